"""Fitting the model, with an optimiser that answers as it is told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.core.errors import LibraryReadOnlyError
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import DEFAULT_PARAMETERS
from studyapp.services.optimise import OptimiseService, parameters_in_force
from studyapp.services.settings import Settings
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI

FORGETFUL = (0.1, 0.3, 0.6, 1.5, *DEFAULT_PARAMETERS[4:])


class Told:
    """An optimiser that answers as it is told."""

    def __init__(self, parameters):
        self.parameters = parameters
        self.histories = None

    def fit(self, histories, relearning_steps):
        self.histories, self.relearning_steps = histories, relearning_steps
        return self.parameters


def study(services, clock, days=8, rating=Rating.GOOD):
    services.settings.save(Settings(new_per_day=30, balance_load=False))
    for _ in range(days):
        while (item := services.review.next_item()) is not None:
            seen = item.state.reps > 1
            services.review.grade(item.card.id, Rating.AGAIN if seen else rating, 2000)
            clock.advance(minutes=1)
            if seen:
                services.review.suspend(item.card.id)
        clock.advance(days=1)


def optimise_with(services, parameters):
    return OptimiseService(services.context, Told(parameters))


def answers(services):
    with services.store.open_uow(read_only=True) as uow:
        return sum(day.reviews for day in uow.days.since(services.context.today() - timedelta(99)))


def test_without_the_package_nothing_happens(services, clock):
    study(services, clock, 1)
    service = OptimiseService(services.context, None)
    assert not service.is_due()
    assert service.optimise() is None
    assert service.revert() is None


def test_parameters_that_predict_better_come_into_force_and_can_be_taken_back(services, clock):
    study(services, clock)
    service = optimise_with(services, FORGETFUL)
    fit = service.optimise()
    assert fit.adopted
    assert fit.loss_after < fit.loss_before
    assert services.context.model.settings.parameters == FORGETFUL
    assert services.maintain.rebuild(fix=False) == 0
    assert service.revert().parameters == DEFAULT_PARAMETERS
    assert services.context.model.settings.parameters == DEFAULT_PARAMETERS
    assert services.maintain.rebuild(fix=False) == 0
    assert [each.adopted for each in service.history()] == [True, True]


def test_intervals_that_an_old_log_does_not_keep_follow_the_parameters(services, clock):
    study(services, clock)
    with services.store.connections.transaction() as database:
        database.execute("DROP TRIGGER card_events_no_update")
        database.execute("UPDATE card_events SET interval_days = NULL, wait_seconds = NULL")
        database.commit()
    services.maintain.rebuild(fix=True)
    due = due_days(services)
    assert optimise_with(services, FORGETFUL).optimise().adopted
    assert due_days(services) != due
    assert services.maintain.rebuild(fix=False) == 0


def test_intervals_that_the_log_keeps_stay_and_so_does_what_is_stored_beside(services, clock):
    study(services, clock)
    due = due_days(services)
    assert optimise_with(services, FORGETFUL).optimise().adopted
    assert due_days(services) == due
    assert services.maintain.rebuild(fix=False) == 0


def due_days(services):
    with services.store.open_uow(read_only=True) as uow:
        return {card: state.due_day for card, state in uow.log.states().items()}


def test_parameters_that_predict_worse_are_kept_as_a_try_only(services, clock):
    study(services, clock)
    dreamy = (9.0, 40.0, 80.0, 99.0, *DEFAULT_PARAMETERS[4:])
    service = optimise_with(services, dreamy)
    fit = service.optimise()
    assert not fit.adopted
    assert services.context.model.settings.parameters == DEFAULT_PARAMETERS
    assert service.history() == (replace(fit, number=1),)


def test_a_fit_sees_only_the_earlier_answers(services, clock):
    study(services, clock)
    service = optimise_with(services, FORGETFUL)
    service.optimise()
    seen = sum(map(len, service.optimiser.histories))
    assert 0.75 <= seen / answers(services) <= 0.81


def test_the_learners_relearning_steps_are_told(services, clock):
    study(services, clock)
    service = optimise_with(services, FORGETFUL)
    services.settings.save(replace(services.settings.load(), relearning_steps=("5m", "1h")))
    service.optimise()
    assert service.optimiser.relearning_steps == 2
    # They outlive the change of parameters, and parameters outlive another change of steps.
    assert len(services.context.model.settings.relearning_steps) == 2
    services.settings.save(replace(services.settings.load(), relearning_steps=()))
    assert services.context.model.settings.relearning_steps == ()
    assert services.context.model.settings.parameters == FORGETFUL


def test_parameters_in_force_outlive_a_restart(library, clock):
    services = open_services(library, clock, SHANGHAI)
    study(services, clock)
    optimise_with(services, FORGETFUL).optimise()
    services.close()
    services = open_services(library, clock, SHANGHAI)
    with services.store.open_uow(read_only=True) as uow:
        assert parameters_in_force(uow) == FORGETFUL
    assert services.context.model.settings.parameters == FORGETFUL
    assert services.maintain.rebuild(fix=False) == 0
    services.close()


def test_a_fit_is_due_after_enough_answers(services, clock):
    service = optimise_with(services, FORGETFUL)
    study(services, clock, 2)
    assert not service.is_due()
    with services.store.open_uow() as uow:
        day = uow.days.of(services.context.today())
        uow.days.add(replace(day, good=400 - answers(services)))
        uow.commit()
    assert service.is_due()
    service.optimise()
    assert not service.is_due()
    clock.advance(days=40)
    services.review.grade(services.review.next_item().card.id, Rating.GOOD, 1000)
    assert service.is_due()


def test_a_fit_that_cannot_be_stored_changes_nothing(services, clock, monkeypatch):
    study(services, clock)
    with services.store.connections.connection() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    service = optimise_with(services, (*FORGETFUL[:20], 0.3))

    def fill_the_disk():
        for _ in range(200):
            service.optimise()
            service.revert()

    with pytest.raises(LibraryReadOnlyError):
        fill_the_disk()
    in_force = services.context.model.settings.parameters
    with services.store.open_uow(read_only=True) as uow:
        assert parameters_in_force(uow) == in_force


def test_the_real_optimiser_finds_parameters_that_predict_better(services, clock):
    optimiser = pytest.importorskip("studyapp.infra.optimiser").find_optimiser()
    if optimiser is None:
        pytest.skip("the package of the optional extra is not installed")
    study(services, clock)
    fit = OptimiseService(services.context, optimiser).optimise()
    assert fit.adopted
    assert len(fit.parameters) == 21
