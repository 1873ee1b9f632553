"""Colours can be told apart and read."""

from itertools import product
from pathlib import Path

import pytest

from studyapp.ui.tokens import DARK, LIGHT

STYLES = Path(__file__).parents[2] / "resources" / "styles"
GROUNDS = ("bg", "surface", "sidebar", "sunken", "raised")
PAIRS = (
    *product(("text", "text2", "text3", "accent_text"), GROUNDS),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("ink", "paper"),
    ("text", "selection"),
    ("bg", "text"),
    *((each, f"{each}_soft") for each in ("again", "hard", "good", "easy")),
    *product(("again", "hard", "good", "easy"), ("surface",)),
)


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first, second):
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_has_the_highest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_every_text_is_readable_on_its_ground(tokens):
    weak = {
        f"{ink} on {ground}": round(contrast(getattr(tokens, ink), getattr(tokens, ground)), 2)
        for ink, ground in PAIRS
        if contrast(getattr(tokens, ink), getattr(tokens, ground)) < 4.5
    }
    assert not weak


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_pictures_of_the_style_sheet_have_the_colours_of_the_tokens(tokens):
    for name, colour in (
        ("chevron-down", tokens.text3),
        ("chevron-up", tokens.text3),
        ("check", tokens.on_accent),
    ):
        drawing = (STYLES / f"{name}-{tokens.name}.svg").read_text(encoding="utf-8")
        assert f'stroke="{colour}"' in drawing
