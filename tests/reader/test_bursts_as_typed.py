"""Whatever keys come at once: the reader is then where it would be had they been typed slowly; and
so many that nobody can have meant them do nothing.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import pytest
from textual.events import Key, MouseMove, Paste

from kamer_tui.reader.terminal.input import Piece
from kamer_tui.reader.terminal.keyboard import Keyboard
from kamer_tui.reader.terminal.messages import MOST_CHANGES, Burst, Run
from tests.builders import small_report
from tests.reader.driving import KEYS, Reader, reading

CHARACTERS = {"escape": "\x1b", "enter": "\r", "tab": "\t", "backspace": "\x7f"}
KEYS_OF_ALL_KINDS = [
    *("j", "k", "J", "K", "g", "G", "h", "l", "[", "]", "o", ".", ",", "f", "b", "H", "L"),
    *("n", "N", " ", "a", "A", "z", "t", "y", "1", "3", "x", "tab", "enter", "escape", "backspace"),
    *("down", "up", "pagedown", "ctrl+u", "home", "end", "right", "left"),
    *("/", "/", "e", "?", "ctrl+x", "é"),
]
NOT_TOGETHER = [("z",), ("pagedown", "ctrl+u")]
"""A pane that gets more room has it a while later; until then its text ends elsewhere, and behind
its end comes the next question.
"""


def run_of(key: str, times: int = 1) -> Run:
    """The key so many times, as a terminal tells it."""
    name = {**KEYS, "[": "left_square_bracket", "]": "right_square_bracket"}.get(key, key)
    return Run(name, CHARACTERS.get(key, key if len(key) == 1 else None), times)


def burst_of(keys: Sequence[str]) -> Burst:
    return Burst([run_of(key, len([*same])) for key, same in groupby(keys)])


async def settle(reader: Reader) -> None:
    for _turn in range(3):
        await reader.pilot.pause()


def whereabouts(reader: Reader) -> dict[str, object]:
    """All that keys change, but for the time at which one was pressed."""
    state, line = reader.state, reader.screen.search_line
    search = state.search
    return state._asdict() | {
        # The size of the panes, on which the first text in sight depends, changes a while later.
        "back": [entry for entry, _ in groupby(place.entry for place in state.back)],
        "forward": [entry for entry, _ in groupby(place.entry for place in state.forward)],
        "target": state.target.entry if state.target is not None else None,
        "mode": (type(state.mode).__name__, state.digits),
        "search": (search.query, search.current) if search is not None else None,
        "field": line.query_text if line is not None else None,
        "screen": type(reader.app.screen).__name__,
        "theme": reader.app.theme,
    }


@pytest.mark.parametrize("seed", range(8))
async def test_keys_at_once_do_what_they_do_one_by_one(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    chance = random.Random(seed)
    keys: list[str] = []
    of_all_kinds = [key for key in KEYS_OF_ALL_KINDS if key not in NOT_TOGETHER[seed % 2]]
    while len(keys) < 60:
        keys += [chance.choice(of_all_kinds)] * chance.choice((1, 1, 1, 2, 5))
    # No file is written: that it is there would be told the second time.
    pairs = zip(["", *keys], keys, strict=False)
    keys = [key for before, key in pairs if (before, key) != ("e", "enter")]
    found = []
    for at_once in (False, True):
        async with reading(small_report(), size=(100, 20)) as reader:
            for key in [burst_of(keys)] if at_once else keys:
                if isinstance(key, Burst):
                    reader.app.post_message(key)
                else:
                    name, character, _times = run_of(key)
                    reader.app.post_message(Key(name, character))
                await settle(reader)
            for _turn in range(100):
                await asyncio.sleep(0.02)
                if not reader.app._bursts._runs:
                    break
            await settle(reader)
            found.append(whereabouts(reader))
    assert found[0] == found[1], keys


async def test_a_key_that_a_field_does_and_letters_after_it() -> None:
    async with reading() as reader:
        keys = ["/", "z", "s", "backspace", "t", "a", "left", "left", "left", "delete"]
        reader.app.post_message(burst_of([*keys, *"xyzabcdefg"]))
        for _turn in range(20):
            await asyncio.sleep(0.02)
        assert reader.state.search is not None
        assert reader.state.search.query == "xyzabcdefgta"


async def test_a_wrong_paste_does_nothing_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading() as reader:
        before = whereabouts(reader)
        text = [*"een regel van een vraag", "enter"] * 20
        reader.app.post_message(burst_of(text))
        reader.app.post_message(Key("e", "e"))
        await settle(reader)
        assert whereabouts(reader) == before
        await asyncio.sleep(0.4)
        assert "Too many keys at once" in reader.foot
        assert whereabouts(reader) == before | {"message": reader.state.message}
        await reader.press("j")
        assert reader.number == "2"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("last", "ends"), [("q", True), ("j", False), ("ctrl+c", True)])
async def test_a_wrong_paste_ends_with_the_key_that_quits(last: str, ends: bool) -> None:
    async with reading() as reader:
        reader.app.post_message(burst_of([*"kg" * 200, last]))
        await asyncio.sleep(0.4)
        assert reader.app.is_over is ends


def test_what_stands_among_the_keys_of_a_wrong_paste_is_of_it() -> None:
    pieces = [Piece("text", "ab" * 200), Piece("paste", "c"), Piece("sequence", "\x1b[<35;5;5M")]
    (burst,) = Keyboard().messages(iter([*pieces, Piece("text", "d")]))
    assert isinstance(burst, Burst)
    assert (len(burst.runs), burst.runs[-1].name) == (401, "d")
    few = [*Keyboard().messages(iter([Piece("text", "ab" * 8), *pieces[1:]]))]
    assert [type(one) for one in few] == [Burst, Paste, MouseMove]
    assert MOST_CHANGES < 400
