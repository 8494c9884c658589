"""Small controls painted to the tokens: switch, segments, icon button, key cap, meter text."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from gui.theme import theme


def label(text: str, role: str = "body", weight: int | None = None, tone: str = "") -> QLabel:
    """A text. tone: "" for text.1, dim for text.2, faint for text.3."""
    found = QLabel(text)
    found.setFont(theme().font(role, weight))
    if tone:
        found.setProperty(tone, True)
    theme().changed.connect(lambda: _refont(found, role, weight))
    return found


def _refont(found: QLabel, role: str, weight: int | None) -> None:
    with contextlib.suppress(RuntimeError):  # the label has been deleted
        found.setFont(theme().font(role, weight))


def button(text: str, kind: str = "", icon: str = "", name: str = "") -> QPushButton:
    """kind: "" outlined, primary (ink), flat, chip, side, link. name: what a screen reader says."""
    found = QPushButton(text)
    found.setProperty("kind", kind)
    if icon:
        found.setIcon(theme().icon(icon, "ink.text" if kind == "primary" else "text.2"))
        found.setIconSize(QSize(18, 18))
    found.setAccessibleName(name or text)
    found.setCursor(Qt.CursorShape.PointingHandCursor)
    return found


def line() -> QFrame:
    """A hairline."""
    found = QFrame()
    found.setProperty("line", True)
    found.setFixedHeight(1)
    return found


class IconButton(QToolButton):
    """An icon with a hit area of 32 x 32 and a tooltip that is its accessible name."""

    def __init__(self, icon: str, name: str, color: str = "text.2", weight: str = "regular", size: int = 18) -> None:
        super().__init__()
        self._look = (icon, color, weight, size)
        self.setFixedSize(32, 32)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.restyle)
        self.restyle()

    def set_icon(self, icon: str, color: str | None = None, weight: str | None = None) -> None:
        old = self._look
        new = (icon, color or old[1], weight or old[2], old[3])
        if new != old:
            self._look = new
            self.restyle()

    def restyle(self) -> None:
        """Draw the icon in the theme's colours."""
        icon, color, weight, size = self._look
        self.setIcon(theme().icon(icon, color, weight, size))
        self.setIconSize(QSize(size, size))


class Switch(QAbstractButton):
    """A check box that looks like a switch: 38 x 22."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFixedSize(42, 26)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(42, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(2, 2, 38, 22)
        on = theme().color("you.solid" if self.isEnabled() else "line.strong")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            on if self.isChecked() else theme().color("line.control" if self.isEnabled() else "line.strong")
        )
        painter.drawRoundedRect(track, 11, 11)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(QPointF(track.right() - 11 if self.isChecked() else track.left() + 11, 13), 8.5, 8.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("focus"), 2))
            painter.drawRoundedRect(QRectF(1, 1, 40, 24), 12, 12)


class Segmented(QFrame):
    """Exclusive segments in a pill: the mode switch."""

    chosen = Signal(str)

    def __init__(self, segments: Sequence[tuple[str, str, str]], name: str) -> None:
        """segments: (value, label, icon or "")."""
        super().__init__()
        self.setAccessibleName(name)
        self._icons = {value: icon for value, _, icon in segments}
        self._buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for value, text, _ in segments:
            one = QPushButton(text)
            one.setCheckable(True)
            one.setAccessibleName(text)
            one.setCursor(Qt.CursorShape.PointingHandCursor)
            one.clicked.connect(lambda checked, value=value: self.chosen.emit(value))
            group.addButton(one)
            row.addWidget(one)
            self._buttons[value] = one
        theme().changed.connect(self.restyle)
        self.restyle()

    def set_value(self, value: str) -> None:
        """Show a choice without telling anybody."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)
            self._reicon()

    def value(self) -> str:
        return next((value for value, one in self._buttons.items() if one.isChecked()), "")

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"Segmented {{ background: {c('bg.sunken')}; border: 1px solid {c('line.subtle')}; border-radius: 17px; }}"
            f"QPushButton {{ background: transparent; border: 1px solid transparent; border-radius: 13px; min-height: 24px;"
            f" padding: 0 10px; color: {c('text.2')}; font-weight: 500; }}"
            f"QPushButton:checked {{ background: {c('bg.raised')}; border-color: {c('line.strong')}; color: {c('text.1')}; font-weight: 600; }}"
            f"QPushButton:focus {{ border: 2px solid {c('focus')}; padding: 0 9px; }}"
            f"QPushButton:disabled {{ color: {c('text.disabled')}; }}"
        )
        self._reicon()

    def _reicon(self) -> None:
        for value, one in self._buttons.items():
            if self._icons[value]:
                is_on = one.isChecked()
                one.setIcon(
                    theme().icon(
                        self._icons[value], "text.1" if is_on else "text.2", "bold" if is_on else "regular", 16
                    )
                )


class KeyCap(QLabel):
    """The name of a key in a small outline."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        c = theme().hex
        self.setFont(theme().font("micro"))
        self.setStyleSheet(
            f"border: 1px solid {c('line.strong')}; border-radius: 4px; padding: 0 4px; color: {c('text.3')};"
        )


class Dot(QWidget):
    """A coloured dot, 8 px, or 14 px as the assistant's ball."""

    def __init__(self, color: str, size: int = 8) -> None:
        super().__init__()
        self._color = color
        self.setFixedSize(size, size)

    def set_color(self, color: str) -> None:
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._color))
        painter.drawEllipse(QRectF(self.rect()))
