"""Short names that an article introduces: X（以下简称Y）, X（简称Y）, X，简称Y."""

import re
from collections.abc import Iterable

from studyapp.core.answers.leniency import Synonym
from studyapp.core.article.text import comparable

_INTRODUCED = re.compile(
    r"(?P<before>[^。！？；\n（）()]{2,60})"
    r"(?:[（(](?:以下|下文|后文)?(?:简|统)称(?:为|作)?[：:]?(?P<inside>[^（）()，。；]{2,20})[）)]"
    r"|，(?:以下|下文)?简称(?:为|作)?(?P<behind>[^（）()，。；、]{2,20})(?=[，。；、）)]|$))"
)
_QUOTED = re.compile(r"[《“「]([^《》“”「」]{2,60})[》”」]$")
_SIGNS = re.compile(r"[，、：,:《》“”「」]")
_SHORTEST = 2


def synonyms(texts: Iterable[str]) -> tuple[Synonym, ...]:
    """Return the long and the short names that texts introduce, longest first.

    >>> synonyms(["推进数字经济和实体经济深度融合（以下简称“数实融合”）。"])
    (('数字经济和实体经济深度融合', '数实融合'),)
    """
    found: dict[Synonym, None] = {}
    for text in texts:
        if "称" not in text:
            continue
        for match in _INTRODUCED.finditer(text):
            short = comparable(match["inside"] or match["behind"])
            long = _long_name(match["before"], short)
            if long and len(short) >= _SHORTEST and long != short:
                found[long, short] = None
    return tuple(sorted(found, key=lambda names: -len(names[0])))


def _long_name(before: str, short: str) -> str:
    """Return the name that ends a text: what is quoted, else from where the short one begins.

    "" where the short name is not drawn from the long one and nothing says where that begins.
    """
    quoted = _QUOTED.search(before)
    if quoted:
        return comparable(quoted[1])
    clause = comparable(_SIGNS.split(before)[-1])
    at = len(clause)
    for char in reversed(short):
        at = clause.rfind(char, 0, at)
        if at < 0:
            return ""
    return clause[at:]
