"""kamer_tui: a terminal reader for Dutch parliamentary written questions and answers."""

__version__ = "0.1.0"
