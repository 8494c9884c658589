"""Files as devices: a recording as the microphone, a WAV as the speaker. No sound card is needed.

Any rate, channels and depth that libsndfile reads (WAV, FLAC, OGG, MP3); read in blocks, so that length
costs no memory.
"""

from __future__ import annotations

import asyncio
import wave
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.audio.levels import Gauge
from core.audio.ports import Level
from core.audio.ring import PlayerRing
from core.errors import AudioError
from core.later import np, soundfile, soxr
from core.units import BYTES_PER_FRAME, FRAMES_PER_MS, RATE_HZ, ms_to_bytes

if TYPE_CHECKING:
    import numpy.typing as npt

BLOCK_MS = 40
BLOCK_BYTES = ms_to_bytes(BLOCK_MS)
BURST_BLOCKS = 25
"""Blocks handed over at once when as fast as possible; then the loop gets a turn."""


def duration_s(path: Path) -> float:
    """Length of a sound file. Raises AudioError."""
    return float(_info(path).duration)


def read_blocks(path: Path) -> Iterator[bytes]:
    """The file as PCM16, 24 kHz, mono, 40 ms (1,920 bytes) at a time; the last is padded. Raises AudioError."""
    info = _info(path)
    resampler = soxr.ResampleStream(info.samplerate, RATE_HZ, 1, dtype="float32", quality="HQ")
    waiting = b""
    try:
        with soundfile.SoundFile(path) as file:
            for block in file.blocks(blocksize=info.samplerate // 5, dtype="float32", always_2d=True):
                waiting += _pcm(resampler.resample_chunk(np.ascontiguousarray(block.mean(axis=1))))
                cut = len(waiting) // BLOCK_BYTES * BLOCK_BYTES
                for start in range(0, cut, BLOCK_BYTES):
                    yield waiting[start : start + BLOCK_BYTES]
                waiting = waiting[cut:]
    except soundfile.SoundFileError as error:
        raise _unreadable(path, error) from error
    waiting += _pcm(resampler.resample_chunk(np.zeros(0, np.float32), last=True))
    for start in range(0, len(waiting), BLOCK_BYTES):
        yield waiting[start : start + BLOCK_BYTES].ljust(BLOCK_BYTES, b"\0")


def _info(path: Path) -> Any:
    try:
        info = soundfile.info(str(path))
    except (soundfile.SoundFileError, RuntimeError, OSError) as error:
        raise _unreadable(path, error) from error
    if info.frames == 0:
        raise AudioError(f"{path.name} is empty.", remedy="There is no sound in it.", code="empty_file")
    return info


def _unreadable(path: Path, error: Exception) -> AudioError:
    if not path.exists():
        return AudioError(f"There is no file {path}.", code="no_file")
    return AudioError(f"{path.name} is no sound file.", remedy="WAV, FLAC, OGG and MP3 work.", code="bad_file")


def _pcm(samples: npt.NDArray[np.float32]) -> bytes:
    return bytes((np.clip(samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes())


class FileMicrophone:
    """Plays a recording into the conversation, then silence until closed. See ports.Microphone."""

    def __init__(self, path: Path, pace: str = "real") -> None:
        """pace: real (40 ms every 40 ms) or fast (as the loop allows). Raises AudioError for an unfit file."""
        _info(path)
        self._path = path
        self._begin(path.name, pace)

    def _begin(self, name: str, pace: str) -> None:
        self.name = name
        self.trouble: AudioError | None = None
        self.is_stand_in = False
        self.finished = asyncio.Event()
        """Set when the whole recording has been handed over."""
        self._is_fast = pace == "fast"
        self._gauge = Gauge()
        self._task: asyncio.Task[None] | None = None

    def open(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> None:
        self._task = asyncio.get_running_loop().create_task(self._run(deliver, lost), name="file-microphone")

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    @property
    def is_open(self) -> bool:
        return self._task is not None

    def level(self) -> Level:
        return self._gauge.read()

    async def _run(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> None:
        loop = asyncio.get_running_loop()
        begun_s = loop.time()
        count = 0
        try:
            for block in self._blocks():
                self._gauge.feed(np.frombuffer(block, "<i2"))
                deliver(block)
                count += 1
                if not self._is_fast or self.finished.is_set():
                    await asyncio.sleep(max(0.0, begun_s + count * BLOCK_MS / 1000 - loop.time()))
                elif count % BURST_BLOCKS == 0:
                    await asyncio.sleep(0.002)
        except AudioError as error:
            lost(error)

    def _blocks(self) -> Iterator[bytes]:
        if not self.finished.is_set():
            yield from self._recorded()
        self.finished.set()
        while True:
            yield bytes(BLOCK_BYTES)

    def _recorded(self) -> Iterator[bytes]:
        return read_blocks(self._path)


class SoundMicrophone(FileMicrophone):
    """Says a sound that is at hand: PCM16, 24 kHz, mono; then silence until closed."""

    def __init__(self, pcm: bytes, pace: str = "real") -> None:
        self._pcm = pcm
        self._begin("a sound", pace)

    def _recorded(self) -> Iterator[bytes]:
        for start in range(0, len(self._pcm), BLOCK_BYTES):
            yield self._pcm[start : start + BLOCK_BYTES].ljust(BLOCK_BYTES, b"\0")


class FileSpeaker:
    """Writes what "left the speaker" to a WAV (24 kHz, mono, 16 bit), or nowhere. See ports.Speaker."""

    def __init__(self, path: Path | None = None, pace: str = "real") -> None:
        """path None: silent, but it keeps time. pace: real, or fast: an item is heard as soon as it is queued."""
        self.name = path.name if path is not None else "no speaker"
        self._path = path
        self._is_fast = pace == "fast"
        self.ring = PlayerRing()
        self.underflows = 0
        self.is_stand_in = False
        self._gauge = Gauge()
        self._file: wave.Wave_write | None = None
        self._task: asyncio.Task[None] | None = None
        self._ended: Callable[[str], None] = lambda item_id: None
        self._played_frames = 0

    def open(self, ended: Callable[[str], None], lost: Callable[[Exception], None]) -> None:
        self._ended = ended
        if self._path is not None and self._file is None:
            try:
                self._file = wave.open(str(self._path), "wb")  # noqa: SIM115  # closed in close()
            except OSError as error:
                raise AudioError(f"{self._path} can not be written: {error.strerror}.", code="bad_file") from error
            self._file.setnchannels(1)
            self._file.setsampwidth(BYTES_PER_FRAME)
            self._file.setframerate(RATE_HZ)
        self._task = asyncio.get_running_loop().create_task(self._run(), name="file-speaker")

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if self._file is not None:
            self._file.close()
            self._file = None

    @property
    def is_open(self) -> bool:
        return self._task is not None

    def play(self, item_id: str, pcm: bytes) -> None:
        self.ring.play(item_id, pcm)

    def end_item(self, item_id: str) -> None:
        self.ring.end_item(item_id)

    def flush(self) -> tuple[tuple[str, int], ...]:
        return self.ring.flush(self._now_s())

    def heard_ms(self, item_id: str) -> int:
        return self.ring.heard_ms(item_id, self._now_s())

    @property
    def playing_item(self) -> str | None:
        return self.ring.playing_item(self._now_s())

    def give_ring(self) -> PlayerRing:
        return self.ring.move(self._now_s())

    def level(self) -> Level:
        return self._gauge.read()

    def _now_s(self) -> float:
        return self._played_frames / RATE_HZ

    async def _run(self) -> None:
        """Turn the ring by hand: a block every 20 ms, or as long as there is something."""
        loop = asyncio.get_running_loop()
        begun_s, count = loop.time(), 0
        block = np.zeros(20 * FRAMES_PER_MS, np.int16)
        while True:
            self._turn(block)
            count += 1
            if self._is_fast:
                await asyncio.sleep(0.005 if self.ring.is_idle else 0)
            else:
                await asyncio.sleep(max(0.0, begun_s + count * 0.02 - loop.time()))

    def _turn(self, block: npt.NDArray[np.int16]) -> None:
        was_idle = self.ring.is_idle
        self.ring.fill(block, self._now_s())
        self._gauge.feed(block)
        if not (was_idle and self._is_fast):
            self._played_frames += len(block)
            if self._file is not None and not was_idle:
                self._file.writeframes(block.tobytes())
        for item_id in self.ring.ended(self._now_s()):
            self._ended(item_id)
