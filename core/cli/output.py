"""How the verbs print: plain lines, or one JSON object; errors on stderr with the way out."""

from __future__ import annotations

import json
import sys
from typing import Any

from core.errors import AppError

EXIT_OK = 0
EXIT_FAILED = 1
EXIT_USAGE = 2


def say_line(text: str) -> None:
    """One line on stdout, at once."""
    print(text, flush=True)


def note(text: str) -> None:
    """One line on stderr: progress and hints, never the result."""
    print(text, file=sys.stderr, flush=True)


def say_json(data: dict[str, Any]) -> None:
    """One JSON object on one line of stdout."""
    print(json.dumps(data, ensure_ascii=False), flush=True)


def fail(error: AppError) -> int:
    """Tell what happened and what to do; the exit code."""
    note(f"{error}")
    return EXIT_USAGE if error.code in ("usage", "bad_value", "config") else EXIT_FAILED


class Progress:
    """Loading progress on stderr: one line a part, not one a percent."""

    def __init__(self, is_quiet: bool = False) -> None:
        self._last: tuple[str, int] = ("", -1)
        self._is_quiet = is_quiet

    def __call__(self, part: str, percent: int | None) -> None:
        step = -1 if percent is None else percent // 25
        if not self._is_quiet and (part, step) != self._last:
            note(part if percent is None else f"{part} {percent} %")
        self._last = (part, step)
