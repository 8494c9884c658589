"""The store as the session uses it: hand over lines and rows, never wait.

Loop thread, except where it says otherwise. What the disk does not take stays in memory; at the end it
is left as logs in `unsaved`, beside the history or in the system's temporary folder, and taken in at the next start.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from core.clock import Clock
from core.errors import StoreError
from core.journal import AUDIO_FIELDS, CLIENT, Line, to_text
from core.store import jobs
from core.store.problems import DAMAGED
from core.store.reading import Reader
from core.store.sounds import FOLDER
from core.store.split import MICROPHONE
from core.store.writing import Alone, Closed, Writer
from core.units import base64_bytes, ms_to_bytes

log = logging.getLogger("store")
UNSAVED = "unsaved"
UNDO_S = 30.0
"""So long a deleted conversation can be brought back."""
STRETCH_BYTES = ms_to_bytes(60_000)
"""Of the microphone between two utterances, at most, before it becomes a file."""
URGENT = {
    "response.done",
    "conversation.item.input_audio_transcription.completed",
    "conversation.item.input_audio_transcription.failed",
}
"""The last events of a turn: it is durable when they are."""
TALK = ("conversation.item.", "response.", "input_audio_buffer.speech_", "input_audio_buffer.committed", "local.Heard")
"""What tells that somebody speaks, writes or listens: the time between counts as talk."""
PAUSE_S = 10.0


def default_folder() -> Path:
    """GPT_REALTIME_HISTORY, or the user's data folder."""
    chosen = os.environ.get("GPT_REALTIME_HISTORY")
    return Path(chosen) if chosen else user_data_path("gpt-realtime", appauthor=False) / "history"


class Store:
    """One history folder. `close` writes what waits."""

    def __init__(
        self, folder: Path, clock: Clock, report: Callable[[StoreError | None], None] = lambda error: None
    ) -> None:
        """report: called on the writer's thread when writing fails or works again."""
        self.folder = folder
        self._clock = clock
        self._numbers: dict[str, int] = {}
        self._open_bytes: dict[tuple[str, str], int] = {}
        self._said_s: dict[str, float] = {}
        self._is_recovered = False
        self._damage: StoreError | None = None
        """A file was put aside: told to whoever listens later, too."""
        self._report = report
        self.writer = Writer(folder, self._reported, self._recover)

    @property
    def problem(self) -> StoreError | None:
        """Why nothing is written just now."""
        return self.writer.problem

    def report_to(self, report: Callable[[StoreError | None], None]) -> None:
        """Tell the state of things now and whenever it changes; on the writer's thread."""
        self._report = report
        for error in (self._damage, self.problem):
            if error is not None:
                report(error)

    def _reported(self, problem: StoreError | None) -> None:
        if problem is not None and problem.code == DAMAGED:
            self._damage = problem
        self._report(problem)

    def _recover(self, database: sqlite3.Connection) -> None:
        """Once, after a crash: open stretches become files, empty conversations go. Writer's thread."""
        if self._is_recovered:  # opened again in mid-talk
            return
        for job in (jobs.seal_all(self.folder), jobs.drop_if_empty(self.folder)):
            database.execute("BEGIN IMMEDIATE")
            job(database)
            database.execute("COMMIT")
        self._is_recovered = True

    # Writing

    def begin(self, uid: str, provider: str, number: int = 0) -> None:
        """A conversation begins, or goes on after event `number`."""
        self._numbers[uid] = number
        self._said_s.pop(uid, None)
        self.set_provider(uid, provider)

    def add(self, uid: str, line: Line, *, keeps_sound: bool = True) -> None:
        """The next event of a conversation."""
        self._numbers[uid] += 1
        name = str(line.event.get("type"))
        talked_s = self._talked(uid, name, line.t_s)
        job = jobs.AddLine(uid, self._numbers[uid], line, self._clock.wall_s(), keeps_sound, talked_s)
        self.writer.do(job, urgent=name in URGENT)
        field = AUDIO_FIELDS.get(name)
        if field is None:
            self._end_stretch(uid, name, line.event)
        elif keeps_sound:
            stream = MICROPHONE if line.direction == CLIENT else str(line.event.get("item_id") or "")
            self._stretch(uid, stream, base64_bytes(str(line.event.get(field) or "")))

    def _talked(self, uid: str, name: str, t_s: float) -> float:
        """Seconds since the last thing that was said or heard; a long pause counts as PAUSE_S."""
        if not name.startswith(TALK):
            return 0.0
        before_s = self._said_s.get(uid)
        self._said_s[uid] = t_s
        return min(PAUSE_S, max(0.0, t_s - before_s)) if before_s is not None else 0.0

    def _stretch(self, uid: str, stream: str, count: int) -> None:
        size = self._open_bytes.get((uid, stream), 0) + count
        self._open_bytes[(uid, stream)] = size
        if stream == MICROPHONE and size >= STRETCH_BYTES:
            self._seal(uid, stream)

    def _end_stretch(self, uid: str, name: str, event: dict[str, Any]) -> None:
        if name == "input_audio_buffer.committed":
            self._seal(uid, MICROPHONE)
        elif name == "response.output_audio.done":
            self._seal(uid, str(event.get("item_id") or ""))
        elif name == "response.done":
            for its_uid, stream in tuple(self._open_bytes):
                if its_uid == uid and stream != MICROPHONE:
                    self._seal(uid, stream)

    def _seal(self, uid: str, stream: str) -> None:
        if self._open_bytes.pop((uid, stream), 0):
            self.writer.do(jobs.seal(self.folder, uid, stream))

    def put_item(self, uid: str, position: int, data: dict[str, Any]) -> None:
        """A row as JSON data of `core.conversation.state.Item`."""
        item_id, role, text = str(data["item_id"]), str(data["role"]), str(data["text"])
        job = jobs.put_item(uid, position, item_id, role, text, data, self._clock.wall_s())
        self.writer.do(job, urgent=bool(data.get("is_done")))

    def drop_item(self, uid: str, item_id: str) -> None:
        self.writer.do(jobs.drop_item(uid, item_id))

    def count_turns(self, uid: str, turns: int, title: str) -> None:
        self.writer.do(jobs.count_turns(uid, turns, title))

    def set_provider(self, uid: str, provider: str) -> None:
        """Who answers from here on."""
        self.writer.do(jobs.begin(uid, provider, self._clock.wall_s()))

    def put_draft(self, uid: str, draft: str) -> None:
        """JSON of what waits for approval; empty when nothing does."""
        self.writer.do(jobs.put_draft(uid, draft), urgent=True)

    def end(self, uid: str) -> None:
        """The conversation is over, for now."""
        for its_uid, stream in tuple(self._open_bytes):
            if its_uid == uid:
                del self._open_bytes[(its_uid, stream)]
        self.writer.do(jobs.seal_all(self.folder, uid))
        self.writer.do(jobs.drop_if_empty(self.folder, uid), urgent=True)

    def rename(self, uid: str, title: str) -> None:
        self.writer.do(jobs.rename(uid, title.strip()), urgent=True)

    def delete(self, uid: str) -> None:
        """Out of sight; really gone after UNDO_S, at the next `purge`."""
        self.writer.do(jobs.mark_deleted(uid, self._clock.wall_s()), urgent=True)

    def undo_delete(self, uid: str) -> None:
        self.writer.do(jobs.mark_deleted(uid, None), urgent=True)

    def purge(self, keep_days: int = 0) -> None:
        """Really delete what was deleted, and what is older than keep_days (0: nothing is too old)."""
        now_s = self._clock.wall_s()
        older_than_s = now_s - keep_days * 86_400 if keep_days else None
        self.writer.do(jobs.purge(self.folder, now_s - UNDO_S, older_than_s), urgent=True)
        self.writer.do(Alone(_shrink), urgent=True)

    def delete_everything(self) -> None:
        """Every conversation, its sound, the write-ahead log, and what was put aside or left unsaved."""
        self._open_bytes.clear()
        self.writer.do(Closed(self._wipe), urgent=True)

    def _wipe(self) -> None:
        """Writer's thread, with the database closed."""
        for path in self.folder.glob("history*.db*"):
            path.unlink(missing_ok=True)
        for folder in (self.folder / FOLDER, self.folder / UNSAVED, spare_folder()):
            shutil.rmtree(folder, ignore_errors=True)

    def wait_until_written(self, timeout_s: float = 10.0) -> bool:
        """Whether everything is on disk. Any thread but the loop's."""
        return self.writer.wait_until_written(timeout_s)

    def close(self) -> bool:
        """Write what waits; whether all of it was written. May take seconds: not on the loop."""
        if self.writer.close():
            return True
        left: dict[str, list[Line]] = {}
        for task in self.writer.left:
            if isinstance(task, jobs.AddLine):
                left.setdefault(task.uid, []).append(task.line)
        place = leave_logs(self.folder, left)
        log.warning("%d conversations were left as logs in %s", len(left), place)
        return False

    def unsaved(self) -> list[Path]:
        """Logs that were left when nothing could be written; whoever takes one in deletes it."""
        return [path for place in (self.folder / UNSAVED, spare_folder()) for path in sorted(place.glob("*.jsonl"))]

    # Reading

    def reader(self) -> Reader:
        """A view for the calling thread. Raises StoreError."""
        return Reader(self.folder)


def spare_folder() -> Path:
    """Where logs are left when the history's own folder takes nothing."""
    return Path(tempfile.gettempdir()) / "gpt-realtime-unsaved"


def leave_logs(folder: Path, logs: dict[str, list[Line]]) -> Path | None:
    """Write logs to the first folder that takes them; where they are, or None."""
    for place in (folder / UNSAVED, spare_folder()):
        with contextlib.suppress(OSError):
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
            for uid, lines in logs.items():
                (place / f"{uid}.jsonl").write_text("".join(map(to_text, lines)), "utf-8")
            return place
    return None


def _shrink(database: sqlite3.Connection) -> None:
    database.execute("PRAGMA incremental_vacuum")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
