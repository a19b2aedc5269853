"""Turns become the Document: parties, topics, exchanges, what it says of itself."""
