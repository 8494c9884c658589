"""The `livekit-plugins-openai` package: its realtime model and session, as an agent drives them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from itertools import chain
from typing import Any

from livekit import rtc
from livekit.agents import llm
from livekit.plugins import openai
from openai.types.realtime.realtime_audio_input_turn_detection import ServerVad
from report import INSTRUCTIONS, PATIENCE_S, QUESTION, STORY, WEATHER, WISH, Report, quiet, speech

report = Report()
calls: list[str] = []


@llm.function_tool
async def get_weather(city: str) -> str:
    """The weather in a city.

    Args:
        city: Its name.
    """
    calls.append(city)
    return "It rains."


async def until(is_true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not is_true():
            await asyncio.sleep(0.02)


class Talk:
    """One session, and what is asked of it."""

    def __init__(self, session: Any) -> None:
        self.session = session
        self.sound_bytes = 0
        self.heard = ""
        self.generations: asyncio.Queue[Any] = asyncio.Queue()
        self.last_id = ""
        session.on("openai_server_event_received", report.take)
        session.on("generation_created", self.generations.put_nowait)
        session.on("input_audio_transcription_completed", self._words)
        session.on("error", lambda error: report.complaints.append(str(error)))

    def _words(self, event: Any) -> None:
        self.heard = event.transcript

    async def say(self, text: str) -> None:
        context = self.session.chat_ctx.copy()
        context.add_message(role="user", content=text)
        await self.session.update_chat_ctx(context)

    async def take(self) -> tuple[str, list[llm.FunctionCall]]:
        """The next generation to its end: its words, and its calls."""
        async with asyncio.timeout(PATIENCE_S):
            generation = await self.generations.get()
            text = ""
            async for message in generation.message_stream:
                self.last_id = message.message_id
                async for piece in message.text_stream:
                    text += str(piece)
                async for frame in message.audio_stream:
                    self.sound_bytes += len(frame.data) * 2
            return text, [call async for call in generation.function_stream]

    async def speak(self, is_over: Callable[[], bool]) -> None:
        for piece in chain(speech(), quiet(is_over)):
            self.session.push_audio(rtc.AudioFrame(piece, 24_000, 1, len(piece) // 2))
            await asyncio.sleep(0.05)

    async def go(self) -> None:
        await self.session.update_instructions(INSTRUCTIONS)
        await self.session.update_tools([get_weather])
        await self.say(QUESTION)
        await self.session.generate_reply(tool_choice="none")
        report.found["text"], _ = await self.take()
        self.session.update_options(tool_choice="none")
        answer = asyncio.create_task(self.take())
        await self.speak(answer.done)
        await until(lambda: bool(self.heard))
        report.found["heard"] = self.heard
        await self.say(WEATHER)
        await self.session.generate_reply(tool_choice="required")
        await self.answer_calls()
        await self.session.generate_reply(tool_choice="none")
        await self.take()
        await self.say(STORY)
        await self.session.generate_reply(tool_choice="none")
        await self.cut()

    async def answer_calls(self) -> None:
        _, (call,) = await self.take()
        context = self.session.chat_ctx.copy()
        output = await get_weather(**json.loads(call.arguments))
        context.items.append(
            llm.FunctionCallOutput(call_id=call.call_id, name=call.name, output=output, is_error=False)
        )
        await self.session.update_chat_ctx(context)

    async def cut(self) -> None:
        """Stop a reply that sounds, and say how much of it was heard."""
        sounds = report.count("response.output_audio.delta")
        rest = asyncio.create_task(self.take())
        await until(lambda: report.count("response.output_audio.delta") > sounds)
        self.session.interrupt()
        await rest
        self.session.truncate(message_id=self.last_id, modalities=["audio"], audio_end_ms=100)
        await until(lambda: report.count("conversation.item.truncated") > 0)


async def main() -> None:
    base = WISH["url"].removesuffix("/realtime")
    vad = ServerVad(type="server_vad", silence_duration_ms=500, create_response=True, interrupt_response=True)
    model = openai.realtime.RealtimeModel(base_url=base, api_key=WISH["key"], model="local", turn_detection=vad)
    session = model.session()
    talk = Talk(session)
    await talk.go()
    report.found.update(call=calls, sound_bytes=talk.sound_bytes, cuts=report.count("conversation.item.truncated"))
    await session.aclose()
    await model.aclose()


asyncio.run(main())
report.tell()
