"""What a session would give, told before it begins; and more new cards today."""

from studyapp.core.scheduling.events import Rating
from studyapp.services.planning_ports import DayLimits
from studyapp.services.settings import Settings
from studyapp.services.views import Scope, Study, StudyKind, StudyOffer

ALL = Scope()


def learn(services, count=20):
    services.settings.save(Settings(new_per_day=count))
    while (item := services.review.next_item()) is not None:
        services.review.grade(item.card.id, Rating.EASY, 3000)


def test_an_offer_says_how_many_cards_and_how_long(services, clock):
    learn(services)
    clock.advance(days=1)
    services.settings.save(Settings(new_per_day=0))
    ahead, cram = Study(StudyKind.AHEAD, days=30), Study(StudyKind.CRAM, learnt_only=True)
    assert services.study.offer(ALL, ahead) == StudyOffer(20, 60)
    assert services.study.offer(ALL, cram) == StudyOffer(20, 60)
    assert services.study.offer(ALL, Study(StudyKind.FORGOTTEN, days=7)) == StudyOffer(0, 0)
    assert services.review.counts(ALL, ahead).total == 20


def test_an_offer_is_for_the_scope(services):
    scope = Scope(article=services.read.last_article(), deck="金句")
    cards = services.study.offer(scope, Study(StudyKind.CRAM)).cards
    assert 0 < cards < services.study.offer(ALL, Study(StudyKind.CRAM)).cards


def test_more_new_cards_come_today_as_offered_and_go_again(services):
    learn(services, 5)
    assert services.review.counts().new == 0
    assert services.study.offer_new(ALL, 7).cards == 7
    former = services.study.more_new(ALL, 7)
    assert services.review.counts().new == 7
    services.study.limit_as_before(former)
    assert services.review.counts().new == 0
    assert services.plans.limits_today() == DayLimits()


def test_more_new_cards_come_though_the_limit_of_reviews_is_reached(services):
    services.settings.save(Settings(new_per_day=20, reviews_per_day=4))
    learn_all = Settings(new_per_day=20, reviews_per_day=4)
    while (item := services.review.next_item()) is not None:
        services.review.grade(item.card.id, Rating.EASY, 3000)
    assert services.settings.load() == learn_all
    services.study.more_new(ALL, 3)
    assert services.review.counts().new >= 3


def test_more_new_cards_of_a_deck_widen_its_own_limit(services, clock):
    services.settings.save(Settings(new_per_day=40, bury_siblings=False))
    article = services.read.last_article()
    deck, scope = (article, "节点"), Scope(article=article, deck="节点")
    services.plans.limit_deck(deck, always=DayLimits(new=2))
    former = services.study.more_new(scope, 3)
    assert services.review.counts(scope).new == 5
    assert services.plans.deck_limits(deck) == (DayLimits(new=2), DayLimits(new=5))
    services.study.limit_as_before(former)
    assert services.review.counts(scope).new == 2
    clock.advance(days=1)
    assert services.review.counts(scope).new == 2


def test_no_more_new_cards_are_promised_than_there_are(services):
    offer = services.study.offer_new(ALL, 9999)
    services.study.more_new(ALL, 9999)
    assert services.review.counts().new == 20 + offer.cards
