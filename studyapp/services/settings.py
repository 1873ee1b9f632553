"""What the learner may tune."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from studyapp.core.scheduling.order import NewMix, ReviewOrder

CARD_PERCENT = (80, 200)
WINDOW_PERCENT = (100, 200)
SPEECH_PERCENT = (70, 150)
INTERVAL_DAYS = (1, 36_500)
AHEAD_MINUTES = (0, 120)


class ThemeChoice(StrEnum):
    """Colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ReadingFont(StrEnum):
    """Typeface of the article and of the flashcards."""

    SONG = "song"
    HEI = "hei"


class TypedAnswers(StrEnum):
    """Which answers are typed in a review; a key types any other."""

    OFF = "off"
    FACTS = "facts"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults (Anki's, where Anki has the setting).

    Attributes:
        reading_px: Size of the article's text in pixels, 16 to 28.
        desired_retention: 0.80 to 0.97.
        new_per_day, reviews_per_day: 0 and up.
        rollover_hour: 0 to 23; when a study day ends.
        layer_quotes, layer_figures, layer_terms, layer_markers: What is marked in the reader.
        balance_load: Spread reviews over the days their intervals may be fuzzed to.
        easy_weekdays: Names of seven loads, Monday first; `core.scheduling.balance` reads them.
        easy_ranges: Days off such as "2026-02-15/2026-02-22", with "/reduced" if not all off.
        learning_steps, relearning_steps: Such as "1m"; `core.scheduling.step_notation` reads them.
        maximum_interval_days: 1 to 36 500; no review is further off.
        learn_ahead_minutes: 0 to 120; so much before its time a learning step may be asked.
        suspend_leeches: Whether the tenth lapse suspends a card.
        typed_answers: FACTS are figures and quotations, SHORT all short answers.
        de_alike: Whether 的, 地 and 得 are the same in a typed answer.
        session_minutes: After how many minutes a usual session stops softly, 0 to 120; 0: never.
        two_buttons: Whether only Again and Good are offered.
        keys: Keys of the review that are not the usual ones, an action and its keys a line;
            `ui.keymap` reads them.
        card_percent: Size of the text of flashcards, 80 to 200.
        window_percent: Size of everything in the window, 100 to 200, from the next start on.
        speech_percent: Speed at which cards are read aloud, 70 to 150.
        reduce_motion: Nothing moves by itself; otherwise it does unless the system says no.
        language: "" follows the system; else "zh_CN" or "en".
        assistant_on: Whether an assistant may be asked for cards at all.
        assistant_address: Its OpenAI-compatible address, such as "https://host/v1".
        assistant_model: The model's name there.
        assistant_consent: The address to which the learner agreed to send; "" for none.
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
    balance_load: bool = True
    easy_weekdays: tuple[str, ...] = 7 * ("normal",)
    easy_ranges: tuple[str, ...] = ()
    review_order: ReviewOrder = ReviewOrder.DUE
    new_mix: NewMix = NewMix.AFTER
    learning_steps: tuple[str, ...] = ("1m", "10m")
    relearning_steps: tuple[str, ...] = ("10m",)
    maximum_interval_days: int = 36_500
    learn_ahead_minutes: int = 20
    suspend_leeches: bool = True
    typed_answers: TypedAnswers = TypedAnswers.OFF
    de_alike: bool = False
    session_minutes: int = 0
    two_buttons: bool = False
    keys: tuple[str, ...] = ()
    card_percent: int = 100
    window_percent: int = 100
    speech_percent: int = 100
    reduce_motion: bool = False
    language: str = ""
    layer_quotes: bool = True
    layer_figures: bool = True
    layer_terms: bool = True
    layer_markers: bool = True
    assistant_on: bool = False
    assistant_address: str = ""
    assistant_model: str = ""
    assistant_consent: str = ""

    @property
    def assistant_allowed(self) -> bool:
        """Whether anything may be sent: to that address, and to no other one entered later."""
        address = self.assistant_address
        return self.assistant_on and bool(address) and self.assistant_consent == address


class SettingsStore(Protocol):
    """Keeps the settings between runs. Loading never fails: what is unreadable is a default."""

    def load(self) -> Settings: ...
    def save(self, settings: Settings) -> None: ...
