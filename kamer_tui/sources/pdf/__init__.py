"""A PDF as pages of lines; the only room that knows a PDF library.

The way of a page: ``content`` (operators) → ``runs`` (strings with place and font) → ``rows`` (runs
on one baseline, parted into segments where columns are) → ``columns`` (in reading order) →
``lines``.  ``pages`` goes through the file, ``checked`` gives a reason for all that can fail.
``fonts``, ``objects``, ``streams`` and ``library`` bend the PDF library: they make it quick, and
bounded against hostile files.
"""
