"""Where the assistant's key is kept."""

import sys
from types import ModuleType

import pytest

from studyapp.infra.keyring_store import KeyringSecrets, import_keyring
from studyapp.services.assist_ports import KeyPlace

HOST = "https://host.example/v1"
KEY = "sk-secret"


class FakeKeyring(ModuleType):
    """A keyring with the package's names; refuses everything when it is locked."""

    class errors:  # noqa: N801  (the package's name)
        class KeyringError(Exception):
            pass

    def __init__(self):
        super().__init__("keyring")
        self.kept = {}
        self.locked = False

    def _open(self):
        if self.locked:
            raise self.errors.KeyringError

    def get_password(self, service, user):
        self._open()
        return self.kept.get((service, user))

    def set_password(self, service, user, password):
        self._open()
        self.kept[service, user] = password

    def delete_password(self, service, user):
        self._open()
        if (service, user) not in self.kept:
            raise self.errors.KeyringError
        del self.kept[service, user]


@pytest.fixture
def keyring():
    return FakeKeyring()


def test_a_key_goes_into_the_keyring_and_nowhere_else(keyring):
    secrets = KeyringSecrets(lambda: keyring)
    assert secrets.put(HOST, KEY) is KeyPlace.KEYRING
    assert keyring.kept == {("studyapp assistant", HOST): KEY}
    assert KEY not in repr(vars(secrets))
    assert KeyringSecrets(lambda: keyring).get(HOST) == KEY


def test_without_a_keyring_a_key_lives_as_long_as_the_program():
    secrets = KeyringSecrets(lambda: None)
    assert secrets.place(HOST) is KeyPlace.NOWHERE
    assert secrets.put(HOST, KEY) is KeyPlace.SESSION
    assert (secrets.get(HOST), secrets.place(HOST)) == (KEY, KeyPlace.SESSION)
    assert KeyringSecrets(lambda: None).get(HOST) == ""


def test_a_locked_keyring_is_as_good_as_none(keyring):
    keyring.locked = True
    secrets = KeyringSecrets(lambda: keyring)
    assert secrets.get(HOST) == ""
    assert secrets.put(HOST, KEY) is KeyPlace.SESSION
    assert secrets.get(HOST) == KEY
    assert secrets.put(HOST, "") is KeyPlace.NOWHERE


def test_a_key_is_never_given_to_another_address(keyring):
    secrets = KeyringSecrets(lambda: keyring)
    secrets.put(HOST, KEY)
    assert secrets.get("https://other.example/v1") == ""


@pytest.mark.parametrize("kept", [True, False])
def test_a_key_can_be_forgotten(keyring, kept):
    secrets = KeyringSecrets(lambda: keyring if kept else None)
    secrets.put(HOST, KEY)
    assert secrets.put(HOST, "") is KeyPlace.NOWHERE
    assert secrets.get(HOST) == ""
    assert secrets.put(HOST, "") is KeyPlace.NOWHERE


def test_the_package_is_optional(monkeypatch, keyring):
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert import_keyring() is None
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    assert import_keyring() is keyring
