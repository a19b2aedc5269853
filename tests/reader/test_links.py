"""References, footnotes and other documents: following them, and who refers to this."""

from __future__ import annotations

import pytest

from kamer_tui.reader.core.page import Writer
from kamer_tui.reader.terminal import browser
from kamer_tui.reader.views.wrapping import rows_of
from tests.builders import document, exchange, paragraph, small_report
from tests.reader.driving import reading


async def test_following_takes_the_first_question_referred_to() -> None:
    async with reading(small_report(), at=1) as reader:
        await reader.press("o")
        assert reader.number == "3"
        assert "België" in reader.text
        await reader.press("backspace")
        assert reader.number == "1"


async def test_the_chosen_link_is_followed() -> None:
    async with reading(small_report(), at=2) as reader:
        await reader.press(".", ".")
        assert reader.state.link == 1
        await reader.press("o")
        assert reader.number == "3"
        await reader.press("backspace", ".", "tab", "enter")
        assert reader.number == "1"


async def test_the_choice_of_a_link_goes_round_the_end() -> None:
    async with reading(small_report(), at=2) as reader:
        count = len(reader.screen.answer.page.links)
        await reader.press(",")
        assert reader.state.link == count - 1
        await reader.press(".")
        assert reader.state.link == 0
        await reader.press("escape")
        assert reader.state.link == -1


async def test_a_text_without_links_says_so() -> None:
    async with reading(document(exchange(1))) as reader:
        for key in ("o", ".", ","):
            await reader.press("escape", key)
            assert "This text has no links" in reader.foot
        await reader.press("f")
        assert "No links in sight" in reader.foot


async def test_following_only_leads_out() -> None:
    made = document(exchange(1, answer="Zie vraag 2."), exchange(2, mentioned_by=(1,)))
    async with reading(made, at=2) as reader:
        assert "o follow" not in reader.foot
        await reader.press("o")
        assert reader.number == "2"
        assert "This question refers to nothing" in reader.foot
        await reader.press("b")
        assert reader.number == "1"


@pytest.mark.parametrize(("width", "height"), [(40, 12), (80, 24), (120, 40)])
async def test_letters_hide_no_text_and_move_no_line(width: int, height: int) -> None:
    answer = "Zie vraag 2 (vraag 3), en Kamerstuk 21 501, nr. 20; zo is het ook.[^1] Dat is het."
    made = document(
        exchange(1, answer=[answer] * 3), exchange(2), footnotes=small_report().footnotes
    )
    async with reading(made, size=(width, height)) as reader:
        await reader.press(*["tab"] * (reader.pane() != "answer"))
        before = reader.column("answer")
        await reader.press("f")
        after = reader.column("answer")
        assert len(reader.screen.answer._letters) > 3
        assert before != after
        for one, other in zip(before, after, strict=True):
            longer = one.ljust(len(other))
            changed = [(a, b) for a, b in zip(longer, other, strict=False) if a != b]
            assert all(a == " " and b.isalpha() for a, b in changed), (one, other)


@pytest.mark.parametrize("width", range(24, 60))
def test_a_line_never_ends_within_the_number_of_a_document(width: int) -> None:
    text = "Dit staat in wat eerder kwam: Kamerstuk 21 501, nr. 20, en ook in vraag 2 hier."
    writer = Writer()
    writer.paragraphs([paragraph(text)], indent=0)
    rows = [writer.blocks[0].text[row.start : row.end] for row in rows_of(writer.blocks, width)]
    for kept in ("Kamerstuk 21 501", "nr. 20", "vraag 2"):
        assert any(kept in row for row in rows), rows


async def test_a_letter_follows_its_link() -> None:
    async with reading(small_report(), at=2) as reader:
        await reader.press("f")
        assert "Type the letter" in reader.foot
        assert "a" in reader.screen.answer._letters.values()
        await reader.press("b")
        assert reader.number == "3"
        assert "Type the letter" not in reader.foot


@pytest.mark.parametrize("key", ["escape", "x", "down"])
async def test_another_key_than_a_letter_on_the_screen_follows_nothing(key: str) -> None:
    async with reading(small_report(), at=2) as reader:
        await reader.press("f", key)
        assert reader.number == "2"
        assert "Type the letter" not in reader.foot
        await reader.press("j")
        assert reader.number == "3"


async def test_the_only_one_that_refers_to_this_is_gone_to() -> None:
    made = document(
        exchange(1, answer="Zie vraag 2.", party="A"), exchange(2, mentioned_by=(1,), party="A")
    )
    async with reading(made, at=2) as reader:
        await reader.press("b")
        assert reader.number == "1"


async def test_of_several_that_refer_to_this_one_is_chosen_by_its_letter() -> None:
    async with reading(small_report(), at=3) as reader:
        await reader.press("b")
        assert reader.number == "3"
        assert "Type the letter" in reader.foot
        await reader.press("b")
        assert reader.number == "2"


async def test_nobody_refers_to_this() -> None:
    async with reading(small_report(), at=6) as reader:
        await reader.press("b")
        assert "No other answer refers to this question" in reader.foot


async def test_a_reference_to_no_question_stays_visible_and_leads_nowhere() -> None:
    made = document(exchange(1, answer="Zie vraag 700 hiervoor.", party="A"))
    made_text = made.exchanges[0].answer[0]
    assert not made_text.references[0].resolved
    async with reading(made) as reader:
        assert "Zie vraag 700 hiervoor" in reader.text
        assert "Refers to 700 not in this document" in reader.text
        await reader.press("o")
        assert reader.number == "1"


async def test_a_footnote_mark_leads_to_the_footnote_below() -> None:
    text = ["Eerst dit.[^1]", *(f"Alinea {number}." for number in range(40))]
    made = document(exchange(1, answer=text, party="A"))
    made = document(
        *made.exchanges,
        footnotes=small_report().footnotes,
    )
    async with reading(made, size=(120, 20)) as reader:
        assert "Eerst dit.¹" in reader.text
        assert "¹ Kamerstuk 99 998" not in reader.text
        await reader.press("o")
        assert "¹ Kamerstuk 99 998, nr. 12." in reader.text
        await reader.press("backspace")
        assert "Eerst dit.¹" in reader.text


async def test_an_official_address_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(browser, "has_browser", lambda _environment: True)

    def open_address(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr("webbrowser.open", open_address)
    async with reading(small_report(), at=3) as reader:
        await reader.press(".", "o")
        assert opened == ["https://zoek.officielebekendmakingen.nl/kst-99998-12.html"]
        assert "kst-99998-12 · Opened in the browser" in reader.foot


async def test_without_a_browser_the_address_is_sent_to_the_clipboard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(browser, "has_browser", lambda _environment: False)
    address = "https://zoek.officielebekendmakingen.nl/kst-99998-12.html"
    async with reading(small_report(), at=3, size=(160, 24)) as reader:
        await reader.press(".", "o")
        assert reader.app.clipboard == address
        assert f"kst-99998-12 · Sent to the terminal's clipboard: {address}" in reader.foot


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_an_address_for_which_the_foot_has_no_room_is_shown_whole(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "has_browser", lambda _environment: False)
    async with reading(small_report(), at=3, size=size) as reader:
        await reader.press(".", "o")
        await reader.pilot.pause()
        assert "kst-99998-12" in reader.text
        joined = reader.text.replace("│", "").replace(" ", "")
        assert "https://zoek.officielebekendmakingen.nl/kst-99998-12.html" in joined
        await reader.press("escape")
        assert reader.app.screen is reader.screen


@pytest.mark.parametrize(
    "url",
    [
        "http://zoek.officielebekendmakingen.nl/kst-1-1.html",
        "https://zoek.officielebekendmakingen.nl.example.org/kst-1-1.html",
        "file:///etc/passwd",
        "javascript:alert(1)",
    ],
)
def test_another_address_is_only_shown(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr("webbrowser.open", done.append)
    said = browser.open_or_send(url, done.append)
    assert done == []
    assert not said.opened
    assert browser.name_of(url) == url


def test_a_browser_over_ssh_is_on_the_wrong_machine() -> None:
    assert not browser.has_browser({"SSH_CONNECTION": "x", "DISPLAY": ":0"}, "linux")
    assert browser.has_browser({"DISPLAY": ":0"}, "linux")
    assert browser.has_browser({}, "darwin")
    assert not browser.has_browser({}, "linux")


# Answers that only refer


async def test_below_an_answer_that_only_refers_stands_what_is_said_there() -> None:
    long = "De gemeenten betalen het beheer, en het Rijk de bouw. " * 20
    made = document(exchange(1, answer="Zie vraag 2."), exchange(2, answer=long))
    async with reading(made, size=(80, 24)) as reader:
        lines = [line.strip() for line in reader.column("answer")]
        at = lines.index("2 answers: De gemeenten betalen het")
        assert lines[at + 2].endswith("…")
        assert lines[at + 3] == ""
        await reader.press("tab", ".", ".", "enter")
        assert reader.number == "2"
        await reader.press("backspace")
        row = next(n for n, line in enumerate(reader.column("answer")) if "2 answers" in line)
        await reader.pilot.click("#answer", offset=(12, row + 1))
        await reader.pilot.pause()
        assert reader.number == "2"


async def test_references_are_followed_to_where_something_is_said() -> None:
    made = document(
        exchange(1, answer="Zie het antwoord op vraag 2."),
        exchange(2, answer="Zie vraag 3."),
        exchange(3, answer="Het Rijk betaalt."),
        exchange(4, answer="Zie vraag 5."),
        exchange(5, answer="Zie vraag 4."),
        exchange(6, answer="Het Rijk betaalt. Zie vraag 3."),
        exchange(7, answer="Zie vraag 6."),
    )
    async with reading(made) as reader:
        assert "3 answers (by way of 2): Het Rijk betaalt." in reader.text
        await reader.press("4")
        assert "Nothing is said there: it goes round, 4 → 5 → 4" in reader.text
        await reader.press("6")
        assert "answers" not in reader.text
        await reader.press("7")
        assert "6 answers (refers on to 3): Het Rijk betaalt." in reader.text
