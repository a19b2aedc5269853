"""Work in a thread of its own, which the end of the program does not wait for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Work(Generic[Result]):
    """Does some work in a thread; look now and then whether it ``is_done``."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self._work = work
        self._done = threading.Event()
        self._result: list[Result] = []
        self._error: BaseException | None = None
        threading.Thread(target=self._run, name="work", daemon=True).start()

    @property
    def is_done(self) -> bool:
        """True if the work has ended, well or not."""
        return self._done.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait at most so long for the work; return whether it is done."""
        return self._done.wait(seconds)

    def result(self) -> Result:
        """What came of the work that is done; raises what it raised."""
        if self._error is not None:
            raise self._error
        return self._result[0]

    def _run(self) -> None:
        try:
            self._result.append(self._work())
        except BaseException as error:
            self._error = error
        finally:
            self._done.set()
