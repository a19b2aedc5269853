"""A session without a screen, over a document that is fiction: what is asked, and what is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kamer_tui.document.model import Document
from kamer_tui.plain.commands import COMMANDS, answer, help_lines
from kamer_tui.plain.greeting import greeting
from kamer_tui.plain.session import Session
from kamer_tui.store.database import Store
from kamer_tui.translation import use_language
from tests.support.reading import read_whole

REPORT = """\
 Tweede Kamer der Staten-Generaal

Vergaderjaar 2033–2034

99 997 Veerponten

Nr. 3 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vragen en opmerkingen van de leden van de Duinpartij-fractie

Vaartijden

De leden van de Duinpartij-fractie lezen dat de pont van Oudeveer minder vaak vaart dan in de
dienstregeling staat. Hoe vaak vaart de pont naar Oudeveer op zondag?

1. Antwoord van de Minister:

De pont vaart op zondag elk halfuur, van zeven uur in de ochtend tot tien uur in de avond.

In de zomer vaart zij bovendien elk kwartier (Kamerstuk 99 996, nr. 4).

Waarom vaart de pont niet in de nacht?

2. Antwoord van de Minister:

Zie het antwoord op vraag 1.

Vragen en opmerkingen van de leden van de De Brug-fractie

Tarieven

Wat kost een overtocht met een bakfiets?

3. Antwoord van de Minister:

Een overtocht met een bakfiets kost drie euro; de Minister stuurt de Kamer voor 1 mei 2034 een
overzicht van alle tarieven. Over de vaartijden gaat het antwoord op vraag 1.

Tweede Kamer, vergaderjaar 2033–2034, 99 997, nr. 3 1
"""


@pytest.fixture
def document() -> Document:
    return read_whole(REPORT)


Say = Callable[[str], list[str]]


@pytest.fixture
def replies() -> list[str]:
    """What the user replies to questions, in order; then nothing comes any more."""
    return []


@pytest.fixture
def session(document: Document, tmp_path: Path, replies: list[str]) -> Iterator[Session]:
    store = Store(tmp_path / "data")
    session = Session(document, lambda: store, lambda _asked: replies.pop(0) if replies else None)
    assert session.begin(None) == []
    yield session
    store.close()


@pytest.fixture
def say(session: Session) -> Say:
    """Give a line to the session; gives what is told, gaps between paragraphs left out."""

    def said(line: str) -> list[str]:
        told = answer(session, line)
        assert told is not None, "the session ended"
        return [one for one in told if one]

    return said


def test_the_document_is_told_in_a_few_lines_and_no_question_of_it_yet(session: Session) -> None:
    assert greeting(session.document) == [
        "Veerponten",
        "kst-99997-3; Verslag van een schriftelijk overleg",
        "3 questions; 2 parties",
        "? lists the commands.",
    ]


def test_a_number_tells_the_question_its_answer_and_where_they_lead(say: Say) -> None:
    told = say("1")
    assert told[0].startswith("1. ")
    assert told[1] == "Duinpartij; Vaartijden; 1 of 3"
    answers = [line for line in told if line.startswith("Answer by de Minister: ")]
    assert answers[0].endswith("tot tien uur in de avond.")
    assert "In de zomer vaart zij bovendien elk kwartier (Kamerstuk 99 996, nr. 4)." in told
    assert told[-2:] == ["Referred to by: 2, 3", "Other documents: kst-99996-4"]


def test_what_is_asked_is_told_and_v_tells_the_whole_question(say: Say) -> None:
    def about_the_reason(told: list[str]) -> bool:
        return any("minder vaak vaart" in line for line in told)

    assert not about_the_reason(say("1"))
    assert about_the_reason(say("v"))
    assert not about_the_reason(say("r"))


def test_signs_are_words_and_what_an_answer_refers_to_is_told_below_it(say: Say) -> None:
    told = say("2")
    assert "Only refers, to 1." in told
    assert any(line.startswith("1 answers: De pont vaart op zondag") for line in told)
    assert "Promises." in say("3")


def test_enter_reads_on_through_all_texts_to_the_end(say: Say) -> None:
    titles = [say("")[0], say(".")[0], say("")[0]]
    assert [title.split(".")[0] for title in titles] == ["1", "2", "3"]
    assert say("") == ["This is the end."]


def test_a_paragraph_at_a_time_only_when_asked(say: Say) -> None:
    assert say("z") == ["A paragraph at a time; Enter reads on."]
    told = say("1")
    assert told[-1] == "(2 parts more)"
    assert told[-2].endswith("tot tien uur in de avond.")
    assert say("") == [
        "In de zomer vaart zij bovendien elk kwartier (Kamerstuk 99 996, nr. 4).",
        "(1 part more)",
    ]
    assert say("") == ["Referred to by: 2, 3", "Other documents: kst-99996-4"]
    assert say("")[0].startswith("2. ")


def test_links_are_followed_and_one_goes_back_and_forward(say: Say) -> None:
    say("3")
    assert say("o")[0].startswith("1. ")
    assert say("H")[0].startswith("3. ")
    assert say("L")[0].startswith("1. ")
    assert say("L") == ["Nothing further on."]
    assert say("o") == [
        "kst-99996-4: https://zoek.officielebekendmakingen.nl/kst-99996-4.html",
    ]


def test_what_refers_to_a_question_is_counted_before_it_is_listed(say: Say) -> None:
    say("1")
    told = say("b")
    assert told[0] == "2 questions refer to this one; a number goes there."
    assert [line.split(".")[0] for line in told[1:]] == ["2", "3"]


def test_a_search_tells_how_much_it_found_before_what(say: Say) -> None:
    told = say("/pont")
    assert told[0] == "5 places; 2 questions: 1, 2; 1 other text."
    assert told[1].startswith("1. ")
    assert told[2].startswith("In the question; place 2 of 5: ")
    assert say("n")[-1].startswith("In the question; place 3 of 5: ")
    assert say("N") == [told[2]]
    assert say("N")[0] == "About this document"
    assert say("N")[0] == "From the end."
    assert say("n")[0] == "From the beginning again."
    assert say("/") == ["The search is over; 3 questions."]


def test_after_a_place_that_was_found_enter_reads_there(say: Say) -> None:
    say("/bakfiets")
    told = say("")
    assert told[0].startswith("3. ")
    assert any(line.startswith("Answer by de Minister: ") for line in told)


def test_going_back_returns_from_a_search_to_where_one_was(say: Say) -> None:
    say("1")
    say("/bakfiets")
    assert any(line.startswith("1. ") for line in say("H"))


def test_what_is_not_found_is_said_with_the_word_that_was_perhaps_meant(say: Say) -> None:
    assert say("/bakfeits") == ["Nothing found for «bakfeits».", "Did you mean «bakfiets» (1)?"]
    assert say("n") == ["Nothing is searched for yet: “/word” searches."]


def test_a_filter_says_what_it_leaves_and_what_is_hidden_comes_back_with_a_word(say: Say) -> None:
    assert say("p")[1:] == ["Duinpartij: 2 questions", "De Brug: 1 question"]
    assert say("p brug") == ["De Brug: 1 question: 3."]
    told = say("1")
    assert told[0] == "Put aside what hid it; 3 questions."
    assert told[1].startswith("1. ")


def test_kinds_of_answers_narrow_the_list(say: Say) -> None:
    assert "2. only refers: 1 question" in say("m")
    assert say("m 2") == ["only refers: 1 question: 2."]
    assert say("*") == ["3 questions."]
    assert say("m 1") == ["without an answer: no question."]
    assert say("m 9") == ["There is no such kind; “m” lists them."]


def test_a_selection_is_said_and_exported_once(
    say: Say, session: Session, replies: list[str], tmp_path: Path
) -> None:
    assert say("+1,3") == ["2 selected: 1, 3"]
    told = answer(session, "q")
    assert told == ["2 questions are selected and not exported; q again ends."]
    path = tmp_path / "ponten.md"
    replies.append(str(path))
    assert say("e") == [f"Written: {path}. 2 questions: 1, 3."]
    assert "bakfiets" in path.read_text(encoding="utf-8")
    assert answer(session, "q") is None


def test_an_export_never_overwrites(say: Say, replies: list[str], tmp_path: Path) -> None:
    path = tmp_path / "van mij.md"
    path.write_text("van mij", encoding="utf-8")
    say("1")
    assert say(f"e {path}") == [
        "Nothing was written: van mij.md exists already; van mij-2.md is free."
    ]
    assert path.read_text(encoding="utf-8") == "van mij"
    assert say(f"e {tmp_path / 'x.wav'}")[0].startswith("Nothing was written: a name ends in .md")
    assert say("e") == ["Nothing was written."]
    assert [one.name for one in tmp_path.glob("*.wav")] == []


def test_a_question_is_given_whole_as_markdown_and_cited(say: Say, session: Session) -> None:
    say("3")
    (markdown,) = answer(session, "y") or [""]
    assert "\n\n> Wat kost een overtocht met een bakfiets?\n\n" in markdown
    assert say("Y")[0].startswith("Kamerstukken II 2033/34, 99997, nr. 3")


def test_a_note_is_kept_told_and_added_to(
    say: Say, session: Session, document: Document, tmp_path: Path, replies: list[str]
) -> None:
    say("2")
    assert say("i Bel Spaak hierover.") == ["Note to 2 kept."]
    replies.append("Ook Veldman.")
    assert say("i") == ["Added to the note to 2."]
    assert any("with a note" in line for line in say("r"))
    assert say("r")[-2:] == ["Note: Bel Spaak hierover.", "Ook Veldman."]
    assert say("/in:notes veldman")[-1].startswith("In your note; place 1 of 1: ")
    assert say("m with notes") == ["with notes; «in:notes veldman»: 1 question: 2."]
    say("*")
    assert say(f"e {tmp_path / 'zonder.md'}")[0].endswith("Question 2.")
    assert say(f"E {tmp_path / 'met.md'}")[0].endswith("Question 2, with your notes.")
    assert "Spaak" not in (tmp_path / "zonder.md").read_text(encoding="utf-8")
    assert "Bel Spaak hierover." in (tmp_path / "met.md").read_text(encoding="utf-8")
    again = Session(document, lambda: Store(tmp_path / "data"), lambda _asked: None)
    again.begin(None)
    answer(again, "2")
    assert answer(again, "i") == ["Nothing was added."]
    assert say("i -") == ["Note to 2 removed: Bel Spaak hierover. Ook Veldman."]
    assert say("i -") == ["There is no note to 2."]


@pytest.mark.parametrize(
    "line", ["abc", "q now", "\x1b[2J", "14x", "help me", "e\0", "[[", "1,3", "²"]
)
def test_what_is_no_command_is_said_in_one_line_that_names_the_help(
    session: Session, line: str
) -> None:
    told = answer(session, line)
    assert told is not None
    if line != "e\0":
        assert len(told) == 1
        assert "? lists the commands." in told[0]
    assert "\x1b" not in told[0]


def test_a_number_that_is_not_there_is_said_with_those_that_are(say: Say) -> None:
    assert say("14") == ["There is no question 14; there are 1 to 3."]
    assert say("9" * 5000)[0].startswith("There is no question 999")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_help_has_every_command_on_a_line_in_both_languages(
    session: Session, language: str
) -> None:
    use_language(language)
    told = answer(session, "?")
    assert told == list(help_lines())
    assert len(told) == len(COMMANDS) + 1
    assert all("\n" not in line and ": " in line for line in told)


def test_a_dutch_session_is_dutch(say: Say, session: Session) -> None:
    use_language("nl")
    assert greeting(session.document)[2:] == ["3 vragen; 2 fracties", "? noemt de opdrachten."]
    told = say("2")
    assert "Verwijst alleen, naar 1." in told
    assert any(line.startswith("Antwoord van de Minister: ") for line in told)
    assert say("/pont")[0] == "5 vindplaatsen; 2 vragen: 1, 2; 1 andere tekst."
    assert say("m 2") != []


def test_every_command_answers_wherever_one_is(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names = [name for command in COMMANDS for name in command.names]
    for begin in ("g", "", "2", "/pont", "p duin", "m 5", "*", "G"):
        answer(session, begin)
        for name in names:
            for words in ("", " 1", " x"):
                answer(session, name + words)


def test_a_text_without_questions_is_told_too(tmp_path: Path) -> None:
    letter = "Geachte voorzitter,\n\nDe pont is weer in de vaart.\n"
    document = read_whole(letter)
    session = Session(document, lambda: Store(tmp_path / "data"), lambda _asked: None)
    assert any("No questions and answers recognised" in line for line in greeting(session.document))
    assert "De pont is weer in de vaart." in (answer(session, "") or [])
    assert answer(session, "14") == ["There is no question 14."]
    assert answer(session, "p") == ["This document has no parties."]


def test_a_clip_goes_into_the_file_that_is_named_once_and_can_be_taken_back(
    say: Say, tmp_path: Path, replies: list[str]
) -> None:
    story = tmp_path / "verhaal.md"
    say("2")
    replies.append("")
    assert say("c") == ["Nothing was clipped."]
    replies.append(str(story))
    assert say("c")[0].startswith("Clipped: question 2 → ")
    say("3")
    assert say("c")[0].startswith("Clipped: question 3 → ")
    text = story.read_text(encoding="utf-8")
    assert text.index("Vraag 2") < text.index("Vraag 3")
    assert say("U")[0].startswith("The last clip was taken out of ")
    assert "Vraag 3" not in story.read_text(encoding="utf-8")
    assert "Vraag 2" in story.read_text(encoding="utf-8")
    assert say(f"c {tmp_path}")[0].count("\n") == 0
    assert say(f"c {tmp_path / 'ander.md'}")[0].endswith("ander.md.")
