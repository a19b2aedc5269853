"""Floor 5: what a genre found becomes a Document."""
