"""Cards that are forgotten again and again: better repaired than repeated."""

from studyapp.core.scheduling.state import CardState

REPAIR_LAPSES = 6
"""From this many lapses on, a card is on the list of cards to repair."""
SUSPEND_LAPSES = 10
"""The lapse that takes a card out of review until it is repaired."""


def suspends(before: CardState, after: CardState) -> bool:
    """Tell whether an answer was the lapse that suspends a card."""
    return before.lapses < SUSPEND_LAPSES <= after.lapses
