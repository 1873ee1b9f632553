"""Packages for Anki, read back as zip and SQLite."""

import sqlite3
from dataclasses import replace

import pytest

from studyapp.core.cards.model import NoteType
from studyapp.core.errors import Cancelled, FileWriteError
from studyapp.infra.anki.fields import choices
from studyapp.infra.anki.package import AnkiPackageWriter, package
from studyapp.services.progress import ignore_progress


def test_it_is_the_container_that_old_and_new_anki_read(write, every_kind):
    written = write(every_kind)

    assert written.names == ["meta", "collection.anki21", "media"]
    assert written.meta == b"\x08\x02"
    assert written.media == {}
    assert written.query("SELECT ver FROM col") == [(11,)]
    assert written.query("PRAGMA integrity_check") == [("ok",)]


def test_the_same_notes_give_the_same_bytes(every_kind):
    assert package(every_kind, None, ignore_progress) == package(every_kind, None, ignore_progress)


def test_a_note_keeps_its_identity_and_the_time_of_its_change(write, every_kind):
    written = write((replace(every_kind[0], changed_at_ms=1_751_234_567_890),))

    assert written.query("SELECT guid, mod FROM notes") == [("note1", 1_751_234_567)]


def test_notes_of_one_import_take_ids_side_by_side(write, every_kind):
    written = write(every_kind)

    ids = [number for (number,) in written.query("SELECT id FROM notes ORDER BY id")]
    assert ids == list(range(1_750_000_000_000, 1_750_000_000_009))


def test_decks_lie_below_their_article(write, every_kind):
    written = write(every_kind)

    names = {deck["name"] for deck in written.document("decks").values()}
    assert names == {"Default", "山上的庙", "山上的庙::庙", "山上的庙::年代"}


def test_a_title_with_colons_makes_no_deck_of_its_own(write, make_note, make_exported):
    written = write((make_exported(make_note(deck='甲::乙 "丙" ')),))

    names = {deck["name"] for deck in written.document("decks").values()}
    assert "山上的庙::甲：乙 ”丙”" in names


def test_tags_are_words(write, every_kind):
    assert write(every_kind).query("SELECT tags FROM notes WHERE guid = 'note1'") == [
        (" 庙 老_僧 ",)
    ]


def test_text_is_escaped_and_the_answer_marked_in_its_paragraph(write, every_kind):
    fields = write(every_kind).note("note8")

    assert fields["Question"] == "&lt;北&gt;庙是什么？"
    assert fields["Answer"] == "一座 &amp; 庙"
    assert fields["Source"] == (
        "<p>山上有三座庙：东庙 &amp; 西庙，还有&lt;北&gt;庙。"
        "东庙建于1368年，住着<mark>一位老僧</mark>。</p>"
    )
    assert fields["Heading"] == "一、山上 › （一）庙"
    assert fields["Article"] == "山上的庙"
    assert fields["ID"] == "note8"


def test_spans_that_overlap_are_marked_once(write, make_note, make_exported, make_source):
    spans = make_source("东庙建于1368年"), make_source("1368年，住着"), make_source("一位")
    fields = write((make_exported(make_note(sources=spans)),)).note("note1")

    assert "庙。<mark>东庙建于1368年，住着一位</mark>老僧" in fields["Source"]


def test_a_cloze_note_has_a_card_for_each_number(write, every_kind):
    written = write(every_kind)

    assert written.note("note2")["Text"] == "东庙建于{{c1::1368::年份}}年，住着{{c2::一位老僧}}。"
    assert written.cards("note2", "ord, queue, due") == [(0, 0, 2), (1, 0, 2)]


@pytest.mark.parametrize("guid", ["note3", "note4"])
def test_lists_are_numbered_items(write, every_kind, guid):
    fields = write(every_kind).note(guid)

    assert fields["Items"] == "<ol><li>东庙</li><li>西庙</li><li>&lt;北&gt;庙</li></ol>"


def test_a_match_note_asks_with_its_right_column_out_of_order(write, every_kind):
    fields = write(every_kind).note("note5")

    assert "<tr><td>东庙</td><td>甲边</td></tr>" in fields["Pairs"]
    assert fields["Choices"] == (
        "<table><tr><td><ol><li>东庙</li><li>西庙</li><li>&lt;北&gt;庙</li></ol></td>"
        '<td><ol type="A"><li>丙边</li><li>乙边</li><li>甲边</li></ol></td></tr></table>'
    )


@pytest.mark.parametrize(
    ("url", "field"),
    [
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"),
        ('http://example.org/"onclick="x', "http://example.org/&quot;onclick=&quot;x"),
        ("javascript:alert(1)", ""),
        (None, ""),
    ],
)
def test_only_addresses_of_the_web_are_linked(write, every_kind, url, field):
    first = every_kind[0]
    meta = replace(first.article.meta, source_url=url)

    written = write((replace(first, article=replace(first.article, meta=meta)),))

    assert written.note("note1")["URL"] == field


def test_choices_that_are_sorted_already_are_moved_on():
    assert choices((("甲", "1"), ("乙", "2"))).endswith(
        '<ol type="A"><li>2</li><li>1</li></ol></td></tr></table>'
    )


def test_without_progress_all_cards_are_new(write, reviewed):
    written = write(reviewed)

    assert written.query("SELECT DISTINCT type, queue, ivl, reps, data FROM cards") == [
        (0, 0, 0, 0, "")
    ]
    assert written.query("SELECT count(*) FROM revlog") == [(0,)]


def test_the_first_field_is_what_a_person_reads(write, every_kind):
    sort_fields = dict(write(every_kind).query("SELECT guid, sfld FROM notes"))

    assert sort_fields["note8"] == "<北>庙是什么？"
    assert sort_fields["note2"].startswith("东庙建于")


def test_every_note_type_has_a_field_for_each_of_its_values(write, every_kind):
    written = write(every_kind)

    used = {written.note(f"note{number}")["Source"][:3] for number in range(1, 10)}
    assert used == {"<p>"}
    assert {each.note.type for each in every_kind} == set(NoteType)


def test_a_full_disk_leaves_the_old_file(tmp_path, every_kind):
    folder = tmp_path / "out.apkg"
    folder.mkdir()

    with pytest.raises(FileWriteError):
        AnkiPackageWriter().write(every_kind, folder, None, ignore_progress)

    assert list(tmp_path.iterdir()) == [folder]


def test_a_cancelled_export_leaves_no_file(tmp_path, every_kind):
    def cancel(done, total):
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        AnkiPackageWriter().write(every_kind, tmp_path / "out.apkg", None, cancel)

    assert list(tmp_path.iterdir()) == []


def test_no_index_of_anki_is_missing(write, every_kind):
    names = {name for (name,) in write(every_kind).query("SELECT name FROM sqlite_master")}

    assert {"ix_notes_csum", "ix_cards_nid", "ix_cards_sched", "ix_revlog_cid"} <= names
    assert {"col", "notes", "cards", "revlog", "graves"} <= names
    assert sqlite3.sqlite_version_info >= (3, 36)
