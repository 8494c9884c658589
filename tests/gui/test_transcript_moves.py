"""A reply that grows: what is seen above it moves and is not painted anew, and what stands on the screen is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.conversation.state import Item, Problem
from gui.controls import IconButton, holds_focus
from gui.main_window import MainWindow, apply_appearance
from gui.motion import settle
from gui.theme import theme
from gui.turns import AssistantRow
from tests.screens import talk
from tests.screens.fake import FakeAssistant

WORDS = "After lunch, take the tram out to the tile museum. "


class Painted(QObject):
    """How many pixels high the parts of a widget were that were painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.high = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.high += event.region().boundingRect().height()
        return False


class Talk:
    """A window in the midst of a reply."""

    def __init__(self, folder: Path) -> None:
        self.assistant = FakeAssistant(folder, talk.speaking_state(), has_history=False)
        self.assistant.settings["first_run.is_done"] = True
        self.assistant.lengths.update(talk.LENGTHS)
        apply_appearance(self.assistant.settings)  # type: ignore[arg-type]
        self.window = MainWindow(self.assistant)  # type: ignore[arg-type]
        self.window.clock.blockSignals(True)
        self.window.resize(1100, 760)
        self.window.show()
        self.view = self.window.transcript
        self.pass_events()

    @property
    def last(self) -> Item:
        return self.assistant.state.items[-1]

    def say(self, text: str, heard_ms: int = 0) -> None:
        rows = self.assistant.state.items
        row = msgspec.structs.replace(rows[-1], text=text, heard_ms=0)
        self.assistant.heard[row.item_id] = heard_ms
        self.assistant.show(msgspec.structs.replace(self.assistant.state, items=(*rows[:-1], row)))
        self.window.bridge.frame.emit(0.033)
        self.pass_events()

    @staticmethod
    def pass_events() -> None:
        for _ in range(4):
            QApplication.processEvents()

    def on_screen(self) -> QImage:
        """What the window shows of the talk, not what it would paint now."""
        view = self.view
        place = QRect(view.mapTo(self.window, view.rect().topLeft()), view.viewport().size())
        place.setHeight(view.height())
        return self.window.screen().grabWindow(self.window.winId()).toImage().copy(place)

    def painted_now(self) -> QImage:
        for one in (self.window, *self.window.findChildren(QWidget)):
            one.update()
        self.pass_events()
        return self.on_screen()


@pytest.fixture
def talking(qapp: QApplication, tmp_path: Path) -> Iterator[Talk]:
    made = Talk(tmp_path)
    settle()
    yield made
    made.window.let_go()
    made.window.hide()
    made.window.deleteLater()


def test_what_is_on_the_screen_while_a_reply_grows_is_what_would_be_painted(talking: Talk) -> None:
    for number in range(1, 70):
        text = WORDS * (number // 2) + WORDS[: 25 * (number % 2)]
        talking.say(text, heard_ms=number * 60)
        if number % 6 == 0:
            assert talking.on_screen() == talking.painted_now(), f"after {len(text)} characters"
    talking.say("Something else.", heard_ms=90)
    assert talking.on_screen() == talking.painted_now()


def test_a_line_that_comes_paints_itself_and_not_the_turns_above(talking: Talk) -> None:
    talking.say(WORDS * 12)
    view = talking.view
    bar = view.verticalScrollBar()
    above = [row for row in map(view.row, (item.item_id for item in talking.assistant.state.items[:-1])) if row]
    reply = view.row(talking.last.item_id)
    assert reply is not None
    painted, own = [Painted(row) for row in above], Painted(reply.texts()[0].viewport())
    before, height = bar.value(), reply.height()
    talking.say(WORDS * 14)
    line = theme().px(25)
    assert bar.value() - before == reply.height() - height >= line
    moved = bar.value() - before
    assert sum(one.high for one in painted) <= moved + view._brim.height(), "turns above were painted anew"
    assert own.high <= moved + 2 * line, "lines that stood were painted anew"


def _long(talking: Talk) -> None:
    """Many turns, at the end."""
    kinds = talking.assistant.state.items
    turns = (msgspec.structs.replace(kinds[number % len(kinds)], item_id=f"turn_{number}") for number in range(60))
    talking.assistant.show(msgspec.structs.replace(talking.assistant.state, items=tuple(turns)))
    talking.view.to_end()
    talking.pass_events()
    settle()


def test_a_turn_that_has_the_keyboard_stays_and_nothing_jumps(talking: Talk) -> None:
    _long(talking)
    view, bar = talking.view, talking.view.verticalScrollBar()
    row = next(row for item_id, row in sorted(view._rows.items()) if row.findChildren(IconButton))
    assert row.item is not None
    inside = row.findChildren(IconButton)[0]
    talking.window.activateWindow()
    talking.pass_events()
    inside.setFocus()
    assert QApplication.focusWidget() is inside
    for is_end in (False, True):
        bar.setValue(bar.maximum() if is_end else 0)
        talking.pass_events()
        assert bar.value() == (bar.maximum() if is_end else 0)
        assert view.row(row.item.item_id) is row
    assert QApplication.focusWidget() is inside


def test_the_keyboard_goes_from_a_banner_to_the_talk_button(talking: Talk) -> None:
    _long(talking)
    bar, banner = talking.view.verticalScrollBar(), talking.window.banner
    problem = Problem("no_microphone", "No microphone found.", "", ("choose_device", "check_devices"))
    talking.assistant.show(msgspec.structs.replace(talking.assistant.state, problem=problem))
    talking.pass_events()
    talking.window.activateWindow()
    talking.pass_events()
    banner.findChildren(QPushButton)[-1].setFocus()
    assert holds_focus(banner)
    talking.assistant.show(msgspec.structs.replace(talking.assistant.state, problem=None))
    talking.pass_events()
    assert not banner.isVisible()
    assert QApplication.focusWidget() is talking.window.stage.orb
    assert bar.value() == bar.maximum()


def test_what_went_over_the_edge_fades_there(talking: Talk) -> None:
    talking.say(WORDS * 30)
    view, brim = talking.view, talking.view._brim
    back = theme().color("bg.canvas")

    def ink(image: QImage, y: int) -> int:
        pixels = (image.pixelColor(x, y) for x in range(image.width()))
        return max(abs(one.lightness() - back.lightness()) for one in pixels)

    bar = view.verticalScrollBar()
    for back_px in range(90, 26, -7):  # nearer to the end it would follow the talk
        value = bar.maximum() - back_px
        bar.setValue(value)
        talking.pass_events()
        assert bar.value() == value
        shown = brim.grab().toImage()
        whole = view._inside.grab(QRect(0, value - brim.height(), brim.width(), brim.height())).toImage()
        for y in range(brim.height()):
            strong = ink(whole, y)
            kept = (y + 0.5) / brim.height()
            assert abs(ink(shown, y) - strong * kept) <= 0.09 * strong + 4, f"at {value}, line {y}"


def test_a_length_has_room_when_the_letters_grow(talking: Talk) -> None:
    talking.say(WORDS, heard_ms=2400)
    reply = talking.view.row(talking.last.item_id)
    assert isinstance(reply, AssistantRow)
    shown = reply._length
    try:
        for scale in (1.0, 1.6, 0.9):
            theme().configure("light", scale)
            talking.pass_events()
            metrics = shown.fontMetrics()
            assert shown.width() >= metrics.horizontalAdvance(shown.text()), scale
            assert shown.height() >= metrics.height(), scale
            beside = reply._play
            assert abs(shown.geometry().center().y() - beside.geometry().center().y()) <= 1, scale
    finally:
        theme().configure("system", 1.0)


def test_at_the_beginning_nothing_is_over_the_edge(talking: Talk) -> None:
    talking.say("Short.")
    talking.view.verticalScrollBar().setValue(0)
    talking.pass_events()
    image = talking.view._brim.grab().toImage()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert colours == {theme().color("bg.canvas").rgb()}
