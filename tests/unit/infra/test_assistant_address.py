"""Where an assistant may be."""

import pytest

from studyapp.core.errors import AssistantAddressError, AssistantInsecureError
from studyapp.infra.llm.address import Endpoint, read_address


@pytest.mark.parametrize(
    ("address", "endpoint"),
    [
        ("https://host.example/v1", (True, "host.example", None, "/v1/chat/completions")),
        ("https://host.example/v1/", (True, "host.example", None, "/v1/chat/completions")),
        ("https://host.example", (True, "host.example", None, "/chat/completions")),
        ("https://h.example:8443/chat/completions", (True, "h.example", 8443, "/chat/completions")),
        ("http://localhost:11434/v1", (False, "localhost", 11434, "/v1/chat/completions")),
        ("http://127.0.0.1/v1", (False, "127.0.0.1", None, "/v1/chat/completions")),
        ("http://[::1]:80/v1", (False, "::1", 80, "/v1/chat/completions")),
    ],
)
def test_the_chat_route_is_found(address, endpoint):
    assert read_address(address) == Endpoint(address, *endpoint)


@pytest.mark.parametrize(
    "address",
    ["http://host.example/v1", "http://192.168.1.5/v1", "http://localhost.evil.example/v1"],
)
def test_plain_http_never_leaves_this_computer(address):
    with pytest.raises(AssistantInsecureError):
        read_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "host.example/v1",
        "ftp://host.example/v1",
        "file:///etc/passwd",
        "https://",
        "https://host.example:port/v1",
        "https://[::1/v1",
        "https://me:secret@host.example/v1",
        "https://host.example/v1?key=secret",
        "https://host.example/v1#part",
        "https://host.example/v 1",
        "https://例子.example/v1",
        f"https://{'a' * 64}.example/v1",
        "https://host..example/v1",
    ],
)
def test_what_is_no_plain_address_is_refused(address):
    with pytest.raises(AssistantAddressError):
        read_address(address)
