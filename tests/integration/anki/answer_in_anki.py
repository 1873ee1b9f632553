"""Runs in Anki's own Python: imports a package, answers cards, rewords a note, exports all.

Arguments: collection, package to import, package to write, "legacy" or "latest".
Prints, as JSON, where each card stands afterwards.
"""

import json
import sys
from datetime import UTC, datetime, timedelta

from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

ANSWERS = 12


def standing(collection, card):
    memory = card.memory_state
    days = card.due - collection.sched.today if card.queue == 2 else None
    today = (datetime.now(UTC) - timedelta(hours=4)).date()
    return {
        "guid": card.note().guid,
        "ord": card.ord,
        "reps": card.reps,
        "due": None if days is None else (today + timedelta(days=days)).isoformat(),
        "memory": [memory.stability, memory.difficulty] if memory else None,
    }


def main(place, package, out, form):
    collection = Collection(place)
    collection.set_config("fsrs", True)
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=package, options=options))
    tops = {each.name.split("::")[0]: each.id for each in collection.decks.all_names_and_ids()}
    for top, id_ in sorted(tops.items()):
        if top != "Default":
            collection.decks.select(collection.decks.id(top) or id_)
    answered = set()
    for number in range(ANSWERS):
        card = collection.sched.getCard()
        if card is None:
            break
        card.start_timer()
        collection.sched.answerCard(card, (3, 4, 1, 2)[number % 4])
        answered.add(card.id)
    note = collection.get_card(min(answered)).note()
    note.fields[0] += "（改）"
    collection.update_note(note)
    collection.export_anki_package(
        out_path=out,
        options=ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=True, legacy=form == "legacy"
        ),
        limit=None,
    )
    cards = [collection.get_card(each) for each in sorted(answered)]
    sys.stdout.write(json.dumps([standing(collection, card) for card in cards]))
    collection.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
