"""An event as a small Python program that sends it, or waits for one like it. Pure: data in, text out."""

from __future__ import annotations

import json
from typing import Any

LOCAL_URL = "ws://127.0.0.1:8765/v1/realtime"
CLOUD_URL = "wss://api.openai.com/v1/realtime?model="
_PROGRAM = '''"""{about}

Needs: pip install websockets{more}
"""

import asyncio
import json
import os

from websockets.asyncio.client import connect

URL = os.environ.get("REALTIME_URL", {url})
KEY = os.environ.get("OPENAI_API_KEY", "")
EVENT = json.loads({event})


async def main():
    headers = {{"Authorization": f"Bearer {{KEY}}"}} if KEY else {{}}
    async with connect(URL, additional_headers=headers) as socket:
        print(json.loads(await socket.recv())["type"])
{act}


asyncio.run(main())
'''
_SEND = """        await socket.send(json.dumps(EVENT))
        async for message in socket:
            event = json.loads(message)
            print(json.dumps(event)[:400])
            if event["type"] in ("error", "response.done", EVENT["type"].replace(".create", ".done")):
                return"""
_WAIT = """        async for message in socket:
            event = json.loads(message)
            if event["type"] == EVENT["type"]:
                print(json.dumps(event, indent=2))
                return"""


def snippet(event: dict[str, Any], *, is_sent: bool, is_local: bool, model: str = "") -> str:
    """A program that runs as it is. No key stands in it."""
    kept = {name: value for name, value in event.items() if name != "event_id"}
    text = json.dumps(json.dumps(kept, ensure_ascii=False), ensure_ascii=False)
    about = f"Send {event.get('type')} and print the answers." if is_sent else f"Wait for {event.get('type')}."
    return _PROGRAM.format(
        about=about,
        more="; start the server with: python3 main.py serve" if is_local else "; the key in OPENAI_API_KEY",
        url=json.dumps(LOCAL_URL if is_local else CLOUD_URL + (model or "gpt-realtime")),
        event=text,
        act=_SEND if is_sent else _WAIT,
    )
