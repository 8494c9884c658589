"""One HTML file that needs nothing else: sound, transcript and timeline; no request leaves it."""

from __future__ import annotations

import base64
from html import escape

from core.conversation.state import Role
from core.export.sound import encoded
from core.export.talk import Talk, Turn
from core.export.texts import stamp, without_keys

POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; media-src data:; img-src data:"
STYLE = """
:root { color-scheme: light dark; --you: #3b6fe0; --ai: #c2571a; --dim: #777; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.3rem; } audio, svg { width: 100%; } svg { height: 72px; margin: .5rem 0 1.5rem; cursor: pointer; }
article { margin: 1rem 0; padding-left: .8rem; border-left: 3px solid var(--dim); }
article.user { border-color: var(--you); } article.assistant { border-color: var(--ai); }
article.now { background: color-mix(in srgb, var(--ai) 12%, transparent); }
button { font: inherit; font-size: .8rem; color: var(--dim); background: none; border: 0; padding: 0; cursor: pointer; }
p { margin: .1rem 0; white-space: pre-wrap; } img { max-width: 100%; } small { color: var(--dim); }
rect.user { fill: var(--you); } rect.assistant { fill: var(--ai); } rect.tool { fill: #2a8f85; } line { stroke: currentColor; }
"""
SCRIPT = """
const sound = document.querySelector('audio'), rows = [...document.querySelectorAll('article')];
const head = document.querySelector('line'), lanes = document.querySelector('svg');
rows.forEach(row => row.querySelector('button').onclick = () => { sound.currentTime = row.dataset.start; sound.play(); });
lanes.onclick = event => { const box = lanes.getBoundingClientRect();
  sound.currentTime = (event.clientX - box.left) / box.width * sound.duration; };
sound.ontimeupdate = () => { const now = sound.currentTime, x = 1000 * now / sound.duration || 0;
  head.setAttribute('x1', x); head.setAttribute('x2', x);
  rows.forEach(row => row.classList.toggle('now', now >= row.dataset.start && now < row.dataset.end)); };
"""


def page(talk: Talk) -> str:
    """The whole document."""
    sound = base64.b64encode(encoded(talk.you, talk.assistant, "both", "FLAC")).decode("ascii") if len(talk.you) else ""
    player = f'<audio controls src="data:audio/flac;base64,{sound}"></audio>' if sound else "<audio hidden></audio>"
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(talk.title)}</title>'
        f"<style>{STYLE}</style></head><body><h1>{escape(talk.title)}</h1>"
        f"<small>{len(talk.turns)} turns, {len(talk.lines)} events, {stamp(talk.duration_s, '.')[:8]}</small>\n"
        f"{player}\n{_lanes(talk)}\n{''.join(map(_article, talk.turns))}<script>{SCRIPT}</script></body></html>\n"
    )


def _lanes(talk: Talk) -> str:
    """Who spoke when: a lane each for the person, the assistant and the tools."""
    whole_s = max([talk.duration_s, *(turn.end_s for turn in talk.turns), 0.1])
    places = {Role.USER: 4, Role.ASSISTANT: 28, Role.TOOL: 52}
    bars = [
        f'<rect class="{turn.item.role}" x="{1000 * turn.start_s / whole_s:.1f}" y="{places[turn.item.role]}" '
        f'width="{max(1.0, 1000 * (turn.end_s - turn.start_s) / whole_s):.1f}" height="16" rx="3">'
        f"<title>{escape(turn.text[:80])}</title></rect>"
        for turn in talk.turns
        if turn.item.role in places
    ]
    return (
        '<svg viewBox="0 0 1000 72" preserveAspectRatio="none" role="img" aria-label="Who spoke when">'
        f'{"".join(bars)}<line x1="0" x2="0" y1="0" y2="72"/></svg>'
    )


def _article(turn: Turn) -> str:
    call = turn.item.call
    words = without_keys(turn.text if call is None else f"{call.name}({call.arguments}) → {call.output}")
    pictures = "".join(f'<img alt="" src="{escape(uri)}">' for uri in turn.item.images if uri.startswith("data:image/"))
    note = " · interrupted" if turn.item.is_interrupted else ""
    return (
        f'<article class="{turn.item.role}" data-start="{turn.start_s}" data-end="{turn.end_s}">'
        f"<button>{turn.name} · {stamp(turn.start_s, '.')[:8]}{note}</button><p>{escape(words)}</p>{pictures}</article>\n"
    )
