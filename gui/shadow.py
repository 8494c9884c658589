"""Soft shadows as nine-patch pixmaps, made once for each kind and scale; never an effect over live parts."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.theme import theme

REACH, STEEPNESS = 0.45, 1.6
"""How far out it goes, as a part of its blur, and the power by which it fades (measured in the design's pictures)."""
STRENGTH = 1.15
"""Of the tokens' alpha, likewise."""


def _reach(kind: str) -> int:
    blur: int = theme().tokens["shadow"][kind]["blur"]
    return math.ceil(REACH * blur)


def shadow_of(box: QRect, kind: str) -> QRect:
    """How far the shadow of a box reaches. kind: a row of tokens.json, shadow."""
    out, below = _reach(kind), theme().tokens["shadow"][kind]["y"]
    return box.adjusted(-out, below - out, out, below + out)


def draw_shadow(painter: QPainter, box: QRect, kind: str, radius: int) -> None:
    """The shadow of a rounded box, below and around it. kind: a row of tokens.json, shadow."""
    look = theme().tokens["shadow"][kind]
    ratio = painter.device().devicePixelRatioF()
    patch = _patch(theme().hex("shadow"), _reach(kind), radius, ratio)
    painter.save()
    painter.setOpacity(STRENGTH * look["alphaDark" if theme().is_dark else "alphaLight"])
    edge = _reach(kind) + radius
    outer = shadow_of(box, kind)
    size = patch.width() / ratio
    middle = size - 2 * edge
    columns = (
        (outer.left(), edge, 0, edge),
        (outer.left() + edge, outer.width() - 2 * edge, edge, middle),
        (outer.right() + 1 - edge, edge, edge + middle, edge),
    )
    rows = (
        (outer.top(), edge, 0, edge),
        (outer.top() + edge, outer.height() - 2 * edge, edge, middle),
        (outer.bottom() + 1 - edge, edge, edge + middle, edge),
    )
    for x, width, from_x, source_width in columns:
        for y, height, from_y, source_height in rows:
            source = QRectF(from_x * ratio, from_y * ratio, source_width * ratio, source_height * ratio)
            painter.drawPixmap(QRectF(x, y, width, height), patch, source)
    painter.restore()


@lru_cache(maxsize=32)
def _patch(color: str, reach: int, radius: int, ratio: float) -> QPixmap:
    """Rounded boxes laid over each other from the outermost to the box itself. At full strength: a shadow of a few
    grey levels would be lost in rounding each of them."""
    edge = reach + radius
    side = round((2 * edge + 8) * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    covered = 0.0
    for inset in range(reach + 1):
        out = reach - inset
        wanted = (inset / reach) ** STEEPNESS
        share = (wanted - covered) / (1 - covered) if covered < 1 else 0.0
        covered = wanted
        tint = QColor(color)
        tint.setAlphaF(max(0.0, share))
        painter.setBrush(tint)
        length = 2 * edge + 8 - 2 * inset
        corner = max(2.0, radius + out)
        painter.drawRoundedRect(QRectF(inset, inset, length, length), corner, corner)
    painter.end()
    return pixmap
