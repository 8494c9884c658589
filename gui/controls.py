"""Small controls painted to the tokens: icon button, key cap, ball, meter text."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.theme import theme


class Text(QLabel):
    """A text in a row of the type scale; follows the theme for as long as it lives."""

    def __init__(
        self,
        text: str,
        role: str = "body",
        weight: int | None = None,
        *,
        is_number: bool = False,
        px: float | None = None,
    ) -> None:
        super().__init__(text)
        if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:  # also a name in Latin letters
            self.setAlignment(
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            )
        self._look = (role, weight, px, is_number)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """The text size changed."""
        role, weight, px, is_number = self._look
        self.setFont(theme().font(role, weight, px, is_number=is_number))
        if self.minimumWidth() == self.maximumWidth():  # from show_steady, for the letters of before
            metrics = self.fontMetrics()
            self.setFixedSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())
        elif role != "mono":  # whose line is that of a list
            self.setMinimumHeight(theme().line(role))


def set_sides(inside: QLayout | QWidget, start: int, top: int, end: int, bottom: int) -> None:
    """Contents margins by the direction of writing: Qt mirrors the order of a layout, not its margins."""
    is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left, right = (end, start) if is_mirrored else (start, end)
    inside.setContentsMargins(left, top, right, bottom)


def label(
    text: str,
    role: str = "body",
    weight: int | None = None,
    tone: str = "",
    *,
    is_number: bool = False,
    px: float | None = None,
) -> QLabel:
    """A text. tone: "" for text.1, dim for text.2, faint for text.3. is_number: digits of one width, for what changes."""
    found = Text(text, role, weight, is_number=is_number, px=px)
    if tone:
        found.setProperty(tone, True)
    return found


def show_steady(shown: QLabel, text: str, longest: str = "") -> None:
    """Another text, often: the label only ever grows, so that nothing around it is laid out again. longest: what it has
    room for from the beginning."""
    if text == shown.text():
        return
    metrics = shown.fontMetrics()
    width, height = max(map(metrics.horizontalAdvance, (text, longest))) + 2, metrics.height()
    if height != shown.minimumHeight() or width > shown.minimumWidth():
        shown.setFixedSize(max(width, shown.minimumWidth()), height)
    shown.setText(text)


class ScrollPage(QScrollArea):
    """A page that may be smaller than what stands on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hold(self, column: QVBoxLayout, inside: QWidget | None = None) -> None:
        """What stands on it. inside: a widget that paints the background."""
        inside = inside or QWidget()
        inside.setLayout(column)
        self.setWidget(inside)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        QTimer.singleShot(0, self, self._keep_height)

    def _keep_height(self) -> None:
        """Never squeezed: it scrolls."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if inside is not None and layout is not None:
            inside.setMinimumHeight(layout.minimumSize().height())


class Iconed:
    """Shows one icon in the theme's colours."""

    _look: tuple[str, str, str, int]
    """(icon, colour token, weight, size in px)"""

    def set_icon(self, icon: str, color: str | None = None, weight: str | None = None) -> None:
        old = self._look
        new = (icon, color or old[1], weight or old[2], old[3])
        if new != old:
            self._look = new
            self.restyle()

    def restyle(self) -> None:
        """Draw the icon again."""
        raise NotImplementedError


class Picture(Iconed, QLabel):
    """An icon that only shows something: no button."""

    def __init__(self, icon: str, color: str = "text.2", weight: str = "regular", size: int = 18) -> None:
        super().__init__()
        self._look = (icon, color, weight, size)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Draw the icon in the theme's colours."""
        icon, color, weight, size = self._look
        self.setPixmap(theme().pixmap(icon, color, weight, size, 2.0))


class Button(QPushButton):
    """A button whose icon follows the theme."""

    def __init__(self, text: str, kind: str, icon: str) -> None:
        super().__init__(text)
        self._icon = icon
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon:
            theme().changed.connect(self.restyle)
            self.restyle()

    def restyle(self) -> None:
        """Draw the icon in the theme's colours."""
        show_icon(self, self._icon, "ink.text" if self.property("kind") == "primary" else "text.2", size=18)


def show_icon(found: QPushButton, icon: str, color: str, weight: str = "regular", size: int = 16, gap: int = 6) -> None:
    """An icon with air before the words; alone where there are none."""
    gap = gap if found.text() else 0
    found.setIcon(theme().icon(icon, color, weight, size, gap))
    found.setIconSize(QSize(size + gap, size))


def button(text: str, kind: str = "", icon: str = "", name: str = "") -> QPushButton:
    """kind: "" outlined, primary (ink), flat, chip, side, link. name: what a screen reader says."""
    found = Button(text, kind, icon)
    found.setAccessibleName(name or text)
    return found


def line() -> QFrame:
    """A hairline."""
    found = QFrame()
    found.setProperty("line", True)
    found.setFixedHeight(1)
    return found


class IconButton(Iconed, QToolButton):
    """An icon with a hit area of 32 x 32 and a tooltip that is its accessible name.

    Drawn when it is shown: a window has many that are not.
    """

    def __init__(self, icon: str, name: str, color: str = "text.2", weight: str = "regular", size: int = 18) -> None:
        super().__init__()
        self._look = (icon, color, weight, size)
        self.setFixedSize(32, 32)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(size, size))
        self._is_drawn = False
        theme().changed.connect(self.restyle)

    def restyle(self) -> None:
        """Draw the icon in the theme's colours."""
        self._is_drawn = self.isVisible()
        if self._is_drawn:
            self.setIcon(theme().icon(*self._look))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_drawn:
            self.restyle()


class KeyCap(QLabel):
    """The name of a key in a small outline."""

    def __init__(self, text: str, *, is_on_ink: bool = False) -> None:
        super().__init__(text)
        self._is_on_ink = is_on_ink
        self.setIndent(0)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.restyle)
        self.restyle()

    def show_key(self, text: str) -> None:
        """Another key; none has no outline either."""
        self.setText(text)
        self.setVisible(bool(text))

    def restyle(self) -> None:
        c = theme().hex
        self.setFont(theme().font("micro"))
        edge, ink = (_softer(0.28), _softer(0.78)) if self._is_on_ink else (c("line.strong"), c("text.3"))
        self.setStyleSheet(
            f"border: 1px solid {edge}; border-radius: 4px; padding: 0 4px; color: {ink}; background: transparent;"
        )


def _softer(alpha: float) -> str:
    """The colour of words on ink, less strong."""
    return theme().color("ink.text", alpha).name(QColor.NameFormat.HexArgb)


def with_key(found: QPushButton, key: str, text: str, px: float | None = None) -> None:
    """A button whose key stands inside it, right of its text. px: of the text, where it is not the usual."""
    cap = KeyCap(key, is_on_ink=found.property("kind") == "primary")
    inside = QBoxLayout(QBoxLayout.Direction.LeftToRight, found)
    set_sides(inside, 14, 0, 10, 0)
    inside.setSpacing(8)
    inside.addStretch(1)
    words = label(text, "body", 600 if found.property("kind") == "primary" else 500, px=px)
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    words.setProperty("on_ink", found.property("kind") == "primary")
    inside.addWidget(words)
    inside.addWidget(cap)
    inside.addStretch(1)
    found.setText("")
    found.setAccessibleName(text)
    found.setMinimumWidth(inside.sizeHint().width())


class Ball(QWidget):
    """A small ball of an orb family: the assistant's 14 px in the transcript, the name's 18 px."""

    def __init__(self, family: str, size: int) -> None:
        super().__init__()
        self._family = family
        self.setFixedSize(size, size)

    def show_family(self, family: str) -> None:
        """Of other colours; grey for none."""
        if family != self._family:
            self._family = family
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(self._fill(box) if self._family else theme().color("line.control"))
        painter.drawEllipse(box)

    def _fill(self, box: QRectF) -> QLinearGradient:
        stops = theme().orb(self._family)
        fill = QLinearGradient(box.topLeft(), box.bottomRight())
        fill.setColorAt(0.0, stops["blobA" if self._family == "blue" else "hi"])
        fill.setColorAt(0.5, stops["mid"])
        fill.setColorAt(1.0, stops["blobB" if self._family == "blue" else "deep"])
        return fill


class Dot(QWidget):
    """A coloured dot, 8 px."""

    def __init__(self, color: str, size: int = 8) -> None:
        super().__init__()
        self._color = color
        self.setFixedSize(size, size)

    def set_color(self, color: str) -> None:
        if color != self._color:
            self._color = color
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._color))
        painter.drawEllipse(QRectF(self.rect()))


def holds_focus(widget: QWidget) -> bool:
    """Whether the keyboard is in it, or in something that stands in it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def clear_layout(place: QBoxLayout) -> None:
    """Take every widget out, and delete it when the loop comes round."""
    while (item := place.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
