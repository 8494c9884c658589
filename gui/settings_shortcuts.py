"""Keyboard shortcuts: every command with its keys; click one, press keys; clashes are told before they happen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.settings import BY_KEY
from gui import global_key
from gui.actions import Command
from gui.controls import Picture, button, label, set_sides
from gui.i18n import help_of, label_of
from gui.settings_page import FlowGrid, Page
from gui.settings_rows import Card, FlexRow, Words
from gui.shortcuts import caps, clash, every_command, keys_of, rebind
from gui.theme import theme

TALK = ("hold", "stop", "toggle_mute", "mute", "choose_", "send", "approve", "deny", "talk", "interrupt")
FIND = ("open_palette", "palette", "find", "search", "new_conversation", "next_", "previous_")
MODIFIER_KEYS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
GLOBAL = "shortcuts.global_talk"


class KeysButton(QAbstractButton):
    """The keys of one command as caps. A press listens for new ones: Esc leaves, Backspace takes them off."""

    given = Signal(str)
    """New keys, as QKeySequence's portable text; "" for none."""

    def __init__(self, name: str, keys: str) -> None:
        super().__init__()
        self._name = name
        self.keys = keys
        self.is_listening = False
        self.setProperty("ring", 8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.listen)
        theme().changed.connect(self.updateGeometry)
        self.show_keys(keys)

    def show_keys(self, keys: str) -> None:
        self.keys = keys
        words = " ".join(caps(keys)) or self.tr("no keys")
        name = self.tr("{0}: {1}. Press to change.")
        self.setAccessibleName(name.replace("{0}", self._name).replace("{1}", words))
        self.updateGeometry()
        self.update()

    def listen(self) -> None:
        self.is_listening = True
        self.setAccessibleDescription(self.tr("Press keys. Esc leaves, Backspace takes the keys off."))
        self.updateGeometry()
        self.update()

    def _end(self) -> None:
        self.is_listening = False
        self.setAccessibleDescription("")
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        if self.is_listening and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self.is_listening:
            super().keyPressEvent(event)
        elif key in MODIFIER_KEYS:
            event.accept()
        elif key == Qt.Key.Key_Escape:
            self._end()
        elif key == Qt.Key.Key_Backspace and not event.modifiers():
            self._end()
            self.given.emit("")
        else:
            self._end()
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            self.given.emit(QKeySequence(QKeyCombination(modifiers, key)).toString())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.is_listening:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end()
        super().focusOutEvent(event)

    def _words(self) -> list[str]:
        return [self.tr("Press keys…")] if self.is_listening else caps(self.keys) or [self.tr("None")]

    def sizeHint(self) -> QSize:
        self.setFont(theme().font("micro"))
        metrics = self.fontMetrics()
        width = sum(max(18, metrics.horizontalAdvance(one) + 10) + 4 for one in self._words())
        return QSize(max(36, width + 8), max(32, metrics.height() + 14))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().font("micro"))
        metrics = painter.fontMetrics()
        height = metrics.height() + 4
        if self.underMouse() or self.is_listening:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("bg.hover" if not self.is_listening else "you.soft"))
            painter.drawRoundedRect(self.rect(), 8, 8)
        x = self.width() - 4.0  # keys read from left to right in every language
        for word in reversed(self._words()):
            width = max(18, metrics.horizontalAdvance(word) + 10)
            x -= width
            box = QRectF(x, (self.height() - height) / 2, width, height)
            if word != self.tr("None") and not self.is_listening:
                painter.setPen(QPen(theme().color("line.strong"), theme().outline))
                painter.setBrush(theme().color("bg.raised"))
                painter.drawRoundedRect(box, 4, 4)
            painter.setPen(theme().color("you.text" if self.is_listening else "text.2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
            x -= 4


class ClashBar(QFrame):
    """ "Ctrl K is already Command palette. Replace?" """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clash")
        self.words = label("", "body", 500)
        self.words.setWordWrap(True)
        self.replace = button(self.tr("Replace"))
        self.keep = button(self.tr("Keep as it is"), "flat")
        row = QHBoxLayout(self)
        set_sides(row, 15, 8, 11, 8)
        row.addWidget(self.words, 1)
        row.addWidget(self.keep)
        row.addWidget(self.replace)
        theme().changed.connect(self.restyle)
        self.restyle()
        self.hide()

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"#clash {{ background: {c('warn.soft')}; border: 1px solid {c('warn.line')}; border-radius: 12px; }}"
        )


class Note(QFrame):
    """A word of explanation on a sunken ground."""

    def __init__(self, words: QLabel) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 12, 15, 12)
        row.setSpacing(12)
        row.addWidget(Picture("info", "text.2", size=18), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        self.setStyleSheet(f"Note {{ background: {theme().hex('bg.sunken')}; border-radius: 12px; }}")


class ShortcutsPage(Page):
    key = "shortcuts"

    def build(self) -> None:
        self.clash = ClashBar()
        self.clash.keep.clicked.connect(self._keep)
        self.clash.replace.clicked.connect(self._replace)
        self.column.addWidget(self.clash)
        self._waiting: tuple[str, str] = ("", "")
        self.keys: dict[str, KeysButton] = {}
        every = every_command()
        talk = [one for one in every if one.name.startswith(TALK)]
        find = [one for one in every if one.name.startswith(FIND) and one not in talk]
        view = [one for one in every if one not in talk and one not in find]
        holder = QWidget()
        grid = FlowGrid(300, 2, 16)
        holder.setLayout(grid)
        grid.addWidget(self._column((self.tr("Talk"), talk), extra=self._global_row()))
        grid.addWidget(self._column((self.tr("Find"), find), (self.tr("View"), view)))
        self.column.addWidget(holder)

    def _column(self, *groups: tuple[str, list[Command]], extra: QWidget | None = None) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for text, commands in groups:
            column.addWidget(label(text, "small", 600, "dim"))
            card = Card(*(self._row(one) for one in commands))
            if extra is not None:
                card.add(extra)
            column.addWidget(card)
            column.addSpacing(8)
        if extra is not None:
            note = label(
                self.tr("The plain key talks only while no text field has the focus. Click a shortcut to change it."),
                "small",
                tone="dim",
            )
            note.setWordWrap(True)
            column.addWidget(Note(note))
        column.addStretch(1)
        return holder

    def _row(self, command: Command) -> QWidget:
        keys = KeysButton(command.text, keys_of(self.settings, command))
        keys.given.connect(lambda given, name=command.name: self.give(name, given))
        self.keys[command.name] = keys
        row = FlexRow(Words(command.text, weight=400), keys)
        row.setMinimumHeight(39)
        set_sides(row.layout(), 15, 3, 9, 3)  # type: ignore[arg-type]  # a FlexRow has one
        return row

    def _global_row(self) -> QWidget:
        """Off until set; where the system forbids it, says so."""
        setting = BY_KEY[GLOBAL]
        self.global_keys = KeysButton(label_of(setting), self.settings.text(GLOBAL))
        self.global_keys.given.connect(lambda given: self.settings.__setitem__(GLOBAL, given))
        reason = global_key.why_not()
        self.global_keys.setEnabled(not reason)
        row = FlexRow(Words(label_of(setting), reason or help_of(setting), weight=400), self.global_keys)
        set_sides(row.layout(), 15, 3, 9, 3)  # type: ignore[arg-type]
        return row

    def setting_changed(self, key: str) -> None:
        if key == "shortcuts.keys":
            for command in every_command():
                if command.name in self.keys:
                    self.keys[command.name].show_keys(keys_of(self.settings, command))
        elif key == GLOBAL:
            self.global_keys.show_keys(self.settings.text(GLOBAL))

    # Clashes

    def give(self, name: str, keys: str) -> None:
        """New keys for a command; ask when they belong to another."""
        other = clash(self.settings, name, keys)
        if other is None:
            self.clash.hide()
            rebind(self.settings, name, keys)
            return
        self._waiting = (name, keys)
        words = self.tr("{0} is already {1}. Replace?")
        self.clash.words.setText(words.replace("{0}", " ".join(caps(keys))).replace("{1}", other.text))
        self.clash.show()
        self.clash.replace.setFocus(Qt.FocusReason.TabFocusReason)
        self.said.emit(self.clash.words.text())

    def _replace(self) -> None:
        name, keys = self._waiting
        other = clash(self.settings, name, keys)
        if other is not None:
            rebind(self.settings, other.name, "")
        rebind(self.settings, name, keys)
        self._keep()

    def _keep(self) -> None:
        self.clash.hide()
        self.said.emit(self.footnote())
        if self._waiting[0] in self.keys:
            self.keys[self._waiting[0]].setFocus(Qt.FocusReason.TabFocusReason)
