"""The `openai-agents` package: a realtime session as its guide shows it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from itertools import chain
from typing import Any

from agents import function_tool, set_tracing_disabled
from agents.realtime import RealtimeAgent, RealtimeRunner
from agents.realtime.model_inputs import RealtimeModelSendRawMessage
from report import INSTRUCTIONS, PATIENCE_S, QUESTION, STORY, WEATHER, WISH, Report, quiet, speech

report = Report()
calls: list[str] = []


@function_tool
async def get_weather(city: str) -> str:
    """The weather in a city."""
    calls.append(city)
    await choose("none")
    return "It rains."


async def choose(choice: str) -> None:
    session = {"type": "realtime", "tool_choice": choice}
    message: Any = {"type": "session.update", "other_data": {"session": session}}
    await talk.session.model.send_event(RealtimeModelSendRawMessage(message=message))


class Talk:
    """Reads the session's events while the rest asks."""

    session: Any

    def __init__(self) -> None:
        self.sound_bytes = 0
        self.cuts = 0
        self.turns = 0

    async def read(self) -> None:
        async for event in self.session:
            if event.type == "raw_model_event" and event.data.type == "raw_server_event":
                report.take(event.data.data)
            elif event.type == "audio":
                self.sound_bytes += len(event.audio.data)
            elif event.type == "audio_interrupted":
                self.cuts += 1
            elif event.type == "error":
                report.complaints.append(str(event.error))

    def said(self, role: str) -> str:
        lines = [item for item in self.session._history if getattr(item, "role", "") == role]
        parts = lines[-1].content if lines else []
        return " ".join(getattr(part, "text", "") or getattr(part, "transcript", "") or "" for part in parts)


talk = Talk()


async def until(is_true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not is_true():
            await asyncio.sleep(0.02)


async def turn() -> None:
    """Until one more response is done than turns were waited for."""
    talk.turns += 1
    await until(lambda: report.count("response.done") >= talk.turns)


async def main() -> None:
    agent = RealtimeAgent(name="Guest", instructions=INSTRUCTIONS, tools=[get_weather])
    transcription = {"model": "gpt-4o-mini-transcribe"}
    settings: Any = {"audio": {"input": {"transcription": transcription, "turn_detection": {"type": "server_vad"}}}}
    config: Any = {"url": f"{WISH['url']}?model=local", "api_key": WISH["key"], "initial_model_settings": settings}
    async with await RealtimeRunner(agent).run(model_config=config) as talk.session:
        reading = asyncio.create_task(talk.read())
        await until(lambda: report.count("session.updated") > 0)
        await choose("none")
        await talk.session.send_message(QUESTION)
        await turn()
        report.found["text"] = talk.said("assistant")
        heard = asyncio.create_task(turn())
        for piece in chain(speech(), quiet(heard.done)):
            await talk.session.send_audio(piece)
            await asyncio.sleep(0.05)
        await heard
        await until(lambda: "forward" in talk.said("user").lower())
        report.found["heard"] = talk.said("user")
        await choose("required")
        await talk.session.send_message(WEATHER)
        await turn()
        await turn()
        before = report.count("response.output_audio.delta")
        await talk.session.send_message(STORY)
        await until(lambda: report.count("response.output_audio.delta") > before)
        cuts = report.count("conversation.item.truncated")
        for piece in speech():
            await talk.session.send_audio(piece)
        await turn()
        await until(lambda: report.count("conversation.item.truncated") > cuts)
        reading.cancel()
    report.found.update(call=calls, sound_bytes=talk.sound_bytes, cuts=talk.cuts)


set_tracing_disabled(True)
asyncio.run(main())
report.tell()
