"""What commands print: results on stdout, progress and messages on stderr."""

import json
import sys
from collections.abc import Mapping


def print_json(document: Mapping[str, object]) -> None:
    """Print one JSON document on stdout."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")


def tell(message: str) -> None:
    """Print a message for people on stderr."""
    print(message, file=sys.stderr)


def report(done: int, total: int) -> None:
    """Show progress where somebody is watching."""
    if sys.stderr.isatty():
        print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr)
