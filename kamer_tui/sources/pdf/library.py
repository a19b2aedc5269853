"""The PDF library without what reading has no need of.

All that its ``__init__`` does is to look up its own version, for which it loads e-mail, archives
and sockets.  What guesses encodings it loads too, for text that hardly any PDF has.  Together they
are a quarter of the start of a process that reads one file.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

PACKAGE = "pdfminer"
GUESSING = "charset_normalizer"


def import_quickly() -> None:
    """Have the library's modules at hand; nothing is done where they are imported already."""
    spec = None if PACKAGE in sys.modules else find_spec(PACKAGE)
    if spec is not None and spec.submodule_search_locations:
        package = module_from_spec(spec)
        vars(package)["__version__"] = ""
        sys.modules[PACKAGE] = package
    if GUESSING not in sys.modules:
        stand_in = ModuleType(GUESSING)
        vars(stand_in)["detect"] = _detect
        sys.modules[GUESSING] = stand_in


def _detect(content: bytes) -> Any:
    """What the real module says, which is imported now."""
    sys.modules.pop(GUESSING, None)
    return import_module(GUESSING).detect(content)
