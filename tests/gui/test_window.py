"""The window, by keyboard, mouse and eye."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from core.conversation import inputs
from core.conversation.state import Mode, Phase, Problem
from core.session.timeline import RECEIVED, SENT
from core.tools import NEVER
from gui.theme import theme
from gui.timeline_model import EventRow
from gui.timeline_panel import TimelinePanel
from gui.tool_card import ToolRow
from gui.turns import AssistantRow, UserRow
from tests.gui.conftest import Stage


def _events(panel: TimelinePanel) -> list[EventRow]:
    rows = (panel.model.row(place) for place in range(panel.model.rowCount()))
    return [row for row in rows if isinstance(row, EventRow)]


async def _pause(seconds: float = 0.05) -> None:
    await asyncio.sleep(seconds)


async def test_what_is_said_stands_in_the_transcript(stage: Stage) -> None:
    stage.user_says("What time is it?")
    stage.reply("It is noon.")
    await _pause()
    user, answer = stage.window.transcript.row("item_u"), stage.window.transcript.row("item_a")
    assert isinstance(user, UserRow) and user.words.toPlainText() == "What time is it?"
    assert isinstance(answer, AssistantRow) and answer.words.toPlainText() == "It is noon."


async def test_unheard_words_are_grey_and_an_interruption_says_so(stage: Stage) -> None:
    text = "Start slow. Coffee and a custard tart in Chiado, then the museum by the river."
    stage.reply(text, sound_ms=6000)
    await _pause(0.8)
    stage.say({"type": "input_audio_buffer.speech_started", "item_id": "item_2", "audio_start_ms": 9})
    await _pause()
    row = stage.window.transcript.row("item_a")
    assert isinstance(row, AssistantRow) and row._note.text() == "You interrupted"
    colors = set(_colors(row))
    assert colors == {theme().hex("text.1"), theme().hex("text.3")}


def _colors(row: AssistantRow) -> list[str]:
    found, block = [], row.words.document().begin()
    iterator = block.begin()
    while not iterator.atEnd():
        found.append(iterator.fragment().charFormat().foreground().color().name())
        iterator += 1
    return found


async def test_typing_and_enter_send_and_shift_enter_breaks_the_line(stage: Stage) -> None:
    edit = stage.window.composer.edit
    edit.setFocus()
    QTest.keyClicks(edit, "Hello")
    QTest.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(edit, "there")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert stage.sent[0]["item"]["content"] == [{"type": "input_text", "text": "Hello\nthere"}]
    assert edit.toPlainText() == "" and not stage.window.composer.send.isEnabled()


async def test_the_mode_switch_changes_the_session(stage: Stage) -> None:
    stage.window.composer.modes._buttons["review"].click()
    await _pause()
    assert stage.assistant.state.mode is Mode.REVIEW and stage.settings["turn.mode"] == "review"
    assert stage.sent[-1]["session"]["audio"]["input"]["turn_detection"]["create_response"] is False


async def test_the_orb_holds_while_it_is_pressed(stage: Stage) -> None:
    stage.assistant.choose_mode(Mode.HOLD)
    stage.say({"type": "session.updated", "session": {}})
    stage.sent.clear()
    orb = stage.window.stage.orb
    middle = QPoint(orb.width() // 2, orb.height() // 2)
    QTest.mousePress(orb, Qt.MouseButton.LeftButton, pos=middle)
    assert stage.assistant.phase is Phase.HOLDING
    await _pause(0.3)
    QTest.mouseRelease(orb, Qt.MouseButton.LeftButton, pos=middle)
    assert stage.names() == ["input_audio_buffer.commit", "response.create"]


async def test_a_short_press_in_hold_only_says_how(stage: Stage) -> None:
    stage.assistant.choose_mode(Mode.HOLD)
    stage.say({"type": "session.updated", "session": {}})
    stage.sent.clear()
    QTest.mouseClick(stage.window.stage.orb, Qt.MouseButton.LeftButton)
    assert stage.names() == ["input_audio_buffer.clear"]
    assert stage.window.toast.isVisible() and stage.window.toast._text.text() == "Hold while you talk"


async def test_a_short_press_in_hands_free_mutes_and_unmutes(stage: Stage) -> None:
    QTest.mouseClick(stage.window.stage.orb, Qt.MouseButton.LeftButton)
    assert stage.assistant.state.floor.is_muted
    QTest.mouseClick(stage.window.stage.orb, Qt.MouseButton.LeftButton)
    assert not stage.assistant.state.floor.is_muted


async def test_a_double_press_in_hold_locks_it_open(stage: Stage) -> None:
    stage.assistant.choose_mode(Mode.HOLD)
    stage.say({"type": "session.updated", "session": {}})
    QTest.mouseClick(stage.window.stage.orb, Qt.MouseButton.LeftButton)
    QTest.mouseClick(stage.window.stage.orb, Qt.MouseButton.LeftButton)
    assert stage.assistant.state.floor.is_holding
    QTest.mouseClick(stage.window.stage.orb, Qt.MouseButton.LeftButton)
    assert not stage.assistant.state.floor.is_holding


async def test_the_review_card_sends_edited_words_and_the_prompt(stage: Stage) -> None:
    stage.assistant.choose_mode(Mode.REVIEW)
    stage.say({"type": "session.updated", "session": {}})
    stage.user_says("Find me a table")
    await _pause()
    card = stage.window.review
    assert card.isVisible() and not stage.window.composer.isVisible()
    assert card.heard.toPlainText() == "Find me a table"
    stage.sent.clear()
    QTest.keyClicks(card.heard, " for two")
    next(chip for chip in card.presets.buttons() if chip.objectName() == "brief").click()
    QTest.keyClick(card.heard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage.names() == ["conversation.item.delete", "conversation.item.create", "response.create"]
    assert stage.sent[-1]["response"] == {"instructions": "Answer in two short sentences: Find me a table for two"}
    assert not card.isVisible()


async def test_words_that_come_late_do_not_overwrite_what_was_typed(stage: Stage) -> None:
    stage.assistant.choose_mode(Mode.REVIEW)
    stage.say({"type": "session.updated", "session": {}})
    stage.user_says("Find me a table")
    QTest.keyClicks(stage.window.review.heard, "!")
    completed = "conversation.item.input_audio_transcription.completed"
    stage.say({"type": completed, "item_id": "item_u", "content_index": 0, "transcript": "Find me a cable"})
    assert stage.window.review.heard.toPlainText() == "Find me a table!"


def _call(stage: Stage) -> None:
    """The model calls get_time."""
    item = {"id": "item_c", "type": "function_call", "name": "get_time", "call_id": "call_1", "arguments": "{}"}
    stage.say(
        {"type": "response.created", "response": {"id": "resp_1", "conversation_id": "c"}},
        {"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item},
        {
            "type": "response.output_item.done",
            "response_id": "resp_1",
            "output_index": 0,
            "item": {**item, "status": "completed"},
        },
    )


async def test_a_tool_call_is_one_line(stage: Stage) -> None:
    _call(stage)
    await _pause(0.2)
    row = stage.window.transcript.row("item_c")
    assert isinstance(row, ToolRow) and row.line.name.text() == "get_time" and "date" in row.line.whole


async def test_a_call_that_the_settings_forbid_says_so(stage: Stage) -> None:
    stage.assistant.tools._policies["get_time"] = NEVER  # and the server has not heard of it
    _call(stage)
    await _pause(0.2)
    row = stage.window.transcript.row("item_c")
    assert isinstance(row, ToolRow)
    assert (row.line.whole, row.line.state.text()) == ("Not allowed in Settings", "blocked")
    assert row.accessibleName() == "Tool get_time: blocked" and not row.line.again.isVisible()


async def test_a_lost_link_shows_a_banner_with_the_way_out(stage: Stage) -> None:
    lost = Problem("link_lost", "Connection lost.", "Trying again in 4 s.", ("retry", "use_local"))
    stage.assistant.dispatch(inputs.LinkDown(lost, 4.0, 2))
    await _pause()
    banner = stage.window.banner
    texts = [banner._buttons.itemAt(index).widget().text() for index in range(banner._buttons.count())]  # type: ignore[union-attr]
    assert banner.isVisible() and banner._title.text() == "Connection lost"
    assert banner._text.text() == "Trying again in 4 s (2 of 8). What you say is kept and sent when it is back."
    assert texts == ["Use local assistant", "Try now"]
    assert stage.window.stage.status.text() == "Reconnecting in 4 s"


async def test_without_a_microphone_typing_works(stage: Stage) -> None:
    assert stage.assistant.phase is Phase.NO_MICROPHONE
    assert stage.window.banner.isVisible() and stage.window.composer.edit.isEnabled()


async def test_panels_follow_the_width(stage: Stage) -> None:
    seen = {}
    for width in (1440, 1000, 700, 430):
        stage.window.resize(width, 800)
        await _pause()
        seen[width] = (stage.window.sidebar.isVisible(), stage.window.timeline.isVisible())
    assert seen == {1440: (True, True), 1000: (False, True), 700: (False, True), 430: (False, False)}


async def test_every_focusable_widget_has_a_name(stage: Stage) -> None:
    stage.user_says("Hello")
    stage.reply("Hello.")
    nameless = [
        widget
        for widget in stage.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and isinstance(widget, QAbstractButton | QLineEdit | QPlainTextEdit)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


async def test_the_theme_changes_at_once(stage: Stage) -> None:
    stage.settings["appearance.theme"] = "dark"
    assert theme().is_dark and QApplication.palette().window().color().name() == theme().hex("bg.app")
    stage.settings["appearance.theme"] = "light"
    assert not theme().is_dark


async def test_esc_stops_the_reply(stage: Stage) -> None:
    stage.reply("A long story.", sound_ms=5000, is_done=False)
    stage.window.stop()
    assert stage.names()[-1] in ("response.cancel", "conversation.item.delete", "conversation.item.truncate")
    assert "response.cancel" in stage.names()


async def test_a_new_conversation_is_empty(stage: Stage) -> None:
    stage.user_says("Hello")
    stage.window.new_conversation()
    await _pause()
    assert stage.window.pages.currentWidget() is stage.window.empty and stage.window.transcript.row("item_u") is None


async def test_the_timeline_groups_filters_and_finds(stage: Stage) -> None:
    panel = stage.window.timeline
    stage.user_says("Where is the harbour?")
    stage.reply("By the river.")
    for number in range(30):
        event = {
            "type": "response.output_audio_transcript.delta",
            "item_id": "x",
            "response_id": "r",
            "delta": f"w{number} ",
        }
        stage.assistant.timeline.add(RECEIVED, event, stage.assistant.clock.now_s())
    panel.refresh()
    last = _events(panel)[-1]
    assert last.count == 30 and last.meta == "30 words"
    panel.search.setText("harbour")
    panel._search()
    assert [row.type.rpartition(".")[2] for row in _events(panel)] == ["completed"]
    panel.search.setText("")
    panel._search()
    panel.chips["sent"].click()
    assert {row.direction for row in _events(panel)} == {SENT}
    panel.chips["speech"].click()
    assert _events(panel) == []
    panel.chips["received"].click()
    assert {row.direction for row in _events(panel)} == {RECEIVED}
    panel.clear_filters()
    assert {row.direction for row in _events(panel)} == {SENT, RECEIVED}


async def test_the_inspector_shows_the_event_and_what_changed(stage: Stage) -> None:
    panel = stage.window.timeline
    stage.user_says("Hello")
    stage.user_says("Again", "item_2")
    panel.refresh()
    panel.view.setCurrentIndex(panel.model.index(panel.model.rowCount() - 1, 0))
    assert panel.inspector.isVisible() and '"transcript": "Again"' in panel.inspector.raw.toPlainText()
    assert '-  "transcript": "Hello"' in panel.inspector.compare.toPlainText()


async def test_the_export_is_one_event_a_line(stage: Stage, tmp_path: Path) -> None:
    import json

    stage.user_says("Hello")
    stage.window.timeline.export(tmp_path / "events.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text().splitlines()]
    assert lines and {"dir", "t", "event"} == set(lines[0]) and lines[-1]["event"]["transcript"] == "Hello"


async def test_while_paused_events_are_counted_and_shown_later(stage: Stage) -> None:
    panel = stage.window.timeline
    panel.refresh()
    before = len(_events(panel))
    panel._set_paused(True)
    stage.user_says("Hello")
    panel.refresh()
    assert len(_events(panel)) == before and panel.model.held == 6
    assert panel._paused.text() == "Paused, 6 new"
    panel._set_paused(False)
    assert len(_events(panel)) == before + 6


async def test_twenty_thousand_events_are_taken_in(stage: Stage) -> None:
    for number in range(20_500):
        stage.assistant.timeline.add(
            RECEIVED, {"type": "input_audio_buffer.cleared", "event_id": str(number)}, float(number)
        )
    panel = stage.window.timeline
    panel.refresh()
    assert panel.model.total >= 20_500
    panel.search.setText('"event_id":"17"')
    panel._search()
    while panel.model.is_searching:
        panel.refresh()
    assert len(_events(panel)) == 1
