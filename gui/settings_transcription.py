"""Transcription: who writes down what is said, and the prompts of Review mode."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.settings import BY_KEY
from core.settings.prompts import HEARD, Prompt, write_prompts
from gui.controls import IconButton, KeyCap, button, label
from gui.i18n import label_of, name_of_language
from gui.picker import Picker
from gui.prompt_edit import PromptLine
from gui.prompts import prompts
from gui.settings_page import Page
from gui.settings_rows import PICKER, Card, SettingRow
from gui.theme import theme

MODELS = {
    "local": ("whisper-base",),
    "openai": ("gpt-live-transcribe", "gpt-4o-transcribe", "gpt-4o-mini-transcribe", "whisper-1"),
    "azure": (),
    "xai": ("grok-transcribe",),
    "custom": ("whisper-1",),
}
LANGUAGES = (
    *("en", "de", "es", "fr", "it", "pt", "nl", "pl", "ru", "uk", "ja", "ko", "zh", "ar", "hi", "tr", "sv", "da"),
    *("nb", "fi", "cs", "el", "he", "hu", "ro", "bg", "hr", "sk", "ca", "id", "vi", "th", "fa", "ur"),
)


class PromptRow(QWidget):
    """One prompt of Review mode: its name, its text with {heard} where the words go, its place."""

    def __init__(self, page: TranscriptionPage, number: int, prompt: Prompt) -> None:
        super().__init__()
        self._page, self._number = page, number
        self.name = QLineEdit(prompt.name)
        self.name.setAccessibleName(self.tr("Name of prompt {0}").replace("{0}", str(number + 1)))
        self.name.setMaximumWidth(theme().px(104))
        self.text = PromptLine(prompt.text)
        self.text.setAccessibleName(self.tr("Text of prompt {0}").replace("{0}", str(number + 1)))
        self.text.setPlaceholderText(self.tr("Send exactly what was heard"))
        self.name.setProperty("quiet", True)
        self.name.setFont(theme().font("body", 600))
        self.name.setCursorPosition(0)
        for finished in (self.name.editingFinished, self.text.editingFinished):
            finished.connect(self._write)
        self.up = IconButton("arrow-up", self.tr("Move up"), size=16)
        self.down = IconButton("arrow-down", self.tr("Move down"), size=16)
        self.remove = IconButton("trash", self.tr("Remove {0}").replace("{0}", prompt.name), size=16)
        self.up.clicked.connect(lambda: page.shift(number, -1))
        self.down.clicked.connect(lambda: page.shift(number, 1))
        self.remove.clicked.connect(lambda: page.drop(number))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 7, 6, 7)
        row.setSpacing(4)
        row.addWidget(self.name, 1)
        row.addWidget(self.text, 3)
        if number < 10:
            for key in ("Alt", str(number)):
                row.addWidget(KeyCap(key))
        for one in (self.up, self.down, self.remove):
            row.addWidget(one)
        self.up.setEnabled(number > 0)
        self.down.setEnabled(number < page.count - 1)

    def _write(self) -> None:
        self._page.change(self._number, Prompt(self.name.text().strip() or self.tr("Prompt"), self.text.text()))


class TranscriptionPage(Page):
    key = "transcription"
    more_keys = ("prompts.list",)

    def build(self) -> None:
        rows: list[SettingRow] = []
        if "transcription.is_on" in BY_KEY:
            rows.append(self.row("transcription.is_on"))
        rows.append(self.row("transcription.model", control=self._models(), plain=True))
        rows.append(self.row("transcription.language", control=self._languages(), plain=True))
        self.column.addWidget(Card(*rows, *self.rest()))
        new = button(self.tr("New prompt"), icon="plus")
        new.clicked.connect(self._new)
        self.section(self.tr("Review mode prompts"), new)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        hint = self.tr("{0} in a text stands for what was heard; without it, the text is sent as instructions only.")
        told = label(hint.replace("{0}", HEARD), "small", tone="dim")
        told.setWordWrap(True)
        self.column.addWidget(told)
        self._card: Card | None = None
        self._show_prompts()

    def _models(self) -> Picker:
        picker = Picker(label_of(BY_KEY["transcription.model"]))
        picker.setEditable(True)
        picker.setMinimumWidth(PICKER)
        picker.setInsertPolicy(Picker.InsertPolicy.NoInsert)
        picker.addItem(self.tr("The provider's usual one"), "")
        for name in MODELS[self.settings.text("provider.kind")]:
            picker.addItem(name, name)
        edit = picker.lineEdit()
        assert edit is not None
        edit.setAccessibleName(label_of(BY_KEY["transcription.model"]))
        edit.setText(self.settings.text("transcription.model") or picker.itemText(0))
        picker.activated.connect(lambda index: self.settings.__setitem__("transcription.model", picker.itemData(index)))
        edit.editingFinished.connect(lambda: self._name_model(picker, edit))
        return picker

    def _name_model(self, picker: Picker, edit: QLineEdit) -> None:
        text = edit.text().strip()
        index = picker.findText(text)
        self.settings["transcription.model"] = str(picker.itemData(index)) if index >= 0 else text
        if not text:
            edit.setText(picker.itemText(0))

    def _languages(self) -> Picker:
        picker = Picker(label_of(BY_KEY["transcription.language"]))
        picker.setMinimumWidth(PICKER)
        picker.addItem(self.tr("Detect"), "")
        for code in LANGUAGES:
            picker.addItem(name_of_language(code), code)
        chosen = self.settings.text("transcription.language")
        if picker.findData(chosen) < 0:
            picker.addItem(chosen, chosen)
        picker.activated.connect(
            lambda index: self.settings.__setitem__("transcription.language", picker.itemData(index))
        )
        return picker

    # Prompts

    @property
    def count(self) -> int:
        return len(prompts(self.settings))

    def _show_prompts(self) -> None:
        if self._card is not None:
            self._card.deleteLater()
        self.prompts = [PromptRow(self, number, prompt) for number, prompt in enumerate(prompts(self.settings))]
        self._card = Card(*self.prompts)
        self._place.addWidget(self._card)

    def _write(self, found: list[Prompt]) -> None:
        write_prompts(self.settings, found)
        self._show_prompts()

    def change(self, number: int, prompt: Prompt) -> None:
        found = list(prompts(self.settings))
        if number < len(found) and found[number] != prompt:
            found[number] = prompt
            write_prompts(self.settings, found)

    def shift(self, number: int, by: int) -> None:
        found = list(prompts(self.settings))
        found.insert(number + by, found.pop(number))
        self._write(found)
        row = self.prompts[number + by]
        target = row.up if by < 0 else row.down
        (target if target.isEnabled() else row.name).setFocus(Qt.FocusReason.TabFocusReason)

    def drop(self, number: int) -> None:
        found = list(prompts(self.settings))
        del found[number]
        self._write(found)

    def _new(self) -> None:
        self._write([*prompts(self.settings), Prompt(self.tr("New prompt"), HEARD)])
        self.prompts[-1].name.setFocus(Qt.FocusReason.TabFocusReason)
        self.prompts[-1].name.selectAll()
