"""A window that is being brought into the state of a picture."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gui.main_window import MainWindow
from gui.motion import settle
from tests.screens import talk
from tests.screens.fake import FakeAssistant

FRAME_S = 0.05
Shown = Callable[["Scene"], QPixmap]


@dataclass
class Scene:
    """A window that is being brought into its state."""

    assistant: FakeAssistant
    window: MainWindow
    script: talk.Script

    def breathe(self, frames: int = 90, heard: str = "", spoken: str = "") -> None:
        """Frames go by. heard, spoken: how the levels run: "", "room", "talk"."""
        for index in range(frames):
            self.assistant.heard_db = level(heard, frames - index)
            self.assistant.spoken_db = level(spoken, frames - index + 31)
            self.window.bridge.frame.emit(FRAME_S)
        QApplication.processEvents()
        self.window.transcript._lay_out()
        settle()
        QApplication.processEvents()


def level(kind: str, index: int) -> float:
    """dBFS of a frame that is `index` frames old."""
    if kind == "room":
        return (-52.0 + 5 * ((index * 7) % 5) / 4) if index % 23 < 7 else -60.0
    if kind == "talk":
        phrase = abs(math.sin(index * math.pi / 11))
        is_pause = index % 33 > 27
        return -60.0 if is_pause else -44.0 + 34.0 * phrase * (0.6 + 0.4 * ((index * 5) % 7) / 6)
    return -100.0


def shot(widget: QWidget) -> QPixmap:
    """Its picture, with whatever moves at its end."""
    settle()
    return widget.grab()


def whole(scene: Scene) -> QPixmap:
    """The window."""
    return shot(scene.window)


def over(scene: Scene, above: QWidget) -> QPixmap:
    """The window with something that has a window of its own."""
    picture = shot(scene.window)
    painter = QPainter(picture)
    painter.drawPixmap(scene.window.mapFromGlobal(above.mapToGlobal(QPoint(0, 0))), shot(above))
    painter.end()
    return picture
