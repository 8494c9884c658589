"""Plays a log through the reducer: no socket, no device, no time passes.

Our own logs hold every input and come out bit-equal. Logs of other programs hold the wire alone: what
their client did is read from its events, and a beta or xAI spelling is translated as the link would.
Effects are not performed; who shows a replay listens to the states.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from core.conversation import inputs
from core.conversation.reduce import reduce
from core.conversation.state import CallStatus, State
from core.journal import CLIENT, LOCAL, OPENED, SERVER, Line
from core.protocol import Dialect, decode_server, dialect_named
from core.replay.inputs import input_of, state_of

BETA_SIGNS = ("response.audio.", "response.audio_transcript.", "response.text.", "transcription_session.")


class Player:
    """One log, taken line by line."""

    def __init__(self, dialect: Dialect | None = None) -> None:
        """dialect: of a foreign log whose server lines are not GA; see `dialect_of`."""
        self.state = State()
        self._dialect = dialect or dialect_named("ga")
        self._is_ours = False
        self._is_begun = False
        self._base_s = 0.0
        self._answers: dict[str, str] = {}
        """call_id -> output, said by a foreign client."""

    def take(self, line: Line) -> State:
        """The state after a line. Raises StoreError for a local line that cannot be read."""
        if line.direction == LOCAL and line.event.get("type") == OPENED:
            self.state, now_s = state_of(line.event)
            self._base_s = now_s - line.t_s
            self._is_ours = self._is_begun = True
            return self.state
        now_s = round(self._base_s + line.t_s, 6)
        for event in self._inputs(line):
            self.state, _effects = reduce(self.state, event, now_s)
        for event in self._answers_due():
            self.state, _effects = reduce(self.state, event, now_s)
        return self.state

    def _answers_due(self) -> list[inputs.CallFinished]:
        """A foreign client may answer a call before the server has said that the call is whole."""
        return [
            inputs.CallFinished(item.call.call_id, self._answers.pop(item.call.call_id))
            for item in self.state.items
            if item.call is not None and item.call.status is CallStatus.RUNNING and item.call.call_id in self._answers
        ]

    def _inputs(self, line: Line) -> list[inputs.Input]:
        found: list[inputs.Input] = []
        if not self._is_begun:
            self._is_begun = True
            found += [inputs.ConnectAsked("", is_local=False), inputs.LinkOpened()]
        if line.direction == SERVER:
            found += [inputs.ServerSaid(decode_server(raw)) for raw in self._dialect.from_wire(line.event)]
        elif line.direction == LOCAL:
            event = input_of(line.event)
            found += [event] if event is not None else []
        elif line.direction == CLIENT and not self._is_ours:
            found += self._done_by_client(line.event)
        return found

    def _done_by_client(self, event: dict[str, Any]) -> list[inputs.Input]:
        """What a foreign client's event tells about its side: a tool's answer, the playhead."""
        item = event.get("item")
        if isinstance(item, dict) and item.get("type") == "function_call_output":
            self._answers[str(item.get("call_id"))] = str(item.get("output"))
        if event.get("type") == "conversation.item.truncate" and isinstance(event.get("audio_end_ms"), int):
            return [inputs.Heard(str(event.get("item_id")), event["audio_end_ms"])]
        return []


def dialect_of(lines: Iterable[Line]) -> Dialect:
    """Which spelling a log's server speaks: GA, beta names, or xAI's."""
    for line in lines:
        name = str(line.event.get("type", ""))
        if line.direction == LOCAL:
            return dialect_named("ga")
        if line.direction != SERVER:
            continue
        session = line.event.get("session")
        if isinstance(session, dict) and str(session.get("model", "")).startswith("grok"):
            return dialect_named("xai")
        if name.startswith(BETA_SIGNS) or (isinstance(session, dict) and "modalities" in session):
            return dialect_named("beta")
    return dialect_named("ga")


def replay(lines: list[Line]) -> State:
    """The state in which a log ends."""
    player = Player(dialect_of(lines))
    for line in lines:
        player.take(line)
    return player.state
