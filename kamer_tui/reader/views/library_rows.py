"""The rows of the library: what is known of each document, on two lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.library.items import Item
from kamer_tui.reader.views.wrapping import clipped
from kamer_tui.store.identity import BY_TEXT
from kamer_tui.translation import _, ngettext
from kamer_tui.untrusted import clean_line, clean_name


def title_of(item: Item) -> str:
    """A document's title, else its file's name."""
    if item.path is None:
        return _("The built-in sample")
    return clean_line(item.title) or item.name


def lines_of(item: Item, width: int, *, is_read_now: bool = False) -> tuple[str, str]:
    """The two lines of an item, at most so wide: the title; and what else is known."""
    return clipped(title_of(item), width), clipped(
        "  " + " · ".join(_facts(item, is_read_now)), width
    )


def _facts(item: Item, is_read_now: bool) -> Sequence[str]:
    if item.problem:
        return [item.problem]
    if item.path is not None and not item.is_known:
        return [_("being read…") if is_read_now else _("waits to be read"), _folder(item.path)]
    identifier = "" if item.identity.startswith(BY_TEXT) else clean_line(item.identity)
    kind = _(GENRE_NAMES[item.kind]) if item.kind in GENRE_NAMES else clean_line(item.kind)
    facts = [identifier, kind, clean_line(item.date)]
    if item.path is None:
        facts = [_("fiction, to try the keys")]
    if item.exchanges:
        facts.append(
            _("{seen} of {count} seen").format(seen=item.seen, count=item.exchanges)
            if item.seen
            else ngettext("{count} question", "{count} questions", item.exchanges).format(
                count=item.exchanges
            )
        )
    elif item.identity:
        facts.append(_("no questions"))
    if item.notes:
        facts.append(ngettext("{count} note", "{count} notes", item.notes).format(count=item.notes))
    facts += [f"{count} × {clean_line(mark)}" for mark, count in item.marks]
    if item.path is not None and item.title and item.path.stem != item.identity:
        facts.append(item.name)
    return [fact for fact in facts if fact]


def _folder(path: Path) -> str:
    return clean_name(str(path.parent))
