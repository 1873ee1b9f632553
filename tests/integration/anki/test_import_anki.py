"""Packages come into a library: ours as reviews, others as notes to study."""

import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from studyapp.core.errors import AnkiCollectionError, AnkiPackageError, Cancelled
from studyapp.core.ids import card_id
from studyapp.core.scheduling.events import Graded, Rating
from studyapp.core.scheduling.state import Phase
from studyapp.infra.anki.reading.package import AnkiPackageReader
from studyapp.infra.db.checks import SqlLibraryChecks
from studyapp.services.check_library import CheckService
from studyapp.services.maintain import refold
from studyapp.services.views import Scope
from studyapp.transfers import export_service, import_service, seed_files
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI, START
from tests.integration.anki.foreign import REVERSED, Foreign

DAY = timedelta(days=1)


@pytest.fixture
def other(tmp_path, clock):
    """Return another library, with nothing in it."""
    services = open_services(tmp_path / "other", clock, SHANGHAI)
    yield services
    services.close()


@pytest.fixture
def export(services, tmp_path):
    def export(name="ours.apkg", *, scheduling=True):
        export_service(services).anki(tmp_path / name, scheduling=scheduling)
        return tmp_path / name

    return export


def bring(services, path):
    return import_service(services).import_file(path)


def study(services, clock, ratings):
    for rating in ratings:
        item = services.review.next_item()
        services.review.grade(item.card.id, rating, 4000)
        clock.advance(seconds=40)


def stored(services):
    with services.store.open_uow(read_only=True) as uow:
        return uow.log.all(), uow.log.states()


def answered(services):
    return {card: state for card, state in stored(services)[1].items() if state.reps}


def differences(services):
    with services.store.open_uow(read_only=True) as uow:
        return refold(uow, services.context.model, fix=False)


def wrong(services):
    """Return how much does not belong together in a library."""
    checks = SqlLibraryChecks(services.store.path)
    return CheckService(services.context, checks).check(fix=False).total


def in_anki(path, change):
    """Change a package of ours as Anki would: `change` is given the open database."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(members["collection.anki21"])
        change(connection)
        connection.commit()
        members["collection.anki21"] = connection.serialize()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def review_in_anki(path, note_id, at, ease=3, ivl=8):
    def change(connection):
        [[card]] = connection.execute(
            "SELECT c.id FROM cards c JOIN notes n ON n.id = c.nid WHERE guid = ? LIMIT 1",
            (note_id,),
        )
        row = round(at.timestamp() * 1000), card, -1, ease, ivl, 3, 500, 6000, 1
        connection.execute("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)

    in_anki(path, change)


@pytest.mark.parametrize("scheduling", [True, False])
def test_our_own_package_brings_nothing_back(services, clock, export, scheduling):
    study(services, clock, [*Rating, Rating.GOOD])
    before = stored(services)

    report = bring(services, export(scheduling=scheduling))

    assert (report.added, report.changed, report.reviews, report.edited) == (0, 0, 0, 0)
    assert report.article == services.library.articles()[0].id
    assert stored(services) == before


def test_reviews_of_the_bus_come_home_once(services, clock, export):
    study(services, clock, [Rating.EASY])
    [(card, state)] = answered(services).items()
    note = services.review.next_item()  # a new card, first answered in Anki
    path = export()
    with services.store.open_uow(read_only=True) as uow:
        known = uow.notes.card(card).note.id
    clock.advance(days=20)
    review_in_anki(path, known, clock.now() - DAY, ivl=40)
    review_in_anki(path, note.note.id, clock.now() - 2 * DAY, ivl=3)

    first, second = bring(services, path), bring(services, path)

    assert (first.reviews, second.reviews) == (2, 0)
    after = answered(services)
    assert (after[card].reps, after[card].interval_days) == (state.reps + 1, 40)
    assert after[card].last_day == (clock.now() - DAY).astimezone(SHANGHAI).date()
    assert after[note.card.id].reps == 1
    assert differences(services) == 0


def test_the_study_day_is_the_learners(services, clock, export):
    """02:30 in Shanghai still belongs to the evening before."""
    path = export()
    note = services.review.next_item()
    night = datetime(2025, 6, 24, 18, 30, tzinfo=UTC)
    review_in_anki(path, note.note.id, night)
    clock.advance(days=9)
    bring(services, path)

    event, *_ = stored(services)[0][note.card.id]
    assert isinstance(event, Graded)
    assert (event.at, event.day.isoformat(), event.duration_ms) == (night, "2025-06-24", 6000)


def test_a_review_from_between_two_here_is_folded_in_its_place(services, clock, export):
    study(services, clock, [Rating.EASY])
    [card] = answered(services)
    path = export()
    with services.store.open_uow(read_only=True) as uow:
        note = uow.notes.card(card).note.id
    review_in_anki(path, note, clock.now() + 10 * DAY, ivl=30)
    clock.advance(days=50)
    services.review.grade(card, Rating.GOOD, 1000)
    here = answered(services)[card]

    assert bring(services, path).reviews == 1
    after = answered(services)[card]
    assert (after.reps, after.last_review) == (3, here.last_review)
    assert after.memory.stability != here.memory.stability
    assert differences(services) == 0
    assert bring(services, path).reviews == 0
    assert services.review.undo() == card
    assert answered(services)[card].reps == 2


def test_what_has_not_happened_yet_is_not_believed(services, clock, export):
    path = export()
    review_in_anki(path, services.review.next_item().note.id, clock.now() + 9 * DAY)

    assert bring(services, path).reviews == 0


def test_a_note_reworded_in_anki_is_told_and_left_alone(services, clock, export):
    path = export()
    [note, *_] = [each.note for each in AnkiPackageReader().read(path).notes]
    later = int((clock.now() + DAY).timestamp())
    in_anki(
        path,
        lambda db: db.execute(
            "UPDATE notes SET mod = ?, flds = '另一句' || flds WHERE flds LIKE ?",
            (later, f"{note.question[:6]}%"),
        ),
    )
    before = stored(services)

    report = bring(services, path)

    assert report.edited >= 1
    assert (report.added, report.changed) == (0, 0)
    assert stored(services) == before


def test_a_note_changed_here_since_is_no_edit_of_anki(services, clock, export):
    path = export()
    in_anki(path, lambda db: db.execute("UPDATE notes SET flds = 'x' || flds"))

    assert bring(services, path).edited == 0


def test_our_package_alone_carries_the_progress_to_another_library(services, other, clock, export):
    study(services, clock, [*Rating, *Rating, Rating.EASY])
    clock.advance(days=12)
    study(services, clock, [Rating.AGAIN, Rating.GOOD])
    path = export()

    report = bring(other, path)

    assert report.title == "把握数实融合关键期 塑造国际竞争新优势"
    assert report.reviews == 11
    assert answered(other) == answered(services)
    assert differences(other) == 0
    again = bring(other, path)
    assert (again.added, again.changed, again.reviews, again.edited) == (0, 0, 0, 0)


def test_the_article_that_comes_later_takes_its_notes_over(services, other, clock, export):
    study(services, clock, [Rating.EASY])
    bring(other, export())

    import_service(other).import_seed(seed_files())

    counts = {each.id: sum(deck.cards for deck in each.decks) for each in other.library.articles()}
    assert sorted(counts.values())[0] == 0
    assert answered(other) == answered(services)
    assert wrong(other) == 0


def test_another_deck_becomes_an_article_that_lists_it(other, package):
    package.review(package.card, START - 5 * DAY, ivl=4)
    report = bring(other, package.write(package.path))

    assert (report.title, report.added, report.reviews) == ("语文", 2, 1)
    [article] = other.library.articles()
    assert {deck.name: deck.cards for deck in article.decks} == {"古文": 1, "填空": 2}
    read = other.read.article(report.article)
    assert "谁写了《岳阳楼记》？ —— 范仲淹" in [block.text for block in read.blocks]
    asked = other.review.next_item(Scope(article=report.article))
    assert asked.paragraph_text
    [state] = answered(other).values()
    assert (state.phase, state.interval_days) == (Phase.REVIEW, 4)
    assert wrong(other) == 0


def test_its_notes_know_where_they_stand(other, package):
    report = bring(other, package.write(package.path))
    with other.store.open_uow(read_only=True) as uow:
        basic, cloze = uow.notes.of_article(report.article)

    assert [each.span for each in basic.sources] == ["范仲淹"]
    assert [each.span for each in cloze.sources] == ["四年", "滕子京"]
    assert basic.tags == ("古文",)


def test_two_sides_of_a_note_are_siblings(other, package):
    package.note("g3", "岳阳楼", "岳阳", kind=REVERSED, ordinals=(0, 1))
    report = bring(other, package.write(package.path))
    with other.store.open_uow(read_only=True) as uow:
        sides = [
            each
            for each in uow.notes.of_article(report.article)
            if "岳阳楼" in (each.question, *each.answer)
        ]

    assert report.added == 4
    assert [side.question for side in sides] == ["岳阳楼", "岳阳"]
    assert len({side.group for side in sides}) == 1
    assert len({side.id for side in sides}) == 2


def test_the_same_deck_again_changes_nothing(other, package):
    path = package.write(package.path)
    bring(other, path)
    before = stored(other)
    report = bring(other, path)

    assert (report.added, report.changed, report.reviews) == (0, 0, 0)
    assert stored(other) == before
    assert len(other.library.articles()) == 1


def test_a_newer_deck_updates_in_place(other, clock, package):
    bring(other, package.write(package.path))
    clock.advance(days=3)
    later = int(clock.now().timestamp())
    package.notes[0] = (*package.notes[0][:3], later, " 古文 ", "谁写了它？\x1f范文正公")
    package.note("g3", "新问题", "新答案", mod=later)
    package.review(package.card, clock.now(), ivl=6)
    clock.advance(days=1)

    report = bring(other, package.write(package.path))

    assert (report.added, report.changed, report.reviews) == (1, 1, 1)
    texts = [block.text for block in other.read.article(report.article).blocks]
    assert "谁写了它？ —— 范文正公" in texts
    assert "谁写了《岳阳楼记》？ —— 范仲淹" not in texts
    assert len(other.library.articles()) == 1
    assert wrong(other) == 0
    assert differences(other) == 0


def test_a_deck_renamed_in_anki_stays_one_article(other, package):
    first = bring(other, package.write(package.path))
    package.decks = {name.replace("语文", "国文"): at for name, at in package.decks.items()}
    package.note("g3", "新问题", "新答案", deck="国文::古文")
    second = bring(other, package.write(package.path))

    assert (second.article, second.title, second.added) == (first.article, "语文", 1)


def test_cards_suspended_in_anki_are_suspended_here(other, package):
    package.note("g3", "难题", "答案", queue=-1)
    bring(other, package.write(package.path))

    assert sum(state.suspended for state in stored(other)[1].values()) == 1


def test_a_package_without_words_is_refused_and_leaves_nothing(other, tmp_path):
    foreign = Foreign()
    foreign.note("g1", "<img src=x>", "答")

    with pytest.raises(AnkiPackageError):
        bring(other, foreign.write(tmp_path / "a.apkg"))
    assert not other.library.articles()


def test_notes_without_words_are_counted(other, package):
    package.note("g3", "<img src=x>", "答")
    package.note("g4", "问<img src=x>", "答[sound:a.mp3]")
    report = bring(other, package.write(package.path))

    assert (report.added, report.skipped, report.media) == (3, 1, 2)


def test_a_cancelled_import_leaves_nothing(other, package):
    def cancel(done, total):
        if done == total - 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_service(other).import_file(package.write(package.path), cancel)
    assert not other.library.articles()
    assert not stored(other)[0]


def test_a_whole_collection_is_refused(other, package, tmp_path):
    with pytest.raises(AnkiCollectionError):
        bring(other, package.write(tmp_path / "all.colpkg"))


def test_what_came_from_anki_goes_back(other, package, tmp_path):
    bring(other, package.write(package.path))
    assert export_service(other).anki(tmp_path / "back.apkg") == 2
    back = AnkiPackageReader().read(tmp_path / "back.apkg")

    assert {each.note.deck for each in back.notes} == {"古文", "填空"}
    report = bring(other, tmp_path / "back.apkg")
    assert (report.added, report.changed) == (0, 0)


def test_ids_of_notes_from_anki_never_change(other, package):
    report = bring(other, package.write(package.path))
    with other.store.open_uow(read_only=True) as uow:
        [first, _] = uow.notes.of_article(report.article)

    assert (report.article, first.id) == (
        "anki-bf6ad02af81e1e7e",
        "99709552c69f09cc",
    )
    assert card_id(first.id, 0) in stored(other)[1]
