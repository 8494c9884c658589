"""Scenes 26 and 27: the parts on a board."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from core.audio.ports import Level
from core.conversation.state import CallStatus, Item, LinkStatus, Phase, Problem, Setup, Tool
from gui.controls import KeyCap, Segmented, Switch, button, label
from gui.header import DOTS, Chip
from gui.meters import LevelMeter
from gui.notices import ROOM, Banner, Toast
from gui.orb import TalkButton
from gui.settings_rows import Slider, StatusChip
from gui.theme import theme
from gui.tool_card import ToolRow
from tests.screens import talk
from tests.screens.scene import Scene
from tests.screens.talk import replace


def _board(width: int, height: int) -> QWidget:
    board = QWidget()
    board.setObjectName("board")
    board.setStyleSheet(f"#board {{ background: {theme().hex('bg.canvas')}; }}")
    board.resize(width, height)
    return board


def _taken(board: QWidget) -> QPixmap:
    board.show()
    picture = board.grab()
    board.close()
    board.deleteLater()
    return picture


def components(scene: Scene) -> QPixmap:
    """Every stock part in the states that can be told apart at rest."""
    scene.assistant.show(talk.online())
    board = _board(1280, 1020)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column in (left, right):
        column.setSpacing(10)
    left.addWidget(_heading("Buttons: rest, disabled"))
    for text, kind in (("Send", "primary"), ("Record again", ""), ("Delete", "danger"), ("Discard", "flat")):
        pair = [button(text, kind), button(text, kind)]
        pair[1].setEnabled(False)
        left.addLayout(_row(*pair))
    left.addWidget(_heading("Fields"))
    fields = [QLineEdit(), QLineEdit("response.done")]
    fields[0].setPlaceholderText("Search events")
    left.addLayout(_row(*fields))
    left.addWidget(_heading("Switch, segmented, slider, chips, keys"))
    on, off, slider = Switch("On"), Switch("Off"), Slider("Slider")
    on.setChecked(True)
    slider.setValue(50)
    policy = Segmented((("allow", "Allow", ""), ("ask", "Ask", ""), ("never", "Never", "")), "Policy")
    policy.set_value("ask")
    left.addLayout(_row(on, off, policy, slider, *(KeyCap(key) for key in ("Ctrl", "Shift", "Space"))))
    chips = (("Ready", "ok"), ("Changes data", "warn"), ("Speech heard", "you"), ("Failed", "danger"))
    left.addLayout(_row(*(StatusChip(*chip) for chip in chips)))
    left.addWidget(_heading("Level meter: quiet, good, hot, clipping, muted"))
    left.addLayout(_row(*(_meter(level_db) for level_db in (-42.0, -18.0, -6.0, 0.0, None))))
    left.addWidget(_heading("Connection and banners"))
    left.addLayout(_row(*(_link(*one) for one in LINKS)))
    for problem in PROBLEMS:
        banner = Banner(scene.window.bridge)
        banner.show_state(talk.online(problem=problem))
        left.addWidget(banner)
    left.addStretch(1)
    right.addWidget(_heading("Tool call: waiting, running, done, denied, failed"))
    for row in _calls(scene):
        right.addWidget(row)
    right.addWidget(_heading("Menu"))
    right.addWidget(_menu(), alignment=Qt.AlignmentFlag.AlignLeft)
    below = _heading("Toast")
    right.addWidget(below)
    right.addStretch(1)
    toast = Toast(board, scene.window.bridge, lambda: board.height())
    toast.say("Muted while you type", "microphone-slash", "Undo", lambda: None)
    whole = QHBoxLayout(board)
    whole.setContentsMargins(40, 30, 40, 30)
    whole.setSpacing(40)
    for column in (left, right):
        whole.addLayout(column, 1)
    board.show()
    toast.move(below.x() - ROOM, below.geometry().bottom() - ROOM + 12)
    toast.raise_()
    return _taken(board)


LINKS = (
    ("Local assistant", LinkStatus.ONLINE),
    ("Connecting", LinkStatus.CONNECTING),
    ("Reconnecting", LinkStatus.RETRYING),
    ("Offline", LinkStatus.OFFLINE),
)
PROBLEMS = (
    Problem("link_lost", "Connection lost.", "Trying again in 4 s.", ("retry",)),
    Problem("bad_key", "The key was not accepted.", "Check it in Settings.", ("open_provider",)),
)


def _heading(text: str) -> QWidget:
    return label(text, "small", 600, "dim")


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _meter(level_db: float | None) -> LevelMeter:
    meter = LevelMeter("you.solid", "Level", -38.0)
    for _ in range(12):
        meter.step(0.05, Level(level_db or 0.0, (level_db or 0.0) - 6), is_dead=level_db is None)
    return meter


def _link(text: str, status: LinkStatus) -> Chip:
    chip = Chip("Connection")
    chip.show_link(text, DOTS[status], status.value)
    return chip


def _calls(scene: Scene) -> list[ToolRow]:
    arguments = '{"title": "Gulbenkian Museum", "start": "2025-11-29T10:30", "duration_min": 120}'
    weather = '{"place": "Lisbon", "day": "Saturday"}'
    calls = [
        talk.tool("c1", "create_event", CallStatus.WAITING, arguments, ended_s=None),
        talk.tool("c2", "get_weather", CallStatus.RUNNING, weather, ended_s=None),
        talk.tool("c3", "get_weather", CallStatus.DONE, weather, "16°, rain until 15:00"),
        talk.tool("c4", "create_event", CallStatus.DENIED, arguments),
        talk.tool("c5", "get_weather", CallStatus.FAILED, weather, "Timed out after 10 s"),
    ]
    tools = (Tool("create_event", "", {}, True, "changes_data", "Add an event to your calendar?"),)
    scene.assistant.state = replace(scene.assistant.state, setup=Setup(tools=tools))
    return [_call(scene, item) for item in calls]


def _call(scene: Scene, item: Item) -> ToolRow:
    row = ToolRow(scene.window.bridge)
    row.show_item(item)
    row.setFixedHeight(row.fit(580))
    return row


def _menu() -> QMenu:
    menu = QMenu()
    menu.setWindowFlags(Qt.WindowType.Widget)
    for icon, text, key in (("copy", "Copy text", "Ctrl+C"), ("code", "Show in timeline", "Ctrl+J")):
        menu.addAction(theme().icon(icon), text).setShortcut(key)
    return menu


def orbs(scene: Scene) -> QPixmap:
    board = _board(1280, 500)
    for number, phase in enumerate(Phase):
        orb = TalkButton(88)
        orb.setParent(board)
        orb.show_phase(phase, "")
        for _ in range(24):
            orb.step(1 / 24, 0.35, 0.62)
        x, y = 100 + (number % 8) * 154, 120 + (number // 8) * 240
        orb.move(x - orb.width() // 2, y - orb.height() // 2)
    return _taken(board)
