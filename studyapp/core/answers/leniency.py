"""What a typed answer may say in another way: short names, and 的 for 地 and 得."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from studyapp.core.answers.units import Unit, units

Synonym = tuple[str, str]
"""A long name and a short one for the same."""
_DE = {"地": "的", "得": "的"}


class _Name(NamedTuple):
    """A name as its units, which synonym it belongs to, and whether it is the short one."""

    forms: tuple[str, ...]
    synonym: int
    short: bool


@dataclass(frozen=True, slots=True)
class Leniency:
    """What makes no difference beside width, punctuation and script.

    Attributes:
        de_alike: 的, 地 and 得 are the same.
        synonyms: Names that are the same.
    """

    de_alike: bool = False
    synonyms: tuple[Synonym, ...] = ()

    def between(self, expected: str, typed: str) -> "Leniency":
        """Return it with those names only that the texts have, one long and the other short."""
        if not self.synonyms:
            return self
        kept = _differing(_read(expected), _read(typed), _index(self.synonyms))
        return replace(self, synonyms=tuple(self.synonyms[at] for at in sorted(kept)))


STRICT = Leniency()


def lenient_units(
    expected: str, typed: str, leniency: Leniency
) -> tuple[Sequence[Unit], Sequence[Unit]]:
    """Return the units of two texts; what makes no difference has the same forms.

    A name is one unit only where one text has it long and the other short: otherwise
    it is compared character by character.
    """
    wanted: Sequence[Unit] = units(expected)
    given: Sequence[Unit] = units(typed)
    if leniency.de_alike:
        wanted, given = _de_folded(wanted), _de_folded(given)
    if leniency.synonyms:
        index = _index(leniency.synonyms)
        kept = _differing(_forms(wanted), _forms(given), index)
        if kept:
            wanted, given = _named(wanted, index, kept), _named(given, index, kept)
    return wanted, given


def _de_folded(read: Sequence[Unit]) -> Sequence[Unit]:
    return [unit._replace(form=_DE.get(unit.form, unit.form)) for unit in read]


def _forms(read: Sequence[Unit]) -> tuple[str, ...]:
    return tuple(unit.form for unit in read)


def _read(text: str) -> tuple[str, ...]:
    return _forms(units(text))


@lru_cache(maxsize=16)
def _index(synonyms: tuple[Synonym, ...]) -> Mapping[str, Sequence[_Name]]:
    """Return names by their first units, the long ones of each first unit before the others."""
    found: dict[str, list[_Name]] = {}
    for at, names in enumerate(synonyms):
        for is_short, name in enumerate(names):
            forms = _read(name)
            if forms:
                found.setdefault(forms[0], []).append(_Name(forms, at, bool(is_short)))
    return {first: sorted(some, key=lambda name: -len(name.forms)) for first, some in found.items()}


def _met(
    forms: tuple[str, ...], index: Mapping[str, Sequence[_Name]]
) -> Iterator[tuple[int, _Name]]:
    """Yield where names begin, several at one place where one begins as another."""
    for at, form in enumerate(forms):
        for name in index.get(form, ()):
            if forms[at : at + len(name.forms)] == name.forms:
                yield at, name


def _differing(
    wanted: tuple[str, ...], given: tuple[str, ...], index: Mapping[str, Sequence[_Name]]
) -> frozenset[int]:
    """Return the synonyms that both texts have, and not in the same way."""
    here, there = (
        {(name.synonym, name.short) for _at, name in _met(forms, index)}
        for forms in (wanted, given)
    )
    unlike = {synonym for synonym, _short in here ^ there}
    return frozenset(unlike & {each for each, _ in here} & {each for each, _ in there})


def _named(
    read: Sequence[Unit], index: Mapping[str, Sequence[_Name]], kept: frozenset[int]
) -> Sequence[Unit]:
    """Return a text in which each name of some synonyms is one unit."""
    starts: dict[int, _Name] = {}
    for at, name in _met(_forms(read), index):
        if name.synonym in kept:
            starts.setdefault(at, name)
    found, end = list[Unit](), 0
    for at, unit in enumerate(read):
        if at < end:
            continue
        begun = starts.get(at)
        if begun is None:
            found.append(unit)
        else:
            end = at + len(begun.forms)
            found.append(Unit(f"name {begun.synonym}", unit.start, read[end - 1].end))
    return found
