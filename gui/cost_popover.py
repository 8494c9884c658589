"""What this conversation cost and how quick it was: token classes as one bar, the last turns as columns."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.conversation.replies import Usage
from core.metering import cost_of, percentile
from gui.bridge import Bridge
from gui.controls import Dot, label
from gui.floating import cut, make_floating
from gui.header import money
from gui.history_model import length_text
from gui.i18n import told as in_words
from gui.shadow import draw_shadow
from gui.theme import theme

WIDTH = 360
ROOM = 30
TURNS = 5
COLUMN_HEIGHT = 36
KINDS = ("input_audio", "output_audio", "text", "cached")
COLORS = {"input_audio": "you.solid", "output_audio": "ai.solid", "text": "tool.solid", "cached": "line.strong"}


def classes(usage: Usage) -> dict[str, int]:
    """Tokens by what they were: sound in, sound out, text and images, and those that came from the cache."""
    return {
        "input_audio": usage.input_audio - usage.cached_audio,
        "output_audio": usage.output_audio,
        "text": usage.input_text + usage.input_image + usage.output_text - usage.cached_text - usage.cached_image,
        "cached": usage.cached,
    }


def part(usage: Usage, kind: str) -> Usage:
    """Only the tokens of one class."""
    if kind == "input_audio":
        return Usage(input_audio=usage.input_audio - usage.cached_audio)
    if kind == "output_audio":
        return Usage(output_audio=usage.output_audio)
    if kind == "text":
        text, image = usage.input_text - usage.cached_text, usage.input_image - usage.cached_image
        return Usage(input_text=text, input_image=image, output_text=usage.output_text)
    cached = (usage.cached_text, usage.cached_audio, usage.cached_image)
    return Usage(0, *cached, *cached)


class Bar(QWidget):
    """The classes beside each other, as long as they are many."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: dict[str, int] = {}
        self.setFixedHeight(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        shown = [(kind, count) for kind, count in self.counts.items() if count]
        room = self.width() - 2 * (len(shown) - 1)
        total, x = sum(count for _, count in shown) or 1, 0.0
        for kind, count in shown:
            width = max(6.0, room * count / total)
            painter.setBrush(theme().color(COLORS[kind]))
            painter.drawRoundedRect(QRectF(x, 0, min(width, self.width() - x), 8), 4, 4)
            x += width + 2


class Columns(QWidget):
    """The time to the first sound of the last turns; the newest is solid."""

    def __init__(self) -> None:
        super().__init__()
        self.times_ms: tuple[int, ...] = ()
        self.setFixedHeight(COLUMN_HEIGHT + 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 8 * (TURNS - 1)) / TURNS
        highest = max(self.times_ms, default=1)
        for index, time_ms in enumerate(self.times_ms):
            is_last = index == len(self.times_ms) - 1
            height = max(6.0, COLUMN_HEIGHT * time_ms / highest)
            box = QRectF(index * (width + 8), COLUMN_HEIGHT - height, width, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("ai.solid" if is_last else "ai.line"))
            painter.drawRoundedRect(box, 5, 5)
            painter.setFont(theme().font("micro", 600 if is_last else 400))
            painter.setPen(theme().color("text.1" if is_last else "text.3"))
            below = QRectF(box.left(), COLUMN_HEIGHT + 5, width, 18)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(time_ms))


class CostPopover(QFrame):
    """Opens under the header's facts; stays inside the window."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        make_floating(self)
        self.setAccessibleName(self.tr("Cost of this conversation"))
        self._bridge = bridge
        self._sum, self._about = label("", "lead"), label("", "small", tone="faint")
        self._bar, self._columns = Bar(), Columns()
        self._percentiles = label("", "small", tone="dim")
        self._rows: dict[str, tuple[QLabel, QLabel]] = {}
        self._lay_out()
        bridge.state_changed.connect(self._changed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("This conversation"), "lead"), 1)
        head.addWidget(self._sum)
        grid = QGridLayout()
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        names = {
            "input_audio": self.tr("Audio in"),
            "output_audio": self.tr("Audio out"),
            "text": self.tr("Text and images"),
            "cached": self.tr("Cached"),
        }
        for row, kind in enumerate(KINDS):
            count, cost = label("", "body", tone="faint", is_number=True), label("", "body", 500, is_number=True)
            for widget in (count, cost):
                widget.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            cost.setMinimumWidth(62)
            cells = (Dot(COLORS[kind]), label(names[kind], "body", tone="dim"), count, cost)
            for place, cell in enumerate(cells):
                grid.addWidget(cell, row, place)
            self._rows[kind] = (count, cost)
        self._rule = QWidget()  # painted from edge to edge
        self._rule.setFixedHeight(1)
        times = QHBoxLayout()
        times.addWidget(label(self.tr("Time to first sound"), "body", 600), 1)
        times.addWidget(self._percentiles)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM + 17, ROOM + 14, ROOM + 17, ROOM + 12)
        column.setSpacing(0)
        column.addLayout(head)
        for above, part in (
            (2, self._about),
            (13, self._bar),
            (13, grid),
            (11, self._rule),
            (11, times),
            (18, self._columns),
        ):
            column.addSpacing(above)
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        self.setFixedWidth(WIDTH + 2 * ROOM)

    def _changed(self, before: object, after: object) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """What is true now."""
        state, assistant = self._bridge.state, self._bridge.assistant
        cost = assistant.cost
        free = self.tr("Free") if cost.is_free and state.link.is_local else ""
        self._sum.setText(free or (money(cost.usd) if cost.is_complete else self.tr("not known")))
        turns = self.tr("%n turn(s)", "", max(len(state.replies), state.usage.responses))
        length = length_text(self._bridge.length_s) if self._bridge.length_s else ""
        about = (state.link.model or in_words(state.link.label), turns, length)
        self._about.setText("  ·  ".join(one for one in about if one))
        counts = classes(state.usage)
        self._bar.counts = counts
        self._bar.update()
        prices = getattr(assistant, "prices", None)
        for kind, (count, money_label) in self._rows.items():
            count.setText(f"{counts[kind]:,}")
            by_model = {model: part(usage, kind) for model, usage in state.usage_by_model.items()}
            told = free or (money(cost_of(by_model, prices).usd) if prices is not None else "–")  # noqa: RUF001
            money_label.setText(told)
        self._columns.times_ms = state.latencies_ms[-TURNS:]
        self._columns.update()
        if state.latencies_ms:
            p50, p95 = (round(percentile(state.latencies_ms, share)) for share in (0.5, 0.95))
            told = self.tr("p50 {0}   p95 {1} ms").replace("{0}", str(p50)).replace("{1}", str(p95))
            self._percentiles.setText(told)
        else:
            self._percentiles.setText("–")  # noqa: RUF001  # a dash for no value

    def open_under(self, anchor: QWidget) -> None:
        """Right edges together, and never out of the window."""
        self.refresh()
        self.adjustSize()
        below = anchor.mapToGlobal(QPoint(anchor.width(), anchor.height() + 5))
        window = anchor.window()
        left = max(window.mapToGlobal(QPoint(0, 0)).x() + 8, below.x() - WIDTH + 67)
        left = min(left, window.mapToGlobal(QPoint(window.width(), 0)).x() - WIDTH - 8)
        self.move(left - ROOM, below.y() - ROOM)
        self.show()

    def _sheet(self) -> QRect:
        return self.rect().adjusted(ROOM, ROOM, -ROOM, -ROOM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut(self, self._sheet(), 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._sheet()
        draw_shadow(painter, box, "popover", 14)
        painter.setPen(theme().color("line.strong"))
        painter.setBrush(theme().color("bg.raised"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)
        painter.fillRect(box.left() + 1, self._rule.y(), box.width() - 2, 1, theme().color("line.subtle"))
