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
    found: dict[BlockId, _Sum] = defaultdict(_Sum)
    for block, stability, last_day in cards:
        of = found[block]
        of.cards += 1
        if stability is not None and last_day is not None:
            of.seen += 1
            of.recall += model.recall(stability, today - last_day)
    return {
        block: BlockMemory(of.recall / of.seen if of.seen else None, of.cards, of.seen)
        for block, of in found.items()
    }


@dataclass(slots=True)
class _Sum:
    cards: int = 0
    seen: int = 0
    recall: float = 0.0


def strip(
    body: Iterable[BlockId], memory: Mapping[BlockId, BlockMemory]
) -> tuple[float | None, ...]:
    """Return one entry for each paragraph: its recall, None where nothing was learnt yet."""
    return tuple(memory[block].retrievability if block in memory else None for block in body)
