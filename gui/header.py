"""The header of the conversation: title, link, time to first sound, cost, mini window, timeline, more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.conversation.state import LinkStatus, Role, State
from core.metering import Cost
from gui import shortcuts
from gui.bridge import Bridge
from gui.controls import Dot, IconButton, Picture, label, set_sides
from gui.i18n import told
from gui.menu import Menu
from gui.theme import theme

DOTS = {
    LinkStatus.ONLINE: "ok.solid",
    LinkStatus.CONNECTING: "you.solid",
    LinkStatus.CONFIGURING: "you.solid",
    LinkStatus.LOADING: "you.solid",
    LinkStatus.RETRYING: "warn.solid",
    LinkStatus.OFFLINE: "danger.solid",
}
TITLE_MOST = 44


class Chip(QPushButton):
    """The connection: dot, name, arrow of its menu."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "link")
        self.setProperty("ring", 16)
        self.setFixedHeight(32)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.dot, self.words = Dot("ok.solid"), label("", "small", 500)
        self.arrow = Picture("caret-down", "text.3", size=12)
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 0, 10, 0)
        row.setSpacing(7)
        for widget in (self.dot, self.words, self.arrow):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(widget)

    def show_link(self, text: str, color: str, status: str) -> None:
        self.dot.set_color(color)
        if text == self.words.text() and status == self.accessibleDescription():
            return
        self.words.setText(text)
        self.setAccessibleDescription(status)
        self.setMinimumWidth(self.sizeHint().width())

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return QSize(layout.sizeHint().width(), 32)


class Title(QToolButton):
    """The name of the conversation, with what can be done to it."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.words = label("", "lead")
        self._whole = ""
        self.arrow = Picture("caret-down", "text.3", size=13)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(6)
        for widget in (self.words, self.arrow):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(widget)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80)

    def show_title(self, text: str) -> None:
        if text == self._whole:
            return
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        room = max(40, self.width() - 32)
        self.words.setText(self.words.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

    def sizeHint(self) -> QSize:
        return QSize(self.words.fontMetrics().horizontalAdvance(self._whole) + 34, 32)


class Fact(QToolButton):
    """Time to first sound, or cost: both open the popover."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "fact")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.words = label("", "small", 500, is_number=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(5)
        for widget in (Picture(icon, "text.2", size=16) if icon else None, self.words):
            if widget is not None:
                widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                row.addWidget(widget)
        self.setFixedHeight(32)

    def show_fact(self, text: str) -> None:
        if text != self.words.text():
            self.words.setText(text)
            self.setAccessibleDescription(text)
            self.setMinimumWidth(self.sizeHint().width())
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return QSize(layout.sizeHint().width(), 32)


class Header(QFrame):
    """52 high; what it shows is read from the state."""

    sidebar_wanted = Signal()
    timeline_wanted = Signal(bool)
    mini_wanted = Signal()
    costs_wanted = Signal()
    settings_wanted = Signal(str)
    """A page of the settings."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.sidebar = IconButton("sidebar-simple", self.tr("Conversations"))
        self.title = Title()
        self.second = QWidget()
        self._second_dot, self._second_words = Dot("ok.solid", 8), label("", "small", tone="faint")
        self.link = Chip(self.tr("Connection"))
        self.link.setMenu(self._link_menu())
        self.latency = Fact("timer", self.tr("Time from your last word to the first sound"))
        self.cost = Fact("", self.tr("Cost of this conversation"))
        self._rule = Rule()
        self.mini = IconButton("picture-in-picture", self.tr("Mini window"))
        self.timeline = IconButton("pulse", self.tr("Timeline"))
        self.timeline.setCheckable(True)
        self.more = IconButton("dots-three", self.tr("More"))
        for command, place in (
            ("toggle_sidebar", self.sidebar),
            ("show_mini", self.mini),
            ("toggle_timeline", self.timeline),
        ):
            shortcuts.tip(bridge.assistant.settings, command, place)
        self._lay_out()
        self.sidebar.clicked.connect(self.sidebar_wanted)
        self.timeline.toggled.connect(self.timeline_wanted)
        self.mini.clicked.connect(self.mini_wanted)
        self.latency.clicked.connect(self.costs_wanted)
        self.cost.clicked.connect(self.costs_wanted)
        bridge.state_changed.connect(lambda before, after: self._show(after))
        bridge.title_changed.connect(lambda: self._show(bridge.state))
        theme().changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        second = QHBoxLayout(self.second)
        set_sides(second, 5, 0, 0, 0)
        second.setSpacing(6)
        second.addWidget(self._second_dot)
        self._second_words.setProperty("elides", True)
        self._second_words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        second.addWidget(self._second_words, 1)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addStretch(1)
        titles.addWidget(self.title)
        titles.addWidget(self.second)
        titles.addStretch(1)
        row = QHBoxLayout(self)
        set_sides(row, 15, 0, 9, 0)
        row.setSpacing(4)
        row.addWidget(self.sidebar)
        row.addLayout(titles, 1)
        row.addWidget(self.link)
        row.addSpacing(8)
        for widget in (self.latency, self._rule, self.cost):
            row.addWidget(widget)
        row.addSpacing(4)
        for one in (self.mini, self.timeline, self.more):
            row.addWidget(one)

    def _restyle(self) -> None:
        self.setFixedHeight(max(51, theme().px(42)))
        for one in (self.latency, self.cost):
            one.words.setStyleSheet(f"color: {theme().hex('text.2')}")
        self._show(self._bridge.state)

    def _link_menu(self) -> Menu:
        assistant = self._bridge.assistant
        menu = Menu(self)
        menu.addAction(self.tr("Reconnect"), assistant.reconnect)
        menu.addAction(self.tr("Use local assistant"), assistant.use_local)
        menu.addSeparator()
        for kind, name in (("openai", "OpenAI"), ("azure", "Azure OpenAI"), ("custom", self.tr("Compatible server"))):
            menu.addAction(name).triggered.connect(partial(self._choose, kind))
        menu.addSeparator()
        menu.addAction(self.tr("Provider settings"), lambda: self.settings_wanted.emit("provider"))
        return menu

    def _choose(self, kind: str, checked: bool = False) -> None:
        """Go to a service; where it is not set up yet, to its settings."""
        settings = self._bridge.assistant.settings
        settings["provider.kind"] = kind
        self.settings_wanted.emit("provider")

    def set_narrow(self, is_narrow: bool) -> None:
        """Narrow windows have two lines: title, and link with time."""
        for widget in (self.link, self.latency, self._rule, self.cost):
            widget.setVisible(not is_narrow)
        self.second.setVisible(is_narrow)
        self.title.setFixedHeight(theme().px(20) if is_narrow else max(32, theme().px(22)))
        self.title.arrow.setVisible(not is_narrow)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(*((9, 0, 9, 0) if is_narrow else (15, 0, 9, 1)))

    def _show(self, state: State) -> None:
        self.title.show_title(self._bridge.title or title_of(state) or self.tr("New conversation"))
        text = told(state.link.label) or self.tr("Local assistant")
        color = DOTS[state.link.status]
        self.link.show_link(text, color, state.link.status.value)
        is_live = state.link.status is LinkStatus.ONLINE
        last = f"{state.latencies_ms[-1]} ms" if state.latencies_ms and is_live else "–"  # noqa: RUF001  # no value yet
        self.latency.show_fact(last)
        self.cost.show_fact(cost_text(state, self._bridge.assistant.cost))
        self._second_dot.set_color(color)
        second = f"{text}  ·  \u2066{last}\u2069" if state.latencies_ms else text
        if second != self._second_words.text():
            self._second_words.setText(second)


class Rule(QWidget):
    """A short line between two facts."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(9, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRectF(4, 2, 1, 12), theme().color("line.strong"))


def cost_text(state: State, cost: Cost) -> str:
    """What the conversation has cost, or how long it is where the prices are not known."""
    if state.link.is_local and cost.is_free:
        return QCoreApplication.translate("Header", "Free")
    if cost.is_complete:
        return money(cost.usd)
    return QCoreApplication.translate("Header", "{0} tokens").format(f"{state.usage.total:,}")


def money(usd: float) -> str:
    """Small sums to a tenth of a cent."""
    return f"${usd:.3f}" if usd < 10 else f"${usd:.2f}"


def title_of(state: State) -> str:
    """The first words of the person, as a title."""
    first = next((item.text for item in state.items if item.role is Role.USER and item.text), "")
    return first if len(first) <= TITLE_MOST else first[: TITLE_MOST - 2].rsplit(" ", 1)[0] + "…"
