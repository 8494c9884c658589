"""Banner and toast: what they say, and what their buttons do."""

from __future__ import annotations

import asyncio

from PySide6.QtWidgets import QPushButton

from core.audio.ports import Device
from core.conversation import inputs
from core.conversation.state import LinkStatus, Problem
from core.session.device_watch import DeviceWatch
from core.session.thrift import CAP
from tests.gui.conftest import Stage


def _watch(stage: Stage) -> DeviceWatch:
    settings, told = stage.settings, stage.assistant._report
    return DeviceWatch(stage.assistant._world.devices, lambda kind: settings.text(f"audio.{kind}"), lambda: None, told)


async def test_a_default_that_moves_is_told_and_can_be_undone(stage: Stage) -> None:
    watch, toast = _watch(stage), stage.window.toast
    built_in, headset = Device("ALSA", "Built-in", is_default=True), Device("ALSA", "Headset")
    watch.follow(frozenset(), True)
    watch.compare(([headset], [built_in, headset]))
    watch.compare(([headset], [Device("ALSA", "Built-in"), Device("ALSA", "Headset", is_default=True)]))
    watch.close()
    assert toast.isVisible() and toast._text.text() == "Now using Headset instead of Built-in."
    assert toast._action.text() == "Undo"
    toast._action.click()
    assert stage.settings["audio.speaker"] == "ALSA: Built-in" and not toast.isVisible()


async def test_a_chosen_device_that_goes_and_comes_is_told(stage: Stage) -> None:
    stage.settings["audio.microphone"] = "ALSA: Headset"
    watch, toast = _watch(stage), stage.window.toast
    watch.follow(frozenset({"microphone"}), True)
    assert toast._text.text() == "Headset is gone. Now using the default." and not toast._action.isVisible()
    watch.compare(([Device("ALSA", "Headset")], []))
    watch.close()
    assert toast._text.text() == "Headset is back."


CAPPED = Problem(
    CAP,
    "This conversation reached your $1.00 limit.",
    "It has cost $1.04.",
    ("raise_limit 2.00", "stop_here"),
    is_fatal=True,
)


async def _buttons(stage: Stage) -> dict[str, QPushButton]:
    await asyncio.sleep(0.02)  # a layout shows what was added when the loop comes round
    return {one.text(): one for one in stage.window.banner.findChildren(QPushButton) if one.isVisibleTo(stage.window)}


async def test_a_limit_that_is_reached_is_told_with_its_amounts_and_can_be_raised(stage: Stage) -> None:
    stage.assistant.dispatch(inputs.HangUpAsked(CAPPED))
    banner = stage.window.banner
    assert banner._title.text() == "This conversation reached your $1.00 limit"
    assert banner._text.text() == "It has cost $1.04." and list(await _buttons(stage)) == [
        "Stop here",
        "Go on to $2.00",
    ]
    (await _buttons(stage))["Go on to $2.00"].click()
    assert stage.settings["provider.cap_usd"] == 2.0
    assert stage.assistant.state.link.status is LinkStatus.CONNECTING and not banner.isVisible()


async def test_a_limit_that_is_reached_may_be_the_end(stage: Stage) -> None:
    stage.assistant.dispatch(inputs.HangUpAsked(CAPPED))
    (await _buttons(stage))["Stop here"].click()
    link = stage.assistant.state.link
    assert link.problem is None and link.status is LinkStatus.OFFLINE
    assert stage.window.banner._title.text() == "No microphone found"  # the next in gravity
    assert stage.settings["provider.cap_usd"] == 0.0


async def test_a_session_about_to_end_is_continued_in_a_new_one(stage: Stage) -> None:
    stage.user_says("What time is it?")
    stage.assistant.dispatch(inputs.ConnectAsked("OpenAI", is_local=False))
    stage.assistant.dispatch(inputs.LinkOpened())
    stage.say({"type": "session.created", "session": {"id": "s"}}, {"type": "session.updated", "session": {}})
    stage.assistant.dispatch(inputs.TimerFired("session_end"))
    assert stage.window.banner._title.text() == "This session ends in 2 minutes"
    (await _buttons(stage))["Continue in a new one"].click()
    state = stage.assistant.state
    assert state.link.status is LinkStatus.CONNECTING and state.items[0].text == "What time is it?"
