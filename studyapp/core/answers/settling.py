"""Gaps of an alignment moved to where a reader would see them: behind a sign."""

from collections.abc import Collection, Iterator, Sequence

from studyapp.core.answers.alignment import Match

Run = tuple[int, int]
"""Start and end of units that have no partner."""


def settled(
    one: Sequence[str],
    other: Sequence[str],
    matches: Sequence[Match],
    openings: tuple[Collection[int], Collection[int]],
) -> tuple[Match, ...]:
    """Return an alignment as long, whose gaps begin behind a sign where they can.

    服务业、农业 without 农业 lacks 业、农 as well as 、农业: both are alignments of
    the same length. `openings` are the units of each text with a sign before them.
    """
    met = _slid(one, dict(matches), openings[0])
    back = _slid(other, {b: a for a, b in met.items()}, openings[1])
    return tuple(sorted((a, b) for b, a in back.items()))


def _slid(forms: Sequence[str], met: dict[int, int], openings: Collection[int]) -> dict[int, int]:
    """Return partners after each gap of one text was slid."""
    for start, end in list(_gaps(len(forms), met)):
        for way in (1, -1):
            path = list(_path(forms, met, (start, end), way))
            goal = next((at for at, run in enumerate(path) if run[0] in openings), None)
            if start not in openings and goal is not None:
                for run in path[: goal + 1]:
                    _step(met, run, way)
                break
    return met


def _gaps(count: int, met: Collection[int]) -> Iterator[Run]:
    start = 0
    for at in range(count + 1):
        if at == count or at in met:
            if at > start:
                yield start, at
            start = at + 1


def _path(forms: Sequence[str], met: Collection[int], gap: Run, way: int) -> Iterator[Run]:
    """Yield where a gap can be slid to, one unit at a time."""
    start, end = gap
    while True:
        taken, freed = (end, start) if way > 0 else (start - 1, end - 1)
        if taken not in met or forms[taken] != forms[freed]:
            return
        start, end = start + way, end + way
        yield start, end


def _step(met: dict[int, int], run: Run, way: int) -> None:
    """Slide a gap by one unit to `run`: a partner goes from one end of it to the other."""
    start, end = run
    taken, freed = (end - 1, start - 1) if way > 0 else (start, end)
    met[freed] = met.pop(taken)
