"""What stands where no words are yet: the welcome, the models being fetched, or four ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from core.conversation.state import LinkStatus, State
from gui.bridge import Bridge
from gui.controls import button, label


class EmptyView(QWidget):
    """Chooses by the state: loading, or a new conversation."""

    provider_wanted = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._hero = label(self.tr("Say hello"), "hero")
        self._text = label("", "lead", 400, "dim")
        for one in (self._hero, self._text):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
            one.setWordWrap(True)
        self._starters = self._make_starters()
        self._loading = self._make_loading()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._hero)
        column.addWidget(self._text)
        column.addSpacing(16)
        column.addWidget(self._starters, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._loading, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        bridge.state_changed.connect(lambda before, after: self._show(after))
        self._show(bridge.state)

    def _make_starters(self) -> QWidget:
        holder = QWidget()
        holder.setMaximumWidth(600)
        grid = QGridLayout(holder)
        grid.setSpacing(10)
        texts = (
            self.tr("What time is it?"),
            self.tr("Tell me a fun fact about octopuses."),
            self.tr("Explain in one sentence why the sky is blue."),
            self.tr("Say good night in French."),
        )
        for number, text in enumerate(texts):
            one = button(text)
            one.setMinimumHeight(44)
            one.clicked.connect(lambda checked=False, text=text: self._bridge.assistant.send_text(text))
            grid.addWidget(one, number // 2, number % 2)
        return holder

    def _make_loading(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        card.setFixedWidth(420)
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(9)
        row = QHBoxLayout()
        self._part, self._percent = label("", "body", 500), label("", "body", tone="dim")
        row.addWidget(self._part, 1)
        row.addWidget(self._percent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Loading the local assistant"))
        column.addLayout(row)
        column.addWidget(self._bar)
        return card

    def _show(self, state: State) -> None:
        is_loading = state.link.status is LinkStatus.LOADING
        self._loading.setVisible(is_loading)
        self._starters.setVisible(state.link.status is LinkStatus.ONLINE)
        if is_loading:
            self._hero.setText(self.tr("Getting ready"))
            self._text.setText(self.tr("The local assistant loads its models. The first start fetches them once."))
            self._part.setText(state.link.loading_part)
            self._percent.setText("" if state.link.loading_percent is None else f"{state.link.loading_percent} %")
            self._bar.setValue(state.link.loading_percent or 0)
        else:
            self._hero.setText(self.tr("Say hello"))
            local = self.tr("Everything stays on this computer. Talk, or type below.")
            self._text.setText(local if state.link.is_local else self.tr("Talk, or type below."))
