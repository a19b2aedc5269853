"""What every test gets: surroundings that don't come from the person who runs the tests."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything of Textual is imported: it reads the environment once, at import.
for _name in list(os.environ):
    if _name == "TEXTUAL_SNAPSHOT_TEMPDIR":  # of the plugin that compares pictures
        continue
    if _name.startswith(("LC_", "TEXTUAL", "XDG_")):
        del os.environ[_name]
for _name in ("COLORFGBG", "COLUMNS", "FORCE_COLOR", "LANGUAGE", "LINES", "NO_COLOR"):
    os.environ.pop(_name, None)
os.environ.update(COLORTERM="truecolor", LANG="C.UTF-8", TERM="xterm-256color")

from kamer_tui.translation import use_label_language, use_language  # noqa: E402 - only now: see above
from tests.support.signals import heed_signals  # noqa: E402

heed_signals()

# A busy machine is no failure.
settings.register_profile("kamer_tui", deadline=None)
settings.load_profile("kamer_tui")

DOCUMENTS_VARIABLE = "KAMER_TUI_DOCUMENTS"
LISTS_VARIABLE = "KAMER_TUI_LISTS"
WORD_VARIABLE = "KAMER_TUI_WORD"


def pytest_xdist_auto_num_workers() -> int:
    """Two workers for each processor: the tests of screens and terminals mostly wait."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(autouse=True)
def surroundings(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """An empty home folder; English, and labels in Dutch, whatever the test does with the language;
    and no line of a document may be claimed twice.
    """
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
    if "kamer_tui.parsing.chain" in sys.modules:
        monkeypatch.setattr("kamer_tui.parsing.chain.strict", True)
    use_language("en")
    use_label_language()
    yield
    use_language("en")
    use_label_language()


@pytest.fixture(scope="session")
def documents() -> Path:
    """The folder of real documents, which are not part of the project."""
    folder = os.environ.get(DOCUMENTS_VARIABLE)
    if not folder:
        pytest.skip(f"{DOCUMENTS_VARIABLE} does not name a folder of real documents")
    return Path(folder)


@pytest.fixture(scope="session")
def lists() -> Path:
    """The folder of real lists of questions, with ``pairs.json``, not part of the project."""
    folder = os.environ.get(LISTS_VARIABLE)
    if not folder:
        pytest.skip(f"{LISTS_VARIABLE} does not name a folder of real lists of questions")
    return Path(folder)


@pytest.fixture(scope="session")
def word_files() -> Path:
    """The folder of real letters in Word, not part of the project."""
    folder = os.environ.get(WORD_VARIABLE)
    if not folder:
        pytest.skip(f"{WORD_VARIABLE} does not name a folder of real letters in Word")
    return Path(folder)


@pytest.fixture(scope="session")
def real_report(documents: Path) -> Path:
    """The real report that the project is measured with."""
    return documents / "kst-28676-396.txt"
