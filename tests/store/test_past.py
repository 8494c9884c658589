"""What an earlier version left opens with everything in it, and what a newer one left is not touched."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest

from core.clock import FakeClock
from core.errors import StoreError
from core.session.history import History
from core.store import Reader, Store
from core.store.schema import FILE, VERSION
from tests.store.past import DATA, TALKS, fill, found


def unpacked(version: int, folder: Path) -> dict[str, Any]:
    """Put the history of that version in a folder; what must be in it."""
    with zipfile.ZipFile(DATA / f"past-{version}.zip") as packed:
        packed.extractall(folder)
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text("utf-8"))
    assert set(expected) == set(TALKS)
    return expected


def as_today(expected: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """What is there now, of what was known then: rows and drafts may have got new fields since."""

    def known(was: dict[str, Any] | None, row: dict[str, Any] | None) -> dict[str, Any] | None:
        return row if was is None or row is None else {key: row[key] for key in was}

    return {
        uid: {
            **now[uid],
            "draft": known(one["draft"], now[uid]["draft"]),
            "rows": [known(was, row) for was, row in zip(one["rows"], now[uid]["rows"], strict=True)],
        }
        for uid, one in expected.items()
    }


@pytest.mark.parametrize("version", range(1, VERSION + 1))
async def test_a_history_of_every_version_that_was_killed_opens_with_everything(version: int, tmp_path: Path) -> None:
    expected = unpacked(version, tmp_path)
    store = Store(tmp_path, FakeClock())
    history = History(store)
    opened = {uid: await history.opened(uid) for uid in TALKS}
    assert [item.text for item in opened[TALKS[0]].items] == [row["text"] for row in expected[TALKS[0]]["rows"]]
    draft = opened[TALKS[1]].draft
    assert draft is not None and draft.text == "And the lighthouse?" and draft.is_edited
    assert as_today(expected, await asyncio.to_thread(found, store)) == expected
    await history.close()
    with sqlite3.connect(tmp_path / FILE) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) FROM raw_sound").fetchone() == (0,)
    database.close()


def test_a_program_that_only_reads_finds_the_same_in_the_first_version(tmp_path: Path) -> None:
    unpacked(1, tmp_path)
    with Reader(tmp_path) as reader:
        assert {one.uid for one in reader.latest()} == set(TALKS)


def test_this_version_is_kept_for_those_to_come() -> None:
    """Fails with a new step of the schema until `python -m tests.store.past` has left its history in data/."""
    assert (DATA / f"past-{VERSION}.zip").exists()


def test_a_history_as_it_is_written_now_holds_what_the_kept_one_holds(tmp_path: Path) -> None:
    expected = unpacked(VERSION, tmp_path / "past")
    store = Store(tmp_path / "now", FakeClock())
    fill(store)
    assert store.wait_until_written()
    assert as_today(expected, found(store)) == expected
    store.close()


def test_a_newer_history_is_neither_read_nor_written_and_says_so(tmp_path: Path) -> None:
    store = Store(tmp_path, FakeClock())
    fill(store)
    store.close()
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
    database.close()
    before = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(StoreError, match=f"newer version \\(form {VERSION + 1}, this one knows {VERSION}\\)"):
        Reader(tmp_path)
    store = Store(tmp_path, FakeClock())
    store.begin("conv_now", "")
    store.purge(keep_days=1)
    assert not store.wait_until_written(1.0) and store.problem is not None and store.problem.code == "store_too_new"
    store.close()
    after = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert {name: after.get(name) for name in before} == before
