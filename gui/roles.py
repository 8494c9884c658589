"""What painted widgets are to a screen reader: a role, and a value in words.

A widget says so with two attributes: `accessible_role`, and `accessible_value()` if it has one. Others keep what Qt
knows of them. The trap: Qt owns the interfaces it is given, Python must not let go of them first.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Painted(Protocol):
    """A widget that paints itself."""

    accessible_role: QAccessible.Role

    def accessible_value(self) -> str: ...


class PaintedInterface(QAccessibleWidget):
    """The name and description come from the widget, as with every other."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, widget.accessible_role)  # type: ignore[attr-defined]  # asked in _interface
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Value and hasattr(self._widget, "accessible_value"):
            return str(self._widget.accessible_value())
        return super().text(kind)


_kept: dict[int, PaintedInterface] = {}


def _interface(kind: str, asked: QObject) -> QAccessibleInterface | None:
    if not isinstance(asked, QWidget) or not hasattr(asked, "accessible_role"):
        return None
    address = int(shiboken6.getCppPointer(asked)[0])
    for gone in [one for one, kept in _kept.items() if not shiboken6.isValid(kept)]:
        del _kept[gone]
    _kept[address] = PaintedInterface(asked)
    return _kept[address]


@cache
def install() -> None:
    """Once for each program, before a screen reader asks."""
    QAccessible.installFactory(_interface)


def tell_value(widget: QWidget) -> None:
    """The value is different; not more than twice a second."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.ValueChanged))
