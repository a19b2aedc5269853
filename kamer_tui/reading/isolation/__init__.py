"""Read a file in a process of its own, which a hostile file may kill: every PDF, and a text that is
opened in the reader, so that the screen comes up meanwhile.

``parent`` starts the process and gets the Document, or says in one line what happened; ``child``
is that process; ``messages`` are what they send each other; ``confinement`` is what the process
gives up before it looks at the file.
"""
