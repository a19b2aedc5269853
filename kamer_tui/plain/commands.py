"""The commands of a session, one on a line, and what is done with a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from kamer_tui.plain import finding, going, taking
from kamer_tui.plain.session import Session
from kamer_tui.plain.telling import Part
from kamer_tui.translation import N_, _
from kamer_tui.untrusted import clean_name


class Command(NamedTuple):
    """One thing that a line asks for: the names that begin the line, what the help says of it, and
    what does it; ``behind`` names what may stand behind it.  ``said`` is the name of a sign, which
    many screen readers pass over.  ``does`` gives None to end.
    """

    names: tuple[str, ...]
    label: str
    does: Callable[[Session, str], Part | None]
    behind: str = ""
    said: str = ""


def _help(_session: Session, _words: str) -> Part:
    return list(help_lines())


NUMBER, WORD, NUMBERS, NAME, KIND, FILE, TEXT = (
    *(N_("NUMBER"), N_("WORD"), N_("NUMBERS"), N_("NAME"), N_("KIND"), N_("FILE"), N_("TEXT")),
)

COMMANDS: tuple[Command, ...] = (
    Command((".",), N_("read on"), going.read_on, said=N_("full stop, or Enter alone")),
    Command(("j", "J"), N_("next question"), going.next_question),
    Command(("k", "K"), N_("previous question"), going.previous_question),
    Command(("r",), N_("tell this again"), going.again),
    Command(("v",), N_("the same, with the whole question"), going.whole),
    Command(("z",), N_("a paragraph at a time, or whole texts"), going.bit_by_bit),
    Command(("w",), N_("where you are"), going.where),
    Command(("l",), N_("list the questions from here on"), going.list_questions),
    Command(("o",), N_("follow the first link, or the link with that place"), going.follow, NUMBER),
    Command(("f",), N_("list the links of this text"), going.list_links),
    Command(("b",), N_("what refers to this question"), going.mentions),
    Command(("=",), N_("answers with the same words"), going.same_words, said=N_("equals sign")),
    Command(("H",), N_("back to where you were"), going.back),
    Command(("L",), N_("forward again"), going.forward),
    Command(("]",), N_("next party"), going.next_party, said=N_("right bracket")),
    Command(("[",), N_("previous party"), going.previous_party, said=N_("left bracket")),
    Command(("g",), N_("to the first text of the document"), going.first),
    Command(("G",), N_("to the last text of the document"), going.last),
    Command(
        ("/",), N_("search; without a word the search ends"), finding.search, WORD, N_("slash")
    ),
    Command(("n",), N_("next place found"), finding.next_hit),
    Command(("N",), N_("previous place found"), finding.previous_hit),
    Command(("p",), N_("the parties, or only the questions of one"), finding.parties, NAME),
    Command(("m",), N_("the kinds of answers, or only those of one"), finding.marks, KIND),
    Command(
        ("*",),
        N_("all questions: no search, party or kind"),
        finding.all_questions,
        said=N_("star"),
    ),
    Command(("O",), N_("the whole document in short"), going.overview),
    Command(("+",), N_("select this question, or 1,3-5"), taking.add, NUMBERS, N_("plus")),
    Command(("-",), N_("select it no more"), taking.drop, NUMBERS, N_("minus")),
    Command(("a",), N_("select all that are shown"), taking.select_shown),
    Command(("A",), N_("select none"), taking.select_none),
    Command(("e",), N_("export the selection, or this question"), taking.export, FILE),
    Command(("E",), N_("the same, with your notes"), taking.export_with_notes, FILE),
    Command(("y",), N_("this question as Markdown, to be copied"), taking.copy),
    Command(("Y",), N_("its citation"), taking.citation),
    Command(("c",), N_("clip this question into the story's file"), taking.clip, FILE),
    Command(("U",), N_("take the last clip out of it again"), taking.unclip),
    Command(("i",), N_("your note; a text is added to it, “i -” removes it"), taking.note, TEXT),
    Command(("?", "help", "hulp"), N_("this help"), _help, said=N_("question mark")),
    Command(("q", "quit", "exit", "stop"), N_("end"), taking.leave),
)
_BY_NAME = {name: command for command in COMMANDS for name in command.names}


def help_lines() -> Iterator[str]:
    """The help: each command on a line."""
    yield _("14: go to question 14")
    for command in COMMANDS:
        name = command.names[0]
        behind = _(command.behind) if command.behind else ""
        if behind:
            name = f"{name}{behind}" if name == "/" else f"{name} {behind}"
        said = _(command.said) if command.said else ""
        if name[0].isupper():
            said = _("capital")
        yield f"{name} ({said}): {_(command.label)}" if said else f"{name}: {_(command.label)}"


def answer(session: Session, line: str) -> Part | None:
    """Do what a line asks; return what is told, or None to end.  A line that asks nothing known
    says so.
    """
    text = line.replace("\0", "").strip()
    if text != "q":
        session.is_leaving = False
    if not text:
        return session.read_on()
    if text.isascii() and text.isdecimal():
        return going.jump(session, text)
    name, words = _taken_apart(text)
    command = _BY_NAME.get(name)
    if command is None or (words and not command.behind):
        told = _("There is no command “{line}”; ? lists the commands.")
        return [told.format(line=clean_name(text))]
    return command.does(session, words)


def _taken_apart(text: str) -> tuple[str, str]:
    """The name of a command, and what stands behind it: "/word", "+3" and "o2" need no blank."""
    name, _blank, words = text.partition(" ")
    first, rest = text[0], text[1:]
    if name not in _BY_NAME and (first in "/+-" or rest.isdecimal()):
        return first, rest.strip()
    return name, words.strip()
