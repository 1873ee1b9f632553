"""Keys in the system's keyring, where there is one; else in memory until the program ends.

Never in a file of ours. `keyring` is an optional package and brings the
keyring's own machinery: it is imported when a key is asked for, not before.
"""

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from types import ModuleType

from studyapp.services.assist_ports import KeyPlace

_SERVICE = "studyapp assistant"


def import_keyring() -> ModuleType | None:
    """Return the package, or None when it is not installed."""
    try:
        return import_module("keyring")
    except ImportError:
        return None


class KeyringSecrets:
    """Fulfils `services.assist_ports.Secrets`.

    Keys go by address, so that one entered for a service is never sent to another.
    """

    def __init__(self, load: Callable[[], ModuleType | None] = import_keyring) -> None:
        self._load = load
        self._session: dict[str, str] = {}

    def get(self, address: str) -> str:
        return self._session.get(address) or self._kept(address)

    def put(self, address: str, key: str) -> KeyPlace:
        self._session.pop(address, None)
        if not key:
            self._remove(address)
            return self.place(address)
        if self._keep(address, key):
            return KeyPlace.KEYRING
        self._session[address] = key
        return KeyPlace.SESSION

    def place(self, address: str) -> KeyPlace:
        if address in self._session:
            return KeyPlace.SESSION
        return KeyPlace.KEYRING if self._kept(address) else KeyPlace.NOWHERE

    def _kept(self, address: str) -> str:
        keyring = self._load()
        if keyring is None:
            return ""
        with suppress(keyring.errors.KeyringError):
            return keyring.get_password(_SERVICE, address) or ""
        return ""

    def _keep(self, address: str, key: str) -> bool:
        keyring = self._load()
        if keyring is None:
            return False
        with suppress(keyring.errors.KeyringError):
            keyring.set_password(_SERVICE, address, key)
            return True
        return False

    def _remove(self, address: str) -> None:
        keyring = self._load()
        if keyring is not None:
            with suppress(keyring.errors.KeyringError):
                keyring.delete_password(_SERVICE, address)
