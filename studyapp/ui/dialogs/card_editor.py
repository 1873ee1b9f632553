"""The card editor: fields, the card as it will be asked, its defects, and the source."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from studyapp.core.article.model import Article
from studyapp.core.cards.lint.subject import Asked
from studyapp.core.cards.model import Note
from studyapp.ui.dialogs.card_editor_form import CardForm
from studyapp.ui.lint_text import lint_text
from studyapp.ui.viewmodels.editor import EditorScreen, EditorViewModel
from studyapp.ui.widgets.card_faces import SMALL, CardFaces
from studyapp.ui.widgets.fitting_scroll import FittingScroll
from studyapp.ui.widgets.kit import Button, KeyCap, Panel, hbox, label, scrolled, vbox
from studyapp.ui.widgets.lint_list import LintList, ScoreChip
from studyapp.ui.widgets.source_pane import SourcePane

_SIZE = (980, 680)
_SMALLEST = (740, 500)
_DEFECTS_PX = 116
_SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class CardEditor(QDialog):
    """Edits one note; stores nothing. After `accepted`, `note()` is what is to be stored.

    Args:
        note: What to edit; may still lack its question.
        article: Where its sources stand; without it they are not checked.
        parent: The window above which it opens.
        known: The questions of other notes (`lint.linter.asked_by`), to find duplicates.
        decks: Names to choose from; any other may be typed.
    """

    def __init__(
        self,
        note: Note,
        article: Article | None = None,
        parent: QWidget | None = None,
        *,
        known: Collection[Asked] = frozenset(),
        decks: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card_editor")
        self.setWindowTitle(self.tr("Edit card"))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._view_model = EditorViewModel(note, article, known, self)
        self._form = CardForm(tuple(dict.fromkeys((note.deck, *decks))))
        self._faces = CardFaces("editor_preview", SMALL)
        self._next_card = self._button("editor_next_card", "", "ghost")
        self._defects = LintList("editor_lint")
        self._source = SourcePane("editor_source")
        self._score = ScoreChip()
        self._score.setObjectName("editor_score")
        self._reason = label("", 13, role="again", wrap=True)
        self._reason.setObjectName("editor_reason")
        self._save = self._button("editor_save", self.tr("Save"), "primary")
        self._cancel = self._button("editor_cancel", self.tr("Cancel"))
        self._keep = self._button("editor_keep", self.tr("Go on editing"))
        self._discard = self._button("editor_discard", self.tr("Discard"))
        self._save_after_all = self._button("editor_ask_save", self.tr("Save"), "primary")
        self._left_at: QWidget | None = None
        self._foot = QStackedWidget()
        self._foot.setObjectName("editor_foot")
        self._lay_out()
        self._connect()
        self._form.show_note(note)
        self._source.set_passages(self._view_model.passages)
        self.render_screen(self._view_model.screen)

    def note(self) -> Note:
        """Return the note as it was saved."""
        return self._view_model.screen.note

    @Slot()
    def save(self) -> None:
        """Accept the note, unless there is nothing in it that could be asked."""
        self._view_model.judge()
        if self._view_model.screen.blocked is None:
            self.accept()

    @Slot()
    def reject(self) -> None:
        """Close; ask first when something was changed. Asked already, go on editing."""
        self._view_model.judge()
        if self._asking:
            self._go_on()
        elif self._view_model.screen.changed:
            self._left_at = self.focusWidget()
            self._foot.setCurrentIndex(1)
            self._keep.setFocus()
        else:
            super().reject()

    @Slot(object)
    def render_screen(self, screen: EditorScreen) -> None:
        """Show preview and verdict."""
        self._faces.set_face(screen.face)
        several = screen.cards > 1
        self._next_card.setVisible(several)
        if several:
            text = self.tr("Card {0} of {1}").format(screen.card + 1, screen.cards)
            self._next_card.setText(text)
        self._defects.set_defects(screen.defects)
        self._score.set_score(screen.score)
        blocked = screen.blocked
        self._reason.setText(lint_text(blocked) if blocked else "")
        for button in (self._save, self._save_after_all):
            button.setEnabled(blocked is None)

    @property
    def _asking(self) -> bool:
        return self._foot.currentIndex() == 1

    def _button(self, name: str, text: str, kind: str = "secondary") -> Button:
        button = Button(text, None, kind)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        fields = scrolled(vbox(self._form))
        fields.setObjectName("editor_fields")
        faces = scrolled(vbox(self._faces, None, margins=(0, 0, 8, 0)))
        defects = FittingScroll(self._defects, _DEFECTS_PX)
        preview = _titled(self.tr("Preview"), faces, self._next_card)
        verdict = _titled(self.tr("Quality"), defects, self._score)
        source = _titled(self.tr("Source"), self._source)
        beside = vbox((preview, 5), verdict, (source, 4), spacing=10)
        columns = hbox((fields, 11), (beside, 10), spacing=14)
        saving = _row(
            (self._reason, 1), self._cancel, KeyCap("Esc"), 6, self._save, KeyCap("Ctrl+Enter")
        )
        question = label(self.tr("Discard what you have changed?"), 14)
        asking = _row((question, 1), self._discard, self._keep, self._save_after_all)
        for page in (saving, asking):
            self._foot.addWidget(page)
        self._foot.setFixedHeight(40)
        self.setLayout(vbox((columns, 1), self._foot, spacing=12, margins=(18, 16, 18, 14)))
        for button in (self._keep, self._discard, self._save_after_all):
            # Enter presses the one that has the focus.
            button.setAutoDefault(True)

    def _connect(self) -> None:
        view_model = self._view_model
        self._form.edited.connect(view_model.change)
        self._form.type_chosen.connect(view_model.set_type)
        view_model.type_changed.connect(self._on_type_changed)
        view_model.screen_changed.connect(self.render_screen)
        self._next_card.clicked.connect(view_model.show_next_card)
        self._save.clicked.connect(self.save)
        self._save_after_all.clicked.connect(self.save)
        self._cancel.clicked.connect(self.reject)
        self._keep.clicked.connect(self._go_on)
        self._discard.clicked.connect(self._give_up)
        for keys in _SAVE_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    @Slot(object)
    def _on_type_changed(self, draft: Note) -> None:
        self._form.show_note(draft, place_cursor=False)

    @Slot()
    def _give_up(self) -> None:
        self.done(QDialog.DialogCode.Rejected)

    @Slot()
    def _go_on(self) -> None:
        self._foot.setCurrentIndex(0)
        if self._left_at is not None:
            self._left_at.setFocus()


def open_editor(
    note: Note,
    article: Article | None,
    parent: QWidget,
    saved: Callable[[Note], None],
    *,
    known: Collection[Asked] = frozenset(),
    decks: Sequence[str] = (),
) -> CardEditor:
    """Open an editor and return at once; `saved` is called with the note to be stored."""
    editor = CardEditor(note, article, parent, known=known, decks=decks)
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    editor.accepted.connect(partial(_hand_over, editor, saved))
    editor.open()
    return editor


def _hand_over(editor: CardEditor, saved: Callable[[Note], None]) -> None:
    saved(editor.note())


def _titled(title: str, content: QWidget, *beside: QWidget) -> Panel:
    head = hbox(label(title, 12, 500, "text2"), None, *beside)
    return Panel(head, (content, 1), pad=12, spacing=6)


def _row(*items: QWidget | int | tuple[QWidget, int]) -> QWidget:
    row = QWidget()
    row.setLayout(hbox(*items))
    return row
