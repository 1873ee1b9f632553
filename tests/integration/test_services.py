"""The use cases on a real library with the seed."""

from datetime import timedelta

import pytest

from studyapp.core.cards.model import NoteType
from studyapp.core.errors import (
    ArticleFormatError,
    Cancelled,
    DeckFileError,
    FileMissingError,
    FileTooLargeError,
    LibraryInUseError,
    NotTextError,
    UnknownArticleError,
)
from studyapp.core.ids import ArticleId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import Exam
from studyapp.core.scheduling.state import Phase
from studyapp.core.stats.daily import DayTotals
from studyapp.services.settings import Settings
from studyapp.services.views import Counts, Scope
from studyapp.transfers import export_service, import_service
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI, FakeClock

ARTICLE = "测试的文章\n一、方法\n做好工作要讲方法。一是深入调查；二是认真分析；三是抓好落实。\n"


def study(services, clock, count, rating=Rating.GOOD):
    for _ in range(count):
        item = services.review.next_item()
        services.review.grade(item.card.id, rating, 5000)
        clock.advance(seconds=30)


def test_nobody_ever_sees_an_empty_program(services):
    (article,) = services.library.articles()
    assert article.title == "把握数实融合关键期 塑造国际竞争新优势"
    assert {"阶段", "节点", "趋势", "金句", "框架"} <= {deck.name for deck in article.decks}
    assert services.review.next_item() is not None
    assert services.read.last_article() == article.id


def test_a_day_has_twenty_new_cards(services, clock):
    assert services.review.counts().new == 20
    study(services, clock, 3)
    counts = services.review.counts()
    assert (counts.new, counts.learning) == (17, 3)
    services.review.forget()
    assert services.review.counts().seconds == 5 * (2 * 17 + 3)


def test_new_cards_come_in_the_order_of_the_article(services, clock):
    paragraphs = []
    for _ in range(10):
        item = services.review.next_item()
        paragraphs.append(item.note.sources[0].paragraph)
        services.review.grade(item.card.id, Rating.EASY, 1000)
    assert paragraphs == sorted(paragraphs)


def test_siblings_are_not_asked_on_one_day(services):
    groups = []
    while (item := services.review.next_item()) is not None:
        groups.append(item.note.group or item.note.id)
        services.review.grade(item.card.id, Rating.EASY, 1000)
    assert len(groups) == len(set(groups)) == 20


def test_the_day_changes_at_four(services, clock):
    study(services, clock, 20, Rating.EASY)
    assert services.review.next_item() is None
    clock.advance(hours=18)  # 03:10 of the next day
    assert services.review.next_item() is None
    clock.advance(hours=1)
    assert services.review.next_item() is not None


def test_a_learning_card_comes_back_after_its_step(services, clock):
    first = services.review.next_item()
    services.review.grade(first.card.id, Rating.AGAIN, 1000)
    assert services.review.next_item().card.id != first.card.id
    clock.advance(minutes=2)
    again = services.review.next_item()
    assert (again.card.id, again.state.phase) == (first.card.id, Phase.LEARNING)


def test_undo_is_unlimited_and_asks_the_same_cards_again(services, clock):
    asked = []
    for _ in range(5):
        asked.append(services.review.next_item().card.id)
        services.review.grade(asked[-1], Rating.GOOD, 1000)
        clock.advance(seconds=5)
    assert [services.review.undo() for _ in range(5)] == asked[::-1]
    assert services.review.next_item().card.id == asked[0]
    assert services.review.undo() is None
    assert not services.review.can_undo()
    assert services.review.counts().new == 20


def test_undo_survives_a_restart(library, clock):
    services = open_services(library, clock, SHANGHAI)
    item = services.review.next_item()
    services.review.grade(item.card.id, Rating.GOOD, 1000)
    services.close()
    services = open_services(library, clock, SHANGHAI)
    assert services.review.undo() == item.card.id
    assert services.review.next_item().state == item.state
    services.close()


def test_suspending_and_burying_take_a_card_away_until_undone(services):
    first = services.review.next_item()
    services.review.suspend(first.card.id)
    second = services.review.next_item()
    services.review.bury(second.note.id)
    assert services.review.next_item().card.id not in (first.card.id, second.card.id)
    assert services.review.undo() == second.card.id
    assert services.review.next_item().card.id == second.card.id
    services.review.unsuspend(first.card.id)
    assert services.review.next_item().card.id == first.card.id


def test_a_scope_asks_only_its_own(services):
    article = services.read.last_article()
    scope = Scope(article=article, deck="金句")
    assert services.review.next_item(scope).note.deck == "金句"
    block = services.review.next_item(scope).note.sources[0].block
    item = services.review.next_item(Scope(article=article, block=block))
    assert block in [source.block for source in item.note.sources]


def test_changed_limits_hold_at_once(services):
    services.settings.save(Settings(new_per_day=3))
    assert services.review.counts().new == 3


def test_an_answer_is_capped_at_a_minute(services, clock):
    item = services.review.next_item()
    while item.note.type is not NoteType.BASIC:
        services.review.bury(item.note.id)
        item = services.review.next_item()
    services.review.grade(item.card.id, Rating.GOOD, 3_600_000)
    assert services.review.summary().seconds == 60


def test_the_summary_counts_today_and_tomorrow(services, clock):
    study(services, clock, 2)
    study(services, clock, 1, Rating.AGAIN)
    summary = services.review.summary()
    assert (summary.reviews, summary.again, summary.new_learnt) == (3, 1, 3)
    assert summary.next_learning_at is not None


def test_every_card_leads_to_its_place(services):
    opened = services.read.open(services.read.last_article())
    blocks = {block.id: block.text for block in opened.article.blocks}
    assert len(opened.cards) > 50
    for card in opened.cards:
        for source in card.note.sources:
            assert blocks[source.block][source.start : source.end] == source.span


def test_the_summary_does_not_hide_what_a_limit_holds_back(services, clock):
    services.settings.save(Settings(new_per_day=30))
    study_all(services)
    clock.advance(days=40)
    services.settings.save(Settings(new_per_day=0, reviews_per_day=8))
    assert services.review.summary().held_back == 30 - 8
    study_all(services)
    assert services.review.summary().held_back == 30 - 8
    services.settings.save(Settings(new_per_day=0))
    assert services.review.summary().held_back == 0


def study_all(services):
    while (item := services.review.next_item()) is not None:
        services.review.grade(item.card.id, Rating.EASY, 1000)


def test_today_tells_what_is_true(services, clock):
    for _ in range(3):
        study(services, clock, 5, Rating.EASY)
        clock.advance(days=1)
    today = services.today.read()
    assert today.streak_days == 3
    assert sum(today.calendar.values()) == 15
    assert today.week.reviews == 15
    assert len(today.forecast) == 7
    assert sum(day.review for day in today.forecast) > 0
    assert today.reading.paragraphs == len(today.reading.memory) > 50


def test_weak_paragraphs_are_those_that_were_learnt_and_fade(services, clock):
    study(services, clock, 20, Rating.EASY)
    assert services.today.read().weakest == ()
    clock.advance(days=60)
    weakest = services.today.read().weakest
    assert 0 < len(weakest) <= 3
    assert weakest[0].retrievability < 0.9


def test_statistics_count_the_log(services, clock):
    study(services, clock, 4, Rating.EASY)
    clock.advance(days=30)
    study(services, clock, 2, Rating.AGAIN)
    found = services.statistics.statistics()
    assert found.all_time.reviews == 6
    assert found.all_time.retention == 0.0
    assert found.ratings == {Rating.EASY: 4, Rating.AGAIN: 2}
    assert found.new + found.young + found.mature == found.cards
    assert sum(found.stability.counts) == found.young + found.mature


def test_the_log_explains_every_state(services, clock):
    study(services, clock, 6)
    services.settings.save(Settings(desired_retention=0.8))
    study(services, clock, 4, Rating.EASY)
    services.review.undo()
    assert services.maintain.rebuild(fix=False) == 0


def test_the_reading_position_is_where_the_learner_goes_on(services):
    article_id = services.read.last_article()
    block = services.read.article(article_id).blocks[20].id
    services.read.save_position(article_id, block, 0)
    assert services.today.read().reading.block == block


def test_an_article_is_imported_and_asked_at_once(services, tmp_path):
    services.review.next_item()
    path = tmp_path / "新 文章.txt"
    path.write_text(ARTICLE, encoding="gb18030")
    report = import_service(services).import_file(path, accept=True)
    assert report.added > 0
    assert services.review.next_item(Scope(article=report.article)) is not None
    again = import_service(services).import_file(path)
    assert (again.added, again.changed, again.retired) == (0, 0, 0)


def test_a_cancelled_import_leaves_nothing(services, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")

    def cancel(done, total):
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_service(services).import_file(path, cancel)
    assert len(services.library.articles()) == 1


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("gone.txt", None, FileMissingError),
        ("empty.txt", b"", NotTextError),
        ("blank.txt", b" \n\n", NotTextError),
        ("binary.txt", bytes(range(256)) * 40, NotTextError),
        ("wrong.txt", b"\xff\x81\x00\x30" * 50, NotTextError),
        ("title.txt", "只有题目".encode(), ArticleFormatError),
        ("huge.txt", b"x" * 50_000_000, FileTooLargeError),
        ("deck.yaml", b"schema: 1\ncards: [", DeckFileError),
        ("deck.yaml", b"schema: 7\n", DeckFileError),
    ],
)
def test_a_bad_file_is_said_so_and_changes_nothing(services, tmp_path, name, content, error):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error, match=r"\S"):
        import_service(services).import_file(path)
    assert len(services.library.articles()) == 1


def test_a_deck_file_needs_its_article(services, tmp_path):
    export_service(services).yaml(tmp_path, deck="节点")
    deck = tmp_path / "节点.yaml"
    text = deck.read_text(encoding="utf-8")
    deck.write_text(text.replace("起什么作用", "各起什么作用"), encoding="utf-8")
    assert import_service(services).import_file(deck).changed > 0
    deck.write_text(
        text.replace(services.read.last_article(), "0000000000000000"), encoding="utf-8"
    )
    with pytest.raises(UnknownArticleError):
        import_service(services).import_file(deck)


def test_a_second_program_is_refused(services, library):
    with pytest.raises(LibraryInUseError):
        open_services(library, FakeClock(), SHANGHAI)


def test_an_unknown_article_is_said_so(services):
    with pytest.raises(UnknownArticleError):
        services.read.open(ArticleId("nowhere"))


def test_learnt_cards_fade_in_the_library(services, clock):
    study(services, clock, 10, Rating.EASY)
    before = services.library.articles()[0]
    clock.advance(days=40)
    after = services.library.articles()[0]
    assert before.learnt == after.learnt > 0
    assert sum(x or 0 for x in after.memory) < sum(x or 0 for x in before.memory)
    assert after.due == 10


def test_the_statistics_and_the_first_page_expect_the_same_of_today(services):
    first = services.review.next_item().card.id
    services.review.grade(first, Rating.EASY, 1000)
    today = services.context.today()
    services.exams.put(Exam("e", "申论", today + timedelta(days=60)))
    shown = services.today.read()
    assert shown.forecast[0].new == shown.counts.new < 19
    assert services.statistics.statistics().forecast[:7] == shown.forecast
    assert {each.new for each in shown.forecast[1:]} == {shown.counts.new + 1}


def test_the_forecast_knows_of_a_backlog_being_worked_off_and_of_suspended_cards(services, clock):
    for _ in range(9):
        services.review.grade(services.review.next_item().card.id, Rating.EASY, 1000)
    clock.advance(days=60)
    services.plans.spread_backlog(3)
    shown = services.today.read().forecast
    assert [each.new for each in shown[:5]] == [0, 0, 0, 20, 20]
    assert services.statistics.statistics().forecast[:7] == shown
    services.plans.undo()
    with services.store.open_uow(read_only=True) as uow:
        new = [card for card, state in uow.log.states().items() if state.phase is Phase.NEW]
    for card in new[5:]:
        services.review.suspend(card)
    services.review.forget()
    assert sum(each.new for each in services.today.read().forecast) == 5


def test_days_in_a_row_are_counted_beyond_a_year(services, clock):
    services.settings.save(Settings(new_per_day=1, reviews_per_day=1))
    with services.store.open_uow() as uow:
        for ago in range(1, 500):
            uow.days.add(DayTotals(services.context.today() - timedelta(days=ago), good=1))
        uow.commit()
    shown = services.today.read()
    assert shown.streak_days == 499
    assert len(shown.calendar) <= 367


def test_a_new_card_is_expected_to_take_two_answers(services):
    for _ in range(2):
        services.review.grade(services.review.next_item().card.id, Rating.EASY, 5000)
    services.review.forget()
    assert services.review.counts() == Counts(new=18, seconds=180)
