from dataclasses import replace

import pytest

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.model import Density
from studyapp.core.errors import Cancelled
from studyapp.services.progress import ignore_progress
from studyapp.services.workshop import FOUND, LOADED, STEPS, Workshop

ARTICLE = parse_article(
    SourceText("一篇文章\n一、方法\n要讲方法。一是深入调查；二是认真分析；三是抓好落实。\n")
)


class Characters:
    """Cuts texts into characters and counts how often it was asked."""

    def __init__(self):
        self.calls = 0

    def cut(self, texts, words):
        self.calls += 1
        return tuple(tuple(text) for text in texts)


def test_the_same_article_is_made_once():
    segmenter = Characters()
    workshop = Workshop(segmenter)
    made = workshop.make(ARTICLE, ignore_progress)
    calls = segmenter.calls
    assert workshop.make(replace(ARTICLE), ignore_progress) is made
    assert segmenter.calls == calls
    assert workshop.make(replace(ARTICLE, lang="en"), ignore_progress) is not made


def test_a_denser_deck_holds_the_sparser_ones():
    made = Workshop(Characters()).make(ARTICLE, ignore_progress)
    brief, standard, full = ({note.id for note in made.notes[each]} for each in Density)
    assert brief <= standard <= full
    assert full


def test_progress_is_told_and_can_stop_it():
    told = []
    Workshop(Characters()).make(ARTICLE, lambda done, total: told.append((done, total)))
    assert {(FOUND, STEPS), (LOADED, STEPS), (STEPS, STEPS)} <= set(told)
    assert told == sorted(told)

    def cancel(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        Workshop(Characters()).make(ARTICLE, cancel)
