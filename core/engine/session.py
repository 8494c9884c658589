"""One Realtime session of the engine, as a pure machine.

In: client events, speech likelihoods, results of jobs. Out: server events in `outbox`, jobs in `jobs`,
both taken by whoever drives it (worker.py). No clock, thread, socket or numpy.
"""

from __future__ import annotations

import base64
import binascii
import copy
from collections.abc import Callable
from typing import Any

from core.engine import config, jobs
from core.engine.captions import Captions
from core.engine.ledger import Entry, Ledger, audio_tokens, message_of, written_words
from core.engine.parts import Finished, Function, Message, Prompt
from core.engine.replies import Reply, ReplyWriter
from core.engine.schema import Number, Refused
from core.engine.turn_detector import Finding, Paused, Resumed, Started, Stopped, TurnDetector
from core.units import BYTES_PER_MS, bytes_to_ms, ms_to_bytes

Raw = dict[str, Any]
LEAST_COMMIT_MS = 100
LEAST_SPEECH_MS = 160
"""Less than that holds no word; the recogniser would invent one."""
KEPT_MS = 2_000
"""Sound kept while nobody speaks: the longest prefix is well inside."""
LONGEST_BUFFER_MS = 15 * 60_000
LONGEST_APPEND = 15 * 1024 * 1024
DEFAULT_MAX_TOKENS = 400
GLANCE_MS = 700


class EngineSession:
    """Give it events with `receive` and `hear`; then take `outbox` and `jobs`."""

    def __init__(
        self, *, model: str, voice: str, expires_at: int, new_id: Callable[[str], str], missing: str | None = None
    ) -> None:
        """missing: why there is no language model, in words; every response then fails with it."""
        self.outbox: list[Raw] = []
        self.jobs: list[jobs.Job] = []
        self.config = config.fresh(new_id("sess"), model, voice, expires_at)
        self._new_id = new_id
        self._missing = missing
        self._conversation_id = new_id("conv")
        self._ledger = Ledger()
        self._replies: dict[str, Reply] = {}
        self._writer = ReplyWriter(self._ledger, self._send, new_id)
        self._detector = TurnDetector()
        self._captions = Captions()
        self._pcm = bytearray()
        self._start_ms = 0
        """Where the buffer begins, in milliseconds of audio written."""
        self._written_bytes = 0
        self._speech_start_ms = 0
        self._next_item_id = new_id("item")
        self._guess = 0
        self._has_spoken = False
        self._send("session.created", session=copy.deepcopy(self.config))

    # Client events

    def receive(self, event: Any) -> None:
        """One parsed frame of the client; whatever is wrong becomes one error event."""
        event_id = event.get("event_id") if isinstance(event, dict) else None
        try:
            self._dispatch(event)
        except Refused as refused:
            self.error(refused.code, refused.message, refused.param, event_id)

    def error(self, code: str | None, message: str, param: str | None = None, event_id: Any = None) -> None:
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
        handler(self, event)

    def _update(self, event: Raw) -> None:
        _need(event, "session")
        had_turns = self._turn_detection
        self.config = config.updated(self.config, event["session"], has_spoken=self._has_spoken)
        if (had_turns is None) != (self._turn_detection is None):
            self._detector.forget()
        self._send("session.updated", session=copy.deepcopy(self.config))
        self.jobs.append(jobs.Prefill(self._prompt(self._ledger.entries, self.config, {})))

    def _append(self, event: Raw) -> None:
        _need(event, "audio")
        audio = event["audio"]
        if not isinstance(audio, str) or len(audio) > LONGEST_APPEND * 4 // 3:
            raise Refused("invalid_value", "Invalid 'audio'. Expected base64-encoded audio of at most 15 MiB.", "audio")
        try:
            pcm = base64.b64decode(audio, validate=True)
        except (binascii.Error, ValueError):
            raise Refused("invalid_value", "Invalid 'audio'. Expected base64-encoded audio bytes.", "audio") from None
        if bytes_to_ms(len(self._pcm) + len(pcm)) > LONGEST_BUFFER_MS:
            raise Refused(
                "input_audio_buffer_full", "The input audio buffer holds 15 minutes; commit or clear it.", "audio"
            )
        self._pcm += pcm
        self._written_bytes += len(pcm)

    def _commit(self, event: Raw) -> None:
        length_ms = len(self._pcm) / BYTES_PER_MS
        if self._turn_detection is not None and self._detector.is_speaking:
            length_ms = bytes_to_ms(self._written_bytes) - self._speech_start_ms
        if length_ms < LEAST_COMMIT_MS:
            raise Refused(
                "input_audio_buffer_commit_empty",
                "Error committing input audio buffer: buffer too small. Expected at least "
                f"{LEAST_COMMIT_MS}ms of audio, but buffer only has {length_ms:.2f}ms of audio.",
            )
        from_ms = self._speech_start_ms if self._detector.is_speaking else self._start_ms
        self._commit_speech(from_ms, bytes_to_ms(self._written_bytes))

    def _clear(self, event: Raw) -> None:
        self._drop_before(bytes_to_ms(self._written_bytes))
        self._detector.forget()
        self._captions.forget()
        self._send("input_audio_buffer.cleared")

    def _create_item(self, event: Raw) -> None:
        _need(event, "item")
        config.ITEM.check(event["item"], "item")
        item = {"id": self._new_id("item"), "status": "completed", **copy.deepcopy(event["item"])}
        if item["type"] == "function_call_output" and not any(
            entry.item.get("call_id") == item["call_id"] and entry.item["type"] == "function_call"
            for entry in self._ledger.entries
        ):
            message = f"Tool call ID '{item['call_id']}' not found in conversation."
            raise Refused("invalid_tool_call_id", message, "item.call_id")
        entry = Entry(item, self._take_sound(item), written_words(item))
        previous = self._ledger.place(entry, event.get("previous_item_id"))
        self._send("conversation.item.added", previous_item_id=previous, item=_shown(item))
        self._send("conversation.item.done", previous_item_id=previous, item=_shown(item))
        if entry.pcm and not entry.words:
            entry.words = None
            self._recognise(entry)

    @staticmethod
    def _take_sound(item: Raw) -> bytearray:
        """The sound of a client's item; it is told again only in conversation.item.retrieved."""
        pcm = bytearray()
        for index, part in enumerate(item.get("content") or ()):
            if part["type"] == "input_audio" and part.get("audio"):
                try:
                    pcm += base64.b64decode(part.pop("audio"), validate=True)
                except (binascii.Error, ValueError):
                    path = f"item.content[{index}].audio"
                    raise Refused(
                        "invalid_value", f"Invalid '{path}'. Expected base64-encoded audio bytes.", path
                    ) from None
                part.setdefault("transcript", None)
        return pcm

    def _retrieve_item(self, event: Raw) -> None:
        _need(event, "item_id")
        entry = self._ledger.need(event["item_id"], "retrieve")
        item = copy.deepcopy(entry.item)
        for part in item.get("content") or ():
            if part.get("type") in ("input_audio", "output_audio"):
                part["audio"] = base64.b64encode(bytes(entry.pcm)).decode("ascii")
        self._send("conversation.item.retrieved", item=item)

    def _truncate_item(self, event: Raw) -> None:
        for name in ("item_id", "content_index", "audio_end_ms"):
            _need(event, name)
        Number(0, is_whole=True).check(event["content_index"], "content_index")
        Number(0, is_whole=True).check(event["audio_end_ms"], "audio_end_ms")
        self._ledger.truncate(event)
        keys = ("item_id", "content_index", "audio_end_ms")
        self._send("conversation.item.truncated", **{key: event[key] for key in keys})

    def _delete_item(self, event: Raw) -> None:
        _need(event, "item_id")
        entry = self._ledger.need(event["item_id"], "delete")
        self._ledger.entries.remove(entry)
        self._send("conversation.item.deleted", item_id=entry.id)

    def _create_response(self, event: Raw) -> None:
        params = event.get("response") or {}
        config.RESPONSE.check(params, "response")
        is_default = params.get("conversation", "auto") != "none"
        active = next((reply for reply in self._replies.values() if reply.is_default), None)
        if is_default and active is not None:
            raise Refused(
                "conversation_already_has_active_response",
                f"Conversation already has an active response in progress: {active.id}. "
                "Wait until the response is finished before creating a new one.",
            )
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

    @property
    def _turn_detection(self) -> Raw | None:
        found: Raw | None = self.config["audio"]["input"]["turn_detection"]
        return found

    def hear(self, probability: float) -> None:
        """The speech likelihood of the next 32 ms of what was appended."""
        for found in self._detector.feed(probability, self._turn_detection):
            self._found(found)
        if self._turn_detection is not None and not self._detector.is_speaking:
            self._drop_before(self._detector.now_ms - KEPT_MS)
        self._maybe_glance()

    def _found(self, found: Finding) -> None:
        match found:
            case Started(start_ms):
                self._speech_start_ms = max(start_ms, self._start_ms)
                self._send(
                    "input_audio_buffer.speech_started",
                    audio_start_ms=self._speech_start_ms,
                    item_id=self._next_item_id,
                )
                self._barge_in()
            case Paused(end_ms):
                self._guess += 1
                pcm = self._sound(self._speech_start_ms, end_ms)
                self.jobs.append(jobs.Guess(self._guess, pcm, *self._hints()))
                if (self._turn_detection or {}).get("type") == "semantic_vad":
                    self.jobs.append(jobs.JudgeTurn(self._guess, pcm))
            case Resumed():
                self._guess += 1
            case Stopped(end_ms):
                self._send("input_audio_buffer.speech_stopped", audio_end_ms=end_ms, item_id=self._next_item_id)
                self._commit_speech(self._speech_start_ms, end_ms)
                if (self._turn_detection or {}).get("create_response") and not self._active_default():
                    self._start_reply({})

    def guessed(self, guess: int, text: str) -> None:
        """The words of a pause that may be the end: the prompt they would make is read ahead."""
        will_answer = (self._turn_detection or {}).get("create_response")
        if guess != self._guess or not text or not will_answer or self._active_default():
            return
        spoken = Entry({"id": self._next_item_id, "type": "message", "role": "user"}, words=text)
        self.jobs.append(jobs.Prefill(self._prompt([*self._ledger.entries, spoken], self.config, {})))

    def judged(self, guess: int, probability: float) -> None:
        """The end-of-turn model's answer for the pause it was asked about."""
        if guess == self._guess:
            self._detector.judge_finished(probability > 0.5)

    def _barge_in(self) -> None:
        active = self._active_default()
        if active is not None and (self._turn_detection or {}).get("interrupt_response"):
            self._cancel(active, "turn_detected")

    def _commit_speech(self, start_ms: int, end_ms: int) -> None:
        """A stretch of the buffer becomes a user item; its words follow."""
        item = {
            "id": self._next_item_id,
            "type": "message",
            "status": "completed",
            "role": "user",
            "content": [{"type": "input_audio", "transcript": None}],
        }
        entry = Entry(item, bytearray(self._sound(start_ms, end_ms)), None)
        is_speech = self._turn_detection is not None or self._detector.speech_ms >= LEAST_SPEECH_MS
        previous = self._ledger.place(entry)
        self._send("input_audio_buffer.committed", previous_item_id=previous, item_id=entry.id)
        self._send("conversation.item.added", previous_item_id=previous, item=_shown(item))
        self._send("conversation.item.done", previous_item_id=previous, item=_shown(item))
        self._next_item_id = self._new_id("item")
        self._drop_before(end_ms)
        self._detector.forget()
        self._captions.forget()
        if is_speech:
            self._recognise(entry)
        else:
            self.recognised(entry.id, "")

    def _recognise(self, entry: Entry) -> None:
        self.jobs.append(jobs.Recognise(entry.id, bytes(entry.pcm), *self._hints(), guess=self._guess))
        self._guess += 1

    def _hints(self) -> tuple[str | None, str]:
        wish = self.config["audio"]["input"]["transcription"] or {}
        return wish.get("language"), str(wish.get("prompt") or "")

    def _sound(self, start_ms: int, end_ms: int) -> bytes:
        start = ms_to_bytes(max(0, start_ms - self._start_ms))
        return bytes(self._pcm[start : ms_to_bytes(max(0, end_ms - self._start_ms))])

    def _drop_before(self, moment_ms: int) -> None:
        if moment_ms > self._start_ms:
            del self._pcm[: ms_to_bytes(moment_ms - self._start_ms)]
            self._start_ms = moment_ms

    def _maybe_glance(self) -> None:
        """Captions while the person speaks, under the id of the item to come."""
        if not self.config["audio"]["input"]["transcription"]:
            return
        is_speaking = self._detector.is_speaking or (self._turn_detection is None and self._detector.speech_ms > 500)
        if self._detector.is_pausing:
            return  # the recogniser is kept free for what may be the end
        if is_speaking and self._captions.is_due(self._detector.now_ms, GLANCE_MS):
            start_ms = self._speech_start_ms if self._turn_detection is not None else self._start_ms
            pcm = self._sound(start_ms, self._detector.now_ms)
            self.jobs.append(jobs.Glance(self._next_item_id, pcm, self._hints()[0]))

    def glanced(self, item_id: str, text: str) -> None:
        """Words so far; those that two looks agree on are told."""
        if item_id == self._next_item_id and (delta := self._captions.agreed(text)):
            self._send(
                "conversation.item.input_audio_transcription.delta", item_id=item_id, content_index=0, delta=delta
            )

    def recognised(self, item_id: str, text: str, seconds: float = 0.0) -> None:
        """The words of an utterance."""
        entry = self._ledger.find(item_id)
        if entry is None:
            return
        entry.words = text
        if self.config["audio"]["input"]["transcription"]:
            self._send(
                "conversation.item.input_audio_transcription.completed",
                item_id=item_id,
                content_index=0,
                transcript=text,
                usage={"type": "duration", "seconds": -(-bytes_to_ms(len(entry.pcm)) // 1000)},
            )
        self._begin_waiting()

    def recognition_failed(self, item_id: str, message: str) -> None:
        """No words; the reply goes on without them."""
        entry = self._ledger.find(item_id)
        if entry is None:
            return
        entry.words = ""
        error = {"type": "server_error", "code": "audio_unintelligible", "message": message, "param": None}
        self._send("conversation.item.input_audio_transcription.failed", item_id=item_id, content_index=0, error=error)
        self._begin_waiting()

    # Responses

    def _active_default(self) -> Reply | None:
        return next((reply for reply in self._replies.values() if reply.is_default), None)

    def _start_reply(self, params: Raw) -> None:
        is_default = params.get("conversation", "auto") != "none"
        context = self._context(params)
        reply = Reply(
            self._new_id("resp"),
            copy.deepcopy(params),
            copy.deepcopy(self.config),
            self._conversation_id if is_default else None,
            context,
            input_audio_tokens=audio_tokens(context),
        )
        self._replies[reply.id] = reply
        self._send("response.created", response=reply.data("in_progress"))
        if self._missing is not None:
            error = {"type": "server_error", "code": "language_model_missing", "message": self._missing}
            self._end(reply, "failed", {"type": "failed", "error": error})
            return
        self._begin_waiting()

    def _context(self, params: Raw) -> list[Entry]:
        """The items a response is about: the conversation, or its own input."""
        if "input" not in params:
            return list(self._ledger.entries)
        context = []
        for item in params["input"]:
            if item["type"] == "item_reference":
                context.append(self._ledger.need(item["id"], "retrieve"))
            else:
                item = {"id": self._new_id("item"), **copy.deepcopy(item)}
                context.append(Entry(item, self._take_sound(item), written_words(item)))
        return context

    def _begin_waiting(self) -> None:
        """Replies whose words have all come go to the language model."""
        for reply in self._replies.values():
            if not reply.is_begun and not self._ledger.waiting(reply.context):
                reply.is_begun = True
                prompt = self._prompt(reply.context, reply.session, reply.params)
                speed = float(reply.session["audio"]["output"]["speed"])
                self.jobs.append(jobs.Reply(reply.id, prompt, reply.is_spoken, reply.voice, speed))

    @staticmethod
    def _prompt(context: list[Entry], session: Raw, params: Raw) -> Prompt:
        def wish(key: str) -> Any:
            return session.get(key) if params.get(key) is None else params[key]

        messages = [message for entry in context if (message := message_of(entry)) is not None]
        choice, limit = wish("tool_choice"), wish("max_output_tokens")
        tools = [tool for tool in wish("tools") or () if tool.get("type") == "function"]
        return Prompt(
            (Message("system", wish("instructions") or ""), *messages),
            tuple(Function(t["name"], t.get("description") or "", t.get("parameters") or {}) for t in tools),
            choice["name"] if isinstance(choice, dict) else str(choice),
            limit if isinstance(limit, int) else DEFAULT_MAX_TOKENS,
        )

    def words(self, response_id: str, text: str) -> None:
        """Text of an answer, as it is made."""
        if (reply := self._replies.get(response_id)) is not None:
            self._writer.words(reply, text)

    def sound(self, response_id: str, pcm: bytes) -> None:
        """Speech of an answer: PCM16, 24 kHz."""
        if (reply := self._replies.get(response_id)) is not None:
            self._has_spoken = self._has_spoken or reply.is_default
            self._writer.sound(reply, pcm)

    def call(self, response_id: str, name: str, arguments: str) -> None:
        """A function call of an answer."""
        if (reply := self._replies.get(response_id)) is not None:
            self._writer.call(reply, name, arguments)

    def finished(self, response_id: str, finished: Finished) -> None:
        """The answer is whole, or was cut at its token limit."""
        reply = self._replies.get(response_id)
        if reply is None:
            return
        if finished.reason == "length":
            self._end(reply, "incomplete", {"type": "incomplete", "reason": "max_output_tokens"}, finished)
        else:
            self._end(reply, "completed", None, finished)

    def failed(self, response_id: str, message: str) -> None:
        """The answer could not be made."""
        if (reply := self._replies.get(response_id)) is not None:
            error = {"type": "server_error", "code": "engine_failed", "message": message}
            self._end(reply, "failed", {"type": "failed", "error": error})

    def _cancel(self, reply: Reply, reason: str) -> None:
        self.jobs.append(jobs.CancelReply(reply.id))
        self._end(reply, "cancelled", {"type": "cancelled", "reason": reason})

    def _end(self, reply: Reply, status: str, details: Raw | None, finished: Finished | None = None) -> None:
        del self._replies[reply.id]
        self._writer.done(reply, status, details, finished or Finished())

    def close(self) -> None:
        """The client has gone: its jobs are not wanted any more."""
        for reply in self._replies.values():
            self.jobs.append(jobs.CancelReply(reply.id))
        self._replies.clear()

    def _send(self, kind: str, **fields: Any) -> None:
        self.outbox.append({"type": kind, "event_id": self._new_id("event"), **fields})


def _need(event: Raw, name: str) -> None:
    if name not in event:
        raise Refused("missing_required_parameter", f"Missing required parameter: '{name}'.", name)


def _shown(item: Raw) -> Raw:
    """An item as events show it: a copy, never with sound."""
    return copy.deepcopy(item)


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
