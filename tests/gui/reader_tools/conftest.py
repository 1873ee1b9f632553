"""The reader on the seed, with something recognised and something doubtful in it."""

import pytest
from PySide6.QtCore import Qt

from studyapp.services.overlay import Doubt, Layer
from studyapp.ui.views.reader import ReaderView
from tests.reader_fakes import (
    FakeReadService,
    FakeTools,
    body_of,
    lost,
    make_card,
    make_model,
    seed_article,
)

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def article(seed_text):
    return seed_article(seed_text)


@pytest.fixture
def body(article):
    return body_of(article)


@pytest.fixture
def service(article, body):
    return FakeReadService(article, (make_card(body[0], 0, 8, "a", 0.9, days=3),))


@pytest.fixture
def tools(article, body, service):
    tools = FakeTools(article, service)
    tools.layers = {
        Layer.QUOTES: (body[0].span(2, 6),),
        Layer.FIGURES: (body[1].span(0, 3),),
        Layer.MARKERS: (body[1].span(4, 8),),
    }
    tools.doubts = (
        Doubt(body[2].id, "要抓住三个关键节点:", 3, 2),
        Doubt(body[3].id, message="odd"),
    )
    return tools


@pytest.fixture
def open_view(qtbot, themed, jobs, tools):
    def open_with(service, size=(1220, 800)):
        view = ReaderView(make_model(service, jobs, tools))
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        qtbot.waitExposed(view)
        with qtbot.waitSignal(view._view_model.overlay.changed):
            view._view_model.open_last()
        return view

    return open_with


@pytest.fixture
def view(open_view, service):
    return open_view(service)


@pytest.fixture
def gone(body):
    return lost(make_card(body[2], 0, 4, "gone"), prefix="从前<b>这里", suffix="，后来改了")
