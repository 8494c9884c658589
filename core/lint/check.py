"""Walks a log once and collects findings. Pure: lines in, findings out; live sessions feed it line by line."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from core.journal import CLIENT, SERVER, Line
from core.lint.rules import RULES, Rule
from core.protocol import UnknownEvent, decode_client, decode_server
from core.units import bytes_to_ms

CHUNK_MOST = 15 * 1024 * 1024
COMMIT_LEAST_MS = 100
ITEM_ID_MOST = 32
NO_RESPONSE_ID = ("response.mcp_call.",)
TEXTS = {
    "response.output_text": "text",
    "response.output_audio_transcript": "transcript",
    "response.function_call_arguments": "arguments",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One broken rule."""

    number: int
    """Of the line, from 1."""
    t_s: float
    rule: Rule
    detail: str

    def __str__(self) -> str:
        return f"{self.number}: {self.rule.breaker} broke {self.rule.name}: {self.detail}"


@dataclass(slots=True)
class _Session:
    """What is known of one connection; forgotten at the next session.created."""

    event_ids: set[str] = field(default_factory=set)
    items: dict[str, str] = field(default_factory=dict)
    """Item id -> role or type, of those that joined."""
    promised: dict[str, int] = field(default_factory=dict)
    """Item id announced by a commit -> line."""
    responses: dict[str, bool] = field(default_factory=dict)
    """Response id -> whether it is out of band; those that are not done."""
    done: set[str] = field(default_factory=set)
    outputs: set[str] = field(default_factory=set)
    """Output items that were added, in any response."""
    texts: dict[tuple[str, str, int], str] = field(default_factory=dict)
    finished: set[tuple[str, str, int]] = field(default_factory=set)
    audio_bytes: dict[str, int] = field(default_factory=dict)
    calls: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)
    written_bytes: int = 0
    since_commit_bytes: int = 0
    is_sound_left_out: bool = False
    """The log was written without sound, so its length is not known."""
    speaking: str = ""
    started_ms: int = 0
    updates: int = 0
    is_updated: bool = False
    has_update: bool = False


class Checker:
    """Takes lines in order; `findings` grows. `close` tells what should still have come."""

    def __init__(self, *, is_ga: bool = True) -> None:
        """is_ga False: an older spelling, of which names and shapes are not judged."""
        self.findings: list[Finding] = []
        self._is_ga = is_ga
        self._session: _Session | None = None
        self._number = 0
        self._t_s = 0.0
        self._is_begun = False

    def take(self, line: Line) -> list[Finding]:
        """What is wrong with this line."""
        self._number += 1
        self._t_s = line.t_s
        before = len(self.findings)
        if line.direction == SERVER:
            self._server(line.event)
        elif line.direction == CLIENT:
            self._client(line.event)
        return self.findings[before:]

    def close(self) -> list[Finding]:
        """The log ends: every response should be done by now."""
        before = len(self.findings)
        self._ended()
        return self.findings[before:]

    def _add(self, rule: str, detail: str) -> None:
        self.findings.append(Finding(self._number, self._t_s, RULES[rule], detail))

    def _ended(self) -> None:
        if self._session is not None:
            for response_id in self._session.responses:
                self._add("done-follows", f"{response_id} was never done")
            for item_id in self._session.promised:
                self._add("committed-then-item", f"{item_id} never joined the conversation")

    # Server

    def _server(self, event: dict[str, Any]) -> None:
        name = str(event.get("type", ""))
        if name == "session.created":
            self._session = _Session()
            self._is_begun = True
        elif not self._is_begun and name != "error":
            self._is_begun = True
            self._add("first-session-created", f"it is {name}")
        if self._session is None:
            self._session = _Session()
        if self._is_ga:
            self._shape(event, name)
        self._event_id(event, name, self._session)
        check = SERVER_CHECKS.get(name)
        if check is not None:
            check(self, event, self._session)
        if name.startswith("response.") and name not in ("response.created", "response.done"):
            self._inside(event, name, self._session)

    def _shape(self, event: dict[str, Any], name: str) -> None:
        found = decode_server(event)
        if isinstance(found, UnknownEvent):
            rule = "required-fields" if found.problem else "known-event"
            self._add(rule, f"{name}: {found.problem or 'no such event'}")

    def _event_id(self, event: dict[str, Any], name: str, session: _Session) -> None:
        event_id = event.get("event_id")
        if not event_id:
            if name != "input_audio_buffer.dtmf_event_received":
                self._add("event-id", f"{name} has none")
        elif event_id in session.event_ids:
            self._add("event-id-once", f"{event_id} comes twice")
        else:
            session.event_ids.add(event_id)

    def _updated(self, event: dict[str, Any], session: _Session) -> None:
        session.is_updated = True
        if session.has_update and session.updates <= 0:
            self._add("updated-in-order", "there was no session.update to answer")
        session.updates -= 1
        heard = _dict(_dict(_dict(event.get("session")).get("audio")).get("input"))
        if heard.get("turn_detection", "") is None:
            session.speaking = ""

    def _started(self, event: dict[str, Any], session: _Session) -> None:
        item_id = str(event.get("item_id"))
        if session.speaking:
            self._add("started-then-stopped", f"{item_id} starts while {session.speaking} is spoken")
        session.speaking, session.started_ms = item_id, _whole(event.get("audio_start_ms"))

    def _stopped(self, event: dict[str, Any], session: _Session) -> None:
        item_id, end_ms = str(event.get("item_id")), _whole(event.get("audio_end_ms"))
        if session.speaking != item_id:
            self._add("started-then-stopped", f"{item_id} stops, {session.speaking or 'nobody'} was speaking")
        elif end_ms < session.started_ms:
            self._add("speech-times", f"it ends at {end_ms} ms and started at {session.started_ms} ms")
        session.speaking = ""

    def _committed(self, event: dict[str, Any], session: _Session) -> None:
        item_id = str(event.get("item_id"))
        session.since_commit_bytes = 0
        if session.speaking == item_id:  # by the client, in the middle of speech
            session.speaking = ""
        if item_id not in session.items:
            session.promised[item_id] = self._number

    def _emptied(self, event: dict[str, Any], session: _Session) -> None:
        """What was being said is gone; it neither stops nor becomes an item."""
        session.speaking = ""

    def _joined(self, event: dict[str, Any], session: _Session) -> None:
        item = _dict(event.get("item"))
        item_id = str(item.get("id") or "")
        if item_id in session.items:
            self._add("item-added-once", f"{item_id} was there already")
        before = event.get("previous_item_id")
        if before and before not in session.items:
            self._add("previous-item", f"{before} is not there")
        session.items[item_id] = str(item.get("role") or item.get("type") or "")
        session.promised.pop(item_id, None)
        if item.get("type") == "function_call":
            session.calls.add(str(item.get("call_id")))

    def _deleted(self, event: dict[str, Any], session: _Session) -> None:
        session.items.pop(str(event.get("item_id")), None)

    def _created(self, event: dict[str, Any], session: _Session) -> None:
        response = _dict(event.get("response"))
        response_id = str(response.get("id") or "")
        is_aside = "conversation_id" in response and response["conversation_id"] is None
        if not is_aside and any(not aside for aside in session.responses.values()):
            self._add("one-response", f"{response_id} is created before the last one is done")
        if response_id in session.responses or response_id in session.done:
            self._add("done-once", f"{response_id} is created twice")
        session.responses[response_id] = is_aside

    def _done(self, event: dict[str, Any], session: _Session) -> None:
        response = _dict(event.get("response"))
        response_id = str(response.get("id") or "")
        if session.responses.pop(response_id, None) is None:
            twice = response_id in session.done
            self._add("done-once", f"{response_id} is done {'twice' if twice else 'but was never created'}")
        session.done.add(response_id)
        usage = _dict(response.get("usage"))
        read, made, total = (usage.get(name) for name in ("input_tokens", "output_tokens", "total_tokens"))
        if isinstance(read, int) and isinstance(made, int) and isinstance(total, int) and read + made != total:
            self._add("usage-adds-up", f"{read} + {made} is not {total}")

    def _inside(self, event: dict[str, Any], name: str, session: _Session) -> None:
        response_id = event.get("response_id")
        if response_id is None and name.startswith(NO_RESPONSE_ID):
            return
        if response_id not in session.responses:
            late = "after it was done" if response_id in session.done else "that was never created"
            self._add("within-response", f"{name} of {response_id}, {late}")
        if name == "response.output_item.added":
            item = _dict(event.get("item"))
            session.outputs.add(str(item.get("id")))
            if item.get("type") == "function_call":
                session.calls.add(str(item.get("call_id")))
            return
        item_id = str(event.get("item_id") or _dict(event.get("item")).get("id"))
        if item_id not in session.outputs:
            self._add("item-before-part", f"{name} of {item_id}, which was not added")
        self._stream(event, name, item_id, session)

    def _stream(self, event: dict[str, Any], name: str, item_id: str, session: _Session) -> None:
        kind, _, last = name.rpartition(".")
        key = (kind, item_id, _whole(event.get("content_index")))
        if last == "delta":
            if key in session.finished:
                self._add("delta-before-done", f"{name} of {item_id} after its done")
            if kind in TEXTS:
                session.texts[key] = session.texts.get(key, "") + str(event.get("delta") or "")
            elif kind == "response.output_audio":
                count = len(_decoded(event.get("delta")) or b"")
                session.audio_bytes[item_id] = session.audio_bytes.get(item_id, 0) + count
        elif (
            last == "done"
            and kind.startswith(("response.output_", "response.function"))
            and kind in (*TEXTS, "response.output_audio")
        ):
            session.finished.add(key)
            said = event.get(TEXTS[kind]) if kind in TEXTS else None
            if isinstance(said, str) and key in session.texts and session.texts[key] != said:
                self._add(
                    "text-adds-up",
                    f"{name} of {item_id} says {len(said)} characters, the deltas {len(session.texts[key])}",
                )

    # Client

    def _client(self, event: dict[str, Any]) -> None:
        name = str(event.get("type", ""))
        session = self._session if self._session is not None else _Session()
        self._session = session
        if self._is_ga:
            found = decode_client(event)
            if isinstance(found, UnknownEvent):
                self._add(
                    "client-fields" if found.problem else "known-client-event",
                    f"{name}: {found.problem or 'no such event'}",
                )
        check = CLIENT_CHECKS.get(name)
        if check is not None:
            check(self, event, session)

    def _update(self, event: dict[str, Any], session: _Session) -> None:
        session.updates += 1
        session.has_update = True
        if self._is_ga and not _dict(event.get("session")).get("type"):
            self._add("update-type", "session.type is missing")

    def _append(self, event: dict[str, Any], session: _Session) -> None:
        pcm = _decoded(event.get("audio"))
        if pcm is None:
            self._add("audio-base64", "the audio is no base64")
            return
        if len(pcm) > CHUNK_MOST:
            self._add("chunk-size", f"it holds {len(pcm)} bytes")
        if session.has_update and not session.is_updated:
            self._add("update-first", "session.updated has not come yet")
        session.written_bytes += len(pcm)
        session.since_commit_bytes += len(pcm)
        session.is_sound_left_out = session.is_sound_left_out or not pcm

    def _cleared(self, event: dict[str, Any], session: _Session) -> None:
        session.since_commit_bytes = 0

    def _commit(self, event: dict[str, Any], session: _Session) -> None:
        length_ms = bytes_to_ms(session.since_commit_bytes)
        if length_ms < COMMIT_LEAST_MS and not session.is_sound_left_out:
            self._add("commit-not-empty", f"there are {length_ms} ms")

    def _create_item(self, event: dict[str, Any], session: _Session) -> None:
        item = _dict(event.get("item"))
        if len(str(item.get("id") or "")) > ITEM_ID_MOST:
            self._add("item-id-length", f"{item.get('id')} has {len(str(item.get('id')))}")
        if item.get("type") == "function_call":
            session.calls.add(str(item.get("call_id")))
        if item.get("type") == "function_call_output":
            call_id = str(item.get("call_id"))
            if call_id in session.answered:
                self._add("output-once", f"{call_id} was answered already")
            elif call_id not in session.calls:
                self._add("output-once", f"{call_id} was never called")
            session.answered.add(call_id)

    def _create_response(self, event: dict[str, Any], session: _Session) -> None:
        is_aside = _dict(event.get("response")).get("conversation") == "none"
        active = [response_id for response_id, aside in session.responses.items() if not aside]
        if active and not is_aside:
            self._add("create-when-free", f"{active[0]} is not done")

    def _truncate(self, event: dict[str, Any], session: _Session) -> None:
        item_id, end_ms = str(event.get("item_id")), _whole(event.get("audio_end_ms"))
        sent = session.audio_bytes.get(item_id)
        if sent is None:
            self._add("truncate-known", f"{item_id} has no sound here")
        elif end_ms > bytes_to_ms(sent):
            self._add("truncate-within", f"{item_id} has {bytes_to_ms(sent)} ms, cut at {end_ms} ms")

    def _refer(self, event: dict[str, Any], session: _Session) -> None:
        if str(event.get("item_id")) not in session.items:
            self._add("delete-known", f"{event.get('item_id')} is not there")


Check = Callable[[Checker, dict[str, Any], _Session], None]
SERVER_CHECKS: dict[str, Check] = {
    "session.updated": Checker._updated,
    "input_audio_buffer.speech_started": Checker._started,
    "input_audio_buffer.speech_stopped": Checker._stopped,
    "input_audio_buffer.committed": Checker._committed,
    "input_audio_buffer.cleared": Checker._emptied,
    "conversation.item.added": Checker._joined,
    "conversation.item.deleted": Checker._deleted,
    "response.created": Checker._created,
    "response.done": Checker._done,
}
CLIENT_CHECKS: dict[str, Check] = {
    "session.update": Checker._update,
    "input_audio_buffer.append": Checker._append,
    "input_audio_buffer.clear": Checker._cleared,
    "input_audio_buffer.commit": Checker._commit,
    "conversation.item.create": Checker._create_item,
    "conversation.item.truncate": Checker._truncate,
    "conversation.item.delete": Checker._refer,
    "conversation.item.retrieve": Checker._refer,
    "response.create": Checker._create_response,
}


def check(lines: Iterable[Line], *, is_ga: bool = True) -> list[Finding]:
    """Every finding of a log, in order."""
    checker = Checker(is_ga=is_ga)
    for line in lines:
        checker.take(line)
    checker.close()
    return checker.findings


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _decoded(value: Any) -> bytes | None:
    try:
        return base64.b64decode(value, validate=True) if isinstance(value, str) else None
    except (binascii.Error, ValueError):
        return None
