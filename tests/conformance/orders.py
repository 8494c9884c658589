"""The order of a turn's events, without what is free in it: how many deltas, and when words of the user come."""

from __future__ import annotations

from collections.abc import Sequence

SPEAKING = "spoken deltas"
_FREE = "conversation.item.input_audio_transcription."
_INTERLEAVED = {"response.output_audio.delta", "response.output_audio_transcript.delta"}


def shape(names: Sequence[str]) -> list[str]:
    """Deltas folded into one, interleaved sound and text into SPEAKING, the user's transcription left out."""
    found: list[str] = []
    for name in names:
        if name.startswith(_FREE):
            continue
        folded = SPEAKING if name in _INTERLEAVED else name
        if not (found and found[-1] == folded and (folded == SPEAKING or folded.endswith(".delta"))):
            found.append(folded)
    return found


def turns(names: Sequence[str]) -> list[list[str]]:
    """A recording cut behind each response.done; what comes after the last, and rate_limits.updated, left out."""
    found: list[list[str]] = [[]]
    for name in names:
        if name in ("session.created", "session.updated", "rate_limits.updated"):
            continue
        found[-1].append(name)
        if name == "response.done":
            found.append([])
    return [shape(turn) for turn in found[:-1]]


ITEM = ["conversation.item.added", "conversation.item.done"]
HEARD = [
    "input_audio_buffer.speech_started",
    "input_audio_buffer.speech_stopped",
    "input_audio_buffer.committed",
    *ITEM,
]
BEGUN = ["response.created", "response.output_item.added", "conversation.item.added"]
ENDED = ["conversation.item.done", "response.output_item.done", "response.done"]
SPOKEN = [
    *BEGUN,
    "response.content_part.added",
    SPEAKING,
    "response.output_audio.done",
    "response.output_audio_transcript.done",
    "response.content_part.done",
    *ENDED,
]
WRITTEN = [
    *BEGUN,
    "response.content_part.added",
    "response.output_text.delta",
    "response.output_text.done",
    "response.content_part.done",
    *ENDED,
]
CALLED = [*BEGUN, "response.function_call_arguments.delta", "response.function_call_arguments.done", *ENDED]
SAID_AND_CALLED = [
    *BEGUN,
    "response.content_part.added",
    "response.output_text.delta",
    "response.output_item.added",
    "conversation.item.added",
    "response.function_call_arguments.delta",
    "response.output_text.done",
    "response.content_part.done",
    "conversation.item.done",
    "response.output_item.done",
    "response.function_call_arguments.done",
    *ENDED,
]
"""Protocol notes 4.2, 4.5, 4.6; test_recordings.py holds them against the recordings themselves."""
