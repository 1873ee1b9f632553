"""Going over cards until each was known once."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.drill import PLACES_BACK, Drill


def drill(count):
    return Drill(tuple(map(CardId, range(1, count + 1))))


def test_a_card_not_known_comes_again_some_places_later():
    after = drill(8).answered(CardId(1), known=False)
    assert after.waiting == (2, 3, 4, 5, 6, 1, 7, 8)
    assert (after.known, after.answers) == (0, 1)


def test_a_card_known_is_through():
    after = drill(3).answered(CardId(1), known=True)
    assert after.waiting == (2, 3)
    assert after.known == 1


def test_a_card_that_left_the_session_changes_nothing_when_answered():
    assert drill(2).answered(CardId(9), known=True) == drill(2)


@given(st.integers(1, 30), st.lists(st.booleans(), max_size=60))
def test_every_card_is_asked_until_it_was_known_once(count, answers):
    now = drill(count)
    for known in answers:
        if now.waiting:
            first = now.waiting[0]
            now = now.answered(first, known=known)
            assert (first in now.waiting) is not known
            if not known:
                assert now.waiting.index(first) == min(PLACES_BACK, len(now.waiting) - 1)
    assert len(now.waiting) + now.known == count
