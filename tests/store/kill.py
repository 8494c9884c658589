"""Kill -9 at a random moment of a live talk, again and again: what had been said is there.

    python -m tests.store.kill [--count 300] [--minutes 40] [--engine fake|small|own] [--turns 0] [--speech FOLDER]

Each round starts the assistant with its history on the folder that the killed ones left, lets it talk, and kills it
at a random moment: of its start, of hearing, thinking, speaking, or of the whole talk. Then: the database passes
integrity_check, the product's own store opens and recovers it, and every turn whose last event was written is there,
words and both sides' sound to the byte. Every third round takes up the conversation of the round before. Prints a
table with the phase that each kill fell into; fails where a turn is lost.

engine: fake (a process with quick parts, shared by the rounds), small (the real small models, shared, but every 15th
round has an engine of its own, killed with the client in half of them), own (each start has its own engine, as the
window has: it must end with its parent).
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import hashlib
import itertools
import json
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from core.clock import SystemClock
from core.conversation.state import Phase
from core.engine.process import EngineProcess
from core.engine.serve import PARENT_FLAG
from core.store import Reader, Store
from core.store.schema import FILE
from core.store.split import MICROPHONE

ROOT = Path(__file__).parents[2]
LONGEST_S = {"fake": 3.0, "small": 12.0, "own": 20.0}
"""Of talk before the kill, at most."""
EARLY = 0.1
"""Share of the rounds that are killed before they are online: while starting, recovering, connecting."""
SPANS_S = {Phase.HEARING: 2.0, Phase.THINKING: 0.8, Phase.SPEAKING: 4.0}
"""How far into a phase the kill falls, at most: about as long as the phase is, in real time."""
OWN_EVERY = 15


@dataclass
class Tally:
    """What all rounds came to."""

    rounds: int = 0
    early: int = 0
    talked: int = 0
    turns: int = 0
    resumed: int = 0
    in_flight: int = 0
    """Turns that were said, and killed before the store had written them."""
    in_flight_there: int = 0
    kept_ms: list[float] = field(default_factory=list)
    """From a turn's last event to the moment it was on disk."""
    events: int = 0
    sound_bytes: int = 0
    phases: Counter[str] = field(default_factory=Counter)
    """What went on when the kill came."""
    own: int = 0
    both: int = 0
    recovered_bytes: int = 0
    """Sound that lay in the database when the kill came, and became a file after it."""
    lost: list[str] = field(default_factory=list)

    def table(self, engine: str) -> str:
        ordered = sorted(self.kept_ms) or [0.0]
        rows = (
            ("engine", f"{engine}; {self.own} rounds with one of their own, {self.both} times killed too"),
            ("kills", f"{self.rounds}, {self.early} of them before the talk was online"),
            ("killed while", ", ".join(f"{phase} {count}" for phase, count in self.phases.most_common())),
            ("talks taken up again", str(self.resumed)),
            ("starts that talked after a kill", f"{self.talked} of {self.rounds - self.early}"),
            ("turns completed", f"{self.turns}, found again with words and sound: {self.turns - len(self.lost)}"),
            ("on disk after the last event", f"p50 {statistics.median(ordered):.0f} ms, worst {ordered[-1]:.0f} ms"),
            ("turns cut off by the kill", f"{self.in_flight}, of which written after all: {self.in_flight_there}"),
            ("events kept, in order", f"{self.events:,}"),
            ("sound kept", f"{self.sound_bytes / 48_000 / 60:.1f} min, saved out of open stretches: "
                           f"{self.recovered_bytes / 48_000:.1f} s"),
            ("integrity_check, foreign keys", f"ok {self.rounds} times"),
            ("lost", "\n".join(self.lost) or "nothing"),
        )  # fmt: skip
        return "\n".join(f"{name:32} {value}" for name, value in rows)


class Round:
    """One start of the assistant, up to its death."""

    def __init__(self, folder: Path, wish: dict[str, Any]) -> None:
        self.folder = folder
        self.wish = wish
        self.kept: list[dict[str, Any]] = []
        self.said: list[dict[str, Any]] = []
        self.kept_ms: list[float] = []
        self.is_online = False
        self.is_both = False
        """The engine was killed too."""
        self.phase = "starting"
        self.stuck = ""

    async def run(self, pick: random.Random, longest_s: float, least_turns: int) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.store.talker", json.dumps(self.wish),
            cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, limit=2**22,
        )  # fmt: skip
        assert process.stdout is not None and process.stderr is not None
        errors = asyncio.create_task(process.stderr.read())
        is_early = not least_turns and pick.random() < EARLY
        aim = None if is_early or least_turns else pick.choice((None, *SPANS_S))
        begun = asyncio.Event()
        reading = asyncio.create_task(self._read(process.stdout, begun, is_early, aim, least_turns))
        children: list[psutil.Process] = []
        try:
            with contextlib.suppress(TimeoutError):  # then it is killed where it is
                async with asyncio.timeout(180):
                    await begun.wait()
            await asyncio.sleep(pick.uniform(0.0, 0.6 if is_early else SPANS_S[aim] if aim else longest_s))
            with contextlib.suppress(psutil.NoSuchProcess):  # it ended by itself: its last words tell why
                children = psutil.Process(process.pid).children(recursive=True)
            self.is_both = bool(children) and pick.random() < 0.5
            for child in children if self.is_both else ():
                child.kill()
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            await reading
        last_words = (await errors).decode(errors="replace")
        if "Traceback" in last_words:
            raise SystemExit(f"the talk failed by itself: {last_words[-2000:]}")
        if self.stuck:  # real models may hear nothing to answer: no turn, and nothing to lose
            print(f"no reply: {self.stuck}", file=sys.stderr)
        await _gone(children)

    async def _read(
        self, stream: asyncio.StreamReader, begun: asyncio.Event, is_early: bool, aim: Phase | None, least_turns: int
    ) -> None:
        """Up to the end. begun: online (at once where the kill is early), in the phase, with the turns that are wanted."""
        while line := await stream.readline():
            if not line.endswith(b"\n"):
                break
            what = json.loads(line)
            self.is_online = self.is_online or "online" in what
            if "said" in what:
                self.said.append(what["said"])
            elif "kept" in what:
                self.kept.append(what["kept"])
                self.kept_ms.append(what["after_ms"])
            self.stuck = what.get("stuck", self.stuck)
            self.phase = what.get("phase", self.phase)
            if (is_early or self.is_online) and len(self.kept) >= least_turns and aim in (None, self.phase):
                begun.set()
        begun.set()


async def _gone(children: list[psutil.Process]) -> None:
    """An engine ends with its parent, however that ended."""
    for _ in range(300):  # looks, not seconds: all of this may have been stopped for a while
        if not any(child.is_running() and child.status() != psutil.STATUS_ZOMBIE for child in children):
            return
        await asyncio.sleep(0.05)
    raise SystemExit(f"an engine outlived its parent: {children}")


def check(folder: Path, turn: dict[str, Any], from_byte: int) -> list[str]:
    """What is missing of a turn."""
    wrong = []
    with Reader(folder) as reader:
        rows = {data["item_id"]: data["text"] for _place, data in reader.items(turn["uid"], 1_000_000)}
        for item_id, text in turn["rows"]:
            if rows.get(item_id) != text:
                wrong.append(f"{turn['uid']} {item_id}: {text!r} became {rows.get(item_id)!r}")
        for item_id, digest in turn["sounds"].items():
            if hashlib.sha1(reader.sound(turn["uid"], item_id)).hexdigest() != digest:
                wrong.append(f"{turn['uid']} {item_id}: the sound of the reply differs")
        length, digest = turn["sent"]
        sent = reader.sound(turn["uid"], MICROPHONE)[from_byte : from_byte + length]
        if len(sent) < length or hashlib.sha1(sent).hexdigest() != digest:
            wrong.append(f"{turn['uid']}: the microphone's {length} bytes differ")
    return wrong


def examine(folder: Path) -> int:
    """As the kill left it: whole by SQLite's own check. Then the product recovers it; bytes that became files."""
    with sqlite3.connect(folder / FILE) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "integrity_check"
        assert not database.execute("PRAGMA foreign_key_check").fetchall(), "foreign_key_check"
        open_bytes = 0
        if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'raw_sound'").fetchone():  # killed after it began
            open_bytes = database.execute("SELECT coalesce(sum(length(pcm)), 0) FROM raw_sound").fetchone()[0]
    database.close()
    store = Store(folder, SystemClock())
    assert store.wait_until_written() and store.close() and store.problem is None, store.problem
    return open_bytes


def in_order(folder: Path, uid: str) -> int:
    """How many events a conversation has; they are numbered without a gap and go forward in time."""
    with sqlite3.connect(folder / FILE) as database:
        rows = database.execute(
            "SELECT e.number, e.t_s FROM event e JOIN conversation c ON c.id = e.conversation_id "
            "WHERE c.uid = ? ORDER BY e.number", (uid,)
        ).fetchall()  # fmt: skip
    database.close()
    assert [number for number, _t in rows] == list(range(1, len(rows) + 1)), f"{uid}: numbers"
    assert all(after[1] >= before[1] - 0.001 for before, after in itertools.pairwise(rows)), f"{uid}: times"
    return len(rows)


def sent_bytes(folder: Path, uid: str) -> int:
    with Reader(folder) as reader:
        return len(reader.sound(uid, MICROPHONE))


async def kill_often(
    folder: Path, count: int, engine: str, speech: list[str], seed: int, least_turns: int = 0, minutes: float = 600
) -> Tally:
    """So many rounds on one folder, or fewer where time runs out. least_turns: completed in each before its kill."""
    end_s = time.monotonic() + minutes * 60
    pick, tally = random.Random(seed), Tally()
    history = folder / "history"
    proven: list[tuple[dict[str, Any], int]] = []
    async with address(engine) as (url, token):
        last = ""
        for number in range(count):
            if time.monotonic() > end_s:
                break
            resume = last if number % 3 == 2 else ""
            from_byte = sent_bytes(history, resume) if resume else 0
            is_own = engine == "small" and number % OWN_EVERY == OWN_EVERY // 2
            wish = {"folder": str(history), "url": "" if is_own else url, "token": token, "seed": seed * 10_000 + number,
                    "pace": 4 if engine == "fake" else 1, "speech": speech if engine != "fake" else [], "resume": resume}  # fmt: skip
            one = Round(folder, wish)
            await one.run(pick, LONGEST_S[engine], least_turns)
            if (history / FILE).exists():
                tally.recovered_bytes += examine(history)
            _count(tally, one, history, from_byte)
            proven += [(turn, from_byte) for turn in one.kept]
            last = one.kept[-1]["uid"] if one.kept else last
    for turn, from_byte in proven:  # and nothing was lost later on
        tally.lost += [f"later: {wrong}" for wrong in check(history, turn, from_byte)]
    for uid in {turn["uid"] for turn, _from in proven}:
        tally.events += in_order(history, uid)
    tally.sound_bytes = _sound_bytes(history)
    return tally


def _sound_bytes(folder: Path) -> int:
    with sqlite3.connect(folder / FILE) as database:
        found: int = database.execute("SELECT coalesce(sum(bytes), 0) FROM sound").fetchone()[0]
    database.close()
    return found


def _count(tally: Tally, one: Round, history: Path, from_byte: int) -> None:
    tally.rounds += 1
    tally.early += not one.is_online
    tally.talked += one.is_online
    tally.phases[one.phase if one.is_online else "starting"] += 1
    tally.own += not one.wish["url"]
    tally.both += one.is_both
    tally.turns += len(one.kept)
    tally.resumed += bool(one.wish["resume"]) and one.is_online
    tally.kept_ms += one.kept_ms
    for turn in one.kept:
        tally.lost += check(history, turn, from_byte)
    cut = one.said[len(one.kept) :]
    tally.in_flight += len(cut)
    tally.in_flight_there += sum(not check(history, turn, from_byte) for turn in cut)


@asynccontextmanager
async def address(engine: str) -> AsyncIterator[tuple[str, str]]:
    """(url, token) of an engine that the rounds share; empty where each has its own."""
    if engine == "own":
        yield "", ""
        return
    command = [sys.executable, "-m", "tests.engine_server.child", PARENT_FLAG] if engine == "fake" else None
    process = EngineProcess("small", command)
    try:
        yield await process.start(lambda part, percent: None)
    finally:
        await process.stop()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--minutes", type=float, default=600, help="no new round after so long")
    parser.add_argument("--engine", choices=tuple(LONGEST_S), default="fake")
    parser.add_argument("--speech", type=Path, default=ROOT.parent / "shared" / "speech")
    parser.add_argument("--turns", type=int, default=0, help="completed in each round before its kill, at least")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    speech = [str(path) for path in sorted(arguments.speech.glob("*.wav")) if path.stat().st_size < 120_000]
    if not speech and arguments.engine != "fake":
        parser.error(f"there are no short recordings in {arguments.speech}")
    folder = Path(tempfile.mkdtemp(prefix="gpt-realtime-kill-"))
    wish = (arguments.engine, speech, arguments.seed, arguments.turns, arguments.minutes)
    tally = asyncio.run(kill_often(folder, arguments.count, *wish))
    print(tally.table(arguments.engine))
    shutil.rmtree(folder)
    return 1 if tally.lost else 0


if __name__ == "__main__":
    sys.exit(main())
