"""The ways that lead to the repair workshop."""

import pytest
from PySide6.QtCore import Qt

from studyapp.core.cards.model import cards_of
from studyapp.core.ids import CardId
from studyapp.core.scheduling.leech import Leech
from studyapp.core.scheduling.state import CardState
from studyapp.services.repair_views import RepairItem
from studyapp.ui.dialogs.card_editor import CardEditor
from studyapp.ui.dialogs.repair import RepairDialog
from studyapp.ui.viewmodels.repair_screen import Stage
from studyapp.ui.views.sidebar import Page
from tests.unit.core.cards.notes import BASIC

LEFT = Qt.MouseButton.LeftButton


class NothingBroken:
    """A workshop without work."""

    def leeches(self, report=None):
        return ()

    faults = leeches


@pytest.fixture
def models(desk, window):
    desk.repairs = NothingBroken()
    return window.pages._models


@pytest.fixture
def closed_in_the_end(window):
    yield
    for dialog in window.findChildren(RepairDialog):
        dialog.reject()


def workshop(qtbot, window, models):
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(RepairDialog)))
    qtbot.waitUntil(lambda: models.repair.screen.stage is Stage.NOTHING_LEFT)
    return next(d for d in window.findChildren(RepairDialog) if d.isVisible())


@pytest.mark.usefixtures("closed_in_the_end")
def test_the_first_page_leads_there_when_something_waits(qtbot, window, models):
    row = window.findChild(object, "today_repair")
    assert not row.isVisible()
    models.repair.waiting_changed.emit(3)
    assert row.isVisible()
    assert "3" in window.findChild(object, "today_repair_text").text()
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert workshop(qtbot, window, models)
    models.repair.waiting_changed.emit(0)
    assert not row.isVisible()


@pytest.mark.usefixtures("closed_in_the_end")
def test_the_library_leads_there(qtbot, window, models):
    window.show_page(Page.LIBRARY)
    qtbot.mouseClick(window.findChild(object, "library_repair"), LEFT)
    assert workshop(qtbot, window, models)


@pytest.mark.usefixtures("closed_in_the_end")
@pytest.mark.parametrize(
    ("leech", "said"), [(Leech.TO_REPAIR, "sixth"), (Leech.SUSPENDED, "suspended")]
)
def test_a_lapse_too_many_is_told_with_a_way_to_the_workshop(qtbot, window, models, leech, said):
    models.review.leech_noticed.emit(CardId(7), leech)
    assert said in window.notice.text
    qtbot.mouseClick(window.findChild(object, "notice_action"), LEFT)
    assert workshop(qtbot, window, models)


def test_the_pages_look_again_after_a_repair(qtbot, window, models):
    models.repair.search()
    window.pages._repair.open()
    dialog = workshop(qtbot, window, models)
    models.repair.changed.emit()
    with qtbot.waitSignal(models.library.screen_changed):
        dialog.reject()


class OneBroken(NothingBroken):
    """A workshop with one card."""

    def __init__(self, article):
        card, state = cards_of(BASIC)[0], CardState(lapses=6)
        self.item = RepairItem(card, BASIC, state, article, (), (), (), ())

    def leeches(self, report=None):
        return (self.item,)


@pytest.mark.usefixtures("closed_in_the_end")
def test_the_editor_opens_above_the_workshop(qtbot, desk, window, seed_article_read):
    desk.repairs = OneBroken(seed_article_read)
    window.pages._repair.open()
    qtbot.waitUntil(lambda: window.findChild(RepairDialog) is not None)
    dialog = window.findChild(RepairDialog)
    qtbot.waitUntil(lambda: dialog.findChild(object, "repair_edit").isEnabled())
    qtbot.mouseClick(dialog.findChild(object, "repair_edit"), LEFT)
    editor = dialog.findChild(CardEditor)
    assert editor.isVisible()
    assert editor.note() == BASIC
    editor.reject()
