"""Each rule on a small invented text: the knowledge in it must be asked by some card."""

import re
from pathlib import Path

import pytest
import yaml

from studyapp.core.article.source import LineHint, LineKind, SourceText
from studyapp.core.article.text import comparable
from studyapp.core.cards.faces import answer_text, question_text
from studyapp.core.cards.generate import generate
from studyapp.core.cards.model import Density
from studyapp.core.points.extract import read_article
from studyapp.infra.segmenter import JiebaSegmenter

CASES = yaml.safe_load((Path(__file__).parents[1] / "golden" / "grammar.yaml").read_text("utf-8"))
MARK = re.compile(r"^(#+|-) ")


@pytest.fixture(scope="module")
def segmenter():
    return JiebaSegmenter()


def source(text):
    """Return a text as an importer gives it: Markdown marks become hints."""
    lines, hints = ["试验文章", ""], []
    for line in text.splitlines():
        mark = MARK.match(line)
        if mark:
            kind = LineKind.LIST_ITEM if mark[1] == "-" else LineKind.HEADING
            level = 1 if mark[1] == "-" else len(mark[1])
            hints.append(LineHint(len(lines), kind, level, "-" if mark[1] == "-" else ""))
        lines.append(MARK.sub("", line))
    return SourceText("\n".join(lines), hints=tuple(hints))


def sides(text, segmenter):
    decks = generate(read_article(source(text)), Density.FULL, segmenter.cut)
    for note in (note for deck in decks for note in deck.notes):
        asked = comparable("".join(note.context) + question_text(note))
        yield asked, comparable(answer_text(note))


def has_all(groups, text):
    return all(any(comparable(str(word)) in text for word in group) for group in groups)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_knowledge_of_a_text_is_asked(case, segmenter):
    cards = list(sides(case["text"], segmenter))
    for point in case["points"]:
        ways = [(point["q"], point["a"])]
        if point.get("both_ways"):
            ways.append((point["a"], point["q"]))
        found = any(
            has_all(asks, question) and has_all(answers, answer)
            for question, answer in cards
            for asks, answers in ways
        )
        assert found, f"no card asks {point['q']} and answers {point['a']}: {cards}"
