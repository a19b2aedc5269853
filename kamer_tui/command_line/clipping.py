"""The story's file of clippings on the command line."""

from __future__ import annotations

from pathlib import Path

from kamer_tui.command_line.usage import PROGRAM, UsageError
from kamer_tui.store import clippings
from kamer_tui.store.database import Store, StoreError
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_line, clean_name

SHOWN = 5
"""So many of the last clips are told."""
LONGEST = 90
"""Characters of a clip that are told."""


def told_clippings(file: Path | None, *, undo: bool) -> str:
    """Choose the file if one is given, take the last clip back if asked for; and tell which file it
    is, with the last clips, the newest first.  Raises UsageError.
    """
    store = Store.of_user()
    try:
        if file is not None:
            clippings.choose_story(store, file)
        story = clippings.story_of(store)
        if story is None:
            raise UsageError(
                _("No file was chosen yet: “{program} clippings FILE” does.").format(
                    program=PROGRAM
                )
            )
        if undo:
            clips = clippings.last_clips(store, story)
            if not clips:
                raise UsageError(_("There is no clip to take back."))
            clippings.take_back(store, clips[0])
        lines = [clean_name(str(story))]
        for clip in clippings.last_clips(store, story, SHOWN):
            lines.append(f"  {clip.written_at[:10]}  {clean_name(clip.document)}  {_begin(clip)}")
        return "\n".join(lines) + "\n"
    except (StoreError, clippings.ClippingError) as error:
        raise UsageError(str(error)) from None
    finally:
        store.close()


def _begin(clip: clippings.Clip) -> str:
    """The first words of a clip, without the signs of Markdown before them."""
    text = clean_line(clip.text).lstrip("#> ")
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
