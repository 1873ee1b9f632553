"""The card editor through its real widgets, by key and by mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from studyapp.core.cards.lint.linter import asked_by
from studyapp.core.cards.model import NoteType
from studyapp.ui.dialogs.card_editor import CardEditor
from studyapp.ui.dialogs.card_editor_fields import ClozeField, ItemsField, TextField
from studyapp.ui.widgets.card_faces import CardFaces
from studyapp.ui.widgets.source_pane import SourcePane
from tests.reader_fakes import body_of, make_card
from tests.review_fakes import make_note

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def part(editor, name, kind=QWidget):
    found = editor.findChild(kind, name)
    assert found is not None, name
    return found


def preview(editor):
    return part(editor, "editor_preview", CardFaces)


def settle(qtbot, editor):
    with qtbot.waitSignal(editor._view_model.screen_changed):
        pass


def asks(editor):
    return editor._asking


def give_up(editor):
    """Close an editor that would ask first."""
    editor.done(QDialog.DialogCode.Rejected)


@pytest.fixture
def edit(qtbot, themed):
    def open_editor(note, article=None, **keywords):
        editor = CardEditor(note, article, **keywords)
        qtbot.addWidget(editor, before_close_func=give_up)
        with qtbot.waitActive(editor):
            editor.show()
        return editor

    return open_editor


def cloze(text="技术节点是核心驱动力，产业节点是结构性支撑。"):
    return make_note(type=NoteType.CLOZE, question="", answer=(), text=text)


def listing(*items):
    return make_note(type=NoteType.LIST, question="有哪些节点？", answer=items)


def matching(*pairs):
    return make_note(type=NoteType.MATCH, question="各是什么？", answer=(), pairs=pairs)


def test_a_card_is_rewritten_and_saved_by_keys_alone(qtbot, edit):
    editor = edit(make_note())
    question = part(editor, "editor_question", TextField)
    assert question.hasFocus()
    qtbot.keyClick(question, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(question, "new question?")
    qtbot.keyClick(question, Qt.Key.Key_Tab)
    assert part(editor, "editor_answer").hasFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert editor.result() == QDialog.DialogCode.Accepted
    assert editor.note().question == "new question?"
    assert editor.note().answer == ("核心驱动力",)


def test_every_field_reaches_the_note(qtbot, edit):
    editor = edit(make_note(), decks=("概念",))
    part(editor, "editor_hint", QLineEdit).setText("作用")
    part(editor, "editor_context", QLineEdit).setText("三、关键支点 ›  ")
    part(editor, "editor_extra", TextField).setPlainText("见全文")
    part(editor, "editor_tags", QLineEdit).setText("帽子 节点，帽子")
    part(editor, "editor_deck", QComboBox).setEditText("新牌组")
    importance = part(editor, "editor_importance", QComboBox)
    importance.setFocus()
    qtbot.keyClick(importance, Qt.Key.Key_Down)
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    note = editor.note()
    assert (note.hint, note.extra, note.deck) == ("作用", "见全文", "新牌组")
    assert note.tags == ("帽子", "节点")
    assert note.context == ("三、关键支点",)
    assert note.importance == 1


def test_a_card_nobody_touched_comes_back_as_it_was(qtbot, edit):
    note = make_note(tags=("节点", "两 词"), context=("一 › 二", " 三"), hint="作用", importance=3)
    editor = edit(note)
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert editor.note() == note


def test_escape_closes_at_once_when_nothing_was_changed(qtbot, edit):
    editor = edit(make_note())
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert editor.result() == QDialog.DialogCode.Rejected


def test_escape_asks_before_it_throws_a_change_away(qtbot, edit):
    editor = edit(make_note())
    question = part(editor, "editor_question")
    qtbot.keyClicks(question, "x")
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert asks(editor)
    assert part(editor, "editor_keep").hasFocus()
    qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert not asks(editor)
    assert question.hasFocus()
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    qtbot.mouseClick(part(editor, "editor_discard"), LEFT)
    assert editor.result() == QDialog.DialogCode.Rejected
    assert not editor.isVisible()


def test_a_change_taken_back_is_no_change(qtbot, edit):
    editor = edit(make_note())
    question = part(editor, "editor_question")
    qtbot.keyClicks(question, "x")
    qtbot.keyClick(question, Qt.Key.Key_Backspace)
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_the_preview_follows_what_is_typed(qtbot, edit):
    editor = edit(make_note())
    part(editor, "editor_answer", TextField).setPlainText("另一个答案")
    settle(qtbot, editor)
    assert preview(editor).answer == "另一个答案"


def test_a_card_without_an_answer_is_not_saved_and_says_why(qtbot, edit):
    editor = edit(make_note())
    part(editor, "editor_answer", TextField).setPlainText(" ")
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert editor.isVisible()
    assert not part(editor, "editor_save", QPushButton).isEnabled()
    assert part(editor, "editor_reason", QLabel).text() == "There is no answer."


def test_other_defects_are_said_with_their_code_and_cost_points_only(qtbot, edit):
    editor = edit(make_note(question="这是什么？"))
    codes = [code.text() for code in editor.findChildren(QLabel, "lint_code")]
    assert "dangling-subject" in codes
    assert part(editor, "editor_score").score < 100
    assert part(editor, "editor_save", QPushButton).isEnabled()
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert editor.result() == QDialog.DialogCode.Accepted


def test_a_question_that_another_card_asks_is_found(qtbot, edit):
    known = asked_by((make_note("other"),))
    editor = edit(make_note(), known=known)
    codes = [code.text() for code in editor.findChildren(QLabel, "lint_code")]
    assert "duplicate-question" in codes


def test_the_selection_is_hidden_under_a_new_number_or_the_same(qtbot, edit):
    editor = edit(cloze())
    field = part(editor, "editor_text", ClozeField)
    for words, modifiers in (
        ("核心驱动力", CONTROL | SHIFT),
        ("结构性支撑", CONTROL | SHIFT),
        ("产业节点", CONTROL | SHIFT | ALT),
    ):
        field.setTextCursor(field.document().find(words))
        qtbot.keyClick(field, Qt.Key.Key_C, modifiers)
    assert field.text == ("技术节点是{{c1::核心驱动力}}，{{c2::产业节点}}是{{c2::结构性支撑}}。")
    settle(qtbot, editor)
    assert preview(editor).question.startswith("技术节点是＿")
    qtbot.mouseClick(part(editor, "editor_next_card"), LEFT)
    assert preview(editor).question.startswith("技术节点是核心驱动力，＿")


def test_the_buttons_hide_the_selection_too(qtbot, edit):
    editor = edit(cloze())
    field = part(editor, "editor_text", ClozeField)
    field.setTextCursor(field.document().find("核心驱动力"))
    qtbot.mouseClick(part(editor, "editor_cloze_new"), LEFT)
    field.setTextCursor(field.document().find("结构性支撑"))
    qtbot.mouseClick(part(editor, "editor_cloze_same"), LEFT)
    assert field.text.count("{{c1::") == 2


def test_without_a_selection_an_empty_blank_is_begun(qtbot, edit):
    editor = edit(cloze("空："))
    field = part(editor, "editor_text", ClozeField)
    qtbot.keyClick(field, Qt.Key.Key_C, CONTROL | SHIFT)
    qtbot.keyClicks(field, "ab")
    assert field.text == "空：{{c1::ab}}"


def test_a_cloze_without_a_blank_is_not_saved(qtbot, edit):
    editor = edit(cloze())
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert editor.isVisible()
    assert part(editor, "editor_reason", QLabel).text()


def test_items_are_added_moved_and_removed_by_keys(qtbot, edit):
    editor = edit(listing("first", "second"))
    field = part(editor, "editor_items", ItemsField)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "third")
    assert field.items == ("first", "second", "third")
    qtbot.keyClick(field, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(field, Qt.Key.Key_Up, ALT)
    assert field.items == ("third", "first", "second")
    qtbot.keyClick(field, Qt.Key.Key_Down, ALT)
    assert field.items == ("first", "third", "second")
    qtbot.keyClick(field, Qt.Key.Key_K, CONTROL | SHIFT)
    assert field.items == ("first", "second")
    field.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(field, Qt.Key.Key_K, CONTROL | SHIFT)
    assert field.items == ("second",)


def test_moving_an_item_past_the_end_does_nothing(qtbot, edit):
    editor = edit(listing("first", "second"))
    field = part(editor, "editor_items", ItemsField)
    qtbot.keyClick(field, Qt.Key.Key_Down, ALT)
    assert field.items == ("first", "second")


def test_the_buttons_change_items_too(qtbot, edit):
    editor = edit(listing("first", "second"))
    field = part(editor, "editor_items", ItemsField)
    qtbot.mouseClick(part(editor, "editor_item_up"), LEFT)
    assert field.items == ("second", "first")
    qtbot.mouseClick(part(editor, "editor_item_add"), LEFT)
    qtbot.keyClicks(field, "new")
    assert field.items == ("second", "new", "first")
    qtbot.mouseClick(part(editor, "editor_item_remove"), LEFT)
    assert field.items == ("second", "first")


def test_pairs_are_written_moved_and_removed_by_keys(qtbot, edit):
    editor = edit(matching(("a", "1"), ("b", "2")))
    field = part(editor, "editor_pairs")
    last = field._rows[-1].right
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.focusWidget(), "c")
    qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClicks(editor.focusWidget(), "3")
    assert field.pairs == (("a", "1"), ("b", "2"), ("c", "3"))
    qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Up, ALT)
    assert field.pairs == (("a", "1"), ("c", "3"), ("b", "2"))
    qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_K, CONTROL | SHIFT)
    assert field.pairs == (("a", "1"), ("b", "2"))
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert editor.note().pairs == (("a", "1"), ("b", "2"))


def test_a_pair_is_removed_by_its_button(qtbot, edit):
    editor = edit(matching(("a", "1"), ("b", "2")))
    field = part(editor, "editor_pairs")
    qtbot.mouseClick(field._rows[0].remove, LEFT)
    assert field.pairs == (("b", "2"),)


def test_another_type_shows_other_fields_filled_from_the_first(qtbot, edit):
    editor = edit(make_note())
    kind = part(editor, "editor_type", QComboBox)
    kind.setFocus()
    qtbot.keyClick(kind, Qt.Key.Key_Down)
    text = part(editor, "editor_text", ClozeField)
    assert text.isVisible()
    assert not part(editor, "editor_question").isVisible()
    assert text.text == "技术节点是{{c1::核心驱动力}}"
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    assert (editor.note().type, editor.note().question) == (NoteType.CLOZE, "")


def test_the_cursor_follows_when_its_field_goes(qtbot, edit):
    editor = edit(make_note())
    assert part(editor, "editor_question").hasFocus()
    editor._view_model.set_type(NoteType.CLOZE)
    assert part(editor, "editor_text").hasFocus()


def test_every_defect_is_in_sight_or_within_a_scroll(qtbot, edit):
    editor = edit(listing("first"))
    part(editor, "editor_question", TextField).setPlainText("这是什么？")
    settle(qtbot, editor)
    area = part(editor, "editor_lint").parent().parent()
    qtbot.waitUntil(lambda: area.height() > 70)


def test_the_source_stands_beside_it_with_the_words_marked(qtbot, edit, seed_article_read):
    block = body_of(seed_article_read)[5]
    note = make_card(block, 30, 40, "n").note
    editor = edit(note, seed_article_read)
    source = part(editor, "editor_source", SourcePane)
    assert block.text[30:40] in block.text
    assert len(source.shown_text) == len(block.text)


def test_a_place_the_article_no_longer_holds_is_shown_as_remembered(qtbot, edit, seed_article_read):
    editor = edit(make_note(), seed_article_read)
    assert "技术节点是核心驱动力" in part(editor, "editor_source", SourcePane).shown_text
    assert "No longer" in part(editor, "source_title", QLabel).text()


def test_a_place_in_another_article_is_told_as_such(qtbot, edit, seed_article_read):
    here = make_note()
    elsewhere = replace(here.sources[0], article="other", prefix="第一,")
    editor = edit(replace(here, sources=(elsewhere,)), seed_article_read)
    assert part(editor, "source_title", QLabel).text() == "Paragraph 40 of another article"
    assert part(editor, "editor_source", SourcePane).shown_text.startswith("第一，技术节点")


def test_a_question_still_to_be_asked_has_the_cursor(qtbot, edit):
    editor = edit(make_note(question=""))
    assert part(editor, "editor_question").hasFocus()
    assert not part(editor, "editor_save", QPushButton).isEnabled()


def test_everything_has_a_name_for_screen_readers(qtbot, edit):
    editor = edit(make_note())
    for name in ("type", "deck", "importance", "question", "answer", "hint", "extra", "tags"):
        assert part(editor, f"editor_{name}").accessibleName(), name


def test_it_fits_the_smallest_window(qtbot, edit):
    editor = edit(cloze())
    editor.resize(740, 500)
    fields = part(editor, "editor_fields")
    assert fields.widget().minimumSizeHint().width() <= fields.viewport().width()


def test_a_closed_editor_is_freed(themed, assert_freed):
    assert_freed(lambda: CardEditor(listing("first", "second")))
