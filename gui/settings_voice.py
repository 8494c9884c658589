"""Voice: a grid of voices that can be heard before they are chosen, speed, style, language."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QLinearGradient, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from core.conversation.state import State
from core.errors import AppError
from core.session.wish import LANGUAGE_NAMES
from core.settings import BY_KEY
from gui.i18n import choice_of, label_of, name_of_language, told_error
from gui.picker import Picker
from gui.settings_page import FlowGrid, Page, begin_choice
from gui.settings_rows import Card
from gui.theme import theme

BALLS = (
    ("#FFC98A", "#F7683A", "#E8406E"),
    ("#F08A4A", "#C93C2C", "#7A1F3E"),
    ("#FFC49A", "#F09060", "#D06A55"),
    ("#E8956A", "#B8584A", "#5E2E48"),
    ("#FFB0A0", "#F08A80", "#B85A9A"),
    ("#FFB56A", "#FF6A3A", "#E0407A"),
    ("#FFD9A0", "#FFA860", "#F07848"),
    ("#F4B898", "#D88A78", "#9A5A80"),
    ("#FFE0B8", "#FFB080", "#FF8090"),
    ("#FFA060", "#FF5A40", "#C83A90"),
)
"""The assistant's colour in shades, one for each voice."""
BALL = 44


class VoiceCard(QAbstractButton):
    """One voice. Arrows move, Enter or Space selects, P plays; a click on the ball plays without selecting."""

    played = Signal()
    moved = Signal(int)
    """By how many cards the focus wants to go; a whole row is 10 or -10."""

    def __init__(self, name: str, line: str, shade: int) -> None:
        super().__init__()
        self._line, self._shade = line, BALLS[shade % len(BALLS)]
        self.is_playing = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("ring", 12)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.ball = PlayBall(self)
        self.ball.setAccessibleName(self.tr("Play {0}").replace("{0}", name))
        self.ball.setToolTip(self.tr("Play {0} (P)").replace("{0}", name))
        self.ball.clicked.connect(self.played)
        self.describe()
        theme().changed.connect(self.update)

    def describe(self) -> None:
        self.setAccessibleDescription(self.tr("Playing…") if self.is_playing else self._line)

    def sizeHint(self) -> QSize:
        return QSize(120, 28 + BALL + theme().px(48))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.ball.move(event.size().width() // 2 - BALL // 2 - 4, 14)

    def set_playing(self, is_playing: bool) -> None:
        self.is_playing = is_playing
        self.describe()
        self.update()
        self.ball.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {Qt.Key.Key_Right: forward, Qt.Key.Key_Left: -forward, Qt.Key.Key_Down: 10, Qt.Key.Key_Up: -10}
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key == Qt.Key.Key_P:
            self.played.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin_choice(self)
        if self.isChecked():
            self._paint_check(painter)
        row = QRectF(4, 26 + BALL, self.width() - 8, theme().px(24))
        painter.setPen(theme().color("text.1"))
        painter.setFont(theme().font("lead", 600))
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setPen(theme().color("ai.text" if self.is_playing else "text.3"))
        painter.setFont(theme().font("small"))
        line = self.tr("Playing…") if self.is_playing else self._line
        shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, int(row.width()))
        painter.drawText(row.translated(0, theme().px(20)), Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_check(self, painter: QPainter) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        center = QPointF(16.5 if is_mirrored else self.width() - 16.5, 16.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("you.solid"))
        painter.drawEllipse(center, 7.5, 7.5)
        check = theme().pixmap("check", "bg.raised", "bold", 10, self.devicePixelRatioF())
        painter.drawPixmap(center - QPointF(5, 5), check)


class PlayBall(QAbstractButton):
    """The gradient ball with a play mark; bars while it speaks."""

    def __init__(self, card: VoiceCard) -> None:
        super().__init__(card)
        self._card = card
        self.setFixedSize(BALL + 8, BALL + 8)
        self.setProperty("ring", 30)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("has_key", True)  # P on the card plays
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        center = QPointF(self.width() / 2, self.height() / 2)
        high, mid, deep = (QColor(one) for one in self._card._shade)
        ball = QLinearGradient(center - QPointF(12, 18), center + QPointF(12, 18))
        ball.setColorAt(0.0, high)
        ball.setColorAt(0.5, mid)
        ball.setColorAt(1.0, deep)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ball)
        radius = BALL / 2 + self.underMouse()
        painter.drawEllipse(center, radius, radius)
        if self._card.is_playing:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("ai.solid", 0.5), 2))
            painter.drawEllipse(center, BALL / 2 + 3, BALL / 2 + 3)
        name = "waveform" if self._card.is_playing else "play"
        painter.drawPixmap(
            center - QPointF(8, 8), theme().pixmap(name, "#FFFFFF", "fill", 16, self.devicePixelRatioF())
        )


class VoicePage(Page):
    key = "voice"

    def build(self) -> None:
        self._show_line()
        self.grid = QWidget()
        self._flow = FlowGrid(118, 5)
        self.grid.setLayout(self._flow)
        self.voices: dict[str, VoiceCard] = {}
        self._playing: asyncio.Task[None] | None = None
        for number, (name, text, line) in enumerate(self._known()):
            card = VoiceCard(text, line, number)
            card.clicked.connect(lambda checked=False, name=name: self._choose(name))
            card.played.connect(lambda name=name: self.play(name))
            card.moved.connect(lambda by, number=number: self._move(number, by))
            self.voices[name] = card
            self._flow.addWidget(card)
        self.column.addWidget(self.grid)
        self.column.addSpacing(10)
        rows = [self.row("voice.speed"), self.row("voice.instructions")]
        if "voice.language" in BY_KEY:
            rows.append(self.row("voice.language", control=self._languages(), plain=True))
        self.column.addWidget(Card(*rows, *self.rest(but=("voice.name",))))
        self.bridge.state_changed.connect(self._state_changed)
        self._show_chosen()
        self._dim()

    def _known(self) -> tuple[tuple[str, str, str], ...]:
        if self.settings["provider.kind"] == "local":
            return (
                ("natural", "Natural", self.tr("Clear and friendly")),
                ("warm", "Warm", self.tr("A little lower")),
                ("baritone", "Baritone", self.tr("Low and calm")),
                ("bass", "Bass", self.tr("Very low")),
                ("bright", "Bright", self.tr("A little higher")),
                ("light", "Light", self.tr("High and young")),
            )
        return (
            ("marin", "Marin", self.tr("Clear and friendly")),
            ("cedar", "Cedar", self.tr("Warm and steady")),
            ("alloy", "Alloy", self.tr("Even and neutral")),
            ("ash", "Ash", self.tr("Dry and direct")),
            ("ballad", "Ballad", self.tr("Gentle, slower")),
            ("coral", "Coral", self.tr("Bright and warm")),
            ("echo", "Echo", self.tr("Crisp and light")),
            ("sage", "Sage", self.tr("Soft and patient")),
            ("shimmer", "Shimmer", self.tr("Airy and quick")),
            ("verse", "Verse", self.tr("Lively")),
        )

    def _languages(self) -> Picker:
        picker = Picker(label_of(BY_KEY["voice.language"]))
        picker.setMinimumWidth(220)
        picker.addItem(self.tr("Same as I speak"), "")
        for code in LANGUAGE_NAMES:
            picker.addItem(name_of_language(code), code)
        picker.activated.connect(lambda index: self.settings.__setitem__("voice.language", picker.itemData(index)))
        return picker

    def _show_line(self) -> None:
        kind = self.settings.text("provider.kind")
        names = (choice_of(BY_KEY["provider.kind"], kind), self.bridge.state.link.model)
        self.line.setText(" · ".join(one for one in names if one))

    def _state_changed(self, before: State, after: State) -> None:
        if before.is_voice_locked is not after.is_voice_locked:
            self.said.emit(self.footnote())
        if before.link is not after.link:
            self._show_line()

    def footnote(self) -> str:
        if self.bridge.state.is_voice_locked:
            return self.tr("A new voice starts with the next conversation.")
        return super().footnote()

    def setting_changed(self, key: str) -> None:
        if key == "voice.name":
            self._show_chosen()
        elif key == "provider.kind":
            self._dim()

    def _dim(self) -> None:
        """A row that does not apply stays, with the reason."""
        always_speaks = self.settings["provider.kind"] == "xai"
        self.rows["voice.output"].set_reason(self.tr("xAI always speaks") if always_speaks else "")

    def _chosen(self) -> str:
        name = self.settings.text("voice.name")
        return name if name in self.voices else next(iter(self.voices))

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        for name, card in self.voices.items():
            card.setChecked(name == chosen)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == chosen else Qt.FocusPolicy.ClickFocus)

    def _choose(self, name: str) -> None:
        self.settings["voice.name"] = name
        self._show_chosen()
        self.said.emit(self.footnote())

    def _move(self, number: int, by: int) -> None:
        cards = list(self.voices.values())
        columns = self._flow.columns(self.grid.width())
        target = number + (columns if by == 10 else -columns if by == -10 else by)
        if 0 <= target < len(cards):
            cards[target].setFocus(Qt.FocusReason.TabFocusReason)

    def play(self, name: str) -> None:
        """Say the sentence in that voice; another one stops the first."""
        if self._playing is not None:
            self._playing.cancel()
        self._playing = asyncio.ensure_future(self._play(name))

    async def _play(self, name: str) -> None:
        card = self.voices[name]
        card.set_playing(True)
        try:
            sound = await self.assistant.preview_voice(name)
            self.assistant.play_sample(sound)
            self.said.emit(self.footnote())
            await asyncio.sleep(len(sound) / 48_000)
        except (AppError, OSError, TimeoutError) as error:
            self.said.emit(told_error(error) or self.tr("No answer."))
        finally:
            card.set_playing(False)

    def closing(self) -> None:
        if self._playing is not None:
            self._playing.cancel()
        super().closing()
