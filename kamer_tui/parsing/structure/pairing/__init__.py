"""Pair each answer with its question: by numbers, by likeness, or in turn."""
