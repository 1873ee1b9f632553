"""What was found in an article, in numbers, and what to look at."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from studyapp.services.overlay import Doubt
from studyapp.services.preview import Found
from studyapp.ui import theme
from studyapp.ui.dialogs.import_words import found_name
from studyapp.ui.doubt_text import doubt_text
from studyapp.ui.widgets.kit import Panel, hbox, label, vbox
from studyapp.ui.wording import number

_COLUMNS = 5
_ICON_PX = 16


class FoundGrid(QWidget):
    """A number and a name for each kind of thing."""

    def __init__(self, found: tuple[tuple[Found, int], ...]) -> None:
        super().__init__()
        self.setObjectName("import_found")
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        said = []
        for place, (what, count) in enumerate(found):
            name = found_name(what)
            said.append(f"{name} {count}")
            cell = vbox(label(number(count), 18, 600), label(name, 12, role="text3"), spacing=0)
            grid.addLayout(cell, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.setAccessibleName(", ".join(said))
        self.setLayout(grid)


class WarningList(Panel):
    """One sentence for each thing that does not add up."""

    def __init__(self, doubts: tuple[Doubt, ...]) -> None:
        super().__init__(pad=12, spacing=8, kind="warning")
        self.setObjectName("import_warnings")
        self._icons: list[QLabel] = []
        said = []
        for doubt in doubts:
            text = label(doubt_text(doubt), 13, wrap=True)
            text.setObjectName("import_warning")
            text.setToolTip(doubt.sentence)
            icon = QLabel()
            icon.setFixedWidth(_ICON_PX + 2)
            self._icons.append(icon)
            said.append(text.text())
            self.add(hbox(icon, (text, 1), spacing=8))
        self.setAccessibleName(" ".join(said))
        self._paint_icons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icons()

    def _paint_icons(self) -> None:
        icon = theme.icon("triangle-alert", theme.current().hard, _ICON_PX)
        for place in self._icons:
            place.setPixmap(icon.pixmap(_ICON_PX, _ICON_PX))
