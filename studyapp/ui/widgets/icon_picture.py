"""An icon that is only looked at."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui import theme


class IconPicture(QWidget):
    """Paints an icon in the colour of tertiary text."""

    def __init__(self, name: str, px: int) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(px, px)
        theme.notifier.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            theme.paint_icon(painter, self._name, self.rect(), theme.current().text3, 1.4)
