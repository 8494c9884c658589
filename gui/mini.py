"""The mini window: stays on top, can be dragged anywhere; orb, status, wave, last words, mute, expand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.conversation.state import Phase, Role, State
from core.units import SILENCE_DB
from gui.bridge import Bridge
from gui.controls import IconButton, label
from gui.floating import cut, make_floating
from gui.meters import LevelRibbon, fraction
from gui.orb import TalkButton
from gui.phases import texts
from gui.shadow import draw_shadow
from gui.theme import theme

WIDTH, HEIGHT, ORB = 440, 92, 52
ROOM = 34
"""Round the card, for its shadow."""


class MiniWindow(QWidget):
    """Shows the same state as the window; presses of its orb mean the same."""

    expand_wanted = Signal()
    held = Signal()
    let_go = Signal()

    def __init__(self, bridge: Bridge, global_keys: str = "") -> None:
        """global_keys: what talks from any app, where it is set."""
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self._bridge = bridge
        self.global_keys = global_keys
        self._grip: QPoint | None = None
        make_floating(self)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Realtime"))
        self.setFixedSize(WIDTH + 2 * ROOM, HEIGHT + 2 * ROOM)
        cut(self, self._sheet(), theme().radius("mini"))
        self.orb = TalkButton(ORB)
        self.status, self.words = label("", "body", 600), label("", "body", tone="dim")
        self.hint = label("", "small", tone="faint")
        self._ribbon = LevelRibbon("you.solid", self.tr("Sound"), grows_left=False)
        self._ribbon.setFixedHeight(20)
        self._ribbon.is_fading = False
        self._ribbon.step_px, self._ribbon.bar_px = 4, 2
        self.mute = IconButton("microphone", self.tr("Mute the microphone (M)"))
        self.expand = IconButton("arrows-out-simple", self.tr("Open the window"))
        self._lay_out()
        self.orb.held.connect(self.held)
        self.orb.let_go.connect(self.let_go)
        self.mute.clicked.connect(bridge.assistant.toggle_mute)
        self.expand.clicked.connect(self.expand_wanted)
        bridge.state_changed.connect(lambda before, after: self.show_state(after))
        theme().changed.connect(self.update)
        self.show_state(bridge.state)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self.status)
        first.addWidget(self._ribbon, 1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.words)
        words.addWidget(self.hint)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM + 92, ROOM, ROOM + 14, ROOM)
        row.setSpacing(2)
        self.orb.setParent(self)
        middle = ROOM + HEIGHT // 2
        self.orb.move(ROOM + 44 - self.orb.width() // 2, middle - self.orb.height() // 2)
        row.addLayout(words, 1)
        row.addSpacing(20)
        row.addWidget(self.mute)
        row.addWidget(self.expand)

    def show_state(self, state: State) -> None:
        """Texts and orb from the state as it is now."""
        phase = self._bridge.phase
        status, hint = texts(phase, state.mode, state.link, self._bridge.assistant.clock.now_s())
        last = last_words(state)
        self.status.setText(status)
        self.orb.show_phase(phase, status)
        if phase is Phase.LISTENING or not last:
            _elide(self.words, hint)
            anywhere = self.tr("Or hold {0} in any app").replace("{0}", self.global_keys) if self.global_keys else ""
            self.hint.setText(anywhere)
        else:
            _elide(self.words, last)
            self.hint.setText(self.tr("Talk to interrupt") if phase is Phase.SPEAKING else hint)
        self.hint.setVisible(bool(self.hint.text()))
        is_off = state.floor.is_muted or not state.floor.has_microphone
        self.mute.set_icon("microphone-slash" if is_off else "microphone", "danger.text" if is_off else "text.2")
        color = "ai.solid" if phase is Phase.SPEAKING else "you.solid"
        self._ribbon.set_color(color)

    def step(self, elapsed_s: float) -> None:
        """One frame."""
        if not self.isVisible():
            return
        assistant, phase = self._bridge.assistant, self._bridge.phase
        level = assistant.speaker_level() if phase is Phase.SPEAKING else assistant.microphone_level()
        is_quiet = self._bridge.state.floor.is_muted and phase is not Phase.SPEAKING
        self._ribbon.step(elapsed_s, SILENCE_DB if is_quiet else level.peak_db)
        self.orb.step(elapsed_s, fraction(level.peak_db), 0.0)
        if phase is not self.orb.phase:
            self.show_state(self._bridge.state)

    def place(self) -> None:
        """Bottom right of the screen, the first time."""
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.move(room.right() - self.width() + ROOM - 24, room.bottom() - self.height() + ROOM - 24)

    def _sheet(self) -> QRect:
        return self.rect().adjusted(ROOM, ROOM, -ROOM, -ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._sheet()
        draw_shadow(painter, box, "popover", theme().radius("mini"))
        painter.setPen(theme().color("line.strong"))
        painter.setBrush(theme().color("bg.raised"))
        painter.drawRoundedRect(
            QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme().radius("mini"), theme().radius("mini")
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            handle = self.windowHandle()
            if handle is None or not handle.startSystemMove():
                self._grip = event.globalPosition().toPoint() - self.frameGeometry().topLeft()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self.move(event.globalPosition().toPoint() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.expand_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4 on it opens the window again; it is never the way out of the program."""
        event.ignore()
        self.expand_wanted.emit()


def last_words(state: State) -> str:
    """What was said last, by whoever speaks."""
    found = next(
        (item for item in reversed(state.items) if item.text and item.role in (Role.USER, Role.ASSISTANT)), None
    )
    return " ".join(found.text.split()) if found is not None else ""


def _elide(shown: QLabel, text: str) -> None:
    """The end of what is said is what matters; it begins with a whole word."""
    metrics, room, rest = shown.fontMetrics(), theme().px(238), text
    while " " in rest and metrics.horizontalAdvance(f"…{rest}") > room:
        rest = rest.partition(" ")[2]
    begun = rest if rest == text else f"…{rest}"
    shown.setText(metrics.elidedText(begun, Qt.TextElideMode.ElideLeft, room))
    shown.setToolTip(text)
