"""The ring round what has the keyboard's focus: 2 px with a gap of 1, outside the widget.

A style sheet cannot draw outside a widget, so a QFocusFrame follows the focus and this style paints it. Shown
only when the focus came by a key; a mouse click moves the focus without a ring.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

from gui.theme import theme

WIDTH, GAP = 2, 1
REACH = WIDTH + GAP


class RingStyle(QProxyStyle):
    """How far the frame reaches, and that it lies above, whole. The frame's own style: the application's stays native,
    since a style in Python is asked thousands of times for each new window."""

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return REACH
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: object = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint is QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # Fusion's leaves out the widget's rectangle, and with it the ring's round corners
        return super().styleHint(hint, option, widget, returnData)  # type: ignore[arg-type]  # QStyleHintReturn or None


class RingFrame(QFocusFrame):
    """Painted round the widget; its property "ring" says how round the corners are."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._style = RingStyle("Fusion")
        self.setStyle(self._style)

    def paintEvent(self, event: QPaintEvent) -> None:
        target = self.widget()
        if target is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), WIDTH))
        box = QRectF(self.rect()).adjusted(WIDTH / 2, WIDTH / 2, -WIDTH / 2, -WIDTH / 2)
        corner = min(float(target.property("ring") or 9) + GAP + WIDTH / 2, box.height() / 2)
        painter.drawRoundedRect(box, corner, corner)


class FocusRing(QObject):
    """Follows the focus of the whole application; one for each program."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frames: dict[QWidget, RingFrame] = {}
        self.shown: QWidget | None = None
        """What wears the ring."""
        app.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        for frame in self._frames.values():
            frame.setWidget(None)  # type: ignore[arg-type]  # Qt takes null: follow nothing
        self.shown = now if now is not None and self._is_ringed(now) else None
        if self.shown is not None:
            self._frame(self.shown.window()).setWidget(self.shown)

    @staticmethod
    def _is_ringed(widget: QWidget) -> bool:
        """Fields and views show the focus in their own outline."""
        if isinstance(widget, QLineEdit | QComboBox | QAbstractScrollArea) or widget.isWindow():
            return False
        if widget.property("paints_focus"):
            return False
        return widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    def _frame(self, window: QWidget) -> RingFrame:
        if window not in self._frames:
            self._frames[window] = RingFrame(window)
            window.destroyed.connect(lambda: self._frames.pop(window, None))
        return self._frames[window]
