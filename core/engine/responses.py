"""The responses of a session: asked for, waiting for words, under way, ended. Pure.

Also what everything in a session shares: configuration, conversation, outbox and jobs.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from core.engine import config, jobs
from core.engine.ledger import Entry, Ledger, audio_tokens, client_entry
from core.engine.parts import Finished
from core.engine.prompts import is_unheard, prompt_of
from core.engine.replies import Reply, ReplyWriter
from core.engine.truncation import ContextFull, fitting
from core.engine.turn_detector import TurnDetector
from core.units import bytes_to_ms

Raw = dict[str, Any]
CONTEXT_TOKENS = 4096


class Responses:
    """Begins them when their words have come; the results of the workers come back by response id."""

    def __init__(
        self,
        *,
        model: str,
        voice: str,
        expires_at: int,
        new_id: Callable[[str], str],
        begin: Raw | None = None,
        missing: str | None = None,
        count_tokens: Callable[[str], int] = lambda text: -(-len(text) // 4),
        context_tokens: int = CONTEXT_TOKENS,
    ) -> None:
        """begin: the first update, with the session's type. missing: why there is no language model; every response fails with it.

        count_tokens, context_tokens: of the language model, for what it can still read and for the usage of
        responses that were cut off before the model gave its own numbers.
        """
        self.outbox: list[Raw] = []
        self.jobs: list[jobs.Job] = []
        self.config = config.begun(begin or {"type": "realtime"}, new_id("sess"), model, voice, expires_at)
        self._new_id = new_id
        self._missing = missing
        self._count_tokens = count_tokens
        self._context_tokens = context_tokens
        self._conversation_id = new_id("conv")
        self._ledger = Ledger()
        self._replies: dict[str, Reply] = {}
        self._writer = ReplyWriter(self._ledger, self._send, new_id)
        self._detector = TurnDetector()
        self._silent_since_ms: int | None = None
        """When the last reply is over for its listener, in milliseconds of audio written."""
        self._has_spoken = False

    def _active_default(self) -> Reply | None:
        return next((reply for reply in self._replies.values() if reply.is_default), None)

    def _start_reply(self, params: Raw, *, is_automatic: bool = False) -> None:
        context = self._context(params)
        reply = self._reply_to(context, params, self._new_id("resp"), is_automatic=is_automatic)
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

    def _reply_to(self, context: list[Entry], params: Raw, response_id: str, *, is_automatic: bool = False) -> Reply:
        is_default = params.get("conversation", "auto") != "none"
        return Reply(
            response_id,
            copy.deepcopy(params),
            copy.deepcopy(self.config),
            self._conversation_id if is_default else None,
            context,
            is_automatic=is_automatic,
        )

    def _context(self, params: Raw) -> list[Entry]:
        """The items a response is about: the conversation, or its own input."""
        if "input" not in params:
            return list(self._ledger.entries)
        wanted = self.config["audio"]["input"]["format"]
        context = []
        for item in params["input"]:
            if item["type"] == "item_reference":
                context.append(self._ledger.need(item["id"], "retrieve"))
            else:
                context.append(client_entry({**copy.deepcopy(item), "id": self._new_id("item")}, wanted))
        return context

    def _recognise(self, entry: Entry, guess: int = 0) -> None:
        self.jobs.append(jobs.Recognise(entry.id, bytes(entry.pcm), *self._hints(), guess=guess))

    def _hints(self) -> tuple[str | None, str]:
        wish = self.config["audio"]["input"]["transcription"] or {}
        return wish.get("language"), str(wish.get("prompt") or "")

    def _understood(self, item_id: str, text: str) -> Entry | None:
        """The entry that waited for these words: of the conversation, or of a response's own input."""
        of_replies = (entry for reply in self._replies.values() for entry in reply.context if entry.id == item_id)
        entry = self._ledger.find(item_id) or next(of_replies, None)
        if entry is not None:
            entry.words = "\n".join(part for part in (entry.written, text) if part)
        return entry

    def _begin_waiting(self) -> None:
        """Replies whose words have all come go to the language model; noise gets no answer by itself."""
        for reply in list(self._replies.values()):
            if reply.is_begun or self._ledger.waiting(reply.context):
                continue
            if reply.is_automatic and is_unheard(reply.context):
                self._end(reply, "completed", None)
            else:
                self._begin(reply)

    def _begin(self, reply: Reply) -> None:
        """To the language model, with as much of the talk as it can read."""
        try:
            reply.context = self._fitting(reply)
        except ContextFull as full:
            error = {"type": "invalid_request_error", "code": "context_length_exceeded", "message": str(full)}
            self._end(reply, "failed", {"type": "failed", "error": error})
            return
        reply.input_audio_tokens = audio_tokens(reply.context)
        reply.is_begun = True
        self.jobs.append(jobs.Reply(reply.id, reply.question))

    def _fitting(self, reply: Reply) -> list[Entry]:
        return fitting(reply.context, reply.session, reply.params, self._context_tokens, self._count_tokens)

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
