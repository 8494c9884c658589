"""The settings: a list of pages, a search over all rows, changes that apply at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.settings import DECLARED
from gui.bridge import Bridge
from gui.controls import button, label, line
from gui.settings_pages import (
    AboutPage,
    AppearancePage,
    DevicesPage,
    Page,
    ProviderPage,
    ShortcutsPage,
    TranscriptionPage,
    TurnPage,
    VoicePage,
)
from gui.theme import theme


class SettingsDialog(QDialog):
    """960 x 720; opened with open(), never exec'd. Pages are made when they are first shown."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle(self.tr("Settings"))
        self.resize(960, 720)
        self.setMinimumSize(640, 480)
        self._kinds: dict[str, tuple[type[Page], str, str, str]] = {
            "provider": (ProviderPage, self.tr("Provider"), self.tr("Who answers you."), "plugs"),
            "voice": (VoicePage, self.tr("Voice"), self.tr("How the assistant sounds."), "user-sound"),
            "turn": (TurnPage, self.tr("Turn detection"), self.tr("When is it the assistant's turn?"), "waveform"),
            "transcription": (
                TranscriptionPage,
                self.tr("Transcription"),
                self.tr("Who writes down what you say."),
                "closed-captioning",
            ),
            "audio": (
                DevicesPage,
                self.tr("Audio devices"),
                self.tr("What you talk into and listen with."),
                "headphones",
            ),
            "appearance": (AppearancePage, self.tr("Appearance"), self.tr("How the window looks."), "circle-half"),
            "shortcuts": (ShortcutsPage, self.tr("Shortcuts"), self.tr("What the keys do."), "keyboard"),
            "about": (AboutPage, self.tr("About"), self.tr("Versions and licences."), "info"),
        }
        self._made: dict[str, QScrollArea] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.pages = QStackedWidget()
        self._lay_out()
        self.open_page("provider")

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(216)
        rows = QVBoxLayout(side)
        rows.setContentsMargins(12, 16, 12, 12)
        rows.setSpacing(3)
        title = label(self.tr("Settings"), "lead")
        title.setContentsMargins(8, 0, 0, 6)
        rows.addWidget(title)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.addAction(
            theme().icon("magnifying-glass", "text.3", size=16), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(self._search)
        rows.addWidget(self.search)
        rows.addSpacing(6)
        for key, (_, text, _, icon) in self._kinds.items():
            one = button(text, "side", icon)
            one.setCheckable(True)
            one.clicked.connect(lambda checked=False, key=key: self.open_page(key))
            self._group.addButton(one)
            self._buttons[key] = one
            rows.addWidget(one)
        rows.addStretch(1)
        right = QFrame()
        right.setObjectName("right")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(line())
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 13, 24, 13)
        foot.addWidget(label(self.tr("Changes apply at once."), "small", tone="dim"))
        foot.addStretch(1)
        self.reset = button(self.tr("Reset this page"), "flat")
        self.done_button = button(self.tr("Done"), "primary")
        foot.addWidget(self.reset)
        foot.addWidget(self.done_button)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(right, 1)
        self._right = right
        self.reset.clicked.connect(self._reset)
        self.done_button.clicked.connect(self.accept)
        theme().changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        c = theme().hex
        self._right.setStyleSheet(
            f"#right {{ background: {c('bg.canvas')}; border-left: 1px solid {c('line.subtle')}; }}"
        )

    def open_page(self, key: str) -> None:
        """Show a page: provider, voice, turn, transcription, audio, appearance, shortcuts, about."""
        if key not in self._made:
            kind, title, text, _ = self._kinds[key]
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(kind(self._bridge, title, text))
            self._made[key] = area
            self.pages.addWidget(area)
        self.pages.setCurrentWidget(self._made[key])
        self._buttons[key].setChecked(True)
        self._page = key

    def page(self, key: str) -> QWidget | None:
        """The page's widget, once it has been opened."""
        return self._made[key].widget()

    def _reset(self) -> None:
        self._bridge.assistant.settings.reset(self._page)
        area = self._made.pop(self._page)
        self.pages.removeWidget(area)
        area.deleteLater()
        self.open_page(self._page)

    def _search(self, words: str) -> None:
        """Pages that hold a matching row stay; the first of them opens."""
        words = words.strip().lower()
        hits = {one.page for one in DECLARED if words in f"{one.label} {one.help} {one.key}".lower()}
        hits |= {key for key, kind in self._kinds.items() if words in kind[1].lower()}
        for key, one in self._buttons.items():
            one.setVisible(not words or key in hits)
        if words and hits and self._page not in hits:
            self.open_page(next(key for key in self._kinds if key in hits))
            self.search.setFocus()
