"""What is done with what was said: a session replayed in a window of its own, a turn asked again beside its answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFileDialog, QWidget

from core.conversation.state import Role
from core.errors import AppError, StoreError
from core.session.assistant import Assistant
from core.session.history import no_history
from gui.i18n import told_error

if TYPE_CHECKING:
    from core.session.replaying import Replayed
    from gui.replay_window import ReplayWindow


def logs_in(data: QMimeData) -> list[Path]:
    """The session logs among the files that are dropped."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".jsonl"]


class Past(QObject):
    """Owns the windows it opens; `close` ends them."""

    taken_in = Signal(str, str)
    """(title, uid) of a conversation that is in the history now."""

    def __init__(
        self, assistant: Assistant, window: QWidget, transcript: QAbstractScrollArea, say: Callable[[str], None]
    ) -> None:
        """say: tells an error."""
        super().__init__(window)
        self._transcript = transcript
        self._is_reading = False
        transcript.verticalScrollBar().valueChanged.connect(self.read_earlier)
        self._assistant = assistant
        self._window = window
        self._say = say
        self._tasks: set[asyncio.Task[None]] = set()
        self.windows: list[ReplayWindow] = []

    def replay(self, what: str | Path) -> None:
        """A conversation of the history (its uid), or a log file."""
        self._run(self._replay(what))

    async def _replay(self, what: str | Path) -> None:
        from core.session.replaying import open_recording
        from gui.replay_window import ReplayWindow

        talk = await open_recording(self._assistant, what)
        window = ReplayWindow(talk)
        self.windows.append(window)
        window.closed.connect(lambda: self._closed(window))
        window.show()

    def _closed(self, window: ReplayWindow) -> None:
        if window in self.windows:
            self.windows.remove(window)
            self._run(_end(window.talk))
            window.deleteLater()

    def choose_log(self) -> None:
        """A log of this program or of another: `{"dir", "t", "event"}`, one a line."""
        dialog = self._dialog(self.tr("Replay a session"), QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.replay(Path(name)))
        dialog.open()

    def choose_import(self) -> None:
        """Logs that become conversations of the history."""
        dialog = self._dialog(self.tr("Import a conversation"), QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.take_in([Path(name) for name in names]))
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(mode)
        dialog.setNameFilter(self.tr("Session logs (*.jsonl);;All files (*)"))
        return dialog

    def take_in(self, paths: list[Path]) -> None:
        """Put logs in the history; what cannot be read is told last."""
        self._run(self._take_in(paths))

    async def _take_in(self, paths: list[Path]) -> None:
        history = self._assistant.history
        if history is None:
            raise no_history()
        failed: StoreError | None = None
        for path in paths:
            try:
                uid = await history.take_in(path)
                self.taken_in.emit((await history.summary(uid)).title, uid)
            except StoreError as error:
                failed = error
        if failed is not None:
            raise failed

    def ask_again(self, item_id: str = "") -> None:
        """The turn of a row, or the last one."""
        from gui.again_dialog import AgainDialog

        rows = [item for item in self._assistant.state.items if item.role is Role.USER]
        if not item_id and not rows:
            self._say(self.tr("Nothing was asked yet."))
            return
        AgainDialog(self._assistant, item_id or rows[-1].item_id, self._window).show()

    def read_earlier(self, place: int) -> None:
        """The person has scrolled to the top: what was said before comes in front."""
        if place == 0 and not self._is_reading:
            self._run(self._read_earlier())

    async def _read_earlier(self) -> None:
        if self._is_reading:
            return
        self._is_reading = True
        bar = self._transcript.verticalScrollBar()
        below = bar.maximum() - bar.value()
        try:
            if await self._assistant.read_earlier():
                await asyncio.sleep(0.05)  # the rows have their heights
                bar.setValue(bar.maximum() - below)
        finally:
            self._is_reading = False

    async def close(self) -> None:
        """End every replay."""
        for window in tuple(self.windows):
            self.windows.remove(window)
            window.close()
            await window.talk.close()

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        async def guarded() -> None:
            try:
                await work
            except AppError as error:
                self._say(told_error(error))

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # a window that is only painted
            work.close()
            return
        task = loop.create_task(guarded())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _end(talk: Replayed) -> None:
    await talk.close()
