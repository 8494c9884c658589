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
import threading
import traceback
from pathlib import Path
from types import TracebackType

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
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from gui.loop import make_loop

    QGuiApplication.setDesktopFileName("io.github.gpt_realtime.Realtime")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Realtime")
    app.setQuitOnLastWindowClosed(False)
    _catch_everything()
    with asyncio.Runner(loop_factory=lambda: make_loop(app)) as runner:
        return runner.run(_main(arguments))


def _parse(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="main.py", description="Open the window.")
    parser.add_argument("--verbose", action="store_true", help="log to stderr what happens inside")
    parser.add_argument(
        "--screenshot", type=Path, metavar="PNG", help="take a picture of the window when it is ready, and end"
    )
    parser.add_argument("--log", type=Path, metavar="JSONL", help="write every event, one object a line")
    return parser.parse_args(argv)


async def _main(arguments: argparse.Namespace) -> int:
    from core.app import build_assistant
    from core.settings import Secrets, Settings, default_path
    from gui.main_window import MainWindow, apply_appearance

    settings = Settings(default_path())
    assistant = build_assistant(settings, Secrets())
    if arguments.log:
        assistant.timeline.log_to(arguments.log)
    apply_appearance(settings)
    window = MainWindow(assistant)
    window.show()
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError):
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, window.closing.set)
    gc.freeze()
    try:
        await assistant.start()
        if arguments.screenshot:
            await _take_picture(window, arguments.screenshot)
        else:
            await window.closing.wait()
    finally:
        window.let_go()
        window.hide()
        await assistant.close()
    return 0


async def _take_picture(window: object, path: Path) -> None:
    """When the link is up, or after two minutes whatever there is."""
    from core.session.waiting import online
    from gui.main_window import MainWindow

    assert isinstance(window, MainWindow)
    with contextlib.suppress(Exception):
        await online(window.bridge.assistant, 120.0)
    await asyncio.sleep(0.5)
    window.grab().save(str(path))


def _catch_everything() -> None:
    """No exception passes unseen: it is logged, and the window stays."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("unexpected: %s", "".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = hook
    threading.excepthook = lambda arguments: hook(
        arguments.exc_type, arguments.exc_value or RuntimeError(), arguments.exc_traceback
    )
