"""The stage: ribbon, orb, ribbon; meter, words, meter. Left to right is the flow of sound."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.conversation.state import Phase, State
from core.units import SILENCE_DB
from gui.bridge import Bridge
from gui.controls import IconButton, label
from gui.meters import LevelMeter, LevelRibbon, fraction
from gui.orb import HOLD_MAX_S, TalkButton
from gui.phases import texts

THRESHOLD_DB = -38.0
"""About where speech detection begins to hear; a mark, not a setting."""


class VoiceStage(QWidget):
    """Pulls levels on each frame; the orb's presses go to the window's talk action."""

    devices_wanted = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.orb = TalkButton()
        self._left = LevelRibbon("you.solid", self.tr("Microphone sound"), grows_left=True)
        self._right = LevelRibbon("ai.solid", self.tr("Speaker sound"), grows_left=False)
        self._microphone = LevelMeter("you.solid", self.tr("Microphone level"), THRESHOLD_DB)
        self._speaker = LevelMeter("ai.solid", self.tr("Speaker level"))
        self.status = label("", "lead")
        self.hint = label("", "small", tone="dim")
        self._mute = IconButton("microphone", self.tr("Mute the microphone (M)"))
        self._sound = IconButton("speaker-high", self.tr("Choose devices"))
        self._lay_out()
        self._mute.clicked.connect(bridge.assistant.toggle_mute)
        self._sound.clicked.connect(self.devices_wanted)
        bridge.state_changed.connect(self._state_changed)
        bridge.frame.connect(self._frame)
        self.show_phase()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._left, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.orb, 0, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(self._right, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        for text in (self.status, self.hint):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.addWidget(text)
        self._microphone_name, self._microphone_db = label("", "small", tone="dim"), label("−∞", "small", tone="dim")  # noqa: RUF001
        self._speaker_name, self._speaker_db = label("", "small", tone="dim"), label("−∞", "small", tone="dim")  # noqa: RUF001
        left = self._corner(self._mute, self._microphone_name, self._microphone, self._microphone_db, is_left=True)
        right = self._corner(self._sound, self._speaker_name, self._speaker, self._speaker_db, is_left=False)
        grid.addLayout(left, 1, 0)
        grid.addLayout(words, 1, 1)
        grid.addLayout(right, 1, 2)

    @staticmethod
    def _corner(icon: IconButton, name: QWidget, meter: QWidget, text: QWidget, *, is_left: bool) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        row = QHBoxLayout()
        if is_left:
            bar.addWidget(meter)
            bar.addWidget(text)
            bar.addStretch(1)
            rows.addWidget(name)
            rows.addLayout(bar)
            row.addWidget(icon)
            row.addLayout(rows, 1)
        else:
            bar.addStretch(1)
            bar.addWidget(text)
            bar.addWidget(meter)
            rows.addWidget(name, alignment=Qt.AlignmentFlag.AlignRight)
            rows.addLayout(bar)
            row.addLayout(rows, 1)
            row.addWidget(icon)
        row.setSpacing(6)
        return row

    def set_orb(self, diameter: int) -> None:
        """The orb shrinks for review and narrow windows."""
        self.orb.set_diameter(diameter)

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

    def show_phase(self) -> None:
        """Texts and orb from the state as it is now."""
        state, assistant = self._bridge.state, self._bridge.assistant
        phase = self._bridge.phase
        status, hint = texts(phase, state.mode, state.link, assistant.clock.now_s())
        if status != self.status.text() or hint != self.hint.text():
            self.status.setText(status)
            self.hint.setText(hint)
        self.orb.show_phase(phase, status)
        is_off = state.floor.is_muted or not state.floor.has_microphone
        self._mute.set_icon("microphone-slash" if is_off else "microphone", "danger.text" if is_off else "text.2")
        self._sound.set_icon("speaker-high" if state.floor.has_speaker else "speaker-slash")
        microphone = assistant.microphone_name or self.tr("Microphone")
        self._microphone_name.setText(microphone if state.floor.has_microphone else self.tr("No microphone"))
        self._speaker_name.setText(
            (assistant.speaker_name or self.tr("Speakers")) if state.floor.has_speaker else self.tr("No speakers")
        )

    def _state_changed(self, before: State, after: State) -> None:
        if before.interrupted_until_s is None and after.interrupted_until_s is not None:
            self._right.cut()
        self.show_phase()

    def _frame(self, elapsed_s: float) -> None:
        assistant, state = self._bridge.assistant, self._bridge.state
        heard, spoken = assistant.microphone_level(), assistant.speaker_level()
        is_muted = state.floor.is_muted or not state.floor.has_microphone
        self._microphone.step(elapsed_s, heard, is_dead=is_muted)
        self._speaker.step(elapsed_s, spoken, is_dead=not state.floor.has_speaker)
        self._left.step(elapsed_s, SILENCE_DB if is_muted else heard.peak_db)
        self._right.step(elapsed_s, spoken.peak_db)
        for shown, meter in ((self._microphone_db, self._microphone), (self._speaker_db, self._speaker)):
            if shown.text() != meter.text:
                shown.setText(meter.text)
        phase = self._bridge.phase
        level = fraction((spoken if phase is Phase.SPEAKING else heard).peak_db)
        self.orb.step(elapsed_s, level, self._progress(phase))
        if phase in (Phase.RECONNECTING, Phase.INTERRUPTED):
            self.show_phase()

    def _progress(self, phase: Phase) -> float:
        """How far the ring round the orb is."""
        state, now_s = self._bridge.state, self._bridge.assistant.clock.now_s()
        if phase is Phase.LOADING:
            return (state.link.loading_percent or 0) / 100
        if phase is Phase.HOLDING and state.floor.held_since_s is not None:
            return min(1.0, (now_s - state.floor.held_since_s) / HOLD_MAX_S)
        if phase is Phase.RECONNECTING and state.link.retry_at_s is not None:
            return min(1.0, max(0.0, (state.link.retry_at_s - now_s) / 8.0))
        return 0.0
