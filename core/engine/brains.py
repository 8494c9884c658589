"""Language models of other servers: found on the usual ports of this computer, listed, tested, asked.

Blocking: for worker threads. Keys go into the Authorization header and nowhere else.
"""

from __future__ import annotations

import contextlib
import http.client
import json
import queue
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from core.engine.language_model_chat import ChatModel, Request
from core.engine.parts import Cancelled, Message, Prompt, Words
from core.errors import EngineError

USUAL = ((11434, "Ollama"), (1234, "LM Studio"), (8080, "llama.cpp"), (8000, "vLLM"))
"""Where people run them: loopback port, name."""
LOOK_S = 1.0
ANSWER_S = 120.0
"""A model that is loaded on demand takes its time to begin."""
POLL_S = 0.02
"""How soon a cancelled request is let go."""
LONGEST_LINE = 1 << 20
LONGEST_LIST = 4 << 20
_END: Any = object()


@dataclass(frozen=True, slots=True)
class Brain:
    """A server with language models."""

    name: str
    url: str
    """Up to and with /v1."""
    models: tuple[str, ...]


def find_brains(places: Sequence[tuple[int, str]] = USUAL) -> list[Brain]:
    """Those that answer on this computer, within a second."""
    with ThreadPoolExecutor(len(places) or 1) as pool:
        found = pool.map(lambda place: _look(*place), places)
        return [brain for brain in found if brain is not None]


def _look(port: int, name: str) -> Brain | None:
    url = f"http://127.0.0.1:{port}/v1"
    try:
        models = models_at(url, timeout_s=LOOK_S)
    except EngineError:
        return None
    return Brain(name, url, tuple(models))


def models_at(url: str, key: str = "", timeout_s: float = 10.0) -> list[str]:
    """Names of a server's models. Raises EngineError."""
    connection, path = _connect(url, timeout_s)
    try:
        connection.request("GET", f"{path}/models", headers=_headers(key))
        response = connection.getresponse()
        body = response.read(LONGEST_LIST)
    except (OSError, http.client.HTTPException) as error:
        raise _unreachable(url, error) from error
    finally:
        connection.close()
    if response.status != 200:
        raise _refused(url, response.status, body)
    try:
        return [str(one["id"]) for one in json.loads(body)["data"]]
    except (ValueError, KeyError, TypeError) as error:
        raise EngineError(
            f"{url} answers, but not as a chat server does.",
            remedy="The address ends in /v1 with most servers, such as http://127.0.0.1:11434/v1.",
            code="brain_unfit",
        ) from error


def chat_model(url: str, model: str, key: str = "", *, sees: bool = True) -> ChatModel:
    """A model of that server; nothing is asked yet."""

    def ask(request: Request, is_cancelled: Cancelled) -> Iterator[dict[str, Any]]:
        return _stream(url, key, request, is_cancelled)

    return ChatModel(model, ask, sees=sees)


def test_brain(url: str, model: str, key: str = "") -> str:
    """ "Works, first words after 212 ms": one short question answered. Raises EngineError."""
    begun_s = time.monotonic()
    prompt = Prompt((Message("user", "Say hello."),), max_tokens=64, temperature=0.0)
    for piece in chat_model(url, model, key).answer(prompt):
        if isinstance(piece, Words):
            return f"Works, first words after {(time.monotonic() - begun_s) * 1000:.0f} ms"
    raise EngineError(
        f"{model} at {url} gave no words.", remedy="Choose a chat model, not one for embeddings.", code="brain_silent"
    )


def _stream(url: str, key: str, request: Request, is_cancelled: Cancelled) -> Iterator[dict[str, Any]]:
    """Chunks of a streamed answer. A thread reads, so that a cancelled request ends at once, whatever the server does."""
    connection, path = _connect(url, ANSWER_S)
    lines: queue.SimpleQueue[Any] = queue.SimpleQueue()
    sockets: list[socket.socket] = []

    def read() -> None:
        try:
            connection.request("POST", f"{path}/chat/completions", json.dumps(request), _headers(key))
            sockets.append(connection.sock)  # the connection forgets it when the answer ends by closing
            response = connection.getresponse()
            if response.status != 200:
                raise _refused(url, response.status, response.read(2000))
            while line := response.readline(LONGEST_LINE):
                lines.put(line)
        except EngineError as error:
            lines.put(error)
        except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:  # also: closed while reading
            lines.put(_unreachable(url, error))
        finally:
            lines.put(_END)

    threading.Thread(target=read, name="brain", daemon=True).start()
    try:
        while not is_cancelled():
            try:
                line = lines.get(timeout=POLL_S)
            except queue.Empty:
                continue
            if line is _END:
                return
            if isinstance(line, EngineError):
                raise line
            yield from _chunk(url, line)
    finally:
        for one in sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)  # wakes the thread that reads
        connection.close()


def _chunk(url: str, line: bytes) -> Iterator[dict[str, Any]]:
    """What a line of server-sent events holds."""
    data = line.strip()
    if not data.startswith(b"data:") or data[5:].strip() in (b"", b"[DONE]"):
        return
    try:
        chunk = json.loads(data[5:])
    except ValueError:
        return
    if isinstance(chunk, dict):
        if chunk.get("error"):
            raise _refused(url, 200, data[5:])
        yield chunk


def _connect(url: str, timeout_s: float) -> tuple[http.client.HTTPConnection, str]:
    """A connection that is not open yet, and the path before /models. Raises EngineError for what is no address."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in ("http", "https") or not parts.hostname or port == -1:
        raise EngineError(
            f"{url!r} is no address of a chat server.", remedy="For example http://127.0.0.1:11434/v1", code="brain_url"
        )
    path = parts.path.rstrip("/")
    if parts.scheme == "http":
        return http.client.HTTPConnection(parts.hostname, port, timeout=timeout_s), path
    context = ssl.create_default_context()
    return http.client.HTTPSConnection(parts.hostname, port, timeout=timeout_s, context=context), path


def _headers(key: str) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Accept": "text/event-stream, application/json"}
    return {**headers, "Authorization": f"Bearer {key}"} if key else headers


def _unreachable(url: str, error: Exception) -> EngineError:
    return EngineError(
        f"The language model's server at {url} does not answer ({error}).",
        remedy="Start it, or choose another under Settings, Provider.",
        code="brain_unreachable",
    )


def _refused(url: str, status: int, body: bytes) -> EngineError:
    try:
        told = json.loads(body)["error"]
        told = told["message"] if isinstance(told, dict) else told
    except (ValueError, KeyError, TypeError):
        told = body.decode(errors="replace")[:200]
    remedy = "Check the key." if status in (401, 403) else "Choose a model from its list." if status == 404 else ""
    return EngineError(f"{url} refused ({status}): {str(told)[:300]}", remedy=remedy, code="brain_refused")
