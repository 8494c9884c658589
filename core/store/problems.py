"""What is wrong with the disk, in words: each state says what happened, what it means, what to do."""

from __future__ import annotations

import errno
import sqlite3

from core.errors import StoreError

KEPT = "The talk goes on and is kept in memory until it can be written."
DAMAGED = "store_corrupt"
CORRUPT = ("malformed", "not a database", "disk image", "no such table", "no such column")


def problem_of(error: Exception) -> StoreError:
    """An error of SQLite, the file system or the sound library as one of ours."""
    if isinstance(error, StoreError):
        return error
    text = str(error).lower()
    number = error.errno if isinstance(error, OSError) else None
    if "full" in text or number in (errno.ENOSPC, errno.EDQUOT):
        return StoreError("The disk is full.", remedy=f"{KEPT} Make room.", code="store_full")
    if any(sign in text for sign in CORRUPT):
        return StoreError(
            "The history file is damaged.", remedy="It is put aside and a new one is begun.", code=DAMAGED
        )
    if "readonly" in text or "read-only" in text or number in (errno.EROFS, errno.EACCES, errno.EPERM):
        return StoreError(
            "The history cannot be written here.", remedy=f"{KEPT} {_where(error)}", code="store_readonly"
        )
    if "locked" in text or "busy" in text:
        return StoreError(
            "Another program holds the history.", remedy=f"{KEPT} Close the other one.", code="store_locked"
        )
    return StoreError("The history cannot be written.", remedy=f"{KEPT} ({error})", code="store_unwritable")


def _where(error: Exception) -> str:
    name = getattr(error, "filename", None)
    return f"Allow writing to {name}." if name else "Allow writing to its folder."


def is_ours(error: Exception) -> bool:
    """A fault of one job, not of the disk: trying it again would not help."""
    return isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError | sqlite3.InterfaceError | UnicodeError)
