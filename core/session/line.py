"""The session's line to a server: finds the endpoint, opens the link, reads it, reports how it ends.

Loop thread only. One task per connection; `hang_up` cancels it and no LinkDown follows.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from core.clock import Clock
from core.conversation.inputs import Input, LinkDown, LinkOpened, ServerSaid
from core.errors import AppError
from core.link import MOST_TRIES, Endpoint
from core.protocol import ClientEvent, Raw, SessionCreated, to_data
from core.session.timeline import RECEIVED, SENT, Timeline

if TYPE_CHECKING:
    from core.link import Link

log = logging.getLogger("link")
FindEndpoint = Callable[[], Awaitable[Endpoint]]


def with_keys(data: Raw, key_of: Callable[[str], str]) -> Raw:
    """A session.update as it goes on the wire: keys of the MCP servers in it stand nowhere else."""
    tools = (data["session"].get("tools") or []) if data.get("type") == "session.update" else []
    if not any(tool.get("type") == "mcp" for tool in tools):
        return data
    keyed = [
        {**tool, "authorization": key} if tool.get("type") == "mcp" and (key := key_of(tool["server_label"])) else tool
        for tool in tools
    ]
    return {**data, "session": {**data["session"], "tools": keyed}}


def link_rows(why: Raw, attempt: int, retry_in_s: float | None, *, was_open: bool) -> list[Raw]:
    """How a timeline tells that a connection ended or never was, and that it is tried again."""
    rows: list[Raw] = [{"type": "connection.closed" if was_open else "connection.failed", **why}]
    if retry_in_s is not None:
        rows.append({"type": "connection.retry", "attempt": attempt, "of": MOST_TRIES, "in_s": retry_in_s})
    return rows


class Line:
    """One connection at a time. Owns the link and its task; `close` ends both."""

    def __init__(
        self,
        find_endpoint: FindEndpoint,
        timeline: Timeline,
        clock: Clock,
        dispatch: Callable[[Input], None],
        key_of: Callable[[str], str] = lambda label: "",
    ) -> None:
        """find_endpoint: where to connect now; may start the engine first; raises AppError.

        key_of: the key of an MCP server that the service calls.
        """
        self._key_of = key_of
        self._find_endpoint = find_endpoint
        self._timeline = timeline
        self._clock = clock
        self._dispatch = dispatch
        self._link: Link | None = None
        self._task: asyncio.Task[None] | None = None
        self._attempt = 0

    def dial(self) -> None:
        """Connect; LinkOpened or LinkDown follows."""
        self.hang_up()
        self._task = asyncio.get_running_loop().create_task(self._run(), name="line")

    def hang_up(self) -> None:
        """Drop the connection without a word."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._link = None

    async def close(self) -> None:
        """Hang up and wait until the socket is closed."""
        task = self._task
        self.hang_up()
        if task is not None:
            await asyncio.wait([task], timeout=2.0)

    def send(self, event: ClientEvent) -> None:
        """Put an event on the wire and in the timeline; without a link it is dropped with a log line."""
        if self._link is None:
            log.warning("no link for %s", type(event).__name__)
            return
        data = to_data(event)
        self._timeline.add(SENT, data, self._clock.now_s())
        self._link.send_data(with_keys(data, self._key_of))

    async def _run(self) -> None:
        from core.link import Link

        link = Link()
        try:
            endpoint = await self._find_endpoint()
            await link.open(endpoint)
            self._link = link
            self._dispatch(LinkOpened())
            async for raw, event in link:
                now_s = self._clock.now_s()
                self._timeline.add(RECEIVED, raw, now_s)
                if isinstance(event, SessionCreated):
                    self._attempt = 0
                self._dispatch(ServerSaid(event, now_s))
        except asyncio.CancelledError:
            raise
        except Exception as error:
            self._report(error)
        finally:
            if self._link is link:
                self._link = None
            await link.close()

    def _report(self, error: Exception) -> None:
        from core.link import explain, verdict

        was_open, self._link = self._link is not None, None
        self._attempt += 1
        told = explain(error)
        found = verdict(told, self._attempt)
        log.warning("link down: %s (%s)", found.problem.code, type(error).__name__)
        self._note(told, found.retry_in_s, was_open=was_open)
        self._dispatch(LinkDown(found.problem, found.retry_in_s, self._attempt))

    def _note(self, told: AppError, retry_in_s: float | None, *, was_open: bool) -> None:
        """What became of the connection, beside the events that went over it."""
        event: Raw = {"reason": str(told.args[0])}
        code = getattr(told, "close_code", None)
        if code is not None:
            event["code"] = code
        for row in link_rows(event, self._attempt, retry_in_s, was_open=was_open):
            self._timeline.note(row, self._clock.now_s())
