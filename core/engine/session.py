"""One Realtime session of the engine, as a pure machine.

In: client events, speech likelihoods, results of jobs. Out: server events in `outbox`, jobs in `jobs`,
both taken by whoever drives it (worker.py). No clock, thread, socket or numpy.
"""

from __future__ import annotations

import base64
import copy
from collections.abc import Callable
from typing import Any

from core.engine import config, jobs
from core.engine.captions import Captions
from core.engine.input_buffer import InputBuffer
from core.engine.ledger import Entry, Ledger, audio_tokens, client_entry
from core.engine.parts import Finished
from core.engine.prompts import NOTHING_SAID, is_unheard, prompt_of
from core.engine.replies import Reply, ReplyWriter
from core.engine.schema import Number, Refused
from core.engine.turn_detector import Finding, Paused, Resumed, Started, Stopped, TurnDetector
from core.units import bytes_to_ms

Raw = dict[str, Any]
LEAST_COMMIT_MS = 100
LEAST_SPEECH_MS = 160
"""Less than that holds no word; the recogniser would invent one."""
KEPT_MS = 2_000
"""Sound kept while nobody speaks: the longest prefix is well inside."""
GLANCE_MS = 700


class EngineSession:
    """Give it events with `receive` and `hear`; then take `outbox` and `jobs`."""

    def __init__(
        self,
        *,
        model: str,
        voice: str,
        expires_at: int,
        new_id: Callable[[str], str],
        missing: str | None = None,
        count_tokens: Callable[[str], int] = lambda text: -(-len(text) // 4),
    ) -> None:
        """missing: why there is no language model, in words; every response then fails with it.

        count_tokens: for the usage of responses that were cut off before the model gave its own numbers.
        """
        self.outbox: list[Raw] = []
        self.jobs: list[jobs.Job] = []
        self.config = config.fresh(new_id("sess"), model, voice, expires_at)
        self._new_id = new_id
        self._missing = missing
        self._count_tokens = count_tokens
        self._conversation_id = new_id("conv")
        self._ledger = Ledger()
        self._replies: dict[str, Reply] = {}
        self._writer = ReplyWriter(self._ledger, self._send, new_id)
        self._detector = TurnDetector()
        self._captions = Captions()
        self._buffer = InputBuffer()
        self._speech_start_ms = 0
        self._silent_since_ms: int | None = None
        """When the last reply is over for its listener, in milliseconds of audio written."""
        self._next_item_id = new_id("item")
        self._guess = 0
        self._has_spoken = False
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
        for name in event:
            if name not in ("type", "event_id", *config.EVENTS[event["type"]]):
                raise Refused("unknown_parameter", f"Unknown parameter: '{name}'.", name)
        handler(self, event)

    def _update(self, event: Raw) -> None:
        _need(event, "session")
        had_turns = self._turn_detection
        self.config = config.updated(self.config, event["session"], has_spoken=self._has_spoken)
        if (had_turns is None) != (self._turn_detection is None):
            self._detector.forget()
        self._send("session.updated", session=copy.deepcopy(self.config))
        self.jobs.append(jobs.Prefill(prompt_of(self._ledger.entries, self.config, {})))

    def _append(self, event: Raw) -> None:
        _need(event, "audio")
        self._buffer.append(event["audio"])

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
        entry = client_entry(item)
        self._tell_item(entry, self._ledger.place(entry, event.get("previous_item_id")))
        if entry.words is None:
            self._recognise(entry)

    def _tell_item(self, entry: Entry, previous: str | None) -> None:
        """An item that is whole when it joins: a copy, never with sound."""
        self._send("conversation.item.added", previous_item_id=previous, item=copy.deepcopy(entry.item))
        self._send("conversation.item.done", previous_item_id=previous, item=copy.deepcopy(entry.item))

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
        config.check_tool_choice(self.config, params, "response")
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
                self.jobs.append(jobs.Guess(self._guess, pcm, *self._hints()))
                if (self._turn_detection or {}).get("type") == "semantic_vad":
                    self.jobs.append(jobs.JudgeTurn(self._guess, pcm))
            case Resumed():
                self._guess += 1
            case Stopped(end_ms):
                self._send("input_audio_buffer.speech_stopped", audio_end_ms=end_ms, item_id=self._next_item_id)
                self._commit_speech(self._speech_start_ms, end_ms, is_speech=True)
                if (self._turn_detection or {}).get("create_response") and not self._active_default():
                    self._start_reply({}, is_automatic=True)

    def guessed(self, guess: int, text: str) -> None:
        """The words of a pause that may be the end: the prompt they would make is read ahead."""
        will_answer = (self._turn_detection or {}).get("create_response")
        if guess != self._guess or not text or not will_answer or self._active_default():
            return
        spoken = Entry({"id": self._next_item_id, "type": "message", "role": "user"}, words=text)
        self.jobs.append(jobs.Prefill(prompt_of([*self._ledger.entries, spoken], self.config, {})))

    def judged(self, guess: int, probability: float) -> None:
        """The end-of-turn model's answer for the pause it was asked about."""
        if guess == self._guess:
            self._detector.judge_finished(probability > 0.5)

    def _barge_in(self) -> None:
        active = self._active_default()
        if active is not None and (self._turn_detection or {}).get("interrupt_response"):
            self._cancel(active, "turn_detected")

    def _maybe_nudge(self) -> None:
        """After idle_timeout_ms of silence the assistant speaks up, once for each of its replies."""
        timeout_ms, since_ms = (self._turn_detection or {}).get("idle_timeout_ms"), self._silent_since_ms
        is_busy = self._detector.is_speaking or self._active_default() is not None
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

    def _recognise(self, entry: Entry, guess: int = 0) -> None:
        self.jobs.append(jobs.Recognise(entry.id, bytes(entry.pcm), *self._hints(), guess=guess))

    def _hints(self) -> tuple[str | None, str]:
        wish = self.config["audio"]["input"]["transcription"] or {}
        return wish.get("language"), str(wish.get("prompt") or "")

    def _maybe_glance(self) -> None:
        """Captions while the person speaks, under the id of the item to come."""
        if not self.config["audio"]["input"]["transcription"]:
            return
        is_speaking = self._detector.is_speaking or (self._turn_detection is None and self._detector.speech_ms > 500)
        if self._detector.is_pausing:
            return  # the recogniser is kept free for what may be the end
        if is_speaking and self._captions.is_due(self._detector.now_ms, GLANCE_MS):
            start_ms = self._speech_start_ms if self._turn_detection is not None else self._buffer.start_ms
            pcm = self._buffer.sound(start_ms, self._detector.now_ms)
            self.jobs.append(jobs.Glance(self._next_item_id, pcm, self._hints()[0]))

    def glanced(self, item_id: str, text: str) -> None:
        """Words so far; those that two looks agree on are told."""
        if item_id == self._next_item_id and (delta := self._captions.agreed(text)):
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

    def _understood(self, item_id: str, text: str) -> Entry | None:
        """The entry that waited for these words: of the conversation, or of a response's own input."""
        of_replies = (entry for reply in self._replies.values() for entry in reply.context if entry.id == item_id)
        entry = self._ledger.find(item_id) or next(of_replies, None)
        if entry is not None:
            entry.words = "\n".join(part for part in (entry.written, text) if part)
        return entry

    def _tell_words(self, entry: Entry, outcome: str, **fields: Any) -> None:
        """Only if the client asked for transcripts, and only of items it can see."""
        if not self.config["audio"]["input"]["transcription"] or self._ledger.find(entry.id) is None:
            return
        index = [part["type"] for part in entry.item["content"]].index("input_audio")
        kind = f"conversation.item.input_audio_transcription.{outcome}"
        self._send(kind, item_id=entry.id, content_index=index, **fields)

    # Responses

    def _active_default(self) -> Reply | None:
        return next((reply for reply in self._replies.values() if reply.is_default), None)

    def _start_reply(self, params: Raw, *, is_automatic: bool = False) -> None:
        is_default = params.get("conversation", "auto") != "none"
        context = self._context(params)
        reply = Reply(
            self._new_id("resp"),
            copy.deepcopy(params),
            copy.deepcopy(self.config),
            self._conversation_id if is_default else None,
            context,
            input_audio_tokens=audio_tokens(context),
            is_automatic=is_automatic,
        )
        self._replies[reply.id] = reply
        self._send("response.created", response=reply.data("in_progress"))
        if self._missing is not None:
            error = {"type": "server_error", "code": "language_model_missing", "message": self._missing}
            self._end(reply, "failed", {"type": "failed", "error": error})
            return
        for entry in context:
            if entry.words is None and self._ledger.find(entry.id) is None:
                self._recognise(entry)
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
                context.append(client_entry({**copy.deepcopy(item), "id": self._new_id("item")}))
        return context

    def _begin_waiting(self) -> None:
        """Replies whose words have all come go to the language model; noise gets no answer by itself."""
        for reply in list(self._replies.values()):
            if reply.is_begun or self._ledger.waiting(reply.context):
                continue
            if reply.is_automatic and is_unheard(reply.context):
                self._end(reply, "completed", None)
            else:
                reply.is_begun = True
                prompt = prompt_of(reply.context, reply.session, reply.params)
                speed = float(reply.session["audio"]["output"]["speed"])
                self.jobs.append(jobs.Reply(reply.id, prompt, reply.is_spoken, reply.voice, speed))

    def words(self, response_id: str, text: str) -> None:
        """Text of an answer, as it is made."""
        if (reply := self._replies.get(response_id)) is not None:
            self._writer.words(reply, text)

    def speaking(self, response_id: str, text_end: int) -> None:
        """The next sound is of the text up to text_end, in characters from the beginning of its message."""
        if (reply := self._replies.get(response_id)) is not None:
            self._writer.speaking(reply, text_end)

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
        if reply.is_default and status == "completed":
            self._silent_since_ms = self._detector.now_ms + bytes_to_ms(reply.audio_bytes)
        self._writer.done(reply, status, details, finished or self._counted(reply))

    def _counted(self, reply: Reply) -> Finished:
        """What a response took of which the model gave no numbers."""
        if not reply.is_begun:
            return Finished()
        read = prompt_of(reply.context, reply.session, reply.params).messages
        tokens = sum(self._count_tokens(message.text) for message in read)
        return Finished("cancelled", prompt_tokens=tokens, completion_tokens=self._count_tokens(reply.written))

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
