"""``python -m kamer_tui`` is the command ``kamer-tui``."""

import sys


def main() -> int:
    """Do what the command line asks; return the exit status.  Ctrl-C is no error while modules are
    imported either.
    """
    try:
        from kamer_tui.command_line.commands import main as command

        return command()
    except KeyboardInterrupt:
        return 130
    except RuntimeError as error:
        from kamer_tui.ending import ended_by

        status = ended_by(error)
        if status is None:
            raise
        return status
    except MemoryError:
        # Where modules were imported: no more of them can be.
        sys.stderr.write("kamer-tui: not enough memory\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())
