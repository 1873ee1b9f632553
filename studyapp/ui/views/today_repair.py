"""The line of the first page that leads to the repair workshop."""

from studyapp.ui.widgets.click_row import ClickRow
from studyapp.ui.widgets.icon_picture import IconPicture
from studyapp.ui.widgets.kit import hbox, label, vbox


class RepairRow(ClickRow):
    """Says how many cards want repair; hidden when none does."""

    def __init__(self) -> None:
        super().__init__("")
        self.setObjectName("today_repair")
        self._text = label("", 14, 500)
        self._text.setObjectName("today_repair_text")
        why = label(
            self.tr("Forgotten again and again, or badly asked: better ask them differently."),
            12,
            role="text3",
            wrap=True,
        )
        words = vbox(self._text, why, spacing=3)
        picture = IconPicture("square-pen", 20)
        go = IconPicture("chevron-right", 16)
        self.setLayout(hbox(picture, 4, (words, 1), go, margins=(14, 10, 14, 10)))
        self.hide()

    def set_cards(self, cards: int) -> None:
        """Show another number of cards."""
        self._text.setText(self.tr("%n card(s) want repair", "", cards))
        self.setAccessibleName(self._text.text())
        self.setVisible(cards > 0)
