"""A few kills; the full 300 are `python -m tests.store.kill --count 300`."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest

from core.store.schema import FILE
from tests.store.kill import check, kill_often, sent_bytes


@pytest.mark.timeout(300)
async def test_what_was_said_before_a_kill_is_there_after_it(tmp_path: Path) -> None:
    """And the check would see a loss: a word changed or a sound shortened behind the store's back is reported."""
    history = tmp_path / "history"
    tally = await kill_often(tmp_path, 3, "fake", [], seed=7, least_turns=1)
    assert tally.rounds == tally.talked == 3 and tally.turns >= 3 and not tally.lost
    with sqlite3.connect(history / FILE) as database:
        uid, item_id, text = database.execute(
            "SELECT uid, item_id, text FROM item JOIN conversation ON conversation.id = conversation_id "
            "WHERE text <> ''"
        ).fetchone()
    database.close()
    turn = {"uid": uid, "rows": [[item_id, text]], "sounds": {}, "sent": [0, hashlib.sha1(b"").hexdigest()]}
    assert check(history, turn, 0) == []
    assert check(history, {**turn, "rows": [[item_id, text + "!"]]}, 0)
    assert check(history, {**turn, "sounds": {item_id: "other"}}, 0)
    assert check(history, {**turn, "sent": [sent_bytes(history, uid) + 2, "x"]}, 0)
