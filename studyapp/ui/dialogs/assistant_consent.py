"""What the learner agrees to before the assistant gets anything."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from studyapp.ui.widgets.kit import Button, Panel, hbox, label, vbox

_WIDTH = 480


class ConsentPage(QWidget):
    """Names the address and all that is sent there.

    Signals:
        agreed: Text may be sent.
        declined: It may not.
    """

    agreed = Signal()
    declined = Signal()

    def __init__(self, address: str) -> None:
        super().__init__()
        where = label(address, 14, 500, wrap=True)
        where.setObjectName("assistant_consent_address")
        agree = Button(self.tr("Agree"), "check", "primary")
        agree.setObjectName("assistant_agree")
        agree.clicked.connect(self.agreed)
        decline = Button(self.tr("Do not send"))
        decline.setObjectName("assistant_decline")
        decline.clicked.connect(self.declined)
        self.setFocusProxy(decline)
        self.setLayout(
            vbox(
                label(self.tr("What the assistant would get"), 17, 700),
                label(self.tr("To suggest cards, the program sends to"), 14, role="text2"),
                Panel(where, pad=12, kind="row"),
                label(self._what(), 14, role="text2", wrap=True),
                label(self._what_not(), 14, role="text2", wrap=True),
                label(
                    self.tr(
                        "What is done with it there is up to that service. You can withdraw "
                        "your consent in the settings at any time."
                    ),
                    12,
                    role="text3",
                    wrap=True,
                ),
                None,
                hbox(None, decline, agree),
                spacing=12,
            )
        )

    def _what(self) -> str:
        return self.tr(
            "the text of the sections that you choose, with their headings, and the questions "
            "that your cards ask about them already; and your key, if the service needs one."
        )

    def _what_not(self) -> str:
        return self.tr(
            "Nothing else: no other article, no answers, no progress, nothing about you. Nothing "
            "is ever sent by itself."
        )


class ConsentDialog(QDialog):
    """Asks for consent by itself, for the settings. Accepted when it is given."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("assistant_consent_dialog")
        self.setWindowTitle(self.tr("AI assistant"))
        page = ConsentPage(address)
        page.agreed.connect(self.accept)
        page.declined.connect(self.reject)
        self.setLayout(vbox(page, margins=(24, 22, 24, 20)))
        self.setFixedWidth(_WIDTH)
