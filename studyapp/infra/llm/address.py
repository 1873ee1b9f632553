"""Where an assistant may be: an https address, or http on this computer."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from studyapp.core.errors import AssistantAddressError, AssistantInsecureError

_ROUTE = "/chat/completions"
_PRINTABLE = range(0x21, 0x7F)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A place to send a request to.

    Attributes:
        address: As the learner wrote it, for messages.
        port: None for the scheme's own.
        path: Of the chat route.
    """

    address: str
    secure: bool
    host: str
    port: int | None
    path: str


def read_address(address: str) -> Endpoint:
    """Return the chat route of an address such as "https://host/v1".

    Raises:
        AssistantAddressError: It is no address, or holds a name, a password or a query:
            settings are no place for secrets.
        AssistantInsecureError: It is http and leads out of this computer.
    """
    try:
        parts = urlsplit(address.strip())
        host, port = parts.hostname, parts.port
        (host or "").encode("idna")
    except ValueError as error:
        raise AssistantAddressError(address, "not an address") from error
    more = parts.username is not None or parts.query or parts.fragment
    path = parts.path.rstrip("/")
    if not host or parts.scheme not in {"http", "https"} or more or not _is_plain(host + path):
        raise AssistantAddressError(address, "not a plain http or https address")
    if parts.scheme == "http" and not is_local(host):
        raise AssistantInsecureError(address, "http leads out of this computer")
    path = path if path.endswith(_ROUTE) else path + _ROUTE
    return Endpoint(address, parts.scheme == "https", host, port, path)


def is_local(host: str) -> bool:
    """Tell whether a host is this computer."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_plain(text: str) -> bool:
    return all(ord(char) in _PRINTABLE for char in text)
