"""An assistant behind the system's proxy."""

import socket
import threading

import pytest

from studyapp.core.errors import AssistantUnreachableError
from studyapp.infra.llm.address import read_address
from studyapp.infra.llm.openai_compatible import OpenAICompatible
from studyapp.infra.llm.proxy import proxy_of

ENDPOINT = read_address("https://host.example/v1")


@pytest.fixture
def environment(monkeypatch):
    def environment(**values):
        for name in ("https_proxy", "http_proxy", "all_proxy", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.upper(), raising=False)
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    return environment


@pytest.mark.parametrize(
    ("proxy", "expected"),
    [
        ("http://proxy.example:8080", ("proxy.example", 8080)),
        ("proxy.example:8080", ("proxy.example", 8080)),
        ("http://proxy.example", ("proxy.example", None)),
        ("socks5://proxy.example:1080", None),
        ("http://me:secret@proxy.example:8080", None),
        ("http://proxy.example:port", None),
    ],
)
def test_the_proxy_of_the_system_is_found(environment, proxy, expected):
    environment(https_proxy=proxy)
    assert proxy_of(ENDPOINT) == expected


def test_exceptions_and_this_computer_are_asked_directly(environment):
    environment(https_proxy="http://proxy.example:8080", no_proxy="host.example")
    assert proxy_of(ENDPOINT) is None
    environment(https_proxy="http://proxy.example:8080")
    assert proxy_of(read_address("https://127.0.0.1:8443/v1")) is None
    environment(http_proxy="http://proxy.example:8080")
    assert proxy_of(ENDPOINT) is None


def test_the_proxy_sees_the_host_and_not_the_key(environment):
    seen = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def refuse():
            line, _ = server.accept()
            with line:
                seen.append(line.recv(65536))
                line.sendall(b"HTTP/1.1 403 Forbidden\r\n\r\n")

        thread = threading.Thread(target=refuse)
        thread.start()
        environment(https_proxy=f"http://localhost:{server.getsockname()[1]}")
        assistant = OpenAICompatible.at(ENDPOINT.address, "", "sk-secret")
        with pytest.raises(AssistantUnreachableError):
            assistant.greet(lambda: None)
        thread.join()
    assert seen[0].startswith(b"CONNECT host.example:443 ")
    assert b"sk-secret" not in seen[0]
