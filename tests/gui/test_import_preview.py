"""An article before it is stored, through its real widgets."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)

from studyapp.core.cards.diff import ChangeKind
from studyapp.core.cards.model import Density
from studyapp.services.overlay import Doubt
from studyapp.services.preview import Found, NoteRow
from studyapp.services.workload import Workload
from studyapp.ui import theme
from studyapp.ui.dialogs.import_changes import ChangesModel
from studyapp.ui.dialogs.import_density import DensityCard
from studyapp.ui.dialogs.import_fields import DetailsDialog
from studyapp.ui.dialogs.import_preview import ImportPreviewDialog
from studyapp.ui.viewmodels.prompts import Outcome
from studyapp.ui.widgets.kit import Button
from tests.frame_fakes import LONG_TITLE, make_offer, make_preview

LEFT = Qt.MouseButton.LeftButton
ROWS = (
    NoteRow(ChangeKind.ADDED, "", "新的问题？"),
    NoteRow(ChangeKind.CHANGED, "旧的问法？", "新的问法？"),
    NoteRow(ChangeKind.CHANGED, "问法没变？", "问法没变？", ("旧答案", "新答案")),
    NoteRow(ChangeKind.RETIRED, "不再问了？", ""),
    NoteRow(ChangeKind.LOST, "找不到了？", "找不到了？"),
)


@pytest.fixture
def open_dialog(qtbot, themed):
    def open_with(waiting=0, **changes):
        dialog = ImportPreviewDialog(make_preview(**changes), waiting)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
        return dialog

    return open_with


@pytest.fixture
def open_known(open_dialog):
    """A new version of an article, with the same changes at every density."""

    def open_with(*rows, **changes):
        offers = tuple(make_offer(each, rows=rows, refreshed=2) for each in Density)
        return open_dialog(known=True, offers=offers, **changes)

    return open_with


def part(dialog, name, kind=QWidget):
    found = dialog.findChild(kind, f"import_{name}")
    assert found is not None, name
    return found


def click(qtbot, dialog, name):
    qtbot.mouseClick(part(dialog, name), LEFT)


def listed(dialog):
    view = part(dialog, "rows", QListView)
    if not view.isVisible():
        return None
    model = view.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def shown(dialog):
    return [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]


def test_the_article_and_what_was_found_are_shown(open_dialog):
    dialog = open_dialog(found=((Found.SECTION, 4), (Found.PARAGRAPH, 1053)))
    assert part(dialog, "title", QLineEdit).text() == LONG_TITLE
    assert part(dialog, "author", QLineEdit).text() == "吴俊"
    assert part(dialog, "editor", QLineEdit).text() == ""
    for text in ("4", "sections", "1,053", "paragraphs"):
        assert text in shown(dialog)


def test_each_density_tells_cards_coverage_and_time(open_dialog):
    offers = (
        make_offer(Density.BRIEF, cards=1, coverage=0.805, workload=Workload(1, 0.3)),
        make_offer(Density.STANDARD, cards=0, workload=Workload(0, 0.0)),
        make_offer(Density.FULL, cards=5, workload=Workload(None, 0.0)),
    )
    dialog = open_dialog(offers=offers)
    brief, standard, full = (card.texts for card in dialog.findChildren(DensityCard))
    assert brief[2:] == ("1 card(s)", "covers 80% · about 1 min a day · introduced in 1 day(s)")
    assert standard[3].endswith("nothing new to learn")
    assert full[3].endswith("no new cards a day, by your settings")


def test_a_list_with_another_count_than_announced_is_said(open_dialog):
    sentence = "要把握五个原则,并在“实践”中" + "不断总结" * 8
    doubts = (Doubt(None, sentence, 5, 2), Doubt(None, message="Something else."))
    dialog = open_dialog(warnings=doubts)
    first, second = (each.text() for each in dialog.findChildren(QLabel, "import_warning"))
    shown = "要把握五个原则，并在‘实践’中" + "不断总结" * 6 + "不"
    assert first == f"“{shown}…” announces 5, but 2 were found."
    assert second == "This may have been read wrongly: Something else."


def test_enter_puts_the_cards_into_the_inbox(open_dialog, qtbot):
    dialog = open_dialog()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert (dialog.choice.outcome, dialog.choice.density) == (Outcome.INBOX, Density.STANDARD)


def test_escape_stores_nothing(open_dialog, qtbot):
    dialog = open_dialog()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.choice.outcome is Outcome.CANCEL


@pytest.mark.parametrize(
    ("button", "outcome"),
    [("study", Outcome.STUDY), ("store", Outcome.INBOX), ("cancel", Outcome.CANCEL)],
)
def test_each_button_decides(open_dialog, qtbot, button, outcome):
    dialog = open_dialog()
    click(qtbot, dialog, button)
    assert dialog.choice.outcome is outcome


def test_arrow_keys_choose_how_many_cards(open_dialog, qtbot):
    dialog = open_dialog()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert dialog.choice.density is Density.FULL
    assert len(listed(dialog)) == 30
    click(qtbot, dialog, "density_brief")
    assert dialog.choice.density is Density.BRIEF
    assert part(dialog, "added", QPushButton).text() == "New 5"


def test_what_the_learner_types_is_taken(open_dialog, qtbot):
    dialog = open_dialog()
    for name, typed in (("title", "Another title"), ("date", ""), ("source_url", " example.org ")):
        field = part(dialog, name, QLineEdit)
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClicks(field, typed)
    meta = dialog.choice.meta
    assert (meta.title, meta.author, meta.date) == ("Another title", "吴俊", None)
    assert meta.source_url == "example.org"


def test_an_empty_title_is_the_one_recognised(open_dialog, qtbot):
    dialog = open_dialog()
    field = part(dialog, "title", QLineEdit)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert dialog.choice.meta.title == field.placeholderText() == LONG_TITLE


def test_the_changes_of_a_known_article_are_counted_and_listed(open_known, qtbot):
    dialog = open_known(*ROWS)
    kinds = ("added", "changed", "retired", "lost")
    counts = [part(dialog, kind, QPushButton).text() for kind in kinds]
    assert counts == ["New 1", "Rewritten 2", "Retired 1", "Lost 1"]
    assert listed(dialog) == ["找不到了？"]
    click(qtbot, dialog, "changed")
    assert listed(dialog) == ["旧的问法？\n→ 新的问法？", "问法没变？\n旧答案 → 新答案"]
    click(qtbot, dialog, "retired")
    assert listed(dialog) == ["不再问了？"]
    click(qtbot, dialog, "retired")
    assert listed(dialog) is None


def test_a_known_article_keeps_what_the_learner_has(open_known):
    dialog = open_known(*ROWS)
    sentence = part(dialog, "sentence", QLabel).text()
    assert "Your progress stays" in sentence
    assert "lost their place" in sentence
    assert "2 card(s) move along" in sentence


def test_without_new_cards_there_is_nothing_to_study_at_once(open_known):
    dialog = open_known(ROWS[1])
    assert not part(dialog, "study").isVisible()
    assert part(dialog, "store", QPushButton).text() == "Apply the changes"


def test_where_nothing_changes_there_is_nothing_to_store(open_dialog, qtbot):
    offers = tuple(make_offer(each, rows=()) for each in Density)
    dialog = open_dialog(known=True, same_text=True, offers=offers)
    assert part(dialog, "sentence", QLabel).text().startswith("Nothing has changed")
    assert not part(dialog, "store", QPushButton).isEnabled()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert dialog.choice.outcome is Outcome.CANCEL
    assert not dialog.isVisible()


def test_a_density_that_brings_cards_lists_them(open_dialog, qtbot):
    standard, full = make_offer(Density.STANDARD, rows=()), make_offer(Density.FULL, 3)
    offers = (make_offer(Density.BRIEF, rows=()), standard, full)
    dialog = open_dialog(known=True, same_text=True, offers=offers)
    assert listed(dialog) is None
    click(qtbot, dialog, "density_full")
    assert len(listed(dialog)) == 3
    click(qtbot, dialog, "density_standard")
    assert listed(dialog) is None


def test_a_folded_list_stays_folded(open_dialog, qtbot):
    dialog = open_dialog()
    click(qtbot, dialog, "added")
    click(qtbot, dialog, "density_full")
    assert listed(dialog) is None


def test_a_corrected_title_is_worth_storing(open_dialog, qtbot):
    offers = tuple(make_offer(each, rows=()) for each in Density)
    dialog = open_dialog(known=True, same_text=True, offers=offers)
    qtbot.keyClicks(part(dialog, "title", QLineEdit), "!")
    assert part(dialog, "store", QPushButton).isEnabled()


def test_an_article_without_cards_can_be_imported_to_read(open_dialog):
    dialog = open_dialog(offers=tuple(make_offer(each, cards=0) for each in Density))
    assert "Nothing was found to ask about" in part(dialog, "sentence", QLabel).text()
    assert part(dialog, "store", QPushButton).text() == "Import"
    assert not part(dialog, "study").isVisible()


def test_the_rest_can_be_treated_likewise(open_dialog, qtbot):
    dialog = open_dialog(waiting=3)
    box = part(dialog, "likewise", QCheckBox)
    assert box.text() == "The same for the 3 other(s)"
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    assert dialog.choice.likewise


def test_a_single_article_has_no_rest(open_dialog):
    assert not part(open_dialog(), "likewise").isVisible()


def test_tab_goes_through_fields_density_and_buttons(open_dialog, qtbot):
    dialog = open_dialog(waiting=1)
    part(dialog, "title").setFocus()
    order = []
    for _ in range(14):
        order.append(QApplication.focusWidget().objectName().removeprefix("import_"))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert order == [
        *("title", "subtitle", "author", "date", "affiliation", "editor", "source_url"),
        *("density_standard", "added", "rows", "likewise", "cancel", "study", "store"),
    ]


def test_everything_to_press_or_fill_in_has_an_accessible_name(open_known):
    dialog = open_known(*ROWS)
    for kind in (QLineEdit, Button, DensityCard, QListView):
        for widget in dialog.findChildren(kind):
            text = widget.text() if isinstance(widget, Button) else widget.accessibleName()
            assert text, widget.objectName()


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize("size", [(900, 640), (760, 520)])
def test_the_preview_fits_into_a_small_window(qtbot, themed, tokens, size):
    window = QWidget()
    window.resize(*size)
    qtbot.addWidget(window)
    dialog = ImportPreviewDialog(make_preview(found=tuple((f, 12) for f in Found)), 2, window)
    dialog.open()
    theme.apply(themed, tokens)
    QApplication.processEvents()
    assert dialog.width() <= size[0]
    assert dialog.height() <= size[1]
    for card in dialog.findChildren(DensityCard):
        corner = card.mapTo(dialog, QPoint(card.width(), card.height()))
        assert corner.x() < dialog.width()
        assert corner.y() < part(dialog, "store").mapTo(dialog, QPoint(0, 0)).y()
    dialog.reject()


def test_the_list_of_changes_is_a_sound_model(qtmodeltester, themed):
    owner = QWidget()
    model = ChangesModel(owner)
    model.set_rows(ROWS)
    qtmodeltester.check(model)


def test_a_closed_preview_is_freed(themed, assert_freed):
    assert_freed(lambda: ImportPreviewDialog(make_preview()))


def test_details_of_an_article_are_corrected_alone(qtbot, themed):
    dialog = DetailsDialog(make_preview().meta)
    qtbot.addWidget(dialog)
    dialog.open()
    field = dialog.findChild(QLineEdit, "import_author")
    field.selectAll()
    qtbot.keyClicks(field, "Wang")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.result() == DetailsDialog.DialogCode.Accepted
    assert (dialog.meta.title, dialog.meta.author) == (LONG_TITLE, "Wang")
