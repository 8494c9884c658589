"""A loudspeaker that bends loud sound is known by what it leaves over."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bench.rooms import PROMPTS, Sound, level_to, talk
from core.audio.echo_filter import EchoFilter
from core.audio.far_history import BLOCK
from tests.audio.rooms import level_db

SECONDS = 12


@pytest.fixture(scope="module")
def story(speech: Path) -> Sound:
    return level_to(talk(speech, PROMPTS, 0.25), -20.0)[: SECONDS * 24_000]


def _left(filter_: EchoFilter, bent: Sound, far: Sound) -> Sound:
    """What remains of an echo 50 ms late, with a little noise."""
    late = 1200
    noise = np.random.default_rng(5).standard_normal(len(far)).astype(np.float32) * 1e-4
    near = np.concatenate([np.zeros(late, np.float32), bent[:-late]]) * np.float32(0.4) + noise
    places = range(0, len(far) - BLOCK + 1, BLOCK)
    return np.concatenate([filter_.process(near[at : at + BLOCK], far[at : at + BLOCK]) for at in places])


@pytest.mark.parametrize("limit", [0.1, 0.15])
def test_one_that_clips_is_followed(story: Sound, limit: float) -> None:
    """Hard limits, which none of the candidates has: the nearest is believed, and less is left over than of a line."""
    filter_ = EchoFilter()
    bent = np.clip(story, -limit, limit)
    left = _left(filter_, bent, story)
    end = slice(9 * 24_000, SECONDS * 24_000)
    assert filter_.speaker.bend > 0
    assert level_db(bent[end] * np.float32(0.4)) - level_db(left[end]) > 15


def test_one_that_is_straight_stays_so(story: Sound) -> None:
    filter_ = EchoFilter()
    _left(filter_, story, story)
    assert filter_.speaker.bend == 0
