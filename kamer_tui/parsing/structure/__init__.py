"""Floor 3: blocks become questions with their answers."""
