"""An old conversation is taken up: told to a fresh session as words, within a budget, and the person sees where it ends."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from core.clock import SystemClock
from core.conversation.link_events import RESEED_CHARACTERS, RESEED_ROWS
from core.conversation.state import BORDER
from core.session.history import OPENED_ROWS
from core.store import Store
from tests.facade.person import person
from tests.fakes.sounds import row


def fill(store: Store, uid: str, rows: int, words: str) -> None:
    store.begin(uid, "Another provider")
    for number in range(rows):
        role = "assistant" if number % 2 else "user"
        store.put_item(uid, number, row(f"old_{number}", role, f"{number} {words}"))
    store.count_turns(uid, rows, "An old talk")
    store.end(uid)
    assert store.wait_until_written()


def told(sent: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """(role, kind of part, words) of what a session was told."""
    parts = [(event["item"], part) for event in sent for part in event["item"]["content"]]
    return [(item["role"], part["type"], part["text"]) for item, part in parts]


async def resumed(tmp_path: Path, rows: int, words: str) -> tuple[list[tuple[str, str, str]], list[str]]:
    store = Store(tmp_path / "history", SystemClock())
    await asyncio.to_thread(fill, store, "conv_old", rows, words)
    async with person(tmp_path, store=store, turn__mode="hold") as made:
        await made.assistant.resume("conv_old")
        await made.wait(lambda state: state.link.status.value != "online", "a fresh session")
        await made.online()
        made.assistant.send_text("And now?")
        await made.answered(min(rows, OPENED_ROWS) // 2 + 1)
        ids = [item.item_id for item in made.state.items]
        return told(made.sent("conversation.item.create"))[:-1], ids


async def test_rows_go_as_input_text_and_output_text_and_the_border_to_nobody(tmp_path: Path) -> None:
    said, ids = await resumed(tmp_path, 4, "words")
    assert said == [
        ("user", "input_text", "0 words"),
        ("assistant", "output_text", "1 words"),
        ("user", "input_text", "2 words"),
        ("assistant", "output_text", "3 words"),
    ]
    assert ids[:4] == [f"old_{number}" for number in range(4)] and ids[4].startswith(BORDER)


async def test_many_rows_are_told_from_their_end(tmp_path: Path) -> None:
    said, ids = await resumed(tmp_path, 90, "words")
    assert RESEED_ROWS - 2 <= len(said) <= RESEED_ROWS and said[-1][2] == "89 words" and len(ids) == OPENED_ROWS + 3


async def test_long_rows_are_told_within_the_budget(tmp_path: Path) -> None:
    said, _ids = await resumed(tmp_path, 30, "word " * 200)
    assert sum(len(words) for _role, _kind, words in said) <= RESEED_CHARACTERS and 5 <= len(said) < 9
    assert said[-1][2].startswith("29 ")
