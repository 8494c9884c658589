"""A GGUF file of the person's own, prompted by the template it carries, its functions by llama.cpp's own parser."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xllamacpp

from core.engine.language_model_chat import ChatModel, Request, plain_name
from core.engine.llama import parameters, streamed
from core.engine.parts import Cancelled

CONTEXT_TOKENS = 8192
MAGIC = b"GGUF"


def own_file(path: Path, threads: int) -> ChatModel:
    """Loaded and ready. Raises OSError or ValueError for what is no such file: llama.cpp itself would end the process."""
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise ValueError(f"{path.name} is no GGUF file")
    wanted = parameters(path, threads, CONTEXT_TOKENS)
    wanted.use_jinja = True
    server, turn = xllamacpp.Server(wanted), threading.Lock()

    def ask(request: Request, is_cancelled: Cancelled) -> Iterator[dict[str, Any]]:
        return streamed(server.handle_chat_completions, {**request, "cache_prompt": True}, turn, is_cancelled)

    return ChatModel(plain_name(path.name), ask, context_tokens=CONTEXT_TOKENS)
