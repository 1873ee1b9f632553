"""Reads the command line and runs one command."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from studyapp import __version__
from studyapp.core.errors import StudyError
from studyapp.infra.paths import library_folder

WRONG = 1  # the check or command found something wrong
BAD_INPUT = 3

Command = Callable[[argparse.Namespace], int]


def parse_arguments(words: Sequence[str]) -> argparse.Namespace:
    """Return the arguments; `command` is None when a window is wanted. Exits with 2 when wrong."""
    parser = argparse.ArgumentParser(
        prog="studyapp", description="温故: flashcards from long, structured Chinese articles"
    )
    parser.add_argument("--version", action="version", version=f"studyapp {__version__}")
    parser.add_argument(
        "--library", type=Path, default=library_folder(), metavar="DIR", help="the library to use"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_article_commands(commands)
    _add_library_commands(commands)
    return parser.parse_args(words)


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return the exit status; what the user can cure is one sentence."""
    module, function = arguments.handler
    handler: Command = getattr(import_module(f"studyapp.cli.{module}"), function)
    try:
        return handler(arguments)
    except StudyError as error:
        print(f"studyapp: {error}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        # The reader of our output is gone, as in `studyapp … | head`: nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _share(text: str) -> float:
    share = float(text)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 1")
    return share


def _points(text: str) -> int:
    points = int(text)
    if not 0 <= points <= 100:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 100")
    return points


class _Commands:
    """Adds sub-commands; a handler is (module, function), imported only when it runs."""

    def __init__(self, commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        self._commands = commands

    def add(self, name: str, text: str, handler: tuple[str, str]) -> argparse.ArgumentParser:
        command = self._commands.add_parser(name, help=text, description=text)
        command.set_defaults(handler=handler)
        return command


def _add_article_commands(
    parsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    commands = _Commands(parsers)
    command = commands.add("parse", "show what was read in an article", ("articles", "parse"))
    command.add_argument("file", type=Path)
    command.add_argument("--json", action="store_true", help="print one JSON document")
    command = commands.add("generate", "make deck files from an article", ("articles", "generate"))
    command.add_argument("file", type=Path)
    command.add_argument("-o", "--output", type=Path, default=Path("decks"), metavar="DIR")
    command.add_argument("--density", choices=("brief", "standard", "full"), default="standard")
    command.add_argument(
        "--min-coverage",
        type=_share,
        metavar="SHARE",
        help="fail when cards ask for fewer of the paragraphs, 0 to 1",
    )
    command.add_argument("--json", action="store_true")
    command = commands.add("lint", "look for bad cards in deck files", ("lint", "lint"))
    command.add_argument("decks", type=Path, nargs="+", metavar="DECK", help="a file or a folder")
    command.add_argument("--article", type=Path, metavar="FILE", help="check sources against it")
    command.add_argument(
        "--min-score",
        type=_points,
        default=0,
        metavar="N",
        help="fail when a deck scores less, 0 to 100",
    )
    command.add_argument("--json", action="store_true")
    command = commands.add("tour", "do the whole trip in an empty library", ("tour", "tour"))
    command.add_argument("folder", type=Path, metavar="DIR")
    command.add_argument("--screenshots", action="store_true", help="also take pictures")
    command.add_argument("--json", action="store_true")


def _add_library_commands(
    parsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    commands = _Commands(parsers)
    command = commands.add(
        "import", "articles, deck files and Anki packages into the library", ("library", "add")
    )
    command.add_argument("files", type=Path, nargs="+", metavar="FILE")
    command.add_argument(
        "--density", choices=("brief", "standard", "full"), help="how many cards to make"
    )
    command.add_argument(
        "--accept", action="store_true", help="study new cards at once, without the inbox"
    )
    command.add_argument(
        "--replaces", metavar="ARTICLE", help="id or title of the article this is a version of"
    )
    command.add_argument("--json", action="store_true")
    command = commands.add("export", "cards out of the library", ("library", "export"))
    target = command.add_mutually_exclusive_group(required=True)
    for option in ("anki", "csv", "markdown", "yaml"):
        target.add_argument(f"--{option}", type=Path, metavar="OUT")
    command.add_argument("--deck", help="only this deck, such as 节点")
    command.add_argument("--article", help="only this article: its id or title")
    command.add_argument("--scheduling", action="store_true", help="with your progress (Anki only)")
    for name, text in (("due", "what is to be done today"), ("stats", "how it is going")):
        command = commands.add(name, text, ("library", name))
        command.add_argument("--json", action="store_true")
    command = commands.add("doctor", "check the library", ("upkeep", "doctor"))
    command.add_argument("--json", action="store_true")
    command.add_argument("--fix", action="store_true", help="repair from the log")
    command = commands.add("backup", "copy the library to a file", ("upkeep", "backup"))
    command.add_argument("out", type=Path, nargs="?", metavar="OUT")
    command = commands.add("restore", "bring a backup back", ("upkeep", "restore"))
    command.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="the newest sound copy when left out"
    )
    command = commands.add("review", "a review session in the terminal", ("review", "review"))
    command.add_argument("--deck", help="only this deck")
