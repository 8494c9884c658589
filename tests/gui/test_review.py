"""The review card: what was heard, edited, added to and replaced before it is sent."""

from __future__ import annotations

import asyncio

from core.conversation.state import Mode
from tests.gui.conftest import Stage


async def _pause() -> None:
    await asyncio.sleep(0.05)


def _waits(stage: Stage, words: str, item_id: str) -> None:
    stage.assistant.choose_mode(Mode.REVIEW)
    stage.say({"type": "session.updated", "session": {}})
    stage.user_says(words, item_id)


async def test_words_said_while_a_draft_waits_are_added_to_what_was_edited(stage: Stage) -> None:
    _waits(stage, "Find me a table", "item_1")
    card = stage.window.review
    card.heard.setPlainText("Get me a table")
    assert stage.assistant.state.draft is not None and stage.assistant.state.draft.text == "Get me a table"
    stage.user_says("for two.", "item_2")
    await _pause()
    assert card.heard.toPlainText() == "Get me a table" and card._later.isVisible()
    assert card._later._words.text() == "for two."
    card._later.join_button.click()
    assert card.heard.toPlainText() == "Get me a table for two." and not card._later.isVisible()


async def test_words_said_while_a_draft_waits_take_its_place(stage: Stage) -> None:
    _waits(stage, "Find me a table", "item_1")
    stage.user_says("Never mind the table.", "item_2")
    await _pause()
    stage.window.review._later.replace_button.click()
    assert stage.window.review.heard.toPlainText() == "Never mind the table."
    stage.sent.clear()
    stage.window.review.send()
    assert stage.names() == ["response.create"]  # as it was spoken


async def test_words_that_were_not_placed_are_sent_with_the_draft(stage: Stage) -> None:
    _waits(stage, "Find me a table", "item_1")
    stage.user_says("for two.", "item_2")
    await _pause()
    stage.window.review.heard.setPlainText("Get me a table")
    stage.window.review.send()
    created = next(event for event in stage.sent if event["type"] == "conversation.item.create")
    assert created["item"]["content"][0]["text"] == "Get me a table for two."


async def test_after_sending_the_keyboard_is_on_the_talk_button(stage: Stage) -> None:
    stage.window.activateWindow()
    _waits(stage, "Find me a table", "item_1")
    await _pause()
    stage.window.review.heard.setFocus()
    stage.assistant.approve_draft("Find me a table", stage.window.review.live_prompt())
    await _pause()
    assert not stage.window.review.isVisible() and stage.window.stage.orb.hasFocus()
