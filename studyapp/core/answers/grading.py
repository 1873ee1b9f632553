"""Which rating an answer deserves. The program proposes, the learner decides."""

from studyapp.core.scheduling.events import Rating

PERFECT, NEARLY = 0.98, 0.85
"""Of a typed text: enough for Good, enough for Hard."""
ENOUGH_ITEMS = 0.8
"""Of a list: the share of its items that is enough for Hard."""
_MOST_DISORDER = 0.2
_QUICK = 1 / 3


def of_text(score: float, duration_ms: int = 0, usual_ms: int | None = None) -> Rating:
    """Return the rating for a typed text: Easy when it took less than a third of the usual time.

    `usual_ms` is the median of the learner's answers, None while it is unknown.
    """
    if score < NEARLY:
        return Rating.AGAIN
    if score < PERFECT:
        return Rating.HARD
    quick = usual_ms is not None and duration_ms < usual_ms * _QUICK
    return Rating.EASY if quick else Rating.GOOD


def of_items(known: int, total: int, *, disorder: float = 0.0) -> Rating:
    """Return the rating for a list of which `known` items were recalled.

    `disorder` is Kendall's distance as a share, 0 to 1; 0 where the order is free.
    """
    if known < total * ENOUGH_ITEMS or disorder > _MOST_DISORDER:
        return Rating.AGAIN
    return Rating.GOOD if known >= total and not disorder else Rating.HARD


def of_typed_items(score: float, *, disorder: float = 0.0) -> Rating:
    """Return the rating for a typed list; slips within items count by their share."""
    if score < ENOUGH_ITEMS or disorder > _MOST_DISORDER:
        return Rating.AGAIN
    return Rating.GOOD if score >= PERFECT and not disorder else Rating.HARD


def capped(rating: Rating, *, helped: bool) -> Rating:
    """Return at most Hard for an answer that was helped along by a hint."""
    return min(rating, Rating.HARD) if helped else rating
