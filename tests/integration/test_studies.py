"""Sessions that the learner asks for, on a real library with the seed."""

from datetime import timedelta

import pytest

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.services.planning_ports import NO_LIMITS, DayLimits
from studyapp.services.settings import Settings
from studyapp.services.views import Scope, Study, StudyKind

ALL = Scope()


def learn(services, count=20, rating=Rating.EASY):
    services.settings.save(Settings(new_per_day=count))
    return answer(services, rating=rating)


def answer(services, study=None, rating=Rating.GOOD, most=500):
    """Answer what a session asks; return the cards in the order they were asked."""
    asked = []
    arguments = (ALL, study) if study else (ALL,)
    while len(asked) < most and (item := services.review.next_item(*arguments)) is not None:
        asked.append(item.card.id)
        services.review.grade(item.card.id, rating, 3000)
    return asked


def states(services):
    with services.store.open_uow(read_only=True) as uow:
        return dict(uow.log.states())


def test_cards_due_soon_are_asked_ahead_once_and_for_real(services, clock):
    learnt = learn(services)
    clock.advance(days=1)
    services.settings.save(Settings(new_per_day=0))
    today, before = services.context.today(), states(services)
    due = {card for card in learnt if before[card].due_day <= today + timedelta(days=7)}
    assert 0 < len(due) < 20
    ahead = Study(StudyKind.AHEAD, days=7)
    assert services.review.counts(ALL, ahead).review == len(due)
    assert set(answer(services, ahead)) == due
    after = states(services)
    assert all(after[card].last_day == today for card in due)
    services.review.forget()
    assert services.review.counts(ALL, ahead).total == 0
    assert services.maintain.rebuild(fix=False) == 0


def test_what_is_closest_to_being_due_is_asked_ahead_first(services, clock):
    learn(services)
    clock.advance(days=30)
    services.settings.save(Settings(new_per_day=0, bury_siblings=False))
    answer(services, rating=Rating.HARD, most=5)
    answer(services, rating=Rating.EASY)
    clock.advance(days=1)
    before, today = states(services), services.context.today()
    asked = answer(services, Study(StudyKind.AHEAD, days=300))
    chances = [services.context.model.retrievability(before[card], today) for card in asked]
    assert len(asked) == len(set(asked)) == 20
    assert chances[0] == min(chances) < max(chances)
    assert sum(chances[:5]) < sum(chances[-5:])


def test_undo_in_a_session_ahead_asks_the_card_again(services, clock):
    learn(services)
    clock.advance(days=1)
    ahead, before = Study(StudyKind.AHEAD, days=30), states(services)
    first = services.review.next_item(ALL, ahead).card.id
    left = services.review.counts(ALL, ahead).review
    services.review.grade(first, Rating.GOOD, 1000)
    assert services.review.undo() == first
    assert services.review.next_item(ALL, ahead).card.id == first
    assert services.review.counts(ALL, ahead).review == left
    assert states(services) == before


def test_what_was_forgotten_lately_is_asked_and_nothing_else(services, clock):
    learnt = learn(services)
    clock.advance(days=40)
    forgotten = answer(services, rating=Rating.AGAIN, most=3)
    answer(services, rating=Rating.GOOD)
    clock.advance(minutes=11)
    answer(services, rating=Rating.GOOD)
    lately = Study(StudyKind.FORGOTTEN, days=2)
    assert services.review.counts(ALL, lately).total == 0  # answered today
    clock.advance(days=1)
    services.settings.save(Settings(new_per_day=0))
    assert services.review.counts(ALL, lately).review == 3
    assert set(answer(services, lately)) == set(forgotten) < set(learnt)
    clock.advance(days=3)
    assert services.review.counts(ALL, lately).total == 0


def test_a_cram_changes_no_card_and_no_log(services, clock):
    learnt = learn(services)
    before = states(services)
    cram = services.review.cram(ALL, Study(StudyKind.CRAM, learnt_only=True))
    assert cram.counts().review == 20
    asked = []
    while (item := cram.next_item()) is not None:
        rating = Rating.AGAIN if item.card.id not in asked else Rating.GOOD
        asked.append(item.card.id)
        cram.grade(item.card.id, rating, 1000)
    assert len(asked) == 40
    assert set(asked) == set(learnt)
    assert asked[6] == asked[0]  # five others in between
    assert states(services) == before
    assert services.review.summary().reviews == 20


def test_a_cram_of_everything_comes_in_the_articles_order_or_shuffled(services):
    deck = Scope(article=services.read.last_article(), deck="金句")
    straight = services.review.cram(deck, Study(StudyKind.CRAM))
    shuffled = services.review.cram(deck, Study(StudyKind.CRAM, shuffled=True))

    def order(session):
        found = []
        while (item := session.next_item()) is not None:
            found.append(item.card.id)
            session.grade(item.card.id, Rating.GOOD, 1000)
        return found

    one, other = order(straight), order(shuffled)
    assert one != other
    assert sorted(one) == sorted(other)
    assert set(one) <= set(states(services))


def test_a_cram_keeps_the_two_directions_of_a_note_apart(services):
    session, groups = services.review.cram(ALL, Study(StudyKind.CRAM)), []
    while (item := session.next_item()) is not None:
        groups.append(item.note.group or item.note.id)
        session.grade(item.card.id, Rating.GOOD, 1000)
    assert len(set(groups)) < len(groups)
    near = [at for at, each in enumerate(groups) if each in groups[at + 1 : at + 5]]
    assert all(at > len(groups) - 6 for at in near)


def test_undo_steps_back_within_a_cram_and_redo_on_again(services):
    learn(services)
    cram = services.review.cram(ALL, Study(StudyKind.CRAM, learnt_only=True))
    assert not cram.can_undo()
    first = cram.next_item().card.id
    cram.grade(first, Rating.GOOD, 1000)
    second = cram.next_item().card.id
    assert cram.undo() == first
    assert cram.next_item().card.id == first
    assert cram.redo() == first
    assert cram.next_item().card.id == second
    assert cram.undo() == first
    assert cram.undo() is None
    assert services.review.summary().reviews == 20


def test_what_is_suspended_in_a_cram_leaves_it_and_comes_back_with_undo(services):
    learn(services)
    cram = services.review.cram(ALL, Study(StudyKind.CRAM, learnt_only=True))
    first = cram.next_item().card.id
    services.review.suspend(first)
    assert cram.next_item().card.id != first
    assert cram.counts().review == 19
    assert cram.can_undo()
    assert cram.undo() == first
    assert cram.next_item().card.id == first
    assert cram.counts().review == 20
    assert not cram.can_undo()


def test_the_final_drill_asks_todays_misses_until_each_was_known(services, clock):
    learn(services)
    clock.advance(days=40)
    missed = answer(services, rating=Rating.AGAIN, most=3)
    answer(services)
    assert services.review.summary().missed == 3
    drill = services.review.cram(ALL, Study(StudyKind.DRILL))
    assert [drill.next_item().card.id, drill.counts().review] == [missed[0], 3]
    services.review.undo()
    assert services.review.summary().missed == 3


@pytest.mark.parametrize("minutes", [10, 25])
def test_a_time_box_holds_what_fits_into_it(services, clock, minutes):
    learn(services, 60)
    clock.advance(days=40)
    services.settings.save(Settings(new_per_day=30))
    timed = Study(StudyKind.TIMED, minutes=minutes)
    counts = services.review.counts(ALL, timed)
    assert counts.review == 60
    assert counts.new == 30  # time is left after all reviews, and the day's limit holds
    assert counts.seconds < minutes * 60


def test_a_time_box_that_is_full_of_reviews_has_few_new_cards(services, clock):
    services.settings.save(Settings(new_per_day=60))
    while (item := services.review.next_item()) is not None:
        services.review.grade(item.card.id, Rating.EASY, 30_000)
    clock.advance(days=40)
    timed = Study(StudyKind.TIMED, minutes=25)
    assert services.review.counts(ALL, timed).new == 2


def test_a_time_box_too_small_for_all_leaves_the_best_remembered_out(services, clock):
    learn(services, 60)
    clock.advance(days=40)
    timed = Study(StudyKind.TIMED, minutes=1)
    counts = services.review.counts(ALL, timed)
    assert counts.review in {20, 21}  # three seconds each
    asked = answer(services, timed)
    assert len(asked) == counts.review
    assert services.review.counts().review >= 60 - counts.review


def test_a_time_box_on_a_new_library_brings_the_new_cards_of_the_day(services):
    timed = Study(StudyKind.TIMED, minutes=25)
    usual = services.review.counts()
    assert services.study.offer(ALL, timed).cards == usual.new == 20
    services.settings.save(Settings(new_per_day=60))
    article = services.read.last_article()
    services.plans.limit_deck((article, "金句"), DayLimits(1))
    deck = Scope(article=article, deck="金句")
    assert services.study.offer(deck, timed).cards == 1
    offer = services.study.offer(ALL, timed)
    assert 20 < offer.cards < 60  # now the time is what limits
    assert offer.seconds == pytest.approx(25 * 60, abs=40)


def test_time_for_each_part_of_an_answer_counts(services, clock):
    item = services.review.next_item()
    assert item.note.type is NoteType.LIST
    services.review.grade(item.card.id, Rating.GOOD, 150_000)
    with services.store.open_uow(read_only=True) as uow:
        assert uow.queries.recent_durations() == [150_000]
    services.review.undo()
    services.review.grade(item.card.id, Rating.GOOD, 999_000_000)
    with services.store.open_uow(read_only=True) as uow:
        assert uow.queries.recent_durations() == [60_000 * len(item.note.answer)]


def test_a_decks_own_limit_counts_beside_that_of_the_library(services):
    services.settings.save(Settings(new_per_day=999, reviews_per_day=999, bury_siblings=False))
    article = services.read.last_article()
    deck, other = (article, "节点"), Scope(article=article, deck="金句")
    scope = Scope(article=article, deck="节点")
    of_deck, of_other, of_all = (services.review.counts(each).new for each in (scope, other, ALL))
    assert of_deck > 10
    services.plans.limit_deck(deck, always=DayLimits(new=4))
    assert services.review.counts(scope).new == 4
    assert services.review.counts(other).new == of_other
    assert services.review.counts().new == of_all - of_deck + 4
    services.review.grade(services.review.next_item(scope).card.id, Rating.EASY, 1000)
    services.review.forget()
    assert services.review.counts(scope).new == 3
    services.plans.limit_deck(deck, always=DayLimits(new=4), today=DayLimits(new=6))
    assert services.plans.deck_limits(deck) == (DayLimits(new=4), DayLimits(new=6))
    assert services.review.counts(scope).new == 5
    services.plans.limit_deck(deck, always=NO_LIMITS)
    assert services.review.counts(scope).new == of_deck - 1


def test_learning_steps_take_nothing_of_a_decks_limits(services, clock):
    article = services.read.last_article()
    learn(services, 60)
    clock.advance(days=40)
    learning = answer(services, rating=Rating.AGAIN, most=8)
    clock.advance(days=1)
    decks = {services.review.item(card).note.deck for card in learning}
    for deck in decks:
        services.plans.limit_deck((article, deck), DayLimits(None, 4))
    due = services.review.counts()
    assert due.learning == len(learning)
    answer(services, rating=Rating.AGAIN, most=len(learning))
    services.review.forget()
    after = services.review.counts()
    assert (after.new, after.review) == (due.new, due.review)
    assert services.maintain.rebuild(fix=False) == 0


def test_a_decks_reviews_are_limited_and_cap_its_new_cards(services, clock):
    services.settings.save(Settings(new_per_day=200, reviews_per_day=999, bury_siblings=False))
    article = services.read.last_article()
    scope = Scope(article=article, deck="节点")
    for _ in range(10):
        services.review.grade(services.review.next_item(scope).card.id, Rating.EASY, 1000)
    clock.advance(days=40)
    services.plans.limit_deck((article, "节点"), always=DayLimits(reviews=12))
    counts = services.review.counts(scope)
    assert (counts.review, counts.new) == (10, 2)
    services.plans.limit_deck((article, "节点"), always=DayLimits(reviews=7))
    counts = services.review.counts(scope)
    assert (counts.review, counts.new) == (7, 0)
    services.review.grade(services.review.next_item(scope).card.id, Rating.GOOD, 1000)
    services.review.forget()
    assert services.review.counts(scope).review == 6
    clock.advance(days=1)
    assert services.review.counts(scope).review == 7


def test_a_reversed_card_does_not_come_just_after_its_forward_card(services):
    services.settings.save(Settings(bury_siblings=False, new_per_day=300))
    asked = answer(services, rating=Rating.EASY)
    with services.store.open_uow(read_only=True) as uow:
        notes = [uow.notes.card(card).note for card in asked]
    groups = [note.group or note.id for note in notes]
    assert len(set(groups)) < len(groups)
    near = [at for at, each in enumerate(groups) if each in groups[at + 1 : at + 5]]
    assert all(at > len(groups) - 6 for at in near)  # in the end there are no others left
