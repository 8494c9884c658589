"""Ours stays as it was looked at: every scene, light and dark, some in high contrast.

After a wanted change: python -m tests.screens --update NAME, and look at the pictures that changed.
"""

from __future__ import annotations

import os
import subprocess
import sys

from PySide6.QtGui import QColor, QImage, QPainter

from tests.screens import compare


def test_scenes_are_as_they_were_looked_at() -> None:
    command = (sys.executable, "-m", "tests.screens")
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
