"""What is told of a card: why then, what ratings would do, how far to trust it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from studyapp.core.ids import CardId
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.core.stats.calibration import Bucket
from studyapp.services.explain import Repair, Trust
from studyapp.services.views import ReaderCard
from studyapp.ui.dialogs.card_info import CardInfoDialog
from studyapp.ui.views.reader_card_row import CardRow
from studyapp.ui.views.sidebar import Page
from studyapp.ui.widgets.calibration import Calibration
from tests.planning_fakes import TODAY, cards_model, make_explanation
from tests.review_fakes import make_item, make_note

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_dialog(qtbot, themed, jobs):
    def open_with(trust=None, **changes):
        model = cards_model(jobs, explanation=make_explanation(**changes), trust=trust)
        with qtbot.waitSignal(model.trusted):
            dialog = CardInfoDialog(model.explain(CardId(1)), model)
            qtbot.addWidget(dialog)
            dialog.show()
        return dialog

    return open_with


def texts(dialog, name=None):
    return [each.text() for each in dialog.findChildren(QLabel, name)]


def test_recall_stability_difficulty_and_counts_are_told(open_dialog):
    dialog = open_dialog()
    figures = [texts(dialog, f"card_info_figure_{at}")[0] for at in range(5)]
    assert figures == ["95%", "21.0 d", "5.2", "2", "1"]


def test_a_date_is_explained_step_by_step(open_dialog):
    assert texts(open_dialog(), "card_info_reason") == [
        "Due on Jul 2, in 11 day(s).",
        "Recall is down to 90%, what is wanted, 21.0 days after the answer.",
        "So that cards do not bunch up, any of 19 to 23 days will do; drawn: 22.",
        "After 21 days there is less to do, or it is no easy day: that was taken.",
    ]


def test_a_card_that_took_the_place_of_another_tells_what_it_began_with(open_dialog):
    repair = Repair(TODAY, 6, 4.2, TODAY + timedelta(days=9))
    told = texts(open_dialog(reason=None, repair=repair), "card_info_reason")
    assert told[1:] == [
        "It took the place of a card that was repaired on Jun 21, after 6 lapse(s) in all.",
        "It began with seven tenths of the old stability: 4.2 d.",
        "A plan, or you, then moved it to Jun 30.",
    ]


def test_a_buried_card_is_said_to_wait_until_tomorrow(open_dialog):
    state = replace(make_explanation().state, buried_on=TODAY)
    told = texts(open_dialog(state=state), "card_info_reason")
    assert told[0] == "It is put aside until tomorrow."


def test_an_exam_and_a_plan_are_named(open_dialog):
    reason = replace(make_explanation().reason, exam="申论", moved_to=TODAY + timedelta(days=3))
    told = texts(open_dialog(reason=reason), "card_info_reason")
    assert "The exam “申论” says how much is wanted." in told
    assert "A plan, or you, then moved it to Jun 24." in told


def test_each_rating_says_what_it_would_do(open_dialog):
    told = texts(open_dialog())
    for text in ("in 10 min", "in 25 d", "in 2 mo", "28.0 d", "120 d"):
        assert text in told


def test_a_new_card_has_neither_curve_nor_history(open_dialog):
    fields = {"state": NEW_CARD, "recall": None, "curve": (), "answers": (), "reason": None}
    dialog = open_dialog(**fields)
    assert texts(dialog, "card_info_reason") == ["It is new: it comes when its turn is."]
    assert dialog.findChild(QWidget, "card_info_curve") is None
    assert "History" not in texts(dialog)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"suspended": True}, "It is suspended and not asked."),
        (
            {"due_at": datetime(2025, 6, 21, 9, tzinfo=UTC), "due_day": None},
            "It is being learnt: the next step comes within the day.",
        ),
        ({"due_day": TODAY}, "Due today."),
        ({"due_day": TODAY - timedelta(days=2)}, "Due on Jun 19, 2 day(s) ago."),
    ],
)
def test_a_card_says_what_it_waits_for(open_dialog, changes, said):
    state = replace(make_explanation().state, **changes)
    assert texts(open_dialog(state=state), "card_info_reason")[0] == said


def test_the_history_begins_with_the_latest_answer(open_dialog):
    told = texts(open_dialog())
    latest, first = told.index("2025-06-11"), told.index("2025-06-03")
    assert latest < first
    assert told[latest - 1 : latest + 5] == [
        "Good",
        "2025-06-11",
        "90%",
        "21.0 d",
        "5.2",
        "21 day(s)",
    ]


def test_trust_compares_what_was_predicted_with_what_came(open_dialog):
    buckets = (Bucket(0.8, 0.85, 40, 0.83, 0.78), Bucket(0.9, 0.95, 120, 0.92, 0.93))
    dialog = open_dialog(trust=Trust(160, buckets, 0.024))
    chart = dialog.findChild(Calibration)
    assert chart.isVisible()
    assert chart.accessibleDescription().startswith("predicted 83%, came 78%, of 40 answers")
    assert "160 answers: prediction and outcome differ by 2.4%" in texts(dialog, "trust_text")[0]


def test_without_reviews_there_is_nothing_to_judge_by(open_dialog):
    dialog = open_dialog()
    assert not dialog.findChild(Calibration).isVisible()
    assert texts(dialog, "trust_text")[0].startswith("Nothing to judge by yet")


def test_a_card_that_is_gone_is_told_as_a_failure(qtbot, jobs):
    model = cards_model(jobs)
    with qtbot.waitSignal(model.failed):
        assert model.explain(CardId(0)) is None


def test_a_card_of_the_reader_is_explained_by_its_sign_and_by_a_key(qtbot, themed):
    item = make_item(make_note("one"))
    row = CardRow(ReaderCard(item.card, item.note, item.state, 0.9, 3), chosen=True)
    qtbot.addWidget(row)
    row.show()
    with qtbot.waitSignal(row.info_asked):
        qtbot.mouseClick(row.findChild(QWidget, "reader_card_info"), LEFT)
    with qtbot.waitSignal(row.info_asked):
        qtbot.keyClick(row, Qt.Key.Key_I)


def test_i_asks_in_a_review_why_the_card_comes(qtbot, session):
    view, view_model, service = session
    with qtbot.waitSignal(view_model.info_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_I)
    assert asked.args == [view_model.screen.card.card_id]
    view_model.go_on_thinking()
    qtbot.keyClicks(view, " 3")
    assert len(service.log) == 1


def test_the_window_explains_the_card_that_is_reviewed(qtbot, window):
    window.show_page(Page.REVIEW)
    review = window.pages._models.review
    review.request_info()
    dialog = window.findChild(CardInfoDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    review.show_answer()
    assert review.screen.answer_shown
