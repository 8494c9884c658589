"""Wiring: settings in, an Assistant out. Who starts what, and who stops it:

    resource                    started by                        stopped by
    engine (child process)      World.find_endpoint, on need      World.close
    link (socket, its task)     Line.dial                         Line.close
    microphone, speaker         Sound, when wanted                Sound.close
    timers, running tools       Performer                         Performer.close
    history's writer thread     build_assistant                   History.close
    reminders                   Tools.start                       Tools.close
    log files                   Timeline.log_to                   Timeline.close

`Assistant.close` calls them all, in that order from the bottom up.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from core.audio.buffering import Buffering, Report
from core.audio.capture import SoundcardMicrophone
from core.audio.devices import list_devices
from core.audio.fader import Fader, factor_of_db, factor_of_percent
from core.audio.files import FileSpeaker
from core.audio.hearing import Hearing, Wish
from core.audio.playback import SoundcardSpeaker
from core.audio.ports import Device, Microphone, Speaker
from core.checkup import Check, examine
from core.clock import SystemClock
from core.conversation.setup import session_update
from core.engine.process import EngineProcess
from core.link import Endpoint, azure_endpoint, custom_endpoint, local_endpoint, openai_endpoint, xai_endpoint
from core.protocol import encode
from core.session.assistant import Assistant, Loading
from core.session.preview import SENTENCE, preview_voice
from core.session.sound import FADED
from core.session.timeline import Timeline
from core.session.wits import brain_of
from core.settings import BY_KEY, Secrets, Settings
from core.store import Store
from core.tools import shipped


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
        self._engine_wish = ("", "")
        self.beside: Beside | None = None
        self.opening: Callable[[], str] = lambda: ""
        """The session.update to come: a local model reads its instructions and functions while it is loaded."""
        self._report: Report = lambda event: None
        self.buffering = Buffering(lambda event: self._report(event))
        self._gain, self._volume = (Fader(factor) for factor in self._factors())
        self._stop_following = settings.subscribe(lambda key, value: self._fade() if key in FADED else None)

    @cached_property
    def hearing(self) -> Hearing:
        """What has been learned of the room; it outlives microphones and speakers."""
        return Hearing(self._gain)

    def _factors(self) -> tuple[float, float]:
        """How much louder the microphone and the speaker are wished."""
        number = self._settings.number
        return factor_of_db(number("audio.gain_db")), factor_of_percent(number("audio.volume"))

    def _fade(self) -> None:
        """Take them up in what sounds now."""
        self._gain.factor, self._volume.factor = self._factors()

    def report_to(self, report: Report) -> None:
        """report: takes events of ours for the timeline."""
        self._report = report

    @property
    def label(self) -> str:
        return dict(BY_KEY["provider.kind"].choices)[self._settings.text("provider.kind")]

    @property
    def is_local(self) -> bool:
        return self._settings.text("provider.kind") == "local"

    def make_microphone(self) -> Microphone:
        if self._microphone is not None:
            return self._microphone()
        flag, text = self._settings.flag, self._settings.text
        self.hearing.wish = Wish(
            has_headphones=flag("audio.headphones"),
            less_noise=flag("audio.less_noise"),
            automatic_level=flag("audio.automatic_level"),
        )
        return SoundcardMicrophone(text("audio.microphone"), text("audio.buffer"), self.hearing)

    def make_speaker(self) -> Speaker:
        if self._speaker is not None:
            return self._speaker()
        self.buffering.choose(self._settings.text("audio.buffer"))
        device = self._settings.text("audio.speaker")
        return SoundcardSpeaker(device, self.buffering, self.hearing.reference, self._volume)

    def make_silent_speaker(self) -> Speaker:
        """Keeps time without a device, so that words still turn from unheard to heard."""
        return FileSpeaker(None)

    async def find_endpoint(self, loading: Loading) -> Endpoint:
        """Where the settings say to connect; starts the engine if that is the local assistant."""
        return await self._endpoint(self._settings.text("provider.kind"), loading)

    async def _endpoint(self, kind: str, loading: Loading) -> Endpoint:
        text = self._settings.text
        if kind == "openai":
            base = os.environ.get("OPENAI_BASE_URL", "")
            return openai_endpoint(text("provider.openai_model"), self._secrets.get(kind), base)
        if kind == "azure":
            resource = text("provider.azure_resource") or os.environ.get("AZURE_OPENAI_ENDPOINT", "")
            deployment = text("provider.azure_deployment") or os.environ.get("AZURE_OPENAI_DEPLOYMENT", "")
            return azure_endpoint(resource, deployment, self._secrets.get(kind))
        if kind == "xai":
            return xai_endpoint(text("provider.xai_model"), self._secrets.get(kind))
        if kind == "custom":
            return custom_endpoint(
                text("provider.custom_url"),
                text("provider.custom_model"),
                self._secrets.get(kind),
                text("provider.custom_dialect"),
            )
        url, token = await (await self._wanted_engine()).start(loading, self.opening())
        return local_endpoint(url, token)

    async def _wanted_engine(self) -> EngineProcess:
        """The engine with the models that the settings name; another one ends when they name others."""
        wish = self._wish()
        if self._engine is not None and self._engine_wish != wish:
            engine, self._engine = self._engine, None
            await engine.stop()
        if self._engine is None:
            self._engine, self._engine_wish = EngineProcess(tier=wish[0], brain=wish[1]), wish
        return self._engine

    def _wish(self) -> tuple[str, str]:
        """(tier, brain) that the settings name."""
        return self._settings.text("provider.local_tier"), brain_of(self._settings, self._secrets).to_text()

    def engine_for(self, wish: tuple[str, str]) -> EngineProcess | None:
        """The engine that runs, if it has these models."""
        return self._engine if self._engine_wish == wish else None

    async def devices(self) -> tuple[list[Device], list[Device]]:
        return await list_devices()

    async def test_endpoint(self, kind: str) -> str:
        """ "Works, 212 ms": the way there, the key, and the first event."""
        from core.link import probe

        return f"Works, {await probe(await self._endpoint(kind, lambda part, percent: None))} ms"

    async def examine(self) -> list[Check]:
        """What the assistant needs and what is there, with a try of the chosen provider."""
        return await examine(lambda: self.test_endpoint(self._settings.text("provider.kind")), self.label)

    async def preview_voice(self, name: str) -> bytes:
        """A sentence in that voice from the provider that is chosen."""
        sentence = self._settings.text("voice.preview") or SENTENCE
        return await preview_voice(await self.find_endpoint(lambda part, percent: None), name, sentence)

    async def close(self) -> None:
        self._stop_following()
        if self.beside is not None:
            await self.beside.close()
        if self._engine is not None:
            await self._engine.stop()


class Beside:
    """Assistants beside the one that talks, for a turn asked again; local models are loaded once for all of them."""

    def __init__(self, secrets: Secrets, owner: LiveWorld | None = None) -> None:
        """owner: its engine is used where it has the models that are wished."""
        self._secrets = secrets
        self._owner = owner
        self._engines: dict[tuple[str, str], EngineProcess] = {}

    def assistant(
        self, settings: Settings, microphone: Callable[[], Microphone], speaker: Callable[[], Speaker]
    ) -> Assistant:
        """Not started; without a history. Whoever asked for it closes it."""
        world = _WorldBeside(self, settings, self._secrets, microphone=microphone, speaker=speaker)
        return build_assistant(settings, self._secrets, world=world)

    def engine(self, wish: tuple[str, str]) -> EngineProcess:
        """The engine with these models."""
        found = self._owner.engine_for(wish) if self._owner is not None else None
        if found is not None:
            return found
        return self._engines.setdefault(wish, EngineProcess(tier=wish[0], brain=wish[1]))

    async def local(self, settings: Settings) -> Endpoint:
        """The local engine that these settings name, for its recogniser."""
        return await _WorldBeside(self, settings, self._secrets)._endpoint("local", lambda part, percent: None)

    async def close(self) -> None:
        """End the engines that were started here."""
        for engine in self._engines.values():
            await engine.stop()
        self._engines.clear()


class _WorldBeside(LiveWorld):
    """The outside of an assistant beside another."""

    def __init__(self, beside: Beside, settings: Settings, secrets: Secrets, **devices: Callable[[], Any]) -> None:
        super().__init__(settings, secrets, **devices)
        self._shared = beside

    async def _wanted_engine(self) -> EngineProcess:
        return self._shared.engine(self._wish())


def build_assistant(
    settings: Settings, secrets: Secrets, *, world: LiveWorld | None = None, history: Path | None = None
) -> Assistant:
    """An assistant that is not started yet. Needs a running loop only at start().

    history: the folder where conversations are kept; None: they are not.
    """
    clock = SystemClock()
    world = world or LiveWorld(settings, secrets)
    assistant = Assistant(
        world,
        settings,
        secrets,
        clock,
        shipped(),
        Timeline(),
        Store(history, clock) if history is not None else None,
    )
    world.opening = lambda: encode(session_update(assistant.state))
    world.beside = Beside(secrets, world)
    assistant.again.build = world.beside.assistant
    return assistant
