"""The header of the conversation: title, link, time to first sound, cost, timeline."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu

from core.conversation.state import LinkStatus, Role, State
from gui.bridge import Bridge
from gui.controls import IconButton, button, label
from gui.theme import theme

DOTS = {
    LinkStatus.ONLINE: "ok.solid",
    LinkStatus.CONNECTING: "you.solid",
    LinkStatus.CONFIGURING: "you.solid",
    LinkStatus.LOADING: "you.solid",
    LinkStatus.RETRYING: "warn.solid",
    LinkStatus.OFFLINE: "danger.solid",
}


class Header(QFrame):
    """52 high; what it shows is read from the state."""

    sidebar_wanted = Signal()
    timeline_wanted = Signal(bool)
    settings_wanted = Signal(str)
    """A page of the settings."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.setFixedHeight(52)
        self.sidebar = IconButton("sidebar-simple", self.tr("Conversations (Ctrl+B)"))
        self._title = label(self.tr("New conversation"), "lead")
        self.link = button("", "link", name=self.tr("Connection"))
        self.link.setMenu(self._link_menu())
        self._timer, self._latency = QLabel(), label("", "body", 500, "dim")
        self._cost = label("", "body", 500, "dim")
        self.timeline = IconButton("pulse", self.tr("Timeline (Ctrl+T)"))
        self.timeline.setCheckable(True)
        self.more = IconButton("dots-three", self.tr("More"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(self.sidebar)
        row.addSpacing(4)
        row.addWidget(self._title, 1)
        for widget in (self.link, self._timer, self._latency, self._cost, self.timeline, self.more):
            row.addWidget(widget)
        self.sidebar.clicked.connect(self.sidebar_wanted)
        self.timeline.toggled.connect(self.timeline_wanted)
        bridge.state_changed.connect(self._state_changed)
        theme().changed.connect(self._restyle)
        self._show(bridge.state)

    def _state_changed(self, before: State, after: State) -> None:
        self._show(after)

    def _restyle(self) -> None:
        self._show(self._bridge.state)

    def _link_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Reconnect"), self._bridge.assistant.reconnect)
        menu.addAction(self.tr("Use local assistant"), self._bridge.assistant.use_local)
        menu.addSeparator()
        menu.addAction(self.tr("Provider settings"), lambda: self.settings_wanted.emit("provider"))
        return menu

    def set_narrow(self, is_narrow: bool) -> None:
        """Narrow windows leave out time and cost."""
        for widget in (self._timer, self._latency, self._cost):
            widget.setVisible(not is_narrow)

    def _show(self, state: State) -> None:
        self._title.setText(title_of(state) or self.tr("New conversation"))
        self.link.setText(state.link.label or self.tr("Local assistant"))
        self.link.setIcon(_dot(DOTS[state.link.status]))
        self.link.setIconSize(QSize(10, 10))
        self.link.setAccessibleDescription(state.link.status.value)
        has_latency = bool(state.latencies_ms)
        self._timer.setPixmap(theme().pixmap("timer", "text.2", "regular", 17, 2.0) if has_latency else QPixmap())
        self._latency.setText(f"{state.latencies_ms[-1]} ms" if has_latency else "")
        self._cost.setText(self.tr("Free") if state.link.is_local else f"{state.usage.total:,} tokens")


def title_of(state: State) -> str:
    """The first words of the person, as a title."""
    first = next((item.text for item in state.items if item.role is Role.USER and item.text), "")
    return first if len(first) <= 44 else first[:42].rsplit(" ", 1)[0] + "…"


def _dot(color: str) -> QIcon:
    pixmap = QPixmap(20, 20)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(color))
    painter.drawEllipse(2, 2, 16, 16)
    painter.end()
    pixmap.setDevicePixelRatio(2.0)
    return QIcon(pixmap)
