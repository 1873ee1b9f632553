"""The reading column as it is painted: boxes, what was recognised, the margins."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui import theme
from studyapp.ui.widgets.article_column import ArticleColumn
from studyapp.ui.widgets.article_layers import Piece, lay_over, lay_under
from studyapp.ui.widgets.gutter import menu_rect, paint_box, paint_margin


class ArticleCanvas(ArticleColumn):
    """Paints pieces of the text by kind, and around each paragraph what is known of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hover = -1
        self._pieces: Mapping[str, Sequence[Piece]] = {}

    def set_pieces(self, pieces: Mapping[str, Sequence[Piece]]) -> None:
        """Paint pieces of paragraphs, by key; whatever was painted before goes."""
        self._pieces = pieces
        self.viewport().update()

    @property
    def pieces(self) -> Mapping[str, Sequence[Piece]]:
        """What is painted."""
        return self._pieces

    def menu_rect(self, key: str) -> QRectF:
        """Return where in the viewport a hovered paragraph offers its menu."""
        return menu_rect(self._text_rect(self._rect(self._block(self._places[key]))))

    def paintEvent(self, event: QPaintEvent) -> None:
        visible = list(self._visible())
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), QColor(theme.current().paper))
            for place, rect in visible:
                if self._paragraphs[place].is_body:
                    self._paint_box(painter, place, self._text_rect(rect))
            self._paint_pieces(painter, visible, under=True)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._paint_pieces(painter, visible, under=False)
            for place, rect in visible:
                if self._paragraphs[place].is_body:
                    self._paint_margin(painter, place, self._text_rect(rect))

    def _text_rect(self, rect: QRectF) -> QRectF:
        return QRectF(self._left, rect.top(), self._column, rect.height())

    def _paint_box(self, painter: QPainter, place: int, rect: QRectF) -> None:
        paint_box(
            painter,
            rect,
            current=place == self._current,
            hover=place == self._hover,
            flash=self._flash.strength if place == self._flash.place else 0.0,
        )

    def _paint_margin(self, painter: QPainter, place: int, rect: QRectF) -> None:
        paint_margin(
            painter,
            rect,
            self._paragraphs[place],
            lively=place in (self._hover, self._current),
            menu=place == self._hover,
        )

    def _paint_pieces(
        self, painter: QPainter, visible: list[tuple[int, QRectF]], *, under: bool
    ) -> None:
        paint = lay_under if under else lay_over
        for place, rect in visible:
            paragraph = self._paragraphs[place]
            pieces = self._pieces.get(paragraph.key)
            if pieces:
                paint(painter, self._block(place), rect.topLeft(), paragraph.text, pieces)
