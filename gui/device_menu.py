"""The two buttons beside the meters: a press mutes or opens, the menu chooses the device."""

from __future__ import annotations

import asyncio
import contextlib

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QToolButton

from core.errors import AppError
from gui.bridge import Bridge
from gui.controls import IconButton
from gui.menu import Menu


class DeviceButton(IconButton):
    """Its menu opens by the right button, by a long press, and by Alt+Down."""

    def __init__(self, bridge: Bridge, key: str, icon: str, name: str) -> None:
        """key: of the setting that holds the device."""
        super().__init__(icon, name, size=18)
        self._bridge = bridge
        self._key = key
        self._task: asyncio.Task[None] | None = None
        self._menu = Menu(self)
        self._menu.aboutToShow.connect(self._ask)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.DelayedPopup)
        self.setMenu(self._menu)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def open_menu(self) -> None:
        """Never exec'd: it opens and the loop goes on."""
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _ask(self) -> None:
        self._fill([])
        with contextlib.suppress(RuntimeError):  # no loop: a window that is only painted
            self._task = asyncio.get_running_loop().create_task(self._find())

    async def _find(self) -> None:
        with contextlib.suppress(AppError):
            microphones, speakers = await self._bridge.assistant.devices()
            found = microphones if self._key == "audio.microphone" else speakers
            self._fill([(one.key, one.name) for one in found])

    def _fill(self, devices: list[tuple[str, str]]) -> None:
        settings = self._bridge.assistant.settings
        self._menu.clear()
        group = QActionGroup(self._menu)
        for key, name in [("", self.tr("As the system")), *devices]:
            action = QAction(name, self._menu)
            action.setCheckable(True)
            action.setChecked(settings.text(self._key) == key)
            action.triggered.connect(lambda checked=False, key=key: settings.__setitem__(self._key, key))
            group.addAction(action)
            self._menu.addAction(action)
