"""When something breaks inside: the conversation stays, and the person may copy a report.

An exception is caught, shown once and written down; the window goes on. A crash of native code ends the process,
so Python's fault handler leaves its last places in a file, and the next start tells of it.
"""

from __future__ import annotations

import asyncio
import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from core.checkup import crash_report, without_home
from gui.controls import button, label

log = logging.getLogger("gui")
FAULTS = "last-crash.txt"
LONGEST = 20_000


class CrashDialog(QDialog):
    """What happened, what it means, and the report to copy. Opened with open(), never exec'd."""

    def __init__(self, report: str, is_over: bool = False, parent: QWidget | None = None) -> None:
        """is_over: it was the last start that broke."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(620, 440)
        title = label(
            self.tr("The program ended by a fault last time.")
            if is_over
            else self.tr("Something went wrong inside the program."),
            "lead",
        )
        text = label(
            self.tr("Your conversation was kept and is in the list. ")
            if is_over
            else self.tr("Your conversation is kept, and you can go on. "),
            "body",
            tone="dim",
        )
        text.setText(text.text() + self.tr("The report below has no words of yours and no keys; nothing is sent."))
        text.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.copy = button(self.tr("Copy report"), icon="copy")
        self.copy.clicked.connect(self._copy)
        close = button(self.tr("Go on"), "primary")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (title, text):
            column.addWidget(widget)
        column.addWidget(self.report, 1)
        column.addLayout(foot)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(self.tr("Copied"))


class Fence(QObject):
    """The last fence: no exception passes unseen. One report a place in the code, whatever the thread."""

    broke = Signal(str)
    """A report, on the window's thread."""

    def __init__(self, folder: Path | None) -> None:
        """folder: where a fault of native code is written down; None: nowhere."""
        super().__init__()
        self.facts: Callable[[], dict[str, str]] = dict
        self._seen: set[tuple[str, int]] = set()
        self._path = folder / FAULTS if folder is not None else None
        self._stream: IO[str] | None = None

    def put_up(self) -> str:
        """Catch from now on; the report of the last start when it ended by a fault, else ""."""
        sys.excepthook = self.hook
        threading.excepthook = lambda arguments: self.hook(
            arguments.exc_type, arguments.exc_value or RuntimeError(), arguments.exc_traceback
        )
        left = ""
        if self._path is None:
            return left
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists():
                left = without_home(self._path.read_text("utf-8", "replace"))[:LONGEST]
            self._stream = self._path.open("w", encoding="utf-8")
            faulthandler.enable(self._stream)
        except OSError as error:
            log.warning("faults are not written down: %s", error)
        return left

    def take_down(self) -> None:
        """An orderly end leaves no file behind."""
        faulthandler.disable()
        if self._stream is not None and self._path is not None:
            self._stream.close()
            self._stream = None
            self._path.unlink(missing_ok=True)

    def in_loop(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """The loop's exception handler: an exception of a task goes the same way."""
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.hook(type(error), error, error.__traceback__)
        else:
            loop.default_exception_handler(context)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For sys.excepthook, whatever the thread."""
        log.error("unexpected: %s", "".join(traceback.format_exception(kind, error, trace)))
        places = traceback.extract_tb(trace)
        place = (places[-1].filename, places[-1].lineno or 0) if places else (kind.__name__, 0)
        if issubclass(kind, Exception) and place not in self._seen:
            self._seen.add(place)
            self.broke.emit(crash_report(kind, trace, self.facts()))
