"""The app as a person uses it, from the welcome to quitting in mid-reply, with a picture of the screen at each step.

    python -m tests.whole.journey --out FOLDER [--speech FOLDER] [--tier small] [--short] [STEP ...]

A virtual screen and a virtual sound card, real mouse and keys, the real engine, recordings of people. Each step checks
what it did; a step that fails is told and the next one goes on. Needs Xvfb, PulseAudio and xdotool.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.sound_card import SoundCard, missing, sound_card
from tests.virtual_screen import virtual_screen

if TYPE_CHECKING:
    from tests.whole.traveller import Traveller

SPEECH = Path(__file__).parents[3] / "shared" / "speech"
SCREEN = "1500x960"


def main() -> int:
    """0 when every step went well."""
    parser = argparse.ArgumentParser(prog="tests.whole.journey", description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--speech", type=Path, default=SPEECH)
    parser.add_argument("--tier", default="small")
    parser.add_argument("--short", action="store_true", help="the steps of a minute and a half")
    parser.add_argument("steps", nargs="*", help="only these, after the first run")
    arguments = parser.parse_args()
    if missing():
        raise SystemExit(f"not installed: {', '.join(missing())}")
    if not arguments.speech.is_dir():
        raise SystemExit(f"{arguments.speech}: no recordings are there; name their folder with --speech")
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, virtual_screen(SCREEN) as display, sound_card(Path(folder)) as card:
        os.environ.update(card.environment, DISPLAY=display, QT_QPA_PLATFORM="xcb", XDG_CURRENT_DESKTOP="")
        os.environ.update({name: str(Path(folder) / name) for name in ("GPT_REALTIME_CONFIG", "GPT_REALTIME_HISTORY")})
        failed = _travel(arguments, card)
    sys.stdout.flush()
    os._exit(failed)  # PortAudio's threads may wait for the card that is gone


def _travel(arguments: argparse.Namespace, card: SoundCard) -> int:
    """With the screen and the card in the environment: how many steps failed."""
    from PySide6.QtWidgets import QApplication

    from gui.focus_ring import FocusRing
    from gui.loop import make_loop
    from tests.whole import steps
    from tests.whole.traveller import Traveller

    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    FocusRing(app)
    names = arguments.steps or (steps.SHORT if arguments.short else tuple(steps.STEPS))
    wanted = [steps.FIRST, *(name for name in names if name != steps.FIRST)]

    async def go() -> int:
        traveller = Traveller(arguments.speech, arguments.out, arguments.tier, card)
        try:
            return await _each(traveller, wanted)
        finally:
            await traveller.end()

    with asyncio.Runner(loop_factory=lambda: make_loop(app)) as runner:
        return runner.run(go())


async def _each(traveller: Traveller, names: list[str]) -> int:
    """Every step in its turn, told as it ends."""
    from tests.whole import steps

    failed = 0
    for name in names:
        began_s, warned = time.monotonic(), len(traveller.warnings)
        try:
            told = await steps.STEPS[name](traveller)
            traveller.demand(len(traveller.warnings) == warned, f"Qt warned: {traveller.warnings[warned:]}")
            verdict = "ok"
        except (AssertionError, LookupError, StopIteration) as error:
            told, verdict = f"{type(error).__name__}: {error}", "FAILED"
            failed += 1
            traveller.look(f"failed-{name}")
            await traveller.recover()
        print(f"{verdict:7}{name:14}{time.monotonic() - began_s:6.1f} s  {told}", flush=True)
        if name == steps.FIRST and verdict != "ok":
            break
    return failed


if __name__ == "__main__":
    sys.exit(main())
