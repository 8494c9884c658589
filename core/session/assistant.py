"""The facade: what a window or a command line sees of a conversation.

Loop thread only. `start` brings it up, `close` ends everything it owns: line, sound, timers, tools,
and through its World the engine's child process.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Callable
from typing import Protocol

from core.audio.ports import Device, Level, Microphone, Speaker
from core.clock import Clock
from core.conversation import inputs
from core.conversation.phase import phase_of
from core.conversation.state import LinkStatus, LivePrompt, Mode, Phase, State
from core.conversation.turns import is_microphone_wanted
from core.link import Endpoint
from core.protocol import InputAudioBufferAppend
from core.session.driver import Driver, Listener
from core.session.gate import MicrophoneGate
from core.session.line import Line
from core.session.performer import Performer
from core.session.sound import Sound
from core.session.timeline import Timeline
from core.session.waves import Waves
from core.session.wish import mode_from, setup_from
from core.settings import Secrets, Settings, Value
from core.tools import Tools

WISH_PAGES = ("voice", "turn", "transcription")
"""Pages of the settings that change what the session is asked to be."""
NO_PROMPT = LivePrompt()
Loading = Callable[[str, int | None], None]
"""(part in words, percent or None)"""


class World(Protocol):
    """Everything outside the conversation; core/app.py wires the real one, tests and `say` their own."""

    @property
    def label(self) -> str: ...
    @property
    def is_local(self) -> bool: ...
    def make_microphone(self) -> Microphone: ...
    def make_speaker(self) -> Speaker: ...
    def make_silent_speaker(self) -> Speaker: ...
    async def find_endpoint(self, loading: Loading) -> Endpoint: ...
    async def devices(self) -> tuple[list[Device], list[Device]]: ...
    async def test_endpoint(self, kind: str) -> str: ...
    async def preview_voice(self, name: str) -> bytes: ...
    async def close(self) -> None: ...


class Assistant:
    """One conversation after another, with one set of devices."""

    def __init__(
        self, world: World, settings: Settings, secrets: Secrets, clock: Clock, tools: Tools, timeline: Timeline
    ) -> None:
        self.settings = settings
        self.secrets = secrets
        self.clock = clock
        self.timeline = timeline
        self._world = world
        self._tools = tools
        state = State(mode=mode_from(settings), setup=setup_from(settings, tools.offered))
        self._driver = Driver(state, clock, self._perform)
        self._line = Line(self._find_endpoint, timeline, clock, self.dispatch)
        self._gate = MicrophoneGate(self._send_block)
        self._sound = Sound(
            world.make_microphone,
            world.make_speaker,
            world.make_silent_speaker,
            dispatch=self.dispatch,
            deliver=self._gate.deliver,
        )
        self._waves = Waves()
        timeline.subscribe_raw(self._waves.see)
        self._performer = Performer(self._line, self._sound, self._gate, tools, self.dispatch)
        self._unsubscribe = settings.subscribe(self._setting_changed)
        self._driver.subscribe(self._follow)

    # What is true

    @property
    def state(self) -> State:
        return self._driver.state

    @property
    def phase(self) -> Phase:
        return phase_of(self.state, self.clock.now_s())

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener(before, after) after each input; the answer ends that."""
        return self._driver.subscribe(listener)

    # Life

    async def start(self) -> None:
        """Bring the link up; devices follow when they are wanted."""
        self.reconnect()

    async def close(self) -> None:
        """End everything. Safe to call twice."""
        self._unsubscribe()
        self.dispatch(inputs.DisconnectAsked())
        self._performer.close()
        self._sound.close()
        await self._line.close()
        await self._world.close()
        self.timeline.close()

    def dispatch(self, event: inputs.Input) -> None:
        """Hand one input to the conversation."""
        self._driver.dispatch(event)

    # Verbs

    def press_talk(self) -> None:
        self.dispatch(inputs.TalkPressed())

    def release_talk(self, prompt: LivePrompt = NO_PROMPT, *, is_certain: bool = False) -> None:
        """is_certain: the utterance counts, however short the press."""
        self.dispatch(inputs.TalkReleased(prompt, is_certain))

    def toggle_mute(self) -> None:
        self.dispatch(inputs.MuteToggled())

    def stop(self) -> None:
        """Stop speaking or thinking."""
        self.dispatch(inputs.StopPressed())

    def choose_mode(self, mode: Mode) -> None:
        self.settings["turn.mode"] = mode.value

    def send_text(self, text: str, images: tuple[str, ...] = (), prompt: LivePrompt = NO_PROMPT) -> None:
        """images: data: URIs."""
        self.dispatch(inputs.TextSent(text, images, prompt))

    def edit_draft(self, text: str) -> None:
        self.dispatch(inputs.DraftEdited(text))

    def approve_draft(self, text: str, prompt: LivePrompt) -> None:
        self.dispatch(inputs.DraftApproved(text, prompt))

    def discard_draft(self) -> None:
        self.dispatch(inputs.DraftDiscarded())

    def approve_call(self, call_id: str) -> None:
        self.dispatch(inputs.CallApproved(call_id))

    def deny_call(self, call_id: str) -> None:
        self.dispatch(inputs.CallDenied(call_id))

    def dismiss_problem(self) -> None:
        self.dispatch(inputs.ProblemDismissed())

    def new_conversation(self) -> None:
        """Forget the rows and begin on a fresh session."""
        self.timeline.clear()
        self.dispatch(inputs.ConversationCleared())

    def reconnect(self) -> None:
        """Connect now, whatever was waited for."""
        self.dispatch(inputs.ConnectAsked(self._world.label, self._world.is_local))

    def use_local(self) -> None:
        """Go on with the local assistant."""
        self.settings["provider.kind"] = "local"

    def check_devices(self) -> None:
        """Try the devices again now."""
        self._sound.restart()

    # Pulled by the frame clock

    def microphone_level(self) -> Level:
        return self._sound.microphone_level()

    def speaker_level(self) -> Level:
        return self._sound.speaker_level()

    def heard_ms(self, item_id: str) -> int:
        """Milliseconds of the item that left the speaker, by the sample."""
        return self._sound.heard_ms(item_id)

    def peaks(self, item_id: str) -> tuple[tuple[float, ...], int]:
        """(64 peaks, milliseconds) of an item's sound; empty for one without."""
        return self._waves.of(item_id)

    @property
    def microphone_name(self) -> str:
        return self._sound.microphone_name

    @property
    def speaker_name(self) -> str:
        return self._sound.speaker_name

    # For the settings dialog

    async def devices(self) -> tuple[list[Device], list[Device]]:
        """(microphones, speakers) there are now."""
        return await self._world.devices()

    async def test_endpoint(self, kind: str) -> str:
        """ "Works, 212 ms"; raises AppError with the reason."""
        return await self._world.test_endpoint(kind)

    async def preview_voice(self, name: str) -> bytes:
        """A short sentence in that voice: PCM16, 24 kHz, mono."""
        return await self._world.preview_voice(name)

    async def test_microphone(self, seconds: float) -> bytes:
        """What the chosen microphone hears now: PCM16, 24 kHz, mono. Raises AudioError."""
        microphone = self._world.make_microphone()
        blocks: list[bytes] = []
        lost: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def fail(error: Exception) -> None:
            if not lost.done():
                lost.set_exception(error)

        microphone.open(blocks.append, fail)
        try:
            async with asyncio.timeout(seconds):
                await lost
        except TimeoutError:
            pass
        finally:
            microphone.close()
        return b"".join(blocks)

    def play_sample(self, pcm: bytes) -> None:
        """Play a sound that belongs to no conversation."""
        self._sound.play("sample", pcm)
        self._sound.end_item("sample")

    # Inside

    def _perform(self, effect: object) -> None:
        self._performer.perform(effect)  # type: ignore[arg-type]  # Driver hands over effects only

    def _follow(self, before: State, after: State) -> None:
        is_wanted = is_microphone_wanted(after)
        self._gate.set_open(is_wanted)
        self._sound.follow(is_wanted, after)

    def _send_block(self, block: bytes) -> None:
        self._line.send(InputAudioBufferAppend(audio=base64.b64encode(block).decode("ascii")))

    async def _find_endpoint(self) -> Endpoint:
        return await self._world.find_endpoint(lambda part, percent: self.dispatch(inputs.LinkLoading(part, percent)))

    def _setting_changed(self, key: str, value: Value) -> None:
        page = key.split(".", 1)[0]
        if key == "turn.mode":
            self.dispatch(inputs.ModeChosen(Mode(str(value))))
        elif page == "audio":
            self._sound.restart()
        elif page in WISH_PAGES:
            self._wish()
        elif page == "provider":
            self._wish()
            if self.state.link.status is not LinkStatus.OFFLINE or key == "provider.kind":
                self.reconnect()

    def _wish(self) -> None:
        self.dispatch(inputs.SetupChanged(setup_from(self.settings, self._tools.offered)))
