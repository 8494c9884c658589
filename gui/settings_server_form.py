"""The form and the menu of one MCP server, on this computer or at the service."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from gui.controls import IconButton, button, label
from gui.menu import Menu
from gui.theme import theme


class ServerForm(QFrame):
    """Name and target of a server, and more fields where there are any; `saved` and `cancelled` are its buttons."""

    def __init__(self, name: str, target: str, *more: QLineEdit, is_remote: bool = False) -> None:
        """is_remote: of the service, which starts no programs."""
        super().__init__()
        self.setProperty("card", True)
        self.name, self.target = QLineEdit(name), QLineEdit(target)
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setAccessibleName(self.tr("Name of the server"))
        self.target.setPlaceholderText(
            self.tr("https://… or connector_…") if is_remote else self.tr("Command line, or http://…")
        )
        self.target.setAccessibleName(self.tr("Command or address of the server"))
        self._complaint = label("", "small", 500)
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        self.saved = button(self.tr("Save"), "primary")
        self.cancelled = button(self.tr("Cancel"), "flat")
        foot = QHBoxLayout()
        foot.addWidget(self._complaint, 1)
        foot.addStretch(1)
        foot.addWidget(self.cancelled)
        foot.addWidget(self.saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        for edit in (self.name, self.target, *more):
            column.addWidget(edit)
            edit.returnPressed.connect(self.saved.click)
        column.addLayout(foot)

    def complain(self, text: str) -> None:
        self._complaint.setText(text)
        self._complaint.setStyleSheet(f"color: {theme().hex('danger.text')}")
        self._complaint.show()


class ServerMenu(IconButton):
    """Three dots at the end of a server's row: edit, remove."""

    def __init__(self, name: str, edit: Callable[[], None], remove: Callable[[], None]) -> None:
        more = QCoreApplication.translate("ServerMenu", "More about {0}")
        super().__init__("dots-three", more.replace("{0}", name))
        self._edit, self._remove = edit, remove
        self.clicked.connect(self._open)

    def _open(self) -> None:
        menu = Menu(self)
        menu.addAction(self.tr("Edit"), self._edit)
        menu.addAction(self.tr("Remove"), self._remove)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
