"""What the session is asked to be, in the wire's words (session.update)."""

from __future__ import annotations

from msgspec import UNSET

from core.conversation.state import ServerTool, State, TurnDetection
from core.conversation.turns import is_manual, is_reviewed
from core.protocol import (
    AudioConfig,
    AudioFormat,
    AudioInput,
    AudioOutput,
    FunctionTool,
    NoiseReduction,
    SessionConfig,
    SessionUpdate,
    TranscriptionConfig,
    TurnDetectionConfig,
)

PCM = AudioFormat(type="audio/pcm", rate=24_000)


def session_update(state: State) -> SessionUpdate:
    """The wish as a whole: what is left out stays as it was. The voice is left out once the service has locked it.

    tool_choice without tools is auto: a server refuses to require what is not there.
    """
    setup = state.setup
    return SessionUpdate(
        session=SessionConfig(
            type="realtime",
            output_modalities=(setup.output_modality,),
            instructions=setup.instructions,
            audio=AudioConfig(input=_input(state), output=_output(state)),
            tools=(
                *(
                    FunctionTool(name=tool.name, description=tool.description, parameters=tool.parameters)
                    for tool in setup.tools
                ),
                *(_server_tool(one) for one in setup.server_tools),
            ),
            tool_choice=setup.tool_choice if setup.tools or setup.server_tools else "auto",
            max_output_tokens=setup.max_output_tokens or "inf",
        )
    )


def _server_tool(tool: ServerTool) -> FunctionTool:
    """An mcp tool of the session; its key is put in where it goes on the wire."""
    return FunctionTool(
        type="mcp",
        server_label=tool.label,
        server_url=tool.url or UNSET,
        connector_id=tool.connector or UNSET,
        allowed_tools=tool.allowed or UNSET,
        require_approval="always" if tool.needs_approval else "never",
    )


def _input(state: State) -> AudioInput:
    setup = state.setup
    transcription = None
    if setup.transcription_model:
        transcription = TranscriptionConfig(
            model=setup.transcription_model,
            language=setup.transcription_language or UNSET,
            prompt=setup.transcription_prompt or UNSET,
        )
    noise = NoiseReduction(type=setup.noise_reduction) if setup.noise_reduction else None
    return AudioInput(
        format=PCM, transcription=transcription, noise_reduction=noise, turn_detection=_turn_detection(state)
    )


def _output(state: State) -> AudioOutput:
    voice = UNSET if state.is_voice_locked or not state.setup.voice else state.setup.voice
    return AudioOutput(format=PCM, voice=voice, speed=state.setup.speed)


def _turn_detection(state: State) -> TurnDetectionConfig | None:
    """Complete, since it is not known whether a partial one is merged."""
    if is_manual(state):
        return None
    wish: TurnDetection = state.setup.turn_detection
    creates = wish.create_response and not is_reviewed(state)
    if wish.kind == "semantic_vad":
        return TurnDetectionConfig(
            type="semantic_vad",
            eagerness=wish.eagerness,
            create_response=creates,
            interrupt_response=wish.interrupt_response,
        )
    return TurnDetectionConfig(
        type="server_vad",
        threshold=wish.threshold,
        prefix_padding_ms=wish.prefix_padding_ms,
        silence_duration_ms=wish.silence_duration_ms,
        idle_timeout_ms=wish.idle_timeout_ms,
        create_response=creates,
        interrupt_response=wish.interrupt_response,
    )
