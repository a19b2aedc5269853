"""The text's own lines: line breaks and page ends found, furniture and footnotes set apart."""
