"""A session played again in a window of its own: transcript and timeline as they moved, and a bar with the clock."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMainWindow, QSlider, QSplitter, QVBoxLayout, QWidget

from core.session.replaying import SPEEDS, Replayed
from gui.bridge import Bridge
from gui.controls import IconButton, button, label, set_sides
from gui.frame_clock import FrameClock
from gui.history_model import length_text
from gui.theme import theme
from gui.timeline_panel import TimelinePanel
from gui.transcript import TranscriptView

TICKS_A_SECOND = 20


class TurnSlider(QSlider):
    """The whole session; a tick where each turn begins."""

    def __init__(self, talk: Replayed) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._turns_s = talk.recording.turns_s
        self._duration_s = max(0.1, talk.recording.duration_s)
        self.setRange(0, round(self._duration_s * TICKS_A_SECOND))
        self.setPageStep(5 * TICKS_A_SECOND)
        self.setMinimumHeight(26)
        self.setAccessibleName(self.tr("Place in the session"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("you.solid"))
        for moment_s in self._turns_s:
            x = 7 + moment_s / self._duration_s * (self.width() - 14)
            painter.drawRoundedRect(QRectF(x - 1, self.height() - 5, 2, 5), 1, 1)


class ReplayBar(QFrame):
    """Play, steps, turns, speed, and where it stands."""

    def __init__(self, talk: Replayed) -> None:
        super().__init__()
        self._talk = talk
        self.play = IconButton("play", self.tr("Play (Space)"))
        self.slider = TurnSlider(talk)
        self.speeds = QButtonGroup(self)
        self._time = label("", "small", tone="faint")
        row = QHBoxLayout(self)
        set_sides(row, 12, 8, 14, 8)
        row.setSpacing(4)
        for widget in (*self._keys(), self.slider):
            row.addWidget(widget, 1 if widget is self.slider else 0)
        row.addSpacing(6)
        row.addWidget(self._time)
        row.addSpacing(6)
        for speed in SPEEDS:
            chip = button(f"{speed:.0f}x", "chip", name=self.tr("{0} times as fast").replace("{0}", f"{speed:.0f}"))
            chip.setCheckable(True)
            chip.setChecked(speed == talk.speed)
            chip.clicked.connect(lambda checked, speed=speed: talk.choose_speed(speed))
            self.speeds.addButton(chip)
            row.addWidget(chip)
        self.play.clicked.connect(self.toggle)
        self.slider.sliderMoved.connect(lambda tick: talk.seek(tick / TICKS_A_SECOND))
        self.slider.actionTriggered.connect(self._paged)
        talk.on_move(self.show_position)
        self.show_position()

    def _keys(self) -> tuple[QWidget, ...]:
        keys = (
            ("caret-left", self.tr("The turn before (Page up)"), lambda: self._talk.jump(-1)),
            ("arrow-left", self.tr("One event back (Left)"), self._talk.step_back),
            (None, "", None),
            ("arrow-right", self.tr("One event further (Right)"), self._talk.step),
            ("caret-right", self.tr("The next turn (Page down)"), lambda: self._talk.jump(1)),
        )
        made: list[QWidget] = []
        for icon, name, do in keys:
            if icon is None or do is None:
                made.append(self.play)
                continue
            one = IconButton(icon, name)
            one.clicked.connect(lambda checked=False, do=do: do())
            made.append(one)
        return tuple(made)

    def toggle(self) -> None:
        """Play or pause."""
        (self._talk.pause if self._talk.is_playing else self._talk.play)()

    def _paged(self, action: int) -> None:
        if action != QSlider.SliderAction.SliderMove.value:
            self._talk.seek(self.slider.sliderPosition() / TICKS_A_SECOND)

    def show_position(self) -> None:
        """Where it stands now."""
        self.play.set_icon("pause" if self._talk.is_playing else "play")
        if not self.slider.isSliderDown():
            self.slider.setValue(round(self._talk.position_s * TICKS_A_SECOND))
        self._time.setText(f"{length_text(self._talk.position_s)} / {length_text(self._talk.recording.duration_s)}")


class ReplayWindow(QMainWindow):
    """Shows a replay; whoever opened it closes that."""

    closed = Signal()

    def __init__(self, talk: Replayed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.talk = talk
        self.bridge = Bridge(talk, self)
        self.clock = FrameClock(self)
        self.clock.frame.connect(self.bridge.frame)
        self.setWindowTitle(self.tr("Replay: {0}").replace("{0}", talk.recording.title))
        self.resize(1180, 780)
        self.transcript = TranscriptView(self.bridge)
        self.timeline = TimelinePanel(self.bridge)
        self.timeline.model.marks = talk.recording.marks
        self.bar = ReplayBar(talk)
        self._findings = label(self._told(), "small", tone="dim")
        self._findings.setWordWrap(True)
        self._lay_out()
        talk.on_move(self._moved)
        for keys, do in (
            ("Space", self.bar.toggle),
            ("Right", talk.step),
            ("Left", talk.step_back),
            ("PgDown", lambda: talk.jump(1)),
            ("PgUp", lambda: talk.jump(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _lay_out(self) -> None:
        left = QFrame()
        left.setProperty("panel", True)
        column = QVBoxLayout(left)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.transcript, 1)
        column.addWidget(self._findings)
        self._findings.setContentsMargins(16, 6, 16, 8)
        self._findings.setVisible(bool(self._findings.text()))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setHandleWidth(8)
        split.addWidget(left)
        split.addWidget(self.timeline)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        self.timeline.setMinimumWidth(340)
        root = QWidget()
        rows = QVBoxLayout(root)
        rows.setContentsMargins(8, 8, 8, 0)
        rows.setSpacing(0)
        rows.addWidget(split, 1)
        rows.addWidget(self.bar)
        self.setCentralWidget(root)

    def _moved(self) -> None:
        """At the very beginning no event says that the old ones are gone."""
        if not self.talk.timeline.count and self.timeline.model.total:
            self.timeline.model.clear()
            self.timeline.lanes.clear()
        self.timeline.refresh()

    def _told(self) -> str:
        """What in this log breaks the protocol."""
        found = self.talk.recording.findings
        if not found:
            return ""
        first = f"{length_text(found[0].t_s)} {found[0].rule.says}"
        return (
            self.tr("{0} places break the protocol; the first: {1}")
            .replace("{0}", str(len(found)))
            .replace("{1}", first)
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        self.talk.pause()
        self.bridge.close()
        self.timeline.close_store()
        self.closed.emit()
        event.accept()
