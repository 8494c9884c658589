"""Scenes 18 to 25: the settings, page by page."""

from __future__ import annotations

import contextlib
import json
import math
from types import SimpleNamespace

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from core.session.speech_check import Reading
from core.tools import Tools, shipped
from core.tools.registry import BUILT_IN
from gui.settings_devices import DevicesPage
from gui.settings_dialog import SettingsDialog
from gui.settings_live_check import SHOWN
from tests.screens import talk
from tests.screens.scene import Scene, Shown, shot


def _page(scene: Scene, page: str) -> SettingsDialog:
    scene.assistant.show(talk.online())
    scene.window.open_settings(page)
    dialog = scene.window.settings_dialog
    assert dialog is not None
    QApplication.processEvents()
    return dialog


def settings(page: str) -> Shown:
    """A page of the settings, alone."""
    return lambda scene: shot(_page(scene, page))


def turn_detection(scene: Scene) -> QPixmap:
    """Two stretches of speech, the second one still going on."""
    dialog = _page(scene, "turn")
    for index in range(SHOWN):
        is_speech = 50 <= index < 118 or index >= 178
        edge = min(abs(index - at) for at in (50, 118, 178))
        likelihood = (0.96 if edge > 4 else 0.6 + 0.09 * edge) if is_speech else max(0.03, 0.4 - 0.12 * edge)
        loud = 0.02 + 0.22 * abs(math.sin(index * 0.7)) * abs(math.sin(index * 0.11)) if is_speech else 0.002
        scene.assistant.check.heard.append(Reading(likelihood, loud))
    scene.breathe(1)
    return shot(dialog)


def devices(scene: Scene) -> QPixmap:
    """A microphone chosen, the speakers as the system has them."""
    scene.assistant.settings["audio.microphone"] = "ALSA: Built-in microphone"
    scene.assistant.settings["audio.volume"] = 80
    dialog = _page(scene, "audio")
    page = dialog.page("audio")
    assert isinstance(page, DevicesPage)
    with contextlib.suppress(StopIteration):  # this assistant answers at once
        page.list_devices().send(None)
    scene.breathe(heard="talk")
    return shot(dialog)


def tools(scene: Scene) -> QPixmap:
    """Some of the tools, two servers, one of them gone."""
    wanted = ("get_time", "calculate", "add_note", "open_url")
    registry = Tools()
    registry.put(BUILT_IN, tuple(one for one in shipped().groups[BUILT_IN] if one.tool.name in wanted))
    standing = {"Files": "6 tools", "Home": "The program could not be started."}
    servers = {name: SimpleNamespace(state=state) for name, state in standing.items()}
    scene.assistant.tools = registry
    scene.assistant.workshop = SimpleNamespace(complaint="", servers=servers, choose=lambda *given: None)
    table = {"Files": "uvx mcp-server-filesystem ~/Documents", "Home": "uvx home-server"}
    scene.assistant.settings["tools.servers"] = json.dumps(table)
    return shot(_page(scene, "tools"))
