"""Finds utterances in a stream of speech likelihoods, one per 32 ms. Pure.

Hysteresis: speech begins at the threshold and goes on down to 0.15 under it, and must last two frames to
count. Times are milliseconds of audio written since the session began, prefix and silence included, so all
of them less the prefix lie on the 32 ms grid.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

FRAME_MS = 32
HYSTERESIS = 0.15
ONSET_FRAMES = 2
"""A click is one frame long."""
GUESS_FRAMES = 3
"""96 ms of silence: perhaps the end; recognition begins. What comes of it is dropped if speech goes on."""
SURE, LIKELY = 0.95, 0.5
"""How finished speech must sound. Of people's sentences 60 % end above 0.95, of pauses inside them 25 %; between the
two thresholds there are as many of one kind as of the other."""
WAITS_MS = {"low": (832, 2496, 8000), "medium": (576, 1600, 4000), "high": (352, 1024, 2000)}
"""semantic_vad: silence that ends what surely sounds finished, what perhaps does, and what does not."""
SEMANTIC_THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class Started:
    """Speech began."""

    start_ms: int


@dataclass(frozen=True, slots=True)
class Paused:
    """A silence that may be the end."""

    end_ms: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """It was not the end."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """Speech ended."""

    end_ms: int


Finding = Started | Paused | Resumed | Stopped


class TurnDetector:
    """One stream. `config` is the session's turn_detection and may change between frames."""

    def __init__(self) -> None:
        self._frames = 0
        self._loud = 0
        self._quiet = 0
        self.is_speaking = False
        self.speech_ms = 0
        """Speech heard since `forget`, for judging whether a commit holds any words."""
        self._finished = 0.0
        """How finished the speech before this pause sounds, 0..1."""
        self._is_leaning = False

    @property
    def now_ms(self) -> int:
        """Audio judged so far."""
        return self._frames * FRAME_MS

    @property
    def is_pausing(self) -> bool:
        """Speech has begun and the last frame was silence."""
        return self.is_speaking and self._quiet > 0

    def forget(self) -> None:
        """The buffer was committed or cleared; the clock runs on."""
        self._loud = self._quiet = self.speech_ms = 0
        self.is_speaking = False
        self._reconsider()

    def judge_finished(self, probability: float) -> None:
        """What the end-of-turn model said of the pause we are in."""
        self._finished = probability

    def judge_words(self, text: str) -> None:
        """The words before the pause we are in: some want another after them, however finished they sound."""
        self._is_leaning = leans(text)

    def _reconsider(self) -> None:
        self._finished, self._is_leaning = 0.0, False

    def feed(self, probability: float, config: dict[str, Any] | None) -> list[Finding]:
        """One frame; what it changed. Without turn detection only speech is counted."""
        self._frames += 1
        threshold = float((config or {}).get("threshold", SEMANTIC_THRESHOLD))
        if probability >= threshold:
            self.speech_ms += FRAME_MS
        if config is None:
            return []
        if not self.is_speaking:
            return self._wait_for_speech(probability, threshold, config)
        return self._wait_for_silence(probability, threshold - HYSTERESIS, config)

    def _wait_for_speech(self, probability: float, threshold: float, config: dict[str, Any]) -> list[Finding]:
        self._loud = self._loud + 1 if probability >= threshold else 0
        if self._loud < ONSET_FRAMES:
            return []
        self.is_speaking = True
        self._quiet = 0
        prefix_ms = int(config.get("prefix_padding_ms", 300))
        return [Started(max(0, self.now_ms - self._loud * FRAME_MS - prefix_ms))]

    def _wait_for_silence(self, probability: float, threshold: float, config: dict[str, Any]) -> list[Finding]:
        if probability >= threshold:
            was_paused = self._quiet >= GUESS_FRAMES
            self._quiet = 0
            self._reconsider()
            return [Resumed()] if was_paused else []
        self._quiet += 1
        found: list[Finding] = [Paused(self.now_ms)] if self._quiet == GUESS_FRAMES else []
        if self._quiet * FRAME_MS >= self._wait_ms(config):
            self.is_speaking = False
            self._loud = 0
            found.append(Stopped(self.now_ms))
        return found

    def _wait_ms(self, config: dict[str, Any]) -> int:
        if config.get("type") != "semantic_vad":
            return int(config.get("silence_duration_ms", 500))
        sure_ms, likely_ms, longest_ms = WAITS_MS.get(str(config.get("eagerness")), WAITS_MS["medium"])
        if self._finished <= LIKELY or self._is_leaning:
            return longest_ms
        return sure_ms if self._finished > SURE else likely_ms


LEANING = frozenset(
    re.findall(
        r"[\w']+",
        "a an the my your his her its our their this these those and or but because if when while than of to in on at "
        "by for from with into about is are was were be been am will would can could should must shall may might have "
        "has had do does did please um uh er i'm it's that's i'll i'd what's",
    )
)
"""English words that nobody ends a turn on (some questions do: they wait a little longer)."""


def leans(text: str) -> bool:
    """Whether a text ends in a word that wants another, or in a comma: "your call can not be"."""
    words = text.lower().replace("\u2019", "'").split()
    if not words or text.rstrip().endswith(("?", "!")):
        return False
    return text.rstrip().endswith((",", "-", "...")) or words[-1].strip(".,;:") in LEANING
