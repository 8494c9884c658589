"""A log that is chosen or dropped becomes a conversation of the history; a bad one says what is wrong with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog

from core.clock import SystemClock
from core.store import Store
from tests.gui.conftest import Stage, shown
from tests.gui.conftest import until as any_until

GOOD = """\
{"dir": "server", "t": 0.0, "event": {"type": "session.created", "session": {"id": "s"}}}
{"dir": "server", "t": 0.6, "event": {"type": "conversation.item.added", "item": {"id": "u", "type": "message", "role": "user", "content": [{"type": "input_text", "text": "Where is the harbour?"}]}}}
"""
BAD = {
    "words.jsonl": (b"no log\n", "words.jsonl is no log: line 1 is not an event. A line looks like {"),
    "half.jsonl": (GOOD.encode()[:-20], "half.jsonl is no log: line 2 is not an event."),
    "picture.jsonl": (b"\x89PNG\r\n\x1a\n\xff", "picture.jsonl is no log: it is not text."),
    "empty.jsonl": (b"", "Nothing was said in empty. Choose another one."),
    "silent.jsonl": (GOOD.splitlines()[0].encode(), "Nothing was said in silent. Choose another one."),
    "endless.jsonl": (GOOD.replace("0.6", "1e999").encode(), "endless.jsonl is no log: line 2 is not an event."),
    "own.jsonl": (
        b'{"dir": "local", "t": 0, "event": {"type": "local.Heard"}}\n',
        "The log holds a local.Heard that cannot be read: ",
    ),
}


@pytest_asyncio.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A shown window with an empty history, offline."""
    async with shown(Stage(tmp_path, Store(tmp_path / "history", SystemClock()))) as made:
        yield made


until = partial(any_until, within_s=5.0)


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(map(str, paths)))  # as file managers do
    return data


def drop(stage: Stage, data: QMimeData) -> str:
    """Let go of it over the window; what was written over the conversation while it was held there."""
    left, none, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    place = QPointF(600, 400)
    held = QDragEnterEvent(place.toPoint(), copy, data, left, none)
    stage.window.dragEnterEvent(held)
    assert held.isAccepted() and stage.window.parts._drop.isVisible()
    words = stage.window.parts._drop._text
    stage.window.dropEvent(QDropEvent(place, copy, data, left, none))
    assert not stage.window.parts._drop.isVisible()
    return words


async def titles(stage: Stage) -> list[str]:
    assert stage.assistant.history is not None
    return [one.title for one in await stage.assistant.history.latest()]


async def test_a_dropped_log_is_listed_and_opened_from_the_toast(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "talk.jsonl").write_text(GOOD)
    assert drop(stage, files(tmp_path / "talk.jsonl")) == "Drop the conversation here"
    toast, sidebar = stage.window.toast, stage.window.sidebar
    await until(toast.isVisible, "the toast")
    assert toast._text.text() == "Imported: Where is the harbour?" and toast._action.text() == "Open"
    await until(lambda: any(one.text == "Where is the harbour?" for one in sidebar.model.rows), "the row")
    toast._action.click()
    await until(lambda: stage.window.transcript.row("u") is not None, "the conversation")
    assert not stage.window.composer.edit.toPlainText()


async def test_logs_are_chosen_from_the_menu(stage: Stage, tmp_path: Path) -> None:
    for name in ("one.jsonl", "two.jsonl"):
        (tmp_path / name).write_text(GOOD.replace("Where is the harbour?", name))
    next(action for action in stage.window.actions_made if action.objectName() == "import_logs").trigger()
    dialog = stage.window.findChild(QFileDialog)
    assert dialog is not None and dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(tmp_path / "one.jsonl"), str(tmp_path / "two.jsonl")])
    dialog.close()
    await until(lambda: stage.window.toast._text.text() == "Imported: two.jsonl", "both")
    assert sorted(await titles(stage)) == ["one.jsonl", "two.jsonl"]


@pytest.mark.parametrize("name", BAD)
async def test_a_bad_file_says_what_is_wrong_and_leaves_nothing(stage: Stage, tmp_path: Path, name: str) -> None:
    data, words = BAD[name]
    (tmp_path / name).write_bytes(data)
    drop(stage, files(tmp_path / name))
    await until(stage.window.toast.isVisible, "the toast")
    assert stage.window.toast._text.text().startswith(words)
    assert await titles(stage) == []


async def test_a_good_log_among_bad_ones_is_taken_in_and_the_bad_one_told(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("no log\n")
    (tmp_path / "b.jsonl").write_text(GOOD)
    drop(stage, files(tmp_path / "a.jsonl", tmp_path / "b.jsonl"))
    await until(lambda: stage.window.toast._text.text().startswith("a.jsonl is no log"), "the reason")
    assert await titles(stage) == ["Where is the harbour?"]


async def test_a_dropped_picture_still_goes_with_the_next_message(stage: Stage, tmp_path: Path) -> None:
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(tmp_path / "cat.png"))
    assert drop(stage, files(tmp_path / "cat.png")) == "Drop the picture here"
    assert stage.window.composer.has_pictures


async def test_files_over_the_text_field_go_to_the_window(stage: Stage, tmp_path: Path) -> None:
    assert not stage.window.composer.edit.canInsertFromMimeData(files(tmp_path / "talk.jsonl"))
