from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.anchors import anchors_in
from studyapp.core.cards.diff import ChangeKind, StoredNote, adding
from studyapp.core.cards.model import Note, NoteStatus, NoteType
from studyapp.core.cards.reconcile import edited, reconcile
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import NoteId

TEXT = """一篇文章
一、改革
加快数据要素市场化配置改革，释放新动能。这件事要持续用力，久久为功，不能停下来。
加强数字基础设施建设，打通信息动脉。这件事关系到长远发展，要提前布局，统筹规划。
"""
ARTICLE = parse_article(SourceText(TEXT))
ANCHORS = anchors_in(ARTICLE)
SHORTER = anchors_in(parse_article(SourceText(TEXT.replace("加强数字基础设施建设，", ""))))


def _note(key, words, question="改革释放什么？", **fields):
    block = next(block for block in ARTICLE.blocks if words in block.text)
    at = block.text.index(words)
    source = sources_of(ARTICLE).ref(block.span(at, at + len(words)))
    return Note(
        id=NoteId(key),
        type=NoteType.BASIC,
        deck="举措",
        context=("一、改革",),
        question=question,
        answer=(words,),
        sources=(source,),
        group=key,
        **fields,
    )


FIRST = _note("a", "新动能")
SECOND = _note("b", "加强数字基础设施建设", "靠什么打通信息动脉？")


def _stored(note, generated=None, *, learnt=False, **now):
    return StoredNote(replace(note, **now), generated or note, learnt)


def _kinds(diff):
    return {change.after.id: change.kind for change in diff.changes}


def test_a_second_run_changes_nothing():
    stored = [_stored(FIRST), _stored(SECOND)]
    diff = reconcile(stored, (FIRST, SECOND), ANCHORS)
    assert diff.changes == ()
    assert diff.unchanged == (FIRST, SECOND)


def test_new_notes_are_suggestions_unless_asked_otherwise():
    suggested = reconcile((), (FIRST,), ANCHORS).of(ChangeKind.ADDED)
    accepted = reconcile((), (FIRST,), ANCHORS, fresh=NoteStatus.ACCEPTED).of(ChangeKind.ADDED)
    assert suggested == (replace(FIRST, status=NoteStatus.SUGGESTED),)
    assert accepted == (FIRST,)


def test_better_wording_replaces_what_nobody_edited():
    better = replace(FIRST, question="加快改革，旨在释放什么？")
    diff = reconcile([_stored(FIRST)], (better,), ANCHORS)
    assert diff.of(ChangeKind.CHANGED) == (better,)


def test_the_learners_wording_wins_over_better_wording():
    better = replace(FIRST, question="加快改革，旨在释放什么？", importance=3)
    mine = _stored(FIRST, question="要释放什么来着？")
    (change,) = reconcile([mine], (better,), ANCHORS).changes
    assert change.kind is ChangeKind.REFRESHED
    assert change.after == replace(better, question="要释放什么来着？")
    again = StoredNote(change.after, change.generated)
    assert reconcile([again], (better,), ANCHORS).changes == ()


def test_an_edited_answer_keeps_the_question_it_was_written_for():
    better = replace(FIRST, question="加快改革，旨在释放什么？")
    mine = _stored(FIRST, answer=("新的动能",))
    (change,) = reconcile([mine], (better,), ANCHORS).changes
    assert (change.after.question, change.after.answer) == (FIRST.question, ("新的动能",))


@pytest.mark.parametrize("name", ["hint", "extra", "deck", "tags", "importance"])
def test_each_edited_field_is_kept_and_the_others_follow(name):
    value = {"tags": ("我的",), "importance": 1}.get(name, "我的")
    better = replace(FIRST, question="加快改革，旨在释放什么？")
    (change,) = reconcile([_stored(FIRST, **{name: value})], (better,), ANCHORS).changes
    assert change.after == replace(better, **{name: value})


def test_a_rejected_note_stays_rejected_also_when_it_is_reworded():
    rejected = _stored(FIRST, status=NoteStatus.REJECTED)
    reworded = replace(FIRST, id=NoteId("c"), question="改革要释放什么？", group="c")
    for made in (FIRST, reworded):
        diff = reconcile([rejected], (made,), ANCHORS)
        assert diff.of(ChangeKind.ADDED) == ()
        assert all(change.after.status is NoteStatus.REJECTED for change in diff.changes)


def test_a_note_with_a_new_id_continues_the_one_it_resembles():
    reworded = replace(FIRST, id=NoteId("c"), question="改革要释放什么？", group="c")
    (change,) = reconcile([_stored(FIRST)], (reworded,), ANCHORS).changes
    assert change.after == replace(reworded, id=FIRST.id, group=FIRST.group)
    again = StoredNote(change.after, change.generated)
    assert reconcile([again], (reworded,), ANCHORS).changes == ()


def test_a_note_that_is_no_longer_made_retires_though_its_words_stand():
    diff = reconcile([_stored(FIRST, learnt=True)], (), ANCHORS)
    assert diff.of(ChangeKind.RETIRED) == (replace(FIRST, status=NoteStatus.RETIRED),)


def test_a_note_whose_words_are_gone_stays_and_says_so():
    diff = reconcile([_stored(SECOND)], (), SHORTER)
    (lost,) = diff.of(ChangeKind.LOST)
    assert lost.lost
    assert lost.status is NoteStatus.ACCEPTED
    assert lost.sources[0].span == "加强数字基础设施建设"
    assert reconcile([StoredNote(lost, SECOND)], (), SHORTER).changes == ()


def test_a_lost_note_is_found_when_its_words_come_back():
    (lost,) = reconcile([_stored(SECOND)], (), SHORTER).of(ChangeKind.LOST)
    (change,) = reconcile([StoredNote(lost, SECOND)], (SECOND,), ANCHORS).changes
    assert change.after == SECOND


def test_a_suggestion_nobody_decided_on_is_dropped_with_its_words():
    suggested = _stored(SECOND, status=NoteStatus.SUGGESTED)
    assert _kinds(reconcile([suggested], (), SHORTER)) == {"b": ChangeKind.RETIRED}


def test_a_note_made_by_hand_stays_where_its_words_are():
    mine = StoredNote(FIRST)
    assert reconcile([mine], (), ANCHORS).changes == ()
    moved = parse_article(SourceText(TEXT.replace("加快数据", "必须加快数据")))
    (change,) = reconcile([mine], (), anchors_in(moved)).changes
    assert change.kind is ChangeKind.REFRESHED
    assert change.after.sources[0].start == FIRST.sources[0].start + 2


def test_accepted_notes_stay_in_a_sparser_deck_and_open_suggestions_leave_it():
    accepted, suggested = _stored(FIRST), _stored(SECOND, status=NoteStatus.SUGGESTED)
    diff = reconcile([accepted, suggested], (), ANCHORS, possible=(FIRST, SECOND))
    assert _kinds(diff) == {"b": ChangeKind.RETIRED}


def test_a_retired_note_comes_back_when_the_article_gives_it_again():
    retired = replace(FIRST, status=NoteStatus.RETIRED)
    (new,) = reconcile([StoredNote(retired, FIRST)], (FIRST,), ANCHORS).changes
    (known,) = reconcile([StoredNote(retired, FIRST, learnt=True)], (FIRST,), ANCHORS).changes
    assert new.after.status is NoteStatus.SUGGESTED
    assert known.after.status is NoteStatus.ACCEPTED


def test_a_deck_file_is_the_learners_own_wording():
    mine = replace(FIRST, question="我的问题？")
    diff = edited([_stored(FIRST), _stored(SECOND)], (mine, SECOND))
    assert _kinds(diff) == {"a": ChangeKind.CHANGED}
    assert diff.changes[0].generated == FIRST


_EDITS = st.fixed_dictionaries(
    {},
    optional={
        "question": st.sampled_from(["问？", "再问？"]),
        "hint": st.sampled_from(["提示", ""]),
        "importance": st.integers(1, 3),
        "status": st.sampled_from(NoteStatus),
    },
)


@given(st.lists(_EDITS, min_size=2, max_size=2), _EDITS, st.booleans())
def test_running_twice_is_running_once_whatever_the_learner_did(mine, rules, learnt):
    rules.pop("status", None)
    stored = [_stored(FIRST, learnt=learnt, **mine[0]), _stored(SECOND, **mine[1])]
    made = (replace(FIRST, **rules),)
    diff = reconcile(stored, made, SHORTER)
    after = {each.note.id: each for each in stored}
    after |= {
        change.after.id: StoredNote(change.after, change.generated, learnt)
        for change in diff.changes
    }
    assert reconcile(after.values(), made, SHORTER).changes == ()


def test_seed_decks_are_stored_as_the_rules_made_them():
    (change,) = adding((FIRST,)).changes
    assert (change.after, change.generated) == (FIRST, FIRST)
