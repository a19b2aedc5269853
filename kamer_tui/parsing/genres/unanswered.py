"""Questions that nobody has answered yet: the report of a committee on a bill (verslag, voorlopig
verslag, nader verslag) and what parties hand in for a written consultation (inbreng).

Parties' sections, or paragraphs that say themselves who asks, under chapters or topics; no answer
anywhere.  Every question is an exchange with an empty answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.framing import begins, is_closing, looks_forward
from kamer_tui.parsing.structure.passages import Passage
from kamer_tui.parsing.structure.speakers import Joinings, Speakers, read_speeches
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.vocabulary.document_kinds import kind_of_title, kind_of_words
from kamer_tui.parsing.vocabulary.labels import label_alone
from kamer_tui.parsing.vocabulary.part_headings import part_heading, section_parties
from kamer_tui.parsing.vocabulary.parties import PartyNames

_FEW = 2
_NEARLY_ALL = 0.7


def names_its_kind(body: Body) -> bool:
    """True if the title says that it holds questions, parties ask, and nothing answers."""
    if body.kind is None or not _only_asks(body):
        return False
    asked, sections = _asked_and_sections(body)
    return bool(asked or sections)


def has_sections(body: Body) -> bool:
    """True if several parties have sections with questions, and nothing answers."""
    return _only_asks(body) and min(_asked_and_sections(body)) >= _FEW


def members_speak(body: Body) -> bool:
    """True if members of several parties say nearly all that is said, and nothing answers.  A
    letter is none of these, though it may go through what each party said.
    """
    if not _only_asks(body) or kind_of_title(body.texts) or kind_of_words(body.texts):
        return False
    return _members_speak(body.passages, body.names())


def _only_asks(body: Body) -> bool:
    """True if parties are named, and no heading, label or part of the text answers them."""
    return body.kind != "note" and not heads_answers(body) and body.names_a_party


def _asked_and_sections(body: Body) -> tuple[int, int]:
    """How many blocks of a party ask, and how many headings open a party's section."""
    passages, names = body.passages, body.names()
    asked = sum(passage.asks and bool(passage.asking.names) for passage in passages)
    sections = sum(
        passage.heading and bool(section_parties(passage.text, names)) for passage in passages
    )
    return asked, sections


def _members_speak(passages: Sequence[Passage], names: PartyNames) -> bool:
    """Whether members of several parties say nearly all that is said, and ask."""
    spoken = [one for one in passages[begins(passages, names) :] if not one.heading]
    of_members = [one for one in spoken if one.asking.names or one.asking.carried_on]
    parties = {name for one in of_members for name in one.asking.names}
    asked = sum(one.asks for one in of_members)
    return (
        len(parties) >= _FEW
        and asked >= _FEW
        and len(of_members) > _FEW
        and len(of_members) >= _NEARLY_ALL * len(spoken)
    )


def heads_answers(body: Body) -> bool:
    """Whether something is headed or labelled as an answer."""
    if body.answer_labels or any(label_alone(line.text) == "answer" for line in body.lines):
        return True
    return any(
        part.side == "answers" and below and index not in body.contents
        for index, part, below in body.parts
    )


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read the questions."""
    passages, names = body.passages_outside()
    account = Account()
    start = begins(passages, names)
    account.front(passage.paragraph for passage in passages[:start])
    account.front(body.table_of_contents())
    _Questions(account, names).walk(passages[start:])
    progress(len(body.lines))
    return account


class _Questions:
    """Walks through the text and hands what it finds to the account."""

    def __init__(self, account: Account, names: PartyNames) -> None:
        self._account = account
        self._names = names
        self._speakers = Speakers()
        self._joinings = Joinings()

    def walk(self, passages: Sequence[Passage]) -> None:
        stretch: list[Passage] = []
        closed = False
        for index, passage in enumerate(passages):
            section = section_parties(passage.text, self._names) if passage.heading else ()
            part = part_heading(passage.text) if passage.heading and not section else None
            if section or part is not None:
                self._ask(stretch)
                stretch, closed = [], part is not None and part.side != "questions"
                self._open(passage, section)
            elif closed or is_closing(passages, index) or looks_forward(passage.text):
                self._ask(stretch)
                stretch = []
                closed = closed or not looks_forward(passage.text)
                self._account.front([passage.paragraph])
            elif passage.heading:
                self._ask(stretch)
                stretch = []
                self._account.open_topic(passage.as_heading())
            else:
                stretch.append(passage)
        self._ask(stretch)
        self._joinings.settle(self._account)

    def _open(self, passage: Passage, section: tuple[str, ...]) -> None:
        self._account.close_topic()
        self._speakers.enter(section)
        if section:
            self._account.head(section, passage.as_heading())
        else:
            self._account.part(passage.as_heading())

    def _ask(self, stretch: Sequence[Passage]) -> None:
        for speech in read_speeches(stretch, self._speakers):
            paragraphs = [passage.paragraph for passage in speech.passages]
            asked = speech.role == "question"
            self._joinings.note(speech.passages, self._account.turns, inside=asked)
            if asked:
                self._account.turn(Turn(paragraphs, asked_by=speech.names))
            elif speech.role == "introduction":
                self._account.introduce(speech.names, paragraphs)
            else:
                self._account.remark(speech.names, paragraphs)
