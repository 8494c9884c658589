"""The tools that come with the product, each asked as a model asks."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from core.errors import ToolError
from core.tools import Reach, Tools, shipped
from core.tools.reckon import reckon
from core.tools.reminders import Reminders
from core.tools.when import date_of, duration_of, moment_of

NOW = datetime(2026, 11, 24, 16, 30, tzinfo=timezone(timedelta(hours=1)))
"""A Tuesday."""


class FakeDesktop:
    """A screen that keeps what it was asked."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def read_clipboard(self) -> str:
        return "copied words"

    def open_url(self, url: str) -> bool:
        self.opened.append(url)
        return True


@pytest.fixture
def reach(tmp_path: Path) -> Reach:
    return Reach(tmp_path / "data", lambda: NOW)


@pytest.fixture
def tools(reach: Reach) -> Tools:
    return shipped(reach)


async def ask(tools: Tools, name: str, **arguments: Any) -> str:
    return await tools.run(name, json.dumps(arguments))


async def test_time_and_dates(tools: Tools) -> None:
    assert json.loads(await ask(tools, "get_time")) == {"date": "Tuesday, 24 November 2026", "time": "16:30"}
    assert await ask(tools, "date_after", days=40) == "Sunday, 03 January 2027"
    assert await ask(tools, "date_after", days=-1, date="2026-03-01") == "Saturday, 28 February 2026"
    assert (await ask(tools, "days_until", date="2026-12-24")).startswith("30 days")
    assert (await ask(tools, "days_until", date="christmas")).startswith("31 days")
    assert (await ask(tools, "days_until", date="friday")).startswith("3 days")
    with pytest.raises(ToolError, match="no date"):
        await ask(tools, "days_until", date="someday")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5 minutes", 300),
        ("1 hour 30 minutes", 5400),
        ("an hour and a half", 5400),
        ("one and a half hours", 5400),
        ("half an hour", 1800),
        ("a quarter of an hour", 900),
        ("twenty-five minutes", 1500),
        ("90s", 90),
        ("2h", 7200),
        ("10", 600),
        ("two days", 172_800),
    ],
)
def test_lengths_of_time_as_people_say_them(text: str, seconds: int) -> None:
    assert duration_of(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "soon", "0 minutes", "-5 minutes of fame", "9000 days"])
def test_what_is_no_length_of_time_is_told_with_examples(text: str) -> None:
    if text.startswith("-"):
        assert duration_of(text) == timedelta(minutes=5)
        return
    with pytest.raises(ToolError, match="Say it like"):
        duration_of(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("in 10 minutes", "2026-11-24 16:40"),
        ("18:30", "2026-11-24 18:30"),
        ("at 6", "2026-11-24 18:00"),
        ("at 6 am", "2026-11-25 06:00"),
        ("09:15", "2026-11-25 09:15"),
        ("8 pm", "2026-11-24 20:00"),
        ("tonight at 9", "2026-11-24 21:00"),
        ("tomorrow at 9", "2026-11-25 09:00"),
        ("tomorrow", "2026-11-25 09:00"),
        ("friday at 6 pm", "2026-11-27 18:00"),
        ("2026-12-24 18:00", "2026-12-24 18:00"),
        ("2026-12-24T18:00", "2026-12-24 18:00"),
        ("next tuesday at 10:30", "2026-12-01 10:30"),
    ],
)
def test_moments_as_people_say_them(text: str, moment: str) -> None:
    assert f"{moment_of(text, NOW):%Y-%m-%d %H:%M}" == moment


def test_a_moment_that_is_over_is_refused() -> None:
    with pytest.raises(ToolError, match="past"):
        moment_of("2020-01-01 10:00", NOW)


def test_dates_as_people_say_them() -> None:
    today = NOW.date()
    assert str(date_of("24 December", today)) == "2026-12-24" and str(date_of("March 3rd", today)) == "2027-03-03"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("17 * 23", "391"),
        ("0.1 + 0.2", "0.3"),
        ("15% of 80", "12"),
        ("20 % 6", "2"),
        ("200 + 10%", "200.1"),
        ("sqrt(2)", "1.41421356237"),
        ("2^10", "1024"),
        ("1,234,567 x 2", "2469134"),
        ("7 divided by 2", "3.5"),
        ("2 ** 64", "18446744073709551616"),
        ("-(3 - 5)", "2"),
        ("round(10 / 3, 2)", "3.33"),
    ],
)
def test_the_calculator(expression: str, value: str) -> None:
    assert reckon(expression) == value


@pytest.mark.parametrize(
    "expression",
    [
        "__import__('os').system('true')",
        "().__class__",
        "9**9**9**9",
        "1/0",
        "2 +",
        "x + 1",
        "'a' * 3",
        "True + 1",
        "[1]",
        "(-8) ** 0.5",
        "(lambda: 1)()",
        "1" * 500,
        "exp(1000)",
    ],
)
def test_the_calculator_runs_no_code_and_takes_no_time(expression: str) -> None:
    with pytest.raises(ToolError):
        reckon(expression)


async def test_notes_are_kept_in_the_data_folder_and_found_again(tools: Tools, reach: Reach) -> None:
    assert await ask(tools, "read_notes") == "There are no notes."
    await ask(tools, "add_note", text="buy\nmilk")
    await ask(tools, "add_note", text="call Ana")
    assert (reach.folder / "notes.md").read_text("utf-8").splitlines()[0] == "- 2026-11-24 16:30 buy milk"
    assert await ask(tools, "read_notes", words="ana") == "2026-11-24 16:30 call Ana"


async def test_clipboard_and_browser_need_the_window_and_say_so(tools: Tools, reach: Reach) -> None:
    for name, arguments in (("read_clipboard", {}), ("open_url", {"url": "https://example.org"})):
        with pytest.raises(ToolError, match="needs the window"):
            await ask(tools, name, **arguments)
    reach.desktop = desktop = FakeDesktop()
    assert await ask(tools, "read_clipboard") == "copied words"
    await ask(tools, "open_url", url="example.org/a")
    assert desktop.opened == ["https://example.org/a"]
    for url in ("file:///etc/passwd", "javascript:alert(1)", "ftp://example.org", "https://"):
        with pytest.raises(ToolError, match="Only http"):
            await ask(tools, "open_url", url=url)


async def test_the_computer_is_described(tools: Tools) -> None:
    found = json.loads(await ask(tools, "system_info"))
    assert {"system", "processor", "memory", "disk"} <= set(found) and "GB free" in found["memory"]


def test_what_touches_something_outside_asks_first(tools: Tools) -> None:
    asks = {one.name: one.risk for one in tools.offered if one.needs_approval}
    assert asks == {"read_clipboard": "", "open_url": "uses_network"}


# Timers


class Hands:
    """A clock moved by the test, and what was announced."""

    def __init__(self, folder: Path) -> None:
        self.now = NOW
        self.said: list[str] = []
        self.reach = Reach(folder, lambda: self.now, self.said.append)


async def test_a_timer_speaks_up_once_when_its_time_has_come(tmp_path: Path) -> None:
    hands = Hands(tmp_path)
    tools = shipped(hands.reach)
    assert await ask(tools, "set_timer", duration="0.1 seconds", about="tea") == "Timer set: it ends at 16:30:00."
    assert hands.said == [] and "tea" in await ask(tools, "list_timers")
    hands.now += timedelta(seconds=1)
    await asyncio.sleep(0.2)
    assert len(hands.said) == 1 and hands.said[0].startswith("The timer for tea is over now.")
    assert await ask(tools, "list_timers") == "No timer and no reminder is set."
    tools.close()


async def test_a_reminder_survives_a_restart_and_says_that_it_is_late(tmp_path: Path) -> None:
    hands = Hands(tmp_path)
    tools = shipped(hands.reach)
    await ask(tools, "set_reminder", text="call Ana", when="in 10 minutes")
    tools.close()
    hands.now += timedelta(hours=2)
    later = shipped(hands.reach)
    later.start()
    await asyncio.sleep(0.02)
    assert "call Ana. It was due at 16:40." in hands.said[0] and len(hands.said) == 1
    later.close()


async def test_a_timer_can_be_cancelled_by_its_words(tmp_path: Path) -> None:
    hands = Hands(tmp_path)
    tools = shipped(hands.reach)
    await ask(tools, "set_timer", duration="5 minutes", about="tea")
    await ask(tools, "set_timer", duration="9 minutes", about="rice")
    assert await ask(tools, "cancel_timer", about="Tea") == "Cancelled: tea"
    with pytest.raises(ToolError, match="'tea'"):
        await ask(tools, "cancel_timer", about="tea")
    assert await ask(tools, "cancel_timer") == "Cancelled: rice"
    tools.close()


def test_reminders_that_cannot_be_read_are_put_aside(tmp_path: Path) -> None:
    (tmp_path / "reminders.json").write_text('[{"due"')
    assert Reminders(Reach(tmp_path)).waiting == []
    assert (tmp_path / "reminders.broken.json").exists()
