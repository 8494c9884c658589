"""The connection: where to, how it is kept, and what its end means."""

from core.link.endpoint import Endpoint, azure_endpoint, custom_endpoint, local_endpoint, openai_endpoint, xai_endpoint
from core.link.link import Link, probe
from core.link.policy import MOST_TRIES, Verdict, explain, verdict

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
