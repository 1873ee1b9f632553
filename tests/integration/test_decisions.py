"""Decisions on suggestions, in a real library: order, cards that are asked, the way back."""

from dataclasses import replace

import pytest

from studyapp.core.cards.model import Density, NoteStatus, NoteType
from studyapp.core.errors import Cancelled
from studyapp.services.views import Scope
from studyapp.transfers import import_service
from tests.integration.test_notes import ARTICLE


@pytest.fixture
def notes(services):
    return services.notes


@pytest.fixture
def article(services, tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return import_service(services).import_file(path, density=Density.FULL).article


def waiting(notes):
    return [note.id for each in notes.inbox() for note in each.notes]


def asked(services, article):
    return services.review.counts(Scope(article=article)).total


def test_decisions_taken_back_leave_the_order_as_it_was(notes, article):
    before = waiting(notes)
    decisions = [notes.decide([note], NoteStatus.REJECTED) for note in reversed(before[:4])]
    assert waiting(notes) == before[4:]
    for decision in reversed(decisions):
        notes.undo(decision)
    assert waiting(notes) == before


def test_an_edited_suggestion_keeps_its_place(notes, article):
    before = waiting(notes)
    for note_id in before[2], before[1]:
        note = notes.note(note_id).note
        notes.save(replace(note, extra="补充"))
    assert waiting(notes) == before


def test_many_are_decided_at_once_and_taken_back_at_once(services, notes, article):
    before = waiting(notes)
    decision = notes.decide(before, NoteStatus.ACCEPTED)
    assert waiting(notes) == []
    assert asked(services, article) > 0
    notes.undo(decision)
    assert waiting(notes) == before
    assert asked(services, article) == 0


def test_a_blank_the_note_has_lost_is_not_asked_when_it_is_accepted(services, notes, article):
    note = notes.note(waiting(notes)[0]).note
    two = replace(note, type=NoteType.CLOZE, text="{{c1::甲}}与{{c2::乙}}", question="", answer=())
    notes.save(two)
    notes.save(replace(two, text="{{c1::甲}}与乙"))
    notes.decide([note.id], NoteStatus.ACCEPTED)
    assert asked(services, article) == 1


def test_what_is_no_longer_there_is_left_alone(notes, article):
    decision = notes.decide(["gone"], NoteStatus.ACCEPTED)
    assert decision.before == {}
    notes.undo(replace(decision, before={"gone": NoteStatus.SUGGESTED}))


def test_a_decision_on_many_that_is_cancelled_changes_none(notes, article):
    before = waiting(notes)

    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        notes.decide(before, NoteStatus.ACCEPTED, cancel)
    assert waiting(notes) == before
