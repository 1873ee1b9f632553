"""The outline beside the text."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studyapp.core.article.text import fold
from studyapp.ui import theme
from studyapp.ui.itemmodels.outline import OutlineModel, OutlineRole

_ROW, _INDENT, _LEFT = 28, 14, 20
Index = QModelIndex | QPersistentModelIndex


class OutlineView(QListView):
    """Lists the headings; the current one follows the text.

    Signals:
        heading_clicked: Block of the heading.
        menu_asked: Block of the heading, and where on the screen its menu should be.
    """

    heading_clicked = Signal(str)
    menu_asked = Signal(str, QPoint)

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_outline")
        self.setAccessibleName(self.tr("Outline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent;")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)
        self.setItemDelegate(_OutlineDelegate(self))
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        theme.notifier.changed.connect(self.viewport().update)

    def follow(self, block: str) -> None:
        """Make a heading the current one."""
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data(OutlineRole.BLOCK) == block:
                self.setCurrentIndex(index)
                return

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            corner = self.visualRect(index).bottomLeft() + QPoint(_LEFT, 0)
            at = self.viewport().mapToGlobal(corner) if by_key else event.globalPos()
            self.menu_asked.emit(index.data(OutlineRole.BLOCK), at)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.heading_clicked.emit(index.data(OutlineRole.BLOCK))


class _OutlineDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(180, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.current()
        level = index.data(OutlineRole.LEVEL)
        state = option.state
        rect = QRectF(option.rect)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.mix(tokens.selected if chosen else tokens.hover, tokens.bg, 0))
            painter.drawRoundedRect(rect.adjusted(8, 1, -4, -1), 6, 6)
        font = theme.font(13, 500 if level == 1 else 400)
        left = _LEFT + _INDENT * (min(level, 4) - 1)
        width = rect.width() - left - 26
        painter.setFont(font)
        ink = tokens.text if level == 1 else tokens.text2
        painter.setPen(theme.mix(tokens.accent_text if chosen else ink, ink, 0))
        text = QFontMetricsF(font).elidedText(
            fold(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, width
        )
        painter.drawText(
            QRectF(left, rect.top(), width, rect.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        heat = index.data(OutlineRole.HEAT)
        if heat is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.ramp(tokens.mem, heat))
            painter.drawEllipse(QRectF(rect.right() - 18, rect.center().y() - 3.5, 7, 7))
        painter.restore()
