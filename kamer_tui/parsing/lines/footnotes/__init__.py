"""Footnotes, in each form in which programs hand them over."""
