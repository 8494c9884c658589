"""Windows with round corners: menus, lists of choices, the cost popover, the mini window.

What is not painted of them is see-through where a compositor blends windows. An X server without one shows black
there: such a window is cut along its sheet instead, and has no shadow.
"""

from __future__ import annotations

import ctypes
from functools import cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget


def make_floating(window: QWidget) -> None:
    """Before it is shown for the first time."""
    if is_blended():
        window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def cut(window: QWidget, sheet: QRect, radius: float) -> None:
    """Only the sheet is seen where nothing blends windows; on each change of its size."""
    if not is_blended():
        path = QPainterPath()
        path.addRoundedRect(QRectF(sheet), radius, radius)
        window.setMask(QRegion(path.toFillPolygon().toPolygon()))


@cache
def is_blended() -> bool:
    """Whether windows can be see-through; asked once. Wayland, Windows and macOS always blend."""
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        x = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XDefaultScreen.argtypes = x.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    x.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    x.XInternAtom.restype = x.XGetSelectionOwner.restype = ctypes.c_ulong
    x.XGetSelectionOwner.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
    display = x.XOpenDisplay(None)
    if not display:
        return True
    atom = x.XInternAtom(display, f"_NET_WM_CM_S{x.XDefaultScreen(display)}".encode(), 0)
    owner = x.XGetSelectionOwner(display, atom)  # EWMH, "_NET_WM_CM_Sn": held by a running compositor
    x.XCloseDisplay(display)
    return bool(owner)
