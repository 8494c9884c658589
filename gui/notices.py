"""Banner and toast: what went wrong, what it means, what to do."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.conversation.state import LinkStatus, Problem, State
from gui.bridge import Bridge
from gui.controls import IconButton, button, label
from gui.theme import theme

TOASTS = {"heard_nothing"}
"""Problems that pass by themselves."""
TOAST_MS = 4000


class Banner(QFrame):
    """One at a time; the gravest wins: the link's, then the conversation's."""

    acted = Signal(str)
    """The name of an action: retry, use_local, open_provider, choose_device, check_devices, details."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._problem: Problem | None = None
        self._icon = QLabel()
        self._title = label("", "body", 600)
        self._text = label("", "body", tone="dim")
        self._text.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._close = IconButton("x", self.tr("Dismiss"), size=16)
        self._close.clicked.connect(bridge.assistant.dismiss_problem)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._close)
        self.setMinimumHeight(56)
        bridge.state_changed.connect(lambda before, after: self.show_state(after))
        theme().changed.connect(self._restyle)
        self.show_state(bridge.state)

    def show_state(self, state: State) -> None:
        """The gravest problem there is, or nothing."""
        problem = state.link.problem or state.problem
        if problem is not None and (problem.code in TOASTS or state.link.status is LinkStatus.LOADING):
            problem = None
        self.setVisible(problem is not None)
        if problem is self._problem:
            return
        self._problem = problem
        if problem is None:
            return
        self._title.setText(problem.title)
        self._text.setText(problem.text)
        self._text.setVisible(bool(problem.text))
        self._close.setVisible(problem is state.problem)
        while self._buttons.count():
            old = self._buttons.takeAt(0)
            if old is not None and (widget := old.widget()) is not None:
                widget.deleteLater()
        names = self._names()
        for action in [one for one in problem.actions if one in names][:2]:
            one = button(names[action])
            one.clicked.connect(lambda checked=False, action=action: self.acted.emit(action))
            self._buttons.addWidget(one)
        self._restyle()

    def _names(self) -> dict[str, str]:
        return {
            "retry": self.tr("Try now"),
            "use_local": self.tr("Use local assistant"),
            "open_provider": self.tr("Open Provider"),
            "choose_device": self.tr("Choose device"),
            "check_devices": self.tr("Check again"),
            "details": self.tr("Show event"),
        }

    def _restyle(self) -> None:
        is_danger = self._problem is not None and self._problem.is_fatal
        family = "danger" if is_danger else "warn"
        c = theme().hex
        self.setStyleSheet(
            f"Banner {{ background: {c(family + '.soft')}; border: 1px solid {c(family + '.line')}; border-radius: 12px; }}"
        )
        icon = "warning-circle" if is_danger else "warning"
        self._icon.setPixmap(theme().pixmap(icon, f"{family}.text", "fill", 20, 2.0))


class Toast(QFrame):
    """Bottom centre, four seconds, an ink pill."""

    def __init__(self, parent: QWidget, bridge: Bridge) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._text = label("", "body", 500)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.addWidget(self._text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        bridge.state_changed.connect(self._state_changed)
        theme().changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def say(self, text: str) -> None:
        """Show a line for four seconds."""
        self._text.setText(text)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start(TOAST_MS)

    def place(self) -> None:
        """Above the composer, in the middle."""
        parent = self.parentWidget()
        assert parent is not None
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 96)

    def _state_changed(self, before: State, after: State) -> None:
        problem = after.problem
        if problem is not None and problem is not before.problem and problem.code in TOASTS:
            self.say(f"{problem.title} {problem.text}")

    def _restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"Toast {{ background: {c('ink')}; border-radius: 12px; }} QLabel {{ color: {c('ink.text')}; }}"
        )
