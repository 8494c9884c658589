"""The tools that come with the product. Names and texts are short: a small model has to choose by them.

Reading is allowed, the clipboard and web pages ask; the person changes that in the settings.
"""

from __future__ import annotations

import platform
import re
import shutil
from datetime import timedelta
from urllib.parse import urlsplit

from core.errors import ToolError
from core.tools.declare import ASK, CHANGES_DATA, USES_NETWORK, Registered, declare
from core.tools.reach import Reach
from core.tools.reckon import reckon
from core.tools.registry import Tools
from core.tools.reminders import Reminders
from core.tools.when import date_of

MOST_NOTES = 40
LONGEST_CLIPBOARD = 4000


class Builtin:
    """The functions behind them; the docstrings are what the model reads."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach

    async def get_time(self) -> dict[str, str]:
        """Get the current local date and time."""
        now = self._reach.now()
        return {"date": now.strftime("%A, %d %B %Y"), "time": now.strftime("%H:%M")}

    async def date_after(self, days: int, date: str = "today") -> str:
        """Which date and weekday it is a number of days after or before a date.

        days: how many, negative for before
        date: the first date as it was said, such as 24 December
        """
        start = date_of(date, self._reach.now().date())
        try:
            return f"{start + timedelta(days=days):%A, %d %B %Y}"
        except OverflowError as error:
            raise ToolError("That is too far away.", code="bad_time") from error

    async def days_until(self, date: str) -> str:
        """How many days are left until a date or weekday.

        date: as it was said, such as 24 December or friday
        """
        today = self._reach.now().date()
        day = date_of(date, today)
        return f"{(day - today).days} days until {day:%A, %d %B %Y}."

    async def calculate(self, expression: str) -> str:
        """Calculate with numbers: add, multiply, divide, percent, square root.

        expression: such as 17 * 23, 15% of 80, or sqrt(2)
        """
        return reckon(expression)

    async def add_note(self, text: str) -> str:
        """Write down a note, or add to a list the person keeps.

        text: the note
        """
        path = self._reach.folder / "notes.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"- {self._reach.now():%Y-%m-%d %H:%M} {' '.join(text.split())}\n")
        return "Noted."

    async def read_notes(self, words: str = "") -> str:
        """Read the person's notes and lists.

        words: only notes with these words; empty for all
        """
        try:
            lines = (self._reach.folder / "notes.md").read_text("utf-8").splitlines()
        except FileNotFoundError:
            return "There are no notes."
        found = [line.removeprefix("- ") for line in lines if line.strip() and words.lower() in line.lower()]
        return "\n".join(found[-MOST_NOTES:]) or f"No note has {words!r} in it."

    async def read_clipboard(self) -> str:
        """Read the text the person copied to the clipboard."""
        text = self._reach.the_desktop().read_clipboard()
        return text[:LONGEST_CLIPBOARD] or "The clipboard holds no text."

    async def open_url(self, url: str) -> str:
        """Open a web page or website in the browser.

        url: the address, such as https://example.org
        """
        address = url if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!\d)", url) else f"https://{url}"
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ToolError("Only http and https addresses are opened.", code="bad_address")
        if not self._reach.the_desktop().open_url(address):
            raise ToolError(f"No browser opened {address}.", code="no_browser")
        return f"Opened {address}."


def system_info() -> dict[str, str]:
    """About this computer: system, processor, memory, free disk space, battery."""
    import psutil

    memory, disk = psutil.virtual_memory(), shutil.disk_usage("/")
    battery = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    found = {
        "system": platform.platform(terse=True),
        "processor": f"{psutil.cpu_count()} cores, {psutil.cpu_percent(0.1):.0f} % busy",
        "memory": f"{memory.available / 1e9:.1f} GB free of {memory.total / 1e9:.1f} GB",
        "disk": f"{disk.free / 1e9:.0f} GB free of {disk.total / 1e9:.0f} GB",
    }
    if battery is not None:
        found["battery"] = f"{battery.percent:.0f} %{', charging' if battery.power_plugged else ''}"
    return found


def builtin_tools(reach: Reach | None = None, reminders: Reminders | None = None) -> tuple[Registered, ...]:
    """Every tool that comes with the product."""
    reach = reach or Reach()
    reminders = reminders or Reminders(reach)
    own = Builtin(reach)
    return (
        declare(own.get_time),
        declare(own.date_after),
        declare(own.days_until),
        declare(reminders.set_timer),
        declare(reminders.set_reminder),
        declare(reminders.list_timers),
        declare(reminders.cancel_timer),
        declare(own.calculate),
        declare(own.add_note, risk=CHANGES_DATA, question="Write down a note?"),
        declare(own.read_notes),
        declare(own.read_clipboard, policy=ASK, question="Read what you copied?"),
        declare(own.open_url, policy=ASK, risk=USES_NETWORK, question="Open this page in the browser?"),
        declare(system_info),
    )


def shipped(reach: Reach | None = None) -> Tools:
    """The product's tools with the timers behind them."""
    reach = reach or Reach()
    reminders = Reminders(reach)
    return Tools(builtin_tools(reach, reminders), reach, (reminders,))
