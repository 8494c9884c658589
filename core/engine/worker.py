"""Drives one EngineSession: detection on the loop, everything slow on threads.

Recogniser, end-of-turn model and synthesizer share one thread, so they never fight for the cores with
themselves; the language model has its own. Results come back to the loop and into the session. All
sessions of a server share one Workers.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import logging
import re
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np
import soxr

from core.engine import jobs
from core.engine.clauses import Clauses
from core.engine.parts import Call, Finished, Parts, Samples, Words
from core.engine.session import EngineSession
from core.engine.vad_silero import FRAME
from core.units import RATE_HZ

log = logging.getLogger("engine")
HEARING_HZ = 16_000

PUMP_FRAMES = 60
"""Frames judged before other sessions get the loop: about 10 ms of work."""
_UNSPEAKABLE = re.compile(r"[*_#`~|<>{}\[\]]+")


class Workers:
    """The engine's parts and the threads they run on. Closed by the server."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.hearing = ThreadPoolExecutor(1, "hearing")
        self.thinking = ThreadPoolExecutor(2, "thinking")
        self.speaking = ThreadPoolExecutor(1, "speaking")

    def close(self) -> None:
        for pool in (self.hearing, self.thinking, self.speaking):
            pool.shutdown(wait=False, cancel_futures=True)


class SessionWorker:
    """One session's pump. Loop thread only, but for the jobs themselves."""

    def __init__(self, session: EngineSession, workers: Workers, deliver: Callable[[dict[str, Any]], None]) -> None:
        """deliver: takes each server event, in order."""
        self._session = session
        self._workers = workers
        self._deliver = deliver
        self._loop = asyncio.get_running_loop()
        self._activity = workers.parts.voice_activity()
        self._resampler = soxr.ResampleStream(RATE_HZ, HEARING_HZ, 1, dtype="float32", vr=True)
        self._unheard = np.zeros(0, np.float32)
        self._odd = b""
        self._cancelled: set[str] = set()
        self._guesses: dict[int, Future[str]] = {}
        self._prefills = itertools.count(1)
        self._prefill = 0
        """The newest; an older one that has not begun is not wanted any more."""
        self._is_glancing = False
        self._is_closed = False
        self.pump()

    async def receive(self, event: Any) -> None:
        """One client event, and everything that follows from it at once."""
        before = len(self._session.outbox)
        self._session.receive(event)
        if isinstance(event, dict) and event.get("type") == "input_audio_buffer.append":
            if len(self._session.outbox) == before:
                await self._hear(event["audio"])
        elif isinstance(event, dict) and event.get("type") == "session.update":
            self._guesses.clear()
        self.pump()

    def close(self) -> None:
        """The client has gone: nothing is delivered, running jobs stop."""
        self._is_closed = True
        self._session.close()
        self.pump()

    # Hearing

    async def _hear(self, audio: str) -> None:
        pcm = self._odd + base64.b64decode(audio)
        self._odd = pcm[len(pcm) & ~1 :]
        samples = np.frombuffer(pcm[: len(pcm) & ~1], "<i2").astype(np.float32) / 32768.0
        self._unheard = np.concatenate([self._unheard, self._resampler.resample_chunk(samples)])
        count = 0
        while len(self._unheard) >= FRAME:
            frame, self._unheard = self._unheard[:FRAME], self._unheard[FRAME:]
            self._session.hear(self._activity.probability(frame))
            count += 1
            if count % PUMP_FRAMES == 0:
                self.pump()
                await asyncio.sleep(0)

    # Pumping

    def pump(self) -> None:
        """Deliver what is in the outbox, start what is in the jobs."""
        session = self._session
        if not self._is_closed:
            for event in session.outbox:
                self._deliver(event)
        session.outbox.clear()
        waiting, session.jobs = session.jobs, []
        for job in waiting:
            self._start(job)

    def _start(self, job: jobs.Job) -> None:
        match job:
            case jobs.Recognise():
                self._recognise(job)
            case jobs.Guess(guess, pcm, language, prompt):
                for old in self._guesses.values():
                    old.cancel()
                future = self._workers.hearing.submit(self._words_of, pcm, language, prompt)
                future.add_done_callback(lambda done: self._guessed(guess, done))
                self._guesses = {guess: future}
            case jobs.Glance():
                self._glance(job)
            case jobs.JudgeTurn(guess, pcm):
                self._workers.hearing.submit(self._judge, guess, pcm)
            case jobs.Reply():
                self._prefill = 0
                self._workers.thinking.submit(self._reply, job)
            case jobs.Prefill():
                self._read_ahead(job)
            case jobs.CancelReply(response_id):
                self._cancelled.add(response_id)

    def _back(self, call: Callable[..., None], *arguments: Any) -> None:
        """From a job's thread into the session."""

        def run() -> None:
            if not self._is_closed:
                call(*arguments)
                self.pump()

        if not self._is_closed:
            self._loop.call_soon_threadsafe(run)

    # Jobs

    def _words_of(self, pcm: bytes, language: str | None, prompt: str) -> str:
        recognizer = self._workers.parts.recognizer
        if recognizer is None:
            raise RuntimeError(self._workers.parts.missing.get("recognizer", "There is no speech recognition."))
        return recognizer.recognise(
            hearing(pcm), language=language, prompt=prompt, is_cancelled=lambda: self._is_closed
        ).text

    def _guessed(self, guess: int, done: Future[str]) -> None:
        if not done.cancelled() and done.exception() is None:
            self._back(self._session.guessed, guess, done.result())

    def _recognise(self, job: jobs.Recognise) -> None:
        guess = self._guesses.pop(job.guess, None)
        self._workers.hearing.submit(self._finish_recognition, job, guess)

    def _finish_recognition(self, job: jobs.Recognise, guess: Future[str] | None) -> None:
        try:
            text = guess.result() if guess is not None else self._words_of(job.pcm, job.language, job.prompt)
        except Exception as error:
            log.exception("recognition")
            self._back(self._session.recognition_failed, job.item_id, str(error))
            return
        self._back(self._session.recognised, job.item_id, text)

    def _glance(self, job: jobs.Glance) -> None:
        """Only when the recogniser is idle: captions must never delay a reply."""
        if self._is_glancing or self._workers.parts.recognizer is None or self._workers.hearing._work_queue.qsize():
            return
        self._is_glancing = True

        def look() -> None:
            try:
                text = self._words_of(job.pcm, job.language, "")
                self._back(self._session.glanced, job.item_id, text)
            finally:
                self._is_glancing = False

        self._workers.hearing.submit(look)

    def _judge(self, guess: int, pcm: bytes) -> None:
        model = self._workers.parts.end_of_turn
        try:
            probability = model.probability(hearing(pcm)) if model is not None else 1.0
        except Exception:
            log.exception("end of turn")
            probability = 1.0
        self._back(self._session.judged, guess, probability)

    def _read_ahead(self, job: jobs.Prefill) -> None:
        model = self._workers.parts.language_model
        if model is not None:
            number = self._prefill = next(self._prefills)
            self._workers.thinking.submit(model.prefill, job.prompt, lambda: self._is_closed or self._prefill != number)

    def _reply(self, job: jobs.Reply) -> None:
        """The language model's answer, spoken clause by clause while it is still being written."""

        def is_cancelled() -> bool:
            return self._is_closed or job.response_id in self._cancelled

        clauses, spoken = Clauses(), _Speech(self, job, is_cancelled)
        finished = Finished()
        try:
            model = self._workers.parts.language_model
            assert model is not None
            for piece in model.answer(job.prompt, is_cancelled):
                if is_cancelled():
                    break
                match piece:
                    case Words(text):
                        self._back(self._session.words, job.response_id, text)
                        for clause in clauses.feed(text):
                            spoken.say(clause)
                    case Call(name, arguments):
                        spoken.say(clauses.rest())
                        spoken.wait()
                        spoken.begin_message()
                        self._back(self._session.call, job.response_id, name, arguments)
                    case Finished():
                        finished = piece
            spoken.say(clauses.rest())
            spoken.wait()
        except Exception as error:
            log.exception("reply")
            self._back(self._session.failed, job.response_id, f"The answer could not be made. {error}")
            self._cancelled.add(job.response_id)  # clauses that still wait
            return
        if not is_cancelled():
            self._back(self._session.finished, job.response_id, finished)
        self._cancelled.discard(job.response_id)


class _Speech:
    """Clauses to the synthesizer in order, on its own thread, ahead of the text that follows."""

    def __init__(self, worker: SessionWorker, job: jobs.Reply, is_cancelled: Callable[[], bool]) -> None:
        self._worker = worker
        self._job = job
        self._is_cancelled = is_cancelled
        self._waiting: list[Future[None]] = []
        self._text_end = 0

    def begin_message(self) -> None:
        """Text is counted from here on."""
        self._text_end = 0

    def say(self, clause: str) -> None:
        self._text_end += len(clause)
        if self._job.is_spoken and re.search(r"\w", clause):
            self._waiting.append(self._worker._workers.speaking.submit(self._speak, clause, self._text_end))

    def wait(self) -> None:
        """Until all that was said is sound; raises what went wrong."""
        for future in self._waiting:
            future.result()
        self._waiting.clear()

    def _speak(self, clause: str, text_end: int) -> None:
        if self._is_cancelled():
            return
        synthesizer = self._worker._workers.parts.synthesizer
        if synthesizer is None:
            raise RuntimeError(self._worker._workers.parts.missing.get("voice", "There is no speech synthesis."))
        job, session = self._job, self._worker._session
        self._worker._back(session.speaking, job.response_id, text_end)
        for sound in synthesizer.speak(
            speakable(clause), voice=job.voice, speed=job.speed, is_cancelled=self._is_cancelled
        ):
            if self._is_cancelled():
                return
            self._worker._back(session.sound, job.response_id, to_pcm(sound))


def hearing(pcm: bytes) -> Samples:
    """PCM16 at 24 kHz as the recogniser hears it: float32 at 16 kHz."""
    samples = np.frombuffer(pcm[: len(pcm) & ~1], "<i2").astype(np.float32) / 32768.0
    found: Samples = soxr.resample(samples, RATE_HZ, HEARING_HZ)
    return found


def to_pcm(sound: Samples) -> bytes:
    """float32 as PCM16, little-endian."""
    return (np.clip(sound, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()


def speakable(text: str) -> str:
    """Text without the marks nobody says."""
    return _UNSPEAKABLE.sub(" ", text).strip()
