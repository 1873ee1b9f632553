"""What moves in the reader: gliding to a place, and a paragraph that lights up and fades."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QScrollBar, QStyle, QWidget

from studyapp.ui import theme

_GLIDE_MS, _FLASH_MS = 320, 1400


class Glide(QObject):
    """Moves a scroll bar to a value; at once where the desktop wants no animation."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_GLIDE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_value)

    def to(self, goal: int, *, animate: bool) -> None:
        """Move to a value."""
        self._animation.stop()
        goal = max(self._bar.minimum(), min(self._bar.maximum(), goal))
        if animate and self._bar.isVisible() and wants_motion(self._bar):
            self._animation.setStartValue(self._bar.value())
            self._animation.setEndValue(goal)
            self._animation.start()
        else:
            self._bar.setValue(goal)

    def stop(self) -> None:
        """Stay where the bar is."""
        self._animation.stop()

    def _on_value(self, value: object) -> None:
        if isinstance(value, int):
            self._bar.setValue(value)


class Flash(QObject):
    """Lights up one place, then lets it fade.

    Signals:
        faded: The strength changed.

    Attributes:
        place: The place that is lit; -1 for none.
        strength: 1 at first, 0 in the end.
    """

    faded = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.place = -1
        self.strength = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_FLASH_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InQuad)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.valueChanged.connect(self._on_value)
        self._animation.finished.connect(self._on_finished)

    def start(self, place: int) -> None:
        """Light up a place."""
        self._animation.stop()
        self.place, self.strength = place, 1.0
        # Without motion it is lit for as long, then put out at once.
        self._animation.setEndValue(1.0 if theme.motion_reduced() else 0.0)
        self._animation.start()

    def stop(self) -> None:
        """Put out the light at once."""
        self._animation.stop()
        self.place, self.strength = -1, 0.0

    def _on_value(self, value: object) -> None:
        if isinstance(value, float):
            self.strength = value
            self.faded.emit()

    def _on_finished(self) -> None:
        self.strength = 0.0
        self.faded.emit()


def wants_motion(widget: QWidget) -> bool:
    """Return whether learner and desktop let widgets move; both may be told to reduce motion."""
    if theme.motion_reduced():
        return False
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) > 0
