"""Words on a soft ground, with the picture that says the same without colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from gui.theme import theme

RISKS = {"changes_data": "warning", "runs_program": "terminal-window", "uses_network": "globe"}
"""What a tool risks -> its picture."""
ICON = 14


class StatusChip(QLabel):
    """A word with an icon, or with a dot where its tone says all; tones: ok, you, ai, warn, danger, tool."""

    def __init__(self, text: str = "", tone: str = "ok", icon: str = "", weight: str = "regular") -> None:
        super().__init__(text)
        self._tone, self._icon, self._weight = tone, icon, weight
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setIndent(0)
        theme().changed.connect(self.restyle)
        self.restyle()

    def say(self, text: str, tone: str) -> None:
        self._tone = tone
        self.setText(text)
        self.restyle()
        self.setVisible(bool(text))

    def restyle(self) -> None:
        self.setFont(theme().font("small", 500))
        height = self.fontMetrics().height() + 8
        before = 28 if self._icon else 22
        self.setStyleSheet(
            f"QLabel {{ background: {theme().hex(self._tone + '.soft')}; color: {theme().hex(self._tone + '.text')};"
            f" border-radius: {height // 2}px; padding: 4px 10px 4px {before}px; }}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = self.height() / 2
        if self._icon:
            icon = theme().pixmap(self._icon, f"{self._tone}.text", self._weight, ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self.width() - 9 - ICON if is_mirrored else 9, middle - ICON / 2), icon)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(f"{self._tone}.solid"))
        painter.drawEllipse(QRectF(self.width() - 18 if is_mirrored else 10, middle - 4, 8, 8))
