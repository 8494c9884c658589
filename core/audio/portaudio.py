"""The one place that imports sounddevice and starts or stops PortAudio.

The trap: PortAudio aborts the process when ALSA has no configuration, and its library is looked for in places
that do not include a frozen app's folder. Opening takes 50 ms and hangs when the sound daemon hangs, so one
thread of its own does it (`open_stream`, `shut`) and nothing waits for that thread without a limit.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import ctypes.util
import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from core.audio import remedies
from core.audio.ports import Device
from core.audio.rates import FromOurs
from core.errors import AudioError
from core.units import RATE_HZ

MISSING = AudioError(
    "No sound: PortAudio is not installed.",
    remedy="Install it with: sudo apt-get install libportaudio2",
    code="no_portaudio",
)
BUFFERS = {"low": (200, 200, 0.02), "standard": (320, 480, 0.04), "safe": (480, 480, 0.08)}
"""Setting -> (frames at 24 kHz a block of the speaker, of the microphone; latency asked in seconds).

ALSA keeps three blocks of the speaker, and so 25, 40 and 120 ms, measured; with blocks of 20 ms a standard buffer was
60 ms, and so much later fell a barge-in silent. The microphone's are passed on by 40 ms: with 20 ms a block they come
more evenly than with 13 (p99 45 ms apart, not 54), and with 40 at twice the latency.
"""
PRIORITY = 5
"""Of the callbacks' threads, in real-time: above all that is not, below the sound server."""
ANSWER_S = 4.0
"""A sound system that needs longer hangs."""
_loaded: ModuleType | None = None


def sounddevice() -> ModuleType:
    """The sounddevice module. Raises AudioError no_portaudio."""
    global _loaded
    if _loaded is None:
        if sys.platform.startswith("linux") and not _has_alsa_configuration():
            raise AudioError(
                "No sound: ALSA's configuration is missing.",
                remedy="Install it with: sudo apt-get install libasound2-data",
                code="no_portaudio",
            )
        with _findable_library(), quiet_stderr():
            try:
                import sounddevice as found
            except OSError as error:
                raise MISSING from error
        _loaded = found
    return _loaded


def _has_alsa_configuration() -> bool:
    return bool(os.environ.get("ALSA_CONFIG_PATH")) or Path("/usr/share/alsa/alsa.conf").exists()


@contextlib.contextmanager
def _findable_library() -> Iterator[None]:
    """Let ctypes find libportaudio in the frozen app and on LD_LIBRARY_PATH."""
    original = ctypes.util.find_library

    def find(name: str) -> str | None:
        if name == "portaudio":
            for candidate in (Path(getattr(sys, "_MEIPASS", "/nowhere")) / "libportaudio.so.2", "libportaudio.so.2"):
                with contextlib.suppress(OSError):
                    ctypes.CDLL(str(candidate))
                    return str(candidate)
        return original(name)

    ctypes.util.find_library = find
    try:
        yield
    finally:
        ctypes.util.find_library = original


@contextlib.contextmanager
def quiet_stderr() -> Iterator[None]:
    """ALSA writes to file descriptor 2 what looks like a crash."""
    if not sys.platform.startswith("linux"):
        yield
        return
    sys.stderr.flush()
    kept = os.dup(2)
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)


def forget_devices() -> None:
    """Devices may have come or gone: PortAudio looks again before it opens the next stream."""
    global _is_stale
    _is_stale = True


def restart() -> None:
    """Have PortAudio look for devices again; every stream must be closed before."""
    module = sounddevice()
    with quiet_stderr():
        module._terminate()
        module._initialize()


def installed_devices() -> tuple[list[Device], list[Device]]:
    """(microphones, speakers) of this process's PortAudio; ask in a child process for fresh ones."""
    module = sounddevice()
    hosts = [host["name"] for host in module.query_hostapis()]
    default_in, default_out = module.default.device
    found: tuple[list[Device], list[Device]] = ([], [])
    for index, one in enumerate(module.query_devices()):
        host = hosts[one["hostapi"]]
        if one["max_input_channels"]:
            found[0].append(Device(host, one["name"], index == default_in))
        if one["max_output_channels"]:
            found[1].append(Device(host, one["name"], index == default_out))
    return found


def index_of(key: str, *, is_input: bool) -> int | None:
    """PortAudio's number for "host: name"; None for the default. Raises AudioError device_gone."""
    module = sounddevice()
    channels = "max_input_channels" if is_input else "max_output_channels"
    devices = [one for one in module.query_devices() if one[channels]]
    kind = "microphone" if is_input else "speaker"
    if not devices:
        raise AudioError(
            f"No {kind} found.",
            remedy="Plug one in and it is used at once, or choose another device.",
            code=f"no_{kind}",
        )
    if not key:
        return None
    hosts = [host["name"] for host in module.query_hostapis()]
    for index, one in enumerate(module.query_devices()):
        if one[channels] and Device(hosts[one["hostapi"]], one["name"]).key == key:
            return index
    raise AudioError(
        f"The {kind} {key!r} is gone.", remedy="Plug it in, or choose another device.", code=f"no_{kind}", device=key
    )


def rate_of(index: int | None, *, is_input: bool) -> tuple[int, Any]:
    """(24 kHz if the host converts, else the device's own rate; what to tell the host when opening)."""
    module = sounddevice()
    kind = "input" if is_input else "output"
    device = module.query_devices(index, kind)
    host = str(module.query_hostapis(device["hostapi"])["name"])
    extra = module.WasapiSettings(auto_convert=True) if "WASAPI" in host else None
    check = module.check_input_settings if is_input else module.check_output_settings
    try:
        with quiet_stderr():
            check(device=index, channels=1, dtype="int16", samplerate=RATE_HZ, extra_settings=extra)
    except module.PortAudioError as error:
        if "sample rate" not in str(error).lower():
            raise
        return int(device["default_samplerate"]), extra
    return RATE_HZ, extra


def name_of(index: int | None, *, is_input: bool) -> str:
    """What people call a device."""
    module = sounddevice()
    try:
        name = str(module.query_devices(index, "input" if is_input else "output")["name"])
        return ("Default microphone" if is_input else "Default speakers") if name == "default" else name
    except (ValueError, module.PortAudioError):
        return ""


def open_failed(error: Exception, *, is_input: bool, device: str) -> AudioError:
    """PortAudio's words as ours."""
    kind = "microphone" if is_input else "speaker"
    text = str(error)
    if is_input and any(word in text.lower() for word in remedies.DENIED):
        return remedies.denied(device)
    if "unavailable" in text.lower() or "busy" in text.lower():
        return AudioError(f"The {kind} is busy.", remedy="Another program uses it.", code=f"{kind}_busy", device=device)
    if "querying device" in text.lower() or "no default" in text.lower() or "Invalid device" in text:
        return AudioError(
            f"No {kind} found.",
            remedy="Plug one in and it is used at once, or choose another device.",
            code=f"no_{kind}",
            device=device,
        )
    return AudioError(f"The {kind} could not be opened.", remedy=text[:200], code=f"no_{kind}", device=device)


@dataclass(frozen=True, slots=True)
class Opened:
    """A running stream."""

    stream: Any
    name: str
    """What people call its device."""
    latency_s: float
    rate_hz: int = RATE_HZ
    """Of the microphone's sound; the speaker's is converted here."""
    is_stand_in: bool = False
    """The device that was asked for is not there; this is the default one."""


def _start(kind: str, device: str, buffer: str, callback: Any) -> Opened:
    """On the desk's thread."""
    is_input = kind == "RawInputStream"
    if _is_stale and not _streams:
        restart()
    try:
        index, is_stand_in = index_of(device, is_input=is_input), False
    except AudioError as error:
        if error.device is None:
            raise
        index, is_stand_in = None, True
    speaker_block, microphone_block, latency_s = BUFFERS[buffer]
    block = microphone_block if is_input else speaker_block
    rate_hz, extra = rate_of(index, is_input=is_input)
    if rate_hz != RATE_HZ and not is_input:
        callback = FromOurs(callback, rate_hz)
    callback = hastened(callback)
    with quiet_stderr():
        stream = getattr(sounddevice(), kind)(
            samplerate=rate_hz,
            blocksize=block * rate_hz // RATE_HZ,
            device=index,
            channels=1,
            dtype="int16",
            latency=latency_s,
            callback=callback,
            extra_settings=extra,
        )
        stream.start()
    _streams.add(stream)
    return Opened(stream, name_of(index, is_input=is_input), float(stream.latency), rate_hz, is_stand_in)


def hastened(callback: Callable[..., None]) -> Callable[..., None]:
    """The callback, whose thread gets real-time priority at the first call where this person may have it.

    On macOS and Windows PortAudio sees to it; on Linux nobody does, and a busy computer makes the sound stutter.
    """
    if not hasattr(os, "sched_setscheduler"):
        return callback
    is_new = True

    def run(*arguments: Any) -> None:
        nonlocal is_new
        if is_new:
            is_new = False
            with contextlib.suppress(OSError):  # most often: not in the group "audio"
                os.sched_setscheduler(0, os.SCHED_RR | os.SCHED_RESET_ON_FORK, os.sched_param(PRIORITY))
        callback(*arguments)

    return run


def _shut(stream: Any) -> None:
    with contextlib.suppress(Exception), quiet_stderr():
        stream.abort(ignore_errors=True)
        stream.close(ignore_errors=True)
    _streams.discard(stream)


class _Desk:
    """One daemon thread that does PortAudio's slow calls in order. It can hang with the sound daemon."""

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = queue.SimpleQueue()
        threading.Thread(target=self._work, name="portaudio", daemon=True).start()

    def ask(self, call: Callable[[], Any]) -> Future[Any]:
        future: Future[Any] = Future()
        self._jobs.put((future, call))
        return future

    def _work(self) -> None:
        while True:
            future, call = self._jobs.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(call())
            except BaseException as error:
                future.set_exception(error)


_desk: _Desk | None = None
_streams: set[Any] = set()
_is_stale = False
"""PortAudio's list of devices may be old."""


def _ask(call: Callable[[], Any]) -> Future[Any]:
    global _desk
    if _desk is None:
        _desk = _Desk()
    return _desk.ask(call)


async def open_stream(kind: str, device: str, buffer: str, callback: Any) -> Opened:
    """A started stream: 24 kHz, mono, int16. Takes 50 ms off the loop; kind: RawInputStream or
    RawOutputStream; device: "host: name", or "" for the default. Raises AudioError. Cancelled or too late,
    the stream is closed when it comes.
    """
    global _desk, _is_stale
    future = _ask(lambda: _start(kind, device, buffer, callback))
    try:
        async with asyncio.timeout(ANSWER_S):
            found: Opened = await asyncio.shield(asyncio.wrap_future(future))
    except TimeoutError:
        future.add_done_callback(_close_late)
        _desk = None  # its thread hangs; the next call gets a new one
        raise AudioError(
            "The sound system does not answer.", remedy="It is tried again by itself.", code="no_answer"
        ) from None
    except asyncio.CancelledError:
        future.add_done_callback(_close_late)
        raise
    except AudioError:
        _is_stale = True
        raise
    except Exception as error:
        _is_stale = True
        raise open_failed(error, is_input=kind == "RawInputStream", device=device) from error
    _is_stale = found.is_stand_in
    return found


def _close_late(future: Future[Any]) -> None:
    if not future.cancelled() and future.exception() is None:
        shut(future.result().stream)


def shut(stream: Any) -> None:
    """Stop and close a stream soon. Returns at once: with a sound daemon that hangs it can take for ever."""
    _ask(lambda: _shut(stream))
