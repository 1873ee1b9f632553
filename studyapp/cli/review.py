"""A review session in the terminal."""

import argparse
import sys
import time
from datetime import timedelta

from studyapp.cli.library import opened
from studyapp.core.cards.faces import Run, RunKind, answer_runs, question_runs
from studyapp.core.scheduling.events import Rating
from studyapp.services.review import ReviewService
from studyapp.services.views import ReviewItem, Scope

_HELP = "Enter 显示答案；1 重来  2 困难  3 良好  4 简单；u 撤销；q 结束"
_RATINGS = {str(int(rating)): rating for rating in Rating} | {"": Rating.GOOD}


def review(arguments: argparse.Namespace) -> int:
    """Ask cards until none is left or the learner ends it; every answer is stored at once."""
    with opened(arguments, exclusive=True) as services:
        scope = Scope(deck=arguments.deck)
        print(_HELP)
        while (item := services.review.next_item(scope)) is not None:
            if not _ask(services.review, item):
                break
        summary = services.review.summary()
    minutes = round(summary.seconds / 60)
    print(f"今天 {summary.reviews} 次，{minutes} 分钟；明天 {summary.due_tomorrow} 张")
    return 0


def _ask(service: ReviewService, item: ReviewItem) -> bool:
    """Ask one card; return whether the learner wants another."""
    started = time.monotonic()
    print("\n" + " › ".join(item.note.context))
    print(_text(question_runs(item.note, item.card.ordinal)))
    typed = _read("… ")
    if typed in ("q", "u"):
        return _command(service, typed)
    print("→ " + _text(answer_runs(item.note, item.card.ordinal)))
    print("  ".join(f"{int(rating)} {_wait(wait)}" for rating, wait in item.intervals.items()))
    while (answer := _read("> ")) not in _RATINGS:
        if answer in ("q", "u"):
            return _command(service, answer)
    spent = round((time.monotonic() - started) * 1000)
    service.grade(item.card.id, _RATINGS[answer], spent)
    return True


def _command(service: ReviewService, answer: str) -> bool:
    """Undo, or end: return False for the end."""
    if answer == "u" and service.undo() is None:
        print("没有可撤销的操作")
    return answer != "q"


def _read(prompt: str) -> str:
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    return line.strip().lower() if line else "q"


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(("\n  · " if run.kind is RunKind.ITEM else "") + run.text for run in runs)


def _wait(wait: timedelta) -> str:
    if wait < timedelta(days=1):
        return f"{round(wait / timedelta(minutes=1))}分钟"
    return f"{wait.days}天"
