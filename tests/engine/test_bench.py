"""What the engine's bench measures with: its requests are judged rightly, its sounds are what they claim."""

from __future__ import annotations

import json

import numpy as np
import pytest

from bench import requests
from bench.sounds import Recording, in_room, music, silence, with_noise, with_pauses
from bench.turns import percentile
from core.units import RATE_HZ

LINES = requests.requests()


def test_the_set_asks_for_what_is_offered() -> None:
    assert {name for _, name, _ in LINES["calls"]} == set(LINES["offered"])
    assert (len(LINES["calls"]), len(LINES["talk"])) == (60, 40)
    assert [one.name for one in requests.functions(LINES["offered"])] == LINES["offered"]


@pytest.mark.parametrize(
    ("name", "arguments", "wanted", "is_so"),
    [
        ("calculate", {"expression": "17 * 6"}, {"value": 102}, True),
        ("calculate", {"expression": "17 + 6"}, {"value": 102}, False),
        ("calculate", {"expression": "nonsense"}, {"value": 102}, False),
        ("set_timer", {"duration": "half an hour"}, {"duration_s": 1800}, True),
        ("set_timer", {"duration": "2 minutes"}, {"duration_s": 1200}, False),
        ("days_until", {"date": "15 March"}, {"date": "2027-03-15"}, True),
        ("days_until", {"date": "2023-03-15"}, {"date": "2027-03-15"}, False),
        ("date_after", {"days": -30}, {"date": "2026-10-27"}, True),
        ("set_reminder", {"text": "Call mom", "when": "6 pm"}, {"moment": "2026-11-26T18:00", "words": ["mom"]}, True),
        ("open_url", {"url": "www.python.org/about"}, {"host": "python.org"}, True),
        ("add_note", {"text": "Buy milk"}, {"words": ["eggs"]}, False),
        ("add_note", {}, {"words": ["eggs"]}, False),
    ],
)
def test_arguments_are_right_when_they_do_what_was_asked(
    name: str, arguments: dict[str, object], wanted: dict[str, object], is_so: bool
) -> None:
    assert requests.is_right(name, json.dumps(arguments), wanted) is is_so


def test_a_score_counts_calls_and_false_calls() -> None:
    score = requests.Score()
    score.add("What time is it?", "get_time", {}, ("get_time", "{}"))
    score.add("What time is it?", "get_time", {}, None)
    score.add("Hello", "", {}, None)
    score.add("Hello", "", {}, ("get_time", "{}"))
    assert (score.right_share, score.false_share, len(score.wrong)) == (0.5, 0.5, 2)


def _two_words() -> Recording:
    """Two tones of 0.8 s, 0.1 s apart, with silence around."""
    tone = np.sin(np.arange(int(0.8 * RATE_HZ)) / 10).astype(np.float32) * 0.5
    return Recording("a.wav", "hello there", np.concatenate([silence(0.3), tone, silence(0.1), tone, silence(0.4)]))


def test_the_true_end_is_where_the_sound_ends_not_the_file() -> None:
    recording = _two_words()
    assert recording.start_s == pytest.approx(0.3, abs=0.02)
    assert recording.end_s == pytest.approx(2.0, abs=0.02)


def test_a_pause_is_put_between_words_and_moves_the_end() -> None:
    recording = _two_words()
    (paused,) = with_pauses(recording)
    start_s, end_s = paused.pause_s
    assert 0.5 <= end_s - start_s <= 1.5 and start_s == pytest.approx(1.1, abs=0.02)
    assert paused.end_s - recording.end_s == pytest.approx(end_s - start_s - 0.1, abs=0.03)
    quiet = paused.sound[int((start_s + 0.02) * RATE_HZ) : int((end_s - 0.02) * RATE_HZ)]
    assert np.abs(quiet).max() < 1e-3
    assert not list(with_pauses(Recording("a.wav", "Hello. There you are.", recording.sound)))


def test_noise_is_as_much_below_the_speech_as_asked() -> None:
    clean = _two_words().sound
    noise = with_noise(clean, 15.0) - clean
    speech = clean[np.abs(clean) > 0]
    level_db = 20 * np.log10(np.sqrt(np.mean(speech**2)) / np.sqrt(np.mean(noise**2)))
    assert level_db == pytest.approx(15.0, abs=0.5)
    assert len(in_room(clean)) > len(clean) and len(music(1.0)) == RATE_HZ


def test_percentiles_are_of_what_was_seen() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert percentile(list(map(float, range(100))), 0.95) == 95.0
    assert percentile([], 0.5) is None
