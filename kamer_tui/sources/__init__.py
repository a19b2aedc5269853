"""Sources: a file becomes pages of lines with what is known of their layout.

A new format is a module with a function that makes ``lines.Pages`` of a file's content, or raises
``errors.UnreadableError`` with the reason.  It gives each line what it knows of its layout; the
rest stays None, and parsing does without.  All text passes ``untrusted.clean_text``.

Besides, a new format needs: its name in ``model.Format`` and in the schema of the JSON form, its
signature in ``forms``, and its reader in ``isolation.child``, since a
library that unpacks files must meet a hostile one in a process of its own.
"""
