"""How the review looks and sounds: settings for those who want it otherwise."""

from PySide6.QtCore import QObject

from studyapp.services.settings import CARD_PERCENT, SPEECH_PERCENT, WINDOW_PERCENT
from studyapp.ui.views.setting_row import SettingRow
from studyapp.ui.widgets.setting_controls import Choice, KeysButton, Number, Switch

_STEP = 10


class ReviewDetails(QObject):
    """Makes the rows.

    Attributes:
        rows: From the keys to motion.
    """

    def __init__(self, keys: KeysButton) -> None:
        super().__init__()
        self.rows = (self._keys_row(keys), *self._card_rows(), *self._program_rows())

    def _keys_row(self, keys: KeysButton) -> SettingRow:
        return SettingRow(
            "keys",
            self.tr("Keys of the review"),
            self.tr("Every action may have other keys; ? shows them in the review"),
            keys,
        )

    def _card_rows(self) -> tuple[SettingRow, ...]:
        percent = self.tr(" %")
        return (
            SettingRow(
                "bury_siblings",
                self.tr("Bury siblings"),
                self.tr("Of one note, one card a day is asked; its other cards wait"),
                Switch(),
            ),
            SettingRow(
                "show_intervals",
                self.tr("Next interval on the buttons"),
                self.tr("Shows when a card would come back after each rating"),
                Switch(),
            ),
            SettingRow(
                "de_alike",
                self.tr("的, 地 and 得 count as equal"),
                self.tr("In typed answers one may stand for the other"),
                Switch(),
            ),
            SettingRow(
                "card_percent",
                self.tr("Size of the text of cards"),
                self.tr("Also with Ctrl and +, −, 0 while reviewing"),
                Number(*CARD_PERCENT, percent, step=_STEP),
            ),
            SettingRow(
                "speech_percent",
                self.tr("Speed of reading aloud"),
                self.tr("R reads a card in the review, with the voice of the system"),
                Number(*SPEECH_PERCENT, percent, step=_STEP),
            ),
        )

    def _program_rows(self) -> tuple[SettingRow, ...]:
        low, high = WINDOW_PERCENT
        sizes = tuple((f"{percent} %", percent) for percent in range(low, high + 1, 25))
        return (
            SettingRow(
                "window_percent",
                self.tr("Size of everything"),
                self.tr("Text, buttons and pictures alike, from the next start"),
                Choice(sizes),
            ),
            SettingRow(
                "reduce_motion",
                self.tr("Reduce motion"),
                self.tr("Nothing slides or fades; otherwise as the system wishes"),
                Switch(),
            ),
        )
