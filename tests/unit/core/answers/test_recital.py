"""Reciting passages, and the other exercises without their widgets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.answers.clauses import clauses
from studyapp.core.answers.masking import MaskLevel, masked
from studyapp.core.answers.recital import quotation, recital
from studyapp.core.answers.shuffled import shuffled
from studyapp.core.scheduling.events import Rating

PASSAGE = (
    "数据是关键生产要素，算力是重要基础，到2030年增长13%，"
    "企业要把握方向；政府做好引导，社会各界共同参与，推动融合。"
)
texts = st.text(alphabet="数据是算力的，。；“”2030年AI \n", max_size=40)


def shown(clause, level):
    return "".join("▇" * len(p.text) if p.hidden else p.text for p in masked(clause, level))


@pytest.mark.parametrize(
    ("level", "seen"),
    [
        (MaskLevel.FULL, "数据是关键生产要素，"),
        (MaskLevel.TERMS, "数据是▇▇▇▇▇▇，"),
        (MaskLevel.CONTENT, "▇▇是▇▇▇▇▇▇，"),
        (MaskLevel.FIRST, "数▇▇▇▇▇▇▇▇，"),
        (MaskLevel.BARS, "▇▇▇▇▇▇▇▇▇，"),
        (MaskLevel.HEADING, "▇▇▇▇▇▇▇▇▇，"),
    ],
)
def test_each_level_shows_less(level, seen):
    assert shown("数据是关键生产要素，", level) == seen


def test_figures_are_hidden_from_the_first_level_on():
    assert shown("到2030年增长13%，", MaskLevel.TERMS) == "到▇▇▇▇年增长▇▇▇，"


@given(texts, st.sampled_from(MaskLevel))
def test_a_mask_never_changes_the_words(text, level):
    assert "".join(piece.text for piece in masked(text, level)) == text


@given(st.text(alphabet="数据算力融合，。；", min_size=1, max_size=60).map("首".__add__))
def test_the_clauses_are_the_passage(passage):
    assert "".join(clauses(passage)) == passage


def test_a_short_beginning_belongs_to_its_clause():
    assert clauses("当前，挑战很多。但是，机遇更多。") == ("当前，挑战很多。", "但是，机遇更多。")


def run(state, *, slips=()):
    """Recite to the end with slips at some clauses of the last round."""
    while not state.done:
        state = state.uncovered()
        if state.reach == len(state.clauses) and state.shown - 1 in slips:
            state = state.slipped()
    return state


def test_a_new_long_passage_is_built_up():
    state = recital(PASSAGE, 0)
    rounds = []
    while not state.done:
        state = state.uncovered()
        rounds.append((state.reach, state.shown))
    assert rounds[:6] == [(1, 1), (2, 0), (2, 1), (2, 2), (3, 0), (3, 1)]
    assert rounds[-1] == (7, 7)


@pytest.mark.parametrize(
    ("stability", "level", "reach"),
    [
        (0, MaskLevel.TERMS, 1),
        (2, MaskLevel.CONTENT, 7),
        (9, MaskLevel.BARS, 7),
        (30, MaskLevel.HEADING, 7),
    ],
)
def test_the_firmer_the_memory_the_less_is_seen(stability, level, reach):
    state = recital(PASSAGE, stability)
    assert (state.level, state.reach) == (level, reach)


def test_a_short_passage_is_recited_at_once():
    assert recital("数据是资源，要用好它。", 0).reach == 2


@pytest.mark.parametrize(
    ("stability", "slips", "rating"),
    [
        (9, (), Rating.GOOD),
        (30, (), Rating.EASY),
        (9, (2,), Rating.HARD),
        (9, (1, 2, 3), Rating.AGAIN),
        (0, (), Rating.GOOD),
    ],
)
def test_the_clean_share_suggests_a_rating(stability, slips, rating):
    assert run(recital(PASSAGE, stability), slips=slips).rating is rating


def test_first_characters_cap_the_rating():
    state = recital(PASSAGE, 30).with_first()
    assert state.seen_at(0) is MaskLevel.FIRST
    assert state.seen_at(1) is MaskLevel.HEADING
    assert run(state).rating is Rating.HARD
    assert run(recital(PASSAGE, 9).at_level(MaskLevel.FIRST)).rating is Rating.HARD
    assert run(recital(PASSAGE, 9).at_level(MaskLevel.CONTENT)).rating is Rating.GOOD


def test_a_slip_can_be_taken_back():
    state = recital(PASSAGE, 9).uncovered().slipped()
    assert state.slips == {0}
    assert state.slipped().slips == frozenset()
    assert state.taken_back().slips == frozenset()
    assert recital(PASSAGE, 9).slipped().slips == frozenset()


@given(st.integers(2, 9), st.text(max_size=8))
def test_a_shuffle_is_the_same_each_time_and_never_the_right_order(count, seed):
    order = shuffled(count, seed)
    assert sorted(order) == list(range(count))
    assert order != tuple(range(count))
    assert order == shuffled(count, seed)


def test_a_passage_shown_at_once_is_rated_by_marks_only():
    state = recital(PASSAGE, 9).all_uncovered()
    assert state.rating is None
    assert state.slipped(2).rating is Rating.HARD


def seen(state):
    return [state.seen_at(at) for at in range(len(state.clauses))]


QUOTATION = "要推动融合发展，把握正确方向，推动产业升级，发挥放大作用。"
FULL, BARS = MaskLevel.FULL, MaskLevel.BARS


@pytest.mark.parametrize(
    ("stability", "levels"),
    [
        (0, [FULL, FULL, BARS, BARS]),
        (8, [BARS, BARS, FULL, FULL]),
        (20, [MaskLevel.KEYWORDS] * 4),
        (40, [MaskLevel.HEADING] * 4),
    ],
)
def test_a_quotation_climbs_a_ladder(stability, levels):
    assert seen(quotation(QUOTATION, stability)) == levels


@pytest.mark.parametrize("stability", [0, 8])
def test_only_the_hidden_half_is_recited(stability):
    state = quotation(QUOTATION, stability)
    assert not state.done
    state = state.uncovered().slipped().uncovered()
    assert state.done
    assert len(state.slips) == 1
    assert state.clean == pytest.approx(0.5)
    assert state.rating is Rating.AGAIN
    assert state.taken_back().taken_back().taken_back() == quotation(QUOTATION, stability)


def test_a_clause_that_is_given_cannot_be_wrong():
    state = quotation(QUOTATION, 0)
    assert state.slipped(0) == state
    assert state.slipped() == state


def test_a_keyword_of_each_clause_is_seen_and_never_a_whole_clause():
    assert shown("提高全要素生产率，", MaskLevel.KEYWORDS) == "提高全要▇▇▇▇，"
    assert shown("把握数字化的正确方向，", MaskLevel.KEYWORDS) == "把握数字▇▇▇▇▇▇，"


@given(st.lists(st.text("数据算力", min_size=3, max_size=9), min_size=2, max_size=6))
def test_both_halves_of_a_quotation_have_something(parts):
    state = quotation("，".join(parts) + "。", 0)
    assert 0 < len(state.given) < len(state.clauses)
