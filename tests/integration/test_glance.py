import sqlite3
from datetime import timedelta

import pytest

from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import Exam
from studyapp.infra.glance import Glance, glance
from studyapp.infra.paths import DATABASE
from studyapp.services.planning_ports import DayLimits
from studyapp.services.settings import Settings


def test_a_glance_sees_what_the_open_library_says(services, clock):
    ratings = [Rating.GOOD, Rating.EASY, Rating.AGAIN, Rating.EASY, Rating.HARD]
    for day in range(12):
        for number in range(day + 3):
            item = services.review.next_item()
            if item is None:
                break
            if number == 4:
                services.review.bury(item.note.id)
            elif number == 5:
                services.review.suspend(item.card.id)
            else:
                services.review.grade(item.card.id, ratings[(day + number) % 5], 4000)
            if number == 6:
                services.review.undo()
            today = services.calendar.day(clock.now())
            seen = glance(services.folder / DATABASE, services.settings.load(), today)
            services.review.forget()
            counts = services.review.counts()
            assert seen == Glance(counts.new, counts.learning, counts.review)
            clock.advance(minutes=1)
        clock.advance(days=1)


def seen(services):
    today = services.context.today()
    return glance(services.folder / DATABASE, services.settings.load(), today)


@pytest.mark.parametrize("limits", [DayLimits(3), DayLimits(None, 4), DayLimits(50, 30)])
def test_a_glance_knows_the_limits_of_today(services, limits):
    for _ in range(2):
        services.review.grade(services.review.next_item().card.id, Rating.EASY, 1000)
    services.plans.limit_today(limits)
    counts = services.review.counts()
    assert seen(services) == Glance(counts.new, counts.learning, counts.review)


def test_new_cards_of_today_take_room_from_the_reviews(services, clock):
    services.settings.save(Settings(new_per_day=10, reviews_per_day=12))
    for _ in range(7):
        services.review.grade(services.review.next_item().card.id, Rating.EASY, 1000)
    services.review.forget()
    counts = services.review.counts()
    assert counts.new == 3
    assert seen(services) == Glance(counts.new, counts.learning, counts.review)
    services.settings.save(Settings(new_per_day=10, reviews_per_day=8))
    assert seen(services).new == services.review.counts().new == 1


def test_a_glance_says_nothing_rather_than_what_is_soon_taken_back(services, clock):
    article = services.read.last_article()
    assert seen(services) is not None
    services.plans.limit_deck((article, "金句"), DayLimits(1))
    assert seen(services) is None
    services.plans.limit_deck((article, "金句"), DayLimits())
    assert seen(services) is not None
    services.exams.put(Exam("e", "申论", services.context.today() + timedelta(days=30)))
    assert seen(services) is None
    services.exams.remove("e")
    for _ in range(9):
        services.review.grade(services.review.next_item().card.id, Rating.EASY, 1000)
    clock.advance(days=60)
    services.plans.spread_backlog(3)
    assert seen(services) is None
    services.plans.end_backlog()
    assert seen(services) is not None


def test_without_a_readable_library_there_is_nothing_to_see(tmp_path, clock):
    today = clock.now().date()
    assert glance(tmp_path / DATABASE, Settings(), today) is None
    (tmp_path / DATABASE).write_bytes(b"not a database" * 100)
    assert glance(tmp_path / DATABASE, Settings(), today) is None
    with sqlite3.connect(tmp_path / "empty.db") as empty:
        empty.execute("CREATE TABLE other (a)")
    empty.close()
    assert glance(tmp_path / "empty.db", Settings(), today) is None


def test_rows_that_make_no_sense_are_no_reason_not_to_start(library, clock):
    day = clock.now().date()
    with sqlite3.connect(library / DATABASE) as database:
        database.execute("UPDATE card_states SET due_at = 1000000000000000000")
    database.close()
    assert glance(library / DATABASE, Settings(), day) is None
    with sqlite3.connect(library / DATABASE) as database:
        database.execute("UPDATE card_states SET sibling_group = CAST(x'ff' AS TEXT), due_day = 1")
    database.close()
    assert glance(library / DATABASE, Settings(), day) is None
