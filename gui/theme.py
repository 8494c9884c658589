"""Colours, fonts and icons from resources/tokens.json: one source for palette, style sheet and painters.

Colour means who is speaking: blue is the person, ember the assistant, teal a tool. The trap: fonts must be
loaded before the first widget is made, so `Theme` is made right after the QApplication.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleFactory

from gui.stylesheet import stylesheet

RESOURCES = Path(__file__).parents[1] / "resources"
WEIGHTS = {400: QFont.Weight.Normal, 500: QFont.Weight.Medium, 600: QFont.Weight.DemiBold}


class Theme(QObject):
    """The look now. GUI thread only."""

    changed = Signal()
    """Colours or sizes are different: repaint, and ask for icons again."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens: dict[str, Any] = json.loads((RESOURCES / "tokens.json").read_text("utf-8"))
        for file in sorted((RESOURCES / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
        self._colors = colors_of(self.tokens, "light")
        self.choice = self.contrast = self.movement = "system"
        self.text_scale = 1.0
        self._hints = QGuiApplication.styleHints()
        self._wishes = self._hints.accessibility()  # kept: PySide 6.11 deletes it with its last reference
        self._hints.colorSchemeChanged.connect(lambda scheme: self.apply())
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            if hasattr(self._wishes, name):
                getattr(self._wishes, name).connect(lambda preference: self.apply())

    @property
    def is_dark(self) -> bool:
        if self.choice != "system":
            return self.choice == "dark"
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    @property
    def is_high_contrast(self) -> bool:
        """Chosen, or wished by the system."""
        if self.contrast != "system":
            return self.contrast == "high"
        return self._wishes.contrastPreference() is Qt.ContrastPreference.HighContrast

    @property
    def is_motion_reduced(self) -> bool:
        """Chosen, or wished by the system where Qt can tell (not before 6.12)."""
        if self.movement != "system":
            return self.movement == "reduced"
        ask = getattr(self._wishes, "motionPreference", None)
        return ask is not None and getattr(ask(), "name", "") == "ReducedMotion"

    def configure(self, choice: str, text_scale: float, movement: str = "system", contrast: str = "system") -> None:
        """choice: system, light or dark; movement: system, full or reduced; contrast: system, normal or high."""
        wish = (choice, text_scale, movement, contrast)
        self.choice, self.text_scale, self.movement, self.contrast = wish
        self.apply()

    def apply(self) -> None:
        """Put the look on the application."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        side = "dark" if self.is_dark else "light"
        self._colors = colors_of(self.tokens, side, is_high_contrast=self.is_high_contrast)
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setPalette(self._palette())
        app.setFont(self.font("body"))
        app.setStyleSheet(stylesheet(self))
        _render.cache_clear()
        self.changed.emit()

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """A token of tokens.json, e.g. "text.1"; or #rrggbb, the same in every theme."""
        color = QColor(self.hex(name))
        if alpha != 1.0:
            color.setAlphaF(alpha)
        return color

    def hex(self, name: str) -> str:
        """The same for the style sheet."""
        return name if name.startswith("#") else self._colors[name]

    def orb(self, family: str) -> dict[str, QColor]:
        """The gradient stops of an orb family: blue, ember, teal, mix."""
        return {name: QColor(value) for name, value in self.tokens["orb"][family].items()}

    def px(self, size: float) -> int:
        """A text-bound size at the person's text scale."""
        return round(size * self.text_scale)

    def line(self, role: str) -> int:
        """How high a line of a row of type.scale is."""
        return self.px(self.tokens["type"]["scale"][role]["line"])

    def font(
        self, role: str = "body", weight: int | None = None, px: float | None = None, *, is_number: bool = False
    ) -> QFont:
        """A row of type.scale: micro, small, mono, body, lead, speech, title, hero, welcome."""
        row = self.tokens["type"]["scale"][role]
        family = "mono" if role == "mono" else row.get("family", "ui")
        font = QFont(self.tokens["type"]["family"][family])
        font.setPixelSize(self.px(px or row["px"]))
        font.setWeight(WEIGHTS[weight or row["weight"]])
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if role == "mono":
            font.setFeature(QFont.Tag("calt"), 0)
        elif is_number:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def size(self, name: str) -> int:
        return int(self.tokens["size"][name])

    @property
    def outline(self) -> int:
        """How wide the edge of a card or a field is."""
        return 2 if self.is_high_contrast else 1

    def radius(self, name: str) -> int:
        return int(self.tokens["radius"][name])

    def motion(self, name: str) -> int:
        """Milliseconds; nothing moves when motion is reduced."""
        return 0 if self.is_motion_reduced else int(self.tokens["motion"][name])

    def icon(self, name: str, color: str = "text.2", weight: str = "regular", size: int = 18, gap: int = 0) -> QIcon:
        """A Phosphor icon in a token's colour, drawn for 1x and 2x; gap: air between it and the words after it."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(_with_air(self.pixmap(name, color, weight, size, ratio), gap))
            faded = self.pixmap(name, "text.disabled", weight, size, ratio)
            icon.addPixmap(_with_air(faded, gap), QIcon.Mode.Disabled)
        return icon

    def pixmap(
        self, name: str, color: str = "text.2", weight: str = "regular", size: int = 18, ratio: float = 1.0
    ) -> QPixmap:
        """The icon as a pixmap for that device pixel ratio."""
        return _render(name, weight, self.color(color).name(), size, ratio)

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "bg.app",
            QPalette.ColorRole.WindowText: "text.1",
            QPalette.ColorRole.Base: "bg.field",
            QPalette.ColorRole.AlternateBase: "bg.sunken",
            QPalette.ColorRole.Text: "text.1",
            QPalette.ColorRole.Button: "bg.raised",
            QPalette.ColorRole.ButtonText: "text.1",
            QPalette.ColorRole.PlaceholderText: "text.3",
            QPalette.ColorRole.Highlight: "you.line",
            QPalette.ColorRole.HighlightedText: "text.1",
            QPalette.ColorRole.ToolTipBase: "ink",
            QPalette.ColorRole.ToolTipText: "ink.text",
            QPalette.ColorRole.Link: "you.text",
        }
        for role, name in roles.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text.disabled"))
        return palette


def colors_of(tokens: dict[str, Any], side: str, *, is_high_contrast: bool = False) -> dict[str, str]:
    """Token -> #rrggbb. side: light or dark."""
    named = {**tokens["color"][side], **(tokens["color.highContrast"][side] if is_high_contrast else {})}
    return {name: color.lower() for name, color in named.items()}


@cache
def _render(name: str, weight: str, color: str, size: int, ratio: float) -> QPixmap:
    svg = (RESOURCES / "icons" / weight / f"{name}.svg").read_text("utf-8").replace("currentColor", color)
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _with_air(pixmap: QPixmap, gap: int) -> QPixmap:
    """Wider by a gap on the side where the words are."""
    if not gap:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(QSize(pixmap.width() + round(gap * ratio), pixmap.height()))
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    painter = QPainter(wide)
    painter.drawPixmap(gap if is_mirrored else 0, 0, pixmap)
    painter.end()
    return wide


@cache
def theme() -> Theme:
    """The one theme of the application."""
    return Theme()
