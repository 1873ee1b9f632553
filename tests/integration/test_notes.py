"""The learner's own hand on notes, in a real library with the seed."""

from dataclasses import replace

import pytest

from studyapp.core.article.corrections import BlockCorrection
from studyapp.core.article.model import BlockKind
from studyapp.core.cards.handmade import HandKind
from studyapp.core.cards.model import Density, NoteStatus
from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import NoteId
from studyapp.core.scheduling.events import Rating
from studyapp.services.annotate import Layer
from studyapp.services.views import Scope
from studyapp.transfers import annotate_service, import_service

ARTICLE = """测试的文章
一、方法
做好工作要讲方法。一是深入调查；二是认真分析；三是抓好落实；四是总结经验。
二、意义
某教授指出：“深入调查是做好一切工作的基础，也是认真分析的前提。”全市有企业3000家。
有三个方面值得注意：第一，要有耐心。第二，要有恒心。
"""


@pytest.fixture
def notes(services):
    return services.notes


@pytest.fixture
def article(services, tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return import_service(services).import_file(path, density=Density.BRIEF).article


def _span(services, article, words):
    block = next(b for b in services.read.article(article).blocks if words in b.text)
    at = block.text.index(words)
    return block.span(at, at + len(words))


def test_the_seed_leaves_the_inbox_empty(notes):
    assert notes.inbox() == ()
    assert notes.suggestions() == 0


def test_accepted_suggestions_are_asked_and_rejected_ones_never_come_back(
    services, notes, article, tmp_path
):
    (waiting,) = notes.inbox()
    assert waiting.article.id == article
    assert notes.suggestions() == len(waiting.notes)
    first, second, *_ = waiting.notes
    notes.decide([first.id], NoteStatus.ACCEPTED)
    notes.decide([second.id], NoteStatus.REJECTED)
    assert services.review.next_item(Scope(article=article)).note.id == first.id
    assert notes.suggestions() == len(waiting.notes) - 2
    import_service(services).import_file(tmp_path / "文章.txt", density=Density.FULL)
    assert notes.note(second.id).note.status is NoteStatus.REJECTED


def test_a_decision_can_be_undone(services, notes, article):
    (waiting,) = notes.inbox()
    decision = notes.decide([note.id for note in waiting.notes], NoteStatus.ACCEPTED)
    assert notes.suggestions() == 0
    notes.undo(decision)
    assert notes.inbox() == (waiting,)
    assert services.review.next_item(Scope(article=article)) is None


def test_an_edited_note_keeps_its_schedule(services, notes):
    item = services.review.next_item()
    services.review.grade(item.card.id, Rating.EASY, 1000)
    notes.save(replace(item.note, hint="想想"))
    assert notes.note(item.note.id).edited
    with services.store.open_uow(read_only=True) as uow:
        assert uow.log.state(item.card.id).reps == 1
    with pytest.raises(UnknownCardError):
        notes.save(replace(item.note, id=NoteId("none")))


def test_a_card_made_by_hand_is_asked_and_survives_a_new_generation(services, notes, article):
    draft = notes.draft(article, _span(services, article, "认真分析"), HandKind.CLOZE)
    notes.add(article, draft)
    assert services.review.next_item(Scope(article=article)).note.id == draft.id
    imports = import_service(services)
    imports.commit(imports.prepare_again(article), Density.STANDARD)
    assert notes.note(draft.id).note == draft


def test_a_lost_place_can_be_shown_again(services, notes, article, tmp_path):
    draft = notes.draft(article, _span(services, article, "要有耐心"), HandKind.QUESTION)
    notes.add(article, replace(draft, question="第一要有什么？"))
    path = tmp_path / "文章.txt"
    path.write_text(ARTICLE.replace("要有耐心", "须忍得住"), encoding="utf-8")
    import_service(services).import_file(path)
    assert notes.note(draft.id).note.lost
    notes.anchor(article, draft.id, _span(services, article, "须忍得住"))
    found = notes.note(draft.id).note
    assert not found.lost
    assert [source.span for source in found.sources] == ["须忍得住"]
    assert found.answer == ("要有耐心",)


def test_more_cards_can_be_made_of_one_paragraph(services, notes, article):
    block = _span(services, article, "某教授指出").block
    before = notes.suggestions()
    report = import_service(services).more(article, block)
    assert notes.suggestions() == before + report.added
    assert import_service(services).more(article, block).added == 0
    for waiting in notes.inbox():
        assert len({note.id for note in waiting.notes}) == len(waiting.notes)


def test_what_is_recognised_stands_where_it_is_said(services, article):
    annotations = annotate_service(services)
    recognised = annotations.recognised(article)
    text = {block.id: block.text for block in services.read.article(article).blocks}
    for spans in recognised.layers.values():
        for span in spans:
            assert text[span.block][span.start : span.end] == span.text
    assert [span.text for span in recognised.layers[Layer.MARKERS]][:2] == ["一是", "二是"]
    assert "3000家" in {span.text for span in recognised.layers[Layer.FIGURES]}
    assert [warning.code for warning in recognised.warnings] == ["count-mismatch"]
    (doubt,) = recognised.doubts
    assert (doubt.announced, doubt.found) == (3, 2)
    assert "有三个方面" in text[doubt.block]


def test_a_paragraph_can_be_skipped_on_purpose(services, article):
    annotations = annotate_service(services)
    block = _span(services, article, "有三个方面").block
    annotations.skip(article, block, skipped=True)
    assert annotations.coverage(article).of(block).state == "skipped"
    annotations.skip(article, block, skipped=False)
    assert annotations.coverage(article).of(block).state != "skipped"


def test_what_was_corrected_is_known(services, article):
    block = _span(services, article, "有三个方面").block
    quotation = BlockCorrection(BlockKind.QUOTATION)
    import_service(services).correct_block(article, block, quotation)
    assert annotate_service(services).corrections(article)[block].kind is BlockKind.QUOTATION
    import_service(services).correct_block(article, block, None)
    assert annotate_service(services).corrections(article) == {}
