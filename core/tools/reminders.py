"""Timers and reminders that speak up by themselves, also after a restart.

Kept as reminders.json in the data folder, written whole. The wait is cut into short pieces, so that a computer
that slept is noticed. Loop thread only.
"""

from __future__ import annotations

import asyncio
import json
import logging
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from core.errors import ToolError
from core.tools.reach import Reach
from core.tools.when import duration_of, moment_of

log = logging.getLogger("tools")
LOOK_S = 15.0
MOST = 50
LATE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to speak of at a moment."""

    due: str
    """ISO 8601 with its zone."""
    text: str
    is_timer: bool

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.due)


class Reminders:
    """What is still to come. `start` on the loop; `close` forgets nothing."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._waiting: list[Reminder] | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def _path(self) -> Path:
        return self._reach.folder / "reminders.json"

    @property
    def waiting(self) -> list[Reminder]:
        """Soonest first."""
        if self._waiting is None:
            self._waiting = self._read()
        return self._waiting

    def start(self) -> None:
        """Watch the clock; what came due while the app was closed is spoken of at once."""
        if self._task is None and self.waiting:
            self._task = asyncio.get_running_loop().create_task(self._watch(), name="reminders")

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    # The tools

    async def set_timer(self, duration: str, about: str = "") -> str:
        """Start a timer or alarm that speaks up when the time is over.

        duration: how long, such as 5 minutes
        about: what for, such as tea
        """
        length = duration_of(duration)
        reminder = self._add(self._reach.now() + length, about or duration, is_timer=True)
        return f"Timer set: it ends at {reminder.moment:%H:%M:%S}."

    async def set_reminder(self, text: str, when: str) -> str:
        """Remind the person of something at a time.

        text: what to remember
        when: the day and time, as it was said
        """
        reminder = self._add(moment_of(when, self._reach.now()), text, is_timer=False)
        return f"I will remind you on {reminder.moment:%A, %d %B at %H:%M}."

    async def list_timers(self) -> str:
        """Which timers and reminders are set, and how long they still take."""
        now = self._reach.now()
        lines = [f"{one.text}: {one.moment:%a %d %b %H:%M}, in {spoken(one.moment - now)}" for one in self.waiting]
        return "\n".join(lines) or "No timer and no reminder is set."

    async def cancel_timer(self, about: str = "") -> str:
        """Cancel or stop a timer or reminder.

        about: words of it; empty cancels all
        """
        gone = [one for one in self.waiting if about.lower() in one.text.lower()]
        if not gone:
            raise ToolError(f"No timer or reminder about {about!r} is set.", code="unknown_timer")
        self._keep([one for one in self.waiting if one not in gone])
        return "Cancelled: " + ", ".join(one.text for one in gone)

    # Inside

    def _add(self, moment: datetime, text: str, *, is_timer: bool) -> Reminder:
        if len(self.waiting) >= MOST:
            raise ToolError(f"There are {MOST} timers and reminders already.", code="too_many")
        reminder = Reminder(moment.isoformat(), text.strip(), is_timer)
        self._keep([*self.waiting, reminder])
        self.close()
        self.start()
        return reminder

    def _keep(self, waiting: list[Reminder]) -> None:
        self._waiting = sorted(waiting, key=lambda one: one.moment)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        draft = self._path.with_suffix(".tmp")
        draft.touch(mode=0o600)
        draft.write_text(json.dumps([asdict(one) for one in self._waiting], indent=1, ensure_ascii=False), "utf-8")
        draft.replace(self._path)

    def _read(self) -> list[Reminder]:
        """As they were left; a file that cannot be read is put aside, not overwritten."""
        try:
            found = [Reminder(**one) for one in json.loads(self._path.read_text("utf-8"))]
            return sorted(found, key=lambda one: one.moment)
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError) as error:
            log.warning("reminders could not be read: %s", error)
            self._path.replace(self._path.with_suffix(".broken.json"))
            return []

    async def _watch(self) -> None:
        while self.waiting:
            now = self._reach.now()
            for one in [one for one in self.waiting if one.moment <= now]:
                self._keep([other for other in self.waiting if other is not one])
                self._speak(one, now)
            if self.waiting:
                left_s = (self.waiting[0].moment - self._reach.now()).total_seconds()
                await asyncio.sleep(min(LOOK_S, max(0.05, left_s)))
        self._task = None

    def _speak(self, one: Reminder, now: datetime) -> None:
        kind = "The timer for" if one.is_timer else "It is time for the reminder:"
        late = f" It was due at {one.moment:%H:%M}." if now - one.moment > LATE else ""
        text = (
            f"{kind} {one.text}{' is over now' if one.is_timer else ''}.{late} Tell the user so in one short sentence."
        )
        if self._reach.announce is not None:
            self._reach.announce(text)


def spoken(length: timedelta) -> str:
    """ "1 h 5 min", "40 s"."""
    seconds = max(0, round(length.total_seconds()))
    parts = ((seconds // 86_400, "d"), (seconds // 3600 % 24, "h"), (seconds // 60 % 60, "min"), (seconds % 60, "s"))
    return " ".join(f"{value} {unit}" for value, unit in parts if value) or "0 s"
