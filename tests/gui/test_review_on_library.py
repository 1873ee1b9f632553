"""The review screen on a real library with the seed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QLabel

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.services.views import Scope
from studyapp.ui import theme
from studyapp.ui.viewmodels.intervals import Interval, Unit
from studyapp.ui.viewmodels.review import ReviewViewModel, Stage
from studyapp.ui.widgets.run_text import RunText
from studyapp.ui.widgets.source_peek import SourcePeek
from studyapp.wiring import open_services
from tests.conftest import ROOT, SHANGHAI
from tests.review_fakes import WorksAtOnce, review_view

CONTROL = Qt.KeyboardModifier.ControlModifier


def rate(qtbot, view, digit):
    """Show the whole answer and rate it."""
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClicks(view, digit)


@pytest.fixture
def open_view(qtbot, qapp, clock):
    theme.setup(qapp, ROOT / "resources")
    theme.apply(qapp, theme.LIGHT)

    def open_on(services, scope=Scope()):  # noqa: B008
        view_model = ReviewViewModel(services.review, clock, QElapsedTimer(), WorksAtOnce())
        view = review_view(view_model, services.review, services.plans)
        qtbot.addWidget(view)
        view.resize(900, 640)
        view.show()
        qtbot.waitExposed(view)
        view_model.start(scope)
        return view, view_model

    return open_on


def test_a_day_of_new_cards_ends_with_its_summary(qtbot, open_view, services, clock):
    view, view_model = open_view(services)
    assert view_model.screen.total == 20
    for _ in range(20):
        rate(qtbot, view, "4")
        clock.advance(seconds=9)
    assert view_model.screen.stage is Stage.FINISHED
    assert view.findChild(QLabel, "review_finished_reviews").text() == "20"
    assert view_model.screen.summary.new_learnt == 20


def test_buttons_say_what_the_settings_of_now_make_of_a_rating(qtbot, open_view, services):
    view, view_model = open_view(services)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view_model.screen.card.intervals[Rating.AGAIN] == Interval(1, Unit.MINUTE)
    view_model.leave()
    services.settings.save(replace(services.settings.load(), learning_steps=("30s", "2h")))
    view_model.resume()
    assert view_model.screen.answer_shown
    assert view_model.screen.card.intervals[Rating.AGAIN] == Interval(30, Unit.SECOND)
    card = view_model.screen.card.card_id
    qtbot.keyClicks(view, "1")
    with services.store.open_uow(read_only=True) as uow:
        assert uow.log.of_card(card)[-1].wait_seconds == 30


def test_a_card_rated_again_comes_back_in_the_same_session(qtbot, open_view, services, clock):
    view, view_model = open_view(services)
    first = view_model.screen.card.card_id
    rate(qtbot, view, "1")
    assert view_model.screen.card.card_id != first
    clock.advance(minutes=2)
    rate(qtbot, view, "4")
    assert view_model.screen.card.card_id == first
    assert view_model.screen.card.repetition == 2


def test_undo_works_after_a_restart(qtbot, open_view, services, library, clock):
    view, view_model = open_view(services)
    first = view_model.screen.card.card_id
    rate(qtbot, view, "3")
    services.close()
    reopened = open_services(library, clock, SHANGHAI)
    try:
        view, view_model = open_view(reopened)
        qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
        assert view_model.screen.card.card_id == first
        assert view_model.screen.card.repetition == 1
        assert reopened.review.summary().reviews == 0
    finally:
        reopened.close()


def test_a_scope_asks_its_deck_only(qtbot, open_view, services):
    (article,) = services.library.articles()
    view, view_model = open_view(services, Scope(article=article.id, deck="金句"))
    asked = set()
    while view_model.screen.stage is not Stage.FINISHED:
        asked.add(view_model.screen.card.note_type)
        rate(qtbot, view, "4")
    assert NoteType.QUOTE in asked
    assert view.findChild(QLabel, "review_finished_title").text() == "This part is done"


def test_no_source_shows_the_answer_before_it_is_asked_for(qtbot, open_view, services):
    view, view_model = open_view(services)
    source = view.findChild(SourcePeek, "review_source")
    while view_model.screen.stage is not Stage.FINISHED:
        qtbot.keyClicks(view, "s")
        excerpt = view_model.screen.source
        assert excerpt.masked
        for start, end in excerpt.masked:
            if end - start > 3:
                assert excerpt.text[start:end] not in source.shown_text
        qtbot.keyClick(view, Qt.Key.Key_Return)
        assert excerpt.spans
        qtbot.keyClicks(view, "4")


def test_every_card_of_the_seed_can_be_asked_and_answered(qtbot, open_view, services, clock):
    view, view_model = open_view(services)
    question = view.findChild(RunText, "review_question")
    seen = set()
    for _day in range(60):
        while view_model.screen.stage is not Stage.FINISHED:
            card = view_model.screen.card
            if card.repetition == 1:
                seen.add(card.card_id)
            assert question.text.strip()
            view_model.show_answer()
            filled = card.note_type is NoteType.CLOZE
            assert filled or view.accessibleDescription().strip()
            view_model.grade(Rating.EASY)
        clock.advance(days=1)
        view_model.look_again()
        if view_model.screen.stage is Stage.FINISHED and services.review.counts().new == 0:
            break
    (article,) = services.library.articles()
    assert len(seen) == article.cards
