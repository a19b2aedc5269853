"""The model of a document, and pure questions to it: search, selection, headlines."""
