from dataclasses import replace

from studyapp.core.cards.model import NoteStatus
from studyapp.core.cards.reconcile import reconcile
from tests.unit.core.cards.notes import BASIC, CLOZE, LIST


def test_a_second_run_changes_nothing():
    diff = reconcile((BASIC, CLOZE), (BASIC, CLOZE))
    assert (diff.added, diff.changed, diff.retired) == ((), (), ())
    assert diff.unchanged == (BASIC, CLOZE)


def test_new_changed_and_vanished_notes_are_told_apart():
    reworded = replace(CLOZE, hint="提示")
    diff = reconcile((BASIC, CLOZE), (reworded, LIST))
    assert diff.added == (LIST,)
    assert diff.changed == (reworded,)
    assert diff.retired == (replace(BASIC, status=NoteStatus.RETIRED),)


def test_a_rejected_note_stays_rejected():
    rejected = replace(BASIC, status=NoteStatus.REJECTED)
    assert reconcile((rejected,), (BASIC,)).unchanged == (rejected,)


def test_a_retired_note_comes_back_when_the_article_gives_it_again():
    retired = replace(BASIC, status=NoteStatus.RETIRED)
    assert reconcile((retired,), (BASIC,)).changed == (BASIC,)


def test_a_retired_note_is_not_retired_twice():
    retired = replace(BASIC, status=NoteStatus.RETIRED)
    diff = reconcile((retired,), ())
    assert diff.retired == ()
    assert diff.unchanged == (retired,)
