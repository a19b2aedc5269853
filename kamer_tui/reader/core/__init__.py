"""The state of the reader, and the effect of keys, commands and events on it; no Textual."""
