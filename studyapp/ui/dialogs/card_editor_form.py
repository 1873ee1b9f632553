"""The fields of the card editor, those that the type of the note needs."""

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from studyapp.core.cards.model import Note, NoteType
from studyapp.core.cards.retype import SEVERAL
from studyapp.ui import theme
from studyapp.ui.dialogs.card_editor_fields import ClozeField, ItemsField, TextField
from studyapp.ui.dialogs.card_editor_pairs import PairsField
from studyapp.ui.widgets.kind_names import kind_name
from studyapp.ui.widgets.kit import Button, hbox, label, vbox
from studyapp.ui.widgets.setting_controls import Choice

_STEP = " › "
_BETWEEN_TAGS = re.compile(r"[\s，,、#]+")


class CardForm(QWidget):
    """One field for each part of a note.

    Signals:
        edited: The name of a field of Note, and its new value.
        type_chosen: A NoteType.
    """

    edited = Signal(str, object)
    type_chosen = Signal(object)

    def __init__(self, decks: Sequence[str]) -> None:
        super().__init__()
        self._make_fields(decks)
        self._question_part = self._part(self.tr("Question"), self._question)
        self._answer_part = self._part(self.tr("Answer"), self._answer)
        self._items_part = self._part(self.tr("Items, one a line"), self._items, self._item_tools())
        self._pairs_part = self._part(self.tr("Pairs"), self._pairs, self._pair_tools())
        self._text_part = self._part(self.tr("Text"), self._text, self._cloze_tools())
        self._lay_out()
        self._connect()

    def show_note(self, note: Note, *, place_cursor: bool = True) -> None:
        """Fill the fields, and show those that the type needs."""
        focused = QApplication.focusWidget()
        within = focused is not None and self.isAncestorOf(focused)
        cloze, match = note.type is NoteType.CLOZE, note.type is NoteType.MATCH
        several = not cloze and not match and (note.type in SEVERAL or len(note.answer) > 1)
        for part, needed in (
            (self._question_part, not cloze),
            (self._answer_part, not (cloze or match or several)),
            (self._items_part, several),
            (self._pairs_part, match),
            (self._text_part, cloze),
        ):
            part.setVisible(needed)
        blocked = self.blockSignals(True)
        self._fill(note)
        self.blockSignals(blocked)
        if place_cursor or (within and focused and not focused.isVisibleTo(self)):
            self._place_cursor(note)

    def _fill(self, note: Note) -> None:
        self._type.set_value(note.type)
        self._importance.set_value(note.importance)
        self._deck.setEditText(note.deck)
        self._question.set_text(note.question)
        self._answer.set_text("\n".join(note.answer))
        self._items.set_items(note.answer)
        self._pairs.set_pairs(note.pairs)
        self._text.set_text(note.text)
        self._context.setText(_STEP.join(note.context))
        self._hint.setText(note.hint)
        self._extra.set_text(note.extra)
        self._tags.setText(" ".join(note.tags))

    def _make_fields(self, decks: Sequence[str]) -> None:
        self._type = Choice([(kind_name(kind), kind) for kind in NoteType])
        self._type.setObjectName("editor_type")
        self._type.setAccessibleName(self.tr("Type"))
        self._type.setFixedWidth(104)
        self._deck = QComboBox()
        self._deck.setObjectName("editor_deck")
        self._deck.setAccessibleName(self.tr("Deck"))
        self._deck.setEditable(True)
        self._deck.setFont(theme.font(14))
        self._deck.setMinimumWidth(90)
        self._deck.addItems(list(decks))
        self._importance = Choice(
            [
                (self.tr("3 · Must know"), 3),
                (self.tr("2 · Important"), 2),
                (self.tr("1 · Good to know"), 1),
            ]
        )
        self._importance.setObjectName("editor_importance")
        self._importance.setAccessibleName(self.tr("Importance"))
        self._importance.setFixedWidth(128)
        self._question = TextField("editor_question", self.tr("Question"), lines=2)
        self._answer = TextField("editor_answer", self.tr("Answer"), lines=2, most=9)
        self._items = ItemsField("editor_items", self.tr("Items, one a line"))
        self._pairs = PairsField("editor_pairs")
        self._text = ClozeField("editor_text", self.tr("Text"))
        self._context = self._line("editor_context", self.tr("Headings"))
        self._context.setPlaceholderText(self.tr("Shown above the question, parted by ›"))
        self._hint = self._line("editor_hint", self.tr("Hint"))
        self._hint.setPlaceholderText(self.tr("Shown on demand before the answer"))
        self._extra = TextField("editor_extra", self.tr("Extra"), lines=1, most=4)
        self._extra.setPlaceholderText(self.tr("Shown with the answer"))
        self._tags = self._line("editor_tags", self.tr("Tags"))
        self._tags.setPlaceholderText(self.tr("Separated by spaces"))

    def _line(self, name: str, title: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(title)
        line.setFont(theme.font(14))
        return line

    def _part(self, title: str, field: QWidget, tools: QWidget | None = None) -> QWidget:
        part = QWidget()
        head = label(title, 12, 500, "text2")
        head.setBuddy(field)
        row = hbox(head, None, tools, spacing=4) if tools else hbox(head)
        part.setLayout(vbox(row, field, spacing=4))
        return part

    def _tool(self, name: str, text: str, tip: str) -> Button:
        tool = Button(text, None, "ghost")
        tool.setObjectName(name)
        tool.setFont(theme.font(12, 500))
        tool.setAutoDefault(False)
        tool.setToolTip(tip)
        tool.setAccessibleDescription(tip)
        tool.setFixedHeight(26)
        tool.setStyleSheet("QPushButton { min-height: 24px; }")
        return tool

    def _item_tools(self) -> QWidget:
        add = self._tool("editor_item_add", self.tr("Add"), self.tr("New item (Enter)"))
        up = self._tool("editor_item_up", self.tr("Up"), self.tr("Move up (Alt+↑)"))
        down = self._tool("editor_item_down", self.tr("Down"), self.tr("Move down (Alt+↓)"))
        remove = self._tool(
            "editor_item_remove", self.tr("Remove"), self.tr("Remove (Ctrl+Shift+K)")
        )
        add.clicked.connect(self._items.add_item)
        up.clicked.connect(partial(self._items.move_item, -1))
        down.clicked.connect(partial(self._items.move_item, 1))
        remove.clicked.connect(self._items.remove_item)
        return _row(add, up, down, remove)

    def _pair_tools(self) -> QWidget:
        add = self._tool(
            "editor_pair_add", self.tr("Add"), self.tr("New pair (Enter in the last one)")
        )
        up = self._tool("editor_pair_up", self.tr("Up"), self.tr("Move up (Alt+↑)"))
        down = self._tool("editor_pair_down", self.tr("Down"), self.tr("Move down (Alt+↓)"))
        add.clicked.connect(self._pairs.add_pair)
        up.clicked.connect(partial(self._pairs.move_pair, -1))
        down.clicked.connect(partial(self._pairs.move_pair, 1))
        return _row(add, up, down)

    def _cloze_tools(self) -> QWidget:
        new = self._tool(
            "editor_cloze_new",
            self.tr("New blank"),
            self.tr("Hide the selection (Ctrl+Shift+C)"),
        )
        same = self._tool(
            "editor_cloze_same",
            self.tr("Same number"),
            self.tr("Hide the selection together with the last blank (Ctrl+Shift+Alt+C)"),
        )
        new.clicked.connect(partial(self._text.hide_selection, same_number=False))
        same.clicked.connect(partial(self._text.hide_selection, same_number=True))
        return _row(new, same)

    def _lay_out(self) -> None:
        head = hbox(
            self._part(self.tr("Type"), self._type),
            (self._part(self.tr("Deck"), self._deck), 1),
            self._part(self.tr("Importance"), self._importance),
            spacing=10,
        )
        self.setLayout(
            vbox(
                head,
                self._question_part,
                self._answer_part,
                self._items_part,
                self._pairs_part,
                self._text_part,
                self._part(self.tr("Headings"), self._context),
                self._part(self.tr("Hint"), self._hint),
                self._part(self.tr("Extra"), self._extra),
                self._part(self.tr("Tags"), self._tags),
                None,
                spacing=10,
                margins=(0, 0, 8, 0),
            )
        )

    def _connect(self) -> None:
        self._type.edited.connect(self.type_chosen)
        self._importance.edited.connect(partial(self.edited.emit, "importance"))
        self._deck.editTextChanged.connect(partial(self.edited.emit, "deck"))
        self._hint.textChanged.connect(partial(self.edited.emit, "hint"))
        self._context.textChanged.connect(self._on_context)
        self._question.textChanged.connect(self._on_question)
        self._answer.textChanged.connect(self._on_answer)
        self._items.textChanged.connect(self._on_items)
        self._pairs.edited.connect(self._on_pairs)
        self._text.textChanged.connect(self._on_text)
        self._extra.textChanged.connect(self._on_extra)
        self._tags.textChanged.connect(self._on_tags)

    def _place_cursor(self, note: Note) -> None:
        """Begin where something is missing, else at the question."""
        answer = next(
            (field for field in (self._answer, self._items) if not field.isHidden()), self._items
        )
        if note.type is NoteType.CLOZE:
            self._text.setFocus()
        elif note.question and not note.answer and not note.pairs:
            answer.setFocus()
        else:
            self._question.setFocus()

    def _on_context(self, text: str) -> None:
        steps = tuple(step for part in text.split(_STEP.strip()) if (step := part.strip()))
        self.edited.emit("context", steps)

    def _on_question(self) -> None:
        self.edited.emit("question", self._question.text)

    def _on_answer(self) -> None:
        self.edited.emit("answer", (self._answer.text,))

    def _on_items(self) -> None:
        self.edited.emit("answer", self._items.items)

    def _on_pairs(self) -> None:
        self.edited.emit("pairs", self._pairs.pairs)

    def _on_text(self) -> None:
        self.edited.emit("text", self._text.text)

    def _on_extra(self) -> None:
        self.edited.emit("extra", self._extra.text)

    def _on_tags(self) -> None:
        tags = tuple(tag for tag in _BETWEEN_TAGS.split(self._tags.text()) if tag)
        self.edited.emit("tags", tuple(dict.fromkeys(tags)))


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    row.setLayout(hbox(*widgets, spacing=4))
    return row
