"""What is on or off, and one of several: check box, switch and segments, painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
)

from gui.controls import show_icon
from gui.motion import Glide
from gui.theme import theme


class CheckBox(QCheckBox):
    """A box with rounded corners and a check mark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            mark = theme().pixmap("check", "#FFFFFF", "bold", 12, self.devicePixelRatioF())
            QPainter(self).drawPixmap(box.center().x() - 5, box.center().y() - 5, mark)


class Switch(QAbstractButton):
    """A check box that looks like a switch: 38 x 22."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("ring", 12)
        self.setAccessibleName(name)
        self.setFixedSize(38, 32)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._glide = Glide(self, "quick", "move", lambda way: self.update())
        self.toggled.connect(lambda is_on: self._glide.run())

    @property
    def _way(self) -> float:
        """How far the knob is to the right, 0..1."""
        gone = float(self._glide.currentValue()) if self._glide.is_running else 1.0
        return gone if self.isChecked() else 1.0 - gone

    def sizeHint(self) -> QSize:
        return QSize(38, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(0, 5, 38, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        way = self._way
        for name, share in (("line.control", 1.0), ("you.solid", way)):
            painter.setBrush(theme().color(name if self.isEnabled() else "line.strong", share))
            painter.drawRoundedRect(track, 11, 11)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(QPointF(track.left() + 11 + (track.width() - 22) * way, 16), 8.5, 8.5)


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
        row = self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(3, 0, 3, 0)  # the segments reach the edge, to be easy to hit
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        for value, text, _ in segments:
            one = QPushButton(text)
            one.setCheckable(True)
            one.setAutoExclusive(True)
            one.setProperty("ring", 14)
            one.setAccessibleName(text)
            one.setCursor(Qt.CursorShape.PointingHandCursor)
            one.clicked.connect(lambda checked, value=value: self.chosen.emit(value))
            group.addButton(one)
            row.addWidget(one)
            self._buttons[value] = one
        self._sheet = QRectF()
        """Where the sheet under the chosen segment lies."""
        self._left = QRectF()
        """From where it went."""
        self._glide = Glide(self, "quick", "move", lambda way: self.update())
        group.buttonToggled.connect(lambda one, is_on: self._choose() if is_on else None)
        theme().changed.connect(self.restyle)
        self.restyle()

    def _choose(self) -> None:
        self._left = self._sheet
        self._glide.run()

    def set_value(self, value: str) -> None:
        """Show a choice without telling anybody."""
        if value in self._buttons and value != self.value():
            self._buttons[value].setChecked(True)
            self._reicon()

    def flat_width(self) -> int:
        """What it needs side by side."""
        for one in self._buttons.values():
            one.ensurePolished()
        return sum(max(one.sizeHint().width(), one.minimumWidth()) for one in self._buttons.values()) + 6

    def set_upright(self, is_upright: bool) -> None:
        """One segment under the other, where there is no room beside."""
        flow = QBoxLayout.Direction.TopToBottom if is_upright else QBoxLayout.Direction.LeftToRight
        if self._box.direction() is not flow:
            self._box.setDirection(flow)
            self.updateGeometry()

    def value(self) -> str:
        return next((value for value, one in self._buttons.items() if one.isChecked()), "")

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"QPushButton {{ background: transparent; border: 0; border-radius: 13px; min-height: 32px;"
            f" padding: 0 10px; color: {c('text.2')}; font-weight: 500; font-size: {theme().px(12)}px; }}"
            f"QPushButton:checked {{ color: {c('text.1')}; font-weight: 600; }}"
            f"QPushButton:disabled {{ color: {c('text.disabled')}; }}"
        )
        self._reicon()
        self._measure()

    def _measure(self) -> None:
        """Room for the heavier letters of a chosen segment, so that nothing moves or is cut."""
        metrics = QFontMetrics(theme().font("small", 600))
        for value, one in self._buttons.items():
            icon = 24 if self._icons[value] else 0
            one.setMinimumWidth(metrics.horizontalAdvance(one.text()) + icon + 22)

    def _reicon(self) -> None:
        for value, one in self._buttons.items():
            if self._icons[value]:
                is_on = one.isChecked()
                color, weight = ("text.1", "bold") if is_on else ("text.2", "regular")
                show_icon(one, self._icons[value], color, weight, gap=4)

    def _between(self, end: QRectF) -> QRectF:
        """Where the sheet lies on its way to the end."""
        if not self._glide.is_running or self._left.isNull():
            return end
        left, way = self._left, float(self._glide.currentValue())
        place = left.topLeft() + (end.topLeft() - left.topLeft()) * way
        return QRectF(place, left.size() + (end.size() - left.size()) * way)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The trough, and the chosen segment as a sheet that lies on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme().outline / 2
        painter.setPen(QPen(theme().color("line.subtle"), theme().outline))
        painter.setBrush(theme().color("bg.sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 16, 16)
        chosen = next((one for one in self._buttons.values() if one.isChecked()), None)
        if chosen is None:
            return
        sheet = self._sheet = self._between(QRectF(chosen.geometry()).adjusted(0, 3, 0, -3))
        painter.setPen(Qt.PenStyle.NoPen)
        for reach in (3, 2, 1):
            painter.setBrush(theme().color("shadow", 0.025 if not theme().is_dark else 0.09))
            painter.drawRoundedRect(sheet.adjusted(-reach, 1 - reach, reach, 1 + reach), 13 + reach, 13 + reach)
        if theme().is_high_contrast:
            painter.setPen(QPen(theme().color("line.strong"), theme().outline))
        painter.setBrush(theme().color("bg.selected.raised" if theme().is_dark else "bg.raised"))
        painter.drawRoundedRect(sheet, 13, 13)
