"""What may follow where a search is being typed."""

from collections.abc import Iterable, Mapping, Sequence

from studyapp.core.search.keys import COLONS, FLAGS, KEYS, STATES, TYPES, Key, key_of
from studyapp.core.search.model import Place, Property
from studyapp.core.search.write import named

_MOST = 12
_ENDS = frozenset("()（）")
_FIXED: Mapping[Key, Iterable[str]] = {
    Key.IS: STATES,
    Key.TYPE: TYPES,
    Key.FLAG: FLAGS,
    Key.PROP: [each.value for each in Property],
}


def complete(
    search: str, cursor: int, names: Mapping[Place, Sequence[str]]
) -> tuple[int, tuple[str, ...]]:
    """Return from where to the cursor a completion takes the place of the text, and completions.

    Args:
        search: As far as it is typed.
        cursor: Where in it something is being typed.
        names: The decks, tags and articles that there are.
    """
    start = _begin(search, cursor)
    typed = search[start:cursor]
    colon = next((at for at, sign in enumerate(typed) if sign in COLONS), -1)
    if colon < 0:
        return start, _keys(typed)
    key, value = typed[:colon], typed[colon + 1 :]
    meant = key_of(key)
    if isinstance(meant, Place):
        value = value.lstrip('"“').lower()
        fitting = [name for name in names.get(meant, ()) if value in name.lower()]
        return start, tuple(named(key, name) for name in fitting[:_MOST])
    if isinstance(meant, Key):
        fitting = [each for each in _FIXED.get(meant, ()) if each.startswith(value.lower())]
        return start, tuple(f"{key}:{each}" for each in fitting if each != value)[:_MOST]
    return start, ()


def _begin(search: str, cursor: int) -> int:
    """Return where the condition begins that is being typed; a quotation is one."""
    start, quoted = 0, False
    for at, sign in enumerate(search[:cursor]):
        if sign == '"':
            quoted = not quoted
        elif not quoted and (sign.isspace() or sign in _ENDS):
            start = at + 1
    if search[start : start + 1] == "-":
        start += 1
    return start


def _keys(typed: str) -> tuple[str, ...]:
    if not typed:
        return ()
    fitting = [key for key in KEYS if key.startswith(typed.lower())]
    return tuple(f"{key}:" for key in fitting)[:_MOST]
