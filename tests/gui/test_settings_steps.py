"""Steps, learning ahead and the longest interval on the settings page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QSpinBox

from studyapp.services.settings import Settings
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.views.settings import SettingsView
from tests.frame_fakes import FakeSettings

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def store():
    return FakeSettings()


@pytest.fixture
def view(qtbot, themed, store, tmp_path):
    view = SettingsView(SettingsViewModel(store, tmp_path))
    qtbot.addWidget(view)
    view.resize(1000, 1400)
    view.show()
    qtbot.mouseClick(view.findChild(QAbstractButton, "settings_advanced"), LEFT)
    return view


def line(view, name="learning_steps"):
    return view.findChild(QLineEdit, f"settings_{name}")


def refusal(view, name="learning_steps"):
    return view.findChild(QLabel, f"settings_{name}_refusal")


def enter(qtbot, box, text):
    box.setFocus()
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def test_steps_are_typed_as_in_anki(qtbot, view, store):
    assert (line(view).text(), line(view, "relearning_steps").text()) == ("1m 10m", "10m")
    enter(qtbot, line(view), "30s, 5 60m")
    enter(qtbot, line(view, "relearning_steps"), "")
    assert store.saved == Settings(learning_steps=("30s", "5m", "1h"), relearning_steps=())
    assert line(view).text() == "30s 5m 1h"


def test_what_is_no_step_is_refused_in_one_sentence(qtbot, view, store):
    enter(qtbot, line(view), "1m tomorrow")
    assert store.saved == Settings()
    assert refusal(view).isVisible()
    assert "tomorrow" in refusal(view).text()
    assert not refusal(view, "relearning_steps").isVisible()
    # It can be mended where it stands, also after another setting was changed.
    view._view_model.change("bury_siblings", False)
    assert line(view).text() == "1m tomorrow"
    enter(qtbot, line(view), "1m 1d")
    assert "1d" in refusal(view).text()
    enter(qtbot, line(view), "1m 1h")
    assert not refusal(view).isVisible()
    assert store.saved.learning_steps == ("1m", "1h")


def test_escape_brings_back_the_steps_that_hold(qtbot, view, store):
    enter(qtbot, line(view), "x")
    qtbot.keyClick(line(view), Qt.Key.Key_Escape)
    assert (line(view).text(), refusal(view).isVisible()) == ("1m 10m", False)
    assert store.saved == Settings()


def test_steps_go_back_to_the_usual_ones(qtbot, view, store):
    enter(qtbot, line(view), "5m")
    enter(qtbot, line(view), "nothing")
    qtbot.mouseClick(view.findChild(QAbstractButton, "settings_learning_steps_reset"), LEFT)
    assert store.saved == Settings()
    assert (line(view).text(), refusal(view).isVisible()) == ("1m 10m", False)


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("maximum_interval_days", "365", 365),
        ("maximum_interval_days", "1", 1),
        ("learn_ahead_minutes", "0", 0),
        ("learn_ahead_minutes", "45", 45),
    ],
)
def test_numbers_are_saved(qtbot, view, store, name, typed, value):
    box = view.findChild(QSpinBox, f"settings_{name}")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert store.saved == replace(Settings(), **{name: value})
