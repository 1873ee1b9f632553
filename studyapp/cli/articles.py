"""Commands on article files; no library is touched."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from studyapp.cli.lint_words import coverage_words, too_little_words
from studyapp.cli.main import WRONG
from studyapp.cli.output import print_json, tell
from studyapp.core.article.model import Section
from studyapp.core.article.slug import slug
from studyapp.core.cards.coverage import Coverage, CoverState, coverage
from studyapp.core.cards.generate import generate as make_decks
from studyapp.core.cards.model import Density
from studyapp.core.points.extract import read_article
from studyapp.core.points.model import Reading
from studyapp.infra.deck_yaml import YamlDeckFiles
from studyapp.infra.importers.reader import FileArticleReader
from studyapp.infra.paths import data_file
from studyapp.infra.segmenter import JiebaSegmenter
from studyapp.services.document import document


def parse(arguments: argparse.Namespace) -> int:
    """Print what was read in an article: its outline for people, all of it with --json."""
    reading = read_article(FileArticleReader().read(arguments.file))
    if arguments.json:
        print_json(document(reading))
        return 0
    print(reading.article.meta.title)
    for line in _outline(reading.article.outline):
        print(line)
    print(_found(reading))
    for warning in (*reading.article.warnings, *reading.points.warnings):
        tell(f"{warning.code}: {warning.message}")
    return 0


def generate(arguments: argparse.Namespace) -> int:
    """Write the decks of an article as YAML files below a folder named after it.

    With --min-coverage the status says whether enough paragraphs are asked for.
    """
    reading = read_article(FileArticleReader().read(arguments.file))
    decks = make_decks(reading, Density(arguments.density), JiebaSegmenter().cut)
    folder = arguments.output / slug(reading.article.meta.title)
    file = _from_here(arguments.file)
    for deck in decks:
        named = replace(deck, article=replace(deck.article, file=file))
        YamlDeckFiles().write(named, folder / f"{deck.name}.yaml")
    counts = {deck.name: len(deck.notes) for deck in decks}
    cover = coverage(reading.article, [note for deck in decks for note in deck.notes])
    if arguments.json:
        print_json({"folder": str(folder), "decks": counts, "coverage": _as_json(cover)})
    else:
        for name, count in counts.items():
            sys.stdout.write(f"{name}\t{count}\n")
    tell(coverage_words(cover))
    if arguments.min_coverage is None or cover.share >= arguments.min_coverage:
        return 0
    tell(too_little_words(cover, arguments.min_coverage, reading.article))
    return WRONG


def _from_here(path: Path) -> str:
    """Return how a deck names its article file: from the current folder, else the name alone.

    What ships with the program is named as it ships, wherever that is.
    """
    whole = path.resolve()
    for base in (data_file("seeds").resolve().parent, Path.cwd()):
        if whole.is_relative_to(base):
            return whole.relative_to(base).as_posix()
    return path.name


def _as_json(cover: Coverage) -> dict[str, object]:
    return {
        "share": round(cover.share, 4),
        "sentences": round(cover.sentence_share, 4),
        **{str(state): cover.count(state) for state in CoverState},
        "uncovered_paragraphs": [each.paragraph for each in cover.uncovered],
    }


def _outline(sections: tuple[Section, ...], depth: int = 1) -> Iterator[str]:
    for section in sections:
        yield "  " * depth + section.marker + section.title.text
        yield from _outline(section.children, depth + 1)


def _found(reading: Reading) -> str:
    points = reading.points
    return (
        f"{len(points.enumerations)} enumerations, {len(points.quotations)} quotations, "
        f"{len(points.facts)} facts, {len(points.definitions)} definitions"
    )
