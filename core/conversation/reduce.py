"""reduce(state, input) -> (state, effects): what a conversation is, as one pure function.

`step` handles the input by its kind; `settle` applies the joint rules until nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core import protocol as wire
from core.conversation import (
    announce,
    calls,
    inputs,
    intercept,
    interrupt,
    link_events,
    people,
    response_events,
    server_calls,
    server_events,
)
from core.conversation.change import Change
from core.conversation.effects import Effect
from core.conversation.settle import ANSWER_TIMEOUT_S, settle
from core.conversation.state import Problem, ResponseStatus, State

Step = Callable[[Change, Any], None]


def reduce(state: State, event: inputs.Input, now_s: float) -> tuple[State, tuple[Effect, ...]]:
    """The next state and what is to be done. now_s: monotonic seconds, handed in."""
    change = Change(state, now_s)
    STEPS[type(event)](change, event)
    if change.state is not state:  # else the rules rest already
        settle(change)
    return change.state, tuple(change.effects)


def _server_said(change: Change, event: inputs.ServerSaid) -> None:
    """By the kind of event; what we do not know changes nothing."""
    said = event.event
    if isinstance(said, wire.UnknownEvent):
        return
    step = SERVER_STEPS.get(type(said))
    if step is not None:
        step(change, said)


def _timer_fired(change: Change, event: inputs.TimerFired) -> None:
    name, _, argument = event.name.partition(":")
    if name == "retry":
        link_events.retry(change)
    elif name == "transcript":
        server_events.words_late(change, argument)
    elif name == "hold":
        people.release_talk(change, inputs.TalkReleased())
    elif name == "interrupted":
        change.set(interrupted_until_s=None)
    elif name == "working":
        calls.still_working(change)
    elif name == "server_call":
        server_calls.go_on(change)
    elif name == "response":
        _not_answered(change)
    elif name == "aside":
        _aside_not_answered(change)
    elif name == "stalled":
        response_events.maybe_stalled(change)
    elif name == "update":
        link_events.update_late(change)
    elif name == "rotate":
        link_events.rotate(change)
    elif name == "session_end":
        link_events.session_ending(change)


def _not_answered(change: Change) -> None:
    response = change.state.response
    if response is not None and response.status is ResponseStatus.REQUESTED:
        change.set(response=None, problem=_silence())


def _aside_not_answered(change: Change) -> None:
    if change.state.asides_asked:
        change.set(asides_asked=0, problem=_silence())


def _silence() -> Problem:
    text = f"It was asked for a reply {ANSWER_TIMEOUT_S:.0f} s ago."
    return Problem("no_answer", "The server did not answer.", text, ("retry", "details"))


STEPS: dict[type, Step] = {
    inputs.ConnectAsked: link_events.connect,
    inputs.DisconnectAsked: link_events.disconnect,
    inputs.HangUpAsked: link_events.hang_up,
    inputs.LinkLoading: link_events.loading,
    inputs.LinkOpened: link_events.opened,
    inputs.LinkDown: link_events.down,
    inputs.ConversationCleared: link_events.clear,
    inputs.ConversationResumed: link_events.resume,
    inputs.EarlierRead: link_events.read_earlier,
    inputs.ServerSaid: _server_said,
    inputs.TalkPressed: people.press_talk,
    inputs.TalkReleased: people.release_talk,
    inputs.ModeChosen: people.choose_mode,
    inputs.MuteToggled: people.toggle_mute,
    inputs.TextSent: people.send_text,
    inputs.StopPressed: people.stop,
    inputs.DraftEdited: people.edit_draft,
    inputs.DraftJoined: people.join_draft,
    inputs.DraftReplaced: people.replace_draft,
    inputs.DraftApproved: people.approve_draft,
    inputs.DraftDiscarded: people.discard_draft,
    inputs.SetupChanged: people.change_setup,
    inputs.CallApproved: calls.approve_call,
    inputs.CallDenied: calls.deny_call,
    inputs.CallCancelled: calls.cancel_call,
    inputs.CallFinished: calls.call_finished,
    inputs.Announced: announce.announced,
    inputs.Judged: intercept.judged,
    inputs.DeviceChanged: people.device_changed,
    inputs.ProblemDismissed: people.dismiss_problem,
    inputs.HistoryTroubled: people.history_troubled,
    inputs.Heard: response_events.heard,
    inputs.PlaybackEnded: response_events.playback_ended,
    inputs.Flushed: interrupt.flushed,
    inputs.TimerFired: _timer_fired,
}

SERVER_STEPS: dict[type, Step] = {
    wire.SessionCreated: server_events.session_created,
    wire.SessionUpdated: server_events.session_updated,
    wire.InputAudioBufferSpeechStarted: server_events.speech_started,
    wire.InputAudioBufferSpeechStopped: server_events.speech_stopped,
    wire.InputAudioBufferCommitted: server_events.committed,
    wire.InputAudioBufferCleared: server_events.cleared,
    wire.ConversationItemAdded: server_events.item_added,
    wire.ConversationItemCreated: server_events.item_added,
    wire.ConversationItemDone: server_events.item_done,
    wire.ConversationItemDeleted: server_events.item_deleted,
    wire.ConversationItemInputAudioTranscriptionDelta: server_events.words_heard,
    wire.ConversationItemInputAudioTranscriptionCompleted: server_events.words_complete,
    wire.ConversationItemInputAudioTranscriptionFailed: server_events.words_failed,
    wire.Error: server_events.error,
    wire.ResponseCreated: response_events.created,
    wire.ResponseOutputItemAdded: response_events.item_added,
    wire.ResponseOutputItemDone: response_events.item_done,
    wire.ResponseOutputTextDelta: response_events.text_delta,
    wire.ResponseOutputTextDone: response_events.text_done,
    wire.ResponseOutputAudioTranscriptDelta: response_events.text_delta,
    wire.ResponseOutputAudioTranscriptDone: response_events.transcript_done,
    wire.ResponseOutputAudioDelta: response_events.audio_delta,
    wire.ResponseOutputAudioDone: response_events.audio_done,
    wire.ResponseFunctionCallArgumentsDelta: response_events.arguments_delta,
    wire.ResponseDone: response_events.done,
    wire.ResponseMcpCallArgumentsDelta: server_calls.arguments_delta,
    wire.ResponseMcpCallArgumentsDone: server_calls.arguments_done,
    **dict.fromkeys(server_calls.STATUS, server_calls.progress),
}
