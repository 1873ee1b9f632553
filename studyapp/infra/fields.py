"""Reads fields of parsed files and says exactly which one is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

E = TypeVar("E", bound=StrEnum)


class FieldError(ValueError):
    """A field is missing or of the wrong kind; the message names place and field."""


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping out of a file, with the words that name its place in messages."""

    place: str
    values: Mapping[object, object]

    @classmethod
    def of(cls, place: str, value: object) -> "Fields":
        """Return the fields of a value that must be a mapping."""
        if not isinstance(value, Mapping):
            raise FieldError(f"{place}: must hold fields with names, not {_kind(value)}")
        return cls(place, value)

    def fail(self, name: str, reason: str) -> FieldError:
        """Return the error that says what is wrong with a field."""
        return FieldError(f"{self.place}: field {name!r} {reason}")

    def text(self, name: str, default: str | None = None) -> str:
        """Return a string; numbers and dates count as one. Without a default it must be there."""
        value = self.values.get(name)
        if value is None:
            if default is None:
                raise self.fail(name, "is missing")
            return default
        if isinstance(value, bool) or not isinstance(value, str | int | float | date):
            raise self.fail(name, f"must be text, not {_kind(value)}")
        said = value.isoformat() if isinstance(value, date) else str(value)
        if default is None and not said.strip():
            raise self.fail(name, "is empty")
        return said

    def whole(self, name: str, default: int | None = None, low: int = 0, high: int = 2**31) -> int:
        """Return a whole number between two bounds."""
        value = self.values.get(name, default)
        if value is None:
            raise self.fail(name, "is missing")
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.fail(name, f"must be a whole number from {low} to {high}, not {value!r:.40}")
        return value

    def choice(self, name: str, kind: type[E], default: E | None = None) -> E:
        """Return a member of an enumeration."""
        value = self.values.get(name, default)
        try:
            return kind(str(value))
        except ValueError:
            known = ", ".join(kind)
            raise self.fail(name, f"must be one of {known}, not {value!r:.40}") from None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of strings; a single string counts as a list of one, nothing as none."""
        found = self.items(name)
        place = f"{self.place}: field {name!r}"
        return tuple(
            Fields(f"{place}, item {number}", {"text": item}).text("text")
            for number, item in enumerate(found, start=1)
        )

    def items(self, name: str) -> tuple[object, ...]:
        """Return what a list holds; a single value counts as a list of one."""
        value = self.values.get(name)
        if value is None:
            return ()
        return tuple(value) if isinstance(value, list | tuple) else (value,)

    def inner(self, name: str) -> "Fields":
        """Return the fields inside a field; a missing one has none."""
        return Fields.of(f"{self.place}: field {name!r}", self.values.get(name) or {})


def _kind(value: object) -> str:
    names = {list: "a list", dict: "named fields", bool: "yes or no", type(None): "nothing"}
    return names.get(type(value), "a single value")
