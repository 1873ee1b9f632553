"""What the learner does to an article and its cards while reading, without widgets."""

from dataclasses import replace

import pytest

from studyapp.core.article.model import BlockKind
from studyapp.core.cards.handmade import HandKind
from studyapp.core.cards.model import NoteStatus
from studyapp.core.errors import UnknownArticleError
from studyapp.core.ids import ArticleId
from studyapp.services.overlay import Layer
from studyapp.ui.viewmodels.reader_outcome import (
    Anchored,
    CardAdded,
    CardEdited,
    Corrected,
    Dropped,
    MoreMade,
    SkipChosen,
    TakenBack,
)
from studyapp.ui.viewmodels.reader_screen import places_of
from tests.reader_fakes import (
    FakeReadService,
    FakeTools,
    body_of,
    lost,
    make_card,
    make_model,
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
    cards = (make_card(body[0], 0, 8, "a"), lost(make_card(body[2], 0, 4, "gone")))
    return FakeReadService(article, cards)


@pytest.fixture
def tools(article, body, service):
    tools = FakeTools(article, service)
    tools.layers = {Layer.QUOTES: (body[0].span(0, 4),)}
    return tools


@pytest.fixture
def model(qtbot, jobs, service, tools):
    model = make_model(service, jobs, tools)
    with qtbot.waitSignal(model.overlay.changed):
        model.open_last()
    return model


@pytest.fixture
def do(qtbot, model):
    """Return a function that runs an edit and returns what came of it."""

    def run(edit, *arguments, **named):
        with qtbot.waitSignal(model.edits.done) as done:
            edit(*arguments, **named)
        return done.args[0]

    return run


@pytest.fixture
def edit_with(model):
    """Return a function that puts an editor in place, which changes notes in one way."""

    def put(change):
        def edit(note, article, beside, keep):
            assert note not in beside
            keep(change(note))

        model.edits.edit_requested.connect(edit)

    return put


def done_by(tools, what):
    return [entry[1:] for entry in tools.log if entry[0] == what]


def test_an_article_is_surveyed_after_it_is_shown(model, body):
    survey = model.overlay.survey
    assert survey.recognised.layers[Layer.QUOTES] == (body[0].span(0, 4),)
    assert survey.coverage.of(body[1].id).state == "uncovered"


def test_what_is_recognised_is_found_once_for_a_version(qtbot, model, tools):
    with qtbot.waitSignal(model.overlay.changed):
        model.refresh()
    assert tools.times_recognised == 1


def test_a_correction_is_stored_and_the_article_read_again(qtbot, model, tools, body, do):
    with qtbot.waitSignal(model.article_reread):
        outcome = do(model.edits.correct, body[3].id, BlockKind.HEADING, 2)
    assert isinstance(outcome, Corrected)
    assert (outcome.correction.level, outcome.correction.words) == (2, body[3].text)
    assert done_by(tools, "correct") == [(body[3].id, BlockKind.HEADING)]
    shown = next(each for each in model.screen.blocks if each.block.id == body[3].id)
    assert shown.block.kind is BlockKind.HEADING
    qtbot.waitUntil(lambda: tools.times_recognised == 2)


def test_a_correction_taken_back_is_what_it_was_before_and_cards_are_asked_as_before(
    qtbot, model, tools, body, do
):
    do(model.edits.correct, body[3].id, BlockKind.QUOTATION)
    qtbot.waitUntil(lambda: bool(model.overlay.survey.corrections))
    do(model.edits.correct, body[3].id, BlockKind.LIST_ITEM, 1)
    assert do(model.edits.undo) == TakenBack()
    assert done_by(tools, "correct")[-1] == (body[3].id, BlockKind.QUOTATION)
    ((asked, status),) = done_by(tools, "decide")
    assert (set(asked), status) == ({"a", "gone"}, NoteStatus.ACCEPTED)


def test_saying_what_is_said_already_does_nothing(qtbot, model, tools, body, do):
    model.edits.correct(body[3].id, None)
    do(model.edits.skip, body[1].id, skipped=True)
    assert done_by(tools, "correct") == []


def test_the_chosen_paragraph_stays_chosen_when_the_article_is_read_again(model, body, do):
    model.choose_block(body[0].id)
    do(model.edits.correct, body[3].id, BlockKind.QUOTATION)
    assert model.screen.chosen == body[0].id
    assert [card.note.id for card in model.screen.cards] == ["a"]


def test_more_cards_are_suggested_for_a_paragraph(model, tools, body, do):
    assert do(model.edits.more, body[4].id) == MoreMade(2)
    assert done_by(tools, "more") == [(body[4].id,)]


def test_a_paragraph_is_skipped_and_needed_again(qtbot, model, body, do):
    assert do(model.edits.skip, body[1].id, skipped=True) == SkipChosen(body[1].id, skipped=True)
    qtbot.waitUntil(lambda: model.overlay.survey.coverage.of(body[1].id).state == "skipped")
    do(model.edits.undo)
    qtbot.waitUntil(lambda: model.overlay.survey.coverage.of(body[1].id).state == "uncovered")


def test_a_lost_card_has_no_place_and_leads_nowhere(qtbot, model, service, body):
    gone = service.reader_cards[1]
    assert [card.note.id for card in model.screen.lost] == ["gone"]
    shown = next(each for each in model.screen.blocks if each.block.id == body[2].id)
    assert shown.cards == 0
    model.choose_block(body[2].id)
    assert model.screen.cards == ()
    before = model.screen
    with qtbot.assertNotEmitted(model.moved_to):
        model.choose_card(gone.card.id)
    assert model.screen is before


def test_a_page_that_opens_a_lost_card_is_shown_the_lost_cards(
    qtbot, model, service, article, body
):
    with qtbot.assertNotEmitted(model.moved_to):
        model.open(article.id, body[2].id, service.reader_cards[1].card.id)
    assert model.screen.chosen is None


def test_a_lost_card_gets_a_place_and_loses_it_when_that_is_undone(model, service, body, do):
    note = service.reader_cards[1].note
    assert do(model.edits.anchor, note, body[5].span(2, 8)) == Anchored()
    assert model.screen.lost == ()
    model.choose_block(body[5].id)
    assert model.screen.marks == ((body[5].id, 2, 8),)
    do(model.edits.undo)
    assert [card.note.id for card in model.screen.lost] == ["gone"]


def test_a_lost_card_is_asked_no_more(model, service, tools, do):
    assert do(model.edits.drop, service.reader_cards[1].note) == Dropped()
    assert done_by(tools, "decide") == [(("gone",), NoteStatus.REJECTED)]
    assert model.screen.lost == ()


def test_places_in_another_article_are_no_places_here(body, article):
    card = make_card(body[0], 0, 8, "a")
    (source,) = card.note.sources
    elsewhere = replace(source, article=ArticleId("other"), start=2)
    note = replace(card.note, sources=(source, elsewhere))
    cited = replace(card, note=note, article=article.id)
    assert places_of(cited, article.id) == ((body[0].id, 0, 8),)
    assert places_of(cited, ArticleId("other")) == ((body[0].id, 2, 8),)


def test_a_card_of_another_article_is_never_lost_here(model, service, article, body):
    card = make_card(body[0], 0, 8, "guest")
    here = replace(card.note.sources[0], article=article.id, lost=True)
    guest = replace(card, note=replace(card.note, sources=(here,)), article=ArticleId("other"))
    service.reader_cards = (guest,)
    model.refresh()
    assert model.screen.lost == ()
    assert places_of(guest, article.id) == ()


def test_a_card_written_from_a_selection_goes_through_the_editor(model, tools, body, do, edit_with):
    edit_with(lambda note: replace(note, question="什么？"))
    assert do(model.edits.write, body[0].span(0, 6), HandKind.QUESTION) == CardAdded()
    ((note,),) = done_by(tools, "add")
    assert note.question == "什么？"
    assert note.sources[0].span == body[0].text[:6]


def test_a_card_whose_editor_was_cancelled_is_not_stored(model, tools, body, do):
    model.edits.write(body[0].span(0, 6), HandKind.QUESTION)
    do(model.edits.skip, body[1].id, skipped=True)
    assert done_by(tools, "add") == []


def test_a_blank_is_stored_at_once_and_taken_back(model, tools, body, do):
    assert do(model.edits.store, body[0].span(2, 4), HandKind.CLOZE) == CardAdded()
    ((note,),) = done_by(tools, "add")
    assert "{{c1::" in note.text
    do(model.edits.undo)
    assert done_by(tools, "decide") == [((note.id,), NoteStatus.REJECTED)]


def test_an_edited_card_is_saved_and_can_be_as_before(model, service, do, edit_with):
    note = service.reader_cards[0].note
    edit_with(lambda note: replace(note, question="换个问法？"))
    assert do(model.edits.edit, note) == CardEdited()
    assert service.reader_cards[0].note.question == "换个问法？"
    do(model.edits.undo)
    assert service.reader_cards[0].note == note


def test_an_editor_that_changed_nothing_saves_nothing(model, tools, service, body, do, edit_with):
    edit_with(lambda note: note)
    model.edits.edit(service.reader_cards[0].note)
    do(model.edits.skip, body[1].id, skipped=True)
    assert done_by(tools, "save") == []


def test_a_failure_is_told_and_leaves_nothing_to_take_back(qtbot, model, tools, body):
    tools.failure = UnknownArticleError("gone")
    with qtbot.waitSignal(model.edits.failed) as failed:
        model.edits.correct(body[3].id, BlockKind.QUOTATION)
    assert isinstance(failed.args[0], UnknownArticleError)
    with qtbot.assertNotEmitted(model.edits.busy_changed):
        model.edits.undo()


def test_progress_is_told_until_it_is_done(qtbot, model, body, do):
    told = []
    model.edits.busy_changed.connect(told.append)
    do(model.edits.correct, body[3].id, BlockKind.QUOTATION)
    assert told == [(0, 0), (1, 4), None]
