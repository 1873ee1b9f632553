"""Packages of other people are read in every form, and trusted in none."""

import sqlite3
import sys
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.core.cards.model import NoteType
from studyapp.core.errors import (
    AnkiCollectionError,
    AnkiPackageError,
    AnkiPackageFormatError,
    AnkiPackageTooLargeError,
    FileMissingError,
    StudyError,
)
from studyapp.core.scheduling.events import Rating
from studyapp.infra.anki.reading import container, database, package
from studyapp.infra.anki.reading.package import AnkiPackageReader
from studyapp.infra.anki.reading.plain import flat, lines, media, pairs
from studyapp.infra.anki.reading.protobuf import number, text
from studyapp.services.anki_ports import ReviewKind
from tests.integration.anki.foreign import CLOZE, REVERSED, Foreign

AT = datetime(2025, 6, 1, 12, 0, 0, 123_000, tzinfo=UTC)
CONTAINERS = ("legacy1", "legacy2", "latest")


@pytest.fixture
def foreign():
    return Foreign()


@pytest.fixture
def read(tmp_path):
    """Write a collection as a package and read it."""

    def read(foreign, container="latest", name="词语.apkg"):
        return AnkiPackageReader().read(foreign.write(tmp_path / name, container))

    return read


@pytest.mark.parametrize("kind", CONTAINERS)
def test_every_form_of_package_says_the_same(read, foreign, kind):
    card = foreign.note("g1", "谁写了<b>《岳阳楼记》</b>？", "范仲淹", tags=" 古文 宋::文 ")
    foreign.note("g2", "庆历{{c1::四年}}春", "岳阳楼记", kind=CLOZE, data='{"dr":0.85}', queue=-1)
    foreign.review(card, AT)
    found = read(foreign, kind)

    basic, cloze = found.notes
    assert found.title == "语文"
    assert (basic.note.question, basic.note.answer) == ("谁写了《岳阳楼记》？", ("范仲淹",))
    assert (basic.note.deck, basic.note.tags) == ("古文", ("古文", "宋::文"))
    assert (cloze.note.type, cloze.note.text) == (NoteType.CLOZE, "庆历{{c1::四年}}春")
    assert cloze.note.extra == "岳阳楼记"
    assert (cloze.cards[0].suspended, cloze.cards[0].desired_retention) == (True, 0.85)
    [review] = basic.cards[0].reviews
    assert (review.at, review.rating, review.interval_days) == (AT, Rating.GOOD, 5)
    assert (basic.ours, basic.guid) == (False, "g1")


@pytest.mark.parametrize("kind", CONTAINERS)
def test_a_note_asked_backwards_too_is_two(read, foreign, kind):
    card = foreign.note("g1", "岳阳楼记", "范仲淹<img src=x>", kind=REVERSED, ordinals=(0, 1))
    foreign.note("g2", "醉翁亭记", "欧阳修", kind=REVERSED)
    foreign.review(card + 1, AT)
    first, back, other = read(foreign, kind).notes

    assert (back.note.question, back.note.answer) == ("范仲淹", ("岳阳楼记",))
    assert (first.group, back.group, other.group) == ("g1", "g1", "g2")
    assert back.guid != first.guid
    assert (first.media, back.media) == (1, 0)
    assert [card.ordinal for card in back.cards] == [0]
    assert (first.cards[0].reviews, len(back.cards[0].reviews)) == ((), 1)


def test_decks_side_by_side_are_named_after_the_file(read, foreign):
    foreign.note("g1", "问", "答", deck="甲")
    foreign.note("g2", "问", "答", deck="乙::丙")

    assert read(foreign).title == "词语"


def test_a_card_in_a_filtered_deck_belongs_where_it_came_from(read, foreign):
    foreign.note("g1", "问", "答", deck="甲::乙")
    home = foreign.decks["甲::乙"]
    foreign.cards[0] = (*foreign.cards[0][:2], 99, 0, 0, home, "")

    assert read(foreign).notes[0].note.deck == "乙"


def test_only_what_moved_a_schedule_is_read(read, foreign):
    card = foreign.note("g1", "问", "答")
    rows = [
        {"ease": 1, "ivl": -600, "kind": 0},
        {"ease": 3, "ivl": 4, "kind": 3, "factor": 0},  # crammed, nothing moved
        {"ease": 3, "ivl": 4, "kind": 3},
        {"ease": 0, "ivl": 30, "kind": 4},
        {"ease": 0, "ivl": 0, "kind": 4, "factor": 0},
        {"ease": 7, "ivl": 3},
    ]
    for place, row in enumerate(rows):
        foreign.review(card, AT + timedelta(minutes=place), **row)
    foreign.review(card, datetime(1990, 1, 1, tzinfo=UTC))
    reviews = read(foreign).notes[0].cards[0].reviews

    assert [(each.kind, each.interval_days, each.wait_seconds) for each in reviews] == [
        (ReviewKind.ANSWERED, None, 600),
        (ReviewKind.ANSWERED, 4, None),
        (ReviewKind.MOVED, 30, None),
        (ReviewKind.RESET, None, None),
    ]


def test_pictures_and_sounds_are_counted_and_left_out(read, foreign):
    foreign.note("g1", "看图<img src=x.png>说话", "[sound:a.mp3]好<video src=b></video>")
    foreign.note("g2", "<img src=y.png>", "没有问题")
    first, second = read(foreign).notes

    assert (first.note.question, first.note.answer, first.media) == ("看图说话", ("好",), 3)
    assert (second.note, second.media) == (None, 1)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("一<br>二<br/>三", "一\n二\n三"),
        ("<div>一</div><div><br></div><div>二<span>红</span></div>", "一\n二红"),
        ("5 &lt; 6 &amp;&amp; 7&nbsp;&nbsp;空 &#x4E2D;&hellip;", "5 < 6 && 7 空 中…"),
        ("<ol><li>甲</li><li>乙</li></ol>丙", "甲\n乙\n丙"),
        ("<table><tr><td>甲<td>乙<tr><td>1<td>2</table>", "甲 乙\n1 2"),
        ("前<script>alert('x')</script>后<style>.a{}</style>", "前后"),
        ("甲<!-- 注释 -->乙", "甲乙"),
        ("{{c1::<b>甲</b>::提示}}&#7;乙", "{{c1::甲::提示}}乙"),
        ("未闭合 <b>粗体", "未闭合 粗体"),
        ("&amp;lt;div&amp;gt;", "&lt;div&gt;"),
        ("", ""),
    ],
)
def test_fields_become_what_a_person_reads(field, text):
    assert flat(field) == text


def test_lists_and_tables_are_taken_apart():
    assert lines("<ol><li>甲<br>一</li><li>乙</li></ol>") == ("甲\n一", "乙")
    assert pairs("<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>") == (
        ("甲", "乙"),
    )


@given(st.text("<>/!-\"'= abi&;#x1\n\x1e\x00[]sound:", max_size=80))
def test_no_field_is_too_strange(field):
    text = flat(field)

    assert all(line == line.strip() for line in text.split("\n"))
    assert not set(text) & {"\x00", "\x1d", "\x1e"}
    assert media(field) >= 0
    assert len(pairs(field)) <= len(field)
    assert all(lines(field))


@given(st.binary(max_size=60))
def test_a_message_is_a_number_or_none(message):
    try:
        assert number(message, 1) >= 0
        assert text(message, 2) is not None
    except ValueError as error:
        assert str(error)  # noqa: PT017


def assert_refused(path, kind=AnkiPackageError):
    with pytest.raises(kind) as refused:
        AnkiPackageReader().read(path)
    assert str(refused.value).startswith(str(path))
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("kind", CONTAINERS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_is_more_than_a_sentence(tmp_path, kind, data):
    foreign = Foreign()
    card = foreign.note("g1", "问", "答")
    foreign.review(card, AT)
    whole = bytearray(foreign.write(tmp_path / "a.apkg", kind).read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    path = tmp_path / "b.apkg"
    path.write_bytes(whole[:cut] if data.draw(st.booleans()) else whole)
    try:
        AnkiPackageReader().read(path)
    except StudyError as error:
        assert isinstance(error, AnkiPackageError)  # noqa: PT017


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_to_the_database_is_more_than_a_sentence(data):
    foreign = Foreign()
    foreign.note("g1", "问", "答")
    whole = bytearray(foreign.database(new=data.draw(st.booleans())))
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    try:
        database.tables(bytes(whole))
    except (ValueError, database.TooMuchError) as error:
        assert str(error)  # noqa: PT017


@pytest.mark.parametrize("content", [b"", b"no zip file", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_zip_file_is_refused(tmp_path, content):
    path = tmp_path / "a.apkg"
    path.write_bytes(content)

    assert_refused(path)


def zipped(path, **members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", "."), content)
    return path


def test_a_bomb_is_not_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(container, "LARGEST_COLLECTION", 1 << 20)
    zeros = bytes(1 << 24)

    assert_refused(zipped(tmp_path / "a.apkg", collection_anki21=zeros), AnkiPackageTooLargeError)
    packed = zstandard.ZstdCompressor().compress(zeros)
    path = zipped(tmp_path / "b.apkg", meta=b"\x08\x03", collection_anki21b=packed)
    assert_refused(path, AnkiPackageTooLargeError)


def test_names_that_lead_outside_are_not_followed(tmp_path, foreign):
    foreign.note("g1", "问", "答")
    path = foreign.write(tmp_path / "a.apkg", "legacy2")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("../../evil", b"x")
        archive.writestr("0", b"y")

    assert len(AnkiPackageReader().read(path).notes) == 1
    assert list(tmp_path.iterdir()) == [path]


def test_a_format_of_tomorrow_is_named(tmp_path):
    assert_refused(zipped(tmp_path / "a.apkg", meta=b"\x08\x09"), AnkiPackageFormatError)


def test_a_package_without_its_collection_is_refused(tmp_path):
    path = zipped(tmp_path / "a.apkg", meta=b"\x08\x03", collection_anki2=b"a note: update Anki")

    assert_refused(path)


def test_without_zstandard_one_is_told_how_to_export(tmp_path, foreign, monkeypatch):
    monkeypatch.setitem(sys.modules, "zstandard", None)

    assert_refused(foreign.write(tmp_path / "a.apkg"), AnkiPackageFormatError)


def test_a_whole_collection_is_no_package(tmp_path, foreign):
    assert_refused(foreign.write(tmp_path / "a.colpkg"), AnkiCollectionError)


def test_a_missing_file_is_missing(tmp_path):
    assert_refused(tmp_path / "a.apkg", FileMissingError)
    assert_refused(tmp_path, FileMissingError)


def hostile(tmp_path, *statements):
    """Return a package whose database went through some statements."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(Foreign().database())
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        return zipped(tmp_path / "a.apkg", collection_anki21=connection.serialize())


def test_a_view_that_never_ends_is_no_table(tmp_path):
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i AS id FROM n"

    assert_refused(hostile(tmp_path, "DROP TABLE notes", f"CREATE VIEW notes AS {endless}"))


def test_work_without_end_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "_MOST_STEPS", 3)
    monkeypatch.setattr(database, "_STEP", 100)
    rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000)"

    assert_refused(hostile(tmp_path, f"INSERT INTO cards (id) {rows} SELECT i FROM n"))


def test_values_that_are_none_are_refused(tmp_path):
    assert_refused(hostile(tmp_path, "INSERT INTO notes (id) VALUES (1)"))
    assert_refused(hostile(tmp_path, "UPDATE col SET models = '[1]'"))
    assert_refused(hostile(tmp_path, "DELETE FROM col"))
    assert_refused(hostile(tmp_path, "UPDATE col SET models = x'ff'"))


def test_more_than_can_be_imported_is_refused(tmp_path, foreign, monkeypatch):
    monkeypatch.setattr(database, "MOST_NOTES", 1)
    foreign.note("g1", "问", "答")
    foreign.note("g2", "问", "答")
    assert_refused(foreign.write(tmp_path / "a.apkg"), AnkiPackageTooLargeError)

    monkeypatch.setattr(database, "MOST_NOTES", 2)
    monkeypatch.setattr(database, "MOST_REVIEWS", 0)
    foreign.review(10, AT)
    assert_refused(foreign.write(tmp_path / "b.apkg"), AnkiPackageTooLargeError)


@pytest.mark.parametrize(
    ("module", "name"), [(database, "LONGEST_NOTE"), (package, "LONGEST_TEXT")]
)
def test_a_note_longer_than_an_article_is_refused(tmp_path, foreign, monkeypatch, module, name):
    monkeypatch.setattr(module, name, 10)
    foreign.note("g1", "问" * 6, "答" * 6)

    assert_refused(foreign.write(tmp_path / "a.apkg"), AnkiPackageTooLargeError)
