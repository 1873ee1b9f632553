"""Which paragraphs of an article are asked for."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.model import BlockKind
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import LineHint, LineKind, SourceText
from studyapp.core.cards.coverage import CoverState, coverage
from studyapp.core.cards.model import NoteStatus, SourceRef
from studyapp.core.ids import BlockId, NoteId
from tests.unit.core.cards.notes import BASIC, CLOZE

FIRST = "改革要有方法，方法来自实践。实践要靠人民，人民创造历史。"
LONG = "".join(f"第{number}条经验是从实际出发办好自己的事情。" for number in range(10))
TEXT = (
    f"改革的文章\n一、方法\n{FIRST}\n{LONG}\n具体来看，主要有这样几条经验：\n谢谢大家。\n图1 改革\n"
)
ARTICLE = parse_article(SourceText(TEXT, hints=(LineHint(6, LineKind.CAPTION),)))
TITLES = {block.text: block for block in ARTICLE.blocks}


def note(text, start, end, name="n", like=BASIC, **changes):
    block = TITLES[text]
    source = SourceRef(block.id, 0, start, end, block.text[start:end])
    return replace(like, id=NoteId(name), sources=(source,), **changes)


def found(notes=(), skipped=frozenset()):
    """Return the coverage of each block by its text."""
    cover = coverage(ARTICLE, notes, skipped)
    texts = {block.id: block.text for block in ARTICLE.blocks}
    return {texts[each.block]: each for each in cover.blocks}


def test_without_cards_paragraphs_are_uncovered_and_what_says_nothing_is_skipped():
    assert {text: each.state for text, each in found().items()} == {
        "一、方法": CoverState.SKIPPED,
        FIRST: CoverState.UNCOVERED,
        LONG: CoverState.UNCOVERED,
        "具体来看，主要有这样几条经验：": CoverState.SKIPPED,
        "谢谢大家。": CoverState.SKIPPED,
        "图1 改革": CoverState.SKIPPED,
    }


def test_blocks_carry_the_numbers_that_sources_show():
    assert [each.paragraph for each in found().values()] == [1, 2, 3, 4, 5, 6]
    kinds = {block.kind for block in ARTICLE.blocks}
    assert BlockKind.METADATA in kinds
    assert coverage(ARTICLE, ()).of(ARTICLE.blocks[0].id) is None


def test_a_card_touches_the_sentence_of_its_source():
    first = found([note(FIRST, 2, 4)])[FIRST]
    assert (first.state, first.cards, first.sentences, first.touched) == ("covered", 1, 2, 1)
    assert first.share == 0.5


def test_a_source_over_two_sentences_touches_both():
    assert found([note(FIRST, 8, 20)])[FIRST].touched == 2


def test_a_source_that_ends_with_a_sentence_does_not_touch_the_next():
    assert found([note(FIRST, 0, FIRST.index("。") + 1)])[FIRST].touched == 1


def test_one_card_is_thin_for_a_long_paragraph():
    assert found([note(LONG, 0, 3)])[LONG].state is CoverState.THIN
    assert found([note(LONG, 0, 3), note(LONG, 4, 6, "m")])[LONG].state is CoverState.COVERED


def test_each_blank_of_a_cloze_note_is_a_card():
    assert found([note(LONG, 0, 3, like=CLOZE)])[LONG].cards == 2


def test_a_note_from_two_paragraphs_counts_in_both_and_once_in_each():
    both = note(FIRST, 0, 2)
    both = replace(both, sources=(*both.sources, *note(LONG, 0, 2).sources, *both.sources))
    cover = found([both])
    assert (cover[FIRST].cards, cover[LONG].cards) == (1, 1)


def test_rejected_and_retired_notes_cover_nothing():
    for status in (NoteStatus.REJECTED, NoteStatus.RETIRED):
        assert found([note(FIRST, 0, 2, status=status)])[FIRST].cards == 0
    assert found([note(FIRST, 0, 2, status=NoteStatus.SUGGESTED)])[FIRST].cards == 1


def test_a_paragraph_that_the_learner_skips_is_not_missed():
    cover = coverage(ARTICLE, (), frozenset({TITLES[FIRST].id}))
    assert [each.block for each in cover.uncovered] == [TITLES[LONG].id]
    assert (cover.paragraphs, cover.share) == (1, 0.0)


def test_a_short_paragraph_with_a_card_is_covered():
    assert found([note("谢谢大家。", 0, 2)])["谢谢大家。"].state is CoverState.COVERED


def test_the_share_counts_paragraphs_and_sentences_that_are_asked_for():
    cover = coverage(ARTICLE, [note(FIRST, 0, 2)])
    assert (cover.paragraphs, cover.share) == (2, 0.5)
    assert cover.sentence_share == 1 / 12
    assert cover.count(CoverState.SKIPPED) == 4


def test_all_is_covered_when_there_is_nothing_to_ask():
    nothing = frozenset(block.id for block in ARTICLE.blocks)
    cover = coverage(ARTICLE, (), nothing)
    assert (cover.share, cover.sentence_share) == (1.0, 1.0)


BLOCKS = st.sampled_from([*(block.id for block in ARTICLE.blocks), BlockId("gone")])
SOURCES = st.builds(
    lambda block, start, size: SourceRef(block, 1, start, start + size, "x" * size),
    BLOCKS,
    st.integers(0, 400),
    st.integers(0, 400),
)


@given(st.lists(st.lists(SOURCES, max_size=3), max_size=8), st.frozensets(BLOCKS))
def test_sources_from_anywhere_keep_all_figures_in_bounds(places, skipped):
    notes = [replace(BASIC, sources=tuple(sources)) for sources in places]
    cover = coverage(ARTICLE, notes, skipped)
    assert 0 <= cover.share <= 1
    assert 0 <= cover.sentence_share <= 1
    assert all(0 <= each.touched <= each.sentences for each in cover.blocks)
    assert sum(cover.count(state) for state in CoverState) == len(cover.blocks)
    more = coverage(ARTICLE, [*notes, note(FIRST, 0, 2)], skipped)
    assert more.share >= cover.share
