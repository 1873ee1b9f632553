"""What each desired retention costs and gives, tried out on the learner's own cards."""

from dataclasses import dataclass
from statistics import median

from studyapp.core.scheduling.simulate import Course, simulate
from studyapp.services.base import Context
from studyapp.services.exam_forecast import known_card
from studyapp.services.queues import DEFAULT_SECONDS

RETENTIONS = (0.80, 0.83, 0.86, 0.88, 0.90, 0.92, 0.94, 0.95, 0.96, 0.97)
DAYS = 60
_MOST_CARDS = 1000


@dataclass(frozen=True, slots=True)
class RetentionPoint:
    """What a desired retention leads to over the next sixty days.

    Attributes:
        reviews_per_day, minutes_per_day: Means; new cards count in the minutes.
        recall: Mean chance of recall in the end over all cards introduced until then.
    """

    retention: float
    reviews_per_day: float
    minutes_per_day: float
    recall: float


def retention_curve(context: Context) -> tuple[RetentionPoint, ...]:
    """Return a point for each of some retentions, 0.80 to 0.97; imported and run in a job."""
    settings, today = context.settings(), context.today()
    with context.open_uow(read_only=True) as uow:
        cards = uow.planning.cards()
        durations = uow.queries.recent_durations()
    seconds = median(durations) / 1000 if durations else DEFAULT_SECONDS
    # Every n-th card stands for n.
    each = -(-len(cards) // _MOST_CARDS) or 1
    sample = cards[::each]
    known = [known_card(card, today) for card in sample if card.stability is not None]
    new = min(len(sample) - len(known), round(DAYS * settings.new_per_day / each))
    points = []
    for retention in RETENTIONS:
        course = Course(DAYS, retention, -(-new // DAYS))
        found = simulate(known, new, course, context.model.settings.parameters)
        learnt = found.learnt / max(1, len(known) + new)
        points.append(
            RetentionPoint(
                retention=retention,
                reviews_per_day=each * sum(found.reviews) / DAYS,
                minutes_per_day=each * sum(found.answers) / DAYS * seconds / 60,
                recall=found.recall[0] / learnt if learnt else 0.0,
            )
        )
    return tuple(points)
