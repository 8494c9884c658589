"""Does what the reducer wants done: one method a kind of effect, nothing is decided here."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from core.conversation import effects as wanted
from core.conversation.inputs import CallFinished, Input, TimerFired
from core.errors import ToolError
from core.session.cues import cue
from core.session.gate import MicrophoneGate
from core.session.line import Line
from core.session.sound import Sound
from core.session.timers import Timers
from core.session.waves import Waves
from core.tools import BLOCKED, Tools
from core.units import pcm_of

log = logging.getLogger("tools")


class Performer:
    """Owns the timers and the running tools; line and sound belong to the Assistant."""

    def __init__(
        self,
        line: Line,
        sound: Sound,
        waves: Waves,
        gate: MicrophoneGate,
        tools: Tools,
        dispatch: Callable[[Input], None],
        intercept: Callable[[wanted.Intercept], None],
    ) -> None:
        self._line = line
        self._sound = sound
        self._waves = waves
        self._gate = gate
        self._tools = tools
        self._dispatch = dispatch
        self._intercept = intercept
        self._timers = Timers(lambda name: dispatch(TimerFired(name)))
        self._running: dict[str, asyncio.Task[None]] = {}

    def perform(self, effect: wanted.Effect) -> None:
        """Do one thing now; slow things are started."""
        match effect:
            case wanted.Send(event):
                self._line.send(event)
            case wanted.Play(item_id, _, audio):
                self._play(item_id, pcm_of(audio))
            case wanted.EndItem(item_id):
                self._sound.end_item(item_id)
            case wanted.Flush():
                self._sound.flush()
            case wanted.DropCaptured():
                self._gate.drop()
            case wanted.Connect():
                self._line.dial()
            case wanted.Disconnect():
                self._line.hang_up()
            case wanted.SetTimer(name, delay_s):
                self._timers.set(name, delay_s)
            case wanted.CancelTimer(name):
                self._timers.cancel(name)
            case wanted.RunTool(call_id, name, arguments) if call_id not in self._running:
                self._running[call_id] = asyncio.get_running_loop().create_task(self._run(call_id, name, arguments))
            case wanted.Intercept():
                self._intercept(effect)
            case wanted.PlayCue(name):
                self._play_cue(name)
            case wanted.CancelTool(call_id):
                self._cancel(call_id)

    def close(self) -> None:
        """Forget the timers and stop the tools."""
        self._timers.close()
        for call_id in tuple(self._running):
            self._cancel(call_id)

    def _cancel(self, call_id: str) -> None:
        task = self._running.pop(call_id, None)
        if task is not None:
            task.cancel()

    async def _run(self, call_id: str, name: str, arguments: str) -> None:
        try:
            output, is_ok, code = await self._tools.run(name, arguments), True, ""
        except ToolError as error:
            output, is_ok, code = str(error), False, error.code
        except Exception as error:  # the fence: a call without an output would hold the conversation up
            log.exception("tool %s failed", name)
            output, is_ok, code = f"{name} failed: {type(error).__name__}.", False, ""
        self._running.pop(call_id, None)
        self._dispatch(CallFinished(call_id, output, is_ok, code == BLOCKED))

    def _play(self, item_id: str, pcm: bytes) -> None:
        self._sound.play(item_id, pcm)
        self._waves.spoken(item_id, pcm)

    def _play_cue(self, name: str) -> None:
        """One of our own sounds, between what the assistant says."""
        self._sound.play(name, cue(name))
        self._sound.end_item(name)
