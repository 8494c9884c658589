"""The microphone gate."""

from __future__ import annotations

from core.session.gate import PREROLL_BLOCKS, MicrophoneGate


def test_nothing_passes_a_shut_gate() -> None:
    sent: list[bytes] = []
    MicrophoneGate(sent.append).deliver(b"a")
    assert sent == []


def test_the_last_moments_before_opening_are_sent_first() -> None:
    sent: list[bytes] = []
    gate = MicrophoneGate(sent.append)
    for number in range(20):
        gate.deliver(bytes([number]))
    gate.set_open(True)
    gate.deliver(b"now")
    assert sent == [bytes([n]) for n in range(20 - PREROLL_BLOCKS, 20)] + [b"now"]


def test_what_was_dropped_is_not_sent() -> None:
    sent: list[bytes] = []
    gate = MicrophoneGate(sent.append)
    gate.deliver(b"old")
    gate.drop()
    gate.set_open(True)
    assert sent == []
