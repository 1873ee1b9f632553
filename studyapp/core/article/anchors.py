"""Sources of knowledge as W3C Web Annotation selectors: position, and quote with context."""

CONTEXT = 24


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return up to 24 characters before `start` and after `end`."""
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
