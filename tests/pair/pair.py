"""The client's reducer joined to the engine's pure session: whole talks without a loop, a socket or a clock.

Everything on its way waits in a queue (up, down, jobs, tools, sound), and the test, or chance, says what moves
next: that is how races are made. What the server says is held against the protocol's rules as it comes.
"""

from __future__ import annotations

import base64
import json
from collections import Counter, deque
from typing import Any

from core import protocol as wire
from core.conversation import effects, inputs
from core.conversation.state import Item, Mode, Role
from core.conversation.turns import is_microphone_wanted
from core.engine import jobs
from core.engine.parts import Finished
from core.engine.session import EngineSession
from core.journal import CLIENT, SERVER, Line
from core.lint import Checker
from tests.conversation.talk import Talk

Raw = dict[str, Any]
FRAME_BYTES = 32 * 48
BLOCK_MS = 64
SOUND_MS = 600
"""Of each reply, in two pieces."""
RACES = {
    "conversation_already_has_active_response",
    "response_cancel_not_active",
    "input_audio_buffer_commit_empty",
}
"""What two sides that talk past each other may be told; anything else is a fault of one of them."""


class SessionPair:
    """One talk. `said` is all the server said, `sent` all the client sent."""

    def __init__(self, mode: Mode = Mode.HANDS_FREE, **setup: Any) -> None:
        self.client = Talk(mode, **setup)
        self.up: deque[Raw] = deque()
        self.down: deque[Raw] = deque()
        self.jobs: deque[tuple[str, Any]] = deque()
        self.tools: deque[inputs.CallFinished] = deque()
        self.queued: dict[str, int] = {}
        """Item -> milliseconds in the speaker that were not heard yet."""
        self.heard: Counter[str] = Counter()
        self.ended: set[str] = set()
        self.said: list[Raw] = []
        self.sent: list[Raw] = []
        self.errors: list[Raw] = []
        self.checker = Checker()
        self.server: EngineSession | None = None
        self._numbers: Counter[str] = Counter()
        self._unheard = b""
        self.words = "What time is it?"
        self.answer = "It is noon."
        self.calls = 0
        """Replies that are still to call a function, if there is one."""

    # What people and chance do

    def do(self, event: inputs.Input) -> None:
        """One input of the client, and what it wants done."""
        self.client.now_s += 0.01
        for effect in self.client.do(event):
            self._perform(effect)

    def start(self) -> SessionPair:
        self.do(inputs.ConnectAsked())
        self.settle()
        return self

    def talk(self, loud_ms: int = 960, quiet_ms: int = 960) -> None:
        """Into the microphone; it is sent if the client wants it sent."""
        for duration_ms, sample in ((loud_ms, b"\x00\x20"), (quiet_ms, b"\x00\x00")):
            for _ in range(duration_ms // BLOCK_MS):
                if is_microphone_wanted(self.client.state):
                    audio = base64.b64encode(sample * (BLOCK_MS * 24)).decode()
                    self.up.append({"type": "input_audio_buffer.append", "audio": audio})

    # What moves

    def carry_up(self) -> None:
        """One client event reaches the server."""
        event = json.loads(json.dumps(self.up.popleft()))
        if self.server is None:
            return
        self.sent.append(event)
        self.checker.take(Line(CLIENT, self.client.now_s, event))
        self.server.receive(event)
        self._hear()
        self._collect()

    def carry_down(self) -> None:
        """One server event reaches the client."""
        event = self.down.popleft()
        self.do(inputs.ServerSaid(wire.decode_server(json.loads(json.dumps(event)))))

    def work(self) -> None:
        """One piece of one job is done."""
        assert self.server is not None
        kind, arguments = self.jobs.popleft()
        getattr(self.server, kind)(*arguments)
        self._collect()

    def run_tool(self) -> None:
        self.do(self.tools.popleft())

    def play(self, part_ms: int = 300) -> None:
        """So much of what is queued leaves the speaker."""
        item_id = next(iter(self.queued))
        played = min(part_ms, self.queued[item_id])
        self.queued[item_id] -= played
        self.heard[item_id] += played
        if played:
            self.do(inputs.Heard(item_id, self.heard[item_id]))
        if self.queued.get(item_id) == 0 and item_id in self.ended:
            del self.queued[item_id]
            self.do(inputs.PlaybackEnded(item_id))

    def is_playable(self) -> bool:
        return any(left or item_id in self.ended for item_id, left in list(self.queued.items())[:1])

    def moves(self) -> list[Any]:
        """What could happen next by itself."""
        waiting = ((self.up, self.carry_up), (self.down, self.carry_down), (self.jobs, self.work))
        found = [move for queue, move in waiting if queue]
        found += [self.run_tool] if self.tools else []
        return found + ([self.play] if self.is_playable() else [])

    def settle(self, most: int = 20_000) -> None:
        """Until nothing moves any more."""
        for _ in range(most):
            moves = self.moves()
            if not moves:
                return
            moves[0]()
        raise AssertionError(f"it never comes to rest: {[move.__name__ for move in self.moves()]}")

    # The wires

    def _perform(self, effect: effects.Effect) -> None:
        match effect:
            case effects.Send(event) if self.server is not None:
                self.up.append(wire.to_data(event))
            case effects.Connect():
                self._connect()
            case effects.Disconnect():
                self._disconnect()
            case effects.Play(item_id, _, audio):
                self.queued[item_id] = self.queued.get(item_id, 0) + len(base64.b64decode(audio)) // 48
            case effects.EndItem(item_id):
                self.ended.add(item_id)
                self.queued.setdefault(item_id, 0)
            case effects.Flush():
                heard = tuple((item_id, self.heard[item_id]) for item_id in self.queued)
                self.queued.clear()
                self.do(inputs.Flushed(heard))
            case effects.RunTool(call_id, name):
                self.tools.append(inputs.CallFinished(call_id, f"{name} gave 7"))

    def _connect(self) -> None:
        self._disconnect()
        self.server = EngineSession(model="local", voice="natural", expires_at=1, new_id=self._new_id)
        self.do(inputs.LinkOpened())
        self._collect()

    def _disconnect(self) -> None:
        self.server = None
        for queue in (self.up, self.down, self.jobs):
            queue.clear()
        self._unheard = b""

    def _new_id(self, prefix: str) -> str:
        self._numbers[prefix] += 1
        return f"{prefix}_{self._numbers[prefix]}"

    def _hear(self) -> None:
        assert self.server is not None
        self._unheard += bytes(self.server.appended)
        self.server.appended.clear()
        while len(self._unheard) >= FRAME_BYTES:
            frame, self._unheard = self._unheard[:FRAME_BYTES], self._unheard[FRAME_BYTES:]
            self.server.hear(0.95 if any(frame) else 0.02)

    def _collect(self) -> None:
        """What the server says goes on its way; what it wants done is queued, piece by piece."""
        assert self.server is not None
        for event in self.server.outbox:
            self.said.append(event)
            self.down.append(event)
            self.checker.take(Line(SERVER, self.client.now_s, event))
            if event["type"] == "error":
                self.errors.append(event["error"])
        self.server.outbox.clear()
        wanted, self.server.jobs = self.server.jobs, []
        for job in wanted:
            self._queue(job)

    def _queue(self, job: jobs.Job) -> None:
        match job:
            case jobs.Recognise(item_id):
                self.jobs.append(("recognised", (item_id, self.words)))
            case jobs.Guess(guess):
                self.jobs.append(("guessed", (guess, self.words)))
            case jobs.Glance(item_id):
                self.jobs.append(("glanced", (item_id, self.words)))
            case jobs.JudgeTurn(guess):
                self.jobs.append(("judged", (guess, 0.9)))
            case jobs.Reply(response_id, question):
                self.jobs += self._pieces(response_id, question)
            case jobs.CancelReply(response_id):
                self.jobs = deque(one for one in self.jobs if one[1][0] != response_id)

    def _pieces(self, response_id: str, question: jobs.Question) -> list[tuple[str, Any]]:
        """An answer as the workers would make it."""
        functions = question.prompt.functions
        if functions and self.calls and question.prompt.tool_choice != "none":
            self.calls -= 1
            made: list[tuple[str, Any]] = [("call", (response_id, functions[0].name, "{}"))]
        else:
            half = bytes(SOUND_MS * 48 // 2)
            made = [("words", (response_id, self.answer))]
            if question.is_spoken:
                made += [("speaking", (response_id, len(self.answer))), *[("sound", (response_id, half))] * 2]
        return [*made, ("finished", (response_id, Finished("stop", 20, 8, 5)))]

    # What must hold

    def check(self) -> None:
        """Neither side broke a rule, nor was told of one beyond the races."""
        broken = [str(one) for one in self.checker.findings if one.rule.breaker == "server"]
        assert broken == []
        strange = [error for error in self.errors if error["code"] not in RACES]
        assert strange == []

    def check_rest(self) -> None:
        """Nothing moves: every response is over, nobody waits, nothing the person said is lost."""
        self.check()
        created = Counter(one["response"]["id"] for one in self.said if one["type"] == "response.created")
        done = Counter(one["response"]["id"] for one in self.said if one["type"] == "response.done")
        assert created == done and set(created.values()) <= {1}
        assert self.server is not None and not self.server._replies
        state = self.client.state
        assert state.response is None or not state.response.is_active, state.response
        lost = [item.item_id for item in state.items if item.role is Role.USER and not self._is_held(item)]
        assert lost == [], "lines of the person that the server does not have"

    def _is_held(self, item: Item) -> bool:
        assert self.server is not None
        return self.server._ledger.find(item.item_id) is not None

    def order(self) -> tuple[list[str], list[str]]:
        """The rows both sides have, as each has them."""
        assert self.server is not None
        held = [entry.id for entry in self.server._ledger.entries if self.client.state.item(entry.id) is not None]
        return [item.item_id for item in self.client.state.items if self._is_held(item)], held
