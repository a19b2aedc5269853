"""By what a genre is known: one table, of which the first row that holds decides.

Each row names a sign and a recipe as ``module.function`` in this folder.  A module is imported when
its turn comes: compiling the patterns of all genres takes longer than reading a report.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from kamer_tui.document.model import Genre
from kamer_tui.translation import N_

if TYPE_CHECKING:
    from collections.abc import Callable

    from kamer_tui.parsing.structure.body import Body
    from kamer_tui.parsing.structure.turn import Account


class Evidence(NamedTuple):
    """A row of the table: a text in which the ``sign`` is found is of the ``genre``; ``reason`` is
    the message for the user.  Without a ``recipe``, it is ``read`` in the sign's module.
    """

    genre: Genre
    sign: str
    reason: str
    recipe: str = ""

    def holds(self, body: Body) -> bool:
        """True if the sign is found in the text."""
        sign: Callable[[Body], bool] = _function(self.sign)
        return sign(body)

    def read(self, body: Body, progress: Callable[[int], None]) -> Account:
        """Read the text by the recipe; ``progress`` is called with the number of lines read."""
        name = self.recipe or f"{self.sign.partition('.')[0]}.read"
        recipe: Callable[[Body, Callable[[int], None]], Account] = _function(name)
        return recipe(body, progress)


def _function(name: str) -> Any:
    """Import a function of this folder by its name: "report.read"."""
    module, _, function = name.partition(".")
    return getattr(import_module(f"{__package__}.{module}"), function)


_PARTIES_ANSWERED = N_("it has parties' sections with numbered answers under their questions")
_TWO_PARTS = N_("it has a part with the questions and a part with the answers")
_NUMBERED_BY_CHAMBER = N_("it has the chamber's number of members' questions")
_NAMES_MEMBERS = N_("it says which members ask, and about what")
_NAMES_PARTIES = N_("it says which parties ask, and about what")
_TITLED_LIST = N_("it says that it is a list of questions")

TABLE: tuple[Evidence, ...] = (
    Evidence("report", "report.answers_each_party", _PARTIES_ANSWERED),
    Evidence(
        "members-questions",
        "members_questions.has_official_heading",
        N_("it has the heading of the Aanhangsel van de Handelingen"),
    ),
    Evidence(
        "members-questions",
        "members_questions.marks_members",
        N_("its form marks up which members ask, and what"),
    ),
    Evidence(
        "note",
        "note.names_its_kind",
        N_("it says to be a note or memorial in reply to a report"),
    ),
    Evidence("split-report", "split_report.has_two_parts", _TWO_PARTS),
    Evidence(
        "members-questions",
        "members_questions.has_number_of_the_appendix",
        _NUMBERED_BY_CHAMBER,
    ),
    Evidence("members-questions", "members_questions.answers_members", _NAMES_MEMBERS),
    Evidence("members-questions", "members_questions.is_asked_by_parties", _NAMES_PARTIES),
    Evidence("list", "list_of_questions.is_titled_and_numbered", _TITLED_LIST),
    Evidence("report", "report.has_numbered_answers_and_parties", _PARTIES_ANSWERED),
    Evidence("split-report", "split_report.has_sections_of_answers", _TWO_PARTS),
    Evidence(
        "members-questions",
        "members_questions.names_members_and_number",
        _NUMBERED_BY_CHAMBER,
    ),
    Evidence(
        "report",
        "unmarked.says_that_it_is_answered",
        N_("it says that the questions are answered, and answers stand below them unmarked"),
        "note.read",
    ),
    Evidence(
        "report",
        "unmarked.somebody_answers",
        N_("it has parties' sections with questions, and somebody answers in between"),
    ),
    Evidence("members-questions", "members_questions.names_members_and_date", _NAMES_MEMBERS),
    Evidence(
        "report",
        "unanswered.names_its_kind",
        N_("it says to be a report or contribution with questions, and nothing answers"),
    ),
    Evidence("members-questions", "members_questions.heads_questions_of_members", _NAMES_MEMBERS),
    Evidence("members-questions", "members_questions.is_as_published_by_members", _NAMES_MEMBERS),
    Evidence(
        "report",
        "report.has_unnumbered_answers",
        N_("it has parties' sections with answers under their questions"),
    ),
    Evidence(
        "list",
        "list_of_questions.has_numbered_questions_of_a_committee",
        N_("a committee asks, and the questions are numbered"),
    ),
    Evidence(
        "report",
        "unanswered.has_sections",
        N_("it has parties' sections with questions, and nothing answers"),
    ),
    Evidence("report", "report.has_numbered_answers", N_("it has numbered headings of answers")),
    Evidence("split-report", "split_report.may_have_two_parts", _TWO_PARTS),
    Evidence(
        "report",
        "unanswered.members_speak",
        N_("members of several parties speak and ask in it, and nothing answers"),
    ),
    Evidence("list", "list_of_questions.has_numbered_questions", N_("it has numbered questions")),
    Evidence(
        "list",
        "list_unnumbered.stands_in_turn",
        N_("a committee asks and is answered, and questions stand above answers without numbers"),
    ),
    Evidence("list", "list_of_questions.is_titled", _TITLED_LIST),
    Evidence(
        "list",
        "list_of_questions.marks_questions",
        N_("its form marks up what is a question and what an answer"),
    ),
    Evidence(
        "list",
        "list_of_questions.has_questions_of_a_committee",
        N_("it says that a committee's questions are answered, and questions with numbers follow"),
    ),
)
"""The strongest evidence first.  A document that is forced to be of a genre, and shows none of its
signs, is read by the genre's first row."""


def weigh(body: Body, asked: Genre | None = None) -> Evidence | None:
    """Find the first row that holds, or None; if a genre is ``asked`` for, the first of its rows
    that holds, or else its first row.
    """
    rows = [row for row in TABLE if asked in (None, row.genre)]
    found = next((row for row in rows if row.holds(body)), None)
    return rows[0] if found is None and asked is not None else found
