"""The dialog that shows an address whole, where the foot has no room for it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Label

from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_line


class AddressScreen(Dialog[None]):
    """Shows what was done with an address, and the address on lines of its own."""

    DEFAULT_CSS = """
    AddressScreen Label { width: 1fr; height: auto; }
    AddressScreen #address { color: $accent; }
    """

    def __init__(self, name: str, said: str, address: str) -> None:
        """``name`` is the document's identifier, ``said`` what was done."""
        super().__init__()
        self._identifier = clean_line(name)
        self._said = said
        self._address = clean_line(address)

    def compose(self) -> ComposeResult:
        """What was done, and the address."""
        with VerticalScroll(id="frame", can_focus=False):
            yield Label(self._said, markup=False)
            yield Label(self._address, id="address", markup=False)

    def on_mount(self) -> None:
        """Write on the frame."""
        self.put_title(self._identifier, _("Esc closes"))
