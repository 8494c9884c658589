"""The server of a compressed day: a spoken turn for every so many milliseconds of sound, every fifth talked over.

python -m tests.soak.service TURN_MS      prints its address, serves until it is killed
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import sys
from collections.abc import Iterator
from typing import Any

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from bench.client_traffic import created, response, spoken
from core.units import base64_bytes, bytes_to_ms

TURNS_A_CONNECTION = 140
INTERRUPTED = 5
"""Every so-manieth reply is."""
KEPT_DELTAS = 7
"""Of sound, before the person speaks again."""


def placed(event: dict[str, Any], heard_ms: int) -> dict[str, Any]:
    """The event, with the person's words two seconds before the end of what was heard."""
    if event["type"] == "input_audio_buffer.speech_started":
        return {**event, "audio_start_ms": heard_ms - 4000}
    if event["type"] == "input_audio_buffer.speech_stopped":
        return {**event, "audio_end_ms": heard_ms - 2000}
    return event


class Service:
    """Serves one client after another; no id comes twice."""

    def __init__(self, turn_ms: int) -> None:
        self._turn_ms = turn_ms
        self._numbers = itertools.count(1)
        self._events = itertools.count(1)

    async def serve(self, socket: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            await self._send(socket, created())
            await self._talk(socket)

    async def _talk(self, socket: ServerConnection) -> None:
        heard_ms, turns = 0, 0
        async for frame in socket:
            event = json.loads(frame)
            name = event["type"]
            if name == "session.update":
                await self._send(socket, {**created(), "type": "session.updated"})
            elif name == "conversation.item.truncate":
                await self._send(socket, {**event, "type": "conversation.item.truncated"})
            elif name == "input_audio_buffer.append":
                heard_ms += bytes_to_ms(base64_bytes(event["audio"]))
            if heard_ms >= (turns + 1) * self._turn_ms:
                turns += 1
                for told in self._turn(heard_ms):
                    await self._send(socket, told)
            if turns == TURNS_A_CONNECTION:
                return

    def _turn(self, heard_ms: int) -> Iterator[dict[str, Any]]:
        """A spoken turn; now and then the half of one before it, over which the person began to speak."""
        number = next(self._numbers)
        if number % INTERRUPTED == 0:
            yield from self._half(number, heard_ms)
            number = next(self._numbers)
        for event in spoken(number):
            yield placed(event, heard_ms)

    @staticmethod
    def _half(number: int, heard_ms: int) -> Iterator[dict[str, Any]]:
        deltas = 0
        for event in spoken(number):
            deltas += event["type"] == "response.output_audio.delta"
            if deltas > KEPT_DELTAS:
                break
            yield placed(event, heard_ms)
        yield {
            "type": "input_audio_buffer.speech_started",
            "item_id": f"item_u{number + 1}",
            "audio_start_ms": heard_ms,
        }
        yield {"type": "response.done", "response": response(number, "cancelled", [])}
        words = {"item_id": f"item_u{number}", "content_index": 0, "transcript": "What is the weather?"}
        usage = {"type": "duration", "seconds": 2}
        yield {"type": "conversation.item.input_audio_transcription.completed", **words, "usage": usage}

    async def _send(self, socket: ServerConnection, event: dict[str, Any]) -> None:
        await socket.send(json.dumps({**event, "event_id": f"event_{next(self._events)}"}))


async def main() -> None:
    service = Service(int(sys.argv[1]))
    async with serve(service.serve, "127.0.0.1", 0, max_size=None, compression=None) as running:
        print(f"ws://127.0.0.1:{running.sockets[0].getsockname()[1]}/v1/realtime", flush=True)
        await asyncio.get_running_loop().create_future()


if __name__ == "__main__":
    asyncio.run(main())
