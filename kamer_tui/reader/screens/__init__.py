"""The reader's screens and dialogs, made of panes and of Textual's widgets."""
