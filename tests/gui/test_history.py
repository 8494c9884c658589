"""The sidebar: conversations by day, found by their words, renamed, exported, deleted and brought back."""

from __future__ import annotations

import asyncio
import functools
import sqlite3
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit

from core.clock import SystemClock
from core.conversation.state import BORDER
from core.store import Store
from core.store.reading import CLOSE, OPEN
from gui.export_dialog import ExportDialog
from gui.history_model import HistoryModel, HistoryRow, group_of, length_text
from tests.fakes.sounds import row
from tests.gui.conftest import Stage, shown, until

TITLES = (
    ("Rainy Saturday in Lisbon", 0, 192),
    ("Explain the VAD settings", 0, 108),
    ("Standup notes, spoken", 1, 365),
    ("Ordering in Portuguese", 1, 571),
    ("Kitchen timer", 3, 52),
    ("Debugging the proxy", 4, 860),
    ("Interview warm-up", 40, 669),
)
"""(title, days ago, seconds)"""


def fill(store: Store) -> None:
    """Conversations as the pictures show them."""

    def job(database: sqlite3.Connection) -> None:
        for number, (title, days, length_s) in enumerate(TITLES):
            ended_s = ended(days) - number
            database.execute(
                "UPDATE conversation SET began_s = ?, ended_s = ?, length_s = ? WHERE title = ?",
                (ended_s - length_s, ended_s, length_s, title),
            )

    for number, (title, _days, _length) in reversed(tuple(enumerate(TITLES))):
        uid = f"conv_{number}"
        store.begin(uid, "Local assistant")
        store.put_item(uid, 0, row(f"u{number}", "user", f"{title}, please."))
        store.put_item(uid, 1, row(f"a{number}", "assistant", "Start slow. Coffee and a custard tart in Chiado."))
        store.count_turns(uid, 2, title)
        store.end(uid)
    store.writer.do(job)
    assert store.wait_until_written()


def ended(days: int) -> float:
    """Just now, or in the evening so many days ago."""
    now = time.localtime()
    midnight_s = time.mktime((now.tm_year, now.tm_mon, now.tm_mday, 0, 0, 0, 0, 0, -1))
    return midnight_s - (days - 1) * 86_400 - 3_600 if days else time.time()


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shown window with a history, offline."""
    store = Store(tmp_path / "history", SystemClock())
    fill(store)
    async with shown(Stage(tmp_path, store)) as made:
        await until(
            lambda: bool(made.window.sidebar.model.rows), "the list"
        )  # before this loop stops for the test's own
        yield made


def model(stage: Stage) -> HistoryModel:
    return stage.window.sidebar.model


def titles(stage: Stage) -> list[str]:
    return [one.text for one in model(stage).rows if one.summary is not None]


async def listed(stage: Stage) -> None:
    await until(lambda: len(titles(stage)) == len(TITLES), "the list")


@pytest.mark.parametrize(
    ("ago_days", "group"), [(0, "Today"), (1, "Yesterday"), (2, "Last 7 days"), (6, "Last 7 days"), (8, "October")]
)
def test_days_have_headings(ago_days: float, group: str) -> None:
    now_s = time.mktime((2026, 11, 3, 12, 0, 0, 0, 0, -1))
    assert group_of(now_s - ago_days * 86_400, now_s) == group
    assert group_of(now_s - 400 * 86_400, now_s) == "September 2025"


def test_lengths_read_like_a_clock() -> None:
    assert [length_text(one) for one in (0, 51.6, 860, 3723)] == ["0:00", "0:52", "14:20", "1:02:03"]


async def test_conversations_stand_under_their_days(stage: Stage) -> None:
    await listed(stage)
    headings = [one.text for one in model(stage).rows if one.summary is None]
    assert headings[:3] == ["Today", "Yesterday", "Last 7 days"] and len(headings) == 4
    assert titles(stage) == [title for title, _days, _length in TITLES]


async def test_the_list_follows_a_new_talk_row_by_row(stage: Stage) -> None:
    QAbstractItemModelTester(model(stage), QAbstractItemModelTester.FailureReportingMode.Fatal)
    await listed(stage)
    stage.user_says("Is it raining all day?")
    await until(lambda: "Is it raining all day?" in titles(stage), "the new talk")
    assert model(stage).rows[1].text == "Is it raining all day?"


async def test_words_are_found_and_marked_and_the_row_is_shown(stage: Stage) -> None:
    await listed(stage)
    sidebar = stage.window.sidebar
    QTest.keyClick(stage.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(sidebar.search, "custard")
    await until(lambda: bool(model(stage).rows) and bool(model(stage).rows[0].excerpt), "hits")
    assert all(f"{OPEN}custard{CLOSE}" in one.excerpt for one in model(stage).rows)
    sidebar.view.grab()
    sidebar.search.setText("nobody said this")
    await until(lambda: not model(stage).rows, "no hit")
    assert sidebar._empty.text() == 'Nothing found for "nobody said this".'
    sidebar.search.clear()
    await listed(stage)


async def test_a_click_takes_up_a_conversation_under_a_border(stage: Stage) -> None:
    await listed(stage)
    view = stage.window.sidebar.view
    index = model(stage).index(model(stage).place_of("conv_2"))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    await until(lambda: stage.assistant.conversation_uid == "conv_2", "the conversation")
    rows = stage.assistant.state.items
    assert rows[0].text == "Standup notes, spoken, please." and rows[-1].item_id.startswith(BORDER)
    await until(lambda: view.delegate.current_uid == "conv_2", "the mark of what is open")


async def test_f2_renames(stage: Stage) -> None:
    await listed(stage)
    view = stage.window.sidebar.view
    index = model(stage).index(model(stage).place_of("conv_4"))
    view.setFocus()
    view.setCurrentIndex(index)
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Eggs")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: "Eggs" in titles(stage), "the new title")


async def test_what_is_deleted_can_be_brought_back(stage: Stage) -> None:
    await listed(stage)
    view = stage.window.sidebar.view
    view.setCurrentIndex(model(stage).index(model(stage).place_of("conv_3")))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    await until(lambda: "Ordering in Portuguese" not in titles(stage), "its end")
    toast = stage.window.toast
    assert toast.isVisible() and toast._action.text() == "Undo"
    toast._action.click()
    await listed(stage)


async def test_deleting_what_is_open_begins_a_new_one(stage: Stage) -> None:
    await listed(stage)
    stage.window.sidebar.open_conversation("conv_2")
    await until(lambda: stage.assistant.conversation_uid == "conv_2", "the conversation")
    stage.window.sidebar.delete("conv_2")
    assert not stage.assistant.state.items
    await until(lambda: "Standup notes, spoken" not in titles(stage), "its end")


async def test_the_dots_offer_what_can_be_done(stage: Stage) -> None:
    await listed(stage)
    view = stage.window.sidebar.view
    menu = view.menu_for(model(stage).index(model(stage).place_of("conv_1")))
    assert [one.text() for one in menu.actions() if one.text()] == ["Rename", "Replay", "Export", "Delete"]
    menu.close()


async def test_the_export_says_what_it_holds_and_writes_it(stage: Stage, tmp_path: Path) -> None:
    await listed(stage)
    stage.window.sidebar.export("conv_1")
    dialog = stage.window.findChild(ExportDialog)
    assert dialog is not None
    await until(dialog.save.isEnabled, "the conversation")
    assert "No key is in it." in dialog.holds.text()
    dialog.kind.setCurrentIndex(dialog.kind.findData("md"))
    dialog.write(tmp_path / "out.md")
    await until((tmp_path / "out.md").exists, "the file")


async def test_a_long_list_is_read_page_by_page(stage: Stage, tmp_path: Path) -> None:
    await listed(stage)
    assert stage.assistant.history is not None
    store = stage.assistant.history.store
    for number in range(120):
        store.begin(f"conv_x{number}", "")
        store.put_item(f"conv_x{number}", 0, row(f"x{number}", "user", f"Talk {number}"))
        store.count_turns(f"conv_x{number}", 1, f"Talk {number}")
    stage.assistant.history._tell()
    await until(lambda: len(titles(stage)) == 50, "the first page")
    view = stage.window.sidebar.view
    for _ in range(6):
        view.scrollToBottom()
        await asyncio.sleep(0.1)
    await until(lambda: len(titles(stage)) == 120 + len(TITLES), "all pages")


def test_rows_are_told_apart_by_their_conversation() -> None:
    made = HistoryModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made._put([HistoryRow("Today"), HistoryRow("A")])
    made._put([HistoryRow("Today"), HistoryRow("B")])
    assert [one.text for one in made.rows] == ["Today", "B"]


async def test_a_long_conversation_is_read_from_its_end_upwards(stage: Stage) -> None:
    """Scrolling to the top brings what was said before; a hit far above is found and shown."""
    history = stage.assistant.history
    assert history is not None
    history.opened = functools.partial(history.opened, rows=20)  # type: ignore[method-assign]
    history.earlier = functools.partial(history.earlier, rows=20)  # type: ignore[method-assign]
    store = history.store
    store.begin("conv_long", "")
    for number in range(70):
        words = "the needle" if number == 3 else f"Row {number}"
        store.put_item("conv_long", number, row(f"r{number}", "user", words))
    store.count_turns("conv_long", 70, "Long talk")
    await asyncio.to_thread(store.wait_until_written)
    sidebar, transcript = stage.window.sidebar, stage.window.transcript
    sidebar.open_conversation("conv_long")
    await until(lambda: len(stage.assistant.state.items) == 21, "the end of it, and the border")
    await until(lambda: transcript.verticalScrollBar().value() > 0, "its end on the screen")
    transcript.verticalScrollBar().setValue(0)
    await until(lambda: len(stage.assistant.state.items) == 41, "the rows before")
    assert [item.item_id for item in stage.assistant.state.items[:2]] == ["r30", "r31"]
    sidebar.open_conversation("conv_long", "r3")
    await until(lambda: stage.assistant.state.item("r3") is not None, "the row of the hit")
    stage.user_says("And now?")
    await asyncio.to_thread(store.wait_until_written)
    with store.reader() as reader:
        places = [(place, data["item_id"]) for place, data in reader.items("conv_long", 1_000)]
    assert places[:70] == [(number, f"r{number}") for number in range(70)] and places[-1] == (71, "item_u")
