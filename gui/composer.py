"""The composer: typing works at any time, whatever else is going on."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QIcon,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.conversation.state import Mode
from gui.bridge import Bridge
from gui.controls import IconButton, clear_layout, label, set_sides
from gui.menu import Menu
from gui.pictures import Thumbnail, told_size
from gui.switches import Segmented
from gui.theme import theme

MOST_LINES = 6
LONGEST_SIDE = 1280
MOST_BYTES = 20 * 1024 * 1024
SUFFIXES = (".png", ".jpg", ".jpeg")
ICONS = {Mode.HOLD: "hand-tap", Mode.HANDS_FREE: "waveform", Mode.REVIEW: "pencil-simple"}
TILE = 44


class MessageEdit(QPlainTextEdit):
    """Grows to six lines; Enter sends, Shift+Enter breaks the line; pictures can be pasted."""

    submitted = Signal()
    picture_pasted = Signal(QImage)
    focus_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Message"))
        self.setAccessibleName(self.tr("Message"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self.fit)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        self.setFont(theme().font("lead", 400))
        self.fit()

    def fit(self) -> None:
        """As high as the text, up to six lines."""
        rows = max(1, min(MOST_LINES, int(self.document().size().height())))
        line_px, above = self.fontMetrics().lineSpacing(), 0 if rows > 1 else 7
        self.setViewportMargins(0, above, 0, 0)
        self.setFixedHeight(max(32, rows * line_px + 8))
        is_long = self.document().size().height() > MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files are for the window, which knows what they are."""
        return source.hasImage() or (not source.hasUrls() and super().canInsertFromMimeData(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasImage():
            self.picture_pasted.emit(QImage(source.imageData()))
        else:
            super().insertFromMimeData(source)


@dataclass(frozen=True, slots=True)
class Attached:
    """A picture that goes out with the next message."""

    uri: str
    name: str
    width: int
    height: int

    @property
    def size_bytes(self) -> int:
        return len(self.uri) * 3 // 4


class Tile(QWidget):
    """44 px picture, name and size, and a button that takes it away."""

    removed = Signal()

    def __init__(self, attached: Attached) -> None:
        super().__init__()
        self._picture = Thumbnail(attached.uri, TILE, TILE, 10)
        self._remove = IconButton("x", self.tr("Remove this picture"), "ink.text", "bold", 10)
        self._remove.setProperty("kind", "remove")
        self._remove.setFixedSize(20, 20)
        self._remove.setParent(self)
        self._remove.clicked.connect(self.removed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(label(attached.name, "small", 500))
        told = self.tr("{0}, {1} × {2}").replace("{0}", told_size(attached.size_bytes))  # noqa: RUF001  # a multiplication sign
        facts = told.replace("{1}", str(attached.width)).replace("{2}", str(attached.height))
        words.addWidget(label(facts, "small", tone="faint"))
        words.addStretch(1)
        row = QHBoxLayout(self)
        set_sides(row, 4, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addLayout(words)
        self._remove.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cross hangs over the outer corner of the picture."""
        super().resizeEvent(event)
        self.layout().activate()  # type: ignore[union-attr]  # it has one
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        corner = self._picture.geometry().topLeft() if is_mirrored else self._picture.geometry().topRight()
        self._remove.move(corner.x() - (5 if is_mirrored else 15), corner.y() - 4)


class Composer(QFrame):
    """Attach, text, mode, send. Tells of problems through `complained`."""

    complained = Signal(str)
    mode_chosen = Signal(str)
    pictures_changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pictures: list[Attached] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.edit = MessageEdit()
        self._attach = IconButton("plus", self.tr("Add a picture"))
        self.modes = Segmented(
            [
                (Mode.HOLD.value, self.tr("Hold"), ICONS[Mode.HOLD]),
                (Mode.HANDS_FREE.value, self.tr("Hands-free"), ICONS[Mode.HANDS_FREE]),
                (Mode.REVIEW.value, self.tr("Review"), ICONS[Mode.REVIEW]),
            ],
            self.tr("Mode"),
        )
        self.mode_button = IconButton("waveform", self.tr("Mode"), "text.1", "bold", 17)
        self.mode_button.clicked.connect(self._open_modes)
        self.mode_button.hide()
        self.send = QToolButton()
        self.send.setProperty("kind", "send")
        self.send.setProperty("ring", 16)
        self.send.setFixedSize(32, 32)
        self.send.setToolTip(self.tr("Send (Enter)"))
        self.send.setAccessibleName(self.tr("Send"))
        self._tiles = QHBoxLayout()
        self._tiles.setSpacing(8)
        self._lay_out()
        self.setAcceptDrops(True)
        self._attach.clicked.connect(self._choose)
        self.edit.submitted.connect(self.submit)
        self.edit.textChanged.connect(self._follow)
        self.edit.picture_pasted.connect(lambda image: self.add_image(image))
        self.edit.focus_changed.connect(self.update)
        self.send.clicked.connect(self.submit)
        self.modes.chosen.connect(self.mode_chosen)
        theme().changed.connect(self.restyle)
        self.restyle()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._attach, alignment=Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.edit, 1)
        for widget in (self.modes, self.mode_button, self.send):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(0)
        column.addLayout(self._tiles)
        column.addLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_active = self.edit.hasFocus()
        width = 1.5 if is_active or theme().is_high_contrast else 1.0
        painter.setPen(QPen(theme().color("focus" if is_active else "line.strong"), width))
        painter.setBrush(theme().color("bg.raised"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 26, 26)

    @property
    def has_pictures(self) -> bool:
        return bool(self._pictures)

    def set_narrow(self, is_narrow: bool) -> None:
        """In a narrow window the modes are one button with a menu."""
        self.modes.setVisible(not is_narrow)
        self.mode_button.setVisible(is_narrow)

    def show_mode(self, mode: Mode) -> None:
        """The mode as it is."""
        self.modes.set_value(mode.value)
        self.mode_button.set_icon(ICONS[mode])

    def _open_modes(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = {
            Mode.HOLD: self.tr("Hold"),
            Mode.HANDS_FREE: self.tr("Hands-free"),
            Mode.REVIEW: self.tr("Review"),
        }
        for mode, text in names.items():
            action = QAction(theme().icon(ICONS[mode]), text, menu)
            action.setCheckable(True)
            action.setChecked(mode is self._bridge.state.mode)
            action.triggered.connect(lambda checked=False, mode=mode: self.mode_chosen.emit(mode.value))
            menu.addAction(action)
        menu.popup(self.mode_button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def restyle(self) -> None:
        self._follow()
        self.update()

    def submit(self) -> None:
        """Send what is there; nothing happens for nothing."""
        text = self.edit.toPlainText().strip()
        if not text and not self._pictures:
            return
        self._bridge.assistant.send_text(text, tuple(one.uri for one in self._pictures))
        self._pictures.clear()
        self.edit.clear()
        self._show_tiles()

    # Pictures

    def add_file(self, path: Path) -> None:
        """A picture from a file: PNG or JPEG, shrunk before it is sent."""
        if path.suffix.lower() not in SUFFIXES:
            self.complained.emit(self.tr("That file is not a picture. PNG and JPEG work."))
        elif path.stat().st_size > MOST_BYTES:
            self.complained.emit(self.tr("That picture is too large. At most 20 MB; it is shrunk before sending."))
        else:
            self.add_image(QImage(str(path)), path.name)

    def add_image(self, image: QImage, name: str = "") -> None:
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
        uri = f"data:image/jpeg;base64,{data}"
        self._pictures.append(Attached(uri, name or self.tr("Pasted picture"), image.width(), image.height()))
        self._show_tiles()
        self.edit.setFocus()

    def take_drop(self, data: QMimeData) -> None:
        """What was dropped on the panel."""
        for url in data.urls():
            if url.isLocalFile():
                self.add_file(Path(url.toLocalFile()))
        if data.hasImage() and not data.urls():
            self.add_image(QImage(data.imageData()))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a picture"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self.tr("Pictures (*.png *.jpg *.jpeg)"))
        dialog.fileSelected.connect(lambda name: self.add_file(Path(name)))
        dialog.open()

    def _show_tiles(self) -> None:
        clear_layout(self._tiles)
        for number, attached in enumerate(self._pictures):
            tile = Tile(attached)
            tile.removed.connect(lambda number=number: self._remove(number))
            self._tiles.addWidget(tile)
        if self._pictures:
            self._tiles.addStretch(1)
        self._tiles.setContentsMargins(0, 0, 0, 8 if self._pictures else 0)
        self._follow()
        self.pictures_changed.emit()

    def _remove(self, number: int) -> None:
        self._pictures.pop(number)
        self._show_tiles()

    def _follow(self) -> None:
        is_ready = bool(self.edit.toPlainText().strip() or self._pictures)
        self.send.setEnabled(is_ready)
        arrow = theme().pixmap("arrow-up", "ink.text" if is_ready else "text.2", "bold", 16, 2.0)
        icon = QIcon(arrow)
        icon.addPixmap(arrow, QIcon.Mode.Disabled)
        self.send.setIcon(icon)
        self.send.setIconSize(QSize(16, 16))


class DropTarget(QWidget):
    """Over the whole panel while a picture or a log is held above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        self.hide()

    def show_for(self, is_log: bool) -> None:
        self._text = self.tr("Drop the conversation here") if is_log else self.tr("Drop the picture here")
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme().color("bg.canvas", 0.86))
        painter.setPen(QPen(theme().color("you.solid"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(theme().color("you.soft", 0.6))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), 12, 12)
        painter.setFont(theme().font("lead"))
        painter.setPen(theme().color("you.text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
