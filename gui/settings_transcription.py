"""Transcription: who writes down what is said, and the prompts of Review mode."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from core.settings import BY_KEY
from core.settings.prompts import HEARD
from gui.controls import button, label
from gui.i18n import label_of, name_of_language
from gui.picker import Picker
from gui.prompt_list import PromptList
from gui.settings_page import Page
from gui.settings_rows import PICKER, Card, SettingRow

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
        self.section(self.tr("Review mode prompts"), new)
        self.list = PromptList(self.settings)
        new.clicked.connect(self.list.add)
        self.column.addWidget(self.list)
        hint = self.tr("{0} in a text stands for what was heard; without it, the text is sent as instructions only.")
        told = label(hint.replace("{0}", HEARD), "small", tone="dim")
        told.setWordWrap(True)
        self.column.addWidget(told)

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
