"""Forms with markup: a document with known blocks becomes the same pages of lines as a PDF, with
what is known of them: paragraphs, headings, footnotes, furniture.

A module for each form makes ``blocks.Block`` of a file's content; ``blocks`` makes lines of these.
"""
