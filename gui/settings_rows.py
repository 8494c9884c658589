"""Rows of the settings, built from their declarations: a label, a line of help, a control."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QSlider, QVBoxLayout, QWidget

from core.settings import BY_KEY, Setting, Settings
from gui.controls import Segmented, Switch, label, line

LONG_TEXTS = {"voice.instructions"}


class SettingRow(QWidget):
    """One setting; writes at once, and follows changes made elsewhere."""

    def __init__(self, settings: Settings, key: str, *, segmented: bool = False) -> None:
        super().__init__()
        self.setting: Setting = BY_KEY[key]
        self._settings = settings
        self._is_segmented = segmented
        self.name = label(self.setting.label, "body", 500)
        self.help = label(self.setting.help, "small", tone="dim")
        self.help.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        if self.setting.help:
            words.addWidget(self.help)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 8, 15, 8)
        row.setSpacing(16)
        row.addLayout(words, 1)
        self.control = self._make()
        self.control.setAccessibleName(self.setting.label)
        row.addWidget(self.control, 1 if isinstance(self.control, QLineEdit | QPlainTextEdit) else 0)
        if isinstance(self.control, QSlider):
            self._value = label("", "body", 500)
            self._value.setMinimumWidth(64)
            self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(self._value)
        self.show_value()
        self._stop = settings.subscribe(lambda changed, value: self.show_value() if changed == key else None)
        self.destroyed.connect(lambda: self._stop())

    def set_reason(self, reason: str) -> None:
        """Dim the row and say why; "" brings it back."""
        self.control.setEnabled(not reason)
        self.help.setText(reason or self.setting.help)

    def _make(self) -> QWidget:
        setting = self.setting
        if isinstance(setting.default, bool):
            switch = Switch(setting.label)
            switch.toggled.connect(self._write)
            return switch
        if setting.choices and self._is_segmented:
            segments = Segmented([(str(value), text, "") for value, text in setting.choices], setting.label)
            segments.chosen.connect(self._write)
            return segments
        if setting.choices:
            combo = QComboBox()
            combo.setMinimumWidth(200)
            for value, text in setting.choices:
                combo.addItem(text, value)
            combo.activated.connect(lambda index: self._write(combo.itemData(index)))
            return combo
        if setting.low is not None and setting.high is not None and setting.step is not None:
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setFixedWidth(256)
            slider.setRange(round(setting.low / setting.step), round(setting.high / setting.step))
            slider.valueChanged.connect(self._slide)
            return slider
        if setting.key in LONG_TEXTS:
            area = QPlainTextEdit()
            area.setProperty("field", True)
            area.setFixedHeight(92)
            area.setTabChangesFocus(True)
            area.textChanged.connect(lambda: self._write(area.toPlainText()))
            return area
        edit = QLineEdit()
        edit.setMinimumWidth(260)
        edit.editingFinished.connect(lambda: self._write(edit.text().strip()))
        return edit

    def _slide(self, steps: int) -> None:
        value = steps * (self.setting.step or 1)
        self._write(round(value, 4) if isinstance(self.setting.default, float) else round(value))

    def _write(self, value: object) -> None:
        if self._settings[self.setting.key] != value:
            self._settings[self.setting.key] = value  # type: ignore[assignment]  # the control gives what was declared

    def show_value(self) -> None:
        """The value as it is now."""
        value, control, setting = self._settings[self.setting.key], self.control, self.setting
        control.blockSignals(True)
        if isinstance(control, Switch):
            control.setChecked(bool(value))
        elif isinstance(control, Segmented):
            control.set_value(str(value))
        elif isinstance(control, QComboBox):
            control.setCurrentIndex(control.findData(value))
        elif isinstance(control, QSlider):
            control.setValue(round(float(value) / (setting.step or 1)))
            shown = f"{float(value):.2f}" if isinstance(setting.default, float) else f"{value}"
            self._value.setText(f"{shown} {setting.unit}".strip())
        elif isinstance(control, QPlainTextEdit):
            if control.toPlainText() != value:
                control.setPlainText(str(value))
        elif isinstance(control, QLineEdit):
            control.setText(str(value))
        control.blockSignals(False)


class Card(QFrame):
    """Rows on one raised sheet with hairlines between."""

    def __init__(self, *rows: QWidget) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 3, 0, 3)
        self._column.setSpacing(0)
        for row in rows:
            self.add(row)

    def add(self, row: QWidget) -> None:
        """One more row."""
        if self._column.count():
            hairline = line()
            holder = QHBoxLayout()
            holder.setContentsMargins(15, 0, 15, 0)
            holder.addWidget(hairline)
            self._column.addLayout(holder)
        self._column.addWidget(row)


class ChoiceRow(QWidget):
    """A radio row of a list: title, line, and a place for a status at the right."""

    def __init__(self, title: str, text: str, group_name: str) -> None:
        super().__init__()
        from PySide6.QtWidgets import QRadioButton

        self.radio = QRadioButton()
        self.radio.setAccessibleName(f"{group_name}: {title}")
        self.status = label("", "small", 500, "dim")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, "body", 600))
        self.text = label(text, "small", tone="dim")
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 9, 15, 9)
        row.setSpacing(12)
        row.addWidget(self.radio)
        row.addLayout(words, 1)
        row.addWidget(self.status)
