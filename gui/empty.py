"""What stands where no words are yet: the models being loaded, or four ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.conversation.state import LinkStatus, Phase, State
from gui.bridge import Bridge
from gui.controls import ScrollPage, label, line
from gui.orb import TalkButton
from gui.theme import theme

LARGE_ORB = 116
PARTS = ("detection", "recognition", "language", "voice")
WORDS = {
    "detection": ("detection", "end of turn", "silero", "turn"),
    "recognition": ("recogni", "whisper"),
    "language": ("language", "qwen"),
    "voice": ("voice", "hibari", "synth"),
}
"""By which words in what is being loaded a part is known."""


class Starter(QAbstractButton):
    """A card: icon, what it does, how it goes."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self._icon, self._title, self._text = icon, title, text
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", 12)
        self.setMouseTracking(True)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(274, theme().px(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, theme().px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().color("line.subtle"))
        painter.setBrush(theme().color("bg.selected.raised" if self.underMouse() else "bg.raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        icon_x = self.width() - 18 - 20 if is_rtl else 18
        painter.drawPixmap(
            QPointF(icon_x, self.height() / 2 - 10), theme().pixmap(self._icon, "text.1", "regular", 20, 2.0)
        )
        words = QRectF(16 if is_rtl else 52, 0, self.width() - 68, self.height() / 2)
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        for top, role, weight, color, text in (
            (-1.0, "body", 600, "text.1", self._title),
            (self.height() / 2 + 1, "small", 400, "text.3", self._text),
        ):
            painter.setFont(theme().font(role, weight))
            painter.setPen(theme().color(color))
            align = side | (Qt.AlignmentFlag.AlignBottom if role == "body" else Qt.AlignmentFlag.AlignTop)
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()))
            painter.drawText(words.translated(0, top), align, elided)


class PartMark(QWidget):
    """Ready, loading, or still waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.state = "waiting"
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.state == "ready":
            painter.drawPixmap(QPointF(0, 0), theme().pixmap("check-circle", "ok.solid", "fill", 20, 2.0))
        elif self.state == "loading":
            painter.setPen(QPen(theme().color("you.solid"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(QRectF(2.5, 2.5, 15, 15), 130 * 16, 280 * 16)
        else:
            painter.drawPixmap(QPointF(0, 0), theme().pixmap("circle-dashed", "text.3", "regular", 20, 2.0))


class PartRow(QWidget):
    """Mark, name, bar, percent or a word."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.mark, self.name = PartMark(), label(name, "body", 500)
        self.bar, self.word = QProgressBar(), label("", "body", tone="dim")
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(130)
        self.bar.setProperty("thin", True)
        self.bar.setAccessibleName(name)
        self.word.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.word.setMinimumWidth(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.mark)
        row.addWidget(self.name, 1)
        row.addWidget(self.bar)
        row.addWidget(self.word)
        self.setFixedHeight(47)

    def show_state(self, state: str, percent: int | None) -> None:
        """state: ready, loading, waiting."""
        self.mark.state = state
        self.mark.update()
        self.bar.setVisible(state == "loading" and percent is not None)
        self.bar.setValue(percent or 0)
        words = {"ready": self.tr("Ready"), "waiting": self.tr("Waiting"), "loading": self.tr("Loading")}
        told = self.tr("{0} %").replace("{0}", str(percent))
        self.word.setText(told if state == "loading" and percent is not None else words[state])
        tone = "text.1" if state != "waiting" else "text.2"
        self.name.setStyleSheet(f"color: {theme().hex(tone)}")
        self.word.setStyleSheet(f"color: {theme().hex('text.3' if state == 'waiting' else 'text.2')}")


class LoadingView(QWidget):
    """The local assistant gets ready: four named parts."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.orb = TalkButton(LARGE_ORB)
        self.orb.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hero = _centred(label(self.tr("Getting ready"), "hero"))
        self._text = _centred(label("", "lead", 400, "dim"))
        note = _centred(
            label(
                self.tr("You can already type below. Your message waits until the model is ready."),
                "small",
                tone="faint",
            )
        )
        names = {
            "detection": self.tr("Speech detection"),
            "recognition": self.tr("Speech recognition"),
            "language": self.tr("Language model"),
            "voice": self.tr("Voice"),
        }
        self.parts = {part: PartRow(names[part]) for part in PARTS}
        self._card = QFrame()
        self._card.setProperty("card", True)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(16, 0, 16, 0)
        inside.setSpacing(0)
        for number, row in enumerate(self.parts.values()):
            if number:
                inside.addWidget(line())
            inside.addWidget(row)
        self._seen = -1
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(0)
        column.addStretch(7)  # a little below the middle, as drawn
        column.addWidget(self.orb, alignment=Qt.AlignmentFlag.AlignHCenter)
        for widget, above in ((self._hero, 12), (self._text, 1), (self._card, 28), (note, 20)):
            column.addSpacing(above)
            column.addWidget(widget, alignment=Qt.AlignmentFlag(0))
        column.setAlignment(self._card, Qt.AlignmentFlag.AlignHCenter)
        self._card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        column.addStretch(5)
        bridge.frame.connect(self._frame)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._card.setFixedWidth(min(theme().px(420), self.width() - 48))

    def show_link(self, state: State) -> None:
        """Which part is loading; those before it are ready."""
        part, percent = state.link.loading_part.lower(), state.link.loading_percent
        is_fetched = "fetch" in part
        if not part:
            self._seen = -1
        now = next((number for number, one in enumerate(PARTS) if any(word in part for word in WORDS[one])), 0)
        self._seen = now if is_fetched else max(self._seen, now)
        for number, one in enumerate(PARTS):
            kind = "ready" if number < self._seen else "loading" if number == self._seen else "waiting"
            self.parts[one].show_state(kind, percent if kind == "loading" else None)
        if is_fetched:
            self._text.setText(self.tr("The models are fetched once and stay on this computer."))
        else:
            self._text.setText(self._left(percent))
        self.orb.show_phase(Phase.LOADING, self._text.text())

    def _left(self, percent: int | None) -> str:
        if percent is None or percent >= 100:
            return self.tr("This happens once after each start.")
        seconds = max(1, round((100 - percent) * 0.21))
        return self.tr("This happens once after each start. About %n second(s) left.", "", seconds)

    def _frame(self, elapsed_s: float) -> None:
        if self.isVisible():
            self.orb.step(elapsed_s, 0.0, (self._bridge.state.link.loading_percent or 0) / 100)


class NewView(QWidget):
    """Four ways to begin."""

    started = Signal(str)
    """Which: translate, practise, note, latency."""

    def __init__(self) -> None:
        super().__init__()
        self._hero = _centred(label(self.tr("What is on your mind?"), "hero"))
        self._text = _centred(label(self.tr("Start talking, type, or try one of these."), "lead", 400, "dim"))
        cards = (
            ("translate", "translate", self.tr("Translate as I speak"), self.tr("English to Portuguese")),
            ("practise", "chat-circle-dots", self.tr("Practise a conversation"), self.tr("You are a waiter in Lisbon")),
            ("note", "note-pencil", self.tr("Take a spoken note"), self.tr("Then read it back in short")),
            ("latency", "gauge", self.tr("Measure latency"), self.tr("Ten short questions, then a report")),
        )
        self._cards: list[Starter] = []
        for what, icon, title, text in cards:
            card = Starter(icon, title, text)
            card.clicked.connect(lambda checked=False, what=what: self.started.emit(what))
            self._cards.append(card)
        self._holder = QWidget()
        self._holder.setMaximumWidth(560)
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._hero)
        column.addSpacing(5)
        column.addWidget(self._text)
        column.addSpacing(24)
        row = QHBoxLayout()
        row.addWidget(self._holder)
        column.addLayout(row)
        column.addStretch(3)
        self._columns = 0
        theme().changed.connect(self._fit_cards)
        self._arrange(2)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._arrange(2 if self.width() >= 500 else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        self._fit_cards()

    def _fit_cards(self) -> None:
        """As high as they need: the layout above keeps the height of the one column that stood first."""
        self._holder.setFixedHeight(self._grid.sizeHint().height())


def _centred(found: QLabel) -> QLabel:
    found.setAlignment(Qt.AlignmentFlag.AlignCenter)
    found.setWordWrap(True)
    return found


class EmptyView(ScrollPage):
    """Chooses by the state: loading, or a new conversation."""

    started = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loading, self.new = LoadingView(bridge), NewView()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        for one in (self.loading, self.new):
            column.addWidget(one)
        self.hold(column)
        self.new.started.connect(self.started)
        bridge.state_changed.connect(lambda before, after: self.show_state(after))
        self.show_state(bridge.state)

    def show_state(self, state: State) -> None:
        is_loading = state.link.status is LinkStatus.LOADING
        self.loading.setVisible(is_loading)
        self.new.setVisible(not is_loading)
        if is_loading:
            self.loading.show_link(state)
