"""How quick spoken turns are, stage by stage, and how well the end of a turn is found."""

from __future__ import annotations

import asyncio
import multiprocessing
import statistics
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bench.served import Engine, Event, Session, hearing
from bench.sounds import Paused, Recording

STAGES = {
    "input_audio_buffer.speech_stopped": "speech_stopped",
    "conversation.item.input_audio_transcription.completed": "words",
    "response.output_audio_transcript.delta": "first_text",
    "response.output_audio.delta": "first_sound",
}
CAPTION = "conversation.item.input_audio_transcription.delta"
STOPPED = "input_audio_buffer.speech_stopped"
PATIENCE_S = 45.0
LONG = "Tell me a long story about a ship, at least ten sentences."


@dataclass(slots=True)
class Times:
    """Milliseconds by stage."""

    by_stage: dict[str, list[float]] = field(default_factory=dict)
    silent: list[str] = field(default_factory=list)
    """Recordings that got no answer."""

    def add(self, stage: str, seconds: float) -> None:
        self.by_stage.setdefault(stage, []).append(seconds * 1000)

    def p(self, stage: str, share: float) -> float | None:
        """The percentile; None without figures."""
        return percentile(self.by_stage.get(stage, []), share)


def percentile(values: Sequence[float], share: float) -> float | None:
    """The nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else None


async def latency(engine: Engine, spoken: Sequence[Recording], silence_ms: int, tools: list[Event]) -> Times:
    """Each recording in real time in a conversation of its own, from the true end of its last word."""
    times = Times()
    async with engine.session(**hearing(silence_ms, tools=tools)) as session:
        await session.ask("Hello")  # the functions are read once
    for recording in spoken:
        async with engine.session(**hearing(silence_ms, tools=tools)) as session:
            await asyncio.sleep(0.5)
            await _turn(session, recording, times)
    return times


async def _turn(session: Session, recording: Recording, times: Times) -> None:
    since = len(session.events)

    def is_answered() -> bool:
        return bool(session.all("response.output_audio.delta", since))

    def is_over() -> bool:
        ended = (event["response"]["status"] for _, event in session.all("response.done", since))
        return is_answered() or "completed" in ended  # a call without a word

    begun_s = await session.speak(recording.sound, tail_s=PATIENCE_S, is_over=is_over)
    if (ended := session.all(STOPPED, since)) and len(ended) == 1 and is_answered():
        for kind, stage in STAGES.items():
            if found := session.all(kind, since):
                times.add(stage, found[0][0] - begun_s - recording.end_s)
    else:
        times.silent.append(f"{recording.name} ({len(ended)} ends)")
    if (captions := session.all(CAPTION, since)) and captions[0][0] < begun_s + recording.end_s:
        times.add("partial", captions[0][0] - begun_s - recording.start_s)


async def cancelling(engine: Engine, count: int) -> list[float]:
    """Milliseconds from response.cancel to the last event of a response, in the midst of a long spoken answer."""
    found = []
    item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": LONG}]}
    for number in range(count):
        async with engine.session(**hearing(answers=False)) as session:
            await session.send("conversation.item.create", item=item)
            await session.send("response.create")
            await session.wait("response.output_audio.delta")
            await asyncio.sleep(0.1 + 0.13 * (number % 7))
            asked_s = time.monotonic()
            await session.send("response.cancel")
            _, done = await session.wait("response.done")
            await asyncio.sleep(0.3)
            if done["response"]["status"] == "cancelled":
                last_s = max(at_s for at_s, event in session.events if event["type"].startswith("response."))
                found.append((last_s - asked_s) * 1000)
    return found


@dataclass(frozen=True, slots=True)
class Ends:
    """One row of the end-of-turn table."""

    label: str
    pauses: int
    cut_off: int
    wait_ms: float | None
    """Median from the true end to speech_stopped."""
    late_ms: float | None

    @property
    def share(self) -> float:
        return self.cut_off / max(1, self.pauses)


async def ends_of_turn(engine: Engine, paused: Sequence[Paused], silence_ms: int = 500, eagerness: str = "") -> Ends:
    """Sentences with a pause inside, in real time: was it taken for the end, and how long after the true end came it?"""
    cut_off, waits = 0, []
    for one in paused:
        async with engine.session(**hearing(silence_ms, eagerness=eagerness, answers=False)) as session:

            def is_over(session: Session = session, end_s: float = one.end_s) -> bool:
                return any(event["audio_end_ms"] > end_s * 1000 for _, event in session.all(STOPPED))

            begun_s = await session.speak(one.sound, tail_s=9.0, is_over=is_over)
            heard = [(at_s - begun_s, event["audio_end_ms"] / 1000) for at_s, event in session.all(STOPPED)]
            cut_off += any(one.pause_s[0] < end_s < one.pause_s[1] + 0.2 for _, end_s in heard)
            waits += [at_s - one.end_s for at_s, end_s in heard if end_s > one.end_s][:1]
    label = f"semantic_vad {eagerness}" if eagerness else f"server_vad {silence_ms}"
    median = statistics.median(waits) * 1000 if waits else None
    late = percentile(waits, 0.9)
    return Ends(label, len(paused), cut_off, median, late * 1000 if late is not None else None)


@asynccontextmanager
async def busy_core() -> AsyncIterator[None]:
    """Another process that keeps one core busy."""
    process = multiprocessing.get_context("spawn").Process(target=_spin, daemon=True)
    process.start()
    try:
        yield
    finally:
        process.terminate()
        process.join()


def _spin() -> None:
    while True:
        pass
