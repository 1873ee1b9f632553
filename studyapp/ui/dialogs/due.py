"""Another due date for the card under review."""

from PySide6.QtWidgets import QWidget

from studyapp.core.scheduling.due_text import due_in
from studyapp.ui.dialogs.one_line import OneLineDialog


class DueDialog(OneLineDialog):
    """Takes days from today as Anki writes them, such as `due_text.due_in` understands."""

    name = "due"

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            self.tr("Days from today"),
            self.tr("0 is today, 1 tomorrow; 3-7 picks one of these days."),
            parent,
            "1",
        )
        self.setWindowTitle(self.tr("Set the due date"))
        self._do.setText(self.tr("Set"))

    def accepts(self, text: str) -> bool:
        """Tell whether a line names one day or a few."""
        return due_in(text) is not None

    def comment(self, text: str) -> str:
        """Return when the card would come."""
        days = due_in(text)
        if days is None:
            return self.tr("Write a number of days, such as 5, or two, such as 3-7.")
        if days[1] == 0:
            return self.tr("The card comes today.")
        if days[0] == days[1]:
            return self.tr("The card comes in %n day(s).", "", days[0])
        return self.tr("The card comes in {0} to {1} days.").format(*days)
