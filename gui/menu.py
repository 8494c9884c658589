"""The menu of the design: rounded, with a shadow, rows of 34 px, icons before the words, keys behind them.

The style sheet gives the sizes; what is seen is painted here, since it can colour neither keys nor a danger.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from gui.floating import cut, is_blended, make_floating
from gui.shadow import draw_shadow
from gui.shortcuts import caps
from gui.theme import theme

ROOM = 28
"""Round the sheet, for its shadow; also in the style sheet."""
SIDE, ICON, TEXT = 12, 16, 40
"""From the edge of a row: the icon, its size, the words."""
DANGER = "danger"
"""A property of an action: what it does cannot be taken back lightly."""


class Menu(QMenu):
    """Opened with popup(), never exec'd."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make_floating(self)
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )

    def showEvent(self, event: QShowEvent) -> None:
        """The sheet stands where the menu was asked for, not its shadow."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.move(self.x() + (ROOM if is_mirrored else -ROOM), self.y() - ROOM)
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut(self, self._sheet(), 12)

    def _sheet(self) -> QRect:
        return self.rect().adjusted(ROOM, ROOM, -ROOM, -ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = self._sheet()
        if not is_blended():
            painter.fillRect(self.rect(), theme().color("line.strong"))
        draw_shadow(painter, sheet, "popover", 12)
        painter.setPen(QPen(theme().color("line.strong"), theme().outline))
        painter.setBrush(theme().color("bg.raised"))
        painter.drawRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        for action in self.actions():
            box = self.actionGeometry(action)
            if not action.isVisible() or isinstance(action, QWidgetAction):
                continue
            if action.isSeparator():
                painter.fillRect(sheet.left() + 1, box.center().y(), sheet.width() - 2, 1, theme().color("line.subtle"))
            else:
                self._row(painter, action, box)

    def _row(self, painter: QPainter, action: QAction, box: QRect) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if action is self.activeAction() and action.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("bg.selected.raised"))
            painter.drawRoundedRect(QRectF(box), 8, 8)
        name = "text.1" if action.isEnabled() else "text.disabled"
        name = "danger.text" if action.property(DANGER) and action.isEnabled() else name
        middle = box.center().y() - ICON // 2 + 1
        at_start, at_end = box.left() + SIDE, box.right() - SIDE - ICON + 1
        icon_x, check_x = (at_end, at_start) if is_mirrored else (at_start, at_end)
        has_icon = not action.icon().isNull()
        if has_icon:
            action.icon().paint(painter, QRect(icon_x, middle, ICON, ICON))
        if action.isChecked():
            mark = theme().pixmap("check", name, "bold", ICON, self.devicePixelRatioF())
            painter.drawPixmap(check_x if has_icon else icon_x, middle, mark)
        before = TEXT if self._is_iconed() else SIDE
        words = box.adjusted(SIDE, 0, -before, 0) if is_mirrored else box.adjusted(before, 0, -SIDE, 0)
        start, end = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        painter.setFont(theme().font("body"))
        painter.setPen(theme().color(name))
        self._say(painter, words, start, action.text().replace("&&", "\0").replace("&", "").replace("\0", "&"))
        painter.setFont(theme().font("small"))
        painter.setPen(theme().color("text.3"))
        self._say(painter, words, end, " ".join(caps(action.shortcut().toString())))

    def _say(self, painter: QPainter, box: QRect, side: Qt.AlignmentFlag, text: str) -> None:
        self.style().drawItemText(
            painter, box, (side | Qt.AlignmentFlag.AlignVCenter).value, self.palette(), True, text
        )

    def _is_iconed(self) -> bool:
        return any(not one.icon().isNull() or one.isCheckable() for one in self.actions())
