"""Kill a session at random moments and count what is missing. Needs fork (Linux, macOS).

    python -m tests.bench.bench_kill [--times 200] [--seed 1]

A child answers cards as fast as it can, changes many at once, undoes and redoes, imports,
copies and plans, and acknowledges each; after a random moment it is killed with SIGKILL.
Nothing acknowledged may be missing, and `doctor` must find nothing.
"""

import argparse
import os
import random
import signal
import sqlite3
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

from studyapp.core.cards.model import Density
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.infra.db.checks import SqlLibraryChecks
from studyapp.infra.paths import DATABASE
from studyapp.services.card_actions import CardActionService
from studyapp.services.card_browser import CardBrowserService
from studyapp.services.check_library import CheckReport, CheckService
from studyapp.services.proposal import Proposal
from studyapp.transfers import import_service
from studyapp.wiring import Services, open_services
from tests.bench.make_library import TIMEZONE, TODAY, StandingClock, make_library

CHECK_EVERY = 10
LONGEST_SECONDS = 0.4
ANSWERS = 12
"""Of the things a child does in turn; every other one is there once."""
IMPORTS = 60
ARTICLE = "第{0}篇文章\n一、意义\n数字经济第{0}次被写进规划，是指以数据为关键要素的经济形态。\n"

Told = tuple[int, int]
"""The number of the latest event, and how many articles there are."""


def main() -> None:
    """Kill as often as wanted and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    missing = wrong = acknowledged = 0
    there = (0, 0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "library"
        make_library(folder, cards=500, reviews=500)
        proposals = _proposals(Path(name) / "other")
        for number in range(1, arguments.times + 1):
            told = _session(folder, number, rng, proposals)
            acknowledged += len(told)
            there = _held(folder)
            missing += any(each[0] > there[0] or each[1] > there[1] for each in told)
            if number % CHECK_EVERY == 0:
                wrong += not _is_clean(folder)
    print(
        f"{arguments.times} kills, {acknowledged} actions acknowledged, {missing} times something "
        f"was missing, {wrong} of {arguments.times // CHECK_EVERY} checks found something; "
        f"{there[0]} events, {there[1]} articles"
    )


def _proposals(folder: Path) -> list[Proposal]:
    """Return what is ready to be imported: a child would be killed before it was."""
    services = open_services(folder, StandingClock(), TIMEZONE)
    imports = import_service(services)
    made = []
    for number in range(IMPORTS):
        path = folder / f"{number}.txt"
        path.write_text(ARTICLE.format(number), encoding="utf-8")
        made.append(imports.prepare(path))
    services.close()
    return made


def _session(
    folder: Path, number: int, rng: random.Random, proposals: Sequence[Proposal]
) -> Sequence[Told]:
    """Study in a child, kill it; return what it acknowledged."""
    seconds, seed = rng.uniform(0, LONGEST_SECONDS), rng.random()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            _study(_open(folder, number), random.Random(seed), proposals, writing)
        finally:
            traceback.print_exc()
            os._exit(1)  # never back into the parent's loop
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="ascii") as acknowledged:
        pairs = [line.split() for line in acknowledged if line.endswith("\n")]
    return [(int(event), int(articles)) for event, articles in pairs]


def _study(
    services: Services, rng: random.Random, proposals: Sequence[Proposal], writing: int
) -> None:
    clock = services.clock
    assert isinstance(clock, StandingClock)
    deeds = _deeds(services, rng, proposals)
    while True:
        rng.choice(deeds)()
        event, articles = _held(services.folder)
        os.write(writing, f"{event} {articles}\n".encode("ascii"))
        clock.moment += timedelta(minutes=1)


def _deeds(
    services: Services, rng: random.Random, proposals: Sequence[Proposal]
) -> list[Callable[[], object]]:
    imports = import_service(services)
    review, plans = services.review, services.plans
    actions = CardActionService(services.context, review, plans)
    cards = CardBrowserService(services.context).find("")

    def answer() -> None:
        item = review.next_item()
        if item is not None:
            review.grade(item.card.id, rng.choice(list(Rating)), 1000)

    def some() -> Sequence[CardId]:
        return rng.sample(cards, 40)

    return [
        *[answer] * ANSWERS,
        lambda: actions.flag(some(), rng.randrange(5)),
        lambda: actions.set_due(some(), 1, 5),
        lambda: actions.reset(some()),
        lambda: actions.suspend(some()),
        lambda: actions.unsuspend(some()),
        partial(plans.spread_backlog, 5),
        review.undo,
        review.undo,
        review.redo,
        services.checkpoint,
        services.backups.when_changed,
        lambda: imports.commit(rng.choice(proposals), Density.STANDARD, accept=True),
    ]


def _open(folder: Path, number: int) -> Services:
    return open_services(folder, StandingClock(TODAY + timedelta(days=number)), TIMEZONE)


def _is_clean(folder: Path) -> bool:
    services = _open(folder, 0)
    try:
        checks = CheckService(services.context, SqlLibraryChecks(folder / DATABASE))
        return checks.check(fix=False) == CheckReport() and not services.maintain.rebuild(fix=False)
    finally:
        services.close()


def _held(folder: Path) -> Told:
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        query = "SELECT (SELECT max(seq) FROM card_events), (SELECT count(*) FROM articles)"
        event, articles = database.execute(query).fetchone()
        return int(event or 0), int(articles)


if __name__ == "__main__":
    main()
