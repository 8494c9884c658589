"""The thread that writes: takes jobs in order, several to a transaction, and keeps what fails.

A job is a function of the connection. Nobody waits for it; `wait_until_written` is for the end and for
tests. A full, locked or read-only disk stops nothing: the jobs wait in memory and are tried again.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core.errors import StoreError
from core.store.problems import DAMAGED, is_ours, problem_of
from core.store.schema import FILE, open_for_writing

log = logging.getLogger("store")
Job = Callable[[sqlite3.Connection], None]
Report = Callable[[StoreError | None], None]


@dataclass(frozen=True, slots=True)
class Alone:
    """A job outside of any transaction: vacuum, checkpoint."""

    job: Job


@dataclass(frozen=True, slots=True)
class Closed:
    """Something done while the database is closed; it is opened again afterwards."""

    act: Callable[[], None]


Task = Job | Alone | Closed
GATHER_S = 0.1
"""Jobs of this long share a transaction, unless one is urgent."""
RETRY_S = 1.0


class Writer:
    """Owns the writing connection and its thread; `close` ends both."""

    def __init__(self, folder: Path, report: Report, opened: Job) -> None:
        """report: called on the writer's thread when the state changes; None is all well.
        opened: run on each fresh connection, before any job."""
        self._folder = folder
        self._report = report
        self._opened = opened
        self._jobs: deque[Task] = deque()
        self._changed = threading.Condition()
        self._is_urgent = False
        self._is_closing = False
        self._database: sqlite3.Connection | None = None
        self._problem: StoreError | None = None
        self._written = 0
        self._given = 0
        self._thread = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    @property
    def problem(self) -> StoreError | None:
        return self._problem

    @property
    def left(self) -> tuple[Task, ...]:
        """What could not be written; after close()."""
        return tuple(self._jobs)

    @property
    def waiting(self) -> int:
        """Jobs that are not on disk."""
        return self._given - self._written

    def do(self, job: Task, *, urgent: bool = False) -> None:
        """Queue a job behind the others. Any thread; never waits."""
        with self._changed:
            self._jobs.append(job)
            self._given += 1
            self._is_urgent = self._is_urgent or urgent
            self._changed.notify_all()

    def wait_until_written(self, timeout_s: float) -> bool:
        """Whether everything given so far is on disk, within timeout_s. Not on the loop."""
        with self._changed:
            wanted = self._given
            self._is_urgent = True
            self._changed.notify_all()
            return self._changed.wait_for(lambda: self._written >= wanted, timeout_s)

    def close(self, timeout_s: float = 5.0) -> bool:
        """Write what waits and end; whether everything was written. Safe to call twice."""
        with self._changed:
            self._is_closing = True
            self._changed.notify_all()
        self._thread.join(timeout_s)
        return self.waiting == 0

    def _run(self) -> None:
        while self._wait_for_jobs():
            try:
                self._work()
            except Exception as error:
                self._failed(error)
                with self._changed:
                    if self._is_closing:
                        break
                    self._changed.wait_for(lambda: self._is_closing, RETRY_S)
        self._let_go()

    def _wait_for_jobs(self) -> bool:
        """Whether there is something to do; False at the end."""
        with self._changed:
            if self._database is not None:
                self._changed.wait_for(lambda: self._jobs or self._is_closing)
                if not self._is_urgent and not self._is_closing:
                    self._changed.wait_for(lambda: self._is_urgent or self._is_closing, GATHER_S)
            self._is_urgent = False
            return bool(self._jobs) or not self._is_closing

    def _work(self) -> None:
        if self._jobs and isinstance(self._jobs[0], Closed):
            self._let_go()
            self._jobs[0].act()
            self._done(1)
        if self._database is None:
            self._database = self._open()
        batch: list[Job] = []
        for task in tuple(self._jobs):
            if isinstance(task, Alone | Closed):
                break
            batch.append(task)
        self._transact(batch)
        self._done(len(batch))
        if not batch and self._jobs and isinstance(self._jobs[0], Alone):
            self._jobs[0].job(self._database)
            self._done(1)
        self._say(None)

    def _done(self, count: int) -> None:
        with self._changed:
            for _ in range(count):
                self._jobs.popleft()
            self._written += count
            self._changed.notify_all()

    def _open(self) -> sqlite3.Connection:
        try:
            return self._opened_database()
        except sqlite3.DatabaseError as error:
            if problem_of(error).code != DAMAGED:
                raise
            self._put_aside(error)
            return self._opened_database()

    def _opened_database(self) -> sqlite3.Connection:
        database = open_for_writing(self._folder)
        try:
            self._opened(database)
        except BaseException:
            database.close()
            raise
        return database

    def _put_aside(self, error: Exception) -> None:
        """A damaged file is kept under another name; nothing of it is thrown away."""
        self._let_go()
        mark = time.strftime("%Y%m%d-%H%M%S")
        for suffix in ("", "-wal", "-shm"):
            path = self._folder / f"{FILE}{suffix}"
            if path.exists():
                path.rename(self._folder / f"history.damaged-{mark}.db{suffix}")
        log.error("history damaged (%s): put aside as history.damaged-%s.db", error, mark)
        self._report(
            StoreError(
                "The history file is damaged.",
                remedy=f"It was put aside as history.damaged-{mark}.db, and a new one was begun.",
                code=DAMAGED,
            )
        )

    def _transact(self, batch: list[Job]) -> None:
        database = self._database
        if not batch:
            return
        assert database is not None
        try:
            _within(database, batch)
        except Exception as error:
            if not is_ours(error):
                raise
            for job in batch:  # one of them cannot be done: the others are
                try:
                    _within(database, [job])
                except Exception as reason:
                    if not is_ours(reason):
                        raise
                    log.exception("a job was left out")

    def _failed(self, error: Exception) -> None:
        found = problem_of(error)
        log.warning("not written: %s (%s)", found.code, error)
        self._let_go()
        if found.code == DAMAGED:
            try:
                self._put_aside(error)
            except OSError as reason:
                self._say(problem_of(reason))
        else:
            self._say(found)

    def _say(self, problem: StoreError | None) -> None:
        before, self._problem = self._problem, problem
        if (before.code if before else None) != (problem.code if problem else None):
            self._report(problem)

    def _let_go(self) -> None:
        if self._database is not None:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
            self._database = None


def _within(database: sqlite3.Connection, batch: list[Job]) -> None:
    database.execute("BEGIN IMMEDIATE")
    try:
        for job in batch:
            job(database)
        database.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            database.execute("ROLLBACK")
        raise
