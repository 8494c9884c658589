"""The sidebar: name, new conversation, search, the conversations by day, settings.

Reads through `assistant.history`, on other threads; what is listed follows the talk a moment behind.
"""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.conversation.state import State
from core.errors import AppError
from gui import shortcuts
from gui.bridge import Bridge
from gui.controls import Ball, IconButton, KeyCap, button, label, set_sides
from gui.fields import with_glass
from gui.history_model import HistoryModel
from gui.history_view import HistoryView
from gui.i18n import told_error
from gui.theme import theme

log = logging.getLogger("gui")
PAGE = 50
FOLLOW_MS = 400
"""The list is read again so long after the talk has changed."""
TYPING_MS = 120
ICON_PX, MARGINS_PX = 16, 52
"""Of a button with a key cap: its icon; the side of the sidebar, the button's edges and the least gap."""


def shortened(title: str) -> str:
    """As a toast has room for it."""
    return title if len(title) <= 32 else f"{title[:31]}…"


class Sidebar(QFrame):
    """256 wide; lies on the window's own colour."""

    closed = Signal()
    settings_wanted = Signal(str)
    told = Signal(str, str, object)
    """(text, word of an action or "", what it does): for a toast."""
    replay_wanted = Signal(str)
    """A conversation's uid."""
    row_wanted = Signal(str)
    """The row of the conversation to be shown, once it is open."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._history = bridge.assistant.history
        self._tasks: set[asyncio.Task[None]] = set()
        self._searches = 0
        self.setFixedWidth(248)
        self.model = HistoryModel(self)
        self.view = HistoryView(self.model)
        self.search = QLineEdit()
        self._empty = label("", "small", tone="faint")
        self.new = button(self.tr("New conversation"), "raised", "note-pencil")
        self.settings = button(self.tr("Settings"), "side", "gear-six")
        self._later = QTimer(self)
        self._typed = QTimer(self)
        for timer, pause_ms in ((self._later, FOLLOW_MS), (self._typed, TYPING_MS)):
            timer.setSingleShot(True)
            timer.setInterval(pause_ms)
        self._lay_out()
        self._connect()
        self._show_empty()
        self._later.start(0)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        set_sides(head, 5, 0, 0, 0)
        head.setSpacing(9)
        head.addWidget(Ball("blue", 18))
        head.addWidget(label(self.tr("Realtime"), "lead"))
        head.addStretch(1)
        self._close = IconButton("sidebar-simple", self.tr("Hide the sidebar"))
        settings = self._bridge.assistant.settings
        shortcuts.tip(settings, "toggle_sidebar", self._close)
        head.addWidget(self._close)
        for place, command in ((self.new, "new_conversation"), (self.settings, "open_settings")):
            cap = KeyCap("")
            inside = QHBoxLayout(place)
            set_sides(inside, 0, 0, 9, 0)
            inside.addStretch(1)
            inside.addWidget(cap)
            shortcuts.hint(settings, command, cap, functools.partial(self._show_key, place, cap))
        self.search.setPlaceholderText(self.tr("Search conversations"))
        self.search.setAccessibleName(self.tr("Search conversations"))
        self.search.setClearButtonEnabled(True)
        self.search.setProperty("kind", "side")
        with_glass(self.search)
        self._empty.setWordWrap(True)
        set_sides(self._empty, 11, 8, 8, 0)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        set_sides(column, 4, 4, 0, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addSpacing(5)
        column.addWidget(self.new)
        column.addSpacing(4)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.settings)
        self._restyle()

    def _show_key(self, place: QPushButton, cap: KeyCap, keys: str) -> None:
        """Where the words leave room for it; the tooltip has it in any case."""
        cap.show_key(keys)
        words = place.fontMetrics().horizontalAdvance(place.text()) + theme().px(ICON_PX)
        cap.setVisible(bool(keys) and words + cap.sizeHint().width() <= self.width() - MARGINS_PX)
        place.setToolTip(f"{place.text()} ({keys})" if keys else "")

    def _connect(self) -> None:
        assistant = self._bridge.assistant
        self._close.clicked.connect(self.closed)
        self.new.clicked.connect(assistant.new_conversation)
        self.settings.clicked.connect(lambda: self.settings_wanted.emit("provider"))
        self.search.textChanged.connect(lambda words: self._typed.start())
        self._typed.timeout.connect(self.refresh)
        self._later.timeout.connect(self.refresh)
        self.view.opened.connect(self.open_conversation)
        self.view.delete_wanted.connect(self.delete)
        self.view.export_wanted.connect(self.export)
        self.view.replay_wanted.connect(self.replay_wanted)
        self._bridge.state_changed.connect(self._state_changed)
        theme().changed.connect(self._restyle)
        if self._history is not None:
            self.model.renamed.connect(self._history.rename)
            self.model.more_wanted.connect(lambda: self._run(self._next_page()))
            stop = self._history.subscribe(lambda: self._later.start(0))
            self.destroyed.connect(stop)

    def _restyle(self) -> None:
        c = theme().hex
        self.search.setStyleSheet(
            f"QLineEdit {{ background: transparent; border: 1px solid transparent; border-radius: 9px; min-height: 32px; padding: 0 10px; }}"
            f"QLineEdit:hover {{ background: {c('bg.hover')}; }} QLineEdit:focus {{ background: {c('bg.field')};"
            f" border-color: {c('line.strong')}; }}"
        )

    # What is listed

    def _state_changed(self, before: State, after: State) -> None:
        self.view.show_open(self._bridge.assistant.conversation_uid if after.items else "")
        is_over = before.response is not None and before.response.is_active and after.response is not before.response
        if len(after.items) != len(before.items) or is_over or bool(after.draft) != bool(before.draft):
            self._later.start(FOLLOW_MS)

    def refresh(self) -> None:
        """Read again what is shown: the list, or what is searched."""
        if self._history is None:
            return
        words = self.search.text().strip()
        self._run(self._search(words) if words else self._list())

    async def _list(self) -> None:
        if self._history is None or self.view.state() is HistoryView.State.EditingState:
            return
        self._searches += 1
        asked = self._searches
        limit = max(PAGE, self.model.count())
        found = await self._history.latest(limit)
        if asked == self._searches:
            now_s = self._bridge.assistant.clock.wall_s()
            self.model.show(found, now_s, has_more=len(found) == limit)
            self._show_empty()

    async def _next_page(self) -> None:
        last = self.model.last
        if self._history is None or last is None:
            return
        found = await self._history.latest(PAGE, last)
        if self.model.last == last:
            self.model.add(found, self._bridge.assistant.clock.wall_s(), has_more=len(found) == PAGE)

    async def _search(self, words: str) -> None:
        if self._history is None:
            return
        self._searches += 1
        asked = self._searches
        found = await self._history.search(words)
        if asked == self._searches:
            self.model.show_found(found)
            self._show_empty()

    def _show_empty(self) -> None:
        words = self.search.text().strip()
        nothing = self.tr('Nothing found for "{0}".').replace("{0}", words)
        self._empty.setText(nothing if words else self.tr("Conversations you have will be listed here."))
        self._empty.setVisible(not self.model.rows)
        self.view.setVisible(bool(self.model.rows))

    def begin_search(self) -> None:
        """Ctrl+Shift+F."""
        self.search.setFocus()
        self.search.selectAll()

    # What is done

    def open_conversation(self, uid: str, item_id: str = "") -> None:
        """Go on with an old one, at a row of it."""
        self._run(self._open(uid, item_id))

    async def _open(self, uid: str, item_id: str) -> None:
        if uid != self._bridge.assistant.conversation_uid:
            await self._bridge.assistant.resume(uid)
        self.view.show_open(uid)
        while item_id and self._bridge.state.item(item_id) is None:
            if not await self._bridge.assistant.read_earlier():
                break
        if item_id:
            self.row_wanted.emit(item_id)

    def delete(self, uid: str) -> None:
        """Out of the list, with a way back."""
        if self._history is None:
            return
        place = self.model.place_of(uid)
        title = self.model.rows[place].text if place >= 0 else ""
        self._bridge.assistant.delete_conversation(uid)
        history = self._history
        text = self.tr("Deleted: {0}").replace("{0}", shortened(title))
        self.told.emit(text, self.tr("Undo"), lambda: history.undo_delete(uid))

    def export(self, uid: str) -> None:
        """The dialog that says what a file will hold, and writes it."""
        if self._history is not None:
            from gui.export_dialog import ExportDialog

            dialog = ExportDialog(self._history, uid, self.window())
            dialog.told.connect(lambda text: self.told.emit(text, "", None))
            dialog.open()

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        """An error is told; it is never lost."""

        async def guarded() -> None:
            try:
                await work
            except AppError as error:
                self.told.emit(told_error(error), "", None)

        try:
            task = asyncio.get_running_loop().create_task(guarded())
        except RuntimeError:  # before the loop runs: the first look comes with its first round
            work.close()
            self._later.start(FOLLOW_MS)
            return
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("the history's list: %r", error)
