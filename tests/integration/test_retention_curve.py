"""What the slider for desired retention shows."""

from studyapp.core.scheduling.events import Rating
from studyapp.services.retention_curve import retention_curve


def test_more_retention_costs_more_time_and_gives_more_recall(services):
    while (item := services.review.next_item()) is not None:
        services.review.grade(item.card.id, Rating.EASY, 6000)
    points = retention_curve(services.context)
    assert points[0].retention == 0.80
    assert points[-1].retention == 0.97
    assert points[-1].minutes_per_day > 1.5 * points[0].minutes_per_day
    assert points[-1].reviews_per_day > 2 * points[0].reviews_per_day
    assert 0.8 < points[0].recall < points[-1].recall < 1
