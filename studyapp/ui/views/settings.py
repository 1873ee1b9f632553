"""The settings page."""

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from studyapp.services.settings import ReadingFont, Settings, ThemeChoice, TypedAnswers
from studyapp.ui.viewmodels.assistant_key import AssistantKeyViewModel
from studyapp.ui.viewmodels.optimiser import OptimiserViewModel
from studyapp.ui.viewmodels.retention_costs import RetentionCosts
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.views.setting_row import SettingRow, panel
from studyapp.ui.views.settings_advanced import AdvancedPanel
from studyapp.ui.views.settings_assistant import AssistantPanel
from studyapp.ui.views.settings_backup import BackupRow
from studyapp.ui.views.settings_optimiser import OptimiserRow
from studyapp.ui.views.settings_retention import RetentionRow
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.kit import (
    Button,
    hbox,
    label,
    scrolled,
    vbox,
)
from studyapp.ui.widgets.setting_controls import Choice, Number, Switch
from studyapp.ui.widgets.weekday_loads import WeekdayLoads

_COLUMN_WIDTH = 820


class SettingsView(QWidget):
    """Shows and changes the settings.

    Signals:
        consent_requested: The learner wants to be asked whether the assistant may be used.
        keys_requested: The learner wants other keys.
    """

    consent_requested = Signal()
    keys_requested = Signal()

    def __init__(
        self,
        view_model: SettingsViewModel,
        parent: QWidget | None = None,
        *,
        key: AssistantKeyViewModel | None = None,
        costs: RetentionCosts | None = None,
        optimiser: OptimiserViewModel | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settings_view")
        self._view_model = view_model
        look, program = self._look_rows(), (self._language_row(),)
        retention, review = RetentionRow(costs), self._review_rows()
        fit = (OptimiserRow(optimiser),) if optimiser else ()
        self._advanced = AdvancedPanel()
        self._rows: tuple[SettingRow | RetentionRow | AdvancedPanel, ...] = (
            *look,
            retention,
            *review,
            *program,
            self._advanced,
        )
        self._assistant = AssistantPanel(view_model, key)
        self._assistant.consent_requested.connect(self.consent_requested)
        self._advanced.keys_requested.connect(self.keys_requested)
        column = QWidget()
        column.setMaximumWidth(_COLUMN_WIDTH)
        column.setLayout(
            vbox(
                label(self.tr("Settings"), 26, 700),
                label(self.tr("Look"), 13, 500, "text3"),
                panel(*look),
                label(self.tr("Review"), 13, 500, "text3"),
                panel(retention, *review, *fit),
                label(self.tr("Program"), 13, 500, "text3"),
                panel(*program, self._folder_row(), BackupRow(self._view_model)),
                label(self.tr("AI assistant (optional)"), 13, 500, "text3"),
                self._assistant,
                self._advanced,
                None,
                spacing=12,
            )
        )
        page = hbox(None, (column, 1000), None, margins=(36, 30, 36, 30))
        self.setLayout(vbox(scrolled(page)))
        for row in self._rows:
            row.edited.connect(view_model.change)
            row.reset_clicked.connect(view_model.reset)
        view_model.screen_changed.connect(self.render_screen)
        self.render_screen(view_model.screen)

    @Slot(object)
    def render_screen(self, settings: Settings) -> None:
        """Show the settings that hold."""
        for row in self._rows:
            row.set_settings(settings)

    def _look_rows(self) -> tuple[SettingRow, ...]:
        themes = (
            (self.tr("Like the system"), ThemeChoice.SYSTEM),
            (self.tr("Light"), ThemeChoice.LIGHT),
            (self.tr("Dark"), ThemeChoice.DARK),
        )
        fonts = (
            (self.tr("Song (serif)"), ReadingFont.SONG),
            (self.tr("Hei (sans serif)"), ReadingFont.HEI),
        )
        return (
            SettingRow(
                "theme",
                self.tr("Colours"),
                self.tr("Like the system: light and dark change with it"),
                Choice(themes),
            ),
            SettingRow(
                "reading_font",
                self.tr("Typeface of articles and cards"),
                self.tr("Song is made for long reading"),
                Choice(fonts),
            ),
            SettingRow(
                "reading_px",
                self.tr("Size of the article's text"),
                self.tr("Lines and column follow the size"),
                Number(16, 28, self.tr(" px")),
            ),
        )

    def _review_rows(self) -> tuple[SettingRow, ...]:
        typed = (
            (self.tr("None"), TypedAnswers.OFF),
            (self.tr("Figures and quotations"), TypedAnswers.FACTS),
            (self.tr("All short ones"), TypedAnswers.SHORT),
        )
        return (
            SettingRow(
                "new_per_day",
                self.tr("New cards a day"),
                self.tr("Each new card brings several reviews in its first weeks"),
                Number(0, 9999),
            ),
            SettingRow(
                "reviews_per_day",
                self.tr("Reviews a day, at most"),
                self.tr("Cards beyond the limit wait until the next day"),
                Number(0, 9999),
            ),
            SettingRow(
                "session_minutes",
                self.tr("A session stops after"),
                self.tr("The card shown may be finished, and five more minutes are offered"),
                self._minutes(),
            ),
            SettingRow(
                "two_buttons",
                self.tr("Two buttons"),
                self.tr("Forgotten (1) or remembered (2): nothing to weigh up after each card"),
                Switch(),
            ),
            SettingRow(
                "typed_answers",
                self.tr("Type answers"),
                self.tr("They are compared character by character; T types any other card"),
                Choice(typed),
            ),
            SettingRow(
                "easy_weekdays",
                self.tr("Easy days"),
                self.tr("Reviews keep away from days with a short column; click to change one"),
                WeekdayLoads(),
            ),
        )

    def _minutes(self) -> Number:
        minutes = Number(0, 120, self.tr(" min"), step=10)
        minutes.setSpecialValueText(self.tr("Never"))
        return minutes

    def _language_row(self) -> SettingRow:
        languages = (
            (self.tr("Like the system"), ""),
            ("中文", "zh_CN"),
            ("English", "en"),
        )
        return SettingRow(
            "language", self.tr("Language"), self.tr("From the next start"), Choice(languages)
        )

    def _folder_row(self) -> QWidget:
        row = QWidget()
        path = ElidedText(str(self._view_model.folder), 12, role="text3")
        path.setObjectName("settings_folder")
        opening = Button(self.tr("Open folder"), "library")
        opening.setObjectName("settings_open_folder")
        opening.clicked.connect(self._on_open_folder)
        words = vbox(label(self.tr("Where your data lie"), 14, 500), path, spacing=2)
        row.setLayout(hbox((words, 1), opening, spacing=16))
        return row

    @Slot()
    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._view_model.folder)))
