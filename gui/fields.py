"""What stands inside a field beside its words, and what a field looks like whose words are wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.controls import Picture
from gui.theme import theme

WRONG = "wrong"
"""A property of a field, and of the mark in it."""


def with_glass(field: QLineEdit, after: QWidget | None = None, *, room: int = 0) -> None:
    """A magnifying glass before the words, and something behind them that needs so much room, in px."""
    row = QHBoxLayout(field)
    row.setContentsMargins(11, 0, 11, 0)
    glass = Picture("magnifying-glass", "text.3", size=16)
    glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    row.addWidget(glass)
    row.addStretch(1)
    if after is not None:
        row.addWidget(after)
    is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    field.setTextMargins(room if is_mirrored else 25, 0, 25 if is_mirrored else room, 0)


def show_wrong(field: QLineEdit, text: str) -> None:
    """A red edge and a mark at the end; text: why, "" takes it away. To be told beside the field."""
    for action in field.actions():
        if action.property(WRONG):
            field.removeAction(action)
    if text:
        mark = theme().icon("warning-circle", "danger.solid", "fill", 16)
        field.addAction(mark, QLineEdit.ActionPosition.TrailingPosition).setProperty(WRONG, True)
    field.setProperty(WRONG, bool(text))
    field.style().unpolish(field)
    field.style().polish(field)
