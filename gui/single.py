"""One window a person: a second start raises the first one's window and ends.

A local socket (a named pipe on Windows) with a name made of the folders the program uses, so that two people on
one computer, or a second profile, do not meet. Only the same user may connect.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1500
LONGEST = 512
ANSWER = b"shown\n"


def address_of(*folders: Path) -> str:
    """Where the first window of these folders listens."""
    name = "gpt-realtime-" + hashlib.sha256("\n".join(map(str, folders)).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return name
    place = os.environ.get("XDG_RUNTIME_DIR") or f"{tempfile.gettempdir()}/gpt-realtime-{os.getuid()}"
    Path(place).mkdir(mode=0o700, parents=True, exist_ok=True)
    return f"{place}/{name}"


def greet(address: str) -> bool:
    """Ask a window that runs to come forward; False when there is none. Waits 1.5 s at most."""
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(os.environ.get("XDG_ACTIVATION_TOKEN", "").encode()[:LONGEST] + b"\n")
    socket.flush()
    is_shown = socket.waitForReadyRead(WAIT_MS) and socket.readAll().data() == ANSWER
    socket.close()
    return bool(is_shown)


class Single(QObject):
    """The first window's side. Closed with `close`; after a crash the next start takes the address over."""

    asked = Signal()
    """The program was started again."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._serve)
        if not self._server.listen(address):
            QLocalServer.removeServer(address)  # nobody answered there: left behind by a crash
            self._server.listen(address)

    def close(self) -> None:
        self._server.close()

    def _serve(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        token = bytes(socket.readLine().data()).decode(errors="replace").strip()
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Wayland lets a window come forward only with it
        socket.write(ANSWER)
        socket.flush()
        self.asked.emit()
