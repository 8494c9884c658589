"""`doctor` in the window: each check with what to do, and the whole as a text to copy."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.checkup import MISSING, OK, WARNING, Check, as_text
from core.session.assistant import Assistant
from gui.controls import button, clear_layout, label, line
from gui.i18n import told
from gui.theme import theme

ICONS = {OK: ("check-circle", "ok.solid"), WARNING: ("info", "warn.solid"), MISSING: ("warning", "danger.solid")}


class DoctorDialog(QDialog):
    """Opened with open(), never exec'd; deletes itself when it is closed. Examines as soon as it is made."""

    def __init__(self, assistant: Assistant, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assistant = assistant
        self.checks: list[Check] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check this computer"))
        self.resize(680, 560)
        self._head = label(self.tr("Looking ..."), "lead")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.copy = button(self.tr("Copy report"), icon="copy")
        self.copy.clicked.connect(self._copy)
        self.again = button(self.tr("Check again"), icon="arrow-clockwise")
        self.again.clicked.connect(self.examine)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.close)
        self._lay_out(close)
        self._task: asyncio.Task[None] | None = None
        self.examine()

    def _lay_out(self, close: QWidget) -> None:
        holder = QWidget()
        holder.setLayout(self._rows)
        self._rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def examine(self) -> None:
        """Look again; what was found before stays until then."""
        self.again.setEnabled(False)
        self.copy.setEnabled(False)
        self._task = asyncio.get_running_loop().create_task(self._examine())
        self.finished.connect(self._task.cancel)

    async def _examine(self) -> None:
        self.show_checks(await self._assistant.examine())

    def show_checks(self, checks: list[Check]) -> None:
        """The rows, and in the head how many of them need something done."""
        self.checks = checks
        clear_layout(self._rows)
        for check in checks:
            self._rows.addWidget(_row(check))
            self._rows.addWidget(line())
        wrong = sum(check.verdict == MISSING for check in checks)
        self._head.setText(
            self.tr("%n thing(s) needed are missing.", "", wrong) if wrong else self.tr("Everything needed is there.")
        )
        self.copy.setEnabled(True)
        self.again.setEnabled(True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self.checks))
        self.copy.setText(self.tr("Copied"))


def _row(check: Check) -> QWidget:
    holder = QWidget()
    icon = QLabel()
    icon.setPixmap(theme().icon(*ICONS[check.verdict], "fill").pixmap(18, 18))
    icon.setAccessibleName(check.verdict)
    words = QVBoxLayout()
    words.setSpacing(1)
    texts = [label(check.name, "body", 600), label(check.detail, "small", tone="dim")]
    if check.remedy:
        texts.append(label(told(check.remedy), "small"))
    for text in texts:
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(text)
    row = QHBoxLayout(holder)
    row.setContentsMargins(4, 8, 4, 8)
    row.setSpacing(12)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return holder
