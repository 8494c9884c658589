"""The transcript: what was said, for people. Grey words have not been heard.

One widget a row, updated in place when its Item changes; the list sticks to the end unless the person has
scrolled up.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.conversation.heard import heard_length
from core.conversation.state import CallStatus, Item, Role, State, Transcript
from gui.bridge import Bridge
from gui.composer import picture_label
from gui.controls import Dot, IconButton, button, label
from gui.meters import Wave
from gui.theme import theme

WIDEST = 712
BUBBLE_WIDEST = 560


class Words(QTextBrowser):
    """Read-only text that is as high as its words; the tail after `heard` characters is grey."""

    def __init__(self, line_px: int) -> None:
        super().__init__()
        self._line_px = line_px
        self._shown: tuple[str, int] = ("", 0)
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)

    def show_words(self, text: str, heard: int) -> None:
        """heard: how many characters are in full colour."""
        if (text, heard) == self._shown:
            return
        old_text = self._shown[0]
        self._shown = (text, heard)
        if text != old_text:
            self._fill(text)
        self._paint(heard)
        self._fit()

    def restyle(self) -> None:
        text, heard = self._shown
        self.setFont(theme().font("speech"))
        self._fill(text)
        self._paint(heard)
        self._fit()

    def wanted_width(self) -> int:
        """The width of the text on one line."""
        return int(self.fontMetrics().horizontalAdvance(self._shown[0].replace("\n", " "))) + 4

    def _fill(self, text: str) -> None:
        self.setFont(theme().font("speech"))
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        block.setLineHeight(theme().px(self._line_px), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(block)

    def _paint(self, heard: int) -> None:
        for start, end, color in ((0, heard, "text.1"), (heard, len(self._shown[0]), "text.3")):
            cursor = self.textCursor()
            cursor.setPosition(min(start, len(self._shown[0])))
            cursor.setPosition(min(end, len(self._shown[0])), QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat()
            style.setForeground(QColor(theme().hex(color)))
            cursor.mergeCharFormat(style)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = int(self.document().size().height()) + 1
        if height != self.height():
            self.setFixedHeight(max(theme().px(self._line_px), height))

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]  # the list scrolls, not the row


class Row(QWidget):
    """One item. Subclasses build themselves once and then follow the item."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        theme().changed.connect(self._retheme)
        self.item: Item | None = None

    def show_item(self, item: Item) -> None:
        """The item as it is now."""
        raise NotImplementedError

    def frame(self) -> None:
        """Called on each frame while this row is audible."""

    def _retheme(self) -> None:
        if self.item is not None:
            self.restyle()

    def restyle(self) -> None:
        """The theme changed."""


class UserRow(Row):
    """A bubble on the right: blue is you."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.words = Words(23)
        self._bubble = QFrame()
        inner = QHBoxLayout(self._bubble)
        inner.setContentsMargins(14, 8, 14, 9)
        inner.addWidget(self.words)
        self._pictures = QHBoxLayout()
        self._note = label("", "small", tone="dim")
        self._wave = Wave("you.solid", 24)
        self._length = label("", "small", tone="dim")
        meta = QHBoxLayout()
        meta.setSpacing(8)
        meta.addStretch(1)
        for widget in (self._note, self._wave, self._length):
            meta.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._pictures)
        column.addWidget(self._bubble, alignment=Qt.AlignmentFlag.AlignRight)
        column.addLayout(meta)
        self.restyle()

    def show_item(self, item: Item) -> None:
        if self.item is None:
            for uri in item.images:
                self._pictures.addStretch(1)
                self._pictures.addWidget(picture_label(uri))
        self.item = item
        text = item.text or {
            Transcript.PENDING: self.tr("…"),
            Transcript.PARTIAL: self.tr("…"),
            Transcript.FAILED: self.tr("No transcript"),
            Transcript.DONE: self.tr("No words"),
        }.get(item.transcript, "")
        is_live = item.transcript in (Transcript.PENDING, Transcript.PARTIAL)
        self.words.show_words(f"{text}…" if is_live and item.text else text, self._settled(item, is_live, text))
        self._bubble.setVisible(bool(text))
        self._fit_bubble()
        note = self.tr("Edited before sending") if item.is_edited else item.note
        self._note.setText(note or ("" if item.is_speech else self.tr("Typed")))
        peaks = self.bridge.assistant.peaks(item.item_id)
        self._wave.setVisible(item.is_speech and bool(peaks[0]))
        self._length.setVisible(item.is_speech and bool(peaks[0]))
        self._wave.show_peaks(peaks[0])
        self._length.setText(clock(peaks[1]))
        self.setAccessibleName(self.tr("You: {0}").replace("{0}", text))

    @staticmethod
    def _settled(item: Item, is_live: bool, text: str) -> int:
        """While words come in, the last one is still grey."""
        if not is_live:
            return len(text) if item.text else 0
        return max(0, item.text.rfind(" "))

    def _fit_bubble(self) -> None:
        room = min(BUBBLE_WIDEST, int(max(200, self.width()) * 0.8))
        self._bubble.setFixedWidth(min(room, self.words.wanted_width() + 30))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit_bubble()

    def restyle(self) -> None:
        c = theme().hex
        self._bubble.setStyleSheet(
            f"QFrame {{ background: {c('you.bubble')}; border-radius: 16px; border-bottom-right-radius: 5px; }}"
            "QTextBrowser { background: transparent; border-radius: 0; }"
        )
        self.words.restyle()


class AssistantRow(Row):
    """An ember dot and text without a bubble."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.words = Words(25)
        self._note = label("", "small", tone="dim")
        self._hand = QLabel()
        self._wave = Wave("ai.solid", 34)
        self._length = label("", "small", tone="dim")
        self._timer = QLabel()
        self._latency = label("", "small", tone="dim")
        self._copy = IconButton("copy", self.tr("Copy the words"), size=15)
        self._copy.clicked.connect(self._copy_words)
        meta = QHBoxLayout()
        meta.setSpacing(7)
        for widget in (self._hand, self._note, self._wave, self._length, self._timer, self._latency, self._copy):
            meta.addWidget(widget)
        meta.addStretch(1)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self.words)
        text.addLayout(meta)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(13)
        dot = QVBoxLayout()
        dot.addSpacing(6)
        dot.addWidget(Dot("ai.solid", 14))
        dot.addStretch(1)
        row.addLayout(dot)
        row.addLayout(text, 1)
        self.restyle()

    def show_item(self, item: Item) -> None:
        self.item = item
        self._show_heard()
        self._hand.setVisible(item.is_interrupted)
        self._note.setText(self.tr("You interrupted") if item.is_interrupted else item.note)
        self._note.setVisible(bool(self._note.text()))
        self._latency.setVisible(item.first_sound_ms is not None)
        self._timer.setVisible(item.first_sound_ms is not None)
        if item.first_sound_ms is not None:
            self._latency.setText(f"{item.first_sound_ms} ms")
        self._wave.setVisible(item.is_speech and item.received_ms > 0)
        self._length.setVisible(self._wave.isVisibleTo(self))
        self._copy.setVisible(item.is_done and bool(item.text))
        self.setAccessibleName(self.tr("Assistant: {0}").replace("{0}", item.text))

    def frame(self) -> None:
        self._show_heard()

    def _show_heard(self) -> None:
        item = self.item
        if item is None:
            return
        now_ms = self.bridge.assistant.heard_ms(item.item_id)
        heard_ms = item.received_ms if item.is_fully_heard else max(item.heard_ms, now_ms)
        self.words.show_words(item.text, heard_length(item, heard_ms))
        part = heard_ms / item.received_ms if item.received_ms else 0.0
        self._wave.show_peaks(self.bridge.assistant.peaks(item.item_id)[0], part)
        is_playing = not item.is_fully_heard and not item.is_interrupted and item.is_done
        shown = f"{clock(heard_ms)} / {clock(item.received_ms)}" if is_playing else clock(heard_ms)
        self._length.setText(shown)

    def _copy_words(self) -> None:
        if self.item is not None:
            QGuiApplication.clipboard().setText(self.item.text)

    def restyle(self) -> None:
        self._hand.setPixmap(theme().pixmap("hand-palm", "ai.text", "fill", 15, 2.0))
        self._timer.setPixmap(theme().pixmap("timer", "text.2", "regular", 15, 2.0))
        self._note.setStyleSheet(f"color: {theme().hex('ai.text')}")
        self.words.restyle()


class ToolRow(Row):
    """A tool call: one line, and a question with two buttons while it waits."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._card = QFrame()
        self._card.setProperty("card", True)
        self._icon = QLabel()
        self._name = label("", "mono", 500)
        self._detail = label("", "body", tone="dim")
        self._state_icon = QLabel()
        self._state = label("", "small", tone="dim")
        self._deny = button(self.tr("Deny"), "flat")
        self._approve = button(self.tr("Approve"), "primary")
        row = QHBoxLayout(self._card)
        row.setContentsMargins(13, 3, 13, 3)
        row.setSpacing(9)
        row.addWidget(self._icon)
        row.addWidget(self._name)
        row.addWidget(self._detail, 1)
        for widget in (self._deny, self._approve, self._state_icon, self._state):
            row.addWidget(widget)
        self._card.setMinimumHeight(40)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(27, 0, 0, 0)
        outer.addWidget(self._card)
        self._deny.clicked.connect(lambda: self._decide(False))
        self._approve.clicked.connect(lambda: self._decide(True))

    def show_item(self, item: Item) -> None:
        self.item = item
        call = item.call
        assert call is not None
        self._name.setText(call.name)
        shown = "" if call.arguments in ("", "{}") else call.arguments
        arrow = " → " if call.output else ""
        text = f"{shown}{arrow}{call.output}".strip()
        self._detail.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 380))
        self._detail.setToolTip(text[:600])
        for one in (self._deny, self._approve):
            one.setVisible(call.status is CallStatus.WAITING)
        words = {
            CallStatus.STREAMING: self.tr("preparing"),
            CallStatus.WAITING: "",
            CallStatus.RUNNING: self.tr("running"),
            CallStatus.FAILED: self.tr("failed"),
            CallStatus.DENIED: self.tr("denied"),
            CallStatus.DONE: f"{round(((call.ended_s or 0) - call.started_s) * 1000)} ms",
        }
        self._state.setText(words[call.status])
        self.restyle()
        self.setAccessibleName(self.tr("Tool {0}: {1}").replace("{0}", call.name).replace("{1}", words[call.status]))

    def _decide(self, is_approved: bool) -> None:
        if self.item is not None and self.item.call is not None:
            assistant = self.bridge.assistant
            (assistant.approve_call if is_approved else assistant.deny_call)(self.item.call.call_id)

    def restyle(self) -> None:
        self._icon.setPixmap(theme().pixmap("wrench", "tool.text", "regular", 18, 2.0))
        status = self.item.call.status if self.item is not None and self.item.call is not None else CallStatus.STREAMING
        icon = {CallStatus.DONE: ("check-circle", "ok.solid"), CallStatus.FAILED: ("x-circle", "danger.solid")}
        name, color = icon.get(status, ("clock", "text.3"))
        self._state_icon.setPixmap(theme().pixmap(name, color, "fill", 16, 2.0))
        self._state_icon.setVisible(status is not CallStatus.WAITING)


class TranscriptView(QScrollArea):
    """Rows in spoken order, in a column of at most 712."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._rows: dict[str, Row] = {}
        self._order: list[str] = []
        self._sticks = True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Conversation"))
        self._column = QVBoxLayout()
        self._column.setSpacing(20)
        self._column.setContentsMargins(0, 24, 0, 16)
        self._column.addStretch(1)
        inside = QWidget()
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(24, 0, 24, 0)
        holder = QWidget()
        holder.setMaximumWidth(WIDEST)
        holder.setLayout(self._column)
        middle.addWidget(holder)
        self.setWidget(inside)
        self.latest = button(self.tr("Latest"), "link", "arrow-down")
        self.latest.setParent(self)
        self.latest.hide()
        self.latest.clicked.connect(self.to_end)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._grown)
        bridge.state_changed.connect(self._state_changed)
        bridge.frame.connect(self._frame)
        self._show(bridge.state.items)

    def to_end(self) -> None:
        """Back to the newest row."""
        self._sticks = True
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        self.latest.hide()

    def row(self, item_id: str) -> Row | None:
        """The row of an item."""
        return self._rows.get(item_id)

    def _state_changed(self, before: State, after: State) -> None:
        if after.items is not before.items:
            self._show(after.items)

    def _show(self, items: tuple[Item, ...]) -> None:
        shown = [item for item in items if self._is_shown(item)]
        wanted = [item.item_id for item in shown]
        for item_id in [one for one in self._order if one not in set(wanted)]:
            row = self._rows.pop(item_id)
            self._column.removeWidget(row)
            row.deleteLater()
        for index, item in enumerate(shown):
            row = self._rows.get(item.item_id) or self._make(item)
            if row.item is not item:
                row.show_item(item)
            if self._column.indexOf(row) != index:
                self._column.insertWidget(index, row)
        self._order = wanted

    @staticmethod
    def _is_shown(item: Item) -> bool:
        if item.role is Role.ASSISTANT:
            return bool(item.text or item.note)
        return item.call is not None or bool(item.text or item.images) or item.transcript is not Transcript.NONE

    def _make(self, item: Item) -> Row:
        kind = ToolRow if item.call is not None else UserRow if item.role is Role.USER else AssistantRow
        row = kind(self._bridge)
        self._rows[item.item_id] = row
        return row

    def _frame(self, elapsed_s: float) -> None:
        for item_id in self._bridge.state.playback.item_ids:
            row = self._rows.get(item_id)
            if row is not None:
                row.frame()

    def _grown(self, low: int, high: int) -> None:
        if self._sticks:
            self.verticalScrollBar().setValue(high)

    def _scrolled(self, value: int) -> None:
        self._sticks = value >= self.verticalScrollBar().maximum() - 24
        self.latest.setVisible(not self._sticks)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        size: QSize = self.latest.sizeHint()
        self.latest.setGeometry((self.width() - size.width()) // 2, self.height() - 44, size.width(), 32)
        if self._sticks:
            QTimer.singleShot(0, self.to_end)


def clock(length_ms: int) -> str:
    """0:04"""
    seconds = round(length_ms / 1000)
    return f"{seconds // 60}:{seconds % 60:02d}"
