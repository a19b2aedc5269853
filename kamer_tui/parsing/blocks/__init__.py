"""Floor 2: lines become blocks, which are paragraphs, headings and labels."""
