"""How well the cards of one article are kept: chosen, shown, taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QMenu, QPushButton, QSlider, QSpinBox

from studyapp.core.ids import ArticleId
from studyapp.ui.dialogs.article_retention import ArticleRetentionDialog
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.views.library import LibraryView
from studyapp.ui.widgets.elided_text import ElidedText
from tests.frame_fakes import Answers, AtOnce, make_summary
from tests.planning_fakes import retention_model

LEFT = Qt.MouseButton.LeftButton
ARTICLE = ArticleId("shu-shi")


def part(widget, name, kind):
    found = widget.findChild(kind, name)
    assert found is not None, name
    return found


@pytest.fixture
def open_dialog(qtbot, themed, jobs):
    def open_with(own=None):
        model, service = retention_model(jobs)
        service.put(ARTICLE, own)
        dialog = ArticleRetentionDialog(model, ARTICLE, "数实融合", None)
        qtbot.addWidget(dialog)
        dialog.show()
        cost = part(dialog, "retention_cost", QLabel)
        qtbot.waitUntil(lambda: "min a day" in cost.text())
        return dialog, model, service

    return open_with


def test_an_article_is_kept_as_all_others_until_it_gets_its_own(qtbot, open_dialog):
    dialog, model, service = open_dialog()
    usual, share = (
        part(dialog, "retention_usual", QCheckBox),
        part(dialog, "retention_share", QSpinBox),
    )
    assert usual.isChecked()
    assert (share.value(), share.isEnabled()) == (90, False)
    usual.setFocus()
    qtbot.keyClick(usual, Qt.Key.Key_Space)
    share.setValue(95)
    with qtbot.waitSignal(model.changed):
        qtbot.mouseClick(part(dialog, "retention_save", QPushButton), LEFT)
    assert service.kept == {ARTICLE: 0.95}
    model.undo()
    assert service.kept == {}


def test_slider_and_number_go_together_and_say_what_it_costs(open_dialog):
    dialog, _, _ = open_dialog(0.85)
    slider, share = (
        part(dialog, "retention_slider", QSlider),
        part(dialog, "retention_share", QSpinBox),
    )
    assert (slider.value(), share.value()) == (85, 85)
    assert (slider.minimum(), slider.maximum()) == (80, 97)
    slider.setValue(94)
    assert share.value() == 94
    assert part(dialog, "retention_cost", QLabel).text().startswith("94%: about")


def test_an_article_can_be_kept_like_the_others_again(qtbot, open_dialog):
    dialog, _model, service = open_dialog(0.85)
    part(dialog, "retention_usual", QCheckBox).setChecked(True)
    assert part(dialog, "retention_share", QSpinBox).value() == 90
    qtbot.mouseClick(part(dialog, "retention_save", QPushButton), LEFT)
    assert service.kept == {}


def test_saving_without_a_change_says_nothing(qtbot, open_dialog):
    dialog, model, _ = open_dialog(0.85)
    with qtbot.assertNotEmitted(model.changed):
        qtbot.mouseClick(part(dialog, "retention_save", QPushButton), LEFT)


def test_the_library_offers_it_and_shows_where_it_differs(qtbot, themed):
    articles = replace(make_summary(), retention=0.95), make_summary("other")
    model = LibraryViewModel(Answers("articles", articles), AtOnce())
    model.refresh()
    view = LibraryView(model)
    qtbot.addWidget(view)
    view.show()
    texts = [each.text for each in view.findChildren(ElidedText)]
    assert sum("kept at 95%" in text for text in texts) == 1
    actions = [a for menu in view.findChildren(QMenu) for a in menu.actions()]
    action = next(each for each in actions if each.objectName() == "library_retention")
    with qtbot.waitSignal(view.retention_requested) as asked:
        action.trigger()
    assert asked.args == [ARTICLE]
