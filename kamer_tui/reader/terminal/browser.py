"""Open a document's address in the browser, if it is an official address and there is a browser.

Over ssh, or without a graphical display, a browser would start on the wrong machine or take over
this terminal: the address is then shown, and sent to the terminal's clipboard.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from kamer_tui.translation import _
from kamer_tui.untrusted import is_official_address


def has_browser(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """True if a browser that is started here would come up on the user's screen."""
    if any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")):
        return False
    if platform in ("darwin", "win32", "cygwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


class Done(NamedTuple):
    """What was done with an address: whether a browser has ``opened`` it, and in words."""

    opened: bool
    said: str


def open_or_send(url: str, copy: Callable[[str], None]) -> Done:
    """Open an official address, or send it to the clipboard; return what was done, for the user.

    ``copy`` sends a text to the terminal's clipboard.
    """
    if not is_official_address(url):
        return Done(opened=False, said=_("Not opened, not an official address"))
    if has_browser(os.environ):
        import webbrowser  # only when it is needed: it looks for every browser on the machine

        if webbrowser.open(url):
            return Done(opened=True, said=_("Opened in the browser"))
    copy(url)
    return Done(opened=False, said=_("Sent to the terminal's clipboard"))


def name_of(url: str) -> str:
    """The identifier of the document at an address: "kst-99998-12"; another address whole."""
    return PurePosixPath(url).stem if is_official_address(url) else url
