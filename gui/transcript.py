"""The transcript: what was said, for people. Grey words have not been heard.

Widgets stand only for the rows that are seen and two screens around them; the rest are heights that are
remembered. The list sticks to the end unless the person has scrolled up.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.conversation.state import Item, Role, State, Transcript
from gui.bridge import Bridge
from gui.controls import button, holds_focus
from gui.find_bar import Finder
from gui.theme import theme
from gui.tool_card import ToolRow
from gui.turns import AssistantRow, BorderRow, Row, UserRow
from gui.words import Words

WIDEST = 712
SIDE = 27
BRIM, BOTTOM, GAP = 23, 4, 16
SCREENS = 2
MANY, LATER_MS = 8, 60
"""So many rows at once: what is seen is made at once, what is around it a little later."""
AT_ONCE = 2
"""More turns than this in one step are not being said but opened."""
FADE = 34
CHARACTERS_A_LINE, LINE_PX, AROUND_PX = 78, 25, 34


class Sheet(QWidget):
    """What the rows lie on: opaque and the same everywhere, so that Qt moves it instead of painting it anew.

    The style sheet has to call it opaque as well, by its name, or takes that back.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheet")
        for way in (Qt.WidgetAttribute.WA_OpaquePaintEvent, Qt.WidgetAttribute.WA_StaticContents):
            self.setAttribute(way)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme().color("bg.canvas"))


class Fade(QWidget):
    """The text goes on below this edge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_fade(self, QPainter(self), is_top=False)


class Brim(QWidget):
    """What has gone over the upper edge, fading.

    It stands above the list and not on it: what lies on a list keeps Qt from moving what is seen, and all of it is
    painted anew with each line that comes.
    """

    def __init__(self, area: QScrollArea, inside: QWidget) -> None:
        super().__init__(area)
        self._area, self._inside = area, inside
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QCoreApplication.sendEvent(self._area.verticalScrollBar(), event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("bg.canvas"))
        top = self._area.verticalScrollBar().value() - self.height()
        seen = QRect(0, top, self.width(), self.height()).intersected(self._inside.rect())
        if not seen.isEmpty():
            ratio = self.devicePixelRatioF()
            picture = QPixmap(seen.size() * ratio)  # rendered onto a widget that is just painted, rows go astray
            picture.setDevicePixelRatio(ratio)
            self._inside.render(picture, QPoint(), QRegion(seen), QWidget.RenderFlag.DrawChildren)
            painter.drawPixmap(seen.topLeft() - QPoint(0, top), picture)
        if top + self.height() > 0:
            _paint_fade(self, painter, is_top=True)


def _paint_fade(over: QWidget, painter: QPainter, *, is_top: bool) -> None:
    fill = QLinearGradient(0, 0, 0, over.height())
    fill.setColorAt(0.0 if is_top else 1.0, theme().color("bg.canvas"))
    fill.setColorAt(1.0 if is_top else 0.0, theme().color("bg.canvas", 0.0))
    painter.fillRect(over.rect(), fill)


class TranscriptView(QScrollArea):
    """Rows in spoken order, in a column of at most 712."""

    asked = Signal(str, str)
    """(what: play, again, event, menu, copied; item id)"""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._items: list[Item] = []
        self._rows: dict[str, Row] = {}
        self._heights: dict[str, int] = {}
        self._places: list[int] = [0]
        self._sticks = True
        self._anchor: tuple[str, int] | None = None
        self._span: tuple[str, str] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Conversation"))
        self._inside = Sheet()
        self.setWidget(self._inside)
        self.setViewportMargins(0, BRIM, 0, 0)
        self.latest = button(self.tr("Latest"), "link", "arrow-down")
        self.latest.setParent(self)
        self.latest.hide()
        self.latest.clicked.connect(self.to_end)
        self._brim, self._fade = Brim(self, self._inside), Fade(self)
        self.finder = Finder(self._find_texts, self._find_changed, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: self._lay_out())
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        bridge.state_changed.connect(self._state_changed)
        bridge.frame.connect(self._frame)
        theme().changed.connect(self._restyle)
        self._show(bridge.state.items)

    def to_end(self) -> None:
        """Back to the newest row."""
        self._sticks = True
        self._lay_out()

    def row(self, item_id: str) -> Row | None:
        """The row of an item; None where it is far from what is seen."""
        return self._rows.get(item_id)

    def show_row(self, item_id: str) -> Row | None:
        """Scroll an item into sight and give its row."""
        index = next((place for place, item in enumerate(self._items) if item.item_id == item_id), None)
        if index is None:
            return None
        self._sticks = False
        self._materialise(index, index)
        top, bottom = self._places[index], self._places[index + 1]
        bar = self.verticalScrollBar()
        if top < bar.value() or bottom > bar.value() + self.viewport().height():
            bar.setValue(max(0, top - self.viewport().height() // 3))
        self._lay_out()
        return self._rows.get(item_id)

    def step_turn(self, by: int) -> None:
        """Move the focus to the turn before or after."""
        focus = next((place for place, item in enumerate(self._items) if self._has_focus(item)), None)
        if focus is None:
            focus = len(self._items) if by < 0 else -1
        target = focus + by
        if 0 <= target < len(self._items):
            row = self.show_row(self._items[target].item_id)
            if row is not None:
                row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _has_focus(self, item: Item) -> bool:
        row = self._rows.get(item.item_id)
        return row is not None and row.hasFocus()

    def focused_item(self) -> str:
        """The turn that has the focus, or the newest."""
        found = next((item.item_id for item in self._items if self._has_focus(item)), "")
        return found or (self._items[-1].item_id if self._items else "")

    # Rows

    def _state_changed(self, before: State, after: State) -> None:
        if after.items is not before.items:
            self._show(after.items)

    def _show(self, items: tuple[Item, ...]) -> None:
        before, self._items = self._items, [item for item in items if _is_shown(item)]
        old = {item.item_id: item for item in before}
        is_other = [*old] != [item.item_id for item in self._items]
        if is_other:
            now = {item.item_id for item in self._items}
            for item_id in [one for one in self._rows if one not in now]:
                self._drop(item_id)
        for item in self._items:
            if old.get(item.item_id) is not item:
                is_other = self._follow(item) or is_other
        self.finder.look_again()
        if is_other and not self.isHidden():  # another page is shown: what it will be like is not known yet
            self._lay_out_soon() if len(self._items) - len(before) >= MANY else self._lay_out()
            self._welcome([item.item_id for item in self._items if item.item_id not in old])

    def _welcome(self, new: list[str]) -> None:
        """Turns that were just said arrive; a conversation that is opened stands there."""
        if self._sticks and len(new) <= AT_ONCE:
            for row in filter(None, map(self._rows.get, new)):
                row.arrive()

    def _follow(self, item: Item) -> bool:
        """An item that changed; whether its height did."""
        row = self._rows.get(item.item_id)
        if row is None:
            return self._heights.pop(item.item_id, None) is not None
        row.show_item(item)
        self._scroll_first(row)
        return self._measure(row, item)

    def _scroll_first(self, row: Row) -> None:
        """Before the last row grows: what is seen can be moved as long as nothing in it has another size."""
        more = row.missing()
        if more > 0 and self._sticks and self._items and row.item is self._items[-1] and self._is_long:
            self._inside.resize(self._inside.width(), self._inside.height() + more)
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    @property
    def _is_long(self) -> bool:
        """Longer than what is seen."""
        return self.verticalScrollBar().maximum() > 0

    def _make(self, item: Item) -> Row:
        kinds: dict[Role, type[Row]] = {Role.USER: UserRow, Role.ASSISTANT: AssistantRow, Role.SYSTEM: BorderRow}
        row = (ToolRow if item.call is not None else kinds.get(item.role, AssistantRow))(self._bridge)
        row.setParent(self._inside)
        row.setFocusPolicy(Qt.FocusPolicy.ClickFocus if item.call is None else Qt.FocusPolicy.NoFocus)
        row.show_item(item)
        row.grown.connect(self._grown)
        row.lifted.connect(self._lifted)
        row.asked.connect(self.asked)
        for words in row.texts():
            words.pressed.connect(lambda: self._begin_selection(item.item_id))
            words.dragged_out.connect(self._select_to)
        row.mark(self.finder.hits_of(item.item_id))
        self._rows[item.item_id] = row
        return row

    def _drop(self, item_id: str) -> None:
        row = self._rows.pop(item_id)
        row.hide()
        row.deleteLater()

    def _grown(self) -> None:
        row = self.sender()
        if isinstance(row, Row) and row.item is not None and self._measure(row, row.item):
            self._timer.start(0)

    def _lifted(self) -> None:
        row = self.sender()
        if isinstance(row, Row) and row.item is not None:
            index = next((at for at, item in enumerate(self._items) if item.item_id == row.item.item_id), None)
            if index is not None:
                row.move(row.x(), self._places[index] + row.lift)

    def _measure(self, row: Row, item: Item) -> bool:
        """Whether it has another height now."""
        height = row.fit(self._column()[1])
        is_other = self._heights.get(item.item_id) != height
        self._heights[item.item_id] = height
        return is_other

    # Places

    def _column(self) -> tuple[int, int]:
        """(left, width) of the column."""
        width = min(theme().px(WIDEST), self.width() - 2 * SIDE)
        left = (self.width() - width) // 2
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left -= self.width() - self.viewport().width()
        return left, max(160, width)

    def _reckon(self) -> None:
        known, scale = self._heights, theme().text_scale
        heights = [known.get(item.item_id) or _guess(item, scale) for item in self._items]
        self._places = list(accumulate((height + GAP for height in heights), initial=0))

    def _lay_out_soon(self) -> None:
        """What is seen at once; the rest when it has been painted."""
        self._lay_out(0)
        self._timer.start(LATER_MS)

    def _lay_out(self, screens: float = SCREENS) -> None:
        """Widgets for what is seen and for so many screens around it, in their places."""
        bar = self.verticalScrollBar()
        self._reckon()
        for _ in range(4):
            total = self._places[-1] - GAP + BOTTOM
            self._inside.resize(self.viewport().width(), max(total, self.viewport().height()))
            if self._sticks:
                bar.setValue(bar.maximum())
            height = max(200, self.viewport().height())
            first = max(0, bisect_right(self._places, bar.value() - screens * height) - 1)
            last = min(len(self._items) - 1, bisect_right(self._places, bar.value() + (screens + 1) * height))
            if not self._materialise(first, last):
                break
        self._place(first, last)
        self._follow_edges()

    def _materialise(self, first: int, last: int) -> bool:
        """Make the rows of a range; whether heights were guessed wrong."""
        is_other = False
        for item in self._items[first : last + 1]:
            if item.item_id not in self._rows:
                is_other = self._measure(self._make(item), item) or is_other
        if is_other:
            self._reckon()
        return is_other

    def _place(self, first: int, last: int) -> None:
        left, width = self._column()
        kept = {item.item_id for item in self._items[first : last + 1]}
        kept |= {one for one, row in self._rows.items() if holds_focus(row)}  # else it goes on, and the view with it
        for item_id in [one for one in self._rows if one not in kept]:
            self._drop(item_id)
        for index in range(first, last + 1):
            row = self._rows[self._items[index].item_id]
            place = self._places[index] + row.lift
            row.setGeometry(left, place, width, self._heights[self._items[index].item_id])
            row.show()

    def _follow_edges(self) -> None:
        bar, width = self.verticalScrollBar(), self.viewport().width()
        self._brim.setGeometry(0, 0, width, BRIM)
        self._brim.update()
        self._fade.setGeometry(0, self.height() - FADE, width, FADE)
        self._fade.setVisible(bar.value() < bar.maximum() - 4)
        self.latest.setVisible(not self._sticks and bar.value() < bar.maximum() - 24)
        if self.latest.isVisible():
            self._fade.raise_()
            self.latest.raise_()

    def _scrolled(self, value: int) -> None:
        self._sticks = value >= self.verticalScrollBar().maximum() - 24
        self._timer.start(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.latest.sizeHint()
        self.latest.setGeometry((self.width() - size.width()) // 2, self.height() - 44, size.width(), 32)
        self.finder.place(self.width())
        if event.size().width() != event.oldSize().width():
            self._heights.clear()
            for row in self._rows.values():
                if row.item is not None:
                    self._measure(row, row.item)
        self._lay_out() if self._rows else self._lay_out_soon()

    def _restyle(self) -> None:
        self._heights.clear()
        for row in self._rows.values():
            if row.item is not None:
                self._measure(row, row.item)
        self._timer.start(0)

    def _frame(self, elapsed_s: float) -> None:
        playing = set(self._bridge.state.playback.item_ids) | {self._bridge.replayed_id}
        for item_id in playing:
            row = self._rows.get(item_id)
            if row is not None and row.frame() and row.y() < self.verticalScrollBar().value():
                self._brim.update()

    # Find

    def _find_texts(self) -> list[tuple[str, str]]:
        return [(item.item_id, item.text) for item in self._items if item.text]

    def _find_changed(self, item_id: str) -> None:
        for one, row in self._rows.items():
            row.mark(self.finder.hits_of(one))
        self._brim.update()
        if item_id:
            self.show_row(item_id)

    # A selection over several turns

    def _begin_selection(self, item_id: str) -> None:
        self._anchor = (item_id, 0)
        self._span = None
        for one, row in self._rows.items():
            for words in row.texts() if one != item_id else []:
                _select_none(words)

    def _select_to(self, place: QPoint) -> None:
        """From the turn where the mouse went down to the one it is over now."""
        if self._anchor is None:
            return
        order = {item.item_id: index for index, item in enumerate(self._items)}
        y = self._inside.mapFromGlobal(place).y()
        over = min(max(0, bisect_right(self._places, y) - 1), len(self._items) - 1)
        first, last = sorted((order.get(self._anchor[0], 0), over))
        self._span = (self._items[first].item_id, self._items[last].item_id)
        for item_id, row in self._rows.items():
            if item_id != self._anchor[0]:
                for words in row.texts():
                    words.selectAll() if first <= order[item_id] <= last else _select_none(words)

    def copy(self) -> bool:
        """Put the selection over several turns into the clipboard; False where there is none."""
        if self._span is None:
            return False
        inside, parts = False, []
        for item in self._items:
            inside = inside or item.item_id == self._span[0]
            if inside:
                row = self._rows.get(item.item_id)
                chosen = [words.selected_text() for words in row.texts()] if row is not None else [item.text]
                parts += [text for text in chosen if text]
            if item.item_id == self._span[1]:
                break
        QGuiApplication.clipboard().setText("\n\n".join(parts))
        return True


def _guess(item: Item, scale: float) -> int:
    """The height of a row that was never seen."""
    lines = 1 + len(item.text) // CHARACTERS_A_LINE
    return round((40 if item.call is not None else lines * LINE_PX + AROUND_PX) * scale)


def _select_none(words: Words) -> None:
    cursor = words.textCursor()
    cursor.clearSelection()
    words.setTextCursor(cursor)


def _is_shown(item: Item) -> bool:
    if item.role in (Role.ASSISTANT, Role.SYSTEM) and item.call is None:
        return bool(item.text or item.note)
    return item.call is not None or bool(item.text or item.images) or item.transcript is not Transcript.NONE
