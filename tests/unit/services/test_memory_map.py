from datetime import date

import pytest

from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.services.memory_map import memory_map, strip
from studyapp.services.store_ports import BlockCard

DAY = date(2025, 6, 20)
MODEL = FsrsModel()
TODAY = DAY.toordinal()


def test_a_paragraph_is_remembered_as_well_as_its_cards_on_the_mean():
    cards = [
        BlockCard("a", 10.0, TODAY),
        BlockCard("a", 10.0, TODAY - 10),
        BlockCard("b", None, None),
    ]
    memory = memory_map(cards, MODEL, DAY)
    assert memory["a"].retrievability == pytest.approx((1 + 0.9) / 2, abs=1e-6)
    assert (memory["b"].cards, memory["b"].seen) == (1, 0)


def test_the_strip_has_an_entry_for_every_paragraph():
    memory = memory_map([BlockCard("b", 10.0, TODAY)], MODEL, DAY)
    assert strip(["a", "b", "c"], memory) == (None, 1.0, None)


def test_an_answer_from_tomorrow_after_travelling_counts_as_fresh():
    memory = memory_map([BlockCard("a", 3.0, TODAY + 1)], MODEL, DAY)
    assert memory["a"].retrievability == 1.0
