"""Text twice as large, everything twice as large, and nothing that moves."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from studyapp import app
from studyapp.core.cards.model import NoteType
from studyapp.services.settings import TypedAnswers as Typed
from studyapp.ui import theme
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.views.sidebar import Page
from studyapp.ui.widgets.article_motion import Flash, wants_motion
from studyapp.ui.widgets.document_text import DocumentText
from studyapp.ui.widgets.exercises.exercise_row import ExerciseRow
from tests.frame_fakes import FakeSettings
from tests.review_fakes import make_item, make_note, part

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "推动数字技术与实体经济深度融合，打通经济社会发展的信息大动脉，" * 3
NODES = tuple(f"{name}：{LONG}" for name in ("技术节点", "产业节点", "企业节点"))
NOTES = {
    "basic": make_note(answer=(LONG,), hint=LONG, extra=LONG),
    "cloze": make_note(type=NoteType.CLOZE, text=f"{{{{c1::{LONG}}}}}{LONG}", question=""),
    "list": make_note(type=NoteType.LIST, answer=NODES),
    "order": make_note(type=NoteType.ORDER, answer=NODES),
    "match": make_note(type=NoteType.MATCH, answer=(), pairs=tuple((n, LONG) for n in NODES)),
    "recite": make_note(type=NoteType.RECITE, answer=(LONG * 3,)),
}


def settle(view):
    for _ in range(3):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def squeezed(view):
    """Return what of the card has less room than its text needs."""
    parts = [*view.findChildren(DocumentText), *view.findChildren(ExerciseRow)]
    labels = [label for label in view.findChildren(QLabel) if label.wordWrap() and label.text()]
    return [
        each.objectName()
        for each in (*parts, *labels)
        if each.isVisible() and each.heightForWidth(each.width()) > each.height() + 1
    ]


@pytest.mark.parametrize("kind", NOTES)
def test_every_kind_of_card_has_room_for_text_twice_as_large(open_view, kind):
    view, view_model, _ = open_view(make_item(NOTES[kind]), size=(900, 640))
    view.set_type(theme.READING_FAMILY, 200)
    view_model.toggle_source()
    view_model.show_hint()
    settle(view)
    assert not squeezed(view)
    view_model.show_answer()
    settle(view)
    assert not squeezed(view)
    area = part(view, "review_scroll", QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    assert area.verticalScrollBar().maximum() > 0


def test_a_typed_answer_has_room_as_well(qtbot, open_view):
    view, view_model, _ = open_view(make_item(make_note()), size=(900, 640))
    view_model.set_typed_answers(Typed.SHORT)
    view_model.start()
    small = part(view, "review_answer_field").height()
    view.set_type(theme.READING_FAMILY, 200)
    settle(view)
    assert part(view, "review_answer_field").height() > 1.5 * small
    view_model.check("核心动力")
    settle(view)
    assert not squeezed(view)


def test_the_size_of_cards_goes_in_steps_and_is_kept(tmp_path):
    store = FakeSettings()
    settings = SettingsViewModel(store, tmp_path)
    for _ in range(20):
        settings.zoom_cards(1)
    assert store.saved.card_percent == 200
    settings.zoom_cards(-1)
    assert store.saved.card_percent == 190
    settings.zoom_cards(0)
    assert store.saved.card_percent == 100
    for _ in range(20):
        settings.zoom_cards(-1)
    assert store.saved.card_percent == 80


def test_control_and_plus_make_the_card_larger_in_the_window(qtbot, window):
    window.show_page(Page.REVIEW)
    view = window.pages._views[Page.REVIEW]
    before = part(view, "review_question").sizeHint().height()
    for _ in range(5):
        qtbot.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert window.pages._models.settings.screen.card_percent == 150
    assert part(view, "review_question").sizeHint().height() > before


@pytest.mark.parametrize("page", [page for page in Page if page is not Page.READER])
def test_what_does_not_fit_into_half_a_small_window_can_be_scrolled_to(window, page):
    window.resize(450, 320)
    window.show_page(page)
    settle(window)
    assert window.size().toTuple() == (450, 320)
    for area in window.stack.currentWidget().findChildren(QScrollArea):
        hidden = area.widget().width() - area.viewport().width()
        if area.isVisible() and hidden > 0:
            assert area.horizontalScrollBar().maximum() >= hidden


@pytest.mark.parametrize(
    ("wanted", "percent", "factor"),
    [("", 150, "1.5"), ("2", 125, "2.5"), ("nonsense", 200, "2")],
)
def test_the_size_of_everything_comes_on_top_of_the_systems(wanted, percent, factor):
    assert app.scale_factor(wanted, percent) == factor


def test_nothing_moves_when_motion_is_reduced(qtbot, themed, window):
    widget = QWidget()
    qtbot.addWidget(widget)
    moved = wants_motion(widget)
    settings = window.pages._models.settings
    settings.change("reduce_motion", True)
    assert not wants_motion(widget)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    flash = Flash(window)
    flash.start(3)
    flash._animation.setCurrentTime(flash._animation.duration() - 1)
    assert flash.strength == 1.0
    flash._animation.setCurrentTime(flash._animation.duration())
    assert flash.strength == 0.0
    settings.change("reduce_motion", False)
    assert wants_motion(widget) is moved
