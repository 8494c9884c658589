"""Audio devices: microphone and speakers with a test each, and what is done to the sound."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from core.audio.levels import Ballistics
from core.audio.ports import Device, Level, name_of_device
from core.errors import AppError
from core.settings import BY_KEY
from gui.controls import button, label
from gui.i18n import label_of, told_error
from gui.meters import CLIP_DB, FLOOR_DB, HOT_DB, fraction
from gui.picker import Picker
from gui.settings_page import Page
from gui.settings_rows import NUMBER, SPACE, Card, FlexRow, Words, room_before
from gui.theme import theme

MICROPHONE, SPEAKER = "audio.microphone", "audio.speaker"
GAIN, VOLUME = "audio.gain_db", "audio.volume"
LEAD = 96
"""From the card's edge to the meter and the sliders (design, picture 22)."""
INSET = 14
"""Of the bar, so that the scale's ends have room."""
RECORD_S = 3.0
MARKS_DB = (-60, -40, -20, -9, 0)


class WideMeter(QProgressBar):
    """The level over the whole width with its scale; a progress bar to a screen reader, told twice a second."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("wide", True)
        self.setRange(round(FLOOR_DB), 0)
        self.setValue(round(FLOOR_DB))
        self.setFormat("%v dB")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ballistics = Ballistics()
        self._since_s = 0.0

    def sizeHint(self) -> QSize:
        return QSize(420, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height())

    @staticmethod
    def _height() -> int:
        """The bar in the middle, its scale below, as much room above."""
        return 14 + 2 * theme().px(16)

    @property
    def shown_text(self) -> str:
        """The level in words, told twice a second."""
        return f"−{-self.value()} dB" if self.value() > FLOOR_DB else "−∞"  # noqa: RUF001  # a real minus sign

    def step(self, elapsed_s: float, level: Level) -> None:
        """One frame."""
        self._ballistics.step(level.peak_db, elapsed_s)
        self._since_s += elapsed_s
        if self._since_s >= 0.5:
            self._since_s = 0.0
            self.setValue(round(max(FLOOR_DB, self._ballistics.bar_db)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, width, middle = float(INSET), self.width() - 2.0 * INSET, self.height() / 2
        count = int(width / 4)
        bar, peak = fraction(self._ballistics.bar_db), fraction(self._ballistics.peak_db)
        for index in range(count):
            place = (index + 0.5) / count
            place_db = FLOOR_DB * (1 - place)
            is_lit = place <= bar or (peak > 0 and int(peak * count) == index)
            name = "danger.solid" if place_db >= CLIP_DB else "warn.solid" if place_db >= HOT_DB else "you.solid"
            painter.setBrush(theme().color(name if is_lit else "line.strong", 1.0 if is_lit else 0.6))
            painter.drawRoundedRect(QRectF(left + index * 4, middle - 4, 2.6, 8), 1, 1)
        painter.setFont(theme().font("micro"))
        painter.setPen(theme().color("text.3"))
        for mark in MARKS_DB:
            x = left + fraction(mark) * width
            row = QRectF(x - 24, middle + 5, 48, theme().px(16))
            painter.drawText(row, Qt.AlignmentFlag.AlignHCenter, f"−{-mark}" if mark else "0")  # noqa: RUF001  # a real minus sign


class DevicesPage(Page):
    key = "audio"

    def build(self) -> None:
        self.pickers = {
            MICROPHONE: Picker(label_of(BY_KEY[MICROPHONE]), "microphone"),
            SPEAKER: Picker(label_of(BY_KEY[SPEAKER]), "speaker-high"),
        }
        for key, picker in self.pickers.items():
            picker.activated.connect(lambda index, key=key, picker=picker: self._choose(key, picker.itemData(index)))
        self.record = button(self.tr("Test"), icon="record", name=self.tr("Test the microphone"))
        self.say = button(self.tr("Test"), icon="play", name=self.tr("Test the speakers"))
        self.section(self.tr("Microphone"), space=0)
        self.meter = WideMeter(self.tr("Input level"))
        self.level = label("", "body", 500, is_number=True)
        self.level.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.level.setMinimumWidth(theme().px(NUMBER))
        measured = QWidget()
        row = QHBoxLayout(measured)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.meter, 1)
        row.addSpacing(SPACE - INSET)
        row.addSpacerItem(room_before(self.level))
        row.addWidget(self.level)
        words = Words(self.tr("Input level"))
        lead = max(
            theme().px(LEAD), INSET + words.wanted(), *(Words(label_of(BY_KEY[key])).wanted() for key in (GAIN, VOLUME))
        )
        microphone = self._device_row(MICROPHONE, self.record, self._test_microphone)
        level, gain = FlexRow(words, measured, lead=lead - INSET), self.row(GAIN, plain=True, lead=lead)
        self.column.addWidget(Card(microphone, level, gain))
        self.section(self.tr("Speakers"))
        speaker = self._device_row(SPEAKER, self.say, self._test_speaker)
        self.column.addWidget(Card(speaker, self.row(VOLUME, plain=True, lead=lead)))
        self.section(self.tr("Sound processing"))
        self.column.addWidget(Card(*self.rest(but=(MICROPHONE, SPEAKER))))
        self.bridge.frame.connect(self._frame)

    def _device_row(self, key: str, test: QPushButton, work: Callable[[QPushButton], Awaitable[None]]) -> QWidget:
        picker = self.pickers[key]
        picker.setSizeAdjustPolicy(Picker.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        picker.setMinimumContentsLength(12)
        picker.setProperty("elides", True)  # a name may be longer than any room; the list shows it whole
        test.clicked.connect(lambda: self.later(work(test)))
        for one in (picker, test):
            one.setProperty("tall", True)
        test.setMinimumWidth(theme().px(92))
        return FlexRow(picker, test, edge=13)

    def _frame(self, elapsed_s: float) -> None:
        if self.meter.isVisible():
            self.meter.step(elapsed_s, self.assistant.microphone_level())
            if self.meter.shown_text != self.level.text():
                self.level.setText(self.meter.shown_text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.later(self.list_devices())

    async def list_devices(self) -> None:
        """What there is now; a chosen device that is gone stays in the list."""
        try:
            found = await self.assistant.devices()
        except AppError as error:
            self.said.emit(told_error(error))
            return
        for (key, picker), devices in zip(self.pickers.items(), found, strict=True):
            self._fill(key, picker, devices)

    def _fill(self, key: str, picker: Picker, devices: list[Device]) -> None:
        chosen = self.settings.text(key)
        default = next((one.name for one in devices if one.is_default), "")
        picker.clear()
        words = self.tr("Follow the system ({0})").replace("{0}", default)
        picker.addItem(words if default else self.tr("Follow the system"), "")
        for device in devices:
            picker.addItem(device.name, device.key)
        index = picker.findData(chosen)
        if index < 0:
            picker.addItem(self.tr("{0} (not connected)").replace("{0}", name_of_device(chosen)), chosen)
            index = picker.count() - 1
        picker.setCurrentIndex(index)
        picker.setToolTip(picker.currentText())

    def _choose(self, key: str, value: str) -> None:
        if self.settings[key] != value:
            self.settings[key] = value

    async def _test_microphone(self, test: QPushButton) -> None:
        test.setEnabled(False)
        self.said.emit(self.tr("Recording three seconds: say something"))
        try:
            self.assistant.play_sample(await self.assistant.test_microphone(RECORD_S))
            self.said.emit(self.tr("This is what was recorded."))
        except AppError as error:
            self.said.emit(told_error(error))
        finally:
            test.setEnabled(True)

    async def _test_speaker(self, test: QPushButton) -> None:
        test.setEnabled(False)
        try:
            self.assistant.play_sample(await self.assistant.preview_voice(self.settings.text("voice.name")))
            self.said.emit(self.tr("Do you hear a voice? If not, choose another device."))
        except (AppError, OSError, TimeoutError) as error:
            self.said.emit(told_error(error) or self.tr("No answer."))
        finally:
            test.setEnabled(True)
