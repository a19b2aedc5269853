"""A report that tries to get at the reader's terminal, and what a terminal may get from it."""

from __future__ import annotations

import re
import unicodedata

from tests.terminal.sequences import Token, tokens

CONTROLS = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)]))
"""C0, DEL and C1."""

INVISIBLE = (
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2066\u2067"
    "\u2068\u2069\ufeff\ufe0f\u180e\u034f\u3164\U000e0001\U000e0041\U000e007f\U000e0100"
)
"""Bidirectional controls, zero-width characters, tags, variation selectors."""

SEQUENCES = (
    "\x1b]52;c;R0VWQUFS\x07",
    "\x1b]52;c;R0VWQUFS\x1b\\",
    "\x9d52;c;R0VWQUFS\x9c",
    "\x1b]0;GEVAARLIJK\x07",
    "\x1b]2;GEVAARLIJK\x1b\\",
    "\x1b]8;;https://gevaar.example/\x07hier\x1b]8;;\x07",
    "\x1b]1337;File=inline=1:R0VWQUFS\x07",
    "\x1b]10;#ff0000\x07",
    "\x1b[2J\x1b[H",
    "\x1b[31;5m",
    "\x9b31;5m",
    "\x1b[?1049l",
    "\x1b[?25h",
    "\x1b[6n",
    "\x1b[21t",
    "\x1bP$q\x1b\\",
    "\x1b_R0VWQUFS\x1b\\",
    "\x1b^R0VWQUFS\x1b\\",
    "\x1bc",
    "\x1b#8",
)
"""Clipboard, title, hyperlink, picture, colours, erasing, modes, queries, reset."""

MARKUP = (
    "[red]",
    "[/]",
    "[/red]",
    "[bold on $error]",
    "[@click=app.bell]bel[/]",
    "[@click=app.quit]weg[/]",
    "[@click=app.bell",
    "[link=https://gevaar.example/]hier[/link]",
    "[link='https://gevaar.example/'",
    "\\[red]",
    "[[red]]",
    "[$gevaar]",
    "[not a tag",
    "]]>",
    "<script>alert(1)</script>",
    "![](https://gevaar.example/x.png)",
    "[hier](javascript:alert(1))",
    "`rm -rf ~`",
    "=1+cmd|'/C calc'!A0",
)
"""What Rich, Textual, Markdown, HTML or a spreadsheet would take for more than letters."""

SEEN = ("[red]", "[@click=app.bell]bel[/]", "[link=https://gevaar.example/]hier[/link]")
"""What must be read on the screen as it is printed."""


def _pieces() -> list[str]:
    """Every hostile piece between letters, so that it is seen where one was."""
    pieces = [f"a{character}b" for character in CONTROLS if character != "\f"]
    pieces += [f"c{character}d" for character in INVISIBLE]
    pieces += [f"e{sequence}f" for sequence in SEQUENCES]
    return pieces + list(MARKUP)


def hostile_report() -> str:
    """Return a report in the form of the genre with every hostile piece in every kind of place."""
    pieces = " ".join(_pieces())
    short = "\x1b]0;GEVAARLIJK\x07\x9b2J\u202e\u200b[red][@click=app.bell]bel[/]"
    lines = [
        f" De voorzitter van de commissie{short},",
        "",
        "Inhoudsopgave",
        "",
        f" Vragen en opmerkingen van de leden van de Noorder{short}partij-fractie",
        "",
        f"De leden van de Noorder{short}partij-fractie hebben de stukken gelezen. {pieces}",
        "",
        f"Stallingen {short}",
        "",
        f"Hoeveel plaatsen komen erbij? {short} Kan de Minister dat zeggen? {pieces}",
        "",
        "1. Antwoord van het kabinet:",
        f"Er komen 4.200 plaatsen bij.1 {pieces} Zie het antwoord op vraag 2.",
        "",
        f"1 Kamerstuk 99 998, nr. 12. {short} {pieces}",
        "",
        "Wie betaalt het beheer van de [red]stalling en [link=https://gevaar.example/]hier[/link]?",
        "",
        "2. Antwoord van het kabinet:",
        f"Zie het antwoord op vraag {short} 1 en het antwoord op vraag 99. {MARKUP[4]} {MARKUP[7]}",
        "",
        f" Vragen en opmerkingen van de leden van de Duin{short}partij-fractie",
        "",
        f"De leden van de Duinpartij-fractie danken de Minister. {pieces}",
        "",
        f"Waarom niet op zondag? {pieces}",
        "",
        f"3. Antwoord van het kabinet{short}:",
        f"Op zondag is de stalling open. {pieces}",
        "",
        f"Graag willen deze leden een motie indienen. {short}",
        "",
        f"Tweede Kamer, vergaderjaar 2025–2026, 99 999, nr. 1{short} 1",
        "\f" + short,
        pieces,
    ]
    return "\n".join(lines) + "\n"


def hostile_name() -> bytes:
    """Return a file name, at most 255 bytes, of hostile pieces; no text in any encoding."""
    name = "\x1b]0;GEVAARLIJK\x07\x1b[2J\x9b31m\u202e\u200b\n\r\t\x7f[red][@click=app.bell]x.txt"
    return b"v\xff" + name.encode()


_OWN_MODES = frozenset({7, 25, 1000, 1003, 1004, 1006, 1015, 1016, 1049, 2004, 2026, 2048})
"""Line wrap, cursor, mouse, focus, alternate screen, paste, synchronized update, size."""

_OWN_SEQUENCES = re.compile(
    rb"[0-9;]*m"  # colours and weights
    rb"|[0-9;]*H|[0-9]*[A-DGJK]"  # places and erasing
    rb"|\?[0-9]+\$p|c|\?996n"  # questions: a mode, the terminal's kind, dark or light
    rb"|>[0-9]+u|<u"  # the kitty keyboard protocol, begun and ended
)
_MODES = re.compile(rb"\?([0-9]+)[hl]")
_OWN_STRINGS = re.compile(
    rb"1[01];\?|22;[a-z-]*"
    rb"|8;id=[0-9]+;https://zoek\.officielebekendmakingen\.nl/[A-Za-z0-9.-]+(?:#[a-z0-9=-]+)?|8;;"
)
"""Questions for the colours, the shape of the mouse pointer, and links to the official site."""


def unwanted_characters(text: str, allowed: str = "") -> set[str]:
    """The characters of a text that no terminal and no file may get."""
    return {
        character
        for character in text
        if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
        and character not in allowed
    } | set(INVISIBLE).intersection(text)


def objections(output: bytes) -> list[Token]:
    """What of a full-screen program's output it had no reason of its own to write."""
    return [token for token in tokens(output) if not _is_own(token)]


def _is_own(token: Token) -> bool:
    """Whether the program would write the token for a harmless document too."""
    if token.kind == "text":
        return not unwanted_characters(token.body.decode("utf-8", "surrogateescape"))
    if token.kind == "control":
        return token.body in b"\r\n"
    if token.kind == "osc":
        return _OWN_STRINGS.fullmatch(token.body) is not None
    if token.kind == "csi":
        modes = _MODES.fullmatch(token.body)
        if modes is not None:
            return int(modes[1]) in _OWN_MODES
        return _OWN_SEQUENCES.fullmatch(token.body) is not None
    return False
