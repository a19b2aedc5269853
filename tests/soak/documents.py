"""Damaged documents of every form, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import lru_cache

from kamer_tui.sample import SAMPLES
from tests.fuzzing import marked, marked_up, worker, zipped
from tests.fuzzing.mutation import mutate
from tests.terminal.hostile import hostile_report

Change = Callable[[list[bytes], int], bytes]


@lru_cache(maxsize=1)
def _texts() -> list[bytes]:
    texts = [path.read_bytes() for path in SAMPLES.values()]
    return [*texts, *(text * 40 for text in texts), hostile_report().encode("utf-8", "replace")]


def _of_bytes(files: Sequence[bytes], seed: int) -> bytes:
    return mutate(files, seed)


FORMS: dict[str, tuple[Callable[[], list[bytes]], Change]] = {
    "txt": (_texts, _of_bytes),
    "pdf": (worker.originals, _of_bytes),
    "docx": (zipped.originals, zipped.mutate),
    "html": (marked_up.originals, marked_up.mutate),
    "md": (marked.originals, marked.mutate),
}


def document(seed: int) -> tuple[str, bytes]:
    """The ending of a file's name, and its content; one in three is as it was made."""
    chance = random.Random(seed)
    form = chance.choice(list(FORMS))
    files, change = FORMS[form]
    made = files()
    return form, chance.choice(made) if chance.random() < 0.33 else change(made, seed)
