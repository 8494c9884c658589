"""Shadows are seen, however soft they are, and end where they say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from gui.shadow import draw_shadow, shadow_of
from gui.theme import theme

BOX = QRect(80, 80, 240, 120)


def _drawn(kind: str) -> QImage:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#FCFCFB"))
    painter = QPainter(image)
    draw_shadow(painter, BOX, kind, 12)
    painter.end()
    return image


@pytest.mark.parametrize("kind", ["composer", "card", "review", "popover", "palette"])
def test_each_kind_is_as_strong_as_its_token_below_the_box_and_gone_at_its_end(qapp: object, kind: str) -> None:
    image = _drawn(kind)
    alpha = theme().tokens["shadow"][kind]["alphaLight"]
    darker = [QColor(image.pixel(200, y)).red() for y in range(BOX.bottom() + 2, shadow_of(BOX, kind).bottom() + 2)]
    assert 0xFC - darker[0] >= alpha * 210 - 1, "a few grey levels are not lost in rounding"
    assert darker == sorted(darker) and darker[-1] == 0xFC
