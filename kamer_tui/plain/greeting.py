"""The first lines of a session: they need little, and are told while the rest is imported."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.document.damage import told_damage
from kamer_tui.document.model import Document
from kamer_tui.document.reading import told_reading
from kamer_tui.export.particulars import kind_of
from kamer_tui.translation import _, ngettext


def greeting(document: Document) -> list[str]:
    """What document it is, how much is in it, and how one gets on."""
    metadata = document.metadata
    name = metadata.title or kind_of(document) or document.source.name
    about = [metadata.identifier or document.source.name, kind_of(document)]
    lines = [name[:1].upper() + name[1:], "; ".join(one for one in about if one and one != name)]
    count = len(document.exchanges)
    if count:
        told = [ngettext("{count} question", "{count} questions", count).format(count=count)]
        if parties := len(document.parties):
            told.append(ngettext("{count} party", "{count} parties", parties).format(count=parties))
        lines.append("; ".join(told))
    else:
        lines += _why_no_questions(document)
    lines += [*told_damage(document), _("? lists the commands.")]
    return list(filter(None, lines))


def _why_no_questions(document: Document) -> Iterator[str]:
    if document.genre is not None:
        yield _("This document has no questions.")
    elif document.resembles:
        kind = _(document.resembles)
        yield _("No questions and answers recognised: this looks like {kind}.").format(kind=kind)
    else:
        yield _("No questions and answers recognised.")
    yield from told_reading(document)
