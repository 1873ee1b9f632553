"""What an article says about itself, to be corrected; alone, and within an import."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QWidget

from studyapp.core.article.model import Metadata
from studyapp.ui import theme
from studyapp.ui.widgets.kit import Button, hbox, label, vbox

_HALF, _WHOLE = 1, 3


class MetaFields(QWidget):
    """One field for each piece of metadata.

    Signals:
        edited: The Metadata as the fields say now.
    """

    edited = Signal(object)

    def __init__(self, meta: Metadata) -> None:
        super().__init__()
        self._meta = meta
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._fields: dict[str, QLineEdit] = {}
        for name, text, row, column, width in self._places():
            self._fields[name] = self._add(grid, name, text, row, column, width)
        self.setLayout(grid)

    @property
    def meta(self) -> Metadata:
        """The metadata as the fields say; an empty title is the one recognised."""
        said = {name: field.text().strip() for name, field in self._fields.items()}
        title = said.pop("title") or self._meta.title
        return Metadata(title, **{name: text or None for name, text in said.items()})

    def _places(self) -> tuple[tuple[str, str, int, int, int], ...]:
        return (
            ("title", self.tr("Title"), 0, 0, _WHOLE),
            ("subtitle", self.tr("Subtitle"), 1, 0, _WHOLE),
            ("author", self.tr("Author"), 2, 0, _HALF),
            ("date", self.tr("Date"), 2, 2, _HALF),
            ("affiliation", self.tr("Affiliation"), 3, 0, _WHOLE),
            ("editor", self.tr("Editor"), 4, 0, _WHOLE),
            ("source_url", self.tr("Source"), 5, 0, _WHOLE),
        )

    def _add(
        self, grid: QGridLayout, name: str, text: str, row: int, column: int, width: int
    ) -> QLineEdit:
        field = QLineEdit(getattr(self._meta, name) or "")
        field.setObjectName(f"import_{name}")
        field.setFont(theme.font(14))
        field.setAccessibleName(text)
        field.setCursorPosition(0)
        if name == "title":
            field.setPlaceholderText(self._meta.title)
        field.textEdited.connect(self._on_edited)
        caption = label(text, 13, role="text2")
        caption.setBuddy(field)
        grid.addWidget(caption, row, column, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(field, row, column + 1, 1, width)
        return field

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit(self.meta)


class DetailsDialog(QDialog):
    """Corrects the metadata of an article of the library."""

    def __init__(self, meta: Metadata, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details_dialog")
        self.setWindowTitle(self.tr("Article details"))
        self._fields = MetaFields(meta)
        consequence = label(
            self.tr("What you put right here stays when you import a new version."),
            12,
            role="text3",
            wrap=True,
        )
        save = Button(self.tr("Save"), kind="primary")
        save.setObjectName("details_save")
        save.setDefault(True)
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("details_cancel")
        save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.setLayout(
            vbox(
                label(self.tr("Article details"), 18, 700),
                6,
                self._fields,
                consequence,
                8,
                hbox(None, cancel, save),
                margins=(24, 20, 24, 20),
            )
        )
        self.setMinimumWidth(560)

    @property
    def meta(self) -> Metadata:
        """The metadata as the learner wants it."""
        return self._fields.meta
