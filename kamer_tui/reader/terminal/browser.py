"""Open a document's address in the browser, if it is an official address and there is a browser.

Over ssh, or without a graphical display, a browser would start on the wrong machine or take over
this terminal: the address is then shown, and sent to the terminal's clipboard.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

from kamer_tui.translation import _
from kamer_tui.untrusted import is_official_address


def has_browser(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """True if a browser that is started here would come up on the user's screen."""
    if any(environment.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")):
        return False
    if platform in ("darwin", "win32", "cygwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def open_or_show(url: str, copy: Callable[[str], None]) -> str:
    """Open an official address; return the message for the user.

    ``copy`` sends a text to the terminal's clipboard.
    """
    if not is_official_address(url):
        return _("Not opened, not an official address: {url}").format(url=url)
    if has_browser(os.environ):
        import webbrowser  # only when it is needed: it looks for every browser on the machine

        if webbrowser.open(url):
            return _("Opened in the browser: {url}").format(url=url)
    copy(url)
    return _("Sent to the terminal's clipboard: {url}").format(url=url)
