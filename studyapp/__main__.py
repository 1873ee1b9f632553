"""`python -m studyapp`: the desktop program, or one command without a window."""

import sys


def main() -> int:
    """Run the program and return its exit status."""
    from studyapp.cli import COMMANDS, run

    arguments = sys.argv[1:]
    if any(word in COMMANDS for word in arguments):
        return run(arguments)
    from studyapp.app import main as open_window

    return open_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
