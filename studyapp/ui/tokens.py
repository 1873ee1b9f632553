"""Design tokens: every colour of the program, once for light and once for dark.

Each pair of text and background reaches a contrast of 4.5 : 1 (a test computes it).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as `#RRGGBB` or `#AARRGGBB`.

    Attributes:
        sidebar, bg, surface, raised, sunken: Grounds, from the rail to a pop-up and a well.
        line, line_strong: Hairlines and the edges of controls.
        text, text2, text3: Ink, secondary and tertiary.
        accent, accent_hover, accent_press: Fill of the one primary button, and links.
        again, hard, good, easy: The four ratings; `_soft` is the ground they stand on.
        q_new, q_learn, q_due: New, learning and due cards.
        cal: Five steps of the calendar, from no review to many.
        mem: Five stops of the memory ramp, from forgotten to firm.
        paper, ink: Ground and text of the reader.
    """

    name: str
    sidebar: str
    bg: str
    surface: str
    raised: str
    sunken: str
    line: str
    line_strong: str
    text: str
    text2: str
    text3: str
    on_accent: str
    accent: str
    accent_hover: str
    accent_press: str
    accent_soft: str
    accent_text: str
    hover: str
    press: str
    selected: str
    selection: str
    focus: str
    flash: str
    again: str
    hard: str
    good: str
    easy: str
    again_soft: str
    hard_soft: str
    good_soft: str
    easy_soft: str
    q_new: str
    q_learn: str
    q_due: str
    paper: str
    ink: str
    cal: tuple[str, ...]
    mem: tuple[str, ...]


LIGHT = Tokens(
    name="light",
    sidebar="#F4F2EE",
    bg="#FBFAF8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#F1EFEA",
    line="#E9E6E0",
    line_strong="#D8D4CC",
    text="#1F1D1A",
    text2="#67635C",
    text3="#6F6B64",
    on_accent="#FFFFFF",
    accent="#1F7A68",
    accent_hover="#1A6A5B",
    accent_press="#155A4D",
    accent_soft="#E4F1ED",
    accent_text="#17695A",
    hover="#0A1F1D1A",
    press="#141F1D1A",
    selected="#121F7A68",
    selection="#C9E6DE",
    focus="#4A9E8C",
    flash="#FBE7B2",
    again="#B93C32",
    hard="#945709",
    good="#1B6E5D",
    easy="#2862AF",
    again_soft="#FBECEA",
    hard_soft="#FBF1E1",
    good_soft="#E4F1ED",
    easy_soft="#E7F0FA",
    q_new="#2F6FC2",
    q_learn="#C77A1B",
    q_due="#1F7A68",
    paper="#FBFAF7",
    ink="#26231F",
    cal=("#ECE9E3", "#C5E3DA", "#8CC7B7", "#4B9F8C", "#1F7A68"),
    mem=("#D9604F", "#E39A4B", "#E3C65B", "#8FBF7A", "#3F9B82"),
)

DARK = Tokens(
    name="dark",
    sidebar="#171615",
    bg="#1C1B1A",
    surface="#232220",
    raised="#2A2826",
    sunken="#151413",
    line="#302E2B",
    line_strong="#423F3B",
    text="#ECE8E1",
    text2="#A8A39A",
    text3="#948F86",
    on_accent="#0D1F1B",
    accent="#5DBBA6",
    accent_hover="#70C9B5",
    accent_press="#4DA994",
    accent_soft="#1F3530",
    accent_text="#7CCBB9",
    hover="#0FFFFFFF",
    press="#1AFFFFFF",
    selected="#1F5DBBA6",
    selection="#2F564D",
    focus="#5DBBA6",
    flash="#5A4A20",
    again="#EF7D72",
    hard="#E2A24C",
    good="#5DBBA6",
    easy="#78AEEB",
    again_soft="#3A2422",
    hard_soft="#372B1A",
    good_soft="#1F3530",
    easy_soft="#1E2C3C",
    q_new="#78AEEB",
    q_learn="#E2A24C",
    q_due="#5DBBA6",
    paper="#1C1B1A",
    ink="#D8D3CA",
    cal=("#2A2826", "#244A42", "#2F6C5F", "#429080", "#5DBBA6"),
    mem=("#D8695B", "#D9954D", "#D1B654", "#86B274", "#4FA68E"),
)
