"""``python -m kamer_tui`` is the command ``kamer-tui``."""

import gc
import sys

ENDED_BY_SIGNAL = 128
"""A status above it tells of a signal: then nobody may take what the streams still hold, and
Python would wait for ever to be rid of it.
"""


def main() -> int:
    """Do what the command line asks; return the exit status.  Ctrl-C is no error while modules are
    imported either.
    """
    gc.disable()  # nothing of what is imported is garbage; each command enables it again
    try:
        from kamer_tui.command_line.commands import main as command

        status = command()
        if status > ENDED_BY_SIGNAL:
            from kamer_tui.ending import end_now

            end_now(status)
        return status
    except KeyboardInterrupt:
        return 130
    except RuntimeError as error:
        from kamer_tui.ending import ended_by

        ended = ended_by(error)
        if ended is None:
            raise
        return ended
    except MemoryError:
        # Where modules were imported: no more of them can be.
        sys.stderr.write("kamer-tui: not enough memory\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())
