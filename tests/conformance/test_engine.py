"""Our engine keeps every rule, with quick parts behind the same contract."""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator

import pytest

from core.engine.parts import Answer, Call, Prompt, Words
from core.engine.server import RealtimeServer
from core.engine.worker import Workers
from tests.conformance.rules import Rule, all_rules
from tests.conformance.talk import Place
from tests.engine_server.loopback import TOKEN, tone
from tests.fakes.engine_parts import FakeLanguageModel, fake_parts


def _answers(prompt: Prompt) -> list[Answer]:
    """Calls when it must, tells a long story when asked, else says little."""
    wanted = [one for one in prompt.functions if prompt.tool_choice in ("required", one.name)]
    if wanted:
        return [Call(wanted[0].name, '{"city": "Paris"}')]
    if prompt.functions and prompt.tool_choice == "auto" and "First say" in prompt.messages[-1].text:
        return [Words("One moment."), Call(prompt.functions[0].name, '{"city": "Paris"}')]
    if prompt.functions and prompt.tool_choice == "auto" and "both at once" in prompt.messages[-1].text:
        return [Call(prompt.functions[0].name, f'{{"city": "{city}"}}') for city in ("Paris", "Rome")]
    if "long story" in prompt.messages[-1].text:
        return [Words(f"Wave number {number} came. ") for number in range(200)]
    return [Words("Hello "), Words("there.")]


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    workers = Workers(fake_parts(language_model=FakeLanguageModel(_answers, pause_s=0.005)))
    running = RealtimeServer(workers, TOKEN)
    await running.open()
    speech = b"".join(base64.b64decode(block) for block in [*tone(0.3, 1280), *tone(0.0, 960)])
    try:
        yield Place(running.url, TOKEN, "local", speech, timeout_s=10)
    finally:
        await running.close()
        workers.close()


@pytest.mark.parametrize("one", all_rules(), ids=lambda one: one.check.__name__)
async def test_the_rule_is_kept(one: Rule, place: Place) -> None:
    await one.check(place)


def test_every_rule_names_its_source() -> None:
    rules = all_rules()
    assert len(rules) >= 80 and all(one.source and one.name for one in rules)
    assert len({one.name for one in rules}) == len(rules)
