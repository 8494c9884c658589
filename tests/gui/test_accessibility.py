"""Keyboard and screen reader: everything that can be used has a name, a role, a place in the tab order and room."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)

from core.conversation import inputs
from core.conversation.state import Phase, Problem
from gui import roles
from gui.announcer import ASSERTIVE, POLITE, Announcer
from gui.focus_ring import FocusRing
from gui.i18n import install
from gui.lanes import LaneView
from gui.meters import LevelMeter, LevelRibbon
from gui.review_card import DraftEdit
from gui.settings_devices import WideMeter
from gui.settings_live_check import LiveCheck
from gui.switches import Segmented, Switch
from tests.gui.conftest import Stage
from tests.gui.test_settings_dialog import PAGES

INTERACTIVE = QAbstractButton | QLineEdit | QPlainTextEdit | DraftEdit | QComboBox | QAbstractSlider | QAbstractItemView
NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)
HIT = 32
SMALL = ("Play what you said (P)", "Play again (P)")
"""Drawn in a line of 24: the turn that has the focus answers to P, C and the rest of the map."""


def interactive(root: QWidget) -> Iterator[QWidget]:
    """What a person can use in a shown widget; Qt's own inner parts are left out."""
    for widget in root.findChildren(QWidget):
        is_inner = widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QComboBox | QLineEdit)
        if (
            isinstance(widget, INTERACTIVE)
            and widget.isVisible()
            and not is_inner
            and not isinstance(widget, QScrollBar)
        ):
            yield widget


def is_reachable(widget: QWidget) -> bool:
    """By Tab, by the arrows of its group, or by a key of what it stands in."""
    if not widget.isEnabled() or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return True
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        siblings = widget.parentWidget().findChildren(QAbstractButton)
        return any(one.autoExclusive() and one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in siblings)
    return bool(widget.property("has_key"))


def faults(root: QWidget) -> list[str]:
    found = []
    for widget in interactive(root):
        known = QAccessible.queryAccessibleInterface(widget)
        what = (
            f"{type(widget).__name__} {known.text(QAccessible.Text.Name)!r} in {type(widget.parentWidget()).__name__}"
        )
        if not known.text(QAccessible.Text.Name).strip():
            found.append(f"no name: {what}")
        if known.role() in NO_ROLE:
            found.append(f"no role: {what}")
        if not is_reachable(widget):
            found.append(f"not by keyboard: {what}")
        is_small = known.text(QAccessible.Text.Name) in SMALL
        if isinstance(widget, QAbstractButton) and not is_small and (widget.width() < HIT or widget.height() < HIT):
            found.append(f"{widget.width()}x{widget.height()}: {what}")
        if isinstance(widget, QPlainTextEdit | DraftEdit) and not widget.isReadOnly() and not widget.tabChangesFocus():
            found.append(f"keeps Tab: {what}")
    return found


async def test_every_page_of_the_settings_can_be_used_without_a_mouse(stage: Stage) -> None:
    stage.settings["tools.servers"] = '{"Home": "http://127.0.0.1:9/mcp"}'
    stage.window.open_settings("provider")
    dialog = stage.window.settings_dialog
    assert dialog is not None
    found = []
    for page in PAGES:
        dialog.open_page(page)
        await asyncio.sleep(0.01)
        found += [f"{page}: {one}" for one in faults(dialog)]
    assert found == []


async def test_the_window_can_be_used_without_a_mouse(stage: Stage) -> None:
    found = [f"empty: {one}" for one in faults(stage.window)]
    stage.user_says("Good morning")
    stage.reply("Good morning.")
    await asyncio.sleep(0.05)
    found += [f"talk: {one}" for one in faults(stage.window)]
    stage.assistant.dispatch(inputs.ProblemDismissed())
    await asyncio.sleep(0.01)
    assert [*dict.fromkeys(found)] == []


async def test_tab_goes_once_round_a_page_and_comes_back(stage: Stage) -> None:
    """Pressed for real: nothing on the way keeps the key."""
    stage.window.open_settings("voice")
    dialog = stage.window.settings_dialog
    assert dialog is not None
    dialog.focus_list()
    first, seen = dialog.focusWidget(), []
    for _ in range(60):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        seen.append(dialog.focusWidget())
        if dialog.focusWidget() is first:
            break
    assert seen[-1] is first
    page = dialog.page("voice")
    assert {page.rows["voice.speed"].control, page.rows["voice.preview"].control, dialog.done_button} <= set(seen)


async def test_painted_parts_tell_what_they_are_and_their_value(stage: Stage) -> None:
    known_roles = QAccessible.Role
    stage.window.open_settings("turn")
    dialog = stage.window.settings_dialog
    assert dialog is not None
    check = dialog.findChild(LiveCheck)
    known = QAccessible.queryAccessibleInterface(check)
    assert known.role() is known_roles.Slider and known.valueInterface().currentValue() == 50
    segments = dialog.findChild(Segmented)
    assert {QAccessible.queryAccessibleInterface(one).role() for one in segments._buttons.values()} == {
        known_roles.RadioButton
    }
    assert QAccessible.queryAccessibleInterface(dialog.findChild(Switch)).role() is known_roles.CheckBox
    dialog.open_page("audio")
    meter = QAccessible.queryAccessibleInterface(dialog.findChild(WideMeter))
    assert meter.role() is known_roles.ProgressBar and meter.valueInterface().currentValue() == -60
    assert meter.text(QAccessible.Text.Name) == "Input level"
    assert QAccessible.queryAccessibleInterface(stage.window.stage.orb).role() is known_roles.PushButton
    for kind, role in (
        (LevelMeter, known_roles.ProgressBar),
        (LevelRibbon, known_roles.ProgressBar),
        (LaneView, known_roles.Graphic),
    ):
        known = QAccessible.queryAccessibleInterface(stage.window.findChild(kind))
        assert known.role() is role and known.text(QAccessible.Text.Name) and known.text(QAccessible.Text.Value)


def test_interfaces_of_painted_widgets_go_with_them() -> None:
    """Made, asked and deleted many times; Qt and Python each let go once."""
    app = QApplication.instance() or QApplication([])
    roles.install()
    for _ in range(40):
        top = QWidget()
        meter = LevelMeter("you.solid", "Level")
        meter.setParent(top)
        assert QAccessible.queryAccessibleInterface(meter).role() is QAccessible.Role.ProgressBar
        top.deleteLater()
        del top, meter
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[call-overload]
    assert len(roles._kept) < 40


# Announcements


@pytest.fixture
def told(stage: Stage) -> list[tuple[str, object]]:
    heard: list[tuple[str, object]] = []
    stage.window.announcer.tell = lambda text, politeness: heard.append((text, politeness))
    return heard


async def test_phases_are_told_politely_and_errors_at_once(stage: Stage, told: list[tuple[str, object]]) -> None:
    stage.assistant.send_text("Hello")
    assert ("Thinking. Esc to stop.", POLITE) in told
    stage.assistant.dispatch(inputs.LinkDown(Problem("link_lost", "Connection lost.", "Trying again.", ()), 4.0, 1))
    assert ("Connection lost. Trying again.", ASSERTIVE) in told


async def test_while_the_assistant_speaks_the_screen_reader_is_silent(
    stage: Stage, told: list[tuple[str, object]]
) -> None:
    stage.user_says("Hello")
    told.clear()
    stage.reply("Hello to you.", is_done=False)
    assert stage.assistant.phase is Phase.SPEAKING
    assert not any("Speaking" in text or "Hello" in text for text, _ in told)


async def test_everything_is_told_when_it_is_wished(stage: Stage, told: list[tuple[str, object]]) -> None:
    stage.settings["appearance.announces_all"] = True
    stage.user_says("Hello")
    told.clear()
    stage.reply("Hello to you.", is_done=False)
    assert ("Speaking", POLITE) in told


async def test_announcements_are_in_the_language_of_the_window(stage: Stage, told: list[tuple[str, object]]) -> None:
    install("de")
    try:
        stage.assistant.send_text("Hello")
        assert ("Denkt nach. Esc hält an.", POLITE) in told
    finally:
        install("en")


async def test_an_announcement_reaches_qt(stage: Stage) -> None:
    """The real way, without a screen reader: it must not fail."""
    Announcer(stage.window.bridge, stage.window)._announce("Listening", POLITE)


# The ring


def test_the_ring_shows_for_keys_and_not_for_the_mouse() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    ring = FocusRing(app)
    window = QWidget()
    buttons = [QPushButton(text, window) for text in ("one", "two")]
    buttons[1].move(120, 0)
    window.resize(300, 100)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    assert ring.shown is window.focusWidget()
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert ring.shown is None
    ring.deleteLater()
    window.close()
    window.deleteLater()
