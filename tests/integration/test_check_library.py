"""What `doctor` looks for beyond the log, and how it puts it right."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import pytest

from studyapp.core.errors import LibraryDamagedError
from studyapp.core.scheduling.events import Rating
from studyapp.infra.db.checks import SqlLibraryChecks
from studyapp.services.check_library import CheckReport, CheckService
from studyapp.services.views import Scope

SOUND = CheckReport()


@pytest.fixture
def change(services):
    """Change rows behind the program's back."""

    def change(*statements):
        with closing(sqlite3.connect(services.store.path)) as database, database:
            for statement in statements:
                assert database.execute(statement).rowcount

    return change


@pytest.fixture
def check(services):
    service = CheckService(services.context, SqlLibraryChecks(services.store.path))
    return lambda fix=False: service.check(fix=fix)


def notes(services):
    with services.store.open_uow(read_only=True) as uow:
        (head,) = uow.articles.heads()
        return {note.id: note for note in uow.notes.of_article(head.id)}


def test_a_library_in_use_is_sound(services, check):
    services.review.grade(services.review.next_item().card.id, Rating.GOOD, 1000)
    assert check() == SOUND
    assert check(fix=True) == SOUND


def test_a_card_without_its_state_gets_one_again(services, check, change):
    before = services.review.counts().new
    change("DELETE FROM card_states WHERE card_id = (SELECT min(card_id) FROM cards)")
    assert check() == CheckReport(untidy=1)
    assert check(fix=True) == CheckReport(untidy=1)
    assert check() == SOUND
    services.review.forget()
    assert services.review.counts().new == before


def test_cards_follow_the_deck_and_the_status_of_their_notes(services, check, change):
    change(
        "UPDATE card_states SET deck = 'elsewhere' WHERE deck = '节点'",
        "UPDATE notes SET status = 'rejected' WHERE deck = '要点'",
    )
    assert check(fix=True).untidy > 1
    assert check() == SOUND


def test_a_source_that_does_not_stand_there_is_found_again(services, check, change):
    note = next(note for note in notes(services).values() if len(note.sources[0].span) > 12)
    change(
        f"""UPDATE notes SET content = json_set(content, '$.sources[0].start',
            (content ->> '$.sources[0].start') + 1) WHERE note_id = '{note.id}'"""
    )
    assert check() == CheckReport(strayed=1, unindexed=1)
    check(fix=True)
    assert check() == SOUND
    assert notes(services)[note.id].sources == note.sources


@pytest.mark.parametrize("sources", [2, 70])
def test_the_last_of_many_sources_is_looked_at_too(services, check, change, sources):
    note = next(note for note in notes(services).values() if len(note.sources[0].span) > 12)
    source = json.dumps(asdict(note.sources[0]), ensure_ascii=False)
    many = f"[{', '.join([source] * sources)}]"
    change(f"""UPDATE notes SET content = json_set(content, '$.sources', json('{many}'))
        WHERE note_id = '{note.id}'""")
    assert check() == CheckReport(unindexed=1)
    change(f"""UPDATE notes SET content = json_set(content, '$.sources[{sources - 1}].end', 1)
        WHERE note_id = '{note.id}'""")
    assert check() == CheckReport(strayed=1, unindexed=1)


def test_a_source_that_stands_nowhere_is_marked_as_lost(services, check, change):
    note = next(iter(notes(services).values()))
    change(
        f"""UPDATE notes SET content = json_set(content, '$.sources[0].span', '{"无" * 30}')
            WHERE note_id = '{note.id}'"""
    )
    assert check(fix=True) == CheckReport(strayed=1, unindexed=1)
    assert check() == SOUND
    assert notes(services)[note.id].sources[0].lost


def test_punctuation_typed_in_another_way_is_no_fault(services, check, change):
    note = next(iter(notes(services).values()))
    (article,) = services.library.articles()
    block = next(b for b in services.read.article(article.id).blocks if "," in b.text[5:])
    at = block.text.index(",", 5)
    span = block.text[at - 3 : at + 3].replace(",", "，")
    source = {"block": block.id, "start": at - 3, "end": at + 3, "span": span}
    change(
        f"""UPDATE notes SET content = json_set(content, '$.sources[0]', json_patch(
            content -> '$.sources[0]', '{json.dumps(source, ensure_ascii=False)}'))
            WHERE note_id = '{note.id}'"""
    )
    assert notes(services)[note.id].sources[0].span == span
    assert check() == CheckReport(unindexed=1)


def test_rows_that_belong_to_nothing_go_and_the_log_stays(services, check, change):
    card = services.review.next_item().card
    services.review.grade(card.id, Rating.GOOD, 1000)
    change(
        "INSERT INTO note_sources VALUES ('nobody', 'nowhere')",
        "INSERT INTO cards VALUES (1, 'nobody', 0)",
        f"DELETE FROM cards WHERE card_id = {card.id}",
    )
    found = check(fix=True)
    assert (found.orphans, found.unknown) == (3, 1)
    after = check()
    assert after.orphans == 0
    with services.store.open_uow(read_only=True) as uow:
        assert len(uow.log.of_card(card.id)) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        "UPDATE deck_counts SET new = new + 1 WHERE deck = '节点'",
        "INSERT INTO due_counts VALUES (1, 739000, 3)",
        "INSERT INTO due_counts VALUES (0, 739000, 2)",
        "DELETE FROM deck_counts",
    ],
)
def test_counts_that_are_wrong_are_made_anew(services, check, change, wrong):
    services.review.grade(services.review.next_item().card.id, Rating.EASY, 1000)
    change(wrong)
    assert check() == CheckReport(miscounted=True)
    check(fix=True)
    assert check() == SOUND


def test_a_damaged_file_is_said_so(library):
    path = Path(library / "library.db")
    content = bytearray(path.read_bytes())
    content[4096 * 5 : 4096 * 30] = b"\x5a" * 4096 * 25
    path.write_bytes(content)
    with pytest.raises(LibraryDamagedError):
        SqlLibraryChecks(path).look()


def test_notes_that_the_search_does_not_find_are_indexed_again(services, check, change):
    change("DELETE FROM note_texts WHERE type = 'list'")
    found = check()
    assert found.unindexed > 0
    assert found == CheckReport(unindexed=found.unindexed)
    check(fix=True)
    assert check() == SOUND
    assert services.review.counts(Scope(search="type:list")).total > 0


def test_an_index_that_lost_its_words_is_made_anew(services, check, change):
    change("INSERT INTO note_search (note_search) VALUES ('delete-all')")
    assert check().unindexed > 0
    check(fix=True)
    assert check() == SOUND
    assert services.review.counts(Scope(search="数字经济")).total > 0


def test_a_broken_index_is_made_anew(services, check, change):
    change("UPDATE note_search_data SET block = zeroblob(40) WHERE id > 10")
    assert check().unindexed > 0
    check(fix=True)
    assert check() == SOUND
