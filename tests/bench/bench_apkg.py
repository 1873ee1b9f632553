"""How long a package of 10,000 cards takes. Prints median, min, max and n.

python tests/bench/bench_apkg.py [CARDS]
"""

import argparse
import statistics
import sys
import time
from datetime import UTC, date, datetime, timedelta

from studyapp.core.article.model import Metadata
from studyapp.core.cards.model import ArticleRef, Note, NoteType, SourceRef, cards_of
from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import ArticleId, BlockId, NoteId
from studyapp.core.scheduling.events import EventId, Graded, Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import replay
from studyapp.infra.anki.package import package
from studyapp.services.export import answers_of
from studyapp.services.export_ports import ExportCard, ExportNote, Preset, Progress
from studyapp.services.progress import ignore_progress

RUNS = 5
REVIEWS = 10
PARAGRAPHS = 400
START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def library(cards: int, paragraph_characters: int = 260) -> list[ExportNote]:
    """Return notes of one card each, from paragraphs of ordinary length."""
    article = ArticleRef(ArticleId("a"), Metadata("题目" * 8))
    notes = []
    for number in range(cards):
        block = number % PARAGRAPHS
        paragraph = f"第{block}段。" + "字里行间" * (paragraph_characters // 4)
        ref = SourceRef(BlockId(f"b{block}"), block, 10, 18, paragraph[10:18])
        note = Note(
            NoteId(f"{number:016x}"), NoteType.BASIC, f"牌组{number % 8}", (),
            f"第{number}个问题是什么？", ("答案是这样的",), (ref,), tags=("标签",),
        )  # fmt: skip
        each = tuple(ExportCard(card, replay((), FsrsModel())) for card in cards_of(note))
        notes.append(ExportNote(note, article, ("一、章", "（一）节"), (paragraph,), 10**12, each))
    return notes


def progress(notes: list[ExportNote]) -> tuple[list[ExportNote], Progress]:
    """Return the notes as they are after some reviews of every card, with the answers."""
    model = FsrsModel()
    answers = {}
    reviewed = []
    for number, item in enumerate(notes):
        card = item.cards[0].card
        events = tuple(
            Graded(
                EventId("d", number * REVIEWS + each),
                card.id,
                START + timedelta(days=each * 7, milliseconds=number),
                date(2026, 1, 5) + timedelta(days=each * 7),
                Rating.GOOD,
                5000,
            )
            for each in range(REVIEWS)
        )
        answers[card.id] = answers_of(events, model)
        after = ExportCard(card, answers[card.id][-1].after, events)
        reviewed.append(
            ExportNote(
                item.note, item.article, item.heading, item.paragraphs, item.changed_at_ms, (after,)
            )
        )
    preset = Preset(model.settings.parameters, 0.9, (1.0, 10.0), (10.0,), 36500)
    return reviewed, Progress(preset, StudyCalendar(UTC), answers)


def measure(name: str, notes: list[ExportNote], with_progress: Progress | None) -> None:
    """Print how long a package takes."""
    times, size = [], 0
    for _ in range(RUNS):
        start = time.perf_counter()
        size = len(package(notes, with_progress, ignore_progress))
        times.append(time.perf_counter() - start)
    sys.stdout.write(
        f"{name}: median {statistics.median(times):.3f} s, min {min(times):.3f} s, "
        f"max {max(times):.3f} s, n {RUNS}, {size / 1e6:.1f} MB\n"
    )


def main() -> None:
    """Measure content alone and with the progress of ten reviews a card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cards", nargs="?", type=int, default=10_000)
    cards = parser.parse_args().cards
    notes = library(cards)
    measure(f"{cards} new cards", notes, None)
    measure(f"{cards} cards, {cards * REVIEWS} reviews", *progress(notes))


if __name__ == "__main__":
    main()
