"""Files as devices, and the contract they share with the sound card."""

from __future__ import annotations

import asyncio
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.audio.files import BLOCK_BYTES, FileMicrophone, FileSpeaker, duration_s, read_blocks
from core.errors import AudioError

TONE = (np.sin(np.arange(24_000) * 2 * np.pi * 440 / 24_000) * 12_000).astype(np.int16)


def _write(path: Path, rate: int = 24_000, channels: int = 1, subtype: str = "PCM_16", seconds: float = 1.0) -> Path:
    time = np.arange(int(rate * seconds)) / rate
    tone = 0.4 * np.sin(2 * np.pi * 440 * time)
    soundfile.write(path, np.repeat(tone[:, None], channels, axis=1), rate, subtype=subtype)
    return path


@pytest.mark.parametrize(
    ("rate", "channels", "subtype"), [(44_100, 2, "PCM_24"), (8_000, 1, "PCM_16"), (48_000, 1, "FLOAT")]
)
def test_any_rate_channels_and_depth_become_24_khz_mono(tmp_path: Path, rate: int, channels: int, subtype: str) -> None:
    path = _write(tmp_path / "tone.wav", rate, channels, subtype)
    samples = np.frombuffer(b"".join(read_blocks(path)), "<i2")
    assert abs(len(samples) - 24_000) < 24_000 * 0.06
    spectrum = np.abs(np.fft.rfft(samples[2000:22_000]))
    assert abs(np.argmax(spectrum) * 24_000 / 20_000 - 440) < 3
    assert 11_000 < np.abs(samples[2000:22_000].astype(int)).max() < 14_500


@pytest.mark.parametrize("suffix", ["flac", "ogg", "mp3"])
def test_other_formats_are_read_too(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"tone.{suffix}"
    soundfile.write(path, TONE.astype(np.float32) / 32_768, 24_000)
    assert abs(duration_s(path) - 1.0) < 0.1 and sum(map(len, read_blocks(path))) > 40_000


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"no sound at all", "bad_file"), (b"RIFF\x24\x00\x00\x00WAVEfmt ", "bad_file"), (b"", "bad_file")],
)
def test_what_is_no_sound_file_says_so(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "broken.wav"
    path.write_bytes(content)
    with pytest.raises(AudioError) as caught:
        FileMicrophone(path)
    assert caught.value.code == code and caught.value.remedy


def test_an_empty_wav_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(24_000)
    with pytest.raises(AudioError) as caught:
        FileMicrophone(path)
    assert caught.value.code == "empty_file"


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(AudioError) as caught:
        duration_s(tmp_path / "nothing.wav")
    assert caught.value.code == "no_file"


def test_three_hours_cost_no_memory(tmp_path: Path) -> None:
    """A sparse file of three hours: reading it stays within a few megabytes."""
    import tracemalloc

    path = tmp_path / "long.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        file.writeframes(b"\0\0")
    size = 3 * 3600 * 8_000 * 2
    with path.open("r+b") as raw:
        raw.truncate(44 + size)
        raw.seek(4)
        raw.write((36 + size).to_bytes(4, "little"))
        raw.seek(40)
        raw.write(size.to_bytes(4, "little"))
    assert abs(duration_s(path) - 10_800) < 1
    tracemalloc.start()
    blocks = read_blocks(path)
    for _ in range(4_000):
        assert len(next(blocks)) == BLOCK_BYTES
    assert tracemalloc.get_traced_memory()[1] < 8_000_000
    tracemalloc.stop()


async def test_a_microphone_delivers_40_ms_blocks_and_then_silence_until_it_is_closed(tmp_path: Path) -> None:
    microphone = FileMicrophone(_write(tmp_path / "tone.wav"), pace="fast")
    blocks: list[bytes] = []
    microphone.open(blocks.append, lambda error: None)
    await asyncio.wait_for(microphone.finished.wait(), 5)
    await asyncio.sleep(0.15)
    microphone.close()
    count = len(blocks)
    assert {len(block) for block in blocks} == {BLOCK_BYTES} and count > 25
    assert any(blocks[0]) and not any(blocks[-1])
    await asyncio.sleep(0.1)
    assert len(blocks) == count and not microphone.is_open


async def test_at_real_pace_a_second_takes_a_second(tmp_path: Path) -> None:
    microphone = FileMicrophone(_write(tmp_path / "tone.wav", seconds=0.6), pace="real")
    microphone.open(lambda block: None, lambda error: None)
    started = asyncio.get_running_loop().time()
    await asyncio.wait_for(microphone.finished.wait(), 5)
    microphone.close()
    assert 0.5 < asyncio.get_running_loop().time() - started < 1.5


@pytest.mark.parametrize("pace", ["fast", "real"])
async def test_a_speaker_writes_what_was_played_and_tells_the_end(tmp_path: Path, pace: str) -> None:
    path = tmp_path / "reply.wav"
    speaker = FileSpeaker(path, pace=pace)
    ended: list[str] = []
    speaker.open(ended.append, lambda error: None)
    speaker.play("item_1", TONE[:12_000].tobytes())
    speaker.end_item("item_1")
    for _ in range(400):
        if ended:
            break
        await asyncio.sleep(0.01)
    speaker.close()
    assert ended == ["item_1"]
    samples, rate = soundfile.read(path, dtype="int16")
    assert rate == 24_000 and np.array_equal(samples[120:12_000], TONE[120:12_000])


async def test_a_flush_cuts_what_is_written() -> None:
    speaker = FileSpeaker(None, pace="real")
    speaker.open(lambda item: None, lambda error: None)
    speaker.play("item_1", TONE.tobytes())
    await asyncio.sleep(0.3)
    ((item_id, heard_ms),) = speaker.flush()
    speaker.close()
    assert item_id == "item_1" and 150 <= heard_ms <= 500
