"""Floor 4: the command line. Words in, exit code out; each command imports only what it needs."""

from __future__ import annotations

import gc
import os
import signal
import sys

INTERRUPTED = 130  # what a shell expects of a program that was stopped by Ctrl-C


def main() -> None:
    """Run the command line; a missing file or environment is one line and exit code 3."""
    # Looking for cycles while modules and catalogue load, when there are none to find, cost a
    # tenth of the time of `status`; long commands still collect.
    gc.set_threshold(200_000)
    # Otherwise pydantic looks through every installed package for plugins that nobody wants here.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Whoever is told to stop clears away what is half-written, as after Ctrl-C.
    for told in ("SIGTERM", "SIGHUP"):  # the second where there are terminals to hang up
        if number := getattr(signal, told, None):
            signal.signal(number, _stop)
    try:
        _run()
    except KeyboardInterrupt:  # before or after the command itself, which exits so as well
        sys.exit(INTERRUPTED)
    finally:
        # What is left goes back to the system as a whole: looking for cycles in it on the way out
        # cost another tenth.
        gc.freeze()


def _stop(number: int, _frame: object) -> None:
    sys.exit(128 + number)


def _run() -> None:
    from streefpad.cli.options import EXIT_ENVIRONMENT, asked_language
    from streefpad.cli.program import app
    from streefpad.values.problems import SourceMissing

    try:
        app()
    except SourceMissing as missing:
        print(f"streefpad: {missing.told.in_language(asked_language().value)}", file=sys.stderr)
        sys.exit(EXIT_ENVIRONMENT)
    except OSError as fault:
        # A full disk or a folder that may not be written: the user's machine, not our bug.
        print(f"streefpad: {fault.filename or ''}: {fault.strerror}".replace(": :", ":"), file=sys.stderr)
        sys.exit(EXIT_ENVIRONMENT)
