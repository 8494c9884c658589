"""G.711 as ITU-T prints it, and as sox makes it; the telephone's sound keeps its clock and its pitch."""

from __future__ import annotations

import shutil
import subprocess

import numpy as np
import pytest

from core.engine.formats import _DECODED, _ENCODED, ALAW, PCM, ULAW, decoder, encoder

SOX_NAMES = {ULAW: "mu-law", ALAW: "a-law"}


@pytest.mark.parametrize("law", [ULAW, ALAW])
def test_every_code_comes_back_as_itself(law: str) -> None:
    back = _ENCODED[law][_DECODED[law].astype(int) + 32_768]
    same = back == np.arange(256)
    assert same.sum() >= 255 and (_DECODED[law][~same] == 0).all(), "u-law alone has two codes for nought"


def test_the_printed_values_of_the_standard() -> None:
    assert [_DECODED[ULAW][code] for code in (0x80, 0x00, 0xFF, 0xF0)] == [32_124, -32_124, 0, 120]
    assert [_DECODED[ALAW][code] for code in (0xAA, 0x2A, 0xD5, 0x55)] == [32_256, -32_256, 8, -8]


@pytest.mark.parametrize("law", [ULAW, ALAW])
def test_decoding_is_what_sox_makes_of_it(law: str) -> None:
    if shutil.which("sox") is None:
        pytest.skip("sox is not here")
    raw = ["-r", "8000", "-c", "1"]
    command = ["sox", "-t", "raw", "-e", SOX_NAMES[law], "-b", "8", *raw, "-", "-t", "raw", "-e", "signed", "-b", "16"]
    done = subprocess.run([*command, *raw, "-"], input=bytes(range(256)), capture_output=True, check=True)
    assert np.abs(np.frombuffer(done.stdout, "<i2") - _DECODED[law]).max() <= 4


@pytest.mark.parametrize("law", [ULAW, ALAW])
@pytest.mark.parametrize("piece", [1, 7, 160])
def test_a_tone_there_and_back_keeps_length_and_pitch(law: str, piece: int) -> None:
    tone = (9_000 * np.sin(2 * np.pi * 500 * np.arange(24_000) / 24_000)).astype("<i2").tobytes()
    into, back = encoder({"type": law}), decoder({"type": law})
    coded = b"".join(into.feed(tone[at : at + piece]) for at in range(0, len(tone), piece))
    assert len(coded) == 8_000
    heard = np.frombuffer(b"".join(back.feed(coded[at : at + piece]) for at in range(0, 8_000, piece)), "<i2")
    assert len(heard) == 24_000
    spectrum = np.abs(np.fft.rfft(heard[2_400:21_600].astype(float)))
    peak = int(spectrum.argmax())
    assert abs(peak * 24_000 / 19_200 - 500) < 3
    rest = np.delete(spectrum, range(peak - 4, peak + 5))
    assert (rest**2).sum() < 1e-3 * (spectrum**2).sum(), "30 dB below the tone: the telephone's own noise"


def test_our_own_format_passes_untouched() -> None:
    assert encoder({"type": PCM}).feed(b"abc") == decoder({"type": PCM}).feed(b"abc") == b"abc"
