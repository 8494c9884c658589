"""Sounds that are no word to the assistant, made from noise and resonances; and words that are.

Everything is 24 kHz, float32, -1..1, seeded.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from bench.rooms import RATE_HZ, Sound, level_to, load, trimmed

KINDS = ("keyboard", "cough", "door", "music", "babble")


def made(kind: str, number: int, folder: Path) -> Sound:
    """The number-th sound of that kind, about 1.5 s; folder: recordings, for the babble of many voices."""
    chance = np.random.default_rng(1000 * KINDS.index(kind) + number)
    if kind == "babble":
        return _babble(chance, folder)
    makers = {"keyboard": _keyboard, "cough": _cough, "door": _door, "music": _music}
    return makers[kind](chance)


def _burst(chance: np.random.Generator, frames: int, decay_s: float) -> Sound:
    return (chance.standard_normal(frames) * np.exp(-np.arange(frames) / RATE_HZ / decay_s)).astype(np.float32)


def _resonant(sound: Sound, hertz: tuple[float, ...], width: float) -> Sound:
    spectrum, places = np.fft.rfft(sound), np.fft.rfftfreq(len(sound), 1 / RATE_HZ)
    shape = sum(1 / (1 + ((places - one) / (one * width)) ** 2) for one in hertz)
    return np.fft.irfft(spectrum * shape, len(sound)).astype(np.float32)


def _keyboard(chance: np.random.Generator) -> Sound:
    """Ten strokes: a click, and a softer one as the key comes up."""
    found = np.zeros(int(1.6 * RATE_HZ), np.float32)
    for at_s in np.cumsum(chance.uniform(0.08, 0.2, 10)):
        for late_s, part in ((0.0, 1.0), (0.07, 0.4)):
            place = int((at_s + late_s) * RATE_HZ)
            click = _burst(chance, 1200, 0.004)[: max(0, len(found) - place)]
            found[place : place + len(click)] += part * click
    return level_to(_resonant(found, (1800.0, 3400.0, 5200.0), 0.3), -30.0)


def _cough(chance: np.random.Generator) -> Sound:
    """One to three coughs: a burst, then breath through a throat."""
    parts = []
    for _ in range(chance.integers(1, 4)):
        burst = _burst(chance, int(0.35 * RATE_HZ), float(chance.uniform(0.05, 0.1)))
        burst[: int(0.01 * RATE_HZ)] *= np.linspace(0, 1, int(0.01 * RATE_HZ), dtype=np.float32)
        throat = tuple(float(one * chance.uniform(0.85, 1.15)) for one in (600, 1400, 2600))
        parts += [_resonant(burst, throat, 0.25), np.zeros(int(0.15 * RATE_HZ), np.float32)]
    return level_to(np.concatenate(parts), -24.0)


def _door(chance: np.random.Generator) -> Sound:
    """A thud, and a latch."""
    thud = _resonant(_burst(chance, RATE_HZ, 0.12), (70.0, 140.0, 310.0), 0.4)
    latch = _resonant(_burst(chance, RATE_HZ // 10, 0.01), (2200.0,), 0.3)
    place = int(chance.uniform(0.1, 0.3) * RATE_HZ)
    thud[place : place + len(latch)] += latch * 0.5 * np.abs(thud).max() / np.abs(latch).max()
    return level_to(thud, -24.0)


def _music(chance: np.random.Generator) -> Sound:
    """Two seconds of chords with overtones, plucked, over a beat."""
    time = np.arange(2 * RATE_HZ) / RATE_HZ
    found = np.zeros(len(time))
    for at_s in np.arange(0, 2, 0.5):
        root = 110 * 2 ** (chance.integers(0, 12) / 12)
        since = np.maximum(0, time - at_s)
        for ratio in (1, 1.26, 1.5, 2):
            for overtone in range(1, 6):
                tone = np.sin(2 * np.pi * root * ratio * overtone * since) / overtone
                found += tone * np.exp(-since * 3) * (time >= at_s)
        found += chance.standard_normal(len(time)) * np.exp(-since * 40) * (time >= at_s) * 2
    return level_to(found.astype(np.float32), -32.0)


def _babble(chance: np.random.Generator, folder: Path) -> Sound:
    """Eight people in the next room: all at once, far away and dull."""
    names = sorted(folder.glob("*.wav"))
    frames = 2 * RATE_HZ
    found = np.zeros(frames, np.float32)
    for index in chance.choice(len(names), 8, replace=False):
        voice = level_to(trimmed(load(names[index])), -30.0)
        start = int(chance.integers(0, max(1, len(voice) - frames)))
        part = np.resize(voice[start:], frames)
        found += part
    spectrum, places = np.fft.rfft(found), np.fft.rfftfreq(frames, 1 / RATE_HZ)
    dull = np.fft.irfft(spectrum / np.sqrt(1 + (places / 900) ** 4), frames).astype(np.float32)
    return level_to(dull, -44.0)
