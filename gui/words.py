"""Read-only text of a turn: as high as its words, grey where it has not been heard yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit

from gui.marked import Marked, parse
from gui.theme import theme

ARABIC_LINE = 27
Hit = tuple[int, int, bool]
"""(start, length, whether it is the one that is looked at), in characters of the source."""


class Words(QTextBrowser):
    """Selection, find marks and the screen reader's text come from QTextBrowser."""

    dragged_out = Signal(object)
    """A selection goes beyond this text: the mouse's place on the screen."""
    pressed = Signal()

    def __init__(self, line_px: int) -> None:
        super().__init__()
        self._line_px = line_px
        self._text = ""
        self._marked = Marked("")
        self._heard = 0
        self._hits: tuple[Hit, ...] = ()
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        for one in (self, self.viewport()):  # what stands stays when it grows
            one.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        self.setFont(theme().font("speech"))

    def show_words(self, text: str, heard: int) -> bool:
        """heard: how many characters of text are in full colour. Whether that looks different from before."""
        if text == self._text and self._marked.shown(heard) == self._heard:
            return False
        old, before, is_new = self._marked, self._heard, False
        with QSignalBlocker(self.document().documentLayout()), self._laid_out_once():  # it would paint whole paragraphs
            if text != self._text:
                self._text, self._marked = text, parse(text)
                is_new = not self._append(old)
                if is_new:
                    self._heard = self._marked.shown(heard)
                    self._fill()
            if self._marked.shown(heard) != self._heard:
                self._heard = self._marked.shown(heard)
                self._color(min(before, self._heard), max(before, self._heard), is_heard=self._heard > before)
        first = 0 if is_new else len(old.plain)
        if before != self._heard:
            first = min(first, before, self._heard)
        self._paint_from(first)
        return True

    def mark(self, hits: tuple[Hit, ...]) -> None:
        """Where a search hits."""
        if hits == self._hits:
            return
        self._hits = hits
        selections = []
        for start, length, is_current in hits:
            one = QTextEdit.ExtraSelection()
            one.cursor = self._cursor(self._marked.shown(start), self._marked.shown(start + length))
            style = QTextCharFormat()
            style.setBackground(theme().color("warn.solid" if is_current else "warn.line"))
            style.setForeground(theme().color("ink.text" if is_current and not theme().is_dark else "text.1"))
            one.format = style
            selections.append(one)
        self.setExtraSelections(selections)

    def restyle(self) -> None:
        self.setFont(theme().font("speech"))
        with self._laid_out_once():
            self._fill()

    def wanted_width(self) -> int:
        """The width of the widest line, unwrapped."""
        metrics = self.fontMetrics()
        return max((int(metrics.horizontalAdvance(line)) for line in self._marked.plain.split("\n")), default=0) + 1

    def fit(self, width: int) -> int:
        """The height at a width; the widget takes both."""
        if self.document().textWidth() != width:  # to say it again lays out every word
            self.document().setTextWidth(width)
        height = self._wanted_height()
        self.setFixedSize(width, height)
        return height

    def missing(self) -> int:
        """How much higher the words are than the widget, in pixels."""
        return self._wanted_height() - self.height()

    def _wanted_height(self) -> int:
        return max(theme().px(self._line_px), int(self.document().size().height()))

    def selected_text(self) -> str:
        """What is selected, as plain text."""
        return self.textCursor().selectedText().replace("\u2029", "\n")

    # Inside

    @contextmanager
    def _laid_out_once(self) -> Iterator[None]:
        """However many changes."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()

    def _paint_from(self, place: int) -> None:
        """Anew from a character on, and the line before it: its last word may have gone to the next one."""
        block = self.document().findBlock(place)
        lines = block.layout()
        number = lines.lineForTextPosition(place - block.position()).lineNumber() if lines.lineCount() else 0
        y = self.document().documentLayout().blockBoundingRect(block).y()
        top = int(y + lines.lineAt(number - 1).y()) if number > 0 else int(y) - self._line_px
        self.viewport().update(0, top, self.viewport().width(), self.viewport().height() - top)

    def _fill(self) -> None:
        self._cursor(0, self.document().characterCount()).insertText(self._marked.plain, QTextCharFormat())
        is_rtl = _is_rtl(self._marked.plain)
        whole = self._cursor(0, len(self._marked.plain))
        block = QTextBlockFormat()
        line_px = ARABIC_LINE if is_rtl else self._line_px
        block.setLineHeight(theme().px(line_px), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if is_rtl:
            block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        whole.setBlockFormat(block)
        self._color(0, self._heard, is_heard=True)
        self._color(self._heard, len(self._marked.plain), is_heard=False)
        for span in self._marked.spans:
            self._cursor(span.start, span.end).mergeCharFormat(_style(span.kind, span.target))
        self._hits = ()

    def _append(self, old: Marked) -> bool:
        """Put words that came behind those that stand; False where more than that changed."""
        new = self._marked
        if not old.plain or old.spans != new.spans or not new.plain.startswith(old.plain) or self._hits:
            return False
        if _is_rtl(old.plain) != _is_rtl(new.plain):
            return False
        style = QTextCharFormat()
        style.setForeground(theme().color("text.3"))
        end = len(old.plain)
        self._cursor(end, end).insertText(new.plain[end:], style)
        return True

    def _color(self, start: int, end: int, *, is_heard: bool) -> None:
        style = QTextCharFormat()
        style.setForeground(theme().color("text.1" if is_heard else "text.3"))
        self._cursor(start, end).mergeCharFormat(style)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = max(0, self.document().characterCount() - 1)
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton and not self.rect().contains(event.position().toPoint()):
            self.dragged_out.emit(event.globalPosition().toPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the list scrolls, not the row

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            return False
        return super().viewportEvent(event)

    def sizeHint(self) -> QSize:
        return self.size()


def _is_rtl(text: str) -> bool:
    """Whether the first strong character is written from the right."""
    if text[:64].isascii():
        return False
    return next((one > "\u0590" for one in text if one.isalpha()), False) and any(
        "\u0590" <= one <= "\u08ff" for one in text[:64]
    )


def _style(kind: str, target: str) -> QTextCharFormat:
    style = QTextCharFormat()
    if kind == "bold":
        style.setFontWeight(QFont.Weight.DemiBold)
    elif kind == "italic":
        style.setFontItalic(True)
    elif kind == "code":
        style.setFontFamilies([theme().font("mono").family()])
        style.setBackground(theme().color("bg.sunken"))
    elif kind == "link":
        style.setAnchor(True)
        style.setAnchorHref(target)
        style.setForeground(theme().color("you.text"))
        style.setFontUnderline(True)
    return style
