"""How one look becomes the next: times and curves are those of tokens.json (motion).

Nothing moves where motion is reduced, or where nobody would see it: then the end is there at once.
"""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakSet

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from gui.theme import theme

_running: WeakSet[Glide] = WeakSet()


class Glide(QVariantAnimation):
    """From 0 to 1 in the time of a motion. GUI thread only."""

    def __init__(self, owner: QWidget, motion: str, easing: str, each: Callable[[float], None]) -> None:
        """motion: instant, quick, base, state or panel. easing: enter, exit, move or level. each: gets every step."""
        super().__init__(owner)
        self._owner, self._motion, self._easing, self._each = owner, motion, easing, each
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.valueChanged.connect(each)

    @property
    def is_running(self) -> bool:
        return self.state() is not QVariantAnimation.State.Stopped

    def run(self) -> None:
        """From the beginning; `each` has had 1.0 when it is over, and at once where nothing is to move."""
        self.stop()
        length_ms = theme().motion(self._motion) if self._owner.isVisible() else 0
        if not length_ms:
            self._each(1.0)
            return
        curve = theme().tokens["motion"]["easing"][self._easing]
        self.setEasingCurve(QEasingCurve.Type[curve[0].upper() + curve[1:]])
        self.setDuration(length_ms)
        _running.add(self)
        self._each(0.0)  # Qt tells the first step with the next tick, after something may have been painted
        self.start()


def settle() -> None:
    """Whatever moves is at its end."""
    for one in [*_running]:
        if isValid(one) and one.is_running:
            one.setCurrentTime(one.duration())
    _running.clear()


class Slide(QWidget):
    """A panel on its way in or out: a picture of it moves, while the panel itself stands already, or is gone."""

    def __init__(self, parent: QWidget, place: QRect, picture: QPixmap, edge: Qt.Edge, *, is_coming: bool) -> None:
        """place: of the panel in the parent. edge: from where it comes, or where it goes."""
        super().__init__(parent)
        self._picture, self._is_coming, self._way = picture, is_coming, 0.0
        self._far = {
            Qt.Edge.LeftEdge: QPoint(-place.width(), 0),
            Qt.Edge.RightEdge: QPoint(place.width(), 0),
            Qt.Edge.TopEdge: QPoint(0, -place.height()),
            Qt.Edge.BottomEdge: QPoint(0, place.height()),
        }[edge]
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(place)
        self.show()
        self.raise_()
        self._glide = Glide(self, "panel", "enter", self._step)
        self._glide.run()

    def _step(self, way: float) -> None:
        self._way = way
        self.update()
        if way >= 1.0:
            self.hide()
            self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._is_coming:
            painter.fillRect(self.rect(), theme().color("bg.app"))
        away = 1.0 - self._way if self._is_coming else self._way
        painter.drawPixmap(QPoint(round(self._far.x() * away), round(self._far.y() * away)), self._picture)


class Veil(QWidget):
    """Over a widget that comes: the colour behind it, less and less; the widget fades in without being painted apart."""

    def __init__(self, over: QWidget, color: str, each: Callable[[float], None]) -> None:
        """color: what stands behind. each: gets every step as well, 1.0 last."""
        super().__init__(over)
        self._color, self._each, self._way = color, each, 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()
        self._glide = Glide(self, "base", "enter", self._step)
        self._glide.run()

    def _step(self, way: float) -> None:
        self._way = way
        if way >= 1.0:
            self.hide()
            self.deleteLater()
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self._each(way)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color(self._color, 1.0 - self._way))
