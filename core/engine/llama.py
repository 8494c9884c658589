"""llama.cpp in this process (xllamacpp): how a model is loaded, and a request's chunks as they come.

serve.THREADS must be in the environment before this module is imported: OpenMP reads it once.
"""

from __future__ import annotations

import queue
import secrets
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import xllamacpp

from core.engine.parts import Cancelled

BATCH_TOKENS = 128
"""Tokens read at once: 512 would take 230 MB more for the same speed on a processor."""
REUSED_TOKENS = 64
"""Runs of this many tokens are kept when what stood before them was dropped."""
_END: Any = object()


class SchemaRefused(RuntimeError):
    """The schema holds what cannot be enforced while writing."""


def parameters(path: Path, threads: int, context_tokens: int, beside_tokens: int = 0) -> xllamacpp.CommonParams:
    """One talk at a time, on the processor, nobody let in from outside. beside_tokens: room for a second slot."""
    found = xllamacpp.CommonParams()
    found.model.path = str(path)
    found.n_ctx = context_tokens + beside_tokens
    found.n_parallel = 2 if beside_tokens else 1
    found.kv_unified = True
    found.n_batch = found.n_ubatch = BATCH_TOKENS
    found.n_outputs_max = 1  # else there is room for a likelihood of every word after every token of a batch: 78 MB
    found.flash_attn_type = xllamacpp.llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_ENABLED
    kinds = xllamacpp.ggml_type  # rounded: 54 MB less; whole: the small model reads a quarter quicker, for 38 MB
    found.cache_type_k = found.cache_type_v = kinds.GGML_TYPE_F16 if beside_tokens else kinds.GGML_TYPE_Q8_0
    found.cpuparams.n_threads = threads
    found.cpuparams_batch.n_threads = threads
    found.load_mode = xllamacpp.llama_load_mode.LLAMA_LOAD_MODE_NONE  # mmap would keep a second copy
    found.cache_ram_mib = 0
    found.n_cache_reuse = REUSED_TOKENS
    found.verbosity = -1
    found.ui = False
    found.api_keys = [secrets.token_urlsafe(32)]  # its HTTP port on loopback answers nobody
    return found


def streamed(
    handle: Callable[..., Any], request: dict[str, Any], turn: threading.Lock, is_cancelled: Cancelled
) -> Iterator[dict[str, Any]]:
    """The chunks of a request, made on a thread of its own when its turn comes; stopped within a token.

    handle: handle_completions or handle_chat_completions of a Server. Closing the iterator stops the request too.
    """
    pieces: queue.SimpleQueue[Any] = queue.SimpleQueue()
    gone = threading.Event()

    def take(chunk: Any) -> bool:
        for one in chunk if isinstance(chunk, list) else [chunk]:
            pieces.put(one)
        return gone.is_set() or is_cancelled()

    def run() -> None:
        try:
            with turn:
                if not gone.is_set() and not is_cancelled():
                    handle(request, take)
        except Exception as error:
            pieces.put(error)
        finally:
            pieces.put(_END)

    threading.Thread(target=run, name="language-model", daemon=True).start()
    try:
        while (chunk := pieces.get()) is not _END:
            if isinstance(chunk, Exception):
                raise chunk
            if chunk.get("error"):
                raise (SchemaRefused if "grammar" in request else RuntimeError)(str(chunk["error"]))
            yield chunk
            if is_cancelled():
                break
    finally:
        gone.set()
