"""The review card: what was heard, before anything is answered. Editable, with a prompt for this reply alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.conversation.state import Draft, LivePrompt
from core.settings.prompts import KEY as PROMPTS
from core.settings.prompts import Prompt
from gui.bridge import Bridge
from gui.controls import IconButton, button, label, set_sides, with_key
from gui.meters import Wave
from gui.prompt_edit import PromptEdit, ends
from gui.prompts import prompts
from gui.switches import Switch
from gui.theme import theme
from gui.turns import clock

OWN = "own"
LINE = 23
"""Of the words that were heard, as in a bubble."""
NAMES = ("none", "brief", "translate", "role")
"""Of the shipped prompts, in their order."""


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


class DraftEdit(QTextEdit):
    """Ctrl+Enter sends, Esc discards."""

    sent = Signal()
    discarded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(3)
        self.textChanged.connect(self.fit)

    def setPlainText(self, text: str) -> None:
        """The words, in the lines of a bubble."""
        super().setPlainText(text)
        block = QTextBlockFormat()
        block.setLineHeight(theme().px(LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(block)

    def fit(self) -> None:
        """Two to six lines."""
        line_px = theme().px(LINE)
        wanted = round(self.document().size().height() / line_px)
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if wanted > 6 else never)
        self.setFixedHeight(max(2, min(6, wanted)) * line_px + 16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not ends(event, self.sent, self.discarded):
            super().keyPressEvent(event)


class LaterWords(QFrame):
    """What was said while a draft waits: added to it, or in its place."""

    joined = Signal()
    replaced = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "speech")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.join_button = button(self.tr("Add to this"))
        self.replace_button = button(self.tr("Replace"))
        self.join_button.clicked.connect(self.joined)
        self.replace_button.clicked.connect(self.replaced)
        row = QHBoxLayout(self)
        set_sides(row, 12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.join_button)
        row.addWidget(self.replace_button)
        self.hide()

    def show_words(self, draft: Draft) -> None:
        """Nothing where nothing was said, or no word was in it."""
        self.setVisible(bool(draft.offered) and (bool(draft.later) or not draft.is_ready))
        self._words.setText(draft.later or self.tr("Writing down what you said"))
        self.join_button.setEnabled(draft.is_ready)
        self.replace_button.setEnabled(draft.is_ready)

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"LaterWords {{ background: {c('you.soft')}; border: 1px solid {c('line.subtle')}; border-radius: 10px; }}"
        )


class ReviewCard(QFrame):
    """Shows State.draft; the person sends, discards, or records again."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._bridge = bridge
        self.heard = DraftEdit()
        self.heard.setAccessibleName(self.tr("What I heard"))
        self.prompt = PromptEdit()
        self.prompt.setAccessibleName(self.tr("Prompt for this reply"))
        self.prompt.setPlaceholderText(self.tr("{heard} stands for what I heard"))
        for edit in (self.heard, self.prompt):
            edit.setProperty("field", True)
            edit.setTabChangesFocus(True)
        self.heard.sent.connect(self.send)
        self.heard.discarded.connect(self.discard)
        self.heard.textChanged.connect(self._edited)
        self.prompt.sent.connect(self.send)
        self.prompt.discarded.connect(self.discard)
        self.prompt.setFixedHeight(42)
        self.prompt.setProperty("one_line", True)
        self._play = IconButton("play", self.tr("Play what you said"), "text.2", "fill", 14)
        self._wave, self._length = Wave("you.solid", 30), label("", "body", tone="faint")
        self._play.clicked.connect(self._play_draft)
        self._item_id = ""
        self._hint = label(self.tr("edit before it is sent"), "small", tone="faint")
        self.spoken = Switch(self.tr("Speak the reply"))
        self.spoken.setChecked(True)
        self._presets: dict[str, str] = {}
        self.presets = QButtonGroup(self)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(5)
        self._fill_chips()
        stop = bridge.assistant.settings.subscribe(lambda key, value: self._prompts_changed(key))
        self.destroyed.connect(lambda: stop())
        self._skeleton = Skeleton()
        self._later = LaterWords()
        self._later.joined.connect(bridge.assistant.join_draft)
        self._later.replaced.connect(bridge.assistant.replace_draft)
        self._lay_out()
        theme().changed.connect(self.restyle)
        self.restyle()

    def _fill_chips(self) -> None:
        """The prompts as they are now, and one that is written here; Alt and a digit choose."""
        for chip in self.presets.buttons():
            self.presets.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        settings = self._bridge.assistant.settings
        is_shipped = not settings.text(PROMPTS)
        rows = {(NAMES[at] if is_shipped else f"prompt{at}"): one for at, one in enumerate(prompts(settings))}
        rows[OWN] = Prompt("", settings.text("prompts.own"))
        self._presets = {key: one.text for key, one in rows.items()}
        for number, (key, one) in enumerate(rows.items()):
            chip = button(one.name, "chip", "", one.name)
            if key == OWN:
                chip = button("", "flat", "plus", self.tr("Your own prompt"))
                chip.setStyleSheet("padding: 0; min-width: 34px; max-width: 34px")
            elif number < 10:
                chip.setShortcut(QKeySequence(f"Alt+{number}"))
            chip.setCheckable(True)
            chip.setObjectName(key)
            chip.clicked.connect(lambda checked, key=key: self.choose(key))
            self.presets.addButton(chip)
            self._chips.addWidget(chip)
        self.presets.buttons()[0].setChecked(True)

    def _prompts_changed(self, key: str) -> None:
        if key == PROMPTS:
            self._fill_chips()
            self.choose(self.presets.buttons()[0].objectName())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("What I heard"), "body", 600))
        head.addSpacing(1)
        head.addWidget(self._hint)
        head.addStretch(1)
        for widget in (self._play, self._wave, self._length):
            head.addWidget(widget)
        chips = QHBoxLayout()
        chips.setSpacing(7)
        chips.addWidget(label(self.tr("Prompt for this reply"), "body", 600))
        chips.addSpacing(5)
        chips.addLayout(self._chips)
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
        with_key(self.send_button, self.tr("Ctrl Enter"), self.tr("Send"))
        self.send_button.setMinimumHeight(38)
        self.again_button.setMinimumHeight(38)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 9, 13, 17)
        column.setSpacing(2)
        for row in (head, foot):
            row.setSpacing(8)
        set_sides(head, 6, 0, 4, 0)
        set_sides(chips, 6, 2, 4, 0)
        set_sides(foot, 5, 13, 0, 0)
        column.addLayout(head)
        column.addWidget(self._skeleton)
        column.addWidget(self.heard)
        column.addWidget(self._later)
        column.addLayout(chips)
        column.addWidget(self.prompt)
        column.addLayout(foot)
        self.prompt.setVisible(False)

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"ReviewCard {{ background: {c('bg.raised')}; border: 1px solid {c('line.strong')}; border-radius: 20px; }}"
        )
        self._later.restyle()
        self.heard.setFont(theme().font("speech"))
        self.prompt.setFont(theme().font("body"))
        self.heard.fit()

    def show_draft(self, draft: Draft) -> None:
        """The words as the draft has them: as they were heard, or as the person made them."""
        has_words = draft.is_ready or bool(draft.shown)
        self._skeleton.setVisible(not has_words)
        are_new = has_words and self.heard.isHidden()
        self.heard.setVisible(has_words)
        if are_new:  # a hidden field could not take the cursor
            self.heard.setFocus()
        self._show_sound(draft)
        self._hint.setText(
            self.tr("edit before it is sent") if draft.is_ready else self.tr("Writing down what you said")
        )
        if self.heard.toPlainText() != draft.shown:
            self.heard.setPlainText(draft.shown)
            self.heard.moveCursor(QTextCursor.MoveOperation.End)
            if not draft.is_edited and self._bridge.assistant.settings.flag("transcription.marks_unsure"):
                self._mark_doubtful(draft)
        self._later.show_words(draft)
        self.send_button.setEnabled(draft.is_ready)

    def _edited(self) -> None:
        """Kept from the first letter on: a draft outlives the window."""
        draft, text = self._bridge.state.draft, self.heard.toPlainText()
        if draft is not None and text != draft.shown:
            self._bridge.assistant.edit_draft(text)

    def _show_sound(self, draft: Draft) -> None:
        self._item_id = draft.taken[-1].item_id if draft.taken else ""
        peaks, length_ms = self._bridge.assistant.peaks(self._item_id)
        for widget in (self._play, self._wave, self._length):
            widget.setVisible(bool(peaks))
        self._wave.show_peaks(peaks)
        self._length.setText(clock(length_ms))

    def _play_draft(self) -> None:
        self._bridge.assistant.played_again.play(self._item_id)

    def begin(self) -> None:
        """A new draft: no prompt, the cursor in the text."""
        self.spoken.setChecked(self._is_usually_spoken())
        self.choose("none")
        self.presets.buttons()[0].setChecked(True)
        self.heard.setFocus()

    def _mark_doubtful(self, draft: Draft) -> None:
        offset = 0
        mark = QTextCharFormat()
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        mark.setUnderlineColor(QColor(theme().hex("warn.solid")))
        for part in draft.taken:
            for start, end in part.doubtful:
                cursor = self.heard.textCursor()
                cursor.setPosition(offset + start)
                cursor.setPosition(offset + end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(mark)
            offset += len(part.text) + 1

    def choose(self, key: str) -> None:
        """A preset fills the prompt; it can be changed before it goes out."""
        self.prompt.setPlainText(self._presets[key])
        self.prompt.setVisible(key == OWN or bool(self._presets[key]))

    def live_prompt(self) -> LivePrompt:
        """What goes out with this reply."""
        is_spoken = self.spoken.isChecked()
        as_usual = is_spoken is self._is_usually_spoken()
        return LivePrompt(self.prompt.toPlainText().strip(), is_spoken=None if as_usual else is_spoken)

    def _is_usually_spoken(self) -> bool:
        return self._bridge.state.setup.output_modality == "audio"

    def send(self) -> None:
        if not self.send_button.isEnabled():
            return
        checked = self.presets.checkedButton()
        if checked is not None and checked.objectName() == OWN:
            self._presets[OWN] = self.prompt.toPlainText().strip()
            self._bridge.assistant.settings["prompts.own"] = self._presets[OWN]
        draft = self._bridge.state.draft
        later = draft.later if draft is not None else ""  # all that is seen goes out
        self._bridge.assistant.approve_draft(f"{self.heard.toPlainText()} {later}".strip(), self.live_prompt())

    def discard(self) -> None:
        self._bridge.assistant.discard_draft()
