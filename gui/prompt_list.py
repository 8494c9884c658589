"""The prompts of Review mode as a list: each with its name, its text and its key, and six dots to move it by.

While one is dragged, rows stay where they are and what they show changes places; it is written when it is let go.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from core.settings import Settings
from core.settings.prompts import HEARD, Prompt, write_prompts
from gui.announcer import POLITE, announce
from gui.controls import IconButton, KeyCap, set_sides
from gui.prompt_edit import PromptLine
from gui.prompts import prompts
from gui.settings_rows import Card
from gui.theme import theme

NAME = 105
"""Width of a name in px: the texts stand under one another (design, picture 21)."""
KEYED = 10
"""Only so many have a key: Alt and a digit."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Handle(IconButton):
    """Six dots: dragged with the mouse, moved with the arrow keys."""

    moved = Signal(int)
    """By a key: -1 up, 1 down."""
    dragged = Signal(QPoint)
    """Where on the screen the mouse is."""
    let_go = Signal(bool)
    """The drag has ended; False: it is taken back."""

    def __init__(self) -> None:
        super().__init__("dots-six-vertical", "", "text.3", size=16)
        self.setAccessibleDescription(self.tr("Drag it, or press the up and down arrow keys"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.is_held = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.is_held = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.is_held:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._end(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        others = event.modifiers() & ~(Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier)
        if self.is_held and event.key() == Qt.Key.Key_Escape:
            self._end(False)
        elif not self.is_held and event.key() in STEPS and not others:
            self.moved.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._end(True)

    def _end(self, is_kept: bool) -> None:
        if self.is_held:
            self.is_held = False
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.let_go.emit(is_kept)


class Remover(IconButton):
    """Seen while the mouse or the keyboard is in its row."""

    def paintEvent(self, event: QPaintEvent) -> None:
        row, focus = self.parentWidget(), QApplication.focusWidget()
        if row is not None and (row.underMouse() or (focus is not None and row.isAncestorOf(focus))):
            super().paintEvent(event)


class PromptRow(QWidget):
    """One prompt: its name, its text with {heard} where the words go, its place."""

    edited = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.handle = Handle()
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of prompt {0}").replace("{0}", str(number + 1)))
        self.name.setMaximumWidth(theme().px(NAME))
        self.name.setProperty("quiet", True)
        self.name.setFont(theme().font("body", 600))
        self.text = PromptLine("")
        self.text.setProperty("tone", "dim")
        self.text.setAccessibleName(self.tr("Text of prompt {0}").replace("{0}", str(number + 1)))
        self.text.setPlaceholderText(self.tr("Send exactly what was heard"))
        for finished in (self.name.editingFinished, self.text.editingFinished):
            finished.connect(self.edited.emit)
        self.remove = Remover("trash", "", size=16)
        row = QHBoxLayout(self)
        set_sides(row, 4, 7, 13, 8)
        row.setSpacing(0)
        row.addWidget(self.handle)
        row.addSpacing(-9)  # the handle is larger than its dots
        row.addWidget(self.name, 1)
        row.addWidget(self.text, 3)
        row.addWidget(self.remove)
        if number < KEYED:
            for key in ("Alt", str(number)):
                row.addSpacing(4)
                row.addWidget(KeyCap(key))
        self.handle.raise_()

    def show_prompt(self, prompt: Prompt) -> None:
        self.name.setText(prompt.name)
        self.name.setCursorPosition(0)
        self.text.setText(prompt.text)
        for one, words in ((self.handle, self.tr("Move {0}")), (self.remove, self.tr("Remove {0}"))):
            one.setAccessibleName(words.replace("{0}", prompt.name))
            one.setToolTip(one.accessibleName())

    @property
    def prompt(self) -> Prompt:
        """As it stands in the fields."""
        return Prompt(self.name.text().strip() or self.tr("Prompt"), self.text.text())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.property("held"):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme().color("you.line"))
            painter.setBrush(theme().color("you.soft"))
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -4, -4), 8, 8)


class PromptList(QWidget):
    """All of them, in a card; changes are written at once."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._held: int | None = None
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._card: Card | None = None
        self.rows: list[PromptRow] = []
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self._build()

    def _build(self) -> None:
        if self._card is not None:
            self._card.deleteLater()
        found = prompts(self._settings)
        self.rows = [PromptRow(number) for number in range(len(found))]
        for number, (row, prompt) in enumerate(zip(self.rows, found, strict=True)):
            row.show_prompt(prompt)
            row.edited.connect(lambda number=number: self._change(number))
            row.remove.clicked.connect(lambda checked=False, number=number: self._drop(number))
            row.handle.moved.connect(lambda by, number=number: self._step(number, by))
            row.handle.dragged.connect(lambda at, number=number: self._drag(number, at))
            row.handle.let_go.connect(self._let_go)
        self._card = Card(*self.rows)
        self._place.addWidget(self._card)

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """What is seen only with the focus comes and goes."""
        for row in self.rows:
            if any(one is not None and row.isAncestorOf(one) for one in (before, now)):
                row.update()

    def _write(self, found: list[Prompt]) -> None:
        write_prompts(self._settings, found)
        self._build()

    def _change(self, number: int) -> None:
        found = list(prompts(self._settings))
        if self._held is None and number < len(found) and found[number] != self.rows[number].prompt:
            found[number] = self.rows[number].prompt
            write_prompts(self._settings, found)

    def _drop(self, number: int) -> None:
        found = list(prompts(self._settings))
        del found[number]
        self._write(found)

    def add(self) -> None:
        """A new one at the end, with its name to be typed."""
        self._write([*prompts(self._settings), Prompt(self.tr("New prompt"), HEARD)])
        self.rows[-1].name.setFocus(Qt.FocusReason.TabFocusReason)
        self.rows[-1].name.selectAll()

    # Moving

    def _swap(self, number: int, other: int) -> None:
        """What two rows show changes places."""
        one, two = self.rows[number].prompt, self.rows[other].prompt
        self.rows[number].show_prompt(two)
        self.rows[other].show_prompt(one)

    def _step(self, number: int, by: int) -> None:
        """By the keyboard: the focus goes along."""
        if 0 <= number + by < len(self.rows):
            self._swap(number, number + by)
            write_prompts(self._settings, [row.prompt for row in self.rows])
            self.rows[number + by].handle.setFocus(Qt.FocusReason.TabFocusReason)
            self._tell(number + by)

    def _tell(self, number: int) -> None:
        """Where it is now, to a screen reader."""
        told = self.tr("{0}: place {1} of {2}").replace("{2}", str(len(self.rows))).replace("{1}", str(number + 1))
        announce(self, told.replace("{0}", self.rows[number].prompt.name), POLITE)

    def _drag(self, number: int, at: QPoint) -> None:
        """Past the middle of a neighbour it takes its place."""
        held = number if self._held is None else self._held
        y = self.mapFromGlobal(at).y()
        for by in (-1, 1):
            if 0 <= held + by < len(self.rows) and (y - self._middle(held + by)) * by > 0:
                self._swap(held, held + by)
                held += by
                self._bring_into_view(held)
                break
        self._hold(held)

    def _middle(self, number: int) -> int:
        row = self.rows[number]
        return row.mapTo(self, row.rect().center()).y()

    def _hold(self, held: int | None) -> None:
        self._held = held
        for number, row in enumerate(self.rows):
            row.setProperty("held", number == held)
            row.update()

    def _bring_into_view(self, number: int) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.rows[number], 0, 8)

    def _let_go(self, is_kept: bool) -> None:
        held, found = self._held, [row.prompt for row in self.rows]
        self._hold(None)
        if not is_kept:
            for row, prompt in zip(self.rows, prompts(self._settings), strict=True):
                row.show_prompt(prompt)
        elif held is not None and found != list(prompts(self._settings)):
            write_prompts(self._settings, found)
            self.rows[held].handle.setFocus(Qt.FocusReason.MouseFocusReason)
            self._tell(held)
