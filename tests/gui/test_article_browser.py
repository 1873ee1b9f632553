"""The reading column through its real widget."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from studyapp.core.article.text import fold
from studyapp.ui import theme
from studyapp.ui.widgets.article_browser import ArticleBrowser
from studyapp.ui.widgets.article_text import Paragraph, Style
from tests.conftest import ROOT

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = "数字技术带来改变,核心驱动力不止一种。" * 12


@pytest.fixture(scope="module", autouse=True)
def themed(qapp):
    theme.setup(qapp, ROOT / "resources")
    theme.apply(qapp, theme.LIGHT)
    yield
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def paragraphs():
    head = [Paragraph("title", "标题", Style.TITLE), Paragraph("h", "一、支点", Style.HEADING1)]
    body = [
        Paragraph(f"p{n}", f"{n}𰻝" + WORDS, Style.BODY, heat=n / 30, cards=n % 4)
        for n in range(30)
    ]
    return (*head, *body)


@pytest.fixture
def browser(qtbot, paragraphs):
    widget = ArticleBrowser()
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    widget.set_article(paragraphs, fold)
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus()
    return widget


def middle_of(browser, key):
    return browser.paragraph_rect(key).center().toPoint()


def select(browser, first, start, last, end):
    cursor = QTextCursor(browser.document())
    cursor.setPosition(browser.document().findBlockByNumber(first).position() + start)
    cursor.setPosition(
        browser.document().findBlockByNumber(last).position() + end,
        QTextCursor.MoveMode.KeepAnchor,
    )
    browser.setTextCursor(cursor)


def test_a_click_on_a_paragraph_tells_which(qtbot, browser):
    with qtbot.waitSignal(browser.paragraph_clicked) as clicked:
        qtbot.mouseClick(browser.viewport(), LEFT, pos=middle_of(browser, "p1"))
    assert clicked.args == ["p1"]


def test_a_click_on_a_heading_chooses_nothing(qtbot, browser):
    with qtbot.assertNotEmitted(browser.paragraph_clicked):
        qtbot.mouseClick(browser.viewport(), LEFT, pos=middle_of(browser, "h"))


def test_dragging_over_text_selects_it_and_chooses_nothing(qtbot, browser):
    start = middle_of(browser, "p0")
    with qtbot.assertNotEmitted(browser.paragraph_clicked):
        qtbot.mousePress(browser.viewport(), LEFT, pos=start)
        qtbot.mouseMove(browser.viewport(), start + QPoint(90, 0))
        qtbot.mouseRelease(browser.viewport(), LEFT, pos=start + QPoint(90, 0))
    assert browser.textCursor().hasSelection()


def test_j_and_k_step_through_the_paragraphs(qtbot, browser):
    clicked = []
    browser.paragraph_clicked.connect(clicked.append)
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        qtbot.keyClick(browser, key)
    assert clicked == ["p0", "p1", "p2", "p1"]


def test_k_stays_at_the_first_paragraph_and_j_at_the_last(qtbot, browser):
    browser.choose("p0")
    with qtbot.waitSignal(browser.paragraph_clicked) as clicked:
        qtbot.keyClick(browser, Qt.Key.Key_K)
    assert clicked.args == ["p0"]
    browser.choose("p29")
    with qtbot.waitSignal(browser.paragraph_clicked) as clicked:
        qtbot.keyClick(browser, Qt.Key.Key_J)
    assert clicked.args == ["p29"]


def test_text_is_shown_with_full_width_punctuation_and_copied_as_it_is_stored(qtbot, browser):
    assert "改变，核心" in browser.toPlainText()
    select(browser, 2, 0, 2, len("0𰻝数字技术带来改变,核心") + 1)
    qtbot.keyClick(browser, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "0𰻝数字技术带来改变,核心"


def test_a_selection_over_paragraphs_is_copied_on_lines_of_its_own(qtbot, browser, paragraphs):
    select(browser, 1, 2, 3, 4)
    qtbot.keyClick(browser, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"支点\n{paragraphs[2].text}\n1𰻝数"


def test_marks_cover_their_piece_behind_characters_outside_the_basic_plane(browser):
    browser.set_marks([("p3", 2, 6), ("gone", 0, 4)])
    marks = browser.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["数字技术"]


def test_going_to_a_paragraph_scrolls_and_flashes_it(qtbot, browser):
    browser.go_to("p20")
    qtbot.waitUntil(lambda: 0 < browser.paragraph_rect("p20").top() < 300)
    assert browser.flashing == "p20"
    qtbot.waitUntil(lambda: browser.flashing is None, timeout=4000)


def test_a_flash_is_painted_in_its_colour(browser):
    browser.go_to("p5", animate=False)
    at = browser.paragraph_rect("p5").topLeft().toPoint() + QPoint(-10, 4)
    x = round(browser.document().rootFrame().frameFormat().leftMargin()) - 10
    colour = browser.viewport().grab().toImage().pixelColor(x, at.y())
    assert colour.name() == theme.LIGHT.flash.lower()


def test_scrolling_tells_which_paragraph_is_at_the_top(qtbot, browser):
    with qtbot.waitSignal(browser.top_changed):
        browser.go_to("p10", flash=False, animate=False)
    browser.go_to_place("p10", 60)
    key, offset = browser.place()
    assert key == "p10"
    assert 0 < offset <= 60


def test_a_place_far_down_a_long_text_is_reached_at_once(qtbot):
    browser = ArticleBrowser()
    qtbot.addWidget(browser)
    browser.resize(800, 600)
    browser.show()
    browser.set_article([Paragraph(f"p{n}", WORDS, Style.BODY) for n in range(1500)], fold)
    for key in ("p100", "p50", "p1400", "p700"):
        browser.go_to_place(key, 0)
        assert browser.place() == (key, 0)


@pytest.mark.parametrize("width", [560, 1100])
def test_the_line_at_the_top_stays_when_the_column_changes(browser, width):
    browser.go_to_place("p12", 100)
    before = browser.place()
    browser.resize(width, 600)
    key, offset = browser.place()
    assert key == before[0]
    assert abs(offset - before[1]) < 40


def test_the_line_at_the_top_stays_when_the_text_is_zoomed(browser):
    browser.go_to_place("p12", 100)
    before = browser.place()
    browser.set_type(24, theme.READING_FAMILY)
    key, offset = browser.place()
    assert key == "p12"
    assert abs(offset - before[1]) < 40


def test_another_theme_keeps_the_place_and_changes_the_ink(qapp, browser):
    browser.go_to("p25", flash=False, animate=False)
    before = browser.verticalScrollBar().value()
    theme.apply(qapp, theme.DARK)
    assert browser.verticalScrollBar().value() == before
    cursor = QTextCursor(browser.document().findBlockByNumber(5))
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    assert cursor.charFormat().foreground().color().name() == theme.DARK.ink.lower()
    theme.apply(qapp, theme.LIGHT)


@pytest.mark.parametrize(
    ("key", "by"), [(Qt.Key.Key_Plus, 1), (Qt.Key.Key_Minus, -1), (Qt.Key.Key_0, 0)]
)
def test_control_with_plus_minus_and_zero_asks_for_another_size(qtbot, browser, key, by):
    with qtbot.waitSignal(browser.zoom_asked) as asked:
        qtbot.keyClick(browser, key, CONTROL)
    assert asked.args == [by]


def test_the_column_is_centred_and_no_wider_than_a_good_measure(browser):
    browser.resize(1400, 600)
    frame = browser.document().rootFrame().frameFormat()
    assert abs(frame.leftMargin() - frame.rightMargin()) <= 1
    width = browser.viewport().width() - frame.leftMargin() - frame.rightMargin()
    assert width == 37 * 18


def test_memory_bars_are_as_long_as_what_is_remembered(browser, paragraphs):
    browser.set_memory(
        [*paragraphs[:2], Paragraph("p0", paragraphs[2].text, Style.BODY, 0.5, 1), *paragraphs[3:]]
    )
    rect = browser.paragraph_rect("p0")
    x = round(browser.document().rootFrame().frameFormat().leftMargin()) - 28
    image = browser.viewport().grab().toImage()
    full = theme.ramp(theme.LIGHT.mem, 0.5).name()
    column = [image.pixelColor(x, y).name() for y in range(round(rect.top()), round(rect.bottom()))]
    assert column.count(full) == pytest.approx((rect.height() - 14) / 2, abs=4)


def test_it_has_a_name_for_those_who_hear_it(browser):
    assert browser.accessibleName()


def test_it_shows_nothing_without_an_article(qtbot):
    widget = ArticleBrowser()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.keyClick(widget, Qt.Key.Key_J)
    qtbot.mouseClick(widget.viewport(), LEFT, pos=QPoint(100, 100))
    assert widget.toPlainText() == ""


def test_closing_frees_it(assert_freed):
    assert_freed(ArticleBrowser)
