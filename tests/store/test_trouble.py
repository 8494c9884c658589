"""What the disk does to a talk: nothing is lost, it is told in clear words, and the talk goes on."""

from __future__ import annotations

import asyncio
import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.journal import read_lines
from core.session.history import take_in
from core.store import Reader, Store
from core.store.schema import FILE
from tests.conftest import ROOT
from tests.facade.person import person
from tests.store.trouble import kept, outcome, told

OLD = Path(__file__).parent / "data" / "hello.jsonl"


@pytest.fixture(autouse=True)
def spare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where logs are left when the history's folder takes nothing."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    return tmp_path / "gpt-realtime-unsaved"


def with_an_old_talk(folder: Path, count: int = 1) -> None:
    store = Store(folder, SystemClock())
    for _ in range(count):
        take_in(store, list(read_lines(OLD)), "An old talk")
    assert store.close()


def can_mount() -> bool:
    command = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"]
    return shutil.which("unshare") is not None and subprocess.run(command, capture_output=True).returncode == 0


@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    ("kind", "words"), [("full", "The disk is full."), ("readonly", "The history cannot be written here.")]
)
def test_what_the_disk_does_not_take_is_kept_until_it_can_be_written(kind: str, words: str, tmp_path: Path) -> None:
    """On a small file system of its own, in a process that may mount one."""
    if not can_mount():
        pytest.skip("this system lets no ordinary program mount a file system of its own (unshare -rm)")
    command = ["unshare", "-rm", sys.executable, "-m", "tests.store.trouble", kind, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=150)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["told"].startswith(f"{words} The talk goes on and is kept in memory until it can be written.")
    assert found["same"] and found["rows"] and found["sound"] and found["waited"] > 10


async def test_a_history_that_another_program_holds_is_written_when_it_lets_go(tmp_path: Path) -> None:
    place, own = tmp_path / "disk", tmp_path / "own"
    with_an_old_talk(place / "history")
    store = Store(place / "history", SystemClock())
    other = sqlite3.connect(place / "history" / FILE, isolation_level=None)
    async with person(own, store=store, turn__mode="hold") as made:
        await asyncio.to_thread(store.wait_until_written, 10.0)
        other.execute("BEGIN IMMEDIATE")
        made.assistant.send_text("While another holds it")
        await made.answered(1)
        words = await told(made, "store_locked")
        uid = made.assistant.conversation_uid
        other.execute("ROLLBACK")
        await told(made, None)
        texts = [item.text for item in made.state.items]
    other.close()
    assert words.startswith("Another program holds the history.")
    assert outcome(place, own, uid, texts) == {"same": True, "rows": True, "sound": True}


async def test_a_history_of_a_newer_version_is_left_alone_and_the_talk_is_kept_aside(
    tmp_path: Path, spare: Path
) -> None:
    folder = tmp_path / "history"
    with_an_old_talk(folder)
    with sqlite3.connect(folder / FILE) as database:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = (folder / FILE).read_bytes()
    async with person(tmp_path, store=Store(folder, SystemClock()), turn__mode="hold") as made:
        made.assistant.send_text("To a program of tomorrow")
        await made.answered(1)
        words = await told(made, "store_too_new")
    assert words.startswith("The history was written by a newer version") and "Update the program." in words
    assert (folder / FILE).read_bytes() == before
    left = list((folder / "unsaved").glob("*.jsonl"))
    assert len(left) == 1 and not spare.exists()
    with sqlite3.connect(folder / FILE) as database:  # the program is updated
        database.execute(f"PRAGMA user_version = {version}")
    database.close()
    async with person(tmp_path, store=Store(folder, SystemClock()), turn__mode="hold") as made:
        assert made.assistant.history is not None
        titles = {one.title for one in await made.assistant.history.latest()}
    assert titles == {"An old talk", "To a program of tomorrow"} and not left[0].exists()


async def test_a_damaged_history_is_put_aside_whole_and_a_new_one_begun(tmp_path: Path) -> None:
    folder = tmp_path / "history"
    with_an_old_talk(folder)
    damaged = b"no database any more" + (folder / FILE).read_bytes()[20:]
    (folder / FILE).write_bytes(damaged)
    async with person(tmp_path, store=Store(folder, SystemClock()), turn__mode="hold") as made:
        words = await told(made, "store_corrupt")
        made.assistant.send_text("A new beginning")
        await made.answered(1)
        uid = made.assistant.conversation_uid
    aside = next(folder.glob("history.damaged-*.db"))
    assert aside.read_bytes() == damaged and aside.name in words
    assert kept(folder, uid) == list(read_lines(tmp_path / "log.jsonl"))[: len(kept(folder, uid))]


async def test_a_history_damaged_in_mid_talk_keeps_the_whole_talk_in_the_new_file(tmp_path: Path) -> None:
    """The file under the talk is overwritten but for its first page: the words so far stand in the new one too."""
    folder = tmp_path / "history"
    with_an_old_talk(folder, 40)
    store = Store(folder, SystemClock())
    async with person(tmp_path, store=store, turn__mode="hold") as made:
        made.assistant.send_text("Before the damage")
        await made.answered(1)
        assert await asyncio.to_thread(store.wait_until_written, 10.0)
        store.writer.do(_shake)
        with (folder / FILE).open("r+b") as file:
            size = file.seek(0, 2)
            file.seek(4096)
            file.write(b"\xa5" * (size - 4096))
        store.writer.do(_read_all)
        made.assistant.send_text("After the damage")
        await made.answered(2)
        await told(made, "store_corrupt")
        made.assistant.send_text("And the end")
        await made.answered(3)
        uid, items = made.assistant.conversation_uid, made.state.items
    with Reader(folder) as reader:
        assert [data["text"] for _place, data in reader.items(uid)] == [item.text for item in items]
        assert reader.is_sound() and [one.uid for one in reader.latest()] == [uid]
    assert list(folder.glob("history.damaged-*.db"))


def _shake(database: sqlite3.Connection) -> None:
    """Nothing of the file stays in the connection's memory."""
    database.execute("PRAGMA shrink_memory")


def _read_all(database: sqlite3.Connection) -> None:
    database.execute("SELECT sum(length(data)) FROM item").fetchall()
