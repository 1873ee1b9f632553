"""Sums by study day over a whole log at once. Needs numpy, as the fold it adds up."""

from datetime import date

import numpy as np

from studyapp.core.scheduling.batch.fold import Folded
from studyapp.core.scheduling.batch.memory import Flags
from studyapp.core.scheduling.events import Rating
from studyapp.core.stats.daily import DayTotals


def day_totals(folded: Folded) -> dict[date, DayTotals]:
    """Return the sums of each study day that had an answer, as `daily.answered` adds them up."""
    answers = folded.answers
    if not len(answers.day):
        return {}
    first = int(answers.day.min())
    place = answers.day - first

    def total(chosen: Flags) -> list[int]:
        counts: list[int] = np.bincount(place[chosen]).tolist()
        return counts

    milliseconds = np.bincount(place, weights=answers.duration)
    forgotten = answers.rating == Rating.AGAIN
    columns = (
        [int(each) for each in milliseconds.tolist()],
        *(total(answers.rating == rating) for rating in Rating),
        total(folded.is_new),
        total(folded.is_recall),
        total(folded.is_recall & ~forgotten),
    )
    answered = np.flatnonzero(np.bincount(place)).tolist()
    found = (
        DayTotals(
            date.fromordinal(first + day),
            *(sums[day] if day < len(sums) else 0 for sums in columns),
        )
        for day in answered
    )
    return {each.day: each for each in found}
