"""The PDF library without the modules that it loads and reading a file hardly ever needs.

The library's ``__init__`` does no more than look up its own version, for which it loads e-mail,
archives and sockets.  Its modules load the cipher of encrypted files, old forms of packing, what
guesses the encoding of a text, and a log that nobody reads.  Each has a stand-in here, which
imports it when it is used.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec, module_from_spec

from kamer_tui.sources.stand_ins import StandIn, put_stand_ins

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
    put_stand_ins(_SELDOM_USED)
    if isinstance(log := sys.modules["logging"], StandIn):
        vars(log)["getLogger"] = _Silence
    if isinstance(paths := sys.modules["pathlib"], StandIn):
        vars(paths)["PurePath"] = _NoPath


class _NoPath:
    """A type of which no value is: the library is given bytes, never a path."""


class _Silence:
    """A logger that says nothing."""

    def __init__(self, _name: str) -> None: ...

    def debug(self, *_message: object) -> None:
        """Say nothing."""

    def __getattr__(self, _level: str) -> Callable[..., None]:
        return self.debug
