"""The timeline: every event on the wire, for people who build."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.conversation.state import State
from core.session.timeline import Entry
from gui.bridge import Bridge
from gui.controls import IconButton, button, label, line
from gui.inspector import Inspector
from gui.lanes import LaneView
from gui.theme import theme
from gui.timeline_delegate import EventDelegate
from gui.timeline_model import EntryRole, EventFilter, EventModel, EventRow


class TimelinePanel(QFrame):
    """Header, lanes, search, filters, rows, inspector, footer."""

    closed = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setProperty("panel", True)
        self._bridge = bridge
        self.model = EventModel(self)
        self.filter = EventFilter(self.model)
        self.lanes = LaneView()
        self.view = QListView()
        self.view.setModel(self.filter)
        self.view.setItemDelegate(EventDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Events"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.inspector = Inspector()
        self.inspector.hide()
        self._empty = label(self.tr("Events appear here as soon as you talk."), "body", tone="faint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._footer = label("", "small", tone="dim")
        self._count = label("", "small", tone="faint")
        self._paused = label("", "small", tone="dim")
        self._lay_out()
        self._connect()
        for entry in bridge.assistant.timeline:
            self._add(entry)
        self._show_counts()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(line())
        column.addWidget(self.lanes)
        column.addWidget(line())
        column.addLayout(self._search_row())
        column.addLayout(self._chips())
        rows = QWidget()
        inside = QVBoxLayout(rows)
        inside.setContentsMargins(0, 4, 0, 0)
        inside.addWidget(self._empty, 1)
        inside.addWidget(self.view, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(rows)
        split.addWidget(self.inspector)
        split.setStretchFactor(0, 1)
        column.addWidget(split, 1)
        column.addWidget(line())
        foot = QHBoxLayout()
        foot.setContentsMargins(15, 9, 15, 9)
        foot.addWidget(self._footer)
        foot.addStretch(1)
        column.addLayout(foot)

    def _header(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(51)
        row = QHBoxLayout(head)
        row.setContentsMargins(15, 0, 9, 0)
        row.setSpacing(2)
        row.addWidget(label(self.tr("Timeline"), "lead"))
        row.addSpacing(8)
        row.addWidget(self._paused)
        row.addStretch(1)
        self._pause = IconButton("pause", self.tr("Pause"))
        self._pause.setCheckable(True)
        export = IconButton("export", self.tr("Export the events"))
        close = IconButton("x", self.tr("Close (Ctrl+T)"))
        for one in (self._pause, export, close):
            row.addWidget(one)
        self._pause.toggled.connect(self._set_paused)
        export.clicked.connect(self._choose_file)
        close.clicked.connect(self.closed)
        return head

    def _search_row(self) -> QHBoxLayout:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search events"))
        self.search.setAccessibleName(self.tr("Search events"))
        self.search.addAction(
            theme().icon("magnifying-glass", "text.3", size=16), QLineEdit.ActionPosition.LeadingPosition
        )
        self._count.setParent(self.search)
        row = QHBoxLayout()
        row.setContentsMargins(11, 10, 11, 8)
        row.addWidget(self.search)
        self._count_row = QHBoxLayout(self.search)
        self._count_row.setContentsMargins(0, 0, 10, 0)
        self._count_row.addStretch(1)
        self._count_row.addWidget(self._count)
        return row

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(11, 0, 11, 6)
        row.setSpacing(6)
        self.chips = QButtonGroup(self)
        names = (
            ("all", self.tr("All")),
            ("sent", self.tr("Sent")),
            ("received", self.tr("Received")),
            ("speech", self.tr("Speech")),
            ("tools", self.tr("Tools")),
            ("errors", self.tr("Errors")),
        )
        for key, text in names:
            chip = button(text, "chip")
            chip.setCheckable(True)
            chip.setObjectName(key)
            chip.clicked.connect(lambda checked, key=key: self._choose(key))
            self.chips.addButton(chip)
            row.addWidget(chip)
        self.chips.buttons()[0].setChecked(True)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.view.selectionModel().currentChanged.connect(self._select)
        self.inspector.closed.connect(self.inspector.hide)
        self.inspector.stepped.connect(self._step)
        self._bridge.entry_added.connect(self._entry_added)
        self._bridge.state_changed.connect(self._state_changed)
        theme().changed.connect(self.view.viewport().update)

    # Events

    def _entry_added(self, entry: Entry) -> None:
        bar = self.view.verticalScrollBar()
        sticks = bar.value() >= bar.maximum() - 40
        if entry.number == 1 or (entry.t_s == 0.0 and self.model.rows):
            self.model.clear()
            self.lanes.clear()
        self._add(entry)
        if sticks and not self.model.is_paused:
            self.view.scrollToBottom()
        self._show_counts()

    def _add(self, entry: Entry) -> None:
        self.model.add(entry)
        self.lanes.add(entry)

    def _show_counts(self) -> None:
        shown, total = self.filter.rowCount(), self.model.rowCount()
        self._count.setText(f"{total}" if shown == total else self.tr("{0} of {1}").format(shown, total))
        self._empty.setVisible(shown == 0)
        self.view.setVisible(shown > 0)
        empty = self.tr("No event matches.") if total else self.tr("Events appear here as soon as you talk.")
        self._empty.setText(empty)
        self._paused.setText(self.tr("Paused, {0} new").format(self.model.held) if self.model.is_paused else "")

    def _state_changed(self, before: State, after: State) -> None:
        if after.latencies_ms is before.latencies_ms and after.usage is before.usage and self._footer.text():
            return
        ordered = sorted(after.latencies_ms)
        p50 = f"{ordered[len(ordered) // 2]} ms" if ordered else "–"  # noqa: RUF001  # a dash for no value
        p95 = f"{ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]} ms" if ordered else "–"  # noqa: RUF001
        strong = theme().hex("text.1")
        facts = (
            (self.tr("p50"), p50),
            (self.tr("p95"), p95),
            (self.tr("Tokens"), f"{after.usage.total:,}"),
            (self.tr("Cost"), self.tr("Free") if after.link.is_local else "–"),  # noqa: RUF001
        )
        told = "&nbsp;&nbsp;&nbsp;".join(
            f'{name} <span style="color:{strong};font-weight:600">{one}</span>' for name, one in facts
        )
        self._footer.setText(told)

    # The person

    def _set_paused(self, is_paused: bool) -> None:
        self.model.set_paused(is_paused)
        self._pause.set_icon("play" if is_paused else "pause")
        self._show_counts()

    def _choose(self, kind: str) -> None:
        self.filter.choose(kind)
        self._show_counts()

    def _search(self, words: str) -> None:
        self.filter.search(words)
        self._show_counts()

    def _select(self, index: QModelIndex, old: QModelIndex) -> None:
        row: EventRow | None = index.data(EntryRole)
        if row is None:
            return
        source = self.filter.mapToSource(index).row()
        kind = row.entry.type
        earlier = (one.entry for one in reversed(self.model.rows[:source]) if one.entry.type == kind)
        self.inspector.show_entry(row.entry, next(earlier, None))
        self.inspector.show()

    def _step(self, by: int) -> None:
        index = self.filter.index(self.view.currentIndex().row() + by, 0)
        if index.isValid():
            self.view.setCurrentIndex(index)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the events"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("jsonl")
        dialog.selectFile("events.jsonl")
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.open()

    def export(self, path: Path) -> None:
        """Every event still kept, one {"dir", "t", "event"} a line."""
        with path.open("w", encoding="utf-8") as file:
            for entry in self._bridge.assistant.timeline:
                one = {"dir": entry.direction, "t": round(entry.t_s, 4), "event": entry.event}
                file.write(json.dumps(one, ensure_ascii=False) + "\n")
