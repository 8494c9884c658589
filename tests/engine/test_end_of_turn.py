"""How long semantic_vad waits, by how finished the speech sounds and by its last word."""

from __future__ import annotations

import pytest

from core.engine.turn_detector import FRAME_MS, WAITS_MS, Stopped, TurnDetector, leans


def _wait_ms(finished: float, words: str = "", eagerness: str = "medium") -> int:
    """Silence until the end is found."""
    detector, config = TurnDetector(), {"type": "semantic_vad", "eagerness": eagerness}
    for _ in range(10):
        detector.feed(0.9, config)
    for frame in range(1, 1000):
        found = detector.feed(0.01, config)
        if any(isinstance(one, Stopped) for one in found):
            return frame * FRAME_MS
        if frame == 5:
            detector.judge_finished(finished)
            detector.judge_words(words)
    raise AssertionError("it never ended")


@pytest.mark.parametrize("eagerness", ["low", "medium", "high"])
def test_the_more_finished_it_sounds_the_sooner_it_ends(eagerness: str) -> None:
    waits = tuple(_wait_ms(finished, eagerness=eagerness) for finished in (0.99, 0.7, 0.2))
    assert waits == tuple(-(-wait_ms // FRAME_MS) * FRAME_MS for wait_ms in WAITS_MS[eagerness])


def test_the_eager_wait_less() -> None:
    assert _wait_ms(0.99, eagerness="high") < _wait_ms(0.99) < _wait_ms(0.99, eagerness="low")


def test_a_last_word_that_wants_another_is_waited_for() -> None:
    assert _wait_ms(0.99, "Your call cannot be") == WAITS_MS["medium"][2]


def test_going_on_forgets_what_was_judged() -> None:
    detector, config = TurnDetector(), {"type": "semantic_vad", "eagerness": "high"}
    for loud in (0.9, 0.01, 0.9, 0.01):
        for _ in range(8):
            assert not any(isinstance(one, Stopped) for one in detector.feed(loud, config))
        detector.judge_finished(0.99 if detector.now_ms < 600 else 0.1)
    for _ in range(20):
        assert not any(isinstance(one, Stopped) for one in detector.feed(0.01, config))


@pytest.mark.parametrize(
    ("text", "is_leaning"),
    [
        ("I would like to", True),
        ("Well, and.", True),
        ("If it rains,", True),
        ("What is it for?", False),
        ("Call me later.", False),
        ("", False),
    ],
)
def test_words_that_nobody_ends_on(text: str, is_leaning: bool) -> None:
    assert leans(text) is is_leaning
