"""What is cut off, elided or squeezed in a shown widget, measured from the widgets themselves."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QRadioButton, QWidget

SLACK = 1
"""Pixels: layouts round."""


def cut_off(root: QWidget) -> list[str]:
    """One line for each text that has too little room, and each layout that was squeezed below its minimum."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not _is_hidden_by_design(widget):
            found += [f"{_path(widget)}: {what}" for what in _troubles(widget)]
    return found


def _is_hidden_by_design(widget: QWidget) -> bool:
    """Inside a combo box or a view, Qt's own parts scroll."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox) or widget.objectName().startswith("qt_")


def _troubles(widget: QWidget) -> Iterator[str]:
    layout = widget.layout()
    if layout is not None and not widget.isWindow():
        needs = layout.minimumSize()
        if needs.width() > widget.width() + SLACK or needs.height() > widget.height() + SLACK:
            yield f"holds {needs.width()}x{needs.height()} in {widget.width()}x{widget.height()}"
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QComboBox):
        needs_width = widget.fontMetrics().horizontalAdvance(widget.currentText())
        room = widget.width() - 42 - (24 if widget.property("iconed") else 0)
        if not widget.isEditable() and needs_width > room + SLACK and not widget.property("elides"):
            yield f"{widget.currentText()!r} needs {needs_width} in {room}"
    elif isinstance(widget, QAbstractButton) and widget.text() and not isinstance(widget, QRadioButton):
        yield from _button(widget)
    if hasattr(widget, "lacks_room") and widget.lacks_room():
        yield "its painted text is cut"


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text.strip() or label.property("elides"):
        return
    if label.wordWrap():
        height = label.heightForWidth(label.width())
        if height > label.height() + SLACK:
            yield f"{text[:40]!r} needs {height} of height in {label.height()}"
        if label.textFormat() is not Qt.TextFormat.RichText:
            widest = max(label.fontMetrics().horizontalAdvance(word) for word in text.split())
            if widest > label.contentsRect().width() + SLACK:
                yield f"a word of {text[:40]!r} needs {widest} in {label.contentsRect().width()}"
    else:
        needs = label.sizeHint()
        if needs.width() > label.width() + SLACK or needs.height() > label.height() + SLACK:
            yield f"{text[:40]!r} needs {needs.width()}x{needs.height()} in {label.width()}x{label.height()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if button.property("elides") or type(button).paintEvent is not _stock_paint(button):
        return
    needs = button.sizeHint()
    if needs.width() > button.width() + SLACK or needs.height() > button.height() + SLACK:
        yield f"{button.text()!r} needs {needs.width()}x{needs.height()} in {button.width()}x{button.height()}"


def _stock_paint(button: QAbstractButton) -> object:
    """The paintEvent of Qt's own class: buttons that paint themselves are asked by lacks_room."""
    stock = next(one for one in type(button).__mro__ if one.__module__.startswith("PySide6"))
    return stock.paintEvent  # type: ignore[attr-defined]


def _path(widget: QWidget) -> str:
    names = []
    one: QWidget | None = widget
    while one is not None and len(names) < 4:
        names.append(type(one).__name__)
        one = one.parentWidget()
    return " < ".join(names)
