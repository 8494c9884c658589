"""What moves: half way it is between the two looks, at its end it is the new one, and reduced it is there at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from core.conversation.state import Phase
from gui.meters import LevelRibbon
from gui.motion import Glide, Slide, Veil, settle
from gui.orb import TalkButton
from gui.switches import Segmented, Switch
from gui.theme import theme
from tests.gui.conftest import Stage, until

BALL = QPoint(74, 108)
"""Of an orb of 88 px: on the ball, below its glyph."""


@pytest.fixture
def still(qapp: QApplication) -> Iterator[None]:
    """Motion is reduced."""
    theme().configure("light", 1.0, "reduced")
    yield
    theme().configure("system", 1.0)


@pytest.fixture(autouse=True)
def lively(qapp: QApplication) -> Iterator[None]:
    theme().configure("light", 1.0, "full")
    yield
    theme().configure("system", 1.0)


def _hold(widget: QWidget, share: float) -> None:
    """Every glide of a widget stands at a share of its time."""
    found = [one for one in widget.findChildren(QVariantAnimation) if isinstance(one, Glide) and one.is_running]
    assert found, f"nothing moves in {type(widget).__name__}"
    for one in found:
        one.pause()
        one.setCurrentTime(round(one.duration() * share))


def _image(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def _away(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def _orb(phase: Phase) -> TalkButton:
    orb = TalkButton()
    orb.set_back("bg.canvas")
    orb.show_phase(phase, "")
    orb.show()
    return orb


def test_a_phase_fades_into_the_next(qapp: QApplication) -> None:
    orb = _orb(Phase.LISTENING)
    before = _image(orb).pixelColor(BALL)
    orb.show_phase(Phase.WAITING, "")
    _hold(orb, 0.5)
    halfway = _image(orb).pixelColor(BALL)
    settle()
    after = _image(orb)
    whole = _away(before, after.pixelColor(BALL))
    assert 0.25 < _away(before, halfway) / whole < 0.75
    assert after == _image(_orb(Phase.WAITING))


def test_barge_in_is_instant_and_only_the_rings_leave(qapp: QApplication) -> None:
    orb = _orb(Phase.SPEAKING)
    for _ in range(20):
        orb.step(0.033, 1.0, 0.0)
    orb.show_phase(Phase.INTERRUPTED, "")
    settled = _orb(Phase.LISTENING)
    _hold(orb, 0.4)
    ring = QPoint(74 + 44 + 8, 74)
    assert _away(_image(orb).pixelColor(BALL), _image(settled).pixelColor(BALL)) < 40, "the ball is still ember"
    halfway = _image(orb).pixelColor(ring)
    settle()
    gone = _image(orb).pixelColor(ring)
    assert _away(halfway, gone) > 12, "there was no ring to leave"


def test_reduced_it_is_there_at_once(still: None) -> None:
    theme().configure("light", 1.0, "reduced")
    orb = _orb(Phase.LISTENING)
    orb.show_phase(Phase.WAITING, "")
    at_once = _image(orb)
    for _ in range(40):
        orb.step(0.033, 0.0, 0.0)
    assert at_once == _image(orb) == _image(_orb(Phase.WAITING))


def test_every_curve_of_the_tokens_is_one_of_qt(qapp: QApplication) -> None:
    owner = QWidget()
    owner.show()
    for easing in theme().tokens["motion"]["easing"]:
        found: list[float] = []
        glide = Glide(owner, "quick", easing, found.append)
        glide.run()
        settle()
        assert found[-1] == 1.0
        assert glide.easingCurve().type() in QEasingCurve.Type


def test_a_switch_and_segments_end_where_they_were_set(qapp: QApplication) -> None:
    switch, other = Switch("One"), Switch("Other")
    for one in (switch, other):
        one.show()
    off = _image(switch)
    switch.click()
    _hold(switch, 0.5)
    assert _image(switch) not in (off, _image(other))
    settle()
    other.blockSignals(True)  # as a page does that shows what is set
    other.setChecked(True)
    assert _image(switch) == _image(other) != off
    choices = [("a", "First", ""), ("b", "Second", ""), ("c", "Third", "")]
    moved, fresh = Segmented(choices, "Moved"), Segmented(choices, "Fresh")
    moved.set_value("a")
    moved.show()
    start = _image(moved)
    moved.set_value("c")
    _hold(moved, 0.5)
    halfway = _image(moved)
    settle()
    fresh.set_value("c")
    fresh.show()
    assert _image(moved) == _image(fresh)
    assert halfway not in (start, _image(moved))


def test_a_ribbon_is_a_line_as_long_as_it_is_loud_where_motion_is_reduced(still: None) -> None:
    theme().configure("light", 1.0, "reduced")
    ribbon = LevelRibbon("you.solid", "Sound", grows_left=False)
    ribbon.set_back("bg.canvas")
    ribbon.resize(200, 84)
    ribbon.show()

    def length(level_db: float) -> int:
        for _ in range(8):
            ribbon.step(0.033, level_db)
        image, color = _image(ribbon), theme().color("you.solid")
        line = range(image.width())
        assert not any(_away(image.pixelColor(x, 30), color) < 60 for x in line), "bars move"
        return sum(_away(image.pixelColor(x, 42), color) < 60 for x in line)

    assert length(-100.0) <= 4
    assert 80 < length(-30.0) < 120
    assert length(0.0) > 180


def test_the_ribbon_that_moved_is_the_one_painted_anew(qapp: QApplication) -> None:
    levels = [-60.0 + 4.7 * ((number * 7) % 12) for number in range(60)]
    for grows_left in (True, False):
        moved = LevelRibbon("you.solid", "Sound", grows_left=grows_left)
        fresh = LevelRibbon("you.solid", "Sound", grows_left=grows_left)
        for one in (moved, fresh):
            one.set_back("bg.canvas")
            one.resize(273, 84)
            one.show()
        for level_db in levels:
            moved.step(0.05, level_db)
            moved.grab()
            fresh.step(0.05, level_db)
        assert _image(moved) == _image(fresh)


def test_a_slide_shows_the_panel_on_its_way_and_is_gone_afterwards(qapp: QApplication) -> None:
    window = QWidget()
    window.resize(400, 100)
    window.show()
    panel = QWidget(window)
    panel.setStyleSheet("background: #ff0000")
    panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    panel.setGeometry(300, 0, 100, 100)
    panel.show()
    place = QRect(300, 0, 100, 100)
    coming = Slide(window, place, panel.grab(), Qt.Edge.RightEdge, is_coming=True)
    _hold(coming, 0.2)
    red = [x for x in range(400) if _image(window).pixelColor(x, 50) == QColor("#ff0000")]
    assert 300 < red[0] < 395, "it stands already, or is not to be seen"
    settle()
    qapp.processEvents()
    panel.hide()
    going = Slide(window, place, panel.grab(), Qt.Edge.RightEdge, is_coming=False)
    _hold(going, 0.2)
    red = [x for x in range(400) if _image(window).pixelColor(x, 50) == QColor("#ff0000")]
    assert red, "it went at once"
    assert red[0] > 300


async def test_a_new_turn_fades_in_and_rises(stage: Stage) -> None:
    theme().configure("light", 1.0, "full")
    view = stage.window.transcript
    stage.user_says("Is it raining?", "item_1")
    await until(lambda: view.row("item_1") is not None and view.isVisible(), "the row")
    settle()
    view._lay_out()
    settled = view.row("item_1")
    assert settled is not None
    stage.user_says("And tomorrow?", "item_2")
    row = view.row("item_2")
    assert row is not None
    veil = row.findChild(Veil)
    assert veil is not None, "it stood there at once"
    assert row.lift > 0
    assert not settled.findChildren(Veil), "the one before it comes again"
    below = row.y()
    settle()
    assert below - row.y() == 6
    assert row.lift == 0
    assert not veil.isVisible()


async def test_a_conversation_that_is_opened_stands_there(stage: Stage) -> None:
    theme().configure("light", 1.0, "full")
    import msgspec

    from tests.screens import talk

    turns = tuple(talk.user(f"u{number}", f"Question {number}") for number in range(12))
    before = stage.assistant.state
    after = msgspec.structs.replace(before, items=turns)
    stage.window.transcript._state_changed(before, after)
    assert stage.window.transcript.findChildren(Veil) == []


async def test_panels_slide_and_end_where_they_belong(stage: Stage) -> None:
    theme().configure("light", 1.0, "full")
    window = stage.window
    window.resize(1440, 900)
    window._show_timeline(True)
    settle()
    for toggle, panel in ((window.toggle_timeline, window.timeline), (window.toggle_sidebar, window.sidebar)):
        was_shown = panel.isVisible()
        for is_shown in (not was_shown, was_shown):
            toggle()
            slides = [one for one in window.parts.findChildren(Slide) if one.isVisible()]
            assert len(slides) == 1, f"{type(panel).__name__} jumps"
            assert panel.isVisible() is is_shown
            settle()
            slides[0].deleteLater()
            QApplication.processEvents()
            assert not any(one.isVisible() for one in window.parts.findChildren(Slide))
