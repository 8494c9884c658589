"""The tools that come with the product. They read; none changes anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from core.conversation.state import Tool
from core.tools.registry import Registered

GET_TIME = Tool(
    name="get_time",
    description="Get the current local date and time",
    parameters={"type": "object", "properties": {}},
)


def clock_reader(now: Callable[[], datetime]) -> Callable[[], dict[str, str]]:
    """The function behind get_time; now: local time with its zone."""

    def get_time() -> dict[str, str]:
        moment = now()
        return {"date": moment.strftime("%A, %d %B %Y"), "time": moment.strftime("%H:%M")}

    return get_time


def builtin_tools(now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> tuple[Registered, ...]:
    """Every tool that needs no set-up."""
    return (Registered(GET_TIME, clock_reader(now)),)
