"""`python -m tests.engine_server.fuzz --count N [--seed S]`: spoilt frames at the server; a table of what came of it.

Frames are client events of every kind (and those of recorded sessions, where they are beside the checkout), most of
them spoilt: JSON drawn by hypothesis in wrong places, fields missing, doubled or unknown, extreme numbers, broken
text and sound, bytes that are no JSON. The server runs in a process of its own with quick parts behind it. It must
answer what is wrong with typed errors alone, keep the protocol's rules, log nothing, leak nothing, never hang.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import copy
import json
import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import psutil
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from core.journal import CLIENT, Line, read_lines
from core.journal import SERVER as FROM_SERVER
from core.lint import Checker
from tests.conftest import ROOT, SHARED

Raw = dict[str, Any]
FRAMES_OF_A_SESSION = 400
SESSIONS_AT_ONCE = 4
PATIENCE_S = 60
WORDS = "ZEBRAFISH"
"""In every text that is sent; never in what the server logs."""
TYPES = {"invalid_request_error", "server_error"}
EXTREMES: list[Any] = [0, -1, 1, 2**31, 2**63, -(2**63), 1e308, -1e308, 0.5, True, False, None, "", "x" * 5000, [], {}]
TEXTS = ["\ud800", "\u0000", "\U0001f600" * 50, "root", "auto", "none", "inf", "item_1", "résumé", WORDS]


def json_values(count: int) -> list[Any]:
    """That many JSON values of hypothesis' choice."""
    kept: list[Any] = []
    leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=40)
    values = st.recursive(
        leaves, lambda inside: st.lists(inside, max_size=5) | st.dictionaries(st.text(max_size=12), inside, max_size=5)
    )

    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        derandomize=True,
    )
    @given(values)
    def draw(value: Any) -> None:
        kept.append(value)

    draw()
    return kept


def good_events() -> list[Raw]:
    """Client events that are right, some of each kind."""
    tone = base64.b64encode(b"\x00\x20\x00\xe0" * 2400).decode()
    quiet = base64.b64encode(bytes(9600)).decode()
    text = [{"type": "input_text", "text": f"Say {WORDS}."}]
    tool = {"type": "function", "name": "look", "parameters": {"type": "object", "properties": {}}}
    vad = {"type": "server_vad", "threshold": 0.5, "silence_duration_ms": 200, "idle_timeout_ms": None}
    heard = {
        "transcription": {"model": "whisper-1"},
        "turn_detection": vad,
        "format": {"type": "audio/pcm", "rate": 24000},
    }
    message = {"type": "message", "role": "user", "content": text}
    events: list[Raw] = [
        {"type": "session.update", "session": {"type": "realtime", "instructions": WORDS, "audio": {"input": heard}}},
        {"type": "session.update", "session": {"type": "realtime", "tools": [tool], "tool_choice": "auto"}},
        {"type": "session.update", "session": {"type": "realtime", "output_modalities": ["text"], "truncation": "auto"}},
        {"type": "session.update", "session": {"type": "realtime", "audio": {"input": {"turn_detection": {"type": "semantic_vad", "eagerness": "high"}}}}},
        {"type": "session.update", "session": {"type": "realtime", "audio": {"input": {"turn_detection": None, "format": {"type": "audio/pcmu"}}}}},
        {"type": "input_audio_buffer.append", "audio": tone},
        {"type": "input_audio_buffer.append", "audio": quiet},
        {"type": "input_audio_buffer.commit"},
        {"type": "input_audio_buffer.clear"},
        {"type": "conversation.item.create", "item": message},
        {"type": "conversation.item.create", "previous_item_id": "root", "item": {**message, "id": "item_1"}},
        {"type": "conversation.item.create", "item": {"type": "message", "role": "user", "content": [{"type": "input_audio", "audio": tone}]}},
        {"type": "conversation.item.create", "item": {"type": "function_call", "name": "look", "call_id": "call_1", "arguments": "{}"}},
        {"type": "conversation.item.create", "item": {"type": "function_call_output", "call_id": "call_1", "output": WORDS}},
        {"type": "conversation.item.retrieve", "item_id": "item_1"},
        {"type": "conversation.item.truncate", "item_id": "ITEM", "content_index": 0, "audio_end_ms": 100},
        {"type": "conversation.item.delete", "item_id": "item_1"},
        {"type": "response.create"},
        {"type": "response.create", "response": {"conversation": "none", "input": [message], "metadata": {"a": "b"}}},
        {"type": "response.create", "response": {"input": [{"type": "item_reference", "id": "item_1"}], "max_output_tokens": 5}},
        {"type": "response.cancel"},
        {"type": "response.cancel", "response_id": "RESPONSE"},
        {"type": "output_audio_buffer.clear"},
    ]  # fmt: skip
    return events + _recorded_events()


def _recorded_events() -> list[Raw]:
    paths = sorted((SHARED / "recorded-events").glob("*_ws-*.jsonl"))
    return [line.event for path in paths for line in read_lines(path) if line.direction == CLIENT]


class Spoiler:
    """Makes frames, the same ones for the same seed."""

    def __init__(self, seed: int, good: list[Raw], values: list[Any]) -> None:
        self._random = random.Random(seed)
        self._good = good
        self._values = values

    def frame(self, known: dict[str, str]) -> str | bytes:
        """The next. known: ids the server told, for the places that want one."""
        chance = self._random.random()
        event = copy.deepcopy(self._random.choice(self._good))
        for key, name in (("item_id", "ITEM"), ("response_id", "RESPONSE")):
            if event.get(key) == name:
                event[key] = known.get(name, name)
        if chance < 0.3:
            return json.dumps(event)
        if chance < 0.85:
            for _ in range(self._random.choice((1, 1, 1, 2, 5))):
                self._spoil(event)
            return json.dumps(event)
        if chance < 0.9:
            return json.dumps(self._random.choice(self._values))
        return self._broken(json.dumps(event))

    def _spoil(self, event: Any) -> None:
        """One thing in it, at any depth, is no longer right."""
        place = event
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = self._random.choice(keys)
            if isinstance(place[key], (dict, list)) and place[key] and self._random.random() < 0.7:
                place = place[key]
                continue
            what = self._random.random()
            if what < 0.2:
                del place[key]
            elif what < 0.35 and isinstance(place, dict):
                place[self._random.choice(TEXTS)] = self._value()
            elif what < 0.45 and isinstance(place, list):
                place.extend(place * self._random.choice((1, 20)))
            elif what < 0.55 and isinstance(place[key], str):
                cut = self._random.randrange(len(place[key]) + 1)
                place[key] = place[key][:cut] + self._random.choice(TEXTS) + place[key][cut + 1 :]
            else:
                place[key] = self._value()
            return
        if isinstance(place, dict):
            place["type"] = self._value()

    def _value(self) -> Any:
        return copy.deepcopy(self._random.choice(self._random.choice((EXTREMES, TEXTS, self._values))))

    def _broken(self, text: str) -> str | bytes:
        """No JSON, or hardly."""
        cut = self._random.randrange(len(text))
        return self._random.choice(
            (
                text[:cut],
                text[:cut] + self._random.choice(('"', "{", "]", "\u0000", "NaN", "\\", "\u2028")) + text[cut:],
                text.encode()[:cut],
                self._random.randbytes(self._random.randrange(200)),
                "[" * 3000,
                '{"type":' * 500 + "1" + "}" * 500,
                "",
            )
        )


@dataclass
class Tally:
    """What came of it."""

    sent: int = 0
    events: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    """What must not be."""
    memory_mb: list[float] = field(default_factory=list)
    slowest_s: float = 0.0
    """From the last frame of a session to the answer of the harmless one behind it."""

    def take(self, event: Raw) -> None:
        self.events += 1
        if event["type"] == "error":
            error = event["error"]
            self.errors[str(error["code"])] += 1
            if error["type"] not in TYPES or not error["message"] or not isinstance(error["code"], str):
                self.broken.append(f"an error that is none: {json.dumps(error)[:300]}")


async def session(url: str, key: str, spoiler: Spoiler, count: int, tally: Tally) -> None:
    """One connection: count frames as fast as they go, and at the end it still answers and is still right."""
    headers = {"Authorization": f"Bearer {key}"}
    known: dict[str, str] = {}
    checker = Checker()
    over = asyncio.Event()

    async with connect(url, additional_headers=headers, proxy=None, max_size=None, compression=None) as socket:

        async def read() -> None:
            async for frame in socket:
                event = json.loads(frame)
                tally.take(event)
                checker.take(Line(FROM_SERVER, 0.0, event))
                if event["type"] == "response.created":
                    known["RESPONSE"] = event["response"]["id"]
                elif event["type"] == "conversation.item.added" and event["item"].get("role") == "assistant":
                    known["ITEM"] = event["item"]["id"]
                elif event["type"] == "error" and event["error"].get("event_id") == "the last":
                    over.set()

        reading = asyncio.create_task(read())
        for index in range(count):
            await socket.send(spoiler.frame(known))
            tally.sent += 1
            if index % 20 == 0:
                await asyncio.sleep(0)  # sending alone never gives the loop away
        begun_s = time.monotonic()
        await socket.send('{"type": "nothing", "event_id": "the last"}')
        waits = {asyncio.create_task(over.wait()), reading}
        done, _ = await asyncio.wait(waits, timeout=PATIENCE_S, return_when=asyncio.FIRST_COMPLETED)
        if reading in done:
            tally.broken.append(f"the connection ended: {socket.close_code} {socket.close_reason}")
        elif not done:
            tally.broken.append("it hangs")
        tally.slowest_s = max(tally.slowest_s, time.monotonic() - begun_s)
        for task in waits:
            task.cancel()
    tally.broken += [str(one) for one in checker.findings if one.rule.breaker == "server"]


async def run(count: int, seed: int, url: str, key: str, process: psutil.Process) -> Tally:
    """All of it, some sessions at once."""
    tally, good, values = Tally(), good_events(), json_values(300)
    numbers = iter(range(seed, seed + count))

    async def one_after_another() -> None:
        for number in numbers:
            wanted = min(FRAMES_OF_A_SESSION, count - tally.sent)
            if wanted <= 0:
                return
            try:
                await session(url, key, Spoiler(number, good, values), wanted, tally)
            except (ConnectionClosed, OSError) as error:
                tally.broken.append(f"session {number}: {type(error).__name__} {error}")
            tally.memory_mb.append(process.memory_info().rss / 2**20)

    await asyncio.gather(*(one_after_another() for _ in range(min(SESSIONS_AT_ONCE, -(-count // FRAMES_OF_A_SESSION)))))
    return tally


def growth_mb(memory_mb: list[float]) -> float:
    """From the second quarter to the last, by the median of each: what warming up takes is in the first."""
    quarter = max(1, len(memory_mb) // 4)
    middle, last = sorted(memory_mb[quarter : 2 * quarter] or memory_mb), sorted(memory_mb[-quarter:])
    return last[len(last) // 2] - middle[len(middle) // 2]


def fuzz(count: int, seed: int = 1) -> tuple[Tally, str, list[str]]:
    """The tally, what the server wrote to its standard error, and what of it all must not be."""
    command = [sys.executable, "-m", "tests.engine_server.child"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    ready = next(line for line in map(json.loads, process.stdout) if "url" in line)
    try:
        tally = asyncio.run(run(count, seed, ready["url"], ready["token"], psutil.Process(process.pid)))
        is_alive = process.poll() is None
    finally:
        process.terminate()
        _, told = process.communicate(timeout=30)
    bad = list(tally.broken)
    bad += [] if is_alive else ["the server died"]
    bad += [f"it wrote: {told[-2000:]}"] if told else []
    bad += ["words are in its log"] if WORDS in told else []
    return tally, told, bad


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.engine_server.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args(argv)
    begun_s = time.monotonic()
    tally, _, bad = fuzz(arguments.count, arguments.seed)
    memory = tally.memory_mb
    print("| what | figure |\n|---|---|")
    print(f"| frames sent | {tally.sent} in {time.monotonic() - begun_s:.0f} s |")
    print(f"| events answered | {tally.events}, of them errors {sum(tally.errors.values())} |")
    for code, number in tally.errors.most_common():
        print(f"| error {code} | {number} |")
    print(f"| slowest answer | {tally.slowest_s:.2f} s |")
    print(f"| memory of the server | {memory[0]:.0f} to {memory[-1]:.0f} MB, grown by {growth_mb(memory):+.1f} MB |")
    print(f"| what must not be | {len(bad)} |")
    for one in list(dict.fromkeys(bad))[:20]:
        print(f"  {one[:600]}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
