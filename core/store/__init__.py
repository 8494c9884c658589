"""The history on this computer: conversations as they happen, found by their words, heard again.

SQLite (WAL) beside a folder of FLAC files. One thread writes, reads have a connection each; nothing
here waits on the loop. What cannot be written is kept in memory until it can.
"""

from core.store.reading import Found, Reader, Summary
from core.store.store import Store, default_folder

__all__ = ["Found", "Reader", "Store", "Summary", "default_folder"]
