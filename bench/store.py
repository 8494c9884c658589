"""How long the history takes when it is large: the list, a search, the end of a long conversation.

    python3 bench/store.py [--json] [--quick] [--recordings FOLDER] [--keep FOLDER]

10,000 conversations, 1,000,000 events and the peaks of 50 hours of sound, made from real recordings and their words
(--quick: a tenth), in the product's own database. Each question is asked through the facade's History, a connection
and a thread each time as in the window, ROUNDS times: p50 and worst in milliseconds. "cold" is the first time after
the file was put out of the computer's cache. Beside it the same question answered by a plain scan: no index, LIKE in
place of full-text search, the whole conversation in place of its end. --keep: where the database stays for next time.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec  # noqa: E402

from core.audio.files import read_blocks  # noqa: E402
from core.clock import SystemClock  # noqa: E402
from core.conversation.state import Item, Role  # noqa: E402
from core.session.history import History  # noqa: E402
from core.store import Store  # noqa: E402
from core.store.schema import FILE, open_for_writing  # noqa: E402
from core.store.sounds import peaks_of  # noqa: E402

RECORDINGS = ROOT.parent / "shared" / "speech"
CONVERSATIONS, EVENTS, PEAK_HOURS, LONG_TURNS = 10_000, 1_000_000, 50, 5_000
LONG, RARE = "conv_long", "quicksilver"
ROUNDS = 15
NOW_S = 1_790_000_000.0
DAY_S = 86_400.0
QUERIES = ("the", "th", "t", "rather cold", "telephone", RARE, "zzzz")
"""A word that stands everywhere, beginnings of one, two words, an ordinary one, one that stands once, none."""


class Voices(NamedTuple):
    """What people said in the recordings, and how loud it was."""

    sentences: list[str]
    peaks: list[bytes]


def voices_of(folder: Path) -> Voices:
    """The recordings and their words. A folder needs a MANIFEST.tsv: file, transcript."""
    sentences, peaks = [], []
    for row in (folder / "MANIFEST.tsv").read_text("utf-8").splitlines()[1:]:
        name, transcript, *_rest = row.split("\t")
        if transcript and (folder / name).exists():
            sentences.append(transcript)
            peaks.append(peaks_of(b"".join(read_blocks(folder / name))))
    return Voices(sentences, peaks)


def fill(folder: Path, voices: Voices, part: float) -> dict[str, int]:
    """Make the history in bulk; how much of everything there is."""
    pick = random.Random(1)
    database = open_for_writing(folder)
    database.execute("PRAGMA synchronous = OFF")
    count = int(CONVERSATIONS * part)
    long_events = LONG_TURNS * 10
    each = (int(EVENTS * part) - int(long_events * part)) // (count - 1)
    needed = int(PEAK_HOURS * part * 3600 * 50) // count
    database.execute("BEGIN")
    for number in range(count):
        is_long = number == count // 2
        uid = LONG if is_long else f"conv_{number:06d}"
        began_s = NOW_S - (count - number) * 3_000.0
        turns = int(LONG_TURNS * part) if is_long else 8
        _conversation(database, number + 1, uid, began_s, turns, voices, pick)
        _events(database, number + 1, int(long_events * part) if is_long else each)
        _peaks(database, number + 1, uid, needed, voices, pick)
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    sizes = {
        table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("conversation", "event", "item")
    }
    sizes["peak_hours"] = round(database.execute("SELECT sum(length(peaks)) FROM sound").fetchone()[0] / 50 / 3600)
    database.close()
    return sizes


def _conversation(
    database: sqlite3.Connection, row: int, uid: str, began_s: float, turns: int, voices: Voices, pick: random.Random
) -> None:
    texts = [" ".join(pick.choices(voices.sentences, k=1 + index % 2)) for index in range(turns)]
    if uid == LONG:
        texts[turns // 2] += f" {RARE}"
    database.execute(
        "INSERT INTO conversation(id, uid, title, provider, began_s, ended_s, turns, length_s) "
        "VALUES (?, ?, ?, 'Local assistant', ?, ?, ?, ?)",
        (row, uid, texts[0][:44], began_s, began_s + turns * 6, turns, turns * 6.0),
    )
    database.executemany(
        "INSERT INTO item(conversation_id, item_id, position, role, text, data) VALUES (?, ?, ?, ?, ?, ?)",
        [(row, *_row(index, text)) for index, text in enumerate(texts)],
    )


def _row(index: int, text: str) -> tuple[str, int, str, str, str]:
    role = Role.ASSISTANT if index % 2 else Role.USER
    item = Item(
        f"item_{index:05d}", role, text, is_speech=True, is_done=True, is_fully_heard=True, received_bytes=96_000
    )
    return item.item_id, index, str(role), text, json.dumps(msgspec.to_builtins(item))


def _events(database: sqlite3.Connection, row: int, count: int) -> None:
    event = {"type": "response.output_audio_transcript.delta", "event_id": "event_1", "response_id": "resp_1",
             "item_id": "item_00001", "output_index": 0, "content_index": 0, "delta": " the words of a reply"}  # fmt: skip
    data = json.dumps(event)
    database.executemany(
        "INSERT INTO event(conversation_id, number, t_s, direction, data) VALUES (?, ?, ?, 'server', ?)",
        ((row, number, number * 0.5, data) for number in range(1, count + 1)),
    )


def _peaks(database: sqlite3.Connection, row: int, uid: str, needed: int, voices: Voices, pick: random.Random) -> None:
    made = 0
    for number in range(100_000):
        if made >= needed:
            return
        peaks = pick.choice(voices.peaks)[: needed - made]
        made += len(peaks)
        database.execute(
            "INSERT INTO sound(conversation_id, stream, file, bytes, peaks) VALUES (?, ?, ?, ?, ?)",
            (row, f"item_{number:05d}", f"{uid}/{number:05d}.flac", len(peaks) * 960, peaks),
        )


# The questions


async def measure_window(folder: Path, own: Path) -> dict[str, list[float]]:
    """The same in the window, until it is painted (offscreen)."""
    from tests.gui.conftest import Stage

    stage = Stage(own, Store(folder, SystemClock()))
    window, sidebar = stage.window, stage.window.sidebar
    window.show()

    async def until(is_true: Callable[[], bool]) -> None:
        while not is_true():  # noqa: ASYNC110  # what a window shows has no event
            await asyncio.sleep(0.001)

    async def open_sidebar() -> None:
        sidebar.model.show([], NOW_S, has_more=False)
        sidebar.refresh()
        await until(lambda: bool(sidebar.model.rows))
        sidebar.grab()

    async def search() -> None:
        sidebar.model.show([], NOW_S, has_more=False)
        sidebar.search.setText("rather cold")
        sidebar.refresh()
        await until(lambda: bool(sidebar.model.rows))
        sidebar.grab()
        sidebar.search.setText("")

    async def open_long() -> None:
        await stage.assistant.resume(LONG)
        last = stage.assistant.state.items[-2].item_id
        await until(lambda: window.transcript.row(last) is not None)
        window.transcript.grab()

    found = {"window_sidebar": await timed(open_sidebar, 5), "window_search": await timed(search, 5)}
    for _ in range(5):
        stage.assistant.new_conversation()
        await asyncio.sleep(0.05)
        found["window_open_5000"] = found.get("window_open_5000", []) + await timed(open_long, 1)
    window.let_go()
    window.hide()
    await stage.assistant.close()
    return found


def in_the_window(folder: Path) -> dict[str, list[float]]:
    """On the window's own loop."""
    from PySide6.QtWidgets import QApplication

    from gui.loop import make_loop

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as own, asyncio.Runner(loop_factory=lambda: make_loop(app)) as runner:
        return runner.run(measure_window(folder, Path(own)))


async def timed(ask: Callable[[], Awaitable[Any]], rounds: int) -> list[float]:
    """Milliseconds of each round."""
    took = []
    for _ in range(rounds):
        begun = time.perf_counter()
        await ask()
        took.append((time.perf_counter() - begun) * 1000)
    return took


def forget(folder: Path) -> None:
    """Put the database out of the computer's file cache, where the system can."""
    if hasattr(os, "posix_fadvise"):
        with (folder / FILE).open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def scan(folder: Path, query: str, *values: object) -> float:
    """Milliseconds of a question without any index."""
    begun = time.perf_counter()
    database = sqlite3.connect(folder / FILE)
    database.execute(query, values).fetchall()
    database.close()
    return (time.perf_counter() - begun) * 1000


async def measure(folder: Path) -> dict[str, list[float]]:
    """Every question, in the order of the table."""
    history = History(Store(folder, SystemClock()))
    history.store.wait_until_written()
    found: dict[str, list[float]] = {}
    forget(folder)
    found["sidebar_cold"] = await timed(history.latest, 1)
    found["sidebar_open"] = await timed(history.latest, ROUNDS)
    page = await history.latest()
    found["next_page"] = await timed(lambda: history.latest(before=page[-1]), ROUNDS)
    for query in QUERIES:
        found[f"search {query!r}"] = await timed(lambda query=query: history.search(query), ROUNDS)  # type: ignore[misc]
    forget(folder)
    found["open_5000_cold"] = await timed(lambda: history.opened(LONG), 1)
    found["open_5000_turns"] = await timed(lambda: history.opened(LONG), ROUNDS)
    found["peaks"] = await timed(lambda: history.peaks("conv_000001", "item_00000"), ROUNDS)
    await history.close()
    return found


def scans(folder: Path) -> dict[str, float]:
    """The plain way to the same answers: (what it stands beside) -> milliseconds."""
    listed = "SELECT * FROM conversation WHERE +deleted_s IS NULL AND +turns > 0 ORDER BY +ended_s DESC"
    liked = "SELECT * FROM item WHERE text LIKE ? OR text LIKE ? ORDER BY id DESC"
    made = {"sidebar_open": scan(folder, listed)}
    for query in QUERIES:
        made[f"search {query!r}"] = scan(folder, liked, f"{query}%", f"% {query}%")
    made["open_5000_turns"] = scan(folder, "SELECT i.data FROM item i JOIN conversation c ON c.id = +i.conversation_id "
                                   "WHERE c.uid = ? ORDER BY +i.position", LONG)  # fmt: skip
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    parser.add_argument("--recordings", type=Path, default=RECORDINGS, help="WAV files and their MANIFEST.tsv")
    parser.add_argument("--keep", type=Path, help="make the database here, or use the one that is here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gpt-realtime-bench-") as made:
        folder = arguments.keep or Path(made)
        sizes = {}
        if not (folder / FILE).exists():
            sizes = fill(folder, voices_of(arguments.recordings), 0.1 if arguments.quick else 1.0)
        found = asyncio.run(measure(folder)) | in_the_window(folder)
        report(arguments, sizes, found, scans(folder), (folder / FILE).stat().st_size)


def report(
    arguments: argparse.Namespace,
    sizes: dict[str, int],
    found: dict[str, list[float]],
    plain: dict[str, float],
    size: int,
) -> None:
    searches = {name: took for name, took in found.items() if name.startswith("search")}
    if arguments.json:
        worst = max(statistics.median(took) for took in searches.values())
        shown = {
            f"{name}_ms": round(statistics.median(took), 1) for name, took in found.items() if name not in searches
        }
        beside = {f"{name}_scan_ms": round(took, 1) for name, took in plain.items() if not name.startswith("search")}
        beside["search_scan_ms"] = round(max(took for name, took in plain.items() if name in searches), 1)
        each = {name: round(statistics.median(took), 1) for name, took in searches.items()}
        print(json.dumps({**shown, "search_first_ms": round(worst, 1), "searches": each, **beside, **sizes}))
        return
    if sizes:
        print(", ".join(f"{count:,} {name}" for name, count in sizes.items()) + f", {size / 1e6:,.0f} MB")
    print(f"{'':22} {'p50':>8} {'worst':>8} {'plain scan':>11}   ms")
    for name, took in found.items():
        beside_ms = f"{plain[name]:11.1f}" if name in plain else ""
        print(f"{name:22} {statistics.median(took):8.1f} {max(took):8.1f} {beside_ms}")


if __name__ == "__main__":
    main()
