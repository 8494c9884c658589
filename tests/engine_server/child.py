"""An engine process with fake parts: `python -m tests.engine_server.child [--with-parent] [key=value ...]`.

loading_s: how long loading takes. noise: bytes on stderr, without a line's end. port: where to listen.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from core.engine.serve import PARENT_FLAG, serve
from tests.fakes.engine_parts import fake_parts


def main(words: list[str]) -> int:
    wish = dict(word.split("=") for word in words if "=" in word)

    def load(tier: str, progress: Callable[[str, int | None], None]) -> Any:
        progress("Loaded a part", 50)
        time.sleep(float(wish.get("loading_s", 0)))
        sys.stderr.write("x" * int(wish.get("noise", 0)))
        sys.stderr.flush()
        return fake_parts()

    return serve(port=int(wish.get("port", 0)), has_parent=PARENT_FLAG in words, load=load)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
