"""The list of the timeline's events."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStyle, QTableView

from gui.theme import theme
from gui.timeline_delegate import EventDelegate
from gui.timeline_model import EventModel


class EventView(QTableView):
    """Rows of one height, a million of them too: a list view would measure each."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._shown = 0
        """Rows that are laid out; those after them came at the end since."""
        self._has_come = False
        self._above = -1
        """The row under the mouse as it was painted last."""
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(20)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # Rows that come at the end move the others or leave them alone: a table paints all it shows anew for each.

    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        self._has_come = start >= self._shown

    def doItemsLayout(self) -> None:
        if not self._has_come:
            super().doItemsLayout()
        else:
            self.updateGeometries()
            room = self.viewport().rect()
            room.setTop(max(0, self._shown * self.verticalHeader().defaultSectionSize() - self.verticalOffset()))
            self.viewport().update(room)
        self._has_come = False
        self._shown = self.model().rowCount() if self.model() else 0

    def reset(self) -> None:
        self._has_come = False
        super().reset()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What is shown moves; the row under the mouse is another then."""
        super().scrollContentsBy(dx, dy)
        for row in {self._above, self._row_under_mouse()} - {-1}:
            self.update(self.model().index(row, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """On a colour of its own: what lies behind need not be painted with it.

        Row by row from the delegate's pictures; a table asks for style, state and data of each cell, which costs
        three times what the pictures do.
        """
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().color("bg.canvas"))
        delegate, model = self.itemDelegate(), self.model()
        if not (isinstance(delegate, EventDelegate) and isinstance(model, EventModel)):
            return
        self.executeDelayedItemsLayout()
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        last = model.rowCount() - 1 if last < 0 else last
        selected, self._above = self.selectionModel().currentIndex().row(), self._row_under_mouse()
        width, height = self.viewport().width(), self.verticalHeader().defaultSectionSize()
        for row in range(first, last + 1) if first >= 0 else ():
            state = QStyle.StateFlag.State_None
            if row == selected and self.selectionModel().isRowSelected(row, QModelIndex()):
                state |= QStyle.StateFlag.State_Selected
            if row == self._above:
                state |= QStyle.StateFlag.State_MouseOver
            delegate.paint_row(painter, model.row(row), QRect(0, self.rowViewportPosition(row), width, height), state)

    def _row_under_mouse(self) -> int:
        place = self.viewport().mapFromGlobal(QCursor.pos())
        is_over = self.viewport().underMouse() and self.viewport().rect().contains(place)
        return self.rowAt(place.y()) if is_over else -1

    def set_row_height(self, height: int) -> None:
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)
