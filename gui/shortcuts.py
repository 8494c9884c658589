"""The keyboard map as the person has it: what the commands declare, and the keys that were changed.

Changes are one setting (shortcuts.keys): a JSON object, command to keys, "" for none. Keys are written as
QKeySequence's portable text; on macOS Qt shows Ctrl as Command.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from core.settings import Settings
from gui.actions import Command, commands

KEY = "shortcuts.keys"
HOLD, HOLD_ALWAYS = "hold_to_talk", "hold_to_talk_always"


def _t(text: str) -> str:
    return QCoreApplication.translate("Command", text)


def every_command() -> tuple[Command, ...]:
    """What can be put on a key: the keys that are held first, then the commands."""
    return (
        Command(HOLD, _t("Hold to talk"), "Space"),
        Command(HOLD_ALWAYS, _t("Hold to talk, also in a field"), "Ctrl+Space"),
        *commands(),
    )


def changed(settings: Settings) -> dict[str, str]:
    """Command -> keys, for what the person has changed; what does not fit is left out."""
    try:
        found = json.loads(settings.text(KEY) or "{}")
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(name): keys for name, keys in found.items() if isinstance(keys, str)}


def keys_of(settings: Settings, command: Command) -> str:
    """The keys of a command now; "" for none."""
    return changed(settings).get(command.name, command.keys)


def rebind(settings: Settings, name: str, keys: str) -> None:
    """Put a command on these keys, whatever else is on them."""
    table = changed(settings)
    table[name] = keys
    declared = {one.name: one.keys for one in every_command()}
    table = {one: at for one, at in table.items() if declared.get(one) != at}
    settings[KEY] = json.dumps(table, sort_keys=True) if table else ""


def clash(settings: Settings, name: str, keys: str) -> Command | None:
    """The other command that these keys belong to already."""
    wanted = QKeySequence(keys)
    for one in every_command():
        if one.name != name and keys and QKeySequence(keys_of(settings, one)) == wanted:
            return one
    return None


def rekey(actions: Sequence[QAction], settings: Settings) -> None:
    """Give the window's actions their keys."""
    table = changed(settings)
    declared = {one.name: one.keys for one in commands()}
    for action in actions:
        name = action.objectName()
        if name in declared:
            action.setShortcut(QKeySequence(table.get(name, declared[name])))


def hint(settings: Settings, name: str, widget: QWidget, tell: Callable[[str], None]) -> None:
    """Tell the keys of a command, now and whenever they change, for as long as the widget lives; "" for none."""
    command = next(one for one in every_command() if one.name == name)

    def show(key: str = KEY, value: object = None) -> None:
        if key == KEY:
            tell(" ".join(caps(keys_of(settings, command))))

    stop = settings.subscribe(show)
    widget.destroyed.connect(lambda: stop())
    show()


def tip(settings: Settings, name: str, widget: QWidget) -> None:
    """Put the keys of a command behind what the widget's tooltip says."""
    text = widget.toolTip()
    hint(settings, name, widget, lambda keys: widget.setToolTip(f"{text} ({keys})" if keys else text))


def is_pressed(settings: Settings, name: str, event: QKeyEvent) -> bool:
    """Whether a key event is that of a held command; on release the modifiers no longer count."""
    command = next(one for one in every_command() if one.name == name)
    keys = QKeySequence(keys_of(settings, command))
    if keys.isEmpty():
        return False
    wanted: QKeyCombination = keys[0]  # type: ignore[index]  # the stubs leave it out
    if wanted.key() != Qt.Key(event.key()):
        return False
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.type() is QKeyEvent.Type.KeyRelease or modifiers == wanted.keyboardModifiers()


def caps(keys: str) -> list[str]:
    """The words on the key caps: "Ctrl+Shift+F" is Ctrl, Shift, F; on macOS their signs."""
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    if "+" not in text:
        return [text] if text else []
    return [one or "+" for one in text.replace("++", "+\0").replace("\0", "").split("+")]
