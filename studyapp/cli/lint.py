"""Commands that judge cards; no library is touched."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from studyapp.cli.lint_words import SEVERITIES, defect_words
from studyapp.cli.main import WRONG
from studyapp.cli.output import print_json, tell
from studyapp.core.article.model import Article
from studyapp.core.article.pipeline import parse_article
from studyapp.core.cards.faces import question_text
from studyapp.core.cards.lint.linter import lint_deck
from studyapp.core.cards.lint.model import DeckReport, Defect, NoteReport, Severity
from studyapp.core.cards.model import Deck
from studyapp.core.errors import DeckFileError
from studyapp.core.ids import ArticleId, NoteId
from studyapp.infra.deck_yaml import YamlDeckFiles
from studyapp.infra.importers.reader import FileArticleReader
from studyapp.infra.segmenter import JiebaSegmenter

_SUFFIXES = ("*.yaml", "*.yml")
_LONGEST_SHOWN = 36


@dataclass(frozen=True, slots=True)
class _Linted:
    """A deck file and what was found in it."""

    path: Path
    deck: Deck
    report: DeckReport

    def question(self, note: NoteId) -> str:
        """Return what a note asks, on one line."""
        return next(question_text(each) for each in self.deck.notes if each.id == note)


def lint(arguments: argparse.Namespace) -> int:
    """Print the defects of deck files; decks of one article are compared with each other."""
    decks = {path: YamlDeckFiles().read(path) for path in _deck_files(arguments.decks)}
    linted = _lint(decks, _articles(decks, arguments.article))
    if arguments.json:
        print_json(_as_json(linted))
    else:
        for line in _lines(linted):
            sys.stdout.write(f"{line}\n")
    tell(_summary(linted))
    wrong = any(each.report.count(Severity.ERROR) for each in linted)
    low = any(each.report.score < arguments.min_score for each in linted)
    return WRONG if wrong or low else 0


def _deck_files(paths: Sequence[Path]) -> list[Path]:
    """Return the files named, and the deck files in the folders named."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(file for suffix in _SUFFIXES for file in path.rglob(suffix))
        if not inside:
            raise DeckFileError(str(path), "there are no deck files in this folder")
        found += inside
    return list(dict.fromkeys(found))


def _articles(decks: dict[Path, Deck], given: Path | None) -> dict[ArticleId, Article]:
    """Return the articles that sources are checked against: the one given, else those named."""
    found: dict[ArticleId, Article] = {}
    if given is not None:
        article = _read(given)
        return {deck.article.id: article for deck in decks.values()}
    for path, deck in decks.items():
        file = deck.article.file
        if not file or deck.article.id in found:
            continue
        places = (path.parent / file, Path(file))
        beside = next((place for place in places if place.is_file()), None)
        if beside is not None:
            found[deck.article.id] = _read(beside)
    return found


def _read(path: Path) -> Article:
    return parse_article(FileArticleReader().read(path))


def _lint(decks: dict[Path, Deck], articles: dict[ArticleId, Article]) -> list[_Linted]:
    cut = JiebaSegmenter().cut
    together: dict[ArticleId, list[Deck]] = {}
    for deck in decks.values():
        together.setdefault(deck.article.id, []).append(deck)
    found: dict[tuple[ArticleId, NoteId], NoteReport] = {}
    for article, members in together.items():
        if article not in articles:
            title = members[0].article.meta.title
            tell(f"没有找到《{title}》的原文，未核对出处；可用 --article 指明")
        notes = [note for deck in members for note in deck.notes]
        report = lint_deck(notes, articles.get(article), cut=cut)
        found |= {(article, each.note): each for each in report.notes}
    linted = []
    for path, deck in decks.items():
        keys = [(deck.article.id, note.id) for note in deck.notes]
        report = DeckReport(tuple(found[key] for key in keys if key in found))
        linted.append(_Linted(path, deck, report))
    return linted


def _lines(linted: Sequence[_Linted]) -> Iterator[str]:
    for each in linted:
        for found in each.report.notes:
            for defect in found.defects:
                said = f"{SEVERITIES[defect.severity]} {defect.code}: {defect_words(defect)}"
                asked = each.question(found.note)[:_LONGEST_SHOWN]
                yield f"{each.path}: {found.note}: {said}。问：{asked}"


def _summary(linted: Sequence[_Linted]) -> str:
    notes = sum(len(each.report.notes) for each in linted)
    counts = {severity: sum(e.report.count(severity) for e in linted) for severity in Severity}
    found = "，".join(f"{SEVERITIES[severity]} {count}" for severity, count in counts.items())
    lowest = min((each.report.score for each in linted), default=100)
    return f"{len(linted)} 个牌组，{notes} 条笔记：{found}；最低 {lowest} 分"


def _as_json(linted: Sequence[_Linted]) -> dict[str, object]:
    errors, warnings, advice = (sum(e.report.count(s) for e in linted) for s in Severity)
    return {
        "errors": errors,
        "warnings": warnings,
        "advice": advice,
        "decks": [
            {
                "file": str(each.path),
                "article": each.deck.article.meta.title,
                "deck": each.deck.name,
                "cards": len(each.report.notes),
                "score": each.report.score,
                "defects": [
                    _defect(each, found, defect)
                    for found in each.report.notes
                    for defect in found.defects
                ],
            }
            for each in linted
        ],
    }


def _defect(linted: _Linted, found: NoteReport, defect: Defect) -> dict[str, object]:
    return {
        "card": found.note,
        "question": linted.question(found.note),
        "score": found.score,
        "code": defect.code,
        "severity": defect.severity,
        "field": defect.field,
        "arguments": list(defect.arguments),
        "message": defect_words(defect),
    }
