"""The event matrix of core/README.md, made from the tables of the reducer.

python -m tests.conversation.matrix      writes it into core/README.md
"""

from __future__ import annotations

from core.conversation.reduce import SERVER_STEPS, STEPS
from core.protocol import CLIENT_EVENTS, SERVER_EVENTS
from tests.conftest import ROOT

README = ROOT / "core" / "README.md"
BEGIN, END = "<!-- event matrix: python -m tests.conversation.matrix -->", "<!-- end -->"
SENT_BY = {
    "session.update": "people.tell_setup: on session.created, and when setup or mode change",
    "input_audio_buffer.append": "session/gate: while the microphone is wanted; past the reducer",
    "input_audio_buffer.commit": "people.release_talk",
    "input_audio_buffer.clear": "people: a slip, a mode chosen while holding",
    "conversation.item.create": "people, calls, announce; link_events tells a fresh session what was said",
    "conversation.item.truncate": "interrupt.flushed: heard in part",
    "conversation.item.delete": "interrupt.flushed: nothing heard; people: a draft discarded or edited",
    "response.create": "settle: a wanted response and a free floor",
    "response.cancel": "interrupt.cancel",
}
"""Client event -> what sends it; the others are never sent."""


def _name(step: object) -> str:
    return f"{step.__module__.rsplit('.', 1)[-1]}.{step.__name__.lstrip('_')}"  # type: ignore[attr-defined]


def matrix() -> str:
    """The three tables in Markdown."""
    lines = ["| the server says | and this decides |", "|---|---|"]
    for event in SERVER_EVENTS:
        step = SERVER_STEPS.get(event)
        lines.append(f"| `{event.__struct_config__.tag}` | {_name(step) if step else 'timeline only'} |")
    lines += ["", "| happens here | and this decides |", "|---|---|"]
    lines += [f"| {kind.__name__} | {_name(step)} |" for kind, step in STEPS.items()]
    lines += ["", "| the client says | sent by |", "|---|---|"]
    for event in CLIENT_EVENTS:
        tag = str(event.__struct_config__.tag)
        lines.append(f"| `{tag}` | {SENT_BY.get(tag, 'never')} |")
    return "\n".join(lines)


def written() -> str:
    """What the README holds between its marks."""
    text = README.read_text("utf-8")
    return text[text.index(BEGIN) + len(BEGIN) : text.index(END)].strip()


def main() -> None:
    text = README.read_text("utf-8")
    if BEGIN not in text:
        text = f"{text.rstrip()}\n\n## Event matrix\n{BEGIN}\n{END}\n"
    before, after = text[: text.index(BEGIN)], text[text.index(END) :]
    README.write_text(f"{before}{BEGIN}\n\n{matrix()}\n\n{after}", "utf-8")


if __name__ == "__main__":
    main()
