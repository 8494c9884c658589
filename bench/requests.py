"""Judges how a language model chooses among functions: requests.json holds lines that ask for one, and lines that do not."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from core.engine.parts import Call, Function, LanguageModel, Message, Prompt, Words  # noqa: E402
from core.errors import ToolError  # noqa: E402
from core.settings import BY_KEY  # noqa: E402
from core.tools import shipped  # noqa: E402
from core.tools.reckon import reckon  # noqa: E402
from core.tools.when import date_of, duration_of, moment_of  # noqa: E402

NOW = datetime(2026, 11, 26, 10, 0).astimezone()
"""A Thursday."""
Wanted = dict[str, Any]
Judge = Callable[[str, str, Wanted], bool]


@dataclass(slots=True)
class Score:
    """What came of a set of lines."""

    asked: int = 0
    right: int = 0
    talk: int = 0
    false: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(
        self, line: str, name: str, wanted: Wanted, call: tuple[str, str] | None, judge: Judge | None = None
    ) -> None:
        """What a line got: a call as (name, arguments), or words."""
        if name:
            self.asked += 1
            is_right_call = call is not None and call[0] == name and (judge or is_right)(name, call[1], wanted)
            self.right += is_right_call
        else:
            self.talk += 1
            is_right_call = call is None
            self.false += call is not None
        if not is_right_call:
            self.wrong.append(f"{line} -> {' '.join(call) if call else 'words'}")

    @property
    def right_share(self) -> float:
        return self.right / max(1, self.asked)

    @property
    def false_share(self) -> float:
        return self.false / max(1, self.talk)


def requests(path: Path = ROOT / "bench" / "requests.json") -> dict[str, Any]:
    """The committed set: offered (names), calls ([line, name, wanted]), talk (lines)."""
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def functions(names: Sequence[str] = ()) -> tuple[Function, ...]:
    """The shipped functions of these names; all without names."""
    known = {tool.name: tool for tool in shipped().offered}
    return tuple(Function(known[n].name, known[n].description, known[n].parameters) for n in names or known)


def asked(lines: dict[str, Any]) -> list[tuple[str, str, Wanted]]:
    """(line, name of the function, arguments that are right), the name empty for talk."""
    return [
        *((line, name, wanted) for line, name, wanted in lines["calls"]),
        *((line, "", {}) for line in lines["talk"]),
    ]


def measure(
    model: LanguageModel, lines: dict[str, Any], offered: tuple[Function, ...], judge: Judge | None = None
) -> Score:
    """Ask a loaded model each line in a conversation of its own."""
    score = Score()
    system = Message("system", str(BY_KEY["voice.instructions"].default))
    for line, name, wanted in asked(lines):
        call = first_call(model, Prompt((system, Message("user", line)), offered))
        score.add(line, name, wanted, (call.name, call.arguments) if call else None, judge)
    return score


def first_call(model: LanguageModel, prompt: Prompt) -> Call | None:
    """The call that an answer begins with; words are not waited for."""
    answer = model.answer(prompt)
    found = next((piece for piece in answer if isinstance(piece, Call | Words)), None)
    answer.close()  # type: ignore[attr-defined]
    return found if isinstance(found, Call) else None


def is_right(name: str, arguments: str, wanted: Wanted) -> bool:
    """Whether the arguments do what was asked, as the shipped function understands them."""
    try:
        return _JUDGES[name](json.loads(arguments), wanted)
    except (ToolError, KeyError, ValueError, TypeError):
        return False


def _has_words(text: str, wanted: Wanted) -> bool:
    return all(word in text.lower() for word in wanted.get("words", ()))


def _days_from(given: Wanted) -> date:
    start = date_of(str(given.get("date", "today")), NOW.date())
    return date.fromordinal(start.toordinal() + int(given["days"]))


def _moment(text: str) -> str:
    return moment_of(text, NOW).strftime("%Y-%m-%dT%H:%M")


_JUDGES: dict[str, Callable[[Wanted, Wanted], bool]] = {
    "get_time": lambda given, wanted: True,
    "calculate": lambda given, wanted: abs(float(reckon(given["expression"])) - wanted["value"]) < 1e-6,
    "set_timer": lambda given, wanted: duration_of(given["duration"]).total_seconds() == wanted["duration_s"],
    "set_reminder": lambda given, wanted: (
        _moment(given["when"]) == wanted["moment"] and _has_words(given["text"], wanted)
    ),
    "days_until": lambda given, wanted: date_of(given["date"], NOW.date()).isoformat() == wanted["date"],
    "date_after": lambda given, wanted: _days_from(given).isoformat() == wanted["date"],
    "add_note": lambda given, wanted: _has_words(given["text"], wanted),
    "open_url": lambda given, wanted: (
        str(urlsplit(given["url"] if "://" in given["url"] else "https://" + given["url"]).hostname).removeprefix(
            "www."
        )
        == wanted["host"]
    ),
}
