"""The other clients of bench/client.py, each in the way its makers show: bare, openai, openai-agents.

    python bench/client_rivals.py bare|openai|agents ADDRESS SECONDS

Runs in an environment of its own (resources/locks/bench-client.txt) and knows nothing of ours. Prints one JSON object:
frames and cpu_s of the burst, or captured (moments in which sound was handed over), arrived, and delays_s of deltas.
"""

from __future__ import annotations

import asyncio
import base64
import json
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

BLOCK = bytes(1920)
STEP_S = 0.02


class Run:
    """What one client measured of itself."""

    def __init__(self) -> None:
        self.frames = 0
        self.cpu_s = 0.0
        self.captured: list[float] = []
        self.arrived: list[float] = []
        self.delays_s: list[float] = []

    def see(self, kind: str, event_id: str) -> bool:
        """One event, as the client hands it out; whether it was the last."""
        self.frames += 1
        if kind == "session.updated":
            self.frames, self.cpu_s = 0, -time.process_time()
        elif kind == "input_audio_buffer.cleared":
            self.cpu_s += time.process_time()
            self.arrived = json.loads(event_id)
            return True
        return False

    def sounded(self, event_id: str) -> None:
        """A delta's sound is there as bytes."""
        if not event_id.startswith("event"):
            self.delays_s.append(time.perf_counter() - float(event_id))

    async def speak(self, send: Callable[[bytes], Awaitable[None]], seconds: float) -> None:
        begun_s = time.perf_counter()
        for step in range(int(seconds / STEP_S)):
            await asyncio.sleep(max(0.0, begun_s + step * STEP_S - time.perf_counter()))
            self.captured.append(time.perf_counter())
            await send(BLOCK)


async def bare(run: Run, url: str, seconds: float) -> None:
    """The socket and nothing else: what every client pays."""
    from websockets.asyncio.client import connect

    async with connect(url, max_size=None, compression=None) as socket:
        await socket.send(json.dumps({"type": "session.update", "session": {"type": "realtime"}}))
        async for frame in socket:
            kind = "session.updated" if b'"session.updated"' in frame[-400:].encode() else ""
            if '"input_audio_buffer.cleared"' in frame[:60]:
                kind = "input_audio_buffer.cleared"
            if run.see(kind, json.loads(frame)["event_id"] if kind else ""):
                break


async def openai(run: Run, url: str, seconds: float) -> None:
    """The official client: typed events, sound decoded by its user."""
    from openai import AsyncOpenAI

    base, _, query = url.partition("?")
    client = AsyncOpenAI(api_key="none", websocket_base_url=base.removesuffix("/realtime"))
    asked: Any = dict(part.split("=") for part in query.split("&"))
    async with client.realtime.connect(model="bench", extra_query=asked) as connection:
        await connection.session.update(session={"type": "realtime"})

        async def send(block: bytes) -> None:
            await connection.input_audio_buffer.append(audio=base64.b64encode(block).decode("ascii"))

        speaking = asyncio.create_task(run.speak(send, seconds))
        async for event in connection:
            if event.type == "response.output_audio.delta":
                base64.b64decode(event.delta)
                run.sounded(event.event_id)
            if run.see(event.type, event.event_id):
                break
        speaking.cancel()


async def agents(run: Run, url: str, seconds: float) -> None:
    """A session of the agents package: history, interruption and sound are its own work."""
    from agents.realtime import RealtimeAgent, RealtimeRunner
    from agents.tracing import set_tracing_disabled

    set_tracing_disabled(True)
    runner = RealtimeRunner(RealtimeAgent(name="bench", instructions="Answer."))
    stamps: list[str] = []
    async with await runner.run(model_config={"url": url, "api_key": "none"}) as session:
        speaking = asyncio.create_task(run.speak(session.send_audio, seconds))
        async for event in session:
            if event.type == "audio":
                run.sounded(stamps.pop(0))
            if event.type != "raw_model_event" or event.data.type != "raw_server_event":
                continue
            raw = event.data.data
            if raw["type"] == "response.output_audio.delta":
                stamps.append(raw["event_id"])
            if run.see(raw["type"], raw["event_id"]):
                break
        speaking.cancel()


def main() -> None:
    run = Run()
    asyncio.run(globals()[sys.argv[1]](run, sys.argv[2], float(sys.argv[3])))
    print(json.dumps(vars(run)))


if __name__ == "__main__":
    main()
