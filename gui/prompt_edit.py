"""The prompt for one reply, with a token where the words that were heard go."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect, QRectF, QSizeF, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPyTextObject,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit

from gui.theme import theme

HEARD = "{heard}"
OBJECT = int(QTextFormat.ObjectTypes.UserObject) + 1
REPLACEMENT = "\ufffc"
BETWEEN = 9
"""Under each line of a setting: a token is higher than its words."""


class Token(QPyTextObject):
    """Paints "what I heard" as a small blue label in the line."""

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        from PySide6.QtGui import QFontMetricsF

        words = QFontMetricsF(theme().font("small", 500)).horizontalAdvance(self.tr("what I heard"))
        return QSizeF(words + 36, QFontMetricsF(theme().font("body")).ascent())

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, posInDocument: int, format: QTextFormat
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(3, -5, -1, 7)
        painter.setPen(theme().color("you.line"))
        painter.setBrush(theme().color("you.soft"))
        painter.drawRoundedRect(box, 5, 5)
        icon = theme().pixmap("quotes", "you.text", "fill", 14, 2.0)
        painter.drawPixmap(QRectF(box.left() + 7, box.center().y() - 7, 14, 14), icon, QRectF(icon.rect()))
        painter.setFont(theme().font("small", 500))
        painter.setPen(theme().color("you.text"))
        painter.drawText(box.adjusted(26, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.tr("what I heard"))
        painter.restore()


def ends(event: QKeyEvent, sent: SignalInstance, discarded: SignalInstance) -> bool:
    """Whether the key ends the editing of a card: Ctrl+Enter sends it, Esc discards it."""
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        sent.emit()
    elif event.key() == Qt.Key.Key_Escape:
        discarded.emit()
    else:
        return False
    return True


class PromptEdit(QTextEdit):
    """Text with at most a few tokens; Ctrl+Enter sends, Esc discards."""

    sent = Signal()
    discarded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._token = Token(self)
        self.document().documentLayout().registerHandler(OBJECT, self._token)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)

    def setPlainText(self, text: str) -> None:
        """{heard} becomes the token."""
        self.clear()
        cursor = self.textCursor()
        for number, piece in enumerate(text.split(HEARD)):
            if number:
                self.put_token(cursor)
            cursor.insertText(piece, QTextCharFormat())

    def put_token(self, cursor: QTextCursor | None = None) -> None:
        """The token, where the cursor is."""
        form = QTextCharFormat()
        form.setObjectType(OBJECT)
        (cursor or self.textCursor()).insertText(REPLACEMENT, form)

    def toPlainText(self) -> str:
        """The token as {heard}."""
        return super().toPlainText().replace(REPLACEMENT, HEARD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not ends(event, self.sent, self.discarded):
            super().keyPressEvent(event)
            self._complete()

    def _complete(self) -> None:
        """{heard} as it is typed turns into the token."""
        text = super().toPlainText()
        at = text.find(HEARD)
        if at >= 0:
            cursor = self.textCursor()
            cursor.setPosition(at)
            cursor.setPosition(at + len(HEARD), QTextCursor.MoveMode.KeepAnchor)
            self.put_token(cursor)


class PromptLine(PromptEdit):
    """As a setting has it: as many lines as it needs; it is written when the field is left or Enter is pressed."""

    editingFinished = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("quiet", True)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setText(text)
        self.textChanged.connect(self.fit)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """One line is 32 px high, with the words in its middle."""
        self.setFont(theme().font("body"))
        self.document().setDocumentMargin(max(4, (32 - self.fontMetrics().height()) // 2 - 1))
        self.fit()

    def fit(self) -> None:
        self.setFixedHeight(max(32, int(self.document().size().height()) - BETWEEN + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def text(self) -> str:
        return self.toPlainText()

    def setText(self, text: str) -> None:
        self.setPlainText(text)
        block = QTextBlockFormat()
        block.setLineHeight(BETWEEN, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(block)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.editingFinished.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Lines become one."""
        self.insertPlainText(" ".join(source.text().split("\n")))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.editingFinished.emit()
