"""A replay in the window, and a turn asked again beside its answer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.errors import AppError
from core.session.again import Answer, Question
from gui.again_dialog import AgainDialog
from gui.replay_window import ReplayWindow
from gui.timeline_model import MarkRole
from tests.gui.conftest import Stage, until

LOG = """\
{"dir": "server", "t": 0.0, "event": {"type": "session.created", "event_id": "e1", "session": {"id": "s", "type": "realtime"}}}
{"dir": "client", "t": 0.5, "event": {"type": "conversation.item.create", "item": {"id": "u", "type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hello"}]}}}
{"dir": "server", "t": 0.6, "event": {"type": "conversation.item.added", "event_id": "e2", "item": {"id": "u", "type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hello"}]}}}
{"dir": "server", "t": 0.7, "event": {"type": "conversation.item.done", "event_id": "e3", "item": {"id": "u", "type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hello"}]}}}
{"dir": "client", "t": 0.8, "event": {"type": "response.create"}}
{"dir": "server", "t": 1.0, "event": {"type": "response.done", "event_id": "e4", "response": {"id": "r", "status": "completed", "output": []}}}
"""
"""A response that is done without having been created."""


async def opened(stage: Stage, path: Path) -> ReplayWindow:
    stage.window.past.replay(path)
    await until(lambda: bool(stage.window.past.windows), "the window")
    window = stage.window.past.windows[0]
    window.activateWindow()
    await until(window.isActiveWindow, "the window in front")
    return window


async def test_transcript_and_timeline_move_with_the_clock(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "a talk.jsonl").write_text(LOG)
    window = await opened(stage, tmp_path / "a talk.jsonl")
    assert window.windowTitle() == "Replay: a talk" and window.timeline.model.total == 0
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Right)
    assert window.timeline.model.total == 3 and window.transcript.row("u") is not None
    QTest.keyClick(window, Qt.Key.Key_Left)
    assert window.timeline.model.total == 2 and window.transcript.row("u") is None
    window.bar.slider.setSliderPosition(window.bar.slider.maximum())
    window.bar.slider.sliderMoved.emit(window.bar.slider.maximum())
    assert window.timeline.model.total == 6 and window.bar._time.text() == "0:01 / 0:01"
    window.talk.seek(0.0)
    window.talk.step_back()
    assert window.timeline.model.total == 0
    window.talk.seek(1.0)
    window.bar.speeds.buttons()[2].click()
    window.bar.toggle()
    await until(lambda: not window.talk.is_playing, "the end")
    assert window.timeline.model.total == 6
    await stage.window.past.close()


async def test_what_breaks_the_protocol_is_marked(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "log.jsonl").write_text(LOG)
    window = await opened(stage, tmp_path / "log.jsonl")
    window.talk.seek(5.0)
    model = window.timeline.model
    window.timeline.refresh()
    marked = [at for at in range(model.rowCount()) if model.index(at, 0).data(MarkRole)]
    assert len(marked) == 1
    assert "response.done" in model.index(marked[0], 0).data(Qt.ItemDataRole.ToolTipRole)
    assert window._findings.isVisible() and "break the protocol" in window._findings.text()
    window.grab()
    await stage.window.past.close()


async def test_a_file_that_is_no_log_says_so(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "no.jsonl").write_text("no log\n")
    stage.window.past.replay(tmp_path / "no.jsonl")
    await until(stage.window.toast.isVisible, "the toast")
    assert "no.jsonl is no log" in stage.window.toast._text.text()


async def test_two_answers_stand_beside_each_other(stage: Stage) -> None:
    asked: list[tuple[Question, dict[str, object], str]] = []

    async def ask(question: Question, changes: dict[str, object], prompt: str = "") -> Answer:
        asked.append((question, changes, prompt))
        if changes["voice.name"] == "nobody":
            raise AppError("There is no such voice.", code="no_voice")
        return Answer("OpenAI", "Another answer.", pcm=bytes(48_000), first_sound_ms=321, tokens=10, usd=0.0012)

    stage.assistant.again.ask = ask  # type: ignore[method-assign]
    stage.user_says("Why is the sky blue?")
    stage.reply("Because of the air.")
    stage.window.past.ask_again()
    dialog = stage.window.findChild(AgainDialog)
    assert dialog is not None
    await until(dialog.send.isEnabled, "the question")
    assert dialog.then.text.toPlainText() and "Why is the sky blue?" in dialog.asked.text()
    dialog.voice.setText("bass")
    dialog.prompt.setPlainText("Like a pirate")
    dialog.send.click()
    await until(dialog.send.isEnabled, "the answer")
    assert asked[0][1]["voice.name"] == "bass" and asked[0][2] == "Like a pirate"
    assert dialog.now.text.toPlainText() == "Another answer." and dialog.now.play.isVisible()
    assert dialog.now.facts.text() == "OpenAI · 321 ms to first sound · 1.0 s of sound · $0.0012"
    dialog.voice.setText("nobody")
    dialog.send.click()
    await until(lambda: dialog.now.text.toPlainText() == "There is no such voice.", "the reason")
    dialog.close()
