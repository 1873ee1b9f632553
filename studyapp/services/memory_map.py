"""How well each paragraph is remembered."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from studyapp.core.ids import BlockId
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.services.store_ports import BlockCard


@dataclass(frozen=True, slots=True)
class BlockMemory:
    """How well a paragraph's cards are remembered.

    Attributes:
        retrievability: Mean chance of recall over the cards answered at least once;
            None while none was.
    """

    retrievability: float | None
    cards: int
    seen: int


def memory_map(
    cards: Iterable[BlockCard], model: FsrsModel, day: date
) -> Mapping[BlockId, BlockMemory]:
    """Return the memory of each paragraph that has cards."""
    today = day.toordinal()
    chances: dict[BlockId, list[float | None]] = defaultdict(list)
    for block, stability, last_day in cards:
        chance = None
        if stability is not None and last_day is not None:
            chance = model.recall(stability, today - last_day)
        chances[block].append(chance)
    return {block: _memory(found) for block, found in chances.items()}


def strip(
    body: Iterable[BlockId], memory: Mapping[BlockId, BlockMemory]
) -> tuple[float | None, ...]:
    """Return one entry for each paragraph: its recall, None where nothing was learnt yet."""
    return tuple(memory[block].retrievability if block in memory else None for block in body)


def _memory(chances: list[float | None]) -> BlockMemory:
    known = [chance for chance in chances if chance is not None]
    mean = sum(known) / len(known) if known else None
    return BlockMemory(mean, len(chances), len(known))
