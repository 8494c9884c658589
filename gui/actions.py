"""Every command once: what it does, what it is called, which keys it has. Menus, palette and tray read this.

Space is no command: it is held (gui/main_window.py). Enter, Del and Ctrl+Enter belong to the cards that show them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.theme import theme


@dataclass(frozen=True, slots=True)
class Command:
    """name: of the method of the window that does it. icon: "" for none; is_in_menu: of the More menu."""

    name: str
    text: str
    keys: str = ""
    icon: str = ""
    is_in_menu: bool = True


def _t(text: str) -> str:
    return QCoreApplication.translate("Command", text)


def commands() -> tuple[Command, ...]:
    """In the order of the menu."""
    return (
        Command("new_conversation", _t("New conversation"), "Ctrl+N", "note-pencil"),
        Command("toggle_mute", _t("Mute microphone"), "M", "microphone-slash"),
        Command("stop", _t("Stop speaking or thinking"), "Esc", "stop"),
        Command("choose_hold", _t("Switch to Hold mode"), "Ctrl+1", "hand-tap"),
        Command("choose_hands_free", _t("Switch to Hands-free mode"), "Ctrl+2", "waveform"),
        Command("choose_review", _t("Switch to Review mode"), "Ctrl+3", "pencil-simple"),
        Command("change_microphone", _t("Change microphone…"), "", "swap", False),
        Command("change_speaker", _t("Change speakers…"), "", "swap", False),
        Command("open_palette", _t("Command palette"), "Ctrl+K", "command"),
        Command("find_words", _t("Find in this conversation"), "Ctrl+F", "magnifying-glass"),
        Command("find_next", _t("Find the next"), "F3", "arrow-down", False),
        Command("find_previous", _t("Find the one before"), "Shift+F3", "arrow-up", False),
        Command("search_conversations", _t("Search all conversations"), "Ctrl+Shift+F", "magnifying-glass"),
        Command("compare_answers", _t("Ask the last turn again"), "Ctrl+Shift+A", "arrow-counter-clockwise", False),
        Command("open_recording", _t("Replay a session"), "Ctrl+Shift+O", "folder-open", False),
        Command("import_logs", _t("Import a conversation…"), "", "download"),
        Command("toggle_timeline", _t("Timeline"), "Ctrl+T", "pulse"),
        Command("dock_timeline", _t("Timeline: right or below"), "", "square-half-bottom", False),
        Command("search_events", _t("Search events"), "Ctrl+Shift+E", "magnifying-glass", False),
        Command("show_in_timeline", _t("Show turn in timeline"), "Ctrl+J", "code", False),
        Command("previous_turn", _t("Turn before"), "Alt+Up", "caret-up", False),
        Command("next_turn", _t("Next turn"), "Alt+Down", "caret-down", False),
        Command("toggle_sidebar", _t("Conversations"), "Ctrl+B", "sidebar-simple"),
        Command("next_panel", _t("Next panel"), "F6", "app-window", False),
        Command("show_mini", _t("Mini window"), "Ctrl+Shift+M", "picture-in-picture"),
        Command("reconnect", _t("Reconnect"), "", "plugs-connected", False),
        Command("use_local", _t("Use local assistant"), "", "cpu", False),
        Command("show_costs", _t("Cost and time to first sound"), "", "currency-dollar", False),
        Command("larger_text", _t("Larger text"), "Ctrl+=", "text-aa", False),
        Command("smaller_text", _t("Smaller text"), "Ctrl+-", "text-aa", False),
        Command("usual_text", _t("Usual text size"), "Ctrl+0", "text-aa", False),
        Command("open_doctor", _t("Check this computer"), "Ctrl+Shift+D", "cpu"),
        Command("open_settings", _t("Settings"), "Ctrl+,", "gear-six"),
        Command("quit", _t("Quit"), "Ctrl+Q", "power"),
    )


def install(window: QWidget, find: Callable[[str], Callable[[], None]]) -> list[QAction]:
    """QActions on the window; find gives the method for a command's name."""
    made = []
    for command in commands():
        action = QAction(command.text, window)
        action.setShortcut(QKeySequence(command.keys))
        action.setObjectName(command.name)
        action.setProperty("icon_name", command.icon)
        action.triggered.connect(lambda checked=False, name=command.name: find(name)())
        window.addAction(action)
        made.append(action)
    return made


def reicon(actions: Sequence[QAction]) -> None:
    """Their icons in the theme's colours."""
    for action in actions:
        if name := action.property("icon_name"):
            action.setIcon(theme().icon(str(name), "text.2"))


def shown_keys(action: QAction) -> str:
    """The keys of a command as they are written beside it: "Ctrl Shift M"."""
    text = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return text if not text or text == "+" else text.replace("+", " ").strip()
