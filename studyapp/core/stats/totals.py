"""Sums by study day over a whole log at once. Needs numpy, as the fold it adds up."""

from datetime import date

import numpy as np

from studyapp.core.scheduling.batch.fold import Folded
from studyapp.core.scheduling.batch.memory import Flags, Ints
from studyapp.core.scheduling.events import Rating
from studyapp.core.stats.daily import DayTotals


def day_totals(folded: Folded) -> dict[date, DayTotals]:
    """Return the sums of each study day that had an answer, as `daily.answered` adds them up."""
    answers = folded.answers
    days, place = np.unique(answers.day, return_inverse=True)

    def total(values: Ints | Flags) -> list[int]:
        sums = np.bincount(place, weights=values, minlength=len(days))
        return [int(each) for each in sums.tolist()]

    columns = (
        total(answers.duration),
        *(total(answers.rating == rating) for rating in Rating),
        total(folded.is_new),
        total(folded.is_recall),
        total(folded.is_recall & (answers.rating != Rating.AGAIN)),
    )
    found = (
        DayTotals(date.fromordinal(day), *sums)
        for day, *sums in zip(days.tolist(), *columns, strict=True)
    )
    return {each.day: each for each in found}
