"""A day's talk, compressed: recordings of people one after another, without the pauses of a day.

    python -m tests.soak --hours 24 --speech FOLDER [--out FOLDER] [--tier small]

On a sound card of its own, in a process of its own: the real window (painted, seen by nobody), assistant and engine,
the microphone spoken into, the speaker played. Every few turns the mode changes, a reply is talked over, the engine is killed, a device is pulled out
and put back. Writes soak.csv (a row a turn), soak.svg and prints growth after the first quarter.
"""

from __future__ import annotations

import argparse
import csv
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conftest import ROOT, SHARED
from tests.soak.plot import plot, summary
from tests.sound_card import missing, sound_card

WATCHED = ("rss_mb", "engine_mb", "handles", "threads", "delay_ms", "drift_ms")


def main() -> int:
    """0 when every turn was answered."""
    parser = argparse.ArgumentParser(prog="tests.soak")
    parser.add_argument("--hours", type=float, default=24.0)
    parser.add_argument("--speech", type=Path, default=SHARED / "speech", help="a folder of recordings")
    parser.add_argument("--out", type=Path, default=Path("soak"))
    parser.add_argument("--tier", choices=("auto", "default", "small"), default="small")
    arguments = parser.parse_args()
    if not list(arguments.speech.glob("*.wav")):
        parser.error(f"there are no recordings in {arguments.speech}")
    if missing():
        print(f"not installed: {', '.join(missing())}", file=sys.stderr)
        return 3
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sound_card(Path(folder)) as card:
        environment = {**os.environ, **card.environment, "GPT_REALTIME_CONFIG": folder, "GPT_REALTIME_DATA": folder}
        environment |= {"GPT_REALTIME_HISTORY": f"{folder}/history", "QT_QPA_PLATFORM": "offscreen"}
        words = [str(arguments.out), str(arguments.hours * 3600), str(arguments.speech), arguments.tier, folder]
        code = subprocess.call([sys.executable, "-m", "tests.soak.talk", *words], cwd=ROOT, env=environment)
    with (arguments.out / "soak.csv").open() as stream:
        rows = list(csv.DictReader(stream))
    (arguments.out / "soak.svg").write_text(plot(rows, WATCHED))
    print(summary(rows, WATCHED))
    return code


if __name__ == "__main__":
    sys.exit(main())
