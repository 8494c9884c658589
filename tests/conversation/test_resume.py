"""An old conversation taken up: its line, its earlier rows, and the disk's trouble that outlives it."""

from __future__ import annotations

from core.conversation import inputs
from core.conversation.state import BORDER, Item, Problem, Role
from tests.conversation.talk import Talk

OLD = (Item("old_1", Role.USER, "Before"), Item("old_2", Role.ASSISTANT, "Yes", is_done=True))
LINE = Item(f"{BORDER}old_2", Role.SYSTEM, "Said yesterday and before", is_done=True)


def resumed() -> Talk:
    talk = Talk()
    talk.do(inputs.ConversationResumed((*OLD, LINE)))
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "sess_2"}})
    talk.say({"type": "session.updated", "session": {}})
    return talk


def ids(talk: Talk) -> list[str]:
    return [item.item_id for item in talk.state.items]


def added(item_id: str, previous: str) -> dict[str, object]:
    item = {"id": item_id, "type": "message", "role": "user", "content": [{"type": "input_text", "text": item_id}]}
    return {"type": "conversation.item.added", "previous_item_id": previous, "item": item}


def test_the_line_is_told_to_nobody_and_what_follows_stands_under_it() -> None:
    talk = resumed()
    assert talk.names().count("conversation.item.create") == 2
    for item_id, previous in (("old_1", ""), ("old_2", "old_1"), ("new_1", "old_2"), ("new_2", "new_1")):
        talk.say(added(item_id, previous))
    talk.say(added("new_1", "old_2"))
    assert ids(talk) == ["old_1", "old_2", LINE.item_id, "new_1", "new_2"]


def test_earlier_rows_stand_before_the_rest_and_once() -> None:
    talk = resumed()
    told = talk.names().count("conversation.item.create")
    talk.do(inputs.EarlierRead((Item("older", Role.USER, "Long ago"), OLD[0])))
    assert ids(talk) == ["older", "old_1", "old_2", LINE.item_id]
    assert talk.names().count("conversation.item.create") == told


def test_trouble_with_the_disk_outlives_a_connection_and_a_conversation() -> None:
    talk = Talk()
    full = Problem("store_full", "The disk is full.")
    talk.do(inputs.HistoryTroubled(full))
    talk.do(inputs.ConnectAsked())
    assert talk.state.problem == full
    talk.do(inputs.ConversationCleared())
    assert talk.state.problem == full
    talk.do(inputs.HistoryTroubled(None))
    assert talk.state.problem is None
