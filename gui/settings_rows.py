"""Rows of the settings, built from their declarations: a label, a line of help, a control.

A row lies flat where there is room and stands up, control under words, where there is none.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QRadialGradient, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSlider,
    QSpacerItem,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)

from core.settings import BY_KEY, Setting, Settings
from gui.controls import label, line
from gui.fields import show_wrong
from gui.i18n import choice_of, help_of, label_of
from gui.picker import Picker
from gui.switches import Segmented, Switch
from gui.theme import theme

LONG_TEXTS = {"voice.instructions"}
FIELD, PICKER, NUMBER, NUMBER_FAR = 400, 300, 56, 112
"""How wide a text field and a list of choices are where there is room (design, pictures 18 to 24)."""
OF_THE_ASSISTANT = {"audio.volume"}
"""Sliders in ember: colour is who is speaking."""
MARKED = {"voice.speed": (0.0, 1.0), "audio.gain_db": ()}
"""Sliders with a tick at their default, and where else from 0 to 1."""
HANDLE_SHADOW = 14.0
"""Radius in px."""
SIDE = 15
"""Within a card's frame, on both sides of a row."""
SPACE = 12
"""Between a slider and its number."""
AMOUNTS: dict[str, tuple[float, int, str]] = {"$": (1.0, 2, "$"), "tokens": (1000.0, 0, "")}
"""Settings that are off at 0, by unit: the first amount, decimals, sign."""


class Slider(QSlider):
    """A horizontal slider with ticks under it; the wheel scrolls the page."""

    def __init__(self, name: str, ticks: tuple[float, ...] = ()) -> None:
        """ticks: places from 0 to 1."""
        super().__init__(Qt.Orientation.Horizontal)
        self._ticks = ticks
        self.setAccessibleName(name)
        self.setProperty("mirrored", QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        self.setMinimumHeight(34)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        for place in self._ticks:
            painter.fillRect(QRectF(self._place(place) - 1, middle + 7, 2, 4), theme().color("line.strong"))
        if self.isEnabled():
            span = self.maximum() - self.minimum() or 1
            center = QPointF(self._place((self.value() - self.minimum()) / span), middle + 1.5)
            painter.setBrush(_handle_shadow(center))
            painter.drawEllipse(center, HANDLE_SHADOW, HANDLE_SHADOW)
        painter.end()
        super().paintEvent(event)

    def _place(self, part: float) -> float:
        """x of the handle's middle at a place from 0 to 1."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self)
        part = 1.0 - part if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else part
        return handle / 2 + part * (self.width() - handle)


def _handle_shadow(center: QPointF) -> QRadialGradient:
    """Soft, and a little below."""
    found = QRadialGradient(center, HANDLE_SHADOW)
    found.setColorAt(0.5, theme().color("shadow", 0.5 if theme().is_dark else 0.22))
    found.setColorAt(1.0, theme().color("shadow", 0.0))
    return found


class AmountField(QWidget):
    """A switch and an amount: off is 0."""

    changed = Signal(float)

    def __init__(self, name: str, first: float, decimals: int = 0, sign: str = "") -> None:
        """first: the amount when it is switched on. sign: stands before the number."""
        super().__init__()
        self._first, self._decimals, self._sign = first, decimals, sign
        self.switch = Switch(name)
        self.amount = QLineEdit()
        self.amount.setProperty("tall", True)
        self.amount.setAccessibleName(name)
        self.amount.setFixedWidth(theme().px(110))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.switch)
        row.addWidget(self.amount)
        self.switch.toggled.connect(lambda is_on: self.changed.emit(first if is_on else 0.0))
        self.amount.editingFinished.connect(self._typed)

    def show_value(self, value: float) -> None:
        self.switch.blockSignals(True)
        self.switch.setChecked(value > 0)
        self.switch.blockSignals(False)
        self.amount.setEnabled(value > 0)
        self.amount.setText(
            f"{self._sign} {QLocale().toString(float(value or self._first), 'f', self._decimals)}".strip()
        )

    def _typed(self) -> None:
        found, is_number = QLocale().toDouble(self.amount.text().replace("$", "").strip())
        if is_number and found > 0:
            self.changed.emit(round(found, self._decimals))


class FlexRow(QWidget):
    """Words at the start, a control at the end; or one under the other where it is narrow."""

    def __init__(
        self, words: QWidget, control: QWidget, *, compact: bool = False, lead: int = 0, edge: int = 9
    ) -> None:
        """compact: a list of many short rows. lead: how wide the words are in rows that stand under one another.
        edge: above and below."""
        super().__init__()
        self._words, self._control, self._lead = words, control, lead
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        edge = 3 if compact or lead else edge
        self._box.setContentsMargins(SIDE, edge, SIDE, edge)
        self._box.setSpacing(8)
        self._box.addWidget(words, 0 if lead else 1)
        self._box.addWidget(control, 0 if isinstance(control, AT_THE_END) else 3)
        self.setMinimumHeight(41 if compact else 47 if lead else 53)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_row(event.size().width())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_row(self.width())

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_row(self.width())
        return is_done

    def _fit_row(self, width: int) -> None:
        wanted = self._words.wanted() if isinstance(self._words, Words) else self._words.minimumSizeHint().width()
        words = max(self._lead, wanted)
        control = max(self._control.sizeHint().width(), self._control.minimumWidth())
        is_flat = words + control + 52 <= width
        self._words.setMinimumWidth(words if is_flat and isinstance(self._words, Words) else 0)
        flow = QBoxLayout.Direction.LeftToRight if is_flat else QBoxLayout.Direction.TopToBottom
        if isinstance(self._control, Segmented):
            self._control.set_upright(self._control.flat_width() > width - 32)
        if self._box.direction() is not flow:
            self._box.setDirection(flow)
            side = Qt.AlignmentFlag(0) if is_flat or not _is_small(self._control) else Qt.AlignmentFlag.AlignLeft
            self._box.setAlignment(self._control, side)
            self._words.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        flat = super().minimumSizeHint()
        return QSize(0, flat.height())


AT_THE_END = (Switch, Segmented, QAbstractButton, QLabel, Picker, AmountField)
"""Controls that are as wide as their text; the others grow to their maximum."""


def _is_small(control: QWidget) -> bool:
    return isinstance(control, Switch | Segmented)


class Words(QWidget):
    """A label in 500, and a line of help under it; beside it in a compact row with room."""

    def __init__(
        self,
        name: str,
        help_text: str = "",
        *,
        compact: bool = False,
        is_code: bool = False,
        weight: int = 500,
        before: QWidget | None = None,
        after: QWidget | None = None,
    ) -> None:
        """is_code: the name is that of a function. before, after: what stands beside the words."""
        super().__init__()
        self._is_compact = compact
        self.name = label(name, "mono" if is_code else "body", weight)
        self.name.setWordWrap(not is_code)
        self.help = label(help_text, "small", tone="faint")
        self.help.setWordWrap(True)
        self.help.setVisible(bool(help_text))
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(0)
        self._box.addWidget(self.name)
        self._box.addWidget(self.help, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(self._box)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        if before is not None:
            row.addWidget(before)
        row.addLayout(column, 1)
        if after is not None:
            row.addWidget(after)

    def _widths(self) -> tuple[int, int]:
        """Of the name and the help, each on one line."""
        name = self.name.fontMetrics().horizontalAdvance(self.name.text()) + 2
        help_text = self.help.text()
        return name, self.help.fontMetrics().horizontalAdvance(help_text) + 2 if help_text else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        name, help_width = self._widths()
        is_beside = self._is_compact and name + help_width + 10 <= width
        flow = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not flow:
            self._box.setDirection(flow)
            self._box.setSpacing(10 if is_beside else 0)

    def wanted(self) -> int:
        """The width in which it reads well."""
        name, help_width = self._widths()
        return max(min(name, theme().px(240)), min(help_width, theme().px(200)))

    def say(self, text: str) -> None:
        self.help.setText(text)
        self.help.setVisible(bool(text))
        self._fit(self.width())


class SettingRow(FlexRow):
    """One setting; writes at once, and follows changes made elsewhere."""

    def __init__(
        self,
        settings: Settings,
        key: str,
        *,
        segmented: bool = False,
        control: QWidget | None = None,
        plain: bool = False,
        compact: bool = False,
        lead: int = 0,
    ) -> None:
        """segmented: choices side by side. control: one that is not made from the declaration. plain: the help is a
        tooltip. lead: see FlexRow; a slider is then as wide as there is room."""
        self.setting: Setting = BY_KEY[key]
        self._settings = settings
        self._is_segmented, self._is_compact = segmented, compact
        self._value: QLabel | None = None
        self._lead = lead
        self._help = help_of(self.setting)
        self._line = "" if plain else self._help
        self.words = Words(label_of(self.setting), self._line, compact=compact)
        self.control = control or self._make()
        self.control.setToolTip(self._help if plain else "")
        if not self.control.accessibleName():
            self.control.setAccessibleName(label_of(self.setting))
        self.control.setAccessibleDescription(self._help)
        super().__init__(self.words, self._end(), compact=compact, lead=lead)
        self.show_value()
        self._stop = settings.subscribe(lambda changed, value: self.show_value() if changed == key else None)
        self.destroyed.connect(self._let_go(self._stop))

    @staticmethod
    def _let_go(stop: Callable[[], None]) -> Callable[[], None]:
        return lambda: stop()

    @property
    def help(self) -> QLabel:
        return self.words.help

    def set_reason(self, reason: str) -> None:
        """Dim the row and say why; "" brings it back."""
        self.control.setEnabled(not reason)
        self.control.setAccessibleDescription(reason or self._help)
        self.words.say(reason or self._line)

    def complain(self, text: str) -> None:
        """Mark the field and say what is wrong with what was typed; "" takes it back."""
        assert isinstance(self.control, QLineEdit)
        show_wrong(self.control, text)
        self.control.setAccessibleDescription(text or self._help)
        self.words.say(text or self._line)
        self.help.setStyleSheet(f"color: {theme().hex('danger.text' if text else 'text.3')}")

    def _end(self) -> QWidget:
        """The control, with its value beside it where it is a slider."""
        if not isinstance(self.control, QSlider):
            return self.control
        self._value = label("", "body", 500)
        widest = max((self._shown(value) for value in self._ends()), key=len)
        needs = self._value.fontMetrics().horizontalAdvance(widest) + 4
        self._value.setMinimumWidth(max(needs, theme().px(NUMBER)))  # the sliders of a card stand under one another
        self._value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        if not self._lead:
            row.addStretch(1)
        row.addWidget(self.control, 100)
        if self._lead:
            row.addSpacerItem(room_before(self._value))
        row.addWidget(self._value)
        return holder

    def _ends(self) -> tuple[float, float]:
        return float(self.setting.low or 0), float(self.setting.high or 0)

    def _make(self) -> QWidget:
        setting, name = self.setting, label_of(self.setting)
        if isinstance(setting.default, bool):
            switch = Switch(name)
            switch.toggled.connect(self._write)
            return switch
        if setting.choices and self._is_segmented:
            segments = Segmented([(str(value), choice_of(setting, value), "") for value, _ in setting.choices], name)
            segments.chosen.connect(lambda text: self._write(self._typed(text)))
            return segments
        if setting.choices:
            picker = Picker(name)
            picker.setProperty("small", self._is_compact)
            picker.setMinimumWidth(min(PICKER, theme().px(140 if self._is_compact else 220)))
            for value, _ in setting.choices:
                picker.addItem(choice_of(setting, value), value)
            picker.activated.connect(lambda index: self._write(picker.itemData(index)))
            return picker
        if setting.unit in AMOUNTS:
            amount = AmountField(name, *AMOUNTS[setting.unit])
            amount.changed.connect(self._take_amount)
            return amount
        if setting.low is not None and setting.high is not None and setting.step is not None:
            return self._slider(setting, name)
        return self._long_text() if setting.key in LONG_TEXTS else self._text()

    def _slider(self, setting: Setting, name: str) -> Slider:
        low, high, step = float(setting.low or 0), float(setting.high or 1), float(setting.step or 1)
        default = (float(setting.default) - low) / (high - low)
        slider = Slider(name, (default, *MARKED[setting.key]) if setting.key in MARKED else ())
        slider.setProperty("ember", setting.key in OF_THE_ASSISTANT)
        slider.setMinimumWidth(160)
        if not self._lead:
            slider.setMaximumWidth(260)
        slider.setRange(round(low / step), round(high / step))
        slider.setPageStep(max(1, round((high - low) / step / 10)))
        slider.valueChanged.connect(self._slide)
        return slider

    def _long_text(self) -> QPlainTextEdit:
        area = QPlainTextEdit()
        area.setProperty("field", True)
        area.setFixedHeight(theme().px(92))
        area.setMinimumWidth(220)
        area.setTabChangesFocus(True)
        area.textChanged.connect(lambda: self._write(area.toPlainText()))
        return area

    def _text(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setProperty("tall", True)
        edit.setMinimumWidth(220)
        edit.setMaximumWidth(FIELD)
        edit.editingFinished.connect(lambda: self._write(edit.text().strip()))
        return edit

    def _typed(self, text: str) -> object:
        """The declared value behind a segment."""
        return next(value for value, _ in self.setting.choices if str(value) == text)

    def _slide(self, steps: int) -> None:
        value = steps * (self.setting.step or 1)
        self._write(round(value, 4) if isinstance(self.setting.default, float) else round(value))

    def _write(self, value: object) -> None:
        if self._settings[self.setting.key] != value:
            self._settings[self.setting.key] = value  # type: ignore[assignment]  # the control gives what was declared

    def _take_amount(self, value: float) -> None:
        """What was typed, within the range and of the declared type."""
        within = min(value, self.setting.high or value)
        self._write(within if isinstance(self.setting.default, float) else round(within))
        self.show_value()

    def _shown(self, value: float) -> str:
        """The number as people read it."""
        setting, locale = self.setting, QLocale()
        if setting.unit == "%":
            return f"{locale.toString(round(value * 100 if float(setting.high or 0) <= 2 else value))} %"
        if setting.unit == "x":
            return f"{locale.toString(value, 'f', 2)} ×"  # noqa: RUF001  # the sign of multiplication
        if isinstance(setting.default, float) and float(setting.step or 1) < 1:
            return f"{locale.toString(value, 'f', 2)} {setting.unit}".strip()
        text = f"{locale.toString(round(value))} {setting.unit}".strip()
        return text.replace("-", "\N{MINUS SIGN}")

    def show_value(self) -> None:
        """The value as it is now."""
        value, control, setting = self._settings[self.setting.key], self.control, self.setting
        control.blockSignals(True)
        if isinstance(control, Switch):
            control.setChecked(bool(value))
        elif isinstance(control, Segmented):
            control.set_value(str(value))
        elif isinstance(control, AmountField):
            control.show_value(float(value))
        elif isinstance(control, QComboBox):
            control.setCurrentIndex(control.findData(value))
        elif isinstance(control, QSlider):
            control.setValue(round(float(value) / (setting.step or 1)))
            if self._value is not None:
                self._value.setText(self._shown(float(value)))
        elif isinstance(control, QPlainTextEdit):
            if control.toPlainText() != value:
                control.setPlainText(str(value))
        elif isinstance(control, QLineEdit):
            control.setText(str(value))
            control.setCursorPosition(0)
        control.blockSignals(False)


def room_before(number: QLabel) -> QSpacerItem:
    """So that it ends at NUMBER_FAR; less where there is not so much room."""
    spare = max(0, theme().px(NUMBER_FAR) - number.minimumWidth())
    return QSpacerItem(spare, 0, QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)


class Card(QFrame):
    """Rows on one raised sheet with hairlines between."""

    def __init__(self, *rows: QWidget) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lines: list[tuple[QWidget, QWidget]] = []
        for row in rows:
            self.add(row)

    def add(self, row: QWidget) -> None:
        """One more row."""
        if self._column.count():
            holder = QWidget()
            inside = QHBoxLayout(holder)
            inside.setContentsMargins(SIDE, 0, SIDE, 0)
            inside.addWidget(line())
            self._column.addWidget(holder)
            self._lines.append((holder, row))
        self._column.addWidget(row)

    def show_row(self, row: QWidget, is_shown: bool) -> None:
        """Hide a row together with the line above it."""
        row.setVisible(is_shown)
        for holder, below in self._lines:
            if below is row:
                holder.setVisible(is_shown)
