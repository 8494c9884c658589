"""The live check: speech likelihood and level as they come, what the detection would make of them, and the
threshold, a line that drags (Up and Down: 0.01).

Time runs to the right in both writing directions. The numbers come from core's detector; this only draws.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from core.errors import AppError
from core.session.speech_check import FRAME_MS, Reading, Span, SpeechCheck, spans
from core.units import dbfs
from gui.bridge import Bridge
from gui.i18n import told_error
from gui.meters import fraction
from gui.theme import theme

SECONDS = 8.0
SHOWN = int(SECONDS * 1000 / FRAME_MS)
PILL_WIDTH = 66
BARS_EVERY = 3


class LiveCheck(QAbstractSlider):
    """A slider to a screen reader: the threshold in hundredths."""

    heard = Signal(bool)
    """Whether there is speech now."""
    complained = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._settings = bridge.assistant.settings
        self._check: SpeechCheck = bridge.assistant.speech_check()
        self._opening: asyncio.Task[None] | None = None
        self._readings: deque[Reading] = deque(maxlen=SHOWN)
        self.setOrientation(Qt.Orientation.Vertical)
        self.setRange(0, 100)
        self.setSingleStep(1)
        self.setPageStep(10)
        self.setProperty("ring", 9)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Threshold"))
        self.setAccessibleDescription(self.tr("How sure it must be that it hears speech. Up and Down change it."))
        self.setToolTip(self.tr("Drag the line, or press Up and Down"))
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.show_settings()
        self.valueChanged.connect(self._write)
        bridge.frame.connect(self._frame)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, 110 + theme().px(22))

    # Listening

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        with contextlib.suppress(RuntimeError):  # shown while no loop runs any more
            asyncio.get_running_loop()
            self._opening = asyncio.ensure_future(self._listen())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    async def _listen(self) -> None:
        try:
            await self._check.open()
        except (AppError, OSError, RuntimeError) as error:
            self.complained.emit(told_error(error))

    def stop(self) -> None:
        """Let go of the microphone."""
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
        self._check.close()

    def _frame(self, elapsed_s: float) -> None:
        if self.isVisible() and self.take(self._check.readings()):
            self.update()

    def take(self, readings: list[Reading]) -> bool:
        """New readings; whether there were any."""
        self._readings.extend(readings)
        if readings:
            self.heard.emit(readings[-1].likelihood >= self.value() / 100)
        return bool(readings)

    # The threshold

    def show_settings(self) -> None:
        self.blockSignals(True)
        self.setValue(round(self._settings.number("turn.threshold") * 100))
        self.blockSignals(False)
        self.update()

    def _write(self, hundredths: int) -> None:
        self._settings["turn.threshold"] = hundredths / 100
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        box = self._box()
        self.setValue(round(100 * (1.0 - (event.position().y() - box.top()) / box.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.mouseMoveEvent(event)

    # Painting

    def _box(self) -> QRectF:
        return QRectF(0, 6, self.width() - PILL_WIDTH - 12, self.height() - 12 - theme().px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        box = self._box()
        likelihoods = [one.likelihood for one in self._readings]
        silence, prefix = self._settings.whole("turn.silence_ms"), self._settings.whole("turn.prefix_ms")
        found = spans(likelihoods, self.value() / 100, silence, prefix)
        shift = SHOWN - len(likelihoods)
        for span in found:
            self._paint_span(painter, box, span, shift)
        self._paint_levels(painter, box, found, shift)
        self._paint_curve(painter, box, likelihoods, shift)
        self._paint_words(painter, box, found, shift, silence, prefix)
        self._paint_threshold(painter, box)

    @staticmethod
    def _x(box: QRectF, at: float) -> float:
        return box.left() + at / SHOWN * box.width()

    def _area(self, box: QRectF, begin: float, end: float) -> QRectF:
        left = self._x(box, begin)
        return QRectF(left, box.top(), self._x(box, end) - left, box.height())

    def _paint_span(self, painter: QPainter, box: QRectF, span: Span, shift: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(self._area(box, span.kept + shift, span.begin + shift), theme().color("you.soft", 0.55))
        painter.fillRect(self._area(box, span.begin + shift, span.end + shift), theme().color("you.soft"))
        quiet = self._area(box, span.end + shift, span.silent + shift)
        painter.save()
        painter.setClipRect(quiet)
        painter.setPen(QPen(theme().color("line.strong"), 1))
        for step in range(-int(box.height()), int(quiet.width()), 6):
            x = quiet.left() + step
            painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        painter.restore()

    def _paint_levels(self, painter: QPainter, box: QRectF, found: list[Span], shift: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        width = max(2.0, box.width() / SHOWN * BARS_EVERY - 2)
        readings = list(self._readings)
        for at in range(0, len(readings), BARS_EVERY):
            loudest = max(fraction(dbfs(one.level)) for one in readings[at : at + BARS_EVERY])
            is_speech = any(span.begin <= at < span.end for span in found)
            painter.setBrush(theme().color("you.solid" if is_speech else "line.strong", 0.5 if is_speech else 0.8))
            reach = max(2.0, loudest * box.height() * 0.55)
            painter.drawRoundedRect(QRectF(self._x(box, at + shift), box.bottom() - reach, width, reach), 1, 1)

    def _paint_curve(self, painter: QPainter, box: QRectF, likelihoods: list[float], shift: int) -> None:
        line = QPolygonF(
            [
                QPointF(self._x(box, at + shift), box.bottom() - likelihood * box.height())
                for at, likelihood in enumerate(likelihoods)
            ]
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("you.solid"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(line)

    def _paint_words(
        self, painter: QPainter, box: QRectF, found: list[Span], shift: int, silence: int, prefix: int
    ) -> None:
        """Under the newest span that has them: what is kept, and what is waited."""
        painter.setFont(theme().font("small"))
        painter.setPen(theme().color("text.3"))
        row = QRectF(0, box.bottom() + 4, self.width(), theme().px(20))
        drag = self.tr("Drag the line")
        drag_width = painter.fontMetrics().horizontalAdvance(drag)
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, drag)
        free = self.width() - drag_width - 16.0
        if not found:
            if not self._readings:
                waits = self.tr("Say something")
                painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, waits)
            return
        waited = [one for one in found if (one.silent - one.end) * FRAME_MS >= silence / 2]
        span = waited[-1] if waited else found[-1]
        quiet = self.tr("{0} ms silence").replace("{0}", str(silence))
        kept = self.tr("{0} ms kept").replace("{0}", str(prefix))
        left = self._paint_under(painter, row, self._area(box, span.kept + shift, span.begin + shift), kept, 0.0, free)
        self._paint_under(painter, row, self._area(box, span.end + shift, span.silent + shift), quiet, left, free)

    @staticmethod
    def _paint_under(painter: QPainter, row: QRectF, area: QRectF, text: str, left: float, right: float) -> float:
        """Centred under an area, not before left; where it ends. Left out where there is no room."""
        width = painter.fontMetrics().horizontalAdvance(text)
        x = max(left, min(area.center().x() - width / 2, right - width))
        if x + width > right or x < left:
            return left
        painter.drawText(QPointF(x, row.center().y() + painter.fontMetrics().ascent() / 2 - 1), text)
        return x + width + 12

    def _paint_threshold(self, painter: QPainter, box: QRectF) -> None:
        y = box.bottom() - self.value() / 100 * box.height()
        painter.setPen(QPen(theme().color("text.1"), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, y), QPointF(box.right() + 6, y))
        pill = QRectF(box.right() + 8, min(max(y - 12, 0), self.height() - 24), PILL_WIDTH, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("ink"))
        painter.drawRoundedRect(pill, 12, 12)
        caret = theme().pixmap("caret-up-down", "ink.text", "regular", 14, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(pill.left() + 7, pill.top() + 5), caret)
        painter.setFont(theme().font("small", 600, px=min(12.0, 15 / theme().text_scale)))
        painter.setPen(theme().color("ink.text"))
        place = pill.adjusted(20, 0, -6, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.locale().toString(self.value() / 100, "f", 2))
