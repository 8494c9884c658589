"""The desktop around the window: the clipboard and pages that tools may use, and the system's own settings."""

from __future__ import annotations

import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from core.audio.remedies import PAGES


def has_access_page() -> bool:
    """Whether this system has a page that says who may hear the microphone."""
    return sys.platform in PAGES


def open_access_page() -> None:
    """Show it; nothing where there is none."""
    if has_access_page():
        QDesktopServices.openUrl(QUrl(PAGES[sys.platform]))


class QtDesktop:
    """See core.tools.reach.Desktop."""

    def read_clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    def open_url(self, url: str) -> bool:
        return QDesktopServices.openUrl(QUrl(url))
