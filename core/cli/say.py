"""`say FILE|TEXT`: one turn without a window or a sound card."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import Any

from core.audio.files import FileMicrophone, FileSpeaker, duration_s
from core.cli.headless import assistant_for, settings_for
from core.cli.main import usage
from core.cli.output import EXIT_FAILED, EXIT_OK, fail, say_json, say_line
from core.conversation.state import LivePrompt, Role, State
from core.errors import AppError, AudioError
from core.metering import Cost
from core.session.assistant import Assistant
from core.session.waiting import is_quiet, online, until

LONGEST_S = 600.0
"""One utterance; longer files are for `transcribe`."""
SOUND_SUFFIXES = {".wav", ".flac", ".ogg", ".oga", ".mp3", ".aiff", ".aif"}
LINK_TIMEOUT_S = 900.0
"""The first start may fetch 1.3 GB of models."""


def run(arguments: argparse.Namespace) -> int:
    """The exit code: 0 when an answer came."""
    try:
        result = asyncio.run(_say(arguments))
    except AppError as error:
        if arguments.json:
            say_json({"heard": "", "answered": "", "first_sound_ms": None, "error": str(error), "code": error.code})
            return EXIT_FAILED
        return fail(error)
    if arguments.json:
        say_json(result)
    else:
        say_line(f"Heard:    {result['heard']}")
        say_line(f"Answered: {result['answered']}")
        if result["error"]:
            say_line(f"Error:    {result['error']}")
    return EXIT_FAILED if result["error"] else EXIT_OK


async def _say(arguments: argparse.Namespace) -> dict[str, Any]:
    path = sound_file(arguments.what)
    if path is not None and (length_s := duration_s(path)) > LONGEST_S:
        raise AudioError(
            f"{path.name} is {length_s / 60:.0f} minutes long; one turn takes at most {LONGEST_S / 60:.0f}.",
            remedy="Use `transcribe`, or cut it.",
            code="too_long",
        )
    settings = settings_for(arguments)
    settings["turn.mode"] = arguments.mode
    microphone = FileMicrophone(path, pace="fast") if path is not None else None
    speaker = FileSpeaker(arguments.out, pace="fast")
    async with assistant_for(
        arguments, settings, (lambda: microphone) if microphone else None, lambda: speaker
    ) as assistant:
        await online(assistant, LINK_TIMEOUT_S)
        prompt = LivePrompt(arguments.prompt)
        if microphone is None:
            assistant.send_text(arguments.what, prompt=prompt)
        elif arguments.mode == "hold":
            await _speak_and_release(assistant, microphone, prompt)
        await until(assistant, _is_over, arguments.timeout, "the answer")
        return result_of(assistant.state, assistant.cost)


async def _speak_and_release(assistant: Assistant, microphone: FileMicrophone, prompt: LivePrompt) -> None:
    """The whole file is one utterance, as with the talk button held."""
    assistant.press_talk()
    await microphone.finished.wait()
    assistant.release_talk(prompt, is_certain=True)


def sound_file(what: str) -> Path | None:
    """The file that is meant, or None when `what` is words. Raises ConfigError for a file that is not there."""
    path = Path(what)
    try:
        if path.is_file():
            return path
    except OSError:  # a text too long to be a name
        return None
    if path.suffix.lower() in SOUND_SUFFIXES:
        raise usage(f"There is no file {what}.", "Check the name, or put words in quotes.")
    return None


def _is_over(state: State) -> bool:
    return state.problem is not None or (is_quiet(state) and any(item.role is Role.ASSISTANT for item in state.items))


def result_of(state: State, cost: Cost) -> dict[str, Any]:
    """What `--json` prints."""
    return {
        "heard": " ".join(item.text for item in state.items if item.role is Role.USER).strip(),
        "answered": " ".join(item.text for item in state.items if item.role is Role.ASSISTANT and item.text).strip(),
        "first_sound_ms": next((item.first_sound_ms for item in state.items if item.first_sound_ms is not None), None),
        "tools": [item.call.name for item in state.items if item.call is not None],
        "tokens": state.usage.total,
        "cost_usd": round(cost.usd, 6) if cost.is_complete else None,
        "error": f"{state.problem.title} {state.problem.text}".strip() if state.problem else None,
    }
