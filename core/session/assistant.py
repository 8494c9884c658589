"""The facade: what a window or a command line sees of a conversation.

Loop thread only. `start` brings it up, `close` ends everything it owns: line, sound, timers, tools,
and through its World the engine's child process.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from core.audio.ports import Device, Level, Microphone, Speaker
from core.checkup import Check
from core.clock import Clock
from core.conversation import inputs
from core.conversation.phase import phase_of
from core.conversation.state import LinkStatus, LivePrompt, Mode, Phase, Problem, State
from core.conversation.turns import is_microphone_wanted
from core.errors import StoreError
from core.link import Endpoint
from core.metering import Cost, cost_of, load_prices
from core.protocol import InputAudioBufferAppend
from core.replay import input_line, opening_line
from core.session import wits
from core.session.again import Again
from core.session.apart import Ear
from core.session.device_watch import DeviceWatch
from core.session.driver import Driver, Listener
from core.session.gate import MicrophoneGate
from core.session.history import History, border, no_history
from core.session.keeper import Keeper
from core.session.line import Line
from core.session.performer import Performer
from core.session.played_again import PlayedAgain
from core.session.sound import FADED, Sound
from core.session.speech_check import SpeechCheck
from core.session.thrift import Thrift
from core.session.timeline import LOCAL, Timeline
from core.session.waves import Waves
from core.session.wish import mode_from, setup_from
from core.session.workshop import Workshop, secret_of
from core.settings import Secrets, Settings, Value
from core.store import Store
from core.store.problems import DAMAGED
from core.tools import Tools

if TYPE_CHECKING:
    from core.engine.brains import Brain

WISH_PAGES = ("voice", "turn", "transcription", "tools")
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
    def report_to(self, report: Callable[[dict[str, object]], None]) -> None: ...
    async def find_endpoint(self, loading: Loading) -> Endpoint: ...
    async def devices(self) -> tuple[list[Device], list[Device]]: ...
    async def test_endpoint(self, kind: str) -> str: ...
    async def preview_voice(self, name: str) -> bytes: ...
    async def examine(self) -> list[Check]: ...
    async def close(self) -> None: ...


class Assistant:
    """One conversation after another, with one set of devices."""

    def __init__(
        self,
        world: World,
        settings: Settings,
        secrets: Secrets,
        clock: Clock,
        tools: Tools,
        timeline: Timeline,
        store: Store | None = None,
    ) -> None:
        """store: where conversations are kept; None: nowhere."""
        self.settings = settings
        self.secrets = secrets
        self.clock = clock
        self.timeline = timeline
        self.prices = load_prices()
        self._world = world
        self.tools = tools
        tools.reach.announce = self.announce
        state = State(mode=mode_from(settings), setup=setup_from(settings, tools.offered))
        self._driver = Driver(state, clock, self._perform)
        self._driver.witness = self._write_down
        timeline.opening = lambda now_s: opening_line(self.state, now_s)
        world.report_to(self._report)
        self._line = Line(
            self._find_endpoint, timeline, clock, self.dispatch, lambda label: secrets.get(secret_of(label))
        )
        self._gate = MicrophoneGate(self._send_block)
        self._sound = Sound(
            world.make_microphone,
            world.make_speaker,
            world.make_silent_speaker,
            dispatch=self.dispatch,
            deliver=self._gate.deliver,
            report=self._report,
            watch=lambda missing, is_open: self._watch.follow(missing, is_open),
        )
        self._watch = DeviceWatch(
            world.devices, lambda kind: settings.text(f"audio.{kind}"), self._sound.restart, self._report
        )
        self.ear = Ear(world.make_microphone)
        self._waves = Waves()
        self.played_again = PlayedAgain(self._sound, self._waves.kept, lambda: self.state.playback.is_playing)
        timeline.subscribe_raw(self._waves.see)
        self.history = History(store) if store is not None else None
        self._keeper = Keeper(store, settings) if store is not None else None
        if self._keeper is not None:
            timeline.feed(self._keeper.line)
        self.again = Again(settings, self.history, self.prices, lambda: (self.state, self.conversation_uid))
        self.workshop = Workshop(settings, tools, self.dispatch)
        self._performer = Performer(
            self._line, self._sound, self._waves, self._gate, tools, self.dispatch, self.workshop.intercept
        )
        self._thrift = Thrift(settings, lambda: self.cost, self.dispatch, self.reconnect)
        self._is_reading = False
        self._unsubscribe = settings.subscribe(self._setting_changed)
        self._driver.subscribe(self._follow)
        self._driver.subscribe(self._thrift.follow)
        if self._keeper is not None:
            self._driver.subscribe(self._keeper.follow)
        tools.subscribe(self._wish)

    # What is true

    @property
    def state(self) -> State:
        return self._driver.state

    @property
    def phase(self) -> Phase:
        return phase_of(self.state, self.clock.now_s())

    @property
    def cost(self) -> Cost:
        """Of this conversation so far; free where everything was made on this computer."""
        return cost_of(self.state.usage_by_model, self.prices)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener(before, after) after each input; the answer ends that."""
        return self._driver.subscribe(listener)

    # Life

    async def start(self) -> None:
        """Bring the link up, with the draft that waits from last time; devices follow when they are wanted."""
        self.tools.start()
        self.workshop.start()
        uid = None
        if self.history is not None:
            self._loop = asyncio.get_running_loop()
            self.history.store.report_to(self._history_reported)
            self.history.purge(self.settings.whole("history.days"))
            await self.history.take_in_unsaved()
            uid = await self.history.with_draft()
        if uid is not None:
            await self.resume(uid)
        else:
            self.reconnect()

    async def close(self) -> None:
        """End everything. Safe to call twice."""
        self._unsubscribe()
        self.dispatch(inputs.DisconnectAsked())
        self.tools.close()
        self.workshop.close()
        await self.workshop.close_servers()
        self._thrift.close()
        self._performer.close()
        self._watch.close()
        self._sound.close()
        await self._line.close()
        await self._world.close()
        self.timeline.close()
        if self._keeper is not None and self.history is not None:
            self._keeper.end()
            await self.history.close()

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

    def join_draft(self) -> None:
        self.dispatch(inputs.DraftJoined())

    def replace_draft(self) -> None:
        self.dispatch(inputs.DraftReplaced())

    def approve_draft(self, text: str, prompt: LivePrompt) -> None:
        self.dispatch(inputs.DraftApproved(text, prompt))

    def discard_draft(self) -> None:
        self.dispatch(inputs.DraftDiscarded())

    def approve_call(self, call_id: str, arguments: str = "", *, is_always: bool = False) -> None:
        """arguments: as the person corrected them. is_always: no more questions about this tool in this talk."""
        self.dispatch(inputs.CallApproved(call_id, arguments, is_always))

    def deny_call(self, call_id: str) -> None:
        self.dispatch(inputs.CallDenied(call_id))

    def cancel_call(self, call_id: str) -> None:
        """Stop a call that runs."""
        self.dispatch(inputs.CallCancelled(call_id))

    def announce(self, text: str) -> None:
        """Have the assistant speak of something by itself when the floor is free. text: what the model is told."""
        self.dispatch(inputs.Announced(text))

    def dismiss_problem(self) -> None:
        self.dispatch(inputs.ProblemDismissed())

    def new_conversation(self) -> None:
        """Forget the rows and begin on a fresh session."""
        self._turn_page(inputs.ConversationCleared())
        if self._keeper is not None:
            self._keeper.go_on()

    def delete_conversation(self, uid: str) -> None:
        """Out of the history; the one that is being talked ends first. `history.undo_delete` brings it back."""
        if uid == self.conversation_uid:
            self.new_conversation()
        if self.history is not None:
            self.history.delete(uid)

    def delete_everything(self) -> None:
        """The whole history, what is being talked with it."""
        self.new_conversation()
        if self.history is not None:
            self.history.delete_everything()

    async def resume(self, uid: str) -> None:
        """Go on with an old conversation, with whoever is chosen now. Raises StoreError."""
        if self.history is None or self._keeper is None:
            raise no_history()
        old = await self.history.opened(uid)
        text = f"Said on {time.strftime('%d %B %Y, %H:%M', time.localtime(old.summary.ended_s))} and before"
        items = border(old.items, text) if old.items and old.draft is None else old.items
        self._turn_page(inputs.ConversationResumed(items, old.draft, old.sequence))
        self._keeper.go_on(uid, old.number, old.end_s, old.first)

    async def read_earlier(self) -> bool:
        """Put what was said before the rows that are shown in front of them; False where there is no more."""
        if self.history is None or self._keeper is None or not self._keeper.first or self._is_reading:
            return False
        self._is_reading = True
        try:
            uid, first = self._keeper.uid, self._keeper.first
            items = await self.history.earlier(uid, first)
            if not items or (uid, first) != (self._keeper.uid, self._keeper.first):
                return False
            with self._keeper.shifted(len(items)):
                self.dispatch(inputs.EarlierRead(items))
        finally:
            self._is_reading = False
        return True

    def _turn_page(self, event: inputs.Input) -> None:
        if self._keeper is not None:
            self._keeper.pause()
        self.dispatch(event)
        self.timeline.clear()

    @property
    def world(self) -> World:
        """Its outside: a replay borrows the speaker."""
        return self._world

    @property
    def conversation_uid(self) -> str:
        """Of the conversation that is being kept; empty while there is none."""
        return self._keeper.uid if self._keeper is not None else ""

    def reconnect(self) -> None:
        """Connect now, whatever was waited for."""
        self.dispatch(inputs.ConnectAsked(self._world.label, self._world.is_local))

    def hang_up(self) -> None:
        """Leave the server; the conversation stays."""
        self.dispatch(inputs.DisconnectAsked())

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

    async def examine(self) -> list[Check]:
        """What `doctor` finds: takes seconds, and tries the provider."""
        return await self._world.examine()

    def facts(self) -> dict[str, str]:
        """States and counts for a report; no words, no keys."""
        state = self.state
        return {
            "Provider": str(self.settings["provider.kind"]),
            "Mode": state.mode.value,
            "Phase": self.phase.value,
            "Link": state.link.status.value,
            "Items": str(len(state.items)),
        }

    async def find_brains(self) -> list[Brain]:
        """Chat servers that run on this computer now, with their models; takes a second at most."""
        return await wits.find_brains()

    async def brain_models(self, url: str) -> list[str]:
        """Names of the models at an address, with the key that is kept for it. Raises EngineError."""
        return await wits.models_at(url, self.secrets.get(wits.KEY))

    async def test_brain(self) -> str:
        """ "Works, first words after 212 ms": one question to the chat server in the settings. Raises EngineError."""
        return await wits.test_brain(wits.brain_of(self.settings, self.secrets))

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

        try:
            opening = microphone.open(blocks.append, fail)
            if opening is not None:
                await opening
            async with asyncio.timeout(seconds):
                await lost
        except TimeoutError:
            pass
        finally:
            microphone.close()
        return b"".join(blocks)

    def speech_check(self) -> SpeechCheck:
        """A detector on the microphone, not open yet; whoever opens it closes it."""
        return SpeechCheck(self._sound.listen)

    def play_sample(self, pcm: bytes) -> None:
        """Play a sound that belongs to no conversation."""
        self._sound.play("sample", pcm)
        self._sound.end_item("sample")

    # Inside

    def _write_down(self, event: inputs.Input, now_s: float) -> None:
        """What happened on this side, for the log; the server's words stand there already."""
        if not isinstance(event, inputs.ServerSaid):
            self.timeline.journal(LOCAL, input_line(event), now_s)

    def _report(self, event: dict[str, object]) -> None:
        """Something of the sound, for the timeline: a buffer that grew, a device that came or went."""
        self.timeline.add(LOCAL, event, self.clock.now_s())

    def _perform(self, effect: object) -> None:
        self._performer.perform(effect)  # type: ignore[arg-type]  # Driver hands over effects only

    def _follow(self, before: State, after: State) -> None:
        if after is before:
            return
        is_wanted = is_microphone_wanted(after)
        self._gate.set_open(is_wanted)
        self._sound.follow(is_wanted, after)
        is_over = before.problem is not None and after.problem is None and not before.problem.code.startswith("store_")
        if is_over and self.history is not None and self.history.store.problem is not None:
            self._history_told(self.history.store.problem)  # it had to wait behind the other

    def _history_reported(self, error: StoreError | None) -> None:
        """On the writer's thread."""
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._history_told, error)

    def _history_told(self, error: StoreError | None) -> None:
        problem = Problem(error.code, str(error.args[0]), error.remedy) if error is not None else None
        self.dispatch(inputs.HistoryTroubled(problem))
        if problem is not None and problem.code == DAMAGED and self._keeper is not None and self._keeper.uid:
            now_s = self.clock.now_s()
            self.timeline.journal(LOCAL, opening_line(self.state, now_s), now_s)
            self._keeper.write_again(self.state)

    def _send_block(self, block: bytes) -> None:
        self._waves.said(block)
        self._line.send(InputAudioBufferAppend(audio=base64.b64encode(block).decode("ascii")))

    async def _find_endpoint(self) -> Endpoint:
        return await self._world.find_endpoint(lambda part, percent: self.dispatch(inputs.LinkLoading(part, percent)))

    def _setting_changed(self, key: str, value: Value) -> None:
        page = key.split(".", 1)[0]
        if key == "turn.mode":
            self.dispatch(inputs.ModeChosen(Mode(str(value))))
            self._wish()
        elif key == "audio.noise_reduction":
            self._wish()
        elif page == "audio" and key not in FADED:
            self._sound.restart()
        elif key == "tools.policies":
            self.workshop.allow()
            self._wish()  # an MCP server of the service has a policy, too
        elif key in ("tools.servers", "tools.servers_off"):
            self.workshop.serve()
        elif page in WISH_PAGES:
            self._wish()
        elif page == "provider":
            self._wish()
            if self.state.link.status is not LinkStatus.OFFLINE or key == "provider.kind":
                self.reconnect()

    def _wish(self) -> None:
        self.dispatch(inputs.SetupChanged(setup_from(self.settings, self.tools.offered)))
