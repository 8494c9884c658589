"""The timeline of the window: what it shows of a talk beside the wire's events."""

from __future__ import annotations

import asyncio

from core.session.timeline import RECEIVED, Entry
from gui.event_store import EventStore
from gui.lanes import Clip
from gui.theme import theme
from tests.gui.conftest import Stage


def _clip(stage: Stage, lane: int) -> Clip:
    return next(one for one in stage.window.timeline.lanes._clips if one.lane == lane)


async def test_what_was_going_on_when_the_link_broke_has_a_red_end(stage: Stage) -> None:
    stage.reply("It is noon.", is_done=False)
    timeline, clock = stage.assistant.timeline, stage.assistant.clock
    timeline.note({"type": "connection.closed", "code": 1006}, clock.now_s())
    clip = _clip(stage, 1)
    assert clip.is_broken and clip.end_s is not None and clip.end_s <= timeline.elapsed_s(clock.now_s())


async def test_what_breaks_the_protocol_is_marked_while_the_talk_goes_on(stage: Stage) -> None:
    stage.window._show_timeline(True)
    stage.user_says("What time is it?")
    where = {"response_id": "resp_never", "item_id": "item_x", "output_index": 0, "content_index": 0}
    stage.say({"type": "response.output_text.delta", **where, "delta": "Hm"})
    store = stage.window.timeline.model.store
    number = len(store) - 1
    async with asyncio.timeout(5):
        while number not in store.findings:
            await asyncio.sleep(0.02)
    assert store.name_of(number) == "response.output_text.delta"


async def test_the_focus_alone_opens_no_event(stage: Stage) -> None:
    """Qt makes the first row current when a list gets the focus."""
    stage.window._show_timeline(True)
    stage.user_says("What time is it?")
    timeline = stage.window.timeline
    timeline.refresh()
    timeline.view.setFocus()
    await asyncio.sleep(0.02)
    assert timeline.view.currentIndex().isValid() and not timeline._is_inspected
    timeline.show_event(len(timeline.model.store) - 1)
    assert timeline._is_inspected


def test_an_event_answers_one_before_it_once() -> None:
    """A reply that the server began by itself is no answer to the request before the last reply."""
    store = EventStore()
    for number, name in enumerate(("response.create", "response.created", "response.done", "response.created")):
        store.add(Entry(number + 1, float(number), RECEIVED, {"type": name}))
    assert list(store.gaps_ms) == [-1, 1000, 1000, -1]
    store.close()


async def test_the_facts_at_its_foot_are_to_be_read_in_the_theme_of_now(stage: Stage) -> None:
    stage.window._show_timeline(True)
    try:
        for side in ("light", "dark"):
            stage.settings["appearance.theme"] = side
            assert theme().hex("text.1") in stage.window.timeline._footer.text()
    finally:
        stage.settings["appearance.theme"] = "system"
