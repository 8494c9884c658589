"""The rows of the timeline: what is painted when events come, and what the view is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from core.session.timeline import RECEIVED, Entry
from gui.event_view import EventView
from gui.timeline_delegate import EventDelegate
from gui.timeline_model import EventModel, EventRow, Heading

SPEECH = {"type": "input_audio_buffer.speech_started", "item_id": "user_1"}
STOPPED = {"type": "input_audio_buffer.speech_stopped", "item_id": "user_1"}
SOUND = {"type": "response.output_audio.delta", "item_id": "reply_1", "delta": ""}


class Painted(QObject):
    """How many pixels high the parts were that the rows' viewport painted, all together."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(sum(part.height() for part in event.region()))
        return False


@pytest.fixture
def rows(qapp: QApplication) -> Iterator[tuple[EventModel, EventView]]:
    model, view = EventModel(), EventView("Events")
    view.setModel(model)
    view.setItemDelegate(EventDelegate(view))
    view.set_row_height(32)
    view.resize(420, 640)
    view.show()
    yield model, view
    view.close()
    model.store.close()


def _take(model: EventModel, *events: dict[str, Any]) -> None:
    for event in events:
        number = len(model.store)
        model.add(Entry(number + 1, number / 10, RECEIVED, event, 4800 if "audio.delta" in event["type"] else 0))
    model.flush()


def _fill(model: EventModel, count: int) -> None:
    _take(model, *({"type": "rate_limits.updated", "event_id": f"e{number}"} for number in range(count)))


def _settle() -> None:
    for _ in range(4):  # a scroll bar that appears lays out once more
        QApplication.processEvents()


def _on_screen(view: EventView) -> QImage:
    """What the window shows, not what it would paint now."""
    return view.screen().grabWindow(view.winId()).toImage().copy(view.viewport().geometry())


def _painted_now(view: EventView) -> QImage:
    view.viewport().update()
    _settle()
    return _on_screen(view)


def test_a_row_that_comes_moves_the_others_up_and_only_it_is_painted(rows: tuple[EventModel, EventView]) -> None:
    model, view = rows
    _fill(model, 200)
    view.scrollToBottom()
    _settle()
    painted = Painted()
    view.viewport().installEventFilter(painted)
    _fill(model, 1)
    view.scrollToBottom()
    _settle()
    assert sum(painted.heights) <= 4 * 32  # with the row that was under the mouse, and the one that is now
    assert _on_screen(view) == _painted_now(view)


def test_a_row_that_comes_out_of_sight_paints_nothing(rows: tuple[EventModel, EventView]) -> None:
    model, view = rows
    _fill(model, 200)
    _settle()
    shown = _on_screen(view)
    view.verticalScrollBar().setValue(0)
    _settle()
    _fill(model, 50)
    _settle()
    assert _on_screen(view) == shown == _painted_now(view)
    assert view.verticalScrollBar().maximum() == 250 * 32 - view.viewport().height()


def test_rows_that_fill_the_view_are_painted_where_they_are(rows: tuple[EventModel, EventView]) -> None:
    model, view = rows
    for _ in range(30):
        _fill(model, 1)
        view.scrollToBottom()
        _settle()
    assert _on_screen(view) == _painted_now(view)
    model.search("e0")
    _settle()
    assert _on_screen(view) == _painted_now(view)
    model.search("")
    _fill(model, 3)
    _settle()
    assert _on_screen(view) == _painted_now(view)


def _changes(model: EventModel) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: found.append((first.row(), last.row())))
    return found


def test_the_heading_of_a_turn_is_told_anew_when_its_first_sound_comes(rows: tuple[EventModel, EventView]) -> None:
    model, _ = rows
    _take(model, SPEECH, STOPPED)
    heading = model.row(0)
    assert isinstance(heading, Heading) and not heading.note
    changes = _changes(model)
    _take(model, SOUND)
    heading = model.row(0)
    assert isinstance(heading, Heading) and heading.note == "100 ms to first sound"
    assert changes == [(0, 0)]


def test_a_finding_reaches_a_row_that_is_shown(rows: tuple[EventModel, EventView]) -> None:
    model, _ = rows
    _fill(model, 3)
    assert isinstance(before := model.row(1), EventRow) and not before.finding
    changes = _changes(model)
    model.mark(1, "Not so.")
    model.flush()
    assert isinstance(after := model.row(1), EventRow) and after.finding == "Not so."
    assert changes == [(1, 1)]


def test_changes_of_many_rows_are_told_as_one_span(rows: tuple[EventModel, EventView]) -> None:
    model, _ = rows
    _fill(model, 100)
    changes = _changes(model)
    for number in range(10, 60, 2):
        model.mark(number, "Not so.")
    model.flush()
    assert changes == [(10, 58)]
