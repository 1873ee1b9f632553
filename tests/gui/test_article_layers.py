"""Signs of what was recognised, in the reading column and beside it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from studyapp.core.article.text import fold
from studyapp.core.cards.coverage import CoverState
from studyapp.services.overlay import Layer
from studyapp.ui import theme
from studyapp.ui.widgets.article_browser import ArticleBrowser
from studyapp.ui.widgets.article_layers import Piece, stretches
from studyapp.ui.widgets.article_selection import Selected
from studyapp.ui.widgets.article_text import Paragraph, Style

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
WORDS = "𰻝数字技术带来改变,核心驱动力不止一种。" * 12


@pytest.fixture
def paragraphs():
    covers = list(CoverState)
    body = [
        Paragraph(f"p{n}", WORDS, Style.BODY, heat=0.5, cards=2, cover=covers[n % 4])
        for n in range(12)
    ]
    heading = Paragraph("h", "一、支点", Style.HEADING1)
    fold_line = Paragraph("fold", "▸ 未列入正文的 2 行", Style.FOLD)
    return (heading, *body, fold_line, Paragraph("aside", "责任编辑", Style.ASIDE))


@pytest.fixture
def browser(qtbot, themed, paragraphs):
    widget = ArticleBrowser()
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    widget.set_article(paragraphs, fold)
    widget.show()
    qtbot.waitExposed(widget)
    widget.setFocus()
    return widget


def image_of(browser):
    return browser.viewport().grab().toImage()


def stretch_of(browser, key, start, end):
    block = browser._block(browser._places[key])
    return list(stretches(block, browser.paragraph_rect(key).topLeft(), start, end))


def colours_in(browser, left, top, right, bottom):
    image = image_of(browser)
    return {
        image.pixelColor(x, y).name()
        for x in range(round(left), round(right))
        for y in range(round(top), round(bottom))
    }


def test_a_quotation_stands_on_a_tint_that_goes_when_it_is_hidden(browser):
    browser.set_pieces({"p0": [Piece(Layer.QUOTES, 2, 8)]})
    first, *_ = stretch_of(browser, "p0", 3, 9)
    box = (first.left + 2, first.baseline - first.px * 0.9, first.right, first.baseline)
    assert theme.LIGHT.easy_soft.lower() in colours_in(browser, *box)
    browser.set_pieces({})
    assert theme.LIGHT.easy_soft.lower() not in colours_in(browser, *box)


def test_a_term_is_underlined_over_a_mark_as_well(browser):
    browser.set_marks([("p0", 0, 12)])
    browser.set_pieces({"p0": [Piece(Layer.TERMS, 2, 8)]})
    first, *_ = stretch_of(browser, "p0", 3, 9)
    line = first.baseline + first.px * 0.24
    below = colours_in(browser, first.left + 4, line - 2, first.right - 4, line + 2)
    assert theme.LIGHT.accent.lower() in below


def test_the_four_signs_leave_four_different_pictures(browser):
    pictures = set()
    for layer in Layer:
        browser.set_pieces({"p0": [Piece(layer, 2, 8)]})
        first, *_ = stretch_of(browser, "p0", 3, 9)
        rows = []
        image = image_of(browser)
        for dy in (-first.px * 0.9, first.px * 0.24):
            y = round(first.baseline + dy)
            line = [image.pixelColor(round(first.left) + x, y).lightness() for x in range(60)]
            rows.append(tuple(value < 245 for value in line))
        pictures.add(tuple(rows))
    assert len(pictures) == 4


def test_a_piece_that_breaks_has_a_stretch_on_each_line(browser):
    found = stretch_of(browser, "p0", 10, 100)
    assert len(found) > 1
    assert all(each.left < each.right for each in found)
    assert [each.baseline for each in found] == sorted({each.baseline for each in found})


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK])
def test_states_of_coverage_differ_in_shape(browser, tokens):
    theme.apply(QApplication.instance(), tokens)
    shapes = set()
    for n in range(4):
        browser.go_to(f"p{n}", flash=False, animate=False)
        rect = browser.paragraph_rect(f"p{n}")
        x, y = round(browser._left) - 42, round(rect.top()) + 16
        image = image_of(browser)
        ground = image.pixelColor(x - 8, y).name()
        shape = tuple(
            image.pixelColor(x + dx, y + dy).name() != ground
            for dx in range(-5, 6)
            for dy in range(-5, 6)
        )
        shapes.add(shape)
    assert len(shapes) == 4


def test_a_hovered_paragraph_offers_its_menu(qtbot, browser):
    qtbot.mouseMove(browser.viewport(), browser.paragraph_rect("p0").center().toPoint())
    at = browser.menu_rect("p0").center().toPoint()
    qtbot.mouseMove(browser.viewport(), at)
    with qtbot.waitSignal(browser.menu_asked) as asked:
        qtbot.mouseClick(browser.viewport(), LEFT, pos=at)
    assert asked.args[0] == "p0"


def test_a_right_click_asks_for_the_menu_of_what_lies_there(qtbot, browser):
    at = browser.paragraph_rect("h").topLeft().toPoint() + QPoint(100, 12)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, browser.viewport().mapToGlobal(at)
    )
    with qtbot.waitSignal(browser.menu_asked) as asked:
        QApplication.sendEvent(browser.viewport(), event)
    assert asked.args[0] == "h"


def test_the_menu_opens_by_key_at_the_chosen_paragraph(qtbot, browser):
    browser.choose("p1")
    with qtbot.waitSignal(browser.menu_asked) as asked:
        qtbot.keyClick(browser, Qt.Key.Key_F10, SHIFT)
    assert asked.args[0] == "p1"


def test_the_menu_key_opens_it_without_moving_the_text(qtbot, browser):
    browser.go_to("p8", flash=False, animate=False)
    browser.choose("p8")
    before = browser.verticalScrollBar().value()
    assert before > 0
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(browser.menu_asked) as asked:
        QApplication.sendEvent(browser, event)
    assert asked.args[0] == "p8"
    assert browser.verticalScrollBar().value() == before


def test_shift_and_arrows_select_from_the_chosen_paragraph_on(qtbot, browser):
    browser.choose("p1")
    for _ in range(5):
        qtbot.keyClick(browser, Qt.Key.Key_Right, SHIFT)
    assert browser.selected == Selected("p1", 0, 5)
    qtbot.keyClick(browser, Qt.Key.Key_Left, SHIFT)
    assert browser.selected == Selected("p1", 0, 4)


def test_alt_moves_the_beginning_of_the_selection(qtbot, browser):
    browser.choose("p1")
    for _ in range(5):
        qtbot.keyClick(browser, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(browser, Qt.Key.Key_Right, SHIFT | ALT)
    assert browser.selected == Selected("p1", 1, 5)
    qtbot.keyClick(browser, Qt.Key.Key_Right, SHIFT)
    assert browser.selected == Selected("p1", 1, 6)


def test_a_selection_over_two_paragraphs_is_no_piece_of_one(qtbot, browser):
    told = []
    browser.selection_settled.connect(told.append)
    cursor = QTextCursor(browser.document())
    cursor.setPosition(browser._block(1).position() + 3)
    cursor.setPosition(browser._block(2).position() + 3, QTextCursor.MoveMode.KeepAnchor)
    browser.setTextCursor(cursor)
    assert browser.selected is None
    assert told == []


def test_a_selection_is_told_without_the_blanks_around_it(qtbot, themed):
    widget = ArticleBrowser()
    qtbot.addWidget(widget)
    widget.set_article([Paragraph("p", "甲　乙 丙", Style.BODY)])
    cursor = QTextCursor(widget.document())
    cursor.setPosition(1)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    widget.setTextCursor(cursor)
    assert widget.selected == Selected("p", 2, 3)


def test_a_selection_is_told_when_the_mouse_lets_go(qtbot, browser):
    told = []
    browser.selection_settled.connect(told.append)
    start = browser.paragraph_rect("p0").center().toPoint()
    qtbot.mousePress(browser.viewport(), LEFT, pos=start)
    for x in (30, 60, 90):
        qtbot.mouseMove(browser.viewport(), start + QPoint(x, 0))
    assert told == []
    qtbot.mouseRelease(browser.viewport(), LEFT, pos=start + QPoint(90, 0))
    assert len(told) == 1
    assert told[0].key == "p0"


def test_a_selection_goes_with_the_document_it_was_in(qtbot, browser, paragraphs):
    browser.choose("p1")
    qtbot.keyClick(browser, Qt.Key.Key_Right, SHIFT)
    with qtbot.waitSignal(browser.selection_settled) as settled:
        browser.set_article_again(paragraphs)
    assert settled.args == [None]


def test_escape_unselects(qtbot, browser):
    browser.choose("p1")
    qtbot.keyClick(browser, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(browser, Qt.Key.Key_Escape)
    assert browser.selected is None


def test_a_line_that_folds_is_clicked_by_mouse_and_by_key(qtbot, browser):
    browser.go_to("fold", flash=False, animate=False)
    at = browser.paragraph_rect("fold").center()
    with qtbot.waitSignal(browser.fold_clicked):
        qtbot.mouseClick(
            browser.viewport(), LEFT, pos=QPointF(browser._left + 30, at.y()).toPoint()
        )
    browser.choose("p11")
    with qtbot.assertNotEmitted(browser.paragraph_clicked):
        qtbot.keyClick(browser, Qt.Key.Key_J)
    with qtbot.waitSignal(browser.fold_clicked):
        qtbot.keyClick(browser, Qt.Key.Key_Return)
    with qtbot.waitSignal(browser.paragraph_clicked) as clicked:
        qtbot.keyClick(browser, Qt.Key.Key_J)
    assert clicked.args == ["aside"]


def test_an_article_read_again_stays_at_its_place(browser, paragraphs):
    browser.go_to_place("p6", 40)
    before = browser.place()
    changed = [
        Paragraph(each.key, each.text, Style.HEADING2 if each.key == "p1" else each.style)
        for each in paragraphs
    ]
    browser.set_article_again(changed)
    assert browser.place()[0] == "p6"
    assert abs(browser.place()[1] - before[1]) < 40


def test_an_article_whose_top_is_gone_stays_at_what_was_above(browser, paragraphs):
    browser.go_to_place("p6", 40)
    browser.set_article_again([each for each in paragraphs if each.key != "p6"])
    assert browser.place() == ("p5", 0)
