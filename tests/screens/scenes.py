"""The scenes of the design, by number: the window in a state, at the size of the picture."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu

from core.conversation.state import (
    CallStatus,
    Draft,
    DraftPart,
    Floor,
    Link,
    LinkStatus,
    Mode,
    Playback,
    Problem,
    Setup,
    State,
    Tool,
    Transcript,
)
from core.metering import cost_of
from gui.menu import ROOM
from gui.theme import theme
from tests.screens import talk
from tests.screens.board import components, orbs
from tests.screens.fake import NOW_S
from tests.screens.pages import devices, settings, tools, turn_detection
from tests.screens.scene import Scene, Shown, over, shot, whole
from tests.screens.talk import replace

# 01 to 07: the talk


def listening(scene: Scene) -> QPixmap:
    scene.assistant.show(talk.online())
    talk.tell(scene.script)
    scene.breathe(heard="room")
    return whole(scene)


def hearing(scene: Scene) -> QPixmap:
    live = talk.user("u4", "And somewhere good for dinner near the", transcript=Transcript.PARTIAL, is_done=False)
    floor = Floor(is_speaking=True, speech_item_id="u4")
    scene.assistant.show(talk.online(items=(*talk.rows(), live), floor=floor))
    talk.tell(scene.script)
    scene.script.got(23.3, "input_audio_buffer.speech_started", item_id="u4", audio_start_ms=23_000)
    scene.breathe(heard="talk")
    return whole(scene)


def speaking(scene: Scene) -> QPixmap:
    scene.assistant.clock.at_s = talk.START_S + 21.0
    scene.assistant.show(talk.speaking_state())
    scene.assistant.heard["a2"] = 3400
    talk.tell(scene.script, until_s=21.0)
    scene.breathe(heard="room", spoken="talk")
    return whole(scene)


DRAFT = "Find me a table for two near Santa Catarina, around eight, somewhere with petiscos and no loud music."


def review(scene: Scene) -> QPixmap:
    doubtful = tuple((DRAFT.index(word), DRAFT.index(word) + len(word)) for word in ("Santa Catarina", "petiscos"))
    part = DraftPart("u3", DRAFT, Transcript.DONE, 4100, doubtful)
    scene.assistant.show(talk.online(mode=Mode.HANDS_FREE))
    talk.tell(scene.script)
    scene.breathe(heard="talk")
    scene.assistant.show(talk.online(draft=Draft((part,))))
    scene.window.review.presets.buttons()[1].click()
    scene.window.review.heard.setFocus()
    scene.breathe(20)
    return whole(scene)


def tool_waits(scene: Scene) -> QPixmap:
    asked = talk.user("u3", "Lovely. Put the Gulbenkian in my calendar for half past ten.")
    arguments = (
        '{"title": "Gulbenkian Museum", "start": "2025-11-29T10:30", "duration_min": 120, '
        '"place": "Av. de Berna 45A, Lisbon"}'
    )
    call = talk.tool("c2", "create_event", CallStatus.WAITING, arguments, ended_s=None)
    tools = (Tool("create_event", "", {}, True, "changes_data", "Add an event to your calendar?"),)
    state = talk.online(link=talk.CLOUD, items=(*talk.rows(), asked, call), setup=Setup(tools=tools))
    scene.assistant.clock.at_s = talk.START_S + 31.4
    scene.assistant.cost = replace(scene.assistant.cost, usd=0.038, is_free=False)
    scene.assistant.show(replace(state, latencies_ms=(702, 640, 598, 612, 486)))
    talk.tell(scene.script)
    scene.script.got(26.110, "input_audio_buffer.speech_started", item_id="u3", audio_start_ms=25_900)
    scene.script.got(29.9, "input_audio_buffer.speech_stopped", item_id="u3", audio_end_ms=29_600)
    called = {"response_id": "resp_C9x2", "item_id": "c2", "call_id": "call_2", "name": "create_event"}
    scene.script.got(30.4, "response.function_call_arguments.done", **called, arguments=arguments)
    scene.breathe()
    return whole(scene)


def _cloud(scene: Scene, **more: Any) -> State:
    scene.assistant.cost = replace(scene.assistant.cost, usd=0.042, is_free=False)
    return talk.online(link=talk.CLOUD, **more)


def inspector(scene: Scene) -> QPixmap:
    scene.window.bridge.assistant.settings["appearance.is_sidebar_open"] = False
    scene.assistant.show(_cloud(scene))
    talk.tell(scene.script)
    scene.window.parts._sizes["right"] = 560
    scene.window.parts.fit()
    scene.breathe(heard="room")
    scene.window.timeline.show_event(len(scene.window.timeline.model.store) - 1)
    scene.breathe(2, heard="room")
    return whole(scene)


def bottom_dock(scene: Scene) -> QPixmap:
    scene.window.bridge.assistant.settings["appearance.timeline_dock"] = "bottom"
    live = talk.user("u4", "And somewhere good for dinner near the", transcript=Transcript.PARTIAL, is_done=False)
    floor = Floor(is_speaking=True, speech_item_id="u4")
    scene.assistant.show(_cloud(scene, items=(*talk.rows(), live), floor=floor))
    talk.tell(scene.script)
    number = len(scene.assistant.timeline) - 1
    scene.script.got(23.3, "input_audio_buffer.speech_started", item_id="u4", audio_start_ms=23_000)
    scene.breathe(heard="talk")
    scene.window.timeline.show_event(number)
    scene.breathe(4, heard="talk")
    return whole(scene)


# 08 to 17


def first_run(scene: Scene) -> QPixmap:
    scene.window.parts.welcome.check.show_devices([("ALSA: Built-in microphone", "Built-in microphone")])
    scene.breathe(heard="talk")
    scene.window.setFocus()
    return whole(scene)


def loading(scene: Scene) -> QPixmap:
    link = Link(LinkStatus.LOADING, "Local assistant", loading_part="recognizer", loading_percent=62)
    scene.assistant.show(State(link=link))
    scene.breathe(4)
    return whole(scene)


def new_conversation(scene: Scene) -> QPixmap:
    scene.window.bridge.title = ""
    scene.window.bridge.assistant.settings["appearance.is_timeline_open"] = False
    scene.assistant.show(State(link=Link(LinkStatus.ONLINE, "Local assistant")))
    scene.window.parts.fit()
    scene.breathe(heard="room")
    return whole(scene)


LOST = Problem("link_lost", "Connection lost.", "The connection broke (code 1006).", ("retry", "use_local"))


def reconnecting(scene: Scene) -> QPixmap:
    note = "The reply stopped halfway: the connection dropped (code 1006)."
    half = talk.said("a2", talk.A2[: talk.A2.index(" a quarter")], 3600, first_sound_ms=612, note=note)
    link = replace(talk.CLOUD, status=LinkStatus.RETRYING, problem=LOST, attempt=2, retry_at_s=NOW_S - 1 + 4)
    scene.assistant.clock.at_s = NOW_S - 1
    scene.assistant.cost = replace(scene.assistant.cost, usd=0.038, is_free=False)
    scene.assistant.show(talk.online(link=link, items=(*talk.rows()[2:4], half)))
    talk.tell(scene.script, is_cut_off=True)
    scene.breathe()
    return whole(scene)


def no_microphone(scene: Scene) -> QPixmap:
    scene.window.bridge.assistant.settings["appearance.is_timeline_open"] = False
    problem = Problem("no_microphone", "No microphone found.", "", ("choose_device", "check_devices"))
    floor = Floor(has_microphone=False)
    scene.assistant.show(talk.online(items=talk.first_half(), floor=floor, problem=problem))
    scene.window.parts.fit()
    scene.breathe()
    return whole(scene)


def roofs(width: int = 672, height: int = 480) -> QImage:
    """A town of red roofs, drawn."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor("#B9C8D6"))
    sky.setColorAt(1, QColor("#EAD9C4"))
    painter = QPainter(image)
    painter.fillRect(image.rect(), sky)
    colors = ("#B4553A", "#C96A48", "#A34A33", "#D98F66", "#C25B3C", "#E3C9A4")
    x = 0
    for index in range(14):
        wide = 38 + (index * 29) % 34
        top = height - 190 - (index * 53) % 110
        painter.fillRect(x, top, wide, height - top, QColor(colors[index % len(colors)]))
        for row in range(top + 22, height, 46):
            for column in range(x + 9, x + wide - 10, 20):
                painter.fillRect(column, row, 8, 14, QColor(70, 40, 40, 120))
        x += wide - 2
    painter.end()
    return image


def _uri(image: QImage) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 90)  # type: ignore[call-overload]
    return "data:image/jpeg;base64," + base64.b64encode(bytes(buffer.data().data())).decode()


def cost(scene: Scene) -> QPixmap:
    square = talk.user("u5", "What is this square called?", is_speech=False, images=(_uri(roofs()),))
    words = (
        "That looks like the lower town seen from the lift: the roofs of Baixa, with Rossio square just out of frame "
        "to the left. You can walk there in about six minutes."
    )
    answer = talk.said("a5", words, 7000, first_sound_ms=534)
    scene.assistant.lengths["a5"] = 7000
    first, second = talk.rows()[0], talk.rows()[2]
    state = _cloud(scene, items=(first, second, talk.rows()[4], square, answer), mode=Mode.HOLD)
    times = (702, 640, 598, 612, 534)
    usage = {"gpt-realtime-2.1": talk.USAGE}
    state = replace(state, latencies_ms=times, replies=talk.replies(*times), usage=talk.USAGE, usage_by_model=usage)
    scene.assistant.cost = cost_of(usage, scene.assistant.prices)
    scene.assistant.show(state)
    talk.tell(scene.script)
    scene.window.composer.add_image(roofs(1280, 960), "baixa-roofs.jpg")
    scene.window.composer.edit.setPlainText("And how old is the lift?")
    scene.window.composer.edit.setFocus()
    scene.breathe()
    scene.window.show_costs()
    assert scene.window.costs is not None
    picture = over(scene, scene.window.costs)
    scene.window.costs.hide()
    return picture


def palette(scene: Scene) -> QPixmap:
    listening(scene)
    scene.window.open_palette()
    assert scene.window.palette_layer is not None
    with contextlib.suppress(StopIteration):  # this history answers at once
        scene.window.palette_layer._add_conversations().send(None)
    scene.window.palette_layer.field.setText("mi")
    for _ in range(2):
        scene.window.palette_layer._move(1)
    QApplication.processEvents()
    return whole(scene)


def narrow(scene: Scene) -> QPixmap:
    scene.window.bridge.assistant.settings["appearance.is_timeline_open"] = False
    speaking(scene)
    return whole(scene)


def right_to_left(scene: Scene) -> QPixmap:
    scene.window.bridge.assistant.settings["appearance.is_timeline_open"] = False
    scene.assistant.clock.at_s = talk.START_S + 21.0
    weather = talk.tool("c1", "get_weather", CallStatus.DONE, "{}", "")
    reply = "حتى الثالثة تقريبًا فقط. ابدأ بالمتاحف، ثم تمشَّ على ضفة النهر حين يصفو الجو."
    answer = talk.said("a2", reply, 6100, is_fully_heard=False, heard_ms=4200)
    scene.assistant.heard["a2"] = 4300
    items = (talk.user("u2", "هل ستمطر طوال اليوم؟"), weather, answer)
    link = Link(LinkStatus.ONLINE, "المساعد المحلي")
    scene.assistant.show(talk.online(items=items, link=link, playback=Playback(("a2",))))
    scene.window.bridge.title = "سبت ماطر في لشبونة"
    scene.window.bridge.title_changed.emit()
    scene.breathe(heard="room", spoken="talk")
    return whole(scene)


def mini(scene: Scene) -> QPixmap:
    board = QPixmap(980 * round(scene.window.devicePixelRatioF()), 420 * round(scene.window.devicePixelRatioF()))
    board.setDevicePixelRatio(scene.window.devicePixelRatioF())
    fill = QLinearGradient(0, 0, 980, 420)
    colors = ("#20242C", "#2C2624") if theme().is_dark else ("#DCE3EC", "#E2E2E2", "#ECE2DA")
    for place, color in enumerate(colors):
        fill.setColorAt(place / (len(colors) - 1), QColor(color))
    painter = QPainter(board)
    painter.fillRect(QRectF(0, 0, 980, 420), fill)
    live = talk.user("u4", "And somewhere for dinner near…", transcript=Transcript.PARTIAL, is_done=False)
    states = (
        (talk.speaking_state(), "", "talk"),
        (talk.online(), "", ""),
        (talk.online(items=(*talk.rows(), live), floor=Floor(is_speaking=True)), "talk", ""),
    )
    scene.window.show_mini()
    small = scene.window.mini
    assert small is not None
    small.global_keys = "Ctrl+Shift+Space"
    for number, (state, heard, spoken) in enumerate(states):
        scene.assistant.show(state)
        scene.breathe(60, heard=heard, spoken=spoken)
        painter.drawPixmap(QPoint(40 - 34, 44 + number * 120 - 34), shot(small))
    scene.assistant.show(talk.online())
    scene.window.make_tray()
    assert scene.window.tray is not None
    menu: QMenu = scene.window.tray.menu
    menu.ensurePolished()
    menu.resize(menu.sizeHint().expandedTo(menu.minimumSize()))
    painter.drawPixmap(QPoint(560 - ROOM, 44 - ROOM), shot(menu))
    painter.end()
    return board


@dataclass(frozen=True)
class Plan:
    """How a scene is made."""

    make: Shown
    size: tuple[int, int]
    is_rtl: bool = False
    is_first: bool = False
    has_history: bool = True


PLANS: dict[str, Plan] = {
    "01-main-listening": Plan(listening, (1440, 900)),
    "02-main-hearing-you": Plan(hearing, (1440, 900)),
    "03-main-speaking-barge-in": Plan(speaking, (1440, 900)),
    "04-manual-review": Plan(review, (1440, 900)),
    "05-tool-approval": Plan(tool_waits, (1440, 900)),
    "06-timeline-inspector": Plan(inspector, (1440, 900)),
    "07-timeline-bottom-dock": Plan(bottom_dock, (1600, 1000)),
    "08-first-run": Plan(first_run, (1180, 800), is_first=True),
    "09-model-loading": Plan(loading, (1180, 800)),
    "10-new-conversation": Plan(new_conversation, (1180, 800)),
    "11-error-reconnect": Plan(reconnecting, (1440, 900)),
    "12-no-microphone": Plan(no_microphone, (1080, 760)),
    "13-text-image-cost": Plan(cost, (1440, 980)),
    "14-command-palette": Plan(palette, (1440, 900)),
    "15-narrow-420": Plan(narrow, (420, 820)),
    "16-narrow-rtl": Plan(right_to_left, (420, 820), is_rtl=True),
    "17-mini-and-tray": Plan(mini, (1180, 800)),
    "18-settings-provider": Plan(settings("provider"), (1440, 900)),
    "19-settings-voice": Plan(settings("voice"), (1440, 900)),
    "20-settings-turn-detection": Plan(turn_detection, (1440, 900)),
    "21-settings-transcription": Plan(settings("transcription"), (1440, 900)),
    "22-settings-devices": Plan(devices, (1440, 900)),
    "23-settings-tools": Plan(tools, (1440, 900)),
    "24-settings-appearance": Plan(settings("appearance"), (1440, 900)),
    "25-settings-shortcuts": Plan(settings("shortcuts"), (1440, 900)),
    "26-components": Plan(components, (1180, 800)),
    "27-orb-states": Plan(orbs, (1180, 800)),
}
HIGH_CONTRAST = ("04-manual-review", "08-first-run")
"""Kept in high contrast too."""


def keys(sides: Iterable[str] = ()) -> list[tuple[str, str]]:
    """(scene, side) of every picture of these sides; without sides, of every one that is kept."""
    if sides:
        return [(name, side) for side in sides for name in PLANS]
    kept = [(name, side) for name in HIGH_CONTRAST for side in ("high-light", "high-dark")]
    return [*keys(("light", "dark")), *kept]
