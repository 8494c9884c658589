"""The orb: the talk button in every mode, and the one picture of what is going on.

The ball of each family is rendered once per scale; rings, glyph and glow are painted live. Press and release
are told as they happen; what a press means is decided by the window's actions and the conversation.
"""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRadialGradient,
)
from PySide6.QtWidgets import QAbstractButton

from core.conversation.state import Phase
from gui.bars import draw_bars
from gui.motion import Glide
from gui.phases import LOOKS, Look
from gui.theme import theme

MARGIN = 30
"""Room for glow and rings on every side."""
HOLD_MAX_S = 60.0
GLYPH = QColor("#FFFFFF")
FRAMES = 24
"""Pictures of the drifting ball; neighbours are blended."""
FLOW_S = 9.0
DRIFT = 0.09
BREATH_S = 0.4
"""Between two pictures while it only breathes: about half a pixel."""
REDUCED_S = 0.1
"""Between two pictures where motion is reduced: only what tells something changes."""
GLYPH_SHARE = 0.5
"""Of a change of phase: the glyphs have changed after 120 of its 240 ms."""
LEAVING_PX = 16
"""So far rings go before they are gone."""


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
        self._shown_s = -1.0
        self._before: Look | None = None
        """What it looked like; None when the change is over."""
        self._way = 1.0
        """How far the change to the look of now is."""
        self._change = Glide(self, "state", "level", self._changed)
        self._is_held = False
        self._back = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("paints_focus", True)
        self.setAccessibleName(self.tr("Hold to talk"))
        self.set_diameter(diameter)
        theme().changed.connect(self.update)

    @property
    def diameter(self) -> int:
        """Of the ball."""
        return self._diameter

    def set_diameter(self, diameter: int) -> None:
        self._diameter = diameter
        self.setFixedSize(diameter + 2 * MARGIN, diameter + 2 * MARGIN)

    def set_back(self, color: str) -> None:
        """It stands on this plain colour: what lies behind need not be painted with it."""
        self._back = color
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_phase(self, phase: Phase, status: str) -> None:
        if phase is not self._phase:
            self._before, self._phase = LOOKS[self._phase], phase
            self._progress = 0.0
            if LOOKS[phase].ring == "leaving":
                self._before = None  # barge-in is instant: only the rings take their time
            self._change.run()
        self.setAccessibleDescription(status)

    def _changed(self, way: float) -> None:
        self._way = way
        if way >= 1.0:
            self._before = None
        self.update()

    @property
    def phase(self) -> Phase:
        """What it shows."""
        return self._phase

    def step(self, elapsed_s: float, level: float, progress: float) -> None:
        """One frame. level: 0..1; progress: of the ring, 0..1."""
        attack = 1.0 - math.exp(-elapsed_s / (0.04 if level > self._level else 0.28))
        self._level += (level - self._level) * attack
        self._clock_s += elapsed_s
        self._progress = progress
        look, since_s = LOOKS[self._phase], self._clock_s - self._shown_s
        if theme().is_motion_reduced:
            is_due = look.ring in ("level", "held", "progress", "countdown") and since_s >= REDUCED_S
        else:
            is_moving = bool(look.ring) or look.glyph in ("dots", "bars")
            is_due = is_moving or (self._phase is Phase.LISTENING and since_s >= BREATH_S)
        if is_due:
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
        self._shown_s = self._clock_s
        painter = QPainter(self)
        if self._back:
            painter.fillRect(event.rect(), theme().color(self._back))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        center = QPointF(self.width() / 2, self.height() / 2)
        radius = self._diameter / 2 * (0.97 if self._is_held else 1.0)
        look, before = LOOKS[self._phase], self._before
        way = 1.0 if before is None else self._way
        if before is not None:
            self._paint_body(painter, center, radius, before, 1.0 - way)
        self._paint_body(painter, center, radius, look, way)
        self._paint_arc(painter, center, radius, look.ring)
        glyphs = min(1.0, way / GLYPH_SHARE)
        if before is not None and glyphs < 1.0:
            self._paint_glyph(painter, center, before, 1.0 - glyphs)
        self._paint_glyph(painter, center, look, glyphs)
        painter.setOpacity(1.0)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("focus"), 2))
            painter.drawEllipse(center, radius + 3, radius + 3)

    def _paint_body(self, painter: QPainter, center: QPointF, radius: float, look: Look, share: float) -> None:
        """Light, rings and ball. share: of this look in the picture; an older one lies whole under a newer one."""
        is_old = look is self._before
        painter.setOpacity(share)
        if look.family:
            self._paint_glow(painter, center, radius, look)
        if look.ring == "leaving":
            painter.setOpacity(1.0 - self._way)
            self._paint_rings(painter, center, radius, "ai.solid", LEAVING_PX * self._way)
        elif look.ring in ("level", "held"):
            color = "ai.solid" if look.family == "ember" else "you.solid"
            self._paint_rings(painter, center, radius, color, LEAVING_PX * self._way if is_old else 0.0)
        painter.setOpacity(1.0 if is_old else share)
        if look.family:
            self._paint_ball(painter, center, radius, look)
        else:
            self._paint_mute(painter, center, radius)

    @property
    def _moved_s(self) -> float:
        """The clock of what moves by itself; it stands where motion is reduced."""
        return 0.0 if theme().is_motion_reduced else self._clock_s

    def _paint_ball(self, painter: QPainter, center: QPointF, radius: float, look: Look) -> None:
        """Two neighbouring frames of the drifting ball, blended; the nearer one while it only breathes."""
        is_breathing = look is LOOKS[Phase.LISTENING]
        breath = 1.0 + (0.02 * math.sin(self._moved_s * math.tau / 4) if is_breathing else 0.0)
        side, device_side = radius * 2 * breath, round(radius * 2 * self.devicePixelRatioF())
        box = QRectF(center.x() - side / 2, center.y() - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        drift, whole = self._moved_s / FLOW_S * FRAMES, painter.opacity()
        for step, opacity in ((round(drift % 1.0), 1.0),) if is_breathing else ((0, 1.0), (1, drift % 1.0)):
            if opacity > 0.04:
                ball = _ball(look.family, device_side, (int(drift) + step) % FRAMES)
                painter.setOpacity(whole * opacity)
                painter.drawPixmap(box, ball, QRectF(ball.rect()))
        painter.setOpacity(whole)

    def _paint_glow(self, painter: QPainter, center: QPointF, radius: float, look: Look) -> None:
        reach = radius + MARGIN
        alpha = theme().tokens["orb"]["glowAlpha"]["dark" if theme().is_dark else "light"] * look.glow
        glow = _glow(look.family, round(reach), radius, alpha, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(center.x() - round(reach), center.y() - round(reach)), glow)

    def _paint_rings(self, painter: QPainter, center: QPointF, radius: float, color: str, gone_px: float) -> None:
        """gone_px: how far they have left."""
        reach = round(2 * (9.0 + 10.0 * self._level + gone_px)) / 2
        rings = _rings(theme().hex(color), radius, reach, theme().is_dark, self.devicePixelRatioF())
        half = rings.deviceIndependentSize().width() / 2
        painter.drawPixmap(QPointF(center.x() - half, center.y() - half), rings)

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
            painter.setPen(QPen(theme().color("line.subtle"), 3))
            painter.drawEllipse(box)
        color = theme().color("warn.solid" if ring == "countdown" else "you.solid")
        painter.setPen(QPen(color, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if ring == "turning":
            painter.drawArc(box, round(-self._moved_s / 0.9 * 360 * 16) % (360 * 16), 100 * 16)
        else:
            painter.drawArc(box, 90 * 16, -round(self._progress * 360 * 16))

    def _paint_glyph(self, painter: QPainter, center: QPointF, look: Look, opacity: float) -> None:
        glyph, scale, moved_s = look.glyph, self._diameter / 88, self._moved_s
        painter.setOpacity(opacity)
        if glyph == "dots":
            painter.setPen(Qt.PenStyle.NoPen)
            for index in range(3):
                lift = math.sin(moved_s * 5 - index * 0.9)
                painter.setBrush(QColor(255, 255, 255, round(255 * (0.62 + 0.38 * max(0.0, lift)))))
                place = QPointF((index - 1) * 11 * scale, -2.5 * scale * max(0.0, lift))
                painter.drawEllipse(center + place, 3.4 * scale, 3.4 * scale)
        elif glyph == "bars":
            bars = []
            for index, height in enumerate((4, 9, 15, 9, 4)):
                reach = height * (0.45 + 0.75 * self._level) + 1.5 * math.sin(moved_s * 9 + index)
                bars.append((center.x() + (index - 2) * 8 * scale, max(1.5, reach) * scale))
            draw_bars(painter, bars, center.y(), 3.6 * scale, GLYPH)
        else:
            size = round(self._diameter * 0.32)
            pixmap = _glyph(glyph, "#FFFFFF" if look.family else theme().hex("text.2"), size, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(center.x() - size / 2, center.y() - size / 2), pixmap)


@lru_cache(maxsize=64)
def _glyph(name: str, color: str, size: int, ratio: float) -> QPixmap:
    from gui.theme import _render

    return _render(name, "regular" if name == "plugs" else "fill", color, size, ratio)


@lru_cache(maxsize=48)
def _rings(color: str, radius: float, reach: float, is_dark: bool, ratio: float) -> QPixmap:
    """Two soft discs behind the ball: as ellipses they would be a third of what the orb costs."""
    half = math.ceil(radius + reach) + 1
    pixmap = QPixmap(round(2 * half * ratio), round(2 * half * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    tint, center = QColor(color), QPointF(half, half)
    strength = 1.0 if is_dark else 0.73
    for width, alpha in ((reach, 0.10 * strength), (reach * 0.48, 0.25 * strength)):
        tint.setAlphaF(alpha)
        painter.setBrush(tint)
        painter.drawEllipse(center, radius + width, radius + width)
    painter.end()
    return pixmap


@lru_cache(maxsize=32)
def _glow(family: str, reach: int, radius: float, alpha: float, ratio: float) -> QPixmap:
    """The light around the ball. alpha: at its edge."""
    pixmap = QPixmap(round(2 * reach * ratio), round(2 * reach * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color, center = theme().orb(family)["mid"], QPointF(reach, reach)
    glow = QRadialGradient(center, reach)
    edge = radius / reach
    for share in (0.0, 0.15, 0.3, 0.5, 0.7, 0.85, 1.0):
        color.setAlphaF(alpha * (1.0 - share) ** 1.3)
        glow.setColorAt(edge + (1 - edge) * share, color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(center, reach, reach)
    painter.end()
    return pixmap


@lru_cache(maxsize=4 * 24)
def _ball(family: str, side: int, frame: int) -> QPixmap:
    """The ball alone: gradient, blobs of colour that drift, a light from above, a rim."""
    stops = theme().orb(family)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    whole = QRectF(0.5, 0.5, side - 1, side - 1)
    body = QRadialGradient(QPointF(side * 0.66, side * 0.06), side * 1.06)
    body.setColorAt(0.0, stops["hi"])
    body.setColorAt(0.52, stops["mid"])
    body.setColorAt(1.0, stops["deep"])
    painter.setBrush(body)
    painter.drawEllipse(whole)
    turn = frame / FRAMES * math.tau
    blobs = [
        ("blobA", 0.12, 0.36, 0.52),
        ("blobB", 0.30, 0.92, 0.60),
        ("blobC", 0.88, 0.62, 0.5),
        ("blobD", 0.1, 0.55, 0.5),
    ]
    strength = 0.95 if "blobC" in stops else 0.8
    for number, (name, x, y, reach) in enumerate(blobs):
        if name in stops:
            sway = turn + number * math.tau / 3
            x, y = (
                x + DRIFT * (math.sin(sway) - math.sin(sway - turn)),
                y + DRIFT * (math.cos(sway) - math.cos(sway - turn)),
            )
            blob = QRadialGradient(QPointF(side * x, side * y), side * reach)
            for stop, alpha in ((0.0, strength), (0.5, strength * 0.48), (1.0, 0.0)):
                color = QColor(stops[name])
                color.setAlphaF(alpha)
                blob.setColorAt(stop, color)
            painter.setBrush(blob)
            painter.drawEllipse(whole)
    light = QRadialGradient(QPointF(side * 0.46, -side * 0.04), side * 0.5)
    light.setColorAt(0.0, QColor(255, 255, 255, 150))
    light.setColorAt(1.0, QColor(255, 255, 255, 0))
    painter.setBrush(light)
    painter.drawEllipse(whole)
    shade = QRadialGradient(QPointF(side * 0.42, side * 0.36), side * 0.72)
    for place, alpha in ((0.55, 0.0), (0.85, 0.45), (1.0, 0.75)):
        deep = QColor(stops["deep"].darker(108))
        deep.setAlphaF(alpha)
        shade.setColorAt(place, deep)
    if "blobC" not in stops:  # of two families there is no one depth
        painter.setBrush(shade)
        painter.drawEllipse(whole)
    _paint_rim(painter, side)
    painter.end()
    return pixmap


def _paint_rim(painter: QPainter, side: int) -> None:
    """A line of light on the edge: strong above, hardly there at the sides, faint below."""
    width = side / 80
    rim = QLinearGradient(0, 0, 0, side)
    for place, alpha in ((0.0, 150), (0.5, 25), (1.0, 50)):
        rim.setColorAt(place, QColor(255, 255, 255, alpha))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QBrush(rim), width))
    inset = 0.5 + width / 2
    painter.drawEllipse(QRectF(inset, inset, side - 2 * inset, side - 2 * inset))
