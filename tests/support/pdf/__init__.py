"""Reports printed as PDF: in the press's look and in that of a ministry's letter.

``python -m tests.support.pdf`` makes the files in ``tests/fixtures/pdf``.  It needs reportlab and
weasyprint (``pip install .[prints]``) and the DejaVu fonts, which the tests do not.
"""
