"""Modules that a library loads and hardly ever uses: each is imported when it is used."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any


def put_stand_ins(seldom_used: Mapping[str, tuple[str, ...]]) -> None:
    """Put a stand-in for each module where imports look first, with the names that are taken out of
    it at once; what is imported already stays.
    """
    for name, members in seldom_used.items():
        if name not in sys.modules:
            stand_in = sys.modules[name] = StandIn(name)
            vars(stand_in).update({member: _Member(name, member) for member in members})


class StandIn(ModuleType):
    """A module that is imported when something of it is asked for."""

    def __getattr__(self, member: str) -> Any:
        if member.startswith("__"):  # the import system looks whether it is a package
            raise AttributeError(member)
        return getattr(_real(self.__name__), member)


class _Member:
    """Something out of a module that is imported when it is called or looked into."""

    def __init__(self, module: str, name: str) -> None:
        self._place = module, name

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self._found()(*arguments, **named)

    def __getattr__(self, member: str) -> Any:
        return getattr(self._found(), member)

    def _found(self) -> Any:
        module, name = self._place
        return getattr(_real(module), name)


def _real(name: str) -> ModuleType:
    """The module itself, which imports others: from here on none of them is stood in for."""
    for other, module in list(sys.modules.items()):
        if isinstance(module, StandIn):
            del sys.modules[other]
    return import_module(name)
