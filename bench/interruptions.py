"""Who interrupts: noises over a reply must not, words must. The whole of the microphone's way, without a card."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import soxr

from bench.noises import KINDS, made
from bench.rooms import PROMPTS, RATE_HZ, ROOMS, Sound, level_to, room_echo, talk
from core.audio.echo import Acoustic, find_post_filter
from core.audio.speech_gate import SpeechGate
from core.silero import MODEL, SileroModel

SETTLED_S, EVERY_S = 6.0, 4.0
LATE_S = 1.5
"""An opening so long after a sound's beginning was caused by it."""
WORD_DB = -24.0


@dataclass(frozen=True, slots=True)
class Sounds:
    """What was made over one long reply."""

    kinds: tuple[str, ...]
    has_opened: tuple[bool, ...]
    delays_ms: tuple[float, ...]
    """From the sound's beginning to the opened gate, of those that opened it."""
    stray: int
    """Openings that no sound explains: the assistant heard itself."""


def over_a_reply(sounds: list[tuple[str, Sound]], folder: Path, room: str = "A") -> Sounds:
    """Play each sound into the microphone while the assistant speaks on."""
    frames = int((SETTLED_S + EVERY_S * len(sounds)) * RATE_HZ)
    story = level_to(talk(folder, PROMPTS, 0.25), -20.0)
    far = np.tile(story, 1 + frames // len(story))[:frames]
    microphone = room_echo(next(one for one in ROOMS if one.name == room), far)
    starts = [int((SETTLED_S + EVERY_S * number) * RATE_HZ) for number in range(len(sounds))]
    for start, (_, sound) in zip(starts, sounds, strict=True):
        part = sound[: frames - start]
        microphone[start : start + len(part)] += part
    opened = _openings(np.clip(microphone, -1, 1), far)
    late = int(LATE_S * RATE_HZ)
    lengths = [len(sound) for _, sound in sounds]
    causes = [
        next((at for at in opened if start <= at <= start + length + late), None)
        for start, length in zip(starts, lengths, strict=True)
    ]
    explained = {
        at
        for start, length in zip(starts, lengths, strict=True)
        for at in opened
        if start <= at <= start + length + late
    }
    return Sounds(
        tuple(kind for kind, _ in sounds),
        tuple(one is not None for one in causes),
        tuple((at - start) / RATE_HZ * 1000 for at, start in zip(causes, starts, strict=True) if at is not None),
        len([at for at in opened if at not in explained]),
    )


def _openings(microphone: Sound, far: Sound) -> list[int]:
    """The frames at which the gate opened."""
    make = find_post_filter()
    assert make is not None, "pywebrtc-audio is not installed"
    canceller = Acoustic(partial(make, echo_cancellation=True))
    stream = soxr.ResampleStream(RATE_HZ, 16_000, 1, dtype="float32", quality="HQ", vr=True)
    gate = SpeechGate(SileroModel(MODEL).stream().probability, stream.resample_chunk)
    found = []
    for start in range(0, len(far) - 239, 240):
        before = gate.openings
        clean = canceller.process(microphone[start : start + 240], far[start : start + 240])
        gate.process(clean, True)
        if gate.openings > before:
            found.append(start)
    return found


def noises(count: int, folder: Path) -> list[tuple[str, Sound]]:
    """count noises of all kinds in turn."""
    return [(KINDS[number % len(KINDS)], made(KINDS[number % len(KINDS)], number, folder)) for number in range(count)]


def words(count: int, spoken: list[Sound]) -> list[tuple[str, Sound]]:
    """count words; spoken: "stop" and "wait" in several voices."""
    return [("word", level_to(spoken[number % len(spoken)], WORD_DB)) for number in range(count)]
