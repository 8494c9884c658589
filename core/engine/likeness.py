"""Whether a line speaks of a function: a word in common. Pure; English words for the ones that say nothing.

For the small model, which takes any line for a call.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from core.engine.parts import Function

FIGURE = "#"
"""Stands for any number."""
COMMON = frozenset(
    re.findall(
        r"\w+",
        "the and for you your are was were what which who how why when where can could will would should have has had "
        "with this that these those there here from into about please tell give get let say not any some one its does "
        "did person user after before current information such like use used using",
    )
)
"""Words that say nothing of what is wanted."""


def spoken_of(text: str, functions: Sequence[Function]) -> list[Function]:
    """The functions that a line has a word in common with. A figure in it speaks of functions that count."""
    said = _stems(text)
    return [one for one in functions if said & _offered(one)]


def _offered(function: Function) -> set[str]:
    stems = _stems(_description(function)) - {FIGURE}
    return stems | ({FIGURE} if stems & {"number", "arithm", "calcul"} else set())


def _description(function: Function) -> str:
    properties: dict[str, Any] = (function.parameters or {}).get("properties") or {}  # type: ignore[assignment]
    told = " ".join(str(one.get("description", "")) for one in properties.values() if isinstance(one, dict))
    return f"{function.name.replace('_', ' ')} {function.description} {told}"


def _stems(text: str) -> set[str]:
    """Beginnings of words, so that "notes" meets "note" and "copied" meets "copy", but not "timer" "time"."""
    words = re.findall(r"[^\W\d_]{3,}", text.lower())
    stems = {re.sub(r"(?:ing|ed|es|s|e)$", "", word.replace("y", "i"))[:6] for word in words if word not in COMMON}
    return stems | ({FIGURE} if re.search(r"\d", text) else set())
