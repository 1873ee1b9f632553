"""The reading column: an article as it is set, and the ways to any place in it.

It knows paragraphs, not articles and cards. Highlights are extra selections:
they never touch the document.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from studyapp.ui import theme
from studyapp.ui.widgets.article_marks import Mark, highlights
from studyapp.ui.widgets.article_motion import Flash, Glide
from studyapp.ui.widgets.article_text import MEASURE, Paragraph, make_document
from studyapp.ui.widgets.text_offsets import from_utf16, to_utf16

_MARGIN = 56
_NARROW, _NARROW_MARGIN = 640, 52
_TOP_SHARE = 0.28


def _same(text: str) -> str:
    return text


class ArticleColumn(QTextBrowser):
    """Shows paragraphs, frames the chosen one, and goes to any of them.

    Signals:
        top_changed: Key of the paragraph at the top, after scrolling.
    """

    top_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._places: dict[str, int] = {}
        self._display: Callable[[str], str] = _same
        self._px, self._family = 18, theme.READING_FAMILY
        self._made: QTextDocument | None = None
        self._left, self._column = 0, 600
        self._current = -1
        self._marks: tuple[Mark, ...] = ()
        self._strong = True
        self._top = ("", 0, 0)
        self._glide = Glide(self.verticalScrollBar())
        self._flash = Flash(self)
        self._flash.faded.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.notifier.changed.connect(self._on_theme_changed)

    # ------------------------------------------------------------------ content

    def set_article(
        self, paragraphs: Sequence[Paragraph], display: Callable[[str], str] = _same
    ) -> None:
        """Show an article from its beginning. `display` maps one character to one."""
        self._display = display
        self._current, self._marks = -1, ()
        self._flash.stop()
        self._set(paragraphs)
        self._rebuild()
        self.verticalScrollBar().setValue(0)

    def set_article_again(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show an article of which some paragraphs are others; the place at the top stays."""
        (key, offset, pixels), before = self._top, self._places
        self._current, self._marks = -1, ()
        self._flash.stop()
        self._set(paragraphs)
        self._rebuild()
        if key not in self._places and key in before:
            kept = [old for old in self._places if before.get(old, len(before)) < before[key]]
            key, offset, pixels = (kept[-1] if kept else ""), 0, 0
        self._restore((key, offset, pixels))

    def set_memory(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show the same paragraphs with other memory and card counts."""
        self._set(paragraphs)
        self.viewport().update()

    def set_type(self, px: int, family: str) -> None:
        """Set the size in pixels and the typeface of the text."""
        if (px, family) != (self._px, self._family):
            self._px, self._family = px, family
            top = self._top
            self._rebuild()
            self._restore(top)

    def set_marks(self, marks: Sequence[Mark], *, strong: bool = True) -> None:
        """Mark pieces: (key, start, end) in code points of the paragraph's text.

        Weak marks only hint at what there is; strong ones point at one thing.
        """
        self._marks, self._strong = tuple(marks), strong
        self._apply_marks()

    def choose(self, key: str | None) -> None:
        """Frame a paragraph as the chosen one."""
        self._current = -1 if key is None else self._places.get(key, -1)
        self.viewport().update()

    def go_to(self, key: str, *, flash: bool = True, animate: bool = True) -> None:
        """Bring a paragraph into sight, and flash it."""
        place = self._places.get(key)
        if place is None:
            return
        top = self._layout_rect(self._block(place)).top()
        goal = round(top - self.viewport().height() * _TOP_SHARE)
        self._glide.to(goal, animate=animate and self.isVisible())
        if flash:
            self._flash.start(place)

    def place(self) -> tuple[str, int]:
        """Return the key of the paragraph at the top, and the code point its line begins at."""
        key, offset, _ = self._top
        return key, offset

    def go_to_place(self, key: str, offset: int) -> None:
        """Bring the line with a code point of a paragraph to the top, at once."""
        self._restore((key, offset, 0))

    @property
    def flashing(self) -> str | None:
        """The paragraph that is being flashed."""
        lit = self._flash.strength > 0 and self._flash.place >= 0
        return self._paragraphs[self._flash.place].key if lit else None

    def paragraph_rect(self, key: str) -> QRectF:
        """Return where a paragraph lies in the viewport."""
        return self._rect(self._block(self._places[key]))

    # ------------------------------------------------------------------ geometry

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._top
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set_margins()
            self._restore(top)

    def _set(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = tuple(paragraphs)
        self._places = {each.key: place for place, each in enumerate(self._paragraphs)}

    def _rebuild(self) -> None:
        self._glide.stop()
        document = make_document(self, self._paragraphs, self._display, self._px, self._family)
        self.setDocument(document)
        if self._made is not None:
            self._made.deleteLater()
        self._made = document
        self._set_margins()
        self._apply_marks()

    def _on_theme_changed(self) -> None:
        value = self.verticalScrollBar().value()
        self._rebuild()
        self._scroll_to(value)

    def _restore(self, top: tuple[str, int, int]) -> None:
        """Scroll to a line of a paragraph and some pixels further."""
        key, offset, pixels = top
        place = self._places.get(key)
        if place is None:
            return
        block = self._block(place)
        y = self._layout_rect(block).top()
        line = block.layout().lineForTextPosition(to_utf16(self._paragraphs[place].text, offset))
        if offset and line.isValid():
            y += line.y()
        self._scroll_to(round(y) + pixels)

    def _scroll_to(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value > bar.maximum():
            # A long text is laid out bit by bit, and the bar ends where that has come to.
            self._layout_rect(self.document().lastBlock())
        bar.setValue(value)

    def _set_margins(self) -> None:
        width = self.viewport().width()
        margin = _MARGIN if width >= _NARROW else _NARROW_MARGIN
        self._column = max(120, min(self._px * MEASURE, width - 2 * margin))
        self._left = max(0, (width - self._column) // 2)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(self._left)
        form.setRightMargin(max(0, width - self._left - self._column))
        form.setTopMargin(8)
        form.setBottomMargin(160)
        frame.setFrameFormat(form)

    def _block(self, place: int) -> QTextBlock:
        return self.document().findBlockByNumber(place)

    def _layout_rect(self, block: QTextBlock) -> QRectF:
        # With a fixed line height the layout reports the last line at its natural height.
        rect = self.document().documentLayout().blockBoundingRect(block)
        rect.setHeight(block.layout().lineCount() * block.blockFormat().lineHeight())
        return rect

    def _rect(self, block: QTextBlock) -> QRectF:
        return self._layout_rect(block).translated(0, -self.verticalScrollBar().value())

    def _at(self, y: int) -> QTextCursor:
        """Return where the line begins that lies at a height of the viewport."""
        point = QPoint(self._left + 1, y)
        cursor = self.cursorForPosition(point)
        if self._rect(cursor.block()).top() > y:
            # Beyond what is laid out so far the hit test finds the last block. Asking
            # where that lies has laid out everything above it.
            cursor = self.cursorForPosition(point)
        return cursor

    def _visible(self) -> Iterator[tuple[int, QRectF]]:
        block = self._at(0).block()
        if block.previous().isValid():
            block = block.previous()
        while block.isValid() and block.blockNumber() < len(self._paragraphs):
            rect = self._rect(block)
            if rect.top() > self.viewport().height():
                break
            yield block.blockNumber(), rect
            block = block.next()

    def _place_at(self, position: QPointF) -> int:
        for place, rect in self._visible():
            if rect.top() <= position.y() <= rect.bottom() and self._paragraphs[place].is_body:
                return place
        return -1

    def _apply_marks(self) -> None:
        tokens = theme.current()
        colour = tokens.flash if self._strong else tokens.accent_soft
        texts = {key: (place, self._paragraphs[place].text) for key, place in self._places.items()}
        self.setExtraSelections(highlights(self.document(), texts, self._marks, colour))

    def _on_scrolled(self) -> None:
        cursor = self._at(1)
        block = cursor.block()
        place = block.blockNumber()
        if place >= len(self._paragraphs):
            return
        paragraph = self._paragraphs[place]
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        start, y = (line.textStart(), line.y()) if line.isValid() else (0, 0.0)
        pixels = self.verticalScrollBar().value() - self._layout_rect(block).top() - y
        self._top = (paragraph.key, from_utf16(paragraph.text, start), round(pixels))
        self.top_changed.emit(paragraph.key)
