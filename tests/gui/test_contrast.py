"""Contrast, computed from the tokens: text 4.5:1, marks 3:1, in light, dark and high contrast."""

from __future__ import annotations

import json
from typing import Any

import pytest

from gui.theme import RESOURCES, colors_of

TOKENS: dict[str, Any] = json.loads((RESOURCES / "tokens.json").read_text("utf-8"))
LOOKS = [(side, is_high) for side in ("light", "dark") for is_high in (False, True)]
SURFACES = ("bg.app", "bg.canvas", "bg.raised", "bg.sunken", "bg.field")
TEXT_PAIRS = (
    *((text, surface) for text in ("text.1", "text.2", "text.3") for surface in SURFACES),
    *((text, surface) for text in ("text.1", "text.2") for surface in ("bg.hover", "bg.selected", "you.bubble")),
    *((text, surface) for text in ("text.1", "text.2", "text.3") for surface in ("bg.selected.canvas",)),
    *(("text.1", surface) for surface in ("bg.selected.raised", "you.soft", "tool.soft", "ai.soft")),
    ("text.2", "you.soft"),
    ("ink.text", "ink"),
    *((f"{tone}.text", f"{tone}.soft") for tone in ("you", "ai", "tool", "danger", "warn", "ok")),
    *((f"{tone}.text", "bg.raised") for tone in ("you", "ai", "tool", "danger", "warn", "ok")),
    *((f"{tone}.text", "bg.canvas") for tone in ("you", "ai", "tool", "danger", "warn", "ok")),
    *((name, "bg.canvas") for name in ("json.key", "json.str", "json.num", "json.kw")),
)
"""(text, what it stands on); text.3 on the light bg.selected is not used (design, section 4)."""
MARKS = (
    *(
        (f"{tone}.solid", surface)
        for tone in ("you", "ai", "tool", "danger", "ok", "warn")
        for surface in SURFACES[1:3]
    ),
    *(("focus", surface) for surface in SURFACES),
    *(("line.control", surface) for surface in SURFACES),
)
OUTLINES = (("line.subtle", "bg.canvas"), ("line.strong", "bg.canvas"), ("line.strong", "bg.raised"))
"""Only in high contrast must every outline be seen."""


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance of #rrggbb."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(("side", "is_high"), LOOKS)
def test_text_is_readable_on_what_it_stands_on(side: str, is_high: bool) -> None:
    colors = colors_of(TOKENS, side, is_high_contrast=is_high)
    low = {pair: round(contrast(colors[pair[0]], colors[pair[1]]), 2) for pair in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize(("side", "is_high"), LOOKS)
def test_marks_switches_and_rings_can_be_seen(side: str, is_high: bool) -> None:
    colors = colors_of(TOKENS, side, is_high_contrast=is_high)
    ratios = {pair: round(contrast(colors[pair[0]], colors[pair[1]]), 2) for pair in MARKS}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3.0} == {}


@pytest.mark.parametrize("side", ["light", "dark"])
def test_in_high_contrast_every_outline_can_be_seen(side: str) -> None:
    colors = colors_of(TOKENS, side, is_high_contrast=True)
    ratios = {pair: round(contrast(colors[pair[0]], colors[pair[1]]), 2) for pair in OUTLINES}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3.0} == {}
