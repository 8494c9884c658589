"""The engine's session, driven by hand: client events and results in, server events out."""

from __future__ import annotations

import base64
from collections import Counter
from typing import Any

from core.engine import jobs
from core.engine.parts import Finished
from core.engine.session import EngineSession

MS = 48
QUIET, LOUD = 0.02, 0.95


class Drive:
    """One session. `events` collects what it says."""

    def __init__(
        self, missing: str | None = None, kind: str = "realtime", context_tokens: int = 4096, **update: Any
    ) -> None:
        self._numbers: Counter[str] = Counter()
        self.session = EngineSession(
            model="local",
            voice="natural",
            expires_at=1,
            new_id=self._new_id,
            begin={"type": kind},
            missing=missing,
            context_tokens=context_tokens,
        )
        self.events: list[dict[str, Any]] = []
        self.jobs: list[jobs.Job] = []
        self._take()
        if update:
            self.send({"type": "session.update", "session": {"type": "realtime", **update}})
        self.events.clear()

    def _new_id(self, prefix: str) -> str:
        self._numbers[prefix] += 1
        return f"{prefix}_{self._numbers[prefix]}"

    def _take(self) -> list[dict[str, Any]]:
        fresh = list(self.session.outbox)
        self.session.outbox.clear()
        self.events += fresh
        self.jobs += self.session.jobs
        self.session.jobs = []
        return fresh

    def send(self, event: Any) -> list[dict[str, Any]]:
        """One client event; what the server says to it."""
        self.session.receive(event)
        return self._take()

    def names(self) -> list[str]:
        return [event["type"] for event in self.events]

    def error(self, event: Any) -> dict[str, Any]:
        """The one error that an event brings."""
        (said,) = self.send(event)
        assert said["type"] == "error"
        found: dict[str, Any] = said["error"]
        return found

    def hear(self, duration_ms: int, probability: float) -> None:
        """Sound of that length, judged as speech with that likelihood."""
        self.send({"type": "input_audio_buffer.append", "audio": base64.b64encode(bytes(duration_ms * MS)).decode()})
        for _ in range(duration_ms // 32):
            self.session.hear(probability)
        self._take()

    def last_job(self, kind: type) -> Any:
        return next(job for job in reversed(self.jobs) if isinstance(job, kind))

    def recognise(self, text: str) -> None:
        """The recogniser answers its last job."""
        self.session.recognised(self.last_job(jobs.Recognise).item_id, text)
        self._take()

    def reply(
        self, text: str = "It is noon.", sound_ms: int = 600, *, finish: bool = True, reason: str = "stop"
    ) -> str:
        """The language model and the synthesizer answer their last job; its response id."""
        job = self.last_job(jobs.Reply)
        self.session.words(job.response_id, text)
        if job.question.is_spoken:
            self.session.sound(job.response_id, bytes(sound_ms * MS))
        if finish:
            self.session.finished(job.response_id, Finished(reason, 20, 8, 5))
        self._take()
        return str(job.response_id)

    def type_text(self, text: str = "Hello") -> None:
        content = [{"type": "input_text", "text": text}]
        self.send({"type": "conversation.item.create", "item": {"type": "message", "role": "user", "content": content}})
