"""Textual without the modules that it loads and the reader hardly ever needs.

Textual loads its own command palette, with the widgets that this is made of, and what finds a
folder for downloads and the nearest word to one that is misspelt; the event loop loads what
encrypts a connection.  Each has a stand-in here, which imports it when it is used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import cast

from kamer_tui.sources.stand_ins import StandIn, put_stand_ins

_ENCRYPTION = "ssl"
_PALETTE = "textual.command"
_OF_THE_PALETTE = (
    *("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits"),
    "SimpleProvider",
)
_SELDOM_USED = {
    "difflib": ("get_close_matches",),
    "mimetypes": (),
    "platformdirs": ("user_downloads_path",),
    "rich.table": ("Table",),
    _PALETTE: _OF_THE_PALETTE,
    "uuid": ("uuid4",),
}
"""Modules that Textual and its libraries load, with the names that they take out of them at once.
"""


def import_quickly() -> None:
    """Import Textual's application with the stand-ins where its imports look first; what is
    imported already stays.
    """
    modules = cast("dict[str, ModuleType | None]", sys.modules)
    if _ENCRYPTION not in modules:
        modules[_ENCRYPTION] = None  # the event loop knows of systems without
        try:
            import_module("asyncio")
        finally:
            del modules[_ENCRYPTION]
    put_stand_ins(_SELDOM_USED)
    if isinstance(palette := modules[_PALETTE], StandIn):
        vars(palette)["Provider"] = _Provider
    import_module("textual.app")
    if isinstance(modules.get(_PALETTE), StandIn):
        # The reader's own palette is made of the real one.
        del modules[_PALETTE]


class _Provider:
    """What a palette that nobody opens has its entries from: a class to inherit from."""
