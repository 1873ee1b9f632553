"""Figures, dates and periods as they are written in English texts."""

import re

from studyapp.core.points.value import ValueKind

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_YEAR = r"(?:1[0-9]|20)\d{2}"
_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|a|several)"
)
_SCALE = r"(?:hundred|thousand|million|billion|trillion)"
_LEAD = (
    r"(?:\b(?:about|around|roughly|nearly|almost|approximately|over|more than|less than|fewer than"
    r"|at least|at most|up to|as many as|as much as|an estimated)\s)?"
)
_N = r"(?<![\w.,$€£])(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,15})?(?!\d)"
_TO = r"(?:\s?[-–—~]\s?|\sto\s)"
_UNIT = (
    r"(?:percentage points?|kilowatt-hours?|[kKMGT]Wh|[kMGT]W|[kMG]?Hz|[kM]?bps|[KMGT]B|km/h|mph"
    r"|km|m|cm|mm|kg|m²|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|inches|square \w+"
    r"|tons?|tonnes?|kilograms?|grams?|pounds|gallons?|lit(?:er|re)s?|acres?|hectares?|degrees|hours?|minutes?|seconds?"
    r"|milliseconds|days?|weeks?|months?|years?|decades|centuries|people|users|homes|households"
    r"|students|workers|jobs|countries|cities|companies|customers|patients|residents|members"
    r"|dollars|euros|yuan|times|trees|species|schools|hospitals|vehicles|cars|units|points)\b"
)
_PERIOD = (
    rf"\b[Bb]etween {_YEAR} and {_YEAR}\b|\b[Ff]rom {_YEAR} to {_YEAR}\b"
    rf"|(?<![\w-]){_YEAR}\s?[-–—]\s?(?:{_YEAR}|\d{{2}})(?![\w-])|\bthe {_YEAR}s\b"
)
_DATE = (
    rf"\b{_MONTH} \d{{1,2}}(?:, {_YEAR})?\b|\b(?:\d{{1,2}} )?{_MONTH} {_YEAR}\b"
    rf"|(?:(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\b[Aa]fter )"
    rf"|(?<=\b[Bb]efore )){_YEAR}\b"
)
_FIGURE = (
    rf"{_LEAD}[$€£¥]\s?\d+(?:,\d{{3}})*(?:\.\d+)?(?:\s?{_SCALE}|[kmb]n?\b)?"
    rf"|{_LEAD}{_N}(?:{_TO}\d+(?:\.\d+)?)?(?:\s?%|\s(?:percent|per cent)\b|\s?°[CF]?)"
    rf"|\bbetween {_N} and {_N}\s?(?:%|percent\b|{_SCALE}\b|{_UNIT})"
    rf"|{_LEAD}(?!{_YEAR}\sto\s){_N}(?:{_TO}{_N})?\s(?:{_SCALE}\b(?:\s{_UNIT})?|{_UNIT})"
    rf"|{_LEAD}(?<![\w.,$€£])\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)"
    rf"|{_LEAD}\b{_WORD}(?:-\w+)?\s(?:{_SCALE}\s)*{_SCALE}\b(?:\s{_UNIT})?"
    r"|\b(?:one|two|three|four)[- ](?:third|quarter|half|fifth|tenth)s?\b"
)
# Without it, every grammar is tried at every letter of a text.
_AT_WORD = r"(?<![A-Za-z\d])(?=[\d$€£¥A-Za-z])"
ENGLISH = (
    (ValueKind.PERIOD, re.compile(rf"{_AT_WORD}(?:{_PERIOD})")),
    (ValueKind.DATE, re.compile(rf"{_AT_WORD}(?:{_DATE})")),
    (ValueKind.FIGURE, re.compile(rf"{_AT_WORD}(?:{_FIGURE})")),
)
