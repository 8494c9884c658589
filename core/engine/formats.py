"""Sound as clients send and want it: PCM16 at 24 kHz, or G.711 (u-law, A-law) at 8 kHz (ITU-T G.711).

Inside, everything is PCM16 at 24 kHz. Three frames of ours for one of the telephone's, exactly: the clock of
audio written never drifts. A stream keeps the filter's memory; one stream, one direction, one item or buffer.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
PCM, ULAW, ALAW = "audio/pcm", "audio/pcmu", "audio/pcma"
STEP = 3
"""24 kHz over 8 kHz."""
TAPS = 96
CUTOFF = 3_600 / 12_000
"""Of 12 kHz: the telephone's band, down by 40 dB at 4.4 kHz."""


class Stream(Protocol):
    """Turns sound of one kind into another, bit by bit."""

    def feed(self, sound: bytes) -> bytes: ...


class Unchanged:
    """PCM16 at 24 kHz both ways."""

    def feed(self, sound: bytes) -> bytes:
        return sound


class FromTelephone:
    """G.711 in, PCM16 at 24 kHz out: six bytes for each."""

    def __init__(self, law: str) -> None:
        self._table = _DECODED[law]
        self._filter = _Filter(gain=STEP)

    def feed(self, sound: bytes) -> bytes:
        spread = np.zeros(len(sound) * STEP, np.float32)
        spread[::STEP] = self._table[np.frombuffer(sound, np.uint8)]
        return _pcm(self._filter.feed(spread))


class ToTelephone:
    """PCM16 at 24 kHz in, G.711 out: a byte for six; what is left over waits for the next."""

    def __init__(self, law: str) -> None:
        self._codes = _ENCODED[law]
        self._filter = _Filter(gain=1)
        self._rest = b""

    def feed(self, sound: bytes) -> bytes:
        sound = self._rest + sound
        whole = len(sound) - len(sound) % (2 * STEP)
        self._rest = sound[whole:]
        smooth = self._filter.feed(np.frombuffer(sound[:whole], "<i2").astype(np.float32))
        frames = np.frombuffer(_pcm(smooth), "<i2")[::STEP]
        return self._codes[frames.astype(np.int32) + 32_768].tobytes()


def decoder(wanted: dict[str, Any]) -> Stream:
    """From a format, as session.audio.input.format gives it."""
    return Unchanged() if wanted["type"] == PCM else FromTelephone(wanted["type"])


def encoder(wanted: dict[str, Any]) -> Stream:
    """To a format, as session.audio.output.format gives it."""
    return Unchanged() if wanted["type"] == PCM else ToTelephone(wanted["type"])


class _Filter:
    """A low pass over a stream."""

    def __init__(self, gain: float) -> None:
        self._kernel = _LOW_PASS * np.float32(gain)
        self._past = np.zeros(TAPS - 1, np.float32)

    def feed(self, sound: Floats) -> Floats:
        if not len(sound):
            return sound
        joined = np.concatenate([self._past, sound])
        self._past = joined[-(TAPS - 1) :]
        return np.convolve(joined, self._kernel, "valid").astype(np.float32)


def _low_pass() -> Floats:
    """A windowed sinc (Hamming), 1 at DC."""
    moments = np.arange(TAPS) - (TAPS - 1) / 2
    kernel: Floats = (np.sinc(CUTOFF * moments) * np.hamming(TAPS)).astype(np.float32)
    kernel /= kernel.sum()
    return kernel


def _pcm(sound: Floats) -> bytes:
    return np.clip(np.round(sound), -32_768, 32_767).astype("<i2").tobytes()


def _ulaw_decoded() -> Floats:
    """G.711 table 2: 14 bits, here at the upper end of 16."""
    code = ~np.arange(256, dtype=np.int32) & 0xFF
    size = ((((code & 0x0F) << 3) + 0x84) << ((code & 0x70) >> 4)) - 0x84
    return np.where(code & 0x80, -size, size).astype(np.float32)


def _alaw_decoded() -> Floats:
    """G.711 table 1: 13 bits, here at the upper end of 16."""
    code = np.arange(256, dtype=np.int32) ^ 0x55
    step, mantissa = (code & 0x70) >> 4, (code & 0x0F) << 4
    size = np.where(step == 0, mantissa + 8, (mantissa + 0x108) << np.maximum(step - 1, 0))
    return np.where(code & 0x80, size, -size).astype(np.float32)


def _encoded(decoded: Floats) -> npt.NDArray[np.uint8]:
    """For each of 65,536 sample values (from -32768 on) the code whose value is nearest."""
    order = np.argsort(decoded, kind="stable")
    levels = decoded[order]
    middles = (levels[1:] + levels[:-1]) / 2
    return order[np.searchsorted(middles, np.arange(-32_768, 32_768))].astype(np.uint8)


_LOW_PASS = _low_pass()
_DECODED = {ULAW: _ulaw_decoded(), ALAW: _alaw_decoded()}
_ENCODED = {law: _encoded(table) for law, table in _DECODED.items()}
