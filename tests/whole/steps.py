"""The steps of a journey, in their order: each does one thing as a person does, checks it, and says what it saw."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from core.conversation.heard import heard_length
from core.conversation.state import CallStatus, Item, LinkStatus, Phase, Role
from core.settings import Settings, default_path
from core.store import default_folder
from gui.history_model import RowRole
from gui.settings_provider import KeyRow, ProviderPage
from gui.settings_tools import ToolsPage
from gui.switches import Segmented
from gui.theme import theme
from gui.tool_card import ToolRow
from tests.whole import by_ear
from tests.whole.traveller import Traveller
from tests.words import understood

Step = Callable[[Traveller], Awaitable[str]]
FIRST = "first_run"


async def first_run(person: Traveller) -> str:
    """The welcome, one button, a question, its answer."""
    await person.open()
    window = person.window
    person.demand(window.pages.currentWidget() is window.parts.welcome, "the welcome is not shown")
    person.look("welcome")
    await person.click(window.parts.welcome.start)
    person.demand(window.begun.is_set(), "the button began nothing")
    coming = asyncio.create_task(person.connect())
    await asyncio.sleep(0.6)
    person.look("loading")
    await coming
    await person.phase(Phase.LISTENING, 10)
    await asyncio.sleep(0.5)
    person.look("ready")
    saying = asyncio.create_task(person.say("asterisk-tt-weasels.wav"))
    await person.phase(Phase.HEARING, 10)
    person.look("hearing")
    await saying
    await person.phase(Phase.SPEAKING, 60)
    await asyncio.sleep(0.6)
    person.look("speaking")
    answer = await person.answered(0)
    person.look("answered")
    heard = person.items(Role.USER)[0].text
    person.demand(understood("weasels have eaten our phone system", heard) >= 0.5, heard)
    person.demand(answer.is_fully_heard and bool(answer.text), "the answer was not heard to its end")
    person.demand(Settings(default_path()).flag("first_run.is_done"), "the welcome would come again")
    return f"heard {heard!r}, answered {answer.text[:50]!r}"


async def hold(person: Traveller) -> str:
    """Mouse on the orb, then Space."""
    found = await by_ear.hold(person)
    first, second = found["heard"][-2:]
    person.demand(understood("go forward ten meters", first) >= 0.5, first)
    person.demand(understood("seven of clubs", second) >= 0.5, second)
    person.look("held")
    await person.key("ctrl+2")
    await person.phase(Phase.LISTENING, 10)
    return f"mouse {first!r}, Space {second!r}"


async def barge_in(person: Traveller, where: str) -> str:
    """The person speaks within the first 200 ms, in the middle, or within the last 200 ms of a reply."""
    words = person.cropped("cards-005.wav")
    users = len(person.items(Role.USER)) + 1  # the story that is asked for
    reply = (await person.story()).item_id
    if where == "middle":
        await person.until(lambda: person.heard_ms() >= 2500, 30, "the middle")
    elif where == "last":
        await person.until(lambda: _left_ms(person, reply) is not None, 60, "the whole reply to be there")
        await person.until(lambda: (_left_ms(person, reply) or 0) <= 250, 60, "its end")
    at_ms = person.heard_ms()
    saying = asyncio.create_task(person.say(words))
    await person.until(lambda: len(person.items(Role.USER)) > users, 20, "a new turn")
    await asyncio.sleep(0.3)
    person.look(f"barge-in-{where}")
    await saying
    cut = _row(person, reply)
    answers = len(person.items(Role.ASSISTANT))
    await person.until(lambda: bool(person.items(Role.USER)[-1].text), 30, "the words")
    await person.until(lambda: len(person.items(Role.ASSISTANT)) >= answers, 60, "an answer")
    heard = person.items(Role.USER)[-1].text
    person.demand(len(heard.split()) >= 3, f"understood {heard!r}")
    told = "the reply had ended"
    if where != "last" or (cut is not None and cut.is_interrupted):
        told = _cut(person, reply, cut)
    await person.hush()
    return f"spoken at {at_ms} ms, {told}, heard {heard!r}"


def _row(person: Traveller, item_id: str) -> Item | None:
    return next((item for item in person.assistant.state.items if item.item_id == item_id), None)


def _left_ms(person: Traveller, item_id: str) -> int | None:
    """What is still to be heard of a reply that has come whole."""
    row = _row(person, item_id)
    return row.received_ms - person.assistant.heard_ms(item_id) if row is not None and row.is_done else None


def _cut(person: Traveller, item_id: str, row: Item | None) -> str:
    """The server was told what was heard, and the rest stayed grey."""
    told = person.sent("conversation.item.truncate", "conversation.item.delete")
    found = next((event for event in reversed(told) if event["item_id"] == item_id), None)
    person.demand(found is not None, "the server was not told where the reply stopped")
    assert found is not None
    if "audio_end_ms" not in found:
        return "nothing heard, taken back"
    assert row is not None
    person.demand(row.is_interrupted and heard_length(row) < len(row.text), "no word stayed unheard")
    return f"cut at {found['audio_end_ms']} of {row.received_ms} ms"


async def review(person: Traveller) -> str:
    """A draft is edited and sent with a prompt for this reply."""
    found = await by_ear.review(person)
    person.demand(found["sent"] == found["drafted"] + " and stop" and found["is_edited"], found)
    person.demand(found["instructions"] == f"Answer with exactly one word: {found['sent']}", found)
    person.demand(found["is_in_timeline"] and bool(found["answered"]), found)
    await person.key("ctrl+2")
    await person.phase(Phase.LISTENING, 10)
    return f"sent {found['sent']!r}, answered {found['answered'][:40]!r}"


async def typed(person: Traveller) -> str:
    """A line in the composer."""
    count = len(person.items(Role.ASSISTANT))
    await person.ask("What is the capital of France?")
    answer = await person.answered(count)
    person.look("typed")
    person.demand(not person.items(Role.USER)[-1].is_speech and bool(answer.text), answer)
    return f"answered {answer.text[:60]!r}"


async def picture(person: Traveller) -> str:
    """Chosen in the file dialog, a second one pasted, sent with a question."""
    image = QImage(QSize(320, 200), QImage.Format.Format_RGB32)
    image.fill(QColor("#C96A48"))
    path = person.out / "roof.png"
    image.save(str(path))
    composer, count = person.window.composer, len(person.items(Role.ASSISTANT))
    await person.click(composer._attach)
    dialog = composer.findChildren(QFileDialog)[-1]
    await person.until(dialog.isVisible, 5, "the dialog")
    field = dialog.findChildren(QLineEdit)[0]
    await person.click(field)
    await person.type(str(path.resolve()))
    person.look("file-dialog")
    await person.key("Return")
    await person.until(lambda: composer.has_pictures, 5, "the picture's tile")
    QApplication.clipboard().setImage(image)
    await person.click(composer.edit)
    await person.key("ctrl+v")
    person.demand(len(composer._pictures) == 2, "the pasted picture is not there")
    await person.type("What colour is this?")
    person.look("pictures")
    await person.key("Return")
    await person.until(lambda: bool(person.items(Role.USER)[-1].images), 10, "the pictures to go out")
    await person.until(lambda: person.window.bridge.phase is Phase.LISTENING, 90, "what comes of it")
    await asyncio.sleep(0.5)
    person.look("pictures-sent")
    replies, problem = person.items(Role.ASSISTANT), person.assistant.state.problem
    person.demand(len(replies) > count or problem is not None, "neither an answer nor a word why not")
    return replies[-1].text[:60] if len(replies) > count else f"told: {problem}"


async def _policy(person: Traveller, page: ToolsPage, tool: str, policy: str) -> None:
    """What a tool may do, chosen on the page of the tools."""
    (choice,) = [one for one in page.findChildren(Segmented) if one.accessibleName() == f"What {tool} may do"]
    await person.click(choice._buttons[policy])
    person.demand(person.assistant.tools.policy_of(tool) == policy, f"{tool} is not on {policy}")


async def _use_tools(person: Traveller, page: ToolsPage, choice: str) -> None:
    """Whether a reply must call one: a small model leaves it to chance."""
    (found,) = page.rows["tools.choice"].findChildren(Segmented)
    await person.click(found._buttons[choice])
    person.demand(person.assistant.settings["tools.choice"] == choice, f"the use of tools is not on {choice}")


async def _call(person: Traveller, question: str, name: str) -> ToolRow:
    """A question that wants a tool: its row, while it waits for the person."""
    calls = len(person.items(Role.TOOL))
    await person.ask(question)
    await person.until(lambda: len(person.items(Role.TOOL)) > calls, 60, f"a call of {name}")
    await person.phase(Phase.WAITING, 30)
    await asyncio.sleep(0.5)
    row = person.window.transcript.row(person.items(Role.TOOL)[-1].item_id)
    assert isinstance(row, ToolRow)
    person.demand(row.call.name == name, f"{row.call.name} was called")
    return row


async def approval(person: Traveller) -> str:
    """get_time asks first: granted with Enter, denied with Del."""
    dialog = await person.settings("tools")
    page = dialog.page("tools")
    assert isinstance(page, ToolsPage)
    await _use_tools(person, page, "required")
    await _policy(person, page, "get_time", "ask")
    person.look("tools")
    await person.done(dialog)
    told = []
    for key, status in (("Return", CallStatus.DONE), ("Delete", CallStatus.DENIED)):
        count = len(person.items(Role.ASSISTANT))
        row = await _call(person, "What time is it?", "get_time")
        person.look(f"asks-{status.value}")
        await person.key(key)
        await person.until(lambda row=row, status=status: row.call.status is status, 10, status.value)  # type: ignore[misc]
        answer = await person.answered(count)
        person.look(f"call-{status.value}")
        told.append(f"{status.value}: {answer.text[:40]!r}")
    dialog = await person.settings("tools")
    await _use_tools(person, page, "auto")
    await person.done(dialog)
    return ", ".join(told)


async def mcp(person: Traveller) -> str:
    """A server of a package is entered in the settings and called by the model."""
    dialog = await person.settings("tools")
    page = dialog.page("tools")
    assert isinstance(page, ToolsPage)
    await _use_tools(person, page, "required")
    await _policy(person, page, "get_time", "never")
    await person.click(page.add)
    assert page._form is not None
    await person.click(page._form.name)
    await person.type("clock")
    await person.click(page._form.target)
    await person.type(f"{Path(sys.executable).as_posix()} -m mcp_server_time")
    await person.click(page._form.saved)
    await person.until(lambda: page._standing("clock").endswith("tools"), 30, "its tools")
    await asyncio.sleep(1.2)
    person.look("server")
    await person.done(dialog)
    count = len(person.items(Role.ASSISTANT))
    row = await _call(person, "What time is it now in Europe/Berlin?", "clock_get_current_time")
    person.look("server-asks")
    await person.click(row.approve)
    await person.until(lambda: row.call.is_over, 20, "its result")
    await person.answered(count)
    person.look("server-answered")
    person.demand(row.call.status is CallStatus.DONE and "datetime" in row.call.output, row.call)
    dialog = await person.settings("tools")
    await _use_tools(person, page, "auto")
    await person.done(dialog)
    return " ".join(row.call.output.split())[:80]


async def _refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A service that knows no such key."""
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    await writer.drain()
    writer.close()


async def wrong_key(person: Traveller) -> str:
    """On the provider page, against a service that refuses it; then back to the local assistant."""
    server = await asyncio.start_server(_refuse, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    dialog = await person.settings("provider")
    page = dialog.page("provider")
    assert isinstance(page, ProviderPage)
    await person.click(page.choices["custom"])
    address = page.rows["provider.custom_url"].findChildren(QLineEdit)[0]
    await person.click(address)
    await person.type(f"ws://127.0.0.1:{port}/v1/realtime")
    (row,) = page.cards["custom"].findChildren(KeyRow)
    await person.click(row.edit)
    await person.type("sk-not-a-key-at-all")
    await person.click(row.test)
    await person.until(lambda: "not accepted" in row.words.help.text(), 15, "the verdict on the key")
    person.look("wrong-key")
    told = row.words.help.text()
    await person.done(dialog)
    await person.until(lambda: person.assistant.state.link.problem is not None, 20, "the banner")
    await asyncio.sleep(0.5)
    person.look("wrong-key-banner")
    (back,) = [one for one in person.window.banner.findChildren(QPushButton) if one.text() == "Open Provider"]
    await person.click(back)
    await person.click(page.choices["local"])
    await person.done(dialog)
    await person.until(lambda: person.assistant.state.link.status is LinkStatus.ONLINE, 60, "the local assistant")
    await asyncio.sleep(0.5)
    person.look("local-again")
    server.close()
    return told


async def unplugged(person: Traveller) -> str:
    """The headset, both its ends, goes and comes back; typing works between."""
    floor = lambda: person.assistant.state.floor  # noqa: E731
    for unplug in (person.card.unplug_microphone, person.card.unplug_speaker):
        await asyncio.to_thread(unplug)
    try:
        await person.until(lambda: not (floor().has_microphone and floor().has_speaker), 30, "the loss to be told")
        await asyncio.sleep(0.5)
        person.look("unplugged")
        count = len(person.items(Role.ASSISTANT))
        await person.ask("Say yes.")
        await person.until(lambda: len(person.items(Role.ASSISTANT)) > count, 60, "an answer to what was typed")
    finally:
        for plug in (person.card.plug_speaker, person.card.plug_microphone):
            await asyncio.to_thread(plug)
    await person.until(lambda: floor().has_microphone and floor().has_speaker, 30, "the return of both")
    await person.be_in_a_room()
    await person.quiet()
    users = len(person.items(Role.USER))
    await person.say("goforward.wav")
    await person.until(lambda: len(person.items(Role.USER)) > users, 20, "to be heard again")
    await person.answered(count + 1)
    person.look("plugged")
    return f"heard again: {person.items(Role.USER)[-1].text!r}"


async def link_cut(person: Traveller) -> str:
    """The engine is killed in mid-reply; the talk goes on when it is back."""
    reply = await person.story()
    await person.until(lambda: person.heard_ms() > 800, 20, "some of the story")
    engine = person.engine()
    engine.kill()
    await person.until(lambda: person.assistant.state.link.status is LinkStatus.RETRYING, 20, "the loss to be noticed")
    await asyncio.sleep(0.4)
    person.look("link-cut")
    await person.until(lambda: person.assistant.state.link.status is LinkStatus.ONLINE, 60, "the return")
    await person.quiet()
    await asyncio.sleep(0.5)
    person.look("link-back")
    row = _row(person, reply.item_id)
    person.demand(row is not None and bool(row.text), "what was said of the story is gone")
    count = len(person.items(Role.ASSISTANT))
    await person.ask("What is the capital of Italy?")
    answer = await person.answered(count)
    person.demand(person.engine().pid != engine.pid and bool(answer.text), answer)
    return f"noted {row.note if row else ''!r}, then {answer.text[:40]!r}"


async def search(person: Traveller) -> str:
    """A word of this conversation is found from a new one, and opens it."""
    window, state = person.window, person.assistant.state
    word = max(normal_words(person.items(Role.USER)[0].text), key=len)
    uid = person.assistant.conversation_uid
    await person.key("ctrl+n")
    await person.until(lambda: not person.assistant.state.items, 10, "a new conversation")
    await asyncio.sleep(0.5)
    person.look("new")
    await person.key("ctrl+shift+f")
    await person.type(word)
    model, view = window.sidebar.model, window.sidebar.view
    hits = lambda: [  # noqa: E731
        index
        for index in (model.index(row, 0) for row in range(model.rowCount()))
        if index.data(RowRole).summary is not None and index.data(RowRole).excerpt
    ]
    await person.until(lambda: bool(hits()), 10, f"a hit for {word!r}")
    person.look("found")
    await person.click(view.viewport(), view.visualRect(hits()[0]).center())
    await person.until(lambda: person.assistant.conversation_uid == uid, 20, "the conversation to open")
    await person.until(lambda: len(person.assistant.state.items) > 1, 20, "its rows")
    await asyncio.sleep(0.8)
    person.look("opened")
    person.demand(person.assistant.state.items[0].text == state.items[0].text, "another conversation opened")
    await person.until(lambda: person.assistant.state.link.status is LinkStatus.ONLINE, 60, "the link")
    await person.click(window.sidebar.search)
    await person.key("ctrl+a", "Delete")
    return f"{word!r} found and opened"


def normal_words(text: str) -> list[str]:
    """Its words without signs."""
    return [word.strip(".,!?'\"") for word in text.split()]


async def settings(person: Traveller) -> str:
    """Theme and text size change while a story is told; the story goes on."""
    reply = await person.story()
    was_dark, scale = theme().is_dark, theme().text_scale
    dialog = await person.settings("appearance")
    page = dialog.page("appearance")
    (card,) = [one for one in page.themes.buttons() if one.text() == ("Light" if was_dark else "Dark")]  # type: ignore[attr-defined]
    before_ms = person.assistant.heard_ms(reply.item_id)
    await person.click(card)
    person.demand(theme().is_dark is not was_dark, "the theme is as before")
    person.look("settings-dark")
    await person.done(dialog)
    await person.key("ctrl+equal", "ctrl+equal", "ctrl+equal")
    person.demand(theme().text_scale > scale, "the text is as large as before")
    person.look("larger-text")
    row = _row(person, reply.item_id)
    assert row is not None
    after_ms = row.received_ms if row.is_fully_heard else person.assistant.heard_ms(reply.item_id)
    person.demand(not row.is_interrupted, "the story was interrupted")
    person.demand(after_ms > before_ms + 500, f"the story stood still: {before_ms} to {after_ms} ms")
    await person.key("ctrl+0")
    await person.hush()
    return f"the story went on from {before_ms} to {after_ms} ms"


async def mini(person: Traveller) -> str:
    """The small window hears, shows and goes back to the large one."""
    window, count = person.window, len(person.items(Role.ASSISTANT))
    person.assistant.settings["tools.choice"] = "none"  # the small model takes the words for a wish of a call
    await person.key("ctrl+shift+m")
    await person.until(lambda: window.mini is not None and window.mini.isVisible(), 5, "the mini window")
    assert window.mini is not None
    person.demand(not window.isVisible(), "the large window is still there")
    saying = asyncio.create_task(person.say("goforward.wav"))
    await person.phase(Phase.HEARING, 10)
    person.look("mini-hearing")
    await saying
    await person.until(lambda: person.heard_ms() > 0 and person.window.bridge.phase is Phase.SPEAKING, 60, "sound")
    await asyncio.sleep(0.5)
    person.look("mini-speaking")
    await person.answered(count)
    shown = window.mini.words.toolTip()
    await person.click(window.mini.expand)
    await person.until(window.isVisible, 5, "the large window")
    person.demand(bool(shown), "the mini window showed no words")
    person.assistant.settings["tools.choice"] = "auto"
    await asyncio.sleep(0.5)
    return f"showed {shown[:50]!r}"


async def quit_now(person: Traveller) -> str:
    """Ctrl+Q in mid-reply: silence, no process is left, and the conversation is kept as it was heard."""
    reply = await person.story()
    await person.until(lambda: person.heard_ms() > 1200, 20, "some of the story")
    engine, uid = person.engine(), person.assistant.conversation_uid
    person.look("before-quitting")
    await person.key("ctrl+q")
    await person.until(person.window.closing.is_set, 5, "the end")
    await person.close()
    person.demand(not engine.is_running(), "the engine outlived the program")
    kept = _kept(uid)
    row = next((item for item in kept if item["item_id"] == reply.item_id), None)
    person.demand(row is not None and bool(row["text"]), f"the story is not in the history: {kept[-2:]}")
    return f"{len(kept)} rows kept, the story among them"


def _kept(uid: str) -> list[dict[str, str]]:
    """The rows of a conversation on the disk."""
    from core.clock import SystemClock
    from core.store import Store

    store = Store(default_folder(), SystemClock())
    try:
        with store.reader() as reader:
            return [row for _, row in reader.items(uid)]
    finally:
        store.close()


STEPS: dict[str, Step] = {
    FIRST: first_run,
    "hold": hold,
    "barge_first": partial(barge_in, where="first"),
    "barge_middle": partial(barge_in, where="middle"),
    "barge_last": partial(barge_in, where="last"),
    "review": review,
    "typed": typed,
    "picture": picture,
    "approval": approval,
    "mcp": mcp,
    "wrong_key": wrong_key,
    "unplugged": unplugged,
    "link_cut": link_cut,
    "search": search,
    "settings": settings,
    "mini": mini,
    "quit": quit_now,
}
SHORT = (FIRST, "approval", "wrong_key", "search", "mini", "quit")
