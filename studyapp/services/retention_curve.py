"""What each desired retention costs and gives, tried out on the learner's own cards."""

from studyapp.core.scheduling.exam import EVERYTHING, ExamScope
from studyapp.core.scheduling.first_ratings import first_ratings
from studyapp.core.scheduling.simulate import Course, simulate
from studyapp.services.base import Context
from studyapp.services.day_limits import seconds_per_card
from studyapp.services.exam_forecast import known_card
from studyapp.services.plan_views import CURVE_DAYS, RetentionPoint

RETENTIONS = (0.80, 0.83, 0.86, 0.88, 0.90, 0.92, 0.94, 0.95, 0.96, 0.97)
_MOST_CARDS = 1000


def retention_curve(context: Context, scope: ExamScope = EVERYTHING) -> tuple[RetentionPoint, ...]:
    """Return a point for each of some retentions, 0.80 to 0.97; imported and run in a job.

    Only the cards of a scope count, as if they were all there are.
    """
    settings, today = context.settings(), context.today()
    with context.open_uow(read_only=True) as uow:
        cards = uow.planning.cards(scope)
        seconds = seconds_per_card(uow)
        first = first_ratings(uow.queries.first_ratings())
    # Every n-th card stands for n.
    each = -(-len(cards) // _MOST_CARDS) or 1
    sample = cards[::each]
    known = [known_card(card, today) for card in sample if card.stability is not None]
    new = min(len(sample) - len(known), round(CURVE_DAYS * settings.new_per_day / each))
    points = []
    for retention in RETENTIONS:
        course = Course(CURVE_DAYS, retention, -(-new // CURVE_DAYS), first=first)
        found = simulate(known, new, course, context.model.settings.parameters)
        learnt = found.learnt / max(1, len(known) + new)
        points.append(
            RetentionPoint(
                retention=retention,
                reviews_per_day=each * sum(found.reviews) / CURVE_DAYS,
                minutes_per_day=each * sum(found.answers) / CURVE_DAYS * seconds / 60,
                recall=found.recall[0] / learnt if learnt else 0.0,
            )
        )
    return tuple(points)
