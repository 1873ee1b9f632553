"""The assistant's part of the settings page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from studyapp.core.errors import AssistantUnreachableError
from studyapp.services.assist_ports import KeyPlace
from studyapp.services.settings import Settings
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.assistant_key import AssistantKeyViewModel
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.views.settings import SettingsView
from tests.assistant_fakes import FakeAssists, FakeSecrets
from tests.frame_fakes import FakeSettings

LEFT = Qt.MouseButton.LeftButton
ADDRESS = "https://host.example/v1"
ALLOWED = Settings(assistant_on=True, assistant_address=ADDRESS, assistant_consent=ADDRESS)


@pytest.fixture
def store():
    return FakeSettings()


@pytest.fixture
def secrets():
    return FakeSecrets(KeyPlace.KEYRING)


@pytest.fixture
def assists():
    return FakeAssists()


@pytest.fixture
def key(themed, secrets, assists):
    jobs = JobRunner(themed)
    yield AssistantKeyViewModel(jobs, lambda: secrets, lambda: assists)
    assists.wait_for_cancel = False
    jobs.wait()


@pytest.fixture
def open_view(qtbot, store, key, tmp_path):
    def open_view(settings):
        store.saved = settings
        view = SettingsView(SettingsViewModel(store, tmp_path), key=key)
        qtbot.addWidget(view)
        view.resize(1000, 1500)
        view.show()
        return view

    return open_view


def part(view, name, kind=QWidget):
    found = view.findChild(kind, f"settings_assistant_{name}")
    assert found is not None, name
    return found


def test_it_is_off_and_shows_nothing_but_its_switch(qtbot, open_view, store, secrets):
    view = open_view(Settings())
    assert not part(view, "address").isVisible()
    assert not part(view, "key").isVisible()
    qtbot.mouseClick(part(view, "on"), LEFT)
    assert store.saved == Settings(assistant_on=True)
    assert part(view, "address").isVisible()


def test_address_and_model_are_saved_when_they_are_entered(qtbot, open_view, store):
    view = open_view(Settings(assistant_on=True))
    for name, text in (("address", f"  {ADDRESS} "), ("model", "model-1")):
        field = part(view, name, QLineEdit)
        field.setFocus()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert store.saved == Settings(
        assistant_on=True, assistant_address=ADDRESS, assistant_model="model-1"
    )


def test_consent_is_asked_for_and_can_be_withdrawn(qtbot, open_view, store):
    view = open_view(Settings(assistant_on=True, assistant_address=ADDRESS))
    button = part(view, "consent", QPushButton)
    with qtbot.waitSignal(view.consent_requested):
        qtbot.mouseClick(button, LEFT)
    assert store.saved.assistant_consent == ""
    view._view_model.change("assistant_consent", ADDRESS)
    qtbot.mouseClick(button, LEFT)
    assert store.saved.assistant_consent == ""


def test_consent_holds_for_the_address_it_was_given_for(qtbot, open_view):
    view = open_view(ALLOWED)
    assert part(view, "test").isEnabled()
    view._view_model.change("assistant_address", "https://other.example/v1")
    assert not part(view, "test").isEnabled()
    with qtbot.waitSignal(view.consent_requested):
        qtbot.mouseClick(part(view, "consent"), LEFT)


def test_a_key_is_kept_and_never_shown(qtbot, open_view, secrets, key, store):
    view = open_view(ALLOWED)
    qtbot.waitUntil(lambda: key.screen.place is KeyPlace.NOWHERE)
    field = part(view, "key", QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(field, "sk-typed")
    qtbot.mouseClick(part(view, "key_save"), LEFT)
    qtbot.waitUntil(lambda: key.screen.place is KeyPlace.KEYRING)
    assert secrets.keys == {ADDRESS: "sk-typed"}
    assert field.text() == ""
    assert "sk-typed" not in repr(store.saved)
    qtbot.mouseClick(part(view, "key_forget"), LEFT)
    qtbot.waitUntil(lambda: key.screen.place is KeyPlace.NOWHERE)
    assert secrets.get(ADDRESS) == ""


def test_the_keyring_is_not_asked_while_the_assistant_is_off(qtbot, open_view, key, secrets):
    open_view(Settings(assistant_address=ADDRESS))
    qtbot.wait(20)
    assert key.screen.place is None


def test_a_connection_can_be_tried(qtbot, open_view, key, assists):
    view = open_view(ALLOWED)
    result = part(view, "test_result", QLabel)
    before = result.text()
    qtbot.mouseClick(part(view, "test"), LEFT)
    qtbot.waitUntil(lambda: key.screen.works is True)
    assert assists.tests == 1
    assert result.text() != before
    assists.failure = AssistantUnreachableError(ADDRESS, "refused")
    with qtbot.waitSignal(key.failed):
        qtbot.mouseClick(part(view, "test"), LEFT)
    assert key.screen.works is False
    assert part(view, "test").isEnabled()


def test_a_test_that_runs_is_not_started_twice_and_can_be_cancelled(open_view, qtbot, key, assists):
    assists.wait_for_cancel = True
    view = open_view(ALLOWED)
    key.test()
    key.test()
    assert not part(view, "test").isEnabled()
    key.cancel()
    qtbot.waitUntil(lambda: not key.screen.testing)
    assert assists.tests == 1
    assert key.screen.works is None
