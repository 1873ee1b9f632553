"""Which sections the assistant is asked about."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from studyapp.services.assist_views import AssistSection
from studyapp.ui import theme
from studyapp.ui.widgets.kit import Button, clear, hbox, label, scrolled, vbox

_INDENT = 18
_KEY_WIDTH = 240


class SectionsPage(QWidget):
    """Sections to tick, and a field for a key where none is known.

    Signals:
        start_requested: A tuple of headings (BlockId or None), and the key entered or "".
        closed: The learner thinks better of it.
    """

    start_requested = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sections: Sequence[AssistSection] = ()
        self._boxes: list[QCheckBox] = []
        self._rows = vbox(spacing=8)
        self._sum = label("", 12, role="text3", wrap=True)
        self._sum.setObjectName("assistant_sum")
        self._key = QLineEdit()
        self._key.setObjectName("assistant_key")
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._key.setFont(theme.font(14))
        self._key.setFixedWidth(_KEY_WIDTH)
        self._key_row = self._make_key_row()
        self._start = Button(self.tr("Ask the assistant"), "zap", "primary")
        self._start.setObjectName("assistant_start")
        self._start.setDefault(True)
        self._start.setEnabled(False)
        self._start.clicked.connect(self._on_start)
        self.setFocusProxy(self._start)
        close = Button(self.tr("Cancel"))
        close.setObjectName("assistant_close")
        close.clicked.connect(self.closed)
        everything = Button(self.tr("All"), kind="ghost")
        everything.setObjectName("assistant_all")
        everything.clicked.connect(self._on_all)
        nothing = Button(self.tr("None"), kind="ghost")
        nothing.setObjectName("assistant_none")
        nothing.clicked.connect(self._on_none)
        head = hbox(label(self.tr("Which sections?"), 17, 700), None, everything, nothing)
        rows = vbox(self._rows, None)
        self.setLayout(
            vbox(
                head,
                (scrolled(rows), 1),
                self._key_row,
                self._sum,
                hbox(None, close, self._start),
                spacing=12,
            )
        )

    def set_sections(self, title: str, sections: Sequence[AssistSection]) -> None:
        """Show sections, all of them ticked."""
        if sections == self._sections:
            return
        clear(self._rows)
        self._sections = sections
        self._boxes = [self._box(at, title, each) for at, each in enumerate(sections)]
        for box, section in zip(self._boxes, sections, strict=True):
            self._rows.addWidget(self._row(box, section))
        self._on_changed()
        self.setFocus()

    def set_key_wanted(self, wanted: bool) -> None:
        """Show the field for a key."""
        self._key_row.setVisible(wanted)

    def _make_key_row(self) -> QWidget:
        row = QWidget()
        words = vbox(
            label(self.tr("Key"), 14, 500),
            label(
                self.tr("Kept in the system's keyring, or else until the program ends"),
                12,
                role="text3",
                wrap=True,
            ),
            spacing=2,
        )
        self._key.setAccessibleName(self.tr("Key"))
        row.setLayout(hbox((words, 1), self._key, spacing=12))
        row.hide()
        return row

    def _box(self, at: int, title: str, section: AssistSection) -> QCheckBox:
        box = QCheckBox(section.headings[-1] if section.headings else title)
        box.setObjectName(f"assistant_section_{at}")
        box.setFont(theme.font(14))
        box.setChecked(True)
        box.toggled.connect(self._on_changed)
        return box

    def _row(self, box: QCheckBox, section: AssistSection) -> QWidget:
        row = QWidget()
        characters = self.tr("%n character(s)", "", section.characters)
        notes = self.tr("%n note(s)", "", section.notes)
        counts = label(f"{characters} · {notes}", 12, role="text3")
        indent = _INDENT * max(0, len(section.headings) - 1)
        row.setLayout(hbox(indent, (box, 1), counts, spacing=8, margins=(0, 0, 8, 0)))
        return row

    def _chosen(self) -> tuple[AssistSection, ...]:
        ticked = zip(self._sections, self._boxes, strict=True)
        return tuple(section for section, box in ticked if box.isChecked())

    @Slot()
    def _on_changed(self) -> None:
        chosen = self._chosen()
        characters = sum(section.characters for section in chosen)
        self._sum.setText(self.tr("%n character(s) of the article are sent.", "", characters))
        self._start.setEnabled(bool(chosen))

    @Slot()
    def _on_start(self) -> None:
        headings = tuple(section.heading for section in self._chosen())
        key = self._key.text().strip() if self._key_row.isVisible() else ""
        self._key.clear()
        self.start_requested.emit(headings, key)

    @Slot()
    def _on_all(self) -> None:
        self._tick(ticked=True)

    @Slot()
    def _on_none(self) -> None:
        self._tick(ticked=False)

    def _tick(self, *, ticked: bool) -> None:
        for box in self._boxes:
            box.setChecked(ticked)
