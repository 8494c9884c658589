"""What became of a connection stands in the timeline, beside the events that went over it."""

from __future__ import annotations

import asyncio
from typing import Any

from core.clock import SystemClock
from core.conversation.inputs import Input, LinkDown
from core.link import Endpoint, custom_endpoint
from core.session.line import Line
from core.session.timeline import LOCAL, Timeline
from tests.fakes.scripted_server import Close, Say, Step, scripted

CREATED = Say({"type": "session.created", "session": {"id": "sess_1"}})


async def _ended(url: str) -> list[dict[str, Any]]:
    """What the timeline says of us, once a line to that address is down."""
    timeline, down = Timeline(), asyncio.Event()

    def dispatch(event: Input) -> None:
        if isinstance(event, LinkDown):
            down.set()

    async def endpoint() -> Endpoint:
        return custom_endpoint(url, "", "")

    line = Line(endpoint, timeline, SystemClock(), dispatch)
    line.dial()
    async with asyncio.timeout(10):
        await down.wait()
    await line.close()
    return [entry.event for entry in timeline if entry.direction == LOCAL]


async def _told(*steps: Step) -> list[dict[str, Any]]:
    async with scripted(steps) as server:
        return await _ended(server.url)


async def test_a_connection_that_breaks_is_told_with_its_code_and_the_next_try() -> None:
    closed, again = await _told(CREATED, Close(1011))
    assert (closed["type"], closed["code"]) == ("connection.closed", 1011)
    assert (again["type"], again["attempt"], again["of"]) == ("connection.retry", 1, 8)


async def test_a_connection_that_is_refused_is_not_tried_again() -> None:
    (closed,) = await _told(CREATED, Close(3000, "invalid_request_error.invalid_api_key"))
    assert (closed["type"], closed["code"]) == ("connection.closed", 3000)


async def test_a_connection_that_never_came_about_has_failed() -> None:
    failed, again = await _ended("ws://127.0.0.1:9/v1/realtime")
    assert failed == {"type": "connection.failed", "reason": "Nothing answers at that address."}
    assert again["type"] == "connection.retry"
