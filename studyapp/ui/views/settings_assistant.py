"""The settings of the assistant. Nothing below its switch is there until it is switched on."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from studyapp.services.assist_ports import KeyPlace
from studyapp.services.settings import Settings
from studyapp.ui import theme
from studyapp.ui.viewmodels.assistant_key import AssistantKeyViewModel, KeyScreen
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.views.setting_row import SettingRow, panel
from studyapp.ui.widgets.kit import Button, hbox, label, vbox
from studyapp.ui.widgets.setting_controls import Permission, Switch, Words

_KEY_WIDTH = 220


class AssistantPanel(QWidget):
    """Switch, address, model, consent, key and a test of the connection.

    Signals:
        consent_requested: The learner wants to be asked whether text may be sent.
    """

    consent_requested = Signal()

    def __init__(self, settings: SettingsViewModel, key: AssistantKeyViewModel | None) -> None:
        super().__init__()
        self._settings = settings
        self._permission = Permission(self.tr("Read and allow…"), self.tr("Withdraw"))
        self._permission.requested.connect(self.consent_requested)
        self._switch = self._switch_row()
        self._details = self._detail_rows()
        self._key = KeyRow(settings, key) if key else None
        rows = [*self._details, *filter(None, [self._key])]
        self._below = panel(*rows)
        self.setLayout(vbox(panel(self._switch), self._below, spacing=12))
        for row in (self._switch, *self._details):
            row.edited.connect(settings.change)
            row.reset_clicked.connect(settings.reset)
        settings.screen_changed.connect(self.render_screen)
        self.render_screen(settings.screen)

    @Slot(object)
    def render_screen(self, settings: Settings) -> None:
        """Show the settings that hold."""
        if not settings.assistant_allowed:
            settings = replace(settings, assistant_consent="")
        for row in (self._switch, *self._details):
            row.set_settings(settings)
        self._permission.setEnabled(bool(settings.assistant_address))
        self._below.setVisible(settings.assistant_on)
        if self._key:
            self._key.set_settings(settings)

    def _switch_row(self) -> SettingRow:
        return SettingRow(
            "assistant_on",
            self.tr("Use an AI assistant"),
            self.tr(
                "Off, the program never uses the network. On, the assistant suggests more cards "
                "when you ask it to, and you decide on each"
            ),
            Switch(),
        )

    def _detail_rows(self) -> tuple[SettingRow, ...]:
        return (
            SettingRow(
                "assistant_address",
                self.tr("Address"),
                self.tr(
                    "Of any OpenAI-compatible service; https, or http for a model on this computer"
                ),
                Words("https://…/v1"),
            ),
            SettingRow(
                "assistant_model",
                self.tr("Model"),
                self.tr("Its name, as the service writes it"),
                Words(),
            ),
            SettingRow(
                "assistant_consent",
                self.tr("Consent"),
                self.tr("Nothing is sent before you have read what it is and agreed"),
                self._permission,
                resettable=False,
            ),
        )


class KeyRow(QWidget):
    """A field for a new key, where the present one is kept, and the test of the connection."""

    def __init__(self, settings: SettingsViewModel, key: AssistantKeyViewModel) -> None:
        super().__init__()
        self._settings = settings
        self._view_model = key
        self._address = ""
        self._field = QLineEdit()
        self._field.setObjectName("settings_assistant_key")
        self._field.setAccessibleName(self.tr("Key"))
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setFont(theme.font(14))
        self._field.setFixedWidth(_KEY_WIDTH)
        self._field.returnPressed.connect(self._on_save)
        self._save = Button(self.tr("Keep"))
        self._save.setObjectName("settings_assistant_key_save")
        self._save.clicked.connect(self._on_save)
        self._forget = Button(self.tr("Forget"), kind="ghost")
        self._forget.setObjectName("settings_assistant_key_forget")
        self._forget.clicked.connect(self._on_forget)
        self._test = Button(self.tr("Test connection"))
        self._test.setObjectName("settings_assistant_test")
        self._test.clicked.connect(key.test)
        self._place = label("", 12, role="text3", wrap=True)
        self._place.setObjectName("settings_assistant_key_place")
        self._result = label("", 12, role="text3", wrap=True)
        self._result.setObjectName("settings_assistant_test_result")
        words = vbox(label(self.tr("Key"), 14, 500), self._place, spacing=2)
        self.setLayout(
            vbox(
                hbox((words, 1), self._forget, self._field, self._save, spacing=8),
                hbox((self._result, 1), self._test, spacing=8),
                spacing=14,
            )
        )
        key.screen_changed.connect(self.render_screen)
        self.render_screen(key.screen)

    def set_settings(self, settings: Settings) -> None:
        """Look up the key of an address that is new here, and follow the consent."""
        self._test.setEnabled(settings.assistant_allowed and not self._view_model.screen.testing)
        address = settings.assistant_address if settings.assistant_on else ""
        self._field.setEnabled(bool(address))
        self._save.setEnabled(bool(address))
        if address and address != self._address:
            self._view_model.look(address)
        self._address = address

    @Slot(object)
    def render_screen(self, screen: KeyScreen) -> None:
        """Show where the key is and what the test said."""
        self._place.setText(self._place_text(screen.place))
        self._forget.setVisible(screen.place in {KeyPlace.SESSION, KeyPlace.KEYRING})
        self._result.setText(self._result_text(screen))
        self._test.setEnabled(self._settings.screen.assistant_allowed and not screen.testing)

    def _place_text(self, place: KeyPlace | None) -> str:
        match place:
            case KeyPlace.KEYRING:
                return self.tr("In the system's keyring")
            case KeyPlace.SESSION:
                return self.tr("In memory until the program ends; the system offers no keyring")
            case KeyPlace.NOWHERE:
                return self.tr("None; a model on this computer needs none")
            case None:
                return ""

    def _result_text(self, screen: KeyScreen) -> str:
        if screen.testing:
            return self.tr("Asking…")
        match screen.works:
            case True:
                return self.tr("The assistant answers.")
            case False:
                return self.tr("No usable answer.")
            case None:
                return self.tr("The test sends a greeting, nothing of an article.")

    @Slot()
    def _on_save(self) -> None:
        key = self._field.text().strip()
        if key and self._address:
            self._field.clear()
            self._view_model.save(self._address, key)

    @Slot()
    def _on_forget(self) -> None:
        self._view_model.save(self._address, "")
