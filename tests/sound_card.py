"""A private sound card for tests: one speaker and one microphone that PortAudio sees as real devices.

A PulseAudio daemon of its own on its own socket, with null sinks; root is fine, no hardware is needed.
norewinds=1 keeps the null sink from rendering two seconds ahead.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NEEDED = ("pulseaudio", "pactl", "paplay", "parec")


def missing() -> list[str]:
    """Programs that are not installed."""
    return [name for name in NEEDED if shutil.which(name) is None]


class SoundCard:
    """One daemon; `environment` points programs at it."""

    def __init__(self, folder: Path, rate_hz: int = 48_000, channels: int = 2) -> None:
        self._folder = folder
        self._rate_hz = rate_hz
        self._channels = channels
        self._daemon: subprocess.Popen[bytes] | None = None
        (folder / "run").mkdir(parents=True)
        (folder / "home").mkdir()
        self._socket = folder / "run" / "native"
        self._write()

    def _write(self) -> None:
        server = f"unix:{self._socket}"
        (self._folder / "client.conf").write_text(f"autospawn = no\ndefault-server = {server}\n")
        (self._folder / "daemon.pa").write_text(
            f"load-module module-native-protocol-unix socket={self._socket} auth-anonymous=1\n"
        )
        hint = '{ show on description "Test card" }'
        (self._folder / "alsa.conf").write_text(
            "</usr/share/alsa/alsa.conf>\n"
            f'pcm.!default {{ type pulse server "{server}" hint {hint} }}\n'
            f'ctl.!default {{ type pulse server "{server}" }}\n'
            f'pcm.vspeaker {{ type pulse server "{server}" device "speaker" hint {hint} }}\n'
            f'pcm.vmic {{ type pulse server "{server}" device "mic" hint {hint} }}\n'
        )

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_CLIENTCONFIG": str(self._folder / "client.conf"),
            "ALSA_CONFIG_PATH": str(self._folder / "alsa.conf"),
        }

    def start(self) -> None:
        """Start the daemon and plug both ends in."""
        gone = ("DISPLAY", "PULSE_SERVER", "DBUS_SESSION_BUS_ADDRESS")
        environment = {name: value for name, value in os.environ.items() if name not in gone}
        run = str(self._folder / "run")
        environment |= {"HOME": str(self._folder / "home"), "XDG_RUNTIME_DIR": run, "PULSE_RUNTIME_PATH": run}
        environment |= {
            "PULSE_STATE_PATH": str(self._folder / "home"),
            "PULSE_CLIENTCONFIG": str(self._folder / "client.conf"),
        }
        command = ["pulseaudio", "-n", "-F", str(self._folder / "daemon.pa"), "--daemonize=no", "--use-pid-file=no"]
        command += ["--system=no", "--exit-idle-time=-1", "--disallow-exit=yes", "--log-level=error"]
        self._daemon = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end_s = time.monotonic() + 10
        while self._control("info").returncode:
            assert time.monotonic() < end_s and self._daemon.poll() is None, "the sound daemon did not start"
            time.sleep(0.05)
        self.plug_speaker()
        self.plug_microphone()

    def stop(self, number: int = signal.SIGTERM) -> None:
        if self._daemon is not None and self._daemon.poll() is None:
            self._daemon.send_signal(number)
            self._daemon.wait(10)

    def _control(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **self.environment}
        return subprocess.run(
            ["pactl", *words], capture_output=True, text=True, env=environment, timeout=10, check=False
        )

    def _sink(self, name: str, channels: int) -> None:
        rate = f"rate={self._rate_hz}"
        arguments = [
            "load-module",
            "module-null-sink",
            f"sink_name={name}",
            rate,
            f"channels={channels}",
            "format=s16le",
        ]
        if self._control(*arguments, "norewinds=1").returncode:
            assert self._control(*arguments).returncode == 0

    def plug_speaker(self) -> None:
        self._sink("speaker", self._channels)
        self._control("set-default-sink", "speaker")

    def plug_microphone(self) -> None:
        self._sink("mic_in", 1)
        remap = ("load-module", "module-remap-source", "source_name=mic", "master=mic_in.monitor", "channels=1")
        self._control(*remap)
        self._control("set-default-source", "mic")

    def unplug_speaker(self) -> None:
        self._unload("sink_name=speaker ")

    def unplug_microphone(self) -> None:
        self._unload("source_name=mic ")
        self._unload("sink_name=mic_in ")

    def loop_back(self) -> None:
        """The microphone hears the speaker, digitally."""
        self._control("set-default-source", "speaker.monitor")

    def echo(self, delay_ms: int, gain_db: float) -> None:
        """The speaker is heard in the microphone, later and softer."""
        self._unload("source=speaker.monitor ")
        words = ("source=speaker.monitor", "sink=mic_in", f"latency_msec={delay_ms}", "adjust_time=0")
        module = self._control("load-module", "module-loopback", *words).stdout.strip()
        listing = self._control("list", "sink-inputs").stdout
        for entry in listing.split("Sink Input #")[1:]:
            if f"Owner Module: {module}\n" in entry:
                self._control("set-sink-input-volume", entry.split("\n", 1)[0], f"{gain_db}dB")

    def pause(self) -> None:
        """The daemon hangs."""
        assert self._daemon is not None
        self._daemon.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        assert self._daemon is not None
        self._daemon.send_signal(signal.SIGCONT)

    def _unload(self, argument: str) -> None:
        """Unload the modules with that argument."""
        for line in self._control("list", "short", "modules").stdout.splitlines():
            number, *rest = line.split("\t")
            if argument in " ".join(rest) + " ":
                self._control("unload-module", number)

    def say(self, path: Path) -> subprocess.Popen[bytes]:
        """Begin to play a file into the microphone."""
        return subprocess.Popen(["paplay", "--device=mic_in", str(path)], env={**os.environ, **self.environment})


@contextmanager
def sound_card(folder: Path, **options: int) -> Iterator[SoundCard]:
    """A running card, stopped at the end."""
    card = SoundCard(folder / "card", **options)
    card.start()
    try:
        yield card
    finally:
        card.stop()
