"""Who made sound when: You, Assistant, Tools, and the wait between a question and its answer.

Clips are drawn from the peaks of their items. The view follows now; dragging looks at the past, Home goes back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.session.timeline import Entry
from gui.bars import draw_bars
from gui.theme import theme

LABEL = 76
AXIS = 26
NOW_ROOM = 20
"""So far from the line of now no time is written: the knob would stand in it."""
LEAST_SPAN_S, MOST_SPAN_S = 4.0, 3600.0
MOST_CLIPS = 5000
LIVE_S, STILL_S, SETTLED_S = 0.05, 0.5, 1.0
"""Between two pictures: while there is sound, and when there was none for the last of them."""
Peaks = Callable[[str], tuple[tuple[float, ...], int]]


@dataclass(slots=True)
class Clip:
    """A stretch of one lane, in seconds of the timeline."""

    lane: int
    start_s: float
    end_s: float | None
    item_id: str
    number: int = 0
    """Of the event that began it."""
    text: str = ""
    heard_end_s: float | None = None
    """Where it was cut; what follows was never heard."""
    is_broken: bool = False
    live: list[float] = field(default_factory=list)
    """Peaks while it is going on."""


class LaneView(QWidget):
    """The wheel zooms, a drag pans, Home goes back to now, a click tells the event."""

    chosen = Signal(int)
    """The event that began a clip."""
    accessible_role = QAccessible.Role.Graphic

    def __init__(self, peaks: Peaks) -> None:
        super().__init__()
        self._peaks = peaks
        self._clips: list[Clip] = []
        self._waits: list[tuple[float, float]] = []
        self._calls: dict[str, Clip] = {}
        self._asked_s: float | None = None
        self.now_s = 0.0
        self._span_s = 17.7
        self._back_s = 0.0
        self._grip: tuple[float, float] | None = None
        self.is_waiting = False
        """A tool call waits for the person: its clip is dashed."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Lanes of sound"))
        theme().changed.connect(self.update)
        self.set_lane_height(41)

    def set_lane_height(self, height: int) -> None:
        """41 beside the conversation, 34 with the inspector open, 31 below it."""
        self._lane = height
        self.setFixedHeight(AXIS + 3 * height + 3)

    def set_span(self, span_s: float) -> None:
        """How much of the talk is seen."""
        self._span_s = span_s
        self.update()

    def clear(self) -> None:
        self._clips.clear()
        self._waits.clear()
        self._calls.clear()
        self._asked_s, self.now_s, self._back_s = None, 0.0, 0.0
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, AXIS + 3 * self._lane + 3)

    # Events

    def add(self, entry: Entry, number: int) -> None:
        """One more event; most change nothing here."""
        name, now = entry.type, entry.t_s
        self.now_s = max(self.now_s, now)
        if name == "input_audio_buffer.speech_started":
            self._begin(Clip(0, now, None, entry.item_id, number))
        elif name in ("input_audio_buffer.speech_stopped", "input_audio_buffer.commit"):
            self._end(0, now)
            self._asked_s = now
        elif name == "response.create" and self._asked_s is None:
            self._asked_s = now
        elif name == "response.output_audio.delta":
            self._sound(entry, now, number)
        elif name == "conversation.item.truncate":
            self._cut(entry)
        elif name == "response.function_call_arguments.done":
            call_id = str(entry.event.get("call_id", ""))
            clip = Clip(2, now, None, entry.item_id, number, str(entry.event.get("name", "")))
            self._calls[call_id] = clip
            self._begin(clip)
        elif name == "conversation.item.create":
            self._answered(entry, now)
        elif name == "connection.closed":
            self._break(now)
        else:
            return
        self.update()

    def _begin(self, clip: Clip) -> None:
        self._clips.append(clip)
        if len(self._clips) > MOST_CLIPS:
            del self._clips[: MOST_CLIPS // 10]

    def step(self, now_s: float, level: float) -> None:
        """One frame: the clock runs on, and what the microphone hears becomes the wave of the clip that is open."""
        clip = next((one for one in reversed(self._clips[-8:]) if one.lane == 0 and one.end_s is None), None)
        if clip is not None:
            wanted = int((now_s - clip.start_s) / LIVE_S)
            clip.live += [level] * max(0, min(40, wanted - len(clip.live)))
        pause_s = LIVE_S if self._clips and (self._clips[-1].end_s or now_s) > now_s - SETTLED_S else STILL_S
        is_moving = now_s - self.now_s > pause_s and self._back_s == 0.0 and self.isVisible()
        if now_s > self.now_s:
            self.now_s = now_s if is_moving or not self.isVisible() else self.now_s
        if is_moving:
            self.update()

    def _end(self, lane: int, now: float) -> None:
        for clip in reversed(self._clips):
            if clip.lane == lane and clip.end_s is None:
                clip.end_s = now
                return

    def _sound(self, entry: Entry, now: float, number: int) -> None:
        length_s = entry.audio_bytes / 48_000
        recent = reversed(self._clips[-40:])
        clip = next((one for one in recent if one.item_id == entry.item_id and one.lane == 1), None)
        if clip is None:
            clip = Clip(1, now, now, entry.item_id, number)
            self._begin(clip)
            if self._asked_s is not None:
                self._waits.append((self._asked_s, now))
                self._asked_s = None
        clip.end_s = (clip.end_s or now) + length_s

    def _cut(self, entry: Entry) -> None:
        for clip in self._clips[-40:]:
            if clip.item_id == entry.item_id and clip.lane == 1:
                clip.heard_end_s = clip.start_s + int(entry.event.get("audio_end_ms") or 0) / 1000

    def _answered(self, entry: Entry, now: float) -> None:
        item = entry.event.get("item")
        call_id = str(item.get("call_id", "")) if isinstance(item, dict) else ""
        if call_id in self._calls:
            self._calls.pop(call_id).end_s = now

    def _break(self, now: float) -> None:
        """The link broke: what was going on has a red end."""
        for clip in self._clips[-8:]:
            if clip.end_s is None or clip.end_s > now - 1.0:
                clip.end_s, clip.is_broken = min(clip.end_s or now, now), True

    # Looking around

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom(0.8 if event.angleDelta().y() > 0 else 1.25)

    def _zoom(self, factor: float) -> None:
        self._span_s = min(MOST_SPAN_S, max(LEAST_SPAN_S, self._span_s * factor))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = (event.position().x(), self._back_s)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            self._tell(event)
            return
        start_x, back_s = self._grip
        moved_s = (event.position().x() - start_x) / self._wide() * self._span_s
        if abs(event.position().x() - start_x) > 3:
            self._back_s = min(max(0.0, back_s + moved_s), max(0.0, self.now_s))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and abs(event.position().x() - self._grip[0]) <= 3:
            clip = self._under(event.position())
            if clip is not None:
                self.chosen.emit(clip.number)
        self._grip = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Home:
            self._back_s = 0.0
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            by = self._span_s / 8 * (1 if key == Qt.Key.Key_Left else -1)
            self._back_s = min(max(0.0, self._back_s + by), max(0.0, self.now_s))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(0.8)
        elif key == Qt.Key.Key_Minus:
            self._zoom(1.25)
        else:
            super().keyPressEvent(event)
        self.update()

    def _tell(self, event: QMouseEvent) -> None:
        clip = self._under(event.position())
        if clip is None:
            QToolTip.hideText()
            return
        end_s = clip.end_s if clip.end_s is not None else self.now_s
        lane = (self.tr("You"), self.tr("Assistant"), self.tr("Tools"))[clip.lane]
        told = f"{clip.text or lane}  {_clock(clip.start_s)}  {end_s - clip.start_s:.2f} s"
        QToolTip.showText(event.globalPosition().toPoint(), told, self)

    def _under(self, place: QPointF) -> Clip | None:
        start_s = self._start()
        for clip in reversed(self._clips):
            end_s = clip.end_s if clip.end_s is not None else self.now_s
            left, right = self._x(clip.start_s, start_s), self._x(end_s, start_s)
            if (
                left - 3 <= place.x() <= max(right, left + 8)
                and self._box(clip.lane, 0, 1).top() <= place.y() <= self._box(clip.lane, 0, 1).bottom()
            ):
                return clip
        return None

    def leaveEvent(self, event: QEvent) -> None:
        QToolTip.hideText()

    # Paint

    def _wide(self) -> float:
        return max(1.0, self.width() - LABEL - 14.0)

    def _start(self) -> float:
        ahead = self._span_s * 0.065
        return max(0.0, self.now_s - self._back_s + ahead - self._span_s)

    def _x(self, moment_s: float, start_s: float) -> float:
        return LABEL + (moment_s - start_s) / self._span_s * self._wide()

    def _box(self, lane: int, left: float, right: float) -> QRectF:
        inset = 4 if self._lane > 36 else 3
        return QRectF(left, AXIS + lane * self._lane + inset - 2, max(4.0, right - left), self._lane - 2 * inset)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On a colour of its own: what lies behind need not be painted with it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().color("bg.canvas"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start_s = self._start()
        self._grid(painter, start_s)
        painter.setClipRect(QRectF(LABEL, 0, self.width() - LABEL - 6, self.height()))
        for clip in self._clips:
            whole_s = clip.end_s if clip.end_s is not None else self.now_s
            if whole_s >= start_s and clip.start_s <= start_s + self._span_s:
                self._clip(painter, clip, start_s)
        for asked_s, answered_s in self._waits:
            if answered_s >= start_s:
                self._wait(painter, self._x(asked_s, start_s), self._x(answered_s, start_s), answered_s - asked_s)
        painter.setClipping(False)
        self._now(painter, start_s)

    def _now(self, painter: QPainter, start_s: float) -> None:
        x = self._x(self.now_s, start_s)
        if x > self.width():
            return
        painter.setPen(QPen(theme().color("text.1"), 1.3))
        painter.drawLine(QPointF(x, AXIS - 3), QPointF(x, self.height() - 4))
        painter.setBrush(theme().color("text.1"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(x, AXIS - 3), 3, 3)

    def _grid(self, painter: QPainter, start_s: float) -> None:
        painter.setFont(theme().font("small"))
        for lane, name in enumerate((self.tr("You"), self.tr("Assistant"), self.tr("Tools"))):
            painter.setPen(theme().color("text.2"))
            box = QRectF(15, AXIS + lane * self._lane - 2, LABEL - 12, self._lane)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, LABEL - 10)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        steps = (1, 2, 4, 10, 30, 60, 120, 600, 1800)
        step = next(one for one in steps if self._span_s / one <= max(4.5, self._wide() / 100))
        painter.setFont(theme().font("micro", 400))
        half = max(1, step // 2)
        moment = int(start_s // half + (start_s > 0)) * half
        while moment < start_s + self._span_s:
            x = self._x(moment, start_s)
            painter.setPen(theme().color("grid"))
            painter.drawLine(QPointF(x, AXIS - 4), QPointF(x, self.height() - 4))
            is_free = abs(x - self._x(self.now_s, start_s)) > NOW_ROOM
            if moment % step == 0 and is_free and LABEL - 2 <= x < self.width() - 16:
                painter.setPen(theme().color("text.3"))
                painter.drawText(QRectF(x - 26, 3, 52, 18), Qt.AlignmentFlag.AlignCenter, _clock(moment))
            moment += half

    def _clip(self, painter: QPainter, clip: Clip, start_s: float) -> None:
        family = ("you", "ai", "tool")[clip.lane]
        whole_s = clip.end_s if clip.end_s is not None else self.now_s
        heard_s = min(
            whole_s, clip.heard_end_s if clip.heard_end_s is not None else self.now_s if clip.lane == 1 else whole_s
        )
        box = self._box(clip.lane, self._x(clip.start_s, start_s), self._x(heard_s, start_s))
        if clip.lane == 2:
            self._tool(painter, clip, box)
            return
        painter.setPen(QPen(theme().color(f"{family}.line"), 1))
        painter.setBrush(theme().color(f"{family}.soft"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._wave(painter, clip, box, whole_s, heard_s)
        if clip.heard_end_s is not None and whole_s > heard_s + 0.05:
            self._unheard(painter, self._box(clip.lane, box.right() + 1, self._x(whole_s, start_s)))
        if clip.is_broken:
            painter.setPen(QPen(theme().color("danger.solid"), 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(box.right() + 4, box.top() + 1), QPointF(box.right() + 4, box.bottom() - 1))

    def _wave(self, painter: QPainter, clip: Clip, box: QRectF, whole_s: float, heard_s: float) -> None:
        peaks = self._peaks(clip.item_id)[0] or tuple(clip.live)
        if not peaks:
            return
        share = (heard_s - clip.start_s) / max(0.01, whole_s - clip.start_s)
        count = max(1, int((box.width() - 8) / 3.3))
        highest = max(max(peaks), 0.2)
        room = box.height() / 2 - 4
        bars = []
        for index in range(count):
            place = min(len(peaks) - 1, int((index + 0.5) / count * share * len(peaks)))
            reach = max(0.6, peaks[place] / highest * room)
            x = box.left() + 5 + index * 3.3
            bars.append((x, reach))
        draw_bars(painter, bars, box.center().y(), 1.9, theme().color(("you.solid", "ai.solid")[clip.lane]))

    @staticmethod
    def _unheard(painter: QPainter, box: QRectF) -> None:
        """Sound that came and was never heard: hatched, with a dashed outline."""
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(theme().color("line.strong"), 1))
        lines = []
        x = box.left() - box.height()
        while x < box.right():
            lines.append(QLineF(x, box.bottom(), x + box.height(), box.top()))
            x += 5
        painter.drawLines(lines)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("line.strong"), 1, Qt.PenStyle.DashLine))
        painter.drawPath(path)

    def _tool(self, painter: QPainter, clip: Clip, box: QRectF) -> None:
        is_open = clip.end_s is None
        mark = QRectF(box.left(), box.top(), max(7.0, box.width()), box.height())
        if is_open:
            painter.setPen(QPen(theme().color("tool.solid"), 1.2, Qt.PenStyle.DashLine))
            painter.setBrush(theme().color("tool.soft"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("tool.solid"))
        painter.drawRoundedRect(mark, 3, 3)
        if not is_open:
            painter.setFont(theme().font("mono", px=11))
            painter.setPen(theme().color("tool.text"))
            beside = QRectF(mark.right() + 6, mark.top(), 200, mark.height())
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, clip.text)

    def _wait(self, painter: QPainter, left: float, right: float, wait_s: float) -> None:
        """From the end of speech to the first sound, with its time in an ink pill."""
        y = AXIS + self._lane - 2
        painter.setPen(QPen(theme().color("text.1"), 1.1))
        for x in (left, right):
            painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setFont(theme().font("micro", 600))
        text = self.tr("{0} ms").replace("{0}", f"{wait_s * 1000:.0f}")
        width = painter.fontMetrics().horizontalAdvance(text) + 16
        pill = QRectF(min(right + 4, self.width() - width - 4), y - 13, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(theme().color("ink")))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(theme().color("ink.text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def accessible_value(self) -> str:
        return self.summary()

    def summary(self) -> str:
        """For people who do not see it: how much each has spoken."""
        spoken = [0.0, 0.0, 0.0]
        for clip in self._clips:
            end_s = clip.end_s if clip.end_s is not None else self.now_s
            spoken[clip.lane] += (clip.heard_end_s or end_s) - clip.start_s
        told = self.tr("You spoke {0} s, the assistant {1} s.")
        return told.replace("{0}", f"{spoken[0]:.0f}").replace("{1}", f"{spoken[1]:.0f}")


def _clock(moment_s: float) -> str:
    return f"{int(moment_s) // 60}:{int(moment_s) % 60:02d}"
