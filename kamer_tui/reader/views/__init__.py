"""The rows, pages and texts to show for a document and a state, as plain values; no Textual."""
