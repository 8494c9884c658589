"""The window: sidebar, conversation, timeline, and how they share the width (design, section 2)."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.conversation.state import LinkStatus, Mode, State
from core.session.assistant import Assistant
from core.settings import Settings, Value
from gui import actions
from gui.bridge import Bridge
from gui.composer import Composer
from gui.empty import EmptyView
from gui.frame_clock import FrameClock
from gui.header import Header
from gui.notices import Banner, Toast
from gui.review_card import ReviewCard
from gui.settings_dialog import SettingsDialog
from gui.sidebar import Sidebar
from gui.stage import VoiceStage
from gui.talk import TalkPresses
from gui.theme import theme
from gui.timeline_panel import TimelinePanel
from gui.transcript import TranscriptView

PHONE, COMPACT, MEDIUM = 560, 860, 1180
ORB, ORB_NARROW, ORB_REVIEW = 88, 80, 60
COLUMN = 712
REPEAT_MS = 60
SIDE = 24
TIMELINE_WIDTH = 424


class MainWindow(QMainWindow):
    """Owns every widget; `closing` is set when the person closes it."""

    def __init__(self, assistant: Assistant) -> None:
        super().__init__()
        self.closing = asyncio.Event()
        self.bridge = Bridge(assistant, self)
        self.clock = FrameClock(self)
        self.clock.frame.connect(self.bridge.frame)
        self.setWindowTitle("Realtime")
        self.setMinimumSize(420, 560)
        self.resize(1440, 900)
        self.sidebar = Sidebar(self.bridge)
        self.header = Header(self.bridge)
        self.banner = Banner(self.bridge)
        self.transcript = TranscriptView(self.bridge)
        self.empty = EmptyView(self.bridge)
        self.stage = VoiceStage(self.bridge)
        self.composer = Composer(self.bridge)
        self.review = ReviewCard(self.bridge)
        self.timeline = TimelinePanel(self.bridge)
        self.settings_dialog: SettingsDialog | None = None
        self._lay_out()
        self.toast = Toast(self.conversation, self.bridge)
        self.talk = TalkPresses(self.bridge, self.toast.say)
        self._space_timer = QTimer(self)
        self._space_timer.setSingleShot(True)
        self._space_timer.timeout.connect(self.talk.release)
        self._connect()
        self.actions_made = actions.install(self, lambda name: getattr(self, name))
        self.header.more.clicked.connect(self._open_menu)
        self._show_state(assistant.state)
        self._fit(self.width())
        self.composer.edit.clearFocus()
        self.stage.orb.setFocus()

    def _lay_out(self) -> None:
        self.conversation = QFrame()
        self.conversation.setProperty("panel", True)
        column = QVBoxLayout(self.conversation)
        column.setContentsMargins(1, 1, 1, 16)
        column.setSpacing(0)
        column.addWidget(self.header)
        hairline = QFrame()
        hairline.setProperty("line", True)
        column.addWidget(hairline)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.transcript)
        banner_row = QHBoxLayout()
        banner_row.setContentsMargins(12, 8, 12, 0)
        banner_row.addWidget(self.banner)
        column.addLayout(banner_row)
        column.addWidget(self.pages, 1)
        self._foot = QVBoxLayout()
        self._foot.setSpacing(12)
        for widget in (self.stage, self.composer, self.review):
            self._foot.addWidget(widget)
        holder = QWidget()
        holder.setMaximumWidth(COLUMN)
        holder.setLayout(self._foot)
        self._foot.setContentsMargins(0, 4, 0, 0)
        middle = QHBoxLayout()
        middle.setContentsMargins(SIDE, 0, SIDE, 0)
        middle.addWidget(holder)
        column.addLayout(middle)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(8)
        self.split.addWidget(self.conversation)
        self.split.addWidget(self.timeline)
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        self.timeline.setMinimumWidth(340)
        root = QWidget()
        row = QHBoxLayout(root)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.sidebar)
        row.addWidget(self.split, 1)
        self.setCentralWidget(root)

    def _connect(self) -> None:
        assistant = self.bridge.assistant
        self.bridge.state_changed.connect(self._state_changed)
        self.stage.orb.held.connect(self.talk.press)
        self.stage.orb.let_go.connect(self.talk.release)
        self.stage.devices_wanted.connect(lambda: self.open_settings("audio"))
        self.composer.mode_chosen.connect(lambda mode: assistant.choose_mode(Mode(mode)))
        self.composer.complained.connect(self.toast.say)
        self.header.sidebar_wanted.connect(self.toggle_sidebar)
        self.sidebar.closed.connect(self.toggle_sidebar)
        self.header.timeline_wanted.connect(self._show_timeline)
        self.timeline.closed.connect(self.toggle_timeline)
        self.header.settings_wanted.connect(self.open_settings)
        self.sidebar.settings_wanted.connect(self.open_settings)
        self.banner.acted.connect(self._act)
        self._stop_settings = assistant.settings.subscribe(self._setting_changed)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    # State

    def _state_changed(self, before: State, after: State) -> None:
        self._show_state(after)
        if before.draft is None and after.draft is not None:
            self.review.begin()
        if after.draft is not None and after.draft is not before.draft:
            self.review.show_draft(after.draft)

    def _show_state(self, state: State) -> None:
        is_empty = not state.items or (state.link.status is LinkStatus.LOADING and not state.items)
        self.pages.setCurrentWidget(self.empty if is_empty else self.transcript)
        is_review = state.draft is not None
        self.composer.setVisible(not is_review)
        self.review.setVisible(is_review)
        self.stage.set_orb(ORB_REVIEW if is_review else ORB_NARROW if self.width() < PHONE else ORB)
        self.composer.modes.set_value(state.mode.value)

    def _setting_changed(self, key: str, value: Value) -> None:
        if key.startswith("appearance.") and not key.startswith("appearance.is_"):
            apply_appearance(self.bridge.assistant.settings)

    # Size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Which panels there is room for."""
        settings = self.bridge.assistant.settings
        wants_timeline = settings.flag("appearance.is_timeline_open")
        wants_sidebar = settings.flag("appearance.is_sidebar_open")
        is_beside = width >= COMPACT
        self.timeline.setVisible(wants_timeline and width >= PHONE)
        self.sidebar.setVisible(wants_sidebar and (width >= MEDIUM or (is_beside and not wants_timeline)))
        self.header.sidebar.setVisible(not self.sidebar.isVisibleTo(self))
        self.split.setOrientation(Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical)
        if is_beside and self.timeline.isVisibleTo(self):
            right = 340 if width < MEDIUM else TIMELINE_WIDTH
            self.split.setSizes([max(1, self.split.width() - right - 8), right])
        self.header.timeline.blockSignals(True)
        self.header.timeline.setChecked(self.timeline.isVisibleTo(self))
        self.header.timeline.blockSignals(False)
        is_phone = width < PHONE
        self.stage.set_meters_shown(not is_phone)
        self.header.set_narrow(is_phone)
        self.stage.hint.setVisible(self.height() >= 640)
        self._show_state(self.bridge.state)

    def _show_timeline(self, is_shown: bool) -> None:
        self.bridge.assistant.settings["appearance.is_timeline_open"] = is_shown
        self._fit(self.width())

    # Keys: Space talks while no field or button has the focus; Ctrl+Space always

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) or not isinstance(event, QKeyEvent):
            return False
        if (
            event.key() != Qt.Key.Key_Space
            or QApplication.activeWindow() is not self
            or watched is not QApplication.focusWindow()
        ):
            return False
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_release = event.type() is QEvent.Type.KeyRelease
        if not (has_control or self._is_space_free() or (is_release and self.talk._pressed_s is not None)):
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
        if focus is self.stage.orb or focus is None:
            return True
        return not isinstance(focus, QLineEdit | QPlainTextEdit | QAbstractButton) or not focus.isVisible()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.talk.release()

    # Commands (gui/actions.py)

    def new_conversation(self) -> None:
        self.bridge.assistant.new_conversation()

    def stop(self) -> None:
        """Esc: stop the reply; with nothing to stop, leave the field."""
        if self.bridge.state.draft is not None:
            self.bridge.assistant.discard_draft()
            return
        self.bridge.assistant.stop()
        self.stage.orb.setFocus()

    def toggle_mute(self) -> None:
        self.bridge.assistant.toggle_mute()

    def choose_hold(self) -> None:
        self.bridge.assistant.choose_mode(Mode.HOLD)

    def choose_hands_free(self) -> None:
        self.bridge.assistant.choose_mode(Mode.HANDS_FREE)

    def choose_review(self) -> None:
        self.bridge.assistant.choose_mode(Mode.REVIEW)

    def toggle_timeline(self) -> None:
        self._show_timeline(not self.timeline.isVisibleTo(self))

    def toggle_sidebar(self) -> None:
        settings = self.bridge.assistant.settings
        settings["appearance.is_sidebar_open"] = not self.sidebar.isVisibleTo(self)
        self._fit(self.width())

    def search_events(self) -> None:
        self._show_timeline(True)
        self.timeline.search.setFocus()

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

    def open_settings(self, page: str = "provider") -> None:
        """The settings dialog on a page; never modal to the event loop."""
        if self.settings_dialog is None:
            self.settings_dialog = SettingsDialog(self.bridge, self)
        self.settings_dialog.open_page(page)
        self.settings_dialog.open()

    def quit(self) -> None:
        self.close()

    def _open_menu(self) -> None:
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.addActions(self.actions_made)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.header.more.mapToGlobal(self.header.more.rect().bottomLeft()))

    def _act(self, action: str) -> None:
        """A button of the banner."""
        assistant = self.bridge.assistant
        {
            "retry": assistant.reconnect,
            "use_local": assistant.use_local,
            "open_provider": lambda: self.open_settings("provider"),
            "choose_device": lambda: self.open_settings("audio"),
            "check_devices": assistant.check_devices,
            "details": self._show_error_event,
        }[action]()

    def _show_error_event(self) -> None:
        self._show_timeline(True)
        next(chip for chip in self.timeline.chips.buttons() if chip.objectName() == "errors").click()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.set()
        event.accept()

    def let_go(self) -> None:
        """Before the assistant is closed: nothing is shown any more."""
        self._stop_settings()
        self.bridge.close()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)


def apply_appearance(settings: Settings) -> None:
    """Theme, text size and motion from the settings; before the first window, and at each change."""
    theme().configure(
        settings.text("appearance.theme"),
        settings.number("appearance.text_scale"),
        settings.flag("appearance.reduced_motion"),
    )
