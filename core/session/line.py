"""The session's line to a server: finds the endpoint, opens the link, reads it, reports how it ends.

Loop thread only. One task per connection; `hang_up` cancels it and no LinkDown follows.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from core.clock import Clock
from core.conversation.inputs import Input, LinkDown, LinkOpened, ServerSaid
from core.link import Endpoint, Link, verdict
from core.protocol import ClientEvent, SessionCreated, to_data
from core.session.timeline import RECEIVED, SENT, Timeline

log = logging.getLogger("link")
FindEndpoint = Callable[[], Awaitable[Endpoint]]


class Line:
    """One connection at a time. Owns the link and its task; `close` ends both."""

    def __init__(
        self, find_endpoint: FindEndpoint, timeline: Timeline, clock: Clock, dispatch: Callable[[Input], None]
    ) -> None:
        """find_endpoint: where to connect now; may start the engine first; raises AppError."""
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
        self._timeline.add(SENT, to_data(event), self._clock.now_s())
        self._link.send(event)

    async def _run(self) -> None:
        link = Link()
        try:
            endpoint = await self._find_endpoint()
            await link.open(endpoint)
            self._link = link
            self._dispatch(LinkOpened())
            async for raw, event in link:
                self._timeline.add(RECEIVED, raw, self._clock.now_s())
                if isinstance(event, SessionCreated):
                    self._attempt = 0
                self._dispatch(ServerSaid(event))
        except asyncio.CancelledError:
            raise
        except Exception as error:
            self._report(error)
        finally:
            if self._link is link:
                self._link = None
            await link.close()

    def _report(self, error: Exception) -> None:
        self._link = None
        self._attempt += 1
        found = verdict(error, self._attempt)
        log.warning("link down: %s (%s)", found.problem.code, type(error).__name__)
        self._dispatch(LinkDown(found.problem, found.retry_in_s, self._attempt))
