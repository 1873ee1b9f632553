"""The page of cards, by key and mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget

from studyapp.services.card_ports import CardOrder
from studyapp.services.views import Scope
from studyapp.ui.itemmodels.cards import AT_ONCE, CardModel, Column
from studyapp.ui.viewmodels.cards import CardsViewModel
from studyapp.ui.views.cards import CardsView
from tests.card_fakes import FakeCards
from tests.inbox_fakes import FakeNotes

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def service(seed_article_read):
    return FakeCards(seed_article_read)


@pytest.fixture
def make_view(qtbot, themed, jobs, service):
    def make(size=(1060, 760)):
        model = CardsViewModel(jobs, service, service, FakeNotes)
        view = CardsView(model)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is view)
        model.refresh()
        qtbot.waitUntil(lambda: not model.screen.loading)
        return view, model

    return make


@pytest.fixture
def page(make_view):
    return make_view()


def part(view, name, kind=QWidget):
    return view.findChild(kind, name)


def table(view):
    return part(view, "cards_table")


def cell(view, row, column):
    model = table(view).model()
    return model.index(row, column).data()


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(qtbot, view, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(table(view), key, modifier)


def wait_for_toast(qtbot, view, text):
    toast = part(view, "toast_text", QLabel)
    qtbot.waitUntil(lambda: toast.isVisible() and text in toast.text())


def test_cards_are_listed_and_the_first_is_shown(qtbot, page, service):
    view, _ = page
    assert table(view).model().rowCount() == 12
    assert cell(view, 1, Column.QUESTION) == "第2个问题是什么？"
    assert cell(view, 1, Column.STABILITY) == "12.5"
    assert cell(view, 1, Column.RECALL) == "93%"
    assert cell(view, 0, Column.RECALL) == ""
    preview = view._preview
    qtbot.waitUntil(preview.isVisible)
    assert preview.question == "第1个问题是什么？"
    press(qtbot, view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: preview.question == "第2个问题是什么？")
    assert preview.source


def test_typing_searches_and_enter_goes_to_the_table(qtbot, page, service):
    view, model = page
    qtbot.keyClick(view, Qt.Key.Key_F, CONTROL)
    field = part(view, "cards_search", QLineEdit)
    assert field.hasFocus()
    qtbot.keyClicks(field, "7")
    qtbot.waitUntil(lambda: len(model.screen.cards) == 1)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert table(view).hasFocus()
    assert cell(view, 0, Column.QUESTION) == "第7个问题是什么？"
    press(qtbot, view, Qt.Key.Key_Escape)
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(model.screen.cards) == 12)


def test_a_mistake_is_told_and_the_cards_stay(qtbot, page):
    view, model = page
    field = part(view, "cards_search", QLineEdit)
    field.setText("is:nothing")
    problem = part(view, "cards_problem", QLabel)
    qtbot.waitUntil(problem.isVisible)
    assert "is:nothing" in problem.text()
    assert table(view).model().rowCount() == 12
    assert not part(view, "cards_review").isEnabled()
    field.setText("第2个")
    qtbot.waitUntil(lambda: len(model.screen.cards) == 1)
    assert not problem.isVisible()


def test_what_may_follow_is_offered_and_taken(qtbot, page):
    view, model = page
    field = part(view, "cards_search", QLineEdit)
    field.setFocus()
    qtbot.keyClicks(field, "is:susp")
    offers = view._field._popup
    qtbot.waitUntil(offers.isVisible)
    qtbot.keyClick(offers, Qt.Key.Key_Down)
    qtbot.keyClick(offers, Qt.Key.Key_Return)
    assert field.text() == "is:suspended "
    qtbot.waitUntil(lambda: model.screen.search == "is:suspended ")


def test_no_hits_are_told_in_a_sentence(qtbot, page):
    view, _ = page
    part(view, "cards_search", QLineEdit).setText("没有这样的")
    nothing = part(view, "cards_nothing", QLabel)
    qtbot.waitUntil(nothing.isVisible)
    assert nothing.text()
    assert not view._preview.isVisible()


def test_a_header_sorts_and_sorts_the_other_way(qtbot, page, service):
    view, model = page
    header = table(view).horizontalHeader()

    def click_header(column):
        at = QPoint(header.sectionViewportPosition(column) + 8, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    click_header(Column.DUE)
    qtbot.waitUntil(lambda: model.screen.order is CardOrder.DUE)
    click_header(Column.DUE)
    qtbot.waitUntil(lambda: model.screen.descending)
    assert service.asked[-1] == ("", CardOrder.DUE, True)
    assert cell(view, 0, Column.QUESTION) == "第12个问题是什么？"


def test_many_cards_are_suspended_at_once_and_undone_at_once(qtbot, page, service):
    view, _ = page
    press(qtbot, view, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(table(view), "@")
    wait_for_toast(qtbot, view, "12")
    assert service.deeds == [("suspend", 12)]
    qtbot.waitUntil(lambda: "sus" in cell(view, 3, Column.DUE))
    assert len(table(view).chosen) == 12
    click(qtbot, part(view, "toast_action"))
    qtbot.waitUntil(lambda: not service.rows[1003].state.suspended)
    qtbot.waitUntil(lambda: "sus" not in cell(view, 3, Column.DUE))


def test_the_card_with_the_focus_says_which_way_round(qtbot, page, service):
    view, _ = page
    qtbot.keyClicks(table(view), "@")
    wait_for_toast(qtbot, view, "1")
    press(qtbot, view, Qt.Key.Key_A, CONTROL)
    qtbot.waitUntil(lambda: not view._busy.isVisible())
    qtbot.keyClicks(table(view), "@")
    qtbot.waitUntil(lambda: service.deeds[-1] == ("unsuspend", 1))


def test_flags_marks_and_burying_have_their_keys(qtbot, page, service):
    view, _ = page
    press(qtbot, view, Qt.Key.Key_Down, SHIFT)
    for act, deed in (
        (lambda: press(qtbot, view, Qt.Key.Key_2, CONTROL), "flag"),
        (lambda: qtbot.keyClicks(table(view), "*"), "mark"),
        (lambda: qtbot.keyClicks(table(view), "-"), "bury"),
    ):
        act()
        qtbot.waitUntil(lambda deed=deed: service.deeds[-1:] == [(deed, 2)])
        qtbot.waitUntil(lambda: not view._busy.isVisible())
    assert service.rows[1001].state.flag == 2
    qtbot.waitUntil(lambda: cell(view, 0, Column.FLAG).startswith("★ "))


def test_nothing_changed_is_told_without_a_way_back(qtbot, page, service):
    view, model = page
    model.act(view_deed(view, "unsuspend"), table(view).chosen)
    wait_for_toast(qtbot, view, "nothing")
    assert not part(view, "toast_action").isVisible()


def view_deed(_view, name):
    from studyapp.ui.viewmodels.cards_screen import Deed

    return Deed(name)


def open_menu(qtbot, view):
    rect = table(view).visualRect(table(view).currentIndex())
    at = rect.center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, table(view).viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(table(view).viewport(), event)
    qtbot.waitUntil(lambda: part(view, "cards_menu", QMenu) is not None)
    return part(view, "cards_menu", QMenu)


def choose(menu, name):
    actions = [*menu.actions(), *(a for m in menu.findChildren(QMenu) for a in m.actions())]
    next(action for action in actions if action.objectName() == name).trigger()
    menu.close()


def test_the_menu_does_what_the_keys_do(qtbot, page, service):
    view, _ = page
    choose(open_menu(qtbot, view), "cards_menu_flag_3")
    qtbot.waitUntil(lambda: service.deeds == [("flag", 1)])
    qtbot.waitUntil(lambda: not view._busy.isVisible())
    qtbot.waitUntil(lambda: part(view, "cards_menu", QMenu) is None)
    choose(open_menu(qtbot, view), "cards_menu_no_flag")
    qtbot.waitUntil(lambda: service.rows[1000].state.flag == 0)


def test_due_date_and_reset(qtbot, page, service):
    view, model = page
    with qtbot.waitSignal(view.due_requested) as asked:
        press(qtbot, view, Qt.Key.Key_D, CONTROL | SHIFT)
    assert list(asked.args[0]) == [1000]
    assert not model.set_due([1001], "bald")
    assert model.set_due([1001], "7")
    wait_for_toast(qtbot, view, "1")
    qtbot.waitUntil(lambda: "7" in cell(view, 1, Column.DUE))
    press(qtbot, view, Qt.Key.Key_Down)
    press(qtbot, view, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: service.deeds[-1] == ("reset", 1))


def test_a_card_is_edited_explained_and_shown_in_the_reader(qtbot, page, service):
    view, model = page
    with qtbot.waitSignal(model.edit_requested) as edited:
        press(qtbot, view, Qt.Key.Key_Return)
    assert edited.args[0].question == "第1个问题是什么？"
    with qtbot.waitSignal(view.info_requested) as asked:
        press(qtbot, view, Qt.Key.Key_I)
    assert asked.args == [1000]
    with qtbot.waitSignal(view.reader_requested) as opened:
        press(qtbot, view, Qt.Key.Key_S, SHIFT)
    assert opened.args[0] == service.rows[1000].article
    assert opened.args[1] == service.rows[1000].note.sources[0].block
    qtbot.waitUntil(view._preview.isVisible)
    with qtbot.waitSignal(view.reader_requested):
        click(qtbot, part(view, "cards_reader"))


def test_what_was_found_can_be_reviewed(qtbot, page):
    view, model = page
    part(view, "cards_search", QLineEdit).setText("第3个")
    qtbot.waitUntil(lambda: len(model.screen.cards) == 1)
    with qtbot.waitSignal(model.review_requested) as asked:
        click(qtbot, part(view, "cards_review"))
    assert asked.args == [Scope(search="第3个")]


def find_item(side, text):
    model = side.model()
    (index,) = model.match(
        model.index(0, 0), Qt.ItemDataRole.DisplayRole, text, 1, Qt.MatchFlag.MatchRecursive
    )
    return index


def test_the_side_chooses_searches_and_keeps_them(qtbot, page, service):
    view, model = page
    side = part(view, "cards_side")
    side.clicked.emit(find_item(side, "Suspended"))
    qtbot.waitUntil(lambda: model.screen.search == "is:suspended")
    assert part(view, "cards_search", QLineEdit).text() == "is:suspended"
    qtbot.waitUntil(lambda: part(view, "cards_keep").isEnabled())
    with qtbot.waitSignal(view.name_requested):
        click(qtbot, part(view, "cards_keep"))
    model.save_search("待背")
    assert find_item(side, "待背").isValid()
    model.forget_search("待背")
    assert service.kept == {}


def test_the_sections_of_an_article_are_searches(qtbot, page, service):
    view, model = page
    side = part(view, "cards_side")
    title = service.facets().articles[0][1]
    index = find_item(side, title)
    side.expand(index)
    heading = side.model().index(0, 0, index)
    assert heading.data() != "…"
    side.clicked.emit(heading)
    qtbot.waitUntil(lambda: "sec:" in model.screen.search)
    assert model.screen.search.startswith("art:")


def test_the_side_makes_room_in_a_narrow_window(qtbot, make_view):
    view, _ = make_view((660, 620))
    side = part(view, "cards_side")
    assert not side.isVisible()
    assert table(view).isColumnHidden(Column.DIFFICULTY)
    click(qtbot, part(view, "cards_toggle"))
    assert side.isVisible()
    view.resize(1200, 700)
    click(qtbot, part(view, "cards_toggle"))
    assert not side.isVisible()
    assert not table(view).isColumnHidden(Column.DIFFICULTY)


def test_rows_are_fetched_by_the_hundred(qtmodeltester, seed_article_read):
    service = FakeCards(seed_article_read, 250)
    fetched = []

    def fetch(cards):
        fetched.append(len(cards))
        return service.lines(cards)

    model = CardModel(
        fetch, lambda line, column: f"{line.card.id} {column}", dict.fromkeys(Column, ("", ""))
    )
    model.set_cards(service.find(""))
    assert model.index(0, 0).data() == "1000 0"
    assert model.index(99, 3).data() == "1099 3"
    assert fetched == [AT_ONCE]
    assert model.index(249, 0).data() == "1249 0"
    assert fetched == [AT_ONCE, 50]
    qtmodeltester.check(model)


def test_the_keys_are_told(qtbot, page):
    view, _ = page
    sheet = part(view, "key_sheet")
    qtbot.keyClicks(table(view), "?")
    assert sheet.isVisible()
    press(qtbot, view, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert not part(view, "cards_search").hasFocus()


def test_a_closed_page_is_freed(assert_freed, themed, jobs, service):
    assert_freed(lambda: CardsView(CardsViewModel(jobs, service, service, FakeNotes)))


def test_no_header_looks_through_all_cards_for_what_is_chosen(qtbot, page):
    view, _ = page
    qtbot.keyClick(table(view), Qt.Key.Key_A, CONTROL)
    chosen = table(view).selectionModel()
    for header in (table(view).horizontalHeader(), table(view).verticalHeader()):
        assert header.selectionModel() is not chosen
        assert not header.selectionModel().hasSelection()
    assert len(table(view).chosen) == table(view).model().rowCount()
