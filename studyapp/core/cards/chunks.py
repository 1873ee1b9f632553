"""Long lists in parts that can be learnt one by one."""

from itertools import pairwise

from studyapp.core.cards.phrases import counted, numeral

MOST_AT_ONCE = 7
_MOST_IN_A_PART = 5


def chunks(count: int) -> list[tuple[int, int]]:
    """Return ranges of three to five that divide a long list as evenly as can be.

    >>> chunks(11)
    [(0, 4), (4, 8), (8, 11)]
    """
    parts = -(-count // _MOST_IN_A_PART)
    size, rest = divmod(count, parts)
    starts = [at * size + min(at, rest) for at in range(parts + 1)]
    return list(pairwise(starts))


def part_name(start: int, end: int, count: int) -> str:
    """Return how a question calls a part of a list: 前四项, 第五至八项, 后三项."""
    if not start:
        return f"前{counted(end)}项"
    if end == count:
        return f"后{counted(end - start)}项"
    return f"第{numeral(start + 1)}至{numeral(end)}项"
