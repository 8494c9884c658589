"""The person's own code before the answer, and the two examples, through the facade."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.conversation.effects import Intercept
from core.conversation.state import Role
from core.interceptors import Interceptor
from tests.conftest import ROOT
from tests.facade.person import person
from tests.fakes.engine_parts import FakeRecognizer

EXAMPLES = ROOT / "resources" / "examples"


async def judge(path: Path, words: str, limit_s: float = 5.0) -> tuple[str, str | None, str]:
    found = await Interceptor().judge(path, Intercept(("item_1",), words), limit_s)
    return found.action, found.text, found.prompt.instructions or (found.problem.text if found.problem else "")


async def test_the_wake_word_example() -> None:
    path = EXAMPLES / "interceptor_wake_word.py"
    assert await judge(path, "Computer, what time is it?") == ("send", "what time is it?", "")
    assert await judge(path, "What time is it?") == ("discard", None, "")
    assert await judge(path, "Computer") == ("ask", None, "")


async def test_the_translation_example() -> None:
    path = EXAMPLES / "interceptor_translate.py"
    assert await judge(path, "Translate good morning") == (
        "send",
        "good morning",
        "Translate into French, nothing else: {heard}",
    )
    assert await judge(path, "word " * 90) == ("ask", None, "")
    assert await judge(path, "Hello.") == ("send", None, "")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("def intercept(words, talk):\n    return 1 / 0", "division by zero (line 2)"),
        ("def intercept(words, talk):\n    return 7", "7 is no answer"),
        ("def intercept(", "does not load"),
        ("x = 1", "defines no function"),
        ("import time\ndef intercept(words, talk):\n    time.sleep(9)", "did not answer within 0.2 s"),
        ("import asyncio\nasync def intercept(words, talk):\n    await asyncio.sleep(9)", "did not answer within"),
    ],
)
async def test_code_that_fails_asks_the_person_and_says_why(tmp_path: Path, code: str, told: str) -> None:
    path = tmp_path / "mine.py"
    path.write_text(code)
    action, _, reason = await judge(path, "Hello.", 0.2 if "within" in told else 5.0)
    assert action == "ask" and told in reason


async def test_a_file_that_was_saved_again_is_loaded_again(tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text("def intercept(words, talk):\n    return 'one'")
    interceptor, asked = Interceptor(), Intercept(("item_1",), "Hello.")
    assert (await interceptor.judge(path, asked)).text == "one"
    path.write_text("def intercept(words, talk):\n    return 'number two'")
    assert (await interceptor.judge(path, asked)).text == "number two"


async def test_hands_free_words_go_through_the_code_and_out_changed(tmp_path: Path) -> None:
    path = str(EXAMPLES / "interceptor_wake_word.py")
    recognizer = FakeRecognizer("Computer, what day is it?")
    async with person(tmp_path, tools__interceptor=path, recognizer=recognizer) as made:
        made.world.mouth.say()
        await made.answered()
        assert [row.text for row in made.rows(Role.USER)] == ["what day is it?"]
        assert len(made.sent("response.create")) == 1


async def test_code_that_fails_leaves_the_draft_with_the_person(tmp_path: Path) -> None:
    path = tmp_path / "mine.py"
    path.write_text("def intercept(words, talk):\n    raise ValueError('no')")
    async with person(tmp_path, tools__interceptor=str(path)) as made:
        made.world.mouth.say()
        state = await made.wait(lambda now: now.draft is not None and not now.draft.is_with_code, "the draft")
        assert state.draft is not None and state.draft.heard == "What time is it?"
        assert state.problem is not None and "ValueError: no (line 2)" in state.problem.text
        assert not made.sent("response.create")
