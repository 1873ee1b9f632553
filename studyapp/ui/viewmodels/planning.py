"""The view models of what is planned: bundled, since many pages show a little of each."""

from dataclasses import dataclass

from studyapp.ui.viewmodels.article_retention import ArticleRetentionViewModel
from studyapp.ui.viewmodels.card_info import CardInfoViewModel
from studyapp.ui.viewmodels.exams import ExamsViewModel
from studyapp.ui.viewmodels.optimiser import OptimiserViewModel
from studyapp.ui.viewmodels.plans import PlansViewModel
from studyapp.ui.viewmodels.retention_costs import RetentionCosts


@dataclass(frozen=True, slots=True)
class PlanningModels:
    """One of each."""

    costs: RetentionCosts
    exams: ExamsViewModel
    plans: PlansViewModel
    cards: CardInfoViewModel
    optimiser: OptimiserViewModel
    retention: ArticleRetentionViewModel
