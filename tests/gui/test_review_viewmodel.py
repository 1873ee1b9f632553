"""The review session without widgets, over a service in memory."""

from datetime import timedelta

import pytest

from studyapp.core.cards.model import NoteType
from studyapp.core.errors import LibraryReadOnlyError
from studyapp.core.ids import ArticleId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.services.views import Counts, Scope
from studyapp.ui.viewmodels.card_actions import CardActions
from studyapp.ui.viewmodels.intervals import Interval, Unit
from studyapp.ui.viewmodels.review import Notice, ReviewViewModel, Stage
from tests.review_fakes import FakeReviewService, FakeStopwatch, WorksAtOnce, make_item, make_note


@pytest.fixture
def service():
    return FakeReviewService(*(make_item(make_note(key)) for key in ("one", "two", "three")))


@pytest.fixture
def view_model(qapp, service, clock):
    view_model = ReviewViewModel(service, clock, FakeStopwatch(4000), WorksAtOnce())
    view_model.start()
    return view_model


def test_a_session_begins_with_a_question(view_model):
    screen = view_model.screen
    assert screen.stage is Stage.QUESTION
    assert screen.card.note_id == "one"
    assert screen.counts == Counts(new=3, seconds=27)
    assert (screen.done, screen.total) == (0, 3)
    assert not screen.can_undo


def test_only_the_cards_of_the_scope_are_asked(service, clock, qapp):
    view_model = ReviewViewModel(service, clock, FakeStopwatch(), WorksAtOnce())
    scope = Scope(article=ArticleId("article"), deck="节点")
    view_model.start(scope)
    view_model.show_answer()
    view_model.grade(Rating.GOOD)
    assert service.scopes == [scope, scope]


@pytest.mark.parametrize("rating", Rating)
def test_no_rating_counts_before_the_answer_is_shown(view_model, service, rating):
    view_model.grade(rating)
    assert service.actions == []
    assert view_model.screen.card.note_id == "one"


def test_a_rating_is_kept_with_the_time_it_took_and_the_next_card_asked(view_model, service):
    first = view_model.screen.card.card_id
    view_model.show_answer()
    view_model.grade(Rating.HARD)
    assert service.actions == [("grade", first, Rating.HARD, 4000)]
    screen = view_model.screen
    assert screen.card.note_id == "two"
    assert screen.stage is Stage.QUESTION
    assert (screen.done, screen.total, screen.can_undo) == (1, 3, True)


def test_going_on_shows_the_answer_and_then_calls_it_good(view_model, service):
    view_model.go_on()
    assert view_model.screen.answer_shown
    view_model.go_on()
    assert [action[2] for action in service.actions] == [Rating.GOOD]


def test_undo_asks_the_same_card_again_with_its_answer_hidden(view_model, service):
    view_model.go_on()
    view_model.go_on()
    view_model.undo()
    assert view_model.screen.card.note_id == "one"
    assert view_model.screen.stage is Stage.QUESTION
    assert (view_model.screen.done, view_model.screen.total) == (0, 3)
    assert service.actions == []


def test_undo_reaches_back_before_the_session(view_model, clock, service):
    view_model.go_on()
    view_model.go_on()
    later = ReviewViewModel(service, clock, FakeStopwatch(), WorksAtOnce())
    later.start()
    later.undo()
    assert later.screen.card.note_id == "one"
    assert later.screen.done == 0


def test_undo_without_anything_done_does_nothing(view_model):
    before = view_model.screen
    view_model.undo()
    assert view_model.screen == before


def test_a_suspended_card_is_not_counted_as_done(view_model, service, qtbot):
    card = view_model.screen.card.card_id
    with qtbot.waitSignal(view_model.noticed) as notice:
        CardActions(view_model, service, service).suspend_card()
    assert notice.args == [Notice.SUSPENDED]
    assert service.actions == [("suspend", card)]
    assert (view_model.screen.done, view_model.screen.total) == (0, 2)
    view_model.undo()
    assert view_model.screen.card.card_id == card


def test_burying_takes_the_whole_note_out_of_the_day(view_model, service):
    CardActions(view_model, service, service).bury_note()
    assert service.actions == [("bury", "one")]
    assert view_model.screen.card.note_id == "two"


def test_the_end_tells_what_was_done_and_can_still_be_undone(view_model):
    for _ in range(6):
        view_model.go_on()
    screen = view_model.screen
    assert screen.stage is Stage.FINISHED
    assert screen.card is None
    assert (screen.summary.reviews, screen.summary.due_tomorrow) == (3, 7)
    assert screen.next_in is None
    view_model.undo()
    assert view_model.screen.card.note_id == "three"
    assert view_model.screen.summary is None


def test_the_end_tells_when_a_learning_card_comes_back(qapp, clock):
    service = FakeReviewService(next_learning_at=clock.now() + timedelta(minutes=25))
    view_model = ReviewViewModel(service, clock, FakeStopwatch(), WorksAtOnce())
    view_model.start()
    assert view_model.screen.next_in == Interval(25, Unit.MINUTE)


def test_a_card_that_comes_due_on_the_finished_screen_is_asked(view_model, service):
    for _ in range(6):
        view_model.go_on()
    service.queue.append(make_item(make_note("late")))
    view_model.look_again()
    assert view_model.screen.card.note_id == "late"


def test_looking_again_leaves_an_open_card_alone(view_model):
    view_model.show_answer()
    before = view_model.screen
    view_model.look_again()
    assert view_model.screen == before


def test_coming_back_asks_an_open_question_afresh(qapp, service, clock):
    stopwatch = FakeStopwatch()
    view_model = ReviewViewModel(service, clock, stopwatch, WorksAtOnce())
    view_model.start()
    service.queue.popleft()
    starts = stopwatch.starts
    view_model.resume()
    assert view_model.screen.card.note_id == "two"
    assert stopwatch.starts > starts


def finished_part(view_model, service):
    service.queue.clear()
    service.elsewhere = 12
    view_model.start(Scope(deck="节点"))


def test_a_finished_part_tells_what_is_left_of_the_rest(view_model, service):
    finished_part(view_model, service)
    assert (view_model.screen.scoped, view_model.screen.rest) == (True, 12)
    view_model.start()
    assert view_model.screen.rest == 0


def test_coming_back_to_a_finished_part_goes_on_with_the_rest(view_model, service):
    finished_part(view_model, service)
    view_model.resume()
    assert view_model.scope == Scope(deck="节点")
    view_model.leave()
    view_model.resume()
    assert view_model.scope == Scope()


def test_coming_back_to_an_unfinished_part_stays_in_it(view_model, service):
    view_model.start(Scope(deck="节点"))
    view_model.leave()
    view_model.resume()
    assert view_model.scope == Scope(deck="节点")


def test_coming_back_to_an_answer_leaves_it_open(view_model):
    view_model.show_answer()
    view_model.resume()
    assert view_model.screen.answer_shown


def test_a_refused_rating_leaves_the_card_open_and_says_why(view_model, service, qtbot):
    view_model.show_answer()
    service.error = LibraryReadOnlyError("library.db", "read-only")
    with qtbot.waitSignal(view_model.failed) as failed:
        view_model.grade(Rating.GOOD)
    assert failed.args == [service.error]
    assert view_model.screen.answer_shown
    assert view_model.screen.done == 0


def test_a_list_can_be_uncovered_item_by_item(qapp, clock):
    note = make_note(type=NoteType.LIST, answer=("技术", "产业", "企业"))
    view_model = ReviewViewModel(
        FakeReviewService(make_item(note)), clock, FakeStopwatch(), WorksAtOnce()
    )
    view_model.start()
    view_model.go_on()
    view_model.go_on()
    assert view_model.screen.exercise.shown == 2
    assert not view_model.screen.answer_shown
    view_model.go_on()
    assert view_model.screen.answer_shown
    assert view_model.screen.suggested is None


def test_the_source_stays_open_for_its_card_only(view_model):
    view_model.toggle_source()
    view_model.show_answer()
    assert view_model.screen.source is not None
    view_model.grade(Rating.GOOD)
    assert view_model.screen.source is None


def test_the_reader_is_asked_for_with_place_and_card(view_model, qtbot):
    card = view_model.screen.card
    with qtbot.waitSignal(view_model.reader_requested) as asked:
        view_model.request_reader()
    assert asked.args == [card.place, card.card_id]
    assert (card.place.article, card.place.block, card.place.paragraph) == ("article", "b40", 40)


def test_a_hint_shows_only_where_the_note_has_one(qapp, clock):
    items = make_item(make_note("a", hint="三个字")), make_item(make_note("b"))
    view_model = ReviewViewModel(FakeReviewService(*items), clock, FakeStopwatch(), WorksAtOnce())
    view_model.start()
    view_model.show_hint()
    assert view_model.screen.hint_shown
    view_model.go_on()
    view_model.go_on()
    view_model.show_hint()
    assert not view_model.screen.hint_shown


def test_a_reviewed_card_shows_what_is_known_of_its_memory(qapp, clock):
    state = CardState(phase=Phase.REVIEW, memory=MemoryState(9.4, 5.8), reps=5)
    service = FakeReviewService(make_item(make_note(), state, retrievability=0.71))
    view_model = ReviewViewModel(service, clock, FakeStopwatch(), WorksAtOnce())
    view_model.start()
    card = view_model.screen.card
    memory = card.memory
    assert (memory.retrievability, memory.stability, memory.difficulty) == (0.71, 9.4, 5.8)
    assert card.repetition == 6


def test_a_new_card_knows_nothing_of_its_memory(view_model):
    assert view_model.screen.card.memory is None
    assert view_model.screen.card.repetition == 1
