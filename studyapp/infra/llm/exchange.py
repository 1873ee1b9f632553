"""One POST over HTTP that can be given up at any moment."""

import socket
import ssl
import time
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection

from studyapp.core.errors import (
    AssistantReplyError,
    AssistantTimeoutError,
    AssistantUnreachableError,
)
from studyapp.infra.llm.address import Endpoint
from studyapp.infra.llm.proxy import proxy_of
from studyapp.services.assist_ports import Check

_CHECK_SECONDS = 0.1
_HTTPS = 443


@dataclass(frozen=True, slots=True)
class Limits:
    """Attributes: seconds to connect, seconds in all, bytes of a reply."""

    connect: float = 10.0
    total: float = 300.0
    size: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    body: bytes


def post(
    endpoint: Endpoint, headers: dict[str, str], body: bytes, check: Check, limits: Limits
) -> Answer:
    """Send a request and return the answer. Redirects are not followed.

    The talking is done on a thread of its own, so that a cancel need not wait
    for an answer: it hangs up, which ends the thread.

    Raises:
        AssistantUnreachableError: Nobody is there, or the certificate does not fit.
        AssistantTimeoutError: It took too long.
        AssistantReplyError: The answer is too large.
        Cancelled: Raised by `check`.
    """
    connection = _connection(endpoint, limits)
    executor = ThreadPoolExecutor(1, "assistant")
    talk = executor.submit(_talk, connection, endpoint, headers, body, limits)
    try:
        answer = _wait(talk, check, limits.total)
    except NotYet as error:
        raise AssistantTimeoutError(endpoint.address, "no answer in time") from error
    except (OSError, HTTPException) as error:
        # Not the error's own words: what a service answers might stand in them.
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise AssistantUnreachableError(endpoint.address, reason) from error
    finally:
        _hang_up(connection)
        executor.shutdown(wait=False)
    if len(answer.body) > limits.size:
        raise AssistantReplyError(endpoint.address, f"more than {limits.size} bytes")
    return answer


def _connection(endpoint: Endpoint, limits: Limits) -> HTTPConnection:
    if not endpoint.secure:
        return HTTPConnection(endpoint.host, endpoint.port, timeout=limits.connect)
    context = ssl.create_default_context()
    host, port = proxy_of(endpoint) or (endpoint.host, endpoint.port)
    connection = HTTPSConnection(host, port, timeout=limits.connect, context=context)
    if host != endpoint.host:
        connection.set_tunnel(endpoint.host, endpoint.port or _HTTPS)
    return connection


def _talk(
    connection: HTTPConnection,
    endpoint: Endpoint,
    headers: dict[str, str],
    body: bytes,
    limits: Limits,
) -> Answer:
    try:
        connection.connect()
        connection.sock.settimeout(limits.total)
        connection.request("POST", endpoint.path, body, headers)
        response = connection.getresponse()
        return Answer(response.status, response.read(limits.size + 1))
    finally:
        connection.close()


def _wait(talk: Future[Answer], check: Check, seconds: float) -> Answer:
    """Return what the thread returns. Raises NotYet after the time."""
    end = time.monotonic() + seconds
    while True:
        check()
        try:
            return talk.result(_CHECK_SECONDS)
        except NotYet:
            # A timeout of the socket is the same exception, but then the thread is done.
            if talk.done() or time.monotonic() > end:
                raise


def _hang_up(connection: HTTPConnection) -> None:
    """End a talk that still goes on: a closed line wakes the thread that waits at it."""
    line: socket.socket | None = connection.sock
    if line is not None:
        with suppress(OSError):
            socket.socket.shutdown(line, socket.SHUT_RDWR)
