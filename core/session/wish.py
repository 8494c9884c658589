"""From settings to what the session is asked to be. The one place where provider defaults live."""

from __future__ import annotations

from core.conversation.state import Mode, Setup, Tool, TurnDetection
from core.settings import Settings

DEFAULT_TRANSCRIPTION = {"local": "whisper-base", "openai": "gpt-live-transcribe", "custom": "whisper-1"}
"""What each provider calls its usual recogniser. Azure wants a deployment's name: there is no usual one."""


def mode_from(settings: Settings) -> Mode:
    """The mode chosen in the settings."""
    return Mode(settings.text("turn.mode"))


def setup_from(settings: Settings, tools: tuple[Tool, ...]) -> Setup:
    """The wish as a whole; `SetupChanged` carries it."""
    kind = settings.text("provider.kind")
    return Setup(
        model=model_from(settings),
        voice=settings.text("voice.name"),
        speed=settings.number("voice.speed"),
        instructions=settings.text("voice.instructions"),
        turn_detection=_turn_detection(settings),
        transcription_model=settings.text("transcription.model") or DEFAULT_TRANSCRIPTION.get(kind),
        transcription_language=settings.text("transcription.language") or None,
        tools=tools,
    )


def model_from(settings: Settings) -> str:
    """The model, or the deployment, that the provider is asked for."""
    key = {
        "openai": "provider.openai_model",
        "azure": "provider.azure_deployment",
        "custom": "provider.custom_model",
    }.get(settings.text("provider.kind"))
    return settings.text(key) if key else "local"


def _turn_detection(settings: Settings) -> TurnDetection:
    return TurnDetection(
        kind=settings.text("turn.detection"),
        threshold=settings.number("turn.threshold"),
        prefix_padding_ms=settings.whole("turn.prefix_ms"),
        silence_duration_ms=settings.whole("turn.silence_ms"),
        idle_timeout_ms=settings.whole("turn.idle_ms") or None,
        eagerness=settings.text("turn.eagerness"),
        create_response=settings.flag("turn.respond"),
        interrupt_response=settings.flag("turn.interrupt"),
    )
