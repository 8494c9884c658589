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
            ("xai", "xAI"),
            ("custom", "Compatible server"),
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
    Setting("provider.xai_model", "grok-voice-latest", "Model", "The model at xAI."),
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
    Setting("voice.language", "", "Reply language", "Two letters, such as de; empty: as you speak."),
    Setting(
        "voice.preview",
        "Hello. The museum opens at ten.",
        "Preview sentence",
        "Said when you press play on a voice",
    ),
    Setting(
        "voice.output",
        "audio",
        "Replies",
        "Written replies make no sound and cost less.",
        choices=(("audio", "Spoken"), ("text", "Written")),
    ),
    Setting(
        "voice.max_tokens",
        0,
        "Longest reply",
        "In tokens; a longer reply is cut. 0: no limit.",
        low=0,
        high=4096,
        unit="tokens",
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
    Setting("transcription.is_on", True, "Show what I say", "Writes your words into the conversation"),
    Setting("transcription.words", "", "Words to expect", "Names and terms that are easy to mishear"),
    Setting("transcription.marks_unsure", True, "Mark unsure words", "A dotted line under words it may have misheard"),
    # Audio devices
    Setting("audio.microphone", "", "Microphone", "Empty: the system's default, followed when it changes."),
    Setting("audio.speaker", "", "Speaker", "Empty: the system's default, followed when it changes."),
    Setting(
        "audio.gain_db",
        0,
        "Gain",
        "Makes the microphone louder or softer in this program; the system's level stays as it is.",
        -20,
        20,
        1,
        unit="dB",
    ),
    Setting("audio.volume", 100, "Volume", "Of the assistant alone, below the system's volume.", 0, 100, 1, unit="%"),
    Setting(
        "audio.buffer",
        "standard",
        "Buffer",
        "Smaller is quicker, larger is safer on a busy computer.",
        choices=(("low", "Low latency"), ("standard", "Standard"), ("safe", "Safe")),
    ),
    Setting(
        "audio.noise_reduction",
        "",
        "Noise reduction at the service",
        "For what the microphone hears; the service does it.",
        choices=(("", "Off"), ("near_field", "Headset"), ("far_field", "Laptop or room")),
    ),
    Setting("audio.headphones", False, "I use headphones", "Leaves out the echo canceller."),
    Setting("audio.less_noise", False, "Less noise", "Softens fans and hiss before anything is sent."),
    Setting("audio.automatic_level", False, "Automatic microphone level", "Makes a soft voice louder, slowly."),
    # Tools
    Setting("tools.file", "", "Your own tools", "A Python file; each public function with a docstring is a tool."),
    Setting("tools.interceptor", "", "Your code before the answer", "A Python file with intercept(words, talk)."),
    Setting("tools.servers", "", "MCP servers", "JSON: name to a command line or an address."),
    Setting("tools.servers_off", "", "MCP servers that are off", "JSON: the names of servers that rest."),
    Setting("tools.servers_remote", "", "MCP servers the service calls", "JSON: name to address or connector_..."),
    Setting("tools.policies", "", "Policies", "What each tool may do, as it was chosen: JSON, name to policy."),
    Setting(
        "tools.choice",
        "auto",
        "Use of tools",
        "Whether a reply may, must or must not call a tool.",
        choices=(("auto", "As needed"), ("required", "Always"), ("none", "Never")),
    ),
    # Appearance
    Setting(
        "appearance.theme",
        "system",
        "Theme",
        "Light, dark, or as the system.",
        choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    Setting("appearance.text_scale", 1.0, "Text size", "Grows every text.", low=0.9, high=1.6, step=0.05, unit="%"),
    Setting(
        "appearance.motion",
        "system",
        "Motion",
        "Reduced shows a still orb with a level ring",
        choices=(("system", "System"), ("full", "Full"), ("reduced", "Reduced")),
    ),
    Setting(
        "appearance.contrast",
        "system",
        "Contrast",
        choices=(("system", "System"), ("normal", "Normal"), ("high", "High")),
    ),
    Setting(
        "appearance.language",
        "",
        "Language",
        choices=(
            ("", "System"),
            ("en", "English"),
            ("de", "Deutsch"),
            ("es", "Español"),
            ("fr", "Français"),
            ("ja", "日本語"),
            ("ar", "العربية"),
        ),
    ),
    Setting(
        "appearance.announces_all",
        False,
        "Announce everything",
        "A screen reader hears of changes while the assistant speaks, too",
    ),
    # Shortcuts
    Setting("shortcuts.keys", "", "Shortcuts", "The keys you changed: JSON, command to keys."),
    Setting("shortcuts.global_talk", "", "Talk from any app", "Held down in any program; empty: off."),
    Setting("appearance.is_timeline_open", True, "Timeline", "Show the events beside the conversation."),
    Setting("appearance.is_sidebar_open", True, "Sidebar", "Show the list of conversations."),
    Setting(
        "appearance.timeline_dock",
        "right",
        "Timeline beside",
        "Right of the conversation, or below it.",
        choices=(("right", "Right"), ("bottom", "Below")),
    ),
    Setting("appearance.compact_rows", False, "Compact events", "Lower rows in the timeline."),
    Setting("window.places", "", "Window", "Where the window was, and how wide its panels, for each screen: JSON."),
    # Privacy and data
    Setting("history.keep", True, "Keep conversations", "Words and events stay on this computer, to be found again."),
    Setting("history.keep_sound", True, "Keep sound", "Both voices, to be heard again; about 50 MB an hour."),
    Setting(
        "history.days",
        0,
        "Keep for",
        "Older conversations are deleted when the program starts.",
        choices=((0, "Ever"), (7, "7 days"), (30, "30 days"), (90, "90 days"), (365, "A year")),
    ),
    # Prompts
    Setting("prompts.own", "", "Own prompt", "Your own prompt for one reply; {heard} stands for what was heard."),
    Setting(
        "prompts.list",
        "",
        "Review mode prompts",
        "JSON: pairs of name and text; {heard} stands for what was heard. Empty: the shipped ones.",
    ),
    # The local assistant's language model
    Setting(
        "provider.brain",
        "own",
        "Language model",
        "What the local assistant thinks with. It hears and speaks by itself in any case.",
        choices=(("own", "Comes with the product"), ("server", "Chat server"), ("file", "GGUF file")),
    ),
    Setting(
        "provider.brain_url",
        "",
        "Chat server",
        "Any OpenAI-compatible address, such as http://127.0.0.1:11434/v1 for Ollama.",
    ),
    Setting("provider.brain_model", "", "Chat model", "As the server names it."),
    Setting("provider.brain_sees", False, "It sees pictures", "Pictures are sent to the chat model."),
    Setting("provider.brain_file", "", "Model file", "A GGUF file on this computer."),
    # Money
    Setting(
        "provider.cap_usd",
        0.0,
        "Stop at this cost",
        "A conversation with a paid service ends there; 0: never.",
        low=0.0,
        high=1000.0,
        step=0.5,
        unit="$",
    ),
    Setting(
        "provider.hang_up_min",
        15,
        "Hang up when nobody speaks",
        "A paid service is left after so long; your next words connect again.",
        choices=((0, "Never"), (5, "5 min"), (15, "15 min"), (60, "60 min")),
        unit="min",
    ),
    # First run
    Setting("first_run.is_done", False, "Seen the welcome", "Off shows the welcome again."),
)

BY_KEY: Final[dict[str, Setting]] = {setting.key: setting for setting in DECLARED}

MOVED: Final[dict[tuple[str, Value], tuple[str, Value]]] = {
    ("appearance.reduced_motion", True): ("appearance.motion", "reduced"),
}
"""(key, value) of earlier versions, and what says the same now."""
