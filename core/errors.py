"""The error tree.

    AppError
      ConfigError          a setting or an argument is wrong; the person corrects it
      LinkError            the connection
        LinkLost           it broke; retried by itself
        LinkRefused        key, model or address is wrong; not retried
        RateLimited        too many requests; retried after retry_after_s
      ProtocolError        somebody broke the protocol
        RemoteProtocolError    the server did
        LocalProtocolError     we did: a bug
      ServerError          the server answered with an `error` event
      AudioError           a device or an audio file
      ToolError            a tool failed
      EngineError          the local engine or one of its models
      StoreError           the history on disk

An error carries data; `str(error)` is what happened, `remedy` is what the person can do.
"""

from __future__ import annotations


class AppError(Exception):
    """What happened, and `remedy`: what the person can do about it."""

    code = "error"
    """Stable machine-readable name, printed by `--json` and shown in details."""

    def __init__(self, message: str, *, remedy: str = "", code: str | None = None) -> None:
        super().__init__(message)
        self.remedy = remedy
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        text = super().__str__()
        return f"{text} {self.remedy}" if self.remedy else text


class ConfigError(AppError):
    """A setting or an argument is wrong."""

    code = "config"


class LinkError(AppError):
    """The connection to a server."""

    code = "link"

    def __init__(
        self,
        message: str,
        *,
        remedy: str = "",
        code: str | None = None,
        close_code: int | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(message, remedy=remedy, code=code)
        self.close_code = close_code
        self.status = status


class LinkLost(LinkError):
    """It broke; it is tried again without asking."""

    code = "link_lost"


class LinkRefused(LinkError):
    """Key, model or address is wrong; trying again would not help."""

    code = "link_refused"


class RateLimited(LinkError):
    """Too many requests; tried again after `retry_after_s`."""

    code = "rate_limited"

    def __init__(self, message: str, *, retry_after_s: float, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.retry_after_s = retry_after_s


class ProtocolError(AppError):
    """Somebody broke the protocol."""

    code = "protocol"


class RemoteProtocolError(ProtocolError):
    """The server sent something that is no event."""

    code = "remote_protocol"


class LocalProtocolError(ProtocolError):
    """We were about to send something that is no event: a bug here."""

    code = "local_protocol"


class ServerError(AppError):
    """The server answered with an `error` event (`error.code`, `error.param`, `error.event_id`)."""

    code = "server"

    def __init__(
        self, message: str, *, code: str | None = None, param: str | None = None, event_id: str | None = None
    ) -> None:
        super().__init__(message, code=code)
        self.param = param
        self.event_id = event_id


class AudioError(AppError):
    """A device or an audio file."""

    code = "audio"

    def __init__(self, message: str, *, remedy: str = "", code: str | None = None, device: str | None = None) -> None:
        super().__init__(message, remedy=remedy, code=code)
        self.device = device


class ToolError(AppError):
    """A tool failed; the model is told so."""

    code = "tool"


class EngineError(AppError):
    """The local engine or one of its models."""

    code = "engine"


class StoreError(AppError):
    """The history on disk."""

    code = "store"
