"""The prompts of Review mode: a name, and the text that goes out with one reply alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from core.settings.settings import Settings

KEY = "prompts.list"
HEARD = "{heard}"
"""Stands in a text for what was heard; a text without it is sent as instructions only."""


class Prompt(NamedTuple):
    name: str
    text: str
    """Empty: what was heard goes out as it is."""


def prompts_of(settings: Settings) -> tuple[Prompt, ...]:
    """The person's list; what does not fit is left out."""
    try:
        found = json.loads(settings.text(KEY))
    except ValueError:
        return ()
    if not isinstance(found, list):
        return ()
    rows = [one for one in found if isinstance(one, list) and len(one) == 2]
    return tuple(Prompt(name, text) for name, text in rows if isinstance(name, str) and isinstance(text, str))


def write_prompts(settings: Settings, prompts: Sequence[Prompt]) -> None:
    """Keep the list, in this order."""
    settings[KEY] = json.dumps([list(one) for one in prompts], ensure_ascii=False)
