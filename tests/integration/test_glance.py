import sqlite3

from studyapp.core.scheduling.events import Rating
from studyapp.infra.glance import Glance, glance
from studyapp.infra.paths import DATABASE
from studyapp.services.settings import Settings


def test_a_glance_sees_what_the_open_library_says(services, clock):
    ratings = [Rating.GOOD, Rating.EASY, Rating.AGAIN, Rating.EASY, Rating.HARD]
    for day in range(12):
        for number in range(day + 3):
            item = services.review.next_item()
            if item is None:
                break
            if number == 4:
                services.review.bury(item.note.id)
            elif number == 5:
                services.review.suspend(item.card.id)
            else:
                services.review.grade(item.card.id, ratings[(day + number) % 5], 4000)
            if number == 6:
                services.review.undo()
            today = services.calendar.day(clock.now())
            seen = glance(services.folder / DATABASE, services.settings.load(), today)
            services.review.forget()
            counts = services.review.counts()
            assert seen == Glance(counts.new, counts.learning, counts.review)
            clock.advance(minutes=1)
        clock.advance(days=1)


def test_without_a_readable_library_there_is_nothing_to_see(tmp_path, clock):
    today = clock.now().date()
    assert glance(tmp_path / DATABASE, Settings(), today) is None
    (tmp_path / DATABASE).write_bytes(b"not a database" * 100)
    assert glance(tmp_path / DATABASE, Settings(), today) is None
    with sqlite3.connect(tmp_path / "empty.db") as empty:
        empty.execute("CREATE TABLE other (a)")
    empty.close()
    assert glance(tmp_path / "empty.db", Settings(), today) is None
