"""The welcome: one button starts the local assistant, three cards connect a service, a microphone check listens."""

from __future__ import annotations

import asyncio
import contextlib

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.audio.ports import Level
from core.conversation.state import Phase
from core.errors import AppError
from core.later import np
from gui.bridge import Bridge
from gui.controls import Picture, ScrollPage, button, label, set_sides, with_key
from gui.meters import LevelMeter
from gui.orb import TalkButton
from gui.picker import Picker
from gui.theme import theme

WIDEST = 760
HEARD_DB, QUIET_DB = -38.0, -54.0
HEARD_FOR_S = 0.25


class ServiceCard(QAbstractButton):
    """A service: what it is good for and what it needs."""

    def __init__(self, icon: str, name: str, first: str, second: str) -> None:
        super().__init__()
        self._icon, self._name, self._lines = icon, name, (first, second)
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{first} {second}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring", 12)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(244, theme().px(100))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().color("line.subtle"))
        painter.setBrush(theme().color("bg.selected.raised" if self.underMouse() else "bg.raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        middle, unit = theme().px(27), theme().px(19)
        icon_x, arrow_x = (self.width() - 38, 18) if is_rtl else (18, self.width() - 34)
        painter.drawPixmap(QPointF(icon_x, middle - 10), theme().pixmap(self._icon, "text.1", "regular", 20, 2.0))
        arrow = theme().pixmap("arrow-left" if is_rtl else "arrow-right", "text.2", "regular", 16, 2.0)
        painter.drawPixmap(QPointF(arrow_x, middle - 8), arrow)
        painter.setFont(theme().font("lead"))
        painter.setPen(theme().color("text.1"))
        name = QRectF(48, middle - 12, self.width() - 96, 24)
        painter.drawText(name, side | Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.setFont(theme().font("body"))
        painter.setPen(theme().color("text.2"))
        for number, text in enumerate(self._lines):
            box = QRectF(18, theme().px(48) + number * unit, self.width() - 36, unit)
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 36)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, elided)


class WideMeter(LevelMeter):
    """160 px."""

    COUNT = 40


class MicrophoneCheck(QFrame):
    """Says whether it hears; a live meter and the choice of the device beside it."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._heard_s, self._quiet_s, self._problem = 0.0, 0.0, ""
        self._task: asyncio.Task[None] | None = None
        self._said = label("", "body")
        self._meter = WideMeter("you.solid", self.tr("Microphone level"))
        self.devices = Picker(self.tr("Microphone"))
        self.devices.setFixedHeight(36)
        self.devices.activated.connect(self._choose)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("Microphone check"), "body", 600))
        words.addWidget(self._said)
        row = QHBoxLayout(self)
        set_sides(row, 20, 15, 16, 15)
        row.setSpacing(12)
        row.addWidget(Picture("microphone", "text.1", size=20))
        row.addLayout(words, 1)
        row.addWidget(self._meter)
        row.addSpacing(22)
        row.addWidget(self.devices)
        self._row = row
        bridge.frame.connect(self._frame)
        theme().changed.connect(self.restyle)
        self.restyle()
        self._say("ask")

    def set_narrow(self, is_narrow: bool) -> None:
        self._meter.setVisible(not is_narrow)
        self.devices.setFixedWidth(160 if is_narrow else 258)

    def restyle(self) -> None:
        self.setStyleSheet(f"MicrophoneCheck {{ background: {theme().hex('bg.sunken')}; border-radius: 12px; }}")

    def listen(self) -> None:
        """Open the microphone while the welcome is seen."""
        with contextlib.suppress(RuntimeError):  # no loop: a window that is only painted
            self._task = asyncio.get_running_loop().create_task(self._run())

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    async def _run(self) -> None:
        try:
            microphones, _ = await self._bridge.assistant.devices()
            self.show_devices([(one.key, one.name) for one in microphones])
            await self._bridge.assistant.ear.listen()
        except AppError as error:
            self._problem = str(error.args[0])
            self._say("off")

    def show_devices(self, devices: list[tuple[str, str]]) -> None:
        self.devices.clear()
        chosen = self._bridge.assistant.settings.text("audio.microphone")
        for key, name in [("", self.tr("As the system")), *devices] if len(devices) != 1 else devices:
            self.devices.addItem(name, key)
        self.devices.setCurrentIndex(max(0, self.devices.findData(chosen)))

    def _choose(self, index: int) -> None:
        self._bridge.assistant.settings["audio.microphone"] = str(self.devices.itemData(index))
        self.stop()
        self.listen()

    def _frame(self, elapsed_s: float) -> None:
        if not self.isVisible() or self._problem:
            return
        level: Level = self._bridge.assistant.ear.level()
        self._meter.step(elapsed_s, level)
        if level.peak_db > HEARD_DB:
            self._heard_s += elapsed_s
        elif level.peak_db > QUIET_DB:
            self._quiet_s += elapsed_s
        if self._heard_s > HEARD_FOR_S:
            self._say("heard")
        elif self._quiet_s > 3.0:
            self._say("quiet")

    def _say(self, what: str) -> None:
        words = {
            "ask": self.tr("Say something"),
            "heard": self.tr("We can hear you."),
            "quiet": self.tr("Very quiet. Move closer or raise the gain."),
            "off": self._problem or self.tr("Microphone access is off. Open system settings."),
        }
        tone = {"ask": "text.2", "heard": "ok.text", "quiet": "warn.text", "off": "danger.text"}[what]
        if self._said.text() != words[what]:
            self._said.setText(words[what])
            self._said.setStyleSheet(f"color: {theme().hex(tone)}")


class FirstRun(ScrollPage):
    """No steps and no account."""

    begun = Signal()
    service_wanted = Signal(str)
    """openai, azure or custom."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.orb = TalkButton(116)
        self.orb.show_phase(Phase.LISTENING, "")
        self.orb.held.connect(self.begun)
        self.start = button(self.tr("Start talking"), "primary")
        with_key(self.start, self.tr("Enter"), self.tr("Start talking"), 15)
        self.start.setProperty("large", True)
        self.start.setMinimumWidth(190)
        self.start.setAutoDefault(True)  # outside of dialogs a button hears Space alone
        self.start.clicked.connect(self.begun)
        self.check = MicrophoneCheck(bridge)
        self._cards = self._make_cards()
        column = QVBoxLayout()
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(0)
        column.addStretch(11)
        column.addSpacing(3)
        column.addWidget(self.orb, alignment=Qt.AlignmentFlag.AlignHCenter)
        welcome = self.tr("A voice assistant that runs on this computer. No account, no key, nothing to set up.")
        local = self.tr("Local assistant  ·  speech stays on this computer  ·  free")
        for above, widget in (
            (8, _middle(label(self.tr("Say hello"), "welcome"))),
            (4, _middle(label(welcome, "speech", 400, "dim"))),
        ):
            column.addSpacing(above)
            column.addWidget(widget)
        column.addSpacing(20)
        column.addWidget(self.start, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(9)
        column.addWidget(_middle(label(local, "small", tone="faint")))
        column.addSpacing(33)
        self._holder = QWidget()
        self._holder.setMaximumWidth(WIDEST)
        inside = QVBoxLayout(self._holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._rule())
        inside.addSpacing(22)
        self._row = QHBoxLayout()
        self._row.setSpacing(14)
        for card in self._cards:
            self._row.addWidget(card)
        inside.addLayout(self._row)
        inside.addSpacing(34)
        inside.addWidget(self.check)
        column.addWidget(self._holder, alignment=Qt.AlignmentFlag(0))
        column.setAlignment(self._holder, Qt.AlignmentFlag.AlignHCenter)
        self._holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column.addStretch(9)
        column.addWidget(
            _middle(label(self.tr("You can change all of this later in Settings."), "small", tone="faint"))
        )
        column.addStretch(7)
        self.hold(column, Light(self.orb))
        bridge.frame.connect(self._frame)

    def _make_cards(self) -> list[ServiceCard]:
        rows = (
            ("openai", "sparkle", "OpenAI", self.tr("Most natural voices."), self.tr("Needs an API key.")),
            ("azure", "cloud", "Azure OpenAI", self.tr("Your own deployment."), self.tr("Needs endpoint and key.")),
            (
                "custom",
                "hard-drives",
                self.tr("Compatible server"),
                self.tr("Any server that speaks"),
                self.tr("the Realtime protocol."),
            ),
        )
        cards = []
        for kind, icon, name, first, second in rows:
            card = ServiceCard(icon, name, first, second)
            card.clicked.connect(lambda checked=False, kind=kind: self.service_wanted.emit(kind))
            cards.append(card)
        return cards

    def _rule(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for number in range(2):
            rule = QFrame()
            rule.setProperty("line", True)
            row.addWidget(rule, 1)
            if not number:
                row.addWidget(label(self.tr("or connect a service"), "small", 500, "faint"))
        return row

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.check.listen()
        QTimer.singleShot(0, self, self.start.setFocus)

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self.check.stop()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < 640
        self._row.setDirection(QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight)
        self.check.set_narrow(is_narrow)

    def _frame(self, elapsed_s: float) -> None:
        if self.isVisible():
            self.orb.step(elapsed_s, 0.0, 0.0)


class Light(QWidget):
    """A wide light behind the orb, with a little noise in it so that it has no rings."""

    REACH = 430

    def __init__(self, orb: QWidget) -> None:
        super().__init__()
        self._orb = orb
        self._made: tuple[str, QImage] | None = None

    def _image(self) -> QImage:
        color = theme().color("you.solid")
        if self._made is None or self._made[0] != color.name():
            axis = np.arange(-self.REACH, self.REACH, 2, dtype=np.float32)
            away = np.hypot(axis[:, None], axis[None, :]) / self.REACH
            noise = np.random.default_rng(7).random(away.shape, dtype=np.float32) - 0.5
            alpha = np.clip(34.0 * np.clip(1.0 - away, 0, 1) ** 1.4 + noise, 0, 255).astype(np.uint8)
            pixels = np.zeros((*away.shape, 4), np.uint8)
            for channel, value in enumerate((color.blue(), color.green(), color.red())):
                pixels[..., channel] = np.clip(
                    value * (alpha / 255.0) + noise, 0, alpha
                )  # no brighter than premultiplied
            pixels[..., 3] = alpha
            side = away.shape[0]
            image = QImage(pixels.tobytes(), side, side, 4 * side, QImage.Format.Format_ARGB32_Premultiplied)
            self._made = (color.name(), image.copy())
        return self._made[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        center = QPointF(self.width() / 2, self._orb.geometry().center().y() + 40)
        box = QRectF(center.x() - self.REACH, center.y() - self.REACH, 2 * self.REACH, 2 * self.REACH)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self._image())


def _middle(found: QLabel) -> QLabel:
    found.setAlignment(Qt.AlignmentFlag.AlignCenter)
    found.setWordWrap(True)
    return found
