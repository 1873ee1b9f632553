"""Keep the library true to its log."""

from dataclasses import dataclass
from datetime import date

from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.services.base import Context
from studyapp.services.store_ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class MaintainService:
    """Checks and rebuilds what can be derived. Slow for a window: run it in a job."""

    context: Context

    def rebuild(self, *, fix: bool) -> int:
        """Fold the whole log again; return how many states and days stored differ from it.

        Args:
            fix: Also store what the log says.
        """
        with self.context.open_uow(read_only=not fix) as uow:
            found = refold(uow, self.context.model, fix=fix)
            if fix:
                uow.commit()
        return found


def refold(uow: UnitOfWork, model: FsrsModel, *, fix: bool) -> int:
    """Fold the log with a model; return how many stored states and days differ from it."""
    from studyapp.core.scheduling.batch.fold import differing, fold
    from studyapp.core.stats.totals import day_totals

    history, snapshot = uow.log.history_and_snapshot()
    folded = fold(history, model)
    wrong = differing(snapshot, folded.snapshot)
    days = day_totals(folded)
    stored = {day.day: day for day in uow.days.since(date.min)}
    if fix:
        uow.log.put_right(wrong)
        uow.days.replace(days.values())
    both = days.keys() | stored.keys()
    return len(wrong) + sum(days.get(day) != stored.get(day) for day in both)


def remember_anew(uow: UnitOfWork, model: FsrsModel) -> None:
    """Store what other parameters make of the log.

    These are memories alone, unless an old answer keeps no interval: to read and compare all
    else that is stored would take a quarter of the time.
    """
    from studyapp.core.scheduling.batch.fold import fold

    folded = fold(uow.log.history(), model)
    if folded.chose_days:
        refold(uow, model, fix=True)
    else:
        uow.log.put_memories(folded.snapshot)
