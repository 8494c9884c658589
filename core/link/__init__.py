"""The connection: where to, how it is kept, and what its end means.

The WebSocket and the meaning of its ends are loaded when they are first asked for: a window opens without them.
"""

from typing import TYPE_CHECKING, Any

from core.link.endpoint import (
    MOST_TRIES,
    Endpoint,
    azure_endpoint,
    custom_endpoint,
    local_endpoint,
    openai_endpoint,
    xai_endpoint,
)

if TYPE_CHECKING:
    from core.link.link import Link, probe
    from core.link.policy import Verdict, explain, verdict

__all__ = [
    "MOST_TRIES",
    "Endpoint",
    "Link",
    "Verdict",
    "azure_endpoint",
    "custom_endpoint",
    "explain",
    "local_endpoint",
    "openai_endpoint",
    "probe",
    "verdict",
    "xai_endpoint",
]


def __getattr__(name: str) -> Any:
    """What has not been loaded yet."""
    if name in ("Link", "probe"):
        import core.link.link

        return getattr(core.link.link, name)
    if name in ("Verdict", "explain", "verdict"):
        import core.link.policy

        return getattr(core.link.policy, name)
    raise AttributeError(name)
