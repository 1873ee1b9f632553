"""Hands of a learner on the reader: find, choose, select, open menus."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from studyapp.ui.views.reader_menu import BlockMenu
from studyapp.ui.widgets.article_browser import ArticleBrowser
from studyapp.ui.widgets.toast import Toast

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def part(view, name, kind=QWidget):
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def text_of(view):
    return part(view, "reader_text", ArticleBrowser)


def edits_of(view):
    return view._view_model.edits


def choose(view, block):
    view._view_model.choose_block(block.id)
    text_of(view).go_to(block.id, flash=False, animate=False)


def select(view, block, start, end):
    text = text_of(view)
    base = text.document().findBlockByNumber(text._places[block.id]).position()
    cursor = QTextCursor(text.document())
    cursor.setPosition(base + start)
    cursor.setPosition(base + end, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def menu_of(view, block):
    text_of(view).menu_asked.emit(block.id, view.mapToGlobal(QPoint(300, 200)))
    return view.findChildren(BlockMenu)[-1]


def labels(widget):
    return widget.findChildren(QLabel)


def trigger(menu, name):
    action = next(
        each
        for owner in (menu, *menu.findChildren(QMenu))
        for each in owner.actions()
        if each.objectName() == f"reader_menu_{name}"
    )
    menu.hide()
    action.trigger()


def said(view):
    (toast,) = [each for each in view.findChildren(Toast) if each.isVisible()]
    return toast.text


def drop(qtbot, view, button, popup):
    qtbot.mouseClick(part(view, button), LEFT)
    dropped = part(view, popup)
    assert dropped.isVisible()
    return dropped
