"""What stands inside a field beside its words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.controls import Picture


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
