"""A place where the Realtime API is spoken, and one talk there, seen from outside: only frames, nothing of ours."""

from __future__ import annotations

import asyncio
import base64
import json
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

Raw = dict[str, Any]
CHUNK_BYTES = 4800
"""100 ms."""
PART_OF_TEXT = "input_text"


class Broken(AssertionError):
    """The server did not keep a rule."""


class Unfit(Exception):
    """The rule can not be tried at this place; says why."""


def expect(is_kept: object, what: object) -> None:
    if not is_kept:
        raise Broken(str(what))


@dataclass
class Place:
    """A server. speech: PCM16, 24 kHz: an utterance with a second of quiet behind it; b"" for none."""

    url: str
    key: str
    model: str = ""
    speech: bytes = b""
    timeout_s: float = 30.0
    tls: ssl.SSLContext | None = None

    def address(self, **query: str) -> str:
        query = query or ({"model": self.model} if self.model else {})
        return self.url + "".join(
            f"{'?' if not number and '?' not in self.url else '&'}{name}={value}"
            for number, (name, value) in enumerate(query.items())
        )

    @asynccontextmanager
    async def socket(
        self, key: str | None = None, address: str = "", **headers: str
    ) -> AsyncIterator[ClientConnection]:
        """Connected; key "": none shown."""
        shown = self.key if key is None else key
        bearer = {"Authorization": f"Bearer {shown}"} if shown else {}
        options: Raw = {"ssl": self.tls} if self.tls else {}
        async with connect(
            address or self.address(), additional_headers={**bearer, **headers}, proxy=None, max_size=None, **options
        ) as socket:
            yield socket

    @asynccontextmanager
    async def talk(self, **session: Any) -> AsyncIterator[Talk]:
        """A session, updated with what is given, every event of it in `talk.events`."""
        async with self.socket() as socket:
            talk = Talk(socket, self)
            await talk.until("session.created")
            if session:
                await talk.send("session.update", session={"type": "realtime", **session})
                await talk.until("session.updated")
            yield talk

    async def turned_away(self, key: str | None = None, address: str = "", **headers: str) -> tuple[Raw, int, str]:
        """The error, the close code and the reason of a connection that is refused after the upgrade."""
        async with asyncio.timeout(self.timeout_s), self.socket(key, address, **headers) as socket:
            error: Raw = json.loads(await socket.recv())
            expect(error["type"] == "error", f"first {error['type']}, not error")
            try:
                while True:
                    await socket.recv()
            except ConnectionClosed:
                return error["error"], socket.close_code or 0, socket.close_reason or ""


class Talk:
    """One connection."""

    def __init__(self, socket: ClientConnection, place: Place) -> None:
        self._socket = socket
        self.place = place
        self.events: list[Raw] = []
        self._sent = 0

    async def send(self, kind: str, **fields: Any) -> str:
        """One client event; its event_id."""
        self._sent += 1
        event_id = f"ours_{self._sent}"
        await self._socket.send(json.dumps({"event_id": event_id, "type": kind, **fields}))
        return event_id

    async def send_frame(self, frame: str | bytes) -> None:
        await self._socket.send(frame)

    async def read(self) -> Raw:
        async with asyncio.timeout(self.place.timeout_s):
            event: Raw = json.loads(await self._socket.recv())
        self.events.append(event)
        return event

    async def until(self, name: str, is_wanted: Callable[[Raw], bool] = lambda event: True) -> Raw:
        """Read on to the next such event. An error that nobody waits for breaks the rule."""
        while True:
            event = await self.read()
            if event["type"] == name and is_wanted(event):
                return event
            expect(event["type"] != "error", f"error instead of {name}: {event.get('error')}")

    async def refused(self, kind: str, **fields: Any) -> Raw:
        """What the error says that this event brings."""
        event_id = await self.send(kind, **fields)
        while True:
            event = await self.read()
            if event["type"] == "error":
                error: Raw = event["error"]
                expect(error.get("event_id") == fields.get("event_id", event_id), f"event_id of another: {error}")
                return error

    async def item(self, text: str = "Say hello.", **fields: Any) -> str:
        """A line of the user's; its id."""
        item = {"type": "message", "role": "user", "content": [{"type": PART_OF_TEXT, "text": text}], **fields}
        await self.send("conversation.item.create", item=item)
        done = await self.until("conversation.item.done")
        return str(done["item"]["id"])

    async def ask(self, text: str = "Say hello.", **response: Any) -> Raw:
        """A line and its whole response, as response.done tells it."""
        await self.item(text)
        return await self.respond(**response)

    async def respond(self, **response: Any) -> Raw:
        await self.send("response.create", response=response)
        done: Raw = (await self.until("response.done"))["response"]
        return done

    async def speak(self) -> None:
        """The place's utterance, in pieces of 100 ms."""
        if not self.place.speech:
            raise Unfit("no speech was given")
        for start in range(0, len(self.place.speech), CHUNK_BYTES):
            await self.append(self.place.speech[start : start + CHUNK_BYTES])

    async def speak_slowly(self) -> None:
        """The same at a quarter of the time it takes to say, so that words may come meanwhile."""
        if not self.place.speech:
            raise Unfit("no speech was given")
        for start in range(0, len(self.place.speech), CHUNK_BYTES):
            await self.append(self.place.speech[start : start + CHUNK_BYTES])
            await asyncio.sleep(0.025)

    async def append(self, pcm: bytes) -> None:
        await self.send("input_audio_buffer.append", audio=base64.b64encode(pcm).decode())

    def names(self, since: int = 0) -> list[str]:
        return [event["type"] for event in self.events[since:]]

    def one(self, name: str) -> Raw:
        """The only event of that type."""
        found = [event for event in self.events if event["type"] == name]
        expect(len(found) == 1, f"{len(found)} times {name}")
        return found[0]


def silence(duration_ms: int) -> str:
    return base64.b64encode(bytes(duration_ms * 48)).decode()
