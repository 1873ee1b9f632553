"""What the learner may tune."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class ThemeChoice(StrEnum):
    """Colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ReadingFont(StrEnum):
    """Typeface of the article and of the flashcards."""

    SONG = "song"
    HEI = "hei"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults (Anki's, where Anki has the setting).

    Attributes:
        reading_px: Size of the article's text in pixels, 16 to 28.
        desired_retention: 0.80 to 0.97.
        new_per_day, reviews_per_day: 0 and up.
        rollover_hour: 0 to 23; when a study day ends.
        language: "" follows the system; else "zh_CN" or "en".
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    reading_font: ReadingFont = ReadingFont.SONG
    reading_px: int = 18
    desired_retention: float = 0.90
    new_per_day: int = 20
    reviews_per_day: int = 200
    bury_siblings: bool = True
    show_intervals: bool = True
    rollover_hour: int = 4
    language: str = ""


class SettingsStore(Protocol):
    """Keeps the settings between runs. Loading never fails: what is unreadable is a default."""

    def load(self) -> Settings: ...
    def save(self, settings: Settings) -> None: ...
