"""The settings dialog."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSlider, QWidget

from gui.settings_pages import DevicesPage, LiveCheck, ProviderPage, TurnPage, VoicePage
from tests.gui.conftest import Stage

PAGES = ("provider", "voice", "turn", "transcription", "audio", "appearance", "shortcuts", "about")


@pytest.mark.parametrize("page", PAGES)
async def test_every_page_opens_and_every_control_has_a_name(stage: Stage, page: str) -> None:
    stage.window.open_settings(page)
    await asyncio.sleep(0.05)
    dialog = stage.window.settings_dialog
    assert dialog is not None and dialog.isVisible()
    controls = QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox | QSlider
    nameless = [
        widget
        for widget in dialog.findChildren(QWidget)
        if isinstance(widget, controls)
        and widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []
    dialog.accept()


async def test_a_slider_writes_at_once_and_the_session_is_told(stage: Stage) -> None:
    stage.window.open_settings("turn")
    page = stage.window.settings_dialog.page("turn")  # type: ignore[union-attr]
    assert isinstance(page, TurnPage)
    slider = page.rows["turn.silence_ms"].control
    assert isinstance(slider, QSlider)
    slider.setValue(70)
    assert stage.settings["turn.silence_ms"] == 700
    assert stage.sent[-1]["session"]["audio"]["input"]["turn_detection"]["silence_duration_ms"] == 700


async def test_rows_that_do_not_apply_are_dimmed_with_the_reason(stage: Stage) -> None:
    stage.window.open_settings("turn")
    page = stage.window.settings_dialog.page("turn")  # type: ignore[union-attr]
    assert isinstance(page, TurnPage)
    assert not page.rows["turn.eagerness"].control.isEnabled()
    stage.settings["turn.detection"] = "semantic_vad"
    assert page.rows["turn.eagerness"].control.isEnabled()
    assert not page.rows["turn.silence_ms"].control.isEnabled()
    assert page.rows["turn.silence_ms"].help.text() == "only with Pauses"


async def test_the_threshold_moves_with_the_arrow_keys(stage: Stage) -> None:
    stage.window.open_settings("turn")
    check = stage.window.settings_dialog.findChild(LiveCheck)  # type: ignore[union-attr]
    QTest.keyClick(check, Qt.Key.Key_Up)
    assert stage.settings["turn.threshold"] == 0.51


async def test_a_key_is_kept_for_this_session_where_there_is_no_keychain(stage: Stage) -> None:
    stage.window.open_settings("provider")
    page = stage.window.settings_dialog.page("provider")  # type: ignore[union-attr]
    assert isinstance(page, ProviderPage)
    page._choose("openai")
    edit = next(one for one in page.cards["openai"].findChildren(QLineEdit) if one.accessibleName() == "API key")
    edit.setText("sk-secret")
    edit.editingFinished.emit()
    assert stage.assistant.secrets.get("openai") == "sk-secret" and edit.text() == ""
    await asyncio.sleep(0)


async def test_testing_a_provider_tells_what_came_of_it(stage: Stage) -> None:
    stage.window.open_settings("provider")
    page = stage.window.settings_dialog.page("provider")  # type: ignore[union-attr]
    assert isinstance(page, ProviderPage)
    test = next(
        one
        for one in page.cards["local"].findChildren(QAbstractButton)
        if one.accessibleName() == "Test the connection"
    )
    test.click()
    await asyncio.sleep(0.05)
    texts = [label.text() for label in page.cards["local"].findChildren(type(page.choices["local"].text))]
    assert "Works, 212 ms" in texts


async def test_choosing_a_voice_asks_the_session_for_it(stage: Stage) -> None:
    stage.window.open_settings("voice")
    page = stage.window.settings_dialog.page("voice")  # type: ignore[union-attr]
    assert isinstance(page, VoicePage)
    next(one for one in page.group.buttons() if one.text() == "Bass").click()
    assert stage.sent[-1]["session"]["audio"]["output"]["voice"] == "bass"


async def test_devices_are_listed_and_a_missing_one_is_kept(stage: Stage) -> None:
    stage.settings["audio.speaker"] = "ALSA: Old headset"
    stage.window.open_settings("audio")
    await asyncio.sleep(0.1)
    page = stage.window.settings_dialog.page("audio")  # type: ignore[union-attr]
    assert isinstance(page, DevicesPage)
    microphones = page.pickers["audio.microphone"]
    assert [microphones.itemText(index) for index in range(microphones.count())] == [
        "System default",
        "Desk microphone",
    ]
    assert page.pickers["audio.speaker"].currentText() == "ALSA: Old headset (gone)"


async def test_the_search_leaves_the_pages_that_match(stage: Stage) -> None:
    stage.window.open_settings("provider")
    dialog = stage.window.settings_dialog
    assert dialog is not None
    dialog.search.setText("headphones")
    assert [key for key, one in dialog._buttons.items() if one.isVisible()] == ["audio"]


async def test_reset_puts_the_page_back(stage: Stage) -> None:
    stage.settings["turn.silence_ms"] = 900
    stage.window.open_settings("turn")
    dialog = stage.window.settings_dialog
    assert dialog is not None
    dialog.reset.click()
    assert stage.settings["turn.silence_ms"] == 500
