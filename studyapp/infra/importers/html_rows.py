"""Tables of data, told apart from tables that only lay out a page."""

from collections import defaultdict
from collections.abc import Sequence

from studyapp.infra.importers.html_page import Page, PageLine
from studyapp.infra.importers.sheet import one_line

_LONGEST_CELL = 400
_MOST_LINES = 8


def find_rows(page: Page, lines: Sequence[PageLine]) -> dict[int, list[str]]:
    """Return the cells of each row of data, by the place of the row's first line.

    The places of a row's other lines map to an empty list: they are part of it.
    """
    cells = [_around(page, line.element, ("td", "th")) for line in lines]
    tables: defaultdict[int, list[int]] = defaultdict(list)
    for place, cell in enumerate(cells):
        if cell >= 0:
            tables[_around(page, cell, ("table",))].append(place)
    outer = {
        above
        for table in tables
        if table >= 0 and (above := _around(page, page.elements[table].parent, ("table",))) >= 0
    }
    found: dict[int, list[str]] = {}
    for table, places in tables.items():
        if table >= 0 and table not in outer and _is_data(lines, cells, places):
            found.update(_rows(page, lines, cells, places))
    return found


def _around(page: Page, element: int, tags: tuple[str, ...]) -> int:
    """Return the innermost element of some kinds that holds an element, -1 without one."""
    while element > 0 and page.elements[element].tag not in tags:
        element = page.elements[element].parent
    return element if element > 0 else -1


def _is_data(lines: Sequence[PageLine], cells: Sequence[int], places: Sequence[int]) -> bool:
    counts: defaultdict[int, int] = defaultdict(int)
    for place in places:
        counts[cells[place]] += 1
    longest = max(len(lines[place].text) for place in places)
    return len(counts) > 1 and max(counts.values()) <= _MOST_LINES and longest <= _LONGEST_CELL


def _rows(
    page: Page, lines: Sequence[PageLine], cells: Sequence[int], places: Sequence[int]
) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    first_of: dict[int, int] = {}
    last_cell = -1
    for place in places:
        row = _around(page, cells[place], ("tr",))
        text = one_line(lines[place].text)
        if row not in first_of:
            first_of[row] = place
            found[place] = [text]
        else:
            found[place] = []
            target = found[first_of[row]]
            if cells[place] == last_cell:
                target[-1] = f"{target[-1]} {text}"
            else:
                target.append(text)
        last_cell = cells[place]
    return found
