"""Messages for the user: why a question and its answer may have been read wrongly."""

from __future__ import annotations

from kamer_tui.translation import N_

NO_QUESTION = N_("no question was found before this answer")
BOUNDARY_BEFORE = N_("where the previous answer ends and this question begins")
NO_NUMBER = N_("its number is not printed")
NUMBERS_DIFFER = N_("the number of the question and that of the answer differ")
ANSWERED_TOGETHER = N_("which of these questions the answer is to is not printed")
NO_LABEL = N_("nothing marks where the answer begins")
QUESTION_MISSING = N_("not every question that this answers was found")
NO_ANSWER = N_("no answer was found below this question")
BY_WORDING = N_("where the question ends and the answer begins is told by the wording alone")
ONE_PARAGRAPH = N_("question and answer stand in one paragraph")
ASKS_NOTHING = N_("what is answered here asks nothing in so many words")
DAMAGED_PAGE = N_("it stands on or beside a page that could not be read whole")

NOT_REPEATED = N_("the answers don't repeat the questions; they stand together")
NO_REPEATING_ANSWER = N_("no answer that repeats this question was found")
REPEATED_QUESTION_MISSING = N_("the question that this answers was not found")
LEFT_OVER = N_("paired by what is left over on both sides")
NO_LINE_BREAKS = N_("where the answer begins and ends, since the text has no line breaks")

NO_NUMBERS = N_("no number is printed; what is asked and what is answered is told by the wording")
MISSING_NUMBER = N_("no number is printed with this question; it has the one that is missing")
HOLDS_LABEL = N_("a line of this answer looks like the label of a question")
HOLDS_ITS_LABEL = N_("its text begins with what looks like its label")
HOLDS_ANOTHER = N_("another question without a number stands in this answer")
HOLDS_CLOSING = N_("lines of this answer look like the end of a letter, or an annex")
HOLDS_PARTY = N_("a line of this answer ends in the heading of a party's section")
HOLDS_HEADING = N_("a paragraph of its text begins with what looks like a heading")
HOLDS_NOTE = N_("a line of its text looks like a footnote")
HOLDS_COUNTER = N_("a line of its text looks like a page's number")
HOLDS_NUMBER = N_("a number stands on a line of its own in the middle of a sentence of its text")
BELOW_SIGNATURE = N_("more text stands below the signature that ends this answer")
TORN = N_("its text ends in the middle of a sentence: some is missing, or is of something else")
HOLDS_FOOTER = N_("a footer or a colophon of the press stands in its text")
HOLDS_LINE = N_("a short line, as of a page's head or foot, parts a sentence of its text")
HOLDS_HEAD = N_("a running head with a page's number stands in its text")
INTERRUPTED = N_(
    "a sentence of its text goes on in the next paragraph: something may stand between"
)
HOLDS_SALUTATION = N_("the beginning of a letter stands in its text")
HOLDS_APPENDED = N_("what stands below this answer looks as if it were of something else")
