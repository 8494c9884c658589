"""Handing a conversation on: a format, which side of the sound, what the file will hold, and where it goes."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.errors import AppError
from core.export import Talk
from core.session.history import History
from gui.controls import button, label
from gui.i18n import told_error

SOUNDS = ("wav", "flac")


class ExportDialog(QDialog):
    """Reads the conversation, tells what each format would hold of it, and writes the one that is chosen."""

    told = Signal(str)
    """How it went."""

    def __init__(self, history: History, uid: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export the conversation"))
        self.setMinimumWidth(440)
        self._history = history
        self._talk: Talk | None = None
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Format"))
        for kind, text in self._kinds():
            self.kind.addItem(text, kind)
        self.side = QComboBox()
        self.side.setAccessibleName(self.tr("Whose sound"))
        for side, text in self._sides():
            self.side.addItem(text, side)
        self.holds = label(self.tr("Reading the conversation…"), "body", tone="dim")
        self.holds.setWordWrap(True)
        self.holds.setMinimumHeight(44)
        self.save = button(self.tr("Save as…"), "primary")
        self.save.setEnabled(False)
        self._lay_out()
        self._task = asyncio.get_running_loop().create_task(self._read(uid))
        self.finished.connect(lambda code: self._task.cancel())

    def _lay_out(self) -> None:
        cancel = button(self.tr("Cancel"), "flat")
        cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._choose_file)
        self.kind.currentIndexChanged.connect(self._show)
        self.side.currentIndexChanged.connect(self._show)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Export the conversation"), "lead"))
        column.addWidget(self.kind)
        column.addWidget(self.side)
        column.addWidget(self.holds)
        column.addStretch(1)
        column.addLayout(foot)
        self._show()

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        return (
            ("md", self.tr("Markdown")),
            ("txt", self.tr("Plain text")),
            ("html", self.tr("Web page with sound and timeline")),
            ("wav", self.tr("Sound, WAV")),
            ("flac", self.tr("Sound, FLAC")),
            ("srt", self.tr("Captions, SRT")),
            ("vtt", self.tr("Captions, WebVTT")),
            ("json", self.tr("JSON: words, times, tokens")),
            ("jsonl", self.tr("JSON Lines: every event, to be replayed or imported")),
        )

    def _sides(self) -> tuple[tuple[str, str], ...]:
        return (
            ("both", self.tr("Both: you left, the assistant right")),
            ("mixed", self.tr("Both on one track")),
            ("you", self.tr("You")),
            ("assistant", self.tr("The assistant")),
        )

    async def _read(self, uid: str) -> None:
        try:
            self._talk = await self._history.talk(uid)
        except AppError as error:
            self.holds.setText(told_error(error))
            return
        self.save.setEnabled(True)
        self._show()

    def _show(self) -> None:
        kind = str(self.kind.currentData())
        self.side.setVisible(kind in SOUNDS)
        if self._talk is not None:
            self.holds.setText(self._history.describe(self._talk, kind))

    def _choose_file(self) -> None:
        assert self._talk is not None
        kind = str(self.kind.currentData())
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(sign if sign.isalnum() or sign in " -_" else " " for sign in self._talk.title).strip()
        dialog = QFileDialog(self, self.tr("Export the conversation"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.setNameFilter(f"{self.kind.currentText()} (*.{kind})")
        dialog.selectFile(f"{name or 'conversation'}.{kind}")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()

    def write(self, path: Path) -> None:
        """Write the file; the dialog closes when it is there."""
        self.save.setEnabled(False)
        self._task = asyncio.get_running_loop().create_task(self._write(path))

    async def _write(self, path: Path) -> None:
        assert self._talk is not None
        try:
            await self._history.export(self._talk, str(self.kind.currentData()), path, str(self.side.currentData()))
        except AppError as error:
            self.holds.setText(told_error(error))
            self.save.setEnabled(True)
            return
        self.told.emit(self.tr("Saved as {0}").replace("{0}", path.name))
        self.accept()
