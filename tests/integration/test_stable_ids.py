"""Schedules hang on ids: small edits of an article must not change them."""

import pytest

from studyapp.core.article.source import SourceText
from studyapp.core.cards.generate import generate
from studyapp.core.cards.model import Density
from studyapp.core.points.extract import read_article
from studyapp.infra.segmenter import JiebaSegmenter


@pytest.fixture(scope="module")
def segmenter():
    return JiebaSegmenter()


@pytest.fixture(scope="module")
def text(seed_path):
    return seed_path.read_text("utf-8")


def ids(text, segmenter):
    decks = generate(read_article(SourceText(text)), Density.FULL, segmenter.cut)
    return {note.id for deck in decks for note in deck.notes}


def kept(text, edited, segmenter):
    before = ids(text, segmenter)
    return len(before & ids(edited, segmenter)) / len(before)


def test_full_width_punctuation_keeps_all_ids(text, segmenter):
    table = str.maketrans({",": "，", ";": "；"})
    edited = "\n".join(
        line if "http" in line or "责任编辑" in line else line.translate(table)
        for line in text.split("\n")
    )
    assert kept(text, edited, segmenter) >= 0.99


def test_an_inserted_paragraph_keeps_nearly_all_ids(text, segmenter):
    edited = text.replace("\n一、", "\n编者按语另起一段，与正文没有关系。\n一、", 1)
    assert edited != text
    assert kept(text, edited, segmenter) >= 0.97


def test_a_reworded_heading_keeps_nearly_all_ids(text, segmenter):
    edited = text.replace("三、数实融合的关键支点", "三、数实融合的重要支点", 1)
    assert edited != text
    assert kept(text, edited, segmenter) >= 0.97


def test_a_deleted_sentence_takes_only_its_own_notes(text, segmenter):
    sentence = "技术创新是数字经济发展的第一动力。"
    assert sentence in text
    assert kept(text, text.replace(sentence, ""), segmenter) >= 0.95
