"""The only object that knows both worlds: the Assistant and the widgets.

Edges are pushed by signals, levels and playhead are pulled by the frame clock.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.conversation.state import Phase, State
from core.session.assistant import Assistant
from core.session.timeline import Entry


class Bridge(QObject):
    """Made once per window; `close` lets go of the assistant."""

    state_changed = Signal(object, object)
    """(before, after): compare parts by identity."""
    entry_added = Signal(object)
    frame = Signal(float)
    """Seconds since the last one; from the window's frame clock."""

    def __init__(self, assistant: Assistant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.assistant = assistant
        self._stops = [assistant.subscribe(self._state), assistant.timeline.subscribe(self._entry)]

    @property
    def state(self) -> State:
        return self.assistant.state

    @property
    def phase(self) -> Phase:
        return self.assistant.phase

    def close(self) -> None:
        while self._stops:
            self._stops.pop()()

    def _state(self, before: State, after: State) -> None:
        self.state_changed.emit(before, after)

    def _entry(self, entry: Entry) -> None:
        self.entry_added.emit(entry)
