"""The window: sidebar, conversation, timeline, and what happens when something is pressed in them.

How they share the width is gui/arrangement.py; what the commands do is gui/commands.py.
"""

from __future__ import annotations

import asyncio
import contextlib

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
)

from core.conversation.state import LinkStatus, Mode, State
from core.session.assistant import Assistant
from core.settings import Settings, Value
from gui import actions, roles, shortcuts
from gui.announcer import Announcer
from gui.arrangement import ORB, ORB_NARROW, ORB_REVIEW, ORB_SHORT, Arrangement
from gui.bridge import Bridge
from gui.commands import Commands
from gui.desktop import QtDesktop
from gui.frame_clock import FrameClock
from gui.global_key import GlobalKey
from gui.i18n import install, told_error
from gui.notices import Toast
from gui.past import Past, logs_in
from gui.places import PHONE, put_back, remember, remembered
from gui.sidebar import shortened
from gui.talk import TalkPresses
from gui.theme import theme

REPEAT_MS = 60
SHORT = 640


class MainWindow(Commands, QMainWindow):
    """Owns every widget; `closing` is set when the person closes it, `begun` when the assistant is wanted."""

    def __init__(self, assistant: Assistant) -> None:
        super().__init__()
        self.is_ready = False
        self.closing = asyncio.Event()
        self.begun = asyncio.Event()
        self.bridge = Bridge(assistant, self)
        assistant.tools.reach.desktop = QtDesktop()
        self.clock = FrameClock(self, lambda: self.bridge.is_still)
        self.clock.frame.connect(self.bridge.frame)
        self.bridge.state_changed.connect(self.clock.wake)
        self.setWindowTitle(self.tr("Realtime"))
        self.setMinimumSize(420, 560)
        self.setAcceptDrops(True)
        place = remembered(assistant.settings)
        self.resize(1440, 900)
        self.parts = parts = Arrangement(self.bridge, place, self)
        self.setCentralWidget(parts)
        self.sidebar, self.header, self.banner = parts.sidebar, parts.header, parts.banner
        self.transcript, self.empty, self.pages = parts.transcript, parts.empty, parts.pages
        self.stage, self.composer, self.review = parts.stage, parts.composer, parts.review
        self.timeline, self.conversation = parts.timeline, parts.conversation
        self.toast = Toast(parts.conversation, self.bridge, lambda: parts.foot_y)
        self.talk = TalkPresses(self.bridge, self.toast.say)
        self.past = Past(assistant, self, self.transcript, self.toast.say)
        self._space_timer = QTimer(self)
        self._space_timer.setSingleShot(True)
        self._space_timer.timeout.connect(self.talk.release)
        self.actions_made = actions.install(self, lambda name: getattr(self, name))
        shortcuts.rekey(self.actions_made, assistant.settings)
        self.global_key = GlobalKey(self.talk.press, self.talk.release, self)
        self._connect()
        self._take_global_key()
        self.announcer = Announcer(self.bridge, self)
        roles.install()
        self.is_ready = True
        assistant.settings.report_to(lambda error: self.toast.say(told_error(error), "warning-circle"))
        self._show_state(assistant.state)
        put_back(self, place)
        self.parts.fit()
        if not self.is_first_run:
            self.begun.set()
            self.stage.orb.setFocus()

    @property
    def is_first_run(self) -> bool:
        """Whether the welcome stands: never seen it, and nothing has begun."""
        state = self.bridge.state
        is_new = not self.bridge.assistant.settings.flag("first_run.is_done")
        return is_new and state.link.status is LinkStatus.OFFLINE and state.link.problem is None and not state.items

    def _connect(self) -> None:
        assistant, parts = self.bridge.assistant, self.parts
        self.bridge.state_changed.connect(self._state_changed)
        parts.stage.orb.held.connect(self.talk.press)
        parts.stage.orb.let_go.connect(self.talk.release)
        parts.composer.mode_chosen.connect(lambda mode: assistant.choose_mode(Mode(mode)))
        parts.composer.pictures_changed.connect(lambda: self._show_state(self.bridge.state))
        parts.composer.complained.connect(lambda text: self.toast.say(text, "warning-circle"))
        parts.header.sidebar_wanted.connect(self.toggle_sidebar)
        parts.header.timeline_wanted.connect(self._show_timeline)
        parts.header.settings_wanted.connect(self.open_settings)
        parts.header.mini_wanted.connect(self.show_mini)
        parts.header.costs_wanted.connect(self.show_costs)
        parts.header.more.clicked.connect(self._open_menu)
        parts.sidebar.closed.connect(self.toggle_sidebar)
        parts.sidebar.settings_wanted.connect(self.open_settings)
        parts.sidebar.told.connect(lambda text, action, do: self.toast.say(text, action=action, do=do))
        self.past.taken_in.connect(self._taken_in)
        parts.sidebar.row_wanted.connect(self.transcript.show_row)
        parts.sidebar.replay_wanted.connect(self.past.replay)
        parts.timeline.closed.connect(self.toggle_timeline)
        parts.timeline.dock_wanted.connect(self.dock_timeline)
        parts.timeline.turn_wanted.connect(self._show_turn)
        parts.transcript.asked.connect(self._asked)
        parts.empty.started.connect(self._start_with)
        parts.begun.connect(self._begin)
        parts.service_wanted.connect(self._connect_service)
        parts.banner.acted.connect(self._act)
        self._stop_settings = assistant.settings.subscribe(self._setting_changed)

    # State

    def _state_changed(self, before: State, after: State) -> None:
        if not self.begun.is_set() and not self.is_first_run:
            self.bridge.assistant.settings["first_run.is_done"] = True
            self.begun.set()
        self._show_state(after)
        if _is_for_person(after) is not _is_for_person(before):
            QTimer.singleShot(0, self.toast, self.toast.place)  # when the card has its place
        if _is_for_person(after) and not _is_for_person(before):
            self.parts.review.begin()
        if after.draft is not None and _is_for_person(after) and after.draft is not before.draft:
            self.parts.review.show_draft(after.draft)

    def _show_state(self, state: State) -> None:
        parts = self.parts
        is_first = self.is_first_run
        is_loading = state.link.status is LinkStatus.LOADING and not state.items
        page = parts.welcome if is_first else parts.empty if not state.items else parts.transcript
        if parts.pages.currentWidget() is not page:
            parts.pages.setCurrentWidget(page)
        is_review = _is_for_person(state)
        parts.show_kind("welcome" if is_first else "loading" if is_loading else "review" if is_review else "talk")
        has_tile = parts.composer.has_pictures
        is_short = self.height() < SHORT
        orb = ORB_REVIEW if is_review or has_tile or is_short else ORB_NARROW if self.width() < PHONE else ORB
        parts.stage.set_orb(min(orb, ORB_SHORT) if is_short else orb)
        parts.composer.show_mode(state.mode)

    def _setting_changed(self, key: str, value: Value) -> None:
        if key == shortcuts.KEY:
            shortcuts.rekey(self.actions_made, self.bridge.assistant.settings)
        elif key == "shortcuts.global_talk":
            self._take_global_key()
        elif key == "appearance.timeline_dock":
            self.parts.fit()
        elif key.startswith("appearance.") and not key.startswith("appearance.is_"):
            apply_appearance(self.bridge.assistant.settings)
            self.parts.fit()

    def _take_global_key(self) -> None:
        if not self.global_key.take(self.bridge.assistant.settings.text("shortcuts.global_talk")):
            self.toast.say(self.global_key.complaint)

    # Size

    def showEvent(self, event: QShowEvent) -> None:
        """Keys come to the handle first; a filter on the whole application would cost at each event."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_ready:
            self.parts.fit()
            self._show_state(self.bridge.state)

    # Keys: Space talks while no field or button has the focus; Ctrl+Space always (gui/shortcuts.py)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or not isinstance(event, QKeyEvent):
            return False
        if QApplication.activeWindow() is not self or watched is not QApplication.focusWindow():
            return False
        settings = self.bridge.assistant.settings
        is_always = shortcuts.is_pressed(settings, shortcuts.HOLD_ALWAYS, event)
        if not (is_always or shortcuts.is_pressed(settings, shortcuts.HOLD, event)):
            return False
        is_release = event.type() is QEvent.Type.KeyRelease
        if not (is_always or self._is_space_free() or (is_release and self.talk.is_pressed)):
            return False
        if not event.isAutoRepeat():
            self._space(is_release)
        return True

    def _space(self, is_release: bool) -> None:
        """A held key repeats as release and press; on a busy screen Qt does not always see that they belong
        together, so a release counts only when no press follows at once."""
        if is_release:
            self._space_timer.start(REPEAT_MS)
        elif self._space_timer.isActive():
            self._space_timer.stop()
        else:
            self.talk.press()

    def _is_space_free(self) -> bool:
        focus = QApplication.focusWidget()
        if focus is self.parts.stage.orb or focus is None:
            return True
        takes = QLineEdit | QPlainTextEdit | QTextEdit | QAbstractButton | QAbstractItemView
        is_words = isinstance(focus, QAbstractScrollArea) and focus.focusPolicy() is Qt.FocusPolicy.ClickFocus
        return is_words or not isinstance(focus, takes) or not focus.isVisible()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.talk.release()

    # Pictures and logs are dropped anywhere on the conversation

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()
            self.parts.show_drop_target(bool(logs_in(event.mimeData())))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.parts.hide_drop_target()

    def dropEvent(self, event: QDropEvent) -> None:
        self.parts.hide_drop_target()
        if logs := logs_in(event.mimeData()):
            self.past.take_in(logs)
        else:
            self.parts.composer.take_drop(event.mimeData())

    def _taken_in(self, title: str, uid: str) -> None:
        text = self.tr("Imported: {0}").replace("{0}", shortened(title))
        self.toast.say(text, "check-circle", self.tr("Open"), lambda: self.parts.sidebar.open_conversation(uid))

    # The end

    def closeEvent(self, event: QCloseEvent) -> None:
        """With a tray the program goes on; without one closing the window is the end."""
        self._remember()
        if self.tray is not None and self.tray.is_there and not self._is_quitting and self.isVisible():
            self.hide()
            event.ignore()
            return
        self.closing.set()
        event.accept()

    def _remember(self) -> None:
        with contextlib.suppress(OSError):
            remember(self.bridge.assistant.settings, self, **self.parts.sizes())

    def let_go(self) -> None:
        """Before the assistant is closed: nothing is shown any more."""
        self._stop_settings()
        self.global_key.close()
        self.bridge.close()
        self.parts.stop_check()
        self.parts.timeline.close_store()
        for other in (self.mini, self.tray):
            if other is not None:
                other.hide() if other is self.mini else other.close()


def _is_for_person(state: State) -> bool:
    """Whether a draft waits in the review card; one that is with the person's code is not shown."""
    return state.draft is not None and not state.draft.is_with_code


def apply_appearance(settings: Settings) -> None:
    """Theme, text size and motion from the settings; before the first window, and at each change."""
    theme().configure(
        settings.text("appearance.theme"),
        settings.number("appearance.text_scale"),
        settings.text("appearance.motion"),
        settings.text("appearance.contrast"),
    )


def apply_language(settings: Settings) -> None:
    """The catalogue of the settings; before the first window."""
    install(settings.text("appearance.language"))
