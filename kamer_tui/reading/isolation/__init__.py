"""A file is read and understood in a process of its own, which may die of it: every PDF, and a text
while the reader's screen comes up, which then need not share its processor.

``parent`` starts the process and gets the Document, or says in one line what happened; ``child``
is that process; ``messages`` is what they say to each other; ``confinement`` is what the process
gives up before it looks at the file.
"""
