"""What leaves the reader through the terminal: texts for its clipboard, and links.

The clipboard says nothing itself of what became of a text.

Texts go to it by OSC 52.  tmux takes that from programs only where its option ``set-clipboard`` is
``on``; as it comes, it is ``external``, and the text gets lost.

Links (OSC 8) are passed over by terminals that don't know them, but for a few old ones.
"""

from __future__ import annotations

from collections.abc import Mapping

_OLD = ("", "dumb", "linux", "cons25", "vt100", "vt220", "ansi")
"""Terminals that would show the bytes of a link, or that show no links."""
TMUX_OPTION = "set -g set-clipboard on"


def told_of_clipboard(said: str, environment: Mapping[str, str]) -> str:
    """The message that something was copied; inside tmux with what makes it arrive."""
    return f"{said} · tmux: {TMUX_OPTION}" if environment.get("TMUX") else said


def takes_links(environment: Mapping[str, str]) -> bool:
    """True if the terminal shows links to addresses, or at least passes them over."""
    return environment.get("TERM", "") not in _OLD
