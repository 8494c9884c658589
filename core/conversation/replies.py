"""What a reply took and cost: stages in time, tokens by modality, one record per response.

Values only; `meter` writes them, `core/metering` turns them into money and percentiles.
"""

from __future__ import annotations

import msgspec

STAGES = ("ended_s", "committed_s", "transcribed_s", "created_s", "first_delta_s", "first_sound_s")


class Usage(msgspec.Struct, frozen=True):
    """Tokens. Inputs hold the cached ones too; the cached are told apart, so that they are priced once."""

    responses: int = 0
    input_text: int = 0
    input_audio: int = 0
    input_image: int = 0
    cached_text: int = 0
    cached_audio: int = 0
    cached_image: int = 0
    output_text: int = 0
    output_audio: int = 0

    @property
    def cached(self) -> int:
        """Input tokens the service had in its cache: part of the inputs."""
        return self.cached_text + self.cached_audio + self.cached_image

    @property
    def total(self) -> int:
        """Tokens in and out, cached ones counted once."""
        return self.input_text + self.input_audio + self.input_image + self.output_text + self.output_audio

    def __add__(self, other: Usage) -> Usage:
        return Usage(*(getattr(self, one) + getattr(other, one) for one in self.__struct_fields__))


class Marks(msgspec.Struct, frozen=True):
    """When each stage of a turn was reached: monotonic seconds, None until it is."""

    ended_s: float | None = None
    """The person was done: speech_stopped, the talk button up, or a text sent."""
    committed_s: float | None = None
    """input_audio_buffer.committed."""
    transcribed_s: float | None = None
    """The person's words are complete."""
    created_s: float | None = None
    """response.created."""
    first_delta_s: float | None = None
    """The first word or sound of the reply came in."""
    first_sound_s: float | None = None
    """The first sample of the reply left the speaker."""

    def after_end_ms(self, stage: str) -> int | None:
        """Milliseconds from the end of speech to a stage; None where either is missing."""
        reached_s = getattr(self, stage)
        return None if self.ended_s is None or reached_s is None else round((reached_s - self.ended_s) * 1000)


class Reply(msgspec.Struct, frozen=True):
    """One response as it is measured; refused ones have none."""

    response_id: str
    model: str = ""
    is_free: bool = False
    """Made on this computer."""
    is_aside: bool = False
    """Out of band: it joined nothing."""
    marks: Marks = Marks()
    usage: Usage = Usage()
    status: str = "in_progress"
