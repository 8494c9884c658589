"""About: versions, licences, and a report to paste where help is asked for."""

from __future__ import annotations

import locale
import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.settings import DECLARED
from gui.controls import button, label
from gui.settings_page import Page
from gui.settings_rows import Card, FlexRow, Words

PACKAGES = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("qasync", "BSD-2-Clause"),
    ("websockets", "BSD-3-Clause"),
    ("sounddevice", "MIT"),
    ("soundfile", "BSD-3-Clause"),
    ("soxr", "LGPL-2.1"),
    ("numpy", "BSD-3-Clause"),
    ("msgspec", "BSD-3-Clause"),
    ("keyring", "MIT"),
    ("cryptography", "Apache-2.0"),
    ("onnxruntime", "MIT"),
    ("ctranslate2", "MIT"),
    ("tokenizers", "Apache-2.0"),
    ("xllamacpp", "MIT"),
    ("hibari-tts", "Apache-2.0"),
    ("mcp", "MIT"),
)
SHIPPED = (
    ("Inter 4.1", "SIL OFL 1.1"),
    ("JetBrains Mono 2.211", "SIL OFL 1.1"),
    ("Phosphor Icons 2.1.1", "MIT"),
    ("Silero VAD 6", "MIT"),
    ("Whisper", "MIT"),
    ("Qwen2.5", "Apache-2.0"),
)
PUBLIC = (
    "provider.kind",
    "provider.local_tier",
    "turn.",
    "audio.buffer",
    "audio.headphones",
    "appearance.",
    "history.",
)
"""Settings a report may hold: nothing that was typed, no address, no device's name."""


def version_of(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


class AboutPage(Page):
    key = "about"

    def build(self) -> None:
        self.copy = button(self.tr("Copy report"), icon="copy")
        self.copy.clicked.connect(self._copy)
        told = self.tr("Versions, system and choices. No key, no word of a conversation, no address.")
        self.column.addWidget(
            Card(
                self._line("Realtime", version_of("gpt-realtime") or "0.1.0", "MIT"),
                self._line("Python", platform.python_version(), "PSF-2.0"),
                self._line("Qt", qVersion(), "LGPL-3.0"),
                FlexRow(Words(self.tr("Report for a question or a bug"), told), self.copy),
            )
        )
        self.section(self.tr("Packages"))
        absent = self.tr("not installed")
        self.column.addWidget(Card(*(self._line(name, version_of(name) or absent, text) for name, text in PACKAGES)))
        self.section(self.tr("Fonts, icons and models"))
        self.column.addWidget(Card(*(self._line(name, "", text) for name, text in SHIPPED)))

    @staticmethod
    def _line(name: str, number: str, licence: str) -> QWidget:
        return FlexRow(Words(name, licence), label(number, "mono", tone="faint"))

    def footnote(self) -> str:
        return self.tr("The licence texts lie in THIRD_PARTY.md and beside the fonts and icons.")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self.said.emit(self.tr("Copied."))

    def report(self) -> str:
        """In English, for those who help."""
        lines = [
            f"Realtime {version_of('gpt-realtime') or '0.1.0'}",
            f"Python {platform.python_version()}, Qt {qVersion()} ({QGuiApplication.platformName()})",
            f"{platform.system()} {platform.release()} {platform.machine()}, {locale.getlocale()[0]}",
            f"Link: {self.bridge.state.link.status.value}, {self.bridge.state.link.model or 'no model'}",
        ]
        lines += [f"{name} {version_of(name) or 'not installed'}" for name, _ in PACKAGES]
        chosen = [one for one in DECLARED if one.key.startswith(PUBLIC) and self.settings[one.key] != one.default]
        lines += [f"{one.key} = {self.settings[one.key]}" for one in chosen]
        return "\n".join(lines) + "\n"
