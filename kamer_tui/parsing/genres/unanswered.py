"""Questions that nobody has answered yet: the report of a committee on a bill (verslag, voorlopig
verslag, nader verslag) and what parties hand in for a written consultation (inbreng).

Parties' sections, or paragraphs that say themselves who asks, under chapters or topics; no answer
anywhere.  Every question is an exchange with an empty answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kamer_tui.parsing.assembly.collector import Collector
from kamer_tui.parsing.assembly.parts import Body, GenreRules, Parts, Recognition
from kamer_tui.parsing.blocks.heading_lines import answer_label, part_headings
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.lines.contents_table import contents_lines
from kamer_tui.parsing.structure.framing import begins, is_closing, looks_forward
from kamer_tui.parsing.structure.passages import Passage, read_blocks, read_passages
from kamer_tui.parsing.structure.speakers import Joinings, Speakers, read_speeches
from kamer_tui.parsing.vocabulary.document_kinds import kind_of_title, kind_of_words
from kamer_tui.parsing.vocabulary.labels import label_alone
from kamer_tui.parsing.vocabulary.part_headings import part_heading, section_parties
from kamer_tui.parsing.vocabulary.parties import PartyNames, party_phrases
from kamer_tui.parsing.vocabulary.titles import kind_of
from kamer_tui.translation import N_

_NAMES_ITS_KIND = N_("it says to be a report or contribution with questions, and nothing answers")
_ONLY_QUESTIONS = N_("it has parties' sections with questions, and nothing answers")
_MEMBERS_SPEAK = N_("members of several parties speak and ask in it, and nothing answers")
_FEW = 2
_NEARLY_ALL = 0.7


def recognise(body: Body) -> Recognition | None:
    """Parties ask, and no heading, label or part of the text answers."""
    kind = kind_of(body.texts)
    if kind == "note" or heads_answers(body):
        return None
    if not any(party_phrases(" ".join(line.text for line in body.lines))):
        return None  # a novel: it need not be weighed paragraph by paragraph
    names = PartyNames()
    passages = read_passages(read_blocks(body), names)
    asked = sum(passage.asks and bool(passage.asking.names) for passage in passages)
    sections = sum(
        passage.heading and bool(section_parties(passage.text, names)) for passage in passages
    )
    if kind is not None and (asked or sections):
        return Recognition(0.85, _NAMES_ITS_KIND)
    if sections >= _FEW and asked >= _FEW:
        return Recognition(0.5, _ONLY_QUESTIONS)
    if kind_of_title(body.texts) or kind_of_words(body.texts):
        # A letter may go through what each party said.
        return None
    return Recognition(0.35, _MEMBERS_SPEAK) if _members_speak(passages, names) else None


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
    lines = body.lines
    for index, line in enumerate(lines):
        text = line.text
        if label_alone(text) == "answer" or answer_label(lines, index, body.hyphens) is not None:
            return True
    contents = contents_lines(lines)
    return any(
        part.side == "answers" and below and index not in contents
        for index, part, below in part_headings(lines)
    )


def assemble(body: Body, progress: Callable[[int], None]) -> Parts:
    """Put the questions together."""
    contents = contents_lines(body.lines)
    before, table = body.lines[: contents.start], body.lines[contents.start : contents.stop]
    rest = body.lines[contents.stop :]
    names = PartyNames()
    blocks = [*read_blocks(body, before), *read_blocks(body, rest)]
    passages = read_passages(blocks, names)
    collector = Collector()
    start = begins(passages, names)
    collector.front(passage.paragraph for passage in passages[:start])
    collector.front(make_paragraph([line], body.hyphens) for line in table)
    _Questions(collector, names).walk(passages[start:])
    progress(len(body.lines))
    return collector.parts()


class _Questions:
    """Walks through the text and hands what it finds to the collector."""

    def __init__(self, collector: Collector, names: PartyNames) -> None:
        self._collector = collector
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
                self._collector.front([passage.paragraph])
            elif passage.heading:
                self._ask(stretch)
                stretch = []
                self._collector.open_topic(passage.as_heading())
            else:
                stretch.append(passage)
        self._ask(stretch)
        self._joinings.settle(self._collector)

    def _open(self, passage: Passage, section: tuple[str, ...]) -> None:
        self._collector.close_topic()
        self._speakers.enter(section)
        if section:
            self._collector.head(section, passage.as_heading())
        else:
            self._collector.part(passage.as_heading())

    def _ask(self, stretch: Sequence[Passage]) -> None:
        for speech in read_speeches(stretch, self._speakers):
            paragraphs = [passage.paragraph for passage in speech.passages]
            asked = speech.role == "question"
            self._joinings.note(speech.passages, len(self._collector.exchanges), inside=asked)
            if asked:
                self._collector.add(speech.names, paragraphs, ())
            elif speech.role == "introduction":
                self._collector.introduce(speech.names, paragraphs)
            else:
                self._collector.remark(speech.names, paragraphs)


RULES = GenreRules("report", recognise, assemble)
