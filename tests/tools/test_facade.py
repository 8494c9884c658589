"""Tools through the facade and a real socket: own files, policies, reminders that speak, a call cancelled."""

from __future__ import annotations

import asyncio
from pathlib import Path

from core.conversation.state import CallStatus, Role
from core.tools import NEVER, Tools, declare
from tests.conftest import ROOT
from tests.facade.person import person
from tests.fakes.engine_parts import FakeLanguageModel, calls_when_asked


async def test_a_reminder_speaks_up_by_itself(tmp_path: Path) -> None:
    async with person(tmp_path) as made:
        await made.assistant.tools.run("set_timer", '{"duration": "0.1 seconds", "about": "tea"}')
        await made.answered()
        assert "tea is over now" in made.rows(Role.SYSTEM)[0].text
        assert len(made.sent("response.create")) == 1


async def test_own_tools_are_offered_when_the_file_is_chosen_and_policies_are_remembered(tmp_path: Path) -> None:
    path = str(ROOT / "resources" / "examples" / "own_tools.py")
    async with person(tmp_path, tools__file=path) as made:
        await made.wait(lambda state: any(one.name == "roll_dice" for one in state.setup.tools), "the own tools")
        assert len((await made.assistant.tools.run("roll_dice", '{"count": 3}')).split(",")) == 3
        made.assistant.workshop.choose("brew", "never")
        assert "brew" not in {one.name for one in made.state.setup.tools}
        assert '"brew": "never"' in made.assistant.settings.text("tools.policies")


async def test_a_file_that_does_not_load_says_why(tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text("def broken(:\n    pass")
    async with person(tmp_path, tools__file=str(path)) as made:
        async with asyncio.timeout(5):
            while not made.assistant.workshop.complaint:
                await asyncio.sleep(0.02)
        assert "line 1" in made.assistant.workshop.complaint


async def test_a_call_of_a_tool_that_was_forbidden_after_it_was_offered_is_blocked(tmp_path: Path) -> None:
    ran: list[str] = []

    def keep_note(city: str) -> str:
        """Keep a note."""
        ran.append(city)
        return city

    model = FakeLanguageModel(script=calls_when_asked)
    async with person(tmp_path, Tools((declare(keep_note),)), language_model=model) as made:
        await made.online()
        made.assistant.tools._policies["keep_note"] = NEVER  # and the server has not heard of it
        made.assistant.send_text("Keep a note about Paris.")
        await made.answered()
        call = next(row.call for row in made.rows(Role.TOOL) if row.call is not None)
        assert call.status is CallStatus.BLOCKED and not ran
        outputs = [one["item"] for one in made.sent("conversation.item.create") if "output" in one["item"]]
        assert [one["output"] for one in outputs] == ["The person's settings do not allow keep_note."]


async def test_a_running_call_is_cancelled_from_the_card_and_answered_once(tmp_path: Path) -> None:
    async def keep_note(city: str) -> str:
        """Keep a note."""
        await asyncio.sleep(30)
        return city

    model = FakeLanguageModel(script=calls_when_asked)
    async with person(tmp_path, Tools((declare(keep_note),)), language_model=model) as made:
        made.assistant.send_text("Keep a note about Paris.")
        status = CallStatus.RUNNING
        await made.wait(lambda now: any(one.call is not None and one.call.status is status for one in now.items), "run")
        call = next(row.call for row in made.rows(Role.TOOL) if row.call is not None)
        made.assistant.cancel_call(call.call_id)
        await made.answered()
        outputs = [one["item"] for one in made.sent("conversation.item.create") if "output" in one["item"]]
        assert len(outputs) == 1 and "stopped this call" in outputs[0]["output"]
