"""One Realtime session of the engine, as a pure machine.

In: client events, speech likelihoods, results of jobs. Out: server events in `outbox`, jobs in `jobs`,
both taken by whoever drives it (worker.py). No clock, thread, socket or numpy.
"""

from __future__ import annotations

import base64
import contextlib
import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from core.engine import config, jobs
from core.engine.accepted import EVENTS
from core.engine.captions import Captions
from core.engine.formats import encoder
from core.engine.input_buffer import InputBuffer
from core.engine.ledger import Entry, client_entry
from core.engine.parts import Prompt
from core.engine.prompts import NOTHING_SAID, prompt_of
from core.engine.responses import Responses
from core.engine.schema import Refused
from core.engine.truncation import ContextFull
from core.engine.turn_detector import Finding, Paused, Resumed, Started, Stopped
from core.units import bytes_to_ms

Raw = dict[str, Any]
LEAST_COMMIT_MS = 100
LEAST_SPEECH_MS = 160
"""Less than that holds no word; the recogniser would invent one."""
KEPT_MS = 2_000
"""Sound kept while nobody speaks: the longest prefix is well inside."""
MOST_RESPONSES = 16
"""At once, those out of band counted."""
SPOKEN = bytearray(2)
"""Stands for the sound of an utterance that is not over yet."""


class EngineSession(Responses):
    """Give it events with `receive` and `hear`; then take `outbox` and `jobs`."""

    def __init__(self, **given: Any) -> None:
        """given: what Responses takes."""
        super().__init__(**given)
        self._captions = Captions()
        self._buffer = InputBuffer()
        self.appended = bytearray()
        """PCM16, 24 kHz, that nobody has listened to yet; taken by the driver, who answers with `hear`."""
        self._speech_start_ms = 0
        self._next_item_id = self._new_id("item")
        self._guess = 0
        self._send("session.created", session=copy.deepcopy(self.config))

    # Client events

    def receive(self, event: Any) -> None:
        """One parsed frame of the client; whatever is wrong becomes one error event."""
        given = event.get("event_id") if isinstance(event, dict) else None
        event_id = given if isinstance(given, str) else None
        try:
            self._dispatch(event)
        except Refused as refused:
            self.error(refused.code, refused.message, refused.param, event_id)

    def error(self, code: str | None, message: str, param: str | None = None, event_id: str | None = None) -> None:
        """Tell the client; the session goes on."""
        data = {"type": "invalid_request_error", "code": code, "message": message, "param": param, "event_id": event_id}
        self._send("error", error=data)

    def _dispatch(self, event: Any) -> None:
        if not isinstance(event, dict):
            raise Refused("invalid_event", "The event is not a JSON object.")
        if "type" not in event:
            raise Refused("invalid_event", "The 'type' field is missing.", "type")
        handler = HANDLERS.get(event["type"]) if isinstance(event["type"], str) else None
        if handler is None:
            names = ", ".join(f"'{name}'" for name in HANDLERS)
            raise Refused("invalid_value", f"Invalid value: '{event['type']}'. Supported values are: {names}.", "type")
        EVENTS[event["type"]].check(event, "")
        handler(self, event)

    def _update(self, event: Raw) -> None:
        had_turns = self._turn_detection
        self.config = config.updated(self.config, event["session"], has_spoken=self._has_spoken)
        if (had_turns is None) != (self._turn_detection is None):
            self._detector.forget()  # its sound stays in the buffer, for the item that was announced
        self._send("session.updated", session=copy.deepcopy(self.config))
        if not self._only_writes:
            self.jobs.append(jobs.Prefill(prompt_of(self._readable(), self.config, {})))

    def _append(self, event: Raw) -> None:
        self.appended += self._buffer.append(event["audio"], self.config["audio"]["input"]["format"])

    def _commit(self, event: Raw) -> None:
        length_ms = self._buffer.length_ms
        if self._detector.is_speaking:
            length_ms = self._buffer.end_ms - self._speech_start_ms
        if length_ms < LEAST_COMMIT_MS:
            raise Refused(
                "input_audio_buffer_commit_empty",
                "Error committing input audio buffer: buffer too small. Expected at least "
                f"{LEAST_COMMIT_MS}ms of audio, but buffer only has {length_ms:.2f}ms of audio.",
            )
        from_ms = self._speech_start_ms if self._detector.is_speaking else self._buffer.start_ms
        is_speech = self._turn_detection is not None or self._detector.speech_ms >= LEAST_SPEECH_MS
        self._commit_speech(from_ms, self._buffer.end_ms, is_speech=is_speech)

    def _clear(self, event: Raw) -> None:
        self._buffer.drop_before(self._buffer.end_ms)
        if self._detector.is_speaking:  # that item will never come: the next utterance is another
            self._next_item_id = self._new_id("item")
            self._guess += 1
            self.jobs.append(jobs.DropDraft())
        self._detector.forget()
        self._captions.forget()
        self._send("input_audio_buffer.cleared")

    def _create_item(self, event: Raw) -> None:
        item = {"id": self._new_id("item"), "status": "completed", **copy.deepcopy(event["item"])}
        if item["type"] == "function_call_output" and not any(
            entry.item.get("call_id") == item["call_id"] and entry.item["type"] == "function_call"
            for entry in self._ledger.entries
        ):
            message = f"Tool call ID '{item['call_id']}' not found in conversation."
            raise Refused("invalid_tool_call_id", message, "item.call_id")
        if item["type"] == "function_call":
            item.setdefault("call_id", self._new_id("call"))
        entry = client_entry(item, self.config["audio"]["input"]["format"])
        self._tell_item(entry, self._ledger.place(entry, event.get("previous_item_id")))
        if entry.words is None:
            self._recognise(entry)
        self.jobs.append(jobs.ReadOn())

    def unread(self) -> Prompt | None:
        """What would be asked now, for reading ahead; None where that is under way, or nothing will be asked."""
        if self._only_writes or self._active_default() or self._detector.is_speaking:
            return None
        return prompt_of(self._readable(), self.config, {})

    def _tell_item(self, entry: Entry, previous: str | None) -> None:
        """An item that is whole when it joins: a copy, never with sound."""
        self._send("conversation.item.added", previous_item_id=previous, item=copy.deepcopy(entry.item))
        self._send("conversation.item.done", previous_item_id=previous, item=copy.deepcopy(entry.item))

    def _retrieve_item(self, event: Raw) -> None:
        entry = self._ledger.need(event["item_id"], "retrieve")
        item = copy.deepcopy(entry.item)
        for part in item.get("content") or ():
            if part.get("type") in ("input_audio", "output_audio"):
                side = self.config["audio"]["input" if part["type"] == "input_audio" else "output"]
                part["audio"] = base64.b64encode(encoder(side["format"]).feed(bytes(entry.pcm))).decode("ascii")
            if part.get("type") == "input_audio" and part.get("transcript") is None:
                part["transcript"] = entry.transcript
        self._send("conversation.item.retrieved", item=item)

    def _truncate_item(self, event: Raw) -> None:
        self._ledger.truncate(event)
        keys = ("item_id", "content_index", "audio_end_ms")
        self._send("conversation.item.truncated", **{key: event[key] for key in keys})

    def _delete_item(self, event: Raw) -> None:
        entry = self._ledger.need(event["item_id"], "delete")
        self._ledger.remove(entry)
        self._send("conversation.item.deleted", item_id=entry.id)

    def _create_response(self, event: Raw) -> None:
        if self._only_writes:
            raise Refused("invalid_value", "A transcription session gives no responses.", "type")
        params = event.get("response") or {}
        config.check_tool_choice(self.config, params, "response")
        is_default = params.get("conversation", "auto") != "none"
        active = next((reply for reply in self._replies.values() if reply.is_default), None)
        if is_default and active is not None:
            raise Refused(
                "conversation_already_has_active_response",
                f"Conversation already has an active response in progress: {active.id}. "
                "Wait until the response is finished before creating a new one.",
            )
        if len(self._replies) >= MOST_RESPONSES:
            message = f"There are {MOST_RESPONSES} responses in progress. Wait until one is finished."
            raise Refused("rate_limit_exceeded", message)
        self._start_reply(params)

    def _cancel_response(self, event: Raw) -> None:
        wanted = event.get("response_id")
        active = next((one for one in self._replies.values() if (one.id == wanted if wanted else one.is_default)), None)
        if active is None:
            raise Refused("response_cancel_not_active", "Cancellation failed: no active response found")
        self._cancel(active, "client_cancelled")

    def _refuse_webrtc(self, event: Raw) -> None:
        raise Refused("invalid_value", "'output_audio_buffer.clear' is only for WebRTC and SIP connections.", "type")

    # Sound

    def _readable(self) -> list[Entry]:
        return [entry for entry in self._ledger.entries if not entry.is_past]

    @property
    def _turn_detection(self) -> Raw | None:
        found: Raw | None = self.config["audio"]["input"]["turn_detection"]
        return found

    @property
    def _only_writes(self) -> bool:
        """A transcription session."""
        return bool(self.config["type"] == "transcription")

    @property
    def _answers_itself(self) -> bool:
        """The end of an utterance asks for a response."""
        return bool((self._turn_detection or {}).get("create_response")) and not self._only_writes

    @property
    def _is_transcribing(self) -> bool:
        return bool(self.config["audio"]["input"]["transcription"])

    def hear(self, probability: float) -> None:
        """The speech likelihood of the next 32 ms of what was appended."""
        for found in self._detector.feed(probability, self._turn_detection):
            self._found(found)
        if self._turn_detection is not None and not self._detector.is_speaking:
            self._buffer.drop_before(self._detector.now_ms - KEPT_MS)
        self._maybe_glance()
        self._maybe_nudge()

    def _found(self, found: Finding) -> None:
        match found:
            case Started(start_ms):
                self._speech_start_ms = max(start_ms, self._buffer.start_ms)
                self._silent_since_ms = None
                self._send(
                    "input_audio_buffer.speech_started",
                    audio_start_ms=self._speech_start_ms,
                    item_id=self._next_item_id,
                )
                self._barge_in()
            case Paused(end_ms):
                self._guess += 1
                pcm = self._buffer.sound(self._speech_start_ms, end_ms)
                if (self._turn_detection or {}).get("type") == "semantic_vad":
                    self.jobs.append(jobs.JudgeTurn(self._guess, pcm))
                self.jobs.append(jobs.Guess(self._guess, pcm, *self._hints()))
            case Resumed():
                self._guess += 1
                self.jobs.append(jobs.DropDraft())
            case Stopped(end_ms):
                self._send("input_audio_buffer.speech_stopped", audio_end_ms=end_ms, item_id=self._next_item_id)
                self._commit_speech(self._speech_start_ms, end_ms, is_speech=True)
                if self._answers_itself and not self._active_default():
                    self._start_reply({}, is_automatic=True)

    def guessed(self, guess: int, text: str) -> None:
        """The words of a pause that may be the end: their answer is begun, and told if it was the end."""
        if guess == self._guess:
            self._detector.judge_words(text)
        if guess != self._guess or not text or not self._answers_itself or self._active_default():
            return
        spoken = Entry({"id": self._next_item_id, "type": "message", "role": "user"}, SPOKEN, text)
        reply = self._reply_to([*self._ledger.entries, spoken], {}, "")
        if self._missing is None:
            with contextlib.suppress(ContextFull):
                reply.context = self._fitting(reply)
                self.jobs.append(jobs.Draft(reply.question))

    def _read_ahead(self, words: str) -> None:
        """The prompt up to words that are still being said."""
        if (
            self._answers_itself and not self._active_default() and not self._detector.is_pausing
        ):  # else the recogniser needs the cores
            spoken = Entry({"type": "message", "role": "user"}, words=words)
            prompt = prompt_of([*self._readable(), spoken], self.config, {})
            self.jobs.append(jobs.Prefill(replace(prompt, is_unfinished=True)))

    def judged(self, guess: int, probability: float) -> None:
        """The end-of-turn model's answer for the pause it was asked about."""
        if guess == self._guess:
            self._detector.judge_finished(probability)

    def _barge_in(self) -> None:
        active = self._active_default()
        if active is not None and (self._turn_detection or {}).get("interrupt_response"):
            self._cancel(active, "turn_detected")

    def _maybe_nudge(self) -> None:
        """After idle_timeout_ms of silence the assistant speaks up, once for each of its replies."""
        timeout_ms, since_ms = (self._turn_detection or {}).get("idle_timeout_ms"), self._silent_since_ms
        is_busy = self._detector.is_speaking or self._active_default() is not None or self._only_writes
        if not timeout_ms or since_ms is None or is_busy or self._detector.now_ms < since_ms + timeout_ms:
            return
        end_ms = self._detector.now_ms
        self._send(
            "input_audio_buffer.timeout_triggered",
            audio_start_ms=since_ms,
            audio_end_ms=end_ms,
            item_id=self._next_item_id,
        )
        self._commit_speech(since_ms, end_ms, is_speech=False).words = NOTHING_SAID
        self._start_reply({})

    def _commit_speech(self, start_ms: int, end_ms: int, *, is_speech: bool) -> Entry:
        """A stretch of the buffer becomes a user item; its words follow."""
        item = {
            "id": self._next_item_id,
            "type": "message",
            "status": "completed",
            "role": "user",
            "content": [{"type": "input_audio", "transcript": None}],
        }
        entry = Entry(item, bytearray(self._buffer.sound(start_ms, end_ms)), None)
        previous = self._ledger.place(entry)
        self._send("input_audio_buffer.committed", previous_item_id=previous, item_id=entry.id)
        self._tell_item(entry, previous)
        self._next_item_id = self._new_id("item")
        self._silent_since_ms = None
        self._buffer.drop_before(end_ms)
        self._detector.forget()
        self._captions.forget()
        if is_speech:
            self._recognise(entry, guess=self._guess)
            self._guess += 1
        else:
            self.recognised(entry.id, "")
        return entry

    def _maybe_glance(self) -> None:
        """Captions while the person speaks, under the id of the item to come."""
        if not self._is_transcribing and not self._answers_itself:
            return
        is_speaking = self._detector.is_speaking or (self._turn_detection is None and self._detector.speech_ms > 500)
        if self._detector.is_pausing:
            return  # the recogniser is kept free for what may be the end
        if is_speaking and self._captions.is_due(self._detector.now_ms):
            start_ms = self._speech_start_ms if self._turn_detection is not None else self._buffer.start_ms
            pcm = self._buffer.sound(start_ms, self._detector.now_ms)
            self.jobs.append(jobs.Glance(self._next_item_id, pcm, self._hints()[0]))

    def glanced(self, item_id: str, text: str) -> None:
        """Words so far; those that two looks agree on are told, and all but the last are read ahead."""
        if item_id != self._next_item_id:
            return
        if words := text.rpartition(" ")[0]:
            self._read_ahead(words)
        if self._is_transcribing and (delta := self._captions.agreed(text)):
            self._send(
                "conversation.item.input_audio_transcription.delta", item_id=item_id, content_index=0, delta=delta
            )

    def recognised(self, item_id: str, text: str) -> None:
        """The words of an utterance."""
        entry = self._understood(item_id, text)
        if entry is not None:
            seconds = -(-bytes_to_ms(len(entry.pcm)) // 1000)
            self._tell_words(entry, "completed", transcript=text, usage={"type": "duration", "seconds": seconds})
        self._begin_waiting()

    def recognition_failed(self, item_id: str, message: str) -> None:
        """No words; the reply goes on without them."""
        error = {"type": "server_error", "code": "audio_unintelligible", "message": message, "param": None}
        entry = self._understood(item_id, "")
        if entry is not None:
            self._tell_words(entry, "failed", error=error)
        self._begin_waiting()

    def _tell_words(self, entry: Entry, outcome: str, **fields: Any) -> None:
        """Only if the client asked for transcripts, and only of items it can see."""
        if not self._is_transcribing or self._ledger.find(entry.id) is None:
            return
        index = [part["type"] for part in entry.item["content"]].index("input_audio")
        entry.transcript = fields.get("transcript")
        kind = f"conversation.item.input_audio_transcription.{outcome}"
        self._send(kind, item_id=entry.id, content_index=index, **fields)


HANDLERS: dict[str, Callable[[EngineSession, Raw], None]] = {
    "session.update": EngineSession._update,
    "input_audio_buffer.append": EngineSession._append,
    "input_audio_buffer.commit": EngineSession._commit,
    "input_audio_buffer.clear": EngineSession._clear,
    "conversation.item.create": EngineSession._create_item,
    "conversation.item.retrieve": EngineSession._retrieve_item,
    "conversation.item.truncate": EngineSession._truncate_item,
    "conversation.item.delete": EngineSession._delete_item,
    "response.create": EngineSession._create_response,
    "response.cancel": EngineSession._cancel_response,
    "output_audio_buffer.clear": EngineSession._refuse_webrtc,
}
