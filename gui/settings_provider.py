"""Provider: who answers, its key, its model, what a talk may cost."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from core.conversation.state import LinkStatus, State
from core.errors import AppError
from core.settings import BY_KEY
from gui.chips import StatusChip
from gui.controls import button, label, set_sides
from gui.i18n import choice_of, label_of, told, told_error
from gui.picker import Picker
from gui.settings_page import Page
from gui.settings_rows import SIDE, Card, FlexRow, SettingRow, Words
from gui.theme import theme

OWN = {
    "local": (
        *("provider.local_tier", "provider.brain", "provider.brain_file"),
        *("provider.brain_url", "provider.brain_model", "provider.brain_sees"),
    ),
    "openai": ("provider.openai_model",),
    "azure": ("provider.azure_resource", "provider.azure_deployment"),
    "xai": ("provider.xai_model",),
    "custom": ("provider.custom_url", "provider.custom_model", "provider.custom_dialect"),
}
"""Settings that belong to one provider alone; those that begin with its name follow."""
MODELS = ("gpt-realtime-2.1", "gpt-realtime-2", "gpt-realtime", "gpt-realtime-mini")
BRAIN_ROWS = {
    "provider.brain_file": "file",
    "provider.brain_url": "server",
    "provider.brain_model": "server",
    "provider.brain_sees": "server",
}
"""Row -> the kind of language model it belongs to."""
ADDRESS = "provider.custom_url"
NEEDED = {"azure": "provider.azure_resource", "custom": ADDRESS}


class Look(NamedTuple):
    icon: str
    line: str


class ProviderRow(QFrame):
    """A radio row: icon, name, line, and its standing at the end. A click anywhere chooses it."""

    chosen = Signal()

    def __init__(self, name: str, look: Look, group_name: str) -> None:
        super().__init__()
        self.setObjectName("provider")
        self._end = ""
        self._icon_name = look.icon
        self.radio = QRadioButton()
        self.radio.setProperty("ring", 10)
        self.radio.setAccessibleName(f"{group_name}: {name}")
        self.radio.setMinimumSize(32, 32)
        self.radio.toggled.connect(lambda is_on: self.restyle())
        self.radio.clicked.connect(lambda: self.chosen.emit())
        self._icon = QLabel()
        self.text = label(look.line, "small")
        self.text.setWordWrap(True)
        self.chip = StatusChip()
        self.chip.hide()
        self.set_up = button(self.tr("Set up"), name=self.tr("Set up {0}").replace("{0}", name))
        self.set_up.clicked.connect(self.choose)
        words = QVBoxLayout()
        words.setSpacing(0)
        title = label(name, "body", 600)
        words.addWidget(title)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        set_sides(row, SIDE + 2, 9, SIDE, 9)
        row.setSpacing(12)
        row.addWidget(self.radio)
        row.addSpacing(-9)  # the radio button is larger than its ring
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.chip)
        row.addWidget(self.set_up)
        self.setMinimumHeight(57)
        theme().changed.connect(self.restyle)
        self.restyle()

    def choose(self) -> None:
        self.radio.setChecked(True)
        self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.choose()

    def round_off(self, end: str) -> None:
        """It is the first or the last of its card, and as round as that; end: top or bottom."""
        self._end = end
        self.restyle()

    def restyle(self) -> None:
        is_on = self.radio.isChecked()
        ground = theme().hex("you.soft") if is_on else "transparent"
        self.text.setStyleSheet(f"color: {theme().hex('text.2' if is_on else 'text.3')}")
        round_ = "".join(f" border-{self._end}-{side}-radius: 11px;" for side in ("left", "right") if self._end)
        self.setStyleSheet(f"#provider {{ background: {ground};{round_} }}")
        self._icon.setPixmap(theme().pixmap(self._icon_name, "text.1", "regular", 22, 2.0))


class KeyRow(FlexRow):
    """The key of a provider: shown as dots, tested, kept in the keychain or for this session."""

    def __init__(self, page: ProviderPage, kind: str) -> None:
        self._page, self._kind = page, kind
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(self.tr("API key"))
        self.edit.setProperty("tall", True)
        self.edit.setMinimumWidth(180)
        self.edit.setMaximumWidth(360)
        self.edit.editingFinished.connect(self._keep)
        self.eye = self.edit.addAction(theme().icon("eye", "text.2"), QLineEdit.ActionPosition.TrailingPosition)
        self.eye.setText(self.tr("Show the key"))
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._look)
        self.test = button(self.tr("Test"), name=self.tr("Test the key"))
        self.test.clicked.connect(lambda: page.later(page.test(kind, self)))
        end = QWidget()
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.test)
        self.words = Words(self.tr("API key"), " ")
        super().__init__(self.words, end)
        self.show_kept()

    def show_kept(self) -> None:
        """Whether there is a key, and how long it is kept."""
        secrets = self._page.assistant.secrets
        key = secrets.get(self._kind)
        kept = (
            self.tr("Kept in the system keychain.") if secrets.is_lasting else self.tr("Saved for this session only.")
        )
        self.say(kept if key else self.tr("Not entered yet."), "text.2")
        dots = "•" * 18
        self.edit.setPlaceholderText(
            f"{dots} {key[-4:]}" if len(key) > 12 else dots if key else self.tr("Paste your key")
        )

    def say(self, text: str, tone: str) -> None:
        self.words.say(text)
        self.words.help.setStyleSheet(f"color: {theme().hex(tone)}")

    def _look(self, is_shown: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def _keep(self) -> None:
        if self.edit.text().strip():
            self._page.assistant.secrets.set(self._kind, self.edit.text().strip())
            self.edit.clear()
            self.show_kept()
            self._page.key_changed(self._kind)


class ConnectionRow(FlexRow):
    """Without a key: a button, and what came of it."""

    def __init__(self, page: ProviderPage, kind: str) -> None:
        self.test = button(self.tr("Test"), name=self.tr("Test the connection"))
        self.test.clicked.connect(lambda: page.later(page.test(kind, self)))
        self.words = Words(self.tr("Connection"), self.tr("Not tested yet."))
        super().__init__(self.words, self.test)

    def say(self, text: str, tone: str) -> None:
        self.words.say(text)
        self.words.help.setStyleSheet(f"color: {theme().hex(tone)}")


class ProviderPage(Page):
    key = "provider"

    def build(self) -> None:
        looks = {
            "local": Look("cpu", self.tr("Runs on this computer. No key. Free.")),
            "openai": Look("sparkle", self.tr("Your key, the service's models.")),
            "azure": Look("cloud", self.tr("Your deployment, your region.")),
            "xai": Look("sparkle", self.tr("Your key, xAI's voices.")),
            "custom": Look("hard-drives", self.tr("Any server that speaks the Realtime protocol.")),
        }
        card = Card()
        group = QButtonGroup(self)
        self.choices: dict[str, ProviderRow] = {}
        for kind, _ in BY_KEY["provider.kind"].choices:
            name = choice_of(BY_KEY["provider.kind"], kind)
            row = ProviderRow(name, looks[str(kind)], label_of(BY_KEY["provider.kind"]))
            group.addButton(row.radio)
            row.chosen.connect(lambda kind=kind: self._choose(str(kind)))
            card.add(row)
            self.choices[str(kind)] = row
        first, *_, last = self.choices.values()
        first.round_off("top")
        last.round_off("bottom")
        self.column.addWidget(card)
        self._heading = self.section("")
        self.cards = {kind: self._card(kind) for kind in self.choices}
        for one in self.cards.values():
            self.column.addWidget(one)
        rest = self.rest(but=("provider.kind",))
        if rest:
            self.section(self.tr("For every provider"))
            self.column.addWidget(Card(*rest))
        self.bridge.state_changed.connect(self._state_changed)
        self._check_address()
        self._show_brain()
        self._show_chosen(self.settings.text("provider.kind"))

    def _card(self, kind: str) -> Card:
        rows: list[QWidget] = [ConnectionRow(self, kind) if kind == "local" else KeyRow(self, kind)]
        named = [key for key in BY_KEY if key.startswith(f"provider.{kind}_") and key not in OWN[kind]]
        for key in (*OWN[kind], *named):
            rows.append(self._model_row() if key == "provider.openai_model" else self._plain(key))
        return Card(*rows)

    def _show_brain(self) -> None:
        """Of the rows for the language model, those that belong to the chosen kind."""
        kind = self.settings.text("provider.brain")
        for key, wanted in BRAIN_ROWS.items():
            self.cards["local"].show_row(self.rows[key], kind == wanted)
        self.rows["provider.local_tier"].set_reason("" if kind == "own" else self.tr("for hearing and speaking only"))

    def _check_address(self) -> None:
        """Nothing typed is not wrong yet."""
        url = self.settings.text(ADDRESS).strip()
        is_good = not url or url.startswith(("ws://", "wss://"))
        self.rows[ADDRESS].complain("" if is_good else self.tr("The address starts with ws:// or wss://"))

    def _plain(self, key: str) -> SettingRow:
        return self.row(key, segmented=len(BY_KEY[key].choices) in (2, 3))

    def _model_row(self) -> SettingRow:
        """A list to choose from that takes any other name, too."""
        picker = Picker(label_of(BY_KEY["provider.openai_model"]))
        picker.setEditable(True)
        picker.setInsertPolicy(Picker.InsertPolicy.NoInsert)
        picker.setMinimumWidth(220)
        for name in MODELS:
            picker.addItem(name, name)
        row = self.row("provider.openai_model", control=picker)
        line_edit = picker.lineEdit()
        assert line_edit is not None
        line_edit.setText(self.settings.text("provider.openai_model"))
        line_edit.setAccessibleName(label_of(BY_KEY["provider.openai_model"]))
        line_edit.editingFinished.connect(lambda: self._name_model(line_edit.text().strip()))
        picker.activated.connect(lambda index: self._name_model(picker.itemText(index)))
        return row

    def _name_model(self, name: str) -> None:
        if name and name != self.settings["provider.openai_model"]:
            self.settings["provider.openai_model"] = name

    def _choose(self, kind: str) -> None:
        if self.settings["provider.kind"] != kind:
            self.settings["provider.kind"] = kind
        self._show_chosen(kind)

    def _show_chosen(self, kind: str) -> None:
        self.choices[kind].radio.setChecked(True)
        for name, card in self.cards.items():
            card.setVisible(name == kind)
        self._heading.setText(choice_of(BY_KEY["provider.kind"], kind))
        self._show_standing(self.bridge.state)

    def setting_changed(self, key: str) -> None:
        if key == "provider.kind":
            self._show_chosen(self.settings.text(key))
        elif key == "provider.brain":
            self._show_brain()
        elif key == ADDRESS:
            self._check_address()

    def _state_changed(self, before: State, after: State) -> None:
        if before.link is not after.link:
            self._show_standing(after)

    def _show_standing(self, state: State) -> None:
        """Connected, ready, or what is still to be set up."""
        chosen = self.settings.text("provider.kind")
        for kind, row in self.choices.items():
            is_ready = kind == "local" or bool(self.assistant.secrets.get(kind)) or bool(self._address(kind))
            row.set_up.setVisible(not is_ready and kind != chosen)
            if kind == chosen:
                row.chip.say(*self._link_words(state.link.status))
            else:
                row.chip.say(self.tr("Ready") if is_ready else "", "ok")
            if kind != "local" and self.assistant.secrets.get(kind):
                row.text.setText(self._kept_words())

    def _address(self, kind: str) -> str:
        return self.settings.text(NEEDED[kind]) if kind in NEEDED else ""

    def _kept_words(self) -> str:
        if self.assistant.secrets.is_lasting:
            return self.tr("Key saved in the system keychain.")
        return self.tr("Key saved for this session only.")

    def _link_words(self, status: LinkStatus) -> tuple[str, str]:
        return {
            LinkStatus.ONLINE: (self.tr("Connected"), "ok"),
            LinkStatus.RETRYING: (self.tr("Reconnecting"), "warn"),
            LinkStatus.OFFLINE: (self.tr("Offline"), "danger"),
        }.get(status, (self.tr("Connecting"), "you"))

    def key_changed(self, kind: str) -> None:
        """A key was entered: use it at once."""
        self._show_standing(self.bridge.state)
        if self.settings["provider.kind"] == kind:
            self.assistant.reconnect()

    async def test(self, kind: str, row: KeyRow | ConnectionRow) -> None:
        """Ask the provider, and say how it went."""
        row.test.setEnabled(False)
        row.say(self.tr("Testing…"), "text.2")
        try:
            text, tone = told(await self.assistant.test_endpoint(kind)), "ok.text"
        except (AppError, OSError, TimeoutError) as error:
            text, tone = told_error(error) or self.tr("No answer."), "danger.text"
        row.say(f"✓ {text}" if tone == "ok.text" else text, tone)
        row.test.setEnabled(True)
