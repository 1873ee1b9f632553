"""The settings page."""

from datetime import date

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QSlider,
    QSpinBox,
    QWidget,
)

from studyapp.core.errors import FileWriteError
from studyapp.services.settings import ReadingFont, Settings, ThemeChoice
from studyapp.ui.viewmodels.retention_costs import RetentionCosts
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.views.settings import SettingsView
from studyapp.ui.widgets.day_field import DayField
from tests.frame_fakes import FakeSettings, make_retention_curve

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def store():
    return FakeSettings()


@pytest.fixture
def costs(jobs):
    return RetentionCosts(jobs, make_retention_curve)


@pytest.fixture
def view(qtbot, themed, store, costs, tmp_path):
    view = SettingsView(SettingsViewModel(store, tmp_path), costs=costs)
    qtbot.addWidget(view)
    view.resize(1000, 1100)
    view.show()
    return view


def part(view, name, kind=QWidget):
    found = view.findChild(kind, f"settings_{name}")
    assert found is not None, name
    return found


@pytest.fixture
def unfolded(qtbot, view):
    """The page with what is advanced."""
    qtbot.mouseClick(part(view, "advanced"), LEFT)
    return view


def choose(qtbot, box, text):
    box.setFocus()
    qtbot.keyClicks(box, text[0])
    box.activated.emit(box.findText(text))


def test_choices_are_saved_at_once(qtbot, view, store):
    choose(qtbot, part(view, "theme", QComboBox), "Dark")
    choose(qtbot, part(view, "reading_font", QComboBox), "Hei (sans serif)")
    choose(qtbot, part(view, "rollover_hour", QComboBox), "3:00")
    choose(qtbot, part(view, "language", QComboBox), "English")
    assert store.saved == Settings(
        theme=ThemeChoice.DARK, reading_font=ReadingFont.HEI, rollover_hour=3, language="en"
    )


def test_numbers_are_saved_when_they_are_typed(qtbot, view, store):
    for name, typed in (("new_per_day", "35"), ("desired_retention", "93"), ("reading_px", "20")):
        box = part(view, name, QSpinBox)
        box.setFocus()
        box.selectAll()
        qtbot.keyClicks(box, typed)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert store.saved == Settings(new_per_day=35, desired_retention=0.93, reading_px=20)


def test_a_number_out_of_range_is_not_taken(qtbot, view, store):
    box = part(view, "desired_retention", QSpinBox)
    box.selectAll()
    qtbot.keyClicks(box, "99")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert 0.80 <= store.saved.desired_retention <= 0.97


def test_switches_are_saved(qtbot, unfolded, store):
    qtbot.mouseClick(part(unfolded, "bury_siblings", QCheckBox), LEFT)
    qtbot.mouseClick(part(unfolded, "show_intervals", QCheckBox), LEFT)
    assert store.saved == Settings(bury_siblings=False, show_intervals=False)


def test_a_changed_setting_can_be_put_back(qtbot, unfolded, store):
    assert not part(unfolded, "bury_siblings_reset").isVisible()
    qtbot.mouseClick(part(unfolded, "bury_siblings", QCheckBox), LEFT)
    qtbot.mouseClick(part(unfolded, "bury_siblings_reset"), LEFT)
    assert store.saved == Settings()
    assert part(unfolded, "bury_siblings", QCheckBox).isChecked()
    assert not part(unfolded, "bury_siblings_reset").isVisible()


def test_a_setting_that_cannot_be_saved_goes_back(qtbot, unfolded, store):
    store.refusal = FileWriteError("settings.json", "read-only")
    with qtbot.waitSignal(unfolded._view_model.failed):
        qtbot.mouseClick(part(unfolded, "bury_siblings", QCheckBox), LEFT)
    assert part(unfolded, "bury_siblings", QCheckBox).isChecked()


def test_the_wheel_scrolls_the_page_and_changes_no_number(view, store):
    box = part(view, "new_per_day", QSpinBox)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert store.saved == Settings()


def test_every_setting_says_what_it_leads_to(view):
    for name in Settings.__slots__:
        control = part(view, name)
        assert control.accessibleName()
        assert control.accessibleDescription()


def test_at_most_twelve_settings_are_seen_until_the_others_are_unfolded(qtbot, view):
    def seen():
        return [name for name in Settings.__slots__ if part(view, name).isVisible()]

    assert len(seen()) <= 12
    assert "review_order" not in seen()
    qtbot.mouseClick(part(view, "advanced"), LEFT)
    assert {"review_order", "rollover_hour", "layer_terms"} <= set(seen())
    qtbot.mouseClick(part(view, "advanced"), LEFT)
    assert len(seen()) <= 12


def test_the_cost_of_a_retention_is_told_while_the_slider_moves(qtbot, view, store, costs):
    slider, cost = part(view, "retention_slider", QSlider), part(view, "retention_cost", QLabel)
    assert not cost.isVisible()
    with qtbot.waitSignal(costs.changed):
        costs.look()
    assert cost.text().startswith("90%: about 30 min a day (150 reviews)")
    slider.sliderMoved.emit(85)  # held, not yet let go
    assert cost.text().startswith("85%: about 25 min a day (125 reviews)")
    assert store.saved == Settings()


def test_the_slider_sets_the_retention_when_it_is_let_go(qtbot, view, store):
    slider = part(view, "retention_slider", QSlider)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert store.saved == Settings(desired_retention=0.91)
    assert part(view, "desired_retention", QSpinBox).value() == 91
    qtbot.mouseClick(part(view, "desired_retention_reset"), LEFT)
    assert slider.value() == 90


def test_a_weekday_takes_less_with_each_click_and_then_all_again(qtbot, view, store):
    saturday = view.findChild(QAbstractButton, "weekday_5")
    loads = []
    for _ in range(3):
        qtbot.mouseClick(saturday, LEFT)
        loads.append(store.saved.easy_weekdays[5])
    assert loads == ["reduced", "minimum", "normal"]
    assert saturday.accessibleName() == "Sa: as usual"


def test_days_off_are_added_and_removed(qtbot, view, store):
    qtbot.mouseClick(part(view, "advanced"), LEFT)
    view.findChild(DayField, "easy_first").set_day(date(2027, 2, 5))
    view.findChild(DayField, "easy_last").set_day(date(2027, 2, 12))
    qtbot.mouseClick(view.findChild(QWidget, "easy_add"), LEFT)
    assert store.saved.easy_ranges == ("2027-02-05/2027-02-12/minimum",)
    qtbot.mouseClick(view.findChild(QWidget, "easy_remove_0"), LEFT)
    assert store.saved.easy_ranges == ()


def test_days_off_never_end_before_they_begin(view):
    first, last = (view.findChild(DayField, f"easy_{name}") for name in ("first", "last"))
    first.set_day(date(2099, 5, 20))
    assert last.day >= date(2099, 5, 20)


class Opener(QObject):
    """Stands for the file manager."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toLocalFile())


def test_the_folder_of_the_data_can_be_opened(qtbot, view, tmp_path):
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")
    qtbot.mouseClick(part(view, "open_folder"), LEFT)
    QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [str(tmp_path)]
