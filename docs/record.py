"""The pictures of the front page, from the real app: `python3 -m docs.record SPEECH_FOLDER [TIER]`.

A virtual screen, a virtual sound card, a recording of a person into the microphone, and a film of what the window
shows, as an animated WebP and a still. Needs Xvfb, PulseAudio, xdotool and ffmpeg.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.sound_card import sound_card
from tests.virtual_screen import virtual_screen

DOCS = Path(__file__).parent
SIZE = "1440x900"
LONGEST_S = 100
WAIT_S = 240


def main(speech: Path, tier: str) -> int:
    """0 when the film and the still were written."""
    with tempfile.TemporaryDirectory() as folder, sound_card(Path(folder)) as card, virtual_screen(SIZE) as display:
        out = Path(folder) / "out"
        out.mkdir()
        environment = {**os.environ, **card.environment, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment |= {"GPT_REALTIME_CONFIG": folder, "PYTHONPATH": str(DOCS.parent)}
        command = [sys.executable, "-m", "tests.whole.by_ear", "hands_free", str(speech), str(out), tier]
        talk = subprocess.Popen(command, cwd=DOCS.parent, env=environment)
        try:
            _wait_for(out / "events.jsonl", "session.updated", talk)
            _film(display, DOCS / "talk.webp", talk)
            stills = sorted(out.glob("*-speaking.png"))
            if stills:
                shutil.copy(stills[0], DOCS / "screenshot.png")
            return 0 if stills else 1
        finally:
            talk.terminate()
            talk.wait(20)


def _wait_for(log: Path, text: str, talk: subprocess.Popen[bytes]) -> None:
    end_s = time.monotonic() + WAIT_S
    while not (log.exists() and text in log.read_text("utf-8")):
        if time.monotonic() > end_s or talk.poll() is not None:
            raise SystemExit("The app did not come up.")
        time.sleep(0.1)


def _film(display: str, path: Path, talk: subprocess.Popen[bytes]) -> None:
    """Until the talk ends, or LONGEST_S."""
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "film.mkv"
        grab = ["ffmpeg", "-loglevel", "error", "-f", "x11grab", "-framerate", "6", "-video_size", SIZE, "-i", display]
        cheap = ["-c:v", "libx264rgb", "-preset", "ultrafast", "-qp", "0", str(raw)]  # the talk needs the processor
        film = subprocess.Popen(["nice", "-n", "19", *grab, "-t", str(LONGEST_S), *cheap], stdin=subprocess.PIPE)
        while talk.poll() is None and film.poll() is None:
            time.sleep(0.2)
        film.communicate(b"q", timeout=20)
        words = ["ffmpeg", "-loglevel", "error", "-y", "-i", str(raw), "-vf", "scale=960:-1", "-loop", "0"]
        subprocess.run([*words, "-c:v", "libwebp_anim", "-quality", "45", str(path)], check=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "small"))
