"""What stands between the microphone and the session."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.audio import remedies
from core.audio.files import read_blocks
from core.audio.hearing import Hearing, Wish

FRAME_BYTES = 480


def _hear(hearing: Hearing, near: bytes, far: bytes = b"", begin_s: float = 50.0) -> tuple[bytes, bytes]:
    """Play far while near is captured; (clean, sent)."""
    clean, sent = [], []
    for number in range(len(near) // FRAME_BYTES):
        at_s = begin_s + number * 0.01
        place = slice(number * FRAME_BYTES, (number + 1) * FRAME_BYTES)
        if far:
            hearing.reference.put(far[place], at_s + 0.02)
        one, other = hearing.process(near[place], at_s)
        clean.append(one)
        sent.append(other)
    return b"".join(clean), b"".join(sent)


def _recording(speech: Path, name: str) -> bytes:
    return b"".join(read_blocks(speech / f"{name}.wav"))


def test_with_headphones_not_a_bit_is_changed(speech: Path) -> None:
    hearing = Hearing()
    hearing.wish = Wish(has_headphones=True)
    near, far = _recording(speech, "goforward"), _recording(speech, "asterisk-vm-instructions")
    assert _hear(hearing, near, far) == (near, near)


def test_the_assistant_alone_reaches_the_session_as_silence(speech: Path) -> None:
    far = _recording(speech, "asterisk-vm-instructions")
    echo = (np.frombuffer(far, "<i2") * 0.3).astype("<i2").tobytes()
    hearing = Hearing()
    _, sent = _hear(hearing, echo, far)
    assert not any(sent[24_000:]) and len(sent) == len(echo) and hearing.interruptions == 0


def test_without_the_package_nothing_is_heard_while_the_assistant_speaks(
    speech: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.audio.hearing.find_post_filter", lambda: None)
    hearing = Hearing()
    assert hearing.is_half_duplex
    near, far = _recording(speech, "austen-0870"), _recording(speech, "asterisk-vm-instructions")
    size = min(len(near), len(far)) // FRAME_BYTES * FRAME_BYTES
    _, sent = _hear(hearing, near[:size], far[:size])
    assert not any(sent[4 * FRAME_BYTES : -60 * FRAME_BYTES])
    _, after = _hear(hearing, near, begin_s=80.0)
    assert after[-24_000:] == near[-24_000:], "and everything when it is silent"
    hearing.wish = Wish(has_headphones=True)
    assert not hearing.is_half_duplex


def test_noise_and_level_are_changed_only_where_wished(speech: Path) -> None:
    near = (np.frombuffer(_recording(speech, "austen-0870"), "<i2") * 0.05).astype("<i2").tobytes()
    hearing = Hearing()
    if hearing.is_half_duplex:
        pytest.skip("pywebrtc-audio has no wheel for this platform")
    hearing.wish = Wish(has_headphones=True, automatic_level=True)
    louder, _ = _hear(hearing, near)
    level = [np.abs(np.frombuffer(one, "<i2").astype(float))[-48_000:].mean() for one in (near, louder)]
    assert level[1] > 1.5 * level[0]


@pytest.mark.parametrize("name", ["AirPods Pro", "Headset (WH-1000 Hands-Free AG Audio)", "bluez_input.00_11"])
def test_a_bluetooth_headset_is_known_by_its_name(name: str) -> None:
    assert remedies.is_hands_free(name) and not remedies.is_hands_free("Built-in Microphone")


def test_each_system_has_its_own_remedy() -> None:
    said = {remedies.access_remedy(platform) for platform in ("linux", "darwin", "win32")}
    assert len(said) == 3 and all("icrophone" in one or "muted" in one for one in said)
