"""Dutch, whatever the document: sentences, dates, hyphens at line ends, patterns."""
