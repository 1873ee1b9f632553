"""The list of the inbox: a question, its kind, its weight and its quality on each row."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from studyapp.core.ids import NoteId
from studyapp.ui import theme
from studyapp.ui.itemmodels.suggestions import (
    HeadingRow,
    Role,
    Row,
    SuggestionModel,
    SuggestionRow,
)
from studyapp.ui.widgets.kind_names import kind_name
from studyapp.ui.widgets.lint_list import paint_score

_ROW_PX = 50
_NARROWEST = 230
_PAD = 12.0
_CHIP = QRectF(0, 0, 36, 20)
_DOT, _DOT_GAP = 6.0, 4.0
_MOST_IMPORTANT = 3


class InboxDelegate(QStyledItemDelegate):
    """Paints rows of one height, so that ten thousand need no measuring."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _ROW_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, area = index.data(Role.ROW), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeadingRow):
            _paint_heading(painter, area, row)
        elif isinstance(row, SuggestionRow):
            state = option.state
            _paint_ground(painter, area.adjusted(2, 1, -2, -1), state)
            _paint_suggestion(painter, area, row, index.data(Role.SCORE))
        painter.restore()


class InboxList(QTableView):
    """Lists suggestions. Keys are left to the page.

    A table of one column: a list view would lay out all rows anew for each one that goes.

    Signals:
        chosen: The NoteId the learner went to.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inbox_list")
        self.setAccessibleName(self.tr("Suggestions"))
        # An input method in Chinese mode would take the keys for itself.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._rows = SuggestionModel(self._describe, self)
        self._rendering = False
        self.setModel(self._rows)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.setItemDelegate(InboxDelegate(self))
        self._make_rows_alike()
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "plain")
        self.setMinimumWidth(_NARROWEST)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.notifier.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[Row], row: int, scores: Mapping[NoteId, int]) -> None:
        """Show rows, and which of them is chosen."""
        self._rendering = True
        self._rows.set_rows(rows)
        self._rows.set_scores(scores)
        index = self._rows.index(row) if row >= 0 else QModelIndex()
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(self._rows.index(max(0, row - 1)))
            self.scrollTo(index)
        self._rendering = False

    @property
    def page_rows(self) -> int:
        """How many rows are in sight."""
        return max(1, self.viewport().height() // _ROW_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The page reads all keys: those of the list would stop at headings.
        event.ignore()

    def _describe(self, row: SuggestionRow, score: int | None) -> str:
        kind = kind_name(row.note_type)
        if score is None:
            return self.tr("{0}, importance {1}").format(kind, row.importance)
        return self.tr("{0}, importance {1}, quality {2}").format(kind, row.importance, score)

    def _make_rows_alike(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(_ROW_PX)
        down.setDefaultSectionSize(_ROW_PX)
        for header in (across, down):
            header.hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = current.data(Role.ROW)
        if not self._rendering and isinstance(row, SuggestionRow):
            self.chosen.emit(row.note)


def _paint_ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    tokens = theme.current()
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.selected if chosen else tokens.hover))
        painter.drawRoundedRect(area, 7, 7)
    if chosen and state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 1.6))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 7, 7)


def _paint_heading(painter: QPainter, area: QRectF, row: HeadingRow) -> None:
    tokens = theme.current()
    font = theme.font(13, 600) if row.level == 0 else theme.font(12, 500)
    painter.setFont(font)
    painter.setPen(QColor(tokens.text if row.level == 0 else tokens.text3))
    room = area.adjusted(_PAD, 0, -_PAD, -7)
    mode = Qt.TextElideMode.ElideRight if row.level == 0 else Qt.TextElideMode.ElideMiddle
    text = QFontMetricsF(font).elidedText(row.title, mode, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)


def _paint_suggestion(
    painter: QPainter, area: QRectF, row: SuggestionRow, score: int | None
) -> None:
    tokens = theme.current()
    right = area.right() - _PAD
    if score is not None:
        chip = _CHIP.translated(right - _CHIP.width(), area.center().y() - _CHIP.height() / 2)
        paint_score(painter, chip, score)
        right = chip.left() - 8
    text = QRectF(area.left() + _PAD, area.top(), right - area.left() - _PAD, area.height())
    font = theme.font(14)
    painter.setFont(font)
    painter.setPen(QColor(tokens.text))
    question = QFontMetricsF(font).elidedText(
        row.question, Qt.TextElideMode.ElideRight, text.width()
    )
    painter.drawText(text.adjusted(0, 7, 0, 0), Qt.AlignmentFlag.AlignTop, question)
    small = theme.font(12)
    painter.setFont(small)
    painter.setPen(QColor(tokens.text3))
    kind = kind_name(row.note_type)
    below = text.adjusted(0, 0, 0, -6)
    painter.drawText(below, Qt.AlignmentFlag.AlignBottom, kind)
    dots = below.left() + QFontMetricsF(small).horizontalAdvance(kind) + 8
    _paint_importance(painter, dots, below.bottom() - 10.5, row.importance)


def _paint_importance(painter: QPainter, left: float, top: float, importance: int) -> None:
    tokens = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    for place in range(_MOST_IMPORTANT):
        painter.setBrush(QColor(tokens.accent if place < importance else tokens.line_strong))
        painter.drawEllipse(QRectF(left + place * (_DOT + _DOT_GAP), top, _DOT, _DOT))
