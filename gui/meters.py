"""Level ribbons and meters: what the microphone hears and what the speakers say.

Painted from a short history on every frame; nothing is allocated for each sound block.
"""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.audio.levels import Ballistics
from core.audio.ports import Level
from gui.theme import theme

FLOOR_DB = -60.0
HOT_DB = -9.0
CLIP_DB = -4.0
STEP = 6
BAR = 3
BANDS = 8
RIBBON_S = 0.05


def fraction(level_db: float) -> float:
    """dB as 0..1 of the meter's scale."""
    return max(0.0, min(1.0, (level_db - FLOOR_DB) / -FLOOR_DB))


class LevelRibbon(QWidget):
    """Bars that run away from the orb: newest beside it, fading outwards."""

    def __init__(self, color: str, name: str, *, grows_left: bool) -> None:
        super().__init__()
        self._color = color
        self._grows_left = grows_left
        self._bars: deque[float] = deque(maxlen=80)
        self._elapsed_s = 0.0
        self._loudest = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(84)
        self.setAccessibleName(name)

    def step(self, elapsed_s: float, level_db: float) -> None:
        """One frame; a new bar each 50 ms."""
        self._loudest = max(self._loudest, fraction(level_db))
        self._elapsed_s += elapsed_s
        if self._elapsed_s >= RIBBON_S:
            self._elapsed_s %= RIBBON_S
            self._bars.appendleft(self._loudest)
            self._loudest = 0.0
            self.update()

    def cut(self) -> None:
        """Barge-in is instant."""
        self._bars.clear()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = max(1, self.width() // STEP)
        middle = self.height() / 2
        for index in range(count):
            value = self._bars[index] if index < len(self._bars) else 0.0
            is_sound = value > 0.3
            color = theme().color(self._color if is_sound else "line.strong")
            color.setAlphaF(max(0.04, 1.0 - index / count) * (1.0 if is_sound else 0.8))
            painter.setPen(QPen(color, BAR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            reach = (value - 0.3) / 0.7 * (middle - 6) if is_sound else 0.01
            x = self.width() - 4 - index * STEP if self._grows_left else 4 + index * STEP
            painter.drawLine(QPointF(x, middle - reach), QPointF(x, middle + reach))


class LevelMeter(QWidget):
    """-60 to 0 dB in small segments; amber from -9, red from -4; the peak is held; a tick at the threshold."""

    def __init__(self, color: str, name: str, threshold_db: float | None = None) -> None:
        super().__init__()
        self._color = color
        self._threshold_db = threshold_db
        self._ballistics = Ballistics()
        self._is_dead = False
        self.setFixedSize(QSize(106, 16))
        self.setAccessibleName(name)

    @property
    def text(self) -> str:
        """The level in words: "-14 dB", or "-∞" for silence."""
        shown = self._ballistics.bar_db
        return "−∞" if shown <= FLOOR_DB or self._is_dead else f"−{abs(shown):.0f} dB"  # noqa: RUF001  # a real minus sign

    def step(self, elapsed_s: float, level: Level, *, is_dead: bool = False) -> None:
        """One frame. is_dead: muted or without a device."""
        before = (self._ballistics.bar_db, self._ballistics.peak_db, self._is_dead)
        self._is_dead = is_dead
        self._ballistics.step(level.peak_db, elapsed_s)
        if before != (self._ballistics.bar_db, self._ballistics.peak_db, is_dead):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        count = 26
        bar, peak = fraction(self._ballistics.bar_db), fraction(self._ballistics.peak_db)
        for index in range(count):
            place_db = FLOOR_DB - FLOOR_DB * (index + 0.5) / count
            is_on = (index + 0.5) / count <= bar and not self._is_dead
            is_peak = not self._is_dead and peak > 0 and int(peak * count) == index
            name = "warn.solid" if place_db >= HOT_DB else self._color
            name = "danger.solid" if place_db >= CLIP_DB else name
            painter.setBrush(
                theme().color(name if is_on or is_peak else "line.strong", 1.0 if is_on or is_peak else 0.6)
            )
            painter.drawRoundedRect(QRectF(index * 4, 5, 2.6, 6), 1, 1)
        if self._threshold_db is not None and not self._is_dead:
            painter.setBrush(theme().color("text.1"))
            painter.drawRect(QRectF(fraction(self._threshold_db) * count * 4 - 1, 1, 2, 14))


class Wave(QWidget):
    """A turn's sound as small bars; what was not played or heard is pale."""

    def __init__(self, color: str, bars: int) -> None:
        super().__init__()
        self._color = color
        self._count = bars
        self._peaks: tuple[float, ...] = ()
        self._heard = 1.0
        self.setFixedSize(bars * 3, 16)

    def show_peaks(self, peaks: tuple[float, ...], heard: float = 1.0) -> None:
        """peaks: 0..1 each; heard: the part that is drawn in full colour."""
        if (peaks, heard) != (self._peaks, self._heard):
            self._peaks, self._heard = peaks, heard
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        for index in range(self._count):
            place = index * len(self._peaks) // self._count
            value = self._peaks[place] if self._peaks else 0.08
            is_heard = (index + 0.5) / self._count <= self._heard
            color = theme().color(self._color if is_heard else "line.strong")
            painter.setPen(QPen(color, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            reach = max(0.4, min(1.0, value * 1.6) * (middle - 2))
            x = index * 3 + 1.5
            painter.drawLine(QPointF(x, middle - reach), QPointF(x, middle + reach))
