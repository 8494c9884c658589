"""Every command once: what it does, what it is called, which keys it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """name: of the method of the window that does it."""

    name: str
    text: str
    keys: str


def _t(text: str) -> str:
    return QCoreApplication.translate("Command", text)


def commands() -> tuple[Command, ...]:
    """In the order of the menu."""
    return (
        Command("new_conversation", _t("New conversation"), "Ctrl+N"),
        Command("stop", _t("Stop speaking or thinking"), "Esc"),
        Command("toggle_mute", _t("Mute the microphone"), "Ctrl+M"),
        Command("choose_hold", _t("Mode: Hold"), "Ctrl+1"),
        Command("choose_hands_free", _t("Mode: Hands-free"), "Ctrl+2"),
        Command("choose_review", _t("Mode: Review"), "Ctrl+3"),
        Command("toggle_timeline", _t("Timeline"), "Ctrl+T"),
        Command("toggle_sidebar", _t("Conversations"), "Ctrl+B"),
        Command("search_events", _t("Search events"), "Ctrl+Shift+E"),
        Command("larger_text", _t("Larger text"), "Ctrl+="),
        Command("smaller_text", _t("Smaller text"), "Ctrl+-"),
        Command("usual_text", _t("Usual text size"), "Ctrl+0"),
        Command("open_settings", _t("Settings"), "Ctrl+,"),
        Command("quit", _t("Quit"), "Ctrl+Q"),
    )


def install(window: QWidget, find: Callable[[str], Callable[[], None]]) -> list[QAction]:
    """QActions on the window; find gives the method for a command's name."""
    made = []
    for command in commands():
        action = QAction(command.text, window)
        action.setShortcut(QKeySequence(command.keys))
        action.setObjectName(command.name)
        action.triggered.connect(lambda checked=False, name=command.name: find(name)())
        window.addAction(action)
        made.append(action)
    return made
