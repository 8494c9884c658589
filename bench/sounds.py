"""Recordings of people, and what is made of them: cut to their true end, with noise, in a room, with pauses inside."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from core.audio.files import read_blocks
from core.units import RATE_HZ

Sound = npt.NDArray[np.float32]
"""Mono, 24 kHz."""
STEP = RATE_HZ // 100
"""10 ms."""
LOUD = 0.03
"""Of the loudest 10 ms: what is under it is no speech (-30 dB)."""
GAP_STEPS = 6
"""60 ms of quiet between words are a place where people pause."""
PAUSES_S = (0.5, 0.75, 1.0, 1.25, 1.5)


@dataclass(frozen=True, slots=True)
class Recording:
    """One utterance and its words."""

    name: str
    words: str
    sound: Sound

    @property
    def start_s(self) -> float:
        """Where the first word begins."""
        return float(_loud_steps(self.sound)[0]) / 100

    @property
    def end_s(self) -> float:
        """Where the last word ends."""
        return float(_loud_steps(self.sound)[-1] + 1) / 100

    @property
    def length_s(self) -> float:
        return len(self.sound) / RATE_HZ


def recordings(folder: Path) -> list[Recording]:
    """Those that MANIFEST.tsv (file, transcript) names and that are there."""
    with (folder / "MANIFEST.tsv").open(encoding="utf-8") as manifest:
        rows = [row for row in csv.DictReader(manifest, delimiter="\t") if (folder / row["file"]).exists()]
    return [Recording(row["file"], row["transcript"] or "", read(folder / row["file"])) for row in rows]


def read(path: Path) -> Sound:
    """Any sound file."""
    return np.frombuffer(b"".join(read_blocks(path)), "<i2").astype(np.float32) / 32768.0


def pcm(sound: Sound) -> bytes:
    """As the wire wants it."""
    return bytes((np.clip(sound, -1.0, 1.0) * 32767.0).astype("<i2").tobytes())


def silence(seconds: float) -> Sound:
    return np.zeros(int(seconds * RATE_HZ), np.float32)


def with_noise(sound: Sound, snr_db: float, seed: int = 1) -> Sound:
    """Pink noise below the speech by that much; speech counts only where it is loud."""
    loud = np.repeat(_levels(sound) > LOUD * _levels(sound).max(), STEP)
    level = float(np.sqrt(np.mean(sound[: len(loud)][loud] ** 2)))
    return sound + pink(len(sound), seed) * np.float32(level / 10 ** (snr_db / 20))


def in_room(sound: Sound, decay_s: float = 0.5, seed: int = 2) -> Sound:
    """As from two metres away: an impulse response of decaying noise after the direct sound."""
    generator = np.random.default_rng(seed)
    length = int(decay_s * RATE_HZ)
    tail = generator.standard_normal(length) * 10 ** (-3 * np.arange(length) / length) * 0.04
    tail[: RATE_HZ // 200] = 0.0
    tail[0] = 1.0
    size = len(sound) + length
    heard = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(tail, size), size)
    found: Sound = (heard / np.max(np.abs(heard)) * 0.7).astype(np.float32)
    return found


def pink(length: int, seed: int = 1) -> Sound:
    """Noise that falls by 3 dB an octave, root mean square 1."""
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(length))
    spectrum /= np.sqrt(np.maximum(np.arange(len(spectrum)), 1.0))
    noise = np.fft.irfft(spectrum, length)
    found: Sound = (noise / np.sqrt(np.mean(noise**2))).astype(np.float32)
    return found


def music(seconds: float, seed: int = 3) -> Sound:
    """Chords of plucked strings with a bass and a beat, four a second."""
    generator = np.random.default_rng(seed)
    found = silence(seconds + 2)
    scale = 220.0 * 2 ** (np.array([0, 2, 3, 5, 7, 8, 10, 12]) / 12)
    time_s = np.arange(RATE_HZ, dtype=np.float32) / RATE_HZ
    for start in range(0, int(seconds * RATE_HZ), RATE_HZ // 4):
        notes = [*generator.choice(scale, 2), generator.choice(scale[:4]) / 2]
        for note in notes:
            partials = sum(np.sin(2 * np.pi * note * k * time_s) / k**1.5 for k in range(1, 8))
            found[start : start + RATE_HZ] += (partials * np.exp(-4 * time_s) * 0.1).astype(np.float32)
        beat = generator.standard_normal(RATE_HZ // 10) * np.exp(-np.arange(RATE_HZ // 10) / 300) * 0.1
        found[start : start + len(beat)] += beat.astype(np.float32)
    return found[: int(seconds * RATE_HZ)]


@dataclass(frozen=True, slots=True)
class Paused:
    """A recording with a silence put between two words."""

    sound: Sound
    pause_s: tuple[float, float]
    """From, to."""
    end_s: float


def with_pauses(recording: Recording) -> Iterator[Paused]:
    """Each quiet place inside a sentence, made as long as people think: one length of pause for each, in turn."""
    if re.search(r"[.!?]\s+\w", recording.words):
        return  # between two sentences it would be no pause inside
    levels = _levels(recording.sound)
    quiet = levels < LOUD * levels.max()
    first, last = _loud_steps(recording.sound)[[0, -1]]
    places = [place for place in _runs(quiet, int(first), int(last)) if place[1] - place[0] >= GAP_STEPS]
    for number, (start, end) in enumerate(places):
        if start - first < 40 or last - end < 40:
            continue  # a word alone is no sentence
        pause_s = PAUSES_S[(number + len(recording.name)) % len(PAUSES_S)]
        middle = (start + end) // 2 * STEP
        extra = silence(max(0.0, pause_s - (end - start) / 100))
        sound = np.concatenate([recording.sound[:middle], extra, recording.sound[middle:]])
        begin_s = start / 100
        yield Paused(sound, (begin_s, begin_s + pause_s), recording.end_s + len(extra) / RATE_HZ)


def _levels(sound: Sound) -> Sound:
    steps = sound[: len(sound) // STEP * STEP].reshape(-1, STEP)
    found: Sound = np.sqrt(np.mean(steps**2, axis=1))
    return found


def _loud_steps(sound: Sound) -> npt.NDArray[np.int64]:
    levels = _levels(sound)
    return np.flatnonzero(levels > LOUD * levels.max())


def _runs(quiet: npt.NDArray[np.bool_], first: int, last: int) -> Iterator[tuple[int, int]]:
    """(start, end) of each stretch of quiet steps between first and last."""
    start = None
    for step in range(first, last + 1):
        if quiet[step] and start is None:
            start = step
        elif not quiet[step] and start is not None:
            yield start, step
            start = None
