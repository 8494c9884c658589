"""Where everything stands, by the width of the window (design, section 2).

Narrow windows lay the sidebar over the conversation as a drawer and the timeline as a sheet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui.bridge import Bridge
from gui.composer import Composer, DropTarget
from gui.controls import holds_focus, line
from gui.empty import EmptyView
from gui.header import Header
from gui.motion import Slide
from gui.notices import Banner
from gui.places import PHONE
from gui.review_card import ReviewCard
from gui.shadow import draw_shadow, shadow_of
from gui.sidebar import Sidebar
from gui.stage import VoiceStage
from gui.theme import theme
from gui.timeline_panel import TimelinePanel
from gui.transcript import TranscriptView

if TYPE_CHECKING:
    from gui.first_run import FirstRun

COMPACT, MEDIUM, WIDE = 860, 1180, 1900
ORB, ORB_NARROW, ORB_REVIEW, ORB_SHORT = 88, 80, 60, 60
COLUMN, SIDE, SIDE_NARROW = 712, 22, 12
OUTER = 6
"""The stage is wider than the column by so much on both sides: its icons, not their larger buttons, stand in line."""
GUTTER = 8
RIGHT, RIGHT_NARROW, RIGHT_WIDE, BOTTOM = 424, 340, 560, 372
SIDEBAR, SIDEBAR_WIDE, DRAWER = 236, 268, 300
SPACE = 12
DRAWER_SHARE = 0.45


class Panel(QFrame):
    """The conversation's inset panel; the shadows of composer and card lie on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self._floating: list[tuple[QWidget, str, int]] = []

    def float(self, widget: QWidget, kind: str, radius: int) -> None:
        """Draw its shadow, wherever it goes: what moves paints its own place anew, not the shadow around it."""
        self._floating.append((widget, kind, radius))
        for one in (widget, widget.parentWidget()):
            if one is not None:
                one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for widget, kind, radius in self._floating:
            box = QRect(widget.mapTo(self, widget.rect().topLeft()), widget.size())
            if widget.isVisible() and event.region().intersects(shadow_of(box, kind)):
                draw_shadow(painter, box, kind, radius)


class Scrim(QWidget):
    """Beside an open drawer; a press closes it."""

    def __init__(self, parent: QWidget, close: Any) -> None:
        super().__init__(parent)
        self._close = close
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("shadow", 0.35))


class Arrangement(QWidget):
    """Makes the parts and gives each its place.

    From the outside in: with a style sheet on the application a widget that gets another parent, and all that stands
    in it, is styled anew.
    """

    begun = Signal()
    service_wanted = Signal(str)
    """What was pressed in the welcome."""

    def __init__(self, bridge: Bridge, place: dict[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(parent.size())
        self._bridge = bridge
        self._sizes = {"right": int(place.get("right", 0)), "bottom": int(place.get("bottom", 0))}
        self._kind = ""
        self.is_drawer_open = self.is_sheet_open = False
        self.sidebar = Sidebar(bridge, self)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.setHandleWidth(GUTTER)
        self.conversation = Panel(self.split)
        self.header, self.banner = Header(bridge, self.conversation), Banner(bridge, self.conversation)
        self.pages = QStackedWidget(self.conversation)
        self.empty, self.transcript = EmptyView(bridge, self.pages), TranscriptView(bridge, self.pages)
        for page in (self.empty, self.transcript):
            self.pages.addWidget(page)
        self._holder = QWidget(self.conversation)
        self.stage, self.composer = VoiceStage(bridge, self._holder), Composer(bridge, self._holder)
        self.review = ReviewCard(bridge, self._holder)
        self.timeline = TimelinePanel(bridge, self.split)
        self.banner.left.connect(self.stage.orb.setFocus)
        self._lay_out_conversation()
        self.split.addWidget(self.conversation)
        self.split.addWidget(self.timeline)
        self.split.setStretchFactor(0, 1)
        self.split.setChildrenCollapsible(False)
        self.split.splitterMoved.connect(self._moved)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GUTTER, GUTTER, GUTTER, GUTTER)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self.sidebar)
        self._row.addWidget(self.split, 1)
        self._scrim = Scrim(self, self.close_drawer)
        self._drop = DropTarget(self.conversation)
        self.conversation.installEventFilter(self)

    @cached_property
    def welcome(self) -> FirstRun:
        """Made when it is first asked for: most starts have none."""
        from gui.first_run import FirstRun

        page = FirstRun(self._bridge, self.pages)
        page.begun.connect(self.begun)
        page.service_wanted.connect(self.service_wanted)
        self.pages.addWidget(page)
        return page

    def stop_check(self) -> None:
        """The microphone check of the welcome, if there is one."""
        if "welcome" in vars(self):
            self.welcome.check.stop()

    def _lay_out_conversation(self) -> None:
        panel = self.conversation
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 1, 1, 15)
        column.setSpacing(0)
        self._hairline = line()
        for widget in (self.header, self._hairline, self.banner):
            column.addWidget(widget)
        column.addWidget(self.pages, 1)
        foot = QVBoxLayout(self._holder)
        foot.setContentsMargins(0, 4, 0, 0)
        foot.setSpacing(6)
        self._foot = foot
        foot.addWidget(self.stage)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(OUTER, 0, OUTER, 0)
        self._below.addWidget(self.composer)
        self._below.addWidget(self.review)
        foot.addLayout(self._below)
        self._middle = QHBoxLayout()
        self._middle.setContentsMargins(SIDE - OUTER, 0, SIDE - OUTER, 0)
        self._middle.addWidget(self._holder)
        column.addLayout(self._middle)
        self._column = column
        panel.float(self.composer, "composer", 26)
        panel.float(self.review, "review", 20)

    @property
    def foot_y(self) -> int:
        """Where composer or review card begin, in the conversation's panel."""
        found = next((one for one in (self.review, self.composer) if one.isVisible()), None)
        return found.mapTo(self.conversation, found.rect().topLeft()).y() if found else self.conversation.height()

    # What is shown

    def show_kind(self, kind: str) -> None:
        """welcome, loading, review or talk: which parts of the conversation there are."""
        if kind == self._kind:
            return
        self._kind = kind
        is_bare = kind in ("welcome", "loading")
        self.header.setVisible(not is_bare)
        self._hairline.setVisible(not is_bare)
        self.stage.setVisible(not is_bare)
        if kind == "talk" and holds_focus(self.review):
            self.stage.orb.setFocus()  # Qt would hand the focus on to the next part, the timeline
        self.composer.setVisible(kind in ("talk", "loading"))
        self.review.setVisible(kind == "review")
        self._foot.setSpacing(0 if kind == "review" else 6)
        self._holder.setVisible(kind != "welcome")
        self.fit()

    def slid(self, panel: QWidget, change: Callable[[], None]) -> None:
        """Do what shows or hides a panel; it slides in from its edge, or out over it."""
        was_shown, place = panel.isVisible(), QRect(panel.mapTo(self, QPoint(0, 0)), panel.size())
        picture = panel.grab() if was_shown else QPixmap()
        edge = self._edge_of(panel)
        change()
        if panel.isVisible() == was_shown or theme().is_motion_reduced:
            return
        if not was_shown:
            for layout in (self._row, panel.layout()):
                if layout is not None:
                    layout.activate()
            edge, picture = self._edge_of(panel), panel.grab()
            place = QRect(panel.mapTo(self, QPoint(0, 0)), panel.size())
        Slide(self, place, picture, edge, is_coming=not was_shown)

    def _edge_of(self, panel: QWidget) -> Qt.Edge:
        """Of the window: where it comes from."""
        is_below = self.split.orientation() is Qt.Orientation.Vertical or self.split.indexOf(panel) < 0
        if panel is self.timeline and is_below:
            return Qt.Edge.BottomEdge
        is_right = (panel is self.timeline) != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        return Qt.Edge.RightEdge if is_right else Qt.Edge.LeftEdge

    def fit(self) -> None:
        """Which panels there is room for."""
        width, settings = self.width(), self._bridge.assistant.settings
        is_bare = self._kind in ("welcome", "loading")
        is_open = self.is_sheet_open if width < PHONE else settings.flag("appearance.is_timeline_open")
        wants_timeline = is_open and not is_bare
        wants_sidebar = settings.flag("appearance.is_sidebar_open") and not is_bare
        is_below = width < COMPACT or settings.text("appearance.timeline_dock") == "bottom"
        is_docked = width >= MEDIUM or (width >= COMPACT and (not wants_timeline or is_below))
        beside = self._fit_sidebar(wants_sidebar and is_docked, width)
        beside += self._fit_timeline(wants_timeline, is_below, width)
        is_phone = width - beside - 2 * GUTTER < PHONE - 20
        self.header.sidebar.setVisible(not (wants_sidebar and is_docked))
        self.header.timeline.blockSignals(True)
        self.header.timeline.setChecked(wants_timeline)
        self.header.timeline.blockSignals(False)
        self.stage.set_meters_shown(not is_phone)
        self.header.set_narrow(is_phone)
        self.composer.set_narrow(is_phone)
        self.stage.hint.setVisible(self.height() >= 640 - 2 * GUTTER)
        outer = 0 if is_phone else OUTER
        side = (SIDE_NARROW if is_phone else SIDE) - outer
        self._below.setContentsMargins(outer, 0, outer, 0)
        self._holder.setMaximumWidth(theme().px(COLUMN) + 2 * outer)
        self._middle.setContentsMargins(side, 0, side, 0)
        edge = 0 if width < PHONE else GUTTER
        look = True if edge else "flat"
        if self.conversation.property("panel") != look:
            self.conversation.setProperty("panel", look)
            self.conversation.style().polish(self.conversation)
        self._row.setContentsMargins(edge, edge, edge, edge)
        inset = 1 if edge else 0
        self._column.setContentsMargins(inset, inset, inset, 15 if edge else 14)

    def _fit_sidebar(self, is_docked: bool, width: int) -> int:
        """What it takes of the width."""
        if is_docked:
            self.close_drawer()
        if is_docked and self._row.indexOf(self.sidebar) < 0:
            self._row.insertWidget(0, self.sidebar)
        elif not is_docked and self._row.indexOf(self.sidebar) >= 0:
            self._row.removeWidget(self.sidebar)
        self.sidebar.setProperty("drawer", not is_docked)
        self.sidebar.setVisible(is_docked or self.is_drawer_open)
        self.sidebar.setFixedWidth(SIDEBAR_WIDE if width >= WIDE else SIDEBAR if is_docked else min(DRAWER, width - 56))
        if self.is_drawer_open:
            self._place_drawer()
        return self.sidebar.width() + SPACE if is_docked else 0

    def _fit_timeline(self, is_wanted: bool, is_below: bool, width: int) -> int:
        """What it takes of the width."""
        is_sheet = width < PHONE
        if is_sheet == (self.split.indexOf(self.timeline) >= 0):
            if is_sheet:
                self.timeline.setParent(self)
            else:
                self.split.addWidget(self.timeline)
        self.split.setOrientation(Qt.Orientation.Vertical if is_below else Qt.Orientation.Horizontal)
        self.timeline.setVisible(is_wanted)
        self.timeline.set_dock("sheet" if is_sheet else "bottom" if is_below else "right")
        if not is_wanted:
            return 0
        if is_sheet:
            self.timeline.setMinimumSize(0, 0)
            self.timeline.setGeometry(self.rect())
            self.timeline.raise_()
            return 0
        self.timeline.setMinimumWidth(0 if is_below else RIGHT_NARROW)
        self.timeline.setMinimumHeight(220 if is_below else 0)
        if is_below:
            usual = int(self.height() * DRAWER_SHARE) if width < COMPACT else BOTTOM
            whole, part = self.split.height(), self._sizes["bottom"] or usual
        else:
            usual = RIGHT_NARROW if width < MEDIUM else RIGHT_WIDE if width >= WIDE else RIGHT
            whole, part = self.split.width(), self._sizes["right"] or usual
        self.split.setSizes([max(1, whole - part - GUTTER), part])
        return 0 if is_below else part + GUTTER

    def _moved(self, position: int, index: int) -> None:
        is_below = self.split.orientation() is Qt.Orientation.Vertical
        self._sizes["bottom" if is_below else "right"] = self.split.sizes()[1]

    def sizes(self) -> dict[str, int]:
        """What the person dragged the panels to."""
        return dict(self._sizes)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()

    # The drawer

    @property
    def has_drawer(self) -> bool:
        """Whether the sidebar lies over the conversation now."""
        return self._row.indexOf(self.sidebar) < 0

    def open_drawer(self) -> None:
        self.is_drawer_open = True
        self._place_drawer()

    def close_drawer(self) -> None:
        self.is_drawer_open = False
        self._scrim.hide()
        if self.has_drawer:
            self.sidebar.hide()

    def _place_drawer(self) -> None:
        self._scrim.setGeometry(self.rect())
        self.sidebar.setParent(self)
        self.sidebar.setAutoFillBackground(True)
        self.sidebar.setGeometry(0, 0, self.sidebar.width(), self.height())
        for one in (self._scrim, self.sidebar):
            one.show()
            one.raise_()

    def show_drop_target(self, is_log: bool) -> None:
        self._drop.setGeometry(self.conversation.rect())
        self._drop.show_for(is_log)
        self._drop.raise_()

    def hide_drop_target(self) -> None:
        self._drop.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._drop.isVisible():
            self._drop.setGeometry(self.conversation.rect())
        return False
