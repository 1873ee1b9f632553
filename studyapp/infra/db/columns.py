"""Numbers that SQLite joins by the thousand: rows one by one would take longer than a fold.

numpy is imported by those who ask, who run in a job.
"""

from collections.abc import Iterable, Sequence
from typing import Any

AT_ONCE = 2000
"""Rows of which SQLite makes one: a million of them would take longer than the fold."""


def numbers(texts: Sequence[str | None]) -> Any:
    """Return a numpy array of columns, of numbers that SQLite joined with commas."""
    import numpy as np

    return np.stack([np.fromstring(text or "", np.int64, sep=",") for text in texts])


def joined(parts: Iterable[Any], count: int) -> Any:
    """Return parts of `count` columns one below the other."""
    import numpy as np

    return np.concatenate([np.zeros((count, 0), np.int64), *parts], axis=1)


def spread(columns: Any, fields: Sequence[Sequence[tuple[int, int]]], width: int) -> bytes:
    """Return rows of `width` numbers, from columns in which several share a number.

    Args:
        columns: Of `joined`.
        fields: Of each column, place in the row and bits of its numbers, from the lowest bits
            on; a number alone is as it stands. What shares -1 is -1.
        width: Numbers in a row.
    """
    import numpy as np

    rows = np.empty((columns.shape[1], width), np.int64)
    for column, numbers_in_it in zip(columns, fields, strict=True):
        shift = 0
        for place, bits in numbers_in_it:
            alone = len(numbers_in_it) == 1
            part = column if alone else (column >> shift) & ((1 << bits) - 1)
            rows[:, place] = part if alone else np.where(column < 0, -1, part)
            shift += bits
    return rows.tobytes()
