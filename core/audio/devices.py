"""Which devices there are now. PortAudio freezes its list when it starts, so a child process is asked."""

from __future__ import annotations

import asyncio
import json
import sys

from core.audio.portaudio import installed_devices
from core.audio.ports import Device
from core.child import ROOT, command_of
from core.errors import AudioError

TIMEOUT_S = 5.0


async def list_devices() -> tuple[list[Device], list[Device]]:
    """(microphones, speakers); takes about 0.3 s. Raises AudioError."""
    process = await asyncio.create_subprocess_exec(
        *command_of("core.audio.devices"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=ROOT,
    )
    try:
        async with asyncio.timeout(TIMEOUT_S):
            out, _ = await process.communicate()
    except TimeoutError:
        raise AudioError(
            "The sound system does not answer.", remedy="Restart it, then check again.", code="no_answer"
        ) from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    try:
        found = json.loads(out)
    except ValueError:
        raise AudioError("The sound system could not be asked.", code="no_answer") from None
    if "error" in found:
        raise AudioError(found["error"], remedy=found["remedy"], code="no_portaudio")
    return _devices(found["microphones"]), _devices(found["speakers"])


def _devices(rows: list[list[object]]) -> list[Device]:
    return [Device(str(host), str(name), bool(is_default)) for host, name, is_default in rows]


def main(arguments: list[str]) -> int:
    """The child: one JSON object on stdout."""
    try:
        microphones, speakers = installed_devices()
    except AudioError as error:
        print(json.dumps({"error": str(error.args[0]), "remedy": error.remedy}))
        return 0
    rows = [[[one.host, one.name, one.is_default] for one in side] for side in (microphones, speakers)]
    print(json.dumps({"microphones": rows[0], "speakers": rows[1]}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
