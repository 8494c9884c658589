"""The timeline: every event on the wire, for people who build. Right of the conversation, or below it."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.conversation.state import Phase, State
from core.metering import percentile
from core.session.timeline import Entry
from core.units import SILENCE_DB
from gui import shortcuts
from gui.bridge import Bridge
from gui.controls import IconButton, button, label, line, set_sides, show_icon, show_steady
from gui.event_store import IS_ERROR, IS_FINDING, IS_RECEIVED, IS_SENT, IS_SPEECH, IS_TOOL, PAIRS
from gui.event_view import EventView
from gui.fields import with_glass
from gui.flow import Flow
from gui.header import money
from gui.lanes import LaneView
from gui.linter import Linter
from gui.meters import fraction
from gui.theme import theme
from gui.timeline_delegate import EventDelegate
from gui.timeline_model import EventModel, EventRow, RowRole

if TYPE_CHECKING:
    from gui.inspector import Inspector

LANE_RIGHT, LANE_INSPECTED, LANE_BELOW = 41, 34, 31
DIRECTIONS = {"sent": IS_SENT, "received": IS_RECEIVED}
KINDS = {"speech": IS_SPEECH, "tools": IS_TOOL, "errors": IS_ERROR | IS_FINDING}
SEARCH_WAIT_MS = 60
REFRESH_S = 0.06
"""Between two looks of the rows at what came: in a flood each frame would cost as much as all else together."""
SPAN_RIGHT_S, SPAN_BELOW_S = 17.7, 27.0


class TimelinePanel(QFrame):
    """Header, lanes, search, filters, rows, inspector, footer."""

    closed = Signal()
    dock_wanted = Signal()
    turn_wanted = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self._bridge = bridge
        self.model = EventModel(self)
        self.lanes = LaneView(bridge.assistant.peaks)
        self.view = EventView(self.tr("Events"))
        self.view.setModel(self.model)
        self.delegate = EventDelegate(self.view)
        self.view.setItemDelegate(self.delegate)
        self._linter = Linter(bridge.assistant.timeline)
        self._is_new = False
        self._since_s = REFRESH_S
        self._has_company = False
        """The conversation has something new to paint in this frame: the rows may wait for the next one."""
        self._sticks = True
        self._dock = ""
        self._make_parts()
        self._connect()
        self.set_dock(bridge.assistant.settings.text("appearance.timeline_dock"))
        for entry in bridge.assistant.timeline:
            self._add(entry)
        self.refresh()
        self._show_facts(bridge.state)
        self.restyle()

    # Parts

    def _make_parts(self) -> None:
        self._title = label(self.tr("Timeline"), "lead")
        self._paused = label("", "small", tone="faint")
        self._pause = IconButton("pause", self.tr("Pause"))
        self._pause.setCheckable(True)
        self._export = IconButton("export", self.tr("Export the events"))
        self._dock_button = IconButton("square-half-bottom", self.tr("Show it below the conversation"))
        self._close = IconButton("x", self.tr("Close"))
        shortcuts.tip(self._bridge.assistant.settings, "toggle_timeline", self._close)
        self._footer = label("", "small", tone="faint")
        self._footer.setTextFormat(Qt.TextFormat.RichText)
        self._footer.setWordWrap(True)
        self._more = IconButton("caret-up", self.tr("Compact rows"), size=14)
        self._make_search()
        self._make_chips()
        self._empty = QWidget()
        self._empty_text = label("", "body", tone="faint")
        self._empty_text.setWordWrap(True)
        self._empty_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._clear = button(self.tr("Clear filters"))
        column = QVBoxLayout(self._empty)
        column.addStretch(1)
        column.addWidget(self._empty_text)
        column.addWidget(self._clear, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._rows = QStackedWidget(self)
        for one in (self.view, self._empty):
            self._rows.addWidget(one)
        self._body: QWidget | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)

    def _make_search(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search events"))
        self.search.setAccessibleName(self.tr("Search events"))
        self._count = label("", "small", tone="faint")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        with_glass(self.search, self._count, room=40)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SEARCH_WAIT_MS)

    def _make_chips(self) -> None:
        names = (
            ("all", self.tr("All")),
            ("sent", self.tr("Sent")),
            ("received", self.tr("Received")),
            ("speech", self.tr("Speech")),
            ("tools", self.tr("Tools")),
            ("errors", self.tr("Errors")),
        )
        self.chips: dict[str, QPushButton] = {}
        for key, text in names:
            chip = button(text, "chip")
            chip.setProperty("ring", 13)
            chip.setCheckable(True)
            chip.setObjectName(key)
            chip.clicked.connect(lambda checked, key=key: self._choose(key))
            self.chips[key] = chip
        self.chips["all"].setChecked(True)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda: self._wait.start())
        self._wait.timeout.connect(self._search)
        self.search.returnPressed.connect(self._search)
        self.view.selectionModel().currentChanged.connect(self._select)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.lanes.chosen.connect(self.show_event)
        self._pause.toggled.connect(self._set_paused)
        self._export.clicked.connect(self._choose_file)
        self._dock_button.clicked.connect(self.dock_wanted)
        self._close.clicked.connect(self.closed)
        self._clear.clicked.connect(self.clear_filters)
        self._more.clicked.connect(self._toggle_compact)
        self._bridge.entry_added.connect(self._entry_added)
        self._bridge.state_changed.connect(self._state_changed)
        self._bridge.frame.connect(self._frame)
        theme().changed.connect(self.restyle)

    @cached_property
    def inspector(self) -> Inspector:
        """Made when an event is first looked at."""
        from gui.inspector import Inspector

        made = Inspector(self._bridge, self._split)
        made.closed.connect(self._close_inspector)
        made.stepped.connect(self._step)
        made.turn_wanted.connect(self.turn_wanted)
        made.hide()
        self._split.addWidget(made)
        return made

    @property
    def _is_inspected(self) -> bool:
        return "inspector" in vars(self) and not self.inspector.isHidden()

    # Places

    def set_dock(self, dock: str) -> None:
        """right, bottom or sheet."""
        dock = "right" if dock == "sheet" else dock
        if dock == self._dock:
            return
        self._dock = dock
        old, self._body = self._body, QWidget(self)
        column = self._column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        (self._lay_out_below if dock == "bottom" else self._lay_out_right)(column)
        whole = self.layout()
        assert whole is not None
        whole.addWidget(self._body)
        if old is not None:
            whole.removeWidget(old)
            old.deleteLater()
        is_below = dock == "bottom"
        name = self.tr("Show it right of the conversation") if is_below else self.tr("Show it below the conversation")
        self._footer.setWordWrap(not is_below)
        self.lanes.set_span(SPAN_BELOW_S if is_below else SPAN_RIGHT_S)
        self._dock_button.set_icon("square-split-horizontal" if is_below else "square-half-bottom")
        self._dock_button.setToolTip(name)
        self._dock_button.setAccessibleName(name)
        self._fit_lanes()

    def _chips_row(self) -> QWidget:
        """The chips, in as many lines as they need."""
        holder = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        row = Flow(holder)
        for chip in self.chips.values():
            row.addWidget(chip)
        return holder

    def _lay_out_right(self, column: QVBoxLayout) -> None:
        head, row = QWidget(self._body), QHBoxLayout()
        head.setMinimumHeight(51)
        head.setLayout(row)
        set_sides(row, 15, 0, 9, 0)
        row.setSpacing(2)
        row.addWidget(self._title)
        row.addSpacing(8)
        row.addWidget(self._paused)
        row.addStretch(1)
        for one in (self._pause, self._export, self._dock_button, self._close):
            row.addWidget(one)
        search, chips = QHBoxLayout(), QHBoxLayout()
        chips.addWidget(self._chips_row())
        search.setContentsMargins(11, 9, 11, 8)
        search.addWidget(self.search)
        self.search.setMinimumWidth(0)
        self.search.setMaximumWidth(16_777_215)
        set_sides(chips, 11, 0, 4, 7)
        self._divide(Qt.Orientation.Vertical)
        foot = QHBoxLayout()
        set_sides(foot, 15, 6, 9, 6)
        foot.addWidget(self._footer, 1)
        foot.addWidget(self._more)
        for part in (head, line(), self.lanes, line(), search, chips):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
        column.addWidget(self._split, 1)
        column.addWidget(line())
        column.addLayout(foot)

    def _divide(self, orientation: Qt.Orientation) -> None:
        """Rows and inspector, with a hairline between that can be dragged."""
        self._split = QSplitter(orientation, self._body)
        self._split.setProperty("ruled", True)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._rows)
        if "inspector" in vars(self):
            self._split.addWidget(self.inspector)
        self._split.setStretchFactor(0, 1)

    def _lay_out_below(self, column: QVBoxLayout) -> None:
        head, row = QWidget(self._body), QHBoxLayout()
        head.setMinimumHeight(48)
        head.setLayout(row)
        set_sides(row, 15, 0, 9, 0)
        for widget in (self._title, self._paused):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self.search)
        row.addSpacing(6)
        row.addWidget(self._chips_row(), 1, Qt.AlignmentFlag.AlignVCenter)
        self.search.setFixedWidth(240)
        for one in (self._footer, self._pause, self._export, self._dock_button, self._close):
            row.addWidget(one)
        row.insertSpacing(row.indexOf(self._pause), 4)
        self._divide(Qt.Orientation.Horizontal)
        self._more.setParent(self)
        self._more.hide()
        for part in (head, line(), self.lanes, line()):
            column.addWidget(part)
        column.addWidget(self._split, 1)

    def _fit_lanes(self) -> None:
        beside = LANE_INSPECTED if self._is_inspected else LANE_RIGHT
        self.lanes.set_lane_height(LANE_BELOW if self._dock == "bottom" else beside)
        self._more.setVisible(self._dock != "bottom")

    def restyle(self) -> None:
        for key, icon in (("sent", "arrow-up"), ("received", "arrow-down")):
            chip = self.chips[key]
            show_icon(chip, icon, "ink.text" if chip.isChecked() else "text.2", "regular", 13, gap=2)
        self.delegate.is_compact = self._bridge.assistant.settings.flag("appearance.compact_rows")
        self.view.set_row_height(self.delegate.height())
        self.view.viewport().update()
        self._show_facts(self._bridge.state)

    # Events

    def _entry_added(self, entry: Entry) -> None:
        if entry.number == 1:
            self.model.clear()
            self.lanes.clear()
            self._linter.clear()
        self._add(entry)
        self._is_new = True

    def _add(self, entry: Entry) -> None:
        self.lanes.add(entry, len(self.model.store))
        self.model.add(entry)

    def _frame(self, elapsed_s: float) -> None:
        state = self._bridge.state
        level = SILENCE_DB if state.floor.is_muted else self._bridge.assistant.microphone_level().peak_db
        now_s = self._bridge.timeline_s()
        self.lanes.step(now_s, fraction(level))
        for number, finding in self._linter.work():
            self.model.mark(number, finding)
            self._is_new = True
        self._since_s += elapsed_s
        wait_s, self._has_company = REFRESH_S * (2 if self._has_company else 1), False
        if (self._is_new and self._since_s >= wait_s) or self.model.is_searching:
            self.refresh()

    def refresh(self) -> None:
        """Show what came."""
        self._is_new, self._since_s = False, 0.0
        if self.model.flush() and self._sticks and not self.model.is_paused:
            self.view.scrollToBottom()
        self._show_counts()

    def _scrolled(self, value: int) -> None:
        self._sticks = value >= self.view.verticalScrollBar().maximum() - 40

    def _show_counts(self) -> None:
        model = self.model
        is_filtered = model.rowCount() != model.store.row_count
        shown, total = model.shown_events, model.total
        told = self.tr("{0} of {1}").replace("{0}", f"{shown:,}").replace("{1}", f"{total:,}")
        show_steady(self._count, told if is_filtered and not model.is_paused else f"{total:,}")
        is_empty = model.rowCount() == 0
        if self._rows.currentIndex() != int(is_empty):
            self._rows.setCurrentIndex(int(is_empty))
        if is_empty:
            nothing = self.tr("Events appear here as soon as you talk.")
            self._empty_text.setText(self.tr("No event matches.") if total else nothing)
            self._clear.setVisible(bool(total))
        self._paused.setText(self.tr("Paused, %n new", "", model.held) if model.is_paused else "")

    def _state_changed(self, before: State, after: State) -> None:
        self._has_company = True
        is_waiting = self._bridge.phase is Phase.WAITING
        if is_waiting != self.model.is_waiting:
            self.model.is_waiting = self.lanes.is_waiting = is_waiting
            self._is_new = True
        if after.latencies_ms is not before.latencies_ms or after.usage is not before.usage:
            self._show_facts(after)

    def _show_facts(self, state: State) -> None:
        times = state.latencies_ms
        p50, p95 = (f"{round(percentile(times, share))} ms" if times else "–" for share in (0.5, 0.95))  # noqa: RUF001
        cost = self._bridge.assistant.cost
        free = state.link.is_local and cost.is_free
        facts = [(self.tr("p50"), p50), (self.tr("p95"), p95)]
        if self._dock != "bottom":
            facts.append((self.tr("Tokens"), f"{state.usage.total:,}"))
        facts.append((self.tr("Cost"), self.tr("Free") if free else money(cost.usd) if cost.is_complete else "–"))  # noqa: RUF001
        strong = theme().hex("text.1")
        told = "&nbsp; &nbsp;".join(
            f'{name}&nbsp;<span style="color:{strong};font-weight:600">{one}</span>' for name, one in facts
        )
        self._footer.setText(told)

    def close_store(self) -> None:
        """The window goes: let go of the file."""
        self.model.store.close()

    # The person

    def _set_paused(self, is_paused: bool) -> None:
        self.model.set_paused(is_paused)
        self._pause.set_icon("play" if is_paused else "pause")
        self.refresh()

    def _choose(self, key: str) -> None:
        """Filters combine: any of the directions, and any of the kinds."""
        if key == "all":
            for name, chip in self.chips.items():
                chip.setChecked(name == "all")
        directions = sum(flag for name, flag in DIRECTIONS.items() if self.chips[name].isChecked())
        kinds = sum(flag for name, flag in KINDS.items() if self.chips[name].isChecked())
        self.chips["all"].setChecked(not directions and not kinds)
        self.model.choose(directions, kinds)
        self.restyle()
        self._show_counts()

    def clear_filters(self) -> None:
        self.search.clear()
        self._choose("all")
        self._search()

    def show_errors(self) -> None:
        """What went wrong, and nothing else."""
        self._choose("all")
        self.chips["errors"].setChecked(True)
        self._choose("errors")
        last = self.model.rowCount() - 1
        if last >= 0:
            self.view.setCurrentIndex(self.model.index(last, 0))

    def _search(self) -> None:
        self._wait.stop()
        self.model.search(self.search.text())
        self._show_counts()

    def show_item(self, item_id: str) -> None:
        """The first event of a turn."""
        number = self.model.store.first_of_item.get(item_id)
        if number is not None:
            self.show_event(number)

    def show_event(self, number: int) -> None:
        """Select an event, whatever is filtered."""
        self.refresh()
        if self.model.place_of(number) < 0:
            self.clear_filters()
        place = self.model.place_of(number)
        if place >= 0:
            self._sticks = False
            index = self.model.index(place, 0)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _select(self, index: QModelIndex, old: QModelIndex) -> None:
        row = index.data(RowRole)
        if not isinstance(row, EventRow) or not self.view.selectionModel().isSelected(index):
            return  # the focus alone, which Qt gives the first row, opens nothing
        store = self.model.store
        entry, before = store.entry(row.number), store.previous_of_type(row.number)
        gap_ms = store.gaps_ms[store.event_rows[row.number]]
        before_it = PAIRS.get(entry.type, ("",))[0].rpartition(".")[2]
        told = self.tr("{0} s after {1}").replace("{0}", f"{gap_ms / 1000:.2f}").replace("{1}", before_it)
        after = told if gap_ms >= 0 and len(PAIRS[entry.type]) == 1 else ""
        if not self._is_inspected:
            QTimer.singleShot(0, self, self._share_room)
        self.inspector.show()
        self._fit_lanes()
        self.inspector.show_entry(entry, store.entry(before) if before is not None else None, after, row.finding)

    def _share_room(self) -> None:
        """Between rows and inspector; above it, whole rows. The lanes have become lower, which gives them more."""
        self._column.activate()
        is_beside, height = self._dock == "bottom", self.delegate.height()
        room = (self._split.width() if is_beside else self._split.height()) - self._split.handleWidth()
        rest = int(room * 0.56) if is_beside else max(2, int(room * 0.23) // height) * height
        self._split.setSizes([rest, room - rest])
        self.view.scrollTo(self.view.currentIndex())

    def _close_inspector(self) -> None:
        self.inspector.hide()
        self._fit_lanes()
        self.view.setFocus()

    def _step(self, by: int) -> None:
        """On to the next event; headings are stepped over."""
        place = self.view.currentIndex().row() + by
        while 0 <= place < self.model.rowCount() and not isinstance(self.model.row(place), EventRow):
            place += by
        if 0 <= place < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(place, 0))

    def _toggle_compact(self) -> None:
        settings = self._bridge.assistant.settings
        settings["appearance.compact_rows"] = not settings.flag("appearance.compact_rows")
        self.restyle()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Export the events"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("jsonl")
        dialog.selectFile("events.jsonl")
        dialog.fileSelected.connect(lambda name: self.export(Path(name)))
        dialog.open()

    def export(self, path: Path) -> None:
        """Every event of the session, one {"dir", "t", "event"} a line."""
        store = self.model.store
        with path.open("w", encoding="utf-8") as file:
            for number in range(len(store)):
                entry = store.entry(number)
                one = {"dir": entry.direction, "t": round(entry.t_s, 4), "event": entry.event}
                file.write(json.dumps(one, ensure_ascii=False) + "\n")
