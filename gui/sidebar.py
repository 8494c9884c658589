"""The sidebar: name, new conversation, this conversation, settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from core.conversation.state import State
from gui.bridge import Bridge
from gui.controls import Dot, IconButton, KeyCap, button, label
from gui.header import title_of


class Sidebar(QFrame):
    """256 wide; lies on the window's own colour."""

    closed = Signal()
    settings_wanted = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setFixedWidth(248)
        head = QHBoxLayout()
        head.setContentsMargins(5, 0, 0, 0)
        head.setSpacing(9)
        head.addWidget(Dot("you.solid", 16))
        head.addWidget(label(self.tr("Realtime"), "lead"))
        head.addStretch(1)
        close = IconButton("sidebar-simple", self.tr("Hide the sidebar (Ctrl+B)"))
        head.addWidget(close)
        self.new = button(self.tr("New conversation"), "raised", "note-pencil")
        inside = QHBoxLayout(self.new)
        inside.setContentsMargins(0, 0, 9, 0)
        inside.addStretch(1)
        inside.addWidget(KeyCap("Ctrl N"))
        self._current = button("", "side", name=self.tr("This conversation"))
        self._current.setCheckable(True)
        self._current.setChecked(True)
        self._current.clicked.connect(lambda: self._current.setChecked(True))
        self._empty = label(self.tr("Conversations you have will be listed here."), "small", tone="faint")
        self._empty.setWordWrap(True)
        self._today = label(self.tr("Today"), "micro", 600, "faint")
        self.settings = button(self.tr("Settings"), "side", "gear")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 0, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addSpacing(6)
        column.addWidget(self.new)
        column.addSpacing(10)
        column.addWidget(self._today)
        column.addWidget(self._current)
        column.addWidget(self._empty)
        column.addStretch(1)
        column.addWidget(self.settings)
        self._today.setContentsMargins(11, 0, 0, 0)
        self._empty.setContentsMargins(11, 0, 8, 0)
        close.clicked.connect(self.closed)
        self.new.clicked.connect(bridge.assistant.new_conversation)
        self.settings.clicked.connect(lambda: self.settings_wanted.emit("provider"))
        bridge.state_changed.connect(lambda before, after: self._show(after))
        self._show(bridge.state)

    def _show(self, state: State) -> None:
        title = title_of(state)
        self._current.setText(title if len(title) <= 28 else title[:27] + "…")
        self._current.setVisible(bool(title))
        self._today.setVisible(bool(title))
        self._empty.setVisible(not title)
