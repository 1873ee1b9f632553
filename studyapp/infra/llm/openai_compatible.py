"""Any service that speaks OpenAI's `/chat/completions`, by the standard library alone."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from studyapp.core.errors import (
    AssistantError,
    AssistantKeyError,
    AssistantLimitError,
    AssistantRedirectError,
    AssistantRefusedError,
    AssistantReplyError,
)
from studyapp.infra.llm.address import Endpoint, read_address
from studyapp.infra.llm.exchange import Answer, Limits, post
from studyapp.infra.llm.prompt import Message, greeting_messages, suggest_messages
from studyapp.services.assist_ports import Check, SectionText


@dataclass(frozen=True, slots=True)
class OpenAICompatible:
    """Fulfils `services.assist_ports.CardAssistant`.

    Attributes:
        model: Its name there; "" leaves the choice to the service.
        key: "" sends none. It stands in no message, no log and no repr.
    """

    endpoint: Endpoint
    model: str
    key: str = field(default="", repr=False)
    limits: Limits = field(default_factory=Limits)

    @classmethod
    def at(cls, address: str, model: str, key: str) -> "OpenAICompatible":
        """Return the assistant at an address. Raises AssistantError."""
        # http.client would say a key that is no header in the message of its error.
        if not all("!" <= char <= "~" for char in key):
            raise AssistantKeyError(address, "the key holds blanks or foreign characters")
        return cls(read_address(address), model, key)

    def suggest(self, section: SectionText, known: Sequence[str], check: Check) -> str:
        return self._ask(suggest_messages(section, known), check)

    def greet(self, check: Check) -> None:
        self._ask(greeting_messages(), check)

    def _ask(self, messages: list[Message], check: Check) -> str:
        request: dict[str, Any] = {"messages": messages, "temperature": 0, "stream": False}
        if self.model:
            request["model"] = self.model
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        answer = post(self.endpoint, headers, json.dumps(request).encode(), check, self.limits)
        if answer.status != 200:
            raise _fault(self.endpoint.address, answer.status)
        return _content(self.endpoint.address, answer)


def _fault(address: str, status: int) -> AssistantError:
    """Return what a status means. What the service writes beside it may hold the key: unread."""
    match status:
        case 401 | 403:
            return AssistantKeyError(address, f"HTTP status {status}")
        case 402 | 429:
            return AssistantLimitError(address, f"HTTP status {status}")
        case 301 | 302 | 303 | 307 | 308:
            return AssistantRedirectError(address, f"HTTP status {status}")
        case _:
            return AssistantRefusedError(address, status)


def _content(address: str, answer: Answer) -> str:
    try:
        content = json.loads(answer.body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise AssistantReplyError(address, "not a chat completion") from error
    if not isinstance(content, str):
        raise AssistantReplyError(address, "a chat completion without text")
    return content
