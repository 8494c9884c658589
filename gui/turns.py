"""The rows of the transcript that are speech: the person's bubble, and the assistant's words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.conversation.heard import heard_length
from core.conversation.state import Item, Transcript
from gui import shortcuts
from gui.bridge import Bridge
from gui.controls import Ball, IconButton, Picture, label, set_sides, show_steady
from gui.i18n import told
from gui.meters import Wave
from gui.motion import Veil
from gui.pictures import Thumbnail, told_size
from gui.stopped_card import MARK, StoppedCard
from gui.theme import theme
from gui.words import Hit, Words

BUBBLE_WIDEST = 560
INDENT = 30
INSET = 18
"""Right of the assistant's words, so that the two sides never meet."""
PAD = 14
META_LINE = 28
"""How high the line under a bubble is, whatever stands in it."""
RISE = 6
"""So far below its place a new turn begins."""
META_GAP = 3
"""Between what stands in the line under a reply."""


class Row(QWidget):
    """One item. Subclasses build themselves once and then follow the item."""

    grown = Signal()
    """Its height may have changed."""
    asked = Signal(str, str)
    """(what: play, again, event, menu; item id)"""
    lifted = Signal()
    """`lift` is another."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self.item: Item | None = None
        self.lift = 0
        """How far below its place it stands, in pixels, while it comes."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # what stands stays when it grows
        theme().changed.connect(self._retheme)

    def show_item(self, item: Item) -> None:
        """The item as it is now."""
        raise NotImplementedError

    def fit(self, width: int) -> int:
        """Take a width; the height it needs."""
        raise NotImplementedError

    def arrive(self) -> None:
        """A new turn fades in and rises to its place."""
        Veil(self, "bg.canvas", self._rise)

    def _rise(self, way: float) -> None:
        self.lift = round(RISE * (1.0 - way))
        self.lifted.emit()

    def missing(self) -> int:
        """How much higher its words are than it is, in pixels."""
        return sum(words.missing() for words in self.texts())

    def frame(self) -> bool:
        """Called on each frame while this row is audible; whether its words look different now."""
        return False

    def texts(self) -> list[Words]:
        """What can be selected and searched in."""
        return []

    def mark(self, hits: tuple[Hit, ...]) -> None:
        for words in self.texts():
            words.mark(hits)

    def restyle(self) -> None:
        """The theme changed."""

    def _retheme(self) -> None:
        if self.item is not None:
            self.restyle()
            self.grown.emit()

    def _ask(self, what: str) -> None:
        if self.item is not None:
            self.asked.emit(what, self.item.item_id)

    def height_now(self) -> int:
        """What its layout needs."""
        for holder in (*reversed(self.findChildren(QWidget)), self):
            if (layout := holder.layout()) is not None:
                layout.activate()
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint().height()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.grown.emit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In a turn that has the focus P plays and C copies."""
        if event.key() == Qt.Key.Key_P:
            self._ask("play")
        elif event.key() == Qt.Key.Key_C and self.item is not None:
            QGuiApplication.clipboard().setText(self.item.text)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme().color("focus"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)


class Bubble(QFrame):
    """Blue is you: radius 16, the corner that points at the person 5."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius, tail = QRectF(self.rect()), theme().radius("bubble"), theme().radius("bubbleTail")
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        side = min(2.0 * radius, box.height())
        corner = QPainterPath()
        left = box.left() if is_rtl else box.right() - side
        corner.addRoundedRect(QRectF(left, box.bottom() - side, side, side), tail, tail)
        painter.fillPath(path.united(corner), theme().color("you.bubble"))


def sound_row(play: QWidget, wave: QWidget, length: QWidget) -> QWidget:
    """Play, wave, time: sound runs from the left in every language."""
    holder = QWidget()
    holder.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(play)
    row.addWidget(wave)
    row.addSpacing(8)
    row.addWidget(length)
    return holder


class UserRow(Row):
    """A bubble on the right."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.words = Words(23)
        self._bubble = Bubble()
        inner = QHBoxLayout(self._bubble)
        inner.setContentsMargins(PAD, 10, PAD, 10)
        inner.addWidget(self.words)
        self._pictures = QHBoxLayout()
        self._pictures.setSpacing(8)
        self._note = label("", "small", tone="faint")
        self._play = IconButton("play", self.tr("Play what you said (P)"), "text.2", "fill", 14)
        self._play.setFixedSize(24, 32)
        self._play.setProperty("kind", "play")  # its glyph stands near the edge of the words
        self._wave = Wave("you.solid", 24)
        self._length = label("", "small", tone="faint", is_number=True)
        meta = QHBoxLayout()
        set_sides(meta, 0, 0, 4, 0)
        meta.setSpacing(5)
        meta.addStrut(META_LINE)
        meta.addStretch(1)
        self._sound = sound_row(self._play, self._wave, self._length)
        for widget in (self._note, self._sound):
            meta.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._pictures)
        column.addWidget(self._bubble, alignment=Qt.AlignmentFlag.AlignRight)
        column.addLayout(meta)
        self._play.clicked.connect(lambda: self._ask("play"))

    def texts(self) -> list[Words]:
        return [self.words]

    def show_item(self, item: Item) -> None:
        if self.item is None and item.images:
            self._pictures.setContentsMargins(0, 0, 0, 8)
            self._pictures.addStretch(1)
            for uri in item.images:
                self._pictures.addWidget(Thumbnail(uri))
        self.item = item
        is_live = item.transcript in (Transcript.PENDING, Transcript.PARTIAL)
        text = item.text or self._instead(item)
        self.words.show_words(f"{text}…" if is_live and item.text else text, self._settled(item, is_live, text))
        self._bubble.setVisible(bool(text))
        self._show_meta(item)
        self.setAccessibleName(self.tr("You: {0}").replace("{0}", text))

    def _instead(self, item: Item) -> str:
        """For an utterance without words."""
        return {
            Transcript.PENDING: "…",
            Transcript.PARTIAL: "…",
            Transcript.FAILED: self.tr("No transcript"),
            Transcript.DONE: self.tr("No words"),
        }.get(item.transcript, "")

    @staticmethod
    def _settled(item: Item, is_live: bool, text: str) -> int:
        """While words come in, the last one is still grey."""
        if not is_live:
            return len(text) if item.text else 0
        return max(0, item.text.rfind(" "))

    def _show_meta(self, item: Item) -> None:
        peaks, length_ms = self.bridge.assistant.peaks(item.item_id)
        is_over = item.is_done or item.transcript is not Transcript.PARTIAL
        has_sound = item.is_speech and bool(peaks) and is_over
        notes = [self.tr("Edited before sending") if item.is_edited else told(item.note)]
        if not notes[0]:
            notes = [] if item.is_speech else [self.tr("Typed")]
        if item.images:
            size_bytes = sum(len(uri) for uri in item.images) * 3 // 4
            notes.append(self.tr("photo {0}").replace("{0}", told_size(size_bytes)))
        self._note.setText("  ·  ".join(notes))
        self._note.setVisible(bool(notes))
        self._sound.setVisible(has_sound)
        self._wave.show_peaks(peaks)
        self._length.setText(clock(length_ms))

    def fit(self, width: int) -> int:
        room = min(theme().px(BUBBLE_WIDEST), int(width * 0.8)) - 2 * PAD
        self.words.fit(max(24, min(room, self.words.wanted_width())))
        self.setFixedWidth(width)
        return self.height_now()

    def restyle(self) -> None:
        self.words.restyle()
        self.update()


class AssistantRow(Row):
    """An ember ball and text without a bubble."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.words = Words(25)
        self._note = label("", "small", 500)
        self._hand = Picture("hand-palm", "ai.text", "fill", 16)
        self._play = IconButton("play", self.tr("Play again (P)"), "text.2", "fill", 14)
        self._play.setFixedSize(24, 32)
        self._play.setProperty("kind", "play")  # its glyph stands near the edge of the words
        self._wave = Wave("ai.solid", 34)
        self._length = label("", "small", tone="faint", is_number=True)
        self._timer = Picture("timer", "text.3", size=16)
        self._latency = label("", "small", tone="faint", is_number=True)
        self._latency.setToolTip(self.tr("Time from your last word to the first sound"))
        self._tools = [
            self._button("copy", self.tr("Copy the words (C)"), "copy"),
            self._button("arrow-counter-clockwise", self.tr("Ask again"), "again"),
            self._button("code", self.tr("Show in timeline"), "event"),
            self._button("dots-three", self.tr("More"), "menu"),
        ]
        shortcuts.tip(bridge.assistant.settings, "show_in_timeline", self._tools[2])
        self._is_looked_at = False
        self._room = 0
        self._last_ms = -1
        self._lay_out()
        self._play.clicked.connect(lambda: self._ask("play"))

    def _button(self, icon: str, name: str, what: str) -> IconButton:
        one = IconButton(icon, name, "text.2", size=16)
        one.setFixedSize(32, 32)
        one.clicked.connect(lambda: self._copy() if what == "copy" else self._ask(what))
        return one

    def _lay_out(self) -> None:
        meta = QHBoxLayout()
        meta.setContentsMargins(0, 0, 0, 0)
        meta.setSpacing(META_GAP)
        set_sides(self._note, 0, 0, 10, 0)
        set_sides(self._timer, 8, 0, 0, 0)
        self._sound = sound_row(self._play, self._wave, self._length)
        for widget in (self._hand, self._note, self._sound, self._timer, self._latency):
            meta.addWidget(widget)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for one in self._tools:
            tools.addWidget(one)
        meta.addLayout(tools)
        meta.addStretch(1)
        self._meta = QWidget()
        self._meta.setLayout(meta)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(self.words)
        text.addWidget(self._meta)
        self._stopped = StoppedCard()
        self._stopped.asked.connect(self._ask)
        self._beside = QWidget()
        beside = QHBoxLayout(self._beside)
        set_sides(beside, 0, 12, INSET, 0)
        beside.addWidget(self._stopped)
        text.addWidget(self._beside)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 0, 0)
        row.setSpacing(INDENT - 15)
        dot = QVBoxLayout()
        dot.addSpacing(6)
        dot.addWidget(Ball("ember", 14))
        dot.addStretch(1)
        row.addLayout(dot)
        row.addLayout(text, 1)

    def texts(self) -> list[Words]:
        return [self.words]

    def show_item(self, item: Item) -> None:
        self.item = item
        self._last_ms = -1
        self._show_heard()
        self._hand.setVisible(item.is_interrupted)
        self._note.setProperty("tone", "ai" if item.is_interrupted else "dim")
        is_halfway = item.note.startswith(MARK)
        self._beside.setVisible(is_halfway)
        self._stopped.show_note(item.note)
        self._note.setText(self.tr("You interrupted") if item.is_interrupted else "" if is_halfway else told(item.note))
        self._note.setVisible(bool(self._note.text()))
        self._tint_note()
        is_heard = item.is_speech and item.received_ms > 0
        self._latency.setText(self.tr("{0} ms").replace("{0}", str(item.first_sound_ms)))
        self._sound.setVisible(is_heard)
        self._show_tools()
        self._meta.setVisible(not is_halfway and (is_heard or bool(self._note.text()) or item.is_done))
        self.setAccessibleName(self.tr("Assistant: {0}").replace("{0}", item.text))

    def _show_latency(self) -> None:
        item = self.item
        has_latency = item is not None and item.first_sound_ms is not None and not item.is_interrupted
        is_shown = has_latency and self._has_room_for_latency()
        for widget in (self._timer, self._latency):
            widget.setVisible(is_shown)

    def _has_room_for_latency(self) -> bool:
        """In the line, beside the sound and the tools that show now."""
        beside = [one for one in (self._note, self._sound, *self._tools) if not one.isHidden()]
        needs = sum(one.sizeHint().width() + META_GAP for one in (self._timer, self._latency))
        needs += sum(max(one.sizeHint().width(), one.minimumWidth()) + META_GAP for one in beside)
        return needs + 2 * META_GAP <= self._room

    def _tint_note(self) -> None:
        name = "ai.text" if self.item is not None and self.item.is_interrupted else "text.2"
        look = f"color: {theme().hex(name)}"
        if look != self._note.styleSheet():
            self._note.setStyleSheet(look)

    def _show_tools(self) -> None:
        """On the newest reply and under the mouse; never while it is being said."""
        item = self.item
        is_over = item is not None and item.is_done and bool(item.text) and not self._is_playing()
        for number, one in enumerate(self._tools):
            is_cut = item is not None and item.is_interrupted
            is_shown = is_over and (self._is_looked_at or (number < 3 and not is_cut))
            one.setVisible(is_shown)
        self._show_latency()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_looked_at = True
        self._show_tools()

    def leaveEvent(self, event: QEvent) -> None:
        self._is_looked_at = self.hasFocus()
        self._show_tools()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_looked_at = True
        self._show_tools()
        super().focusInEvent(event)

    def frame(self) -> bool:
        return self._show_heard()

    def _is_playing(self) -> bool:
        return self.item is not None and self.item.item_id in self.bridge.state.playback.item_ids

    def _show_heard(self) -> bool:
        """Words and time as far as they are heard; whether the words look different now."""
        item = self.item
        if item is None:
            return False
        now_ms = self.bridge.assistant.heard_ms(item.item_id)
        heard_ms = item.received_ms if item.is_fully_heard else max(item.heard_ms, now_ms)
        again_ms = self.bridge.replayed_ms(item.item_id)
        shown_ms = heard_ms if again_ms is None else again_ms
        is_playing = self._is_playing() or again_ms is not None
        is_other = self.words.show_words(item.text, heard_length(item, heard_ms))
        if shown_ms == self._last_ms:
            return is_other
        self._last_ms = shown_ms
        part = shown_ms / item.received_ms if item.received_ms else 0.0
        self._wave.show_peaks(self.bridge.assistant.peaks(item.item_id)[0], part)
        self._play.set_icon("pause" if is_playing else "play", "ai.text" if is_playing else "text.2")
        of_all = self.tr("{0} of {1}").replace("{0}", clock(shown_ms)).replace("{1}", clock(item.received_ms))
        text = of_all if is_playing else clock(heard_ms)
        if text != self._length.text():
            if not is_playing:
                self._length.setMinimumWidth(0)  # the tools need the room that "of 0:06" took
            show_steady(self._length, text)
            self._show_latency()
        return is_other

    def _copy(self) -> None:
        if self.item is not None:
            QGuiApplication.clipboard().setText(self.item.text)
            self.asked.emit("copied", self.item.item_id)

    def fit(self, width: int) -> int:
        self._room = width - INDENT
        self._show_latency()
        self.words.fit(max(80, width - INDENT - INSET))
        self.setFixedWidth(width)
        return self.height_now()

    def restyle(self) -> None:
        self._tint_note()
        self.words.restyle()
        self._last_ms = -1
        self._show_heard()


class BorderRow(Row):
    """A line across the talk: what stands above was said before."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._text = label("", "small", tone="faint")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        for side in (0, 1):
            line = QFrame()
            line.setProperty("line", True)
            row.addWidget(line, 1)
            if not side:
                row.addWidget(self._text)

    def show_item(self, item: Item) -> None:
        self.item = item
        self._text.setText(item.text)
        self.setAccessibleName(item.text)

    def fit(self, width: int) -> int:
        self.setFixedWidth(width)
        return self.height_now()


def clock(length_ms: int) -> str:
    """0:04"""
    seconds = round(length_ms / 1000)
    return f"{seconds // 60}:{seconds % 60:02d}"
