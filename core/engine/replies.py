"""Responses: exactly one done per created, and nothing of a response after its done. Pure.

Event orders as recorded from the service (protocol notes, 4.2, 4.5, 4.6): text ahead of its sound,
conversation.item.done before response.output_item.done, rate_limits.updated last.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from core.engine.config import wish
from core.engine.formats import Stream, encoder
from core.engine.jobs import Question
from core.engine.ledger import Entry, Ledger
from core.engine.parts import Finished
from core.engine.prompts import bridge_of, prompt_of
from core.units import bytes_to_ms, ms_to_bytes

Raw = dict[str, Any]
DELTA_MS = 250
AUDIO_TOKEN_MS_OUT = 50
ARGUMENT_PIECE = 24
RATE_LIMIT_TOKENS = 250_000


@dataclass(slots=True)
class Open:
    """The output item that is being made."""

    entry: Entry
    index: int
    is_message: bool
    encoder: Stream
    text: str = ""


@dataclass(slots=True)
class Reply:
    """One response."""

    id: str
    params: Raw
    session: Raw
    """The configuration it was created under: later updates do not touch it."""
    conversation_id: str | None
    context: list[Entry]
    output: list[Raw] = field(default_factory=list)
    open: Open | None = None
    is_begun: bool = False
    is_automatic: bool = False
    """Turn detection made it; nobody asked."""
    audio_bytes: int = 0
    written: str = ""
    """All text so far."""
    input_audio_tokens: int = 0

    @property
    def is_default(self) -> bool:
        """It writes to the conversation."""
        return self.conversation_id is not None

    def wish(self, key: str) -> Any:
        """A parameter of this response, or the session's."""
        return wish(key, self.session, self.params)

    @property
    def is_spoken(self) -> bool:
        return bool(self.wish("output_modalities") != ["text"])

    @property
    def voice(self) -> str:
        voice = ((self.params.get("audio") or {}).get("output") or {}).get("voice")
        voice = voice or self.session["audio"]["output"]["voice"]
        return str(voice.get("id") if isinstance(voice, dict) else voice)

    @property
    def format(self) -> Raw:
        """Of its sound, as the client wants it."""
        wanted = ((self.params.get("audio") or {}).get("output") or {}).get("format")
        return dict(wanted or self.session["audio"]["output"]["format"])

    @property
    def question(self) -> Question:
        """What the language model is asked."""
        speed = float(self.session["audio"]["output"]["speed"])
        prompt = prompt_of(self.context, self.session, self.params)
        bridge = bridge_of(self.context) if self.is_spoken else ""
        return Question(prompt, self.is_spoken, self.voice, speed, bridge)

    def data(self, status: str, details: Raw | None = None, usage: Raw | None = None) -> Raw:
        """As response.created and response.done tell it."""
        return {
            "object": "realtime.response",
            "id": self.id,
            "status": status,
            "status_details": details,
            "output": list(self.output),
            "conversation_id": self.conversation_id,
            "output_modalities": self.wish("output_modalities"),
            "max_output_tokens": self.wish("max_output_tokens"),
            "audio": {"output": {"format": self.format, "voice": self.voice}},
            "usage": usage,
            "metadata": self.params.get("metadata"),
        }


class ReplyWriter:
    """Turns what the workers make into the events of a response."""

    def __init__(self, ledger: Ledger, send: Callable[..., None], new_id: Callable[[str], str]) -> None:
        self._ledger = ledger
        self._send = send
        self._new_id = new_id

    def words(self, reply: Reply, text: str) -> None:
        """A piece of the answer's text."""
        if reply.open is None or not reply.open.is_message:
            self._close(reply, "completed")
            self._open_message(reply)
        assert reply.open is not None
        reply.open.text += text
        reply.written += text
        if not reply.open.entry.is_cut:
            reply.open.entry.words = reply.open.text
        kind = "response.output_audio_transcript.delta" if reply.is_spoken else "response.output_text.delta"
        self._send(kind, **self._where(reply), delta=text)

    def speaking(self, reply: Reply, text_end: int) -> None:
        """The sound that follows is of the text up to there, counted from the beginning of its message."""
        if reply.open is not None and reply.open.is_message:
            entry = reply.open.entry
            entry.marks.append((text_end, bytes_to_ms(len(entry.pcm))))

    def sound(self, reply: Reply, pcm: bytes) -> None:
        """Sound of the words before it, in deltas of 250 ms."""
        if reply.open is None or not reply.open.is_message:
            return
        if not reply.open.entry.is_cut:
            reply.open.entry.pcm += pcm
        reply.audio_bytes += len(pcm)
        step = ms_to_bytes(DELTA_MS)
        for start in range(0, len(pcm), step):
            coded = reply.open.encoder.feed(pcm[start : start + step])
            delta = base64.b64encode(coded).decode("ascii")
            self._send("response.output_audio.delta", **self._where(reply), delta=delta)

    def call(self, reply: Reply, name: str, arguments: str) -> None:
        """A whole function call: opened, streamed, closed. Words before it close once it is on its way, as recorded."""
        call_id = self._new_id("call")
        item = {
            "id": self._new_id("item"),
            "type": "function_call",
            "status": "in_progress",
            "name": name,
            "call_id": call_id,
            "arguments": "",
        }
        words = reply.open
        call = self._open(reply, Entry(item), is_message=False)
        where = {key: value for key, value in self._where(reply).items() if key != "content_index"}
        for start in range(0, len(arguments), ARGUMENT_PIECE):
            piece = arguments[start : start + ARGUMENT_PIECE]
            self._send("response.function_call_arguments.delta", **where, call_id=call_id, delta=piece)
        reply.open = words
        self._close(reply, "completed")
        reply.open = call
        item["arguments"] = arguments
        self._send("response.function_call_arguments.done", **where, call_id=call_id, name=name, arguments=arguments)
        self._close(reply, "completed")

    def done(self, reply: Reply, status: str, details: Raw | None, finished: Finished) -> None:
        """The end: open items closed, usage told."""
        self._close(reply, "completed" if status == "completed" else "incomplete")
        self._send("response.done", response=reply.data(status, details, self._usage(reply, finished)))
        used = finished.prompt_tokens + finished.completion_tokens
        limit = {
            "name": "tokens",
            "limit": RATE_LIMIT_TOKENS,
            "remaining": RATE_LIMIT_TOKENS - used,
            "reset_seconds": 0.0,
        }
        self._send("rate_limits.updated", rate_limits=[limit])

    # Items

    def _open_message(self, reply: Reply) -> None:
        item = {
            "id": self._new_id("item"),
            "type": "message",
            "status": "in_progress",
            "role": "assistant",
            "content": [],
        }
        self._open(reply, Entry(item), is_message=True)
        part = {"type": "audio", "transcript": ""} if reply.is_spoken else {"type": "text", "text": ""}
        self._send("response.content_part.added", **self._where(reply), part=part)

    def _open(self, reply: Reply, entry: Entry, is_message: bool) -> Open:
        index = len(reply.output) + (reply.open is not None)
        reply.open = opened = Open(entry, index, is_message, encoder(reply.format))
        shown = {**entry.item, **({"content": []} if is_message else {})}
        self._send("response.output_item.added", response_id=reply.id, output_index=index, item=shown)
        if reply.is_default:
            previous = self._ledger.place(entry)
            self._send("conversation.item.added", previous_item_id=previous, item=shown)
        return opened

    def _close(self, reply: Reply, status: str) -> None:
        """End the open item with its done events, in the recorded order."""
        if reply.open is None:
            return
        opened, item = reply.open, reply.open.entry.item
        if opened.is_message:
            self._close_message(reply, opened, is_whole=status == "completed")
        item["status"] = status
        if reply.is_default:
            self._send("conversation.item.done", previous_item_id=self._ledger.previous_of(item["id"]), item=dict(item))
        self._send("response.output_item.done", response_id=reply.id, output_index=opened.index, item=dict(item))
        reply.output.append(dict(item))
        reply.open = None

    def _close_message(self, reply: Reply, opened: Open, *, is_whole: bool) -> None:
        where, text = self._where(reply), opened.text
        if reply.is_spoken:
            self._send("response.output_audio.done", **where)
            self._send("response.output_audio_transcript.done", **where, transcript=text)
            self._send("response.content_part.done", **where, part={"type": "audio", "transcript": text})
            content = {"type": "output_audio", "transcript": text}
            if not is_whole and opened.entry.marks and not opened.entry.is_cut:
                opened.entry.words = text[: opened.entry.marks[-1][0]].rstrip()
        else:
            self._send("response.output_text.done", **where, text=text)
            self._send("response.content_part.done", **where, part={"type": "text", "text": text})
            content = {"type": "output_text", "text": text}
        if opened.entry.is_cut:
            content.pop("transcript", None)
        opened.entry.item["content"] = [content]

    @staticmethod
    def _where(reply: Reply) -> Raw:
        assert reply.open is not None
        return {
            "response_id": reply.id,
            "item_id": reply.open.entry.id,
            "output_index": reply.open.index,
            "content_index": 0,
        }

    @staticmethod
    def _usage(reply: Reply, finished: Finished) -> Raw:
        """Tokens that add up: sound by its length, text by the model's own count."""
        heard, spoken = reply.input_audio_tokens, -(-bytes_to_ms(reply.audio_bytes) // AUDIO_TOKEN_MS_OUT)
        read, written = finished.prompt_tokens, finished.completion_tokens
        cached = min(finished.cached_tokens, read)
        return {
            "total_tokens": read + heard + written + spoken,
            "input_tokens": read + heard,
            "output_tokens": written + spoken,
            "input_token_details": {
                "text_tokens": read,
                "audio_tokens": heard,
                "image_tokens": 0,
                "cached_tokens": cached,
                "cached_tokens_details": {"text_tokens": cached, "audio_tokens": 0, "image_tokens": 0},
            },
            "output_token_details": {"text_tokens": written, "audio_tokens": spoken},
        }
