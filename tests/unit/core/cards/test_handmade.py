import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.cloze import plain
from studyapp.core.cards.handmade import HandKind, draft
from studyapp.core.cards.model import NoteType
from studyapp.core.ids import NoteId

ARTICLE = parse_article(
    SourceText(
        "一篇文章\n一、方法\n做好工作要讲方法。要做到深入调查、认真分析,以及抓好落实。最后要总结经验。\n"
        "二、意义\n有人说：“调查是基础，分析是关键，落实是根本，总结是提高。”\n"
    )
)
BODY = [block for block in ARTICLE.blocks if block.section and block.level == 0]


def _draft(words, kind, block=0):
    text = BODY[block].text
    at = text.index(words)
    return draft(ARTICLE, BODY[block].span(at, at + len(words)), kind, NoteId("n"))


def test_a_question_has_the_selection_as_its_answer():
    note = _draft("深入调查", HandKind.QUESTION)
    assert (note.type, note.question, note.answer) == (NoteType.BASIC, "", ("深入调查",))
    assert note.context == ("方法",)


def test_a_cloze_hides_the_selection_in_its_sentence():
    note = _draft("认真分析", HandKind.CLOZE)
    assert note.text == "要做到深入调查、{{c1::认真分析}}，以及抓好落实。"


def test_a_selection_over_two_sentences_keeps_both():
    note = _draft("抓好落实。最后", HandKind.CLOZE)
    assert plain(note.text) == "要做到深入调查、认真分析，以及抓好落实。最后要总结经验。"


def test_a_list_is_taken_apart_at_its_separators():
    note = _draft("深入调查、认真分析,以及抓好落实", HandKind.LIST)
    assert note.answer == ("深入调查", "认真分析", "抓好落实")


def test_a_quotation_asks_for_its_second_half():
    note = _draft("“调查是基础，分析是关键，落实是根本，总结是提高。”", HandKind.QUOTE, 1)
    assert note.question == "补全下半句：“调查是基础，分析是关键，……”"
    assert note.answer == ("落实是根本，总结是提高",)


@given(st.data(), st.sampled_from(HandKind))
def test_any_selection_gives_a_note_whose_source_is_the_selection(data, kind):
    block = data.draw(st.sampled_from(BODY))
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))
    note = draft(ARTICLE, block.span(start, end), kind, NoteId("n"))
    (source,) = note.sources
    assert block.text[source.start : source.end] == source.span == block.text[start:end]
    assert not source.lost


@pytest.mark.parametrize("kind", HandKind)
def test_every_kind_names_the_version_it_was_made_from(kind):
    assert _draft("深入调查、认真分析", kind).sources[0].version == ARTICLE.version


def test_a_passage_to_recite_is_the_selection_word_for_word():
    note = _draft("要做到深入调查、认真分析,以及抓好落实。", HandKind.RECITE)
    assert note.type is NoteType.RECITE
    assert note.question == "背诵“方法”一段"
    assert note.answer == ("要做到深入调查、认真分析，以及抓好落实。",)
