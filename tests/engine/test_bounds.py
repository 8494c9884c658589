"""What a session holds has an end, and what outside clients rely on: found by running them, or by spoilt frames."""

from __future__ import annotations

import pytest

from core.engine.ledger import Entry, Ledger
from core.engine.schema import Refused
from core.engine.session import MOST_RESPONSES
from tests.engine.drive import LOUD, QUIET, Drive

TRANSCRIBED = {"audio": {"input": {"transcription": {"model": "whisper-1"}}}}
ASIDE = {"type": "response.create", "response": {"conversation": "none"}}


def _line(number: int, sound_bytes: int = 0, words: str | None = "word") -> Entry:
    return Entry({"id": f"item_{number}", "type": "message", "role": "user"}, bytearray(sound_bytes), words)


def test_what_was_heard_is_read_back_with_the_item() -> None:
    drive = Drive(**TRANSCRIBED)
    for duration_ms, loudness in ((640, QUIET), (1280, LOUD), (640, QUIET)):
        drive.hear(duration_ms, loudness)
    item_id = next(event["item_id"] for event in drive.events if event["type"] == "input_audio_buffer.committed")
    (before,) = drive.send({"type": "conversation.item.retrieve", "item_id": item_id})
    assert before["item"]["content"][0]["transcript"] is None
    drive.recognise("Hello there.")
    (after,) = drive.send({"type": "conversation.item.retrieve", "item_id": item_id})
    assert after["item"]["content"][0]["transcript"] == "Hello there."


def test_without_transcription_nothing_is_read_back_as_heard() -> None:
    drive = Drive()
    for duration_ms, loudness in ((640, QUIET), (1280, LOUD), (640, QUIET)):
        drive.hear(duration_ms, loudness)
    item_id = next(event["item_id"] for event in drive.events if event["type"] == "input_audio_buffer.committed")
    drive.recognise("Hello there.")
    (after,) = drive.send({"type": "conversation.item.retrieve", "item_id": item_id})
    assert after["item"]["content"][0]["transcript"] is None


def test_speech_that_is_cleared_away_takes_its_item_id_with_it() -> None:
    drive = Drive()
    drive.hear(960, LOUD)
    drive.send({"type": "input_audio_buffer.clear"})
    drive.hear(960, LOUD)
    ids = [event["item_id"] for event in drive.events if event["type"] == "input_audio_buffer.speech_started"]
    assert len(ids) == len(set(ids)) == 2


def test_speech_goes_on_in_its_item_when_turn_detection_is_switched_off() -> None:
    drive = Drive()
    drive.hear(960, LOUD)
    drive.send(
        {"type": "session.update", "session": {"type": "realtime", "audio": {"input": {"turn_detection": None}}}}
    )
    drive.send({"type": "input_audio_buffer.commit"})
    ids = [event["item_id"] for event in drive.events if event["type"].startswith("input_audio_buffer.")]
    assert len(ids) == 2 and len(set(ids)) == 1


def test_responses_at_once_have_an_end() -> None:
    drive = Drive()
    for _ in range(MOST_RESPONSES):
        assert drive.send(ASIDE)[0]["type"] == "response.created"
    assert drive.error(ASIDE)["code"] == "rate_limit_exceeded"
    drive.send({"type": "response.cancel", "response_id": drive.events[0]["response"]["id"]})
    assert drive.send(ASIDE)[0]["type"] == "response.created"


def test_a_conversation_holds_so_many_items_and_says_so() -> None:
    ledger = Ledger(most_items=2)
    ledger.place(_line(1))
    ledger.place(_line(2))
    with pytest.raises(Refused) as caught:
        ledger.place(_line(3))
    assert caught.value.code == "conversation_full"
    ledger.remove(ledger.entries[0])
    ledger.place(_line(3))


def test_the_oldest_sound_is_let_go_and_its_words_stay() -> None:
    ledger = Ledger(most_sound_bytes=1000, newest=1)
    for number, words in enumerate(("a", None, "c", "d")):
        ledger.place(_line(number, 400, words))
    assert [len(entry.pcm) for entry in ledger.entries] == [0, 400, 0, 400], "whose words are to come keeps its sound"
    assert [entry.words for entry in ledger.entries] == ["a", None, "c", "d"]


def test_usage_counts_the_sound_the_model_still_reads() -> None:
    drive = Drive(
        context_tokens=460, instructions="Talk.", max_output_tokens=400, audio={"input": {"turn_detection": None}}
    )
    for _ in range(12):
        drive.hear(1024, LOUD)
        drive.send({"type": "input_audio_buffer.commit"})
        drive.recognise("Several words that take their room.")
    drive.send({"type": "response.create"})
    drive.reply()
    done = next(event for event in drive.events if event["type"] == "response.done")
    assert 0 < done["response"]["usage"]["input_token_details"]["audio_tokens"] < 12 * 10
