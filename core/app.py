"""Wiring: settings in, an Assistant out. Who starts what, and who stops it:

    resource                    started by                        stopped by
    engine (child process)      World.find_endpoint, on need      World.close
    link (socket, its task)     Line.dial                         Line.close
    microphone, speaker         Sound, when wanted                Sound.close
    timers, running tools       Performer                         Performer.close
    log files                   Timeline.log_to                   Timeline.close

`Assistant.close` calls them all, in that order from the bottom up.
"""

from __future__ import annotations

from collections.abc import Callable

from core.audio.capture import SoundcardMicrophone
from core.audio.devices import list_devices
from core.audio.files import FileSpeaker
from core.audio.playback import SoundcardSpeaker
from core.audio.ports import Device, Microphone, Speaker
from core.clock import SystemClock
from core.engine.process import EngineProcess
from core.link import Endpoint, azure_endpoint, custom_endpoint, local_endpoint, openai_endpoint, probe
from core.session.assistant import Assistant, Loading
from core.session.preview import preview_voice
from core.session.timeline import Timeline
from core.settings import BY_KEY, Secrets, Settings
from core.tools import Tools, builtin_tools


class LiveWorld:
    """The real outside: sound card, engine, providers. Owns the engine's child process."""

    def __init__(
        self,
        settings: Settings,
        secrets: Secrets,
        *,
        microphone: Callable[[], Microphone] | None = None,
        speaker: Callable[[], Speaker] | None = None,
    ) -> None:
        """microphone, speaker: files instead of devices, for `say` and tests."""
        self._settings = settings
        self._secrets = secrets
        self._microphone = microphone
        self._speaker = speaker
        self._engine: EngineProcess | None = None

    @property
    def label(self) -> str:
        return dict(BY_KEY["provider.kind"].choices)[self._settings.text("provider.kind")]

    @property
    def is_local(self) -> bool:
        return self._settings.text("provider.kind") == "local"

    def make_microphone(self) -> Microphone:
        if self._microphone is not None:
            return self._microphone()
        return SoundcardMicrophone(self._settings.text("audio.microphone"), self._settings.text("audio.buffer"))

    def make_speaker(self) -> Speaker:
        if self._speaker is not None:
            return self._speaker()
        return SoundcardSpeaker(self._settings.text("audio.speaker"), self._settings.text("audio.buffer"))

    def make_silent_speaker(self) -> Speaker:
        """Keeps time without a device, so that words still turn from unheard to heard."""
        return FileSpeaker(None)

    async def find_endpoint(self, loading: Loading) -> Endpoint:
        """Where the settings say to connect; starts the engine if that is the local assistant."""
        return await self._endpoint(self._settings.text("provider.kind"), loading)

    async def _endpoint(self, kind: str, loading: Loading) -> Endpoint:
        text = self._settings.text
        if kind == "openai":
            return openai_endpoint(text("provider.openai_model"), self._secrets.get(kind))
        if kind == "azure":
            return azure_endpoint(
                text("provider.azure_resource"), text("provider.azure_deployment"), self._secrets.get(kind)
            )
        if kind == "custom":
            return custom_endpoint(
                text("provider.custom_url"),
                text("provider.custom_model"),
                self._secrets.get(kind),
                text("provider.custom_dialect"),
            )
        if self._engine is None:
            self._engine = EngineProcess(tier=text("provider.local_tier"))
        url, token = await self._engine.start(loading)
        return local_endpoint(url, token)

    async def devices(self) -> tuple[list[Device], list[Device]]:
        return await list_devices()

    async def test_endpoint(self, kind: str) -> str:
        """ "Works, 212 ms": the way there, the key, and the first event."""
        return f"Works, {await probe(await self._endpoint(kind, lambda part, percent: None))} ms"

    async def preview_voice(self, name: str) -> bytes:
        """A sentence in that voice from the provider that is chosen."""
        return await preview_voice(await self.find_endpoint(lambda part, percent: None), name)

    async def close(self) -> None:
        if self._engine is not None:
            await self._engine.stop()


def build_assistant(settings: Settings, secrets: Secrets, *, world: LiveWorld | None = None) -> Assistant:
    """An assistant that is not started yet. Needs a running loop only at start()."""
    return Assistant(
        world or LiveWorld(settings, secrets),
        settings,
        secrets,
        SystemClock(),
        Tools(builtin_tools()),
        Timeline(),
    )
