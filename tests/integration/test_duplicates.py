"""The same knowledge in two articles, in a real library."""

from dataclasses import replace

import pytest

from studyapp.core.cards.faces import question_text
from studyapp.core.cards.handmade import HandKind
from studyapp.core.cards.model import NoteStatus
from studyapp.core.scheduling.events import Rating
from studyapp.services.views import Scope
from studyapp.transfers import (
    duplicate_service,
    export_service,
    import_service,
)

ONE = """东庙的故事
一、东庙
东庙里的古钟每天清晨由老僧敲响三次，山下的村民听见钟声便起床劳作。
"""
OTHER = """古钟考
一、钟声
据说东庙里的古钟每天清晨由老僧敲响三次，山下的村民听见钟声便起床劳作。
庙门朝南开着，门前有两棵银杏树，每到秋天落叶铺满石阶，远近的人都来观看。
"""
SAID = "每天清晨由老僧敲响三次"


@pytest.fixture
def imports(services):
    return import_service(services)


@pytest.fixture
def notes(services):
    return services.notes


@pytest.fixture
def duplicates(services):
    return duplicate_service(services)


def _import(imports, tmp_path, text):
    path = tmp_path / f"{text.splitlines()[0]}.txt"
    path.write_text(text, encoding="utf-8")
    return imports.import_file(path).article


def _span(services, article, words):
    block = next(b for b in services.read.article(article).blocks if words in b.text)
    at = block.text.index(words)
    return block.span(at, at + len(words))


def _add(services, notes, article, question, answer=SAID):
    draft = notes.draft(article, _span(services, article, SAID), HandKind.QUESTION)
    note = replace(draft, question=question, answer=(answer,))
    notes.add(article, note)
    return note


@pytest.fixture
def pair(services, imports, notes, tmp_path):
    """Two articles with the same question and answer, the second one learnt."""
    one, other = (_import(imports, tmp_path, text) for text in (ONE, OTHER))
    first = _add(services, notes, one, "东庙里的古钟每天怎样敲响？")
    second = _add(services, notes, other, "东庙里的古钟每天怎样敲响？")
    return one, other, first, second


def _found(duplicates, first, second):
    return [
        each
        for each in duplicates.find()
        if {each.keep.note.id, each.other.note.id} == {first.id, second.id}
    ]


def test_the_same_knowledge_is_found_and_becomes_one_card_with_two_sources(
    services, notes, duplicates, pair
):
    one, other, first, second = pair
    (found,) = _found(duplicates, first, second)
    duplicates.merge(found.keep.note.id, found.other.note.id)
    assert _found(duplicates, first, second) == []
    kept = notes.note(found.keep.note.id).note
    assert notes.note(found.other.note.id).note.status is NoteStatus.REJECTED
    assert [source.article for source in kept.sources] == [None, found.other.article]
    for article in (one, other):
        assert kept.id in {card.note.id for card in services.read.cards(article)}


def test_the_schedule_of_the_kept_card_stays(services, notes, duplicates, pair):
    one, _, first, second = pair
    item = services.review.next_item(Scope(article=one))
    services.review.grade(item.card.id, Rating.EASY, 1000)
    duplicates.merge(first.id, second.id)
    with services.store.open_uow(read_only=True) as uow:
        assert uow.log.state(item.card.id).reps == 1
    assert services.maintain.rebuild(fix=False) == 0


def test_a_merge_can_be_taken_back(notes, duplicates, pair):
    *_, first, second = pair
    before = notes.note(first.id), notes.note(second.id)
    duplicates.undo(duplicates.merge(first.id, second.id))
    assert (notes.note(first.id), notes.note(second.id)) == before


def test_a_pair_can_be_kept_apart_for_ever(duplicates, pair):
    *_, first, second = pair
    duplicates.keep_apart(second.id, first.id)
    assert _found(duplicates, first, second) == []


def test_a_source_in_another_article_follows_its_new_version(
    services, imports, notes, duplicates, pair, tmp_path
):
    _, other, first, second = pair
    duplicates.merge(first.id, second.id)
    _import(imports, tmp_path, OTHER.replace("据说东庙", "相传很久以前的东庙"))
    moved = notes.note(first.id).note.sources[1]
    assert (moved.article, moved.lost, moved.span) == (other, False, SAID)
    block = next(b for b in services.read.article(other).blocks if b.id == moved.block)
    assert block.text[moved.start : moved.end] == SAID
    _import(imports, tmp_path, OTHER.replace(SAID, "从来没有人听见过"))
    assert notes.note(first.id).note.sources[1].lost
    notes.anchor(other, first.id, _span(services, other, "从来没有人听见过"))
    found = notes.note(first.id).note.sources
    assert [(source.article, source.lost) for source in found] == [(None, False), (other, False)]


def test_a_new_generation_keeps_sources_in_other_articles(
    services, imports, notes, duplicates, pair
):
    one, _, first, second = pair
    duplicates.merge(first.id, second.id)
    imports.commit(proposal := imports.prepare_again(one), proposal.choices.density)
    assert len(notes.note(first.id).note.sources) == 2


def test_questions_that_could_be_confused_say_what_they_speak_of(
    services, imports, notes, tmp_path
):
    one = _import(imports, tmp_path, ONE)
    twin = ONE.replace("东庙的故事", "西庙的故事").replace(SAID, "每年除夕由方丈敲响百次")
    other = _import(imports, tmp_path, twin.replace("东庙", "西庙"))
    shown = [
        question_text(note)
        for waiting in notes.inbox()
        for note in waiting.notes
        if waiting.article.id in (one, other)
    ]
    assert len(shown) == len(set(shown))


def test_what_distinguishes_a_card_is_part_of_its_question_everywhere(
    services, notes, pair, tmp_path
):
    one, _, first, _ = pair
    notes.save(replace(first, distinct="东庙的故事"))
    assert question_text(notes.note(first.id).note).startswith("（东庙的故事）")
    export_service(services).csv(tmp_path / "out.csv", article=one)
    assert "（东庙的故事）东庙里的古钟" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    export_service(services).yaml(tmp_path / "decks", article=one)
    (deck,) = (tmp_path / "decks").glob("我的*.yaml")
    assert "distinct: 东庙的故事" in deck.read_text(encoding="utf-8")
