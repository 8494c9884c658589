"""The only object that knows both worlds: the Assistant and the widgets.

Edges are pushed by signals, levels and playhead are pulled by the frame clock.
"""

from __future__ import annotations

import asyncio
import contextlib

from PySide6.QtCore import QObject, Signal

from core.conversation.state import Phase, State
from core.errors import AppError
from core.session.assistant import Assistant
from core.session.timeline import Entry

STILL_DB = -50.0
"""Below this no bar of a ribbon moves."""
STILL = frozenset(
    {
        Phase.READY,
        Phase.LISTENING,
        Phase.REVIEW,
        Phase.WAITING,
        Phase.MUTED,
        Phase.OFFLINE,
        Phase.ERROR,
        Phase.NO_MICROPHONE,
    }
)


class Bridge(QObject):
    """Made once per window; `close` lets go of the assistant."""

    state_changed = Signal(object, object)
    """(before, after): compare parts by identity."""
    entry_added = Signal(object)
    frame = Signal(float)
    """Seconds since the last one; from the window's frame clock."""
    title_changed = Signal()
    """`title` is another."""

    def __init__(self, assistant: Assistant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.assistant = assistant
        self.title = ""
        """As the history names this conversation; empty where it has no name yet."""
        self.length_s = 0.0
        """How long was talked in this conversation."""
        self._asking: asyncio.Task[None] | None = None
        self._stops = [assistant.subscribe(self._state), assistant.timeline.subscribe(self._entry)]
        if assistant.history is not None:
            self._stops.append(assistant.history.subscribe(self.ask_title))

    @property
    def state(self) -> State:
        return self.assistant.state

    @property
    def phase(self) -> Phase:
        return self.assistant.phase

    def close(self) -> None:
        while self._stops:
            self._stops.pop()()
        if self._asking is not None:
            self._asking.cancel()

    @property
    def is_still(self) -> bool:
        """Nobody is heard, nothing plays, nothing is waited for: only the orb breathes."""
        assistant = self.assistant
        loudest_db = max(assistant.microphone_level().peak_db, assistant.speaker_level().peak_db)
        is_playing = bool(self.state.playback.item_ids or self.replayed_id)
        return self.phase in STILL and not is_playing and loudest_db < STILL_DB

    # Playing a row again

    @property
    def replayed_id(self) -> str:
        """The row that is being played again."""
        return self.assistant.played_again.item_id

    def replayed_ms(self, item_id: str) -> int | None:
        """How far it is; None where this row is not being played again."""
        again = self.assistant.played_again
        return again.heard_ms if item_id and item_id == again.item_id else None

    def timeline_s(self) -> float:
        """Where the timeline stands: now, or the place of a session that is replayed."""
        place = getattr(self.assistant, "position_s", None)
        now_s = self.assistant.timeline.elapsed_s(self.assistant.clock.now_s())
        return float(place) if place is not None else now_s

    # The name of the conversation

    def ask_title(self) -> None:
        """Look up what the history calls this conversation."""
        with contextlib.suppress(RuntimeError):  # no loop: a window that is only painted
            self._asking = asyncio.get_running_loop().create_task(self._find_title())

    async def _find_title(self) -> None:
        history, uid = self.assistant.history, self.assistant.conversation_uid
        title, self.length_s = "", 0.0
        if history is not None and uid:
            with contextlib.suppress(AppError):
                found = await history.summary(uid)
                title, self.length_s = found.title, found.length_s
        if title != self.title:
            self.title = title
            self.title_changed.emit()

    def _state(self, before: State, after: State) -> None:
        if len(before.items) != len(after.items) or before.link.status is not after.link.status:
            self.ask_title()
        self.state_changed.emit(before, after)

    def _entry(self, entry: Entry) -> None:
        self.entry_added.emit(entry)
