"""What the reader does when no key comes is done in these tests when they ask for it."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def no_lull(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test lasts so long that the answers are looked at by themselves."""
    monkeypatch.setattr("kamer_tui.reader.screens.showing.FIRST_LULL", 3600)
