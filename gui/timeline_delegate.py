"""Paints a row of the timeline: time, dot, arrow, type with a strong last part, count, meta; and headings."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.session.timeline import LOCAL, SENT
from gui.theme import theme
from gui.timeline_model import EventRow, Heading, Index, RowRole

ROW, COMPACT_ROW = 32, 26
SIDE = 15
DOT = 4
"""Half of the square in which an event's dot stands."""
PICTURES = 512
"""Rows that are kept painted: a view that scrolls paints only what is new."""


@lru_cache(maxsize=64)
def _font(role: str, weight: int | None, px: float | None, scale: float) -> tuple[QFont, QFontMetrics]:
    font = theme().font(role, weight, px)
    return font, QFontMetrics(font)


def _of(role: str, weight: int | None = None, px: float | None = None) -> tuple[QFont, QFontMetrics]:
    return _font(role, weight, px, theme().text_scale)


@lru_cache(maxsize=1024)
def _width_of(text: str, role: str, weight: int | None, px: float | None, scale: float) -> int:
    return _font(role, weight, px, scale)[1].horizontalAdvance(text)


def _wide(text: str, role: str, weight: int | None = None, px: float | None = None) -> int:
    """How wide a word is, in pixels."""
    return _width_of(text, role, weight, px, theme().text_scale)


@lru_cache(maxsize=1024)
def _elided(text: str, room: int, role: str, mode: Qt.TextElideMode, scale: float) -> str:
    return _font(role, None, None, scale)[1].elidedText(text, mode, room)


class EventDelegate(QStyledItemDelegate):
    """Uniform rows of 32 px at normal text size, 26 when they are compact."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_compact = False
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        theme().changed.connect(self._pictures.clear)

    def height(self) -> int:
        return theme().px(COMPACT_ROW if self.is_compact else ROW)

    def _scrolled(self) -> int:
        """What the scroll bar takes of the margin."""
        view = self.parent()
        is_there = isinstance(view, QAbstractScrollArea) and view.verticalScrollBar().isVisible()
        return 9 if is_there else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: EventRow | Heading | None = index.data(RowRole)
        if row is not None:
            self.paint_row(painter, row, option.rect, option.state)

    def paint_row(self, painter: QPainter, row: EventRow | Heading, box: QRect, state: QStyle.StateFlag) -> None:
        """A row in its place."""
        painter.drawPixmap(box.topLeft(), self._picture(row, box.size(), state, painter.device().devicePixelRatio()))

    def _picture(self, row: EventRow | Heading, size: QSize, state: QStyle.StateFlag, ratio: float) -> QPixmap:
        """The row as it was painted last, or painted now."""
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_over = bool(state & QStyle.StateFlag.State_MouseOver)
        key = (row, size.width(), size.height(), is_selected, is_over, self._scrolled(), ratio)
        found = self._pictures.get(key)
        if found is None:
            if len(self._pictures) >= PICTURES:
                del self._pictures[next(iter(self._pictures))]
            found = self._pictures[key] = self._painted(row, size, state, ratio)
        return found

    def _painted(self, row: EventRow | Heading, size: QSize, state: QStyle.StateFlag, ratio: float) -> QPixmap:
        pixmap = QPixmap(size * ratio)
        pixmap.fill(theme().color("bg.canvas"))  # opaque: it is copied, not blended
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(0, 0, size.width(), size.height())
        if isinstance(row, Heading):
            self._heading(painter, row, box)
        else:
            self._event(painter, row, box, state)
        painter.end()
        return pixmap

    def _event(self, painter: QPainter, row: EventRow, box: QRect, state: QStyle.StateFlag) -> None:
        back = QRectF(box).adjusted(5, 1, -5, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme().color("you.soft"))
            painter.drawRoundedRect(back, 6, 6)
            painter.setBrush(theme().color("you.solid"))
            painter.drawRoundedRect(QRectF(box.left() + 5, back.top() + 6, 3, back.height() - 12), 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme().color("bg.selected.canvas"))
            painter.drawRoundedRect(back, 6, 6)
        x = box.left() + SIDE
        font, metrics = _of("mono", px=11)
        told = told_time(row.t_s)
        told_width = _wide("0" * len(told), "mono", px=11)  # every figure is as wide as a 0, and so are : and .
        painter.setFont(font)
        painter.setPen(theme().color("text.3"))
        painter.drawText(x, box.top() + (box.height() - metrics.height()) // 2 + metrics.ascent(), told)
        x += told_width + 13
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(x - DOT, box.center().y() + 0.5 - DOT), _dot(theme().hex(row.color), ratio))
        if row.direction != LOCAL or row.type.startswith("connection."):
            is_sent = row.direction == SENT or row.type == "connection.retry"
            arrow = theme().pixmap(
                "arrow-up" if is_sent else "arrow-down",
                "text.1" if is_sent else "text.3",
                "bold" if is_sent else "regular",
                13,
                2.0,
            )
            painter.drawPixmap(QPointF(x + 9, box.center().y() - 6), arrow)
        right = self._meta(painter, row, box, self._scrolled())
        self._type(painter, row, x + 29, right, box)

    @staticmethod
    def _heading(painter: QPainter, row: Heading, box: QRect) -> None:
        font, metrics = _of("body", 600)
        painter.setFont(font)
        painter.setPen(theme().color("text.1"))
        x = box.left() + SIDE
        painter.drawText(QRect(x, box.top(), box.width(), box.height()), Qt.AlignmentFlag.AlignVCenter, row.title)
        x += metrics.horizontalAdvance(row.title) + 8
        if row.note:
            font, metrics = _of("small")
            painter.setFont(font)
            painter.setPen(theme().color("text.3"))
            painter.drawText(QRect(x, box.top(), box.width(), box.height()), Qt.AlignmentFlag.AlignVCenter, row.note)
            x += metrics.horizontalAdvance(row.note) + 10
        painter.setPen(theme().color("line.subtle"))
        painter.drawLine(x, box.center().y(), box.right() - SIDE, box.center().y())

    @staticmethod
    def _text(
        painter: QPainter, text: str, x: float, box: QRect, role: str, color: str, *, weight: int | None = None
    ) -> int:
        """Draws a word; where it ends."""
        look = (role, theme().hex(color), weight, theme().text_scale)
        word = _word(text, box.height(), look, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(int(x), box.top()), word)
        return int(x) + round(word.deviceIndependentSize().width())

    def _meta(self, painter: QPainter, row: EventRow, box: QRect, scrolled: int) -> int:
        right = box.right() - SIDE + scrolled
        if row.finding:
            mark = theme().pixmap("warning", "warn.text", "fill", 14, 2.0)
            painter.drawPixmap(QPointF(right - 14, box.center().y() - 7), mark)
            right -= 20
        text = _elided(row.meta, 130, "small", Qt.TextElideMode.ElideRight, theme().text_scale)
        width = _wide(text, "small")
        self._text(painter, text, right - width, box, "small", "text.3")
        return right - width - 8

    def _type(self, painter: QPainter, row: EventRow, x: float, right: int, box: QRect) -> None:
        """The prefix is elided from the left; the last part always stays."""
        prefix, _, last = row.type.rpartition(".")
        badge = f"×{row.count}" if row.count > 1 else ""  # noqa: RUF001  # a real multiplication sign
        badge_width = _wide(badge, "micro", 600) + 14 if badge else 0
        room = right - int(x) - _wide(last, "mono", 500) - (badge_width + 8 if badge else 0)
        first = f"{prefix}." if prefix else ""
        shown = _elided(first, max(20, room), "mono", Qt.TextElideMode.ElideLeft, theme().text_scale)
        end = self._text(painter, shown, x, box, "mono", "text.3")
        strong = "danger.text" if row.color == "danger.solid" else "text.1"
        end = self._text(painter, last, end, box, "mono", strong, weight=500)
        if badge:
            pill = QRectF(end + 8, box.center().y() - 8.5, badge_width, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("bg.selected.canvas"))
            painter.drawRoundedRect(pill, 9, 9)
            painter.setFont(_of("micro", 600)[0])
            painter.setPen(theme().color("text.2"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, badge)


@lru_cache(maxsize=32)
def _dot(color: str, ratio: float) -> QPixmap:
    """Of an event: whose it is."""
    pixmap = QPixmap(QSize(2 * DOT, 2 * DOT) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(QPointF(DOT, DOT), 3.2, 3.2)
    painter.end()
    return pixmap


@lru_cache(maxsize=512)
def _word(text: str, height: int, look: tuple[str, str, int | None, float], ratio: float) -> QPixmap:
    """A word as it stands in many rows; look: role, colour, weight, text scale."""
    font, metrics = _font(look[0], look[2], None, look[3])
    width = metrics.horizontalAdvance(text)
    pixmap = QPixmap(QSize(max(1, width), height) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setFont(font)
    painter.setPen(QColor(look[1]))
    painter.drawText(QRect(0, 0, width + 2, height), Qt.AlignmentFlag.AlignVCenter, text)
    painter.end()
    return pixmap


def told_time(t_s: float) -> str:
    """09.214, and 1:09.214 after the first minute."""
    minutes, seconds = divmod(t_s, 60)
    return f"{int(minutes)}:{seconds:06.3f}" if minutes else f"{seconds:06.3f}"
