"""An order that looks random, is the same each time it is asked for, and is never the right one."""

from studyapp.core.digest import blake2b


def shuffled(count: int, seed: str) -> tuple[int, ...]:
    """Return 0 … count-1 in an order made from a seed; other than rising where that can be."""
    order = sorted(range(count), key=lambda at: blake2b(f"{seed}:{at}".encode()).digest())
    if order == list(range(count)):
        order = order[1:] + order[:1]
    return tuple(order)
