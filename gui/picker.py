"""A closed list of choices, and how its rows look when it is open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.floating import cut, make_floating
from gui.theme import theme


class ChoiceDelegate(QStyledItemDelegate):
    """A row of a list of choices, as in a menu; a check behind the chosen one."""

    def __init__(self, picker: QComboBox) -> None:
        super().__init__(picker)
        self._picker = picker

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 44, theme().px(theme().size("row")))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("bg.selected.raised"))
            painter.drawRoundedRect(QRectF(box), 6, 6)
        is_mirrored = self._picker.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if index.row() == self._picker.currentIndex():
            x = box.left() + 9 if is_mirrored else box.right() - 24
            mark = theme().pixmap("check", "text.1", "bold", 16, self._picker.devicePixelRatioF())
            painter.drawPixmap(x, box.center().y() - 7, mark)
        painter.setFont(theme().font("body"))
        painter.setPen(theme().color("text.1"))
        words = box.adjusted(34, 0, -9, 0) if is_mirrored else box.adjusted(9, 0, -34, 0)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class Picker(QComboBox):
    """A closed list with the design's caret; the wheel scrolls the page and changes nothing."""

    def __init__(self, name: str, icon: str = "") -> None:
        super().__init__()
        self._icon = icon
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if icon:
            self.setProperty("iconed", True)
        self.setItemDelegate(ChoiceDelegate(self))
        frame = self.view().window()
        make_floating(frame)
        frame.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)

    def showPopup(self) -> None:
        super().showPopup()
        frame = self.view().window()
        cut(frame, frame.rect(), theme().radius("control"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tone = "text.2" if self.isEnabled() else "text.disabled"
        ratio = self.devicePixelRatioF()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = self.height() // 2 - 8
        caret_x, icon_x = (11, self.width() - 28) if is_mirrored else (self.width() - 25, 12)
        painter.drawPixmap(caret_x, middle + 1, theme().pixmap("caret-up-down", tone, "regular", 14, ratio))
        if self._icon:
            painter.drawPixmap(icon_x, middle, theme().pixmap(self._icon, tone, "regular", 16, ratio))
