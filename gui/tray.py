"""The tray: the phase as shape and colour, and the few commands one wants without a window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSystemTrayIcon, QVBoxLayout, QWidget, QWidgetAction

from core.conversation.state import Phase, State
from gui.actions import reicon
from gui.bridge import Bridge
from gui.controls import Ball, label
from gui.header import cost_text
from gui.i18n import told
from gui.menu import Menu
from gui.phases import LOOKS, texts
from gui.theme import theme

SIZE = 64
FAMILY_COLORS = {"blue": "you.solid", "ember": "ai.solid", "mix": "you.solid", "teal": "tool.solid"}
LINES = ("toggle_mute", "", "open_window", "show_mini", "open_settings", "", "quit")


def phase_icon(phase: Phase) -> QIcon:
    """A ball for what is going well, a ring with the glyph for what is not; never by colour alone."""
    look = LOOKS[phase]
    pixmap = QPixmap(SIZE, SIZE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme().color(FAMILY_COLORS.get(look.family, "line.control"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(4, 4, SIZE - 8, SIZE - 8))
    glyph = {"dots": "dots-three", "bars": "waveform"}.get(look.glyph, look.glyph)
    icon = theme().pixmap(glyph, "ink.text" if not theme().is_dark else "text.1", "fill", 32, 1.0)
    painter.drawPixmap((SIZE - 32) // 2, (SIZE - 32) // 2, icon)
    painter.end()
    return QIcon(pixmap)


class Head(QWidget):
    """The card over the menu: a ball in the phase's colour, its word, and the facts."""

    def __init__(self) -> None:
        super().__init__()
        self._ball = Ball("blue", 26)
        self._status, self._facts = label("", "body", 600), label("", "small", tone="faint")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._status)
        words.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(13)
        row.addWidget(self._ball)
        row.addLayout(words, 1)

    def show_state(self, family: str, status: str, facts: str) -> None:
        """family: of the orb; "" where nothing goes well."""
        self._ball.show_family(family)
        self._status.setText(status)
        self._facts.setText(facts)


class Tray(QObject):
    """Only where the system has one; `is_there` says so."""

    open_wanted = Signal()
    talk_wanted = Signal()

    def __init__(self, bridge: Bridge, actions: Sequence[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.is_there = QSystemTrayIcon.isSystemTrayAvailable()
        self._phase: Phase | None = None
        self.menu = Menu()
        self.menu.setProperty("roomy", True)
        self._card = Head()
        self._head = QWidgetAction(self.menu)  # a system that draws the menu itself shows its text
        self._head.setDefaultWidget(self._card)
        self._head.setEnabled(False)
        self._fill({action.objectName(): action for action in actions})
        reicon(self.menu.actions())
        self._icon: QSystemTrayIcon | None = None
        if self.is_there:
            self._icon = QSystemTrayIcon(self)
            self._icon.setContextMenu(self.menu)
            self._icon.activated.connect(self._activated)
        bridge.state_changed.connect(lambda before, after: self._show(after))
        theme().changed.connect(self._restyle)
        self._show(bridge.state)
        if self._icon is not None:
            self._icon.show()

    def _fill(self, actions: dict[str, QAction]) -> None:
        self.menu.addAction(self._head)
        talk = self.menu.addAction(theme().icon("microphone"), self.tr("Talk now"), self.talk_wanted.emit)
        talk.setShortcut(QKeySequence(self._bridge.assistant.settings.text("shortcuts.global_talk")))
        for name in LINES:
            if not name:
                self.menu.addSeparator()
            elif name == "open_window":
                self.menu.addAction(theme().icon("app-window"), self.tr("Open window"), self.open_wanted.emit)
            else:
                self.menu.addAction(actions[name])

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()

    def _restyle(self) -> None:
        reicon(self.menu.actions())
        self._phase = None
        self._show(self._bridge.state)

    def _show(self, state: State) -> None:
        phase = self._bridge.phase
        status, _ = texts(phase, state.mode, state.link, self._bridge.assistant.clock.now_s())
        facts = [told(state.link.label) or self.tr("Local assistant")]
        facts += [f"{state.latencies_ms[-1]} ms"] if state.latencies_ms else []
        facts.append(cost_text(state, self._bridge.assistant.cost))
        self._head.setText(f"{status}  ·  " + "  ·  ".join(facts))
        self._card.show_state(LOOKS[phase].family, status, "  ·  ".join(facts))
        if phase is self._phase or self._icon is None:
            return
        self._phase = phase
        self._icon.setIcon(phase_icon(phase))
        self._icon.setToolTip(self.tr("Realtime: {0}").replace("{0}", status))

    def close(self) -> None:
        if self._icon is not None:
            self._icon.hide()
