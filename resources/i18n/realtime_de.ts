<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Fonts, icons and models</source>
        <translation>Schriften, Symbole und Modelle</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Report for a question or a bug</source>
        <translation>Bericht für eine Frage oder einen Fehler</translation>
    </message>
    <message>
        <source>The licence texts lie in THIRD_PARTY.md and beside the fonts and icons.</source>
        <translation>Die Lizenztexte stehen in THIRD_PARTY.md und neben den Schriften und Symbolen.</translation>
    </message>
    <message>
        <source>Versions, system and choices. No key, no word of a conversation, no address.</source>
        <translation>Versionen, System und Einstellungen. Kein Schlüssel, kein Wort aus Gesprächen, keine Adresse.</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Instructions for this answer alone; {heard} stands for the words.</source>
        <translation>Anweisungen nur für diese Antwort; {heard} steht für die Worte.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Spoken: {0}</source>
        <translation>Gesprochen: {0}</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Typed: {0}</source>
        <translation>Getippt: {0}</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Assistant: {0}</source>
        <translation>Assistent: {0}</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Asking…</source>
        <translation>Fragt…</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>No words.</source>
        <translation>Keine Worte.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>{0} ms bis zum ersten Ton</translation>
    </message>
    <message>
        <source>{0} s of sound</source>
        <translation>{0} s Ton</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} Token</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>System ({0})</source>
        <translation>System ({0})</translation>
    </message>
    <message>
        <source>Text and motion</source>
        <translation>Text und Bewegung</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
</context>
<context>
    <name>AssistantRow</name>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Assistant: {0}</source>
        <translation>Assistent: {0}</translation>
    </message>
    <message>
        <source>Copy the words (C)</source>
        <translation>Worte kopieren (C)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Play again (P)</source>
        <translation>Noch einmal abspielen (P)</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>In der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>Zeit von deinem letzten Wort bis zum ersten Ton</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>Du hast unterbrochen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ClashBar</name>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Ask the last turn again</source>
        <translation>Letzten Beitrag noch einmal fragen</translation>
    </message>
    <message>
        <source>Change microphone…</source>
        <translation>Mikrofon wechseln…</translation>
    </message>
    <message>
        <source>Change speakers…</source>
        <translation>Lautsprecher wechseln…</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Cost and time to first sound</source>
        <translation>Kosten und Zeit bis zum ersten Ton</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Vorigen Treffer suchen</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Zum Sprechen halten</translation>
    </message>
    <message>
        <source>Hold to talk, also in a field</source>
        <translation>Zum Sprechen halten, auch in einem Feld</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Mini-Fenster</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>Mikrofon stummschalten</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Alle Gespräche durchsuchen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Import a conversation…</source>
        <translation>Gespräch importieren …</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>Nächster Beitrag</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>Sitzung wiedergeben</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show turn in timeline</source>
        <translation>Beitrag in der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Stop speaking or thinking</source>
        <translation>Sprechen oder Denken stoppen</translation>
    </message>
    <message>
        <source>Switch to Hands-free mode</source>
        <translation>Zum Freisprechen wechseln</translation>
    </message>
    <message>
        <source>Switch to Hold mode</source>
        <translation>Zum Halten wechseln</translation>
    </message>
    <message>
        <source>Switch to Review mode</source>
        <translation>Zum Prüfen wechseln</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Timeline: right or below</source>
        <translation>Zeitleiste: rechts oder unten</translation>
    </message>
    <message>
        <source>Turn before</source>
        <translation>Voriger Beitrag</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>Lokalen Assistenten nutzen</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal abspielen</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>In der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>This sound is no longer here.</source>
        <translation>Dieser Ton ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Freisprechen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabe)</translation>
    </message>
    <message>
        <source>That file is not a picture. PNG and JPEG work.</source>
        <translation>Diese Datei ist kein Bild. PNG und JPEG funktionieren.</translation>
    </message>
    <message>
        <source>That picture is too large. At most 20 MB; it is shrunk before sending.</source>
        <translation>Dieses Bild ist zu groß. Höchstens 20 MB; vor dem Senden wird es verkleinert.</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht getestet.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A line looks like {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}}.</source>
        <translation>Eine Zeile sieht so aus: {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}}.</translation>
    </message>
    <message>
        <source>Add some there, or go on with the local assistant.</source>
        <translation>Laden Sie dort auf, oder machen Sie mit dem lokalen Assistenten weiter.</translation>
    </message>
    <message>
        <source>Allow desktop apps to use the microphone in Settings, Privacy &amp; security, Microphone; then check again.</source>
        <translation>Erlauben Sie Desktop-Apps das Mikrofon unter Einstellungen, Datenschutz und Sicherheit, Mikrofon; prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Microphone; then check again.</source>
        <translation>Erlauben Sie es in den Systemeinstellungen unter Datenschutz &amp; Sicherheit, Mikrofon; prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Another program holds the history.</source>
        <translation>Ein anderes Programm hält den Verlauf fest.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>Ein anderes Programm benutzt es.</translation>
    </message>
    <message>
        <source>Ask it anew.</source>
        <translation>Frag es neu.</translation>
    </message>
    <message>
        <source>Azure needs a resource and a deployment.</source>
        <translation>Azure braucht eine Ressource und ein Deployment.</translation>
    </message>
    <message>
        <source>Check both under Settings, Provider.</source>
        <translation>Prüfen Sie beides unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>Check it under Settings, Provider.</source>
        <translation>Prüfe sie unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>Prüfe ihn oder erstelle einen neuen bei deinem Anbieter.</translation>
    </message>
    <message>
        <source>Check its name under Settings, Provider.</source>
        <translation>Prüfen Sie seinen Namen unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>Check the address under Settings, Provider.</source>
        <translation>Prüfen Sie die Adresse unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>Check the clock, or a sign-in page; a company&apos;s own certificates go in SSL_CERT_FILE.</source>
        <translation>Prüfen Sie die Uhr oder eine Anmeldeseite; eigene Zertifikate einer Firma gehören in SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>Check the network and try again: what has arrived is kept.</source>
        <translation>Prüfe das Netz und versuche es erneut: Was schon da ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings; SOCKS proxies are not supported.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen des Systems; SOCKS-Proxys werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Choose GA under Settings, Provider.</source>
        <translation>Wählen Sie GA unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>Choose a turn with a question.</source>
        <translation>Wähle einen Beitrag mit einer Frage.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wähle einen anderen.</translation>
    </message>
    <message>
        <source>Choose the computer&apos;s own microphone to hear the assistant in full quality.</source>
        <translation>Wähle das eingebaute Mikrofon, um den Assistenten in voller Qualität zu hören.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the small models under Settings, Provider.</source>
        <translation>Schließe andere Programme oder wähle die kleinen Modelle unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>Verbindung verloren.</translation>
    </message>
    <message>
        <source>Copy it again, without spaces or dots that hide it.</source>
        <translation>Kopiere ihn noch einmal, ohne Leerzeichen oder verdeckende Punkte.</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>Die Verbindung kam nicht wieder zustande.</translation>
    </message>
    <message>
        <source>Echo cancelling is not available here.</source>
        <translation>Echounterdrückung gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Enter it under Settings, Provider, or use the local assistant.</source>
        <translation>Gib ihn unter Einstellungen, Anbieter ein oder nutze den lokalen Assistenten.</translation>
    </message>
    <message>
        <source>Enter its name, as in https://&lt;name&gt;.openai.azure.com.</source>
        <translation>Gib den Namen ein, wie in https://&lt;name&gt;.openai.azure.com.</translation>
    </message>
    <message>
        <source>Fetching the models was stopped.</source>
        <translation>Das Laden der Modelle wurde angehalten.</translation>
    </message>
    <message>
        <source>Fill both in under Settings, Provider.</source>
        <translation>Trage beides unter Einstellungen, Anbieter ein.</translation>
    </message>
    <message>
        <source>Hold a little longer, or check the level.</source>
        <translation>Halte etwas länger oder prüfe den Pegel.</translation>
    </message>
    <message>
        <source>Hung up.</source>
        <translation>Aufgelegt.</translation>
    </message>
    <message>
        <source>I do not listen while I speak. With headphones, switch on &apos;I use headphones&apos; and you can interrupt me.</source>
        <translation>Während ich spreche, höre ich nicht zu. Mit Kopfhörern schalte „Ich benutze Kopfhörer“ ein, dann kannst du mich unterbrechen.</translation>
    </message>
    <message>
        <source>I heard nothing.</source>
        <translation>Ich habe nichts gehört.</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libasound2-data</source>
        <translation>Installiere sie mit: sudo apt-get install libasound2-data</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libportaudio2</source>
        <translation>Installiere es mit: sudo apt-get install libportaudio2</translation>
    </message>
    <message>
        <source>It goes on where it ended.</source>
        <translation>Es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>It has cost ${0}.</source>
        <translation>Es hat {0} $ gekostet.</translation>
    </message>
    <message>
        <source>It is put aside and a new one is begun.</source>
        <translation>Er wird beiseitegelegt und ein neuer begonnen.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>It looks like https://host/v1; without it OpenAI&apos;s own is used.</source>
        <translation>Sie sieht aus wie https://host/v1; ohne sie gilt die von OpenAI.</translation>
    </message>
    <message>
        <source>It looks like ws://localhost:8765/v1/realtime or wss://...; enter it under Settings, Provider.</source>
        <translation>Sie sieht aus wie ws://localhost:8765/v1/realtime oder wss://...; gib sie unter Einstellungen, Anbieter ein.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It was put aside as history.damaged-{0}.db, and a new one was begun.</source>
        <translation>Sie wurde als history.damaged-{0}.db beiseitegelegt und eine neue begonnen.</translation>
    </message>
    <message>
        <source>Make room, or set GPT_REALTIME_MODELS to a folder on another disk (now {0}).</source>
        <translation>Schaffe Platz oder setze GPT_REALTIME_MODELS auf einen Ordner auf einer anderen Platte (jetzt {0}).</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>Der Mikrofonzugriff ist aus.</translation>
    </message>
    <message>
        <source>Name one under Settings, Provider.</source>
        <translation>Nenne eines unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>Nächster Versuch in {0} s.</translation>
    </message>
    <message>
        <source>No Realtime server answers at that address.</source>
        <translation>Unter dieser Adresse antwortet kein Realtime-Server.</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>Beim Anbieter ist kein Guthaben mehr.</translation>
    </message>
    <message>
        <source>No history is kept.</source>
        <translation>Es wird kein Verlauf geführt.</translation>
    </message>
    <message>
        <source>No sound: ALSA&apos;s configuration is missing.</source>
        <translation>Kein Ton: Die Konfiguration von ALSA fehlt.</translation>
    </message>
    <message>
        <source>No sound: PortAudio is not installed.</source>
        <translation>Kein Ton: PortAudio ist nicht installiert.</translation>
    </message>
    <message>
        <source>No transcript came.</source>
        <translation>Es kam keine Mitschrift.</translation>
    </message>
    <message>
        <source>No transcript: {0}</source>
        <translation>Keine Mitschrift: {0}</translation>
    </message>
    <message>
        <source>No words were heard.</source>
        <translation>Es wurden keine Wörter gehört.</translation>
    </message>
    <message>
        <source>No {0} found.</source>
        <translation>Nicht gefunden: {0}.</translation>
    </message>
    <message>
        <source>Nobody asked anything here.</source>
        <translation>Hier hat niemand etwas gefragt.</translation>
    </message>
    <message>
        <source>Not enough disk space for the local models: {0} GB needed, {1} GB free.</source>
        <translation>Zu wenig Speicherplatz für die lokalen Modelle: {0} GB nötig, {1} GB frei.</translation>
    </message>
    <message>
        <source>Nothing was said in {0}.</source>
        <translation>In {0} wurde nichts gesagt.</translation>
    </message>
    <message>
        <source>OPENAI_BASE_URL is no address: {0}.</source>
        <translation>OPENAI_BASE_URL ist keine Adresse: {0}.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another device.</source>
        <translation>Schließe es an oder wähle ein anderes Gerät.</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>Schließe eines an, dann wird es sofort benutzt, oder wähle ein anderes Gerät.</translation>
    </message>
    <message>
        <source>Restart it, then check again.</source>
        <translation>Starte es neu und prüfe dann erneut.</translation>
    </message>
    <message>
        <source>See that it is not muted in the system&apos;s sound settings, and that the program may use it.</source>
        <translation>Sehen Sie nach, ob es in den Toneinstellungen des Systems stumm ist und ob das Programm es benutzen darf.</translation>
    </message>
    <message>
        <source>See the list in docs or `main.py doctor`.</source>
        <translation>Die Liste steht in docs oder in `main.py doctor`.</translation>
    </message>
    <message>
        <source>Set {0} to a file of certificates in PEM form, or take it away.</source>
        <translation>Setzen Sie {0} auf eine Datei mit Zertifikaten im PEM-Format, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>That is no address of a server.</source>
        <translation>Das ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>The assistant got stuck.</source>
        <translation>Der Assistent hängt fest.</translation>
    </message>
    <message>
        <source>The built app has no package installer.</source>
        <translation>Die gebaute App hat keinen Paketinstaller.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>Die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>The connection broke before the words came.</source>
        <translation>Die Verbindung brach ab, bevor die Wörter kamen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>The history cannot be written here.</source>
        <translation>Der Verlauf kann hier nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The history cannot be written.</source>
        <translation>Der Verlauf kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The history file is damaged.</source>
        <translation>Die Verlaufsdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The history was written by a newer version (form {0}, this one knows {1}).</source>
        <translation>Der Verlauf stammt von einer neueren Version (Form {0}, diese kennt {1}).</translation>
    </message>
    <message>
        <source>The key holds a character that no key has.</source>
        <translation>Der Schlüssel enthält ein Zeichen, das kein Schlüssel hat.</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>Der Schlüssel wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The language model is missing.</source>
        <translation>Das Sprachmodell fehlt.</translation>
    </message>
    <message>
        <source>The local assistant ended at once (status {0}).</source>
        <translation>Der lokale Assistent hat sich sofort beendet (Status {0}).</translation>
    </message>
    <message>
        <source>The microphone gives only silence.</source>
        <translation>Das Mikrofon liefert nur Stille.</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>Das Mikrofon ist weg.</translation>
    </message>
    <message>
        <source>The provider allows 60.</source>
        <translation>Der Anbieter erlaubt 60.</translation>
    </message>
    <message>
        <source>The proxy could not be used.</source>
        <translation>Der Proxy konnte nicht benutzt werden.</translation>
    </message>
    <message>
        <source>The reply failed.</source>
        <translation>Die Antwort ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The server accepted the connection but opened no session.</source>
        <translation>Der Server nahm die Verbindung an, eröffnete aber keine Sitzung.</translation>
    </message>
    <message>
        <source>The server answered with HTTP {0}.</source>
        <translation>Der Server antwortete mit HTTP {0}.</translation>
    </message>
    <message>
        <source>The server closed it</source>
        <translation>Der Server hat sie geschlossen</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The server did not confirm the settings.</source>
        <translation>Der Server hat die Einstellungen nicht bestätigt.</translation>
    </message>
    <message>
        <source>The server does not accept this model.</source>
        <translation>Der Server nimmt dieses Modell nicht an.</translation>
    </message>
    <message>
        <source>The server hung up while we connected.</source>
        <translation>Der Server legte beim Verbinden auf.</translation>
    </message>
    <message>
        <source>The server is busy with others.</source>
        <translation>Der Server ist mit anderen beschäftigt.</translation>
    </message>
    <message>
        <source>The server knows no such address or model.</source>
        <translation>Der Server kennt keine solche Adresse und kein solches Modell.</translation>
    </message>
    <message>
        <source>The server no longer speaks this dialect.</source>
        <translation>Der Server spricht diesen Dialekt nicht mehr.</translation>
    </message>
    <message>
        <source>The server opened no session.</source>
        <translation>Der Server eröffnete keine Sitzung.</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>Der Server hat eine Einstellung abgelehnt.</translation>
    </message>
    <message>
        <source>The server refused the connection (HTTP {0}).</source>
        <translation>Der Server hat die Verbindung abgelehnt (HTTP {0}).</translation>
    </message>
    <message>
        <source>The server refused to go on (code {0}).</source>
        <translation>Der Server wollte nicht weitermachen (Code {0}).</translation>
    </message>
    <message>
        <source>The server reported an error.</source>
        <translation>Der Server hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted.</source>
        <translation>Das Zertifikat des Servers wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The session reached the server&apos;s time limit.</source>
        <translation>Die Sitzung hat die Zeitgrenze des Servers erreicht.</translation>
    </message>
    <message>
        <source>The settings could not be saved ({0}); they last until you quit.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden ({0}); sie gelten, bis du das Programm beendest.</translation>
    </message>
    <message>
        <source>The settings file could not be read ({0}); defaults are used.</source>
        <translation>Die Einstellungsdatei konnte nicht gelesen werden ({0}); es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>The settings file holds no settings; defaults are used.</source>
        <translation>Die Einstellungsdatei enthält keine Einstellungen; es gelten die Voreinstellungen.</translation>
    </message>
    <message>
        <source>The sound of this turn is not kept.</source>
        <translation>Der Ton dieses Beitrags ist nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The sound system could not be asked.</source>
        <translation>Das Tonsystem konnte nicht gefragt werden.</translation>
    </message>
    <message>
        <source>The sound system does not answer.</source>
        <translation>Das Tonsystem antwortet nicht.</translation>
    </message>
    <message>
        <source>The speaker is gone.</source>
        <translation>Der Lautsprecher ist weg.</translation>
    </message>
    <message>
        <source>The speech model could not start: the system ended it, most likely for want of memory.</source>
        <translation>Das Sprachmodell konnte nicht starten: Das System hat es beendet, vermutlich fehlte Speicher.</translation>
    </message>
    <message>
        <source>The {0} could not be opened.</source>
        <translation>Konnte nicht geöffnet werden: {0}.</translation>
    </message>
    <message>
        <source>The {0} is busy.</source>
        <translation>Belegt: {0}.</translation>
    </message>
    <message>
        <source>The {0} {1} is gone.</source>
        <translation>Nicht mehr da: {0} {1}.</translation>
    </message>
    <message>
        <source>There is no address for the other server.</source>
        <translation>Für den anderen Server gibt es keine Adresse.</translation>
    </message>
    <message>
        <source>There is no conversation {0}.</source>
        <translation>Es gibt kein Gespräch {0}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>There is no format {0} with {1}.</source>
        <translation>Es gibt kein Format {0} mit {1}.</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>Es gibt noch keinen Verlauf.</translation>
    </message>
    <message>
        <source>There is no key for {0}.</source>
        <translation>Es gibt keinen Schlüssel für {0}.</translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation>Es gibt keine Einstellung {0}.</translation>
    </message>
    <message>
        <source>There is no sound in it.</source>
        <translation>Es ist kein Ton darin.</translation>
    </message>
    <message>
        <source>There is nobody to ask beside this talk.</source>
        <translation>Neben diesem Gespräch gibt es niemanden zum Fragen.</translation>
    </message>
    <message>
        <source>This conversation reached your ${0} limit.</source>
        <translation>Dieses Gespräch hat deine Grenze von {0} $ erreicht.</translation>
    </message>
    <message>
        <source>This session ends in 2 minutes.</source>
        <translation>Diese Sitzung endet in 2 Minuten.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Try again later: `{0} models get`.</source>
        <translation>Versuche es später noch einmal: `{0} models get`.</translation>
    </message>
    <message>
        <source>What was being said goes on when it is back, or when you choose another device.</source>
        <translation>Was gerade gesagt wurde, geht weiter, wenn er wieder da ist oder wenn Sie ein anderes Gerät wählen.</translation>
    </message>
    <message>
        <source>Works, {0} ms</source>
        <translation>Funktioniert, {0} ms</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>{0}: {1} does not fit; {2} is used.</source>
        <translation>{0}: {1} passt nicht; es gilt {2}.</translation>
    </message>
    <message>
        <source>Update the program. Nothing there is changed; this conversation is kept aside.</source>
        <translation>Aktualisiere das Programm. Dort wird nichts verändert; dieses Gespräch wird gesondert aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no model for {0}.</source>
        <translation>Für {0} ist kein Modell angegeben.</translation>
    </message>
    <message>
        <source>WAV, FLAC, OGG and MP3 work.</source>
        <translation>WAV, FLAC, OGG und MP3 funktionieren.</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>die Verbindung brach ab</translation>
    </message>
    <message>
        <source>{0} (code {1}).</source>
        <translation>{0} (Code {1}).</translation>
    </message>
    <message>
        <source>{0} Close the other one.</source>
        <translation>{0} Schließe das andere.</translation>
    </message>
    <message>
        <source>{0} Decide yourself.</source>
        <translation>{0} Entscheide selbst.</translation>
    </message>
    <message>
        <source>{0} Make room.</source>
        <translation>{0} Schaffe Platz.</translation>
    </message>
    <message>
        <source>{0} arrived damaged twice ({1}).</source>
        <translation>{0} kam zweimal beschädigt an ({1}).</translation>
    </message>
    <message>
        <source>{0} can not be written: {1}.</source>
        <translation>{0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>{0} can not be {1}.</source>
        <translation>{0} kann nicht {1} sein.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation>{0} kann nicht benutzt werden.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be fetched ({1}).</source>
        <translation>{0} konnte nicht geladen werden ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be fetched: {1}</source>
        <translation>{0} konnte nicht geladen werden: {1}</translation>
    </message>
    <message>
        <source>{0} could not decide.</source>
        <translation>{0} konnte nicht entscheiden.</translation>
    </message>
    <message>
        <source>{0} defines no function intercept(words, talk).</source>
        <translation>{0} enthält keine Funktion intercept(words, talk).</translation>
    </message>
    <message>
        <source>{0} does not load: {1}</source>
        <translation>{0} lässt sich nicht laden: {1}</translation>
    </message>
    <message>
        <source>{0} holds no event.</source>
        <translation>{0} enthält kein Ereignis.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} ist leer.</translation>
    </message>
    <message>
        <source>{0} is no Azure resource.</source>
        <translation>{0} ist keine Azure-Ressource.</translation>
    </message>
    <message>
        <source>{0} is no answer: None, a text, False, or a dict with action send, discard or ask.</source>
        <translation>{0} ist keine Antwort: None, ein Text, False oder ein dict mit action send, discard oder ask.</translation>
    </message>
    <message>
        <source>{0} is no log: it is not text.</source>
        <translation>{0} ist kein Protokoll: Es ist kein Text.</translation>
    </message>
    <message>
        <source>{0} is no log: line {1} is not an event.</source>
        <translation>{0} ist kein Protokoll: Zeile {1} ist kein Ereignis.</translation>
    </message>
    <message>
        <source>{0} is no sound file.</source>
        <translation>{0} ist keine Tondatei.</translation>
    </message>
    <message>
        <source>{0} sounds like a telephone while its microphone is open.</source>
        <translation>{0} klingt wie ein Telefon, solange sein Mikrofon offen ist.</translation>
    </message>
    <message>
        <source>{0} was raised.</source>
        <translation>{0} wurde ausgelöst.</translation>
    </message>
</context>
<context>
    <name>CostPopover</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Audio in</source>
        <translation>Ton ein</translation>
    </message>
    <message>
        <source>Audio out</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Zwischengespeichert</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>Kosten dieses Gesprächs</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Text and images</source>
        <translation>Text und Bilder</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Dieses Gespräch</translation>
    </message>
    <message>
        <source>Time to first sound</source>
        <translation>Zeit bis zum ersten Ton</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>p50 {0}   p95 {1} ms</source>
        <translation>p50 {0}   p95 {1} ms</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>The program ended by a fault last time.</source>
        <translation>Das Programm endete letztes Mal durch einen Fehler.</translation>
    </message>
    <message>
        <source>The report below has no words of yours and no keys; nothing is sent.</source>
        <translation>Der Bericht unten enthält keine deiner Worte und keine Schlüssel; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Your conversation is kept, and you can go on. </source>
        <translation>Dein Gespräch ist gesichert, und du kannst weitermachen. </translation>
    </message>
    <message>
        <source>Your conversation was kept and is in the list. </source>
        <translation>Dein Gespräch wurde gesichert und steht in der Liste. </translation>
    </message>
</context>
<context>
    <name>DeviceButton</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Do you hear a voice? If not, choose another device.</source>
        <translation>Hörst du eine Stimme? Wenn nicht, wähle ein anderes Gerät.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Follow the system ({0})</source>
        <translation>Wie das System ({0})</translation>
    </message>
    <message>
        <source>Input level</source>
        <translation>Eingangspegel</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>Recording three seconds: say something</source>
        <translation>Drei Sekunden Aufnahme: Sag etwas</translation>
    </message>
    <message>
        <source>Sound processing</source>
        <translation>Klangverarbeitung</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Mikrofon testen</translation>
    </message>
    <message>
        <source>Test the speakers</source>
        <translation>Lautsprecher testen</translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation>{0} (nicht angeschlossen)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>This is what was recorded.</source>
        <translation>Das wurde aufgenommen.</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message numerus="yes">
        <source>%n thing(s) needed are missing.</source>
        <translation>
            <numerusform>%n nötige Sache fehlt.</numerusform>
            <numerusform>%n nötige Sachen fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Diesen Computer prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Everything needed is there.</source>
        <translation>Alles Nötige ist da.</translation>
    </message>
    <message>
        <source>Looking ...</source>
        <translation>Wird geprüft ...</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop the conversation here</source>
        <translation>Gespräch hier ablegen</translation>
    </message>
    <message>
        <source>Drop the picture here</source>
        <translation>Bild hier ablegen</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Worte</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn {0}</source>
        <translation>Beitrag {0}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>Code {0}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>interrupted at {0} s</source>
        <translation>unterbrochen bei {0} s</translation>
    </message>
    <message>
        <source>received</source>
        <translation>empfangen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>tool result</source>
        <translation>Werkzeugergebnis</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>wartet auf Erlaubnis</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>{0} ms bis zum ersten Ton</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} Token</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Both on one track</source>
        <translation>Beide auf einer Spur</translation>
    </message>
    <message>
        <source>Both: you left, the assistant right</source>
        <translation>Beide: du links, der Assistent rechts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Captions, SRT</source>
        <translation>Untertitel, SRT</translation>
    </message>
    <message>
        <source>Captions, WebVTT</source>
        <translation>Untertitel, WebVTT</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Gespräch exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON Lines: every event, to be replayed or imported</source>
        <translation>JSON Lines: jedes Ereignis, zum Abspielen oder Importieren</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON: Worte, Zeiten, Token</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>Gespräch wird gelesen…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Gespeichert als {0}</translation>
    </message>
    <message>
        <source>Sound, FLAC</source>
        <translation>Ton, FLAC</translation>
    </message>
    <message>
        <source>Sound, WAV</source>
        <translation>Ton, WAV</translation>
    </message>
    <message>
        <source>The assistant</source>
        <translation>Der Assistent</translation>
    </message>
    <message>
        <source>Web page with sound and timeline</source>
        <translation>Webseite mit Ton und Zeitleiste</translation>
    </message>
    <message>
        <source>Whose sound</source>
        <translation>Wessen Ton</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>Der nächste (F3)</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>Der vorige (Umschalt+F3)</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A voice assistant that runs on this computer. No account, no key, nothing to set up.</source>
        <translation>Ein Sprachassistent, der auf diesem Computer läuft. Kein Konto, kein Schlüssel, nichts einzurichten.</translation>
    </message>
    <message>
        <source>Any server that speaks</source>
        <translation>Jeder Server, der</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>Kompatibler Server</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Local assistant  ·  speech stays on this computer  ·  free</source>
        <translation>Lokaler Assistent  ·  Sprache bleibt auf diesem Computer  ·  kostenlos</translation>
    </message>
    <message>
        <source>Most natural voices.</source>
        <translation>Natürlichste Stimmen.</translation>
    </message>
    <message>
        <source>Needs an API key.</source>
        <translation>Braucht einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Needs endpoint and key.</source>
        <translation>Braucht Endpunkt und Schlüssel.</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>Sag hallo</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>Losreden</translation>
    </message>
    <message>
        <source>You can change all of this later in Settings.</source>
        <translation>Das alles lässt sich später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Your own deployment.</source>
        <translation>Dein eigenes Deployment.</translation>
    </message>
    <message>
        <source>or connect a service</source>
        <translation>oder einen Dienst verbinden</translation>
    </message>
    <message>
        <source>the Realtime protocol.</source>
        <translation>das Realtime-Protokoll spricht.</translation>
    </message>
</context>
<context>
    <name>FullPicture</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>GlobalKey</name>
    <message>
        <source>Another program has these keys.</source>
        <translation>Ein anderes Programm hat diese Tasten.</translation>
    </message>
    <message>
        <source>The library libX11 is not installed.</source>
        <translation>Die Bibliothek libX11 ist nicht installiert.</translation>
    </message>
    <message>
        <source>The screen does not answer.</source>
        <translation>Der Bildschirm antwortet nicht.</translation>
    </message>
    <message>
        <source>There is no screen to take keys from.</source>
        <translation>Es gibt keinen Bildschirm, von dem Tasten kommen könnten.</translation>
    </message>
    <message>
        <source>This keyboard has no such key.</source>
        <translation>Diese Tastatur hat keine solche Taste.</translation>
    </message>
    <message>
        <source>Wayland gives no program the keys of another. Give a key to this window in your desktop&apos;s settings.</source>
        <translation>Wayland gibt keinem Programm die Tasten eines anderen. Lege in den Einstellungen deines Desktops eine Taste für dieses Fenster fest.</translation>
    </message>
    <message>
        <source>macOS gives no program the keys of another without a special permission.</source>
        <translation>macOS gibt keinem Programm ohne besondere Erlaubnis die Tasten eines anderen.</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag it, or press the up and down arrow keys</source>
        <translation>Ziehen, oder mit den Pfeiltasten nach oben und unten bewegen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Compatible server</source>
        <translation>Kompatibler Server</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>Kosten dieses Gesprächs</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Lokaler Assistent</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Mini-Fenster</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Provider settings</source>
        <translation>Anbieter einstellen</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>Zeit von deinem letzten Wort bis zum ersten Ton</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>Lokalen Assistenten nutzen</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} Token</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>Titel des Gesprächs</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergeben</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as Python client</source>
        <translation>Als Python-Client kopieren</translation>
    </message>
    <message>
        <source>Event as a tree</source>
        <translation>Ereignis als Baum</translation>
    </message>
    <message>
        <source>Event as text</source>
        <translation>Ereignis als Text</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Play its sound</source>
        <translation>Seinen Ton abspielen</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Voriges Ereignis</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Show its turn in the conversation</source>
        <translation>Seinen Beitrag im Gespräch zeigen</translation>
    </message>
    <message>
        <source>There is no earlier event of this type.</source>
        <translation>Es gibt kein früheres Ereignis dieser Art.</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>What differs from the one before</source>
        <translation>Was sich vom vorigen unterscheidet</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>{0} empfangen</translation>
    </message>
    <message>
        <source>sent {0}</source>
        <translation>{0} gesendet</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Kept in the system keychain.</source>
        <translation>Liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Not entered yet.</source>
        <translation>Noch nicht eingegeben.</translation>
    </message>
    <message>
        <source>Paste your key</source>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Saved for this session only.</source>
        <translation>Nur für diese Sitzung gemerkt.</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>Schlüssel testen</translation>
    </message>
</context>
<context>
    <name>KeysButton</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Press keys. Esc leaves, Backspace takes the keys off.</source>
        <translation>Drücke Tasten. Esc bricht ab, die Rücktaste entfernt die Tasten.</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Tasten drücken…</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
    <message>
        <source>{0}: {1}. Press to change.</source>
        <translation>{0}: {1}. Drücken zum Ändern.</translation>
    </message>
</context>
<context>
    <name>LaneView</name>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Lanes of sound</source>
        <translation>Tonspuren</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You spoke {0} s, the assistant {1} s.</source>
        <translation>Du sprachst {0} s, der Assistent {1} s.</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
</context>
<context>
    <name>LaterWords</name>
    <message>
        <source>Add to this</source>
        <translation>Anfügen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>Schreibe auf, was du gesagt hast</translation>
    </message>
</context>
<context>
    <name>LiveCheck</name>
    <message>
        <source>Drag the line</source>
        <translation>Linie ziehen</translation>
    </message>
    <message>
        <source>Drag the line, or press Up and Down</source>
        <translation>Linie ziehen oder Auf und Ab drücken</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech. Up and Down change it.</source>
        <translation>Wie sicher Sprache erkannt sein muss. Auf und Ab ändern den Wert.</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Sag etwas</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>{0} ms kept</source>
        <translation>{0} ms behalten</translation>
    </message>
    <message>
        <source>{0} ms silence</source>
        <translation>{0} ms Stille</translation>
    </message>
</context>
<context>
    <name>LoadingView</name>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Speech detection</source>
        <translation>Spracherkennung (Pausen)</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Spracherkennung</translation>
    </message>
    <message>
        <source>The models are fetched once and stay on this computer.</source>
        <translation>Die Modelle werden einmal geholt und bleiben auf diesem Computer.</translation>
    </message>
    <message>
        <source>This happens once after each start.</source>
        <translation>Das geschieht einmal nach jedem Start.</translation>
    </message>
    <message numerus="yes">
        <source>This happens once after each start. About %n second(s) left.</source>
        <translation>
            <numerusform>Das geschieht einmal nach jedem Start. Noch etwa %n Sekunde.</numerusform>
            <numerusform>Das geschieht einmal nach jedem Start. Noch etwa %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>You can already type below. Your message waits until the model is ready.</source>
        <translation>Du kannst schon unten tippen. Deine Nachricht wartet, bis das Modell bereit ist.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Imported: {0}</source>
        <translation>Importiert: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
</context>
<context>
    <name>MessageEdit</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>MicrophoneCheck</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Microphone access is off. Open system settings.</source>
        <translation>Der Mikrofonzugriff ist aus. Öffne die Systemeinstellungen.</translation>
    </message>
    <message>
        <source>Microphone check</source>
        <translation>Mikrofonprüfung</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Sag etwas</translation>
    </message>
    <message>
        <source>Very quiet. Move closer or raise the gain.</source>
        <translation>Sehr leise. Geh näher heran oder erhöhe die Verstärkung.</translation>
    </message>
    <message>
        <source>We can hear you.</source>
        <translation>Wir hören dich.</translation>
    </message>
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>Mikrofon stummschalten (M)</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>Fenster öffnen</translation>
    </message>
    <message>
        <source>Or hold {0} in any app</source>
        <translation>Oder halte {0} in jeder App</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Talk to interrupt</source>
        <translation>Sprich zum Unterbrechen</translation>
    </message>
</context>
<context>
    <name>NewView</name>
    <message>
        <source>English to Portuguese</source>
        <translation>Englisch nach Portugiesisch</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>Latenz messen</translation>
    </message>
    <message>
        <source>Practise a conversation</source>
        <translation>Ein Gespräch üben</translation>
    </message>
    <message>
        <source>Start talking, type, or try one of these.</source>
        <translation>Sprich, tippe oder probiere eines davon.</translation>
    </message>
    <message>
        <source>Take a spoken note</source>
        <translation>Eine Sprachnotiz machen</translation>
    </message>
    <message>
        <source>Ten short questions, then a report</source>
        <translation>Zehn kurze Fragen, dann ein Bericht</translation>
    </message>
    <message>
        <source>Then read it back in short</source>
        <translation>Dann kurz vorlesen lassen</translation>
    </message>
    <message>
        <source>Translate as I speak</source>
        <translation>Beim Sprechen übersetzen</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>Was beschäftigt dich?</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon</source>
        <translation>Du bist Kellner in Lissabon</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Changes apply at once.</source>
        <translation>Änderungen gelten sofort.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>Audiogeräte</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Enter to run</source>
        <translation>Eingabe führt aus</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Esc to close</source>
        <translation>Esc schließt</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>Nichts gefunden für „{0}“.</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>Privatsphäre &amp; Daten</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>Werkzeuge &amp; MCP</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>Sprecherwechsel</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchtest du tun?</translation>
    </message>
    <message>
        <source>↑ ↓ to move</source>
        <translation>↑ ↓ bewegt</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Import a conversation</source>
        <translation>Gespräch importieren</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Noch wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>Sitzung wiedergeben</translation>
    </message>
    <message>
        <source>Session logs (*.jsonl);;All files (*)</source>
        <translation>Sitzungsprotokolle (*.jsonl);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Approve or deny the tool call above</source>
        <translation>Erlaube den Werkzeugaufruf oben oder lehne ihn ab</translation>
    </message>
    <message>
        <source>Check the network, or use the local assistant</source>
        <translation>Prüfe das Netz oder nutze den lokalen Assistenten</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Esc hält an</translation>
    </message>
    <message>
        <source>Go ahead, I am listening</source>
        <translation>Sprich weiter, ich höre zu</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>Ich höre dich</translation>
    </message>
    <message>
        <source>Hold Space to interrupt</source>
        <translation>Leertaste halten zum Unterbrechen</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Zum Sprechen halten</translation>
    </message>
    <message>
        <source>Just start talking</source>
        <translation>Sprich einfach los</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Ich höre zu</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>Sprachmodell wird geladen</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Kein Mikrofon</translation>
    </message>
    <message>
        <source>Nothing is sent until you press Send</source>
        <translation>Nichts wird gesendet, bis du Senden drückst</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Pause when you are done</source>
        <translation>Mach eine Pause, wenn du fertig bist</translation>
    </message>
    <message>
        <source>Paused for review</source>
        <translation>Angehalten zum Prüfen</translation>
    </message>
    <message>
        <source>Press and hold the button or Space</source>
        <translation>Knopf oder Leertaste gedrückt halten</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet neu</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>Neue Verbindung in %n s</numerusform>
            <numerusform>Neue Verbindung in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Release to send</source>
        <translation>Loslassen zum Senden</translation>
    </message>
    <message>
        <source>See the message above</source>
        <translation>Siehe die Meldung oben</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Talk to interrupt, or press Esc</source>
        <translation>Sprich, um zu unterbrechen, oder drücke Esc</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Denkt nach</translation>
    </message>
    <message>
        <source>Usually takes about a second</source>
        <translation>Dauert meist etwa eine Sekunde</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf dich</translation>
    </message>
    <message>
        <source>You can still type</source>
        <translation>Tippen geht weiterhin</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>Du hast unterbrochen</translation>
    </message>
    <message>
        <source>Your microphone is off</source>
        <translation>Dein Mikrofon ist aus</translation>
    </message>
    <message>
        <source>Your words are kept on this computer</source>
        <translation>Deine Worte bleiben auf diesem Computer</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n conversation(s) written.</source>
        <translation>
            <numerusform>%n Gespräch geschrieben.</numerusform>
            <numerusform>%n Gespräche geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed or refused in the system&apos;s settings.</source>
        <translation>Erlaubt oder verweigert in den Systemeinstellungen.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Alles löschen…</translation>
    </message>
    <message>
        <source>Every conversation with its sound. Settings and keys stay.</source>
        <translation>Jedes Gespräch mit seinem Ton. Einstellungen und Schlüssel bleiben.</translation>
    </message>
    <message>
        <source>Everything is deleted.</source>
        <translation>Alles ist gelöscht.</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>Alle Gespräche exportieren</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON Lines: every event with its sound</source>
        <translation>JSON Lines: jedes Ereignis mit Ton</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON: Worte, Zeiten, Token</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Lokaler Assistent</translation>
    </message>
    <message>
        <source>Markdown: the words</source>
        <translation>Markdown: die Worte</translation>
    </message>
    <message>
        <source>Microphone access</source>
        <translation>Mikrofonzugriff</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>One file for each, in a folder.</source>
        <translation>Je eine Datei, in einem Ordner.</translation>
    </message>
    <message>
        <source>Open the system&apos;s page for microphone access</source>
        <translation>Die Seite des Systems für den Mikrofonzugriff öffnen</translation>
    </message>
    <message>
        <source>OpenAI, Azure OpenAI, other server</source>
        <translation>OpenAI, Azure OpenAI, anderer Server</translation>
    </message>
    <message>
        <source>Plain text: the words</source>
        <translation>Reiner Text: die Worte</translation>
    </message>
    <message>
        <source>Really delete everything</source>
        <translation>Wirklich alles löschen</translation>
    </message>
    <message>
        <source>Really? There is no way back.</source>
        <translation>Wirklich? Es gibt kein Zurück.</translation>
    </message>
    <message>
        <source>Sound, lossless</source>
        <translation>Ton, verlustfrei</translation>
    </message>
    <message>
        <source>Sound, uncompressed</source>
        <translation>Ton, unkomprimiert</translation>
    </message>
    <message>
        <source>Sound, words, pictures and the answers of tools go to the provider you choose, and nowhere else.</source>
        <translation>Ton, Worte, Bilder und Antworten der Werkzeuge gehen an den gewählten Anbieter und nirgendwo sonst hin.</translation>
    </message>
    <message>
        <source>System settings…</source>
        <translation>Systemeinstellungen …</translation>
    </message>
    <message>
        <source>They lie in the system keychain and in no file.</source>
        <translation>Sie liegen im Schlüsselbund des Systems und in keiner Datei.</translation>
    </message>
    <message>
        <source>This system asks nobody: every program may. Its sound settings mute it for all.</source>
        <translation>Dieses System fragt niemanden: Jedes Programm darf. In den Klangeinstellungen schaltest du es für alle stumm.</translation>
    </message>
    <message>
        <source>This system has no keychain: keys are forgotten when the program ends.</source>
        <translation>Dieses System hat keinen Schlüsselbund: Schlüssel werden vergessen, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>Web page: sound, words, timeline</source>
        <translation>Webseite: Ton, Worte, Zeitleiste</translation>
    </message>
    <message>
        <source>Where your words go</source>
        <translation>Wohin deine Worte gehen</translation>
    </message>
    <message>
        <source>Who may hear the microphone</source>
        <translation>Wer das Mikrofon hören darf</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Allow it in the system settings.</source>
        <translation>Erlaube ihn in den Systemeinstellungen.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>Ein anderes Programm benutzt es.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>Prüfe ihn oder erstelle einen neuen bei deinem Anbieter.</translation>
    </message>
    <message>
        <source>Choose device</source>
        <translation>Gerät wählen</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>Verbindung verloren.</translation>
    </message>
    <message>
        <source>Continue in a new one</source>
        <translation>In einer neuen fortsetzen</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>Die Verbindung kam nicht wieder zustande.</translation>
    </message>
    <message>
        <source>Eight tries failed.</source>
        <translation>Acht Versuche sind gescheitert.</translation>
    </message>
    <message>
        <source>Go on to {0}</source>
        <translation>Weiter bis {0}</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>Der Mikrofonzugriff ist aus.</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>Nächster Versuch in {0} s.</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>Beim Anbieter ist kein Guthaben mehr.</translation>
    </message>
    <message>
        <source>No microphone found.</source>
        <translation>Kein Mikrofon gefunden.</translation>
    </message>
    <message>
        <source>Open Provider</source>
        <translation>Anbieter öffnen</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>Schließe eines an, dann wird es sofort benutzt, oder wähle ein anderes Gerät.</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>Ereignis zeigen</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>Der Schlüssel wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The microphone is busy.</source>
        <translation>Das Mikrofon ist belegt.</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>Der Server hat eine Einstellung abgelehnt.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Zu viele Anfragen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Trying again in {0} s ({1} of {2}). What you say is kept and sent when it is back.</source>
        <translation>Neuer Versuch in {0} s ({1} von {2}). Was du sagst, wird gemerkt und gesendet, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>Lokalen Assistenten nutzen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Answer in two short sentences: {heard}</source>
        <translation>Antworte in zwei kurzen Sätzen: {heard}</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Role play</source>
        <translation>Rollenspiel</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Translate this into French and say only the translation: {heard}</source>
        <translation>Übersetze das ins Französische und sag nur die Übersetzung: {heard}</translation>
    </message>
    <message>
        <source>You are a ship&apos;s captain in a storm. Answer in that voice: {heard}</source>
        <translation>Du bist Kapitän in einem Sturm. Antworte in dieser Stimme: {heard}</translation>
    </message>
</context>
<context>
    <name>PromptList</name>
    <message>
        <source>New prompt</source>
        <translation>Neuer Prompt</translation>
    </message>
    <message>
        <source>{0}: place {1} of {2}</source>
        <translation>{0}: Platz {1} von {2}</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>Move {0}</source>
        <translation>{0} verschieben</translation>
    </message>
    <message>
        <source>Name of prompt {0}</source>
        <translation>Name von Prompt {0}</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>{0} entfernen</translation>
    </message>
    <message>
        <source>Send exactly what was heard</source>
        <translation>Genau das Gehörte senden</translation>
    </message>
    <message>
        <source>Text of prompt {0}</source>
        <translation>Text von Prompt {0}</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>Any server that speaks the Realtime protocol.</source>
        <translation>Jeder Server, der das Realtime-Protokoll spricht.</translation>
    </message>
    <message>
        <source>Runs on this computer. No key. Free.</source>
        <translation>Läuft auf diesem Computer. Kein Schlüssel. Kostenlos.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>For every provider</source>
        <translation>Für jeden Anbieter</translation>
    </message>
    <message>
        <source>Key saved for this session only.</source>
        <translation>Schlüssel nur für diese Sitzung gemerkt.</translation>
    </message>
    <message>
        <source>Key saved in the system keychain.</source>
        <translation>Schlüssel im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet neu</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>The address starts with ws:// or wss://</source>
        <translation>Die Adresse beginnt mit ws:// oder wss://</translation>
    </message>
    <message>
        <source>Your deployment, your region.</source>
        <translation>Dein Deployment, deine Region.</translation>
    </message>
    <message>
        <source>Your key, the service&apos;s models.</source>
        <translation>Dein Schlüssel, die Modelle des Dienstes.</translation>
    </message>
    <message>
        <source>Your key, xAI&apos;s voices.</source>
        <translation>Dein Schlüssel, die Stimmen von xAI.</translation>
    </message>
    <message>
        <source>for hearing and speaking only</source>
        <translation>nur fürs Hören und Sprechen</translation>
    </message>
</context>
<context>
    <name>ProviderRow</name>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set up {0}</source>
        <translation>{0} einrichten</translation>
    </message>
</context>
<context>
    <name>RemoteServers</name>
    <message>
        <source>A server needs a name, and an address or a connector.</source>
        <translation>Ein Server braucht einen Namen und eine Adresse oder einen Connector.</translation>
    </message>
    <message>
        <source>Add a server that the service calls</source>
        <translation>Server hinzufügen, den der Dienst aufruft</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Schlüssel des Servers</translation>
    </message>
    <message>
        <source>Key, if it wants one</source>
        <translation>Schlüssel, falls nötig</translation>
    </message>
    <message>
        <source>Key, kept as it is if empty</source>
        <translation>Schlüssel; leer: bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>None yet. The service talks to these by itself, so it must be able to reach them.</source>
        <translation>Noch keine. Der Dienst spricht selbst mit ihnen, also muss er sie erreichen können.</translation>
    </message>
    <message>
        <source>The local assistant does not call these; a service does.</source>
        <translation>Der lokale Assistent ruft sie nicht auf; ein Dienst tut es.</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>Was {0} darf</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>One event back (Left)</source>
        <translation>Ein Ereignis zurück (Links)</translation>
    </message>
    <message>
        <source>One event further (Right)</source>
        <translation>Ein Ereignis weiter (Rechts)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>The next turn (Page down)</source>
        <translation>Der nächste Beitrag (Bild ab)</translation>
    </message>
    <message>
        <source>The turn before (Page up)</source>
        <translation>Der vorige Beitrag (Bild auf)</translation>
    </message>
    <message>
        <source>{0} times as fast</source>
        <translation>{0}-mal so schnell</translation>
    </message>
</context>
<context>
    <name>ReplayWindow</name>
    <message>
        <source>Replay: {0}</source>
        <translation>Wiedergabe: {0}</translation>
    </message>
    <message>
        <source>{0} places break the protocol; the first: {1}</source>
        <translation>{0} Stellen verletzen das Protokoll; die erste: {1}</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Play what you said</source>
        <translation>Gesagtes abspielen</translation>
    </message>
    <message>
        <source>Prompt for this reply</source>
        <translation>Prompt für diese Antwort</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Neu aufnehmen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Speak the reply</source>
        <translation>Antwort sprechen</translation>
    </message>
    <message>
        <source>What I heard</source>
        <translation>Was ich gehört habe</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>Schreibe auf, was du gesagt hast</translation>
    </message>
    <message>
        <source>Your own prompt</source>
        <translation>Eigener Prompt</translation>
    </message>
    <message>
        <source>edit before it is sent</source>
        <translation>vor dem Senden bearbeiten</translation>
    </message>
    <message>
        <source>{heard} stands for what I heard</source>
        <translation>{heard} steht für das Gehörte</translation>
    </message>
</context>
<context>
    <name>RiskChip</name>
    <message>
        <source>Changes data</source>
        <translation>Ändert Daten</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>Startet ein Programm</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>Nutzt das Netz</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Command line, or http://…</source>
        <translation>Befehlszeile oder http://…</translation>
    </message>
    <message>
        <source>Command or address of the server</source>
        <translation>Befehl oder Adresse des Servers</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>https://… or connector_…</source>
        <translation>https://… oder connector_…</translation>
    </message>
</context>
<context>
    <name>ServerMenu</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>More about {0}</source>
        <translation>Mehr zu {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>20 s</source>
        <translation>20 s</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 s</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>A Python file with intercept(words, talk).</source>
        <translation>Eine Python-Datei mit intercept(words, talk).</translation>
    </message>
    <message>
        <source>A Python file; each public function with a docstring is a tool.</source>
        <translation>Eine Python-Datei; jede öffentliche Funktion mit Docstring ist ein Werkzeug.</translation>
    </message>
    <message>
        <source>A dotted line under words it may have misheard</source>
        <translation>Eine gepunktete Linie unter vielleicht falsch gehörten Worten</translation>
    </message>
    <message>
        <source>A screen reader hears of changes while the assistant speaks, too</source>
        <translation>Ein Screenreader erfährt Änderungen auch, während der Assistent spricht</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Announce everything</source>
        <translation>Alles ansagen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Azure OpenAI</source>
        <translation>Azure OpenAI</translation>
    </message>
    <message>
        <source>Beta names</source>
        <translation>Beta-Namen</translation>
    </message>
    <message>
        <source>Both voices, to be heard again; about 50 MB an hour.</source>
        <translation>Beide Stimmen, zum Wiederhören; etwa 50 MB je Stunde.</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>By free memory</source>
        <translation>Nach freiem Speicher</translation>
    </message>
    <message>
        <source>Check in when I am quiet</source>
        <translation>Nachfragen, wenn ich still bin</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Current (GA)</source>
        <translation>Aktuell (GA)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Default (4 GB)</source>
        <translation>Standard (4 GB)</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Mark unsure words</source>
        <translation>Unsichere Worte markieren</translation>
    </message>
    <message>
        <source>Said when you press play on a voice</source>
        <translation>Gesagt, wenn du eine Stimme abspielst</translation>
    </message>
    <message>
        <source>Show what I say</source>
        <translation>Zeigen, was ich sage</translation>
    </message>
    <message>
        <source>Eagerness</source>
        <translation>Eifer</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s own choice.</source>
        <translation>Leer: die Wahl des Anbieters.</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s usual one.</source>
        <translation>Leer: das übliche des Anbieters.</translation>
    </message>
    <message>
        <source>Empty: the system&apos;s default, followed when it changes.</source>
        <translation>Leer: der Standard des Systems, auch wenn er wechselt.</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>For example ws://localhost:8765/v1/realtime</source>
        <translation>Zum Beispiel ws://localhost:8765/v1/realtime</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Grows every text.</source>
        <translation>Vergrößert jeden Text.</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Freisprechen</translation>
    </message>
    <message>
        <source>Held down in any program; empty: off.</source>
        <translation>In jedem Programm gehalten; leer: aus.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>How fast the assistant speaks.</source>
        <translation>Wie schnell der Assistent spricht.</translation>
    </message>
    <message>
        <source>How soon it takes its turn. Only with Meaning.</source>
        <translation>Wie bald er das Wort ergreift. Nur bei Bedeutung.</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech.</source>
        <translation>Wie sicher Sprache erkannt sein muss.</translation>
    </message>
    <message>
        <source>How that server names its events.</source>
        <translation>Wie dieser Server seine Ereignisse nennt.</translation>
    </message>
    <message>
        <source>I use headphones</source>
        <translation>Ich benutze Kopfhörer</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Keep before speech</source>
        <translation>Vor der Sprache behalten</translation>
    </message>
    <message>
        <source>Keep conversations</source>
        <translation>Gespräche behalten</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Behalten für</translation>
    </message>
    <message>
        <source>Keep sound</source>
        <translation>Ton behalten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Leaves out the echo canceller.</source>
        <translation>Lässt die Echounterdrückung weg.</translation>
    </message>
    <message>
        <source>Let me interrupt</source>
        <translation>Mich unterbrechen lassen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light, dark, or as the system.</source>
        <translation>Hell, dunkel oder wie das System.</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Lokaler Assistent</translation>
    </message>
    <message>
        <source>Local models</source>
        <translation>Lokale Modelle</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Low latency</source>
        <translation>Geringe Latenz</translation>
    </message>
    <message>
        <source>Makes the microphone louder or softer in this program; the system&apos;s level stays as it is.</source>
        <translation>Macht das Mikrofon in diesem Programm lauter oder leiser; der Pegel des Systems bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Names and terms that are easy to mishear</source>
        <translation>Namen und Begriffe, die leicht falsch gehört werden</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Preview sentence</source>
        <translation>Probesatz</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduziert</translation>
    </message>
    <message>
        <source>Reduced shows a still orb with a level ring</source>
        <translation>Reduziert zeigt eine ruhige Kugel mit Pegelring</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>60 min</source>
        <translation>60 min</translation>
    </message>
    <message>
        <source>A GGUF file on this computer.</source>
        <translation>Eine GGUF-Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>A conversation with a paid service ends there; 0: never.</source>
        <translation>Ein Gespräch mit einem bezahlten Dienst endet dort; 0: nie.</translation>
    </message>
    <message>
        <source>A paid service is left after so long; your next words connect again.</source>
        <translation>Ein bezahlter Dienst wird nach dieser Zeit verlassen; deine nächsten Worte verbinden neu.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible address, such as http://127.0.0.1:11434/v1 for Ollama.</source>
        <translation>Jede OpenAI-kompatible Adresse, etwa http://127.0.0.1:11434/v1 für Ollama.</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>Nach Bedarf</translation>
    </message>
    <message>
        <source>As the server names it.</source>
        <translation>Wie der Server es nennt.</translation>
    </message>
    <message>
        <source>Automatic microphone level</source>
        <translation>Automatischer Mikrofonpegel</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Chat model</source>
        <translation>Chat-Modell</translation>
    </message>
    <message>
        <source>Chat server</source>
        <translation>Chat-Server</translation>
    </message>
    <message>
        <source>Comes with the product</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Compact events</source>
        <translation>Kompakte Ereignisse</translation>
    </message>
    <message>
        <source>For what the microphone hears; the service does it.</source>
        <translation>Für das, was das Mikrofon hört; der Dienst erledigt es.</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>GGUF-Datei</translation>
    </message>
    <message>
        <source>Hang up when nobody speaks</source>
        <translation>Auflegen, wenn niemand spricht</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>Headset</translation>
    </message>
    <message>
        <source>In tokens; a longer reply is cut. 0: no limit.</source>
        <translation>In Token; eine längere Antwort wird abgeschnitten. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>It sees pictures</source>
        <translation>Es sieht Bilder</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>Laptop or room</source>
        <translation>Laptop oder Raum</translation>
    </message>
    <message>
        <source>Less noise</source>
        <translation>Weniger Rauschen</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Lower rows in the timeline.</source>
        <translation>Niedrigere Zeilen in der Zeitleiste.</translation>
    </message>
    <message>
        <source>Makes a soft voice louder, slowly.</source>
        <translation>Macht eine leise Stimme langsam lauter.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>Noise reduction at the service</source>
        <translation>Rauschminderung beim Dienst</translation>
    </message>
    <message>
        <source>Off is Review mode.</source>
        <translation>Aus ist der Modus Prüfen.</translation>
    </message>
    <message>
        <source>Older conversations are deleted when the program starts.</source>
        <translation>Ältere Gespräche werden beim Start gelöscht.</translation>
    </message>
    <message>
        <source>OpenAI</source>
        <translation>OpenAI</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>Kompatibler Server</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Of the assistant alone, below the system&apos;s volume.</source>
        <translation>Nur die des Assistenten, unter der Lautstärke des Systems.</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Pictures are sent to the chat model.</source>
        <translation>Bilder werden an das Chat-Modell gesendet.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Quiet that ends an utterance.</source>
        <translation>Stille, die eine Äußerung beendet.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reply by itself</source>
        <translation>Von selbst antworten</translation>
    </message>
    <message>
        <source>Reply language</source>
        <translation>Antwortsprache</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Right of the conversation, or below it.</source>
        <translation>Rechts vom Gespräch oder darunter.</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Sent as ?model=; may be empty.</source>
        <translation>Wird als ?model= gesendet; darf leer sein.</translation>
    </message>
    <message>
        <source>Silence before the reply</source>
        <translation>Stille vor der Antwort</translation>
    </message>
    <message>
        <source>Small (2 GB)</source>
        <translation>Klein (2 GB)</translation>
    </message>
    <message>
        <source>Smaller is quicker, larger is safer on a busy computer.</source>
        <translation>Kleiner ist schneller, größer ist sicherer auf einem ausgelasteten Computer.</translation>
    </message>
    <message>
        <source>Softens fans and hiss before anything is sent.</source>
        <translation>Dämpft Lüfter und Rauschen, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Sound kept from before the first word.</source>
        <translation>Ton von vor dem ersten Wort.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Lautsprecher</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Stop at this cost</source>
        <translation>Bei diesen Kosten anhalten</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Talk from any app</source>
        <translation>Aus jeder App sprechen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The assistant asks whether you are still there. Only with Pauses.</source>
        <translation>Der Assistent fragt, ob du noch da bist. Nur bei Pausen.</translation>
    </message>
    <message>
        <source>The larger models answer better; the small ones need less memory.</source>
        <translation>Die größeren Modelle antworten besser; die kleinen brauchen weniger Speicher.</translation>
    </message>
    <message>
        <source>The model at OpenAI.</source>
        <translation>Das Modell bei OpenAI.</translation>
    </message>
    <message>
        <source>The model at xAI.</source>
        <translation>Das Modell bei xAI.</translation>
    </message>
    <message>
        <source>The name before .openai.azure.com, or the whole address.</source>
        <translation>Der Name vor .openai.azure.com oder die ganze Adresse.</translation>
    </message>
    <message>
        <source>The name you gave the model in Azure.</source>
        <translation>Der Name, den du dem Modell in Azure gegeben hast.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Timeline beside</source>
        <translation>Zeitleiste daneben</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>Sprecherwechsel</translation>
    </message>
    <message>
        <source>Two letters, such as de; empty: as you speak.</source>
        <translation>Zwei Buchstaben wie de; leer: wie du sprichst.</translation>
    </message>
    <message>
        <source>Two letters, such as en; empty: found by itself.</source>
        <translation>Zwei Buchstaben wie en; leer: wird erkannt.</translation>
    </message>
    <message>
        <source>Use of tools</source>
        <translation>Nutzung von Werkzeugen</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>What the assistant is told before every conversation.</source>
        <translation>Was dem Assistenten vor jedem Gespräch gesagt wird.</translation>
    </message>
    <message>
        <source>What the local assistant thinks with. It hears and speaks by itself in any case.</source>
        <translation>Womit der lokale Assistent denkt. Hören und sprechen kann er in jedem Fall selbst.</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>Wann ist der Assistent an der Reihe?</translation>
    </message>
    <message>
        <source>Whether a reply may, must or must not call a tool.</source>
        <translation>Ob eine Antwort ein Werkzeug aufrufen darf, muss oder nicht darf.</translation>
    </message>
    <message>
        <source>Who answers. The local assistant needs no key and nothing leaves this computer.</source>
        <translation>Wer antwortet. Der lokale Assistent braucht keinen Schlüssel, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Who decides when it is the assistant&apos;s turn.</source>
        <translation>Wer entscheidet, wann der Assistent an der Reihe ist.</translation>
    </message>
    <message>
        <source>Words and events stay on this computer, to be found again.</source>
        <translation>Worte und Ereignisse bleiben auf diesem Computer, zum Wiederfinden.</translation>
    </message>
    <message>
        <source>Words to expect</source>
        <translation>Erwartete Worte</translation>
    </message>
    <message>
        <source>Writes your words into the conversation</source>
        <translation>Schreibt deine Worte ins Gespräch</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Written replies make no sound and cost less.</source>
        <translation>Geschriebene Antworten machen keinen Ton und kosten weniger.</translation>
    </message>
    <message>
        <source>Your code before the answer</source>
        <translation>Dein Code vor der Antwort</translation>
    </message>
    <message>
        <source>Your own tools</source>
        <translation>Eigene Werkzeuge</translation>
    </message>
    <message>
        <source>Your voice stops the reply.</source>
        <translation>Deine Stimme stoppt die Antwort.</translation>
    </message>
    <message>
        <source>xAI</source>
        <translation>xAI</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>Audiogeräte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How the assistant sounds.</source>
        <translation>Wie der Assistent klingt.</translation>
    </message>
    <message>
        <source>How your words are written down and sent on.</source>
        <translation>Wie deine Worte aufgeschrieben und weitergegeben werden.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>Nichts gefunden für „{0}“.</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>Privatsphäre &amp; Daten</translation>
    </message>
    <message>
        <source>Privacy and data</source>
        <translation>Privatsphäre und Daten</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>Werkzeuge &amp; MCP</translation>
    </message>
    <message>
        <source>Tools and MCP servers</source>
        <translation>Werkzeuge und MCP-Server</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <source>Transcription and prompts</source>
        <translation>Mitschrift und Prompts</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>Sprecherwechsel</translation>
    </message>
    <message>
        <source>Versions and licences.</source>
        <translation>Versionen und Lizenzen.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>What stays on this computer, and for how long.</source>
        <translation>Was auf diesem Computer bleibt und wie lange.</translation>
    </message>
    <message>
        <source>What the assistant may do for you.</source>
        <translation>Was der Assistent für dich tun darf.</translation>
    </message>
    <message>
        <source>What you talk into and listen to.</source>
        <translation>Worin du sprichst und was du hörst.</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>Wann ist der Assistent an der Reihe?</translation>
    </message>
    <message>
        <source>Who answers you.</source>
        <translation>Wer dir antwortet.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Sprechen</translation>
    </message>
    <message>
        <source>The plain key talks only while no text field has the focus. Click a shortcut to change it.</source>
        <translation>Die einfache Taste spricht nur, solange kein Textfeld aktiv ist. Klicke ein Kürzel an, um es zu ändern.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>{0} is already {1}. Replace?</source>
        <translation>{0} ist schon „{1}“. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations you have will be listed here.</source>
        <translation>Deine Gespräche erscheinen hier.</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Gelöscht: {0}</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>Seitenleiste ausblenden</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>Nichts gefunden für „{0}“.</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Gespräche suchen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Writing down what you said</source>
        <translation>Schreibe auf, was du gesagt hast</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Ask me ten very short questions, one after the other, and wait for each answer.</source>
        <translation>Stell mir zehn sehr kurze Fragen, eine nach der anderen, und warte jede Antwort ab.</translation>
    </message>
    <message>
        <source>I am going to speak a note. Listen, and then read it back to me in short.</source>
        <translation>Ich spreche jetzt eine Notiz. Hör zu und lies sie mir dann kurz zusammengefasst vor.</translation>
    </message>
    <message>
        <source>Translate everything I say from English to Portuguese, and say only the translation.</source>
        <translation>Übersetze alles, was ich sage, aus dem Englischen ins Portugiesische, und sag nur die Übersetzung.</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon. Take my order in simple Portuguese and help me when I am stuck.</source>
        <translation>Du bist Kellner in Lissabon. Nimm meine Bestellung in einfachem Portugiesisch auf und hilf mir, wenn ich nicht weiterweiß.</translation>
    </message>
</context>
<context>
    <name>StoppedCard</name>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>Ereignis zeigen</translation>
    </message>
    <message>
        <source>The reply stopped halfway</source>
        <translation>Die Antwort brach mittendrin ab</translation>
    </message>
    <message>
        <source>the connection dropped.</source>
        <translation>die Verbindung brach ab.</translation>
    </message>
    <message>
        <source>{0} Nothing was lost on your side.</source>
        <translation>{0} Auf deiner Seite ging nichts verloren.</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Hold while you talk</source>
        <translation>Beim Sprechen gedrückt halten</translation>
    </message>
</context>
<context>
    <name>TalkButton</name>
    <message>
        <source>Hold to talk</source>
        <translation>Zum Sprechen halten</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Open in full size</source>
        <translation>In voller Größe öffnen</translation>
    </message>
    <message>
        <source>Picture: open in full size</source>
        <translation>Bild: in voller Größe öffnen</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Remove this picture</source>
        <translation>Dieses Bild entfernen</translation>
    </message>
    <message>
        <source>{0}, {1} × {2}</source>
        <translation>{0}, {1} × {2}</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events appear here as soon as you talk.</source>
        <translation>Ereignisse erscheinen hier, sobald du sprichst.</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>No event matches.</source>
        <translation>Kein Ereignis passt.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n new</source>
        <translation>
            <numerusform>Angehalten, %n neu</numerusform>
            <numerusform>Angehalten, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s after {1}</source>
        <translation>{0} s nach {1}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Show it below the conversation</source>
        <translation>Unter dem Gespräch zeigen</translation>
    </message>
    <message>
        <source>Show it right of the conversation</source>
        <translation>Rechts vom Gespräch zeigen</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Now using {0} instead of {1}.</source>
        <translation>Jetzt {0} statt {1}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} ist wieder da.</translation>
    </message>
    <message>
        <source>{0} is gone. Now using the default.</source>
        <translation>{0} ist weg. Jetzt das Standardgerät.</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>what I heard</source>
        <translation>was ich gehört habe</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Always allow {0}</source>
        <translation>{0} immer erlauben</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Arguments and result</source>
        <translation>Argumente und Ergebnis</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Not allowed in Settings</source>
        <translation>In den Einstellungen nicht erlaubt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>{0} ausführen?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Tool {0}: {1}</source>
        <translation>Werkzeug {0}: {1}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>You said no</source>
        <translation>Du hast abgelehnt</translation>
    </message>
    <message>
        <source>You stopped it</source>
        <translation>Du hast es angehalten</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message numerus="yes">
        <source>%n tool(s)</source>
        <translation>
            <numerusform>%n Werkzeug</numerusform>
            <numerusform>%n Werkzeuge</numerusform>
        </translation>
    </message>
    <message>
        <source>A server needs a name, and a command or an address.</source>
        <translation>Ein Server braucht einen Namen und einen Befehl oder eine Adresse.</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Adds to your notes</source>
        <translation>Ergänzt deine Notizen</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Calculates</source>
        <translation>Rechnet</translation>
    </message>
    <message>
        <source>Cancels a timer or reminder</source>
        <translation>Löscht einen Timer oder eine Erinnerung</translation>
    </message>
    <message>
        <source>Changes data</source>
        <translation>Ändert Daten</translation>
    </message>
    <message>
        <source>Choose a Python file</source>
        <translation>Python-Datei wählen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Counts days from a date</source>
        <translation>Zählt Tage ab einem Datum</translation>
    </message>
    <message>
        <source>Counts the days to a date</source>
        <translation>Zählt die Tage bis zu einem Datum</translation>
    </message>
    <message>
        <source>Lists timers and reminders</source>
        <translation>Nennt Timer und Erinnerungen</translation>
    </message>
    <message>
        <source>MCP servers</source>
        <translation>MCP-Server</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None yet. A server is a program started by this app, or an address.</source>
        <translation>Noch keiner. Ein Server ist ein von dieser App gestartetes Programm oder eine Adresse.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Opens a page in your browser</source>
        <translation>Öffnet eine Seite im Browser</translation>
    </message>
    <message>
        <source>Reads memory, disk and battery of this computer</source>
        <translation>Liest Speicher, Platte und Akku dieses Computers</translation>
    </message>
    <message>
        <source>Reads what you copied</source>
        <translation>Liest, was du kopiert hast</translation>
    </message>
    <message>
        <source>Reads your notes</source>
        <translation>Liest deine Notizen</translation>
    </message>
    <message>
        <source>Reminds you</source>
        <translation>Erinnert dich</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>Startet ein Programm</translation>
    </message>
    <message>
        <source>Sets a timer</source>
        <translation>Stellt einen Timer</translation>
    </message>
    <message>
        <source>Started by this app: {0}</source>
        <translation>Von dieser App gestartet: {0}</translation>
    </message>
    <message>
        <source>Tells date and time</source>
        <translation>Nennt Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Tools marked Ask show a card in the conversation and wait for you.</source>
        <translation>Werkzeuge mit Fragen zeigen eine Karte im Gespräch und warten auf dich.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} benutzen</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>Nutzt das Netz</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>Was {0} darf</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation>Deine Datei</translation>
    </message>
    <message>
        <source>Your own code</source>
        <translation>Eigener Code</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neueste</translation>
    </message>
</context>
<context>
    <name>TranscriptionPage</name>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Neuer Prompt</translation>
    </message>
    <message>
        <source>Review mode prompts</source>
        <translation>Prompts im Modus Prüfen</translation>
    </message>
    <message>
        <source>The provider&apos;s usual one</source>
        <translation>Das übliche des Anbieters</translation>
    </message>
    <message>
        <source>{0} in a text stands for what was heard; without it, the text is sent as instructions only.</source>
        <translation>{0} steht im Text für das Gehörte; ohne das wird der Text nur als Anweisung gesendet.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Lokaler Assistent</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>Fenster öffnen</translation>
    </message>
    <message>
        <source>Realtime: {0}</source>
        <translation>Realtime: {0}</translation>
    </message>
    <message>
        <source>Talk now</source>
        <translation>Jetzt sprechen</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>Live check</source>
        <translation>Live-Prüfung</translation>
    </message>
    <message>
        <source>After a silence</source>
        <translation>Nach einer Stille</translation>
    </message>
    <message>
        <source>Speech heard</source>
        <translation>Sprache gehört</translation>
    </message>
    <message>
        <source>When you sound finished</source>
        <translation>Wenn du fertig klingst</translation>
    </message>
    <message>
        <source>You hold the button</source>
        <translation>Du hältst den Knopf</translation>
    </message>
    <message>
        <source>only with Meaning</source>
        <translation>nur bei Bedeutung</translation>
    </message>
    <message>
        <source>only with Pauses</source>
        <translation>nur bei Pausen</translation>
    </message>
    <message>
        <source>speech likelihood, measured on this computer</source>
        <translation>Sprachwahrscheinlichkeit, auf diesem Computer gemessen</translation>
    </message>
    <message>
        <source>you hold the button</source>
        <translation>du hältst den Knopf</translation>
    </message>
</context>
<context>
    <name>TurnSlider</name>
    <message>
        <source>Place in the session</source>
        <translation>Stelle in der Sitzung</translation>
    </message>
</context>
<context>
    <name>UserRow</name>
    <message>
        <source>Edited before sending</source>
        <translation>Vor dem Senden bearbeitet</translation>
    </message>
    <message>
        <source>No transcript</source>
        <translation>Keine Mitschrift</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>Keine Worte</translation>
    </message>
    <message>
        <source>Play what you said (P)</source>
        <translation>Gesagtes abspielen (P)</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Getippt</translation>
    </message>
    <message>
        <source>You: {0}</source>
        <translation>Du: {0}</translation>
    </message>
    <message>
        <source>photo {0}</source>
        <translation>Foto {0}</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Play {0}</source>
        <translation>{0} abspielen</translation>
    </message>
    <message>
        <source>Play {0} (P)</source>
        <translation>{0} abspielen (P)</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>Spielt…</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>A little higher</source>
        <translation>Etwas höher</translation>
    </message>
    <message>
        <source>A little lower</source>
        <translation>Etwas tiefer</translation>
    </message>
    <message>
        <source>A new voice starts with the next conversation.</source>
        <translation>Eine neue Stimme gilt ab dem nächsten Gespräch.</translation>
    </message>
    <message>
        <source>Airy and quick</source>
        <translation>Luftig und flott</translation>
    </message>
    <message>
        <source>Bright and warm</source>
        <translation>Hell und warm</translation>
    </message>
    <message>
        <source>Clear and friendly</source>
        <translation>Klar und freundlich</translation>
    </message>
    <message>
        <source>Crisp and light</source>
        <translation>Frisch und leicht</translation>
    </message>
    <message>
        <source>Dry and direct</source>
        <translation>Trocken und direkt</translation>
    </message>
    <message>
        <source>Even and neutral</source>
        <translation>Ruhig und neutral</translation>
    </message>
    <message>
        <source>Gentle, slower</source>
        <translation>Sanft, langsamer</translation>
    </message>
    <message>
        <source>High and young</source>
        <translation>Hoch und jung</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Lebhaft</translation>
    </message>
    <message>
        <source>Low and calm</source>
        <translation>Tief und ruhig</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>Same as I speak</source>
        <translation>Wie ich spreche</translation>
    </message>
    <message>
        <source>Soft and patient</source>
        <translation>Weich und geduldig</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Sehr tief</translation>
    </message>
    <message>
        <source>Warm and steady</source>
        <translation>Warm und ruhig</translation>
    </message>
    <message>
        <source>xAI always speaks</source>
        <translation>xAI spricht immer</translation>
    </message>
</context>
<context>
    <name>VoiceStage</name>
    <message>
        <source>Choose the speakers</source>
        <translation>Lautsprecher wählen</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>Microphone sound</source>
        <translation>Ton des Mikrofons</translation>
    </message>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>Mikrofon stummschalten (M)</translation>
    </message>
    <message>
        <source>No speakers</source>
        <translation>Keine Lautsprecher</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Keine gefunden</translation>
    </message>
    <message>
        <source>Speaker level</source>
        <translation>Lautsprecherpegel</translation>
    </message>
    <message>
        <source>Speaker sound</source>
        <translation>Ton der Lautsprecher</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Lautsprecher</translation>
    </message>
</context>
</TS>
