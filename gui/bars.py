"""Upright bars with round ends, for every picture of sound.

A bar is blitted from a small picture that was painted once for its height; as a line with a round cap it costs
fifty times as much (100 bars: 3.6 ms against 0.07 ms).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

STEPS = 4
"""Places and heights a bar can have within a device pixel."""


def draw_bars(
    painter: QPainter, bars: Iterable[tuple[float, float]], middle: float, width: float, color: QColor
) -> None:
    """bars: (x, reach up and down from the middle), in logical pixels."""
    ratio = painter.device().devicePixelRatioF()
    opaque, before = color.rgb(), painter.opacity()
    top, down = divmod(round(middle * ratio * STEPS), STEPS)
    painter.setOpacity(before * color.alphaF())
    for x, reach in bars:
        left, along = divmod(round(x * ratio * STEPS), STEPS)
        high = round(reach * ratio * STEPS)
        bar, across, tall = _bar(opaque, width * ratio, high, along, down, ratio)
        painter.drawPixmap(QPointF((left - across) / ratio, (top - tall) / ratio), bar)
    painter.setOpacity(before)


@lru_cache(maxsize=2048)
def _bar(color: int, width: float, high: int, along: int, down: int, ratio: float) -> tuple[QPixmap, int, int]:
    """The picture, and where the middle of the bar is in it. Device pixels; high, along and down in STEPS of one."""
    across = math.ceil(width / 2) + 1
    tall = across + math.ceil(high / STEPS)
    pixmap = QPixmap(2 * across + 1, 2 * tall + 1)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    x, y, reach = across + along / STEPS, tall + down / STEPS, max(0.01, high / STEPS)
    painter.drawLine(QLineF(x, y - reach, x, y + reach))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap, across, tall
