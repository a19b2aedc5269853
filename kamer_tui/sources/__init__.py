"""Sources: a file becomes pages of lines with what is known of their layout.

A new format is a module with a function that makes ``lines.Pages`` of a file's content and raises
``errors.UnreadableError`` with the reason where it can't.  Of a line's layout it tells what it
knows; the rest stays None, and parsing does without.  All text passes ``untrusted.clean_text``.

Then: its name in ``model.Format`` and in the schema of the JSON form, its signature in ``files``,
its way in ``loading.load``, and a line in ``isolation.child``: a library that unpacks files is not
to be trusted with a hostile one, so a process of its own reads it.
"""
