"""Soft shadows as nine-patch pixmaps, made once for each kind and scale; never an effect over live parts."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from gui.theme import theme


def shadow_of(box: QRect, kind: str) -> QRect:
    """How far the shadow of a box reaches. kind: a row of tokens.json, shadow."""
    look = theme().tokens["shadow"][kind]
    blur: int = look["blur"]
    return box.adjusted(-blur, look["y"] - blur, blur, look["y"] + blur)


def draw_shadow(painter: QPainter, box: QRect, kind: str, radius: int) -> None:
    """The shadow of a rounded box, below and around it. kind: a row of tokens.json, shadow."""
    look = theme().tokens["shadow"][kind]
    alpha = look["alphaDark" if theme().is_dark else "alphaLight"]
    ratio = painter.device().devicePixelRatioF()
    patch = _patch(theme().hex("shadow"), look["blur"], radius, alpha, ratio)
    edge = look["blur"] + radius
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


@lru_cache(maxsize=32)
def _patch(color: str, blur: int, radius: int, alpha: float, ratio: float) -> QPixmap:
    """Rounded boxes laid over each other, each as strong as a Gaussian says."""
    edge = blur + radius
    side = round((2 * edge + 8) * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    covered = 0.0
    for step in range(2 * blur):
        out = blur - step
        wanted = alpha * 0.5 * math.erfc(out / (blur / 2) / math.sqrt(2))
        share = (wanted - covered) / (1 - covered) if covered < 1 else 0.0
        covered = wanted
        tint = QColor(color)
        tint.setAlphaF(max(0.0, share))
        painter.setBrush(tint)
        inset = blur - out
        length = 2 * edge + 8 - 2 * inset
        corner = max(2.0, radius + out)
        painter.drawRoundedRect(QRectF(inset, inset, length, length), corner, corner)
    painter.end()
    return pixmap
