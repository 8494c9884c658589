"""A JSON value as a tree, opened branch by branch."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.theme import theme

Index = QModelIndex | QPersistentModelIndex


class _Node:
    """A value and where it hangs; children are made when they are asked for."""

    __slots__ = ("_children", "key", "parent", "row", "value")

    def __init__(self, key: str, value: Any, parent: _Node | None, row: int) -> None:
        self.key, self.value, self.parent, self.row = key, value, parent, row
        self._children: list[_Node] | None = None

    @property
    def children(self) -> list[_Node]:
        if self._children is None:
            pairs = (
                list(self.value.items())
                if isinstance(self.value, dict)
                else [(str(i), one) for i, one in enumerate(self.value)]
                if isinstance(self.value, list)
                else []
            )
            self._children = [_Node(str(key), one, self, row) for row, (key, one) in enumerate(pairs)]
        return self._children


class JsonModel(QAbstractItemModel):
    """Two columns: key and value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node("", {}, None, 0)

    def show(self, data: dict[str, Any]) -> None:
        """Another value."""
        self.beginResetModel()
        self._root = _Node("", data, None, 0)
        self.endResetModel()

    def _node(self, index: Index) -> _Node:
        return index.internalPointer() if index.isValid() else self._root

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's signature
        children = self._node(parent).children
        return self.createIndex(row, column, children[row]) if 0 <= row < len(children) else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        node = self._node(index).parent
        return QModelIndex() if node is None or node is self._root else self.createIndex(node.row, 0, node)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        return 2

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        if role == int(Qt.ItemDataRole.DisplayRole):
            return node.key if index.column() == 0 else _shown(node.value)
        if role == int(Qt.ItemDataRole.ForegroundRole):
            return theme().color("json.key" if index.column() == 0 else _color(node.value))
        if role == int(Qt.ItemDataRole.FontRole):
            return theme().font("mono")
        return None


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(list(value)[:4]) + (" …" if len(value) > 4 else "") + " }"
    if isinstance(value, list):
        return f"[ {len(value)} ]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return f'"{value}"' if isinstance(value, str) else str(value)


def _color(value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return "json.kw"
    if isinstance(value, str):
        return "json.str"
    return "json.num" if isinstance(value, int | float) else "text.2"
