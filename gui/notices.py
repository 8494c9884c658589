"""Banner and toast: what went wrong, what it means, what to do."""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.audio.ports import name_of_device
from core.conversation.state import Problem, State
from core.session.timeline import LOCAL, Entry
from gui.bridge import Bridge
from gui.controls import IconButton, Picture, button, clear_layout, holds_focus, label, set_sides
from gui.i18n import told
from gui.motion import Glide
from gui.problems import TOASTS, Notice, name_of_action, notice_of
from gui.shadow import draw_shadow
from gui.theme import theme

__all__ = ["TOASTS", "Banner", "Toast"]
TOAST_MS = 4000
GAP_PX = 28
"""From a toast to what stands below it."""
RISE_PX = 10
"""So far below its place a toast begins."""
EDGES = 72
"""Of the banner: its margins, icon and the button that closes it."""
WORDS_LEAST = 260
ROOM = 28
"""Round the toast, for its shadow."""


class Banner(QFrame):
    """One at a time; the gravest wins: the link's, then the conversation's."""

    acted = Signal(str)
    """An action of a problem: see gui.problems.action_names."""
    left = Signal()
    """What had the keyboard goes."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._notice: Notice | None = None
        self._icon = Picture("warning", "warn.text", "fill", 20)
        self._title = label("", "body", 600)
        self._text = label("", "small", tone="dim")
        self._text.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._close = IconButton("x", self.tr("Dismiss"), size=16)
        self._close.clicked.connect(bridge.assistant.dismiss_problem)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._close)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        set_sides(self._box, 17, 8, 13, 8)
        self._box.setSpacing(10)
        self._box.addLayout(row, 1)
        self._box.addLayout(self._buttons)
        self.setMinimumHeight(57)
        bridge.state_changed.connect(lambda before, after: self.show_state(after))
        bridge.frame.connect(self._frame)
        theme().changed.connect(self._restyle)
        self.show_state(bridge.state)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() in (QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._fit()
        return is_done

    def _fit(self) -> None:
        """Where there is no room beside, the buttons stand under the words; where that is too little, in a pile."""
        rows, pile = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        items = [item for at in range(self._buttons.count()) if (item := self._buttons.itemAt(at)) is not None]
        for item in items:
            if (widget := item.widget()) is not None:
                widget.ensurePolished()
        needs = sum(item.sizeHint().width() + self._buttons.spacing() for item in items)
        self._box.setDirection(rows if self.width() - needs > theme().px(WORDS_LEAST) else pile)
        self._buttons.setDirection(rows if needs <= self.width() - EDGES else pile)

    def minimumSizeHint(self) -> QSize:
        """The panel may be narrower than the buttons beside the words: then they go under them."""
        return QSize(200, max(57, super().minimumSizeHint().height()))

    def _frame(self, elapsed_s: float) -> None:
        """Seconds run down."""
        if self._notice is not None and self._bridge.state.link.retry_at_s is not None:
            self.show_state(self._bridge.state)

    def show_state(self, state: State) -> None:
        """The gravest problem there is, or nothing."""
        notice = notice_of(state, self._bridge.assistant.clock.now_s())
        old = self._notice
        if holds_focus(self) and (notice is None or old is None or notice.actions != old.actions):
            self.left.emit()  # Qt would hand the focus on to some button in the talk
        self.setVisible(notice is not None)
        if notice == old:
            return
        self._notice = notice
        if notice is None:
            return
        self._title.setText(notice.title.rstrip("."))
        self._text.setText(notice.text)
        self._text.setVisible(bool(notice.text))
        self._text.setToolTip(notice.raw if notice.raw != notice.text else "")
        self._close.setVisible(state.link.problem is None and not notice.actions)
        if old is None or old.actions != notice.actions or old.family != notice.family:
            self._show_buttons(notice)
            self._restyle()

    def _show_buttons(self, notice: Notice) -> None:
        clear_layout(self._buttons)
        known = [one for one in notice.actions if name_of_action(one)]
        for number, action in enumerate(known):
            one = button(name_of_action(action), "primary" if number == len(known) - 1 else "")
            one.setProperty("small", True)
            one.clicked.connect(lambda checked=False, action=action: self.acted.emit(action))
            self._buttons.addWidget(one)
        self._fit()

    def _restyle(self) -> None:
        if self._notice is None:
            return
        family, c = self._notice.family, theme().hex
        self.setStyleSheet(
            f"Banner {{ background: {c(family + '.soft')}; border: 0; border-bottom: 1px solid {c(family + '.line')}; }}"
        )
        self._title.setStyleSheet(f"color: {c(family + '.text')}")
        self._icon.set_icon(self._notice.icon, f"{family}.text")


class Toast(QWidget):
    """Bottom centre, four seconds, an ink pill with at most one action; stays while the mouse is over it."""

    def __init__(self, parent: QWidget, bridge: Bridge, foot_y: Callable[[], int]) -> None:
        """foot_y: where in the parent the composer or the review card begins."""
        super().__init__(parent)
        self._foot_y = foot_y
        self._icon = Picture("check-circle", "ink.text", "fill", 18)
        self._text = label("", "body", 500)
        self._action = QPushButton()
        self._action.clicked.connect(self._act)
        self._do: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        set_sides(row, ROOM + 14, ROOM + 10, ROOM + 16, ROOM + 10)
        row.setSpacing(9)
        for widget in (self._icon, self._text, self._action):
            row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._lift = 0
        self._glide = Glide(self, "base", "enter", self._rise)
        self._settings = bridge.assistant.settings
        bridge.state_changed.connect(self._state_changed)
        bridge.entry_added.connect(self._entry_added)
        theme().changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def say(self, text: str, icon: str = "info", action: str = "", do: Callable[[], None] | None = None) -> None:
        """Show a line for four seconds. action: a word that does something about it."""
        self._text.setText(text)
        self._icon.set_icon(icon)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._do = do
        self.setAccessibleName(text)
        self._fit()
        is_coming = not self.isVisible()
        self.show()
        self.raise_()
        self._lift = 0
        if is_coming:
            self._glide.run()
        self.place()
        self._timer.start(TOAST_MS)

    def _fit(self) -> None:
        """On one line, or on more where the window is narrower than that."""
        layout, parent = self.layout(), self.parentWidget()
        assert layout is not None and parent is not None
        self._text.setWordWrap(False)
        layout.activate()
        self.adjustSize()
        if self.width() > parent.width():
            self._text.setWordWrap(True)
            layout.activate()
            self.resize(parent.width(), layout.heightForWidth(parent.width()))

    def place(self) -> None:
        """Above the composer, or the card that stands for it, in the middle."""
        parent = self.parentWidget()
        assert parent is not None
        self.move((parent.width() - self.width()) // 2, self._foot_y() - self.height() - GAP_PX + ROOM + self._lift)

    def _rise(self, way: float) -> None:
        self._lift = round(RISE_PX * (1.0 - way))
        self.place()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(TOAST_MS)

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def _state_changed(self, before: State, after: State) -> None:
        problem: Problem | None = after.problem
        if problem is not None and problem is not before.problem and problem.code in TOASTS:
            self.say(f"{told(problem.title)} {told(problem.text)}".strip(), "warning-circle")

    def _entry_added(self, entry: Entry) -> None:
        """A microphone or speaker that came, went, or became the default."""
        if entry.direction != LOCAL or not entry.type.startswith("audio.device_"):
            return
        event = entry.event
        icon = "microphone" if event["kind"] == "microphone" else "speaker-high"
        if entry.type == "audio.device_changed":
            text = self.tr("Now using {0} instead of {1}.")
            text = text.replace("{0}", name_of_device(event["to"])).replace("{1}", name_of_device(event["from"]))
            undo = event["undo"]
            back = functools.partial(self._settings.__setitem__, undo["setting"], undo["value"])
            self.say(text, icon, self.tr("Undo"), back)
        else:
            is_gone = entry.type == "audio.device_gone"
            text = self.tr("{0} is gone. Now using the default.") if is_gone else self.tr("{0} is back.")
            self.say(text.replace("{0}", name_of_device(event["device"])), icon)

    def _restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"QLabel {{ color: {c('ink.text')}; }} QPushButton {{ color: {c('ink.text')}; background: transparent;"
            " border: 0; text-decoration: underline; font-weight: 600; padding: 0 2px; min-height: 20px; }"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(ROOM, ROOM, -ROOM, -ROOM)
        draw_shadow(painter, box, "popover", 11)
        painter.setPen(theme().color("ink"))
        painter.setBrush(theme().color("ink"))
        painter.drawRoundedRect(box, 11, 11)
