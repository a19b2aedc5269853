"""The reader's widgets: each draws the slice it is given and posts messages; none writes to
another.
"""
