"""The statistics page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from studyapp.core.stats.calibration import Bucket
from studyapp.services.explain import Trust
from studyapp.ui.viewmodels.statistics import StatisticsViewModel
from studyapp.ui.views.statistics import StatisticsView
from studyapp.ui.widgets.calibration import Calibration
from studyapp.ui.widgets.chart import Chart
from tests.frame_fakes import EMPTY_STATISTICS, Answers, AtOnce, make_statistics
from tests.planning_fakes import cards_model, optimiser_model


@pytest.fixture
def open_view(qtbot, themed, jobs):
    def open_with(found, width=1060):
        view_model = StatisticsViewModel(Answers("statistics", found), AtOnce())
        view = StatisticsView(view_model, cards_model(jobs), optimiser_model(jobs))
        qtbot.addWidget(view)
        view.resize(width, 1200)
        view.show()
        view_model.refresh()
        return view

    return open_with


def words(view):
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def test_the_four_figures_are_shown_with_what_to_compare_them_with(open_view):
    shown = words(open_view(make_statistics()))
    for text in (
        "91.1%",
        "goal 90% · last 30 days",
        "261",
        "123 mature · 112 young · 26 new",
        "25.6 days",
        "2.7 h",
        "8.0 s per review",
    ):
        assert text in shown


def test_ratings_are_shown_with_their_shares(open_view):
    shown = words(open_view(make_statistics()))
    for text in ("77", "489", "61%", "19%"):
        assert text in shown


def test_the_note_of_the_calendar_counts_one_year(open_view):
    assert "40 review(s) in a year" in words(open_view(make_statistics()))


def test_a_library_without_reviews_shows_sentences_in_place_of_empty_charts(open_view):
    view = open_view(EMPTY_STATISTICS)
    shown = words(view)
    assert shown.count("Shown after the first reviews.") == 2
    assert "Shown after the first reviews of learnt cards." in shown
    assert "—" in shown


def test_charts_come_back_with_the_first_reviews(open_view):
    view = open_view(EMPTY_STATISTICS)
    view.render_screen(make_statistics())
    # Predicted and actual recall follow from a job of their own.
    others = [each for each in view.findChildren(Chart) if not isinstance(each, Calibration)]
    assert all(chart.isVisible() for chart in others)


def test_a_screen_reader_hears_the_values_of_the_charts(open_view):
    view = open_view(make_statistics())
    assert "12 to review, 2 new" in view._forecast.accessibleDescription()
    assert view._line.accessibleDescription().startswith("Jun 21 · 80.0%")
    assert "9 card(s)" in view._stability.accessibleDescription()


@pytest.mark.parametrize(("width", "side_by_side"), [(1060, True), (680, False)])
def test_charts_stand_side_by_side_only_where_there_is_room(open_view, width, side_by_side):
    view = open_view(make_statistics(), width)
    tops = [view.findChild(QWidget, f"statistics_{name}").y() for name in ("forecast", "retention")]
    assert (tops[0] == tops[1]) is side_by_side


def test_the_page_says_how_well_the_model_predicts_and_what_came_of_fitting_it(qtbot, themed, jobs):
    trust = Trust(160, (Bucket(0.85, 0.9, 160, 0.88, 0.9),), 0.024)
    cards = cards_model(jobs, trust=trust)
    optimiser = optimiser_model(jobs)
    view_model = StatisticsViewModel(Answers("statistics", make_statistics()), AtOnce())
    view = StatisticsView(view_model, cards, optimiser)
    qtbot.addWidget(view)
    view.show()
    with qtbot.waitSignal(cards.trusted):
        cards.ask_trust()
    assert any("160 answers: prediction and outcome differ by 2.4%" in text for text in words(view))
    with qtbot.waitSignal(optimiser.adopted):
        optimiser.optimise()
    assert any("to 500 answers: log loss 0.3120 → 0.2970" in text for text in words(view))
    back = view.findChild(QPushButton, "settings_optimiser_revert")
    with qtbot.waitSignal(optimiser.adopted):
        qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert any("you went back to earlier parameters" in text for text in words(view))
