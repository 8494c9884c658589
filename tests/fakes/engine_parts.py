"""Parts of the engine without models: the same interfaces, quick, and steered by the test."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from core.engine.parts import Answer, Call, Cancelled, Finished, Parts, Prompt, Recognised, Samples, Voice, Words

PIECE_FRAMES = 12_000
"""Half a second of sound for each piece of text."""
KEPT = 100
"""Prompts that are remembered; in a long talk each holds all of it."""


class LoudIsSpeech:
    """Voice activity: speech is what is loud."""

    def probability(self, frame: Samples) -> float:
        return 0.95 if float(np.abs(frame).max(initial=0.0)) > 0.05 else 0.01

    def reset(self) -> None:
        pass


class FakeRecognizer:
    """Says `text` for anything; waits for `gate` first, and keeps the length of what it was given."""

    def __init__(self, text: str = "What time is it?") -> None:
        self.text = text
        self.gate = threading.Event()
        self.gate.set()
        self.heard_s: list[float] = []

    def recognise(
        self,
        samples: Samples,
        *,
        language: str | None = None,
        prompt: str = "",
        is_quick: bool = False,
        is_cancelled: Cancelled = lambda: False,
    ) -> Recognised:
        while not self.gate.wait(0.01):
            if is_cancelled():
                return Recognised("")
        self.heard_s.append(len(samples) / 16_000)
        return Recognised(self.text)


@dataclass
class FakeLanguageModel:
    """Plays `script` (or what `script` makes of the prompt), a pause before each piece."""

    script: list[Answer] | Callable[[Prompt], list[Answer]] = field(default_factory=lambda: [Words("It is noon.")])
    pause_s: float = 0.001
    name: str = "fake"
    prompts: list[Prompt] = field(default_factory=list)
    stopped_s: list[float] = field(default_factory=list)
    """When a cancelled answer ended, by time.monotonic()."""

    def answer(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> Iterator[Answer]:
        self.prompts = [*self.prompts[-KEPT:], prompt]
        script = self.script(prompt) if callable(self.script) else self.script
        words = 0
        for piece in script:
            time.sleep(self.pause_s)
            if is_cancelled():
                self.stopped_s.append(time.monotonic())
                yield Finished("cancelled", 10, 4, words)
                return
            if isinstance(piece, Words):
                words += 1
                if words > prompt.max_tokens:
                    yield Finished("length", 10, 4, words - 1)
                    return
            yield piece
        yield Finished("stop", 10, 4, words)

    def prefill(self, prompt: Prompt, is_cancelled: Cancelled = lambda: False) -> None:
        pass

    def count_tokens(self, text: str) -> int:
        return len(text.split())


class FakeSynthesizer:
    """Half a second of tone for each piece of text."""

    voices = (Voice("natural", "Natural"), Voice("bass", "Bass"))

    def __init__(self) -> None:
        self.spoken: list[tuple[str, str]] = []

    def speak(
        self, text: str, *, voice: str, speed: float = 1.0, is_cancelled: Cancelled = lambda: False
    ) -> Iterator[Samples]:
        self.spoken.append((text, voice))
        yield (0.2 * np.sin(np.arange(PIECE_FRAMES) * 0.06)).astype(np.float32)


def talk(pieces: int) -> list[Answer]:
    """A long answer, a sentence for each piece."""
    return [Words(f"Sentence number {number}. ") for number in range(pieces)]


def calls_when_asked(prompt: Prompt) -> list[Answer]:
    """Calls the first function offered, then speaks of what it gave."""
    last = prompt.messages[-1]
    if last.role == "tool":
        return [Words(f"It gave {last.text}.")]
    if prompt.functions and prompt.tool_choice != "none":
        return [Call(prompt.functions[0].name, '{"city": "Paris"}')]
    return [Words("No function is there.")]


def fake_parts(**parts: Any) -> Parts:
    """All parts as fakes; any of them can be given, a missing one by None and `missing`."""
    made: dict[str, Any] = {
        "recognizer": FakeRecognizer(),
        "language_model": FakeLanguageModel(),
        "synthesizer": FakeSynthesizer(),
        **parts,
    }
    return Parts(LoudIsSpeech, **made)
