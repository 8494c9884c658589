"""The speaker's buffer grows by itself when this computer cannot keep up, and says so."""

from __future__ import annotations

from typing import Any

from core.audio.buffering import Buffering


def _made() -> tuple[Buffering, list[dict[str, Any]]]:
    told: list[dict[str, Any]] = []
    return Buffering(told.append), told


def test_three_underflows_in_ten_seconds_raise_it_and_are_told() -> None:
    buffering, told = _made()
    buffering.choose("low")
    for underflows, now_s in ((1, 1.0), (2, 4.0), (3, 8.0)):
        buffering.count(underflows, now_s)
    assert buffering.name == "standard"
    assert told == [{"type": "audio.buffer_raised", "from": "low", "to": "standard", "underflows": 3}]


def test_a_stumble_now_and_then_changes_nothing() -> None:
    buffering, told = _made()
    for number in range(20):
        buffering.count(number, number * 6.0)
    assert buffering.name == "standard" and told == []


def test_the_largest_stays() -> None:
    buffering, told = _made()
    buffering.choose("safe")
    buffering.count(9, 1.0)
    assert buffering.name == "safe" and told == []


def test_a_new_stream_counts_from_nothing() -> None:
    buffering, told = _made()
    buffering.count(2, 1.0)
    buffering.count(0, 2.0)
    buffering.count(1, 3.0)
    assert buffering.name == "safe" and len(told) == 1


def test_what_the_person_chooses_counts_again() -> None:
    buffering, _ = _made()
    buffering.count(3, 1.0)
    buffering.choose("standard")
    assert buffering.name == "safe", "the same choice forgets nothing"
    buffering.choose("low")
    assert buffering.name == "low"
