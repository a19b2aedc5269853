"""The modes in which the reader has the terminal: what sets them, and what takes them back.

As in xterm's "Control Sequences": alternate screen (1049), mouse (1000, 1003, 1006, 1015), focus
(1004), paste (2004), line wrap (7), synchronized output (2026); and kitty's keyboard protocol,
whose flags are a stack for each screen.
"""

from __future__ import annotations

_KITTY_FLAGS = 1 | 8 | 16
"""Disambiguate escape codes; report all keys as escape codes; report the text of keys."""

_MOUSE = (1000, 1003, 1015, 1006)
_MOUSE_ON = "".join(f"\x1b[?{mode}h" for mode in _MOUSE)
MOUSE_OFF = "".join(f"\x1b[?{mode}l" for mode in _MOUSE)
"""Have the terminal send nothing of the mouse."""

KITTY_ON, KITTY_OFF = f"\x1b[>{_KITTY_FLAGS}u", "\x1b[<u"
"""Push these flags, and pop them."""

ENTER = f"\x1b[?1049h{_MOUSE_ON}\x1b[?25l\x1b[?1004h"
"""Take the screen, without the keys of kitty."""

ENTER_AFTER = "\x1b[?2004h\x1b[?7l" + _MOUSE_ON
"""The rest, after what the terminal is asked; mouse once more, for iTerm."""

LEAVE = f"\x1b[?2004l\x1b[?7h{MOUSE_OFF}{KITTY_OFF}\x1b[?1049l\x1b[?25h\x1b[?1004l"
"""Give the screen back.  The flags of kitty go before the alternate screen whose they are."""

BREAK = "\x18\x1b[?2026l\x1b[0m"
"""Break off a sequence of which only a part was written, and what else may have been begun."""
