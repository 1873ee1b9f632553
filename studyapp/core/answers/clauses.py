"""A passage in the pieces in which it is recited."""

import re

_CLAUSE = re.compile(r"[^，；：。！？!?;\n]+[，；：。！？!?;\n”’」』）\s]*")
_SHORTEST = 3


def clauses(passage: str) -> tuple[str, ...]:
    """Return the clauses of a passage with the stops after them; joined they are the passage.

    What is shorter than three characters belongs to the clause after it.

    >>> clauses("数据是资源，要用好它。当前，挑战很多。")
    ('数据是资源，', '要用好它。', '当前，挑战很多。')
    """
    found: list[str] = []
    for match in _CLAUSE.finditer(passage.strip()):
        if found and len(re.sub(r"\W", "", found[-1])) < _SHORTEST:
            found[-1] += match[0]
        else:
            found.append(match[0])
    return tuple(found)
