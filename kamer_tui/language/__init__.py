"""Dutch, whatever the document: sentences, dates, numbers, hyphens at line ends, patterns."""
