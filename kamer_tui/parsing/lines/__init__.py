"""Which lines are the text's own: line breaks, page ends, furniture, footnotes."""
