"""Lines become blocks: paragraphs and headings, by space, widths and wording."""
