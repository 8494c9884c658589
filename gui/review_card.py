"""The review card: what was heard, before anything is answered. Editable, with a prompt for this reply alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from core.conversation.state import Draft, LivePrompt
from gui.bridge import Bridge
from gui.controls import KeyCap, Switch, button, label
from gui.theme import theme

OWN = "own"


class Skeleton(QWidget):
    """Three grey bars while the words come in."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(62)
        self.setAccessibleName(self.tr("Writing down what you said"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("bg.hover"))
        for row, share in enumerate((0.92, 0.78, 0.46)):
            painter.drawRoundedRect(8, 8 + row * 17, int(self.width() * share), 9, 4.5, 4.5)


class DraftEdit(QPlainTextEdit):
    """Ctrl+Enter sends, Esc discards."""

    sent = Signal()
    discarded = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.discarded.emit()
        else:
            super().keyPressEvent(event)


class ReviewCard(QFrame):
    """Shows State.draft; the person sends, discards, or records again."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._bridge = bridge
        self._shown = ""
        self.heard = DraftEdit()
        self.heard.setAccessibleName(self.tr("What I heard"))
        self.prompt = DraftEdit()
        self.prompt.setAccessibleName(self.tr("Prompt for this reply"))
        self.prompt.setPlaceholderText(self.tr("{heard} stands for what I heard"))
        for edit in (self.heard, self.prompt):
            edit.setProperty("field", True)
            edit.setTabChangesFocus(True)
            edit.sent.connect(self.send)
            edit.discarded.connect(self.discard)
        self.heard.setFixedHeight(62)
        self.prompt.setFixedHeight(40)
        self._hint = label(self.tr("edit before it is sent"), "small", tone="dim")
        self.spoken = Switch(self.tr("Speak the reply"))
        self.spoken.setChecked(True)
        self._presets = {
            "none": "",
            "brief": self.tr("Answer in two short sentences: {heard}"),
            "translate": self.tr("Translate this into French and say only the translation: {heard}"),
            "role": self.tr("You are a ship's captain in a storm. Answer in that voice: {heard}"),
            OWN: bridge.assistant.settings.text("prompts.own"),
        }
        self.presets = self._make_presets()
        self._words = QWidget()
        self._words.setFixedHeight(62)
        self._stack = QStackedLayout(self._words)
        self._stack.addWidget(Skeleton())
        self._stack.addWidget(self.heard)
        self._lay_out()
        theme().changed.connect(self.restyle)
        self.restyle()

    def _make_presets(self) -> QButtonGroup:
        group = QButtonGroup(self)
        names = {
            "none": self.tr("None"),
            "brief": self.tr("Brief"),
            "translate": self.tr("Translate"),
            "role": self.tr("Role play"),
            OWN: self.tr("My own"),
        }
        for key, text in names.items():
            chip = button(text, "chip")
            chip.setCheckable(True)
            chip.setObjectName(key)
            chip.clicked.connect(lambda checked, key=key: self.choose(key))
            group.addButton(chip)
        group.buttons()[0].setChecked(True)
        return group

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("What I heard"), "body", 600))
        head.addWidget(self._hint)
        head.addStretch(1)
        chips = QHBoxLayout()
        chips.setSpacing(7)
        chips.addWidget(label(self.tr("Prompt for this reply"), "body", 600))
        chips.addSpacing(6)
        for chip in self.presets.buttons():
            chips.addWidget(chip)
        chips.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.spoken)
        foot.addWidget(label(self.tr("Speak the reply"), "body", tone="dim"))
        foot.addStretch(1)
        self.discard_button = button(self.tr("Discard"), "flat")
        self.again_button = button(self.tr("Record again"))
        self.send_button = button(self.tr("Send"), "primary")
        for one, slot in (
            (self.discard_button, self.discard),
            (self.again_button, self.discard),
            (self.send_button, self.send),
        ):
            one.clicked.connect(slot)
            foot.addWidget(one)
        foot.addWidget(KeyCap("Ctrl Enter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addLayout(chips)
        column.addWidget(self.prompt)
        column.addLayout(foot)
        self.prompt.setVisible(False)

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"ReviewCard {{ background: {c('bg.raised')}; border: 1px solid {c('line.strong')}; border-radius: 20px; }}"
        )
        for edit in (self.heard, self.prompt):
            edit.setFont(theme().font("speech" if edit is self.heard else "body"))

    def show_draft(self, draft: Draft) -> None:
        """New words fill the field unless the person has begun to edit."""
        self._stack.setCurrentIndex(1 if draft.is_ready or draft.heard else 0)
        self._hint.setText(
            self.tr("edit before it is sent") if draft.is_ready else self.tr("Writing down what you said")
        )
        untouched = self.heard.toPlainText() == self._shown
        if untouched and draft.heard != self._shown:
            self._shown = draft.heard
            self.heard.setPlainText(draft.heard)
            self.heard.moveCursor(QTextCursor.MoveOperation.End)
            self._mark_doubtful(draft)
        self.send_button.setEnabled(draft.is_ready)

    def begin(self) -> None:
        """A new draft: empty fields, the cursor in the text."""
        self._shown = ""
        self.heard.clear()
        self.choose("none")
        self.presets.buttons()[0].setChecked(True)
        self.heard.setFocus()

    def _mark_doubtful(self, draft: Draft) -> None:
        offset = 0
        mark = QTextCharFormat()
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        mark.setUnderlineColor(QColor(theme().hex("warn.solid")))
        for part in draft.parts:
            for start, end in part.doubtful:
                cursor = self.heard.textCursor()
                cursor.setPosition(offset + start)
                cursor.setPosition(offset + end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(mark)
            offset += len(part.text) + 1

    def choose(self, key: str) -> None:
        """A preset fills the prompt; it can be changed before it goes out."""
        self.prompt.setPlainText(self._presets[key])
        self.prompt.setVisible(key != "none")

    def live_prompt(self) -> LivePrompt:
        """What goes out with this reply."""
        return LivePrompt(self.prompt.toPlainText().strip(), is_spoken=self.spoken.isChecked())

    def send(self) -> None:
        if not self.send_button.isEnabled():
            return
        checked = self.presets.checkedButton()
        if checked is not None and checked.objectName() == OWN:
            self._presets[OWN] = self.prompt.toPlainText().strip()
            self._bridge.assistant.settings["prompts.own"] = self._presets[OWN]
        self._bridge.assistant.approve_draft(self.heard.toPlainText(), self.live_prompt())

    def discard(self) -> None:
        self._bridge.assistant.discard_draft()
