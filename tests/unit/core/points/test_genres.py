"""Invented articles of many genres (tests/data/articles) read as a person would read them."""

from pathlib import Path

import pytest
import yaml

from studyapp.core.points.extract import read_article
from studyapp.core.points.model import FactKind
from studyapp.infra.importers.plain import read_plain

FOLDER = Path(__file__).parents[3] / "data" / "articles"
GOLD = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*.yaml"))
}
META = ("title", "subtitle", "author", "date", "editor")


def values(points, *kinds):
    return [fact.value.text for fact in points.facts if fact.kind in kinds]


SEEN = {
    "outline": lambda reading: outline(reading.article.outline),
    "topics": lambda reading: [topic.text for topic in reading.points.topics],
    "lists": lambda reading: [
        [item.marker + item.head.text for item in each.items]
        for each in reading.points.enumerations
    ],
    "quotes": lambda reading: [
        [each.words.text, each.attribution and each.attribution.text]
        for each in reading.points.quotations
    ],
    "definitions": lambda reading: [each.term.text for each in reading.points.definitions],
    "figures": lambda reading: values(reading.points, FactKind.FIGURE),
    "periods": lambda reading: values(reading.points, FactKind.PERIOD),
    "dates": lambda reading: values(reading.points, FactKind.DATE),
    "terms": lambda reading: [each.text for each in reading.points.terms],
    "stages": lambda reading: [
        [stage.name.text, stage.period and stage.period.text]
        for group in reading.points.stages
        for stage in group
    ],
    "nodes": lambda reading: [
        [node.label.text, node.role.text] for group in reading.points.nodes for node in group
    ],
    "trends": lambda reading: [
        trend.text.text for group in reading.points.trends for trend in group
    ],
    "lang": lambda reading: reading.article.lang,
} | {name: lambda reading, name=name: getattr(reading.article.meta, name) for name in META}


def outline(sections, depth=0):
    return "".join(
        f"{'  ' * depth}{each.marker}{each.title.text}\n{outline(each.children, depth + 1)}"
        for each in sections
    )


def read(name):
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return read_article(read_plain(text, "utf-8", name))


@pytest.mark.parametrize(
    ("name", "field"), [(name, field) for name, gold in GOLD.items() for field in gold]
)
def test_an_article_is_read_as_a_person_would_read_it(name, field):
    expected = GOLD[name][field]
    reading = read(name)
    if field == "warnings":
        messages = [each.message for each in reading.points.warnings]
        assert [words in message for words, message in zip(expected, messages, strict=True)]
        return
    assert SEEN[field](reading) == expected
