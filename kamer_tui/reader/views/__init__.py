"""What is shown of a document and a state, as plain values; knows no widget."""
