"""One case: a person speaks, a tool is called, the reply is spoken, they type on; whatever the server does meanwhile."""

from __future__ import annotations

import asyncio
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from core.clock import SystemClock
from core.conversation.state import CallStatus, LinkStatus, Role, State, Transcript
from core.engine.parts import Answer, Prompt, Words
from core.engine.server import RealtimeServer
from core.engine.worker import Workers
from core.errors import AppError
from core.link import local_endpoint
from core.session.waiting import is_quiet
from core.tools import Tools
from core.tools.declare import declare
from tests.chaos.cases import Case
from tests.chaos.rude import Proxy, proxied
from tests.engine_server.loopback import TOKEN
from tests.facade.person import FileWorld, Person, before
from tests.fakes.engine_parts import FakeLanguageModel, calls_when_asked, fake_parts, talk

LIMIT_S = 10.0
TYPED = "Are you still there?"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row of the table."""

    case: str
    seconds: float
    tries: int
    """Connections that were made."""
    told: str
    """Codes of the problems the person saw."""
    faults: tuple[str, ...]
    """What must not be; none: survived."""


class JumpyClock(SystemClock):
    """A clock that can be put on."""

    def __init__(self) -> None:
        super().__init__()
        self.offset_s = 0.0

    def now_s(self) -> float:
        return super().now_s() + self.offset_s


class Watch:
    """Sees every state: what was told, which words were shown, how long nothing was said about a wait."""

    def __init__(self, made: Person) -> None:
        self.codes: list[str] = []
        self.words: dict[str, str] = {}
        made.assistant.subscribe(self._see)

    def _see(self, before: State, after: State) -> None:
        for problem in (after.problem, after.link.problem):
            if problem is not None and problem.code not in self.codes[-1:]:
                self.codes.append(problem.code)
        for item in after.items:
            if item.role is Role.USER and item.transcript in (Transcript.DONE, Transcript.NONE) and item.text:
                self.words[item.item_id] = item.text


def script(prompt: Prompt) -> list[Answer]:
    """A call first, then a reply of three sentences, then short ones."""
    last = prompt.messages[-1]
    if last.role == "tool":
        return [Words(f"It gave {last.text}. "), *talk(2)]
    return [Words("Yes. ")] if last.text == TYPED else calls_when_asked(prompt)


async def survive(case: Case, limit_s: float = LIMIT_S) -> Outcome:
    """Live through a case; limit_s: the longest a person waits without being told something."""
    runs: list[str] = []

    def look_up(city: str) -> str:
        """Look something up."""
        runs.append(city)
        return "sunny"

    workers = Workers(fake_parts(language_model=FakeLanguageModel(script=script)))
    server = RealtimeServer(workers, TOKEN)
    await server.open()
    begun_s = time.monotonic()
    try:
        with tempfile.TemporaryDirectory() as folder:
            headers = {"Authorization": f"Bearer {TOKEN}"}
            async with proxied(server.url, headers, case.fault, rude=case.rude, status=case.status) as proxy:
                world = FileWorld(lambda: local_endpoint(proxy.url, TOKEN), None, is_local=True)
                clock = JumpyClock()
                async with before(world, Path(folder), Tools((declare(look_up),)), clock=clock) as made:
                    watch = Watch(made)
                    faults = await _live(case, made, clock, proxy, limit_s)
                    faults += _judge(case, made, watch, runs)
                    seconds = time.monotonic() - begun_s
                    told = ", ".join(dict.fromkeys(watch.codes))
    finally:
        await server.close()
        workers.close()
    return Outcome(case.name, seconds, proxy.connections, told, tuple(faults))


async def _live(case: Case, made: Person, clock: JumpyClock, proxy: Proxy, limit_s: float) -> list[str]:
    try:
        if case.is_fatal:
            await made.wait(lambda state: state.link.problem is not None, "the refusal", limit_s)
            made.assistant.reconnect()  # the person has put it right
        await made.wait(_is_online, "the link", limit_s)
        made.world.mouth.say()
        await made.wait(lambda state: bool(state.items) or not _is_online(state), "the turn", limit_s)
        clock.offset_s += case.jump_s
        await asyncio.sleep(0.3)
        await made.wait(_is_at_rest, "rest", limit_s)
        made.assistant.send_text(TYPED)
        await made.wait(_is_answered, "the answer to the typed words", limit_s)
    except AppError as error:
        link = made.state.link
        return [f"{error.args[0]} link {link.status.value}, frame {proxy.frames}, phase {made.assistant.phase.value}"]
    return []


def _is_online(state: State) -> bool:
    return state.link.status is LinkStatus.ONLINE


def _is_at_rest(state: State) -> bool:
    return _is_online(state) and is_quiet(state) and not state.updates_in_flight


def _is_answered(state: State) -> bool:
    last = state.items[-1] if state.items else None
    return _is_at_rest(state) and last is not None and last.role is Role.ASSISTANT and last.is_done and bool(last.text)


def _judge(case: Case, made: Person, watch: Watch, runs: list[str]) -> list[str]:
    """What must not be: a word lost, a row twice, a tool run twice for a call, the wrong state at the end."""
    state = made.state
    rows = [item.text for item in state.items if item.role is Role.USER]
    calls = [item for item in state.items if item.call is not None]
    done = [item for item in calls if item.call is not None and item.call.status is CallStatus.DONE]
    found = [f"lost: {text!r}" for text in watch.words.values() if text not in rows]
    if rows.count(TYPED) != 1:
        found.append(f"the typed words stand there {rows.count(TYPED)} times")
    if len(runs) > len(calls) or len(runs) < len(done):
        found.append(f"the tool ran {len(runs)} times for {len(calls)} calls")
    if len({item.item_id for item in state.items}) != len(state.items):
        found.append("a row twice")
    if case.code and case.code not in watch.codes:
        found.append(f"{case.code} was not told")
    if state.link.problem is not None:
        found.append(f"still told at the end: {state.link.problem.code}")
    return found


async def survive_all(cases: list[Case], limit_s: float = LIMIT_S, together: int = 6) -> list[Outcome]:
    """Every case, several at a time: most of it is waiting."""
    turn = asyncio.Semaphore(together)

    async def one(case: Case) -> Outcome:
        async with turn:
            return await survive(case, limit_s)

    return await asyncio.gather(*(one(case) for case in cases))


def table(outcomes: list[Outcome]) -> str:
    lines = [f"{'case':34} {'seconds':>7} {'tries':>5}  {'told':42} verdict"]
    for one in outcomes:
        verdict = "; ".join(one.faults) or "survived"
        lines.append(f"{one.case:34} {one.seconds:7.1f} {one.tries:5}  {one.told[:42]:42} {verdict}")
    failed = sum(bool(one.faults) for one in outcomes)
    return "\n".join([*lines, f"{len(outcomes)} cases, {failed} failed"])
