"""From one review screen to the next one with the same card."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from studyapp.core.answers.exercise import Exercise
from studyapp.core.answers.matching import Matching
from studyapp.core.answers.ordering import Ordering
from studyapp.core.answers.recall import ListRecall
from studyapp.core.answers.recital import Recital
from studyapp.core.scheduling.events import Rating
from studyapp.services.views import ReviewItem
from studyapp.ui.viewmodels.asked_card import asked_card, source_excerpt
from studyapp.ui.viewmodels.intervals import interval_of
from studyapp.ui.viewmodels.review_screen import ReviewScreen, Stage
from studyapp.ui.viewmodels.reviewing import Asking
from studyapp.ui.viewmodels.session import Session


def begun(session: Session) -> ReviewScreen:
    """Return a screen that says what session runs and how much of it is left."""
    return ReviewScreen(counts=session.counts(), scoped=session.partial, study=session.study)


def practised(screen: ReviewScreen, exercise: Exercise) -> ReviewScreen:
    """Return the screen with an exercise as far as it has come; who is done may rate it."""
    stage = Stage.ANSWER if exercise.done else Stage.QUESTION
    return replace(screen, exercise=exercise, stage=stage)


def answered(screen: ReviewScreen) -> ReviewScreen:
    """Return the screen with the whole answer; what was put in order or together is judged."""
    match screen.exercise:
        case ListRecall() | Recital() as covered:
            return practised(screen, covered.all_uncovered())
        case Ordering() | Matching() as sorting:
            return practised(screen, sorting.checked())
        case _:
            return replace(screen, stage=Stage.ANSWER)


def promised(screen: ReviewScreen, item: ReviewItem, asks: Asking) -> ReviewScreen:
    """Return the screen with what each rating does now that the parts missed are known."""
    card, exercise = screen.card, screen.exercise
    if card is None or exercise is None or not screen.answer_shown:
        return screen
    missed = exercise.missed
    waits = item.intervals if missed is None else asks.intervals(card.card_id, missed)
    return waiting(screen, waits)


def waiting(screen: ReviewScreen, waits: Mapping[Rating, timedelta]) -> ReviewScreen:
    """Return the screen with how long its card waits after each rating."""
    found = {rating: interval_of(wait) for rating, wait in waits.items()}
    return replace(screen, card=replace(screen.card, intervals=found) if screen.card else None)


def rewritten(screen: ReviewScreen, item: ReviewItem, exercise: Exercise | None) -> ReviewScreen:
    """Return the screen with a card that was changed; another answer is asked for again."""
    card, source = asked_card(item), source_excerpt(item) if screen.source else None
    if screen.card is None or screen.card.answer == card.answer:
        return replace(screen, card=card, source=source)
    stage = Stage.QUESTION if exercise else screen.stage
    return replace(screen, card=card, source=source, exercise=exercise, stage=stage)


def uncovered(screen: ReviewScreen) -> ReviewScreen:
    """Return the screen with a step more of its answer."""
    if isinstance(screen.exercise, ListRecall | Recital):
        return practised(screen, screen.exercise.uncovered())
    return answered(screen)


def finished(asked: ReviewScreen, session: Session, now: datetime) -> ReviewScreen:
    """Return the screen of a session that has no card to ask."""
    summary = session.asks.summary()
    waits = asked.counts.learning and asked.study.counts and not asked.time_over
    waits_until = summary.next_learning_at if waits else None
    return replace(
        asked,
        stage=Stage.FINISHED,
        summary=summary,
        next_in=interval_of(waits_until - now) if waits_until else None,
        rest=session.rest() if asked.scoped or asked.time_over else 0,
    )
