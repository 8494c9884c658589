"""The program's icon in the shapes that systems want, drawn from one SVG.

    python -m gui.icon_set FOLDER

Writes hicolor/SIZExSIZE/apps/ID.png and hicolor/scalable (Linux), icon.ico (Windows) and icon.icns (macOS). Both
containers hold PNGs as they are: an index in front, and a length before each.
"""

from __future__ import annotations

import os
import shutil
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from gui.theme import RESOURCES

APP_ID = "io.github.gpt_realtime.Realtime"
SVG = RESOURCES / "packaging" / "icon.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256, b"ic14": 512, b"ic09": 512}


def draw(size: int) -> QImage:
    """The icon, size x size pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(SVG)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def png(size: int) -> bytes:
    """The icon as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(size).save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs forget the device form
    return bytes(buffer.data().data())


def ico() -> bytes:
    """A Windows icon: 6 bytes, 16 for each picture, the pictures."""
    pictures = [(size, png(size)) for size in ICO_SIZES]
    offset = 6 + 16 * len(pictures)
    index = b""
    for size, data in pictures:
        edge = size % 256  # 256 is written as 0
        index += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return struct.pack("<HHH", 0, 1, len(pictures)) + index + b"".join(data for _, data in pictures)


def icns() -> bytes:
    """A macOS icon: each picture with its kind and length before it."""
    entries = [(kind, png(size)) for kind, size in ICNS_KINDS.items()]
    body = b"".join(struct.pack(">4sI", kind, len(data) + 8) + data for kind, data in entries)
    return struct.pack(">4sI", b"icns", len(body) + 8) + body


def write(folder: Path) -> None:
    """The whole set into a folder."""
    for size in SIZES:
        place = folder / "hicolor" / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{APP_ID}.png").write_bytes(png(size))
    scalable = folder / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copy(SVG, scalable / f"{APP_ID}.svg")
    (folder / "icon.ico").write_bytes(ico())
    (folder / "icon.icns").write_bytes(icns())


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    write(Path(sys.argv[1]))
