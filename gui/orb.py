"""The orb: the talk button in every mode, and the one picture of what is going on.

The ball of each family is rendered once per scale; rings, glyph and glow are painted live. Press and release
are told as they happen; what a press means is decided by the window's actions and the conversation.
"""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QRadialGradient
from PySide6.QtWidgets import QAbstractButton

from core.conversation.state import Phase
from gui.phases import LOOKS
from gui.theme import theme

MARGIN = 30
"""Room for glow and rings on every side."""
HOLD_MAX_S = 60.0
GLYPH = QColor("#FFFFFF")


class TalkButton(QAbstractButton):
    """88 px ball in a square of 148; painted, never styled."""

    held = Signal()
    """The button went down."""
    let_go = Signal()
    """The button came up, or the focus went elsewhere."""

    def __init__(self, diameter: int = 88) -> None:
        super().__init__()
        self._diameter = diameter
        self._phase = Phase.CONNECTING
        self._level = 0.0
        self._clock_s = 0.0
        self._progress = 0.0
        self._is_held = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Hold to talk"))
        self.set_diameter(diameter)
        theme().changed.connect(self.update)

    def set_diameter(self, diameter: int) -> None:
        self._diameter = diameter
        self.setFixedSize(diameter + 2 * MARGIN, diameter + 2 * MARGIN)

    def show_phase(self, phase: Phase, status: str) -> None:
        if phase is not self._phase:
            self._phase = phase
            self._progress = 0.0
            self.update()
        self.setAccessibleDescription(status)

    def step(self, elapsed_s: float, level: float, progress: float) -> None:
        """One frame. level: 0..1; progress: of the ring, 0..1."""
        attack = 1.0 - math.exp(-elapsed_s / (0.04 if level > self._level else 0.28))
        self._level += (level - self._level) * attack
        self._clock_s += elapsed_s
        self._progress = progress
        look = LOOKS[self._phase]
        is_moving = bool(look.ring) or look.glyph in ("dots", "bars") or self._phase is Phase.LISTENING
        if is_moving and not theme().is_motion_reduced:
            self.update()

    # Press and release

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._is_on_ball(event.position()):
            self._hold()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._release()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
            self._release()
        super().focusOutEvent(event)

    def _is_on_ball(self, position: QPointF) -> bool:
        away = position - QPointF(self.width() / 2, self.height() / 2)
        return math.hypot(away.x(), away.y()) <= self._diameter / 2 + 8

    def _hold(self) -> None:
        if not self._is_held:
            self._is_held = True
            self.held.emit()
            self.update()

    def _release(self) -> None:
        if self._is_held:
            self._is_held = False
            self.let_go.emit()
            self.update()

    # Paint

    def sizeHint(self) -> QSize:
        return QSize(self._diameter + 2 * MARGIN, self._diameter + 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        center = QPointF(self.width() / 2, self.height() / 2)
        radius = self._diameter / 2 * (0.97 if self._is_held else 1.0)
        look = LOOKS[self._phase]
        if look.family:
            breath = 1.0 + (0.02 * math.sin(self._clock_s * math.tau / 4) if self._phase is Phase.LISTENING else 0.0)
            self._paint_glow(painter, center, radius, look.family)
            self._paint_rings(painter, center, radius)
            ratio = self.devicePixelRatioF()
            ball = _ball(look.family, round(radius * 2 * ratio), theme().is_dark)
            side = radius * 2 * breath
            painter.drawPixmap(
                QRectF(center.x() - side / 2, center.y() - side / 2, side, side), ball, QRectF(ball.rect())
            )
        else:
            self._paint_mute(painter, center, radius)
        self._paint_arc(painter, center, radius, look.ring)
        self._paint_glyph(painter, center, look.glyph, bool(look.family))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("focus"), 2))
            painter.drawEllipse(center, radius + 3, radius + 3)

    def _paint_glow(self, painter: QPainter, center: QPointF, radius: float, family: str) -> None:
        alpha = theme().tokens["orb"]["glowAlpha"]["dark" if theme().is_dark else "light"]
        color = theme().orb(family)["mid"]
        glow = QRadialGradient(center, radius + MARGIN)
        for stop, strength in ((0.55, 1.0), (0.75, 0.42), (0.9, 0.1), (1.0, 0.0)):
            color.setAlphaF(alpha * strength)
            glow.setColorAt(stop, color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(center, radius + MARGIN, radius + MARGIN)

    def _paint_rings(self, painter: QPainter, center: QPointF, radius: float) -> None:
        ring = LOOKS[self._phase].ring
        if ring not in ("level", "held", "leaving"):
            return
        color = theme().color("ai.solid" if self._phase in (Phase.SPEAKING, Phase.INTERRUPTED) else "you.solid")
        reach = 7.0 + 9.0 * self._level
        painter.setPen(Qt.PenStyle.NoPen)
        for width, alpha in ((reach, 0.16), (reach * 0.5, 0.22)):
            color.setAlphaF(alpha)
            painter.setBrush(color)
            painter.drawEllipse(center, radius + width, radius + width)

    def _paint_mute(self, painter: QPainter, center: QPointF, radius: float) -> None:
        fill = QRadialGradient(center - QPointF(0, radius * 0.6), radius * 1.8)
        fill.setColorAt(0, theme().color("orb.mute1"))
        fill.setColorAt(1, theme().color("orb.mute2"))
        painter.setBrush(fill)
        painter.setPen(QPen(theme().color("line.strong"), 1))
        painter.drawEllipse(center, radius, radius)

    def _paint_arc(self, painter: QPainter, center: QPointF, radius: float, ring: str) -> None:
        if ring not in ("turning", "progress", "held", "countdown", "danger"):
            return
        box = QRectF(center.x() - radius - 7, center.y() - radius - 7, 2 * radius + 14, 2 * radius + 14)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if ring == "danger":
            painter.setPen(QPen(theme().color("danger.solid"), 2))
            painter.drawEllipse(box)
            return
        if ring != "held":
            painter.setPen(QPen(theme().color("line.strong"), 3))
            painter.drawEllipse(box)
        color = theme().color("warn.solid" if ring == "countdown" else "you.solid")
        painter.setPen(QPen(color, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if ring == "turning":
            painter.drawArc(box, round(-self._clock_s / 0.9 * 360 * 16) % (360 * 16), 100 * 16)
        else:
            painter.drawArc(box, 90 * 16, -round(self._progress * 360 * 16))

    def _paint_glyph(self, painter: QPainter, center: QPointF, glyph: str, is_ball: bool) -> None:
        if glyph == "dots":
            painter.setPen(Qt.PenStyle.NoPen)
            for index in range(3):
                lift = math.sin(self._clock_s * 5 - index * 0.9)
                painter.setBrush(QColor(255, 255, 255, round(255 * (0.62 + 0.38 * max(0.0, lift)))))
                painter.drawEllipse(center + QPointF((index - 1) * 11, -2.5 * max(0.0, lift)), 3.4, 3.4)
        elif glyph == "bars":
            painter.setPen(QPen(GLYPH, 3.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for index, height in enumerate((4, 9, 15, 9, 4)):
                reach = height * (0.45 + 0.75 * self._level) + 1.5 * math.sin(self._clock_s * 9 + index)
                x = center.x() + (index - 2) * 8
                painter.drawLine(QPointF(x, center.y() - max(1.5, reach)), QPointF(x, center.y() + max(1.5, reach)))
        else:
            size = round(self._diameter * 0.32)
            pixmap = _glyph(glyph, "#FFFFFF" if is_ball else theme().hex("text.2"), size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(center.x() - size / 2, center.y() - size / 2), pixmap)


@lru_cache(maxsize=64)
def _glyph(name: str, color: str, size: int, ratio: float) -> QPixmap:
    from gui.theme import _render

    return _render(name, "regular" if name == "plugs" else "fill", color, size, ratio)


@lru_cache(maxsize=24)
def _ball(family: str, side: int, is_dark: bool) -> QPixmap:
    """The ball alone: gradient, blobs of colour, a light from above, a rim."""
    stops = theme().orb(family)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    whole = QRectF(0.5, 0.5, side - 1, side - 1)
    body = QRadialGradient(QPointF(side * 0.62, side * 0.20), side * 0.95)
    body.setColorAt(0.0, stops["hi"])
    body.setColorAt(0.45, stops["mid"])
    body.setColorAt(1.0, stops["deep"])
    painter.setBrush(body)
    painter.drawEllipse(whole)
    blobs = [
        ("blobA", 0.12, 0.36, 0.52),
        ("blobB", 0.30, 0.92, 0.60),
        ("blobC", 0.88, 0.62, 0.5),
        ("blobD", 0.1, 0.55, 0.5),
    ]
    for name, x, y, reach in blobs:
        if name in stops:
            blob = QRadialGradient(QPointF(side * x, side * y), side * reach)
            for stop, alpha in ((0.0, 0.95), (0.5, 0.45), (1.0, 0.0)):
                color = QColor(stops[name])
                color.setAlphaF(alpha)
                blob.setColorAt(stop, color)
            painter.setBrush(blob)
            painter.drawEllipse(whole)
    light = QRadialGradient(QPointF(side * 0.5, side * 0.02), side * 0.42)
    light.setColorAt(0.0, QColor(255, 255, 255, 110))
    light.setColorAt(1.0, QColor(255, 255, 255, 0))
    painter.setBrush(light)
    painter.drawEllipse(whole)
    shade = QRadialGradient(QPointF(side * 0.5, side * 0.42), side * 0.6)
    shade.setColorAt(0.78, QColor(0, 0, 40, 0))
    shade.setColorAt(1.0, QColor(0, 0, 40, 70))
    painter.setBrush(shade)
    painter.drawEllipse(whole)
    painter.end()
    return pixmap
