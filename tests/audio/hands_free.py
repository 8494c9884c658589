"""A hands-free talk over loudspeakers on a private sound card, with the real engine.

    python -m tests.audio.hands_free DELAY_MS GAIN_DB [--turns 5] [--tier small] [--speech FOLDER] [--recorded] [--table]

The microphone hears the speaker, DELAY_MS later and GAIN_DB softer. A recording of a person interrupts each reply.
--recorded: the server's own turn detection, but a person's recorded voice for the words of the model, which a busy
machine makes too slowly. Prints one JSON object: how often the assistant interrupted itself, how often the person did, and how soon.
--table: a row for each turn, on stderr.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from core.app import LiveWorld, build_assistant
from core.audio.files import duration_s, read_blocks
from core.conversation.state import Role
from core.engine.parts import Voice
from core.engine.server import RealtimeServer
from core.engine.worker import Workers
from core.link import Endpoint, local_endpoint
from core.session.timeline import Entry
from core.session.waiting import online
from core.settings import Secrets, Settings
from core.silero import MODEL, SileroModel
from tests.conftest import SHARED
from tests.engine_server.loopback import TOKEN
from tests.fakes.engine_parts import fake_parts
from tests.sound_card import SoundCard

SAID = ("goforward", "austen-0880", "numbers", "arctic-slt-a0009", "austen-0930", "cards-005")
ALONE_MS = 2500
"""The assistant speaks so long before it is interrupted."""
AFTER_S = 1.5
"""Words may be noticed so long after they ended."""
ECHO_S = 0.3
"""Speech that begins so long after the person's is the assistant's own."""
STORY = (
    "You are a storyteller. Whatever you are asked or told, answer with a story of at least twelve long sentences. "
    "Never ask a question, never give a short answer."
)


class Narrator:
    """A synthesizer that speaks a recording, whatever the text."""

    voices = (Voice("natural", "Natural"),)

    def __init__(self, speech: Path) -> None:
        data = b"".join(read_blocks(speech / "asterisk-demo-echotest.wav"))
        self._sound = np.frombuffer(data, "<i2").astype(np.float32) / 32_768

    def speak(self, text: str, **_ignored: Any) -> Iterator[np.ndarray]:
        yield self._sound


class RecordedWorld(LiveWorld):
    """The real card, a real server on loopback, real turn detection; the words are recorded."""

    def __init__(self, settings: Settings, secrets: Secrets, speech: Path) -> None:
        super().__init__(settings, secrets)
        parts = fake_parts(synthesizer=Narrator(speech))
        self._workers = Workers(replace(parts, voice_activity=SileroModel(MODEL).stream))
        self._server = RealtimeServer(self._workers, TOKEN)

    async def find_endpoint(self, loading: Any) -> Endpoint:
        if not self._server.port:
            await self._server.open()
        return local_endpoint(self._server.url, TOKEN)

    async def close(self) -> None:
        await super().close()
        await self._server.close()
        self._workers.close()


class Talk:
    """One assistant on the card and what happened to it."""

    def __init__(self, card: SoundCard, speech: Path, tier: str, is_recorded: bool) -> None:
        settings, secrets = Settings(), Secrets()
        settings["provider.local_tier"] = tier
        settings["voice.instructions"] = STORY
        settings["tools.choice"] = "none"  # "One moment." is no story, and what is said after it interrupts nothing
        self.world = RecordedWorld(settings, secrets, speech) if is_recorded else LiveWorld(settings, secrets)
        self.assistant = build_assistant(settings, secrets, world=self.world)
        self.assistant.timeline.subscribe(self._see)
        self._card, self._speech = card, speech
        self.started_s: list[float] = []
        self.said_s: list[tuple[float, float]] = []
        self.stopped_ms: list[float] = []
        self.rows: list[dict[str, Any]] = []
        self.alone_s = 0.0
        self.ours: list[dict[str, Any]] = []

    def _see(self, entry: Entry) -> None:
        if entry.type == "input_audio_buffer.speech_started":
            self.started_s.append(time.monotonic())
        elif entry.type.startswith("audio."):
            self.ours.append(entry.event)

    def heard_ms(self) -> int:
        items = self.assistant.state.playback.item_ids
        return self.assistant.heard_ms(items[0]) if items else 0

    async def until(self, is_true: Any, timeout_s: float, what: str) -> None:
        end_s = time.monotonic() + timeout_s
        while not is_true():
            if time.monotonic() > end_s:
                raise TimeoutError(f"{timeout_s} s for {what}")
            await asyncio.sleep(0.01)

    async def say(self, name: str) -> None:
        path = self._speech / f"{name}.wav"
        begun_s = time.monotonic()
        process = self._card.say(path)
        self.said_s.append((begun_s, begun_s + duration_s(path)))
        while process.poll() is None:
            await asyncio.sleep(0.02)
        self.said_s[-1] = (begun_s, time.monotonic())

    async def turn(self, name: str) -> None:
        """Wait for a reply, let it speak alone, interrupt it."""
        hearing, began_s = self.world.hearing, time.monotonic()
        before = (hearing.interruptions, hearing.changes, hearing.reference.jumps)
        await self.until(lambda: self.heard_ms() > 0, 150, "a reply")
        begun_s = time.monotonic()
        await self.until(lambda: self.heard_ms() > ALONE_MS, 60, "some seconds of one")
        self.alone_s += time.monotonic() - begun_s
        item = self.assistant.state.playback.item_ids[0] if self.assistant.state.playback.item_ids else None
        speaking_s = time.monotonic()
        speech = asyncio.create_task(self.say(name))

        def is_cut() -> bool:
            row = self.assistant.state.item(item) if item is not None else None
            return row is not None and row.is_interrupted

        try:
            await self.until(is_cut, duration_s(self._speech / f"{name}.wav") + AFTER_S, "the interruption")
            self.stopped_ms.append(round((time.monotonic() - speaking_s) * 1000))
        except TimeoutError:
            self.stopped_ms.append(-1)
        await speech
        after = (hearing.interruptions, hearing.changes, hearing.reference.jumps)
        counts = [now - then for now, then in zip(after, before, strict=True)]
        self.rows.append(
            {
                "said": name,
                "waited_s": round(begun_s - began_s, 1),
                "own": sum(began_s <= at < speaking_s - 0.3 for at in self.started_s),
                "stopped_ms": self.stopped_ms[-1],
                "openings": counts[0],
                "path_changes": counts[1],
                "realignments": counts[2],
            }
        )

    def result(self) -> dict[str, Any]:
        own = [at for at in self.started_s if not any(a <= at <= b + ECHO_S for a, b in self.said_s)]
        return {
            "self_interruptions": len(own),
            "interrupted_by_person": sum(one >= 0 for one in self.stopped_ms),
            "turns": len(self.stopped_ms),
            "word_to_stop_ms": self.stopped_ms,
            "spoken_alone_s": round(self.alone_s, 1),
            "gate_openings": self.world.hearing.interruptions,
            "path_changes": self.world.hearing.changes,
            "realignments": self.world.hearing.reference.jumps,
            "replies": sum(row.role is Role.ASSISTANT for row in self.assistant.state.items),
            "rows": self.rows,
            "events": self.ours,
        }


async def talk(card: SoundCard, speech: Path, tier: str, turns: int, is_recorded: bool) -> dict[str, Any]:
    made = Talk(card, speech, tier, is_recorded)
    await made.assistant.start()
    try:
        await online(made.assistant, 300)
        await asyncio.sleep(1.0)
        await made.say(SAID[-1])
        for number in range(turns):
            await made.turn(SAID[number % len(SAID)])
        await made.until(lambda: made.heard_ms() > ALONE_MS, 150, "the last reply")
        await asyncio.sleep(4.0)
        made.alone_s += 6.5
        return made.result()
    except TimeoutError as error:
        return {**made.result(), "error": str(error)}
    finally:
        await made.assistant.close()


def table(rows: list[dict[str, Any]]) -> str:
    """A line for each turn; own: how often the assistant was interrupted before the person spoke, stopped -1: not at all."""
    columns = list(rows[0]) if rows else []
    lines = ["  ".join(f"{name:>{max(12, len(name))}}" for name in columns)]
    lines += ["  ".join(f"{row[name]!s:>{max(12, len(name))}}" for name in columns) for row in rows]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("delay_ms", type=int)
    parser.add_argument("gain_db", type=float)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--tier", default="small")
    parser.add_argument("--speech", type=Path, default=SHARED / "speech")
    parser.add_argument("--recorded", action="store_true")
    parser.add_argument("--table", action="store_true")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        card = SoundCard(Path(folder) / "card")
        card.start()
        try:
            card.echo(wanted.delay_ms, wanted.gain_db)
            os.environ.update(card.environment)
            found = asyncio.run(talk(card, wanted.speech, wanted.tier, wanted.turns, wanted.recorded))
        finally:
            card.stop()
    if wanted.table:
        print(table(found["rows"]), file=sys.stderr)
    print(json.dumps(found))
    sys.stdout.flush()
    os._exit(0 if found["self_interruptions"] == 0 and found["interrupted_by_person"] == found["turns"] else 1)


if __name__ == "__main__":
    main()
