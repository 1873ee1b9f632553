"""What a line turned out to be."""

from dataclasses import dataclass

from studyapp.core.article.markers import Family, Marker
from studyapp.core.article.source import LineKind


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in a line.

    Attributes:
        family: The numbering it belongs to, PLAIN without a number, STATED by the format.
        value: Its number; 0 without one.
        start, end: Where its words lie in the line; equal for a marker alone.
        run_in: The line goes on as a paragraph.
        stated: The level that the format states, 0 without one.
        outer: It belongs to the article as a whole (前言, 结语), whatever stands above.
        level: The level that the learner gave it, 0 when nobody did.
    """

    family: Family
    value: int
    start: int
    end: int
    run_in: bool = False
    stated: int = 0
    outer: bool = False
    level: int = 0

    @property
    def made(self) -> bool:
        """Whether only the learner says that this is a heading."""
        return self.family is Family.STATED and not self.stated


@dataclass(frozen=True, slots=True)
class Role:
    """What a line is, with its marker and, for headings, what they say."""

    kind: LineKind
    marker: str = ""
    heading: Heading | None = None
    depth: int = 0


def paragraph(marker: Marker | None = None) -> Role:
    """Return the role of running text."""
    return Role(LineKind.PARAGRAPH, marker.text if marker else "")


def item(marker: Marker) -> Role:
    """Return the role of a list item."""
    return Role(LineKind.LIST_ITEM, marker.text, depth=1)


def heading(marker: Marker, start: int, end: int) -> Role:
    """Return the role of a numbered heading that is a line of its own."""
    found = Heading(marker.family, marker.value, start, end)
    return Role(LineKind.HEADING, marker.text, found)


def run_in(marker: Marker, start: int, end: int) -> Role:
    """Return the role of a paragraph that begins with its heading."""
    found = Heading(marker.family, marker.value, start, end, run_in=True)
    return Role(LineKind.PARAGRAPH, marker.text, found)
