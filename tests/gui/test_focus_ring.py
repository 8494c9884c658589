"""The ring round what has the focus is whole, corners and all."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gui.focus_ring import REACH, WIDTH, RingFrame
from gui.theme import theme


def test_the_ring_is_closed_round_the_corners_and_leaves_a_gap(qapp: QApplication) -> None:
    window = QWidget()
    window.setStyleSheet("background: white")
    window.resize(200, 100)
    inside = QPushButton("Send", window)
    inside.setGeometry(40, 30, 118, 36)
    ring = RingFrame(window)
    ring.setWidget(inside)
    window.show()
    QApplication.processEvents()
    image = window.grab().toImage()
    box = QRectF(inside.geometry()).adjusted(-REACH, -REACH, REACH, REACH)
    radius = 9 + REACH - WIDTH / 2
    for angle in range(0, 91, 15):  # the upper left corner, along the middle of the line
        turn = math.radians(180 + angle)
        middle = box.topLeft() + QPointF(9 + REACH, 9 + REACH)
        at = middle + QPointF(math.cos(turn), math.sin(turn)) * radius
        found = QColor(image.pixel(int(at.x()), int(at.y())))
        assert found.blue() - found.red() > 80, f"{angle} degrees: {found.name()} is not {theme().hex('focus')}"
    window.close()
