"""How a long operation tells how far it is, and is asked to stop."""

from collections.abc import Callable

ReportProgress = Callable[[int, int], None]
"""Called with (steps done, steps in all). May raise Cancelled; let it through."""


def ignore_progress(_done: int, _total: int) -> None:
    """Report to nobody."""
