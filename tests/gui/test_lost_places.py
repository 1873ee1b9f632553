"""Cards whose place in the article is lost, on the way from review to the reader."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from studyapp.core.article.model import BlockKind
from studyapp.session import make_view_models
from studyapp.ui.viewmodels.asked_card import source_excerpt
from studyapp.ui.views.reader import ReaderView
from studyapp.ui.widgets.card_heading import CardHeading
from tests.frame_fakes import FakePrompts
from tests.review_fakes import make_item, make_note, source


@pytest.fixture
def lost_item():
    place = replace(
        source("核心驱动力"), prefix="从前，技术是", suffix="之一", lost=True, start=0, end=5
    )
    return make_item(make_note(sources=(place, source("数字技术"))))


def test_a_lost_place_is_shown_as_it_is_remembered_and_hides_the_answer(lost_item):
    excerpt = source_excerpt(lost_item)
    assert excerpt.text == "从前，技术是核心驱动力之一"
    assert excerpt.masked == excerpt.spans == ((6, 11),)


def test_a_place_that_is_left_is_shown_where_it_is():
    gone = replace(source("核心驱动力"), lost=True)
    item = make_item(make_note(sources=(source("数字技术"), gone)))
    start = item.paragraph_text.index("数字技术")
    assert source_excerpt(item).spans == ((start, start + 4),)


def test_the_card_says_that_its_place_is_lost(open_view, lost_item):
    view, _, _ = open_view(lost_item)
    heading = view.findChild(CardHeading)
    assert "place lost" in heading.accessibleName()
    assert "paragraph" not in heading.accessibleName()


# ------------------------------------------------------------------ a real library


@pytest.fixture
def models(qtbot, services, jobs):
    parent = QWidget()
    qtbot.addWidget(parent)
    yield make_view_models(services, jobs, FakePrompts(), parent)
    jobs.wait()


@pytest.fixture
def view(qtbot, themed, models):
    view = ReaderView(models.reader)
    qtbot.addWidget(view)
    view.resize(1220, 800)
    view.show()
    qtbot.waitExposed(view)
    with qtbot.waitSignal(models.reader.overlay.changed, timeout=20_000):
        models.reader.open_last()
    return view


def test_what_is_corrected_changes_text_outline_and_cards_and_comes_back(qtbot, view, models):
    reader = models.reader
    before = reader.screen
    asked = {card.note.id for card in reader._cards}
    block = next(each.block for each in before.blocks if each.cards > 3)
    with qtbot.waitSignal(reader.edits.done, timeout=60_000) as done:
        reader.edits.correct(block.id, BlockKind.HEADING, 2)
    report = done.args[0].report
    assert report.added or report.changed or report.retired
    assert block.id in {row.block for row in reader.screen.outline}
    with qtbot.waitSignal(reader.edits.done, timeout=60_000):
        reader.edits.undo()
    assert reader.screen.outline == before.outline
    assert {card.note.id for card in reader._cards} == asked


def test_a_lost_card_finds_a_place_in_the_library(qtbot, view, models, services):
    reader = models.reader
    card = reader._cards[0]
    note = replace(card.note, sources=tuple(replace(each, lost=True) for each in card.note.sources))
    services.notes.save(note)
    reader.refresh()
    assert {each.note.id for each in reader.screen.lost} == {card.note.id}
    block = reader.screen.blocks[5].block
    with qtbot.waitSignal(reader.edits.done, timeout=20_000):
        reader.edits.anchor(note, block.span(0, 5))
    assert reader.screen.lost == ()
    reader.choose_card(card.card.id)
    assert reader.screen.marks == ((block.id, 0, 5),)
