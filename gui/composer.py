"""The composer: typing works at any time, whatever else is going on."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout

from core.conversation.state import Mode
from gui.bridge import Bridge
from gui.controls import IconButton, Segmented
from gui.theme import theme

MOST_LINES = 6
LONGEST_SIDE = 1280
MOST_BYTES = 20 * 1024 * 1024
SUFFIXES = (".png", ".jpg", ".jpeg")


class MessageEdit(QPlainTextEdit):
    """Grows to six lines; Enter sends, Shift+Enter breaks the line; pictures can be pasted."""

    submitted = Signal()
    picture_pasted = Signal(QImage)

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Message"))
        self.setAccessibleName(self.tr("Message"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self.fit)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        self.setFont(theme().font("lead", 400))
        self.fit()

    def fit(self) -> None:
        """As high as the text, up to six lines."""
        rows = max(1, min(MOST_LINES, int(self.document().size().height())))
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + 12)
        is_long = self.document().size().height() > MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasImage():
            self.picture_pasted.emit(QImage(source.imageData()))
        else:
            super().insertFromMimeData(source)


class Composer(QFrame):
    """Attach, text, mode, send. Tells of problems through `complained`."""

    complained = Signal(str)
    mode_chosen = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._pictures: list[str] = []
        self.edit = MessageEdit()
        self._attach = IconButton("plus", self.tr("Add a picture"))
        self.modes = Segmented(
            [
                (Mode.HOLD.value, self.tr("Hold"), "hand-tap"),
                (Mode.HANDS_FREE.value, self.tr("Hands-free"), "waveform"),
                (Mode.REVIEW.value, self.tr("Review"), "pencil-simple"),
            ],
            self.tr("Mode"),
        )
        self.send = QToolButton()
        self.send.setProperty("kind", "send")
        self.send.setFixedSize(32, 32)
        self.send.setToolTip(self.tr("Send (Enter)"))
        self.send.setAccessibleName(self.tr("Send"))
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._attach, alignment=Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.edit, 1)
        row.addWidget(self.modes, alignment=Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.send, alignment=Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 8, 9, 8)
        column.setSpacing(6)
        column.addLayout(self._tiles)
        column.addLayout(row)
        self.setAcceptDrops(True)
        self._attach.clicked.connect(self._choose)
        self.edit.submitted.connect(self.submit)
        self.edit.textChanged.connect(self._follow)
        self.edit.picture_pasted.connect(self.add_image)
        self.send.clicked.connect(self.submit)
        self.modes.chosen.connect(self.mode_chosen)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"Composer {{ background: {c('bg.raised')}; border: 1px solid {c('line.strong')}; border-radius: 26px; }}"
        )
        self._follow()

    def submit(self) -> None:
        """Send what is there; nothing happens for nothing."""
        text = self.edit.toPlainText().strip()
        if not text and not self._pictures:
            return
        self._bridge.assistant.send_text(text, tuple(self._pictures))
        self._pictures.clear()
        self.edit.clear()
        self._show_tiles()

    def add_file(self, path: Path) -> None:
        """A picture from a file: PNG or JPEG, shrunk before it is sent."""
        if path.suffix.lower() not in SUFFIXES:
            self.complained.emit(self.tr("That file is not a picture. PNG and JPEG work."))
        elif path.stat().st_size > MOST_BYTES:
            self.complained.emit(self.tr("That picture is too large. At most 20 MB; it is shrunk before sending."))
        else:
            self.add_image(QImage(str(path)))

    def add_image(self, image: QImage) -> None:
        """A picture, at most 1280 pixels a side, as a JPEG data: URI."""
        if image.isNull():
            self.complained.emit(self.tr("That file is not a picture. PNG and JPEG work."))
            return
        if max(image.width(), image.height()) > LONGEST_SIDE:
            mode = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(QSize(LONGEST_SIDE, LONGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio, mode)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPEG", 88)  # type: ignore[call-overload]
        data = base64.b64encode(bytes(buffer.data().data())).decode("ascii")
        self._pictures.append(f"data:image/jpeg;base64,{data}")
        self._show_tiles()

    def dragEnterEvent(self, event: object) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():  # type: ignore[attr-defined]
            event.acceptProposedAction()  # type: ignore[attr-defined]

    def dropEvent(self, event: object) -> None:
        for url in event.mimeData().urls():  # type: ignore[attr-defined]
            if url.isLocalFile():
                self.add_file(Path(url.toLocalFile()))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a picture"))
        dialog.setNameFilter(self.tr("Pictures (*.png *.jpg *.jpeg)"))
        dialog.fileSelected.connect(lambda name: self.add_file(Path(name)))
        dialog.open()

    def _show_tiles(self) -> None:
        while self._tiles.count():
            old = self._tiles.takeAt(0)
            if old is not None and (widget := old.widget()) is not None:
                widget.deleteLater()
        for number, uri in enumerate(self._pictures):
            self._tiles.addWidget(self._tile(number, uri))
        if self._pictures:
            self._tiles.addStretch(1)
        self._follow()

    def _tile(self, number: int, uri: str) -> QToolButton:
        pixmap = QPixmap()
        pixmap.loadFromData(base64.b64decode(uri.split(",", 1)[1]))
        tile = QToolButton()
        tile.setIcon(pixmap)
        tile.setIconSize(QSize(40, 40))
        tile.setFixedSize(44, 44)
        tile.setToolTip(self.tr("Remove this picture"))
        tile.setAccessibleName(self.tr("Remove this picture"))
        tile.clicked.connect(lambda: self._remove(number))
        return tile

    def _remove(self, number: int) -> None:
        self._pictures.pop(number)
        self._show_tiles()

    def _follow(self) -> None:
        is_ready = bool(self.edit.toPlainText().strip() or self._pictures)
        self.send.setEnabled(is_ready)
        self.send.setIcon(theme().icon("arrow-up", "ink.text" if is_ready else "text.3", "bold", 16))


def picture_label(uri: str, width: int = 168, height: int = 120) -> QLabel:
    """A small picture for the transcript."""
    pixmap = QPixmap()
    pixmap.loadFromData(base64.b64decode(uri.split(",", 1)[-1]))
    found = QLabel()
    aspect, mode = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    found.setPixmap(pixmap.scaled(width, height, aspect, mode))
    return found
