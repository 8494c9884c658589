"""The rules, each with its source. The checks themselves are in `check`.

Sources: "types" are OpenAI's published event types (openai-python 3.54, openai.types.realtime); "guide x" is a page of
OpenAI's Realtime guide; "recorded" is what the live services were seen to do in 20 recorded sessions of July and
August 2026. Where documentation and recordings disagree, the recordings are followed.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the protocol."""

    name: str
    says: str
    source: str
    breaker: str
    """server or client: whose line a finding stands at."""


RULES = {
    rule.name: rule
    for rule in (
        Rule(
            "first-session-created",
            "The first server event is session.created.",
            "types: SessionCreatedEvent",
            "server",
        ),
        Rule("required-fields", "Every event carries its required fields, of their types.", "types", "server"),
        Rule("client-fields", "Every client event carries its required fields, of their types.", "types", "client"),
        Rule(
            "known-event", "The event is one of the 46 of the GA Realtime API.", "types: RealtimeServerEvent", "server"
        ),
        Rule(
            "known-client-event",
            "The event is one of the 11 that clients may send.",
            "types: RealtimeClientEvent",
            "client",
        ),
        Rule("event-id", "Every server event has an event_id.", "types; the DTMF event alone has none", "server"),
        Rule(
            "event-id-once",
            "An event_id is used once.",
            "types: event_id, 'the unique ID of the server event'",
            "server",
        ),
        Rule(
            "one-response",
            "One response at a time writes to the conversation.",
            "guide realtime-conversations",
            "server",
        ),
        Rule("done-once", "Exactly one response.done for each response.created.", "types: ResponseDoneEvent", "server"),
        Rule(
            "done-follows",
            "A response that was created is done before the session ends.",
            "types: ResponseDoneEvent, 'always emitted'",
            "server",
        ),
        Rule(
            "within-response",
            "response.* events lie between the created and the done of their response.",
            "guide realtime-conversations; recorded",
            "server",
        ),
        Rule(
            "item-before-part",
            "An output item is added before its parts, deltas and done.",
            "guide realtime-conversations; recorded",
            "server",
        ),
        Rule(
            "delta-before-done",
            "No delta follows the done of the same part.",
            "types: the .done events; recorded",
            "server",
        ),
        Rule(
            "text-adds-up",
            "The text of a done event is the sum of its deltas.",
            "types: ResponseTextDoneEvent; recorded",
            "server",
        ),
        Rule(
            "committed-then-item",
            "A committed buffer becomes an item with the announced id.",
            "types: InputAudioBufferCommittedEvent",
            "server",
        ),
        Rule(
            "started-then-stopped",
            "speech_stopped and speech_started alternate, with one item id.",
            "types: InputAudioBufferSpeechStartedEvent",
            "server",
        ),
        Rule("speech-times", "Speech ends after it starts.", "types: audio_start_ms, audio_end_ms", "server"),
        Rule("item-added-once", "An item joins the conversation once.", "types: ConversationItemAdded", "server"),
        Rule(
            "previous-item",
            "previous_item_id names an item that is there.",
            "types: previous_item_id; recorded on .added",
            "server",
        ),
        Rule("updated-in-order", "session.updated answers a session.update.", "types: SessionUpdatedEvent", "server"),
        Rule("usage-adds-up", "total_tokens is input and output together.", "types: RealtimeResponseUsage", "server"),
        Rule(
            "audio-base64",
            "Audio is sent as plain base64.",
            "guide realtime-conversations; types: InputAudioBufferAppendEvent",
            "client",
        ),
        Rule("chunk-size", "An append holds at most 15 MiB of audio.", "types: InputAudioBufferAppendEvent", "client"),
        Rule(
            "update-type",
            "session.update names its session type.",
            "recorded: missing_required_parameter, session.type",
            "client",
        ),
        Rule(
            "update-first",
            "Audio is sent after session.updated has come.",
            "recorded: a refused update leaves the defaults on",
            "client",
        ),
        Rule(
            "commit-not-empty",
            "A commit has at least 100 ms of audio before it.",
            "recorded: input_audio_buffer_commit_empty",
            "client",
        ),
        Rule(
            "item-id-length",
            "An item id has at most 32 characters.",
            "recorded: 'Invalid item.id: string too long'",
            "client",
        ),
        Rule(
            "create-when-free",
            "response.create is sent while no response writes to the conversation.",
            "recorded: conversation_already_has_active_response",
            "client",
        ),
        Rule(
            "truncate-within",
            "A truncate ends within the audio that was sent for the item.",
            "recorded: invalid_value, 'already shorter'",
            "client",
        ),
        Rule(
            "truncate-known",
            "A truncate names an assistant item with sound.",
            "recorded: item_truncate_invalid_item_id",
            "client",
        ),
        Rule(
            "delete-known",
            "A delete or retrieve names an item that is there.",
            "recorded: item_delete_invalid_item_id",
            "client",
        ),
        Rule(
            "output-once",
            "A function call is answered once, and it is one that was made.",
            "types: RealtimeConversationItemFunctionCallOutput",
            "client",
        ),
    )
}
