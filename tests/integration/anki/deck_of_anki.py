"""Runs in Anki's own Python: makes a deck of stock note types, answers cards, exports it.

Arguments: collection, package to write, "legacy" or "latest". Prints, as JSON, the first
field, ordinal, answers and due day of each card.
"""

import json
import sys
from datetime import UTC, datetime, timedelta

from anki.collection import Collection, DeckIdLimit, ExportAnkiPackageOptions

NOTES = (
    ("Basic", ("谁写了<b>《岳阳楼记》</b>？", "范仲淹<br>（宋）")),
    ("Basic (and reversed card)", ("岳阳楼", "岳阳")),
    ("Cloze", ("庆历{{c1::四年::哪年}}春，{{c2::滕子京}}谪守", "")),
)


def main(place, out, form):
    collection = Collection(place)
    collection.set_config("fsrs", True)
    deck = collection.decks.id("语文::古文")
    for kind, fields in NOTES:
        note = collection.new_note(collection.models.by_name(kind))
        note.fields = list(fields)
        note.tags = ["古文"]
        collection.add_note(note, deck)
    collection.decks.select(deck)
    for _ in range(4):
        card = collection.sched.getCard()
        card.start_timer()
        collection.sched.answerCard(card, 4)
    collection.export_anki_package(
        out_path=out,
        options=ExportAnkiPackageOptions(with_scheduling=True, legacy=form == "legacy"),
        limit=DeckIdLimit(collection.decks.id("语文")),
    )
    today = (datetime.now(UTC) - timedelta(hours=4)).date()
    told = []
    for id_ in collection.find_cards(""):
        card = collection.get_card(id_)
        due = today + timedelta(days=card.due - collection.sched.today)
        told.append([card.note().fields[0], card.ord, card.reps, card.reps and due.isoformat()])
    sys.stdout.write(json.dumps(told))
    collection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
