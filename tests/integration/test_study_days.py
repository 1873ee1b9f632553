"""Study days at the level of the window's services: queue, answer, undo and limits."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from studyapp.core.scheduling.events import Rating
from studyapp.services.settings import Settings
from studyapp.wiring import open_services
from tests.conftest import FakeClock

SHANGHAI, ANGELES = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/Los_Angeles")
PLACES = [(zone, hour) for zone in (SHANGHAI, ANGELES) for hour in (0, 4)]


class Student:
    """A learner with a clock who may travel, and who opens the library wherever they are."""

    def __init__(self, library):
        self._library = library
        self.clock = FakeClock()
        self.services = None

    def at(self, zone, local, hour=4):
        """Open the library at a local time, with a day that begins at an hour."""
        self.close()
        self.clock.moment = datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC)
        self.services = open_services(self._library, self.clock, zone)
        self.services.settings.save(Settings(new_per_day=5, rollover_hour=hour))
        self.services.close()
        self.services = open_services(self._library, self.clock, zone)
        return self.services.review

    def close(self):
        if self.services is not None:
            self.services.close()
            self.services = None

    def states(self):
        with self.services.store.open_uow(read_only=True) as uow:
            return dict(uow.log.states())

    def is_clean(self):
        return self.services.maintain.rebuild(fix=False) == 0


@pytest.fixture
def student(library):
    student = Student(library)
    yield student
    student.close()


def answer(review, rating=Rating.EASY, most=99):
    cards = []
    while len(cards) < most and (item := review.next_item()) is not None:
        cards.append(item.card.id)
        review.grade(item.card.id, rating, 2000)
    return cards


@pytest.mark.parametrize(("zone", "hour"), PLACES)
def test_the_new_cards_of_a_day_come_once_and_the_next_ones_at_its_turn(student, zone, hour):
    review = student.at(zone, "2025-06-20T22:00", hour)
    assert len(answer(review)) == 5
    turn = timedelta(hours=2 + hour)
    student.clock.advance(seconds=turn.total_seconds() - 60)
    review.forget()
    assert review.counts().new == 0
    student.clock.advance(minutes=1)
    assert review.counts().new == 5
    assert student.is_clean()


@pytest.mark.parametrize(("zone", "hour"), PLACES)
@pytest.mark.parametrize("first", ["2025-03-08", "2025-06-20", "2025-11-01"])
def test_a_card_is_due_on_the_same_local_day_through_every_clock_change(student, zone, hour, first):
    review = student.at(zone, f"{first}T21:00", hour)
    card = answer(review, most=1)[0]
    due = student.states()[card].due_day
    wait = (due - student.services.context.today()).days
    before = datetime.fromisoformat(f"{first}T23:00") + timedelta(days=wait - 1)
    review = student.at(zone, before.isoformat(), hour)
    assert review.counts().review == 0
    review = student.at(zone, (before + timedelta(hours=hour + 1)).isoformat(), hour)
    assert student.services.context.today() == due
    assert review.counts().review == 1
    review.grade(card, Rating.GOOD, 2000)
    assert student.is_clean()


@pytest.mark.parametrize("hour", [0, 4])
def test_the_day_the_clocks_go_forward_is_one_day_and_undo_gives_it_back(student, hour):
    review = student.at(ANGELES, "2025-03-09T01:55", hour)
    before = student.states(), review.counts()
    card = answer(review, Rating.GOOD, most=1)[0]
    # At 2:00 it is 3:00: ten minutes are ten minutes all the same.
    waits = student.states()[card].due_at - student.clock.now()
    assert waits == timedelta(minutes=10)
    student.clock.advance(minutes=45)
    assert student.clock.now().astimezone(ANGELES).hour == 3
    assert review.undo() == card
    assert (student.states(), review.counts()) == before
    assert student.is_clean()


@pytest.mark.parametrize("hour", [0, 4])
def test_the_hour_that_comes_twice_belongs_to_one_day(student, hour):
    review = student.at(ANGELES, "2025-11-02T00:30", hour)
    day = student.services.context.today()
    answer(review, most=3)
    student.clock.advance(hours=2)  # 1:30 for the second time
    assert student.services.context.today() == day
    review.forget()
    assert review.counts().new == 2


def test_west_over_the_date_line_a_day_comes_twice_and_its_limit_counts_once(student):
    review = student.at(SHANGHAI, "2025-06-21T10:00")
    cards = answer(review)
    review = student.at(ANGELES, "2025-06-20T21:00")  # eleven hours on, and the day before
    assert review.counts().new == 5
    more = answer(review)
    assert not set(cards) & set(more)
    review = student.at(ANGELES, "2025-06-21T09:00")
    assert review.counts().new == 0
    assert student.is_clean()


def test_travel_moves_no_due_day_and_undo_takes_back_the_day_it_was_given_on(student):
    review = student.at(SHANGHAI, "2025-06-21T10:00")
    card = answer(review, most=1)[0]
    due = student.states()[card].due_day
    review = student.at(ANGELES, "2025-06-20T21:00")
    assert student.states()[card].due_day == due
    assert review.undo() == card
    review = student.at(SHANGHAI, "2025-06-21T20:00")
    assert review.counts().new == 5
    assert student.is_clean()


@pytest.mark.parametrize("days", [1, 40])
def test_a_clock_set_back_neither_loses_nor_repeats_an_answer(student, days):
    review = student.at(SHANGHAI, "2025-06-20T09:00")
    cards = answer(review, most=3)
    student.clock.advance(days=-days)
    review.forget()
    again = answer(review, Rating.GOOD, most=3)
    assert not set(cards) & set(again)
    assert student.is_clean()
    for card in reversed(again):
        assert review.undo() == card
    for card in reversed(cards):
        assert review.undo() == card
    student.clock.advance(days=days)
    review.forget()
    assert review.counts().new == 5
    assert student.is_clean()


def test_a_due_card_answered_with_the_clock_set_back_is_still_scheduled_ahead(student):
    review = student.at(SHANGHAI, "2025-06-20T09:00")
    card = answer(review, most=1)[0]
    student.clock.advance(days=20)
    assert review.next_item().card.id == card
    student.clock.advance(days=-25)
    review.grade(card, Rating.GOOD, 2000)
    state = student.states()[card]
    assert state.due_day > student.services.context.today()
    assert student.is_clean()


def test_another_hour_for_the_turn_of_the_day_counts_at_once(student):
    review = student.at(SHANGHAI, "2025-06-20T23:00", 4)
    answer(review)
    review = student.at(SHANGHAI, "2025-06-21T02:00", 4)
    assert review.counts().new == 0
    review = student.at(SHANGHAI, "2025-06-21T02:00", 0)
    assert review.counts().new == 5
