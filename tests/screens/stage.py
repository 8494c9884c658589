"""Brings a scene up in a process of one scale factor and takes its picture."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterable
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from gui.loop import make_loop
from gui.main_window import MainWindow, apply_appearance, apply_language
from tests.screens import talk
from tests.screens.fake import FakeAssistant
from tests.screens.scene import Scene
from tests.screens.scenes import PLANS, Plan


async def _raised(plan: Plan, config: Path, side: str) -> Scene:
    """The window, shown, with its first questions answered."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assistant = FakeAssistant(config, has_history=plan.has_history)
    assistant.settings["appearance.theme"] = side.removeprefix("high-")
    assistant.settings["appearance.contrast"] = "high" if side.startswith("high-") else "normal"
    assistant.settings["appearance.motion"] = "full"
    assistant.settings["first_run.is_done"] = not plan.is_first
    assistant.lengths.update(talk.LENGTHS)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if plan.is_rtl else Qt.LayoutDirection.LeftToRight)
    assistant.settings["appearance.language"] = "ar" if plan.is_rtl else "en"
    apply_language(assistant.settings)
    apply_appearance(assistant.settings)
    window = MainWindow(assistant)  # type: ignore[arg-type]  # what it reads of an Assistant is there
    window.clock.blockSignals(True)
    window.timeline._linter.work = lambda: iter(())  # type: ignore[method-assign]  # the talk's events are not all there
    window.resize(*plan.size)
    window.show()
    window.bridge.ask_title()
    for _ in range(6):
        await asyncio.sleep(0.005)
    return Scene(assistant, window, talk.Script(assistant))


def picture_of(name: str, side: str, runner: asyncio.Runner) -> QImage:
    """One scene. side: light, dark, high-light or high-dark. The scene itself runs outside the loop: it lets Qt's events pass."""
    plan = PLANS[name]
    with tempfile.TemporaryDirectory() as folder:
        scene = runner.run(_raised(plan, Path(folder), side))
        image = plan.make(scene).toImage()
        window = scene.window
        window.let_go()
        window.hide()
        runner.run(asyncio.sleep(0))
        for other in (window.mini, window.settings_dialog, window):
            if other is not None:
                shiboken6.delete(other)
        image.setDevicePixelRatio(1)  # a pixel is a pixel on a sheet
        return image.convertToFormat(QImage.Format.Format_RGB32)


def take(keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], QImage]:
    """Every (scene, side) asked for, at the scale of this process (QT_SCALE_FACTOR)."""
    app = QApplication.instance() or QApplication([])
    with asyncio.Runner(loop_factory=lambda: make_loop(app)) as runner:
        return {(name, side): picture_of(name, side, runner) for name, side in keys}
