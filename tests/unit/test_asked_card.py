"""What a card shows, and what it must not give away before the answer."""

from datetime import timedelta

import pytest

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.ui.viewmodels.asked_card import asked_card, source_excerpt
from studyapp.ui.viewmodels.intervals import Interval, Unit, interval_of
from tests.review_fakes import PARAGRAPH, make_item, make_note, source


def asked(**changes):
    return asked_card(make_item(make_note(**changes)))


def excerpt_of(**changes):
    return source_excerpt(make_item(make_note(**changes)))


def words(ranges):
    return [PARAGRAPH[start:end] for start, end in ranges]


@pytest.mark.parametrize(
    ("span", "interval"),
    [
        (timedelta(0), Interval(1, Unit.MINUTE)),
        (timedelta(seconds=30), Interval(30, Unit.SECOND)),
        (timedelta(seconds=59.6), Interval(1, Unit.MINUTE)),
        (timedelta(minutes=10), Interval(10, Unit.MINUTE)),
        (timedelta(minutes=59, seconds=40), Interval(1, Unit.HOUR)),
        (timedelta(hours=23, minutes=45), Interval(1, Unit.DAY)),
        (timedelta(days=1), Interval(1, Unit.DAY)),
        (timedelta(days=29), Interval(29, Unit.DAY)),
        (timedelta(days=46), Interval(1.5, Unit.MONTH)),
        (timedelta(days=498), Interval(1.4, Unit.YEAR)),
    ],
)
def test_an_interval_is_told_in_its_largest_unit(span, interval):
    assert interval_of(span) == interval


def test_whole_numbers_are_written_without_a_decimal():
    assert interval_of(timedelta(days=30)).number == "1"
    assert interval_of(timedelta(days=45)).number == "1.5"


def test_every_rating_has_its_interval():
    assert asked().intervals == {
        Rating.AGAIN: Interval(1, Unit.MINUTE),
        Rating.HARD: Interval(6, Unit.MINUTE),
        Rating.GOOD: Interval(12, Unit.DAY),
        Rating.EASY: Interval(1.5, Unit.MONTH),
    }


def test_the_path_leads_from_the_title_through_the_headings():
    crumbs = asked().crumbs
    assert [crumb.text for crumb in crumbs] == ["把握关键期", "三、关键支点", "技术节点"]
    assert not any(crumb.telltale for crumb in crumbs)


def test_a_heading_that_contains_the_answer_is_a_telltale():
    card = asked(question="哪个节点？", answer=("技术节点",))
    assert [crumb.telltale for crumb in card.crumbs] == [False, False, True]


def test_a_heading_with_one_item_of_the_answer_is_a_telltale():
    card = asked(type=NoteType.LIST, answer=("产业", "支点"))
    assert [crumb.telltale for crumb in card.crumbs] == [False, True, False]


def test_a_heading_with_the_hidden_words_of_a_cloze_is_a_telltale():
    card = asked(type=NoteType.CLOZE, answer=(), text="{{c1::技术，节点}}是核心驱动力")
    assert [crumb.telltale for crumb in card.crumbs] == [False, False, True]


def test_one_character_gives_nothing_away():
    assert not any(crumb.telltale for crumb in asked(answer=("三",)).crumbs)


def test_the_answer_is_masked_wherever_it_stands_in_the_paragraph():
    excerpt = excerpt_of()
    assert words(excerpt.masked) == ["核心驱动力", "核心驱动力"]
    assert words(excerpt.spans) == ["技术节点是核心驱动力"]


def test_an_answer_in_other_words_masks_all_it_was_drawn_from():
    excerpt = excerpt_of(answer=("它驱动一切",))
    assert words(excerpt.masked) == ["技术节点是核心驱动力"]


def test_an_answer_that_is_there_in_part_masks_both():
    excerpt = excerpt_of(type=NoteType.LIST, answer=("数字技术", "别处的话"))
    assert words(excerpt.masked) == ["技术节点是核心驱动力", "数字技术"]


def test_punctuation_of_another_width_does_not_hide_the_answer_from_the_mask():
    excerpt = excerpt_of(answer=("第一，技术节点",), sources=(source("数字技术"),))
    assert words(excerpt.masked) == ["第一,技术节点"]


def test_spans_that_touch_are_one():
    sources = source("技术节点是"), source("核心驱动力")
    assert words(excerpt_of(sources=sources).spans) == ["技术节点是核心驱动力"]


def test_a_note_without_a_source_has_no_place():
    card = asked(sources=())
    assert card.place is None
    assert excerpt_of(sources=()) is None


def test_a_matching_card_masks_the_right_hand_sides():
    matching = {"type": NoteType.MATCH, "answer": (), "pairs": (("技术节点", "核心驱动力"),)}
    assert words(excerpt_of(**matching).masked) == ["核心驱动力", "核心驱动力"]
    assert asked(**matching).items == 1
