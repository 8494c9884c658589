"""Drives one EngineSession: detection on the loop, everything slow on threads.

Recogniser, end-of-turn model and synthesizer share one thread, so they never fight for the cores with
themselves; the language model has its own. Results come back to the loop and into the session. All
sessions of a server share one Workers.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import re
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np
import soxr

from core.engine import heap, jobs
from core.engine.clauses import Clauses
from core.engine.parts import Call, Calling, Finished, Parts, Prompt, Samples, VoiceActivity, Words
from core.engine.session import EngineSession
from core.silero import FRAME
from core.units import RATE_HZ

log = logging.getLogger("engine")
HEARING_HZ = 16_000

SPEECH = 0.5
MARGIN = HEARING_HZ // 5
SOON_S = 0.5
"""Sound that is left when words are spoken without waiting for the end of their sentence."""
PUMP_FRAMES = 60
"""Frames judged before other sessions get the loop: about 10 ms of work."""
READ_ON_S = 0.25
"""After the last item that came without a question."""
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
        self._answers: dict[str, _Answer] = {}
        self._draft: _Answer | None = None
        self._guesses: dict[int, Future[str]] = {}
        self._prefills = itertools.count(1)
        self._prefill = 0
        """The newest; an older one that has not begun is not wanted any more."""
        self._reads_on: asyncio.TimerHandle | None = None
        self._is_glancing = False
        self._is_closed = False
        self.pump()

    async def receive(self, event: Any) -> None:
        """One client event, and everything that follows from it at once."""
        self._session.receive(event)
        if self._session.appended:
            appended, self._session.appended = self._session.appended, bytearray()
            await self._hear(bytes(appended))
        elif isinstance(event, dict) and event.get("type") == "session.update":
            self._guesses.clear()
        self.pump()

    def close(self) -> None:
        """The client has gone: nothing is delivered, running jobs stop."""
        self._is_closed = True
        self._drop_draft()
        self._session.close()
        self.pump()

    # Hearing

    async def _hear(self, pcm: bytes) -> None:
        pcm = self._odd + pcm
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
        """Deliver what is in the outbox, start what is in the jobs; a draft that is taken up adds more."""
        session = self._session
        while session.outbox or session.jobs:
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
                self._prefill = 0
                for old in self._guesses.values():
                    old.cancel()
                future = self._workers.hearing.submit(self._words_of, pcm, language, prompt)
                future.add_done_callback(lambda done: self._guessed(guess, done))
                self._guesses = {guess: future}
            case jobs.Glance():
                self._glance(job)
            case jobs.JudgeTurn(guess, pcm):
                self._workers.hearing.submit(self._judge, guess, pcm)
            case jobs.Reply(response_id, question):
                self._prefill = 0
                self._answer(response_id, question)
            case jobs.Draft(question):
                self._prefill = 0
                self._drop_draft()
                self._draft = self._begin(question)
            case jobs.DropDraft():
                self._drop_draft()
            case jobs.Prefill(prompt):
                self._read_ahead(prompt)
            case jobs.ReadOn():
                if self._reads_on is not None:
                    self._reads_on.cancel()
                self._reads_on = self._loop.call_later(READ_ON_S, self._read_on)
            case jobs.CancelReply(response_id):
                if (answer := self._answers.pop(response_id, None)) is not None:
                    answer.is_cancelled = True

    def _back(self, call: Callable[..., None], *arguments: Any) -> None:
        """From a job's thread into the session."""

        def run() -> None:
            if not self._is_closed:
                call(*arguments)
                self.pump()

        if not self._is_closed:
            self._loop.call_soon_threadsafe(run)

    # Jobs

    def _words_of(
        self, pcm: bytes, language: str | None, prompt: str, *, is_raw: bool = False, is_quick: bool = False
    ) -> str:
        """is_raw: silence around the speech is still to be taken off; without speech there are no words."""
        recognizer = self._workers.parts.recognizer
        if recognizer is None:
            raise RuntimeError(self._workers.parts.missing.get("recognizer", "There is no speech recognition."))
        samples = hearing(pcm)
        if is_raw:
            samples = speech_in(samples, self._workers.parts.voice_activity())
        if not len(samples):
            return ""
        return recognizer.recognise(
            samples, language=language, prompt=prompt, is_quick=is_quick, is_cancelled=lambda: self._is_closed
        ).text

    def _guessed(self, guess: int, done: Future[str]) -> None:
        if not done.cancelled() and done.exception() is None:
            self._back(self._session.guessed, guess, done.result())

    def _recognise(self, job: jobs.Recognise) -> None:
        guess = self._guesses.pop(job.guess, None)
        self._workers.hearing.submit(self._finish_recognition, job, guess)

    def _finish_recognition(self, job: jobs.Recognise, guess: Future[str] | None) -> None:
        try:
            text = (
                guess.result() if guess is not None else self._words_of(job.pcm, job.language, job.prompt, is_raw=True)
            )
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
                text = self._words_of(job.pcm, job.language, "", is_quick=True)
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

    def _read_ahead(self, prompt: Prompt) -> None:
        model = self._workers.parts.language_model
        if model is not None:
            number = self._prefill = next(self._prefills)
            self._workers.thinking.submit(model.prefill, prompt, lambda: self._is_closed or self._prefill != number)

    def _read_on(self) -> None:
        prompt = None if self._is_closed else self._session.unread()
        if prompt is not None:
            self._read_ahead(prompt)

    def _answer(self, response_id: str, question: jobs.Question) -> None:
        """The draft, if it answers this very question, else a new answer."""
        draft, self._draft = self._draft, None
        if draft is not None and draft.question != question:
            draft.is_cancelled = True
            draft = None
        self._answers = {name: one for name, one in self._answers.items() if not one.is_over}
        answer = self._answers[response_id] = draft or self._begin(question)
        answer.bind(response_id)

    def _drop_draft(self) -> None:
        if self._draft is not None:
            self._draft.is_cancelled = True
            self._draft = None

    def _begin(self, question: jobs.Question) -> _Answer:
        answer = _Answer(self._session, question, self._back)
        self._workers.thinking.submit(self._think, answer)
        return answer

    def _think(self, answer: _Answer) -> None:
        """The language model's answer, spoken clause by clause while it is still being written."""

        def is_cancelled() -> bool:
            return self._is_closed or answer.is_cancelled

        clauses, spoken = Clauses(), _Speech(self._workers, answer, is_cancelled)
        finished = Finished()
        try:
            model = self._workers.parts.language_model
            assert model is not None
            for piece in model.answer(answer.question.prompt, is_cancelled):
                if is_cancelled():
                    break
                match piece:
                    case Words(text):
                        answer.tell(EngineSession.words, text)
                        for clause in clauses.feed(text, is_urgent=spoken.is_running_out):
                            spoken.say(clause)
                    case Calling() if answer.question.bridge:
                        answer.tell(EngineSession.words, answer.question.bridge)
                        spoken.say(answer.question.bridge)
                    case Call(name, arguments):
                        spoken.say(clauses.rest())
                        spoken.wait()
                        spoken.begin_message()
                        answer.tell(EngineSession.call, name, arguments)
                    case Finished():
                        finished = piece
            spoken.say(clauses.rest())
            spoken.wait()
        except Exception as error:
            log.exception("reply")
            answer.tell(EngineSession.failed, f"The answer could not be made. {error}")
            answer.is_cancelled = True  # clauses that still wait
        else:
            if not is_cancelled():
                answer.tell(EngineSession.finished, finished)
                heap.give_back()  # not after a draft that speech has dropped: the recogniser is at work then
        answer.is_over = True


class _Answer:
    """An answer in the making. Until a response is there to tell it, it is a draft and keeps what it made."""

    def __init__(self, session: EngineSession, question: jobs.Question, back: Callable[..., None]) -> None:
        self.question = question
        self.is_cancelled = False
        self.is_over = False
        self._session = session
        self._back = back
        self._response_id = ""
        self._kept: list[tuple[Callable[..., None], tuple[Any, ...]]] = []

    def bind(self, response_id: str) -> None:
        """This response is told all of it from now on. Loop thread."""
        self._response_id = response_id
        kept, self._kept = self._kept, []
        for method, arguments in kept:
            method(self._session, response_id, *arguments)

    def tell(self, method: Callable[..., None], *arguments: Any) -> None:
        """One piece, from any thread: method of the session, called as method(session, response_id, ...)."""
        self._back(self._take, method, arguments)

    def _take(self, method: Callable[..., None], arguments: tuple[Any, ...]) -> None:
        if self._response_id:
            method(self._session, self._response_id, *arguments)
        elif not self.is_cancelled:
            self._kept.append((method, arguments))


class _Speech:
    """Clauses to the synthesizer in order, on its own thread, ahead of the text that follows."""

    def __init__(self, workers: Workers, answer: _Answer, is_cancelled: Callable[[], bool]) -> None:
        self._workers = workers
        self._answer = answer
        self._is_cancelled = is_cancelled
        self._waiting: list[Future[None]] = []
        self._text_end = 0
        self._began_s = 0.0
        self._made_s = 0.0
        """Of sound, since then."""

    @property
    def is_running_out(self) -> bool:
        """Whoever listens from the first sound on will soon have heard all."""
        return bool(self._began_s) and time.monotonic() > self._began_s + self._made_s - SOON_S

    def begin_message(self) -> None:
        """Text is counted from here on."""
        self._text_end = 0

    def say(self, clause: str) -> None:
        self._text_end += len(clause)
        if self._answer.question.is_spoken and re.search(r"\w", clause):
            self._waiting.append(self._workers.speaking.submit(self._speak, clause, self._text_end))

    def wait(self) -> None:
        """Until all that was said is sound; raises what went wrong."""
        for future in self._waiting:
            future.result()
        self._waiting.clear()

    def _speak(self, clause: str, text_end: int) -> None:
        if self._is_cancelled():
            return
        synthesizer = self._workers.parts.synthesizer
        if synthesizer is None:
            raise RuntimeError(self._workers.parts.missing.get("voice", "There is no speech synthesis."))
        question = self._answer.question
        self._answer.tell(EngineSession.speaking, text_end)
        for sound in synthesizer.speak(
            speakable(clause), voice=question.voice, speed=question.speed, is_cancelled=self._is_cancelled
        ):
            if self._is_cancelled():
                return
            self._began_s = self._began_s or time.monotonic()
            self._made_s += len(sound) / RATE_HZ
            self._answer.tell(EngineSession.sound, to_pcm(sound))


def hearing(pcm: bytes) -> Samples:
    """PCM16 at 24 kHz as the recogniser hears it: float32 at 16 kHz."""
    samples = np.frombuffer(pcm[: len(pcm) & ~1], "<i2").astype(np.float32) / 32768.0
    found: Samples = soxr.resample(samples, RATE_HZ, HEARING_HZ)
    return found


def speech_in(samples: Samples, activity: VoiceActivity) -> Samples:
    """From 200 ms before the first speech to 200 ms after the last; empty without speech. 5 ms a second of sound.

    Silence around a short utterance makes the recogniser repeat it, silence alone makes it invent.
    """
    starts = range(0, len(samples) - FRAME + 1, FRAME)
    loud = [start for start in starts if activity.probability(samples[start : start + FRAME]) >= SPEECH]
    if not loud:
        return samples[:0]
    return samples[max(0, loud[0] - MARGIN) : loud[-1] + FRAME + MARGIN]


def to_pcm(sound: Samples) -> bytes:
    """float32 as PCM16, little-endian."""
    return (np.clip(sound, -1.0, 1.0) * 32767.0).astype("<i2").tobytes()


def speakable(text: str) -> str:
    """Text without the marks nobody says."""
    return _UNSPEAKABLE.sub(" ", text).strip()
