"""Level ribbons and meters: what the microphone hears and what the speakers say.

Painted from a short history on every frame; nothing is allocated for each sound block.
"""

from __future__ import annotations

import math
from collections import deque
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.audio.levels import Ballistics
from core.audio.ports import Level
from core.units import SILENCE_DB
from gui.bars import draw_bars
from gui.roles import tell_value
from gui.theme import theme

FLOOR_DB = -60.0
HOT_DB = -9.0
CLIP_DB = -4.0
STEP = 6
BAR = 3
BANDS = 8
QUIET, LOUD = 0.14, 0.37
"""Below the first nothing is seen of a bar; below the second, about where speech begins, it is pale."""
TELL_EVERY = 10
"""Bars between two values for a screen reader: half a second."""
RIBBON_S = 0.05
REDUCED_S = 0.1
"""Between two looks of a ribbon where motion is reduced."""


def fraction(level_db: float) -> float:
    """dB as 0..1 of the meter's scale."""
    return max(0.0, min(1.0, (level_db - FLOOR_DB) / -FLOOR_DB))


class LevelRibbon(QWidget):
    """Bars that run away from the orb: newest beside it, fading outwards.

    The bars that stand are one picture, moved on by a step for each new one. Where motion is reduced there is one
    line instead, as long as it is loud.
    """

    accessible_role = QAccessible.Role.ProgressBar

    def __init__(self, color: str, name: str, *, grows_left: bool) -> None:
        super().__init__()
        self._color = color
        self._grows_left = grows_left
        self._bars: deque[float] = deque(maxlen=80)
        self._elapsed_s = 0.0
        self._count = 0
        self._loudest = 0.0
        self._back = ""
        self.is_fading = True
        self.step_px, self.bar_px = STEP, BAR
        self._strip = QPixmap()
        self._strip_of: tuple[object, ...] = ()
        """What the strip was painted for; another one is painted where that has changed."""
        self._is_one_more = False
        """The newest bar is not in the strip yet."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(84)
        self.setAccessibleName(name)

    def step(self, elapsed_s: float, level_db: float) -> None:
        """One frame; a new bar each 50 ms."""
        self._loudest = max(self._loudest, fraction(level_db))
        self._elapsed_s += elapsed_s
        if self._elapsed_s >= (REDUCED_S if theme().is_motion_reduced else RIBBON_S):
            self._elapsed_s %= RIBBON_S
            is_moving = any(one > QUIET for one in self._bars) or self._loudest > QUIET
            if self._is_one_more:
                self._strip_of = ()  # two came before one was painted
            self._bars.appendleft(self._loudest)
            self._is_one_more = True
            self._count = (self._count + 1) % TELL_EVERY
            if not self._count:
                tell_value(self)
            self._loudest = 0.0
            if is_moving:
                self.update()

    def set_color(self, color: str) -> None:
        """Whose sound it is."""
        if color != self._color:
            self._color = color
            self.cut()

    def set_back(self, color: str) -> None:
        """It stands on this plain colour: what lies behind need not be painted with it."""
        self._back = color
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def accessible_value(self) -> str:
        """The loudest of the last half second, in dB."""
        loudest = max(list(self._bars)[:TELL_EVERY], default=0.0)
        return f"{FLOOR_DB * (1.0 - loudest):.0f} dB"

    def cut(self) -> None:
        """Barge-in is instant."""
        self._bars.clear()
        self._strip_of = ()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Eight bands of strength, from the orb outwards."""
        painter = QPainter(self)
        if self._back:
            painter.fillRect(event.rect(), theme().color(self._back))
        if theme().is_motion_reduced:
            self._paint_line(painter)
            return
        self._follow_strip()
        strip, ratio, step, width = self._strip, self.devicePixelRatioF(), self.step_px, self.width()
        count = self._bar_count
        for band in range(BANDS):
            first, last = (-(-number * count // BANDS) for number in (band, band + 1))
            start = 0.0 if first == 0 else 4 + (first - 0.5) * step
            left, wide = start, (float(width) if last == count else 4 + (last - 0.5) * step) - start
            if self._is_left:
                left = width - start - wide
            painter.setOpacity((1.0 - (band + 0.35) / BANDS) ** 0.8 if self.is_fading else 1.0)
            painter.drawPixmap(QPointF(left, 0), strip, QRectF(left * ratio, 0, wide * ratio, strip.height()))

    @property
    def _bar_count(self) -> int:
        return max(1, self.width() // self.step_px)

    @property
    def _is_left(self) -> bool:
        """Whether the orb is on the right."""
        return self._grows_left != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)

    def _follow_strip(self) -> None:
        """The newest bar into the picture, or all of them where it no longer fits."""
        ratio = self.devicePixelRatioF()
        step = self.step_px * ratio
        fits = (self.size(), ratio, self._is_left, self._color, theme().hex(self._color), theme().hex("line.strong"))
        if fits == self._strip_of and not self._is_one_more:
            return
        if fits != self._strip_of or step != int(step):
            self._strip = QPixmap(self.size() * ratio)
            self._strip.fill(Qt.GlobalColor.transparent)
            self._strip.setDevicePixelRatio(ratio)
            self._strip_of, newest = fits, self._bar_count
        else:
            whole, newest = self._strip.rect(), 1
            self._strip.scroll(-int(step) if self._is_left else int(step), 0, whole)
        painter = QPainter(self._strip)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        near, far = 4 + self.step_px // 2, 4 + (self._bar_count - 0.5) * self.step_px
        for start, end in ((0.0, near), (far, self.width())) if newest == 1 else ():
            x = self.width() - end if self._is_left else start
            painter.fillRect(QRectF(x, 0, end - start, self.height()), Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self._paint_bars(painter, newest)
        painter.end()
        self._is_one_more = False

    def _paint_bars(self, painter: QPainter, newest: int) -> None:
        """The newest bars in their places, unfaded."""
        middle = self.height() / 2
        for index in range(newest):
            value = self._bars[index] if index < len(self._bars) else 0.0
            kind = "loud" if value > LOUD else "pale" if value > QUIET else "still"
            reach = max(0.01, (value - QUIET) / (1 - QUIET) * (middle - 4)) if kind != "still" else 0.01
            x = 4 + index * self.step_px
            color = theme().color(self._color if kind != "still" else "line.strong")
            color.setAlphaF({"loud": 1.0, "pale": 0.45, "still": 0.8}[kind])
            draw_bars(painter, [(self.width() - x if self._is_left else x, reach)], middle, self.bar_px, color)

    def _paint_line(self, painter: QPainter) -> None:
        """As the meter tells it, from the orb outwards."""
        long, middle = self.width() - 8.0, self.height() / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, share in (("line.strong", 1.0), (self._color, self._bars[0] if self._bars else 0.0)):
            ends = (self.width() - 4.0, self.width() - 4.0 - long * share) if self._is_left else (4.0, 4 + long * share)
            painter.setPen(QPen(theme().color(color), self.bar_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))


class LevelMeter(QWidget):
    """-60 to 0 dB in small segments: full colour to the loudness (300 ms), paler on to the peak; amber from -9, red
    from -4; the peak is held, a tick stands at the threshold, and a lamp burns for three seconds after a clip.

    Muted it is grey; without a device it is hatched.
    """

    accessible_role = QAccessible.Role.ProgressBar

    COUNT = 26

    def __init__(self, color: str, name: str, threshold_db: float | None = None) -> None:
        super().__init__()
        self._color = color
        self._threshold_db = threshold_db
        self._ballistics = Ballistics()
        self._rms_db = SILENCE_DB
        self._is_dead = False
        self._has_device = True
        self._back = ""
        self.setFixedSize(QSize(4 * self.COUNT + 2, 14))
        self.setAccessibleName(name)

    def set_back(self, color: str) -> None:
        """It stands on this plain colour: what lies behind need not be painted with it."""
        self._back = color
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def text(self) -> str:
        """The level in words: "-14 dB", or "-∞" for silence."""
        shown = self._ballistics.bar_db
        if shown <= FLOOR_DB or self._is_dead:
            return "−∞"  # noqa: RUF001  # a real minus sign
        return f"−{abs(shown):.0f} dB" if shown <= -0.5 else "0 dB"  # noqa: RUF001

    def accessible_value(self) -> str:
        return self.text

    @property
    def is_clipping(self) -> bool:
        """The lamp burns."""
        return self._ballistics.lamp_s > 0 and not self._is_dead

    def set_threshold(self, threshold_db: float | None) -> None:
        """Where the tick stands; None: nowhere."""
        if threshold_db != self._threshold_db:
            self._threshold_db = threshold_db
            self.update()

    def step(self, elapsed_s: float, level: Level, *, is_dead: bool = False, has_device: bool = True) -> None:
        """One frame; is_dead: muted. Time alone decides how far it falls; nothing is painted while nothing changes."""
        before = self._look
        self._is_dead, self._has_device = is_dead or not has_device, has_device
        self._ballistics.step(level.peak_db, elapsed_s, is_clipped=level.is_clipped)
        self._rms_db = level.rms_db
        if before != self._look:
            self.update()

    @property
    def _look(self) -> tuple[int, int, int, bool, bool, bool]:
        """All that decides what is painted."""
        shown = (self._rms_db, self._ballistics.bar_db, self._ballistics.peak_db)
        loud, bar, peak = (int(fraction(level_db) * self.COUNT + 0.5) for level_db in shown)
        return loud, bar, peak, self.is_clipping, self._is_dead, self._has_device

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._back:
            painter.fillRect(event.rect(), theme().color(self._back))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._has_device:
            self._hatch(painter)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        loud, bar, peak, is_clipping, is_dead, _ = self._look
        if is_dead:
            loud = bar = peak = 0
        bar = max(bar, loud)  # of a steady tone the loudness stays longer than the peak
        for strength, start, end in ((1.0, 0, loud), (0.55, loud, bar), (0.0, bar, self.COUNT)):
            self._blit(painter, strength, start, end)
        held = min(peak, self.COUNT)
        self._blit(painter, 1.0, held - 1, held)
        if is_clipping:
            lamp = _segment(theme().hex("danger.solid"), 1.0, self.devicePixelRatioF())
            painter.drawPixmap(QPointF((self.COUNT - 1) * 4, 3), lamp)
        if self._threshold_db is not None and not is_dead:
            painter.setBrush(theme().color("text.1"))
            painter.drawRect(QRectF(fraction(self._threshold_db) * self.COUNT * 4 - 1, 0, 2, 14))

    def _blit(self, painter: QPainter, strength: float, start: int, end: int) -> None:
        """Segments from start up to end, all of one strength; 0: off."""
        if 0 <= start < end:
            names = (self._color, "warn.solid", "danger.solid") if strength else ("line.strong",) * 3
            colors = tuple(theme().hex(name) for name in names)
            ratio = self.devicePixelRatioF()
            row = _segments(colors, strength or 0.6, self.COUNT, ratio)
            part = QRectF(start * 4 * ratio, 0, (end - start) * 4 * ratio, row.height())
            painter.drawPixmap(QRectF(start * 4, 3, (end - start) * 4, 8), row, part)

    def _hatch(self, painter: QPainter) -> None:
        painter.setPen(QPen(theme().color("line.strong"), 1.2))
        painter.setClipRect(QRectF(0, 3, self.COUNT * 4, 8))
        for left in range(-8, self.COUNT * 4, 5):
            painter.drawLine(QPointF(left, 11), QPointF(left + 8, 3))


@lru_cache(maxsize=64)
def _segments(colors: tuple[str, ...], strength: float, count: int, ratio: float) -> QPixmap:
    """All segments of a meter side by side; colors: of the plain, the hot and the clipping ones."""
    pixmap = QPixmap(round(4 * count * ratio), math.ceil(8 * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    for index in range(count):
        place_db = FLOOR_DB - FLOOR_DB * (index + 0.5) / count
        color = colors[2 if place_db >= CLIP_DB else 1 if place_db >= HOT_DB else 0]
        painter.drawPixmap(QPointF(index * 4, 0), _segment(color, strength, ratio))
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def _segment(color: str, strength: float, ratio: float) -> QPixmap:
    """One segment of a meter: as rounded rectangles they would be most of what a meter costs."""
    pixmap = QPixmap(math.ceil(4 * ratio), math.ceil(8 * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    tint = QColor(color)
    tint.setAlphaF(strength)
    painter.setBrush(tint)
    painter.drawRoundedRect(QRectF(0, 1, 2.6, 6), 1, 1)
    painter.end()
    return pixmap


class Wave(QWidget):
    """A turn's sound as small bars; what was not played or heard is pale."""

    def __init__(self, color: str, bars: int) -> None:
        super().__init__()
        self._color = color
        self._count = bars
        self._peaks: tuple[float, ...] = ()
        self._bars: list[tuple[float, float]] = []
        self._picture: QPixmap | None = None
        self._look: tuple[str, str, int, float] | None = None
        self._heard = bars
        self.setFixedSize(bars * 3, 16)
        self._reckon()

    def show_peaks(self, peaks: tuple[float, ...], heard: float = 1.0) -> None:
        """peaks: 0..1 each; heard: the part that is drawn in full colour."""
        shown = math.floor(heard * self._count + 0.5)
        if peaks != self._peaks:
            self._peaks = peaks
            self._reckon()
        elif shown == self._heard:
            return
        self._heard = shown
        self.update()

    def _reckon(self) -> None:
        """(x, reach) of each bar."""
        self._picture = None
        middle, highest = self.height() / 2, max(self._peaks, default=0.0) or 1.0
        self._bars = []
        for index in range(self._count):
            start, end = (place * len(self._peaks) // self._count for place in (index, index + 1))
            value = max(self._peaks[start : max(end, start + 1)]) if self._peaks else 0.0
            self._bars.append((index * 3 + 1.5, max(0.3, value / max(highest, 0.25) * (middle - 2.0))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Kept as a picture: while the talk scrolls all waves in sight are painted with it."""
        colors = theme().hex(self._color), theme().hex("line.strong")
        look = (*colors, self._heard, self.devicePixelRatioF())
        if self._picture is None or look != self._look:
            self._look, self._picture = look, self._painted(*colors)
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _painted(self, heard: str, rest: str) -> QPixmap:
        pixmap = QPixmap(self.size() * self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(pixmap)
        for color, bars in ((heard, self._bars[: self._heard]), (rest, self._bars[self._heard :])):
            draw_bars(painter, bars, self.height() / 2, 1.8, QColor(color))
        painter.end()
        return pixmap
