"""What the server says about session, buffer, items and the user's words."""

from __future__ import annotations

from msgspec.structs import replace

from core import protocol as wire
from core.conversation import link_events
from core.conversation.change import Change
from core.conversation.effects import SetTimer
from core.conversation.interrupt import interrupt
from core.conversation.meter import begin_turn, reach
from core.conversation.people import heard_nothing, tell_setup
from core.conversation.server_calls import KINDS, see_item
from core.conversation.settle import OUT_OF_BAND
from core.conversation.state import Draft, DraftPart, Item, Problem, Role, Transcript, Wanted
from core.conversation.turns import is_answered_by_server, is_interruptible, is_reviewed

TRANSCRIPT_TIMEOUT_S = 4.0
"""After that the review card lets the person type; words that come later still fill in."""
LATE_TRANSCRIPT_S = 20.0
"""After that the row says that none came."""
DOUBTFUL_LOGPROB = -1.0
BENIGN = {
    "response_cancel_not_active",
    "item_truncate_invalid_item_id",
    "item_delete_invalid_item_id",
    "item_retrieve_invalid_item_id",
    "unsupported_content_type",
    "integer_below_min_value",
}
BENIGN_PURPOSES = {"truncate", "delete", "cancel", "clear"}
"""Whatever is wrong with these is history by the time we hear of it."""


def session_created(change: Change, event: wire.SessionCreated) -> None:
    link_events.session_created(change, str(event.session.id or ""), str(event.session.model or ""))


def session_updated(change: Change, event: wire.SessionUpdated) -> None:
    link_events.update_answered(change)


def speech_started(change: Change, event: wire.InputAudioBufferSpeechStarted) -> None:
    """The person speaks: a barge-in, if there is something to barge into."""
    change.set_floor(is_speaking=True, speech_item_id=event.item_id)
    if change.state.wanted is not None and is_answered_by_server(change.state):
        change.set(wanted=None)
    if is_interruptible(change.state):
        interrupt(change, server_cancels=True)


def speech_stopped(change: Change, event: wire.InputAudioBufferSpeechStopped) -> None:
    change.set_floor(is_speaking=False)
    begin_turn(change)
    change.set_item(event.item_id, audio_end_ms=event.audio_end_ms)


def committed(change: Change, event: wire.InputAudioBufferCommitted) -> None:
    reach(change, "committed_s")
    change.set_floor(speech_item_id="", is_speaking=False)
    change.set_item(event.item_id, is_done=True)  # some servers add the row when speech begins and say no more


def cleared(change: Change, event: wire.InputAudioBufferCleared) -> None:
    """What was being said is gone: its row would wait for an end that never comes."""
    for row in change.state.items:
        has_words = row.transcript is Transcript.DONE
        if row.role is Role.USER and row.is_speech and not row.is_done and not has_words:
            change.drop_item(row.item_id)
    change.set_floor(speech_item_id="", is_speaking=False)


def item_added(change: Change, event: wire.ConversationItemAdded | wire.ConversationItemCreated) -> None:
    """A row is placed where the server says; our own rows are there already."""
    item = event.item
    item_id = str(item.id or "")
    after = str(event.previous_item_id or "")
    if item.type in KINDS:
        see_item(change, item)
        change.move_item(item_id, after)
    if not item_id or item.type not in ("message", "function_call"):
        return
    _confirm(change, item, item_id)
    if change.state.item(item_id) is None:
        if item.role == "assistant" or item.type == "function_call":
            return  # response.output_item.added has placed it, or it belongs to a response that is dead
        change.add_item(_user_row(change, item), after)
    elif after:
        change.move_item(item_id, after)
    if item.role == "user" and _is_sound(item):
        _sound_arrived(change, item_id)


def _confirm(change: Change, item: wire.Item, item_id: str) -> None:
    """A row of ours has arrived. Not every server keeps our id: then it is known by role and words."""
    told = change.state.told
    if item_id not in told and change.state.item(item_id) is None and not _is_sound(item):
        rows = [row for row in change.state.items if row.item_id in told]
        ours = next((row for row in rows if row.role.value == item.role and row.text == _text(item)), None)
        if ours is None:
            return
        change.rename_item(ours.item_id, item_id)
        told = tuple(item_id if one == ours.item_id else one for one in told)
    change.set(told=tuple(one for one in told if one != item_id))


def item_done(change: Change, event: wire.ConversationItemDone) -> None:
    if event.item.type in KINDS:
        see_item(change, event.item)
    row = change.state.item(str(event.item.id or ""))
    if row is not None and row.role is Role.USER:
        change.set_item(row.item_id, is_done=True)


def item_deleted(change: Change, event: wire.ConversationItemDeleted) -> None:
    """Gone at the server; an interrupted reply stays on the screen, unheard."""
    row = change.state.item(event.item_id)
    if row is not None and not row.is_interrupted:
        change.drop_item(event.item_id)


def _user_row(change: Change, item: wire.Item) -> Item:
    return Item(str(item.id), Role.SYSTEM if item.role == "system" else Role.USER, _text(item), created_s=change.now_s)


def _text(item: wire.Item) -> str:
    return " ".join(str(part.text or part.transcript or "") for part in item.content or ()).strip()


def _is_sound(item: wire.Item) -> bool:
    return any(part.type == "input_audio" for part in item.content or ())


def _sound_arrived(change: Change, item_id: str) -> None:
    """An utterance became an item; its words follow if a transcript was asked for."""
    row = change.state.item(item_id)
    assert row is not None
    waits = change.state.setup.transcription_model is not None
    if row.transcript is Transcript.NONE:
        change.set_item(item_id, is_speech=True, transcript=Transcript.PENDING if waits else Transcript.NONE)
    else:
        change.set_item(item_id, is_speech=True)
    if waits:
        wait_s = TRANSCRIPT_TIMEOUT_S if is_reviewed(change.state) else LATE_TRANSCRIPT_S
        change.want(SetTimer(f"transcript:{item_id}", wait_s))
    if is_reviewed(change.state):
        known = row.transcript if row.transcript is Transcript.DONE else Transcript.PENDING
        part = DraftPart(item_id, row.text, known if waits else Transcript.FAILED)
        draft = change.state.draft
        if draft is None:
            change.set(draft=Draft((part,), is_with_code=change.state.setup.is_intercepted))
        else:
            offered = 0 if draft.is_with_code else draft.offered + 1
            change.set(draft=replace(draft, parts=(*draft.parts, part), offered=offered))


# The user's words


def words_heard(change: Change, event: wire.ConversationItemInputAudioTranscriptionDelta) -> None:
    """Partial words, while or after the person speaks, under the future item's id."""
    row = change.state.item(event.item_id)
    if row is None:
        row = Item(event.item_id, Role.USER, is_speech=True, created_s=change.now_s)
        change.add_item(row)
    if row.transcript in (Transcript.DONE, Transcript.FAILED):
        return
    before = "" if event.snapshot else row.text
    change.set_item(event.item_id, text=before + str(event.delta or ""), transcript=Transcript.PARTIAL)


def words_complete(change: Change, event: wire.ConversationItemInputAudioTranscriptionCompleted) -> None:
    """The final words replace the partial ones; they may come before the item does."""
    reach(change, "transcribed_s")
    text = event.transcript.strip()
    if change.state.item(event.item_id) is None:
        change.add_item(Item(event.item_id, Role.USER, is_speech=True, created_s=change.now_s))
    change.set_item(event.item_id, text=text, transcript=Transcript.DONE, note="" if text else "No words were heard.")
    _fill_draft(change, event.item_id, text, Transcript.DONE, _doubtful(text, event.logprobs or ()))


def words_failed(change: Change, event: wire.ConversationItemInputAudioTranscriptionFailed) -> None:
    reason = event.error.message or event.error.code or "no reason given"
    change.set_item(event.item_id, transcript=Transcript.FAILED, note=f"No transcript: {reason}")
    _fill_draft(change, event.item_id, "", Transcript.FAILED, ())


def words_late(change: Change, item_id: str) -> None:
    """No transcript in time: the person may type what they said."""
    row = change.state.item(item_id)
    if row is None or row.transcript not in (Transcript.PENDING, Transcript.PARTIAL):
        return
    parts = change.state.draft.parts if change.state.draft is not None else ()
    if any(part.item_id == item_id and part.transcript is Transcript.PENDING for part in parts):
        _fill_draft(change, item_id, row.text, Transcript.FAILED, ())
        change.want(SetTimer(f"transcript:{item_id}", LATE_TRANSCRIPT_S))
    else:
        change.set_item(item_id, transcript=Transcript.FAILED, note="No transcript came.")


def _fill_draft(
    change: Change, item_id: str, text: str, transcript: Transcript, doubtful: tuple[tuple[int, int], ...]
) -> None:
    draft = change.state.draft
    if draft is None:
        return
    parts = tuple(
        replace(part, text=text, transcript=transcript, doubtful=doubtful) if part.item_id == item_id else part
        for part in draft.parts
    )
    change.set(draft=replace(draft, parts=parts))


def _doubtful(text: str, logprobs: tuple[wire.LogProb, ...]) -> tuple[tuple[int, int], ...]:
    """Character ranges of tokens the recogniser was unsure of."""
    ranges: list[tuple[int, int]] = []
    position = 0
    for token in logprobs:
        word = str(token.token or "").strip()
        found = text.find(word, position) if word else -1
        if found < 0:
            continue
        position = found + len(word)
        if isinstance(token.logprob, float) and token.logprob < DOUBTFUL_LOGPROB:
            ranges.append((found, position))
    return tuple(ranges)


# Errors


def error(change: Change, event: wire.Error) -> None:
    """Matched by event_id to what it refuses; what is only late never reaches the person."""
    data = event.error
    purpose = _answered(change, str(data.event_id or ""))
    code = str(data.code or "")
    if purpose == "update":
        _update_refused(change, code, data)
    elif code == "input_audio_buffer_commit_empty":
        heard_nothing(change)
    elif purpose == "response":
        _response_refused(change, code, data)
    elif code not in BENIGN and purpose not in BENIGN_PURPOSES:
        change.set(problem=_problem(data))


def _answered(change: Change, event_id: str) -> str:
    pending = dict(change.state.pending)
    purpose = pending.pop(event_id, "")
    if purpose:
        change.set(pending=pending)
    return purpose


def _update_refused(change: Change, code: str, data: wire.ErrorData) -> None:
    """Refused whole: tell it, and go on with what the server has. A locked voice is left out and sent again."""
    if code == "cannot_update_voice" and not change.state.is_voice_locked:
        change.set(is_voice_locked=True, updates_in_flight=max(0, change.state.updates_in_flight - 1))
        tell_setup(change)
        return
    field = str(data.param or "").removeprefix("session.")
    said = str(data.message or code)
    text = f"{field}: {said}" if field and field not in said else said
    change.set(problem=Problem("refused_setting", "The server refused a setting.", text, ("details",)))
    link_events.update_answered(change)


def _response_refused(change: Change, code: str, data: wire.ErrorData) -> None:
    """No response.created and no response.done follow a refusal."""
    response = change.state.response
    wanted = response.wanted if response is not None else None
    is_ours = response is not None and response.event_id == str(data.event_id or "")
    if code == "conversation_already_has_active_response":
        if is_ours and response is not None and response.response_id:
            change.set(response=replace(response, wanted=None, event_id=""))
        elif is_ours:
            change.set(response=None)
        change.set(wanted=change.state.wanted or wanted or Wanted())
        return
    if is_ours:
        change.set(response=None)
    else:
        change.set(asides_asked=max(0, change.state.asides_asked - 1))
    change.set(problem=_problem(data))


def _problem(data: wire.ErrorData) -> Problem:
    code = str(data.code or data.type or "server_error")
    if code == "rate_limit_exceeded":
        return Problem(code, "Too many requests.", str(data.message or ""), ("details",))
    if code == "insufficient_quota":
        return Problem(
            "no_credit", "No credit left at the provider.", str(data.message or ""), ("use_local", "details")
        )
    return Problem(code, "The server reported an error.", str(data.message or code), ("details",))


def is_out_of_band(response: wire.ResponseData) -> bool:
    """Whether a response joins nothing: told by its metadata, or by an explicit null conversation."""
    return response.metadata == OUT_OF_BAND or response.conversation_id is None
