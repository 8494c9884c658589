"""From settings to what the session is asked to be. The one place where provider defaults live."""

from __future__ import annotations

from core.conversation.state import Mode, ServerTool, Setup, Tool, TurnDetection
from core.session.workshop import policies_of, table_of
from core.settings import Settings

DEFAULT_TRANSCRIPTION = {
    "local": "whisper-base",
    "openai": "gpt-live-transcribe",
    "xai": "grok-transcribe",
    "custom": "whisper-1",
}
"""What each provider calls its usual recogniser. Azure wants a deployment's name: there is no usual one."""

MODEL_KEYS = {
    "openai": "provider.openai_model",
    "azure": "provider.azure_deployment",
    "xai": "provider.xai_model",
    "custom": "provider.custom_model",
}
"""Where each provider's model, or deployment, is chosen."""
CONNECTOR = "connector_"
LANGUAGE_NAMES = {
    "en": "English",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "pl": "Polish",
    "ja": "Japanese",
    "ko": "Korean",
    "zh": "Chinese",
    "ar": "Arabic",
    "hi": "Hindi",
    "tr": "Turkish",
    "ru": "Russian",
    "uk": "Ukrainian",
    "sv": "Swedish",
    "da": "Danish",
    "nb": "Norwegian",
    "fi": "Finnish",
    "cs": "Czech",
    "el": "Greek",
    "he": "Hebrew",
    "hu": "Hungarian",
    "ro": "Romanian",
    "id": "Indonesian",
    "vi": "Vietnamese",
    "th": "Thai",
}
"""What the model is told to answer in, for each code of voice.language."""


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
        instructions=_instructions(settings),
        turn_detection=_turn_detection(settings),
        transcription_model=_transcription_model(settings, kind),
        transcription_language=settings.text("transcription.language") or None,
        transcription_prompt=settings.text("transcription.words"),
        noise_reduction=settings.text("audio.noise_reduction") or None,
        tools=tools,
        server_tools=_server_tools(settings) if kind != "local" else (),
        is_intercepted=bool(settings.text("tools.interceptor")),
        tool_choice=settings.text("tools.choice"),
        max_output_tokens=settings.whole("voice.max_tokens") or None,
        output_modality=settings.text("voice.output"),
    )


def _server_tools(settings: Settings) -> tuple[ServerTool, ...]:
    """MCP servers that the service talks to by itself; each asks unless the person has allowed it."""
    policies = policies_of(settings)
    return tuple(
        ServerTool(
            label,
            url="" if target.startswith(CONNECTOR) else target,
            connector=target if target.startswith(CONNECTOR) else "",
            needs_approval=policies.get(label) != "allow",
        )
        for label, target in table_of(settings, "tools.servers_remote").items()
        if policies.get(label) != "never"
    )


def _instructions(settings: Settings) -> str:
    code = settings.text("voice.language")
    wish = f"Always answer in {LANGUAGE_NAMES.get(code, code)}." if code else ""
    return "\n".join(one for one in (settings.text("voice.instructions"), wish) if one)


def _transcription_model(settings: Settings, kind: str) -> str | None:
    """None: words are not written down. Review mode needs them whatever was chosen."""
    if not settings.flag("transcription.is_on") and mode_from(settings) is not Mode.REVIEW:
        return None
    return settings.text("transcription.model") or DEFAULT_TRANSCRIPTION.get(kind)


def model_from(settings: Settings) -> str:
    """The model, or the deployment, that the provider is asked for."""
    key = MODEL_KEYS.get(settings.text("provider.kind"))
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
