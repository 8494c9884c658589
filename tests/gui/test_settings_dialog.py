"""The settings dialog."""

from __future__ import annotations

import asyncio
import json
from types import SimpleNamespace

import pytest
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QSlider, QWidget

from gui import desktop
from gui.settings_about import AboutPage
from gui.settings_devices import DevicesPage
from gui.settings_live_check import LiveCheck
from gui.settings_privacy import PrivacyPage
from gui.settings_provider import ConnectionRow, KeyRow, ProviderPage
from gui.settings_rows import AmountField
from gui.settings_server_form import ServerForm
from gui.settings_tools import ToolsPage
from gui.settings_turn import TurnPage
from gui.settings_voice import VoicePage
from gui.switches import Segmented, Switch
from tests.gui.conftest import Stage

PAGES = (
    *("provider", "voice", "turn", "transcription", "audio"),
    *("tools", "appearance", "shortcuts", "privacy", "about"),
)


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
    stage.assistant.secrets._backend = fail.Keyring()
    stage.window.open_settings("provider")
    page = stage.window.settings_dialog.page("provider")  # type: ignore[union-attr]
    assert isinstance(page, ProviderPage)
    page._choose("openai")
    row = page.cards["openai"].findChild(KeyRow)
    row.edit.setText("sk-secret-0123456789-3kQ2")
    row.edit.editingFinished.emit()
    assert stage.assistant.secrets.get("openai") == "sk-secret-0123456789-3kQ2" and row.edit.text() == ""
    assert row.edit.placeholderText().endswith("3kQ2") and "secret" not in row.edit.placeholderText()
    assert row.words.help.text() == "Saved for this session only."
    await asyncio.sleep(0)


async def test_testing_a_provider_tells_what_came_of_it(stage: Stage) -> None:
    stage.window.open_settings("provider")
    page = stage.window.settings_dialog.page("provider")  # type: ignore[union-attr]
    assert isinstance(page, ProviderPage)
    row = page.cards["local"].findChild(ConnectionRow)
    row.test.click()
    await asyncio.sleep(0.05)
    assert row.words.help.text() == "✓ Works, 212 ms" and row.test.isEnabled()


async def test_choosing_a_voice_asks_the_session_for_it(stage: Stage) -> None:
    stage.window.open_settings("voice")
    page = stage.window.settings_dialog.page("voice")  # type: ignore[union-attr]
    assert isinstance(page, VoicePage)
    page.voices["bass"].click()
    assert stage.sent[-1]["session"]["audio"]["output"]["voice"] == "bass"


async def test_devices_are_listed_and_a_missing_one_is_kept(stage: Stage) -> None:
    stage.settings["audio.speaker"] = "ALSA: Old headset"
    stage.window.open_settings("audio")
    await asyncio.sleep(0.1)
    page = stage.window.settings_dialog.page("audio")  # type: ignore[union-attr]
    assert isinstance(page, DevicesPage)
    microphones = page.pickers["audio.microphone"]
    assert [microphones.itemText(index) for index in range(microphones.count())] == [
        "Follow the system (Desk microphone)",
        "Desk microphone",
    ]
    assert page.pickers["audio.speaker"].currentText() == "Old headset (not connected)"


async def test_gain_and_volume_are_set_by_keys_and_told_with_name_role_and_unit(stage: Stage) -> None:
    stage.window.open_settings("audio")
    page = stage.window.settings_dialog.page("audio")  # type: ignore[union-attr]
    gain, volume = (page.rows[key] for key in ("audio.gain_db", "audio.volume"))
    for row, name in ((gain, "Gain"), (volume, "Volume")):
        told = QAccessible.queryAccessibleInterface(row.control)
        assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Slider, name)
        assert told.text(QAccessible.Text.Description) and row.control.toolTip()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right):
        QTest.keyClick(gain.control, key)
    QTest.keyClick(volume.control, Qt.Key.Key_PageDown)
    assert (stage.settings["audio.gain_db"], stage.settings["audio.volume"]) == (-3, 90)
    shown = {one.text() for row in (gain, volume) for one in row.findChildren(QLabel)}
    assert {"\N{MINUS SIGN}3 dB", "90 %"} <= shown
    for key, value in ((Qt.Key.Key_End, 20), (Qt.Key.Key_Home, -20)):
        QTest.keyClick(gain.control, key)
        assert stage.settings["audio.gain_db"] == value


async def test_the_search_finds_rows_on_all_pages_and_goes_there(stage: Stage) -> None:
    stage.window.open_settings("provider")
    dialog = stage.window.settings_dialog
    assert dialog is not None
    dialog.search.setText("headphones")
    assert [one.accessibleName() for one in dialog._hits] == ["I use headphones"]
    assert not any(one.isVisible() for one in dialog._buttons.values())
    dialog._hits[0].click()
    page = dialog.page("audio")
    assert dialog.pages.currentWidget().widget() is page
    assert dialog.focusWidget() is page.rows["audio.headphones"].control
    dialog.search.setText("")
    assert all(one.isVisible() for one in dialog._buttons.values())


async def test_under_700_px_the_list_is_a_page_of_its_own(stage: Stage) -> None:
    stage.window.open_settings("voice")
    dialog = stage.window.settings_dialog
    assert dialog is not None
    dialog.resize(420, 640)
    assert not dialog.search.isVisible() and dialog.page("voice").isVisible()
    dialog.back.click()
    assert dialog.search.isVisible() and not dialog.page("voice").isVisible()
    dialog._buttons["turn"].click()
    assert not dialog.search.isVisible() and dialog.page("turn").isVisible()


async def test_arrows_move_between_voices_enter_selects_and_p_plays(stage: Stage) -> None:
    stage.window.open_settings("voice")
    page = stage.window.settings_dialog.page("voice")  # type: ignore[union-attr]
    assert isinstance(page, VoicePage)
    page.voices["natural"].setFocus()
    QTest.keyClick(page.voices["natural"], Qt.Key.Key_Right)
    assert page.window().focusWidget() is page.voices["warm"] and stage.settings["voice.name"] == ""
    QTest.keyClick(page.voices["warm"], Qt.Key.Key_P)
    assert page._playing is not None
    await asyncio.sleep(0.02)
    assert page.voices["warm"].is_playing and stage.settings["voice.name"] == ""
    QTest.keyClick(page.voices["warm"], Qt.Key.Key_Return)
    assert stage.settings["voice.name"] == "warm" and page.voices["warm"].isChecked()
    await asyncio.sleep(0.15)
    assert not page.voices["warm"].is_playing


async def test_a_voice_says_that_it_must_wait_once_it_is_locked(stage: Stage) -> None:
    stage.user_says("Hello")
    stage.reply("Hi.")
    stage.window.open_settings("voice")
    dialog = stage.window.settings_dialog
    assert dialog is not None and stage.assistant.state.is_voice_locked
    assert dialog.said.text() == "A new voice starts with the next conversation."


async def test_each_tool_has_a_policy_that_is_remembered(stage: Stage) -> None:
    stage.window.open_settings("tools")
    page = stage.window.settings_dialog.page("tools")  # type: ignore[union-attr]
    choice = next(one for one in page.findChildren(Segmented) if one.accessibleName() == "What open_url may do")
    assert choice.value() == "ask"
    choice._buttons["never"].click()
    assert stage.assistant.tools.policy_of("open_url") == "never"
    assert "open_url" in stage.settings.text("tools.policies")


async def test_servers_are_added_switched_off_and_removed(stage: Stage) -> None:
    stage.window.open_settings("tools")
    page = stage.window.settings_dialog.page("tools")  # type: ignore[union-attr]
    assert isinstance(page, ToolsPage)
    page.add.click()
    form = page.findChild(ServerForm)
    form.saved.click()
    assert not form._complaint.isHidden()
    form.name.setText("Home")
    form.target.setText("http://127.0.0.1:9/mcp")
    form.saved.click()
    assert json.loads(stage.settings.text("tools.servers")) == {"Home": "http://127.0.0.1:9/mcp"}
    await asyncio.sleep(0)
    next(one for one in page.findChildren(Switch) if one.accessibleName() == "Use Home").click()
    page._write_server("Home", "", "")
    assert stage.settings["tools.servers"] == ""


async def test_deleting_everything_asks_once_more(stage: Stage) -> None:
    stage.window.open_settings("privacy")
    page = stage.window.settings_dialog.page("privacy")  # type: ignore[union-attr]
    assert isinstance(page, PrivacyPage)
    assert not page.delete.isEnabled() and not page.export.isEnabled()  # no history is kept here
    page._step(1, page.keep)
    assert page.window().focusWidget() is page.keep
    page.keep.click()
    assert page.steps.currentIndex() == 0


async def test_the_report_holds_no_secret_and_nothing_that_was_typed(stage: Stage) -> None:
    stage.assistant.secrets.set("openai", "sk-very-secret-key")
    stage.settings["voice.instructions"] = "Call me Ishmael."
    stage.settings["provider.custom_url"] = "wss://me:pass@home.example/v1"
    stage.settings["turn.silence_ms"] = 700
    stage.window.open_settings("about")
    page = stage.window.settings_dialog.page("about")  # type: ignore[union-attr]
    assert isinstance(page, AboutPage)
    report = page.report()
    assert "turn.silence_ms = 700" in report and "Python 3" in report
    assert not any(word in report for word in ("sk-very", "Ishmael", "home.example"))


async def test_reset_puts_the_page_back(stage: Stage) -> None:
    stage.settings["turn.silence_ms"] = 900
    stage.window.open_settings("turn")
    dialog = stage.window.settings_dialog
    assert dialog is not None
    dialog.reset.click()
    assert stage.settings["turn.silence_ms"] == 500


async def test_a_longest_reply_is_a_number_or_no_limit(stage: Stage) -> None:
    stage.window.open_settings("voice")
    row = stage.window.settings_dialog.page("voice").rows["voice.max_tokens"]  # type: ignore[union-attr]
    field = row.control
    assert isinstance(field, AmountField) and not field.amount.isEnabled()
    field.switch.click()
    assert stage.sent[-1]["session"]["max_output_tokens"] == 1000
    field.amount.setText("9000")
    field.amount.editingFinished.emit()
    assert stage.sent[-1]["session"]["max_output_tokens"] == 4096 and field.amount.text() == "4096"
    field.switch.click()
    assert stage.sent[-1]["session"]["max_output_tokens"] == "inf"


async def test_replies_can_be_written_and_one_of_them_spoken_all_the_same(stage: Stage) -> None:
    stage.window.open_settings("voice")
    page = stage.window.settings_dialog.page("voice")  # type: ignore[union-attr]
    assert isinstance(page, VoicePage)
    page.rows["voice.output"].control._buttons["text"].click()  # type: ignore[attr-defined]
    assert stage.sent[-1]["session"]["output_modalities"] == ["text"]
    card = stage.window.review
    card.begin()
    assert not card.spoken.isChecked() and card.live_prompt().is_spoken is None
    card.spoken.setChecked(True)
    assert card.live_prompt().is_spoken is True
    stage.settings["provider.kind"] = "xai"
    assert page.rows["voice.output"].help.text() == "xAI always speaks"


async def test_the_use_of_tools_is_told_to_the_session(stage: Stage) -> None:
    stage.window.open_settings("tools")
    page = stage.window.settings_dialog.page("tools")  # type: ignore[union-attr]
    page.rows["tools.choice"].control._buttons["required"].click()  # type: ignore[attr-defined]
    assert stage.sent[-1]["session"]["tool_choice"] == "required"


async def test_servers_that_the_service_calls_are_added_with_a_key_renamed_and_removed(stage: Stage) -> None:
    stage.settings["provider.kind"] = "openai"
    stage.online()
    stage.assistant.secrets._backend = fail.Keyring()
    stage.window.open_settings("tools")
    page = stage.window.settings_dialog.page("tools")  # type: ignore[union-attr]
    assert isinstance(page, ToolsPage)
    remote = page.remote
    remote.add.click()
    form = remote.form
    assert form is not None
    form.name.setText("Docs")
    form.target.setText("python docs.py")
    form.saved.click()
    assert not form._complaint.isHidden()
    form.target.setText("https://docs.example/mcp")
    remote._key.setText("key-of-docs")
    form.saved.click()
    tool = stage.sent[-1]["session"]["tools"][-1]
    assert (tool["server_label"], tool["server_url"]) == ("Docs", "https://docs.example/mcp")
    assert tool["require_approval"] == "always" and "key-of-docs" not in json.dumps(stage.sent)
    choice = next(one for one in remote.findChildren(Segmented) if one.accessibleName() == "What Docs may do")
    choice._buttons["allow"].click()
    assert stage.sent[-1]["session"]["tools"][-1]["require_approval"] == "never"
    remote.edit("Docs", "https://docs.example/mcp")
    assert remote.form is not None
    remote.form.name.setText("Manual")
    remote.form.saved.click()
    secrets = stage.assistant.secrets
    assert (secrets.get("mcp:Docs"), secrets.get("mcp:Manual")) == ("", "key-of-docs")
    remote.write("Manual", "", "")
    assert stage.settings["tools.servers_remote"] == "" and secrets.get("mcp:Manual") == ""


@pytest.mark.parametrize(
    ("platform", "page"),
    [
        ("darwin", "x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone"),
        ("win32", "ms-settings:privacy-microphone"),
        ("linux", None),
    ],
)
async def test_the_systems_page_for_the_microphone_is_one_button_away(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, platform: str, page: str | None
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(desktop, "sys", SimpleNamespace(platform=platform))
    monkeypatch.setattr(desktop.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    stage.window.open_settings("privacy")
    found = stage.window.settings_dialog.page("privacy")  # type: ignore[union-attr]
    assert isinstance(found, PrivacyPage)
    assert found.access.isVisibleTo(found) is (page is not None)
    found.access.click()
    assert opened == ([page] if page else [])


async def test_an_address_that_is_none_is_marked(stage: Stage) -> None:
    stage.settings["provider.kind"] = "custom"
    stage.window.open_settings("provider")
    row = stage.window.settings_dialog.page("provider").rows["provider.custom_url"]  # type: ignore[union-attr]
    field = row.control
    assert not field.property("wrong")
    stage.settings["provider.custom_url"] = "http://home.example/v1"
    assert field.property("wrong") and row.help.text() == "The address starts with ws:// or wss://"
    assert field.accessibleDescription() == row.help.text()
    stage.settings["provider.custom_url"] = "wss://home.example/v1"
    assert not field.property("wrong") and "ws://localhost" in row.help.text()
