"""Tools and MCP servers: what each may do, the person's own files, and servers that lend tools."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.session.workshop import table_of
from core.settings import BY_KEY
from core.tools.declare import CHANGES_DATA, RUNS_PROGRAM, USES_NETWORK, Registered
from core.tools.registry import BUILT_IN, OWN
from gui.chips import RISKS, StatusChip
from gui.controls import IconButton, button, clear_layout, label
from gui.i18n import help_of, label_of, told
from gui.settings_page import Page
from gui.settings_remote import RemoteServers
from gui.settings_rows import Card, FlexRow, Words
from gui.settings_server_form import ServerForm, ServerMenu
from gui.switches import Segmented, Switch
from gui.theme import theme

ICONS = {
    "get_time": "clock",
    "date_after": "calendar",
    "days_until": "calendar",
    "calculate": "calculator",
    "add_note": "note-pencil",
    "read_notes": "note",
    "read_clipboard": "clipboard-text",
    "open_url": "arrow-square-out",
    "system_info": "gauge",
    "set_timer": "timer",
    "set_reminder": "clock-countdown",
    "list_timers": "list",
    "cancel_timer": "x-circle",
}
LOOK_MS = 1000


class Tile(QFrame):
    """An icon on soft teal."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon_name = icon
        self.setFixedSize(34, 34)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture)
        theme().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        self.setStyleSheet(f"Tile {{ background: {theme().hex('tool.soft')}; border-radius: 8px; }}")
        self._picture.setPixmap(theme().pixmap(self._icon_name, "tool.text", "regular", 20, 2.0))


class ToolWords(Words):
    """Tile, function name, what it does, and a chip for what it risks."""

    def __init__(self, tool: Registered, text: str, risk: str) -> None:
        self._tile = Tile(ICONS.get(tool.tool.name, "wrench"))
        self._chip = StatusChip(risk, "warn", RISKS.get(tool.tool.risk, "warning"), "fill") if risk else None
        super().__init__(tool.tool.name, text, is_code=True, before=self._tile, after=self._chip)

    def wanted(self) -> int:
        chip = self._chip.sizeHint().width() + 14 if self._chip is not None else 0
        return super().wanted() + self._tile.width() + 14 + chip

    def _fit(self, width: int) -> None:
        """The picture goes where name and chip need its room."""
        super()._fit(width)
        chip = self._chip.sizeHint().width() + 14 if self._chip is not None else 0
        self._tile.setVisible(self._widths()[0] + chip + self._tile.width() + 14 <= width)


class ToolsPage(Page):
    key = "tools"

    def build(self) -> None:
        self._place = QVBoxLayout()
        self._place.setSpacing(8)
        self.column.addWidget(Card(self.row("tools.choice", segmented=True)))
        self.column.addSpacing(10)
        self.column.addLayout(self._place)
        self.section(self.tr("Your own code"))
        self.complaint = label("", "small", 500)
        self.complaint.setWordWrap(True)
        self.column.addWidget(Card(self._file_row("tools.file"), self._file_row("tools.interceptor")))
        self.column.addWidget(self.complaint)
        self.add = button(self.tr("Add server"), icon="plus")
        self.add.clicked.connect(lambda: self._edit("", ""))
        self.section(self.tr("MCP servers"), self.add)
        self._servers = QVBoxLayout()
        self._servers.setSpacing(8)
        self.column.addLayout(self._servers)
        self.remote = RemoteServers(self.assistant)
        self.section(label_of(BY_KEY["tools.servers_remote"]), self.remote.add)
        self.column.addWidget(self.remote)
        hint = label(
            self.tr("Tools marked Ask show a card in the conversation and wait for you."), "small", tone="faint"
        )
        hint.setWordWrap(True)
        self.column.addWidget(hint)
        self._shown: object = None
        self._told: object = None
        self._form: ServerForm | None = None
        self._stop_tools = self.assistant.tools.subscribe(self._show)
        stop = self._stop_tools
        self.destroyed.connect(lambda: stop())
        self._timer = QTimer(self)  # servers say how they stand, they do not call
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        self._show()

    def setting_changed(self, key: str) -> None:
        if key.startswith("tools.") or key == "provider.kind":
            self._show()

    def _show(self) -> None:
        """Draw again what has changed."""
        tools = self.assistant.tools
        groups = {
            name: tuple((one.tool.name, tools.policy_of(one.tool.name)) for one in group)
            for name, group in tools.groups.items()
        }
        if groups != self._shown:
            self._shown = groups
            self._show_tools()
        complaint = self.assistant.workshop.complaint
        self.complaint.setText(told(complaint))
        self.complaint.setStyleSheet(f"color: {theme().hex('danger.text')}")
        self.complaint.setVisible(bool(complaint))
        servers = [
            (name, target, self._standing(name)) for name, target in table_of(self.settings, "tools.servers").items()
        ]
        self.remote.refresh()
        if servers != self._told and self._form is None:
            self._told = servers
            self._show_servers(servers)

    # Tools

    def _show_tools(self) -> None:
        clear_layout(self._place)
        names = {BUILT_IN: self.tr("Built in"), OWN: self.tr("Your file")}
        for group, registered in self.assistant.tools.groups.items():
            if registered:
                self._place.addWidget(label(names.get(group, group), "small", 600, "dim"))
                self._place.addWidget(Card(*(self._tool_row(one) for one in registered)))

    def _tool_row(self, tool: Registered) -> FlexRow:
        name = tool.tool.name
        risks = {
            CHANGES_DATA: self.tr("Changes data"),
            RUNS_PROGRAM: self.tr("Runs a program"),
            USES_NETWORK: self.tr("Uses the network"),
        }
        choice = Segmented(
            (("allow", self.tr("Allow"), ""), ("ask", self.tr("Ask"), ""), ("never", self.tr("Never"), "")),
            self.tr("What {0} may do").replace("{0}", name),
        )
        choice.set_value(self.assistant.tools.policy_of(name))
        choice.chosen.connect(lambda policy: self.assistant.workshop.choose(name, policy))
        text = self._built_in().get(name) or tool.tool.description.partition("\n")[0]
        row = FlexRow(ToolWords(tool, text, risks.get(tool.tool.risk, "")), choice)
        row.setMinimumHeight(55)
        return row

    def _built_in(self) -> dict[str, str]:
        """What the built-in tools do, in the person's language; the model reads core's own words."""
        return {
            "get_time": self.tr("Tells date and time"),
            "date_after": self.tr("Counts days from a date"),
            "days_until": self.tr("Counts the days to a date"),
            "calculate": self.tr("Calculates"),
            "add_note": self.tr("Adds to your notes"),
            "read_notes": self.tr("Reads your notes"),
            "read_clipboard": self.tr("Reads what you copied"),
            "open_url": self.tr("Opens a page in your browser"),
            "system_info": self.tr("Reads memory, disk and battery of this computer"),
            "set_timer": self.tr("Sets a timer"),
            "set_reminder": self.tr("Reminds you"),
            "list_timers": self.tr("Lists timers and reminders"),
            "cancel_timer": self.tr("Cancels a timer or reminder"),
        }

    # Files

    def _file_row(self, key: str) -> FlexRow:
        edit = QLineEdit(self.settings.text(key))
        edit.setAccessibleName(label_of(BY_KEY[key]))
        edit.setMinimumWidth(160)
        edit.setPlaceholderText(self.tr("None"))
        edit.editingFinished.connect(lambda: self._take(key, edit.text().strip()))
        browse = IconButton("folder-open", self.tr("Choose a Python file"))
        browse.clicked.connect(lambda: self._browse(key, edit))
        end = QWidget()
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(edit, 1)
        row.addWidget(browse)
        return FlexRow(Words(label_of(BY_KEY[key]), help_of(BY_KEY[key])), end)

    def _take(self, key: str, path: str) -> None:
        if self.settings[key] != path:
            self.settings[key] = path

    def _browse(self, key: str, edit: QLineEdit) -> None:
        dialog = QFileDialog(self, self.tr("Choose a Python file"), "", "Python (*.py)")
        dialog.fileSelected.connect(edit.setText)
        dialog.fileSelected.connect(lambda path: self._take(key, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Servers

    def _standing(self, name: str) -> str:
        """off, connecting, N tools, or why it is not there."""
        server = self.assistant.workshop.servers.get(name)
        return server.state if server is not None else "off"

    def _show_servers(self, servers: list[tuple[str, str, str]]) -> None:
        clear_layout(self._servers)
        if servers:
            self._servers.addWidget(Card(*(self._server_row(*one) for one in servers)))
        else:
            text = self.tr("None yet. A server is a program started by this app, or an address.")
            empty = label(text, "small", tone="faint")
            empty.setWordWrap(True)
            self._servers.addWidget(empty)

    def _server_row(self, name: str, target: str, standing: str) -> FlexRow:
        is_address = target.startswith(("http://", "https://"))
        count, _, rest = standing.partition(" ")
        has_tools = rest == "tools" and count.isdigit()
        is_fine = has_tools or standing in ("off", "connecting")
        where = target if is_address else self.tr("Started by this app: {0}").replace("{0}", target)
        words = Words(name, where if is_fine else told(standing))
        if not is_fine:
            words.help.setStyleSheet(f"color: {theme().hex('warn.text')}")
        text = self.tr("Off") if standing == "off" else self.tr("Connecting") if standing == "connecting" else ""
        shown = self.tr("%n tool(s)", "", int(count)) if has_tools else text
        switch = Switch(self.tr("Use {0}").replace("{0}", name))
        switch.setChecked(standing != "off")
        switch.toggled.connect(lambda is_on: self._switch(name, is_on))
        more = ServerMenu(name, lambda: self._edit(name, target), lambda: self._write_server(name, "", ""))
        end = QWidget()
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(label(shown, "small", tone="faint"))
        row.addWidget(switch)
        row.addWidget(more)
        return FlexRow(words, end)

    def _switch(self, name: str, is_on: bool) -> None:
        off = table_of(self.settings, "tools.servers_off")
        off.pop(name, None)
        if not is_on:
            off[name] = "off"
        self.settings["tools.servers_off"] = json.dumps(off) if off else ""

    def _edit(self, name: str, target: str) -> None:
        if self._form is not None:
            self._form.name.setFocus()
            return
        self._form = ServerForm(name, target)
        self._form.saved.clicked.connect(lambda: self._save(name))
        self._form.cancelled.clicked.connect(lambda: self._end_form())
        self._servers.addWidget(self._form)
        self._form.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _save(self, old: str) -> None:
        form = self._form
        assert form is not None
        name, target = form.name.text().strip(), form.target.text().strip()
        if not name or not target:
            form.complain(self.tr("A server needs a name, and a command or an address."))
            return
        self._end_form()
        self._write_server(old, name, target)

    def _end_form(self) -> None:
        if self._form is not None:
            self._form.deleteLater()
            self._form = None
            self.add.setFocus(Qt.FocusReason.TabFocusReason)

    def _write_server(self, old: str, name: str, target: str) -> None:
        """Put a server in the settings in place of an old one; no name: take the old one out."""
        table = table_of(self.settings, "tools.servers")
        table.pop(old, None)
        if name:
            table[name] = target
        self.settings["tools.servers"] = json.dumps(table, ensure_ascii=False) if table else ""
