"""Runs in Anki's own Python: imports packages and prints, as JSON, what became of them."""

import json
import sys
from datetime import UTC, datetime, timedelta

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def imported(collection, path):
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    request = ImportAnkiPackageRequest(package_path=path, options=options)
    log = collection.import_anki_package(request).log
    collection.set_config("fsrs", True)
    notes = [collection.get_note(each) for each in collection.find_notes("")]
    return {
        "new": len(log.new),
        "updated": len(log.updated),
        "duplicate": len(log.duplicate),
        "conflicting": len(log.conflicting),
        "cards": collection.card_count(),
        "decks": sorted(deck.name for deck in collection.decks.all_names_and_ids()),
        "notes": {note.guid: note.fields for note in notes},
        "memory": {note.guid: memory(collection, note.cards()[0]) for note in notes},
        "steps": {each["name"]: steps(each) for each in collection.decks.all_config()},
        "empty cards": len(collection.get_empty_cards().notes),
        "check": collection.fix_integrity()[0],
    }


def steps(preset):
    return preset["new"]["delays"], preset["lapse"]["delays"], preset["rev"]["maxIvl"]


def memory(collection, card):
    stored = card.memory_state
    if stored is None:
        return None
    days = card.due - collection.sched.today
    today = datetime.now(UTC) - timedelta(hours=4)
    computed = collection.compute_memory_state(card.id)
    return {
        "due": (today + timedelta(days=days)).date().isoformat(),
        "stored": [stored.stability, stored.difficulty],
        "computed": [computed.stability, computed.difficulty],
    }


if __name__ == "__main__":
    user = Collection(sys.argv[1])
    sys.stdout.write(json.dumps([imported(user, path) for path in sys.argv[2:]]))
    user.close()
