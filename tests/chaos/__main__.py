"""`python -m tests.chaos [WORD]`: every case, or those with WORD in their name, as a table; fails if one fails."""

from __future__ import annotations

import asyncio
import logging
import sys

from core.link import link
from tests.chaos.cases import CASES
from tests.chaos.person import LIMIT_S, survive_all, table


def main() -> int:
    logging.disable(logging.CRITICAL)
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    outcomes = asyncio.run(survive_all([case for case in CASES if word in case.name], LIMIT_S + link.PING_S))
    print(table(outcomes))
    return int(any(one.faults for one in outcomes))


if __name__ == "__main__":
    sys.exit(main())
