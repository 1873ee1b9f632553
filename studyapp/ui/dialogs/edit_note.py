"""Lets the learner edit a note above whatever window is in front."""

from PySide6.QtWidgets import QApplication, QDialog

from studyapp.core.article.model import Article
from studyapp.core.cards.model import Note
from studyapp.ui.dialogs.card_editor import CardEditor


def edit_note(note: Note, article: Article) -> Note | None:
    """Return a note as the learner wants it; None when the editor was cancelled."""
    editor = CardEditor(note, article, QApplication.activeWindow())
    accepted = editor.exec() == QDialog.DialogCode.Accepted
    wanted = editor.note() if accepted else None
    editor.deleteLater()
    return wanted
