"""The reader through its real widgets, by key and by mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from studyapp.services.settings import ReadingFont
from studyapp.ui import theme
from studyapp.ui.views.reader import ReaderView
from studyapp.ui.views.reader_cards import CardRow
from studyapp.ui.views.reader_outline import OutlineView
from studyapp.ui.widgets.article_browser import ArticleBrowser
from tests.conftest import ROOT
from tests.reader_fakes import (
    FakeReadService,
    body_of,
    make_card,
    make_model,
    position,
    seed_article,
)

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module", autouse=True)
def themed(qapp):
    theme.setup(qapp, ROOT / "resources")
    theme.apply(qapp, theme.LIGHT)
    yield
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture(scope="module")
def article(seed_text):
    return seed_article(seed_text)


@pytest.fixture
def body(article):
    return body_of(article)


@pytest.fixture
def service(article, body):
    return FakeReadService(
        article,
        (
            make_card(body[0], 0, 8, "a", 0.9, days=3),
            make_card(body[0], 8, 16, "b", 0.5, days=-2),
            make_card(body[20], 3, 9, "c"),
        ),
    )


@pytest.fixture
def open_view(qtbot, jobs):
    def open_with(service, size=(1220, 800)):
        view = ReaderView(make_model(service, jobs))
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        qtbot.waitExposed(view)
        view._view_model.open_last()
        return view

    return open_with


@pytest.fixture
def view(open_view, service):
    return open_view(service)


def part(view, name, kind=QWidget):
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def text_of(view):
    return part(view, "reader_text", ArticleBrowser)


def rows(view):
    return [row for row in view.findChildren(CardRow) if not row.isHidden()]


def click_paragraph(qtbot, view, block):
    text = text_of(view)
    text.go_to(block.id, flash=False, animate=False)
    at = text.paragraph_rect(block.id).topLeft().toPoint() + QPoint(200, 20)
    qtbot.mouseClick(text.viewport(), LEFT, pos=at)


def marked(view):
    return [mark.cursor.selectedText() for mark in text_of(view).extraSelections()]


def test_a_paragraph_leads_to_its_cards(qtbot, view, body):
    click_paragraph(qtbot, view, body[0])
    assert [row.accessibleName() for row in rows(view)] == ["问题a，是什么？", "问题b，是什么？"]
    assert "1" in part(view, "reader_cards_title", QLabel).text()
    assert not part(view, "reader_cards_empty").isVisible()


def test_a_paragraph_without_cards_says_so(qtbot, view, body):
    click_paragraph(qtbot, view, body[1])
    assert rows(view) == []
    assert part(view, "reader_cards_empty").isVisible()
    assert not part(view, "reader_review_paragraph").isVisible()


def test_a_card_leads_to_its_place_and_shows_its_answer(qtbot, view, body):
    click_paragraph(qtbot, view, body[0])
    answer = rows(view)[1].findChild(QLabel, "reader_card_answer")
    assert not answer.isVisible()
    qtbot.mouseClick(rows(view)[1], LEFT)
    assert text_of(view).flashing == body[0].id
    assert marked(view) == [body[0].text[8:16].replace(",", "，")]
    chosen = rows(view)[1]
    assert chosen.findChild(QLabel, "reader_card_answer").isVisible()
    assert chosen.property("chosen")


def test_a_card_row_answers_to_the_keyboard(qtbot, view, body):
    click_paragraph(qtbot, view, body[0])
    qtbot.keyClick(rows(view)[0], Qt.Key.Key_Return)
    assert rows(view)[0].property("chosen")


def test_another_page_can_open_a_card_at_its_place(qtbot, view, service, article, body):
    card = service.reader_cards[2]
    view._view_model.open(article.id, body[20].id, card.card.id)
    qtbot.waitUntil(lambda: 0 < text_of(view).paragraph_rect(body[20].id).top() < 500)
    assert marked(view) == [body[20].text[3:9]]
    assert len(rows(view)) == 1


def test_j_goes_to_the_next_paragraph_and_its_cards(qtbot, view, body):
    click_paragraph(qtbot, view, body[0])
    qtbot.keyClick(text_of(view), Qt.Key.Key_J)
    assert view._view_model.screen.chosen == body[1].id
    qtbot.keyClick(text_of(view), Qt.Key.Key_K)
    assert len(rows(view)) == 2


def test_a_heading_in_the_outline_leads_to_its_section(qtbot, view, article):
    outline = part(view, "reader_outline", OutlineView)
    last = outline.model().index(outline.model().rowCount() - 1, 0)
    qtbot.mouseClick(outline.viewport(), LEFT, pos=outline.visualRect(last).center())
    block = view._view_model.screen.outline[-1].block
    qtbot.waitUntil(lambda: 0 <= text_of(view).paragraph_rect(block).top() < 500)


def test_the_outline_follows_the_text(view, body):
    text_of(view).go_to_place(body[20].id, 0)
    outline = part(view, "reader_outline", OutlineView)
    screen = view._view_model.screen
    section = next(each.block.section for each in screen.blocks if each.block.id == body[20].id)
    assert screen.outline[outline.currentIndex().row()].block == section


@pytest.mark.parametrize(
    ("button", "panel"),
    [("reader_show_outline", "reader_outline"), ("reader_show_cards", "reader_cards_title")],
)
def test_a_button_hides_a_panel_and_brings_it_back(qtbot, view, button, panel):
    toggle = part(view, button, QAbstractButton)
    for visible in (False, True):
        qtbot.mouseClick(toggle, LEFT)
        assert part(view, panel).isVisible() is visible
        assert toggle.isChecked() is visible


def test_closing_the_cards_turns_their_button_off(qtbot, view):
    qtbot.mouseClick(part(view, "reader_cards_close"), LEFT)
    assert not part(view, "reader_cards_title").isVisible()
    assert not part(view, "reader_show_cards", QAbstractButton).isChecked()


def test_a_resize_leaves_a_panel_hidden_that_the_learner_hid(qtbot, view):
    qtbot.mouseClick(part(view, "reader_show_outline"), LEFT)
    view.resize(1300, 800)
    assert not part(view, "reader_outline").isVisible()


def test_a_narrow_window_gives_the_room_to_the_text(open_view, service):
    view = open_view(service, (840, 640))
    assert not part(view, "reader_outline").isVisible()
    assert text_of(view).width() >= 580
    view.resize(1220, 640)
    assert part(view, "reader_outline").isVisible()


def test_the_article_and_the_paragraph_can_be_reviewed(qtbot, view, article, body):
    with qtbot.waitSignal(view.review_requested) as asked:
        qtbot.mouseClick(part(view, "reader_review"), LEFT)
    assert (asked.args[0].article, asked.args[0].block) == (article.id, None)
    click_paragraph(qtbot, view, body[0])
    with qtbot.waitSignal(view.review_requested) as asked:
        qtbot.mouseClick(part(view, "reader_review_paragraph"), LEFT)
    assert (asked.args[0].article, asked.args[0].block) == (article.id, body[0].id)


def test_the_way_back_leads_to_the_library(qtbot, view):
    with qtbot.waitSignal(view.library_requested):
        qtbot.mouseClick(part(view, "reader_back"), LEFT)


def test_reading_goes_on_where_it_stopped(qtbot, open_view, article, body):
    view = open_view(FakeReadService(article, position=position(body[12], 80)))
    key, offset = text_of(view).place()
    assert key == body[12].id
    assert 40 < offset <= 80


def test_an_article_that_was_open_before_the_view_is_shown(qtbot, service, jobs, body):
    view_model = make_model(service, jobs)
    view_model.open_last()
    view_model.choose_card(service.reader_cards[0].card.id)
    view = ReaderView(view_model)
    qtbot.addWidget(view)
    view.show()
    assert body[0].text[3:6] in text_of(view).toPlainText()
    assert marked(view) == [body[0].text[:8].replace(",", "，")]
    assert len(rows(view)) == 2


def test_leaving_saves_where_reading_stopped(view, service, body):
    text_of(view).go_to_place(body[12].id, 0)
    view.hide()
    assert service.saved == [(body[12].id, 0)]


def test_control_plus_minus_and_zero_change_the_size_and_bring_it_back(qtbot, view):
    def size():
        return text_of(view).document().findBlockByNumber(2).charFormat().font().pixelSize()

    view.set_type(18, ReadingFont.SONG)
    sizes = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        qtbot.keyClick(text_of(view), key, CONTROL)
        sizes.append(size())
    assert sizes == [20, 18, 16, 18]


def test_the_reading_font_is_the_one_that_was_chosen(view):
    view.set_type(20, ReadingFont.HEI)
    font = text_of(view).document().findBlockByNumber(2).charFormat().font()
    assert (font.family(), font.pixelSize()) == (theme.UI_FAMILY, 20)


def test_the_byline_says_who_wrote_it_when_and_how_long_it_is(view):
    line = text_of(view).document().findBlockByNumber(1).text()
    assert "吴俊" in line
    assert "2025" in line
    assert "10," in line


def test_the_source_stands_at_the_end_and_nowhere_else(view, article):
    lines = text_of(view).toPlainText().split("\n")
    assert article.meta.source_url in lines[-2]
    assert not any(article.meta.source_url in line for line in lines[:-2])


def test_another_theme_keeps_the_marks_and_the_place(qtbot, view, body):
    click_paragraph(qtbot, view, body[0])
    before = marked(view)
    theme.apply(QApplication.instance(), theme.DARK)
    assert marked(view) == before
    theme.apply(QApplication.instance(), theme.LIGHT)


def test_an_empty_library_is_told(open_view):
    view = open_view(FakeReadService(None))
    assert part(view, "reader_empty").isVisible()
    assert not text_of(view).isVisible()
    assert not part(view, "reader_review").isEnabled()


def test_closing_frees_it(assert_freed, service, jobs):
    view_model = make_model(service, jobs)
    view_model.open_last()
    assert_freed(lambda: ReaderView(view_model))
