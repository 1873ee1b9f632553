"""What a typed answer may say in another way: short names, and 的 for 地 and 得."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.core.answers.units import Unit, units

Synonym = tuple[str, str]
"""A long name and a short one for the same."""
_DE = {"地": "的", "得": "的"}


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
        """Return it with those names only that the texts have, one here and the other there."""
        if not self.synonyms:
            return self
        sides = _told(expected), _told(typed)
        kept = tuple(
            (long, short)
            for long, short in self.synonyms
            for names in ((_told(long), _told(short)),)
            if any(names[a] in sides[0] and names[1 - a] in sides[1] for a in (0, 1))
        )
        return replace(self, synonyms=kept)


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
    for names in leniency.synonyms:
        forms = tuple(tuple(unit.form for unit in units(name)) for name in names)
        (named, here), (also_named, there) = _named(wanted, forms), _named(given, forms)
        if here and there and here != there:
            wanted, given = named, also_named
    return wanted, given


def _de_folded(read: Sequence[Unit]) -> Sequence[Unit]:
    return [unit._replace(form=_DE.get(unit.form, unit.form)) for unit in read]


def _told(text: str) -> str:
    return "".join(unit.form for unit in units(text))


def _named(
    read: Sequence[Unit], names: tuple[tuple[str, ...], ...]
) -> tuple[Sequence[Unit], frozenset[int]]:
    """Return a text with each name as one unit, and which of the names it has."""
    forms = [unit.form for unit in read]
    found, has, at = list[Unit](), set[int](), 0
    while at < len(read):
        which = next(
            (n for n, name in enumerate(names) if tuple(forms[at : at + len(name)]) == name), None
        )
        if which is None:
            found.append(read[at])
            at += 1
            continue
        has.add(which)
        end = at + len(names[which])
        found.append(Unit("".join(names[1]), read[at].start, read[end - 1].end))
        at = end
    return found, frozenset(has)
