"""A turn asked again: what was answered then, and what another prompt, voice, model or provider answers, side by side."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.errors import AppError
from core.session.again import Answer, Question
from core.session.assistant import Assistant
from core.settings import BY_KEY, Value
from core.units import bytes_to_ms
from gui.controls import button, label
from gui.theme import theme

MODELS = {"openai": "provider.openai_model", "azure": "provider.azure_deployment", "custom": "provider.custom_model"}
"""Where a provider's model is named; the local assistant's is its tier."""


class AnswerPanel(QFrame):
    """One answer: who, the words, the voice, time to first sound, cost."""

    def __init__(self, title: str, assistant: Assistant) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._assistant = assistant
        self._pcm = b""
        self.title = label(title, "lead")
        self.facts = label("", "small", tone="dim")
        self.facts.setWordWrap(True)
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(0)
        self.text.setAccessibleName(title)
        self.play = button(self.tr("Play"), "", "play")
        self.play.clicked.connect(lambda: assistant.play_sample(self._pcm))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        for widget in (self.title, self.facts):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        column.addWidget(self.play, alignment=Qt.AlignmentFlag.AlignLeft)
        self.play.hide()

    def show_answer(self, answer: Answer) -> None:
        """The answer, or why there is none."""
        self._pcm = answer.pcm
        self.text.setPlainText(answer.error or answer.text or self.tr("No words."))
        facts = [answer.label] if answer.label else []
        if answer.first_sound_ms is not None:
            facts.append(self.tr("{0} ms to first sound").replace("{0}", str(answer.first_sound_ms)))
        if answer.pcm:
            facts.append(self.tr("{0} s of sound").replace("{0}", f"{bytes_to_ms(len(answer.pcm)) / 1000:.1f}"))
        facts.append(self._cost(answer))
        self.facts.setText("" if answer.error else " · ".join(facts))
        self.play.setVisible(bool(answer.pcm))

    def _cost(self, answer: Answer) -> str:
        if answer.is_free:
            return self.tr("Free")
        if answer.usd is None:
            return (
                self.tr("{0} tokens").replace("{0}", f"{answer.tokens:,}") if answer.tokens else self.tr("Cost unknown")
            )
        return f"${answer.usd:.4f}"

    def wait(self) -> None:
        """An answer is on its way."""
        self.text.setPlainText(self.tr("Asking…"))
        self.facts.setText("")
        self.play.hide()


class AgainDialog(QDialog):
    """Not modal: the talk can go on. Closing it ends what is being asked."""

    def __init__(self, assistant: Assistant, item_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Ask again"))
        self.resize(880, 560)
        self._assistant = assistant
        self._question: Question | None = None
        self.asked = label("", "body", tone="dim")
        self.asked.setWordWrap(True)
        self.then = AnswerPanel(self.tr("Then"), assistant)
        self.now = AnswerPanel(self.tr("Now"), assistant)
        self.provider = QComboBox()
        self.model = QLineEdit()
        self.voice = QLineEdit()
        self.prompt = QPlainTextEdit()
        self.send = button(self.tr("Ask again"), "primary")
        self.send.setEnabled(False)
        self._fill()
        self._lay_out()
        self._task = asyncio.get_running_loop().create_task(self._read(item_id))
        self.finished.connect(lambda code: self._task.cancel())

    def _fill(self) -> None:
        settings = self._assistant.settings
        for value, text in BY_KEY["provider.kind"].choices:
            self.provider.addItem(str(text), value)
        self.provider.setCurrentIndex(self.provider.findData(settings["provider.kind"]))
        self.voice.setText(settings.text("voice.name"))
        self.prompt.setPlaceholderText(self.tr("Instructions for this answer alone; {heard} stands for the words."))
        self.prompt.setTabChangesFocus(True)
        self._show_model()

    def _show_model(self) -> None:
        key = MODELS.get(str(self.provider.currentData()), "provider.local_tier")
        self.model.setText(str(self._assistant.settings[key]))

    def _lay_out(self) -> None:
        self.provider.currentIndexChanged.connect(self._show_model)
        self.send.clicked.connect(self.ask)
        form = QFormLayout()
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Provider"), self.provider),
            (self.tr("Model"), self.model),
            (self.tr("Voice"), self.voice),
            (self.tr("Prompt"), self.prompt),
        )
        for text, field in fields:
            field.setAccessibleName(text)
            form.addRow(label(text, "body", tone="dim"), field)
        self.prompt.setFixedHeight(64)
        c = theme().hex
        self.prompt.setStyleSheet(
            f"QPlainTextEdit {{ background: {c('bg.field')}; border: 1px solid {c('line.strong')}; border-radius: 9px;"
            " padding: 4px 6px; }"
        )
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addWidget(self.then, 1)
        both.addWidget(self.now, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.asked)
        column.addLayout(both, 1)
        column.addLayout(form)
        column.addLayout(foot)

    def changes(self) -> dict[str, Value]:
        """The settings as they are chosen here."""
        kind = str(self.provider.currentData())
        model = MODELS.get(kind, "provider.local_tier")
        return {"provider.kind": kind, model: self.model.text().strip(), "voice.name": self.voice.text().strip()}

    def ask(self) -> None:
        """Ask with what is chosen; the answer comes into the panel on the right."""
        self.send.setEnabled(False)
        self.now.wait()
        self._task = asyncio.get_running_loop().create_task(self._ask())

    async def _read(self, item_id: str) -> None:
        try:
            self._question, answer = await self._assistant.again.asked(item_id)
        except AppError as error:
            self.asked.setText(str(error))
            return
        spoken = self.tr("Spoken: {0}") if self._question.pcm else self.tr("Typed: {0}")
        self.asked.setText(spoken.replace("{0}", self._question.text))
        self.then.show_answer(answer)
        self.send.setEnabled(True)

    async def _ask(self) -> None:
        assert self._question is not None
        try:
            answer = await self._assistant.again.ask(self._question, self.changes(), self.prompt.toPlainText().strip())
        except AppError as error:
            answer = Answer(error=str(error))
        self.now.show_answer(answer)
        self.send.setEnabled(True)
