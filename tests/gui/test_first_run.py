"""The welcome, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.first_run import FirstRun
from tests.gui.conftest import Stage


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
async def test_the_button_begins_by_the_key_that_it_names(stage: Stage, key: Qt.Key) -> None:
    welcome = FirstRun(stage.window.bridge)
    begun = []
    welcome.begun.connect(lambda: begun.append(True))
    QTest.keyClick(welcome.start, key)
    assert begun == [True]
