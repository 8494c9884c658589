"""The prompts of Review mode: edited in place, moved by keys and by the mouse."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from core.settings import Settings
from gui.prompt_list import PromptList
from gui.prompts import prompts
from gui.settings_transcription import TranscriptionPage
from tests.gui.conftest import Stage
from tests.virtual_screen import virtual_screen

ROOT = Path(__file__).parents[2]
SHIPPED = ["None", "Brief", "Translate", "Role play"]
PROGRAM = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from core.settings import Settings
from gui.prompt_list import PromptList
from gui.prompts import prompts
app = QApplication([])
settings = Settings()
settings.subscribe(lambda key, value: print(*(one.name for one in prompts(settings)), sep="|", flush=True))
shown = PromptList(settings)
shown.setGeometry(40, 40, 700, 260)
shown.show()
def tell():
    places = [row.handle.mapToGlobal(row.handle.rect().center()) for row in shown.rows]
    print(*(f"{one.x()} {one.y()}" for one in places), sep="|", flush=True)
QTimer.singleShot(300, tell)
QTimer.singleShot(20000, app.quit)
app.exec()
"""


def _names(settings: Settings) -> list[str]:
    return [one.name for one in prompts(settings)]


def _list(stage: Stage) -> PromptList:
    stage.window.open_settings("transcription")
    page = stage.window.settings_dialog.page("transcription")  # type: ignore[union-attr]
    assert isinstance(page, TranscriptionPage)
    return page.list


def _shown(found: PromptList) -> list[str]:
    return [row.name.text() for row in found.rows]


async def test_prompts_are_edited_added_and_removed(stage: Stage) -> None:
    found = _list(stage)
    found.rows[1].text.setText("Briefly: {heard}")
    found.rows[1].text.editingFinished.emit()
    found.add()
    assert _names(stage.settings) == [*SHIPPED, "New prompt"]
    assert prompts(stage.settings)[1].text == "Briefly: {heard}"
    found.rows[4].remove.click()
    assert _names(stage.settings) == SHIPPED == _shown(found)


async def test_the_arrow_keys_move_a_prompt_and_the_focus_with_it_and_say_where_it_is(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("gui.prompt_list.announce", lambda where, text, politeness: said.append(text))
    found = _list(stage)
    handle = found.rows[1].handle
    told = QAccessible.queryAccessibleInterface(handle)
    assert told.text(QAccessible.Text.Name) == "Move Brief" and "arrow keys" in told.text(QAccessible.Text.Description)
    handle.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Down)
    QTest.keyClick(found.rows[2].handle, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _names(stage.settings) == ["None", "Translate", "Role play", "Brief"] == _shown(found)
    assert stage.window.settings_dialog.focusWidget() is found.rows[3].handle  # type: ignore[union-attr]
    QTest.keyClick(found.rows[3].handle, Qt.Key.Key_Down)
    assert said == ["Brief: place 3 of 4", "Brief: place 4 of 4"], "and there is no place 5"


def _carry(found: PromptList, number: int, to: int) -> None:
    """Take hold of a row's dots and carry them over the middle of another row."""
    handle = found.rows[number].handle
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    for _ in range(6):
        target = handle.mapFromGlobal(found.mapToGlobal(QPoint(20, found._middle(to))))
        QTest.mouseMove(handle, target + QPoint(0, 4 if to > number else -4))


async def test_a_dragged_prompt_takes_the_place_it_is_carried_to_when_it_is_let_go(stage: Stage) -> None:
    found = _list(stage)
    _carry(found, 0, 2)
    assert _shown(found) == ["Brief", "Translate", "None", "Role play"] and _names(stage.settings) == SHIPPED
    QTest.mouseRelease(found.rows[0].handle, Qt.MouseButton.LeftButton)
    assert _names(stage.settings) == ["Brief", "Translate", "None", "Role play"]
    _carry(found, 3, 0)
    QTest.mouseRelease(found.rows[3].handle, Qt.MouseButton.LeftButton)
    assert _names(stage.settings) == ["Role play", "Brief", "Translate", "None"] == _shown(found)


async def test_escape_takes_a_drag_back_and_leaves_the_settings_open(stage: Stage) -> None:
    found = _list(stage)
    _carry(found, 0, 2)
    QTest.keyClick(found.rows[0].handle, Qt.Key.Key_Escape)
    QTest.mouseRelease(found.rows[0].handle, Qt.MouseButton.LeftButton)
    assert _shown(found) == SHIPPED == _names(stage.settings)
    assert stage.window.settings_dialog.isVisible()  # type: ignore[union-attr]


async def test_what_is_being_typed_is_kept_when_its_row_is_dragged_away(stage: Stage) -> None:
    found = _list(stage)
    found.rows[0].name.setFocus()
    found.rows[0].name.setText("Nothing")
    _carry(found, 0, 1)
    QTest.mouseRelease(found.rows[0].handle, Qt.MouseButton.LeftButton)
    assert _names(stage.settings) == ["Brief", "Nothing", "Translate", "Role play"]


def test_a_real_mouse_on_a_real_screen_drags_the_last_prompt_to_the_top() -> None:
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("Xvfb and xdotool are not installed")
    with virtual_screen("800x400") as display:
        screen = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        done = subprocess.Popen([sys.executable, "-c", PROGRAM], env=screen, stdout=subprocess.PIPE, text=True)
        try:
            assert done.stdout is not None
            *_, last = places = [tuple(map(int, one.split())) for one in done.stdout.readline().split("|")]
            steps = [(last[0], y) for y in range(last[1], places[0][1] - 6, -6)]
            words = ["mousemove", *map(str, last), "sleep", "0.1", "mousedown", "1"]
            for at in steps:
                words += ["mousemove", *map(str, at), "sleep", "0.02"]
            subprocess.run(["xdotool", *words, "mouseup", "1"], env=screen, check=True)
            assert done.stdout.readline() == "Role play|None|Brief|Translate\n"
        finally:
            done.kill()
            done.wait(10)
