"""What a document does: pure functions of a Document, whose results are facts with its words."""
