"""The one place that imports sounddevice and starts or stops PortAudio.

The trap: PortAudio aborts the process when ALSA has no configuration, and its library is looked for in places
that do not include a frozen app's folder.
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from core.audio.ports import Device
from core.errors import AudioError

MISSING = AudioError(
    "No sound: PortAudio is not installed.",
    remedy="Install it with: sudo apt-get install libportaudio2",
    code="no_portaudio",
)
BUFFERS = {"low": (240, 0.02), "standard": (480, 0.04), "safe": (480, 0.1)}
"""Setting -> (frames a block at 24 kHz, latency asked in seconds)."""
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


def shut(stream: Any, *, is_dead: bool) -> None:
    """Stop and close a stream. With a sound daemon that has died this can block for ever: then on a thread."""

    def run() -> None:
        with contextlib.suppress(Exception):
            stream.abort(ignore_errors=True)
            stream.close(ignore_errors=True)

    if is_dead:
        threading.Thread(target=run, name="shut-stream", daemon=True).start()
    else:
        with quiet_stderr():
            run()


def make_stream(kind: str, device: int | None, rate_hz: int, buffer: str, **more: Any) -> Any:
    """A started RawInputStream or RawOutputStream, mono int16. kind: RawInputStream, RawOutputStream."""
    module = sounddevice()
    block, latency_s = BUFFERS[buffer]
    with quiet_stderr():
        stream = getattr(module, kind)(
            samplerate=rate_hz,
            blocksize=block * rate_hz // 24_000,
            device=device,
            channels=1,
            dtype="int16",
            latency=latency_s,
            **more,
        )
        stream.start()
    return stream
