"""The genres that can be read.

A genre is a module with ``RULES``: its name, ``recognise`` that says from the text how much it
looks like this genre and by what, and ``assemble`` that turns the text into parts.  The one that
recognises the text most strongly reads it, the earlier one where two do equally.  One name may have
several modules: what a user calls a report is printed with its answers or without.

To write one:

1. A module here and a line in ``MODULES``.  Take ``list_of_questions`` as the pattern.
   ``recognise`` is quick, since every text is shown to it, and its reason is a message to the user.
2. ``assemble`` puts every line into some part once; what goes into none is shown as a leftover.
   Where the questions have numbers or labels, ``numbered.read_numbered`` finds them, pairs
   questions with answers and says where it is not sure; where they have none,
   ``passages.read_passages`` tells which paragraphs ask and which answer, and
   ``collecting.Collector`` numbers the pairs (``list_unnumbered`` is the shortest that does).
   What is left to the genre is who asks (``askers``, ``members``, ``speakers``), which headings
   are topics, and what the document says of itself (``Parts.metadata``).
3. For a name of its own: that name in ``model.Genre``, in ``genre_names`` as people say it, and in
   the schema of the JSON form.  A test tells which of them is forgotten.
4. A sample, fiction, in ``kamer_tui/sample/<name>.txt``, and in ``tests/fixtures/<name>.yaml`` the
   Document that it is, written by hand; with the name in ``tests/parsing/test_genre_samples`` it is
   held against the text.  Its print as PDF, the conservation of its lines and its reading by force
   are tested without more.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from kamer_tui.document.model import Genre
from kamer_tui.parsing.assembly.parts import GenreRules

MODULES: tuple[tuple[Genre, str], ...] = (
    ("report", "report"),
    ("split-report", "split_report"),
    ("list", "list_of_questions"),
    ("members-questions", "members_questions"),
    ("note", "note"),
    ("report", "report_in_turn"),
    ("report", "unanswered"),
    ("list", "list_unnumbered"),
    ("report", "unlabelled"),
)
"""Each genre's name and module, in the order in which they are tried."""


def rules_of(genre: Genre | None = None) -> Iterator[GenreRules]:
    """The rules of that genre, or of all.

    A module is imported when its turn comes: compiling the patterns of them all takes longer
    than reading a report.
    """
    for name, module in MODULES:
        if genre is None or name == genre:
            rules: GenreRules = import_module(f"{__name__}.{module}").RULES
            yield rules
