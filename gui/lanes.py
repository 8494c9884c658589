"""Who made sound when: You, Assistant, Tools, and the wait between a question and its answer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from core.session.timeline import Entry
from gui.theme import theme

LABEL = 78
TOP = 26
LANE = 34
LEAST_SPAN_S, MOST_SPAN_S = 4.0, 600.0


@dataclass(slots=True)
class Clip:
    """A stretch of one lane, in seconds of the timeline."""

    lane: int
    start_s: float
    end_s: float | None
    item_id: str
    text: str = ""
    unheard_s: float = 0.0


class LaneView(QWidget):
    """Follows the end; the wheel zooms, Home goes back to now."""

    def __init__(self) -> None:
        super().__init__()
        self._clips: list[Clip] = []
        self._waits: list[tuple[float, float]] = []
        self._asked_s: float | None = None
        self._now_s = 0.0
        self._span_s = 16.0
        self.setFixedHeight(TOP + 3 * LANE + 8)
        self.setAccessibleName(self.tr("Lanes of sound"))

    def clear(self) -> None:
        self._clips.clear()
        self._waits.clear()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, TOP + 3 * LANE + 8)

    def add(self, entry: Entry) -> None:
        """One more event; most change nothing here."""
        name, now = entry.type, entry.t_s
        self._now_s = max(self._now_s, now)
        if name == "input_audio_buffer.speech_started":
            self._clips.append(Clip(0, now, None, entry.item_id))
        elif name in ("input_audio_buffer.speech_stopped", "input_audio_buffer.commit"):
            self._end(0, now)
            self._asked_s = now
        elif name == "response.create" and self._asked_s is None:
            self._asked_s = now
        elif name == "response.output_audio.delta":
            self._sound(entry, now)
        elif name == "conversation.item.truncate":
            self._cut(entry)
        elif name == "response.function_call_arguments.done":
            self._clips.append(Clip(2, now, now + 0.2, entry.item_id, str(entry.event.get("name", ""))))
        else:
            return
        self.update()

    def tick(self, now_s: float) -> None:
        """The clock runs on."""
        if now_s - self._now_s > 0.05:
            self._now_s = now_s
            self.update()

    def _end(self, lane: int, now: float) -> None:
        for clip in reversed(self._clips):
            if clip.lane == lane and clip.end_s is None:
                clip.end_s = now
                return

    def _sound(self, entry: Entry, now: float) -> None:
        length_s = entry.audio_bytes / 48_000
        clip = next((one for one in reversed(self._clips) if one.item_id == entry.item_id and one.lane == 1), None)
        if clip is None:
            clip = Clip(1, now, now, entry.item_id)
            self._clips.append(clip)
            if self._asked_s is not None:
                self._waits.append((self._asked_s, now))
                self._asked_s = None
        clip.end_s = (clip.end_s or now) + length_s

    def _cut(self, entry: Entry) -> None:
        for clip in self._clips:
            if clip.item_id == entry.item_id and clip.end_s is not None:
                heard_end = clip.start_s + entry.event.get("audio_end_ms", 0) / 1000
                clip.unheard_s = max(0.0, clip.end_s - heard_end)

    def wheelEvent(self, event: QWheelEvent) -> None:
        factor = 0.8 if event.angleDelta().y() > 0 else 1.25
        self._span_s = min(MOST_SPAN_S, max(LEAST_SPAN_S, self._span_s * factor))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        start_s = max(0.0, self._now_s + 1.0 - self._span_s)
        self._grid(painter, start_s)
        painter.setClipRect(QRectF(LABEL, 0, self.width() - LABEL - 8, self.height()))
        for clip in self._clips:
            end_s = clip.end_s if clip.end_s is not None else self._now_s
            if end_s >= start_s:
                self._clip(painter, clip, self._x(clip.start_s, start_s), self._x(end_s, start_s))
        for asked_s, answered_s in self._waits:
            if answered_s >= start_s:
                self._wait(painter, self._x(asked_s, start_s), self._x(answered_s, start_s), answered_s - asked_s)
        painter.setPen(QPen(theme().color("text.1"), 1.4))
        x = self._x(self._now_s, start_s)
        painter.drawLine(QPointF(x, TOP - 8), QPointF(x, self.height()))

    def _x(self, moment_s: float, start_s: float) -> float:
        return LABEL + (moment_s - start_s) / self._span_s * (self.width() - LABEL - 12)

    def _grid(self, painter: QPainter, start_s: float) -> None:
        painter.setFont(theme().font("small"))
        names = (self.tr("You"), self.tr("Assistant"), self.tr("Tools"))
        for lane, name in enumerate(names):
            painter.setPen(theme().color("text.2"))
            box = QRectF(12, TOP + lane * LANE, LABEL - 8, LANE)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, LABEL - 10)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        step = next(one for one in (1, 2, 4, 10, 30, 60, 120, 600) if self._span_s / one <= 6)
        painter.setFont(theme().font("micro"))
        moment = int(start_s // step + 1) * step
        while moment < start_s + self._span_s:
            x = self._x(moment, start_s)
            painter.setPen(theme().color("grid"))
            painter.drawLine(QPointF(x, TOP - 4), QPointF(x, self.height() - 4))
            painter.setPen(theme().color("text.3"))
            text = f"{moment // 60}:{moment % 60:02d}"
            painter.drawText(QRectF(x - 20, 4, 40, 16), Qt.AlignmentFlag.AlignCenter, text)
            moment += step

    @staticmethod
    def _clip(painter: QPainter, clip: Clip, left: float, right: float) -> None:
        family = ("you", "ai", "tool")[clip.lane]
        box = QRectF(left, TOP + clip.lane * LANE + 4, max(4.0, right - left), LANE - 8)
        painter.setPen(QPen(theme().color(f"{family}.line"), 1))
        painter.setBrush(theme().color(f"{family}.solid" if clip.lane == 2 else f"{family}.soft"))
        painter.drawRoundedRect(box, 6, 6)
        if clip.unheard_s and clip.end_s is not None:
            share = clip.unheard_s / max(0.001, clip.end_s - clip.start_s)
            rest = QRectF(box.right() - box.width() * share, box.top(), box.width() * share, box.height())
            painter.setPen(QPen(theme().color("line.control"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(theme().color("bg.canvas"))
            painter.drawRoundedRect(rest, 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(theme().color("line.strong"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(rest, 6, 6)
        if clip.lane < 2:
            painter.setPen(QPen(theme().color(f"{family}.solid"), 1.6))
            painter.drawLine(QPointF(box.left() + 6, box.center().y()), QPointF(box.right() - 6, box.center().y()))
        if clip.text:
            painter.setFont(theme().font("mono", px=11))
            painter.setPen(theme().color("tool.text"))
            painter.drawText(
                QRectF(box.right() + 6, box.top(), 200, box.height()), Qt.AlignmentFlag.AlignVCenter, clip.text
            )

    @staticmethod
    def _wait(painter: QPainter, left: float, right: float, wait_s: float) -> None:
        y = TOP + LANE
        painter.setPen(QPen(theme().color("text.1"), 1.2))
        for x in (left, right):
            painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setFont(theme().font("micro", 600))
        text = f"{wait_s * 1000:.0f} ms"
        width = painter.fontMetrics().horizontalAdvance(text) + 14
        pill = QRectF(right + 3, y - 9, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("ink"))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(theme().color("ink.text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
