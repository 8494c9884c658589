"""Committed pictures of ours, the comparison with them, and the sheet beside the design."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

KEPT = Path(__file__).parent / "kept"
QUALITY = {1: 94, 2: 30}
"""By scale. At 2x the content is compared at half the size, where a lossy picture differs hardly at all."""
LOSSLESS = 100
NEAR = 28
"""Grey levels a pixel may be off: what the lossy picture costs, and antialiasing."""
SHARE = 0.0003
"""Of the pixels that may be further off: a glyph of an icon is more than that."""
BLOCK, TINT, TINTED = 16, 8, 0.01
"""Of the squares of so many pixels, how many may be off by how much on the average: lossy pictures halve colours."""
FINE, DETAIL, BLURRED = 32, 5.0, 0.6
"""At 2x: in squares of so many pixels with so much detail in grey levels, what is drawn for 1x and doubled has about
half of it (measured: 0.52), what is drawn sharp at least 0.67 of what the lossy picture has."""
Key = tuple[str, str]
Pixels = npt.NDArray[np.float32]


def path_of(key: Key, scale: int = 1) -> Path:
    return (KEPT if scale == 1 else KEPT / f"{scale}x") / f"{key[0]}-{key[1]}.webp"


def keep(pictures: dict[Key, QImage], scale: int = 1) -> None:
    """Write the committed set anew."""
    for key, image in pictures.items():
        path = path_of(key, scale)
        path.parent.mkdir(parents=True, exist_ok=True)
        for quality in (QUALITY[scale], LOSSLESS):  # thin lines of colour lose it where colours are halved
            writer = QImageWriter(str(path), b"webp")
            writer.setQuality(quality)
            if not writer.write(image):
                raise OSError(writer.errorString())
            if not difference(key, image, scale):
                break


def pixels(image: QImage) -> Pixels:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    whole = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return whole[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.float32)


def grey(picture: Pixels) -> Pixels:
    return picture @ np.array((0.299, 0.587, 0.114), np.float32)


def in_blocks(picture: Pixels, side: int) -> Pixels:
    """The mean of each square; what is left at right and below is left out."""
    rows, columns = picture.shape[0] // side, picture.shape[1] // side
    whole = picture[: rows * side, : columns * side]
    found: Pixels = whole.reshape(rows, side, columns, side, *picture.shape[2:]).mean(axis=(1, 3))
    return found


def shares_of_difference(one: Pixels, other: Pixels) -> tuple[float, float]:
    """How many of the pixels are lighter or darker by more than NEAR; how many of the blocks have another colour."""
    if one.shape != other.shape:
        return 1.0, 1.0
    apart = one - other
    tints = np.abs(in_blocks(apart, BLOCK)).max(axis=2)
    return float((np.abs(grey(apart)) > NEAR).mean()), float((tints > TINT).mean())


def detail(picture: Pixels) -> Pixels:
    """Of each fine square, what is lost when the picture is halved and doubled again, in grey levels."""
    light = grey(picture)
    light = light[: light.shape[0] // 2 * 2, : light.shape[1] // 2 * 2]
    soft = in_blocks(light, 2).repeat(2, axis=0).repeat(2, axis=1)
    return in_blocks(np.abs(light - soft), FINE)


def blurred(ours: Pixels, kept: Pixels) -> int:
    """How many fine squares have lost their detail."""
    known = detail(kept)
    return int(((known > DETAIL) & (detail(ours) < BLURRED * known)).sum())


def difference(key: Key, image: QImage, scale: int = 1) -> str:
    """What is wrong, or nothing."""
    path = path_of(key, scale)
    if not path.is_file():
        return f"{path.name}: there is no committed picture; python -m tests.screens --update {key[0]}"
    ours, kept = pixels(image), pixels(QImage(str(path)))
    if scale == 2 and ours.shape == kept.shape and (soft := blurred(ours, kept)):
        return f"{path.name} at 2x: {soft} squares of {FINE} pixels are blurred"
    light, color = shares_of_difference(*((ours, kept) if scale == 1 else (in_blocks(ours, 2), in_blocks(kept, 2))))
    is_same = light <= SHARE and color <= TINTED
    told = f"{path.name} at {scale}x: {light:.2%} of the pixels differ in light, {color:.2%} of it in colour"
    return "" if is_same else told


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
