"""The inbox through its real widgets, by key and by mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.model import NoteStatus
from studyapp.core.errors import LibraryError
from studyapp.ui.itemmodels.suggestions import Role
from studyapp.ui.viewmodels.inbox import InboxViewModel
from studyapp.ui.viewmodels.inbox_entries import Order
from studyapp.ui.viewmodels.inbox_verdicts import judge
from studyapp.ui.views.inbox import InboxView
from studyapp.ui.views.inbox_list import InboxList
from studyapp.ui.widgets.card_faces import CardFaces
from studyapp.ui.widgets.source_pane import SourcePane
from tests.inbox_fakes import FakeNotes, suggestions

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
ACCEPTED, REJECTED = NoteStatus.ACCEPTED, NoteStatus.REJECTED


def part(view, name, kind=QWidget):
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot, keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys if isinstance(keys, list) else [keys]:
        qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def titles(view):
    model = part(view, "inbox_list", InboxList).model()
    return [model.index(row).data() for row in range(model.rowCount())]


def asked(view):
    return part(view, "inbox_card", CardFaces).question


def shown_page(view):
    return "empty" if part(view, "inbox_empty").isVisible() else "list"


@pytest.fixture
def other_article():
    return parse_article(
        SourceText("另一篇文章\n" + "\n".join(["这是另一篇文章的一段话，说了很多。"] * 6))
    )


@pytest.fixture
def open_inbox(qtbot, themed, jobs):
    def open_with(*waiting):
        notes = FakeNotes(*waiting)
        view_model = InboxViewModel(jobs, lambda: notes, judge)
        view = InboxView(view_model)
        qtbot.addWidget(view)
        view.resize(1000, 680)
        with qtbot.waitActive(view):
            view.show()
        view_model.load()
        qtbot.waitUntil(lambda: not view_model.screen.loading)
        if waiting:
            qtbot.waitUntil(lambda: bool(view_model.screen.scores))
        view.setFocus()
        return view, view_model, notes

    return open_with


@pytest.fixture
def inbox(open_inbox, seed_article_read):
    return open_inbox(suggestions(seed_article_read))


def test_suggestions_stand_in_the_order_of_the_text_below_their_headings(inbox):
    view, _, _ = inbox
    assert titles(view) == [
        "第1节",
        *(f"第{number}个问题是什么？" for number in range(4)),
        "第2节",
        *(f"第{number}个问题是什么？" for number in (4, 5)),
    ]
    assert asked(view) == "第0个问题是什么？"
    assert part(view, "inbox_waiting", QLabel).text() == "6 left"


def test_two_articles_are_told_apart(open_inbox, seed_article_read, other_article):
    mine = suggestions(seed_article_read, 2)
    theirs = suggestions(other_article, 2)
    others = tuple(replace(note, id=f"o{note.id}") for note in theirs.notes)
    view, _, _ = open_inbox(mine, replace(theirs, notes=others))
    assert [title for title in titles(view) if "问题" not in title] == [
        seed_article_read.meta.title,
        "第1节",
        other_article.meta.title,
        "第1节",
    ]
    articles = part(view, "inbox_articles", QComboBox)
    assert articles.isVisible()
    articles.setCurrentIndex(2)
    articles.activated.emit(2)
    assert len(titles(view)) == 3
    assert asked(view) == "第0个问题是什么？"


def test_enter_accepts_and_the_next_one_is_shown(qtbot, inbox):
    view, _, notes = inbox
    press(qtbot, Qt.Key.Key_Return)
    assert notes.log == [(ACCEPTED, ("n0",))]
    assert asked(view) == "第1个问题是什么？"
    assert part(view, "inbox_waiting", QLabel).text() == "5 left"


def test_x_rejects(qtbot, inbox):
    view, _, notes = inbox
    press(qtbot, Qt.Key.Key_X)
    assert notes.log == [(REJECTED, ("n0",))]
    assert "rejected" in part(view, "toast_text", QLabel).text()


def test_a_toast_never_offers_to_undo_something_newer_than_it_says(qtbot, inbox):
    view, _, _ = inbox
    press(qtbot, Qt.Key.Key_X)
    toast = part(view, "toast_text").parent()
    assert toast.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    assert not toast.isVisible()


def test_a_accepts_the_section_of_the_chosen_one(qtbot, inbox):
    view, _, notes = inbox
    press(qtbot, [Qt.Key.Key_Down, Qt.Key.Key_A])
    assert notes.log == [(ACCEPTED, ("n0", "n1", "n2", "n3"))]
    assert titles(view)[0] == "第2节"
    assert asked(view) == "第4个问题是什么？"


def test_everything_is_undone_newest_first(qtbot, inbox):
    view, _, notes = inbox
    before = titles(view)
    press(qtbot, [Qt.Key.Key_Return, Qt.Key.Key_X, Qt.Key.Key_A])
    press(qtbot, Qt.Key.Key_Z, CONTROL)
    assert asked(view) == "第2个问题是什么？"
    press(qtbot, [Qt.Key.Key_U, Qt.Key.Key_U])
    assert titles(view) == before
    assert asked(view) == "第0个问题是什么？"
    assert not part(view, "inbox_undo", QPushButton).isEnabled()
    press(qtbot, Qt.Key.Key_U)
    assert notes.suggestions() == 6


def test_keys_move_and_pass_over_headings(qtbot, inbox):
    view, _, _ = inbox
    press(qtbot, [Qt.Key.Key_J] * 3 + [Qt.Key.Key_Down])
    assert asked(view) == "第4个问题是什么？"
    press(qtbot, [Qt.Key.Key_K])
    assert asked(view) == "第3个问题是什么？"
    press(qtbot, [Qt.Key.Key_Home, Qt.Key.Key_K])
    assert asked(view) == "第0个问题是什么？"
    press(qtbot, [Qt.Key.Key_End, Qt.Key.Key_J])
    assert asked(view) == "第5个问题是什么？"


def test_after_the_last_one_the_one_above_is_shown(qtbot, inbox):
    view, _, _ = inbox
    press(qtbot, [Qt.Key.Key_End, Qt.Key.Key_X])
    assert asked(view) == "第4个问题是什么？"


def test_a_click_chooses(qtbot, inbox):
    view, _, _ = inbox
    rows = part(view, "inbox_list", InboxList)
    spot = rows.visualRect(rows.model().index(3)).center()
    qtbot.mouseClick(rows.viewport(), LEFT, pos=spot)
    assert asked(view) == "第2个问题是什么？"


def test_the_source_is_shown_with_its_words(inbox, seed_article_read):
    view, view_model, _ = inbox
    passage = view_model.screen.passages[0]
    assert passage.text[slice(*passage.spans[0])] == view_model.screen.note.answer[0]
    shown = part(view, "inbox_source", SourcePane).shown_text
    assert view_model.screen.note.answer[0] in shown


def test_buttons_do_what_the_keys_do(qtbot, inbox):
    view, _, notes = inbox
    for name in ("inbox_accept", "inbox_reject", "inbox_accept_section", "inbox_undo"):
        qtbot.mouseClick(part(view, name), LEFT)
    assert [what for what, _ in notes.log] == [ACCEPTED, REJECTED, ACCEPTED, "undo"]
    assert part(view, "inbox_list").hasFocus()


def test_enter_on_a_button_presses_the_button(qtbot, inbox):
    view, _, notes = inbox
    part(view, "inbox_reject").setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert notes.log == [(REJECTED, ("n0",))]


def test_all_that_is_shown_is_accepted_without_a_question_and_can_be_undone(qtbot, inbox):
    view, _, notes = inbox
    button = part(view, "inbox_accept_all", QPushButton)
    assert "6" in button.text()
    qtbot.mouseClick(button, LEFT)
    assert shown_page(view) == "empty"
    assert "6" in part(view, "toast_text", QLabel).text()
    qtbot.mouseClick(part(view, "toast_action"), LEFT)
    assert shown_page(view) == "list"
    assert notes.suggestions() == 6


def test_the_last_decision_can_be_undone_by_key_when_nothing_waits(
    qtbot, open_inbox, seed_article_read
):
    view, _, notes = open_inbox(suggestions(seed_article_read, 1))
    press(qtbot, Qt.Key.Key_Return)
    assert shown_page(view) == "empty"
    press(qtbot, Qt.Key.Key_U)
    assert shown_page(view) == "list"
    assert notes.suggestions() == 1
    press(qtbot, Qt.Key.Key_X)
    assert notes.suggestions() == 0


def test_only_one_importance_is_shown_and_accepted(qtbot, inbox):
    view, view_model, notes = inbox
    importance = part(view, "inbox_importance", QComboBox)
    importance.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    assert view_model.screen.filter.importance == 3
    assert part(view, "inbox_accept_all", QPushButton).text() == "Accept all (2)"
    qtbot.mouseClick(part(view, "inbox_accept_all"), LEFT)
    assert notes.log == [(ACCEPTED, ("n2", "n5"))]
    assert part(view, "inbox_none_shown").isVisible()
    assert part(view, "inbox_waiting", QLabel).text() == "4 left"


def test_the_worst_come_first_when_sorted_by_quality(qtbot, open_inbox, seed_article_read):
    waiting = suggestions(seed_article_read, 3)
    bad = replace(waiting.notes[2], question="这是什么？")
    view, view_model, _ = open_inbox(replace(waiting, notes=(*waiting.notes[:2], bad)))
    view_model.set_order(Order.SCORE)
    assert titles(view)[0] == "这是什么？"
    rows = part(view, "inbox_list", InboxList)
    first, second = (rows.model().index(row).data(Role.SCORE) for row in (0, 1))
    assert first < second
    press(qtbot, Qt.Key.Key_Home)
    codes = [code.text() for code in view.findChildren(QLabel, "lint_code")]
    assert "dangling-subject" in codes


def test_e_asks_for_an_editor_and_the_edited_one_stays_a_suggestion(qtbot, inbox):
    view, view_model, notes = inbox
    with qtbot.waitSignal(view_model.edit_requested) as asked_for:
        press(qtbot, Qt.Key.Key_E)
    note, _article, beside = asked_for.args
    assert note in beside
    view_model.save(replace(note, question="改过的问题是什么？"))
    assert asked(view) == "改过的问题是什么？"
    assert titles(view)[1] == "改过的问题是什么？"
    assert notes.suggestions() == 6


def test_shift_s_asks_for_the_reader(qtbot, inbox):
    _, view_model, _ = inbox
    with qtbot.waitSignal(view_model.reader_requested) as asked_for:
        press(qtbot, Qt.Key.Key_S, SHIFT)
    assert asked_for.args[1] == view_model.screen.note.sources[0].block


def test_a_refused_decision_changes_nothing(qtbot, inbox):
    view, view_model, notes = inbox
    notes.error = LibraryError("library.db", "disk full")
    with qtbot.waitSignal(view_model.failed):
        press(qtbot, Qt.Key.Key_Return)
    assert asked(view) == "第0个问题是什么？"
    assert not view_model.screen.can_undo


def test_an_empty_inbox_says_what_it_is_for(open_inbox):
    view, _, _ = open_inbox()
    assert shown_page(view) == "empty"
    assert not part(view, "inbox_empty_undo").isVisible()


def test_reading_again_keeps_what_is_chosen(qtbot, inbox):
    view, view_model, _ = inbox
    press(qtbot, [Qt.Key.Key_J] * 2)
    with qtbot.waitSignal(view_model.screen_changed):
        view_model.load()
    assert asked(view) == "第2个问题是什么？"


def test_what_was_decided_while_reading_does_not_come_back(qtbot, inbox, jobs):
    view, view_model, _ = inbox
    view_model.load()
    press(qtbot, Qt.Key.Key_X)
    with qtbot.waitSignal(view_model.screen_changed):
        pass
    jobs.wait()
    assert "第0个问题是什么？" not in titles(view)


def test_a_long_card_is_scrolled_by_space_and_the_next_begins_at_its_top(
    qtbot, open_inbox, seed_article_read
):
    waiting = suggestions(seed_article_read, 2)
    long = replace(waiting.notes[0], answer=tuple(f"第{at}项的内容" for at in range(30)))
    view, _, _ = open_inbox(replace(waiting, notes=(long, waiting.notes[1])))
    bar = view._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    press(qtbot, Qt.Key.Key_Space)
    assert bar.value() > 0
    press(qtbot, Qt.Key.Key_Space, SHIFT)
    assert bar.value() == 0
    press(qtbot, [Qt.Key.Key_Space, Qt.Key.Key_J, Qt.Key.Key_K])
    assert bar.value() == 0


def test_the_keys_are_listed(qtbot, inbox):
    view, _, _ = inbox
    qtbot.keyClicks(QApplication.focusWidget(), "?")
    assert part(view, "key_sheet").isVisible()
    press(qtbot, Qt.Key.Key_X)
    assert not part(view, "key_sheet").isVisible()
    assert asked(view) == "第0个问题是什么？"


def test_a_key_held_down_decides_once(qtbot, inbox):
    _, _, notes = inbox
    held = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x", True
    )
    QApplication.sendEvent(QApplication.focusWidget(), held)
    assert notes.log == []


def test_a_screen_reader_hears_what_the_row_shows(inbox):
    view, view_model, _ = inbox
    rows = part(view, "inbox_list", InboxList).model()
    said = rows.index(1).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    score = view_model.screen.scores["n0"]
    assert said == f"Question, importance 1, quality {score}"


def test_only_what_changed_is_judged_again(qtbot, open_inbox, seed_article_read, jobs):
    _, view_model, notes = open_inbox(suggestions(seed_article_read, 2))
    judged = []
    view_model._judge = lambda articles, report: judged.extend(articles) or {}
    with qtbot.waitSignal(view_model.screen_changed):
        view_model.load()
    assert judged == []
    waiting = notes.articles[0]
    notes.save(replace(waiting.notes[0], question="改过的问题？"))
    with qtbot.waitSignal(view_model.screen_changed):
        view_model.load()
    jobs.wait()
    assert [each.article for each in judged] == [seed_article_read]


def test_a_judgement_of_what_was_rewritten_since_does_not_count(
    qtbot, open_inbox, seed_article_read, jobs
):
    _, view_model, _ = open_inbox(suggestions(seed_article_read, 2))
    note = view_model.screen.note
    bad = replace(note, question="这是什么？")
    view_model._start_judging((view_model._pile.beside(view_model._pile.chosen),))
    view_model.save(bad)
    jobs.wait()
    qtbot.waitUntil(lambda: not view_model._judging)
    assert "dangling-subject" in [defect.code for defect in view_model.screen.defects]


def test_a_closed_inbox_is_freed(themed, assert_freed, jobs):
    view_model = InboxViewModel(jobs, FakeNotes, judge)
    assert_freed(lambda: InboxView(view_model))
