"""What a key means: it depends on the mode that the reader is in.

- *reading*: keys are commands; a digit begins a number.
- *digits*: a number is being typed; further digits belong to it, other keys are commands.
- *letters*: every link has a letter; the next key chooses one, or none.
- *sentences*: some are chosen; keys choose others, copy and cite them, and any other key ends it.
- *leaving*: the key that ends the program does so; any other key goes on reading.
- *typing*: letters go into the search field.
"""

import math
from collections.abc import Callable, Mapping
from typing import NamedTuple

from kamer_tui.reader.core.effects import (
    Consequence,
    Consequences,
    Do,
    FollowLink,
    Press,
    TypeCharacter,
)
from kamer_tui.reader.core.events import (
    Digits,
    EndSearch,
    EndSentences,
    EndTyping,
    Focus,
    GrowSentences,
    KeyPress,
    NextHit,
    Place,
    StepAsk,
    StepSentence,
)

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

ENTER_OF_A_NUMBER = 1.0
"""Seconds after a jump in which Enter belongs to the number: "14" jumps at once where no longer
number is possible, and one who types "14" Enter means to read 14, in whatever pane.
"""


class ReadingMode(NamedTuple):
    """Keys are commands.  ``jumped_at`` is the time of the last key where that was a digit which
    completed a number.
    """

    jumped_at: float = -math.inf


class DigitsMode(NamedTuple):
    """The digits of a number to go to, as far as they are typed."""

    text: str


class LettersMode(NamedTuple):
    """The indexes of the links that bear letters: the first has "a", the second "b"."""

    links: tuple[int, ...]

    @property
    def letters(self) -> Mapping[int, str]:
        """The letter of each link; links beyond the last letter have none."""
        return dict(zip(self.links, LETTERS, strict=False))

    def link_of(self, character: str | None) -> int | None:
        """The link with that letter."""
        return next((link for link, letter in self.letters.items() if letter == character), None)


class SentencesMode(NamedTuple):
    """The indexes of the first and the last of the sentences that are chosen, as ``picking`` counts
    those of the entry.
    """

    first: int
    last: int


class LeavingMode(NamedTuple):
    """It was asked whether to end the program: the key that ends it does so; any other key does
    what it does while reading.
    """


class TypingMode(NamedTuple):
    """A search is being typed.  Until the field is ``ready``, keys are kept in ``early``."""

    ready: bool = False
    early: tuple[KeyPress, ...] = ()


Mode = ReadingMode | DigitsMode | LettersMode | SentencesMode | LeavingMode | TypingMode


class Meaning(NamedTuple):
    """The mode after a key, and the key's consequences.  A key that is not ``ours`` is left to
    Textual: the keys that move in the search field, for instance.
    """

    mode: Mode
    consequences: Consequences = ()
    ours: bool = True


def meaning_of(
    mode: Mode,
    key: KeyPress,
    here: Callable[[], Place],
    command_of: Callable[[str], str | None],
) -> Meaning:
    """What a key means in a mode.  ``here`` gives the reader's place, ``command_of`` the id of the
    command that a key is bound to.
    """
    match mode:
        case TypingMode(ready=False):
            return Meaning(mode._replace(early=(*mode.early, key)))
        case TypingMode():
            return _meaning_while_typing(mode, key, here)
        case SentencesMode():
            return _meaning_among_sentences(mode, key, here, command_of)
        case LeavingMode():
            if command_of(key.name) == "quit":
                return Meaning(mode, (Do("quit"),))
            if command_of(key.name) == "escape":
                return Meaning(ReadingMode())
            return _meaning_while_reading(ReadingMode(), key, here, command_of)
        case LettersMode():
            link = mode.link_of(key.character)
            return Meaning(ReadingMode(), () if link is None else (FollowLink(link),))
        case ReadingMode() | DigitsMode():
            return _meaning_while_reading(mode, key, here, command_of)


def field_is_ready(mode: Mode) -> Meaning:
    """The search field takes letters from here on: press the keys that came before it did.  One of
    them may end the typing, and another begin it anew; the rest is then kept for the new field.
    """
    if isinstance(mode, TypingMode) and not mode.ready:
        return Meaning(TypingMode(ready=True), tuple(map(Press, mode.early)))
    return Meaning(mode)


def _meaning_while_typing(mode: TypingMode, key: KeyPress, here: Callable[[], Place]) -> Meaning:
    match key.name:
        case "enter":
            return Meaning(mode, (EndTyping(),))
        case "escape":
            return Meaning(mode, (EndTyping(), EndSearch(give_up=True)))
        case "down":
            return Meaning(mode, (NextHit(1, here()),))
        case "up":
            return Meaning(mode, (NextHit(-1, here()),))
        case "tab":
            return Meaning(mode, (Do("next_pane"),))
    if key.character and key.character.isprintable():
        return Meaning(mode, (TypeCharacter(key.character),))
    return Meaning(mode, ours=False)


_AMONG_SENTENCES: Mapping[str, Consequence] = {
    "down": StepSentence(1),
    "up": StepSentence(-1),
    "next": GrowSentences(1),
    "previous": GrowSentences(-1),
    "next_pane": StepAsk(1),
    "previous_pane": StepAsk(-1),
    "escape": EndSentences(),
    "sentences": EndSentences(),
    **{command: Do(command) for command in ("copy", "cite", "clip", "note", "page_down")},
    **{command: Do(command) for command in ("page_up", "half_down", "half_up", "help", "palette")},
}
"""What the keys of commands do while sentences are chosen."""


def _meaning_among_sentences(
    mode: SentencesMode,
    key: KeyPress,
    here: Callable[[], Place],
    command_of: Callable[[str], str | None],
) -> Meaning:
    consequence = _AMONG_SENTENCES.get(command_of(key.name) or "")
    if consequence is not None:
        return Meaning(mode, (consequence,))
    return _meaning_while_reading(ReadingMode(), key, here, command_of)


def _meaning_while_reading(
    mode: ReadingMode | DigitsMode,
    key: KeyPress,
    here: Callable[[], Place],
    command_of: Callable[[str], str | None],
) -> Meaning:
    if key.character and key.character in "0123456789":
        begun = mode.text if isinstance(mode, DigitsMode) else ""
        return Meaning(mode, (Digits(begun + key.character, here(), key.at),))
    if isinstance(mode, ReadingMode) and mode.jumped_at > -math.inf:
        jumped_at, mode = mode.jumped_at, ReadingMode()
        if key.name == "enter" and key.at - jumped_at < ENTER_OF_A_NUMBER:
            return Meaning(mode, (Focus("answer"),))
    command = command_of(key.name)
    return Meaning(mode, ours=False) if command is None else Meaning(mode, (Do(command),))
