"""Appearance: theme, text size, motion, contrast, rows of the timeline, language."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from core.settings import BY_KEY
from gui.i18n import LANGUAGES, label_of, language_of_system, name_of_language
from gui.picker import Picker
from gui.settings_page import FlowGrid, Page, begin_choice
from gui.settings_rows import Card, Slider
from gui.theme import colors_of, theme


class AppearancePage(Page):
    key = "appearance"

    def build(self) -> None:
        self.section(label_of(BY_KEY["appearance.theme"]), space=0)
        self.column.addWidget(self._themes())
        self.section(self.tr("Text and motion"))
        size = Slider(label_of(BY_KEY["appearance.text_scale"]), tuple((at - 0.9) / 0.7 for at in STEPS))
        size.setMinimumWidth(160)
        size.setMaximumWidth(220)
        size.setRange(18, 32)
        size.setPageStep(3)
        size.valueChanged.connect(lambda: self._resize())
        size.sliderReleased.connect(self._resize)
        self._size = size
        card = Card(
            self.row("appearance.text_scale", control=size, plain=True),
            self.row("appearance.motion", segmented=True),
            self.row("appearance.contrast", segmented=True),
            self.row("appearance.language", control=self._languages()),
        )
        for row in self.rest(but=UNSHOWN):
            card.add(row)
        self.column.addWidget(card)

    def _resize(self) -> None:
        """Taken when the handle is let go: while it is dragged the page would grow under the mouse."""
        if not self._size.isSliderDown():
            self.settings["appearance.text_scale"] = round(self._size.value() * 0.05, 2)

    def _themes(self) -> QWidget:
        holder = QWidget()
        grid = FlowGrid(128, 3, 12)
        holder.setLayout(grid)
        self.themes = QButtonGroup(self)
        names = {"system": self.tr("System"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for value, text in names.items():
            one = ThemeCard(text, value)
            one.setChecked(self.settings["appearance.theme"] == value)
            one.clicked.connect(lambda checked=False, value=value: self._choose(value))
            self.themes.addButton(one)
            grid.addWidget(one)
        return holder

    def _choose(self, value: str) -> None:
        self.settings["appearance.theme"] = value

    def _languages(self) -> Picker:
        picker = Picker(label_of(BY_KEY["appearance.language"]), "translate")
        picker.setMinimumWidth(220)
        system = name_of_language(language_of_system())
        picker.addItem(self.tr("System ({0})").replace("{0}", system), "")
        for code in LANGUAGES:
            picker.addItem(name_of_language(code), code)
        picker.activated.connect(lambda index: self._speak(picker.itemData(index)))
        return picker

    def _speak(self, code: str) -> None:
        self.settings["appearance.language"] = code
        self.said.emit(self.tr("The language changes when the program starts again."))


UNSHOWN = ("appearance.theme", "appearance.is_timeline_open", "appearance.is_sidebar_open", "appearance.window")
"""The window itself writes these."""
STEPS = (0.9, 1.0, 1.15, 1.3, 1.6)
"""Marks under the slider (tokens.json, type.scaleSteps)."""


class ThemeCard(QAbstractButton):
    """A small picture of the window, and its name; one of a group."""

    def __init__(self, text: str, kind: str) -> None:
        super().__init__()
        self._kind = kind
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("ring", 12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(180, 92 + theme().px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin_choice(self)
        picture = QRectF(14, 14, self.width() - 28, 78)
        clip = QPainterPath()
        clip.addRoundedRect(picture, 7, 7)
        painter.setClipPath(clip)
        if self._kind == "system":
            half = picture.width() / 2
            for side, left, right in (("light", 0.0, -half), ("dark", half, 0.0)):
                painter.setClipPath(clip)
                painter.setClipRect(picture.adjusted(left, 0, right, 0), Qt.ClipOperation.IntersectClip)
                _paint_window(painter, picture, side)
        else:
            _paint_window(painter, picture, self._kind)
        painter.setClipping(False)
        painter.setPen(theme().color("text.1"))
        painter.setFont(theme().font("body", 600 if self.isChecked() else 500))
        place = QRectF(6, 92, self.width() - 12, self.height() - 94)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())


def _paint_window(painter: QPainter, box: QRectF, side: str) -> None:
    """Sidebar, panel, bubble, two lines and the orb."""
    colors = colors_of(theme().tokens, side)
    painter.setPen(Qt.PenStyle.NoPen)

    def fill(name: str, x: float, y: float, width: float, height: float, corner: float) -> None:
        painter.setBrush(QColor(colors[name]))
        painter.drawRoundedRect(QRectF(box.x() + x, box.y() + y, width, height), corner, corner)

    painter.fillRect(box, QColor(colors["bg.app"]))
    fill("line.strong", 6, 10, 26, 5, 2.5)
    fill("line.subtle", 6, 22, 22, 5, 2.5)
    fill("line.subtle", 6, 32, 24, 5, 2.5)
    painter.setPen(QColor(colors["line.subtle"]))
    fill("bg.canvas", 38.5, 6.5, box.width() - 45, box.height() - 13, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    fill("you.bubble", box.width() * 0.6, 13, box.width() * 0.34, 12, 6)
    fill("line.strong", 46, 32, box.width() * 0.44, 5, 2.5)
    fill("line.strong", 46, 41, box.width() * 0.34, 5, 2.5)
    orb = theme().tokens["orb"]["blue"]
    center = QPointF(box.x() + box.width() * 0.6, box.y() + 60)
    ball = QLinearGradient(center - QPointF(6, 8), center + QPointF(6, 8))
    ball.setColorAt(0.0, QColor(orb["hi"]))
    ball.setColorAt(0.5, QColor(orb["mid"]))
    ball.setColorAt(1.0, QColor(orb["blobB"]))
    painter.setBrush(ball)
    painter.drawEllipse(center, 8, 8)
