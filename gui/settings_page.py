"""A page of the settings: title, line, cards; and what all pages share."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.settings import DECLARED
from gui.bridge import Bridge
from gui.controls import label, set_sides
from gui.flow import ItemLayout
from gui.settings_rows import SettingRow
from gui.theme import theme

WIDE = 680
"""The column of cards (design, pictures 18 to 25)."""


class Page(QWidget):
    """Made when it is first shown. Rows write at once; `said` goes to the foot of the dialog."""

    key = ""
    """Of the page, and of the settings on it: key.name."""
    more_keys: tuple[str, ...] = ()
    """Settings of other pages that are shown and reset here."""
    said = Signal(str)

    def __init__(self, bridge: Bridge, title: str, text: str) -> None:
        super().__init__()
        self.bridge = bridge
        self.assistant = bridge.assistant
        self.settings = bridge.assistant.settings
        self.rows: dict[str, SettingRow] = {}
        inside = QWidget()
        inside.setMaximumWidth(theme().px(WIDE) if theme().text_scale > 1 else WIDE)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inside, 1)
        self._outer = outer
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.title = label(title, "title")
        self.title.setWordWrap(True)
        self.line = label(text, "body", tone="faint")
        self.line.setWordWrap(True)
        self.line.setVisible(bool(text))
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.line)
        self.column.addLayout(head)
        self.column.addSpacing(12 if text else 7)
        self._tasks: set[asyncio.Task[None]] = set()
        self._stop = self.settings.subscribe(lambda key, value: self.setting_changed(key))
        stop = self._stop
        self.destroyed.connect(lambda: stop())
        self.build()
        self.column.addStretch(1)

    def build(self) -> None:
        """Add the cards."""

    def setting_changed(self, key: str) -> None:
        """A setting is different now."""

    def footnote(self) -> str:
        """What the foot of the dialog says while this page is open."""
        return self.tr("Changes apply at once.")

    def row(self, key: str, **more: Any) -> SettingRow:
        """The row of a declared setting; more as SettingRow takes it."""
        self.rows[key] = SettingRow(self.settings, key, **more)
        return self.rows[key]

    def rest(self, but: tuple[str, ...] = ()) -> list[SettingRow]:
        """Rows for what is declared for this page and not on it yet."""
        return [
            self.row(one.key, segmented=len(one.choices) in (2, 3))
            for one in DECLARED
            if one.page == self.key and one.key not in self.rows and one.key not in but
        ]

    def section(self, text: str, end: QWidget | None = None, *, space: int = 10) -> QLabel:
        """A heading over a card, with something at its end that is higher than its words."""
        found = label(text, "small", 600, "dim")
        row = QHBoxLayout()
        top, bottom = (space + 1, -1) if end is None else (2, -2)
        row.setContentsMargins(0, top, 0, bottom)
        row.addWidget(found, 1)
        if end is not None:
            end.setProperty("small", True)
            row.addWidget(end)
        self.column.addLayout(row)
        return found

    def set_margins(self, side: int, bar: int = 0) -> None:
        """bar: what the scroll bar takes of the margin at the end."""
        set_sides(self._outer, side, 22, side - bar, 24)
        self._outer.setAlignment(Qt.AlignmentFlag(0))

    def later(self, work: Awaitable[None]) -> None:
        """Run something that takes time; kept until it ends."""
        try:
            task = asyncio.ensure_future(work)
        except RuntimeError:  # shown while no loop runs any more
            if asyncio.iscoroutine(work):
                work.close()
            return
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def closing(self) -> None:
        """The page is hidden or goes away: let go of devices and tasks."""
        for task in tuple(self._tasks):
            task.cancel()


class FlowGrid(ItemLayout):
    """Cells of one size in as many columns as there is room for."""

    def __init__(self, cell_width: int, most: int, spacing: int = 10) -> None:
        super().__init__()
        self._cell_width, self._most, self._space = cell_width, most, spacing

    def columns(self, width: int) -> int:
        """How many stand side by side."""
        fits = (width + self._space) // (theme().px(self._cell_width) + self._space)
        return max(1, min(self._most, fits, len(self._items) or 1))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._items) // self.columns(width))
        return rows * self._cell_height() + max(0, rows - 1) * self._space

    def _cell_height(self) -> int:
        return max((item.sizeHint().height() for item in self._items), default=0)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._cell_width), self._cell_height())

    def minimumSize(self) -> QSize:
        return QSize(theme().px(self._cell_width), self._cell_height())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        columns, height = self.columns(rect.width()), self._cell_height()
        width = (rect.width() - (columns - 1) * self._space) / columns
        is_mirrored = self.is_mirrored
        for number, item in enumerate(self._items):
            place = number % columns
            place = columns - 1 - place if is_mirrored else place
            x = rect.x() + round(place * (width + self._space))
            y = rect.y() + number // columns * (height + self._space)
            item.setGeometry(QRect(x, y, round(width), height))


def begin_choice(card: QAbstractButton) -> QPainter:
    """A painter on the card of a choice, with its frame drawn: blue and thicker where it is chosen."""
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_on = card.isChecked()
    width = 2 if is_on else theme().outline
    painter.setPen(QPen(theme().color("you.solid" if is_on else "line.subtle"), width))
    painter.setBrush(theme().color("bg.raised"))
    inset = width / 2
    painter.drawRoundedRect(QRectF(card.rect()).adjusted(inset, inset, -inset, -inset), 12, 12)
    return painter
