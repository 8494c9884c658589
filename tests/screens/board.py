"""Scenes 26 and 27: the parts on a board."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStyle,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from core.audio.ports import Level
from core.conversation.state import CallStatus, Item, LinkStatus, Phase, Problem, Setup, Tool
from core.session.timeline import RECEIVED, SENT
from gui.chips import StatusChip
from gui.controls import KeyCap, button, label
from gui.fields import show_wrong, with_glass
from gui.focus_ring import REACH, RingFrame
from gui.header import DOTS, Chip
from gui.menu import DANGER, Menu
from gui.meters import LevelMeter
from gui.notices import ROOM, Banner, Toast
from gui.orb import TalkButton
from gui.phases import texts
from gui.picker import Picker
from gui.settings_rows import Slider
from gui.stage import redden
from gui.switches import CheckBox, Segmented, Switch
from gui.theme import theme
from gui.timeline_delegate import EventDelegate
from gui.timeline_model import EventRow
from gui.tool_card import ToolRow
from gui.turns import INDENT, INSET, AssistantRow
from tests.screens import talk
from tests.screens.scene import Scene
from tests.screens.talk import replace

FOCUSED, HOVERED = "focused", "hovered"
AT_REST = QStyle.StateFlag.State_Enabled
UNDER_MOUSE, SELECTED = AT_REST | QStyle.StateFlag.State_MouseOver, AT_REST | QStyle.StateFlag.State_Selected


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
    """Every stock part in its states."""
    scene.assistant.show(talk.online())
    board = _board(1280, 1020)
    left, right = QVBoxLayout(), QVBoxLayout()
    for column in (left, right):
        column.setSpacing(8)
    for part in (_buttons(), _fields(), _small(), _meters(), _turns(scene)):
        left.addLayout(part)
        left.addSpacing(1)
    below = _heading("Toasts")
    left.addWidget(below)
    left.addSpacing(98)
    left.addWidget(_heading("Connection chip and banners"))
    left.addLayout(_row(*(_link(*one) for one in LINKS)))
    for problem in PROBLEMS:
        banner = Banner(scene.window.bridge)
        banner.show_state(talk.online(problem=problem))
        left.addWidget(banner)
    left.addStretch(1)
    right.addWidget(_heading("Tool call: waiting, running, done, denied, blocked, failed"))
    for row in _calls(scene):
        right.addWidget(_flush_left(row))
    right.addSpacing(4)
    right.addWidget(_heading("Timeline rows: rest, hover, selected, grouped, error"))
    rows = QFrame()
    rows.setProperty("card", True)
    inside = QVBoxLayout(rows)
    inside.setContentsMargins(0, 5, 0, 5)
    inside.addWidget(EventRows())
    right.addWidget(rows)
    right.addSpacing(4)
    menu = _menu()
    menu.setFixedSize(menu.sizeHint())
    right.addLayout(_row(_heading("Menu and tooltip"), _tooltip("Time from your last word to the first sound")))
    right.addLayout(_row(menu))
    right.addStretch(1)
    whole = QHBoxLayout(board)
    whole.setContentsMargins(40, 31, 40, 20)
    whole.setSpacing(40)
    for column, share in ((left, 640), (right, 520)):
        whole.addLayout(column, share)
    board.move(4000, 0)  # where the mouse meets no other window
    board.show()
    board.activateWindow()
    QApplication.processEvents()
    board.findChild(QLineEdit, FOCUSED).setFocus()  # type: ignore[union-attr]  # it is there
    for one in board.findChildren(QPushButton, HOVERED):
        _cover(board, one)
    for number, (text, icon, action) in enumerate(TOASTS):
        toast = Toast(board, scene.window.bridge, lambda: board.height())
        toast.say(text, icon, action, (lambda: None) if action else None)
        toast.move(below.x() - ROOM + number % 2 * 130, below.geometry().bottom() - ROOM + 10 + number // 2 * 50)
        toast.raise_()
    return _taken(board)


def _cover(board: QWidget, one: QWidget) -> None:
    """With a picture of it under the mouse, which can be in one place only."""
    QTest.mouseMove(one)
    QApplication.processEvents()
    place = QRect(one.mapTo(board, QPoint()), one.size())
    picture = QLabel(board)
    picture.setPixmap(board.grab(place))
    picture.setGeometry(place)
    picture.show()


TOASTS = (
    ("Copied", "check-circle", ""),
    ("Muted while you type", "microphone-slash", "Undo"),
    ("Could not save the recording", "warning-circle", "Details"),
)


def _buttons() -> QVBoxLayout:
    part = _part("Buttons: rest, hover, pressed, focus, disabled")
    for text, kind in (("Send", "primary"), ("Record again", ""), ("Delete", "danger"), ("Discard", "flat")):
        states = [button(text, kind) for _ in range(5)]
        for one in states:
            one.setFixedWidth(114)
        states[1].setObjectName(HOVERED)
        states[2].setDown(True)
        states[4].setEnabled(False)
        row = _row(*states[:3], Ringed(states[3]), states[4])
        row.setSpacing(REACH * 2)
        for place in (1, 3):  # the ring reaches into the gaps of the others
            row.insertSpacing(place, REACH * 2)
        part.addLayout(row)
    return part


def _fields() -> QVBoxLayout:
    part = _part("Fields")
    for_search, chosen = QLineEdit(), Picker("Choice", "translate")
    with_glass(for_search)
    for_search.setPlaceholderText("Search events")
    chosen.addItem("Spanish")
    typed, wrong = QLineEdit("response.done"), QLineEdit("wss:/my-server")
    wrong.setCursorPosition(0)
    show_wrong(wrong, "The address starts with ws:// or wss://")
    typed.setObjectName(FOCUSED)
    fields = (for_search, typed, wrong, chosen)
    for field, width in zip(fields, (154, 150, 154, 146), strict=True):
        field.setFixedWidth(width)
    part.addLayout(_row(*fields))
    part.addWidget(Told("The address starts with ws:// or wss://", wrong))
    return part


class Told(QLabel):
    """What is wrong with a field, below it."""

    def __init__(self, text: str, field: QWidget) -> None:
        super().__init__(text)
        self._field = field
        self.setFont(theme().font("small"))
        self.setStyleSheet(f"color: {theme().hex('danger.text')}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setIndent(max(0, self._field.x() - self.x()))


def _small() -> QVBoxLayout:
    part = _part("Switch, segmented, slider, box, chips, keys")
    on, off, slider, box = Switch("On"), Switch("Off"), Slider("Slider"), CheckBox("Always")
    on.setChecked(True)
    box.setChecked(True)
    slider.setValue(50)
    policy = Segmented((("allow", "Allow", ""), ("ask", "Ask", ""), ("never", "Never", "")), "Policy")
    policy.set_value("ask")
    keys = (KeyCap(key) for key in ("Ctrl", "Shift", "Space"))
    part.addLayout(_row(on, off, policy, slider, box, *keys))
    part.addLayout(_row(*(StatusChip(*chip) for chip in CHIPS)))
    return part


CHIPS = (
    ("Ready", "ok"),
    ("Changes data", "warn", "warning"),
    ("Speech heard", "you", "waveform"),
    ("Speaking", "ai", "speaker-high"),
    ("Tool", "tool", "wrench"),
    ("Failed", "danger", "warning-circle"),
)


def _meters() -> QVBoxLayout:
    part = _part("Level meter: quiet, good, hot, clipping, muted; threshold tick and peak hold")
    meters = [_meter(level_db) for level_db in (-42.0, -18.0, -6.0, 0.0, None)]
    part.addLayout(_row(*meters))
    told = [label(one.text, "micro", tone="dim") for one in meters]
    for one, meter in zip(told, meters, strict=True):
        one.setFixedWidth(meter.width())
        redden(one, meter.is_clipping)
    part.addLayout(_row(*told))
    return part


def _turns(scene: Scene) -> QVBoxLayout:
    """The line under a reply, as it is under the mouse."""
    part = _part("Turn meta, under the mouse")
    row = AssistantRow(scene.window.bridge)
    row.show_item(talk.said("a2", "Only until about three.", talk.LENGTHS["a2"], first_sound_ms=612))
    row.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    row.setFixedHeight(row.fit(560))
    part.addWidget(row)
    return part


class Ringed(QWidget):
    """A button with the keyboard's ring round it."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(REACH, REACH, REACH, REACH)
        row.addWidget(inside)
        ring = RingFrame(self)
        ring.setWidget(inside)


class EventRows(QWidget):
    """Rows of the timeline, as its delegate paints them."""

    def __init__(self) -> None:
        super().__init__()
        self._delegate = EventDelegate()
        self.setFixedHeight(len(EVENTS) * self._delegate.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self._delegate.height()
        for number, (row, state) in enumerate(EVENTS):
            self._delegate.paint_row(painter, row, QRect(0, number * height, self.width(), height), state)


EVENTS = (
    (EventRow(1, 15.938, RECEIVED, "input_audio_buffer.committed", "you.solid", 1, "+42 ms", ""), AT_REST),
    (EventRow(2, 15.944, SENT, "response.create", "ai.solid", 1, "+6 ms", ""), UNDER_MOUSE),
    (EventRow(3, 15.982, RECEIVED, "response.created", "ai.solid", 1, "+38 ms", ""), SELECTED),
    (EventRow(4, 16.508, RECEIVED, "response.output_audio.delta", "ai.solid", 42, "6.1 s", ""), AT_REST),
    (EventRow(5, 20.144, RECEIVED, "error", "danger.solid", 1, "invalid_value", ""), AT_REST),
)


def _part(text: str) -> QVBoxLayout:
    part = QVBoxLayout()
    part.setSpacing(8)
    part.addWidget(_heading(text))
    return part


LINKS = (
    ("Local assistant", LinkStatus.ONLINE),
    ("Connecting", LinkStatus.CONNECTING),
    ("Reconnecting", LinkStatus.RETRYING),
    ("Offline", LinkStatus.OFFLINE),
)
PROBLEMS = (
    Problem("link_lost", "Connection lost.", "Trying again in 4 s.", ("retry",)),
    Problem("bad_key", "The key was not accepted.", "Check it in Settings.", ("open_provider",)),
    Problem("spend_cap", "This conversation reached your $1.00 limit.", "", ("raise_limit 2.00", "stop_here")),
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
        level = Level(level_db or 0.0, (level_db or 0.0) - 6, level_db == 0.0)
        meter.step(0.05, level, is_dead=level_db is None)
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
        talk.tool("c6", "run_command", CallStatus.BLOCKED, "{}"),
        talk.tool("c5", "get_weather", CallStatus.FAILED, weather, "Timed out after 10 s"),
    ]
    tools = (Tool("create_event", "", {}, True, "changes_data", "Add an event to your calendar?"),)
    scene.assistant.state = replace(scene.assistant.state, setup=Setup(tools=tools))
    return [_call(scene, item) for item in calls]


def _call(scene: Scene, item: Item) -> ToolRow:
    row = ToolRow(scene.window.bridge)
    row.show_item(item)
    row.setFixedHeight(row.fit(520 + INDENT + INSET))
    return row


def _flush_left(row: ToolRow) -> QWidget:
    """Without the indent that it has under a turn."""
    holder = QWidget()
    holder.setFixedSize(520, row.height())
    row.setParent(holder)
    row.move(-INDENT, 0)
    return holder


def _menu() -> QMenu:
    menu = Menu()
    menu.setWindowFlags(Qt.WindowType.Widget)
    rows = (("copy", "Copy text", "Ctrl+C"), ("export", "Save sound…", ""), ("code", "Show in timeline", "Ctrl+J"))
    for icon, text, key in rows:
        menu.addAction(theme().icon(icon), text).setShortcut(key)
    menu.addSeparator()
    menu.addAction(theme().icon("trash", "danger.text"), "Delete turn").setProperty(DANGER, True)
    menu.setActiveAction(menu.actions()[2])
    return menu


def _tooltip(text: str) -> QLabel:
    """A picture of the one that Qt shows: it has a window of its own."""
    QToolTip.showText(QPoint(10, 10), text)
    shown = next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))
    picture = QLabel()
    picture.setPixmap(shown.grab())
    QToolTip.hideText()
    return picture


def orbs(scene: Scene) -> QPixmap:
    """Every phase, with its status."""
    board = _board(1280, 500)
    state = scene.assistant.state
    for number, phase in enumerate(Phase):
        orb = TalkButton(88)
        orb.setParent(board)
        orb.show_phase(phase, "")
        for _ in range(24):
            orb.step(1 / 24, 0.65, 0.62)
        if phase is Phase.INTERRUPTED:
            orb._changed(0.2)  # its rings are on their way out
        x, y = 100 + (number % 8) * 154, 120 + (number // 8) * 240
        orb.move(x - orb.width() // 2, y - orb.height() // 2)
        status = texts(phase, state.mode, state.link, scene.assistant.clock.now_s())[0]
        for text, role, weight, below in ((status, "body", 600, 76), (phase.value, "mono", None, 96)):
            words = label(text, role, weight, "" if weight else "faint", px=None if weight else 11)
            words.setParent(board)
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            words.setText(words.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 150))
            words.setGeometry(x - 77, y + below, 154, 22)
    return _taken(board)
