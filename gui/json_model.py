"""A JSON value as a tree, opened branch by branch; one column, as it would be written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from gui.theme import theme

Index = QModelIndex | QPersistentModelIndex
NodeRole = int(Qt.ItemDataRole.UserRole) + 1
ROW, INDENT = 23, 18
MOST_IN_SUMMARY = 4


class Node:
    """A value and where it hangs; children are made when they are asked for."""

    __slots__ = ("_children", "is_end", "key", "parent", "row", "value")

    def __init__(self, key: str, value: Any, parent: Node | None, row: int, *, is_end: bool = False) -> None:
        self.key, self.value, self.parent, self.row, self.is_end = key, value, parent, row, is_end
        self._children: list[Node] | None = None

    @property
    def is_branch(self) -> bool:
        return isinstance(self.value, dict | list) and bool(self.value) and not self.is_end

    @property
    def children(self) -> list[Node]:
        if self._children is None:
            pairs: list[tuple[str, Any]] = []
            if isinstance(self.value, dict):
                pairs = [(str(key), one) for key, one in self.value.items()]
            elif isinstance(self.value, list):
                pairs = [(str(number), one) for number, one in enumerate(self.value)]
            self._children = [Node(key, one, self, row) for row, (key, one) in enumerate(pairs)]
            if self.is_branch:
                self._children.append(Node("", self.value, self, len(pairs), is_end=True))
            elif self.is_end:
                self._children = []
        return self._children


class JsonModel(QAbstractItemModel):
    """The whole value is the one top row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("", {}, None, 0)
        self._top = Node("", {}, self._root, 0)

    def show(self, data: dict[str, Any]) -> None:
        """Another value."""
        self.beginResetModel()
        self._root = Node("", {}, None, 0)
        self._top = Node("", data, self._root, 0)
        self._root._children = [self._top]
        self.endResetModel()

    def _node(self, index: Index) -> Node:
        return index.internalPointer() if index.isValid() else self._root

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's signature
        children = self._node(parent).children
        return self.createIndex(row, column, children[row]) if 0 <= row < len(children) else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        node = self._node(index).parent
        return QModelIndex() if node is None or node is self._root else self.createIndex(node.row, 0, node)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return len(self._node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        if role == NodeRole:
            return node
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return "".join(piece for piece, _ in pieces(node, is_open=False))
        return None


def pieces(node: Node, *, is_open: bool) -> list[tuple[str, str]]:
    """(text, colour) of a row."""
    if node.is_end:
        return [("}" if isinstance(node.value, dict) else "]", "text.3")]
    start = [(node.key, "json.key"), (": ", "text.3")] if node.key else []
    if node.is_branch and is_open:
        return [*start, ("{" if isinstance(node.value, dict) else "[", "text.3")]
    return [*start, (_shown(node.value), _color(node.value))]


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + _summary(value) + " }" if value else "{ }"
    if isinstance(value, list):
        return f"[ {len(value)} item{'' if len(value) == 1 else 's'} ]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return f'"{value}"' if isinstance(value, str) else str(value)


def _summary(value: dict[str, Any]) -> str:
    parts = []
    for key, one in list(value.items())[:MOST_IN_SUMMARY]:
        is_small = isinstance(one, int | float) and not isinstance(one, bool)
        name = str(key).removesuffix("_tokens")
        parts.append(f"{name} {one}" if is_small else name)
    return ", ".join(parts) + (" …" if len(value) > MOST_IN_SUMMARY else "")


def _color(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return "json.kw"
    if isinstance(value, str):
        return "json.str"
    return "json.num" if isinstance(value, int | float) else "text.3"


class JsonDelegate(QStyledItemDelegate):
    """Key, colon, value, each in its colour; a closing brace stands under its key."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(theme().font("mono"))
        return QSize(metrics.horizontalAdvance(str(index.data())) + 24, theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node: Node = index.data(NodeRole)
        font = theme().font("mono")
        metrics = QFontMetrics(font)
        painter.save()
        painter.setFont(font)
        box: QRect = option.rect
        x = box.left() - (INDENT if node.is_end else 0) + 2
        for text, color in pieces(node, is_open=self._view.isExpanded(QModelIndex(index))):  # type: ignore[arg-type]
            painter.setPen(theme().color(color))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, 4000)
            painter.drawText(
                QRect(QPoint(x, box.top()), QSize(4200, box.height())), Qt.AlignmentFlag.AlignVCenter, shown
            )
            x += metrics.horizontalAdvance(shown)
        painter.restore()
