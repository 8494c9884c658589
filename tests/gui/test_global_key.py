"""The key that talks from any program: pure tables everywhere, the real grab on a screen of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.global_key import keysym_name, virtual_key
from tests.virtual_screen import virtual_screen

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.global_key import GlobalKey
app = QApplication([])
def tell(text):
    print(text, flush=True)
keys = [GlobalKey(lambda: tell("press"), lambda: tell("release")) for _ in range(2)]
tell(f"taken {keys[0].take('Ctrl+Shift+Space')}")
tell(f"second {keys[1].take('Ctrl+Shift+Space')}: {keys[1].complaint}")
QTimer.singleShot(20000, app.quit)
app.exec()
"""


@pytest.fixture
def screen() -> Iterator[dict[str, str]]:
    """An X server without a window manager, for one test."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("Xvfb and xdotool are not installed")
    with virtual_screen("640x480") as display:
        yield {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}


def test_the_key_is_seen_from_any_program_down_and_up(screen: dict[str, str]) -> None:
    """Held for a while it repeats; that is one press. A second taker is refused in words."""
    done = subprocess.Popen([sys.executable, "-c", PROGRAM], env=screen, stdout=subprocess.PIPE, text=True)
    try:
        assert done.stdout is not None
        assert done.stdout.readline() == "taken True\n"
        assert done.stdout.readline() == "second False: Another program has these keys.\n"
        subprocess.run(["xdotool", "keydown", "ctrl+shift+space", "sleep", "0.8"], env=screen, check=True)
        subprocess.run(["xdotool", "keyup", "ctrl+shift+space"], env=screen, check=True)
        assert done.stdout.readline() == "press\n"
        assert done.stdout.readline() == "release\n"
    finally:
        done.kill()
        done.wait(10)


def test_every_key_has_a_name_in_xlib_and_a_number_in_windows() -> None:
    assert keysym_name(Qt.Key.Key_Space) == "space" and virtual_key(Qt.Key.Key_Space) == 0x20
    assert keysym_name(Qt.Key.Key_A) == "a" and virtual_key(Qt.Key.Key_A) == 0x41
    assert keysym_name(Qt.Key.Key_F9) == "F9" and virtual_key(Qt.Key.Key_F9) == 0x78
    assert keysym_name(Qt.Key.Key_Hiragana) == "" and virtual_key(Qt.Key.Key_Hiragana) == 0
