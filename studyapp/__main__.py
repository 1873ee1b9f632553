"""`python -m studyapp`: the desktop program, or one command without a window."""

import sys


def main() -> int:
    """Run the program and return its exit status."""
    from studyapp.cli.main import parse_arguments, run

    arguments = parse_arguments(sys.argv[1:])
    if arguments.command is None:
        from studyapp.ui.without_hook import load_qt

        load_qt()
        from studyapp.app import run_window

        return run_window(arguments.library)
    status = run(arguments)
    if arguments.command == "tour" and arguments.screenshots and status == 0:
        from studyapp.pictures import take_pictures

        take_pictures(arguments.folder)
    return status


if __name__ == "__main__":
    sys.exit(main())
