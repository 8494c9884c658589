"""Functions the model may call: who provides them, what the person allows, and how one is run.

Groups come and go while the conversation runs (a file is saved, a server connects); listeners hear of it.
A tool that fails tells the model why instead of raising into the conversation: `run` gives an answer or a
ToolError, whatever the function does. Loop thread only.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import logging
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from msgspec.structs import replace

from core.conversation.state import Tool
from core.errors import AppError, ToolError
from core.tools.declare import ASK, NEVER, Registered, converted
from core.tools.reach import Reach
from core.user_code import run_apart

log = logging.getLogger("tools")
LONGEST = 6000
"""Characters of an answer: two thirds of what the local model can read in all."""
BUILT_IN, OWN = "Built in", "Your file"


class Service(Protocol):
    """Something that lives beside the tools. Loop thread only."""

    def start(self) -> None: ...
    def close(self) -> None: ...


class Tools:
    """All tools of a session by group, with the person's policies."""

    def __init__(
        self, registered: tuple[Registered, ...] = (), reach: Reach | None = None, services: tuple[Service, ...] = ()
    ) -> None:
        """reach: what the built-in tools can touch; the assistant and the window fill it in.

        services: what runs beside the tools for as long as they are in use.
        """
        self.reach = reach or Reach()
        self._services = services
        self.can_ask = True
        """Whether somebody can say yes; without, tools that ask are not offered."""
        self._groups: dict[str, tuple[Registered, ...]] = {BUILT_IN: registered}
        self._policies: dict[str, str] = {}
        self._listeners: list[Callable[[], None]] = []

    def start(self) -> None:
        """Timers go on, and may speak from now on."""
        for service in self._services:
            service.start()

    def close(self) -> None:
        for service in self._services:
            service.close()

    # What there is

    @property
    def groups(self) -> dict[str, tuple[Registered, ...]]:
        """Group -> its tools, in the order they came."""
        return dict(self._groups)

    @property
    def offered(self) -> tuple[Tool, ...]:
        """What `session.update` tells the model: never-tools are left out, the rest know whether they ask."""
        allowed = []
        for name, one in self._by_name().items():
            policy = self.policy_of(name)
            if policy != NEVER and (policy != ASK or self.can_ask):
                allowed.append(replace(one.tool, needs_approval=policy == ASK))
        return tuple(allowed)

    def policy_of(self, name: str) -> str:
        """allow, ask or never: the person's choice, or the tool's own default."""
        one = self._by_name().get(name)
        return self._policies.get(name) or (one.default_policy if one is not None else ASK)

    def _by_name(self) -> dict[str, Registered]:
        """A later group's tool takes the place of one with the same name."""
        return {one.tool.name: one for group in self._groups.values() for one in group}

    # What changes

    def put(self, group: str, registered: tuple[Registered, ...]) -> None:
        """The tools of a group as they are now; none takes the group away."""
        if self._groups.get(group, ()) == registered:
            return
        self._groups.pop(group, None) if not registered else self._groups.update({group: registered})
        self._tell()

    def set_policies(self, policies: Mapping[str, str]) -> None:
        """name -> allow, ask or never, for what the person has chosen."""
        if dict(policies) != self._policies:
            self._policies = dict(policies)
            self._tell()

    def ask_nobody(self) -> None:
        """There is no window: tools that ask are not offered."""
        self.can_ask = False
        self._tell()

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call listener() after each change; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    # Running one

    async def run(self, name: str, arguments: str) -> str:
        """The tool's answer as the plain string of `function_call_output`, clipped. Raises ToolError."""
        one = self._by_name().get(name)
        if one is None:
            raise ToolError(f"There is no tool named {name!r}.", code="unknown_tool")
        if self.policy_of(name) == NEVER:
            raise ToolError(f"The person's settings do not allow {name}.", code="tool_blocked")
        named = converted(one, parsed(name, arguments))
        try:
            async with asyncio.timeout(one.timeout_s):
                answer = await _call(one, named)
        except TimeoutError as error:
            raise ToolError(f"{name} did not end within {one.timeout_s:g} s.", code="tool_timeout") from error
        except ToolError:
            raise
        except AppError as error:
            raise ToolError(f"{name} failed: {error}", code=error.code) from error
        except Exception as error:  # the fence: whatever a tool raises becomes its one output
            log.warning("tool %s failed: %s", name, type(error).__name__)
            raise ToolError(f"{name} failed: {type(error).__name__}: {error}", code="tool_failed") from error
        return clipped(spelled(answer))


async def _call(one: Registered, named: dict[str, Any]) -> object:
    """Ours run on the loop when they are async; whatever may block runs apart."""
    if inspect.iscoroutinefunction(one.function) and not one.is_foreign:
        found: object = await one.function(**named)
        return found
    return await run_apart(one.function, **named)


def parsed(name: str, arguments: str) -> dict[str, Any]:
    """The JSON object the model wrote; models send "" for no arguments."""
    try:
        found = json.loads(arguments or "{}")
    except ValueError as error:
        raise ToolError(f"The arguments for {name} are not JSON: {error}", code="bad_arguments") from error
    if not isinstance(found, dict):
        raise ToolError(f"The arguments for {name} are not an object.", code="bad_arguments")
    return found


def spelled(answer: object) -> str:
    """An answer as text that can be sent: strings as they are, the rest as JSON; a name that is no UTF-8 with ?."""
    text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False, default=str)
    return text.encode("utf-8", "replace").decode()


def clipped(text: str) -> str:
    """At most LONGEST characters, and a note of what is missing."""
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST]}\n[cut: {LONGEST} of {len(text)} characters]"
