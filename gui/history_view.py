"""The list of conversations in the sidebar: opens on a click or Enter, F2 renames, Delete deletes, dots for the menu."""

from __future__ import annotations

import re

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.store.reading import CLOSE, OPEN
from gui.history_model import HistoryModel, HistoryRow, RowRole, length_text
from gui.menu import DANGER, Menu
from gui.theme import theme
from gui.timeline_model import Index

ROW, FIRST_HEADING, HEADING, HIT = 35, 29, 38, 54
SIDE = 11
DOTS = 30
"""Width of the place of the dots."""
MARKED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")


class HistoryDelegate(QStyledItemDelegate):
    """Headings, rows of 34 px, hits of 54 with the words in 600."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.current_uid = ""
        """The conversation that is open."""
        self.dots_at = QPoint(-1, -1)
        """Where the mouse is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: HistoryRow = index.data(RowRole)
        heading = HEADING if index.row() else FIRST_HEADING
        return QSize(100, theme().px(heading if row.summary is None else HIT if row.excerpt else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HistoryRow | None = index.data(RowRole)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.summary is None:
            box = QRect(option.rect).adjusted(SIDE, 0, -SIDE, -theme().px(6))
            self._text(painter, row.text, box, "micro", "text.3", 600, Qt.AlignmentFlag.AlignBottom)
        else:
            self._conversation(painter, option, row)
        painter.restore()

    def _conversation(self, painter: QPainter, option: QStyleOptionViewItem, row: HistoryRow) -> None:
        assert row.summary is not None
        box = QRect(option.rect)
        is_current = row.summary.uid == self.current_uid
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if is_current or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("bg.selected" if is_current else "bg.hover"))
            painter.drawRoundedRect(QRectF(box).adjusted(0, 1, 0, -1), 9, 9)
        if has_focus and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(theme().color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 2, -1, -2), 8, 8)
        line = QRect(box.left() + SIDE, box.top(), box.width() - 2 * SIDE, theme().px(ROW))
        if is_hovered or has_focus:
            self._dots(painter, line)
            width = DOTS
        else:
            tone = "text.2" if is_current else "text.3"
            width = self._length(painter, length_text(row.summary.length_s), line, tone)
        line.setRight(line.right() - width - 8)
        text = _without_marks(row.excerpt) if row.excerpt and not row.item_id else row.text
        if row.excerpt and not row.item_id:
            self._marked(painter, row.excerpt, line, "text.1" if is_current else "text.2")
        else:
            weight = 600 if is_current else 400
            self._text(painter, text, line, "body", "text.1" if is_current else "text.2", weight)
        if row.excerpt and row.item_id:
            below = QRect(box.left() + SIDE, box.top() + theme().px(ROW - 7), box.width() - 2 * SIDE, theme().px(20))
            self._marked(painter, row.excerpt, below, "text.2" if is_current else "text.3", "small")

    @staticmethod
    def _text(
        painter: QPainter, text: str, box: QRect, role: str, color: str, weight: int,
        where: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:  # fmt: skip
        font = theme().font(role, weight)
        painter.setFont(font)
        painter.setPen(theme().color(color))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, where | Qt.AlignmentFlag.AlignLeft, shown)

    @staticmethod
    def _length(painter: QPainter, text: str, box: QRect, color: str) -> int:
        font = theme().font("small")
        painter.setFont(font)
        painter.setPen(theme().color(color))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return QFontMetrics(font).horizontalAdvance(text)

    @staticmethod
    def _dots(painter: QPainter, box: QRect) -> None:
        place = QPointF(box.right() - 18, box.center().y() - 8)
        painter.drawPixmap(place, theme().pixmap("dots-three", "text.2", "bold", 16, 2.0))

    @staticmethod
    def _marked(painter: QPainter, excerpt: str, box: QRect, color: str, role: str = "body") -> None:
        """The searched words in 600; what has no room is cut off."""
        usual, strong = theme().font(role), theme().font(role, 600)
        x, right = box.left(), box.right()
        for at, piece in enumerate(MARKED.split(excerpt)):
            font: QFont = strong if at % 2 else usual
            shown = QFontMetrics(font).elidedText(piece.replace("\n", " "), Qt.TextElideMode.ElideRight, right - x)
            painter.setFont(font)
            painter.setPen(theme().color("text.1" if at % 2 else color))
            painter.drawText(QRect(x, box.top(), right - x, box.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            x += QFontMetrics(font).horizontalAdvance(shown)
            if shown != piece.replace("\n", " ") or x >= right:
                return

    # Renaming

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Title of the conversation"))
        editor.setMaxLength(200)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRect(option.rect)
        editor.setGeometry(QRect(box.left(), box.top() + 1, box.width(), theme().px(ROW) - 2))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text())


def _without_marks(excerpt: str) -> str:
    return excerpt.replace(OPEN, "").replace(CLOSE, "")


class HistoryView(QListView):
    """Rows are opened, not selected: the one that is open is painted as such."""

    opened = Signal(str, str)
    """(uid, item id or "")."""
    export_wanted = Signal(str)
    delete_wanted = Signal(str)
    replay_wanted = Signal(str)

    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self.delegate = HistoryDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Conversations"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self._restyle)

    def show_open(self, uid: str) -> None:
        """Which conversation is open."""
        if uid != self.delegate.current_uid:
            self.delegate.current_uid = uid
            self.viewport().update()

    def row_at(self, index: Index) -> HistoryRow | None:
        """The conversation there; None for a heading or nothing."""
        row: HistoryRow | None = index.data(RowRole) if index.isValid() else None
        return row if row is not None and row.summary is not None else None

    def menu_for(self, index: Index) -> Menu:
        """Rename, Replay, Export, Delete."""
        row = self.row_at(index)
        assert row is not None and row.summary is not None
        uid = row.summary.uid
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(theme().icon("pencil-simple", size=16), self.tr("Rename"), lambda: self.edit(index))
        menu.addAction(theme().icon("play", size=16), self.tr("Replay"), lambda: self.replay_wanted.emit(uid))
        menu.addAction(theme().icon("export", size=16), self.tr("Export"), lambda: self.export_wanted.emit(uid))
        menu.addSeparator()
        trash = theme().icon("trash", "danger.text", size=16)
        menu.addAction(trash, self.tr("Delete"), lambda: self.delete_wanted.emit(uid)).setProperty(DANGER, True)
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.row_at(index)
        if row is None or row.summary is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if event.position().x() > self.visualRect(index).right() - DOTS - SIDE:
            self.menu_for(index).popup(
                self.viewport().mapToGlobal(self.visualRect(index).bottomRight() - QPoint(30, 4))
            )
        else:
            self.opened.emit(row.summary.uid, row.item_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() is QContextMenuEvent.Reason.Mouse else self.currentIndex()
        if self.row_at(index) is not None:
            self.menu_for(index).popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row_at(self.currentIndex())
        if row is not None and row.summary is not None and self.state() is not QListView.State.EditingState:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.opened.emit(row.summary.uid, row.item_id)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.delete_wanted.emit(row.summary.uid)
                return
        super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
