"""What the commands of the window do; gui/actions.py names them."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from core.conversation.state import Item, Mode, Role
from core.errors import AppError
from gui.desktop import open_access_page
from gui.menu import Menu
from gui.places import PHONE
from gui.stopped_card import MARK

if TYPE_CHECKING:
    from gui.arrangement import Arrangement
    from gui.bridge import Bridge
    from gui.cost_popover import CostPopover
    from gui.mini import MiniWindow
    from gui.notices import Toast
    from gui.palette import Palette
    from gui.past import Past
    from gui.settings_dialog import SettingsDialog
    from gui.talk import TalkPresses
    from gui.tray import Tray


def _starter(what: str) -> str:
    """What the person says with a card of the empty window: in the language of the window, as they would say it."""
    words = {
        "translate": _t("Translate everything I say from English to Portuguese, and say only the translation."),
        "practise": _t("You are a waiter in Lisbon. Take my order in simple Portuguese and help me when I am stuck."),
        "note": _t("I am going to speak a note. Listen, and then read it back to me in short."),
        "latency": _t("Ask me ten very short questions, one after the other, and wait for each answer."),
    }
    return words[what]


def _t(text: str) -> str:
    return QCoreApplication.translate("Starter", text)


class Commands:
    """A part of MainWindow: one method for each command."""

    bridge: Bridge
    parts: Arrangement
    talk: TalkPresses
    toast: Toast
    past: Past
    actions_made: list[QAction]
    begun: asyncio.Event
    settings_dialog: SettingsDialog | None = None
    palette_layer: Palette | None = None
    mini: MiniWindow | None = None
    tray: Tray | None = None
    costs: CostPopover | None = None
    _is_quitting = False
    _task: asyncio.Task[None] | None = None

    def _window(self) -> QWidget:
        assert isinstance(self, QWidget)
        return self

    # The conversation

    def new_conversation(self) -> None:
        self.bridge.assistant.new_conversation()

    def stop(self) -> None:
        """Esc: close what lies above, then stop the reply, then leave the field."""
        finder = self.parts.transcript.finder
        if self.parts.is_drawer_open:
            self.parts.close_drawer()
        elif self.parts.is_sheet_open and self._window().width() < PHONE:
            self._show_timeline(False)
        elif not finder.bar.isHidden():
            finder.close()
        elif self.bridge.state.draft is not None:
            self.bridge.assistant.discard_draft()
        else:
            self.bridge.assistant.played_again.stop()
            self.bridge.assistant.stop()
            self.parts.stage.orb.setFocus()

    def toggle_mute(self) -> None:
        self.bridge.assistant.toggle_mute()

    def choose_hold(self) -> None:
        self.bridge.assistant.choose_mode(Mode.HOLD)

    def choose_hands_free(self) -> None:
        self.bridge.assistant.choose_mode(Mode.HANDS_FREE)

    def choose_review(self) -> None:
        self.bridge.assistant.choose_mode(Mode.REVIEW)

    def change_microphone(self) -> None:
        self.parts.stage.mute.open_menu()

    def change_speaker(self) -> None:
        self.parts.stage.sound.open_menu()

    def open_recording(self) -> None:
        """Play a session's log again in a window of its own."""
        self.past.choose_log()

    def import_logs(self) -> None:
        """Put a session's log in the history."""
        self.past.choose_import()

    def compare_answers(self) -> None:
        """Ask the last turn again, of anyone, beside the answer that was given."""
        self.past.ask_again()

    def reconnect(self) -> None:
        self.bridge.assistant.reconnect()

    def use_local(self) -> None:
        self.bridge.assistant.use_local()

    def find_words(self) -> None:
        self.parts.transcript.finder.open()

    def find_next(self) -> None:
        self.parts.transcript.finder.step(1)

    def find_previous(self) -> None:
        self.parts.transcript.finder.step(-1)

    def previous_turn(self) -> None:
        self.parts.transcript.step_turn(-1)

    def next_turn(self) -> None:
        self.parts.transcript.step_turn(1)

    def search_conversations(self) -> None:
        """The sidebar's field, wherever the sidebar is."""
        self._show_sidebar()
        self.parts.sidebar.begin_search()

    # Panels

    def toggle_timeline(self) -> None:
        self._show_timeline(not self.parts.timeline.isVisibleTo(self._window()))

    def _show_timeline(self, is_shown: bool) -> None:
        """In a narrow window it is a sheet over everything, and opens only when it is asked for."""
        parts = self.parts

        def show() -> None:
            if self._window().width() < PHONE:
                parts.is_sheet_open = is_shown
            else:
                self.bridge.assistant.settings["appearance.is_timeline_open"] = is_shown
            parts.fit()

        parts.slid(parts.timeline, show)

    def dock_timeline(self) -> None:
        """Right of the conversation, or below it."""
        settings = self.bridge.assistant.settings
        is_right = settings.text("appearance.timeline_dock") == "right"
        settings["appearance.timeline_dock"] = "bottom" if is_right else "right"
        self.parts.fit()

    def toggle_sidebar(self) -> None:
        self.parts.slid(self.parts.sidebar, self._switch_sidebar)

    def _switch_sidebar(self) -> None:
        parts, settings = self.parts, self.bridge.assistant.settings
        if parts.has_drawer and self._window().width() < 1180 and not parts.is_drawer_open:
            parts.open_drawer()
        elif parts.is_drawer_open:
            parts.close_drawer()
        else:
            settings["appearance.is_sidebar_open"] = not parts.sidebar.isVisibleTo(self._window())
            parts.fit()

    def _show_sidebar(self) -> None:
        if not self.parts.sidebar.isVisibleTo(self._window()):
            self.toggle_sidebar()

    def search_events(self) -> None:
        self._show_timeline(True)
        self.parts.timeline.search.setFocus()

    def show_in_timeline(self) -> None:
        """The turn that has the focus, or the newest."""
        self._asked("event", self.parts.transcript.focused_item())

    def _show_turn(self, item_id: str) -> None:
        """From an event back to its turn."""
        row = self.parts.transcript.show_row(item_id)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_panel(self) -> None:
        """F6: conversation, composer, timeline, sidebar, round and round."""
        parts = self.parts
        stops: list[tuple[QWidget, QWidget]] = [
            (parts.header, parts.header.title),
            (parts.stage, parts.stage.orb),
            (parts.review, parts.review.heard),
            (parts.composer, parts.composer.edit),
            (parts.timeline, parts.timeline.view),
            (parts.sidebar, parts.sidebar),
        ]
        seen = [(panel, target) for panel, target in stops if panel.isVisibleTo(self._window())]
        focus = QApplication.focusWidget()
        now = next((at for at, (panel, _) in enumerate(seen) if focus is panel or panel.isAncestorOf(focus)), -1)  # type: ignore[arg-type]
        panel, target = seen[(now + 1) % len(seen)]
        if target is parts.sidebar:
            target = panel.nextInFocusChain() or panel
        target.setFocus(Qt.FocusReason.TabFocusReason)

    # Layers and windows

    def open_palette(self) -> None:
        if self.palette_layer is None:
            from gui.palette import Palette

            self.palette_layer = Palette(self.bridge, self._window(), self.actions_made)
            self.palette_layer.settings_wanted.connect(self.open_settings)
            self.palette_layer.conversation_wanted.connect(self._open_conversation)
        self.palette_layer.open_palette()

    def _open_conversation(self, uid: str) -> None:
        async def go() -> None:
            with contextlib.suppress(AppError):
                await self.bridge.assistant.resume(uid)

        self._task = asyncio.get_running_loop().create_task(go())

    def show_costs(self) -> None:
        if self.costs is None:
            from gui.cost_popover import CostPopover

            self.costs = CostPopover(self.bridge, self._window())
        self.costs.open_under(self.parts.header.cost)

    def show_mini(self) -> None:
        """The small window instead of this one."""
        if self.mini is None:
            from gui.mini import MiniWindow

            keys = self.bridge.assistant.settings.text("shortcuts.global_talk")
            self.mini = MiniWindow(self.bridge, keys)
            self.mini.expand_wanted.connect(self.open_window)
            self.mini.held.connect(self.talk.press)
            self.mini.let_go.connect(self.talk.release)
            self.bridge.frame.connect(self.mini.step)
            self.mini.place()
        self.mini.show_state(self.bridge.state)
        self.mini.show()
        self._window().hide()

    def open_window(self) -> None:
        """Back from the mini window or the tray."""
        if self.mini is not None:
            self.mini.hide()
        window = self._window()
        window.show()
        window.raise_()
        window.activateWindow()

    def make_tray(self) -> None:
        """Where the system has one; after the first paint."""
        from gui.tray import Tray

        self.tray = Tray(self.bridge, self.actions_made, self._window())
        self.tray.open_wanted.connect(self.open_window)
        self.tray.talk_wanted.connect(self._talk_now)

    def _talk_now(self) -> None:
        """From the tray: hands-free listens, hold is locked open until the next press."""
        if self.bridge.state.floor.is_muted:
            self.bridge.assistant.toggle_mute()
        self.talk.lock()

    def open_settings(self, page: str = "provider", row: str = "") -> None:
        """The settings dialog on a page, at a row; never modal to the event loop."""
        if self.settings_dialog is None:
            from gui.settings_dialog import SettingsDialog

            self.settings_dialog = SettingsDialog(self.bridge, self._window())
        self.settings_dialog.open_page(page, row)
        self.settings_dialog.open()
        self.settings_dialog.focus_list()

    def open_doctor(self) -> None:
        """What the assistant needs and what is there."""
        from gui.doctor_dialog import DoctorDialog

        DoctorDialog(self.bridge.assistant, self._window()).open()

    def come_forward(self) -> None:
        """Somebody started the program again: show this window."""
        window = self._window()
        if window.isMinimized():
            window.showNormal()
        self.open_window()

    def larger_text(self) -> None:
        self._scale_text(0.05)

    def smaller_text(self) -> None:
        self._scale_text(-0.05)

    def usual_text(self) -> None:
        self.bridge.assistant.settings["appearance.text_scale"] = 1.0

    def _scale_text(self, by: float) -> None:
        settings = self.bridge.assistant.settings
        scale = round(settings.number("appearance.text_scale") + by, 2)
        settings["appearance.text_scale"] = min(1.6, max(0.9, scale))

    def quit(self) -> None:
        self._is_quitting = True
        self._window().close()

    def _open_menu(self) -> None:
        from gui.actions import commands, reicon

        in_menu = {command.name for command in commands() if command.is_in_menu}
        menu = Menu(self._window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = [action for action in self.actions_made if action.objectName() in in_menu]
        reicon(shown)
        menu.addActions(shown)
        more = self.parts.header.more
        menu.popup(more.mapToGlobal(QPoint(more.width() - menu.sizeHint().width(), more.height())))

    # The welcome

    def _begin(self) -> None:
        """Start talking: with the local assistant, from now on."""
        settings = self.bridge.assistant.settings
        settings["first_run.is_done"] = True
        self.begun.set()

    def _connect_service(self, kind: str) -> None:
        self.bridge.assistant.settings["provider.kind"] = kind
        self.open_settings("provider")

    def _start_with(self, what: str) -> None:
        self.bridge.assistant.send_text(_starter(what))

    # Rows

    def _asked(self, what: str, item_id: str) -> None:
        """A button under a turn."""
        assistant = self.bridge.assistant
        if what == "copied":
            self.toast.say(self._window().tr("Copied"), "check-circle")
        elif what == "play" and not assistant.played_again.play(item_id):
            self.toast.say(self._window().tr("This sound is no longer here."), "info")
        elif what == "event":
            self._show_timeline(True)
            self.parts.timeline.show_item(item_id)
        elif what == "again":
            self._ask_again(item_id)
        elif what == "menu":
            self._turn_menu(item_id)

    def _ask_again(self, item_id: str) -> None:
        """The words before this reply once more: beside the old answer, or anew where that one stopped halfway."""
        items = self.bridge.state.items
        at = next((place for place, item in enumerate(items) if item.item_id == item_id), len(items))
        asked = next((item for item in reversed(items[:at]) if item.role is Role.USER and item.text), None)
        found = self.bridge.state.item(item_id)
        if asked is not None and found is not None and found.note.startswith(MARK):
            self.bridge.assistant.send_text(asked.text, asked.images)
        elif asked is not None:
            self.past.ask_again(asked.item_id)

    def _turn_menu(self, item_id: str) -> None:
        window = self._window()
        menu = Menu(window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        item: Item | None = self.bridge.state.item(item_id)
        menu.addAction(window.tr("Copy text"), lambda: QApplication.clipboard().setText(item.text if item else ""))
        menu.addAction(window.tr("Play again"), lambda: self._asked("play", item_id))
        menu.addAction(window.tr("Ask again"), lambda: self._asked("again", item_id))
        menu.addAction(window.tr("Show in timeline"), lambda: self._asked("event", item_id))
        menu.popup(window.cursor().pos())

    # The banner

    def _act(self, action: str) -> None:
        """A button of the banner."""
        assistant = self.bridge.assistant
        name, _, amount = action.partition(" ")
        {
            "retry": assistant.reconnect,
            "retry_again": assistant.reconnect,
            "use_local": assistant.use_local,
            "open_provider": lambda: self.open_settings("provider"),
            "choose_device": lambda: self.open_settings("audio"),
            "check_devices": assistant.check_devices,
            "details": self._show_error_event,
            "wait": lambda: None,
            "open_system": open_access_page,
            "continue_new": assistant.reconnect,
            "raise_limit": lambda: self._raise_limit(float(amount)),
            "stop_here": assistant.hang_up,
        }.get(name, assistant.dismiss_problem)()

    def _raise_limit(self, usd: float) -> None:
        self.bridge.assistant.settings["provider.cap_usd"] = usd
        self.bridge.assistant.reconnect()

    def _show_error_event(self) -> None:
        self._show_timeline(True)
        self.parts.timeline.show_errors()
