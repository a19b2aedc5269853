"""Fields (ISO/IEC 29500-1, 17.16): an instruction, "PAGE", and its result, "3".  The result is
shown.
"""

from __future__ import annotations

from kamer_tui.sources.markup.package import Element
from kamer_tui.sources.markup.word.names import attribute, name_of


class Fields:
    """The fields that are open where one reads in a part; they may run over paragraphs."""

    def __init__(self, root: Element) -> None:
        self._open: list[bool] = []
        self._broken = not _are_whole(root)

    def meet(self, sign: Element) -> None:
        """Read a w:fldChar: where a field begins, where its result begins, where it ends."""
        kind = attribute(sign, "fldCharType")
        if kind == "begin":
            self._open.append(True)
        elif self._open and kind == "separate":
            self._open[-1] = False
        elif self._open and kind == "end":
            self._open.pop()

    @property
    def hide(self) -> bool:
        """Whether text here is part of an instruction.  Where fields do not end, no text is: none
        shall be lost.
        """
        return not self._broken and any(self._open)


def _are_whole(root: Element) -> bool:
    """Whether each field in the part ends, and none ends that did not begin."""
    depth = 0
    for element in root.iter("{*}fldChar"):
        kind = attribute(element, "fldCharType") if name_of(element) else None
        depth += (kind == "begin") - (kind == "end")
        if depth < 0:
            return False
    return depth == 0
