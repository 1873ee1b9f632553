"""Fake use cases of custom study."""

from studyapp.services.card_browser import Facets
from studyapp.services.custom_study import FormerLimits
from studyapp.services.day_limits import TodayLimits
from studyapp.services.views import StudyKind, StudyOffer
from studyapp.ui.viewmodels.study import StudyViewModel
from tests.planning_fakes import TODAY, DayLimits

FORMER = FormerLimits(TODAY, TodayLimits(DayLimits(), {}))


class FakeStudies:
    """Offers as many cards as days or minutes are asked for; keeps what was done."""

    def __init__(self, article=None, facets=None, fresh=1000):
        self.kept_article = article
        self.kept_facets = facets or Facets()
        self.fresh = fresh
        self.asked = []
        self.done = []

    def offer(self, scope, study):
        self.asked.append((scope, study))
        cards = {StudyKind.CRAM: 3}.get(study.kind, study.days or study.minutes)
        return StudyOffer(cards, 60 * cards)

    def offer_new(self, scope, more):
        return StudyOffer(min(more, self.fresh), 60)

    def more_new(self, scope, more):
        self.done.append(("more", scope, more))
        return FORMER

    def limit_as_before(self, former):
        self.done.append(("as before", former))

    def facets(self):
        return self.kept_facets

    def article(self, article):
        return self.kept_article


def study_model(jobs, parent=None, **fields):
    """Return a view model and the use cases behind it."""
    service = FakeStudies(**fields)
    return StudyViewModel(jobs, service, lambda: service, parent), service
