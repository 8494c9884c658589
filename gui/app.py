"""The window's program: loop, window, assistant, and an orderly end.

No dialog is ever exec'd: a nested loop would stop the tasks of this one.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import logging
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.crash import Fence
    from gui.main_window import MainWindow
    from gui.single import Single

log = logging.getLogger("gui")


def run(argv: list[str]) -> int:
    """The exit code, when the window is closed."""
    arguments = _parse(argv)
    logging.basicConfig(
        level=logging.DEBUG if arguments.verbose else logging.WARNING, format="%(name)s %(levelname)s %(message)s"
    )
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from gui.preflight import preflight

    preflight()
    from PySide6.QtGui import QGuiApplication, QIcon
    from PySide6.QtWidgets import QApplication

    from core.settings import default_path
    from core.store import default_folder
    from gui.crash import Fence
    from gui.focus_ring import FocusRing
    from gui.icon_set import APP_ID, SVG
    from gui.loop import make_loop
    from gui.single import Single, address_of, greet

    QGuiApplication.setDesktopFileName(APP_ID)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Realtime")
    app.setWindowIcon(QIcon(str(SVG)))
    app.setQuitOnLastWindowClosed(False)
    FocusRing(app)
    address = address_of(default_path(), default_folder())
    is_alone = not arguments.screenshot
    if is_alone and greet(address):
        print("Realtime is running already: its window was asked to come forward.", file=sys.stderr)
        return 0
    single = Single(address) if is_alone else None
    fence = Fence(default_folder() if is_alone else None)
    left = fence.put_up()
    try:
        with asyncio.Runner(loop_factory=lambda: make_loop(app)) as runner:
            return runner.run(_main(arguments, fence, left, single))
    finally:
        fence.take_down()
        if single is not None:
            single.close()


def _parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="main.py", description="Open the window.")
    parser.add_argument("--verbose", action="store_true", help="log to stderr what happens inside")
    parser.add_argument(
        "--screenshot", type=Path, metavar="PNG", help="take a picture of the window when it is ready, and end"
    )
    parser.add_argument("--replay", type=Path, metavar="JSONL", help="play a session's log in a window of its own")
    parser.add_argument("--log", type=Path, metavar="JSONL", help="write every event, one object a line")
    parser.add_argument("--log-sound", action="store_true", help="with the sound in it, as base64")
    return parser.parse_args(argv)


async def _main(arguments: argparse.Namespace, fence: Fence, left: str, single: Single | None) -> int:
    """left: the report of the last start, when it ended by a fault."""
    from PySide6.QtCore import QTimer

    from core.app import build_assistant
    from core.settings import Secrets, Settings, default_path
    from core.store import default_folder
    from gui.main_window import MainWindow, apply_appearance, apply_language

    settings = Settings(default_path())
    assistant = build_assistant(settings, Secrets(), history=default_folder())
    if arguments.log:
        assistant.timeline.log_to(arguments.log, keeps_sound=arguments.log_sound)
    apply_language(settings)
    apply_appearance(settings)
    window = MainWindow(assistant)
    window.show()
    loop = asyncio.get_running_loop()
    _stand_by(window, fence, left, single)
    with contextlib.suppress(NotImplementedError):
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, window.closing.set)
    gc.freeze()
    QTimer.singleShot(0, window, window.make_tray)
    try:
        if not arguments.screenshot and arguments.replay is None:
            await _either(window.begun, window.closing)
        if not window.closing.is_set():
            await assistant.start()
        if arguments.replay is not None:
            window.past.replay(arguments.replay)
        if arguments.screenshot:
            await _take_picture(window, arguments.screenshot)
        else:
            await window.closing.wait()
    finally:
        await window.past.close()
        window.let_go()
        window.hide()
        await assistant.close()
    return 0


def _stand_by(window: MainWindow, fence: Fence, left: str, single: Single | None) -> None:
    """Faults are shown on this window, and a second start raises it."""
    from gui.crash import CrashDialog

    fence.facts = window.bridge.assistant.facts
    fence.broke.connect(lambda report: CrashDialog(report, parent=window).open())
    asyncio.get_running_loop().set_exception_handler(fence.in_loop)
    if left:
        CrashDialog(left, is_over=True, parent=window).open()
    if single is not None:
        single.asked.connect(window.come_forward)


async def _either(*events: asyncio.Event) -> None:
    """Until one of them is set."""
    waiting = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for one in waiting:
            one.cancel()


async def _take_picture(window: object, path: Path) -> None:
    """When the link is up, or after two minutes whatever there is."""
    from core.session.waiting import online
    from gui.main_window import MainWindow

    assert isinstance(window, MainWindow)
    with contextlib.suppress(Exception):
        await online(window.bridge.assistant, 120.0)
    await asyncio.sleep(0.5)
    window.grab().save(str(path))
