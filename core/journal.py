"""The lines of a session's log: `{"dir": ..., "t": seconds, "event": {...}}`, one JSON object a line.

client and server lines are the wire's events, local lines are what happened on this side (a device, the
playhead, a press): with them a session can be played again to the same end. Written here, by other
programs, and by the store's export alike.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from core.errors import StoreError

CLIENT, SERVER, LOCAL = "client", "server", "local"
AUDIO_FIELDS = {"input_audio_buffer.append": "audio", "response.output_audio.delta": "delta"}
"""Where a stream's events carry their sound."""
OPENED = "local.opened"
"""The first line of a sitting: the state it begins with, and the clock's reading."""


class Line(NamedTuple):
    """One event of a session."""

    direction: str
    t_s: float
    """Seconds since the session began, to the microsecond."""
    event: dict[str, Any]


def to_text(line: Line) -> str:
    """The line as it stands in a file, with its line break."""
    return to_json({"dir": line.direction, "t": line.t_s, "event": line.event}) + "\n"


def to_json(data: dict[str, Any], separators: tuple[str, str] | None = None) -> str:
    """JSON that any file takes: half a character (a file's name, a piece of an emoji) stands there as \\udc80."""
    text = json.dumps(data, ensure_ascii=False, separators=separators)
    return text.encode("utf-8", "backslashreplace").decode()


def read_lines(path: Path) -> Iterator[Line]:
    """The lines of a log in order; times that are missing are those of the line before.

    Raises StoreError naming the line for what is no such log. Lines that stand for no event of a
    session ("http", "close": other programs' recordings) are left out.
    """
    t_s = 0.0
    try:
        with path.open(encoding="utf-8") as file:
            for number, text in enumerate(file, 1):
                if not text.strip():
                    continue
                line = _line(text, t_s, path.name, number)
                t_s = line.t_s
                if line.direction in (CLIENT, SERVER, LOCAL):
                    yield line
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}.", code="no_file") from error
    except UnicodeDecodeError as error:
        raise StoreError(f"{path.name} is no log: it is not text.", code="no_log") from error


def _line(text: str, t_s: float, name: str, number: int) -> Line:
    try:
        data = json.loads(text)
        direction, event = data["dir"], data["event"]
        t_s = float(data.get("t", t_s))
        if not isinstance(event, dict) or not math.isfinite(t_s):
            raise TypeError(event, t_s)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StoreError(
            f"{name} is no log: line {number} is not an event.",
            remedy='A line looks like {"dir": "server", "t": 0.5, "event": {"type": "..."}}.',
            code="no_log",
        ) from error
    return Line(str(direction), t_s, event)
