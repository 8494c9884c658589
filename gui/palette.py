"""The command palette: everything that can be done, set or opened, found by a few letters."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from core.errors import AppError
from core.settings.declared import DECLARED
from gui.actions import commands, shown_keys
from gui.bridge import Bridge
from gui.controls import KeyCap
from gui.shadow import draw_shadow
from gui.theme import theme

WIDTH, HEAD, ROW, GROUP, FOOT = 620, 56, 40, 28, 38
TOP_SHARE = 0.166
MOST_ROWS = 9
LEAST_FUZZY = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """A row. group: commands, settings or conversations."""

    group: str
    text: str
    right: str
    icon: str
    run: Callable[[], None]


def match(words: str, text: str) -> tuple[int, list[int]] | None:
    """(the lower the better, places of the hits), or None. Letters in order; whole words and beginnings first."""
    low, wanted = text.lower(), words.lower()
    at = low.find(wanted)
    if at >= 0:
        is_start = at == 0 or not low[at - 1].isalnum()
        return (at if is_start else 100 + at), list(range(at, at + len(wanted)))
    if len(wanted) < LEAST_FUZZY:
        return None
    places: list[int] = []
    position = -1
    for letter in wanted:
        if letter == " ":
            continue
        position = low.find(letter, position + 1)
        if position < 0:
            return None
        places.append(position)
    gaps = places[-1] - places[0] - len(places) + 1 if places else 0
    return (1000 + gaps, places) if gaps <= 2 * len(places) + 4 else None


class PaletteField(QLineEdit):
    """Up and down move, Enter runs, Esc closes."""

    moved = Signal(int)
    chosen = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}
            self.moved.emit(step[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Palette(QWidget):
    """Lies over the whole window; a press beside it closes it."""

    settings_wanted = Signal(str, str)
    """(page, key)"""
    conversation_wanted = Signal(str)

    def __init__(self, bridge: Bridge, window: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._actions = {action.objectName(): action for action in actions}
        self._choices: list[Choice] = []
        self._shown: list[tuple[Choice, list[int]]] = []
        self._at, self._first = 0, 0
        self._task: asyncio.Task[None] | None = None
        self._focus: QWidget | None = None
        self.setAccessibleName(self.tr("Command palette"))
        self.field = PaletteField(self)
        self.field.setProperty("quiet", True)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Command palette"))
        self._cap = KeyCap(self.tr("Esc"))
        self._cap.setParent(self)
        self.field.textChanged.connect(self._search)
        self.field.moved.connect(self._move)
        self.field.chosen.connect(self._run)
        self.field.left.connect(self.close_palette)
        self.setMouseTracking(True)
        window.installEventFilter(self)
        self.hide()

    def open_palette(self) -> None:
        """Empty, with everything in it."""
        self._choices = [*self._from_commands(), *self._from_settings()]
        self._focus = self.window().focusWidget()
        self.field.setFont(theme().font("speech"))
        self.field.clear()
        self._search()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()
        with contextlib.suppress(RuntimeError):  # no loop: a window that is only painted
            self._task = asyncio.get_running_loop().create_task(self._add_conversations())

    def close_palette(self) -> None:
        self.hide()
        if self._focus is not None and self._focus.isVisible():
            self._focus.setFocus()

    # What there is

    def _from_commands(self) -> list[Choice]:
        found = []
        for command in commands():
            action = self._actions.get(command.name)
            if action is not None and command.name != "open_palette":
                found.append(Choice("commands", action.text(), shown_keys(action), command.icon, action.trigger))
        return found

    def _from_settings(self) -> list[Choice]:
        pages = {
            "provider": self.tr("Provider"),
            "voice": self.tr("Voice"),
            "turn": self.tr("Turn detection"),
            "transcription": self.tr("Transcription"),
            "audio": self.tr("Audio devices"),
            "tools": self.tr("Tools & MCP"),
            "appearance": self.tr("Appearance"),
            "shortcuts": self.tr("Shortcuts"),
            "history": self.tr("Privacy & data"),
        }
        icons = {"audio": "headphones", "appearance": "circle-half", "voice": "user-sound", "tools": "wrench"}
        return [
            Choice(
                "settings",
                one.label,
                pages[one.page],
                icons.get(one.page, "sliders-horizontal"),
                lambda one=one: self.settings_wanted.emit(one.page, one.key),  # type: ignore[misc]
            )
            for one in DECLARED
            if one.page in pages
        ]

    async def _add_conversations(self) -> None:
        history = self._bridge.assistant.history
        if history is None:
            return
        with contextlib.suppress(AppError):
            for one in await history.latest(200):
                length_s = int(one.ended_s - one.began_s)
                self._choices.append(
                    Choice(
                        "conversations",
                        one.title or self.tr("New conversation"),
                        f"{length_s // 60}:{length_s % 60:02d}",
                        "chat-circle",
                        lambda uid=one.uid: self.conversation_wanted.emit(uid),  # type: ignore[misc]
                    )
                )
            self._search()

    def _search(self) -> None:
        words = self.field.text().strip()
        found: list[tuple[int, int, Choice, list[int]]] = []
        for number, choice in enumerate(self._choices):
            if not words:
                if choice.group != "settings":
                    found.append((0, number, choice, []))
            elif (hit := match(words, choice.text)) is not None:
                found.append((hit[0], number, choice, hit[1]))
        self._shown = []
        for group in ("commands", "settings", "conversations"):
            rows = [row for row in found if row[2].group == group]
            rows.sort(key=lambda row: (row[0] // 1000, row[1]))
            self._shown += [(choice, places) for _, _, choice, places in rows[: 4 if words else 30]]
        self._at, self._first = 0, 0
        self._place()
        self.update()

    # Moving and running

    def _move(self, by: int) -> None:
        if self._shown:
            self._at = (
                (self._at + by) % len(self._shown) if abs(by) == 1 else min(max(self._at + by, 0), len(self._shown) - 1)
            )
            self._first = min(max(self._first, self._at - MOST_ROWS + 1), self._at)
            self.field.setAccessibleDescription(self._shown[self._at][0].text)
            self.update()

    def _run(self) -> None:
        if self._shown:
            choice = self._shown[self._at][0]
            self.close_palette()
            choice.run()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if not self._card().contains(place):
            self.close_palette()
            return
        for index, box in self._boxes():
            if index >= 0 and box.contains(place):
                self._at = index
                self._run()
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        for index, box in self._boxes():
            if index >= 0 and index != self._at and box.contains(place):
                self._at = index
                self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    # Places and paint

    def _rows(self) -> list[tuple[int, str]]:
        """(index of a choice or -1, group) from the first seen on."""
        rows: list[tuple[int, str]] = []
        group = ""
        for index in range(self._first, min(len(self._shown), self._first + MOST_ROWS)):
            choice = self._shown[index][0]
            if choice.group != group:
                group = choice.group
                rows.append((-1, group))
            rows.append((index, ""))
        return rows

    def _card(self) -> QRect:
        width = min(WIDTH, self.width() - 32)
        rows = self._rows()
        inside = sum(theme().px(GROUP if index < 0 else ROW) for index, _ in rows) if rows else theme().px(56)
        height = theme().px(HEAD) + inside + 16 + theme().px(FOOT)
        return QRect((self.width() - width) // 2, int(self.height() * TOP_SHARE), width, height)

    def _boxes(self) -> list[tuple[int, QRect]]:
        card = self._card()
        y, found = card.top() + theme().px(HEAD) + 9, []
        for index, _ in self._rows():
            height = theme().px(GROUP if index < 0 else ROW)
            found.append((index, QRect(card.left() + 8, y, card.width() - 16, height)))
            y += height
        return found

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        card = self._card()
        head = theme().px(HEAD)
        self.field.setGeometry(card.left() + 38, card.top() + (head - 36) // 2, card.width() - 110, 36)
        self._cap.adjustSize()
        self._cap.move(card.right() - 18 - self._cap.width(), card.top() + (head - self._cap.height()) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrim = theme().color("shadow", 0.31 if not theme().is_dark else 0.5)
        painter.fillRect(self.rect(), scrim)
        card = self._card()
        draw_shadow(painter, card, "palette", 14)
        painter.setPen(theme().color("line.strong"))
        painter.setBrush(theme().color("bg.raised"))
        painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)
        head, foot = theme().px(HEAD), theme().px(FOOT)
        painter.setPen(QPen(theme().color("line.subtle"), 1))
        for y in (card.top() + head, card.bottom() - foot):
            painter.drawLine(card.left() + 1, y, card.right() - 1, y)
        glass = theme().pixmap("magnifying-glass", "text.3", "regular", 20, 2.0)
        painter.drawPixmap(card.left() + 19, card.top() + (head - 20) // 2, glass)
        for (index, box), (_, group) in zip(self._boxes(), self._rows(), strict=True):
            self._paint_row(painter, box, index) if index >= 0 else self._paint_group(painter, box, group)
        self._paint_foot(painter, QRect(card.left() + 20, card.bottom() - foot, card.width() - 40, foot))
        if not self._shown:
            painter.setFont(theme().font("body"))
            painter.setPen(theme().color("text.3"))
            told = self.tr('Nothing found for "{0}".').replace("{0}", self.field.text())
            painter.drawText(card.adjusted(20, head, -20, -foot), Qt.AlignmentFlag.AlignCenter, told)

    def _paint_group(self, painter: QPainter, box: QRect, group: str) -> None:
        names = {
            "commands": self.tr("Commands"),
            "settings": self.tr("Settings"),
            "conversations": self.tr("Conversations"),
        }
        painter.setFont(theme().font("micro", 600))
        painter.setPen(theme().color("text.3"))
        painter.drawText(box.adjusted(12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, names[group])

    def _paint_row(self, painter: QPainter, box: QRect, index: int) -> None:
        choice, places = self._shown[index]
        if index == self._at:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("bg.selected.raised"))
            painter.drawRoundedRect(QRectF(box), 8, 8)
        tone = "text.1" if index == self._at else "text.2"
        icon = theme().pixmap(choice.icon or "command", tone, "regular", 18, 2.0)
        painter.drawPixmap(box.left() + 12, box.center().y() - 8, icon)
        painter.setFont(theme().font("small"))
        painter.setPen(theme().color("text.3"))
        right = box.adjusted(0, 0, -13, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, choice.right)
        room = box.width() - 60 - QFontMetrics(theme().font("small")).horizontalAdvance(choice.right) - 20
        self._paint_text(painter, box.adjusted(44, 0, 0, 0), choice.text, set(places), room)

    @staticmethod
    def _paint_text(painter: QPainter, box: QRect, text: str, places: set[int], room: int) -> None:
        """The hits are strong."""
        x, start = float(box.left()), 0
        while start < len(text):
            is_hit = start in places
            end = start
            while end < len(text) and (end in places) == is_hit:
                end += 1
            font = theme().font("lead", 600 if is_hit else 400)
            painter.setFont(font)
            painter.setPen(theme().color("text.1" if is_hit else "text.2"))
            metrics = QFontMetrics(font)
            piece = metrics.elidedText(
                text[start:end], Qt.TextElideMode.ElideRight, max(12, int(room - (x - box.left())))
            )
            painter.drawText(QRectF(x, box.top(), room, box.height()), Qt.AlignmentFlag.AlignVCenter, piece)
            x += metrics.horizontalAdvance(piece)
            start = end

    def _paint_foot(self, painter: QPainter, box: QRect) -> None:
        painter.setFont(theme().font("small"))
        painter.setPen(theme().color("text.3"))
        hints = (self.tr("↑ ↓ to move"), self.tr("Enter to run"), self.tr("Esc to close"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "    ".join(hints))
