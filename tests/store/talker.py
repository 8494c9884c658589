"""A live talk that never ends by itself, to be killed: `python -m tests.store.talker '{"folder": ..., ...}'`.

The product's Assistant with its history, a microphone that speaks, and an engine at an address (or its own). Tells on
stdout what happened, a JSON object a line: `online`; `phase` when it changes; `said` when a turn is over; `kept` when
the store has written its last event. What a turn holds is taken from the wire, not from the store. Its waits are long:
whoever kills it may have been stopped for minutes.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from core.app import LiveWorld, build_assistant
from core.audio.files import BLOCK_BYTES, FileSpeaker, read_blocks
from core.audio.ports import Level
from core.conversation.phase import phase_of
from core.conversation.state import BORDER, Item, LinkStatus, Phase, Role, State
from core.link import Endpoint, local_endpoint
from core.session.assistant import Assistant, Loading
from core.session.waiting import online, until
from core.settings import Secrets, Settings

LOUD = (0.3 * 32767 * np.sin(np.arange(BLOCK_BYTES // 2) * 0.1)).astype("<i2").tobytes()
LONG_S = 1200.0
QUESTIONS = ("What time is it?", "Tell me of the sea.", "And then?", "Why is that?", "Who says so?")


class Mouth:
    """A microphone that says the blocks it is given and is silent otherwise; `pace` times faster than real."""

    name = "mouth"
    is_open = True
    is_stand_in = False
    trouble = None

    def __init__(self, pace: float) -> None:
        self._pace = pace
        self.blocks: list[bytes] = []
        self._task: asyncio.Task[None] | None = None

    def open(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> None:
        self._task = asyncio.get_running_loop().create_task(self._run(deliver))

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def level(self) -> Level:
        return Level()

    async def _run(self, deliver: Callable[[bytes], None]) -> None:
        while True:
            deliver(self.blocks.pop(0) if self.blocks else bytes(BLOCK_BYTES))
            await asyncio.sleep(0.04 / self._pace)


class World(LiveWorld):
    """Talks to the engine at an address; without one it has an engine of its own."""

    def __init__(self, wish: dict[str, Any], settings: Settings, mouth: Mouth) -> None:
        super().__init__(settings, Secrets(), microphone=lambda: mouth, speaker=lambda: FileSpeaker(None))
        self._address = wish

    async def find_endpoint(self, loading: Loading) -> Endpoint:
        if self._address.get("url"):
            return local_endpoint(self._address["url"], self._address["token"])
        return await super().find_endpoint(loading)


class Talk:
    """Speaks and types by turns, and keeps what went over the wire."""

    def __init__(self, assistant: Assistant, mouth: Mouth, wish: dict[str, Any]) -> None:
        self._assistant = assistant
        self._mouth = mouth
        self._pick = random.Random(wish["seed"])
        self._speech = [Path(name) for name in wish.get("speech", ())]
        self._replies: dict[str, bytearray] = {}
        self._sent = bytearray()
        self._told: set[str] = set()
        self._phase: Phase | None = None
        assistant.timeline.subscribe_raw(self._see)
        assistant.subscribe(self._watch)

    def _watch(self, _before: State, after: State) -> None:
        phase = phase_of(after, time.monotonic())
        if phase is not self._phase:
            self._phase = phase
            say(phase=phase)

    def _see(self, direction: str, event: dict[str, Any]) -> None:
        if event["type"] == "session.created":
            self._sent.clear()
        elif event["type"] == "input_audio_buffer.append":
            self._sent += base64.b64decode(event["audio"])
        elif event["type"] == "response.output_audio.delta":
            self._replies.setdefault(event["item_id"], bytearray()).extend(base64.b64decode(event["delta"]))

    async def go_on(self) -> None:
        while True:
            before = len(self._spoken(self._assistant.state))
            if self._pick.random() < 0.5:
                self._assistant.send_text(self._pick.choice(QUESTIONS))
            elif self._speech:
                self._mouth.blocks += list(read_blocks(self._pick.choice(self._speech)))
            else:
                self._mouth.blocks += [LOUD] * self._pick.randrange(10, 30)
            try:
                await until(self._assistant, lambda state: len(self._spoken(state)) > before, 90, "a reply")
            except Exception as error:
                say(stuck=str(error))
                continue
            await self._tell()
            await asyncio.sleep(self._pick.random() * 0.3)

    @staticmethod
    def _spoken(state: State) -> list[Item]:
        is_busy = state.response is not None and state.response.is_active
        return [] if is_busy else [item for item in state.items if item.role is Role.ASSISTANT and item.is_done]

    async def _tell(self) -> None:
        state = self._assistant.state
        rows = [item for item in state.items if item.item_id not in self._told and self._is_whole(item)]
        self._told |= {item.item_id for item in rows}
        turn = {
            "uid": self._assistant.conversation_uid,
            "rows": [[item.item_id, item.text] for item in rows],
            "sounds": {item.item_id: _digest(self._replies[item.item_id]) for item in rows if item.item_id in self._replies},
            "sent": [len(self._sent), _digest(self._sent)],
        }  # fmt: skip
        said_s = time.monotonic()
        say(said=turn)
        writer = self._assistant.history.store.writer  # type: ignore[union-attr]
        given = writer._given
        while writer._written < given:
            await asyncio.sleep(0.001)
        say(kept=turn, after_ms=round((time.monotonic() - said_s) * 1000, 1))

    @staticmethod
    def _is_whole(item: Item) -> bool:
        """Said and over; the line under an old part is nothing that was said."""
        return bool(item.text) and item.is_done and not item.item_id.startswith(BORDER)


def _digest(pcm: bytearray) -> str:
    return hashlib.sha1(pcm).hexdigest()


def say(**what: Any) -> None:
    print(json.dumps(what), flush=True)


async def main(wish: dict[str, Any]) -> None:
    settings = Settings()
    settings["provider.local_tier"] = "small"
    mouth = Mouth(wish["pace"])
    assistant = build_assistant(settings, Secrets(), world=World(wish, settings, mouth), history=Path(wish["folder"]))
    say(begun=True)
    talk = Talk(assistant, mouth, wish)
    await assistant.start()
    await online(assistant, LONG_S)
    if wish.get("resume"):
        await assistant.resume(wish["resume"])
        await until(assistant, lambda state: state.link.status is not LinkStatus.ONLINE, LONG_S, "a fresh session")
        await online(assistant, LONG_S)
    say(online=True)
    await talk.go_on()


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
