"""Committed pictures of ours, the comparison with them, and the sheet beside the design."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

KEPT = Path(__file__).parent / "kept"
QUALITY = 94
NEAR = 28
"""Grey levels a pixel may be off: what the lossy picture costs, and antialiasing."""
SHARE = 0.0003
"""Of the pixels that may be further off: a glyph of an icon is more than that."""
BLOCK, TINT, TINTED = 16, 8, 0.01
"""Of the squares of so many pixels, how many may be off by how much on the average: lossy pictures halve colours."""
Key = tuple[str, str]


def path_of(key: Key) -> Path:
    return KEPT / f"{key[0]}-{key[1]}.webp"


def keep(pictures: dict[Key, QImage]) -> None:
    """Write the committed set anew."""
    KEPT.mkdir(exist_ok=True)
    for key, image in pictures.items():
        writer = QImageWriter(str(path_of(key)), b"webp")
        writer.setQuality(QUALITY)
        if not writer.write(image):
            raise OSError(writer.errorString())


def pixels(image: QImage) -> npt.NDArray[np.int16]:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    whole = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return whole[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)


def shares_of_difference(one: QImage, other: QImage) -> tuple[float, float]:
    """How many of the pixels are lighter or darker by more than NEAR; how many of the blocks have another colour."""
    if one.size() != other.size():
        return 1.0, 1.0
    apart = pixels(one) - pixels(other)
    light = np.abs(apart @ np.array((0.299, 0.587, 0.114)))
    height, width = (side // BLOCK * BLOCK for side in apart.shape[:2])
    blocks = apart[:height, :width].reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK, 3).mean(axis=(1, 3))
    return float((light > NEAR).mean()), float((np.abs(blocks).max(axis=2) > TINT).mean())


def difference(key: Key, image: QImage) -> str:
    """What is wrong, or nothing."""
    path = path_of(key)
    if not path.is_file():
        return f"{path.name}: there is no committed picture; python -m tests.screens --update {key[0]}"
    light, color = shares_of_difference(image, QImage(str(path)))
    is_same = light <= SHARE and color <= TINTED
    return "" if is_same else f"{path.name}: {light:.2%} of the pixels differ in light, {color:.2%} of it in colour"


def write_sheet(pictures: dict[Key, QImage], out: Path, design: Path | None) -> None:
    """Ours on the left, the design's on the right."""
    out.mkdir(parents=True, exist_ok=True)
    for (name, side), ours in pictures.items():
        theirs = QImage(str(design / f"{name}-{side}.png")) if design is not None else QImage()
        height = max(ours.height(), theirs.height())
        sheet = QImage(ours.width() + theirs.width() + 12, height, QImage.Format.Format_RGB32)
        sheet.fill(Qt.GlobalColor.magenta)
        painter = QPainter(sheet)
        painter.drawImage(0, 0, ours)
        painter.drawImage(ours.width() + 12, 0, theirs)
        painter.end()
        sheet.save(str(out / f"{name}-{side}.png"))
