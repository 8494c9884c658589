"""One event in full: as a tree, raw, and compared with the one before of its type."""

from __future__ import annotations

import difflib
import json

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from core.session.timeline import SENT, Entry
from gui.bridge import Bridge
from gui.controls import IconButton, label, set_sides
from gui.json_model import INDENT, JsonDelegate, JsonModel
from gui.menu import Menu
from gui.snippet import snippet
from gui.switches import Segmented
from gui.theme import theme


class Tree(QTreeView):
    """Arrows painted to the tokens."""

    def drawBranches(self, painter: object, rect: object, index: object) -> None:
        node = index.internalPointer()  # type: ignore[attr-defined]
        if node is None or not node.is_branch or not node.key:
            return
        is_open = self.isExpanded(index)  # type: ignore[arg-type]
        arrow = theme().pixmap("caret-down" if is_open else "caret-right", "text.2", "regular", 13, 2.0)
        painter.drawPixmap(rect.right() - 14, rect.center().y() - 6, arrow)  # type: ignore[attr-defined]


class Inspector(QFrame):
    """Shows the entry it is given; asks for neighbours through signals."""

    closed = Signal()
    stepped = Signal(int)
    """-1 for the previous row, +1 for the next."""
    turn_wanted = Signal(str)
    """Show the turn of this item in the conversation."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._entry: Entry | None = None
        self._previous: Entry | None = None
        self._arrow = QLabel()
        self._type = label("", "mono", 500)
        self._facts = label("", "small", tone="faint")
        self._finding = label("", "small")
        self._finding.setWordWrap(True)
        self._model = JsonModel(self)
        self.tree = Tree()
        self.tree.setModel(self._model)
        self.tree.setItemDelegate(JsonDelegate(self.tree))
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(INDENT)
        self.tree.setUniformRowHeights(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setAccessibleName(self.tr("Event as a tree"))
        self.raw, self.compare = QPlainTextEdit(), QPlainTextEdit()
        self.pages = QStackedWidget()
        for page in (self.tree, self.raw, self.compare):
            self.pages.addWidget(page)
        names = ((self.raw, self.tr("Event as text")), (self.compare, self.tr("What differs from the one before")))
        for text, name in names:
            text.setReadOnly(True)
            text.setAccessibleName(name)
        self._tabs = Segmented(
            [("0", self.tr("Tree"), ""), ("1", self.tr("Raw"), ""), ("2", self.tr("Compare"), "")], self.tr("View")
        )
        self._tabs.set_value("0")
        self._tabs.chosen.connect(lambda value: self.pages.setCurrentIndex(int(value)))
        self._lay_out()
        theme().changed.connect(self.restyle)
        self.restyle()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._arrow)
        head.addWidget(self._type, 1)
        self._turn = IconButton("chat-circle", self.tr("Show its turn in the conversation"), size=16)
        self._turn.clicked.connect(self._ask_turn)
        self._play = IconButton("play", self.tr("Play its sound"), size=16)
        self._play.clicked.connect(self._play_sound)
        self._copy = IconButton("copy", self.tr("Copy"), size=16)
        self._copy.clicked.connect(self._open_copy)
        up, down = (
            IconButton("caret-up", self.tr("Previous event"), size=16),
            IconButton("caret-down", self.tr("Next event"), size=16),
        )
        close = IconButton("x", self.tr("Close"), size=16)
        up.clicked.connect(lambda: self.stepped.emit(-1))
        down.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        for one in (self._play, self._turn, self._copy, up, down, close):
            head.addWidget(one)
        row = QHBoxLayout()
        row.addWidget(self._tabs)
        row.addStretch(1)
        row.addWidget(self._facts)
        column = QVBoxLayout(self)
        set_sides(column, 15, 6, 10, 2)
        column.setSpacing(5)
        head.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(row)
        column.addSpacing(3)
        column.addWidget(self._finding)
        column.addWidget(self.pages, 1)

    def restyle(self) -> None:
        for text in (self.raw, self.compare):
            text.setFont(theme().font("mono"))
        self._finding.setStyleSheet(f"color: {theme().hex('warn.text')}")
        self.tree.viewport().update()

    def show_entry(self, entry: Entry, previous: Entry | None, after: str = "", finding: str = "") -> None:
        """previous: the last one of the same type, for Compare. after: how long after what. finding: of the lint."""
        self._entry, self._previous = entry, previous
        is_sent = entry.direction == SENT
        self._arrow.setPixmap(theme().pixmap("arrow-up" if is_sent else "arrow-down", "text.1", "regular", 15, 2.0))
        room = max(120, self.width() - 240)
        self._type.setText(self._type.fontMetrics().elidedText(entry.type, Qt.TextElideMode.ElideLeft, room))
        self._type.setToolTip(entry.type)
        verb = self.tr("sent {0}") if is_sent else self.tr("received {0}")
        shown = readable(entry)
        text = json.dumps(shown, indent=2, ensure_ascii=False)
        size = (len(json.dumps(entry.event, ensure_ascii=False)) + entry.audio_bytes * 4 // 3) / 1000
        minutes, seconds = divmod(entry.t_s, 60)
        told = verb.replace("{0}", f"{int(minutes)}:{seconds:06.3f}")
        parts = [told, f"{size:.1f} kB", after] if self.width() > 420 else [f"{size:.1f} kB"]
        self._facts.setText("  ·  ".join(part for part in parts if part))
        self._finding.setText(finding)
        self._finding.setVisible(bool(finding))
        self._turn.setVisible(bool(entry.item_id) and self._bridge.state.item(entry.item_id) is not None)
        self._play.setVisible(bool(entry.audio_bytes and entry.item_id))
        self._model.show(shown)
        self.tree.expandToDepth(1)
        self._open_usage()
        self.raw.setPlainText(text)
        self.compare.setPlainText(self._difference(text))

    def _open_usage(self) -> None:
        """response.done: tokens are what one looks for."""
        top = self._model.index(0, 0)
        for row in range(self._model.rowCount(top)):
            branch = self._model.index(row, 0, top)
            for inner in range(self._model.rowCount(branch)):
                index = self._model.index(inner, 0, branch)
                if index.internalPointer().key == "usage":
                    self.tree.expand(index)

    def _difference(self, text: str) -> str:
        if self._previous is None:
            return self.tr("There is no earlier event of this type.")
        before = json.dumps(readable(self._previous), indent=2, ensure_ascii=False)
        return "\n".join(
            difflib.unified_diff(before.splitlines(), text.splitlines(), "before", "now", n=1, lineterm="")
        )

    def _ask_turn(self) -> None:
        if self._entry is not None:
            self.turn_wanted.emit(self._entry.item_id)

    def _play_sound(self) -> None:
        if self._entry is not None:
            self._bridge.assistant.played_again.play(self._entry.item_id)

    def _open_copy(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy as JSON"), self.copy_json)
        menu.addAction(self.tr("Copy as Python client"), self.copy_snippet)
        menu.popup(self._copy.mapToGlobal(QPoint(0, self._copy.height())))

    def copy_json(self) -> None:
        if self._entry is not None:
            text = json.dumps(self._entry.event, indent=2, ensure_ascii=False)
            QGuiApplication.clipboard().setText(text)

    def copy_snippet(self) -> None:
        """A Python program that sends it, or waits for one like it."""
        if self._entry is not None:
            link, is_sent = self._bridge.state.link, self._entry.direction == SENT
            text = snippet(self._entry.event, is_sent=is_sent, is_local=link.is_local, model=link.model)
            QGuiApplication.clipboard().setText(text)


def readable(entry: Entry) -> dict[str, object]:
    """The event with its audio told in words."""
    if not entry.audio_bytes:
        return entry.event
    name = "audio" if "audio" in entry.event else "delta"
    told = f"base64, {entry.audio_bytes / 48:.0f} ms, {entry.audio_bytes / 1000:.1f} kB"
    return {**entry.event, name: told}
