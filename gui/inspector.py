"""One event in full: as a tree, raw, and compared with the one before of its type."""

from __future__ import annotations

import difflib
import json

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
)

from core.session.timeline import SENT, Entry
from gui.controls import IconButton, Segmented, label
from gui.json_model import JsonModel
from gui.theme import theme


class Inspector(QFrame):
    """Shows the entry it is given; asks for neighbours through signals."""

    closed = Signal()
    stepped = Signal(int)
    """-1 for the previous row, +1 for the next."""

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry | None = None
        self._previous: Entry | None = None
        self._arrow = QLabel()
        self._type = label("", "mono", 500)
        self._facts = label("", "small", tone="dim")
        self._model = JsonModel(self)
        self.tree = QTreeView()
        self.tree.setModel(self._model)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Event as a tree"))
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.raw, self.compare = QPlainTextEdit(), QPlainTextEdit()
        self.pages = QStackedWidget()
        for page in (self.tree, self.raw, self.compare):
            self.pages.addWidget(page)
        for text, name in (
            (self.raw, self.tr("Event as text")),
            (self.compare, self.tr("What differs from the one before")),
        ):
            text.setReadOnly(True)
            text.setAccessibleName(name)
        self._tabs = Segmented(
            [("0", self.tr("Tree"), ""), ("1", self.tr("Raw"), ""), ("2", self.tr("Compare"), "")], self.tr("View")
        )
        self._tabs.set_value("0")
        self._tabs.chosen.connect(lambda value: self.pages.setCurrentIndex(int(value)))
        self._lay_out()
        theme().changed.connect(self.restyle)
        self.restyle()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._arrow)
        head.addWidget(self._type, 1)
        buttons = (
            ("copy", self.tr("Copy as JSON"), self._copy),
            ("caret-up", self.tr("Previous event"), lambda: self.stepped.emit(-1)),
            ("caret-down", self.tr("Next event"), lambda: self.stepped.emit(1)),
            ("x", self.tr("Close"), self.closed.emit),
        )
        for icon, name, slot in buttons:
            one = IconButton(icon, name, size=16)
            one.clicked.connect(slot)
            head.addWidget(one)
        row = QHBoxLayout()
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 4)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.pages, 1)

    def restyle(self) -> None:
        for text in (self.raw, self.compare):
            text.setFont(theme().font("mono"))

    def show_entry(self, entry: Entry, previous: Entry | None) -> None:
        """previous: the last one of the same type, for Compare."""
        self._entry, self._previous = entry, previous
        is_sent = entry.direction == SENT
        self._arrow.setPixmap(theme().pixmap("arrow-up" if is_sent else "arrow-down", "text.1", "bold", 14, 2.0))
        self._type.setText(entry.type)
        verb = self.tr("sent") if is_sent else self.tr("received")
        text = json.dumps(readable(entry), indent=2, ensure_ascii=False)
        self._facts.setText(f"{verb} {entry.t_s:.3f} s  ·  {len(text) / 1000:.1f} kB")
        self._model.show(readable(entry))
        self.tree.expandToDepth(1)
        self.raw.setPlainText(text)
        self.compare.setPlainText(self._difference(text))

    def _difference(self, text: str) -> str:
        if self._previous is None:
            return self.tr("There is no earlier event of this type.")
        before = json.dumps(readable(self._previous), indent=2, ensure_ascii=False)
        return "\n".join(
            difflib.unified_diff(before.splitlines(), text.splitlines(), "before", "now", n=1, lineterm="")
        )

    def _copy(self) -> None:
        if self._entry is not None:
            QGuiApplication.clipboard().setText(json.dumps(self._entry.event, ensure_ascii=False))


def readable(entry: Entry) -> dict[str, object]:
    """The event with its audio told in words."""
    if not entry.audio_bytes:
        return entry.event
    name = "audio" if "audio" in entry.event else "delta"
    told = f"base64, {entry.audio_bytes / 48:.0f} ms, {entry.audio_bytes / 1000:.1f} kB"
    return {**entry.event, name: told}
