"""The conversations as a list: headings by day, rows with their length, hits of a search with marked words."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QDate, QLocale, QModelIndex, QObject, Qt, Signal

from core.store import Found, Summary
from gui.timeline_model import Index

RowRole = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A heading (no summary) or a conversation."""

    text: str
    summary: Summary | None = None
    excerpt: str = ""
    """Where the searched words stand; the words between core.store's marks."""
    item_id: str = ""
    """The row of the conversation that it was taken from."""


def group_of(ended_s: float, now_s: float) -> str:
    """Today, Yesterday, Last 7 days, a month of this year, or a month and its year."""
    day, today = date.fromtimestamp(ended_s), date.fromtimestamp(now_s)
    if day >= today:
        return QCoreApplication.translate("HistoryModel", "Today")
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("HistoryModel", "Yesterday")
    if day > today - timedelta(days=7):
        return QCoreApplication.translate("HistoryModel", "Last 7 days")
    month = QLocale().standaloneMonthName(day.month)
    return month if day.year == today.year else QLocale().toString(QDate(day.year, day.month, 1), "MMMM yyyy")


def length_text(length_s: float) -> str:
    """0:52, 14:20, 1:02:03"""
    seconds = round(length_s)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02d}:{seconds % 60:02d}" if hours else f"{minutes}:{seconds % 60:02d}"


class HistoryModel(QAbstractListModel):
    """Emits the smallest change: a row that is renamed or grows longer is not a new list."""

    renamed = Signal(str, str)
    """(uid, title): the person gave it a name."""
    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[HistoryRow] = []
        self.has_more = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == RowRole:
            return row
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole)):
            return row.text
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return row.text if row.summary is None else f"{row.text}, {length_text(row.summary.length_s)}"
        if role == int(Qt.ItemDataRole.ToolTipRole) and row.summary is not None:
            when = time.strftime("%d %B %Y, %H:%M", time.localtime(row.summary.began_s))
            return f"{row.text}\n{when}, {row.summary.provider}" if row.summary.provider else f"{row.text}\n{when}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()] if index.isValid() else None
        if row is None or row.summary is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        summary = self.rows[index.row()].summary
        title = str(value).strip()
        if summary is None or not title or title == summary.title:
            return False
        self.renamed.emit(summary.uid, title)
        return True

    def canFetchMore(self, parent: Index) -> bool:
        return self.has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        self.has_more = False
        self.more_wanted.emit()

    @property
    def last(self) -> Summary | None:
        """The last conversation of the pages so far."""
        return next((row.summary for row in reversed(self.rows) if row.summary is not None), None)

    def count(self) -> int:
        """How many conversations are listed."""
        return sum(row.summary is not None for row in self.rows)

    def place_of(self, uid: str) -> int:
        """The row of a conversation; -1 where it is not listed."""
        return next((at for at, row in enumerate(self.rows) if row.summary is not None and row.summary.uid == uid), -1)

    def show(self, summaries: Sequence[Summary], now_s: float, *, has_more: bool) -> None:
        """The list by days."""
        self.has_more = has_more
        self._put(_grouped(summaries, now_s))

    def add(self, summaries: Sequence[Summary], now_s: float, *, has_more: bool) -> None:
        """The next page."""
        self.has_more = has_more
        known = [row.summary for row in self.rows if row.summary is not None]
        self._put(_grouped([*known, *summaries], now_s))

    def show_found(self, found: Sequence[Found]) -> None:
        """What a search gave."""
        self.has_more = False
        self._put([HistoryRow(one.summary.title, one.summary, one.excerpt, one.item_id) for one in found])

    def _put(self, rows: list[HistoryRow]) -> None:
        old = self.rows
        same = 0
        while same < min(len(old), len(rows)) and _is_same(old[same], rows[same]):
            same += 1
        changed = [at for at in range(same) if old[at] != rows[at]]
        for at in changed:
            old[at] = rows[at]
            self.dataChanged.emit(self.index(at), self.index(at))
        if same < len(old):
            self.beginRemoveRows(QModelIndex(), same, len(old) - 1)
            del old[same:]
            self.endRemoveRows()
        if same < len(rows):
            self.beginInsertRows(QModelIndex(), same, len(rows) - 1)
            old.extend(rows[same:])
            self.endInsertRows()


def _is_same(one: HistoryRow, other: HistoryRow) -> bool:
    if one.summary is None or other.summary is None:
        return one.summary is other.summary and one.text == other.text
    return one.summary.uid == other.summary.uid


def _grouped(summaries: Sequence[Summary], now_s: float) -> list[HistoryRow]:
    rows: list[HistoryRow] = []
    heading = ""
    for summary in summaries:
        group = group_of(summary.ended_s, now_s)
        if group != heading:
            heading = group
            rows.append(HistoryRow(group))
        rows.append(HistoryRow(summary.title, summary))
    return rows
