"""A key that talks from any program, where the system gives one.

X11: XGrabKey on the root window, through ctypes on a connection of its own, read when its socket has something.
Windows: RegisterHotKey, and the key's state until it comes up. Wayland and macOS give a program no key of
another without a permission that we do not ask for; `why_not` says so in plain words.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QKeyCombination,
    QObject,
    QSocketNotifier,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication, QKeySequence

SHIFT, CONTROL, ALT, META = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


def _t(text: str) -> str:
    return QCoreApplication.translate("GlobalKey", text)


class Grab(Protocol):
    """A key that is held by this program."""

    def close(self) -> None: ...


class Refused(Exception):
    """The system did not give the key; str() is for people."""


def why_not() -> str:
    """Why there can be no such key here; "" where there can."""
    platform = QGuiApplication.platformName()
    if platform == "xcb" or (platform == "windows" and sys.platform == "win32"):
        return ""
    if platform.startswith("wayland"):
        return _t("Wayland gives no program the keys of another. Give a key to this window in your desktop's settings.")
    if platform == "cocoa":
        return _t("macOS gives no program the keys of another without a special permission.")
    return _t("There is no screen to take keys from.")


class GlobalKey(QObject):
    """Owns at most one grab. GUI thread; `close` gives the key back."""

    def __init__(self, press: Callable[[], None], release: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._press, self._release = press, release
        self._grab: Grab | None = None
        self.complaint = ""
        """Why the key is not there, for people; "" when it is, or when none is wanted."""

    def take(self, keys: str) -> bool:
        """Hold these keys instead of the last ones; "" holds none."""
        self.close()
        self.complaint = ""
        if not keys:
            return True
        self.complaint = why_not()
        if self.complaint:
            return False
        try:
            self._grab = _grab(QKeySequence(keys)[0], self._press, self._release)  # type: ignore[index]  # it can be
        except Refused as refused:
            self.complaint = str(refused)
        return self._grab is not None

    def close(self) -> None:
        if self._grab is not None:
            self._grab.close()
            self._grab = None


def _grab(keys: QKeyCombination, press: Callable[[], None], release: Callable[[], None]) -> Grab:
    if QGuiApplication.platformName() == "xcb":
        return XGrab(keys, press, release)
    return WindowsGrab(keys, press, release)


# X11

KEY_PRESS, KEY_RELEASE = 2, 3
X_MODIFIERS = {SHIFT: 1, CONTROL: 4, ALT: 8, META: 64}
LOCKS = (0, 2, 16, 18)  # with and without Caps Lock and Num Lock
KEYSYMS = {
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "Prior",
    Qt.Key.Key_PageDown: "Next",
    Qt.Key.Key_Pause: "Pause",
    Qt.Key.Key_ScrollLock: "Scroll_Lock",
}


class _KeyEvent(ctypes.Structure):
    """XKeyEvent of Xlib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("root", ctypes.c_ulong),
        ("subwindow", ctypes.c_ulong),
        ("time", ctypes.c_ulong),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("x_root", ctypes.c_int),
        ("y_root", ctypes.c_int),
        ("state", ctypes.c_uint),
        ("keycode", ctypes.c_uint),
        ("same_screen", ctypes.c_int),
    )


class _Event(ctypes.Union):
    _fields_ = (("type", ctypes.c_int), ("key", _KeyEvent), ("pad", ctypes.c_long * 24))


_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


def _xlib() -> Any:
    name = ctypes.util.find_library("X11") or "libX11.so.6"
    try:
        x = ctypes.CDLL(name)
    except OSError as error:
        raise Refused(_t("The library libX11 is not installed.")) from error
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultRootWindow.restype = ctypes.c_ulong
    x.XStringToKeysym.restype = ctypes.c_ulong
    x.XSetErrorHandler.restype = ctypes.c_void_p
    for function in (x.XDefaultRootWindow, x.XCloseDisplay, x.XConnectionNumber, x.XPending):
        function.argtypes = [ctypes.c_void_p]
    x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
    x.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.POINTER(_Event)]
    x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    x.XkbSetDetectableAutoRepeat.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p]
    x.XSetErrorHandler.argtypes = [ctypes.c_void_p]
    x.XGrabKey.argtypes = [
        ctypes.c_void_p,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.c_ulong,
        ctypes.c_int,
        ctypes.c_int,
        ctypes.c_int,
    ]
    return x


def keysym_name(key: Qt.Key) -> str:
    """What Xlib calls a key: letters and digits by themselves, the rest by name."""
    if key in KEYSYMS:
        return KEYSYMS[key]
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return f"F{key - Qt.Key.Key_F1 + 1}"
    return chr(key).lower() if 0x21 <= key <= 0x7E else ""


class XGrab:
    """The key on the root window, with every state of the locks."""

    def __init__(self, keys: QKeyCombination, press: Callable[[], None], release: Callable[[], None]) -> None:
        self._press, self._release = press, release
        self._is_down = False
        self._x = _xlib()
        self._display = self._x.XOpenDisplay(None)
        if not self._display:
            raise Refused(_t("The screen does not answer."))
        try:
            self._take(keys)
        except Refused:
            self._x.XCloseDisplay(self._display)
            raise
        self._notifier = QSocketNotifier(self._x.XConnectionNumber(self._display), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda *arguments: self._read())

    def _take(self, keys: QKeyCombination) -> None:
        x, display = self._x, self._display
        x.XkbSetDetectableAutoRepeat(display, 1, None)
        code = x.XKeysymToKeycode(display, x.XStringToKeysym(keysym_name(keys.key()).encode()))
        if not code:
            raise Refused(_t("This keyboard has no such key."))
        modifiers = sum(bit for one, bit in X_MODIFIERS.items() if keys.keyboardModifiers() & one)
        failures: list[int] = []

        def note(shown: int, event: int) -> int:
            failures.append(1)
            return 0

        handler = _ErrorHandler(note)
        before = x.XSetErrorHandler(ctypes.cast(handler, ctypes.c_void_p))
        for lock in LOCKS:
            x.XGrabKey(display, code, modifiers | lock, x.XDefaultRootWindow(display), 0, 1, 1)
        x.XSync(display, 0)
        x.XSetErrorHandler(before)
        if failures:
            raise Refused(_t("Another program has these keys."))

    def _read(self) -> None:
        event = _Event()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == KEY_PRESS and not self._is_down:
                self._is_down = True
                self._press()
            elif event.type == KEY_RELEASE and self._is_down:
                self._is_down = False
                self._release()

    def close(self) -> None:
        self._notifier.setEnabled(False)
        self._x.XCloseDisplay(self._display)
        if self._is_down:
            self._release()


# Windows

WM_HOTKEY, NO_REPEAT = 0x0312, 0x4000
WINDOWS_MODIFIERS = {ALT: 1, CONTROL: 2, SHIFT: 4, META: 8}
HOTKEY_ID = 0x5254
VIRTUAL_KEYS = {
    Qt.Key.Key_Space: 0x20,
    Qt.Key.Key_Pause: 0x13,
    Qt.Key.Key_Insert: 0x2D,
    Qt.Key.Key_Delete: 0x2E,
    Qt.Key.Key_Home: 0x24,
    Qt.Key.Key_End: 0x23,
    Qt.Key.Key_PageUp: 0x21,
    Qt.Key.Key_PageDown: 0x22,
}
LOOK_MS = 30


class _HotkeyFilter(QAbstractNativeEventFilter):
    """Sees the thread's messages before Qt does."""

    def __init__(self, pressed: Callable[[], None]) -> None:
        super().__init__()
        self._pressed = pressed

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        fields = ctypes.cast(int(message), ctypes.POINTER(ctypes.c_size_t))
        if fields[1] & 0xFFFF_FFFF == WM_HOTKEY and fields[2] == HOTKEY_ID:
            self._pressed()
            return True, 0
        return False, 0


class WindowsGrab:
    """RegisterHotKey tells of the press alone; the key is looked at until it is up."""

    def __init__(self, keys: QKeyCombination, press: Callable[[], None], release: Callable[[], None]) -> None:
        self._press, self._release = press, release
        self._user: Any = ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]  # on Windows alone
        self._key = virtual_key(keys.key())
        modifiers = sum(bit for one, bit in WINDOWS_MODIFIERS.items() if keys.keyboardModifiers() & one)
        if not self._key or not self._user.RegisterHotKey(None, HOTKEY_ID, modifiers | NO_REPEAT, self._key):
            raise Refused(_t("Another program has these keys."))
        self._filter = _HotkeyFilter(self._pressed)
        app = QCoreApplication.instance()
        assert app is not None
        app.installNativeEventFilter(self._filter)
        self._timer = QTimer()
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def _pressed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
            self._press()

    def _look(self) -> None:
        if not self._user.GetAsyncKeyState(self._key) & 0x8000:
            self._timer.stop()
            self._release()

    def close(self) -> None:
        self._user.UnregisterHotKey(None, HOTKEY_ID)
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._filter)
        if self._timer.isActive():
            self._timer.stop()
            self._release()


def virtual_key(key: Qt.Key) -> int:
    """What Windows calls a key; 0 for one it does not know."""
    if key in VIRTUAL_KEYS:
        return VIRTUAL_KEYS[key]
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F24:
        return 0x70 + key - Qt.Key.Key_F1
    return int(key) if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 or Qt.Key.Key_A <= key <= Qt.Key.Key_Z else 0
