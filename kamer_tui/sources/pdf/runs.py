"""The runs of text on a PDF page: what each says, where it stands and how it looks.

The PDF library reads the file, its fonts and its resources.  The content of pages is interpreted
here, for text alone: a whole string at a time, without lines, colours and pictures.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, dict_value, list_value, resolve1
from pdfminer.psparser import LIT

from kamer_tui.sources.pdf import streams
from kamer_tui.sources.pdf.content import OPERATORS, Operand, operations
from kamer_tui.sources.pdf.fonts import Face, Look, face_of

_WORD_GAP = 0.15
"""A wider gap inside a string, in ems, stands for a space; kerning is narrower."""
_RUN_GAP = 1.0
"""A gap of more ems inside a string parts it into runs: two columns, a number and its text."""
_BACK = -0.3
"""A gap of fewer ems is no kerning: the text goes back and is drawn over what was there."""
_UPRIGHT = 0.05
_DEEPEST_FORM = 12

Matrix = tuple[float, float, float, float, float, float]
Drawn = tuple[float, float, float, float, float, float]
"""What two steps in the text are on the page: one of length 1 along its line (to the right, up),
one up from it (to the right, up); and how long each is there.
"""


class Run:
    """A string as drawn, its baseline from (``x``, ``y``) to ``end``, in points from the page's
    left and lower edge; ``turned`` is the baseline's angle in degrees, 0 where it is level.

    ``text`` has no blanks at its ends; ``spaced_before`` and ``spaced_after`` say where it had.
    """

    __slots__ = (
        *("text", "x", "y", "end", "size", "look", "turned"),
        *("spaced_before", "spaced_after"),
    )

    def __init__(
        self,
        text: str,
        x: float,
        y: float,
        end: float,
        size: float,
        look: Look,
        turned: float = 0.0,
        spaced_before: bool = False,
        spaced_after: bool = False,
    ) -> None:
        self.text = text
        self.x = x
        self.y = y
        self.end = end
        self.size = size
        self.look = look
        self.turned = turned
        self.spaced_before = spaced_before
        self.spaced_after = spaced_after


class PageReader(PDFPageInterpreter):
    """Reads the runs of page after page."""

    def __init__(self, resources: PDFResourceManager | None = None) -> None:
        resources = resources or PDFResourceManager(caching=True)
        super().__init__(resources, PDFDevice(resources))
        self.runs: list[Run] = []
        self._faces: dict[object, Face] = {}
        self._direction: tuple[float, float, float, float] = (1.0, 0.0, 0.0, 1.0)
        self._line: tuple[float, float] = (0.0, 0.0)
        self._drawn: Drawn | None = None
        self._depth = 0
        self._whole = True
        self._operators: dict[bytes, tuple[int, Callable[..., None]]] = {
            b"q": (0, self._save),
            b"Q": (0, self._restore),
            b"cm": (6, self._transform),
            b"BT": (0, self._begin),
            b"Tc": (1, self._character_space),
            b"Tw": (1, self._word_space),
            b"Tz": (1, self._scale),
            b"TL": (1, self._set_leading),
            b"Tf": (2, self._font),
            b"Ts": (1, self._set_rise),
            b"Td": (2, self._move),
            b"TD": (2, self._move_leading),
            b"Tm": (6, self._place),
            b"T*": (0, self._next_line),
            b"Tj": (1, self._show),
            b"TJ": (1, self._show_spaced),
            b"'": (1, self._show_on_next_line),
            b'"': (3, self._show_with_spaces),
            b"Do": (1, self._form),
        }

    def read(self, page: PDFPage) -> bool:
        """Read the runs of a page, in the order in which they are drawn; False if it is damaged, so
        that text may be missing or wrong, beside what ``damage`` counts.
        """
        self.runs = []
        self._depth = 0
        self._whole = True
        self.parent_stream_ids.clear()
        try:
            self.process_page(page)
            # A blank page needs no font.
            self._whole = self._whole and bool(page.contents or not self._fonts)
        except MemoryError:
            raise
        except Exception:  # the library raises anything where a file is not as expected
            self._whole = False
        return self._whole

    # -- called by the library -------------------------------------------------------------------

    def init_resources(self, resources: dict[object, object]) -> None:
        """Take the fonts and forms of a page or a form; a font is made when it is first used."""
        self.resources = resources
        table = dict_value(resources) if resources else {}
        self._fonts = dict_value(table.get("Font", {}))
        self._forms = dict_value(table.get("XObject", {}))

    def init_state(self, ctm: Any) -> None:
        """Begin a page or a form."""
        self._ctm: Matrix = ctm
        self._stack: list[tuple[Any, ...]] = []
        self._begin()
        self._face: Face | None = None
        self._size = 0.0
        self._char_space = self._blank_space = self._rise = self._leading = 0.0
        self._horizontal = 1.0

    def execute(self, parts: Sequence[object]) -> None:
        """Interpret the streams of a page, or of a form, as one."""
        content = b"\n".join(map(self._data, parts))
        find = self._operators.get
        for operator, operands in operations(content):
            found = find(operator)
            if found is None:
                # One that nobody knows stands in no sound content.
                self._whole = self._whole and operator in OPERATORS
                continue
            count, method = found
            if len(operands) > count:
                operands = operands[len(operands) - count :]
            if len(operands) == count:
                try:
                    method(*operands)
                except (TypeError, ValueError, OverflowError):
                    continue  # operands of another kind than the operator takes

    # -- the state -------------------------------------------------------------------------------

    def _state(self) -> tuple[Any, ...]:
        return (
            *(self._ctm, self._face, self._size, self._char_space, self._blank_space),
            *(self._rise, self._leading, self._horizontal),
        )

    def _set_state(self, state: tuple[Any, ...]) -> None:
        self._ctm, self._face, self._size, self._char_space, self._blank_space = state[:5]
        self._rise, self._leading, self._horizontal = state[5:]
        self._drawn = None

    def _save(self) -> None:
        self._stack.append(self._state())

    def _restore(self) -> None:
        if self._stack:
            self._set_state(self._stack.pop())

    def _transform(self, *matrix: float) -> None:
        self._ctm = _product(matrix, self._ctm)
        self._drawn = None

    def _begin(self) -> None:
        self._place(1, 0, 0, 1, 0, 0)

    def _character_space(self, space: float) -> None:
        self._char_space = float(space)

    def _word_space(self, space: float) -> None:
        self._blank_space = float(space)

    def _scale(self, percentage: float) -> None:
        self._horizontal = float(percentage) / 100

    def _set_leading(self, leading: float) -> None:
        self._leading = float(leading)

    def _set_rise(self, rise: float) -> None:
        self._rise = float(rise)

    def _font(self, name: str, size: float) -> None:
        reference = self._fonts.get(name)
        objid = getattr(reference, "objid", None)
        face = self._faces.get(objid)
        if face is None:
            face = face_of(self.rsrcmgr, objid, reference)
            if objid:
                self._faces[objid] = face
        self._face = face
        self._size = float(size)

    def _move(self, x: float, y: float) -> None:
        a, b, c, d = self._direction
        left, lower = self._line
        self._line = (x * a + y * c + left, x * b + y * d + lower)
        self._offset = 0.0

    def _move_leading(self, x: float, y: float) -> None:
        self._leading = -y
        self._move(x, y)

    def _place(self, *matrix: float) -> None:
        a, b, c, d, e, f = map(float, matrix)
        self._direction = (a, b, c, d)
        self._line = (e, f)
        self._offset = 0.0
        self._drawn = None

    def _next_line(self) -> None:
        self._move(0.0, -self._leading)

    # -- text ------------------------------------------------------------------------------------

    def _show(self, string: Operand) -> None:
        face = self._face
        if face is None or not isinstance(string, bytes):
            return
        start = self._offset
        text, advance = self._decoded(face, string)
        self._offset = start + advance
        self._add(text, start, self._offset, face)

    def _show_on_next_line(self, string: Operand) -> None:
        self._next_line()
        self._show(string)

    def _show_with_spaces(self, word: float, character: float, string: Operand) -> None:
        self._word_space(word)
        self._character_space(character)
        self._show_on_next_line(string)

    def _show_spaced(self, items: Sequence[float | bytes | str]) -> None:
        face = self._face
        if face is None or not isinstance(items, list):
            return
        size, scale = self._size, self._horizontal
        start = place = self._offset
        text = ""
        for item in items:
            if isinstance(item, bytes):
                piece, advance = self._decoded(face, item)
                text += piece
                place += advance
            elif isinstance(item, float):
                gap = -item / 1000
                place += gap * size * scale
                if not text:
                    start = place
                elif gap > _RUN_GAP or gap < _BACK:
                    self._add(text, start, place - gap * size * scale, face)
                    text, start = "", place
                elif gap > _WORD_GAP and text[-1] != " ":
                    text += " "
        self._add(text, start, place, face)
        self._offset = place

    def _decoded(self, face: Face, string: bytes) -> tuple[str, float]:
        """The text of a string, and how far on the line the next one begins."""
        text, width, count = face.decode(string)
        if not face.whole:
            self._whole = False
        advance = width * self._size + count * self._char_space
        if self._blank_space and not face.multibyte:
            advance += string.count(32) * self._blank_space
        return text, advance * self._horizontal

    def _add(self, text: str, start: float, end: float, face: Face) -> None:
        """Add a run that was drawn from ``start`` to ``end`` on the text's line."""
        body = text.strip()
        if not body:
            return
        size = self._size
        before, after = 0, len(text) - len(body)
        if after:
            before = text.index(body[0])
            after -= before
            space = face.look.space * size + self._char_space + self._blank_space
            blank = space * self._horizontal
            start, end = start + before * blank, end - after * blank
        a, b, c, d, width, height = self._drawn or self._find_direction()
        k, m, n, p, q, r = self._ctm
        e, f = self._line
        rise = self._rise
        x = start * a + rise * c + (e * k + f * n + q)
        y = start * b + rise * d + (e * m + f * p + r)
        length = (end - start) * width
        height *= abs(size)
        if not all(map(math.isfinite, (x, y, length, height))):
            return
        level = a * size > 0 and abs(b) <= _UPRIGHT * abs(a) and not face.vertical
        turned = 0.0 if level else math.degrees(math.atan2(b * size, a * size)) or 360.0
        self.runs.append(
            Run(body, x, y, x + length, height, face.look, turned, bool(before), bool(after))
        )

    def _find_direction(self) -> Drawn:
        """Work out and keep where text goes on the page; it stays so for many strings."""
        (a, b, c, d), (k, m, n, p, _, _) = self._direction, self._ctm
        a, b, c, d = a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p
        drawn = self._drawn = (a, b, c, d, math.hypot(a, b), math.hypot(c, d))
        return drawn

    def _data(self, place: object) -> bytes:
        """The unpacked stream, which is not kept: pages are read once.  Where it is missing, or its
        end, the page is not whole.
        """
        stream = resolve1(place)
        if not isinstance(stream, PDFStream):
            self._whole = False
            return b""
        if stream.rawdata is None:
            return stream.get_data()
        copy = PDFStream(stream.attrs, stream.rawdata, stream.decipher)
        copy.objid, copy.genno = stream.objid, stream.genno
        data = copy.get_data()
        if streams.is_packed(data):
            self._whole = False
        return data

    # -- forms -----------------------------------------------------------------------------------

    def _form(self, name: str) -> None:
        """Read the text of a form (a stream that is drawn like a sign)."""
        form = resolve1(self._forms.get(name))
        if not isinstance(form, PDFStream):
            self._whole = False
            return
        if form.get("Subtype") is not LIT("Form") or self._depth >= _DEEPEST_FORM:
            return
        if form.objid in self.parent_stream_ids:
            return
        kept = (self.resources, self._fonts, self._forms, self._stack)
        state, text = self._state(), (self._direction, self._line, self._offset)
        resources = form.get("Resources")
        matrix = [float(value) for value in list_value(form.get("Matrix", [1, 0, 0, 1, 0, 0]))]
        self._depth += 1
        self.parent_stream_ids.add(form.objid or 0)
        try:
            if resources:
                self.init_resources(dict_value(resources))
            self._transform(*matrix)
            self._stack = []
            self.execute([form])
        finally:
            self.parent_stream_ids.discard(form.objid or 0)
            self._depth -= 1
            self.resources, self._fonts, self._forms, self._stack = kept
            self._set_state(state)
            self._direction, self._line, self._offset = text


def _product(one: Sequence[float], other: Sequence[float]) -> Matrix:
    """The matrix of ``one`` followed by ``other``."""
    a, b, c, d, e, f = one
    k, m, n, p, q, r = other
    return (
        *(a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p),
        *(e * k + f * n + q, e * m + f * p + r),
    )
