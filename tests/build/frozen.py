"""The built app as a person has it: installed, started by its desktop entry, spoken to, answering.

    sudo python -m tests.build.frozen APP ROOT [SPEECH.wav] [--starts 5] [--out FOLDER]

APP: the folder that `main.py build` left. ROOT: a file system tree without Python, with the libraries that the
package asks for (core/cli/package.py, DEPENDS), libasound2-plugins and libglib2.0-bin. The app runs there as an
ordinary user without a network, on a virtual screen and a virtual sound card. Prints one JSON object: ms from the
launch to a painted window, what was heard, what was answered, and what the loudspeaker said of it, recognised again.
--out keeps pictures of the welcome, of the answer while it is spoken and after it, and what the loudspeaker played.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt
import psutil

from core.conversation.state import Role
from core.store import Reader
from gui.icon_set import APP_ID
from tests.sound_card import SoundCard, sound_card
from tests.virtual_screen import virtual_screen
from tests.words import understood

SIZE = (1440, 900)
PERSON = "person"
HOME = f"/home/{PERSON}"
ENTRY = f"{HOME}/.local/share/applications/{APP_ID}.desktop"
FORBIDDEN = ("python3", "python3.11", "gcc", "cc", "make")
LOOPBACK = (
    "import fcntl, socket, struct; "
    "fcntl.ioctl(socket.socket(), 0x8914, struct.pack('16sh22x', b'lo', 1))"  # SIOCSIFFLAGS, IFF_UP
)
"""A computer without a network still speaks with itself; a fresh network namespace does not."""
PAINTED = 0.6
"""Share of the screen that is no longer black: the window is nearly as large as the screen."""
ANSWER_S = 240
RATE = 24_000
LOUD = 8
"""Samples above that are sound, not the card's silence."""


class Screen:
    """A virtual screen that is read as a file, without asking the server."""

    def __init__(self, name: str, folder: Path) -> None:
        """name: its DISPLAY. folder: where it keeps its picture (-fbdir)."""
        self.name = name
        self._file = folder / "Xvfb_screen0"

    def pixels(self) -> npt.NDArray[np.uint8]:
        """Rows, columns, blue-green-red-nothing."""
        data = self._file.read_bytes()
        header = np.frombuffer(data[:100], ">u4")  # XWD: its size first, the number of colours at the twentieth
        start = int(header[0]) + 12 * int(header[19])
        found = np.frombuffer(data, np.uint8, SIZE[0] * SIZE[1] * 4, start)
        return found.reshape(SIZE[1], SIZE[0], 4)

    def is_painted(self) -> bool:
        few = self.pixels()[::8, ::8, :3].reshape(-1, 3)
        return bool((few.any(axis=1).mean() > PAINTED) and len(np.unique(few, axis=0)) > 20)

    def save(self, path: Path) -> None:
        from PySide6.QtGui import QImage

        data = np.ascontiguousarray(self.pixels())
        QImage(data.tobytes(), *SIZE, QImage.Format.Format_RGB32).save(str(path))


def inside(
    root: Path,
    shares: list[Path],
    environment: dict[str, str],
    command: str,
    *,
    person: str = PERSON,
    is_online: bool = False,
) -> list[str]:
    """A shell command in the tree: its own processes, mounts and mostly network; gone when this one goes."""
    mounts = [f"mount -t proc proc {root}/proc", f"mount --rbind /dev {root}/dev"]
    mounts += [] if is_online else [f'{sys.executable} -c "{LOOPBACK}"']
    for share in shares:
        place = root / str(share).lstrip("/")
        place.mkdir(parents=True, exist_ok=True)
        mounts.append(f"mount --bind {share} {place}")
    words = " ".join(f"{name}='{value}'" for name, value in environment.items())
    start = f"exec chroot --userspec={person} {root} env -i {words} sh -c '{command}'"
    apart = ["--mount", "--pid", "--fork", "--kill-child", *(() if is_online else ("--net",))]
    return ["unshare", *apart, "sh", "-ec", "; ".join([*mounts, start])]


class Place:
    """The tree with the app in it."""

    def __init__(self, root: Path, screen: Screen, card: SoundCard, shares: list[Path]) -> None:
        self._root = root
        self._shares = shares
        self._environment = {
            "HOME": HOME,
            "USER": PERSON,
            "PATH": f"{HOME}/.local/bin:/usr/bin:/bin",
            "LANG": "C.UTF-8",
        }
        self._environment |= {"DISPLAY": screen.name, "XDG_RUNTIME_DIR": f"{HOME}/run", **card.environment}

    def run(self, command: str) -> str:
        words = inside(self._root, self._shares, self._environment, command)
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout

    @contextmanager
    def started(self) -> Iterator[subprocess.Popen[bytes]]:
        """The app, by its desktop entry; it and its children are ended."""
        words = inside(self._root, self._shares, self._environment, f"gio launch {ENTRY}; exec sleep 100000")
        process = subprocess.Popen(words)
        try:
            yield process
        finally:
            for first in psutil.Process(process.pid).children():  # the namespace's first process: all end with it
                first.kill()
            process.wait()

    def install(self, app: Path) -> None:
        """As a person does: the app's own installer. Fails where the tree has what a stranger need not have."""
        if subprocess.run(["chroot", self._root, "id", PERSON], capture_output=True, check=False).returncode:
            subprocess.run(["chroot", self._root, "useradd", "-m", PERSON], check=True)
        there = self.run(f"for one in {' '.join(FORBIDDEN)}; do command -v $one; done; true").split()
        assert not there, f"not a stranger's computer: {there}"
        self.run(f"mkdir -p {HOME}/run; sh {app}/install.sh")

    def said(self) -> list[tuple[Role, str]]:
        """The newest conversation so far."""
        folder = self._root / f"{HOME}/.local/share/gpt-realtime/history".lstrip("/")
        if not folder.exists():
            return []
        with Reader(folder) as reader:
            newest = reader.latest(1)
            rows = [data for _place, data in reader.items(newest[0].uid)] if newest else []
        return [(Role(row["role"]), row["text"]) for row in rows]


def first_paint_ms(place: Place, screen: Screen) -> int:
    began_s = time.monotonic()
    with place.started():
        while not screen.is_painted():
            assert time.monotonic() < began_s + 60, "no window"
            time.sleep(0.005)
        took_s = time.monotonic() - began_s
    while screen.is_painted():
        time.sleep(0.01)
    return round(took_s * 1000)


class Ear:
    """What the loudspeaker plays, recorded."""

    def __init__(self, environment: dict[str, str], file: IO[bytes]) -> None:
        self._file = file
        command = ["parec", "--device=speaker.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le"]
        self._recorder = subprocess.Popen([*command, "--latency-msec=50"], stdout=file, env=environment)

    def samples(self) -> npt.NDArray[np.int16]:
        """From the beginning until now."""
        data = Path(self._file.name).read_bytes()
        return np.frombuffer(data[: len(data) & ~1], "<i2")

    def is_loud(self, last_s: float) -> bool:
        """Whether there was sound in the last seconds."""
        return bool(np.any(np.abs(self.samples()[-round(last_s * RATE) :].astype(int)) > LOUD))

    def close(self) -> None:
        self._recorder.terminate()
        self._recorder.wait()


def talk(place: Place, screen: Screen, card: SoundCard, speech: Path, out: Path) -> dict[str, Any]:
    """From the first run on: the talk is begun, and there are two turns, the second with everything ready."""
    environment = {**os.environ, **card.environment, "DISPLAY": screen.name}
    with place.started(), tempfile.NamedTemporaryFile(suffix=".raw") as file:
        ear = Ear(environment, file)
        try:
            assert comes(screen.is_painted, 60), "no window"
            time.sleep(1)
            screen.save(out / "welcome.png")
            begin(environment)
            for _ in range(2):
                end_s = time.monotonic() + ANSWER_S
                is_spoken = False
                while not is_spoken:  # what is said before it listens is not heard
                    assert time.monotonic() < end_s, f"no answer: {place.said()}"
                    subprocess.run(["paplay", "--device=mic_in", str(speech)], env=environment, check=True)
                    is_spoken = comes(lambda: ear.is_loud(0.5), 8)
                screen.save(out / "speaking.png")
                assert comes(lambda: not ear.is_loud(4), ANSWER_S), "it speaks without end"
            screen.save(out / "answered.png")
        finally:
            ear.close()
        with wave.open(str(out / "loudspeaker.wav"), "wb") as kept:
            kept.setparams((1, 2, RATE, 0, "NONE", ""))
            kept.writeframes(ear.samples().tobytes())
        said = place.said()
        return {"said": [(str(role), text) for role, text in said], **heard_again(ear.samples(), said)}


def heard_again(samples: npt.NDArray[np.int16], said: list[tuple[Role, str]]) -> dict[str, Any]:
    """What a recogniser makes of the loudspeaker, and the share of the answers' words in it."""
    import soxr

    from core.engine.models_dir import models_dir
    from core.engine.recognizer_whisper import WhisperRecognizer

    sound = soxr.resample(samples.astype(np.float32) / 32768, RATE, 16_000)
    recognizer = WhisperRecognizer(models_dir() / "whisper-tiny.en")
    heard = " ".join(
        recognizer.recognise(sound[at : at + 25 * 16_000]).text for at in range(0, len(sound), 25 * 16_000)
    )
    answers = " ".join(text for role, text in said if role is Role.ASSISTANT)
    return {"loudspeaker": heard, "understood": round(understood(answers, heard), 2)}


def comes(is_so: Callable[[], bool], within_s: float) -> bool:
    """Whether it is so now or within that time."""
    end_s = time.monotonic() + within_s
    while not is_so():
        if time.monotonic() > end_s:
            return False
        time.sleep(0.05)
    return True


def begin(environment: dict[str, str]) -> None:
    """The one button of the first run, by keyboard."""

    def xdotool(*words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, check=True)
        return done.stdout

    def area(window: str) -> int:
        told = xdotool("getwindowgeometry", "--shell", window).split()
        shape = dict(line.split("=") for line in told)
        return int(shape["WIDTH"]) * int(shape["HEIGHT"])

    time.sleep(1)
    found = xdotool("search", "--sync", "--onlyvisible", "--class", "Realtime").split()
    xdotool("windowfocus", "--sync", max(found, key=area))  # Qt has small windows of its own
    xdotool("key", "Return")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("app", type=Path)
    parser.add_argument("root", type=Path)
    parser.add_argument("speech", type=Path, nargs="?", help="without it the app is only started")
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--out", type=Path, help="a folder for pictures and sound")
    arguments = parser.parse_args()
    app = arguments.app.resolve()
    with tempfile.TemporaryDirectory() as folder, sound_card(Path(folder) / "sound") as card:
        for part in (folder, card.environment["PULSE_SERVER"].removeprefix("unix:").removesuffix("native")):
            Path(part).chmod(0o755)  # the person inside is another than the daemon's
        with virtual_screen(f"{SIZE[0]}x{SIZE[1]}", "-fbdir", folder, "-ac") as display:
            screen = Screen(display, Path(folder))
            place = Place(arguments.root.resolve(), screen, card, [Path("/tmp/.X11-unix"), Path(folder), app])
            place.install(app)
            starts = [first_paint_ms(place, screen) for _ in range(arguments.starts)]
            out = arguments.out or Path(folder)
            out.mkdir(parents=True, exist_ok=True)
            found = talk(place, screen, card, arguments.speech, out) if arguments.speech else {}
    print(json.dumps({"first_ms": starts[0], "warm_ms": sorted(starts[1:]), **found}, ensure_ascii=False, indent=1))
    return 0 if found.get("understood", 1.0) > 0.5 else 1


if __name__ == "__main__":
    if os.geteuid() or not shutil.which("unshare"):
        raise SystemExit("It needs root, for the tree and its mounts.")
    sys.exit(main())
