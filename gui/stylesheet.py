"""The style sheet for stock controls; everything else is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.theme import Theme


def _mixed(theme: Theme, one: str, other: str, share: float) -> str:
    """A colour on the way from one token to another."""
    start, end = theme.color(one), theme.color(other)
    mixed = (
        round(a + (b - a) * share)
        for a, b in zip(start.getRgb()[:3], end.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def stylesheet(theme: Theme) -> str:
    """QSS from the tokens of the theme as it is now."""
    c = theme.hex

    def faint(name: str) -> str:
        """At two fifths, for what cannot be pressed now."""
        return _mixed(theme, name, "bg.canvas", 0.6)

    hover, pressed = (_mixed(theme, "ink", "ink.text", share) for share in (0.1, 0.18))
    text = f"""
QWidget {{ color: {c("text.1")}; }}
QMainWindow, QDialog {{ background: {c("bg.app")}; }}
QToolTip {{ background: {c("ink")}; color: {c("ink.text")}; border: 0; padding: 2px 4px; font-weight: 500; font-size: {theme.px(12)}px; }}
QFrame[panel="true"] {{ background: {c("bg.canvas")}; border: 1px solid {c("line.subtle")}; border-radius: 12px; }}
QFrame[panel="flat"] {{ background: {c("bg.canvas")}; border: 0; border-radius: 0; }}
QFrame[card="true"] {{ background: {c("bg.raised")}; border: 1px solid {c("line.subtle")}; border-radius: 12px; }}
QFrame[line="true"] {{ background: {c("line.subtle")}; border: 0; max-height: 1px; min-height: 1px; }}
QLabel {{ background: transparent; }}
QLabel[dim="true"] {{ color: {c("text.2")}; }}
QLabel[faint="true"] {{ color: {c("text.3")}; }}
QLabel[on_ink="true"] {{ color: {c("ink.text")}; }}
QFrame[rule="true"] {{ background: {c("line.strong")}; border: 0; }}
QLineEdit {{
  background: {c("bg.field")}; border: 1px solid {c("line.strong")}; border-radius: 9px; padding: 0 10px;
  min-height: 32px; selection-background-color: {c("you.line")};
}}
QLineEdit:focus {{ border: 2px solid {c("focus")}; padding: 0 9px; }}
QLineEdit[wrong="true"] {{ border: 2px solid {c("danger.solid")}; padding: 0 9px; }}
QTextEdit[tone="dim"] {{ color: {c("text.2")}; }}
QLineEdit[quiet="true"] {{ background: transparent; border: 0; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {c("text.3")}; }}
QPlainTextEdit, QTextEdit, QTextBrowser {{ background: transparent; border: 0; selection-background-color: {c("you.line")}; }}
QTextEdit[field="true"], QPlainTextEdit[field="true"] {{
  background: {c("bg.field")}; border: 1px solid {c("line.strong")}; border-radius: 11px; padding: 5px 8px;
}}
QTextEdit[field="true"]:focus, QPlainTextEdit[field="true"]:focus {{ border: 2px solid {c("focus")}; padding: 4px 7px; }}
QTextEdit[one_line="true"][field="true"] {{ padding: 7px 8px 3px 8px; }}
QTextEdit[one_line="true"][field="true"]:focus {{ padding: 6px 7px 2px 7px; }}
QPushButton {{
  background: {c("bg.raised")}; border: 1px solid {c("line.strong")}; border-radius: 9px; padding: 0 14px;
  min-height: 34px; font-weight: 500;
}}
QPushButton:hover {{ background: {_mixed(theme, "bg.raised", "text.1", 0.05)}; }}
QPushButton:pressed {{ background: {_mixed(theme, "bg.raised", "text.1", 0.1)}; }}
QPushButton:disabled {{ color: {faint("text.1")}; border-color: {faint("line.strong")}; }}
QPushButton[small="true"] {{ min-height: 30px; padding: 0 12px; }}
QPushButton[kind="primary"] {{ background: {c("ink")}; color: {c("ink.text")}; border: 1px solid {c("ink")}; font-weight: 600; }}
QPushButton[large="true"] {{ min-height: 44px; border-radius: 11px; }}
QPushButton[kind="primary"]:hover {{ background: {hover}; border-color: {hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {pressed}; border-color: {pressed}; }}
QPushButton[kind="primary"]:disabled {{ background: {faint("ink")}; color: {c("bg.canvas")}; border-color: {faint("ink")}; }}
QPushButton[kind="danger"] {{ color: {c("danger.text")}; border-color: {c("danger.line")}; }}
QPushButton[kind="danger"]:disabled {{ color: {faint("danger.text")}; border-color: {faint("danger.line")}; }}
QPushButton[kind="flat"] {{ background: transparent; border-color: transparent; color: {c("text.2")}; }}
QPushButton[kind="flat"]:disabled {{ color: {c("text.disabled")}; border-color: transparent; }}
QPushButton[kind="flat"]:hover {{ background: {_mixed(theme, "bg.canvas", "text.1", 0.05)}; }}
QPushButton[kind="flat"]:pressed {{ background: {_mixed(theme, "bg.canvas", "text.1", 0.1)}; }}
QPushButton[kind="text"] {{
  background: transparent; border: 0; padding: 0 6px; min-height: 32px; color: {c("you.text")}; font-weight: 500;
}}
QPushButton[kind="text"]:hover {{ background: {c("bg.hover")}; border-radius: 8px; }}
QPushButton[kind="plain"] {{
  background: transparent; border: 0; padding: 0 4px; min-height: 32px; color: {c("text.1")}; font-weight: 600;
}}
QPushButton[kind="text"][fine="true"] {{ font-size: {theme.px(12)}px; }}
QPushButton[kind="quiet"] {{
  background: transparent; border: 0; padding: 0 6px; min-height: 32px; color: {c("text.1")}; font-weight: 500;
  font-size: {theme.px(12)}px;
}}
QPushButton[kind="quiet"]:hover {{ background: {c("bg.hover")}; border-radius: 8px; }}
QPushButton[kind="plain"]:hover {{ background: {c("bg.hover")}; border-radius: 8px; }}
QPushButton[kind="chip"] {{
  background: {c("bg.selected.canvas")}; border: 1px solid transparent; border-radius: 13px; min-height: 24px; margin: 3px 0;
  padding: 0 8px; color: {c("text.2")}; font-weight: 500; font-size: {theme.px(12)}px;
}}
QPushButton[kind="chip"]:checked {{ background: {c("ink")}; color: {c("ink.text")}; }}
QPushButton[kind="link"] {{
  background: {c("bg.canvas")}; border: 1px solid {c("line.subtle")}; border-radius: 15px; min-height: 28px; margin: 1px 0; padding: 0 12px;
}}
QPushButton[kind="side"] {{
  background: transparent; border: 1px solid transparent; border-radius: 8px; text-align: left; padding: 0 10px;
  min-height: 34px; font-weight: 400; color: {c("text.2")};
}}
QPushButton[kind="side"]:hover {{ background: {c("bg.hover")}; }}
QPushButton[kind="side"]:checked {{ background: {c("bg.selected")}; color: {c("text.1")}; font-weight: 600; }}
QPushButton[kind="raised"] {{ background: {c("bg.raised")}; border: 1px solid {c("line.subtle")}; text-align: left; padding: 0 10px; min-height: 34px; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 8px; padding: 0; }}
QToolButton:hover {{ background: {c("bg.hover")}; }}
QToolButton:checked {{ background: {c("bg.selected")}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[kind="send"] {{ background: {c("ink")}; border-radius: 16px; }}
QToolButton[kind="remove"] {{ background: {c("ink")}; border: 2px solid {c("bg.raised")}; border-radius: 10px; }}
QToolButton[kind="fact"] {{ border: 0; }}
QToolButton[kind="play"] {{ padding-right: 7px; }}
QToolButton[kind="send"]:disabled {{ background: {c("bg.selected.canvas")}; }}
QComboBox {{
  background: {c("bg.field")}; border: 1px solid {c("line.strong")}; border-radius: 9px; padding: 0 30px 0 11px;
  min-height: 34px; combobox-popup: 0;
}}
QComboBox[iconed="true"] {{ padding: 0 30px 0 34px; }}
QComboBox::down-arrow {{ image: none; width: 0; height: 0; }}
QComboBox QLineEdit {{ border: 0; background: transparent; padding: 0; min-height: 26px; }}
QComboBox:disabled {{ color: {c("text.disabled")}; }}
QComboBox:focus {{ border: 2px solid {c("focus")}; padding: 0 29px 0 10px; }}
QComboBox::drop-down {{ border: 0; width: 26px; }}
QComboBox QAbstractItemView {{
  background: {c("bg.raised")}; border: 1px solid {c("line.strong")}; border-radius: 9px; padding: 4px; outline: 0;
  selection-background-color: {c("bg.selected.raised")}; selection-color: {c("text.1")};
}}
QComboBox[small="true"] {{ min-height: 30px; }}
QLineEdit[tall="true"] {{ min-height: 34px; }}
QComboBox[tall="true"], QPushButton[tall="true"] {{ min-height: 36px; }}
QMenu {{ background: transparent; border: 0; margin: 28px; padding: 6px; }}
QMenu::item {{ padding: 0 26px 0 16px; min-height: 34px; }}
QMenu[roomy="true"]::item {{ min-height: 38px; }}
QMenu::separator {{ height: 1px; margin: 5px 0; }}
QSlider {{ min-height: 34px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {c("line.strong")}; }}
QSlider::sub-page:horizontal {{ background: {c("you.solid")}; border-radius: 2px; }}
QSlider[mirrored="true"]::sub-page:horizontal {{ background: {c("line.strong")}; }}
QSlider[mirrored="true"]::add-page:horizontal {{ background: {c("you.solid")}; border-radius: 2px; }}
QSlider[ember="true"][mirrored="false"]::sub-page:horizontal {{ background: {c("ai.solid")}; }}
QSlider[ember="true"][mirrored="true"]::add-page:horizontal {{ background: {c("ai.solid")}; }}
QSlider::handle:horizontal {{
  width: 16px; height: 16px; margin: -7px 0; border-radius: 9px; background: #FFFFFF; border: 1px solid {c("line.strong")};
}}
QSlider::handle:horizontal:disabled {{ background: {c("bg.hover")}; }}
QSlider::sub-page:horizontal:disabled {{ background: {c("line.strong")}; }}
QRadioButton::indicator {{ width: 15px; height: 15px; border-radius: 9px; border: 2px solid {c("line.control")}; background: {c("bg.raised")}; }}
QRadioButton::indicator:checked {{
  border-color: {c("you.solid")};
  background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5, stop:0 #FFFFFF, stop:0.36 #FFFFFF, stop:0.44 {c("you.solid")}, stop:1 {c("you.solid")});
}}
QCheckBox {{ spacing: 9px; color: {c("text.2")}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {c("line.control")}; border-radius: 5px; background: {c("bg.field")}; }}
QCheckBox::indicator:checked {{ background: {c("you.solid")}; border-color: {c("you.solid")}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollArea > QWidget > QWidget#sheet {{ background: {c("bg.canvas")}; }}
QListView, QTreeView {{ background: {c("bg.raised")}; border: 0; outline: 0; }}
HistoryView, Tree {{ background: transparent; }}
Tree {{ padding-left: 13px; }}
QTableView {{ background: {c("bg.canvas")}; border: 0; outline: 0; }}
QTreeView::item {{ min-height: 23px; }}
QTreeView::item:selected, QListView::item:selected {{ background: {c("you.soft")}; color: {c("text.1")}; }}
QHeaderView::section {{ background: transparent; border: 0; color: {c("text.3")}; }}
QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0; }}
QScrollBar::handle:vertical {{ background: {c("line.strong")}; border-radius: 2px; min-height: 32px; margin: 2px 3px; }}
QScrollBar::handle:vertical:hover {{ background: {c("line.control")}; border-radius: 3px; margin: 2px 2px; }}
QScrollBar:horizontal {{ height: 10px; background: transparent; }}
QScrollBar::handle:horizontal {{ background: {c("line.strong")}; border-radius: 2px; min-width: 32px; margin: 3px 2px; }}
QScrollBar::handle:horizontal:hover {{ background: {c("line.control")}; border-radius: 3px; margin: 2px 2px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; border: 0; height: 0; width: 0; }}
QSplitter::handle {{ background: transparent; }}
QSplitter[ruled="true"]::handle {{ background: {c("line.subtle")}; }}
QProgressBar {{ background: {c("line.subtle")}; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar[thin="true"] {{ max-height: 4px; min-height: 4px; border-radius: 2px; }}
QProgressBar[thin="true"]::chunk {{ background: {c("you.solid")}; border-radius: 2px; }}
QProgressBar[wide="true"] {{ background: transparent; max-height: 100px; min-height: 0; }}
QProgressBar::chunk {{ background: {c("you.solid")}; border-radius: 3px; }}
QTabBar::tab {{ padding: 6px 10px; color: {c("text.2")}; background: transparent; border: 0; }}
QTabBar::tab:selected {{ color: {c("text.1")}; font-weight: 600; border-bottom: 2px solid {c("ink")}; }}
QTabWidget::pane {{ border: 0; }}
"""
    return text.replace(": 1px solid", ": 2px solid") if theme.is_high_contrast else text
