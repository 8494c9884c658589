"""Every setting once: type, default, unit, range, label, help. Dialog, command line and help page read this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing a person can choose."""

    key: str
    """page.name, e.g. turn.silence_ms; the unit ends the name."""
    default: Value
    label: str
    help: str = ""
    low: float | None = None
    high: float | None = None
    step: float | None = None
    choices: tuple[tuple[Value, str], ...] = ()
    """(value, label), for a closed list."""
    unit: str = ""

    @property
    def page(self) -> str:
        return self.key.split(".", 1)[0]

    def accepts(self, value: object) -> bool:
        """Whether a value has the type, range and choices of this setting."""
        wanted = type(self.default)
        if wanted is float:
            if isinstance(value, bool) or not isinstance(value, int | float):
                return False
        elif wanted is not type(value):
            return False
        if self.choices and value not in dict(self.choices):
            return False
        if isinstance(value, int | float) and not isinstance(value, bool):
            return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)
        return True


DECLARED: Final[tuple[Setting, ...]] = (
    # Provider
    Setting(
        "provider.kind",
        "local",
        "Provider",
        "Who answers. The local assistant needs no key and nothing leaves this computer.",
        choices=(
            ("local", "Local assistant"),
            ("openai", "OpenAI"),
            ("azure", "Azure OpenAI"),
            ("custom", "Other server"),
        ),
    ),
    Setting("provider.openai_model", "gpt-realtime-2.1", "Model", "The model at OpenAI."),
    Setting(
        "provider.azure_resource",
        "",
        "Resource",
        "The name before .openai.azure.com, or the whole address.",
    ),
    Setting("provider.azure_deployment", "", "Deployment", "The name you gave the model in Azure."),
    Setting("provider.custom_url", "", "Address", "For example ws://localhost:8765/v1/realtime"),
    Setting("provider.custom_model", "", "Model", "Sent as ?model=; may be empty."),
    Setting(
        "provider.custom_dialect",
        "ga",
        "Spelling",
        "How that server names its events.",
        choices=(("ga", "Current (GA)"), ("beta", "Beta names"), ("xai", "xAI")),
    ),
    Setting(
        "provider.local_tier",
        "auto",
        "Local models",
        "The larger models answer better; the small ones need less memory.",
        choices=(("auto", "By free memory"), ("default", "Default (4 GB)"), ("small", "Small (2 GB)")),
    ),
    # Voice
    Setting("voice.name", "", "Voice", "Empty: the provider's own choice."),
    Setting("voice.speed", 1.0, "Speed", "How fast the assistant speaks.", low=0.25, high=1.5, step=0.05, unit="x"),
    Setting(
        "voice.instructions",
        "You are a friendly voice assistant. Answer in one or two short spoken sentences. "
        "Use plain words, no lists and no markdown. If you do not know something, say so.",
        "Instructions",
        "What the assistant is told before every conversation.",
    ),
    # Turn detection
    Setting(
        "turn.mode",
        "hands_free",
        "Mode",
        "Who decides when it is the assistant's turn.",
        choices=(("hold", "Hold"), ("hands_free", "Hands-free"), ("review", "Review")),
    ),
    Setting(
        "turn.detection",
        "server_vad",
        "Turn detection",
        "When is it the assistant's turn?",
        choices=(("server_vad", "Pauses"), ("semantic_vad", "Meaning"), ("none", "Off")),
    ),
    Setting("turn.threshold", 0.5, "Threshold", "How sure it must be that it hears speech.", 0.0, 1.0, 0.01),
    Setting(
        "turn.silence_ms", 500, "Silence before the reply", "Quiet that ends an utterance.", 100, 2000, 10, unit="ms"
    ),
    Setting(
        "turn.prefix_ms", 300, "Keep before speech", "Sound kept from before the first word.", 0, 1000, 10, unit="ms"
    ),
    Setting(
        "turn.eagerness",
        "auto",
        "Eagerness",
        "How soon it takes its turn. Only with Meaning.",
        choices=(("auto", "Auto"), ("low", "Low"), ("medium", "Medium"), ("high", "High")),
    ),
    Setting(
        "turn.idle_ms",
        0,
        "Check in when I am quiet",
        "The assistant asks whether you are still there. Only with Pauses.",
        choices=((0, "Never"), (5000, "5 s"), (10000, "10 s"), (20000, "20 s"), (30000, "30 s")),
        unit="ms",
    ),
    Setting("turn.interrupt", True, "Let me interrupt", "Your voice stops the reply."),
    Setting("turn.respond", True, "Reply by itself", "Off is Review mode."),
    # Transcription
    Setting("transcription.model", "", "Model", "Empty: the provider's usual one."),
    Setting("transcription.language", "", "Language", "Two letters, such as en; empty: found by itself."),
    # Audio devices
    Setting("audio.microphone", "", "Microphone", "Empty: the system's default, followed when it changes."),
    Setting("audio.speaker", "", "Speaker", "Empty: the system's default, followed when it changes."),
    Setting(
        "audio.buffer",
        "standard",
        "Buffer",
        "Smaller is quicker, larger is safer on a busy computer.",
        choices=(("low", "Low latency"), ("standard", "Standard"), ("safe", "Safe")),
    ),
    Setting("audio.headphones", False, "I use headphones", "Leaves out the echo canceller."),
    # Appearance
    Setting(
        "appearance.theme",
        "system",
        "Theme",
        "Light, dark, or as the system.",
        choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    Setting("appearance.text_scale", 1.0, "Text size", "Grows every text.", low=0.9, high=1.6, step=0.05),
    Setting("appearance.reduced_motion", False, "Reduce motion", "No drifting, sliding or fading."),
    Setting("appearance.is_timeline_open", True, "Timeline", "Show the events beside the conversation."),
    Setting("appearance.is_sidebar_open", True, "Sidebar", "Show the list of conversations."),
    # Prompts
    Setting("prompts.own", "", "Own prompt", "Your own prompt for one reply; {heard} stands for what was heard."),
    # First run
    Setting("first_run.is_done", False, "Seen the welcome", "Off shows the welcome again."),
)

BY_KEY: Final[dict[str, Setting]] = {setting.key: setting for setting in DECLARED}
