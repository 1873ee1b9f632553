"""Settings as a JSON file in the library folder."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from studyapp.core.errors import FileWriteError
from studyapp.infra.files import replace_file
from studyapp.services.settings import (
    AHEAD_MINUTES,
    CARD_PERCENT,
    INTERVAL_DAYS,
    SPEECH_PERCENT,
    WINDOW_PERCENT,
    Settings,
)

FILE_NAME = "settings.json"
_DEFAULTS = Settings()
_RANGES: Mapping[str, tuple[float, float]] = {
    "reading_px": (16, 28),
    "desired_retention": (0.80, 0.97),
    "new_per_day": (0, 9999),
    "reviews_per_day": (0, 9999),
    "rollover_hour": (0, 23),
    "session_minutes": (0, 120),
    "maximum_interval_days": INTERVAL_DAYS,
    "learn_ahead_minutes": AHEAD_MINUTES,
    "card_percent": CARD_PERCENT,
    "window_percent": WINDOW_PERCENT,
    "speech_percent": SPEECH_PERCENT,
}


class JsonSettings:
    """Fulfils `services.settings.SettingsStore`. JSON, since it is read before the first paint.

    Keys of a later version are kept when an earlier one saves.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._known: Settings | None = None

    def load(self) -> Settings:
        if self._known is None:
            raw = self._raw()
            self._known = Settings(
                **{each.name: _valid(each.name, raw.get(each.name)) for each in fields(Settings)}
            )
        return self._known

    def save(self, settings: Settings) -> None:
        """Write the settings. Raises FileWriteError; the old ones stay then."""
        text = json.dumps(self._raw() | asdict(settings), indent=2, ensure_ascii=False)
        try:
            replace_file(self._path, text.encode("utf-8"))
        except OSError as error:
            raise FileWriteError(str(self._path), error.strerror or str(error)) from error
        self._known = settings

    def _raw(self) -> dict[str, Any]:
        try:
            content = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return {}
        return content if isinstance(content, dict) else {}


def _valid(name: str, value: Any) -> Any:
    """Return the value when it is of the default's type and in range, else the default."""
    default = getattr(_DEFAULTS, name)
    if isinstance(default, StrEnum):
        kind = type(default)
        return kind(value) if value in tuple(kind) else default
    if isinstance(default, tuple) and isinstance(value, list):
        return tuple(value) if all(isinstance(each, str) for each in value) else default
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if type(value) is not type(default):
        return default
    if name in _RANGES:
        low, high = _RANGES[name]
        return value if low <= value <= high else default
    return value
