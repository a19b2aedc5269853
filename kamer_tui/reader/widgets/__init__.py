"""The reader's widgets: a small library on Textual's Line API, and three panes.  Each draws the
values that it is given and posts messages; none writes to another.
"""
