"""The settings: a list of pages, a search over the rows of all, changes that apply at once.

Under 700 px the list is a page of its own, with a way back. Opened with open(), never exec'd.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
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
from gui.controls import IconButton, button, label, line, set_sides, show_icon
from gui.fields import with_glass
from gui.i18n import help_of, label_of
from gui.settings_about import AboutPage
from gui.settings_appearance import AppearancePage
from gui.settings_devices import DevicesPage
from gui.settings_page import Page
from gui.settings_privacy import PrivacyPage
from gui.settings_provider import ProviderPage
from gui.settings_shortcuts import ShortcutsPage
from gui.settings_tools import ToolsPage
from gui.settings_transcription import TranscriptionPage
from gui.settings_turn import TurnPage
from gui.settings_voice import VoicePage
from gui.theme import theme

NARROW = 700
SIDE, SIDE_MARGIN = 216, 32
MOST_HITS = 12


class Kind(NamedTuple):
    """A page in the list."""

    page: type[Page]
    name: str
    title: str
    line: str
    icon: str


class SettingsDialog(QDialog):
    """960 x 720 at least 420 x 560. Pages are made when they are first shown."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumSize(420, 560)
        self._kinds = self._make_kinds()
        self._made: dict[str, QScrollArea] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._is_list_open = False
        self._hits: list[QPushButton] = []
        self._page = "provider"
        self.pages = QStackedWidget()
        self._lay_out()
        self.resize(960, 720)
        self.open_page("provider")
        self.finished.connect(self._close_pages)

    def _make_kinds(self) -> dict[str, Kind]:
        tr = self.tr
        return {
            "provider": Kind(ProviderPage, tr("Provider"), tr("Provider"), tr("Who answers you."), "plugs"),
            "voice": Kind(VoicePage, tr("Voice"), tr("Voice"), tr("How the assistant sounds."), "user-sound"),
            "turn": Kind(
                TurnPage,
                tr("Turn detection"),
                tr("Turn detection"),
                tr("When is it the assistant's turn?"),
                "waveform",
            ),
            "transcription": Kind(
                TranscriptionPage,
                tr("Transcription"),
                tr("Transcription and prompts"),
                tr("How your words are written down and sent on."),
                "closed-captioning",
            ),
            "audio": Kind(
                DevicesPage,
                tr("Audio devices"),
                tr("Audio devices"),
                tr("What you talk into and listen to."),
                "headphones",
            ),
            "tools": Kind(
                ToolsPage,
                tr("Tools & MCP"),
                tr("Tools and MCP servers"),
                tr("What the assistant may do for you."),
                "toolbox",
            ),
            "appearance": Kind(AppearancePage, tr("Appearance"), tr("Appearance"), "", "circle-half"),
            "shortcuts": Kind(ShortcutsPage, tr("Shortcuts"), tr("Keyboard shortcuts"), "", "keyboard"),
            "privacy": Kind(
                PrivacyPage,
                tr("Privacy & data"),
                tr("Privacy and data"),
                tr("What stays on this computer, and for how long."),
                "shield-check",
            ),
            "about": Kind(AboutPage, tr("About"), tr("About"), tr("Versions and licences."), "info"),
        }

    # Layout

    def _lay_out(self) -> None:
        self._side = self._make_side()
        self._right = QFrame()
        self._right.setObjectName("right")
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.back = IconButton("arrow-left", self.tr("All settings"))
        self.back.clicked.connect(self._open_list)
        self._back_row = QWidget()
        back_row = QHBoxLayout(self._back_row)
        back_row.setContentsMargins(10, 10, 10, 0)
        back_row.addWidget(self.back)
        back_row.addStretch(1)
        column.addWidget(self._back_row)
        column.addWidget(self.pages, 1)
        column.addWidget(line())
        column.addLayout(self._make_foot())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._right, 1)
        theme().changed.connect(self._restyle)
        self._restyle()

    def _make_side(self) -> QWidget:
        side = QWidget()
        rows = QVBoxLayout(side)
        rows.setContentsMargins(12, 19, 12, 12)
        rows.setSpacing(2)
        title = label(self.tr("Settings"), "lead", 600, px=16)
        set_sides(title, 8, 0, 0, 14)
        rows.addWidget(title)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        with_glass(self.search)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._open_first)
        rows.addWidget(self.search)
        rows.addSpacing(10)
        for key, kind in self._kinds.items():
            one = button(_spelled(kind.name), "side", kind.icon, kind.name)
            one.setCheckable(True)
            one.setAutoExclusive(True)
            one.clicked.connect(lambda checked=False, key=key: self.open_page(key))
            self._group.addButton(one)
            self._buttons[key] = one
            rows.addWidget(one)
        self._nothing = label("", "small", tone="faint")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(8, 4, 8, 0)
        self._nothing.hide()
        rows.addWidget(self._nothing)
        self._hit_rows = QVBoxLayout()
        self._hit_rows.setSpacing(2)
        rows.addLayout(self._hit_rows)
        rows.addStretch(1)
        holder = QScrollArea()
        holder.setWidgetResizable(True)
        holder.setFrameShape(QFrame.Shape.NoFrame)
        holder.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder.setWidget(side)
        self._side_inside = side
        return holder

    def _make_foot(self) -> QBoxLayout:
        foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        set_sides(foot, SIDE_MARGIN, 13, 24, 13)
        foot.setSpacing(10)
        self._foot = foot
        self.said = label("", "small", tone="faint")
        self.said.setWordWrap(True)
        self.reset = button(self.tr("Reset this page"), "flat")
        self.done_button = button(self.tr("Done"), "primary")
        self.done_button.setMinimumWidth(84)
        self.done_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.reset)
        buttons.addWidget(self.done_button)
        foot.addWidget(self.said, 1)
        foot.addLayout(buttons)
        self.reset.clicked.connect(self._reset)
        self.done_button.clicked.connect(self.accept)
        return foot

    def _restyle(self) -> None:
        c = theme().hex
        self._right.setStyleSheet(
            f"#right {{ background: {c('bg.canvas')}; border-left: 1px solid {c('line.subtle')}; }}"
        )
        for key, one in self._buttons.items():
            is_open = key == self._page
            color, weight = ("text.1", _weight(key)) if is_open else ("text.2", "regular")
            show_icon(one, self._kinds[key].icon, color, weight, 18, gap=7)
        self._fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    @property
    def is_narrow(self) -> bool:
        """Whether the list is a page of its own."""
        return self.width() < NARROW

    def _fit(self, width: int) -> None:
        is_narrow = width < NARROW
        self._back_row.setVisible(is_narrow)
        self._side.setVisible(not is_narrow or self._is_list_open)
        self._right.setVisible(not is_narrow or not self._is_list_open)
        wide = max(SIDE, self._side_inside.minimumSizeHint().width() + 4)
        self._side.setMinimumWidth(0 if is_narrow else wide)
        self._side.setMaximumWidth(16_777_215 if is_narrow else wide)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.back.set_icon("arrow-right" if is_mirrored else "arrow-left")
        set_sides(self._foot, 16 if is_narrow else SIDE_MARGIN, 13, 16 if is_narrow else 24, 13)
        is_flat = width - (0 if is_narrow else wide) > theme().px(480)
        self._foot.setDirection(QBoxLayout.Direction.LeftToRight if is_flat else QBoxLayout.Direction.TopToBottom)
        for area in self._made.values():
            self._fit_page(area)

    def _fit_page(self, area: QScrollArea) -> None:
        """As wide with a scroll bar as without."""
        page, bar = area.widget(), area.verticalScrollBar()
        if isinstance(page, Page):
            page.set_margins(16 if self.is_narrow else SIDE_MARGIN, bar.sizeHint().width() if bar.maximum() else 0)

    def sizeHint(self) -> QSize:
        return QSize(960, 720)

    # Pages

    def open_page(self, key: str, row: str = "") -> None:
        """Show a page: provider, voice, turn, transcription, audio, tools, appearance, shortcuts, privacy, about.

        row: the key of a setting on it that is brought into view and focused.
        """
        if key not in self._made:
            self._make(key)
        if key != self._page and self._page in self._made:
            self.page(self._page).closing()
        self._page = key
        self.pages.setCurrentWidget(self._made[key])
        self._buttons[key].setChecked(True)
        self._is_list_open = False
        self.said.setText(self.page(key).footnote())
        self.reset.setVisible(key != "about")
        self._restyle()
        if row:
            self._reveal(key, row)

    def focus_list(self) -> None:
        """Begin at the name of the open page."""
        (self.back if self.is_narrow else self._buttons[self._page]).setFocus()

    def _make(self, key: str) -> None:
        kind = self._kinds[key]
        page = kind.page(self._bridge, kind.title, kind.line)
        page.said.connect(self.said.setText)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        area.verticalScrollBar().rangeChanged.connect(lambda: self._fit_page(area))
        self._made[key] = area
        self.pages.addWidget(area)

    def page(self, key: str) -> Page:
        """The page's widget, once it has been opened."""
        page = self._made[key].widget()
        assert isinstance(page, Page)
        return page

    def _reveal(self, key: str, row: str) -> None:
        found = self.page(key).rows.get(row)
        if found is not None:
            self._made[key].ensureWidgetVisible(found)
            found.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _reset(self) -> None:
        settings, page = self._bridge.assistant.settings, self.page(self._page)
        for one in DECLARED:
            if (one.page == page.key or one.key in page.more_keys) and not one.key.startswith("appearance.is_"):
                settings[one.key] = one.default
        page.closing()
        area = self._made.pop(self._page)
        self.pages.removeWidget(area)
        area.deleteLater()
        self.open_page(self._page)

    def _close_pages(self) -> None:
        for key in self._made:
            self.page(key).closing()

    def _open_list(self) -> None:
        self._is_list_open = True
        self._fit(self.width())
        self._buttons[self._page].setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Search

    def _search(self, words: str) -> None:
        """Rows of all pages that hold the words take the place of the list."""
        words = words.strip().casefold()
        for one in self._hits:
            one.deleteLater()
        self._hits = []
        for one in self._buttons.values():
            one.setVisible(not words)
        found = self._found(words) if words else []
        for key, row, name in found[:MOST_HITS]:
            hit = button(_spelled(name), "side", self._kinds[key].icon, name)
            hit.setToolTip(f"{self._kinds[key].name} · {name}")
            hit.clicked.connect(lambda checked=False, key=key, row=row: self.open_page(key, row))
            self._hit_rows.addWidget(hit)
            self._hits.append(hit)
        self._nothing.setText(self.tr('Nothing found for "{0}".').replace("{0}", words) if words else "")
        self._nothing.setVisible(bool(words) and not found)

    def _found(self, words: str) -> list[tuple[str, str, str]]:
        """(page, row, what it is called): pages first, then rows."""
        hits = [(key, "", kind.name) for key, kind in self._kinds.items() if words in kind.name.casefold()]
        for one in DECLARED:
            key = next((name for name, kind in self._kinds.items() if _is_on(one.key, kind.page)), None)
            text = f"{label_of(one)} {help_of(one)} {one.label} {one.key}".casefold()
            if key is not None and words in text and not one.key.startswith("appearance.is_"):
                hits.append((key, one.key, label_of(one)))
        return hits

    def _open_first(self) -> None:
        if self._hits:
            self._hits[0].click()


def _spelled(name: str) -> str:
    """For a button: "&" is no mnemonic."""
    return name.replace("&", "&&")


def _weight(key: str) -> str:
    """Of the icon of the open page; the filled waveform is a box."""
    return "bold" if key == "turn" else "fill"


def _is_on(setting: str, page: type[Page]) -> bool:
    return setting.split(".")[0] == page.key or setting in page.more_keys
