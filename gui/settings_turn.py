"""Turn detection: which kind, a live check of what it would do, and its numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.settings import BY_KEY
from gui.chips import StatusChip
from gui.controls import label, set_sides
from gui.i18n import choice_of
from gui.settings_live_check import LiveCheck
from gui.settings_page import FlowGrid, Page, begin_choice
from gui.settings_rows import Card
from gui.theme import theme

ROWS = ("turn.silence_ms", "turn.prefix_ms", "turn.eagerness", "turn.idle_ms", "turn.interrupt", "turn.respond")


class RadioCard(QAbstractButton):
    """A choice with a ring, a name, its word on the wire, and a line; one of a group."""

    def __init__(self, text: str, wire: str, line: str) -> None:
        super().__init__()
        self._wire, self._line = wire, line
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(line)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("ring", 12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(200, 30 + theme().px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin_choice(self)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        first = QRectF(42, 13, self.width() - 56, theme().px(20))
        self._paint_ring(painter, self.width() - 24 if is_mirrored else 24, first.center().y())
        if is_mirrored:
            first.moveLeft(14)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        other = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme().font("body", 600))
        painter.setPen(theme().color("text.1"))
        painter.drawText(first, side | middle, self.text())
        used = painter.fontMetrics().horizontalAdvance(self.text())
        painter.setFont(theme().font("mono", px=11))
        if used + painter.fontMetrics().horizontalAdvance(self._wire) + 12 < first.width():
            painter.setPen(theme().color("text.3"))
            painter.drawText(first, other | middle, self._wire)
        painter.setFont(theme().font("small"))
        painter.setPen(theme().color("text.2"))
        second = first.translated(0, theme().px(20) + 7)
        second.setHeight(self.height() - second.y() - 6)
        painter.drawText(second, side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._line)

    def _paint_ring(self, painter: QPainter, x: float, y: float) -> None:
        is_on = self.isChecked()
        painter.setPen(QPen(theme().color("you.solid" if is_on else "line.control"), 1.6))
        painter.setBrush(theme().color("you.solid") if is_on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(x - 7.5, y - 7.5, 15, 15))
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("#FFFFFF"))
            painter.drawEllipse(QRectF(x - 2.5, y - 2.5, 5, 5))


class TurnPage(Page):
    key = "turn"

    def build(self) -> None:
        holder = QWidget()
        grid = FlowGrid(150, 3)
        holder.setLayout(grid)
        self.kinds = QButtonGroup(self)
        lines = {
            "server_vad": self.tr("After a silence"),
            "semantic_vad": self.tr("When you sound finished"),
            "none": self.tr("You hold the button"),
        }
        self.cards: dict[str, RadioCard] = {}
        for value, _ in BY_KEY["turn.detection"].choices:
            kind = str(value)
            card = RadioCard(choice_of(BY_KEY["turn.detection"], value), kind, lines[kind])
            card.clicked.connect(lambda checked=False, kind=kind: self._choose(kind))
            self.kinds.addButton(card)
            grid.addWidget(card)
            self.cards[kind] = card
        self.column.addWidget(holder)
        self.column.addSpacing(8)
        self.column.addWidget(Card(self._live_check()))
        self.column.addSpacing(4)
        rows = [
            self.row(key, segmented=key == "turn.eagerness", plain=key != "turn.respond", compact=True) for key in ROWS
        ]
        self.column.addWidget(Card(*rows, *self.rest(but=("turn.mode", "turn.detection", "turn.threshold"))))
        self._dim()

    def _live_check(self) -> QWidget:
        check = QWidget()
        inside = QVBoxLayout(check)
        set_sides(inside, 15, 9, 9, 6)
        inside.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(self.tr("Live check"), "body", 600))
        told = label(self.tr("speech likelihood, measured on this computer"), "small", tone="faint")
        told.setWordWrap(True)
        head.addWidget(told, 1)
        self.chip = StatusChip(self.tr("Speech heard"), "you", "waveform")
        policy = self.chip.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.chip.setSizePolicy(policy)
        self.chip.hide()
        head.addWidget(self.chip)
        inside.addLayout(head)
        self.check = LiveCheck(self.bridge)
        self.check.heard.connect(self.chip.setVisible)
        self.check.complained.connect(self.said)
        inside.addWidget(self.check)
        return check

    def _choose(self, kind: str) -> None:
        self.settings["turn.detection"] = kind

    def setting_changed(self, key: str) -> None:
        if key == "turn.detection":
            self._dim()
        elif key in ("turn.threshold", "turn.silence_ms", "turn.prefix_ms"):
            self.check.show_settings()

    def closing(self) -> None:
        self.check.stop()
        super().closing()

    def _dim(self) -> None:
        """Rows that do not apply stay, with the reason."""
        kind = self.settings.text("turn.detection")
        self.cards[kind].setChecked(True)
        for key in ("turn.silence_ms", "turn.prefix_ms", "turn.idle_ms"):
            self.rows[key].set_reason("" if kind == "server_vad" else self.tr("only with Pauses"))
        self.rows["turn.eagerness"].set_reason("" if kind == "semantic_vad" else self.tr("only with Meaning"))
        for key in ("turn.interrupt", "turn.respond"):
            self.rows[key].set_reason("" if kind != "none" else self.tr("you hold the button"))
        self.check.setEnabled(kind == "server_vad")
