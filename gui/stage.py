"""The stage: ribbon, orb, ribbon; meter, words, meter. Left to right is the flow of sound."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.conversation.state import Phase, State
from core.units import SILENCE_DB
from gui.bridge import Bridge
from gui.controls import label, show_steady
from gui.device_menu import DeviceButton
from gui.meters import LevelMeter, LevelRibbon, fraction
from gui.orb import HOLD_MAX_S, TalkButton
from gui.phases import texts
from gui.theme import theme

THRESHOLD_DB = -38.0
"""About where speech detection begins to hear; a mark, not a setting."""
LOWEST = "−48 dB"  # noqa: RUF001
"""As wide as a level gets."""
GLOW_PX = 18
"""So far the glow under the orb reaches behind names and words."""
FOOT_PX, WORDS_TOP, CORNER_TOP, METER_GAP = 58, 6, 7, 1
"""Of names, meters and words in one line each; the words begin a little lower than the names (design, picture 01)."""
STATUS_COLORS = {Phase.RECONNECTING: "warn.text", Phase.NO_MICROPHONE: "danger.text", Phase.ERROR: "danger.text"}


class VoiceStage(QWidget):
    """Pulls levels on each frame; the orb's presses go to the window's talk action."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.orb = TalkButton()
        self.orb.set_back("bg.canvas")
        self._left = LevelRibbon("you.solid", self.tr("Microphone sound"), grows_left=True)
        self._right = LevelRibbon("ai.solid", self.tr("Speaker sound"), grows_left=False)
        for ribbon in (self._left, self._right):
            ribbon.set_back("bg.canvas")
        self._microphone = LevelMeter("you.solid", self.tr("Microphone level"), THRESHOLD_DB)
        self._speaker = LevelMeter("ai.solid", self.tr("Speaker level"))
        for meter in (self._microphone, self._speaker):
            meter.set_back("bg.canvas")
        self.status = label("", "lead")
        self.hint = label("", "small", tone="faint")
        self.mute = DeviceButton(bridge, "audio.microphone", "microphone", self.tr("Mute the microphone (M)"))
        self.sound = DeviceButton(bridge, "audio.speaker", "speaker-high", self.tr("Choose the speakers"))
        self._lay_out()
        self.set_orb(self.orb.diameter)
        self.mute.clicked.connect(bridge.assistant.toggle_mute)
        self.sound.clicked.connect(self.sound.open_menu)
        bridge.state_changed.connect(self._state_changed)
        bridge.frame.connect(self._frame)
        theme().changed.connect(self.show_phase)
        self.show_phase()

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        sound = QHBoxLayout()
        sound.setSpacing(0)
        for widget, stretch in ((self._left, 1), (self.orb, 0), (self._right, 1)):
            sound.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(sound, 0, 0, 2, 3, Qt.AlignmentFlag.AlignTop)
        grid.setRowMinimumHeight(1, GLOW_PX)  # orb and words both have it
        grid.setRowStretch(2, 1)  # what the words need more is below
        words = QVBoxLayout()
        words.setContentsMargins(0, WORDS_TOP, 0, 0)
        words.setSpacing(1)
        for text in (self.status, self.hint):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            text.setWordWrap(True)
            words.addWidget(text)
        words.addStretch(1)
        self._microphone_name, self._microphone_db = (
            label("", "small", tone="dim"),
            label("", "small", tone="faint", is_number=True),
        )
        self._speaker_name, self._speaker_db = (
            label("", "small", tone="dim"),
            label("", "small", tone="faint", is_number=True),
        )
        left = self._corner(self.mute, self._microphone_name, self._microphone, self._microphone_db, is_left=True)
        right = self._corner(self.sound, self._speaker_name, self._speaker, self._speaker_db, is_left=False)
        foot = QGridLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setHorizontalSpacing(8)
        self._corners = (left, right)
        self._foot = foot
        foot.setRowMinimumHeight(0, FOOT_PX)
        foot.addLayout(left, 0, 0, Qt.AlignmentFlag.AlignTop)
        foot.addLayout(words, 0, 1)
        foot.addLayout(right, 0, 2, Qt.AlignmentFlag.AlignTop)
        for column, stretch in enumerate((1, 2, 1)):
            foot.setColumnStretch(column, stretch)
        grid.addLayout(foot, 1, 0, 2, 3)

    @staticmethod
    def _corner(icon: DeviceButton, name: QWidget, meter: QWidget, text: QLabel, *, is_left: bool) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(9)
        rows = QVBoxLayout()
        rows.setSpacing(METER_GAP)
        row = QHBoxLayout()
        row.setContentsMargins(0, CORNER_TOP, 0, 0)
        row.setSpacing(6)
        if is_left:
            for widget in (meter, text):
                bar.addWidget(widget)
            bar.addStretch(1)
            rows.addWidget(name)
            row.addWidget(icon)
            row.addLayout(rows, 1)
        else:
            bar.addStretch(1)
            for widget in (text, meter):
                bar.addWidget(widget)
            text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            rows.addWidget(name, alignment=Qt.AlignmentFlag.AlignRight)
            row.addLayout(rows, 1)
            row.addWidget(icon)
        rows.addLayout(bar)
        return row

    def set_orb(self, diameter: int) -> None:
        """The orb shrinks for review and narrow windows."""
        self.orb.set_diameter(diameter)
        height = self.orb.height() - GLOW_PX
        if self._grid.rowMinimumHeight(0) != height:  # to say the same again lays out the whole window
            self._grid.setRowMinimumHeight(0, height)

    def set_meters_shown(self, is_shown: bool) -> None:
        """Narrow windows keep only the two icon buttons."""
        for widget in (
            self._microphone_name,
            self._microphone,
            self._microphone_db,
            self._speaker_name,
            self._speaker,
            self._speaker_db,
        ):
            widget.setVisible(is_shown)
        middle = Qt.AlignmentFlag.AlignVCenter
        for corner in self._corners:
            self._foot.setAlignment(corner, Qt.AlignmentFlag.AlignTop if is_shown else middle)
            corner.setContentsMargins(0, CORNER_TOP if is_shown else 0, 0, 0)

    def show_phase(self) -> None:
        """Texts and orb from the state as it is now."""
        state, assistant = self._bridge.state, self._bridge.assistant
        phase = self._bridge.phase
        status, hint = texts(phase, state.mode, state.link, assistant.clock.now_s())
        if status != self.status.text() or hint != self.hint.text():
            self.status.setText(status)
            self.hint.setText(hint)
        color = theme().hex(STATUS_COLORS.get(phase, "text.1"))
        if self.status.property("ink") != color:
            self.status.setProperty("ink", color)
            self.status.setStyleSheet(f"color: {color}")
        self.orb.show_phase(phase, status)
        self._show_devices(state)

    def _show_devices(self, state: State) -> None:
        assistant = self._bridge.assistant
        has_microphone, has_speaker = state.floor.has_microphone, state.floor.has_speaker
        is_off = state.floor.is_muted or not has_microphone
        self.mute.set_icon("microphone-slash" if is_off else "microphone", "danger.text" if is_off else "text.2")
        self.sound.set_icon("speaker-high" if has_speaker else "speaker-slash")
        microphone = (assistant.microphone_name or self.tr("Microphone")) if has_microphone else self.tr("None found")
        speaker = (assistant.speaker_name or self.tr("Speakers")) if has_speaker else self.tr("No speakers")
        _elide(self._microphone_name, microphone)
        _elide(self._speaker_name, speaker)

    def _state_changed(self, before: State, after: State) -> None:
        if before.interrupted_until_s is None and after.interrupted_until_s is not None:
            self._right.cut()
        self.show_phase()

    def _frame(self, elapsed_s: float) -> None:
        assistant, state = self._bridge.assistant, self._bridge.state
        heard, spoken = assistant.microphone_level(), assistant.speaker_level()
        floor = state.floor
        is_muted = floor.is_muted or not floor.has_microphone
        self._microphone.step(elapsed_s, heard, is_dead=floor.is_muted, has_device=floor.has_microphone)
        self._speaker.step(elapsed_s, spoken, has_device=floor.has_speaker)
        self._left.step(elapsed_s, SILENCE_DB if is_muted else heard.peak_db)
        self._right.step(elapsed_s, spoken.peak_db)
        for shown, meter in ((self._microphone_db, self._microphone), (self._speaker_db, self._speaker)):
            show_steady(shown, meter.text, LOWEST)  # both sides are as wide: the words stand under the orb
            redden(shown, meter.is_clipping)
        phase = self._bridge.phase
        level = fraction((spoken if phase is Phase.SPEAKING else heard).peak_db)
        self.orb.step(elapsed_s, level, self.progress(phase))
        if phase in (Phase.RECONNECTING, Phase.INTERRUPTED) or phase is not self.orb.phase:
            self.show_phase()

    def progress(self, phase: Phase) -> float:
        """How far the ring round the orb is."""
        state, now_s = self._bridge.state, self._bridge.assistant.clock.now_s()
        if phase is Phase.LOADING:
            return (state.link.loading_percent or 0) / 100
        if phase is Phase.HOLDING and state.floor.held_since_s is not None:
            return min(1.0, (now_s - state.floor.held_since_s) / HOLD_MAX_S)
        if phase is Phase.RECONNECTING and state.link.retry_at_s is not None:
            return min(1.0, max(0.0, (state.link.retry_at_s - now_s) / 6.5))
        return 0.0


def redden(shown: QLabel, is_clipping: bool) -> None:
    """A number in red while the lamp beside it burns."""
    if bool(shown.property("clips")) is not is_clipping:
        shown.setProperty("clips", is_clipping)
        shown.setStyleSheet(f"color: {theme().hex('danger.text')}" if is_clipping else "")


def _elide(shown: QLabel, text: str) -> None:
    """Device names can be long; the whole one is in the tooltip."""
    elided = shown.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, theme().px(150))
    if elided != shown.text():
        shown.setText(elided)
        shown.setToolTip(text)
