"""A layout that fills a line and goes on in the next: chips and buttons where there is no room beside.

The trap: Qt leaves the items to whoever derives from QLayout. An item that outlives its widget crashes when asked.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ItemLayout(QLayout):
    """A layout that keeps its items in order; whoever derives from it says where they go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        items = self._items
        self.destroyed.connect(lambda: _delete_all(items))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @property
    def is_mirrored(self) -> bool:
        """Whether the items go from right to left."""
        parent = self.parentWidget()
        return parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _delete_all(items: list[QLayoutItem]) -> None:
    while items:
        shiboken6.delete(items.pop())


class Flow(ItemLayout):
    """Items at their own size, from the start of the line."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_real=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_real=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() + self._gap for size in sizes) - self._gap
        return QSize(max(0, width), max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def _place(self, rect: QRect, *, is_real: bool) -> int:
        """The height; the items go to their places when it is real."""
        is_rtl = self.is_mirrored
        x, y, line = 0, 0, 0
        for item in self._items:
            size = item.sizeHint()
            if x and x + size.width() > rect.width():
                x, y, line = 0, y + line + self._gap, 0
            if is_real:
                left = rect.right() + 1 - x - size.width() if is_rtl else rect.left() + x
                item.setGeometry(QRect(left, rect.top() + y, size.width(), size.height()))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line
