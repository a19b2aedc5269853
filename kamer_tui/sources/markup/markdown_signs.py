"""Whether a text is Markdown, by certain signs; apart from its reader, whose library no text pays
for.
"""

from __future__ import annotations

import re

_QUICK = (b"#", b"**", b"[^", b"<sup>", b"|--", b"](", b"<a id=", b"| --", b"|:-", b"\\[", b"\n===")
"""A text without any of these is no Markdown: found faster than by the pattern."""
_HEAD = b"---\n"
_OWN = b'\nsha256: "'
"""What the front matter of this program's exports has, within so many bytes:"""
_HEAD_WITHIN = 1 << 14
_WITHIN = 1 << 18
"""In bytes: what is Markdown shows it in so many."""
_ENOUGH = 2
_SIGN = rb"""^\#{1,6}[ ]+[^\s\#]                                # a heading
    | (?<![\w*\\])\*\*[^\s*][^*\n]{0,300}(?<![\s\\])\*\*(?![\w*])  # bold text: a label, a heading
    | ^[ ]{0,3}\[\^[\w-]{1,20}\]:[ ]                        # the text of a footnote
    | (?<=\S)\[\^[\w-]{1,20}\](?!:)                         # its mark
    | <sup>\d{1,3}</sup>
    | (?<=\S)\\\[\^?\d{1,3}\\?\](?!\()                   # a mark in brackets that are escaped
    | ^\\\[\^?\d{1,3}\\?\][ ]\S                          # the note of one
    | ^[^\s=][^\n]{0,200}\n={3,}[ \t]*\r?$                # a heading that is underlined
    | ^[ ]{0,3}\|?[ ]?:?-{3,}:?[ ]?\|[-:| ]*\r?$            # the line below a table's head
    | \[[^\]\[\n]{1,200}\]\((?:https?:/|\#)                   # a link
    """


def is_markdown(content: bytes) -> bool:
    """True if the content of a file shows two certain signs of Markdown, or is an export of this
    program; a text that merely has a
    star or a line of dashes shows none.
    """
    if content.startswith(_HEAD) and _OWN in content[:_HEAD_WITHIN]:
        return True
    if not any(sign in content for sign in _QUICK):
        return False
    found = re.compile(_SIGN, re.VERBOSE | re.MULTILINE).finditer(content, 0, _WITHIN)
    return sum(1 for _, _sign in zip(range(_ENOUGH), found, strict=False)) == _ENOUGH
