"""Pictures in the transcript: 168 x 120 with round corners, and the full size in a window of its own."""

from __future__ import annotations

import base64

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QVBoxLayout, QWidget

WIDTH, HEIGHT = 168, 120
RADIUS = 14


def pixmap_of(uri: str) -> QPixmap:
    """The picture of a data: URI."""
    pixmap = QPixmap()
    pixmap.loadFromData(base64.b64decode(uri.split(",", 1)[-1]))
    return pixmap


def told_size(size_bytes: int) -> str:
    """84 kB, 1.2 MB."""
    places = 1 if size_bytes >= 1_000_000 else 0
    return QLocale().formattedDataSize(size_bytes, places, QLocale.DataSizeFormat.DataSizeSIFormat)


class Thumbnail(QAbstractButton):
    """Fills its box; a press opens the full size."""

    def __init__(self, uri: str, width: int = WIDTH, height: int = HEIGHT, radius: int = RADIUS) -> None:
        super().__init__()
        self._whole = pixmap_of(uri)
        self._radius = radius
        self.setFixedSize(width, height)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Picture: open in full size"))
        self.setToolTip(self.tr("Open in full size"))
        mode, aspect = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.KeepAspectRatioByExpanding
        self._small = self._whole.scaled(QSize(2 * width, 2 * height), aspect, mode)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        show_full(self._whole, self.window())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), self._radius, self._radius)
        painter.setClipPath(path)
        x, y = (self._small.width() - 2 * self.width()) / 2, (self._small.height() - 2 * self.height()) / 2
        source = QRectF(x, y, 2 * self.width(), 2 * self.height())
        painter.drawPixmap(QRectF(self.rect()), self._small, source)


class FullPicture(QDialog):
    """Esc or a click closes it."""

    def __init__(self, pixmap: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = QGuiApplication.primaryScreen().availableSize() * 0.85
        shown = pixmap
        if pixmap.width() > room.width() or pixmap.height() > room.height():
            mode = Qt.TransformationMode.SmoothTransformation
            shown = pixmap.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, mode)
        picture = QLabel()
        picture.setPixmap(shown)
        picture.setAccessibleName(self.tr("Picture"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(picture)

    def mousePressEvent(self, event: object) -> None:
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.close()


def show_full(pixmap: QPixmap, parent: QWidget) -> None:
    """Never modal: no loop of its own."""
    FullPicture(pixmap, parent).show()
