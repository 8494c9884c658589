"""MCP servers that the service calls by itself: name, address or connector, key, and what each may do.

Keys go to the keychain under mcp:name; nothing here talks to a server.
"""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.session.assistant import Assistant
from core.session.workshop import policies_of, secret_of, table_of
from gui.controls import button, clear_layout, label
from gui.settings_rows import Card, FlexRow, Words
from gui.settings_server_form import ServerForm, ServerMenu
from gui.switches import Segmented

KEY = "tools.servers_remote"


class RemoteServers(QWidget):
    """A list with a form under it. The policy of a server is that of a tool with its name."""

    def __init__(self, assistant: Assistant) -> None:
        super().__init__()
        self._assistant = assistant
        self._settings = assistant.settings
        self.add = button(self.tr("Add server"), icon="plus", name=self.tr("Add a server that the service calls"))
        self.add.clicked.connect(lambda: self.edit("", ""))
        self.form: ServerForm | None = None
        self._key = QLineEdit()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._rows = QVBoxLayout()
        self._column.addLayout(self._rows)
        self._shown: object = None
        self.refresh()

    def refresh(self) -> None:
        """Draw again what has changed."""
        table, policies = table_of(self._settings, KEY), policies_of(self._settings)
        is_local = self._settings["provider.kind"] == "local"
        servers = [(name, target, policies.get(name, "ask")) for name, target in table.items()]
        if (servers, is_local) == self._shown:
            return
        self._shown = (servers, is_local)
        clear_layout(self._rows)
        if servers:
            self._rows.addWidget(Card(*(self._row(*one) for one in servers)))
        if is_local or not servers:
            text = self.tr("The local assistant does not call these; a service does.")
            if not is_local:
                text = self.tr("None yet. The service talks to these by itself, so it must be able to reach them.")
            hint = label(text, "small", tone="faint")
            hint.setWordWrap(True)
            self._rows.addWidget(hint)

    def _row(self, name: str, target: str, policy: str) -> FlexRow:
        choice = Segmented(
            (("allow", self.tr("Allow"), ""), ("ask", self.tr("Ask"), ""), ("never", self.tr("Never"), "")),
            self.tr("What {0} may do").replace("{0}", name),
        )
        choice.set_value(policy)
        choice.chosen.connect(lambda policy: self._assistant.workshop.choose(name, policy))
        more = ServerMenu(name, lambda: self.edit(name, target), lambda: self.write(name, "", ""))
        end = QWidget()
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(choice)
        row.addWidget(more)
        return FlexRow(Words(name, target), end)

    def edit(self, name: str, target: str) -> None:
        """A form for a new server, or for one there is."""
        if self.form is not None:
            self.form.name.setFocus()
            return
        self._key = QLineEdit()
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._key.setAccessibleName(self.tr("Key of the server"))
        is_kept = bool(name and self._assistant.secrets.get(secret_of(name)))
        self._key.setPlaceholderText(
            self.tr("Key, kept as it is if empty") if is_kept else self.tr("Key, if it wants one")
        )
        self.form = ServerForm(name, target, self._key, is_remote=True)
        self.form.saved.clicked.connect(lambda: self._save(name))
        self.form.cancelled.clicked.connect(self._end_form)
        self._column.addWidget(self.form)
        self.form.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _save(self, old: str) -> None:
        form = self.form
        assert form is not None
        name, target = form.name.text().strip(), form.target.text().strip()
        if not name or not target.startswith(("https://", "http://", "connector_")):
            form.complain(self.tr("A server needs a name, and an address or a connector."))
            return
        secrets = self._assistant.secrets
        key = self._key.text().strip() or (secrets.get(secret_of(old)) if old else "")
        self._end_form()
        self.write(old, name, target, key)

    def _end_form(self) -> None:
        if self.form is not None:
            self.form.deleteLater()
            self.form = None
            self.add.setFocus(Qt.FocusReason.TabFocusReason)

    def write(self, old: str, name: str, target: str, key: str = "") -> None:
        """Put a server in the settings in place of an old one, with its key; no name: take the old one out."""
        if old and old != name:
            self._assistant.secrets.forget(secret_of(old))
        if name and key:
            self._assistant.secrets.set(secret_of(name), key)
        table = {at: to for at, to in table_of(self._settings, KEY).items() if at != old}
        if name:
            table[name] = target
        self._settings[KEY] = json.dumps(table, ensure_ascii=False) if table else ""
