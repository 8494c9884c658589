"""What goes wrong, case by case: each is a fault of the proxy, and what the person must then be told."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from websockets.asyncio.server import ServerConnection

from tests.chaos.rude import Fault

POINTS = 40
Meddle = Callable[[ServerConnection, str], Awaitable[list[str]]]


@dataclass(frozen=True, slots=True)
class Case:
    """One way in which a server fails."""

    name: str
    fault: Fault | None = None
    rude: int = 1
    """Connections that meet it."""
    status: int = 0
    """HTTP answer to them instead of an upgrade."""
    is_fatal: bool = False
    """The person has to do something: no further try without them."""
    code: str = ""
    """Of the problem that is told at some time; empty: none need be."""
    jump_s: float = 0.0
    """The clock jumps by so much in the middle of the turn."""


def at(point: int, meddle: Meddle) -> Fault:
    """Once, with the frame of that number."""

    async def fault(socket: ServerConnection, number: int, frame: str) -> list[str]:
        return await meddle(socket, frame) if number == point else [frame]

    return fault


def always(meddle: Meddle) -> Fault:
    async def fault(socket: ServerConnection, number: int, frame: str) -> list[str]:
        return await meddle(socket, frame)

    return fault


async def drop(socket: ServerConnection, frame: str) -> list[str]:
    socket.transport.abort()
    return []


async def stall(socket: ServerConnection, frame: str) -> list[str]:
    """Half-open: nothing comes any more, and nothing is closed; pings are not answered either."""
    socket.transport.pause_reading()
    await asyncio.sleep(20)  # twice as long as a person waits without being told something
    return []


def closing(code: int, reason: str, error: str = "") -> Meddle:
    async def close(socket: ServerConnection, frame: str) -> list[str]:
        if error:
            data = {"type": "invalid_request_error", "code": error, "message": "No.", "param": None, "event_id": None}
            await socket.send(json.dumps({"type": "error", "event_id": "event_x", "error": data}))
        await socket.close(code, reason)
        return []

    return close


def before(*frames: str) -> Meddle:
    async def add(socket: ServerConnection, frame: str) -> list[str]:
        return [*frames, frame]

    return add


async def twice(socket: ServerConnection, frame: str) -> list[str]:
    return [frame, frame]


async def truncated(socket: ServerConnection, frame: str) -> list[str]:
    return [frame[: len(frame) // 2], frame]


async def wrong_types(socket: ServerConnection, frame: str) -> list[str]:
    """The event once more with every field of another type."""
    event = json.loads(frame)
    wrong: dict[str, Any] = {name: [value] if isinstance(value, str) else "x" for name, value in event.items()}
    nothing = dict.fromkeys(event)
    return [json.dumps({**one, "type": event["type"]}) for one in (wrong, nothing)] + [frame]


async def foreign(socket: ServerConnection, frame: str) -> list[str]:
    """The event of another session first: other ids, the same shape."""
    event = json.loads(frame)
    if event["type"].startswith(("session.", "error", "input_audio_buffer.", "rate_limits")):
        return [frame]
    text = frame
    for kind in ("item_", "resp_", "call_", "msg_"):
        text = text.replace(f'"{kind}', f'"{kind}f')
    is_reply = event["type"].startswith("response.") and event["type"] != "response.created"
    return [text, frame] if is_reply and text != frame else [frame]


async def odd(socket: ServerConnection, frame: str) -> list[str]:
    """Sound in pieces of odd length, and one that is no base64 at all."""
    event = json.loads(frame)
    if event["type"] != "response.output_audio.delta":
        return [frame]
    pcm = base64.b64decode(event["delta"])
    cut = len(pcm) // 2 | 1
    pieces = [base64.b64encode(piece).decode() for piece in (pcm[:cut], pcm[cut:])]
    return [json.dumps({**event, "delta": piece}) for piece in (pieces[0], "#!", pieces[1])]


async def slow(socket: ServerConnection, frame: str) -> list[str]:
    await asyncio.sleep(0.05)
    return [frame]


GARBAGE = ("", "hello", "[]", "3", '{"type": 7}', "{}", "\ufffd", "{" * 2000)
HUGE = json.dumps({"type": "conversation.item.retrieved", "item": {"type": "message", "id": "x" * 16_000_000}})
DROPPED = [Case(f"dropped at frame {point}", at(point, drop)) for point in range(POINTS)]
OTHERS = [
    Case("dropped three times in a row", at(6, drop), rude=3),
    Case("half-open before the session", at(0, stall)),
    Case("half-open in mid-turn", at(8, stall)),
    Case("half-open in mid-reply", at(30, stall)),
    Case("1001 at the limit", at(12, closing(1001, "Your session hit the maximum duration.", "session_expired"))),
    Case("1012 going away", at(20, closing(1012, ""))),
    Case("4000 bad model", at(0, closing(4000, "x.invalid_model", "invalid_model")), is_fatal=True, code="bad_model"),
    Case("3000 bad key", at(0, closing(3000, "x.invalid_api_key", "invalid_api_key")), is_fatal=True, code="bad_key"),
    Case("HTTP 401", status=401, is_fatal=True, code="bad_key"),
    Case("HTTP 503 twice", status=503, rude=2),
    Case("garbage before every frame", always(before(*GARBAGE))),
    Case("every frame cut, then whole", always(truncated)),
    Case("wrong types everywhere", always(wrong_types)),
    Case("16 MB frames", at(9, before(HUGE, HUGE))),
    Case("odd byte counts", always(odd)),
    Case("every frame twice", always(twice)),
    Case("events of another session", always(foreign)),
    Case("slow", always(slow)),
    Case("the clock jumps an hour ahead", jump_s=3600.0),
    Case("the clock jumps an hour back", jump_s=-3600.0),
]
CASES = [*DROPPED, *OTHERS]
