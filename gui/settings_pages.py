"""The pages of the settings. Each is a column of cards; what is plain is built from the declarations."""

from __future__ import annotations

import asyncio
import platform
from collections.abc import Awaitable, Callable
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import AppError
from core.settings import BY_KEY
from gui.actions import commands
from gui.bridge import Bridge
from gui.controls import KeyCap, button, label
from gui.meters import LevelMeter, fraction
from gui.settings_rows import Card, ChoiceRow, SettingRow
from gui.theme import theme

LOCAL_VOICES = (
    ("natural", "Natural", "Clear and friendly"),
    ("warm", "Warm", "A little lower"),
    ("baritone", "Baritone", "Low and calm"),
    ("bass", "Bass", "Very low"),
    ("bright", "Bright", "A little higher"),
    ("light", "Light", "High and young"),
)
SERVICE_VOICES = tuple(
    (name, name.capitalize(), "")
    for name in ("marin", "cedar", "alloy", "ash", "ballad", "coral", "echo", "sage", "shimmer", "verse")
)


class Page(QWidget):
    """title and line, then cards."""

    key = ""

    def __init__(self, bridge: Bridge, title: str, text: str) -> None:
        super().__init__()
        self.bridge = bridge
        self.assistant = bridge.assistant
        self.settings = bridge.assistant.settings
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(32, 24, 32, 24)
        self.column.setSpacing(14)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(label(title, "title"))
        head.addWidget(label(text, "body", tone="dim"))
        self.column.addLayout(head)
        self._tasks: set[asyncio.Task[None]] = set()
        self.build()
        self.column.addStretch(1)

    def build(self) -> None:
        """Add the cards."""

    def row(self, key: str, **more: bool) -> SettingRow:
        return SettingRow(self.settings, key, **more)

    def later(self, work: Awaitable[None]) -> None:
        """Run something that takes time; kept until it ends."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


class ProviderPage(Page):
    key = "provider"

    def build(self) -> None:
        kinds = {
            "local": self.tr("Runs on this computer. No key. Free."),
            "openai": self.tr("Your key, the service's models."),
            "azure": self.tr("Your deployment, your region."),
            "custom": self.tr("Any server that speaks the Realtime protocol."),
        }
        card = Card()
        group = QButtonGroup(self)
        self.choices: dict[str, ChoiceRow] = {}
        for kind, text in kinds.items():
            row = ChoiceRow(dict(BY_KEY["provider.kind"].choices)[kind], text, self.tr("Provider"))
            group.addButton(row.radio)
            row.radio.setChecked(self.settings["provider.kind"] == kind)
            row.radio.clicked.connect(lambda checked, kind=kind: self._choose(kind))
            card.add(row)
            self.choices[kind] = row
        self.column.addWidget(card)
        self.cards = {
            "local": Card(self.row("provider.local_tier"), self._test_row("local")),
            "openai": Card(self._key_row("openai"), self.row("provider.openai_model")),
            "azure": Card(
                self.row("provider.azure_resource"), self.row("provider.azure_deployment"), self._key_row("azure")
            ),
            "custom": Card(
                self.row("provider.custom_url"),
                self.row("provider.custom_model"),
                self.row("provider.custom_dialect"),
                self._key_row("custom"),
            ),
        }
        for one in self.cards.values():
            self.column.addWidget(one)
        self._choose(self.settings.text("provider.kind"))

    def _choose(self, kind: str) -> None:
        if self.settings["provider.kind"] != kind:
            self.settings["provider.kind"] = kind
        for name, card in self.cards.items():
            card.setVisible(name == kind)

    def _test_row(self, kind: str) -> QWidget:
        """A button, and beside it what came of it."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(15, 8, 15, 8)
        told = label("", "small", 500, "dim")
        told.setWordWrap(True)
        test = button(self.tr("Test"), name=self.tr("Test the connection"))
        test.clicked.connect(lambda: self.later(self._test(kind, test, told)))
        row.addWidget(told, 1)
        row.addWidget(test)
        return holder

    def _key_row(self, kind: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(15, 8, 15, 8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("API key"), "body", 500))
        lasting = self.assistant.secrets.is_lasting
        kept = self.tr("Kept in the system keychain.") if lasting else self.tr("Saved for this session only.")
        told = label(kept, "small", 500, "dim")
        told.setWordWrap(True)
        words.addWidget(told)
        edit = QLineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setAccessibleName(self.tr("API key"))
        has_key = bool(self.assistant.secrets.get(kind))
        edit.setPlaceholderText("••••••••••••" if has_key else self.tr("Paste your key"))
        edit.editingFinished.connect(lambda: self._keep(kind, edit))
        test = button(self.tr("Test"), name=self.tr("Test the key"))
        test.clicked.connect(lambda: self.later(self._test(kind, test, told)))
        row.addLayout(words, 1)
        row.addWidget(edit, 1)
        row.addWidget(test)
        return holder

    def _keep(self, kind: str, edit: QLineEdit) -> None:
        if edit.text():
            self.assistant.secrets.set(kind, edit.text().strip())
            edit.clear()
            edit.setPlaceholderText("••••••••••••")
            if self.settings["provider.kind"] == kind:
                self.assistant.reconnect()

    async def _test(self, kind: str, test: QPushButton, told: QWidget) -> None:
        test.setEnabled(False)
        told.setText(self.tr("Testing…"))  # type: ignore[attr-defined]
        try:
            text, tone = await self.assistant.test_endpoint(kind), "ok.text"
        except AppError as error:
            text, tone = str(error), "danger.text"
        told.setText(text)  # type: ignore[attr-defined]
        told.setStyleSheet(f"color: {theme().hex(tone)}")
        test.setEnabled(True)


class VoicePage(Page):
    key = "voice"

    def build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(10)
        voices = LOCAL_VOICES if self.settings["provider.kind"] == "local" else SERVICE_VOICES
        self.group = QButtonGroup(self)
        for number, (name, text, line_of_text) in enumerate(voices):
            grid.addWidget(self._voice(name, text, line_of_text), number // 5, number % 5)
        self.column.addLayout(grid)
        self.column.addWidget(Card(self.row("voice.speed"), self.row("voice.instructions")))
        self.note = label("", "small", tone="dim")
        self.column.addWidget(self.note)

    def _voice(self, name: str, text: str, line_of_text: str) -> QWidget:
        holder = Card()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(6, 10, 6, 8)
        column.setSpacing(4)
        play = button("", "chip", "play", self.tr("Play {0}").replace("{0}", text))
        play.setFixedSize(44, 34)
        choose = button(text, "side")
        choose.setCheckable(True)
        choose.setChecked((self.settings.text("voice.name") or "natural") == name)
        choose.clicked.connect(lambda: self._choose(name))
        self.group.addButton(choose)
        play.clicked.connect(lambda: self.later(self._play(name, play)))
        column.addWidget(play, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(choose)
        words = label(line_of_text, "small", tone="dim")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
        holder.add(inside)
        return holder

    def _choose(self, name: str) -> None:
        self.settings["voice.name"] = name
        is_locked = self.assistant.state.is_voice_locked
        self.note.setText(self.tr("A new voice starts with the next conversation.") if is_locked else "")

    async def _play(self, name: str, play: QPushButton) -> None:
        play.setEnabled(False)
        try:
            self.assistant.play_sample(await self.assistant.preview_voice(name))
            self.note.setText("")
        except (AppError, OSError, TimeoutError) as error:
            self.note.setText(str(error) or self.tr("No answer."))
        play.setEnabled(True)


class LiveCheck(QWidget):
    """The microphone's level over time, with the threshold line that drags (Up and Down: 0.01)."""

    SECONDS = 10.0

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._levels: list[float] = []
        self._elapsed_s = 0.0
        self.setFixedHeight(120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Threshold"))
        bridge.frame.connect(self._frame)

    def _threshold(self) -> float:
        return self._bridge.assistant.settings.number("turn.threshold")

    def _set(self, value: float) -> None:
        self._bridge.assistant.settings["turn.threshold"] = round(min(1.0, max(0.0, value)), 2)
        self.update()

    def _frame(self, elapsed_s: float) -> None:
        if not self.isVisible():
            return
        self._elapsed_s += elapsed_s
        if self._elapsed_s >= 0.1:
            self._elapsed_s = 0.0
            self._levels.append(fraction(self._bridge.assistant.microphone_level().peak_db))
            del self._levels[: -int(self.SECONDS * 10)]
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._set(1.0 - (event.position().y() - 8) / (self.height() - 16))

    mousePressEvent = mouseMoveEvent

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 0.01, Qt.Key.Key_Down: -0.01}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._set(self._threshold() + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self.width() - 70, self.height() - 16
        painter.setPen(Qt.PenStyle.NoPen)
        step = width / (self.SECONDS * 10)
        for index, level in enumerate(self._levels):
            is_speech = level >= 0.35
            painter.setBrush(theme().color("you.solid" if is_speech else "line.strong", 0.6))
            reach = max(2.0, level * height)
            painter.drawRoundedRect(QRectF(index * step + 1, 8 + height - reach, step - 2, reach), 1.5, 1.5)
        y = 8 + height * (1.0 - self._threshold())
        painter.setPen(QPen(theme().color("text.1"), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, y), QPointF(width + 4, y))
        pill = QRectF(width + 8, y - 11, 56, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("focus" if self.hasFocus() else "ink"))
        painter.drawRoundedRect(pill, 11, 11)
        painter.setFont(theme().font("small", 600))
        painter.setPen(theme().color("ink.text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, f"{self._threshold():.2f}")


class TurnPage(Page):
    key = "turn"

    def build(self) -> None:
        self.kind = self.row("turn.detection", segmented=True)
        self.column.addWidget(Card(self.kind))
        check = QWidget()
        inside = QVBoxLayout(check)
        inside.setContentsMargins(15, 10, 15, 8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Live check"), "body", 600))
        head.addWidget(label(self.tr("microphone level; drag the line to set the threshold"), "small", tone="dim"))
        head.addStretch(1)
        inside.addLayout(head)
        inside.addWidget(LiveCheck(self.bridge))
        self.column.addWidget(Card(check))
        self.rows = {
            key: self.row(key, segmented=key == "turn.eagerness")
            for key in (
                "turn.silence_ms",
                "turn.prefix_ms",
                "turn.eagerness",
                "turn.idle_ms",
                "turn.interrupt",
                "turn.respond",
            )
        }
        self.column.addWidget(Card(*self.rows.values()))
        stop = self.settings.subscribe(lambda key, value: self._dim() if key == "turn.detection" else None)
        self.destroyed.connect(lambda: stop())
        self._dim()

    def _dim(self) -> None:
        """Rows that do not apply stay, with the reason."""
        kind = self.settings["turn.detection"]
        for key in ("turn.silence_ms", "turn.prefix_ms", "turn.idle_ms"):
            self.rows[key].set_reason("" if kind == "server_vad" else self.tr("only with Pauses"))
        self.rows["turn.eagerness"].set_reason("" if kind == "semantic_vad" else self.tr("only with Meaning"))
        for key in ("turn.interrupt", "turn.respond"):
            self.rows[key].set_reason("" if kind != "none" else self.tr("you hold the button"))


class TranscriptionPage(Page):
    key = "transcription"

    def build(self) -> None:
        self.column.addWidget(Card(self.row("transcription.model"), self.row("transcription.language")))


class DevicesPage(Page):
    key = "audio"

    def build(self) -> None:
        self.pickers = {"audio.microphone": QComboBox(), "audio.speaker": QComboBox()}
        card = Card()
        for key, combo in self.pickers.items():
            combo.setAccessibleName(BY_KEY[key].label)
            combo.activated.connect(lambda index, key=key, combo=combo: self._choose(key, combo.itemData(index)))
            card.add(self._device_row(key, combo))
        self.column.addWidget(card)
        self.note = label("", "small", tone="dim")
        self.note.setWordWrap(True)
        self.column.addWidget(self.note)
        self.column.addWidget(Card(self.row("audio.buffer", segmented=True), self.row("audio.headphones")))

    def _device_row(self, key: str, combo: QComboBox) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(15, 8, 15, 8)
        row.setSpacing(10)
        is_microphone = key == "audio.microphone"
        words = QVBoxLayout()
        words.addWidget(label(BY_KEY[key].label, "body", 500))
        meter = LevelMeter("you.solid" if is_microphone else "ai.solid", BY_KEY[key].label)
        read = self.assistant.microphone_level if is_microphone else self.assistant.speaker_level
        self.bridge.frame.connect(lambda elapsed: meter.step(elapsed, read()) if meter.isVisible() else None)
        words.addWidget(meter)
        combo.setMinimumWidth(280)
        test = button(self.tr("Test"), name=self.tr("Test the {0}").replace("{0}", BY_KEY[key].label))
        work: Callable[[QPushButton], Awaitable[None]] = self._test_microphone if is_microphone else self._test_speaker
        test.clicked.connect(lambda: self.later(work(test)))
        row.addLayout(words, 1)
        row.addWidget(combo)
        row.addWidget(test)
        return holder

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.later(self._list())

    async def _list(self) -> None:
        try:
            found = await self.assistant.devices()
        except AppError as error:
            self.note.setText(str(error))
            return
        for (key, combo), devices in zip(self.pickers.items(), found, strict=True):
            chosen = self.settings.text(key)
            combo.clear()
            combo.addItem(self.tr("System default"), "")
            for device in devices:
                combo.addItem(device.name, device.key)
            index = combo.findData(chosen)
            if index < 0:
                combo.addItem(self.tr("{0} (gone)").replace("{0}", chosen), chosen)
                index = combo.count() - 1
            combo.setCurrentIndex(index)

    def _choose(self, key: str, value: str) -> None:
        if self.settings[key] != value:
            self.settings[key] = value

    async def _test_microphone(self, test: QPushButton) -> None:
        test.setEnabled(False)
        self.note.setText(self.tr("Recording three seconds: say something"))
        try:
            sound = await self.assistant.test_microphone(3.0)
            self.assistant.play_sample(sound)
            self.note.setText(self.tr("This is what was recorded."))
        except AppError as error:
            self.note.setText(str(error))
        test.setEnabled(True)

    async def _test_speaker(self, test: QPushButton) -> None:
        test.setEnabled(False)
        try:
            self.assistant.play_sample(await self.assistant.preview_voice(self.settings.text("voice.name")))
        except (AppError, OSError, TimeoutError) as error:
            self.note.setText(str(error))
        test.setEnabled(True)


class AppearancePage(Page):
    key = "appearance"

    def build(self) -> None:
        self.column.addWidget(
            Card(
                self.row("appearance.theme", segmented=True),
                self.row("appearance.text_scale"),
                self.row("appearance.reduced_motion"),
            )
        )


class ShortcutsPage(Page):
    key = "shortcuts"

    def build(self) -> None:
        card = Card()
        fixed = (
            (self.tr("Hold to talk, when no field has the focus"), "Space"),
            (self.tr("Hold to talk, always"), "Ctrl+Space"),
            (self.tr("Send the draft"), "Ctrl+Enter"),
        )
        for text, keys in (*fixed, *((command.text, command.keys) for command in commands())):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(15, 6, 15, 6)
            row.addWidget(label(text, "body"), 1)
            row.addWidget(KeyCap(keys))
            card.add(holder)
        self.column.addWidget(card)


class AboutPage(Page):
    key = "about"

    def build(self) -> None:
        card = Card()
        names = (
            "PySide6-Essentials",
            "qasync",
            "websockets",
            "sounddevice",
            "onnxruntime",
            "ctranslate2",
            "xllamacpp",
            "hibari-tts",
        )
        rows = [(self.tr("Python"), platform.python_version())]
        for name in names:
            try:
                rows.append((name, version(name)))
            except PackageNotFoundError:
                rows.append((name, self.tr("not installed")))
        rows += [("Inter, JetBrains Mono", "SIL OFL 1.1"), ("Phosphor Icons", "MIT"), ("Silero VAD, Whisper", "MIT")]
        rows += [("Qwen2.5, hibari", "Apache-2.0"), ("gpt-realtime", "MIT")]
        for name, text in rows:
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(15, 6, 15, 6)
            row.addWidget(label(name, "body", 500), 1)
            row.addWidget(label(text, "mono", tone="dim"))
            card.add(holder)
        self.column.addWidget(card)
