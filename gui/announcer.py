"""What a screen reader is told: phases and finished replies politely, errors at once.

While the assistant speaks aloud it is silent, unless the person has switched "Announce everything" on: two voices
at a time help nobody.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from core.conversation.state import Phase, Problem, Role, State
from gui.bridge import Bridge
from gui.i18n import told
from gui.phases import texts

POLITE = QAccessible.AnnouncementPoliteness.Polite
ASSERTIVE = QAccessible.AnnouncementPoliteness.Assertive
Tell = Callable[[str, QAccessible.AnnouncementPoliteness], None]


class Announcer(QObject):
    """Follows the state; one for each window."""

    def __init__(self, bridge: Bridge, window: QWidget, tell: Tell | None = None) -> None:
        """tell: in place of the system's screen reader, for tests."""
        super().__init__(window)
        self._bridge, self._window = bridge, window
        self.tell: Tell = tell or self._announce
        self._phase = bridge.phase
        bridge.state_changed.connect(self._changed)

    def _announce(self, text: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
        announce(self._window, text, politeness)

    def _changed(self, before: State, after: State) -> None:
        problem = after.link.problem or after.problem
        if problem is not None and problem is not (before.link.problem or before.problem):
            self.tell(problem_words(problem), ASSERTIVE)
        phase, self._phase = self._phase, self._bridge.phase
        is_loud = self._phase is Phase.SPEAKING and not self._bridge.assistant.settings.flag("appearance.announces_all")
        if self._phase is not phase and not is_loud and self._phase is not Phase.ERROR:
            status, hint = texts(self._phase, after.mode, after.link, self._bridge.assistant.clock.now_s())
            self.tell(status if self._phase is Phase.SPEAKING else f"{status}. {hint}".rstrip(". ") + ".", POLITE)
        if not is_loud:
            self._finished(before, after)

    def _finished(self, before: State, after: State) -> None:
        """A reply that is complete is read, unless it was heard."""
        if before.items is after.items or after.playback.is_playing:
            return
        done = {item.item_id for item in before.items if item.is_done}
        for item in after.items:
            if item.role is Role.ASSISTANT and item.is_done and item.item_id not in done and item.text:
                words = QCoreApplication.translate("Announcer", "Assistant: {0}")
                self.tell(words.replace("{0}", item.text), POLITE)


def announce(where: QWidget, text: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
    """Have the system's screen reader say it."""
    event = QAccessibleAnnouncementEvent(where, text)
    event.setPoliteness(politeness)
    QAccessible.updateAccessibility(event)


def problem_words(problem: Problem) -> str:
    """What happened and what to do."""
    return " ".join(told(one) for one in (problem.title, problem.text) if one)
