"""How cards ask: on small invented texts, word for word."""

from pathlib import Path

import pytest
import yaml

from studyapp.core.cards.faces import answer_text, question_text
from studyapp.core.cards.generate import generate
from studyapp.core.cards.model import Density
from studyapp.core.points.extract import read_article
from studyapp.infra.segmenter import JiebaSegmenter
from tests.integration.test_grammar import source

CASES = yaml.safe_load((Path(__file__).parents[1] / "golden" / "wording.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def segmenter():
    return JiebaSegmenter()


def asked(text, segmenter):
    """Return (question, answer) of each card that a text gives."""
    decks = generate(read_article(source(text)), Density.FULL, segmenter.cut)
    return [(question_text(note), answer_text(note)) for deck in decks for note in deck.notes]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_text_is_asked_in_these_words(case, segmenter):
    cards = asked(case["text"], segmenter)
    for card in case.get("asks", ()):
        assert (card["q"], card["a"]) in cards
    for words in case.get("never", ()):
        assert not [card for card in cards if words in card[0] or words in card[1]]
