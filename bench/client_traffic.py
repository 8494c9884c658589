"""The traffic of bench/client.py and the server that sends it: spoken turns as the services send them.

    python3 bench/client_traffic.py [RECORDINGS]      prints its address, serves until it is killed

The address takes ?mode=burst&turns=N (N turns as fast as the socket takes them) or ?mode=paced&seconds=S (a sound
delta and its words every 20 ms). The event `input_audio_buffer.cleared` is the end of either; its event_id holds the
moments in which the client's sound arrived.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import random
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed

DELTA_BYTES = 12_000
"""A quarter of a second: the mean of the services' deltas."""
STEP_S = 0.02
AUDIO = base64.b64encode(random.Random(1).randbytes(DELTA_BYTES)).decode()
TEXT = "It is sunny today, with a light wind from the west and 21 degrees in the afternoon."
WORDS = TEXT.split()
USAGE = {
    "total_tokens": 300,
    "input_tokens": 200,
    "output_tokens": 100,
    "input_token_details": {
        "text_tokens": 100,
        "audio_tokens": 100,
        "image_tokens": 0,
        "cached_tokens": 64,
        "cached_tokens_details": {"text_tokens": 64, "audio_tokens": 0, "image_tokens": 0},
    },
    "output_token_details": {"text_tokens": 30, "audio_tokens": 70},
}


def created() -> dict[str, Any]:
    session = {"type": "realtime", "object": "realtime.session", "id": "sess_1", "model": "gpt-realtime"}
    return {"type": "session.created", "session": session}


def response(turn: int, status: str, output: list[Any]) -> dict[str, Any]:
    return {
        "object": "realtime.response",
        "id": f"resp_{turn}",
        "status": status,
        "status_details": None,
        "output": output,
        "conversation_id": "conv_1",
        "output_modalities": ["audio"],
        "max_output_tokens": "inf",
        "audio": {"output": {"format": {"type": "audio/pcm", "rate": 24000}, "voice": "marin"}},
        "usage": USAGE if status == "completed" else None,
        "metadata": None,
    }


def spoken(turn: int) -> Iterator[dict[str, Any]]:
    """One turn in the recorded order: 3.3 s of reply."""
    user, answer, text = f"item_u{turn}", f"item_a{turn}", TEXT
    said = {"type": "input_audio", "transcript": None}
    item = {"id": user, "type": "message", "status": "completed", "role": "user", "content": [said]}
    reply = {"id": answer, "type": "message", "status": "in_progress", "role": "assistant", "content": []}
    whole = {**reply, "status": "completed", "content": [{"type": "output_audio", "transcript": text}]}
    where = {"response_id": f"resp_{turn}", "item_id": answer, "output_index": 0, "content_index": 0}
    heard = {"item_id": user, "content_index": 0}
    transcription = "conversation.item.input_audio_transcription"
    yield {"type": "input_audio_buffer.speech_started", "item_id": user, "audio_start_ms": turn * 4000}
    yield {"type": "input_audio_buffer.speech_stopped", "item_id": user, "audio_end_ms": turn * 4000 + 1800}
    yield {"type": "input_audio_buffer.committed", "item_id": user, "previous_item_id": None}
    yield {"type": "conversation.item.added", "item": item, "previous_item_id": None}
    yield {"type": "conversation.item.done", "item": item, "previous_item_id": None}
    yield {"type": "response.created", "response": response(turn, "in_progress", [])}
    for word in ("What", " is", " the", " weather", "?"):
        yield {"type": f"{transcription}.delta", **heard, "delta": word}
    yield {"type": "response.output_item.added", "response_id": where["response_id"], "output_index": 0, "item": reply}
    yield {"type": "conversation.item.added", "item": reply, "previous_item_id": user}
    yield {"type": "response.content_part.added", **where, "part": {"type": "audio", "transcript": ""}}
    for number, word in enumerate(WORDS):
        yield {"type": "response.output_audio_transcript.delta", **where, "delta": f" {word}"}
        if number >= len(WORDS) - 13:
            yield {"type": "response.output_audio.delta", **where, "delta": AUDIO}
    duration = {"type": "duration", "seconds": 2}
    yield {"type": f"{transcription}.completed", **heard, "transcript": "What is the weather?", "usage": duration}
    yield {"type": "response.output_audio.done", **where}
    yield {"type": "response.output_audio_transcript.done", **where, "transcript": text}
    yield {"type": "response.content_part.done", **where, "part": {"type": "audio", "transcript": text}}
    yield {"type": "conversation.item.done", "item": whole, "previous_item_id": user}
    yield {"type": "response.output_item.done", "response_id": where["response_id"], "output_index": 0, "item": whole}
    yield {"type": "response.done", "response": response(turn, "completed", [whole])}
    limit = {"name": "tokens", "limit": 40000, "remaining": 39000, "reset_seconds": 1.5}
    yield {"type": "rate_limits.updated", "rate_limits": [limit]}


def recorded(folder: Path) -> list[list[str]]:
    """What OpenAI and Azure sent in the recordings, with sound of the true size in place of the cut one."""
    talks = []
    for path in sorted(folder.glob("*_ws-*.jsonl")):
        if not path.name.startswith(("openai_ws", "azure_ws", "parity_ws")):
            continue
        lines = [json.loads(text) for text in path.read_text("utf-8").splitlines()]
        events = [line["event"] for line in lines if line["dir"] == "server"]
        for event in events:
            if event["type"] == "response.output_audio.delta":
                event["delta"] = AUDIO
        talks.append([json.dumps(event) for event in events if not event["type"].startswith("session.")])
    return talks


def frames(turns: int, talks: list[list[str]]) -> Iterator[str]:
    """Made and recorded turns by turns, every id used once."""
    count = 0
    for turn in range(turns):
        for event in spoken(turn):
            count += 1
            yield json.dumps({"event_id": f"event_b{count}", **event})
        if talks:
            for text in talks[turn % len(talks)]:
                yield re.sub(r'"((?:item|resp|event|call)_(?!id")\w+)"', rf'"\1_{turn}"', text)


class Server:
    """Serves any number of clients, one after the other."""

    def __init__(self, talks: list[list[str]]) -> None:
        self._talks = talks

    async def serve(self, socket: Any) -> None:
        asked = {key: values[0] for key, values in parse_qs(urlsplit(socket.request.path).query).items()}
        arrivals: list[float] = []
        is_set_up = asyncio.Event()
        with contextlib.suppress(ConnectionClosed):
            await self._answer(socket, asked, arrivals, is_set_up)

    async def _answer(
        self, socket: Any, asked: dict[str, str], arrivals: list[float], is_set_up: asyncio.Event
    ) -> None:
        await socket.send(json.dumps({"event_id": "event_0", **created()}))
        reading = asyncio.create_task(self._read(socket, arrivals, is_set_up))
        await is_set_up.wait()
        await socket.send(json.dumps({"event_id": "event_1", **created(), "type": "session.updated"}))
        if asked.get("mode") == "paced":
            await self._pace(socket, float(asked["seconds"]))
        else:
            for text in list(frames(int(asked.get("turns", "1")), self._talks)):
                await socket.send(text)
        await asyncio.sleep(0.3)
        await socket.send(json.dumps({"type": "input_audio_buffer.cleared", "event_id": json.dumps(arrivals)}))
        await reading

    async def _read(self, socket: Any, arrivals: list[float], is_set_up: asyncio.Event) -> None:
        async for frame in socket:
            now_s = time.perf_counter()
            if '"input_audio_buffer.append"' in frame[:80] or '"input_audio_buffer.append"' in frame[-80:]:
                arrivals.append(now_s)
            elif '"session.update"' in frame:
                is_set_up.set()

    async def _pace(self, socket: Any, seconds: float) -> None:
        """One endless reply; each delta's event_id is the moment in which it left."""
        events = list(spoken(0))
        first = next(n for n, event in enumerate(events) if event["type"] == "response.output_audio.delta")
        for number, event in enumerate(events[:first]):
            await socket.send(json.dumps({"event_id": f"event_p{number}", **event}))
        begun_s = time.perf_counter()
        for step in range(int(seconds / STEP_S)):
            await asyncio.sleep(max(0.0, begun_s + step * STEP_S - time.perf_counter()))
            await socket.send(json.dumps({**events[first - 1], "event_id": f"event_w{step}"}))
            await socket.send(json.dumps({**events[first], "event_id": repr(time.perf_counter())}))


async def main() -> None:
    talks = recorded(Path(sys.argv[1])) if len(sys.argv) > 1 else []
    async with serve(Server(talks).serve, "127.0.0.1", 0, max_size=None, compression=None) as running:
        print(f"ws://127.0.0.1:{running.sockets[0].getsockname()[1]}/v1/realtime", flush=True)
        await asyncio.get_running_loop().create_future()


if __name__ == "__main__":
    asyncio.run(main())
