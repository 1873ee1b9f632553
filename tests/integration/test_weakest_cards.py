"""Which cards are weak on the day of an exam, found by the store and by reckoning."""

import random
from datetime import timedelta

from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import ExamScope
from studyapp.services.planning_ports import Weak
from studyapp.services.settings import Settings


def test_the_store_finds_the_weakest_that_may_be_asked(services, clock):
    chance = random.Random(3)
    services.settings.save(Settings(new_per_day=30, bury_siblings=False))
    for _ in range(6):
        for _ in range(25):
            item = services.review.next_item()
            if item is None:
                break
            services.review.grade(item.card.id, chance.choice(list(Rating)), 1000)
        services.review.bury_card(services.review.next_item().card.id)
        clock.advance(days=chance.choice((1, 3, 9)))
        services.review.forget()
    services.review.grade(services.review.next_item().card.id, Rating.GOOD, 1000)
    services.review.suspend(services.review.next_item().card.id)
    article, today = services.read.last_article(), services.context.today()
    model, day = services.context.model, today + timedelta(days=5)
    quotes = ExamScope(decks=((article, "金句"),))
    with services.store.open_uow(read_only=True) as uow:
        cards, states = uow.planning.cards(), uow.log.states()
        weak = Weak(ExamScope(), (quotes,), day, model.waiting_time(0.95), today)
        count, found = uow.planning.count_weak(weak), uow.planning.weakest(weak, 7)
    recalls = {
        each.card_id: model.recall(each.stability, (day - states[each.card_id].last_day).days)
        for each in cards
        if each.deck != "金句"
        and each.stability is not None
        and not each.waits
        and states[each.card_id].last_day < today
        and states[each.card_id].buried_on != today
    }
    expected = sorted(card for card, recall in recalls.items() if recall < 0.95)
    expected.sort(key=recalls.__getitem__)
    assert count == len(expected) > 7
    assert [recalls[card] for card in found] == [recalls[card] for card in expected[:7]]
