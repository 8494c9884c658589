"""The echo canceller in a made room with real voices: the assistant goes, the person stays."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest

from bench.rooms import Sound
from core.audio.echo import LAG_FRAMES, Acoustic, PersonAlone, find_post_filter
from core.audio.echo_filter import EchoFilter
from core.audio.far_history import BLOCK
from tests.audio.rooms import level_db, part, room


def _canceller() -> Acoustic:
    make = find_post_filter()
    if make is None:
        pytest.skip("pywebrtc-audio has no wheel for this platform")
    return Acoustic(partial(make, echo_cancellation=True))


def _run(canceller: Acoustic | EchoFilter, near: Sound, far: Sound) -> Sound:
    places = range(0, len(near) - BLOCK + 1, BLOCK)
    return np.concatenate([canceller.process(near[at : at + BLOCK], far[at : at + BLOCK]) for at in places])


def test_the_assistants_voice_goes_and_the_persons_stays(speech: Path) -> None:
    made = part(room("B", speech), 11.0, 26.0)
    canceller = _canceller()
    clean = _run(canceller, made.microphone, made.far)
    second = 24_000
    alone, both = slice(4 * second, 9 * second), slice(10 * second, 15 * second)
    assert level_db(made.microphone[alone]) - level_db(clean[alone]) > 20
    person = level_db(made.near[both])
    late = slice(both.start + LAG_FRAMES, both.stop)
    assert abs(level_db(clean[late]) - person) < 3, "as loud as the person alone"
    likeness = np.corrcoef(clean[late], made.near[both.start : both.stop - LAG_FRAMES])[0, 1]
    assert likeness > 0.8


def test_without_a_sound_from_the_speaker_the_filter_changes_nothing() -> None:
    noise = np.random.default_rng(1).standard_normal(24_000).astype(np.float32) * 0.1
    assert np.array_equal(_run(EchoFilter(), noise, np.zeros_like(noise)), noise)


def test_what_was_learned_is_kept_through_a_silence(speech: Path) -> None:
    made = part(room("A", speech), 0.0, 12.0)
    filter_ = EchoFilter()
    _run(filter_, made.microphone, made.far)
    quiet = np.zeros(5 * 24_000, np.float32)
    _run(filter_, quiet, quiet)
    again = part(room("A", speech), 12.0, 13.5)
    after = _run(filter_, again.microphone, again.far)
    settled = slice(12_000, 36_000)  # the sound of before 12.0 s is still in the room
    assert level_db(again.microphone[settled]) - level_db(after[settled]) > 10


def test_a_path_that_jumps_is_found_again_at_once(speech: Path) -> None:
    made = part(room("C", speech), 39.0, 48.0)  # it jumps by 30 ms at 44 s
    filter_ = EchoFilter()
    left = _run(filter_, made.microphone, made.far)
    end = slice(7 * 24_000, 9 * 24_000)
    assert filter_.changes >= 1
    assert level_db(made.microphone[end]) - level_db(left[end]) > 6


def test_a_filter_that_would_make_it_worse_is_left_out() -> None:
    """The reference has nothing to do with what is heard: the person passes untouched."""
    chance = np.random.default_rng(2)
    near, far = (chance.standard_normal(48_000).astype(np.float32) * 0.1 for _ in range(2))
    left = _run(EchoFilter(), near, far)
    assert level_db(left) - level_db(near) < 0.5


class _Known(EchoFilter):
    """A path that is known and has not changed."""

    is_sure = True


def _blocks_until_believed(person: PersonAlone, near_db: float, left_db: float, echo_db: float, most: int) -> int:
    """Blocks of a microphone at near_db, of which the filter leaves left_db and takes echo_db; most: not believed."""
    chance = np.random.default_rng(3)
    filter_ = _Known()
    for number in range(most):
        near, left, echo = (
            (chance.standard_normal(BLOCK) * 10 ** (level / 20)).astype(np.float32)
            for level in (near_db, left_db, echo_db)
        )
        near = near if near_db < left_db else left + echo
        if person.is_there(near, left, filter_):
            return number + 1
    return most


def _in_mid_reply() -> PersonAlone:
    person = PersonAlone()
    assert _blocks_until_believed(person, -25, -50, -25, 300) == 300, "an echo and its leftovers are nobody"
    return person


def test_the_louder_a_person_the_sooner_they_are_known() -> None:
    soft, loud = (_blocks_until_believed(_in_mid_reply(), -20, left_db, -25, 100) for left_db in (-34, -20))
    assert loud < soft < 40 and loud <= 6


def test_nobody_is_let_past_where_nothing_is_played() -> None:
    """The noise of a room is louder than any leftovers; the next reply must not find the way open."""
    assert _blocks_until_believed(PersonAlone(), -60, -60, -120, 200) == 200


def test_what_the_filter_adds_before_the_echo_comes_is_nobody() -> None:
    assert _blocks_until_believed(_in_mid_reply(), -90, -45, -45.1, 20) == 20
