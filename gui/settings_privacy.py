"""Privacy and data: what is kept and for how long, taking it along, and deleting it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from core.errors import AppError
from core.session.export_all import export_all
from gui.controls import button, label
from gui.desktop import has_access_page, open_access_page
from gui.i18n import told_error
from gui.picker import Picker
from gui.settings_page import Page
from gui.settings_rows import SIDE, Card, FlexRow, Words

KINDS = ("md", "txt", "json", "jsonl", "html", "wav", "flac")


class PrivacyPage(Page):
    key = "history"

    def build(self) -> None:
        self.section(self.tr("Conversations"), space=0)
        self.column.addWidget(Card(*self.rest()))
        self.section(self.tr("Where your words go"))
        self.column.addWidget(Card(self._fact(*self._local()), self._fact(*self._service()), self._fact(*self._keys())))
        self.section(self.tr("Who may hear the microphone"))
        self.access = button(self.tr("System settings…"), name=self.tr("Open the system's page for microphone access"))
        self.access.clicked.connect(open_access_page)
        told = self.tr("Allowed or refused in the system's settings.")
        if not has_access_page():
            told = self.tr("This system asks nobody: every program may. Its sound settings mute it for all.")
        access = Words(self.tr("Microphone access"), told)
        self.column.addWidget(Card(FlexRow(access, self.access) if has_access_page() else self._margined(access)))
        self.section(self.tr("Your data"))
        self.format = Picker(self.tr("Format"))
        names = {
            "md": self.tr("Markdown: the words"),
            "txt": self.tr("Plain text: the words"),
            "json": self.tr("JSON: words, times, tokens"),
            "jsonl": self.tr("JSON Lines: every event with its sound"),
            "html": self.tr("Web page: sound, words, timeline"),
            "wav": self.tr("Sound, uncompressed"),
            "flac": self.tr("Sound, lossless"),
        }
        for kind in KINDS:
            self.format.addItem(names[kind], kind)
        self.export = button(self.tr("Export all…"), name=self.tr("Export all conversations"))
        self.export.clicked.connect(self._ask_folder)
        has_history = self.assistant.history is not None
        self.export.setEnabled(has_history)
        self.column.addWidget(
            Card(
                FlexRow(Words(self.tr("Format")), self.format),
                FlexRow(
                    Words(self.tr("Export all conversations"), self.tr("One file for each, in a folder.")), self.export
                ),
                FlexRow(
                    Words(
                        self.tr("Delete everything"),
                        self.tr("Every conversation with its sound. Settings and keys stay."),
                    ),
                    self._delete_steps(has_history),
                ),
            )
        )

    def _local(self) -> tuple[str, str]:
        return self.tr("Local assistant"), self.tr("Nothing leaves this computer.")

    def _service(self) -> tuple[str, str]:
        return (
            self.tr("OpenAI, Azure OpenAI, other server"),
            self.tr("Sound, words, pictures and the answers of tools go to the provider you choose, and nowhere else."),
        )

    def _keys(self) -> tuple[str, str]:
        if self.assistant.secrets.is_lasting:
            return self.tr("Keys"), self.tr("They lie in the system keychain and in no file.")
        return self.tr("Keys"), self.tr("This system has no keychain: keys are forgotten when the program ends.")

    def _fact(self, name: str, text: str) -> QWidget:
        return self._margined(Words(name, text))

    @staticmethod
    def _margined(words: Words) -> QWidget:
        words.setContentsMargins(SIDE, 9, SIDE, 9)
        return words

    # Export

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.fileSelected.connect(lambda folder: self.later(self.export_to(Path(folder))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def export_to(self, folder: Path) -> None:
        """Write every conversation there."""
        history = self.assistant.history
        if history is None:
            return
        self.export.setEnabled(False)
        try:
            count = await export_all(history, str(self.format.currentData()), folder)
            self.said.emit(self.tr("%n conversation(s) written.", "", count))
        except (AppError, OSError) as error:
            self.said.emit(told_error(error))
        finally:
            self.export.setEnabled(True)

    # Delete

    def _delete_steps(self, is_enabled: bool) -> QStackedWidget:
        """The button asks once more in its own place."""
        self.steps = QStackedWidget()
        self.delete = button(self.tr("Delete everything…"), "danger")
        self.delete.setEnabled(is_enabled)
        self.really = button(self.tr("Delete"), "danger", name=self.tr("Really delete everything"))
        self.keep = button(self.tr("Keep"))
        question = label(self.tr("Really? There is no way back."), "small", 500)
        question.setWordWrap(True)
        sure = QWidget()
        row = QHBoxLayout(sure)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(question, 1)
        row.addWidget(self.keep)
        row.addWidget(self.really)
        first = QWidget()
        alone = QHBoxLayout(first)
        alone.setContentsMargins(0, 0, 0, 0)
        alone.addStretch(1)
        alone.addWidget(self.delete)
        self.steps.addWidget(first)
        self.steps.addWidget(sure)
        self.delete.clicked.connect(lambda: self._step(1, self.keep))
        self.keep.clicked.connect(lambda: self._step(0, self.delete))
        self.really.clicked.connect(self._delete)
        return self.steps

    def _step(self, number: int, focus: QPushButton) -> None:
        self.steps.setCurrentIndex(number)
        focus.setFocus()

    def _delete(self) -> None:
        if self.assistant.history is not None:
            self.assistant.new_conversation()
            self.assistant.history.delete_everything()
        self._step(0, self.delete)
        self.said.emit(self.tr("Everything is deleted."))
