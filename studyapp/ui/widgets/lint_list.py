"""What is wrong with a card: a score, and a sentence for each defect."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.core.cards.lint.model import Defect, Severity
from studyapp.ui import theme
from studyapp.ui.lint_text import lint_text, severity_text
from studyapp.ui.widgets.kit import clear, hbox, label, vbox

GOOD, FAIR = 90, 60
_CHIP = QSize(40, 22)
_ICON_PX = 16


def score_colours(score: int) -> tuple[str, str]:
    """Return ink and ground for a score from 0 to 100."""
    tokens = theme.current()
    if score >= GOOD:
        return tokens.good, tokens.good_soft
    return (tokens.hard, tokens.hard_soft) if score >= FAIR else (tokens.again, tokens.again_soft)


def paint_score(painter: QPainter, area: QRectF, score: int) -> None:
    """Paint the chip with a score."""
    ink, ground = score_colours(score)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(area, 6, 6)
    painter.setPen(QColor(ink))
    painter.setFont(theme.font(12, 500))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(score))


class ScoreChip(QWidget):
    """A score from 0 to 100 in the colour of what it means."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_CHIP)
        self._score = 100
        theme.notifier.changed.connect(self.update)

    @property
    def score(self) -> int:
        """What it shows."""
        return self._score

    def set_score(self, score: int) -> None:
        """Show another score."""
        self._score = score
        text = self.tr("Quality {0} of 100").format(score)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_score(painter, QRectF(self.rect()), self._score)


class _Mark(QWidget):
    """The icon of a severity."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self._severity = severity
        self.setFixedSize(_ICON_PX, _ICON_PX)
        self.setToolTip(severity_text(severity))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        name, colour = {
            Severity.ERROR: ("triangle-alert", tokens.again),
            Severity.WARNING: ("triangle-alert", tokens.hard),
            Severity.ADVICE: ("info", tokens.text3),
        }[self._severity]
        with QPainter(self) as painter:
            theme.paint_icon(painter, name, self.rect(), colour)


class LintList(QWidget):
    """Defects as sentences, each with its severity and its code."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._defects: tuple[Defect, ...] | None = None
        self._rows = vbox(spacing=8)
        self.setLayout(self._rows)

    def set_defects(self, defects: Sequence[Defect]) -> None:
        """Show other defects."""
        if tuple(defects) == self._defects:
            return
        self._defects = tuple(defects)
        clear(self._rows)
        for defect in defects:
            self._rows.addWidget(_row(defect))
        if not defects:
            self._rows.addWidget(label(self.tr("Nothing to find fault with."), 13, role="text3"))
        self.setAccessibleName("\n".join(map(lint_text, defects)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()


def _row(defect: Defect) -> QWidget:
    row = QWidget()
    text = label(lint_text(defect), 13, wrap=True)
    text.setObjectName("lint_text")
    code = label(defect.code.value, 11, role="text3")
    code.setObjectName("lint_code")
    severity = label(severity_text(defect.severity), 11, 500, "text3")
    mark = vbox(_Mark(defect.severity), None, margins=(0, 1, 0, 0))
    row.setLayout(
        hbox(mark, (vbox(text, hbox(severity, code, None, spacing=6), spacing=1), 1), spacing=8)
    )
    row.setAccessibleName(f"{severity_text(defect.severity)} {lint_text(defect)}")
    return row
