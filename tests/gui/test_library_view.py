"""The library page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from studyapp.core.ids import ArticleId
from studyapp.services.views import Scope
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.views.library import LibraryView
from studyapp.ui.views.library_row import ArticleGroup
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.memory import MemoryStrip
from tests.frame_fakes import LONG_TITLE, Answers, AtOnce, make_summary

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_view(qtbot, themed):
    def open_with(*articles):
        service = Answers("articles", articles)
        view_model = LibraryViewModel(service, AtOnce())
        view = LibraryView(view_model)
        qtbot.addWidget(view)
        view.resize(1060, 700)
        view.show()
        view_model.refresh()
        return view, view_model, service

    return open_with


def visible(view, name, kind=QWidget):
    QApplication.processEvents()  # widgets added to a layout that is shown appear only then
    return [each for each in view.findChildren(kind, name) if each.isVisible()]


def words(view):
    QApplication.processEvents()
    labels = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    return labels + [each.text for each in view.findChildren(ElidedText) if each.isVisible()]


def test_an_article_shows_author_length_cards_and_what_is_due(open_view):
    view, _, _ = open_view(make_summary())
    shown = words(view)
    for text in (LONG_TITLE, "吴俊 · 2025-06-20 · 10,250 characters", "57 card(s)", "23 due"):
        assert text in shown


def test_suggestions_that_wait_are_shown_while_nothing_is_due(open_view):
    view, _, _ = open_view(make_summary(due=0, suggested=12))
    assert "12 in the inbox" in words(view)


def test_duplicates_can_be_looked_for_once_there_are_two_articles(open_view, qtbot):
    alone, _, _ = open_view(make_summary())
    assert not visible(alone, "library_duplicates")
    view, _, _ = open_view(make_summary("a"), make_summary("b"))
    with qtbot.waitSignal(view.duplicates_requested):
        qtbot.mouseClick(visible(view, "library_duplicates")[0], LEFT)


def test_a_single_article_shows_its_decks_at_once(open_view):
    view, _, _ = open_view(make_summary())
    assert len(visible(view, "library_deck")) == 2
    assert "44 card(s) · 8 due" in words(view)


def test_several_articles_are_folded_until_asked(open_view, qtbot):
    view, view_model, _ = open_view(make_summary("a"), make_summary("b"))
    assert not visible(view, "library_deck")
    qtbot.mouseClick(visible(view, "library_fold")[0], LEFT)
    assert len(visible(view, "library_deck")) == 2
    view_model.refresh()
    assert len(visible(view, "library_deck")) == 2


def test_only_articles_that_changed_are_made_anew(open_view):
    view, view_model, service = open_view(make_summary("a"), make_summary("b"))
    before = view.findChildren(ArticleGroup)
    service.answer = (make_summary("c"), make_summary("b"), make_summary("a", due=3))
    view_model.refresh()
    QApplication.processEvents()
    after = sorted(visible(view, "", ArticleGroup), key=lambda group: group.y())
    assert [group.article for group in after] == list(service.answer)
    assert after[1] is before[1]
    assert before[0] not in after


def test_many_articles_come_a_few_at_a_time_and_in_order(open_view, qtbot):
    view, view_model, service = open_view(*(make_summary(f"a{n:02}") for n in range(30)))
    assert len(view.findChildren(ArticleGroup)) < 30
    service.answer = (make_summary("new"), *service.answer[:20], make_summary("late"))
    view_model.refresh()  # while the others are still being made
    qtbot.waitUntil(lambda: len(visible(view, "", ArticleGroup)) == 22)
    shown = sorted(visible(view, "", ArticleGroup), key=lambda group: group.y())
    assert [group.article for group in shown] == list(service.answer)


def test_a_deck_with_nothing_to_do_cannot_be_reviewed(open_view):
    view, _, _ = open_view(make_summary())
    enabled = [each.isEnabled() for each in visible(view, "library_deck_review", QAbstractButton)]
    assert enabled == [True, False]


def test_a_click_on_an_article_opens_it(open_view, qtbot):
    view, _, _ = open_view(make_summary())
    with qtbot.waitSignal(view.reader_requested) as asked:
        qtbot.mouseClick(visible(view, "library_article")[0], LEFT)
    assert asked.args == [ArticleId("shu-shi")]


def test_enter_on_an_article_opens_it(open_view, qtbot):
    view, _, _ = open_view(make_summary())
    row = visible(view, "library_article")[0]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(view.reader_requested):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_the_menu_of_an_article_reviews_and_exports_it(open_view, qtbot):
    view, _, _ = open_view(make_summary())
    actions = {each.text(): each for each in view.findChild(QMenu).actions()}
    with qtbot.waitSignal(view.review_requested) as review:
        actions["Review this article"].trigger()
    assert review.args == [Scope(article=ArticleId("shu-shi"))]
    with qtbot.waitSignal(view.export_requested) as export:
        actions["Export to Anki…"].trigger()
    assert export.args == [LONG_TITLE, ArticleId("shu-shi"), None]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Import a new version…", "version_requested"),
        ("Make the cards again…", "regenerate_requested"),
        ("Article details…", "details_requested"),
    ],
)
def test_the_menu_of_an_article_changes_it(open_view, qtbot, text, asked):
    view, _, _ = open_view(make_summary())
    actions = {each.text(): each for each in view.findChild(QMenu).actions()}
    with qtbot.waitSignal(getattr(view, asked)) as found:
        actions[text].trigger()
    assert found.args == [ArticleId("shu-shi")]


def test_an_article_without_cards_offers_neither_review_nor_export(open_view):
    view, _, _ = open_view(make_summary(cards=0, due=0, learnt=0.0, decks=(), memory=(None,)))
    actions = {each.text(): each.isEnabled() for each in view.findChild(QMenu).actions()}
    assert actions["Read"]
    assert not actions["Review this article"]
    assert not actions["Export to Anki…"]
    assert not visible(view, "library_fold")
    assert not visible(view, "library_export")


def test_an_empty_library_says_how_to_fill_it(open_view, qtbot):
    view, _, _ = open_view()
    assert visible(view, "library_empty")
    with qtbot.waitSignal(view.import_requested):
        qtbot.mouseClick(visible(view, "library_import")[0], LEFT)


def test_the_memory_strip_gives_way_where_there_is_no_room(open_view):
    view, _, _ = open_view(make_summary())
    strip = view.findChild(MemoryStrip)
    QApplication.processEvents()
    assert strip.isVisible()
    view.resize(560, 600)
    assert not strip.isVisible()


def test_the_menu_of_a_deck_leads_to_its_limits(qtbot, open_view):
    view, _, _ = open_view(make_summary("a"))
    row = visible(view, "library_deck")[0]
    asked = []
    view.limits_requested.connect(lambda *args: asked.append(args))
    menu = row.findChild(QMenu, "library_deck_menu")
    qtbot.mouseClick(visible(row, "library_deck_more")[0], LEFT)
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert asked == [("a", make_summary("a").decks[0].name)]
