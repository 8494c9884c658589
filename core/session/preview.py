"""A voice's sample: one response outside any conversation, on a link of its own."""

from __future__ import annotations

import asyncio
import base64

from core.errors import ServerError
from core.link import Endpoint
from core.protocol import (
    AudioConfig,
    AudioOutput,
    ContentPart,
    Error,
    Item,
    ResponseCreate,
    ResponseDone,
    ResponseOutputAudioDelta,
    ResponseParams,
    SessionConfig,
    SessionCreated,
    SessionUpdate,
)

SENTENCE = "Hello. The museum opens at ten."
TIMEOUT_S = 20.0


async def preview_voice(endpoint: Endpoint, voice: str, sentence: str = SENTENCE) -> bytes:
    """The sentence in that voice: PCM16, 24 kHz, mono. Raises AppError or TimeoutError."""
    from core.link import Link

    link = Link()
    sound = b""
    try:
        async with asyncio.timeout(TIMEOUT_S):
            await link.open(endpoint)
            async for _raw, event in link:
                match event:
                    case SessionCreated():
                        link.send(_update(voice))
                        link.send(_request(sentence))
                    case ResponseOutputAudioDelta(delta=delta):
                        sound += base64.b64decode(delta)
                    case Error(error=error):
                        raise ServerError(str(error.message or error.code or "refused"), code="preview_refused")
                    case ResponseDone():
                        break
    finally:
        await link.close()
    return sound


def _update(voice: str) -> SessionUpdate:
    output = AudioOutput(voice=voice) if voice else AudioOutput()
    return SessionUpdate(session=SessionConfig(type="realtime", audio=AudioConfig(output=output)))


def _request(sentence: str) -> ResponseCreate:
    words = ContentPart(type="input_text", text=f"Repeat exactly these words and say nothing else: {sentence}")
    return ResponseCreate(
        response=ResponseParams(
            conversation="none",
            instructions="Repeat exactly what you are given, word for word.",
            input=(Item(type="message", role="user", content=(words,)),),
        )
    )
