"""Under a reply that stopped halfway: what happened, what it means, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.controls import Picture, button, label, set_sides
from gui.theme import theme

MARK = "The reply stopped halfway"
"""How the note of such a row begins (core.conversation.link_events)."""


ABOVE = 10
"""Between the reply's last line and the card."""


class StoppedCard(QWidget):
    """Two buttons: ask again, show the event."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._icon = Picture("warning-circle", "danger.solid", "fill", 20)
        self._title = label(self.tr("The reply stopped halfway"), "body", 600)
        self._text = label("", "body", tone="dim")
        self._text.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for what, text in (("again", self.tr("Ask again")), ("event", self.tr("Show event"))):
            one = button(text, "plain")
            one.clicked.connect(lambda checked=False, what=what: self.asked.emit(what))
            buttons.addWidget(one)
        buttons.addStretch(1)
        set_sides(buttons, -4, 2, 0, 0)  # their words stand under the others
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addLayout(buttons)
        self._sheet = QFrame()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, ABOVE, 0, 0)
        outer.addWidget(self._sheet)
        row = QHBoxLayout(self._sheet)
        row.setContentsMargins(15, 11, 15, 5)
        row.setSpacing(11)
        row.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        theme().changed.connect(self.restyle)
        self.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many lines as there are: by itself a label that wraps asks for two."""
        super().resizeEvent(event)
        self._text.setFixedHeight(self._text.heightForWidth(self._text.width()))

    def show_note(self, note: str) -> None:
        """note: of the row; after the colon stands why."""
        why = note.partition(":")[2].strip() or self.tr("the connection dropped.")
        told = why[0].upper() + why[1:]
        self._text.setText(self.tr("{0} Nothing was lost on your side.").replace("{0}", told))

    def restyle(self) -> None:
        c = theme().hex
        self._sheet.setStyleSheet(
            f"QFrame {{ background: {c('danger.soft')}; border: 1px solid {c('danger.line')}; border-radius: 12px; }}"
            "QLabel { background: transparent; border: 0; }"
        )
        self._title.setStyleSheet(f"color: {c('danger.text')}")
