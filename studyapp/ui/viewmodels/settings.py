"""The settings page without its widgets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.services.backups import Copy
from studyapp.services.settings import CARD_PERCENT, Settings, SettingsStore

DEFAULTS = Settings()
_ZOOM_STEP = 10


class SettingsViewModel(QObject):
    """Changes one setting after the other; each is saved at once.

    Signals:
        screen_changed: The Settings that hold now.
        failed: A StudyError; the old settings hold.
        restore_requested: The learner wants to go back to a copy of the library.
    """

    screen_changed = Signal(object)
    failed = Signal(object)
    restore_requested = Signal()

    def __init__(
        self,
        store: SettingsStore,
        folder: Path,
        parent: QObject | None = None,
        *,
        last_copy: Callable[[], Copy | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._last_copy = last_copy
        self._store = store
        self._folder = folder
        self._screen = store.load()

    @property
    def screen(self) -> Settings:
        """The settings that hold now."""
        return self._screen

    @property
    def folder(self) -> Path:
        """Where the learner's data lie."""
        return self._folder

    @property
    def copied_at(self) -> datetime | None:
        """When the newest copy of the library was made; None while there is none."""
        copy = self._last_copy() if self._last_copy else None
        return copy.made_at if copy else None

    def change(self, name: str, value: Any) -> None:
        """Give one setting another value. `name` is a field of Settings."""
        changed = replace(self._screen, **{name: value})
        if changed == self._screen:
            return
        try:
            self._store.save(changed)
        except StudyError as error:
            self.failed.emit(error)
        else:
            self._screen = changed
        self.screen_changed.emit(self._screen)

    @Slot(int)
    def zoom_cards(self, step: int) -> None:
        """Make the text of cards larger by 1, smaller by -1, or as usual by 0."""
        low, high = CARD_PERCENT
        wanted = self._screen.card_percent + step * _ZOOM_STEP if step else DEFAULTS.card_percent
        self.change("card_percent", max(low, min(high, wanted)))

    def reset(self, name: str) -> None:
        """Give one setting its default."""
        self.change(name, getattr(DEFAULTS, name))
