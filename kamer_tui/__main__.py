"""``python -m kamer_tui`` is the command ``kamer-tui``."""

import sys

from kamer_tui.command_line.commands import main

if __name__ == "__main__":
    sys.exit(main())
