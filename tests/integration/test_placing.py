"""On which days the reviews of a library fall."""

from collections import Counter
from datetime import date, timedelta

from studyapp.core.scheduling.events import Graded, Rating
from studyapp.core.scheduling.exam import Exam
from studyapp.services.article_retention import ArticleRetentionService
from studyapp.services.settings import Settings


def answer_all(services, rating=Rating.EASY):
    shown = {}
    while (item := services.review.next_item()) is not None:
        shown[item.card.id] = item.intervals[rating]
        services.review.grade(item.card.id, rating, 2000)
    return shown


def due(services):
    with services.store.open_uow(read_only=True) as uow:
        return Counter(uow.queries.due_days())


def test_reviews_spread_over_the_days_they_may_fall_on(services):
    answer_all(services)
    counts = due(services)
    assert len(counts) == 5
    assert set(counts.values()) == {4}


def test_the_buttons_say_what_will_happen(services):
    shown = answer_all(services)
    with services.store.open_uow(read_only=True) as uow:
        for card, wait in shown.items():
            assert timedelta(days=uow.log.state(card).interval_days) == wait


def test_the_log_alone_explains_where_balanced_reviews_went(services, clock):
    cards = answer_all(services)
    clock.advance(days=9)
    answer_all(services, Rating.GOOD)
    with services.store.open_uow(read_only=True) as uow:
        events = [event for card in cards for event in uow.log.of_card(card)]
    assert len(events) > len(cards)
    assert all(isinstance(event, Graded) and event.interval_days for event in events)
    assert services.maintain.rebuild(fix=False) == 0


def test_an_easy_day_gets_less(services):
    services.settings.save(
        Settings(easy_weekdays=("normal",) * 5 + ("minimum", "minimum"), new_per_day=30)
    )
    answer_all(services)  # on a Friday; the reviews come 6 to 10 days later
    assert all(day.weekday() < 5 for day in due(services))


def test_an_undone_answer_leaves_its_day_free(services):
    first = services.review.next_item()
    services.review.grade(first.card.id, Rating.EASY, 1000)
    services.review.undo()
    again = services.review.next_item()
    assert again.intervals == first.intervals


def test_an_article_can_be_kept_better_than_the_others(services):
    retention = ArticleRetentionService(services.context, services.review)
    article = services.read.last_article()
    usual = services.review.next_item().intervals[Rating.EASY]
    retention.put(article, 0.99)
    assert retention.retentions() == {article: 0.97}
    item = services.review.next_item()
    assert item.intervals[Rating.EASY] < usual
    services.review.grade(item.card.id, Rating.EASY, 1000)
    assert services.maintain.rebuild(fix=False) == 0
    services.review.undo()
    services.exams.put(Exam("e", "申论", date(2025, 8, 20)))
    assert services.review.next_item().intervals[Rating.EASY] > usual
    services.exams.remove("e")
    retention.put(article, None)
    assert services.review.next_item().intervals[Rating.EASY] == usual


def test_without_balancing_the_fuzz_decides(services):
    services.settings.save(Settings(balance_load=False))
    answer_all(services)
    assert max(due(services).values()) > 4
