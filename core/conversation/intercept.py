"""The person's own code between the words and the answer: send, change, discard, or ask the person.

The utterance waits as a draft that is not shown. Whatever fails hands the draft to the person: nothing is lost.
"""

from __future__ import annotations

from msgspec.structs import replace

from core.conversation import inputs
from core.conversation.change import Change
from core.conversation.effects import Intercept
from core.conversation.heard import heard_text
from core.conversation.people import approve_draft, discard_draft
from core.conversation.state import Draft, Mode, Role, State, Transcript


def ask_code(change: Change) -> None:
    """The joint rule: a draft whose words are complete goes to the code once."""
    draft = change.state.draft
    if draft is None or not draft.is_with_code or not draft.is_ready:
        return
    ids = tuple(part.item_id for part in draft.parts)
    if not change.state.setup.is_intercepted or any(part.transcript is Transcript.FAILED for part in draft.parts):
        _hand_over(change, draft)
    elif not draft.heard.strip():
        _no_words(change, draft)
    elif draft.asked_ids != ids:
        change.set(draft=replace(draft, asked_ids=ids))
        change.want(Intercept(ids, draft.heard.strip(), talk_before(change.state, ids)))


def _no_words(change: Change, draft: Draft) -> None:
    """Noise: dropped in silence, except in Review, where the person sees everything."""
    if change.state.mode is Mode.REVIEW:
        _hand_over(change, draft)
    else:
        discard_draft(change, inputs.DraftDiscarded())


def _hand_over(change: Change, draft: Draft, text: str | None = None) -> None:
    """The person decides, in the review card."""
    shown = draft.text if text is None else text
    change.set(draft=replace(draft, is_with_code=False, text=shown, is_edited=bool(shown) and shown != draft.heard))


def judged(change: Change, event: inputs.Judged) -> None:
    """What the code said; an answer to words that have grown since is dropped, they are asked about again."""
    draft = change.state.draft
    if event.problem is not None:
        change.set(problem=event.problem)
    if draft is None or not draft.is_with_code or draft.asked_ids != event.item_ids:
        return
    if event.item_ids != tuple(part.item_id for part in draft.parts):
        return
    if event.action == "discard":
        discard_draft(change, inputs.DraftDiscarded())
    elif event.action == "send":
        approve_draft(change, inputs.DraftApproved(draft.heard if event.text is None else event.text, event.prompt))
    else:
        _hand_over(change, draft, event.text)


def talk_before(state: State, item_ids: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """(role, words) of every row with words except the draft's; of a reply what was heard."""
    lines: list[tuple[str, str]] = []
    for item in state.items:
        words = heard_text(item) if item.role is Role.ASSISTANT else item.text
        if item.call is not None:
            words = f"{item.call.name} {item.call.arguments} -> {item.call.output}"
        if words.strip() and item.item_id not in item_ids:
            lines.append((item.role.value, words.strip()))
    return tuple(lines)
