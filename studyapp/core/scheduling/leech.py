"""Cards that are forgotten again and again: better repaired than repeated."""

from enum import StrEnum

from studyapp.core.scheduling.state import CardState

REPAIR_LAPSES = 6
"""From this many lapses on, a card is on the list of cards to repair."""
SUSPEND_LAPSES = 10
"""The lapse that takes a card out of review until it is repaired."""


class Leech(StrEnum):
    """What the latest lapse made of a card."""

    TO_REPAIR = "to_repair"
    SUSPENDED = "suspended"


def suspends(before: CardState, after: CardState) -> bool:
    """Tell whether an answer was the lapse that suspends a card."""
    return before.lapses < SUSPEND_LAPSES <= after.lapses


def puts_on_the_list(before: CardState, after: CardState) -> bool:
    """Tell whether an answer was the lapse after which a card is better repaired."""
    return before.lapses < REPAIR_LAPSES <= after.lapses
