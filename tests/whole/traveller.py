"""A person who has never seen the program: what tests/whole/by_ear.py's person does, on the whole screen."""

from __future__ import annotations

import asyncio
from pathlib import Path

import keyring.backends.null
import numpy as np
import psutil
import soundfile
from PySide6.QtCore import QPoint, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from core.app import build_assistant
from core.conversation.state import Item, Mode, Role
from core.session.waiting import online
from core.settings import Secrets, Settings, default_path
from core.store import default_folder
from gui.settings_dialog import SettingsDialog
from tests.sound_card import SoundCard
from tests.whole.by_ear import Person

ROOM_S, ROOM_HZ = 900, 8000
STORY = "Tell me a story about a lighthouse keeper in five long sentences."


class Traveller(Person):
    """Sees the whole screen, and changes nothing but by mouse and keys."""

    def __init__(self, speech: Path, out: Path, tier: str, card: SoundCard) -> None:
        settings = Settings(default_path())
        settings["provider.local_tier"] = tier
        secrets = Secrets(keyring.backends.null.Keyring())
        super().__init__(speech, out, build_assistant(settings, secrets, history=default_folder()))
        self.card = card
        self.warnings: list[str] = []
        self._tap: asyncio.Task[None] | None = None
        self._room: asyncio.subprocess.Process | None = None
        qInstallMessageHandler(self._warn)

    def _warn(self, kind: QtMsgType, context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg:
            self.warnings.append(text)

    async def open(self) -> None:
        """The window, as it comes up the first time."""
        self._tap = asyncio.create_task(self.tap.run())
        await self.be_in_a_room()
        self.window.move(0, 0)
        self.window.show()
        await asyncio.sleep(0.5)
        await self.focus()
        await asyncio.sleep(0.7)

    async def focus(self) -> None:
        """What a window manager does: the keys go to the window."""
        await self.run("xdotool", "windowfocus", str(int(self.window.winId())))
        await asyncio.sleep(0.2)

    async def be_in_a_room(self) -> None:
        """A soft noise goes into the microphone: only a broken one is wholly silent."""
        path = self.out / "room.wav"
        noise = np.random.default_rng(3).normal(0, 8, ROOM_S * ROOM_HZ).astype("<i2")
        soundfile.write(path, noise, ROOM_HZ)
        self._room = await asyncio.create_subprocess_exec("paplay", "--device=mic_in", str(path))

    async def connect(self) -> None:
        """What the program does once the person has begun."""
        await self.assistant.start()
        await online(self.assistant, 300)

    async def end(self) -> None:
        if self._tap is not None:
            self._tap.cancel()
        if self._room is not None and self._room.returncode is None:
            self._room.terminate()
        self.tap.save(self.out / "speaker.wav")
        if not self.window.closing.is_set():
            await self.close()
        qInstallMessageHandler(None)

    async def close(self) -> None:
        """As the program ends (gui/app.py)."""
        await self.window.past.close()
        self.window.let_go()
        self.window.hide()
        await self.assistant.close()

    async def recover(self) -> None:
        """After a step that failed: nothing is open, nobody speaks, hands-free."""
        for dialog in self.window.findChildren(SettingsDialog):
            dialog.hide()
        self.window.open_window()
        await self.focus()
        self.assistant.discard_draft()
        self.assistant.stop()
        self.assistant.choose_mode(Mode.HANDS_FREE)
        await asyncio.sleep(1.0)

    # What is seen

    def look(self, name: str) -> None:
        """A picture of the screen, with every dialog and menu on it."""
        self._pictures += 1
        picture = QApplication.primaryScreen().grabWindow(0)
        picture.save(str(self.out / f"{self._pictures:02d}-{name}.png"))

    @staticmethod
    def demand(is_so: bool, what: object) -> None:
        """Fails the step."""
        assert is_so, what

    def items(self, role: Role) -> list[Item]:
        """Rows of the conversation."""
        return [item for item in self.assistant.state.items if item.role is role]

    def sent(self, *names: str) -> list[dict[str, object]]:
        """Events of these kinds that went out or came in."""
        return [event for _, kind, event in self.events if kind in names]

    # What is done

    async def key(self, *keys: str) -> None:
        await self.keys("key", *keys)
        await asyncio.sleep(0.3)

    async def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """The left button, in the middle or at a point of the widget; scrolled to where it is seen."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        await asyncio.sleep(0.3)
        self.demand(widget.isVisible(), f"{widget.accessibleName()!r} is not to be seen")
        place = widget.mapToGlobal(at or widget.rect().center())
        await self.keys("mousemove", str(place.x()), str(place.y()), "click", "1")
        await asyncio.sleep(0.3)

    async def type(self, text: str) -> None:
        await self.keys("type", "--delay", "8", text)

    async def ask(self, text: str) -> None:
        """Typed into the composer and sent."""
        await self.click(self.window.composer.edit)
        await self.type(text)
        await self.key("Return")

    async def story(self) -> Item:
        """A long reply, whose sound has begun."""
        count = len(self.items(Role.ASSISTANT))
        await self.ask(STORY)
        await self.until(
            lambda: len(self.items(Role.ASSISTANT)) > count and self.heard_ms() > 0, 60, "the first sound of a story"
        )
        return self.items(Role.ASSISTANT)[-1]

    def heard_ms(self) -> int:
        """How much of the newest reply has left the speaker."""
        replies = self.items(Role.ASSISTANT)
        return self.assistant.heard_ms(replies[-1].item_id) if replies else 0

    async def hush(self) -> None:
        """Esc until nothing plays any more."""
        await self.click(self.window.stage.status)
        await self.key("Escape")
        await self.quiet(60)

    async def answered(self, count: int, timeout_s: float = 90) -> Item:
        """The reply after `count` of them, when all is said."""
        await self.until(lambda: len(self.items(Role.ASSISTANT)) > count, timeout_s, "an answer")
        await self.quiet(timeout_s)
        return self.items(Role.ASSISTANT)[-1]

    def engine(self) -> psutil.Process:
        """The child process that answers."""
        found = [one for one in psutil.Process().children(recursive=True) if "core.engine" in " ".join(one.cmdline())]
        self.demand(bool(found), "no engine runs")
        return found[0]

    def cropped(self, name: str) -> str:
        """A recording that begins with its first sound."""
        samples, rate = soundfile.read(self.speech / name, dtype="int16")
        loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > 600)
        path = self.out / f"cropped-{name}"
        soundfile.write(path, samples[loud[0] :], rate)
        return str(path)

    async def settings(self, page: str) -> SettingsDialog:
        """The settings on a page, by keys and mouse."""
        await self.key("ctrl+comma")
        dialog = self.window.settings_dialog
        self.demand(dialog is not None and dialog.isVisible(), "the settings did not open")
        assert dialog is not None
        await self.click(dialog._buttons[page])
        return dialog

    async def done(self, dialog: SettingsDialog) -> None:
        await self.click(dialog.done_button)
        await self.until(lambda: not dialog.isVisible(), 5, "the settings to close")
        await self.focus()
