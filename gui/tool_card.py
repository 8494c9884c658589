"""A tool call in the transcript: one line of 40, and a card with a plain question while it waits for a yes."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from core.conversation.state import CallKind, CallStatus, Item, Tool, ToolCall
from gui.bridge import Bridge
from gui.chips import RISKS
from gui.controls import IconButton, Picture, button, label, set_sides, with_key
from gui.shadow import draw_shadow
from gui.switches import CheckBox
from gui.theme import theme
from gui.turns import INDENT, INSET, Row

ICONS = (
    ("weather", "cloud-sun"),
    ("event", "calendar-plus"),
    ("calendar", "calendar"),
    ("date", "calendar"),
    ("time", "clock"),
    ("remind", "bell"),
    ("note", "note"),
    ("calc", "calculator"),
    ("clip", "clipboard-text"),
    ("command", "terminal-window"),
    ("run", "terminal-window"),
    ("url", "globe"),
    ("page", "globe"),
    ("search", "magnifying-glass"),
    ("system", "cpu"),
    ("file", "folder-open"),
)
LONGEST = 4000
KEY_COLUMN = 118
SIDE = 10
"""Beside the Edit button."""
SHADOW = 12
"""Below a card that waits, for the shadow it throws."""


def icon_of(name: str) -> str:
    """A picture for a tool, by what its name says."""
    return next((icon for word, icon in ICONS if word in name.lower()), "wrench")


def arguments_of(call: ToolCall) -> dict[str, Any]:
    """The arguments, as far as they can be read."""
    try:
        found = json.loads(call.arguments or "{}")
    except ValueError:
        return {"": call.arguments}
    return found if isinstance(found, dict) else {"": found}


class Spinner(QWidget):
    """Three quarters of a ring that turns."""

    def __init__(self, color: str = "tool.solid") -> None:
        super().__init__()
        self._color, self._angle = color, 0.0
        self.setFixedSize(16, 16)

    def step(self, elapsed_s: float) -> None:
        """One frame."""
        if self.isVisible() and not theme().is_motion_reduced:
            self._angle = (self._angle + elapsed_s * 400) % 360
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color(self._color), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(QRectF(2, 2, 12, 12), round((60 - self._angle) * 16), 270 * 16)


class RiskChip(QFrame):
    """Changes data, runs a program, uses the network; nothing for reading."""

    def __init__(self) -> None:
        super().__init__()
        self._icon, self._text = Picture("warning", "warn.text", "fill", 14), label("", "small", 500)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 3, 10, 3)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)
        self.restyle()

    def show_risk(self, risk: str) -> None:
        words = {
            "changes_data": self.tr("Changes data"),
            "runs_program": self.tr("Runs a program"),
            "uses_network": self.tr("Uses the network"),
        }
        self.setVisible(risk in words)
        self._text.setText(words.get(risk, ""))
        self._icon.set_icon(RISKS.get(risk, "warning"))

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(f"RiskChip {{ background: {c('warn.soft')}; border-radius: 12px; }}")
        self._text.setStyleSheet(f"color: {c('warn.text')}")


class Arguments(QFrame):
    """Key and value in two columns; Edit turns the values into fields."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 8, 14, 8)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnMinimumWidth(0, KEY_COLUMN)
        self._grid.setColumnStretch(1, 1)
        self._shown: dict[str, Any] = {}
        self._fields: dict[str, QLineEdit] = {}
        self.edit = QPushButton(self.tr("Edit"), self)
        self.edit.setProperty("kind", "text")
        self.edit.setProperty("fine", True)
        self.edit.clicked.connect(self.begin_edit)
        theme().changed.connect(self.restyle)
        self.restyle()

    def show_values(self, values: dict[str, Any], *, can_edit: bool) -> None:
        """Only when they have changed."""
        if values == self._shown and self._grid.count():
            return
        self._shown = values
        self._fill(is_edited=False)
        self.edit.setVisible(can_edit and bool(values))
        self.setVisible(bool(values))

    def values(self) -> dict[str, Any]:
        """As they were corrected; text that is no JSON is a string."""
        return self._shown | {key: _read(field.text(), self._shown[key]) for key, field in self._fields.items()}

    def is_edited(self) -> bool:
        return self.values() != self._shown

    def begin_edit(self) -> None:
        self._fill(is_edited=True)
        self.edit.hide()
        next(iter(self._fields.values())).setFocus()

    def _fill(self, *, is_edited: bool) -> None:
        while self._grid.count():
            old = self._grid.takeAt(0)
            if old is not None and (widget := old.widget()) is not None:
                widget.deleteLater()
        self._fields = {}
        for row, (key, value) in enumerate(self._shown.items()):
            self._grid.addWidget(label(key, "mono", tone="faint"), row, 0)
            text = json.dumps(value, ensure_ascii=False)
            if is_edited:
                field = QLineEdit(value if isinstance(value, str) else text)
                field.setAccessibleName(key)
                field.setFont(theme().font("mono"))
                self._fields[key] = field
                self._grid.addWidget(field, row, 1, 1, 2)
            else:
                shown = label(text[:LONGEST], "mono")
                shown.setMinimumHeight(theme().line("mono"))
                shown.setWordWrap(True)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._grid.addWidget(shown, row, 1)
        self.edit.setParent(self)
        self._grid.setColumnMinimumWidth(2, self.edit.sizeHint().width())
        self._place_edit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place_edit()

    def _place_edit(self) -> None:
        """In line with the first value, though it is higher."""
        self.edit.adjustSize()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = self._grid.contentsMargins().top() + theme().line("mono") // 2
        x = SIDE if is_mirrored else self.width() - self.edit.width() - SIDE
        self.edit.move(x, middle - self.edit.height() // 2)
        self.edit.raise_()

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(f"Arguments {{ background: {c('bg.sunken')}; border-radius: 11px; }}")


def _read(text: str, old: Any) -> Any:
    """A corrected value with the type of the old one."""
    if isinstance(old, str):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


class Line(QWidget):
    """Icon, name, what it was asked and what it said, state."""

    def __init__(self) -> None:
        super().__init__()
        self.icon = Picture("wrench", "tool.text", size=18)
        self.name = label("", "mono", 500)
        self.detail = label("", "body", tone="dim")
        self.spinner = Spinner()
        self.state_icon = Picture("check-circle", "ok.solid", "fill", 16)
        self.state = label("", "small", tone="faint")
        self.stop = button("", "text")
        self.again = button("", "quiet")
        self.more = IconButton("caret-down", "", size=14)
        self.more.setFixedSize(32, 32)
        row = QHBoxLayout(self)
        set_sides(row, 13, 0, 2, 0)
        row.setSpacing(7)
        row.addWidget(self.icon)
        row.addWidget(self.name)
        row.addSpacing(2)
        row.addWidget(self.detail, 1)
        for widget in (self.spinner, self.state_icon, self.state, self.stop, self.again, self.more):
            row.addWidget(widget)
        self.setFixedHeight(40)
        self.whole = ""

    def fit(self) -> None:
        """The detail takes what is left."""
        metrics = self.detail.fontMetrics()
        room = self.detail.width()
        self.detail.setMinimumWidth(20)
        self.detail.setText(metrics.elidedText(self.whole, Qt.TextElideMode.ElideRight, max(20, room)))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        QTimer.singleShot(0, self, self.fit)


class ToolRow(Row):
    """See ToolCall; what is decided here goes to the assistant's verbs."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.line = Line()
        self.line.stop.setText(self.tr("Stop"))
        self.line.again.setText(self.tr("Try again"))
        self.line.more.setAccessibleName(self.tr("Arguments and result"))
        self._card = QFrame()
        self._question = label("", "lead")
        self._function = label("", "mono", tone="dim")
        self._risk = RiskChip()
        self._badge = Picture("wrench", "tool.text", size=18)
        self.arguments = Arguments()
        self.always = CheckBox()
        self.deny, self.approve = button(self.tr("Deny")), button(self.tr("Approve"), "primary")
        with_key(self.deny, self.tr("Del"), self.tr("Deny"))
        with_key(self.approve, self.tr("Enter"), self.tr("Approve"))
        self._result = QTextEdit()
        self._result.setReadOnly(True)
        self._result.setAccessibleName(self.tr("Result"))
        self._result.setFixedHeight(72)
        self._is_open = False
        self._was_waiting = self._is_narrow = False
        self._lay_out()
        self.deny.clicked.connect(lambda: self._decide(False))
        self.approve.clicked.connect(lambda: self._decide(True))
        self.line.stop.clicked.connect(self._stop_call)
        self.line.again.clicked.connect(lambda: self._ask("again"))
        self.line.more.clicked.connect(self._toggle)
        bridge.frame.connect(self.line.spinner.step)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(11)
        self._badge.setFixedSize(30, 30)
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._question)
        words.addWidget(self._function)
        head.addWidget(self._badge)
        head.addLayout(words, 1)
        head.addWidget(self._risk)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.always)
        foot.addStretch(1)
        foot.addWidget(self.deny)
        foot.addWidget(self.approve)
        self._ask_part, ask = QWidget(), QVBoxLayout()
        self._ask_part.setLayout(ask)
        ask.setContentsMargins(13, 9, 13, 13)
        ask.setSpacing(10)
        ask.addLayout(head)
        self._ask_place, self._foot = ask, QWidget()
        set_sides(foot, 2, 4, 0, 0)
        self._foot.setLayout(foot)
        ask.addWidget(self.arguments)
        ask.addWidget(self._result)
        ask.addWidget(self._foot)
        self._head = [self._badge, self._question, self._function, self._risk]
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 0, 1, 0)
        inside.setSpacing(0)
        inside.addWidget(self.line)
        inside.addWidget(self._ask_part)
        outer = self._outer = QHBoxLayout(self)
        set_sides(outer, INDENT, 0, INSET, 0)
        outer.addWidget(self._card)

    # The call

    @property
    def call(self) -> ToolCall:
        assert self.item is not None and self.item.call is not None
        return self.item.call

    def show_item(self, item: Item) -> None:
        self.item = item
        call, tool = self.call, self._tool()
        is_waiting = call.status is CallStatus.WAITING
        self._show_line(call)
        self._question.setText((tool.question if tool else "") or self.tr("Run {0}?").replace("{0}", call.name))
        self._function.setText(call.name)
        self._risk.show_risk(tool.risk if tool else "")
        self._badge.set_icon(icon_of(call.name))
        self.always.setText(self.tr("Always allow {0}").replace("{0}", call.name))
        self.arguments.show_values(arguments_of(call), can_edit=is_waiting and call.kind is CallKind.FUNCTION)
        self._result.setPlainText(call.output[:LONGEST])
        self._show_parts()
        self.restyle()
        told = self.tr("Tool {0}: {1}").replace("{0}", call.name)
        self.setAccessibleName(told.replace("{1}", self._question.text() if is_waiting else self.line.state.text()))
        if is_waiting and not self._was_waiting:
            QTimer.singleShot(0, self, self._take_focus)
        self._was_waiting = is_waiting

    def _tool(self) -> Tool | None:
        return next((one for one in self.bridge.state.setup.tools if one.name == self.call.name), None)

    def _show_line(self, call: ToolCall) -> None:
        self.line.icon.set_icon(icon_of(call.name))
        self.line.name.setText(call.name)
        asked = ", ".join(str(one) for one in arguments_of(call).values())
        said = {
            CallStatus.DENIED: self.tr("You said no"),
            CallStatus.CANCELLED: self.tr("You stopped it"),
            CallStatus.BLOCKED: self.tr("Not allowed in Settings"),
        }
        output = said.get(call.status, " ".join(call.output.split()))
        is_only = self._is_narrow and bool(output)
        parts = (
            [output]
            if is_only or call.status in (*said, CallStatus.FAILED)
            else [one for one in (asked, output) if one]
        )
        self.line.whole = "  →  ".join(parts)
        self.line.detail.setToolTip(call.output[:600])
        self.line.fit()
        spent_ms = round(((call.ended_s or 0) - call.started_s) * 1000)
        words = {
            CallStatus.STREAMING: self.tr("preparing"),
            CallStatus.RUNNING: self.tr("running"),
            CallStatus.FAILED: self.tr("failed"),
            CallStatus.DENIED: self.tr("denied"),
            CallStatus.CANCELLED: self.tr("stopped"),
            CallStatus.BLOCKED: self.tr("blocked"),
            CallStatus.DONE: self.tr("{0} ms").replace("{0}", str(spent_ms)),
        }
        self.line.state.setText(words.get(call.status, ""))
        icons = {
            CallStatus.DONE: ("check-circle", "ok.solid"),
            CallStatus.FAILED: ("warning-circle", "danger.solid"),
            CallStatus.DENIED: ("prohibit", "text.2"),
            CallStatus.CANCELLED: ("stop", "text.2"),
            CallStatus.BLOCKED: ("shield-warning", "warn.solid"),
        }
        icon, color = icons.get(call.status, ("clock", "text.3"))
        self.line.state_icon.set_icon(icon, color, "regular" if icon == "prohibit" else "fill")
        self.line.state_icon.setVisible(call.status in icons)
        self.line.spinner.setVisible(call.status in (CallStatus.STREAMING, CallStatus.RUNNING))
        self.line.stop.setVisible(call.status is CallStatus.RUNNING and call.kind is CallKind.FUNCTION)
        self.line.again.setVisible(call.status is CallStatus.FAILED)
        self.line.state.setVisible(call.status is not CallStatus.FAILED and not is_only)
        self.line.more.setVisible(call.is_over)

    def _show_parts(self) -> None:
        is_waiting = self.call.status is CallStatus.WAITING
        self.line.setVisible(not is_waiting)
        set_sides(self._outer, INDENT, 0, INSET, SHADOW if is_waiting else 0)
        self._ask_part.setVisible(is_waiting or self._is_open)
        for one in self._head:
            one.setVisible(is_waiting and (one is not self._risk or bool(self._tool() and self._tool().risk)))  # type: ignore[union-attr]
        self._foot.setVisible(is_waiting)
        self._result.setVisible(self._is_open and not is_waiting)
        self.always.setVisible(self.call.kind is CallKind.FUNCTION)
        self._ask_place.setContentsMargins(13, 9 if is_waiting else 0, 13, 13)
        self.line.more.set_icon("caret-up" if self._is_open else "caret-down")
        self.grown.emit()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._show_parts()

    def _take_focus(self) -> None:
        """Unless the person is typing."""
        focus = QApplication.focusWidget()
        is_field = isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit) and not focus.isReadOnly()
        is_typing = is_field and focus is not None and focus.isVisible() and _has_words(focus)
        if not is_typing and self.isVisible() and self._was_waiting:
            self.approve.setFocus()

    def _decide(self, is_approved: bool) -> None:
        call = self.call
        if not is_approved:
            self.bridge.assistant.deny_call(call.call_id)
            return
        edited = json.dumps(self.arguments.values(), ensure_ascii=False) if self.arguments.is_edited() else ""
        self.bridge.assistant.approve_call(call.call_id, edited, is_always=self.always.isChecked())

    def _stop_call(self) -> None:
        self.bridge.assistant.cancel_call(self.call.call_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter approves, Del denies, wherever in the card the focus is."""
        if self.item is not None and self.call.status is CallStatus.WAITING:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._decide(True)
                return
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self._decide(False)
                return
        super().keyPressEvent(event)

    def fit(self, width: int) -> int:
        if self._is_narrow is not (width < 420):
            self._is_narrow = width < 420
            self._show_line(self.call)
        self.setFixedWidth(width)
        return self.height_now()

    def restyle(self) -> None:
        c = theme().hex
        status = self.call.status if self.item is not None else CallStatus.STREAMING
        edge = {CallStatus.WAITING: "tool.line", CallStatus.FAILED: "danger.line"}.get(status, "line.subtle")
        back = "bg.raised" if status is CallStatus.WAITING else "bg.canvas"
        self._card.setObjectName("tool_card")
        self._card.setStyleSheet(
            f"#tool_card {{ background: {c(back)}; border: 1px solid {c(edge)}; border-radius: 12px; }}"
        )
        self._badge.setStyleSheet(f"background: {c('tool.soft')}; border-radius: 8px;")

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.item is not None and self.call.status is CallStatus.WAITING:
            draw_shadow(QPainter(self), self._card.geometry(), "card", 12)


def _has_words(edit: QWidget) -> bool:
    if isinstance(edit, QPlainTextEdit | QTextEdit):
        return bool(edit.toPlainText())
    return isinstance(edit, QLineEdit) and bool(edit.text())
