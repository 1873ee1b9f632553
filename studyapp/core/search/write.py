"""A search written down: `parse` reads the same from it."""

from decimal import Decimal
from typing import assert_never

from studyapp.core.search.keys import OPERATORS
from studyapp.core.search.model import (
    All,
    Any,
    At,
    Condition,
    Has,
    HasFlag,
    In,
    Is,
    Not,
    OfType,
    Rated,
    Since,
    Words,
)
from studyapp.core.search.tokens import Kind, tokens


def write(condition: Condition) -> str:
    """Return a search in its shortest form, keys in English."""
    match condition:
        case All(parts):
            return " ".join(_part(part) if isinstance(part, Any) else write(part) for part in parts)
        case Any(parts):
            return " or ".join(map(write, parts))
        case Not(part):
            return f"-{_part(part)}"
        case Words(text):
            return text if _is_plain(text) else _quoted(text)
        case _:
            return _keyed(condition)


def named(place: str, name: str) -> str:
    """Return a key with a name, quoted where it must be: `deck:"a b"`."""
    plain = name and not any(sign.isspace() or sign in '()（）"“”' for sign in name)
    return f"{place}:{name if plain else _quoted(name)}"


def _keyed(
    condition: Is | Has | Rated | Since | In | HasFlag | At | OfType,
) -> str:
    match condition:
        case Is(state):
            text = f"is:{state}"
        case Has(what, how, value):
            text = f"prop:{what}{how}{_number(value)}"
        case Rated(days, rating):
            text = f"rated:{days}" if rating is None else f"rated:{days}:{int(rating)}"
        case Since(change, days):
            text = f"{change}:{days}"
        case In(place, name):
            text = named(place, name)
        case HasFlag(flag):
            text = f"flag:{flag}"
        case At(paragraph):
            text = f"para:{paragraph}"
        case OfType(kind):
            text = f"type:{kind}"
        case _:
            assert_never(condition)
    return text


def _part(part: Condition) -> str:
    return f"({write(part)})" if isinstance(part, All | Any) else write(part)


def _is_plain(text: str) -> bool:
    """Tell whether a text is read as itself without quotation marks."""
    if any(sign in '"“”' for sign in text) or text.lower() in OPERATORS:
        return False
    found = list(tokens(text))
    return len(found) == 1 and found[0].kind is Kind.TEXT and found[0].text == text


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _number(value: float) -> str:
    """Return a number without an exponent."""
    return format(Decimal(repr(value)), "f").removesuffix(".0")
