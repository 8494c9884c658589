"""The `pipecat-ai` package: a pipeline around its realtime service, aggregators and all."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from itertools import chain
from typing import Any

from loguru import logger
from pipecat.adapters.llm.schemas.function_schema import FunctionSchema
from pipecat.adapters.llm.schemas.tools_schema import ToolsSchema
from pipecat.frames.frames import (
    ErrorFrame,
    Frame,
    InputAudioRawFrame,
    InterruptionFrame,
    LLMMessagesAppendFrame,
    LLMRunFrame,
    LLMUpdateSettingsFrame,
    TranscriptionFrame,
    TTSAudioRawFrame,
)
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineParams, PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import LLMContextAggregatorPair
from pipecat.processors.frame_processor import FrameDirection, FrameProcessor
from pipecat.services.llm_service import FunctionCallParams
from pipecat.services.openai.realtime import events
from pipecat.services.openai.realtime.llm import OpenAIRealtimeLLMService
from pipecat.workers.runner import WorkerRunner
from report import INSTRUCTIONS, PATIENCE_S, QUESTION, STORY, WEATHER, WISH, Report, quiet, speech

report = Report()
logger.remove()
logger.add(lambda line: report.complaints.append(str(line)), level="WARNING")
calls: list[str] = []
read_event = events.parse_server_event


def parse(frame: str) -> Any:
    """The service's own parser, watched: its types must take every event they know."""
    report.take(json.loads(frame))
    return read_event(frame)


events.parse_server_event = parse


class Watch(FrameProcessor):
    """What comes by at one place of the pipeline."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = ""
        self.sound_bytes = 0
        self.cuts = 0

    async def process_frame(self, frame: Frame, direction: FrameDirection) -> None:
        await super().process_frame(frame, direction)
        match frame:
            case TranscriptionFrame():
                self.heard = frame.text
            case TTSAudioRawFrame():
                self.sound_bytes += len(frame.audio)
            case InterruptionFrame():
                self.cuts += 1
            case ErrorFrame():
                report.complaints.append(frame.error)
        await self.push_frame(frame, direction)


def properties(tool_choice: str) -> Any:
    heard = events.AudioInput(
        transcription=events.InputAudioTranscription(), turn_detection=events.TurnDetection(silence_duration_ms=500)
    )
    return OpenAIRealtimeLLMService.Settings(
        model="local",
        session_properties=events.SessionProperties(
            instructions=INSTRUCTIONS, audio=events.AudioConfiguration(input=heard), tool_choice=tool_choice
        ),
    )


async def until(is_true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not is_true():
            await asyncio.sleep(0.02)


class Talk:
    """One pipeline, and what is asked of it."""

    def __init__(self) -> None:
        self.turns = 0
        self.near, self.far = Watch(), Watch()
        self.llm = OpenAIRealtimeLLMService(api_key=WISH["key"], base_url=WISH["url"], settings=properties("none"))
        self.llm.register_function("get_weather", self.get_weather)
        city: Any = {"city": {"type": "string"}}
        tool = FunctionSchema("get_weather", "The weather in a city.", city, ["city"])
        context = LLMContext([{"role": "user", "content": QUESTION}], ToolsSchema(standard_tools=[tool]))
        pair = LLMContextAggregatorPair(context)
        pipeline = Pipeline([pair.user(), self.near, self.llm, self.far, pair.assistant()])
        self.worker = PipelineWorker(pipeline, params=PipelineParams(), enable_rtvi=False)

    async def get_weather(self, params: FunctionCallParams) -> None:
        calls.append(params.arguments["city"])
        await self.choose("none")
        await params.result_callback({"weather": "rain"})

    async def choose(self, choice: str) -> None:
        updates = report.count("session.updated")
        await self.worker.queue_frame(LLMUpdateSettingsFrame(delta=properties(choice)))
        await until(lambda: report.count("session.updated") > updates)

    async def say(self, text: str) -> None:
        messages: Any = [{"role": "user", "content": text}]
        await self.near.push_frame(
            LLMMessagesAppendFrame(messages=messages, run_llm=True)
        )  # behind the user's aggregator

    async def turn(self) -> None:
        """Until one more response is done than turns were waited for."""
        self.turns += 1
        await until(lambda: report.count("response.done") >= self.turns)

    async def speak(self, is_over: Callable[[], bool]) -> None:
        for piece in chain(speech(), quiet(is_over)):
            await self.worker.queue_frame(InputAudioRawFrame(audio=piece, sample_rate=24_000, num_channels=1))
            await asyncio.sleep(0.05)

    def said(self) -> str:
        done = next(event for event in reversed(report.events) if event["type"] == "response.done")
        return str(done["response"]["output"][-1]["content"][0]["transcript"])

    async def go(self) -> None:
        await self.worker.queue_frame(LLMRunFrame())
        await self.turn()
        report.found["text"] = self.said()
        heard = asyncio.create_task(self.turn())
        await self.speak(heard.done)
        await until(lambda: bool(self.near.heard))
        report.found["heard"] = self.near.heard
        await self.choose("required")
        await self.say(WEATHER)
        await self.turn()
        await self.turn()
        sounds = report.count("response.output_audio.delta")
        await self.say(STORY)
        await until(lambda: report.count("response.output_audio.delta") > sounds)
        cut = asyncio.create_task(self.turn())
        await self.speak(cut.done)
        await until(lambda: report.count("conversation.item.truncated") > 0)
        await self.worker.cancel()


async def main() -> None:
    talk = Talk()
    runner = WorkerRunner(handle_sigint=False)
    await runner.add_workers(talk.worker)
    running = asyncio.create_task(runner.run())
    await talk.go()
    await running
    report.found.update(call=calls, sound_bytes=talk.far.sound_bytes, cuts=talk.far.cuts)


asyncio.run(main())
report.tell()
