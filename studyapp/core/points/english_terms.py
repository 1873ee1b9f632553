"""What terms mean in an English text: X is defined as, X refers to, X is a process that."""

import re

from studyapp.core.article.sentences import Range

_WORD = r"[A-Za-z][\w'’/-]*"
_WORDS = rf"(?P<term>{_WORD}(?:\s{_WORD}){{0,4}}?)"
_TERM = (
    r"(?:(?:[Tt]he term|[Tt]he|[Aa]n?)\s)?"
    rf"[“\"']?{_WORDS}[”\"']?(?:\s\([^()]{{1,40}}\))?,?"
)
_KIND = (
    r"(?:process|practice|method|technique|form|type|kind|system|set|area|region|device|tool|branch"
    r"|field|study|science|theory|concept|principle|measure|state|condition|group|organi[sz]ation"
    r"|institution|body|document|law|agreement|model|approach|strategy|framework|way|means|act"
    r"|ability|property|substance|material|structure|network|program|technology|species"
    r"|phenomenon|place|person|period)"
)
_OUTRIGHT = re.compile(
    rf"{_TERM}\s(?:(?:is|are|can be|may be|was)\s(?:usually\s|often\s|generally\s)?"
    r"(?:defined|understood|described) as|refers? to|means|denotes?|is the (?:name|term) (?:for|of)"
    r"|stands? for)\s"
)
_BY_KIND = re.compile(
    rf"{_TERM}\s(?:is|are)\s(?:an?|the|any)\s(?:[\w-]+\s){{0,4}}?"
    rf"(?:{_KIND}s?\s(?:of|that|which|in which|for|by which|to|where)"
    r"|[\w-]+\s(?:that|which|who)\s(?:is|are|has|have|can|\w+s)\b)"
)
_MEANT = re.compile(rf"By\s[“\"']?{_WORDS}[”\"']?,?\s(?:we|I|one) means?\s")
_VAGUE = re.compile(
    r"(?:this|that|these|those|it|there|here|he|she|they|we|you|i|what|which|who|one|another|each"
    r"|such|its|their|our|my|your|first|second|third|all|some|many|most|if|when|while|because"
    r"|although|but|and|so|in|on|at|by|for|as|to|with|from|not)\b",
    re.IGNORECASE,
)


def english_term(sentence: str) -> Range | None:
    """Return where a sentence names the term that it defines, None when it defines none."""
    for grammar in (_OUTRIGHT, _MEANT, _BY_KIND):
        match = grammar.match(sentence)
        if match and (grammar is _MEANT or not _VAGUE.match(match["term"])):
            return match.span("term")
    return None
