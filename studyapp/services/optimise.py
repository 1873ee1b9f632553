"""Fit the memory model to the learner, and take a fit back."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from studyapp.core.scheduling.fsrs_model import DEFAULT_PARAMETERS, PARAMETER_BOUNDS, FsrsModel
from studyapp.services.base import Context
from studyapp.services.maintain import remember_anew
from studyapp.services.planning_ports import Fit, Optimiser
from studyapp.services.store_ports import UnitOfWork

FIRST_FIT = 400
"""Answers before the first fit."""
MORE_ANSWERS = 200
MORE_TIME = timedelta(days=30)
_LEARN_FROM = 0.8
"""Share of the answers, the earlier ones, that a fit sees; the others judge it."""
_MOST_ANSWERS = 150_000


@dataclass(frozen=True, slots=True)
class OptimiseService:
    """Tries to fit the model, adopts what predicts better, keeps every try.

    Fitting and reverting change stored states: run them in a job, and let
    ReviewService forget its queues afterwards.

    Attributes:
        optimiser: None where the package for it is not installed; then nothing is ever due.
    """

    context: Context
    optimiser: Optimiser | None

    def is_installed(self) -> bool:
        """Tell whether the package for it is there."""
        return self.optimiser is not None

    def answers(self) -> int:
        """Return how many answers there are to learn from."""
        with self.context.open_uow(read_only=True) as uow:
            return _answers(uow)

    def is_due(self) -> bool:
        """Tell whether there is enough new to learn from."""
        if self.optimiser is None:
            return False
        with self.context.open_uow(read_only=True) as uow:
            fits, answers = uow.planning.fits(), _answers(uow)
        if not fits:
            return answers >= FIRST_FIT
        latest = fits[0]
        more = answers - latest.reviews
        return more >= MORE_ANSWERS or (more > 0 and self.context.now() - latest.at >= MORE_TIME)

    def history(self) -> tuple[Fit, ...]:
        """Return every try, the latest first."""
        with self.context.open_uow(read_only=True) as uow:
            return uow.planning.fits()

    def optimise(self) -> Fit | None:
        """Fit the model to the earlier answers and adopt it if it predicts the later ones better.

        Returns the try, adopted or not; None without the package or with too few answers.
        """
        from studyapp.core.scheduling.batch.fold import fold
        from studyapp.core.stats.calibration import log_loss
        from studyapp.core.stats.evaluation import histories, outcomes, split_moment

        if self.optimiser is None:
            return None
        model = self.context.model
        with self.context.open_uow(read_only=True) as uow:
            history, answers = uow.log.history(), _answers(uow)
            folded = fold(history, model)
            moment = split_moment(folded, _LEARN_FROM)
            learnt_from = list(histories(folded, moment, _MOST_ANSWERS))
            relearning = len(model.settings.relearning_steps)
            fitted = self.optimiser.fit(learnt_from, relearning)
            if fitted is None:
                return None
            other = with_parameters(model, fitted)
            before = log_loss(outcomes(folded, model, moment))
            after = log_loss(outcomes(fold(history, other), other, moment))
        better = before is not None and after is not None and after < before
        parameters = other.settings.parameters
        fit = Fit(0, self.context.now(), parameters, answers, before, after, better)
        self._keep(fit)
        return fit

    def revert(self) -> Fit | None:
        """Go back to the parameters before those in force; None when these are the defaults."""
        adopted = [fit for fit in self.history() if fit.adopted]
        if not adopted:
            return None
        in_force = adopted[0].parameters
        earlier = (fit.parameters for fit in adopted if fit.parameters != in_force)
        parameters = next(earlier, DEFAULT_PARAMETERS)
        if parameters == in_force:
            return None
        with self.context.open_uow(read_only=True) as uow:
            answers = _answers(uow)
        fit = Fit(0, self.context.now(), parameters, answers, None, None, adopted=True)
        self._keep(fit)
        return fit

    def _keep(self, fit: Fit) -> None:
        """Store a try; where it is adopted, fold the log with it in the same transaction."""
        models, old = self.context.models, self.context.model
        try:
            with self.context.open_uow() as uow:
                uow.planning.add_fit(fit)
                if fit.adopted:
                    # Before the commit: whoever writes next must already use it.
                    models.model = with_parameters(old, fit.parameters)
                    remember_anew(uow, models.model)
                uow.commit()
        except BaseException:
            models.model = old
            raise


def parameters_in_force(uow: UnitOfWork) -> tuple[float, ...]:
    """Return the parameters adopted last, the defaults where none ever were."""
    adopted = (fit.parameters for fit in uow.planning.fits() if fit.adopted)
    return next(adopted, DEFAULT_PARAMETERS)


def with_parameters(model: FsrsModel, parameters: tuple[float, ...]) -> FsrsModel:
    """Return a model that differs in its parameters only; these are kept within their bounds."""
    inside = tuple(
        min(max(each, low), high)
        for each, (low, high) in zip(parameters, PARAMETER_BOUNDS, strict=True)
    )
    return FsrsModel(replace(model.settings, parameters=inside))


def _answers(uow: UnitOfWork) -> int:
    return sum(day.reviews for day in uow.days.since(date.min))
