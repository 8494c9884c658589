"""Pictures of the window's main states, to be looked at beside the design.

python -m tests.gui.scenes OUT_FOLDER
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.conversation import inputs
from core.conversation.state import Mode, Problem
from gui.loop import make_loop
from tests.gui.conftest import Stage

LOST = Problem(
    "link_lost", "Connection lost.", "Trying again in 4 s (2 of 8). What you say is kept.", ("retry", "use_local")
)
STARTED = {"type": "input_audio_buffer.speech_started", "item_id": "item_9", "audio_start_ms": 9}


def _talk(stage: Stage) -> None:
    stage.assistant.dispatch(inputs.DeviceChanged(True, True))
    stage.assistant.dispatch(inputs.ProblemDismissed())
    stage.user_says("I've got one rainy Saturday in Lisbon. What would you do?")
    stage.reply(
        "Start slow. Coffee and a custard tart in Chiado, then the Gulbenkian, whose garden is at its best in the rain."
    )


def _ready(stage: Stage) -> None:
    stage.assistant.dispatch(inputs.DeviceChanged(True, True))
    stage.assistant.dispatch(inputs.ProblemDismissed())


def _hearing(stage: Stage) -> None:
    _talk(stage)
    stage.say(STARTED)
    delta = "conversation.item.input_audio_transcription.delta"
    stage.say({"type": delta, "item_id": "item_9", "delta": "And somewhere good for dinner near the"})


def _thinking(stage: Stage) -> None:
    _talk(stage)
    stage.assistant.send_text("Is it raining all day, though?")


def _review(stage: Stage) -> None:
    _ready(stage)
    stage.assistant.choose_mode(Mode.REVIEW)
    stage.say({"type": "session.updated", "session": {}})
    stage.user_says("Find me a table for two near Santa Catarina, around eight, and no loud music.")
    next(chip for chip in stage.window.review.presets.buttons() if chip.objectName() == "brief").click()


def _loading(stage: Stage) -> None:
    stage.assistant.dispatch(inputs.ConversationCleared())
    stage.assistant.dispatch(inputs.LinkLoading("Fetching Language model (Qwen 1.5B), part 9 of 22", 48))


def _lost(stage: Stage) -> None:
    _talk(stage)
    stage.assistant.dispatch(inputs.LinkDown(LOST, 4.0, 2))


SCENES: dict[str, Callable[[Stage], None]] = {
    "ready": _ready,
    "hearing": _hearing,
    "thinking": _thinking,
    "speaking": _talk,
    "review": _review,
    "loading": _loading,
    "reconnecting": _lost,
    "no-microphone": lambda stage: None,
}


async def _scene(name: str, theme: str, size: tuple[int, int], out: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        stage.settings["appearance.theme"] = theme
        stage.window.resize(*size)
        stage.window.show()
        stage.online()
        page = name.removeprefix("settings-")
        if name == page:
            SCENES[name](stage)
        else:
            _ready(stage)
            stage.window.open_settings(page)
        await asyncio.sleep(0.9)
        shown = stage.window if name == page else stage.window.settings_dialog
        assert shown is not None
        shown.grab().save(str(out / f"{name}-{theme}-{size[0]}.png"))
        stage.window.let_go()
        stage.window.hide()
        await stage.assistant.close()


async def main(out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for theme in ("light", "dark"):
        for name in (
            *SCENES,
            "settings-provider",
            "settings-voice",
            "settings-turn",
            "settings-audio",
            "settings-appearance",
        ):
            await _scene(name, theme, (1440, 900), out)
        for size in ((1000, 700), (430, 760)):
            await _scene("speaking", theme, size, out)


if __name__ == "__main__":
    app = QApplication([])
    with asyncio.Runner(loop_factory=lambda: make_loop(app)) as runner:
        runner.run(main(Path(sys.argv[1])))
