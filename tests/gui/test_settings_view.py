"""The settings page."""

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QSpinBox, QWidget

from studyapp.core.errors import FileWriteError
from studyapp.services.settings import ReadingFont, Settings, ThemeChoice
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
    view.resize(1000, 1100)
    view.show()
    return view


def part(view, name, kind=QWidget):
    found = view.findChild(kind, f"settings_{name}")
    assert found is not None, name
    return found


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


def test_switches_are_saved(qtbot, view, store):
    qtbot.mouseClick(part(view, "bury_siblings", QCheckBox), LEFT)
    qtbot.mouseClick(part(view, "show_intervals", QCheckBox), LEFT)
    assert store.saved == Settings(bury_siblings=False, show_intervals=False)


def test_a_changed_setting_can_be_put_back(qtbot, view, store):
    assert not part(view, "bury_siblings_reset").isVisible()
    qtbot.mouseClick(part(view, "bury_siblings", QCheckBox), LEFT)
    qtbot.mouseClick(part(view, "bury_siblings_reset"), LEFT)
    assert store.saved == Settings()
    assert part(view, "bury_siblings", QCheckBox).isChecked()
    assert not part(view, "bury_siblings_reset").isVisible()


def test_a_setting_that_cannot_be_saved_goes_back(qtbot, view, store):
    store.refusal = FileWriteError("settings.json", "read-only")
    with qtbot.waitSignal(view._view_model.failed):
        qtbot.mouseClick(part(view, "bury_siblings", QCheckBox), LEFT)
    assert part(view, "bury_siblings", QCheckBox).isChecked()


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
