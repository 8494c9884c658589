"""The talk of a soak, in the window, on the card that its environment names; started by `python -m tests.soak`."""

from __future__ import annotations

import asyncio
import csv
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtWidgets import QApplication

from core.app import LiveWorld, build_assistant
from core.conversation.state import Mode, Role, State
from core.errors import AppError
from core.session.waiting import is_quiet, online, until
from core.settings import Secrets, Settings
from core.store import default_folder
from core.units import bytes_to_ms
from gui.loop import make_loop
from gui.main_window import MainWindow, apply_appearance

COLUMNS = ("t_s", "turn", "what", "rss_mb", "engine_mb", "handles", "threads", "delay_ms", "drift_ms", "error")
ANSWER_S = 90.0
SIZE = (1440, 900)
LONG = "Tell me a long story about the sea, in ten sentences."


class Soak:
    """One assistant, and everything that a day does to it."""

    def __init__(self, speech: Path, tier: str, writer: Any) -> None:
        self._settings, secrets = Settings(), Secrets()
        self._settings["provider.local_tier"] = tier
        self._world = LiveWorld(self._settings, secrets)
        self.assistant = build_assistant(self._settings, secrets, world=self._world, history=default_folder())
        apply_appearance(self._settings)
        self._window = MainWindow(self.assistant)
        self._window.resize(*SIZE)
        self._window.show()
        self._recordings = sorted(path for path in speech.glob("*.wav"))
        self._writer = writer
        self._random = random.Random(1)
        self._began_s = time.monotonic()
        self._stopped_s = 0.0
        self._awaited = False
        """A response was created after the last word: the next sound is its own."""
        self._delay_ms: float | None = None
        self._played_ms = 0.0
        self._playing_since_s: float | None = None
        self.assistant.timeline.subscribe(self._mark)
        self.assistant.subscribe(self._clock)
        self.failures = 0

    def _mark(self, entry: Any) -> None:
        now_s = time.monotonic()
        if entry.type == "input_audio_buffer.speech_stopped":
            self._stopped_s, self._awaited, self._delay_ms = now_s, False, None
        elif entry.type == "response.created":
            self._awaited = bool(self._stopped_s)
        elif entry.type == "response.output_audio.delta" and self._awaited and self._delay_ms is None:
            self._delay_ms = (now_s - self._stopped_s) * 1000

    def _clock(self, before: State, after: State) -> None:
        """How long the last reply sounded by this computer's clock."""
        if after.playback.is_playing and not before.playback.is_playing:
            self._playing_since_s = time.monotonic()
        elif self._playing_since_s is not None and not after.playback.is_playing:
            self._played_ms = (time.monotonic() - self._playing_since_s) * 1000
            self._playing_since_s = None

    async def run(self, seconds: float) -> None:
        """Turn after turn until the time is over."""
        await self.assistant.start()
        await online(self.assistant, 300)
        turn = 0
        while time.monotonic() - self._began_s < seconds:
            turn += 1
            what = self._what(turn)
            error = ""
            try:
                await getattr(self, what)()
                await until(self.assistant, is_quiet, ANSWER_S, "quiet")
            except AppError as caught:
                error = str(caught.args[0])
                self.failures += 1
            self._write(turn, what, error)

    @staticmethod
    def _what(turn: int) -> str:
        if turn % 12 == 0:
            return "restart_engine"
        if turn % 9 == 0:
            return "pull_out"
        if turn % 5 == 0:
            return "barge_in"
        return "change_mode" if turn % 7 == 0 else "speak"

    async def close(self) -> None:
        await self._window.past.close()
        self._window.let_go()
        self._window.hide()
        await self.assistant.close()

    async def speak(self) -> None:
        """A recording into the microphone, answered."""
        self.assistant.choose_mode(Mode.HANDS_FREE)
        rows = len(self.assistant.state.items)
        await self._say(self._random.choice(self._recordings))
        await until(
            self.assistant,
            lambda state: any(item.role is Role.ASSISTANT for item in state.items[rows:]),
            ANSWER_S,
            "the answer",
        )

    async def change_mode(self) -> None:
        """Review, and the draft thrown away; Hold, held."""
        self.assistant.choose_mode(Mode.HOLD)
        self.assistant.press_talk()
        await self._say(self._recordings[0])
        self.assistant.release_talk(is_certain=True)
        await until(self.assistant, is_quiet, ANSWER_S, "the answer")
        self.assistant.choose_mode(Mode.REVIEW)
        self.assistant.choose_mode(Mode.HANDS_FREE)

    async def barge_in(self) -> None:
        """A long reply that is talked over."""
        self.assistant.send_text(LONG)
        await until(self.assistant, lambda state: state.playback.is_playing, ANSWER_S, "sound")
        await asyncio.sleep(1.0)
        await self._say(self._random.choice(self._recordings))

    async def restart_engine(self) -> None:
        """Killed; the talk goes on."""
        engine = self._world._engine
        if engine is not None and engine.pid is not None:
            os.kill(engine.pid, signal.SIGKILL)
        await asyncio.sleep(1.0)
        await online(self.assistant, 120)

    async def pull_out(self) -> None:
        """The speaker is unplugged in mid-reply and comes back."""
        self.assistant.send_text("Say three short sentences about rain.")
        await until(self.assistant, lambda state: state.playback.is_playing, ANSWER_S, "sound")
        await _pactl("unload-module", "module-null-sink", "speaker")
        await asyncio.sleep(1.0)
        words = ("sink_name=speaker", "rate=48000", "channels=2", "format=s16le", "norewinds=1")
        await _pactl("load-module", "module-null-sink", *words)
        await _pactl("set-default-sink", "speaker")

    async def _say(self, recording: Path) -> None:
        player = await asyncio.create_subprocess_exec("paplay", "--device=mic_in", str(recording))
        await player.wait()

    def _write(self, turn: int, what: str, error: str) -> None:
        me = psutil.Process()
        engine = self._world._engine
        engine_mb = 0.0
        if engine is not None and engine.pid is not None:
            engine_mb = psutil.Process(engine.pid).memory_info().rss / 1e6
        delay = "" if self._delay_ms is None else f"{self._delay_ms:.0f}"
        row = (
            f"{time.monotonic() - self._began_s:.1f}",
            turn,
            what,
            f"{me.memory_info().rss / 1e6:.1f}",
            f"{engine_mb:.1f}",
            me.num_fds(),
            me.num_threads(),
            delay,
            self._drift(),
            error,
        )
        self._writer.writerow(row)
        self._delay_ms, self._stopped_s, self._awaited = None, 0.0, False

    def _drift(self) -> str:
        """Milliseconds by which the last reply, heard to its end, took longer than its sound is."""
        last = next((one for one in reversed(self.assistant.state.items) if one.role is Role.ASSISTANT), None)
        if last is None or last.is_interrupted or not last.is_fully_heard or not last.received_bytes:
            return ""
        return f"{self._played_ms - bytes_to_ms(last.received_bytes):.0f}"


async def _pactl(verb: str, module: str, *words: str) -> None:
    if verb == "unload-module":
        listing = subprocess.run(
            ["pactl", "list", "short", "modules"], capture_output=True, text=True, check=False
        ).stdout
        numbers = [
            line.split("\t")[0] for line in listing.splitlines() if module in line and f"sink_name={words[0]} " in line
        ]
        words, module = (), numbers[0] if numbers else ""
    process = await asyncio.create_subprocess_exec("pactl", verb, module, *words, stdout=subprocess.DEVNULL)
    await process.wait()


async def _main(out: Path, seconds: float, speech: Path, tier: str) -> int:
    with (out / "soak.csv").open("w", newline="", buffering=1) as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        soak = Soak(speech, tier, writer)
        try:
            await soak.run(seconds)
        finally:
            await soak.close()
    return 1 if soak.failures else 0


if __name__ == "__main__":
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: make_loop(app)) as runner:
        code = runner.run(_main(Path(sys.argv[1]), float(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]))
    sys.exit(code)
