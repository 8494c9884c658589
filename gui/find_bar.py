"""Find in this conversation: a field, how many, the one before and after."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from gui.controls import IconButton, label
from gui.shadow import draw_shadow
from gui.theme import theme
from gui.words import Hit

ROOM = 16
"""For the shadow."""


class FindField(QLineEdit):
    """Enter goes on, Shift+Enter back, Esc leaves."""

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if is_shift else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Floats over the transcript's upper corner."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = FindField()
        self.field.setProperty("quiet", True)
        self.field.setPlaceholderText(self.tr("Find in this conversation"))
        self.field.setAccessibleName(self.tr("Find in this conversation"))
        self.count = label("", "small", tone="faint")
        self.previous = IconButton("caret-up", self.tr("The one before (Shift+F3)"), size=16)
        self.next = IconButton("caret-down", self.tr("The next one (F3)"), size=16)
        self.close_button = IconButton("x", self.tr("Close (Esc)"), size=16)
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM + 4, ROOM + 3, ROOM + 4, ROOM + 3)
        row.setSpacing(0)
        row.addWidget(self.field, 1)
        for widget in (self.count, self.previous, self.next, self.close_button):
            row.addWidget(widget)
        self.setFixedWidth(340 + 2 * ROOM)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(ROOM, ROOM, -ROOM, -ROOM)
        draw_shadow(painter, box, "card", 12)
        painter.setPen(theme().color("line.strong"))
        painter.setBrush(theme().color("bg.raised"))
        painter.drawRoundedRect(box, 12, 12)


class Finder:
    """What is looked for and where it is; the view marks and scrolls."""

    def __init__(
        self, texts: Callable[[], list[tuple[str, str]]], changed: Callable[[str], None], parent: QWidget
    ) -> None:
        """texts: (item id, text) in order. changed: marks are others; the item to scroll to, or nothing."""
        self._texts = texts
        self._changed = changed
        self._hits: list[tuple[str, int]] = []
        self._at = -1
        self.bar = FindBar(parent)
        self.bar.field.textChanged.connect(self._search)
        self.bar.field.stepped.connect(self.step)
        self.bar.field.left.connect(self.close)
        self.bar.previous.clicked.connect(lambda: self.step(-1))
        self.bar.next.clicked.connect(lambda: self.step(1))
        self.bar.close_button.clicked.connect(self.close)

    @property
    def words(self) -> str:
        return self.bar.field.text() if not self.bar.isHidden() else ""

    def open(self) -> None:
        self.bar.show()
        self.bar.raise_()
        self.bar.field.setFocus()
        self.bar.field.selectAll()
        self._search()

    def close(self) -> None:
        self.bar.hide()
        self._hits, self._at = [], -1
        self._changed("")

    def step(self, by: int) -> None:
        """On to another hit, round and round."""
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._tell()
            self._changed(self._hits[self._at][0])

    def look_again(self) -> None:
        """The texts are others."""
        if self.words:
            at = self._at
            self._collect()
            self._at = min(max(at, 0), len(self._hits) - 1)
            self._tell()
            self._changed("")

    def hits_of(self, item_id: str) -> tuple[Hit, ...]:
        length = len(self.words)
        return tuple((at, length, place == self._at) for place, (one, at) in enumerate(self._hits) if one == item_id)

    def place(self, width: int) -> None:
        """In the corner of a view of this width."""
        self.bar.adjustSize()
        self.bar.move(max(0, width - self.bar.width() - 8), 0)

    def _search(self) -> None:
        self._collect()
        self._at = len(self._hits) - 1
        self._tell()
        self._changed(self._hits[self._at][0] if self._hits else "")

    def _collect(self) -> None:
        words = self.words.lower()
        self._hits = []
        for item_id, text in self._texts() if words else []:
            low, at = text.lower(), -1
            while (at := low.find(words, at + 1)) >= 0:
                self._hits.append((item_id, at))

    def _tell(self) -> None:
        tr = self.bar.tr
        told = tr("{0} of {1}").replace("{0}", str(self._at + 1)).replace("{1}", str(len(self._hits)))
        self.bar.count.setText(told if self._hits else tr("Nothing found") if self.words else "")
