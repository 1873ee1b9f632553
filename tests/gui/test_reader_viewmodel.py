"""The reader without its widgets."""

from dataclasses import replace

import pytest

from tests.reader_fakes import (
    FakeReadService,
    body_of,
    make_card,
    make_model,
    position,
    seed_article,
)


@pytest.fixture(scope="module")
def article(seed_text):
    return seed_article(seed_text)


@pytest.fixture
def body(article):
    return body_of(article)


@pytest.fixture
def service(article, body):
    return FakeReadService(
        article,
        (
            make_card(body[0], 0, 8, "a", 0.9),
            make_card(body[0], 8, 16, "b", 0.5),
            make_card(body[2], 3, 9, "c"),
        ),
    )


@pytest.fixture
def view_model(jobs, service):
    model = make_model(service, jobs)
    model.open_last()
    return model


def shown(view_model, block):
    return next(each for each in view_model.screen.blocks if each.block.id == block.id)


def test_metadata_lines_are_not_shown_as_paragraphs(view_model):
    kinds = {each.block.kind for each in view_model.screen.blocks}
    assert "metadata" not in kinds
    assert view_model.screen.meta.author == "吴俊"


def test_paragraphs_are_numbered_from_one_and_headings_are_not(view_model, body):
    assert shown(view_model, body[0]).paragraph == 1
    assert shown(view_model, body[1]).paragraph == 2
    headings = [each for each in view_model.screen.blocks if each.block.kind == "heading"]
    assert {each.paragraph for each in headings} == {0}


def test_the_heat_of_a_paragraph_is_the_mean_over_its_cards(view_model, body):
    assert shown(view_model, body[0]).heat == pytest.approx(0.7)
    assert shown(view_model, body[0]).cards == 2
    assert shown(view_model, body[1]).heat is None
    assert shown(view_model, body[2]).heat is None  # never answered is not forgotten


def test_a_paragraph_has_its_cards_and_their_places(view_model, body):
    view_model.choose_block(body[0].id)
    screen = view_model.screen
    assert [card.note.id for card in screen.cards] == ["a", "b"]
    assert screen.marks == ((body[0].id, 0, 8), (body[0].id, 8, 16))
    assert screen.paragraph == 1


def test_a_card_leads_to_its_paragraph_and_marks_only_its_own_place(
    qtbot, view_model, service, body
):
    card = service.reader_cards[1]
    with qtbot.waitSignal(view_model.moved_to) as moved:
        view_model.choose_card(card.card.id)
    assert moved.args == [body[0].id]
    assert view_model.screen.chosen_card == card.card.id
    assert view_model.screen.marks == ((body[0].id, 8, 16),)


def test_a_card_that_is_not_of_this_article_changes_nothing(view_model):
    before = view_model.screen
    view_model.choose_card(12345)
    assert view_model.screen == before


def test_an_article_opens_where_reading_stopped(qtbot, jobs, article, body):
    model = make_model(FakeReadService(article, position=position(body[5], 40)), jobs)
    with qtbot.waitSignal(model.article_opened) as opened:
        model.open(article.id)
    assert opened.args[1] == body[5].id
    assert model.screen.offset == 40


def test_a_place_that_is_asked_for_comes_before_where_reading_stopped(qtbot, jobs, article, body):
    model = make_model(FakeReadService(article, position=position(body[5], 40)), jobs)
    with qtbot.waitSignal(model.article_opened) as opened:
        model.open(article.id, body[2].id)
    assert opened.args[1] == body[2].id
    assert model.screen.offset == 0
    assert model.screen.chosen == body[2].id


def test_the_same_place_is_saved_once(view_model, service, body):
    for offset in (0, 0, 30, 30):
        view_model.remember(body[1].id, offset)
    assert service.saved == [(body[1].id, 0), (body[1].id, 30)]


def test_new_figures_appear_without_losing_the_chosen_paragraph(view_model, service, body):
    view_model.choose_block(body[0].id)
    service.reader_cards = (make_card(body[0], 0, 8, "a", 0.2),)
    view_model.refresh()
    assert view_model.screen.chosen == body[0].id
    assert [card.retrievability for card in view_model.screen.cards] == [0.2]
    assert shown(view_model, body[0]).heat == pytest.approx(0.2)


def test_the_outline_sums_up_what_is_below_a_heading(view_model, article):
    rows = view_model.screen.outline
    assert [row.level for row in rows].count(1) == 5
    assert rows[0].text == "一、数实融合的时代背景"
    assert {row.block for row in rows} <= {each.block.id for each in view_model.screen.blocks}


def test_an_empty_library_opens_nothing(qtbot, jobs):
    model = make_model(FakeReadService(None), jobs)
    with qtbot.waitSignal(model.screen_changed):
        model.open_last()
    assert model.screen.article is None


def test_an_article_imported_anew_is_shown_anew_at_its_place(qtbot, view_model, service, body):
    view_model.choose_block(body[2].id)
    changed = replace(body[4], text=body[4].text + "补充一句。")
    blocks = tuple(changed if each.id == body[4].id else each for each in service.article.blocks)
    service.article = replace(service.article, blocks=blocks)
    with qtbot.waitSignal(view_model.article_reread):
        view_model.look_again()
    assert shown(view_model, body[4]).block.text.endswith("补充一句。")
    assert view_model.screen.chosen == body[2].id
    with qtbot.assertNotEmitted(view_model.article_reread):
        view_model.look_again()
