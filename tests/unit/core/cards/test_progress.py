import pytest

from studyapp.core.article.source import SourceText
from studyapp.core.cards.generate import generate, generate_all
from studyapp.core.cards.model import Density
from studyapp.core.cards.progress import Progress
from studyapp.core.points.extract import read_article

ESSAY = """治水札记

一、治水的三个要点
治水要抓住三个要点。第一，水源要清。第二，河道要畅。第三，堤坝要牢。
治水不是一时的突击，而是长年的守护。
"""


class StoppedError(Exception):
    """What a learner's Cancel raises."""


def cut(texts, words):
    return tuple(tuple(text) for text in texts)


def test_parts_add_up_to_the_whole_and_never_go_back():
    told = []
    progress = Progress(lambda done, total: told.append((done, total)))
    assert list(progress.over("abc" * 10, 30, 0.5)) == list("abc" * 10)
    assert list(progress.over([], 0, 0.5)) == []
    assert told == sorted(told)
    assert told[-1] == (1000, 1000)


def test_more_items_than_expected_do_not_pass_the_end_of_their_part():
    told = []
    progress = Progress(lambda done, total: told.append(done))
    list(progress.over(range(100), 10, 0.25))
    assert max(told) == 250


def test_what_is_watched_reports_when_it_is_gone_through():
    told = []
    watched = Progress(lambda done, total: told.append(done)).watched([1, 2, 3], 1.0)
    assert told == []
    assert list(watched) == [1, 2, 3]
    assert told[-1] == 1000


def test_making_cards_tells_how_far_it_is():
    told = []
    generate(read_article(SourceText(ESSAY)), Density.FULL, cut, lambda *far: told.append(far))
    assert len(told) > 10
    assert told == sorted(told)
    assert told[-1][0] <= told[-1][1] == 1000


def test_what_the_report_raises_ends_the_making():
    def report(done, total):
        if done > 300:
            raise StoppedError

    with pytest.raises(StoppedError):
        generate_all(read_article(SourceText(ESSAY)), cut, report)


def test_each_density_holds_the_sparser_one_and_asks_nothing_twice():
    reading = read_article(SourceText(ESSAY))
    decks = generate_all(reading, cut)
    notes = [{note.id for deck in decks[density] for note in deck.notes} for density in Density]
    assert notes[0] <= notes[1] <= notes[2]
    assert decks[Density.BRIEF] == generate(reading, Density.BRIEF, cut)
