"""A short stretch of a room for the echo canceller's tests: real recordings, a made echo path."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from bench.rooms import RATE_HZ, ROOMS, Scene, Sound, scene

BLOCK = 240


@cache
def room(name: str, folder: Path) -> Scene:
    """Room A to F; the recordings are in folder."""
    return scene(next(one for one in ROOMS if one.name == name), folder)


def part(made: Scene, start_s: float, end_s: float) -> Scene:
    """That stretch alone."""
    place = slice(int(start_s * RATE_HZ), int(end_s * RATE_HZ))
    return replace(made, far=made.far[place], near=made.near[place], microphone=made.microphone[place])


def level_db(sound: Sound) -> float:
    return float(10 * np.log10(np.mean(sound.astype(np.float64) ** 2) + 1e-12))
