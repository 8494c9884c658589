"""How well the engine hears: word error rates, and no words where nobody speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bench.served import Engine, Event, hearing
from bench.sounds import Recording, Sound, in_room, music, pink, silence, with_noise
from tests.words import distance, normal, word_error_rate

CONDITIONS: dict[str, Callable[[Sound], Sound]] = {
    "clean": lambda sound: sound,
    "noise 15 dB": lambda sound: with_noise(sound, 15.0),
    "room echo": in_room,
}
QUIET: dict[str, Callable[[float], Sound]] = {
    "silence": silence,
    "noise": lambda seconds: pink(int(seconds * 24_000)) * 0.05,
    "music": music,
}
PIECE_S = 60.0
WRITTEN = "conversation.item.input_audio_transcription.completed"


async def word_errors(
    engine: Engine, spoken: Sequence[Recording], change: Callable[[Sound], Sound]
) -> tuple[float, list[str]]:
    """(word error rate, what was misheard) over recordings, each committed as one utterance."""
    update = hearing(answers=False)
    update["audio"]["input"]["turn_detection"] = None
    pairs = []
    async with engine.session(**update) as session:
        for recording in spoken:
            pairs.append((recording.words, await session.words_of(change(recording.sound))))
    wrong = [f"{heard!r} for {said!r}" for said, heard in pairs if distance(normal(said), normal(heard))]
    return word_error_rate(pairs), wrong


async def spoken_replies(engine: Engine, lines: Sequence[str]) -> tuple[float, list[str]]:
    """(word error rate, what was misheard) of spoken answers to typed lines, written down by the engine's own recogniser."""
    pairs = []
    update = hearing(answers=False)
    update["audio"]["input"]["turn_detection"] = None
    for line in lines:
        async with engine.session(**update) as session:
            said, sound = await session.hear_answer(line)
        async with engine.session(**update) as session:
            pairs.append((said, await session.words_of(sound)))
    wrong = [f"{heard!r} for {said!r}" for said, heard in pairs if distance(normal(said), normal(heard))]
    return word_error_rate(pairs), wrong


async def invented(engine: Engine, make: Callable[[float], Sound], minutes: float) -> list[str]:
    """Words that were heard in a sound without any; poured in as fast as it is taken, turn detection on."""
    async with engine.session(**hearing(answers=False)) as session:
        piece = make(min(PIECE_S, minutes * 60))
        for _ in range(max(1, round(minutes * 60 / PIECE_S))):
            await session.pour(piece)
        await session.pour(silence(2.0))
        since = len(session.events)
        await session.send("input_audio_buffer.commit")
        _, last = await session.find(_is_committed, since=since, timeout_s=300)
        item_id = last["item_id"]
        await session.find(lambda event: event.get("item_id") == item_id and event["type"] == WRITTEN, timeout_s=60)
        return [event["transcript"] for _, event in session.all(WRITTEN) if event["transcript"].strip()]


def _is_committed(event: Event) -> bool:
    """By the client, not by turn detection: nothing was stopped before it."""
    return bool(event["type"] == "input_audio_buffer.committed")
