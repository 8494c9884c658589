"""`transcribe FILE...`: what is said in sound files, through the same server that a conversation uses.

Files up to 30 s are one utterance; longer ones are cut at pauses by the server's turn detection, so that
length costs no memory on either side.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
from pathlib import Path

from core import protocol as wire
from core.app import LiveWorld
from core.audio.files import duration_s, read_blocks
from core.cli.headless import secrets_for, settings_for
from core.cli.output import EXIT_FAILED, EXIT_OK, Progress, fail, note, say_json, say_line
from core.errors import AppError, ServerError
from core.link import Endpoint, Link
from core.session.wish import setup_from
from core.units import ms_to_bytes

ONE_PIECE_S = 30.0
QUIET_MS = 800
TIMEOUT_S = 120.0
"""Without a word from the server for so long, a file is given up."""
DRAIN_BLOCKS = 250
"""Blocks (10 s) sent before the server is waited for: bounded memory for any length."""


def run(arguments: argparse.Namespace) -> int:
    """0 when every file was read."""
    return asyncio.run(_transcribe(arguments))


async def _transcribe(arguments: argparse.Namespace) -> int:
    settings = settings_for(arguments)
    world = LiveWorld(settings, secrets_for(arguments, settings))
    model = setup_from(settings, ()).transcription_model
    is_good = True
    try:
        endpoint = await world.find_endpoint(Progress(is_quiet=arguments.json))
        for path in arguments.files:
            try:
                text = await _one(endpoint, path, model, arguments.language)
            except (AppError, TimeoutError) as error:
                is_good = False
                _tell_failure(path, str(error) or "The server did not answer in time.", arguments.json)
                continue
            if arguments.json:
                say_json({"file": str(path), "text": text})
            else:
                say_line(f"{path}: {text}")
    except AppError as error:
        return fail(error)
    finally:
        await world.close()
    return EXIT_OK if is_good else EXIT_FAILED


def _tell_failure(path: Path, message: str, is_json: bool) -> None:
    if is_json:
        say_json({"file": str(path), "text": "", "error": message})
    else:
        note(f"{path}: {message}")


async def words_of(endpoint: Endpoint, path: Path) -> str:
    """What is said in a file, by the recogniser at an endpoint. Raises AppError, TimeoutError."""
    return await _one(endpoint, path, None, "")


async def _one(endpoint: Endpoint, path: Path, model: str | None, language: str) -> str:
    """The words of one file, on a session of its own."""
    is_short = duration_s(path) <= ONE_PIECE_S
    link = Link()
    try:
        await link.open(endpoint)
        events = aiter(link)
        await _await(events, wire.SessionCreated)
        link.send(_update(model, language, is_short=is_short))
        await _await(events, wire.SessionUpdated)
        sending = asyncio.create_task(_send(link, path, is_short=is_short))
        try:
            return await _collect(events, sending, is_short=is_short)
        finally:
            sending.cancel()
    finally:
        await link.close()


def _update(model: str | None, language: str, *, is_short: bool) -> wire.SessionUpdate:
    turns = wire.TurnDetectionConfig(
        type="server_vad", silence_duration_ms=QUIET_MS, create_response=False, interrupt_response=False
    )
    transcription = wire.TranscriptionConfig(model=model or "whisper-1", language=language or wire.UNSET)
    heard = wire.AudioInput(transcription=transcription, turn_detection=None if is_short else turns)
    return wire.SessionUpdate(session=wire.SessionConfig(type="realtime", audio=wire.AudioConfig(input=heard)))


async def _send(link: Link, path: Path, *, is_short: bool) -> None:
    """The file, as fast as the server takes it; then a commit, or the silence that ends the last utterance."""
    for number, block in enumerate(read_blocks(path), 1):
        link.send(wire.InputAudioBufferAppend(audio=base64.b64encode(block).decode("ascii")))
        if number % DRAIN_BLOCKS == 0:
            await link.drained()
        elif number % 10 == 0:
            await asyncio.sleep(0)
    if not is_short:
        silence = base64.b64encode(bytes(ms_to_bytes(QUIET_MS + 400))).decode("ascii")
        link.send(wire.InputAudioBufferAppend(audio=silence))
    else:
        link.send(wire.InputAudioBufferCommit())
    link.send(wire.InputAudioBufferClear())
    await link.drained()


async def _collect(events: object, sending: asyncio.Task[None], *, is_short: bool) -> str:
    """Transcripts in spoken order, until the buffer is cleared and every utterance has its words."""
    waiting: list[str] = []
    words: dict[str, str] = {}
    is_cleared = False
    while not is_cleared or any(item_id not in words for item_id in waiting):
        event = await _next(events)
        match event:
            case wire.InputAudioBufferCommitted(item_id=item_id):
                waiting.append(item_id)
            case wire.ConversationItemInputAudioTranscriptionCompleted(item_id=item_id, transcript=text):
                words[item_id] = text.strip()
            case wire.ConversationItemInputAudioTranscriptionFailed(item_id=item_id, error=error):
                words[item_id] = ""
                raise ServerError(str(error.message or error.code or "No transcript."), code="no_transcript")
            case wire.InputAudioBufferCleared():
                is_cleared = True
            case wire.Error(error=error):
                if error.code == "input_audio_buffer_commit_empty":
                    continue
                raise ServerError(str(error.message or error.code), code=str(error.code or "server"))
        if sending.done() and (failure := sending.exception()) is not None:
            raise failure
    return " ".join(words[item_id] for item_id in waiting if words[item_id])


async def _await(events: object, kind: type) -> None:
    while not isinstance(event := await _next(events), kind):
        if isinstance(event, wire.Error):
            raise ServerError(str(event.error.message), code=str(event.error.code or "server"))


async def _next(events: object) -> object:
    async with asyncio.timeout(TIMEOUT_S):
        _raw, event = await anext(events)  # type: ignore[call-overload]  # the link's iterator of (raw, event)
    return event
