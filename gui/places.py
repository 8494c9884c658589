"""Where the window was and how wide its panels, remembered for each arrangement of screens."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.settings import Settings

KEY = "window.places"
PHONE = 560
"""Narrower windows have drawer, sheet and two lines of header."""


def screens() -> str:
    """The screens as they are now, in a word."""
    return "+".join(f"{one.geometry().width()}x{one.geometry().height()}" for one in QGuiApplication.screens())


def _read(settings: Settings) -> dict[str, Any]:
    try:
        found = json.loads(settings.text(KEY) or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def remembered(settings: Settings) -> dict[str, Any]:
    """{"window": geometry, "right": px, "bottom": px} of these screens; empty for new ones."""
    found = _read(settings).get(screens(), {})
    return found if isinstance(found, dict) else {}


def remember(settings: Settings, window: QWidget, **sizes: int) -> None:
    """Keep the place of the window and the sizes of its panels."""
    every = _read(settings)
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    every[screens()] = {"window": geometry, **{name: size for name, size in sizes.items() if size > 0}}
    settings[KEY] = json.dumps(every, separators=(",", ":"))


def put_back(window: QWidget, place: dict[str, Any]) -> None:
    """The window where it was."""
    geometry = place.get("window")
    if isinstance(geometry, str):
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
