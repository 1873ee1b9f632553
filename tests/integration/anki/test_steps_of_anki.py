"""The learner's steps go along to Anki, and those of Anki come back with its reviews."""

from datetime import timedelta

from studyapp.core.scheduling.events import Graded, Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import replay
from studyapp.core.scheduling.state import Phase
from studyapp.services.settings import Settings
from studyapp.transfers import export_service, import_service
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI

OWN = Settings(
    learning_steps=("30s", "5m", "1h"), relearning_steps=("90s", "20m"), maximum_interval_days=60
)


def test_steps_come_home_from_anki_as_they_were(services, clock, tmp_path):
    services.settings.save(OWN)
    card = services.review.next_item().card.id
    for rating in (Rating.AGAIN, Rating.GOOD, Rating.HARD, Rating.EASY, Rating.AGAIN):
        services.review.grade(card, rating, 4000)
        clock.advance(hours=2)
    export_service(services).anki(tmp_path / "ours.apkg", scheduling=True)
    other = open_services(tmp_path / "other", clock, SHANGHAI)
    import_service(other).import_file(tmp_path / "ours.apkg")
    with services.store.open_uow(read_only=True) as uow:
        ours = uow.log.of_card(card)
    with other.store.open_uow(read_only=True) as uow:
        [(brought, state)] = [each for each in uow.log.states().items() if each[1].reps]
        theirs = uow.log.of_card(brought)
    told = [(each.wait_seconds, each.interval_days) for each in ours]
    assert [wait for wait, _ in told] == [30, 300, 300, None, 90]
    assert [(each.wait_seconds, each.interval_days) for each in theirs] == told
    assert (state.phase, state.due_at - state.last_review) == (
        Phase.RELEARNING,
        timedelta(seconds=90),
    )
    assert state == replay([each for each in theirs if isinstance(each, Graded)], FsrsModel())
    assert other.maintain.rebuild(fix=False) == 0
    other.close()
