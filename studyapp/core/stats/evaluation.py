"""What a fold says about the model: predictions, and histories to fit it to. Needs numpy."""

from collections.abc import Iterator

import numpy as np

from studyapp.core.scheduling.batch.fold import Folded
from studyapp.core.scheduling.batch.memory import Ints
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.stats.calibration import Outcome


def split_moment(folded: Folded, share: float) -> int:
    """Return the moment, in ms since 1970, before which that share of the answers was given."""
    at = np.sort(folded.answers.at)
    return int(at[min(len(at) - 1, int(len(at) * share))]) if len(at) else 0


def outcomes(folded: Folded, model: FsrsModel, since: int) -> list[Outcome]:
    """Return what was predicted and what came, for answers at least a day after the one before.

    Args:
        folded: Histories folded with the model.
        model: The model.
        since: Answers before this moment, in ms since 1970, are left out.
    """
    chosen = np.flatnonzero((folded.waited > 0) & (folded.answers.at >= since))
    waited, stability = folded.waited[chosen].tolist(), folded.stability[chosen].tolist()
    recalled = (folded.answers.rating[chosen] != Rating.AGAIN).tolist()
    return [
        Outcome(model.recall(each, days), came)
        for each, days, came in zip(stability, waited, recalled, strict=True)
    ]


def histories(folded: Folded, before: int, most: int) -> Iterator[list[tuple[int, int]]]:
    """Yield rating and days waited of each card's answers before a moment, oldest first.

    At most about `most` answers are used, those of evenly chosen cards. Cards that took over
    from a repaired one are left out: their first answer came after others.
    """
    ends = folded.answers.ends
    starts = np.append(0, ends[:-1]) if len(ends) else ends
    sizes = ends - starts
    place: Ints = np.arange(len(folded.waited)) - np.repeat(starts, sizes)
    step = max(1, -(-len(place) // most))
    wanted = (folded.answers.at < before) & (place % step == 0) & ~folded.handed_on[place]
    order = np.flatnonzero(wanted)
    # Answers stand in rounds, so a stable sort by card keeps them in time.
    order = order[np.argsort(place[order], kind="stable")]
    edges = np.flatnonzero(np.diff(place[order])) + 1
    ratings = np.split(folded.answers.rating[order], edges)
    waits = np.split(folded.waited[order], edges)
    for rating, wait in zip(ratings, waits, strict=True):
        if len(rating):
            yield list(zip(rating.tolist(), wait.tolist(), strict=True))
