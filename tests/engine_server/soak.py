"""`python -m tests.engine_server.soak [--sessions 8] [--minutes 10] [--sound-hours H] [--tier small]`: memory and delay.

Every session speaks, is answered, is cut off now and then, types, and asks asides, for so many minutes; or, with
--sound-hours, until so much sound went in and out of each, as fast as it goes (2 hours are some minutes then). A
row of the table is a tenth of it: nothing in it may grow. Without --tier the parts behind the server are quick
fakes, which shows the server itself; with it, `main.py serve` runs with its models.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import psutil
from websockets.asyncio.client import connect

from tests.conftest import ROOT
from tests.engine_server.loopback import Client

FAKES = [sys.executable, "-m", "tests.engine_server.child"]
TENTHS = 10
LOUD_MS, QUIET_MS = 1280, 960
REPLY_MS = 500
"""What a fake reply sounds like; with models it is measured by the deltas all the same."""
PATIENCE_S = 120
GROWN = 1.25
"""Of memory, from the second quarter to the end, that counts as grown."""
SLOWER = 2.0
"""Of the median delay, likewise."""


@dataclass
class Seen:
    """Of one session or all: the moment as a share of the whole, and what was measured."""

    delays: list[tuple[float, float]] = field(default_factory=list)
    memory_mb: list[tuple[float, float]] = field(default_factory=list)
    turns: int = 0
    broken: list[str] = field(default_factory=list)

    def tenth(self, values: list[tuple[float, float]], number: int) -> list[float]:
        return sorted(value for share, value in values if number <= share * TENTHS < number + 1)


def median(values: list[float]) -> float:
    return values[len(values) // 2] if values else 0.0


async def one_session(url: str, key: str, seen: Seen, share: Callable[[int], float]) -> None:
    """Talks until share(milliseconds of sound so far) is 1."""
    headers = {"Authorization": f"Bearer {key}"}
    async with connect(url, additional_headers=headers, proxy=None, max_size=None) as socket:
        client = Client(socket, PATIENCE_S)
        await client.until("session.created")
        session = {"type": "realtime", "audio": {"input": {"transcription": {"model": "whisper-1"}}}}
        await client.send("session.update", session=session)
        await client.until("session.updated")
        sound_ms, number = 0, 0
        while (now := share(sound_ms)) < 1:
            number += 1
            client.events.clear()
            await client.speak(LOUD_MS, QUIET_MS)
            begun_s = time.monotonic()
            await client.until("response.output_audio.delta")
            seen.delays.append((now, time.monotonic() - begun_s))
            if number % 5 == 0:  # cut off by speech; that utterance is answered too
                await client.speak(LOUD_MS, QUIET_MS)
                await client.until("response.done")
                sound_ms += LOUD_MS + QUIET_MS
            await client.until("response.done")
            if number % 7 == 0:
                await aside(client)
            if number % 11 == 0:
                await client.ask("And typed.")
                await client.until("response.done")
            sound_ms += LOUD_MS + QUIET_MS + REPLY_MS
            seen.turns += 1
            seen.broken += [json.dumps(event) for event in client.events if event["type"] == "error"]


async def aside(client: Client) -> None:
    await client.send("response.create", response={"conversation": "none", "input": [], "output_modalities": ["text"]})
    await client.until("response.done", lambda event: event["response"]["conversation_id"] is None)


async def watch(process: psutil.Process, seen: Seen, share: Callable[[], float]) -> None:
    while True:
        seen.memory_mb.append((share(), process.memory_info().rss / 2**20))
        await asyncio.sleep(0.05)


async def soak(url: str, key: str, process: psutil.Process, wish: argparse.Namespace) -> Seen:
    seen, begun_s = Seen(), time.monotonic()
    whole_ms, whole_s = wish.sound_hours * 3_600_000, wish.minutes * 60
    latest = [0.0]

    def share(sound_ms: int = -1) -> float:
        if not whole_ms:
            return (time.monotonic() - begun_s) / whole_s
        latest[0] = max(latest[0], sound_ms / whole_ms)
        return latest[0] if sound_ms < 0 else sound_ms / whole_ms

    watching = asyncio.create_task(watch(process, seen, share))
    talks = await asyncio.gather(
        *(one_session(url, key, seen, share) for _ in range(wish.sessions)), return_exceptions=True
    )
    watching.cancel()
    seen.broken += [f"{type(one).__name__}: {one}" for one in talks if isinstance(one, BaseException)]
    return seen


def verdict(seen: Seen) -> list[str]:
    """What must not be."""
    bad = list(dict.fromkeys(seen.broken))
    memory = [median(seen.tenth(seen.memory_mb, number)) for number in range(TENTHS)]
    delay = [median(seen.tenth(seen.delays, number)) for number in range(TENTHS)]
    middle, last = slice(2, 5), slice(7, 10)
    if max(memory[last]) > GROWN * max(memory[middle]):
        bad.append(f"memory grows: {max(memory[middle]):.0f} to {max(memory[last]):.0f} MB")
    if min(delay[last]) > SLOWER * max(delay[middle]):
        bad.append(f"delay grows: {max(delay[middle]) * 1000:.0f} to {min(delay[last]) * 1000:.0f} ms")
    return bad


def run(wish: argparse.Namespace) -> tuple[Seen, list[str]]:
    command = [sys.executable, "main.py", "serve", "--tier", wish.tier] if wish.tier else FAKES
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    ready: dict[str, Any] = next(line for line in map(json.loads, process.stdout) if "url" in line)
    try:
        seen = asyncio.run(soak(ready["url"], ready["token"], psutil.Process(process.pid), wish))
    finally:
        process.terminate()
        _, told = process.communicate(timeout=30)
    return seen, verdict(seen) + ([f"it wrote: {told[-1000:]}"] if told and not wish.tier else [])


def main(argv: list[str]) -> int:
    wish = arguments(argv)
    begun_s = time.monotonic()
    seen, bad = run(wish)
    print("| tenth | memory, MB | delay p50, ms | delay p95, ms | turns |\n|---|---|---|---|---|")
    for number in range(TENTHS):
        delays, memory = seen.tenth(seen.delays, number), seen.tenth(seen.memory_mb, number)
        late = delays[int(0.95 * len(delays))] if delays else 0.0
        print(
            f"| {number + 1} | {median(memory):.0f} | {median(delays) * 1000:.0f} | {late * 1000:.0f} | {len(delays)} |"
        )
    print(f"\n{seen.turns} turns of {wish.sessions} sessions in {time.monotonic() - begun_s:.0f} s; {len(bad)} faults")
    for one in bad[:10]:
        print(f"  {one[:500]}")
    return 1 if bad else 0


def arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.engine_server.soak", description=__doc__)
    parser.add_argument("--sessions", type=int, default=8)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--sound-hours", type=float, default=0.0, help="of each session, instead of --minutes")
    parser.add_argument("--tier", default="", choices=("", "small", "default"))
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
