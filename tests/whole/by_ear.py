"""The real window on a real (virtual) card and screen, driven by recordings, mouse and keys.

    python -m tests.whole.by_ear SCENARIO SPEECH_FOLDER OUT_FOLDER [TIER]

Writes result.json, events.jsonl, speaker.wav and a picture of each state. Run by test_by_ear.py, which gives it a
display and a sound card.
"""

from __future__ import annotations

import asyncio
import base64
import json
import sys
import time
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtWidgets import QApplication, QWidget

from core.app import build_assistant
from core.conversation.heard import heard_length
from core.conversation.state import Phase, Role
from core.session.assistant import Assistant
from core.session.waiting import is_quiet, online
from core.settings import Secrets, Settings
from gui.loop import make_loop
from gui.main_window import MainWindow, apply_appearance, apply_language
from gui.turns import AssistantRow, UserRow

RATE = 24_000
LOUD = 8
"""Samples above that are sound, not the card's silence."""


class Tap:
    """What leaves the speaker, with the moment each piece arrived."""

    def __init__(self) -> None:
        self.pieces: list[tuple[float, bytes]] = []

    async def run(self) -> None:
        command = (
            "parec",
            "--device=speaker.monitor",
            "--raw",
            "--format=s16le",
            f"--rate={RATE}",
            "--channels=1",
            "--latency-msec=10",
        )
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        assert process.stdout is not None
        try:
            while data := await process.stdout.read(480):
                self.pieces.append((time.monotonic(), data))
        finally:
            process.kill()

    def since(self, moment_s: float) -> np.ndarray:
        data = b"".join(piece for at_s, piece in self.pieces if at_s >= moment_s)
        return np.frombuffer(data[: len(data) & ~1], "<i2")

    def silent_from(self, moment_s: float, still_s: float = 0.4) -> float | None:
        """The first moment after moment_s from which nothing is heard for still_s."""
        since: float | None = None
        for at_s, data in self.pieces:
            if at_s < moment_s:
                continue
            is_loud = bool(np.any(np.abs(np.frombuffer(data[: len(data) & ~1], "<i2")) > LOUD))
            since = None if is_loud else (at_s if since is None else since)
            if since is not None and at_s - since >= still_s:
                return since
        return since

    def save(self, path: Path) -> None:
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(b"".join(piece for _, piece in self.pieces))


class Person:
    """Talks with recordings, presses real buttons and keys, looks at the window."""

    def __init__(self, speech: Path, out: Path, assistant: Assistant) -> None:
        settings, self.assistant = assistant.settings, assistant
        self.assistant.timeline.log_to(out / "events.jsonl")
        self.events: list[tuple[float, str, dict[str, Any]]] = []
        self.assistant.timeline.subscribe(lambda entry: self.events.append((time.monotonic(), entry.type, entry.event)))
        self.replies: dict[str, bytearray] = {}
        self.assistant.timeline.subscribe_raw(self._keep_sound)
        apply_language(settings)
        apply_appearance(settings)
        self.window = MainWindow(self.assistant)
        self.tap = Tap()
        self.speech = speech
        self.out = out
        self._pictures = 0

    def _keep_sound(self, direction: str, event: dict[str, Any]) -> None:
        if event["type"] == "response.output_audio.delta":
            self.replies.setdefault(event["item_id"], bytearray()).extend(base64.b64decode(event["delta"]))

    async def begin(self) -> None:
        self.window.move(0, 0)
        self.window.show()
        await self.assistant.start()
        self._tap = asyncio.create_task(self.tap.run())
        await online(self.assistant, 300)
        await self.run("xdotool", "windowfocus", str(int(self.window.winId())))
        await asyncio.sleep(0.7)

    async def end(self) -> None:
        self._tap.cancel()
        self.tap.save(self.out / "speaker.wav")
        self.window.let_go()
        self.window.close()
        await self.assistant.close()

    async def run(self, *command: str) -> None:
        process = await asyncio.create_subprocess_exec(*command)
        await process.wait()

    async def say(self, name: str) -> None:
        """A recording into the microphone, to its end."""
        await self.run("paplay", "--device=mic_in", str(self.speech / name))

    async def press(self, widget: QWidget, button: str = "mousedown") -> None:
        """A real mouse button, in the middle of a widget."""
        place = widget.mapToGlobal(widget.rect().center())
        await self.run("xdotool", "mousemove", str(place.x()), str(place.y()), button, "1")

    async def keys(self, *words: str) -> None:
        await self.run("xdotool", *words)

    async def until(self, is_true: Callable[[], bool], timeout_s: float, what: str) -> None:
        end_s = time.monotonic() + timeout_s
        while not is_true():
            assert time.monotonic() < end_s, f"waited {timeout_s} s for {what}; phase {self.window.bridge.phase}"
            await asyncio.sleep(0.02)

    async def phase(self, phase: Phase, timeout_s: float = 30) -> None:
        await self.until(lambda: self.window.bridge.phase is phase, timeout_s, phase.value)

    async def quiet(self, timeout_s: float = 60) -> None:
        await self.until(lambda: is_quiet(self.assistant.state), timeout_s, "the end of the turn")
        await asyncio.sleep(0.3)

    def look(self, name: str) -> None:
        """A picture of the window."""
        self._pictures += 1
        self.window.grab().save(str(self.out / f"{self._pictures:02d}-{name}.png"))

    def seen(self, kind: type[UserRow] | type[AssistantRow]) -> list[str]:
        """The words on the screen, row by row."""
        rows = [self.window.transcript.row(item.item_id) for item in self.assistant.state.items]
        return [row.words.toPlainText() for row in rows if isinstance(row, kind)]

    def at(self, name: str, after_s: float = 0.0) -> float:
        return next(at_s for at_s, kind, _ in self.events if kind == name and at_s >= after_s)


async def hands_free(person: Person) -> dict[str, Any]:
    """A question, its answer heard; then a long answer that is interrupted."""
    began_s = time.monotonic()
    speaking = asyncio.create_task(person.say("asterisk-tt-weasels.wav"))
    await person.phase(Phase.HEARING, 10)
    person.look("hearing")
    await speaking
    await person.phase(Phase.THINKING, 20)
    person.look("thinking")
    await person.phase(Phase.SPEAKING, 40)
    await asyncio.sleep(0.6)
    person.look("speaking")
    await person.quiet()
    await asyncio.sleep(0.5)
    person.look("answered")
    first = {"heard": person.seen(UserRow)[0], "answered": person.seen(AssistantRow)[0]}
    np.save(person.out / "reply.npy", person.tap.since(began_s))
    received = bytes(next(iter(person.replies.values())))
    np.save(person.out / "received.npy", np.frombuffer(received, "<i2"))
    interrupted = await _interrupt(person)
    return {**first, **interrupted}


async def _interrupt(person: Person) -> dict[str, Any]:
    started_s = time.monotonic()
    person.assistant.send_text("Tell me a story about a lighthouse keeper in five long sentences.")
    await person.phase(Phase.SPEAKING, 60)
    await asyncio.sleep(2.5)
    said_s = time.monotonic()
    speaking = asyncio.create_task(person.say("cards-005.wav"))
    await person.until(
        lambda: any(kind == "conversation.item.truncate" for _, kind, _ in person.events), 20, "a truncate"
    )
    speech_s = person.at("input_audio_buffer.speech_started", said_s)
    await asyncio.sleep(0.25)
    person.look("interrupted")
    await speaking
    silent_s = person.tap.silent_from(speech_s)
    cut = next(event for _, kind, event in person.events if kind == "conversation.item.truncate")
    row = next(item for item in person.assistant.state.items if item.item_id == cut["item_id"])
    held_ms = held(person.tap.since(started_s), np.frombuffer(bytes(person.replies[cut["item_id"]]), "<i2"))
    await person.quiet()
    return {
        "silence_after_speech_started_ms": None if silent_s is None else round((silent_s - speech_s) * 1000),
        "truncated_at_ms": cut["audio_end_ms"],
        "speaker_held_ms": held_ms,
        "received_ms": row.received_ms,
        "unheard": row.text[heard_length(row) :],
        "is_interrupted": row.is_interrupted,
    }


def held(recorded: np.ndarray, reply: np.ndarray) -> int:
    """Milliseconds of the reply that the recording holds: where it begins by correlation, where it falls silent."""
    loud = np.flatnonzero(np.abs(recorded) > LOUD)
    piece = recorded[loud[0] : loud[0] + 2 * RATE].astype(np.float64)
    whole = reply.astype(np.float64)
    size = 1 << (len(piece) + len(whole)).bit_length()
    match = np.fft.irfft(np.fft.rfft(whole, size) * np.conj(np.fft.rfft(piece, size)), size)
    offset = int(np.argmax(match[: len(whole)]))
    quiet = np.flatnonzero(np.diff(loud) > RATE * 2)  # the next reply is another story
    last = loud[quiet[0]] if len(quiet) else loud[-1]
    return round((last - loud[0] + offset) / RATE * 1000)


async def hold(person: Person) -> dict[str, Any]:
    """With the mouse on the orb, then with the Space key."""
    await person.keys("key", "ctrl+1")
    await person.phase(Phase.READY, 10)
    person.look("ready")
    await person.press(person.window.stage.orb, "mousedown")
    await person.phase(Phase.HOLDING, 5)
    await person.say("goforward.wav")
    person.look("holding")
    await person.press(person.window.stage.orb, "mouseup")
    await person.phase(Phase.SPEAKING, 40)
    await person.quiet()
    rows = len(person.seen(AssistantRow))
    await person.keys("keydown", "space")
    await person.phase(Phase.HOLDING, 5)
    await person.say("cards-003.wav")
    await person.keys("keyup", "space")
    await person.until(lambda: len(person.seen(AssistantRow)) > rows, 40, "the second answer")
    await person.quiet()
    return {"heard": person.seen(UserRow), "answered": person.seen(AssistantRow)}


async def review(person: Person) -> dict[str, Any]:
    """The draft is edited with real keys and answered with a live prompt."""
    answers = len(person.seen(AssistantRow))
    await person.keys("key", "ctrl+3")
    await person.until(lambda: person.assistant.state.mode == "review", 5, "Review")
    await asyncio.sleep(0.3)
    await person.say("goforward.wav")
    await person.phase(Phase.REVIEW, 20)
    await person.until(lambda: bool(person.window.review.heard.toPlainText()), 10, "the draft's words")
    await asyncio.sleep(0.3)
    drafted = person.window.review.heard.toPlainText()
    person.look("review")
    await person.keys("type", " and stop")
    own = next(chip for chip in person.window.review.presets.buttons() if chip.objectName() == "own")
    await person.press(own, "click")
    await asyncio.sleep(0.2)
    await person.press(person.window.review.prompt, "click")
    await person.keys("type", "--delay", "5", "Answer with exactly one word: {heard}")
    await asyncio.sleep(0.3)
    person.look("review-prompt")
    await person.keys("key", "ctrl+Return")
    await person.until(lambda: len(person.seen(AssistantRow)) > answers, 40, "the answer")
    await person.quiet()
    person.look("review-answered")
    asked = next(event for _, kind, event in reversed(person.events) if kind == "response.create")
    users = [item for item in person.assistant.state.items if item.role is Role.USER]
    return {
        "drafted": drafted,
        "sent": person.seen(UserRow)[-1],
        "is_edited": users[-1].is_edited,
        "instructions": asked["response"]["instructions"],
        "answered": person.seen(AssistantRow)[-1],
        "is_in_timeline": any(entry.event.get("response") == asked["response"] for entry in person.assistant.timeline),
    }


async def main(scenario: str, speech: Path, out: Path, tier: str) -> None:
    settings = Settings()
    settings["provider.local_tier"] = tier
    person = Person(speech, out, build_assistant(settings, Secrets()))
    result: dict[str, Any] = {}
    try:
        await person.begin()
        result = await {"hands_free": hands_free, "hold": hold, "review": review}[scenario](person)
    except AssertionError as error:
        person.look("failed")
        result = {"error": str(error)}
    finally:
        await person.end()
        (out / "result.json").write_text(json.dumps(result, indent=1))


if __name__ == "__main__":
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: make_loop(app)) as runner:
        runner.run(
            main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4] if len(sys.argv) > 4 else "small")
        )
