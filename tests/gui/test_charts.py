"""Charts: scales, pictures and what they tell the mouse."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from studyapp.ui import theme
from studyapp.ui.widgets.bars import Bar, Bars, scale
from studyapp.ui.widgets.calendar_heat import CalendarHeat
from studyapp.ui.widgets.line_chart import LineChart, Point
from studyapp.ui.widgets.memory import MemoryStrip, Ring, SegmentedBar

SATURDAY = date(2025, 6, 21)


def colours_of(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


@pytest.fixture
def shown(qtbot, themed):
    def show(widget, width=400):
        qtbot.addWidget(widget)
        widget.resize(width, widget.height())
        widget.show()
        return widget

    return show


@given(st.integers(0, 10**7))
def test_a_scale_reaches_the_largest_bar_in_few_round_steps(most):
    step, top = scale(most)
    assert top >= most
    assert top % step == 0
    assert 1 <= top // step <= 5
    assert str(step).rstrip("0") in {"1", "2", "5"}


def test_bars_are_painted_in_the_colours_of_their_parts(shown):
    chart = shown(Bars(("q_due", "q_new")))
    chart.set_data([Bar("1", (8, 4), "one"), Bar("2", (3, 9), "two")])
    painted = colours_of(chart)
    assert theme.LIGHT.q_due.lower() in painted
    assert theme.LIGHT.q_new.lower() in painted


def test_bars_without_any_height_are_no_trouble(shown):
    chart = shown(Bars(("accent",), average=True))
    chart.set_data([Bar("1", (0,), "none")] * 7)
    assert theme.LIGHT.accent.lower() not in colours_of(chart)


def test_the_mouse_over_a_bar_shows_its_tip(qtbot, shown):
    chart = shown(Bars(("accent",)))
    chart.set_data([Bar("1", (5,), "five"), Bar("2", (9,), "nine")])
    before = chart.grab().toImage()
    qtbot.mouseMove(chart, QPoint(300, 100))
    qtbot.waitUntil(lambda: chart.grab().toImage() != before)
    assert theme.LIGHT.text.lower() in colours_of(chart)


def test_a_calendar_shows_as_many_weeks_as_fit(shown):
    calendar = shown(CalendarHeat(60, str), 330)
    calendar.set_data(SATURDAY, {SATURDAY: 3})
    assert calendar.weeks == 20
    calendar.resize(2000, calendar.height())
    assert calendar.weeks == 60


def test_today_stands_in_the_last_column_of_its_weekday(shown):
    calendar = shown(CalendarHeat(17, str), 330)
    calendar.set_data(SATURDAY, {SATURDAY: 3})
    cell = calendar._cell(16, SATURDAY.weekday()).center().toPoint()
    ratio = calendar.grab().devicePixelRatio()
    assert calendar.grab().toImage().pixelColor(cell * ratio) == QColor(theme.LIGHT.cal[4])


def test_one_review_already_shows_beside_a_day_of_many(shown):
    calendar = shown(CalendarHeat(17, str), 330)
    friday = date(2025, 6, 20)
    calendar.set_data(SATURDAY, {SATURDAY: 400, friday: 1})
    cell = calendar._cell(16, friday.weekday()).center().toPoint()
    assert calendar.grab().toImage().pixelColor(cell) == QColor(theme.LIGHT.cal[1])


def test_a_line_of_one_point_is_painted(shown):
    chart = shown(LineChart())
    chart.set_data([Point("Jun", 0.9, "June")], 0.9, "goal")
    assert theme.LIGHT.accent.lower() in colours_of(chart)


def test_a_line_below_the_usual_range_stays_in_the_picture(shown):
    chart = shown(LineChart())
    chart.set_data([Point("a", 0.35, "a"), Point("b", 0.95, "b")], 0.9, "goal")
    assert chart._y(0.35) <= chart._area().bottom()


def test_charts_follow_the_theme(shown, themed):
    chart = shown(SegmentedBar(("q_due",)))
    chart.set_parts((3,))
    theme.apply(themed, theme.DARK)
    assert theme.DARK.q_due.lower() in colours_of(chart)


def test_a_bar_of_nothing_is_a_grey_line(shown):
    bar = shown(SegmentedBar(("q_due", "q_new")))
    bar.set_parts((0, 0))
    painted = colours_of(bar)
    assert theme.LIGHT.line.lower() in painted
    assert theme.LIGHT.q_due.lower() not in painted


def test_a_strip_says_its_mean_and_an_empty_one_that_it_is_empty(shown):
    strip = shown(MemoryStrip())
    strip.set_values((0.8, None, 0.4))
    assert strip.accessibleName() == "Memory of the paragraphs, mean 60%"
    strip.set_values((None, None))
    assert strip.accessibleName() == "No paragraph has cards yet"
    strip.set_values(())
    assert strip.grab().width() == 400


@pytest.mark.parametrize("share", [0.0, 0.62, 1.0])
def test_a_ring_says_its_share(shown, share):
    ring = shown(Ring(), 38)
    ring.set_share(share)
    assert ring.accessibleName() == f"{share:.0%} learnt"
    assert (theme.LIGHT.accent.lower() in colours_of(ring)) is (share > 0)
