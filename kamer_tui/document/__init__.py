"""What a document is, and what can be asked of it; nothing here knows a file or a screen."""
