"""The PDF library's package without what it does when it is imported.

All that its ``__init__`` does is to look up its own version, for which it loads e-mail, archives
and sockets: a fifth of the start of a process that reads one file.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec

PACKAGE = "pdfminer"


def import_package_only() -> None:
    """Have the package's modules at hand; nothing where it is imported already or not there."""
    spec = None if PACKAGE in sys.modules else find_spec(PACKAGE)
    if spec is not None and spec.submodule_search_locations:
        package = module_from_spec(spec)
        package.__version__ = ""  # type: ignore[attr-defined]
        sys.modules[PACKAGE] = package
