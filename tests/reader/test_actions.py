"""What commands come to, without a screen: events that change the state, and effects."""

from __future__ import annotations

import pytest

from tests.builders import document, exchange, small_report
from tests.reader.headless import HeadlessDesk


@pytest.mark.parametrize(
    ("command", "effect"),
    [
        ("export", ("dialog", "export")),
        ("help", ("dialog", "help")),
        ("palette", ("dialog", "palette")),
        ("theme", ("theme",)),
        ("quit", ("quit",)),
    ],
)
def test_what_leaves_the_state_as_it_is(command: str, effect: tuple[str, ...]) -> None:
    desk = HeadlessDesk(small_report())
    before = desk.state
    desk.do(command)
    assert desk.done == [effect]
    assert desk.state is before


def test_copying_takes_the_selected_text_before_the_question() -> None:
    desk = HeadlessDesk(small_report(), at=6)
    desk.do("copy")
    assert desk.state.message == "Question 6 was sent to the terminal's clipboard, as Markdown"
    desk.selected = "stalling"
    desk.do("copy")
    assert desk.state.message == "The selected text was sent to the terminal's clipboard"
    texts = [effect[1] for effect in desk.done if isinstance(effect, tuple)]
    assert "Wanneer is de café-stalling klaar?" in texts[0]
    assert texts[1] == "stalling"


def test_copying_takes_the_text_of_what_is_no_question() -> None:
    desk = HeadlessDesk(document(leftovers=["Een regel."]))
    desk.do("copy")
    assert desk.state.message == "This text was sent to the terminal's clipboard"
    assert desk.done == [("copy", desk.page().text)]


def test_the_citation_alone_is_that_of_the_whole_exchange() -> None:
    desk = HeadlessDesk(small_report(), at=3)
    desk.do("cite")
    assert desk.done == [("copy", "Kamerstukken II 2026/27, 99999, nr. 1, p. 2")]


def test_a_chosen_address_is_opened() -> None:
    desk = HeadlessDesk(small_report(), at=3)
    desk.do("next_link")
    assert desk.state.link == 0
    desk.do("follow")
    address = "https://zoek.officielebekendmakingen.nl/kst-99998-12.html"
    assert desk.done == [("address", address)]


def test_a_footnote_is_gone_to_within_the_entry() -> None:
    desk = HeadlessDesk(
        document(exchange(1, answer="Dit.[^1]"), footnotes=small_report().footnotes)
    )
    before = desk.state.entry
    desk.do("follow")
    assert desk.state.entry == before
    assert desk.state.target is not None
    assert desk.state.target.paragraph > 0


def test_a_link_that_the_page_does_not_have_leads_nowhere() -> None:
    desk = HeadlessDesk(small_report(), at=3)
    before = desk.state
    desk.follow(99)
    assert desk.state is before


def test_where_there_is_nothing_to_go_to_a_message_says_so() -> None:
    desk = HeadlessDesk(document(exchange(1)))
    for command, message in (
        ("follow", "This text has no links"),
        ("previous_link", "This text has no links"),
        ("letters", "No links in sight"),
        ("mentions", "No other answer refers to this question"),
        ("back", "This is where you began"),
        ("forward", "Nothing further on"),
        ("next_hit", "Nothing is searched for yet: / searches"),
    ):
        desk.do(command)
        assert desk.state.message == message
    desk.do("zoom")
    assert desk.state.message == "", "the next event takes the message away"


def test_panes_go_round_with_one_command_and_end_with_another() -> None:
    desk = HeadlessDesk(small_report())
    for command, pane in (
        ("next_pane", "answer"),
        ("next_pane", "parties"),
        ("previous_pane", "answer"),
        ("pane_right", "answer"),
        ("pane_left", "questions"),
        ("pane_left", "parties"),
        ("pane_left", "parties"),
    ):
        desk.do(command)
        assert desk.pane() == pane


def test_a_text_that_stands_alone_has_no_other_panes() -> None:
    desk = HeadlessDesk(document(leftovers=["Een regel."]))
    for command in ("next_pane", "previous_pane", "pane_left"):
        desk.do(command)
        assert desk.pane() == "answer"
