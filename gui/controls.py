"""Small controls painted to the tokens: switch, segments, icon button, key cap, meter text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
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
        if role != "mono":  # whose line is that of a list
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


class CheckBox(QCheckBox):
    """A box with rounded corners and a check mark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            mark = theme().pixmap("check", "#FFFFFF", "bold", 12, self.devicePixelRatioF())
            QPainter(self).drawPixmap(box.center().x() - 5, box.center().y() - 5, mark)


class Switch(QAbstractButton):
    """A check box that looks like a switch: 38 x 22."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("ring", 12)
        self.setAccessibleName(name)
        self.setFixedSize(38, 32)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(38, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(0, 5, 38, 22)
        on = theme().color("you.solid" if self.isEnabled() else "line.strong")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            on if self.isChecked() else theme().color("line.control" if self.isEnabled() else "line.strong")
        )
        painter.drawRoundedRect(track, 11, 11)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(QPointF(track.right() - 11 if self.isChecked() else track.left() + 11, 16), 8.5, 8.5)


class Segmented(QFrame):
    """Exclusive segments in a pill: the mode switch."""

    chosen = Signal(str)

    def __init__(self, segments: Sequence[tuple[str, str, str]], name: str) -> None:
        """segments: (value, label, icon or "")."""
        super().__init__()
        self.setAccessibleName(name)
        self._icons = {value: icon for value, _, icon in segments}
        self._buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(3, 0, 3, 0)  # the segments reach the edge, to be easy to hit
        row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        for value, text, _ in segments:
            one = QPushButton(text)
            one.setCheckable(True)
            one.setAutoExclusive(True)
            one.setProperty("ring", 14)
            one.setAccessibleName(text)
            one.setCursor(Qt.CursorShape.PointingHandCursor)
            one.clicked.connect(lambda checked, value=value: self.chosen.emit(value))
            group.addButton(one)
            row.addWidget(one)
            self._buttons[value] = one
        theme().changed.connect(self.restyle)
        self.restyle()

    def set_value(self, value: str) -> None:
        """Show a choice without telling anybody."""
        if value in self._buttons and value != self.value():
            self._buttons[value].setChecked(True)
            self._reicon()

    def flat_width(self) -> int:
        """What it needs side by side."""
        for one in self._buttons.values():
            one.ensurePolished()
        return sum(max(one.sizeHint().width(), one.minimumWidth()) for one in self._buttons.values()) + 6

    def set_upright(self, is_upright: bool) -> None:
        """One segment under the other, where there is no room beside."""
        flow = QBoxLayout.Direction.TopToBottom if is_upright else QBoxLayout.Direction.LeftToRight
        if self._box.direction() is not flow:
            self._box.setDirection(flow)
            self.updateGeometry()

    def value(self) -> str:
        return next((value for value, one in self._buttons.items() if one.isChecked()), "")

    def restyle(self) -> None:
        c = theme().hex
        self.setStyleSheet(
            f"QPushButton {{ background: transparent; border: 0; border-radius: 13px; min-height: 32px;"
            f" padding: 0 10px; color: {c('text.2')}; font-weight: 500; font-size: {theme().px(12)}px; }}"
            f"QPushButton:checked {{ color: {c('text.1')}; font-weight: 600; }}"
            f"QPushButton:disabled {{ color: {c('text.disabled')}; }}"
        )
        self._reicon()
        self._measure()

    def _measure(self) -> None:
        """Room for the heavier letters of a chosen segment, so that nothing moves or is cut."""
        metrics = QFontMetrics(theme().font("small", 600))
        for value, one in self._buttons.items():
            icon = 24 if self._icons[value] else 0
            one.setMinimumWidth(metrics.horizontalAdvance(one.text()) + icon + 22)

    def _reicon(self) -> None:
        for value, one in self._buttons.items():
            if self._icons[value]:
                is_on = one.isChecked()
                color, weight = ("text.1", "bold") if is_on else ("text.2", "regular")
                show_icon(one, self._icons[value], color, weight, gap=4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The trough, and the chosen segment as a sheet that lies on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme().outline / 2
        painter.setPen(QPen(theme().color("line.subtle"), theme().outline))
        painter.setBrush(theme().color("bg.sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 16, 16)
        chosen = next((one for one in self._buttons.values() if one.isChecked()), None)
        if chosen is None:
            return
        sheet = QRectF(chosen.geometry()).adjusted(0, 3, 0, -3)
        painter.setPen(Qt.PenStyle.NoPen)
        for reach in (3, 2, 1):
            painter.setBrush(theme().color("shadow", 0.025 if not theme().is_dark else 0.09))
            painter.drawRoundedRect(sheet.adjusted(-reach, 1 - reach, reach, 1 + reach), 13 + reach, 13 + reach)
        if theme().is_high_contrast:
            painter.setPen(QPen(theme().color("line.strong"), theme().outline))
        painter.setBrush(theme().color("bg.selected.raised" if theme().is_dark else "bg.raised"))
        painter.drawRoundedRect(sheet, 13, 13)


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
        edge, ink = (c("text.3"), c("ink.text")) if self._is_on_ink else (c("line.strong"), c("text.3"))
        self.setStyleSheet(
            f"border: 1px solid {edge}; border-radius: 4px; padding: 0 4px; color: {ink}; background: transparent;"
        )


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


def clear_layout(place: QBoxLayout) -> None:
    """Take every widget out, and delete it when the loop comes round."""
    while (item := place.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
