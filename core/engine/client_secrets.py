"""Client secrets: short-lived tokens (`ek_`) that a page or a phone may hold instead of the server's own.

Not used up by a connection; the end of one only stops new connections (protocol notes, 1.2). Time is handed in.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from core.engine import config
from core.engine.accepted import SESSION
from core.engine.schema import Choice, Number, Object, OrNull, Refused

Raw = dict[str, Any]
LIFE_S = 600
MOST = 10_000
BODY = Object(
    {
        "expires_after": OrNull(
            Object({"anchor": Choice(("created_at",)), "seconds": OrNull(Number(10, 7200, is_whole=True))})
        ),
        "session": OrNull(SESSION),
    }
)


class ClientSecrets:
    """Those that were given out and are still good."""

    def __init__(self, new_id: Callable[[str], str]) -> None:
        self._new_id = new_id
        self._given: dict[str, tuple[int, Raw]] = {}

    def mint(self, body: Any, *, now_s: float, model: str, voice: str, session_s: int) -> Raw:
        """The answer to POST /v1/realtime/client_secrets. Raises Refused."""
        BODY.check(body, "")
        update = body.get("session") or {"type": "realtime"}
        life_s = (body.get("expires_after") or {}).get("seconds") or LIFE_S
        shown = config.begun(update, self._new_id("sess"), model, voice, int(now_s) + session_s)
        self._given = {value: one for value, one in self._given.items() if one[0] > now_s}
        if len(self._given) >= MOST:
            raise Refused("rate_limit_exceeded", "Too many client secrets are waiting to expire.")
        value, expires_at = self._new_id("ek"), int(now_s) + life_s
        self._given[value] = (expires_at, copy.deepcopy(update))
        return {"value": value, "expires_at": expires_at, "session": shown}

    def session_of(self, value: str, now_s: float) -> Raw | None:
        """The session's configuration that belongs to a secret; None if it is not, or not any more, one of ours."""
        expires_at, update = self._given.get(value, (0, {}))
        return copy.deepcopy(update) if expires_at > now_s else None
