"""The settings page."""

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from studyapp.services.settings import ReadingFont, Settings, ThemeChoice
from studyapp.ui.viewmodels.settings import DEFAULTS, SettingsViewModel
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.kit import (
    Button,
    IconButton,
    Panel,
    hairline,
    hbox,
    label,
    scrolled,
    vbox,
)
from studyapp.ui.widgets.setting_controls import Choice, Number, Percentage, Switch

_COLUMN_WIDTH = 820
Control = Choice | Number | Switch


class SettingRow(QWidget):
    """A setting: its name, what it leads to, its control, the way back to the default.

    Signals:
        edited: The setting's name and the value the learner chose.
        reset_clicked: The setting's name.
    """

    edited = Signal(str, object)
    reset_clicked = Signal(str)

    def __init__(self, name: str, title: str, consequence: str, control: Control) -> None:
        super().__init__()
        self._name = name
        self._control = control
        control.setObjectName(f"settings_{name}")
        control.setAccessibleName(title)
        control.setAccessibleDescription(consequence)
        control.edited.connect(self._on_edited)
        self._reset = IconButton("rotate-ccw", self.tr("Back to the default"), 16, 28)
        self._reset.setObjectName(f"settings_{name}_reset")
        self._reset.clicked.connect(self._on_reset)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        words = vbox(
            label(title, 14, 500), label(consequence, 12, role="text3", wrap=True), spacing=2
        )
        self.setLayout(hbox((words, 1), self._reset, control, spacing=12))

    def set_settings(self, settings: Settings) -> None:
        """Show the value that holds."""
        value = getattr(settings, self._name)
        self._control.set_value(value)
        self._reset.setVisible(value != getattr(DEFAULTS, self._name))

    @Slot(object)
    def _on_edited(self, value: object) -> None:
        self.edited.emit(self._name, value)

    @Slot()
    def _on_reset(self) -> None:
        self.reset_clicked.emit(self._name)


class SettingsView(QWidget):
    """Shows and changes the settings."""

    def __init__(self, view_model: SettingsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings_view")
        self._view_model = view_model
        look, review, program = self._look_rows(), self._review_rows(), self._program_rows()
        self._rows = (*look, *review, *program)
        column = QWidget()
        column.setMaximumWidth(_COLUMN_WIDTH)
        column.setLayout(
            vbox(
                label(self.tr("Settings"), 26, 700),
                label(self.tr("Look"), 13, 500, "text3"),
                _panel(*look),
                label(self.tr("Review"), 13, 500, "text3"),
                _panel(*review),
                label(self.tr("Program"), 13, 500, "text3"),
                _panel(*program, self._folder_row()),
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
        return (
            SettingRow(
                "desired_retention",
                self.tr("Desired retention"),
                self.tr("Higher remembers more, and asks for more reviews every day"),
                Percentage(0.80, 0.97),
            ),
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
        )

    def _program_rows(self) -> tuple[SettingRow, ...]:
        hours = tuple((f"{hour}:00", hour) for hour in range(24))
        languages = (
            (self.tr("Like the system"), ""),
            ("中文", "zh_CN"),
            ("English", "en"),
        )
        return (
            SettingRow(
                "rollover_hour",
                self.tr("A study day begins at"),
                self.tr(
                    "Reviews before this hour count for the evening before; from the next start"
                ),
                Choice(hours),
            ),
            SettingRow(
                "language",
                self.tr("Language"),
                self.tr("From the next start"),
                Choice(languages),
            ),
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


def _panel(*rows: QWidget) -> Panel:
    panel = Panel(spacing=14)
    for place, row in enumerate(rows):
        if place:
            panel.add(hairline())
        panel.add(row)
    return panel
