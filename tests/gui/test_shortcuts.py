"""The keyboard map: changed keys, clashes, and the page that changes them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest

from core.settings import Settings
from gui.actions import commands
from gui.controls import KeyCap
from gui.settings_shortcuts import ShortcutsPage
from gui.shortcuts import HOLD, HOLD_ALWAYS, KEY, caps, changed, clash, every_command, is_pressed, keys_of, rebind
from tests.gui.conftest import Stage


def _command(name: str) -> object:
    return next(one for one in every_command() if one.name == name)


def test_no_two_commands_are_declared_on_the_same_keys() -> None:
    keys = [QKeySequence(one.keys).toString() for one in every_command() if one.keys]
    assert len(keys) == len(set(keys))


def test_only_what_differs_from_the_declaration_is_written() -> None:
    settings = Settings()
    rebind(settings, "toggle_timeline", "Ctrl+Alt+T")
    assert changed(settings) == {"toggle_timeline": "Ctrl+Alt+T"}
    rebind(settings, "toggle_timeline", "Ctrl+T")
    assert settings[KEY] == ""


def test_a_settings_file_with_nonsense_in_it_gives_the_declared_keys() -> None:
    settings = Settings()
    for nonsense in ("{", "[1]", '{"toggle_timeline": 3}'):
        settings[KEY] = nonsense
        assert keys_of(settings, _command("toggle_timeline")) == "Ctrl+T"  # type: ignore[arg-type]


def test_keys_that_are_taken_are_a_clash_until_they_are_free() -> None:
    settings = Settings()
    found = clash(settings, "toggle_sidebar", "Ctrl+T")
    assert found is not None and found.name == "toggle_timeline"
    rebind(settings, "toggle_timeline", "")
    assert clash(settings, "toggle_sidebar", "Ctrl+T") is None
    assert clash(settings, "toggle_sidebar", "") is None


def test_a_held_key_counts_with_its_modifiers_and_comes_up_without() -> None:
    settings = Settings()
    press, release = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    assert is_pressed(settings, HOLD, QKeyEvent(press, Qt.Key.Key_Space, none))
    assert not is_pressed(settings, HOLD, QKeyEvent(press, Qt.Key.Key_Space, control))
    assert is_pressed(settings, HOLD_ALWAYS, QKeyEvent(press, Qt.Key.Key_Space, control))
    assert is_pressed(settings, HOLD_ALWAYS, QKeyEvent(release, Qt.Key.Key_Space, none))
    rebind(settings, HOLD, "F9")
    assert is_pressed(settings, HOLD, QKeyEvent(press, Qt.Key.Key_F9, none))
    rebind(settings, HOLD, "")
    assert not is_pressed(settings, HOLD, QKeyEvent(press, Qt.Key.Key_F9, none))


def test_key_caps_are_one_for_each_key() -> None:
    assert caps("Ctrl+Shift+F") == ["Ctrl", "Shift", "F"]
    assert caps("Ctrl++") == ["Ctrl", "+"] and caps("") == [] and caps("Space") == ["Space"]


async def test_pressing_keys_changes_a_command_and_the_window_follows(stage: Stage) -> None:
    stage.window.open_settings("shortcuts")
    page = stage.window.settings_dialog.page("shortcuts")  # type: ignore[union-attr]
    assert isinstance(page, ShortcutsPage)
    keys = page.keys["toggle_timeline"]
    keys.click()
    QTest.keyClick(keys, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    action = next(one for one in stage.window.actions_made if one.objectName() == "toggle_timeline")
    assert action.shortcut().toString() == "Ctrl+Y" and keys.keys == "Ctrl+Y"


async def test_a_clash_is_told_and_replaced_only_on_request(stage: Stage) -> None:
    stage.window.open_settings("shortcuts")
    page = stage.window.settings_dialog.page("shortcuts")  # type: ignore[union-attr]
    assert isinstance(page, ShortcutsPage)
    page.keys["toggle_sidebar"].click()
    QTest.keyClick(page.keys["toggle_sidebar"], Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    named = next(one.text for one in commands() if one.name == "toggle_timeline")
    assert page.clash.isVisible() and page.clash.words.text() == f"Ctrl T is already {named}. Replace?"
    assert changed(stage.settings) == {}
    page.clash.replace.click()
    assert changed(stage.settings) == {"toggle_sidebar": "Ctrl+T", "toggle_timeline": ""}
    assert not page.clash.isVisible() and page.keys["toggle_timeline"].keys == ""


async def test_escape_leaves_and_backspace_takes_the_keys_off(stage: Stage) -> None:
    stage.window.open_settings("shortcuts")
    page = stage.window.settings_dialog.page("shortcuts")  # type: ignore[union-attr]
    assert isinstance(page, ShortcutsPage)
    keys = page.keys["toggle_timeline"]
    keys.click()
    QTest.keyClick(keys, Qt.Key.Key_Escape)
    assert not keys.is_listening and changed(stage.settings) == {} and stage.window.settings_dialog.isVisible()
    keys.click()
    QTest.keyClick(keys, Qt.Key.Key_Backspace)
    assert changed(stage.settings) == {"toggle_timeline": ""}


async def test_where_there_can_be_no_global_key_the_page_says_so(stage: Stage) -> None:
    stage.window.open_settings("shortcuts")
    page = stage.window.settings_dialog.page("shortcuts")  # type: ignore[union-attr]
    assert isinstance(page, ShortcutsPage)
    assert not page.global_keys.isEnabled()
    assert stage.window.global_key.take("Ctrl+Shift+Space") is False
    assert stage.window.global_key.complaint == "There is no screen to take keys from."


async def test_what_the_window_says_of_keys_follows_them(stage: Stage) -> None:
    window = stage.window
    caps_shown = {cap.text() for cap in window.sidebar.findChildren(KeyCap)}
    assert caps_shown == {"Ctrl N", "Ctrl ,"} and window.header.timeline.toolTip() == "Timeline (Ctrl T)"
    rebind(stage.settings, "new_conversation", "Ctrl+Alt+N")
    rebind(stage.settings, "open_settings", "")
    rebind(stage.settings, "toggle_timeline", "F9")
    assert {cap.text() for cap in window.sidebar.findChildren(KeyCap)} == {"Ctrl Alt N", ""}
    assert window.header.timeline.toolTip() == "Timeline (F9)"
    assert window.header.timeline.accessibleName() == "Timeline"
    rebind(stage.settings, "toggle_timeline", "")
    assert window.header.timeline.toolTip() == "Timeline"
