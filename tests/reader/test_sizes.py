"""No size is too small, and none comes at a bad moment."""

from __future__ import annotations

import pytest

from kamer_tui.reader.core.commands import COMMANDS
from tests.builders import document, exchange, small_report
from tests.reader.driving import reading

SIZES = [(1, 1), (5, 3), (40, 12), (80, 24), (120, 40)]
ODD_SIZES = [
    (2, 2),
    (10, 1),
    (1, 40),
    (60, 20),
    (79, 24),
    (109, 30),
    (110, 30),
    (200, 50),
    (300, 3),
]


@pytest.mark.parametrize("size", SIZES)
async def test_every_command_at_every_size(size: tuple[int, int]) -> None:
    async with reading(small_report(), size=size) as reader:
        for command in COMMANDS:
            if command.id == "quit":
                continue
            await reader.pilot.press(*command.keys)
            if command.id == "search":
                await reader.pilot.press(*"vraag", "enter")
            if command.id in ("help", "export", "palette"):
                await reader.pilot.pause()
                await reader.pilot.press("escape")
        await reader.pilot.pause()
        assert reader.app.is_running
        assert len(reader.lines) == size[1]
        await reader.pilot.press("escape", "g")
        await reader.pilot.resize_terminal(120, 40)
        await reader.pilot.pause()
        assert "Verslag van een schriftelijk overleg" in reader.text


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (8, 2), (5, 3), (40, 12)])
@pytest.mark.parametrize("command", ["b", "ctrl+p", "question_mark", "e"])
async def test_what_lies_over_the_text_has_no_size_that_is_too_small(
    command: str, size: tuple[int, int]
) -> None:
    made = document(
        exchange(1, mentioned_by=(2, 3), party="A"),
        exchange(2, answer="Zie vraag 1.", party="A"),
        exchange(3, answer="Zie vraag 1.", party="A"),
    )
    async with reading(made, size=size) as reader:
        await reader.press(command)
        keys = ("pagedown", "pageup", "down", "up", "end", "home")
        await reader.press(*keys, *keys)
        assert reader.app.is_running
        await reader.press("escape", "escape")
        assert reader.app.screen is reader.screen


@pytest.mark.parametrize("size", ODD_SIZES)
async def test_no_size_is_too_odd_to_open_and_read(size: tuple[int, int]) -> None:
    async with reading(size=size, at=14) as reader:
        await reader.press("tab", "end", "z", "o", "backspace", "f", "escape", "z", "tab")
        assert reader.number == "14"
        assert [len(line) for line in reader.lines] == [size[0]] * size[1]


async def test_resizing_goes_through_every_layout_and_keeps_the_place() -> None:
    long = [f"Alinea {number}, met zo veel woorden dat zij niet op een regel past." * 2
            for number in range(40)]  # fmt: skip
    made = document(exchange(1, answer=long, party="A"), exchange(2, party="A"))
    async with reading(made, size=(120, 20)) as reader:
        await reader.press("tab", *["pagedown"] * 3)
        place = reader.screen.here()
        assert place.paragraph > 3
        for size in [(60, 20), (10, 5), (80, 24), (1, 1), (200, 50), (40, 12), (120, 20)]:
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
            assert len(reader.lines) == size[1]
            assert abs(reader.screen.here().paragraph - place.paragraph) <= 1, size


@pytest.mark.parametrize("keys", [("/", "a"), ("f",), ("1",), ("z",), ("t",)])
async def test_resizing_in_the_middle_of_something(keys: tuple[str, ...]) -> None:
    async with reading(size=(120, 40)) as reader:
        await reader.press(*keys)
        for size in [(40, 12), (3, 2), (80, 24), (1, 1), (120, 40)]:
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.press("down")
        await reader.press("escape", "escape", "escape")
        assert "30 questions" in reader.title
        assert not reader.state.zoomed


async def test_wide_characters_are_never_cut_in_half() -> None:
    text = "日本語 テキスト " * 30
    made = document(exchange(1, f"Wat betekent {text}?", text, party="日本語党", topic=text))
    async with reading(made, size=(120, 30)) as reader:
        for width in range(70, 130, 7):
            await reader.pilot.resize_terminal(width, 30)
            await reader.pilot.pause()
            strips = reader.app.screen._compositor.render_strips()
            assert {strip.cell_length for strip in strips} == {width}
