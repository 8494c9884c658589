"""A conversation handed on: text for people, captions, sound, a page of its own, or the log for programs."""

from core.export.files import FORMATS, SIDES, describe, write
from core.export.talk import Talk, Turn, read_talk

__all__ = ["FORMATS", "SIDES", "Talk", "Turn", "describe", "read_talk", "write"]
