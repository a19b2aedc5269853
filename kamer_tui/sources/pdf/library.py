"""The PDF library without the modules that it loads and reading a file hardly ever needs.

The library's ``__init__`` does no more than look up its own version, for which it loads e-mail,
archives and sockets.  Its modules load the cipher of encrypted files, old forms of packing, what
guesses the encoding of a text, and a log that nobody reads.  Each has a stand-in here, which
imports it when it is used.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

_PACKAGE = "pdfminer"
_SELDOM_USED = {
    "charset_normalizer": (),
    "cryptography.hazmat.backends": ("default_backend",),
    "cryptography.hazmat.primitives.ciphers": ("Cipher", "algorithms", "modes"),
    "gzip": (),
    "html": ("escape",),
    "inspect": (),
    "logging": (),
    "pathlib": (),
    "pdfminer.ascii85": ("ascii85decode", "asciihexdecode"),
    "pdfminer.ccitt": ("ccittfaxdecode",),
    "pdfminer.lzw": ("lzwdecode",),
    "string": (),
}
"""Modules that the library loads, and ``dataclasses``, with the names that they take out of them at
once.
"""


def import_quickly() -> None:
    """Put the bare package and the stand-ins where the library's imports look first; what is
    imported already stays.
    """
    spec = None if _PACKAGE in sys.modules else find_spec(_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return
    package = module_from_spec(spec)
    vars(package)["__version__"] = ""
    sys.modules[_PACKAGE] = package
    for name, members in _SELDOM_USED.items():
        if name not in sys.modules:
            stand_in = sys.modules[name] = _StandIn(name)
            vars(stand_in).update({member: _Member(name, member) for member in members})
    if isinstance(log := sys.modules["logging"], _StandIn):
        vars(log)["getLogger"] = _Silence
    if isinstance(paths := sys.modules["pathlib"], _StandIn):
        vars(paths)["PurePath"] = _NoPath


class _StandIn(ModuleType):
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


class _NoPath:
    """A type of which no value is: the library is given bytes, never a path."""


class _Silence:
    """A logger that says nothing."""

    def __init__(self, _name: str) -> None: ...

    def debug(self, *_message: object) -> None:
        """Say nothing."""

    def __getattr__(self, _level: str) -> Callable[..., None]:
        return self.debug


def _real(name: str) -> ModuleType:
    """The module itself, which imports others: from here on none of them is stood in for."""
    for other in _SELDOM_USED:
        if isinstance(sys.modules.get(other), _StandIn):
            del sys.modules[other]
    return import_module(name)
