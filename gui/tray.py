"""The tray: the phase as shape and colour, and the few commands one wants without a window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from core.conversation.state import Phase, State
from gui.bridge import Bridge
from gui.header import money
from gui.i18n import told
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


class Tray(QObject):
    """Only where the system has one; `is_there` says so."""

    open_wanted = Signal()
    talk_wanted = Signal()

    def __init__(self, bridge: Bridge, actions: Sequence[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.is_there = QSystemTrayIcon.isSystemTrayAvailable()
        self._phase: Phase | None = None
        self.menu = QMenu()
        self._head = QAction("", self.menu)
        self._head.setEnabled(False)
        self._fill({action.objectName(): action for action in actions})
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
        self.menu.addAction(theme().icon("microphone"), self.tr("Talk now"), self.talk_wanted.emit)
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
        self._phase = None
        self._show(self._bridge.state)

    def _show(self, state: State) -> None:
        phase = self._bridge.phase
        status, _ = texts(phase, state.mode, state.link, self._bridge.assistant.clock.now_s())
        cost = self._bridge.assistant.cost
        facts = [told(state.link.label) or self.tr("Local assistant")]
        facts += [f"{state.latencies_ms[-1]} ms"] if state.latencies_ms else []
        facts.append(self.tr("Free") if cost.is_free else money(cost.usd))
        self._head.setText(f"{status}  ·  " + "  ·  ".join(facts))
        if phase is self._phase or self._icon is None:
            return
        self._phase = phase
        self._icon.setIcon(phase_icon(phase))
        self._icon.setToolTip(self.tr("Realtime: {0}").replace("{0}", status))

    def close(self) -> None:
        if self._icon is not None:
            self._icon.hide()
