"""Paints a row of the timeline: time, dot, arrow, type with a strong last part, count, meta."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.session.timeline import SENT
from gui.theme import theme
from gui.timeline_model import EntryRole, EventRow, Index, kind_color

ROW = 32


class EventDelegate(QStyledItemDelegate):
    """Uniform rows of 32 px at normal text size."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: EventRow | None = index.data(EntryRole)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme().color("you.soft"))
            painter.fillRect(QRect(box.left(), box.top() + 6, 3, box.height() - 12), theme().color("you.solid"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme().color("bg.sunken"))
        x = box.left() + 14
        x = self._text(painter, f"{row.entry.t_s:07.3f}"[-6:], x, box, "mono", "text.3", px=11) + 10
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(kind_color(row.entry)))
        painter.drawEllipse(QPointF(x, box.center().y() + 0.5), 3.2, 3.2)
        arrow = "arrow-up" if row.entry.direction == SENT else "arrow-down"
        painter.drawPixmap(QPointF(x + 8, box.center().y() - 6.5), theme().pixmap(arrow, "text.2", "bold", 13, 2.0))
        right = self._meta(painter, row, box)
        self._type(painter, row, x + 28, right, box)
        painter.restore()

    @staticmethod
    def _text(
        painter: QPainter,
        text: str,
        x: int,
        box: QRect,
        role: str,
        color: str,
        *,
        px: float | None = None,
        weight: int | None = None,
    ) -> int:
        font = theme().font(role, weight, px)
        painter.setFont(font)
        painter.setPen(theme().color(color))
        width = QFontMetrics(font).horizontalAdvance(text)
        painter.drawText(QRect(x, box.top(), width + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return x + width

    @staticmethod
    def _meta(painter: QPainter, row: EventRow, box: QRect) -> int:
        font = theme().font("small")
        painter.setFont(font)
        painter.setPen(theme().color("text.2"))
        text = QFontMetrics(font).elidedText(row.meta, Qt.TextElideMode.ElideRight, 110)
        width = QFontMetrics(font).horizontalAdvance(text)
        right = box.right() - 14
        painter.drawText(QRect(right - width, box.top(), width + 2, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return right - width - 8

    def _type(self, painter: QPainter, row: EventRow, x: float, right: int, box: QRect) -> None:
        """The prefix is elided from the left; the last part always stays."""
        prefix, _, last = row.entry.type.rpartition(".")
        badge = f"×{row.count}" if row.count > 1 else ""  # noqa: RUF001  # a real multiplication sign
        metrics, badge_metrics = QFontMetrics(theme().font("mono")), QFontMetrics(theme().font("micro"))
        badge_width = badge_metrics.horizontalAdvance(badge) + 14 if badge else 0
        strong_width = QFontMetrics(theme().font("mono", 500)).horizontalAdvance(last)
        room = right - int(x) - strong_width - badge_width - 8
        shown = metrics.elidedText(f"{prefix}." if prefix else "", Qt.TextElideMode.ElideLeft, max(20, room))
        end = self._text(painter, shown, int(x), box, "mono", "text.2")
        strong = "danger.text" if kind_color(row.entry) == "danger.solid" else "text.1"
        end = self._text(painter, last, end, box, "mono", strong, weight=500)
        if badge:
            pill = QRectF(end + 8, box.center().y() - 8.5, badge_width, 18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("bg.hover"))
            painter.drawRoundedRect(pill, 9, 9)
            painter.setFont(theme().font("micro"))
            painter.setPen(theme().color("text.2"))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, badge)
