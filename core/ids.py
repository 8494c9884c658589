"""Ids as the service spells them: a prefix and random letters and digits.

The service refuses item ids of more than 32 characters.
"""

from __future__ import annotations

import secrets
import string

_ALPHABET = string.ascii_letters + string.digits
ITEM_ID_MAX = 32


def new_id(prefix: str, length: int = 21) -> str:
    """`prefix_` and `length` random characters, e.g. item_AbC...; safe for any thread."""
    return f"{prefix}_{''.join(secrets.choice(_ALPHABET) for _ in range(length))}"
