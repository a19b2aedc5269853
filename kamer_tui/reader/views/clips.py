"""Clips are put into the story's file and taken out again, and what came of it in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.translation import N_, _

if TYPE_CHECKING:
    from kamer_tui.document.model import Document
    from kamer_tui.reader.core.effects import PutClip


PROPOSED = N_("clippings.md")
"""The name of a story's file where the user has none yet."""


class Done(NamedTuple):
    """What came of a clip: what is to be told; or that no file is chosen yet."""

    message: str = ""
    needs_story: bool = False


def choose_file(name: str) -> tuple[Path | None, str]:
    """Choose the story's file by a name that was typed; return its path, None where it can't be
    that, and what is to be told.
    """
    from kamer_tui.export.writing import WritingError
    from kamer_tui.reader.views.exporting import path_of
    from kamer_tui.store.clippings import ClippingError, choose_story
    from kamer_tui.store.database import Store, StoreError

    store = Store.of_user()
    path: Path | None = None
    try:
        path = path_of(name)
        return choose_story(store, path), ""
    except (WritingError, ClippingError) as error:
        return None, str(error)
    except StoreError as error:
        return path and path.absolute(), str(error)
    finally:
        store.close()


def kept_story() -> Path | None:
    """The file that was chosen last, in whatever reader."""
    from kamer_tui.store.clippings import story_of
    from kamer_tui.store.database import Store, StoreError

    store = Store.of_user()
    try:
        return story_of(store)
    except StoreError:
        return None
    finally:
        store.close()


def put_clip(document: Document, place: int | None, wanted: PutClip, story: Path | None) -> Done:
    """Put a clip into the file, and keep that it is there."""
    from kamer_tui.reader.views.exporting import shown_path
    from kamer_tui.store import clippings
    from kamer_tui.store.database import Store, StoreError
    from kamer_tui.store.identity import identity_of, keys_of

    story = story or kept_story()
    if story is None:
        return Done(needs_story=True)
    key = "" if place is None else keys_of(document)[place]
    try:
        made = clippings.put(clippings.Clip(story, identity_of(document), key, wanted.text))
    except clippings.ClippingError as error:
        return Done(str(error))
    told = _("Clipped: {what} → {path}").format(path=shown_path(story), what=wanted.what)
    store = Store.of_user()
    try:
        clippings.remember(store, made)
    except StoreError as error:
        told = _("Clipped, but it can't be taken back: {reason}").format(reason=error)
    finally:
        store.close()
    return Done(told)


def take_clip_back(story: Path | None) -> Done:
    """Take the last clip out of the file, if it stands at its end."""
    from kamer_tui.reader.views.exporting import shown_path
    from kamer_tui.store import clippings
    from kamer_tui.store.database import Store, StoreError

    store = Store.of_user()
    try:
        story = story or clippings.story_of(store)
        clips = clippings.last_clips(store, story) if story is not None else ()
        if not clips:
            return Done(_("No clip to take back"))
        clippings.take_back(store, clips[0])
        path = shown_path(clips[0].story)
        return Done(_("The last clip was taken out of {path} again").format(path=path))
    except (clippings.ClippingError, StoreError) as error:
        return Done(str(error))
    finally:
        store.close()
