"""Ours stays as it was looked at: every scene, light and dark, some in high contrast.

After a wanted change: python -m tests.screens --update NAME, and look at the pictures that changed.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.screens import compare
from tests.screens.__main__ import SCALES


@pytest.mark.parametrize("scale", SCALES)
def test_scenes_are_as_they_were_looked_at(scale: int) -> None:
    command = (sys.executable, "-m", "tests.screens", "--scale", str(scale))
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_icon_that_is_gone_is_seen() -> None:
    kept = QImage(str(compare.path_of(("01-main-listening", "light"))))
    other = kept.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(other)
    painter.fillRect(1330, 20, 28, 28, QColor("#808080"))
    painter.end()
    assert compare.difference(("01-main-listening", "light"), other)


def test_a_surface_of_another_colour_is_seen() -> None:
    kept = QImage(str(compare.path_of(("01-main-listening", "light"))))
    other = kept.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(other)
    painter.fillRect(0, 0, 200, 900, QColor(255, 220, 240, 60))
    painter.end()
    assert compare.difference(("01-main-listening", "light"), other)


def test_an_icon_made_for_another_scale_is_seen() -> None:
    """At 2x: 40 pixels drawn small and doubled, as a pixmap that does not know the scale."""
    key = ("01-main-listening", "light")
    kept = QImage(str(compare.path_of(key, 2))).convertToFormat(QImage.Format.Format_RGB32)
    assert not compare.difference(key, kept, 2)
    box = QRectF(1560, 50, 80, 40)  # "612 ms" in the header
    small = kept.copy(box.toRect()).scaled(40, 20, mode=Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(kept)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, small)
    painter.end()
    assert "blurred" in compare.difference(key, kept, 2)
