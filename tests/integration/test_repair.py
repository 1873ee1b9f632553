"""Cards repaired in a real library."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.core.cards.lint.model import Code
from studyapp.core.cards.model import Density, NoteStatus, cards_of
from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import card_id
from studyapp.core.scheduling.events import Inherited, Rating
from studyapp.core.scheduling.leech import Leech
from studyapp.core.scheduling.state import NEW_CARD, Phase
from studyapp.infra.anki.reading.package import AnkiPackageReader
from studyapp.infra.db.checks import SqlLibraryChecks
from studyapp.services.check_library import CheckService
from studyapp.services.views import Scope
from studyapp.transfers import export_service, import_service, repair_workshop


@pytest.fixture
def workshop(services):
    return repair_workshop(services)


def found(workshop):
    return (*workshop.leeches(), *workshop.faults())


def forget(services, clock, times):
    """Let the first card lapse some times; return its id and what the last answer made of it."""
    card = services.review.next_item().card.id
    services.review.grade(card, Rating.EASY, 1000)
    made = None
    for _ in range(times):
        clock.advance(days=30)
        made = services.review.grade(card, Rating.AGAIN, 1000)
        services.review.grade(card, Rating.GOOD, 1000)
    return card, made


def state(services, card):
    with services.context.open_uow(read_only=True) as uow:
        return uow.log.state(card)


def status(services, note):
    with services.context.open_uow(read_only=True) as uow:
        return uow.notes.note(note.id).note.status


def successors(rewrite):
    return [card.id for note in rewrite.notes for card in cards_of(note)]


@pytest.fixture
def leech(services, clock, workshop):
    forget(services, clock, 6)
    (item,) = found(workshop)
    return item


def test_the_sixth_lapse_is_told_and_the_tenth_suspends(services, clock):
    card, made = forget(services, clock, 6)
    assert made is Leech.TO_REPAIR
    for expected in (None, None, None, Leech.SUSPENDED):
        clock.advance(days=30)
        assert services.review.grade(card, Rating.AGAIN, 1000) is expected
        services.review.grade(card, Rating.GOOD, 1000)


def test_a_leech_comes_with_its_lapses_and_rewrites(leech, clock):
    assert leech.is_leech
    assert len(leech.lapsed) == 6
    assert leech.lapsed[-1] == clock.now().date()
    assert leech.rewrites


def test_successors_take_over_seven_tenths_of_the_stability(services, workshop, leech):
    before = state(services, leech.card.id)
    rewrite = leech.rewrites[0]
    workshop.repair(leech, rewrite)
    for card in successors(rewrite):
        after = state(services, card)
        assert after.phase is Phase.REVIEW
        assert after.memory.stability == before.memory.stability * 0.7
        assert after.memory.difficulty == before.memory.difficulty
        assert (
            after.last_day
            < after.due_day
            <= max(before.due_day, after.last_day + timedelta(days=1))
        )
    assert found(workshop) == ()
    assert services.maintain.rebuild(fix=False) == 0


def test_successors_lie_in_the_same_deck_with_sources_that_stand(services, workshop, leech):
    workshop.repair(leech, leech.rewrites[0])
    for note in leech.rewrites[0].notes:
        with services.context.open_uow(read_only=True) as uow:
            stored = uow.notes.note(note.id)
        assert stored.note == note
        assert (note.deck, note.tags) == (leech.note.deck, leech.note.tags)
        assert set(note.sources) <= set(leech.note.sources)


def test_one_undo_in_the_review_takes_all_of_a_repair_back_and_redo_does_it_again(
    services, workshop, leech
):
    before, rewrite = state(services, leech.card.id), leech.rewrites[0]
    workshop.repair(leech, rewrite)
    assert status(services, leech.note) is NoteStatus.REJECTED
    services.review.undo()
    assert status(services, leech.note) is NoteStatus.ACCEPTED
    assert state(services, leech.card.id) == before
    assert {status(services, note) for note in rewrite.notes} == {NoteStatus.RETIRED}
    assert {state(services, card) for card in successors(rewrite)} == {NEW_CARD}
    services.review.redo()
    assert status(services, leech.note) is NoteStatus.REJECTED
    assert {status(services, note) for note in rewrite.notes} == {NoteStatus.ACCEPTED}
    assert services.maintain.rebuild(fix=False) == 0


def test_the_workshop_takes_back_only_what_was_done_last(services, workshop, leech):
    rewrite = leech.rewrites[0]
    workshop.repair(leech, rewrite)
    services.review.grade(successors(rewrite)[0], Rating.GOOD, 1000)
    assert not workshop.undo_repair(rewrite)
    services.review.undo()
    assert workshop.undo_repair(rewrite)
    (again,) = found(workshop)
    assert again.note == leech.note


def test_a_repair_can_be_done_undone_and_done_again(services, workshop, leech):
    rewrite = leech.rewrites[0]
    workshop.repair(leech, rewrite)
    assert workshop.undo_repair(rewrite)
    workshop.repair(leech, rewrite)
    assert {status(services, note) for note in rewrite.notes} == {NoteStatus.ACCEPTED}


def test_a_first_answer_to_a_successor_is_a_review_and_no_new_card(
    services, clock, workshop, leech
):
    rewrite = leech.rewrites[0]
    workshop.repair(leech, rewrite)
    clock.advance(days=40)
    services.review.grade(successors(rewrite)[0], Rating.GOOD, 1000)
    summary = services.review.summary()
    assert (summary.reviews, summary.new_learnt) == (1, 0)
    assert services.maintain.rebuild(fix=False) == 0


def test_lapses_of_the_card_it_comes_from_stay_visible(services, clock, workshop, leech):
    rewrite = leech.rewrites[0]
    workshop.repair(leech, rewrite)
    card = successors(rewrite)[0]
    for _ in range(6):
        clock.advance(days=30)
        services.review.grade(card, Rating.AGAIN, 1000)
        services.review.grade(card, Rating.GOOD, 1000)
    (again,) = found(workshop)
    assert again.card.id == card
    assert len(again.lapsed) == 12


def test_the_doctor_finds_nothing_after_a_repair_and_after_its_undo(services, workshop, leech):
    doctor = CheckService(services.context, SqlLibraryChecks(services.store.path))
    workshop.repair(leech, leech.rewrites[0])
    assert doctor.check(fix=False).total == 0
    services.review.undo()
    assert doctor.check(fix=False).total == 0


def test_a_repaired_card_goes_to_anki_with_its_memory(services, workshop, leech, tmp_path):
    rewrite = leech.rewrites[0]
    workshop.repair(leech, rewrite)
    export_service(services).anki(tmp_path / "all.apkg", scheduling=True)
    package = AnkiPackageReader().read(tmp_path / "all.apkg")
    guids = {note.guid for note in package.notes}
    assert {note.id for note in rewrite.notes} <= guids
    assert leech.note.id not in guids


def test_a_generation_brings_no_repaired_card_back_and_leaves_its_successors(
    services, workshop, leech
):
    rewrite = leech.rewrites[0]
    workshop.repair(leech, rewrite)
    imports = import_service(services)
    for _ in range(2):
        imports.commit(imports.prepare_again(leech.article.id), Density.FULL)
        assert status(services, leech.note) is NoteStatus.REJECTED
        with services.context.open_uow(read_only=True) as uow:
            for note in rewrite.notes:
                assert uow.notes.note(note.id).note == note


def test_a_card_kept_as_it_is_comes_back_with_its_next_lapse(services, clock, workshop, leech):
    workshop.keep(leech)
    assert found(workshop) == ()
    assert services.repair.leeches() == ()
    workshop.ask_again(leech)
    assert len(found(workshop)) == 1
    workshop.keep(leech)
    clock.advance(days=30)
    services.review.grade(leech.card.id, Rating.AGAIN, 1000)
    assert [item.card.id for item in found(workshop)] == [leech.card.id]


def unclear(services, notes):
    """Make a card of the seed refer to nothing; return its note."""
    note = services.review.next_item(Scope(deck="概念")).note
    said = replace(note, question="其核心是什么？", text="", context=())
    notes.save(said)
    return said


def test_what_lint_finds_fault_with_is_repaired_too(services, workshop):
    notes = services.notes
    note = unclear(services, notes)
    (item,) = found(workshop)
    assert (item.note, item.is_leech, item.lapsed) == (note, False, ())
    assert Code.DANGLING_SUBJECT in {defect.code for defect in item.defects}
    workshop.repair(item, item.rewrites[0])
    assert found(workshop) == ()
    with services.context.open_uow(read_only=True) as uow:
        (event,) = uow.log.latest_action()
    assert isinstance(event, Inherited)
    assert (event.memory, event.parent) == (None, card_id(note.id, item.card.ordinal))
    assert workshop.undo_repair(item.rewrites[0])
    assert len(found(workshop)) == 1


def test_an_edit_that_cures_a_card_leaves_nothing_to_repair(services, workshop):
    notes = services.notes
    note = unclear(services, notes)
    (item,) = found(workshop)
    notes.save(replace(note, question="数字经济的核心是什么？"))
    assert workshop.look_again(item) is None


def test_a_card_that_was_changed_meanwhile_is_not_replaced(services, workshop):
    notes = services.notes
    note = unclear(services, notes)
    (item,) = found(workshop)
    notes.save(replace(note, question="别的问题是什么？"))
    with pytest.raises(UnknownCardError):
        workshop.repair(item, item.rewrites[0])


def test_a_successor_tells_what_it_goes_on_from(services, workshop, leech):
    rewrite = leech.rewrites[0]
    workshop.repair(leech, rewrite)
    card = services.explain.card(successors(rewrite)[0])
    assert (card.repair.lapses, card.repair.day) == (6, card.state.last_day)
    assert card.repair.stability == card.state.memory.stability
    assert card.repair.moved_to is None
    assert len(card.answers) == 13
    assert card.reason is None
    assert len(card.curve) > 1


def test_a_successor_that_was_moved_before_its_first_answer_says_so(services, workshop, leech):
    rewrite = leech.rewrites[0]
    workshop.repair(leech, rewrite)
    card = successors(rewrite)[0]
    services.plans.set_due([card], 9, 9)
    found = services.explain.card(card)
    assert found.repair.moved_to == found.state.due_day
    services.review.grade(card, Rating.GOOD, 1000)
    assert services.explain.card(card).repair.moved_to is None
