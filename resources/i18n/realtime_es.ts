<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Fonts, icons and models</source>
        <translation>Fuentes, iconos y modelos</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Report for a question or a bug</source>
        <translation>Informe para una duda o un error</translation>
    </message>
    <message>
        <source>The licence texts lie in THIRD_PARTY.md and beside the fonts and icons.</source>
        <translation>Los textos de las licencias están en THIRD_PARTY.md y junto a las fuentes e iconos.</translation>
    </message>
    <message>
        <source>Versions, system and choices. No key, no word of a conversation, no address.</source>
        <translation>Versiones, sistema y ajustes. Ninguna clave, ninguna palabra de una conversación, ninguna dirección.</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>no instalado</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>Ask again</source>
        <translation>Preguntar otra vez</translation>
    </message>
    <message>
        <source>Instructions for this answer alone; {heard} stands for the words.</source>
        <translation>Instrucciones solo para esta respuesta; {heard} representa las palabras.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Spoken: {0}</source>
        <translation>Hablado: {0}</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>Typed: {0}</source>
        <translation>Escrito: {0}</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Assistant: {0}</source>
        <translation>Asistente: {0}</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>Coste desconocido</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>No words.</source>
        <translation>Sin palabras.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>{0} ms hasta el primer sonido</translation>
    </message>
    <message>
        <source>{0} s of sound</source>
        <translation>{0} s de sonido</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} tokens</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>System ({0})</source>
        <translation>Sistema ({0})</translation>
    </message>
    <message>
        <source>Text and motion</source>
        <translation>Texto y movimiento</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>El idioma cambia al reiniciar el programa.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
</context>
<context>
    <name>AssistantRow</name>
    <message>
        <source>Ask again</source>
        <translation>Preguntar otra vez</translation>
    </message>
    <message>
        <source>Assistant: {0}</source>
        <translation>Asistente: {0}</translation>
    </message>
    <message>
        <source>Copy the words (C)</source>
        <translation>Copiar las palabras (C)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Play again (P)</source>
        <translation>Reproducir otra vez (P)</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>Ver en la línea de tiempo</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>Tiempo desde tu última palabra hasta el primer sonido</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>Has interrumpido</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>ClashBar</name>
    <message>
        <source>Keep as it is</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Ask the last turn again</source>
        <translation>Preguntar otra vez el último turno</translation>
    </message>
    <message>
        <source>Change microphone…</source>
        <translation>Cambiar micrófono…</translation>
    </message>
    <message>
        <source>Change speakers…</source>
        <translation>Cambiar altavoces…</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Comprobar este ordenador</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Cost and time to first sound</source>
        <translation>Coste y tiempo hasta el primer sonido</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Mantén pulsado para hablar</translation>
    </message>
    <message>
        <source>Hold to talk, also in a field</source>
        <translation>Mantener para hablar, también en un campo</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Ventana mini</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>Silenciar micrófono</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Buscar en todas las conversaciones</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Import a conversation…</source>
        <translation>Importar una conversación…</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>Turno siguiente</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>Reproducir una sesión</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Buscar eventos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show turn in timeline</source>
        <translation>Ver turno en la línea de tiempo</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Stop speaking or thinking</source>
        <translation>Detener la voz o el pensamiento</translation>
    </message>
    <message>
        <source>Switch to Hands-free mode</source>
        <translation>Cambiar a Manos libres</translation>
    </message>
    <message>
        <source>Switch to Hold mode</source>
        <translation>Cambiar a Mantener</translation>
    </message>
    <message>
        <source>Switch to Review mode</source>
        <translation>Cambiar a Revisar</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Timeline: right or below</source>
        <translation>Línea de tiempo: derecha o abajo</translation>
    </message>
    <message>
        <source>Turn before</source>
        <translation>Turno anterior</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>Usar el asistente local</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Tamaño de texto normal</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Ask again</source>
        <translation>Preguntar otra vez</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Reproducir otra vez</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>Ver en la línea de tiempo</translation>
    </message>
    <message>
        <source>This sound is no longer here.</source>
        <translation>Este sonido ya no está.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Add a picture</source>
        <translation>Añadir una imagen</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Manos libres</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Imagen pegada</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Enviar (Intro)</translation>
    </message>
    <message>
        <source>That file is not a picture. PNG and JPEG work.</source>
        <translation>Ese archivo no es una imagen. Valen PNG y JPEG.</translation>
    </message>
    <message>
        <source>That picture is too large. At most 20 MB; it is shrunk before sending.</source>
        <translation>Esa imagen es demasiado grande. Como máximo 20 MB; se reduce antes de enviarla.</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Aún no probado.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Probar la conexión</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A line looks like {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}}.</source>
        <translation>Una línea es así: {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}}.</translation>
    </message>
    <message>
        <source>Add some there, or go on with the local assistant.</source>
        <translation>Añada crédito allí, o siga con el asistente local.</translation>
    </message>
    <message>
        <source>Allow desktop apps to use the microphone in Settings, Privacy &amp; security, Microphone; then check again.</source>
        <translation>Permita que las aplicaciones de escritorio usen el micrófono en Configuración, Privacidad y seguridad, Micrófono; luego vuelva a comprobar.</translation>
    </message>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Microphone; then check again.</source>
        <translation>Permítalo en Ajustes del Sistema, Privacidad y seguridad, Micrófono; luego vuelva a comprobar.</translation>
    </message>
    <message>
        <source>Another program holds the history.</source>
        <translation>Otro programa ocupa el historial.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>Otro programa lo usa.</translation>
    </message>
    <message>
        <source>Ask it anew.</source>
        <translation>Pregúntalo de nuevo.</translation>
    </message>
    <message>
        <source>Azure needs a resource and a deployment.</source>
        <translation>Azure necesita un recurso y una implementación.</translation>
    </message>
    <message>
        <source>Check both under Settings, Provider.</source>
        <translation>Compruebe ambos en Ajustes, Proveedor.</translation>
    </message>
    <message>
        <source>Check it under Settings, Provider.</source>
        <translation>Compruébalo en Ajustes, Proveedor.</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>Compruébala o crea una nueva en tu proveedor.</translation>
    </message>
    <message>
        <source>Check its name under Settings, Provider.</source>
        <translation>Compruebe su nombre en Ajustes, Proveedor.</translation>
    </message>
    <message>
        <source>Check the address under Settings, Provider.</source>
        <translation>Compruebe la dirección en Ajustes, Proveedor.</translation>
    </message>
    <message>
        <source>Check the clock, or a sign-in page; a company&apos;s own certificates go in SSL_CERT_FILE.</source>
        <translation>Compruebe el reloj o una página de inicio de sesión; los certificados propios de una empresa van en SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>Check the network and try again: what has arrived is kept.</source>
        <translation>Comprueba la red y vuelve a probar: lo recibido se conserva.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings; SOCKS proxies are not supported.</source>
        <translation>Compruebe los ajustes de proxy del sistema; no se admiten proxies SOCKS.</translation>
    </message>
    <message>
        <source>Choose GA under Settings, Provider.</source>
        <translation>Elija GA en Ajustes, Proveedor.</translation>
    </message>
    <message>
        <source>Choose a turn with a question.</source>
        <translation>Elige un turno con una pregunta.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elige otro.</translation>
    </message>
    <message>
        <source>Choose the computer&apos;s own microphone to hear the assistant in full quality.</source>
        <translation>Elige el micrófono del propio ordenador para oír al asistente con toda su calidad.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the small models under Settings, Provider.</source>
        <translation>Cierra otros programas o elige los modelos pequeños en Ajustes, Proveedor.</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>Conexión perdida.</translation>
    </message>
    <message>
        <source>Copy it again, without spaces or dots that hide it.</source>
        <translation>Cópiala de nuevo, sin espacios ni puntos que la oculten.</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>No se pudo reconectar.</translation>
    </message>
    <message>
        <source>Echo cancelling is not available here.</source>
        <translation>Aquí no hay cancelación de eco.</translation>
    </message>
    <message>
        <source>Enter it under Settings, Provider, or use the local assistant.</source>
        <translation>Introdúcela en Ajustes, Proveedor, o usa el asistente local.</translation>
    </message>
    <message>
        <source>Enter its name, as in https://&lt;name&gt;.openai.azure.com.</source>
        <translation>Escribe su nombre, como en https://&lt;name&gt;.openai.azure.com.</translation>
    </message>
    <message>
        <source>Fetching the models was stopped.</source>
        <translation>Se detuvo la descarga de los modelos.</translation>
    </message>
    <message>
        <source>Fill both in under Settings, Provider.</source>
        <translation>Rellena ambos en Ajustes, Proveedor.</translation>
    </message>
    <message>
        <source>Hold a little longer, or check the level.</source>
        <translation>Mantén un poco más o comprueba el nivel.</translation>
    </message>
    <message>
        <source>Hung up.</source>
        <translation>Colgado.</translation>
    </message>
    <message>
        <source>I do not listen while I speak. With headphones, switch on &apos;I use headphones&apos; and you can interrupt me.</source>
        <translation>No escucho mientras hablo. Con auriculares, activa «Uso auriculares» y podrás interrumpirme.</translation>
    </message>
    <message>
        <source>I heard nothing.</source>
        <translation>No he oído nada.</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libasound2-data</source>
        <translation>Instálala con: sudo apt-get install libasound2-data</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libportaudio2</source>
        <translation>Instálalo con: sudo apt-get install libportaudio2</translation>
    </message>
    <message>
        <source>It goes on where it ended.</source>
        <translation>Continúa donde se quedó.</translation>
    </message>
    <message>
        <source>It has cost ${0}.</source>
        <translation>Ha costado {0} $.</translation>
    </message>
    <message>
        <source>It is put aside and a new one is begun.</source>
        <translation>Se aparta y se empieza uno nuevo.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Se vuelve a intentar automáticamente.</translation>
    </message>
    <message>
        <source>It looks like https://host/v1; without it OpenAI&apos;s own is used.</source>
        <translation>Es como https://host/v1; sin ella se usa la de OpenAI.</translation>
    </message>
    <message>
        <source>It looks like ws://localhost:8765/v1/realtime or wss://...; enter it under Settings, Provider.</source>
        <translation>Es como ws://localhost:8765/v1/realtime o wss://...; introdúcela en Ajustes, Proveedor.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>It was put aside as history.damaged-{0}.db, and a new one was begun.</source>
        <translation>Se apartó como history.damaged-{0}.db y se empezó uno nuevo.</translation>
    </message>
    <message>
        <source>Make room, or set GPT_REALTIME_MODELS to a folder on another disk (now {0}).</source>
        <translation>Haz sitio o apunta GPT_REALTIME_MODELS a una carpeta de otro disco (ahora {0}).</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>El acceso al micrófono está desactivado.</translation>
    </message>
    <message>
        <source>Name one under Settings, Provider.</source>
        <translation>Indica uno en Ajustes, Proveedor.</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>Próximo intento en {0} s.</translation>
    </message>
    <message>
        <source>No Realtime server answers at that address.</source>
        <translation>En esa dirección no responde ningún servidor Realtime.</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>No queda crédito en el proveedor.</translation>
    </message>
    <message>
        <source>No history is kept.</source>
        <translation>No se guarda historial.</translation>
    </message>
    <message>
        <source>No sound: ALSA&apos;s configuration is missing.</source>
        <translation>Sin sonido: falta la configuración de ALSA.</translation>
    </message>
    <message>
        <source>No sound: PortAudio is not installed.</source>
        <translation>Sin sonido: PortAudio no está instalado.</translation>
    </message>
    <message>
        <source>No transcript came.</source>
        <translation>No llegó ninguna transcripción.</translation>
    </message>
    <message>
        <source>No transcript: {0}</source>
        <translation>Sin transcripción: {0}</translation>
    </message>
    <message>
        <source>No words were heard.</source>
        <translation>No se oyó ninguna palabra.</translation>
    </message>
    <message>
        <source>No {0} found.</source>
        <translation>No encontrado: {0}.</translation>
    </message>
    <message>
        <source>Nobody asked anything here.</source>
        <translation>Aquí nadie preguntó nada.</translation>
    </message>
    <message>
        <source>Not enough disk space for the local models: {0} GB needed, {1} GB free.</source>
        <translation>Espacio insuficiente para los modelos locales: hacen falta {0} GB, hay {1} GB libres.</translation>
    </message>
    <message>
        <source>Nothing was said in {0}.</source>
        <translation>En {0} no se dijo nada.</translation>
    </message>
    <message>
        <source>OPENAI_BASE_URL is no address: {0}.</source>
        <translation>OPENAI_BASE_URL no es una dirección: {0}.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another device.</source>
        <translation>Conéctalo o elige otro dispositivo.</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>Conecta uno y se usará al instante, o elige otro dispositivo.</translation>
    </message>
    <message>
        <source>Restart it, then check again.</source>
        <translation>Reinícialo y vuelve a comprobar.</translation>
    </message>
    <message>
        <source>See that it is not muted in the system&apos;s sound settings, and that the program may use it.</source>
        <translation>Compruebe que no esté silenciado en los ajustes de sonido del sistema y que el programa pueda usarlo.</translation>
    </message>
    <message>
        <source>See the list in docs or `main.py doctor`.</source>
        <translation>Mira la lista en docs o en `main.py doctor`.</translation>
    </message>
    <message>
        <source>Set {0} to a file of certificates in PEM form, or take it away.</source>
        <translation>Haga que {0} apunte a un archivo de certificados en formato PEM, o quítelo.</translation>
    </message>
    <message>
        <source>That is no address of a server.</source>
        <translation>Esa no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>The assistant got stuck.</source>
        <translation>El asistente se ha atascado.</translation>
    </message>
    <message>
        <source>The built app has no package installer.</source>
        <translation>La aplicación compilada no tiene instalador de paquetes.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>La conexión se cortó</translation>
    </message>
    <message>
        <source>The connection broke before the words came.</source>
        <translation>La conexión se cortó antes de que llegaran las palabras.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The history cannot be written here.</source>
        <translation>Aquí no se puede escribir el historial.</translation>
    </message>
    <message>
        <source>The history cannot be written.</source>
        <translation>No se puede escribir el historial.</translation>
    </message>
    <message>
        <source>The history file is damaged.</source>
        <translation>El archivo del historial está dañado.</translation>
    </message>
    <message>
        <source>The history was written by a newer version (form {0}, this one knows {1}).</source>
        <translation>El historial es de una versión más nueva (formato {0}, esta conoce {1}).</translation>
    </message>
    <message>
        <source>The key holds a character that no key has.</source>
        <translation>La clave contiene un carácter que ninguna clave tiene.</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>No se aceptó la clave.</translation>
    </message>
    <message>
        <source>The language model is missing.</source>
        <translation>Falta el modelo de lenguaje.</translation>
    </message>
    <message>
        <source>The local assistant ended at once (status {0}).</source>
        <translation>El asistente local terminó enseguida (estado {0}).</translation>
    </message>
    <message>
        <source>The microphone gives only silence.</source>
        <translation>El micrófono solo da silencio.</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>El micrófono ya no está.</translation>
    </message>
    <message>
        <source>The provider allows 60.</source>
        <translation>El proveedor permite 60.</translation>
    </message>
    <message>
        <source>The proxy could not be used.</source>
        <translation>No se pudo usar el proxy.</translation>
    </message>
    <message>
        <source>The reply failed.</source>
        <translation>La respuesta falló.</translation>
    </message>
    <message>
        <source>The server accepted the connection but opened no session.</source>
        <translation>El servidor aceptó la conexión pero no abrió sesión.</translation>
    </message>
    <message>
        <source>The server answered with HTTP {0}.</source>
        <translation>El servidor respondió HTTP {0}.</translation>
    </message>
    <message>
        <source>The server closed it</source>
        <translation>El servidor la cerró</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>El servidor no respondió.</translation>
    </message>
    <message>
        <source>The server did not confirm the settings.</source>
        <translation>El servidor no confirmó los ajustes.</translation>
    </message>
    <message>
        <source>The server does not accept this model.</source>
        <translation>El servidor no acepta este modelo.</translation>
    </message>
    <message>
        <source>The server hung up while we connected.</source>
        <translation>El servidor colgó mientras conectábamos.</translation>
    </message>
    <message>
        <source>The server is busy with others.</source>
        <translation>El servidor está ocupado con otros.</translation>
    </message>
    <message>
        <source>The server knows no such address or model.</source>
        <translation>El servidor no conoce esa dirección o ese modelo.</translation>
    </message>
    <message>
        <source>The server no longer speaks this dialect.</source>
        <translation>El servidor ya no habla este dialecto.</translation>
    </message>
    <message>
        <source>The server opened no session.</source>
        <translation>El servidor no abrió sesión.</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>El servidor rechazó un ajuste.</translation>
    </message>
    <message>
        <source>The server refused the connection (HTTP {0}).</source>
        <translation>El servidor rechazó la conexión (HTTP {0}).</translation>
    </message>
    <message>
        <source>The server refused to go on (code {0}).</source>
        <translation>El servidor se negó a continuar (código {0}).</translation>
    </message>
    <message>
        <source>The server reported an error.</source>
        <translation>El servidor informó de un error.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted.</source>
        <translation>No se aceptó el certificado del servidor.</translation>
    </message>
    <message>
        <source>The session reached the server&apos;s time limit.</source>
        <translation>La sesión alcanzó el límite de tiempo del servidor.</translation>
    </message>
    <message>
        <source>The settings could not be saved ({0}); they last until you quit.</source>
        <translation>No se pudieron guardar los ajustes ({0}); duran hasta que salgas.</translation>
    </message>
    <message>
        <source>The settings file could not be read ({0}); defaults are used.</source>
        <translation>No se pudo leer el archivo de ajustes ({0}); se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>The settings file holds no settings; defaults are used.</source>
        <translation>El archivo de ajustes no contiene ajustes; se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>The sound of this turn is not kept.</source>
        <translation>El sonido de este turno no se guardó.</translation>
    </message>
    <message>
        <source>The sound system could not be asked.</source>
        <translation>No se pudo consultar el sistema de sonido.</translation>
    </message>
    <message>
        <source>The sound system does not answer.</source>
        <translation>El sistema de sonido no responde.</translation>
    </message>
    <message>
        <source>The speaker is gone.</source>
        <translation>El altavoz ya no está.</translation>
    </message>
    <message>
        <source>The speech model could not start: the system ended it, most likely for want of memory.</source>
        <translation>El modelo de voz no pudo arrancar: el sistema lo cerró, seguramente por falta de memoria.</translation>
    </message>
    <message>
        <source>The {0} could not be opened.</source>
        <translation>No se pudo abrir: {0}.</translation>
    </message>
    <message>
        <source>The {0} is busy.</source>
        <translation>Ocupado: {0}.</translation>
    </message>
    <message>
        <source>The {0} {1} is gone.</source>
        <translation>Ya no está: {0} {1}.</translation>
    </message>
    <message>
        <source>There is no address for the other server.</source>
        <translation>No hay dirección para el otro servidor.</translation>
    </message>
    <message>
        <source>There is no conversation {0}.</source>
        <translation>No existe la conversación {0}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>No existe el archivo {0}.</translation>
    </message>
    <message>
        <source>There is no format {0} with {1}.</source>
        <translation>No existe el formato {0} con {1}.</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>Aún no hay historial.</translation>
    </message>
    <message>
        <source>There is no key for {0}.</source>
        <translation>No hay clave para {0}.</translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation>No existe el ajuste {0}.</translation>
    </message>
    <message>
        <source>There is no sound in it.</source>
        <translation>No contiene sonido.</translation>
    </message>
    <message>
        <source>There is nobody to ask beside this talk.</source>
        <translation>No hay a quién preguntar aparte de esta charla.</translation>
    </message>
    <message>
        <source>This conversation reached your ${0} limit.</source>
        <translation>Esta conversación alcanzó tu límite de {0} $.</translation>
    </message>
    <message>
        <source>This session ends in 2 minutes.</source>
        <translation>Esta sesión termina en 2 minutos.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Demasiadas peticiones.</translation>
    </message>
    <message>
        <source>Try again later: `{0} models get`.</source>
        <translation>Vuelve a intentarlo más tarde: `{0} models get`.</translation>
    </message>
    <message>
        <source>What was being said goes on when it is back, or when you choose another device.</source>
        <translation>Lo que se estaba diciendo sigue cuando vuelva, o cuando elija otro dispositivo.</translation>
    </message>
    <message>
        <source>Works, {0} ms</source>
        <translation>Funciona, {0} ms</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>micrófono</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>altavoz</translation>
    </message>
    <message>
        <source>{0}: {1} does not fit; {2} is used.</source>
        <translation>{0}: {1} no es válido; se usa {2}.</translation>
    </message>
    <message>
        <source>Update the program. Nothing there is changed; this conversation is kept aside.</source>
        <translation>Actualiza el programa. Allí no se cambia nada; esta conversación se guarda aparte.</translation>
    </message>
    <message>
        <source>There is no model for {0}.</source>
        <translation>No hay modelo para {0}.</translation>
    </message>
    <message>
        <source>WAV, FLAC, OGG and MP3 work.</source>
        <translation>Valen WAV, FLAC, OGG y MP3.</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>se cortó la conexión</translation>
    </message>
    <message>
        <source>{0} (code {1}).</source>
        <translation>{0} (código {1}).</translation>
    </message>
    <message>
        <source>{0} Close the other one.</source>
        <translation>{0} Cierra el otro.</translation>
    </message>
    <message>
        <source>{0} Decide yourself.</source>
        <translation>{0} Decide tú.</translation>
    </message>
    <message>
        <source>{0} Make room.</source>
        <translation>{0} Haz sitio.</translation>
    </message>
    <message>
        <source>{0} arrived damaged twice ({1}).</source>
        <translation>{0} llegó dañado dos veces ({1}).</translation>
    </message>
    <message>
        <source>{0} can not be written: {1}.</source>
        <translation>No se puede escribir {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} can not be {1}.</source>
        <translation>{0} no puede ser {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>No se puede leer {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation>{0} no se puede usar.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>No se puede escribir {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be fetched ({1}).</source>
        <translation>No se pudo descargar {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be fetched: {1}</source>
        <translation>No se pudo descargar {0}: {1}</translation>
    </message>
    <message>
        <source>{0} could not decide.</source>
        <translation>{0} no pudo decidir.</translation>
    </message>
    <message>
        <source>{0} defines no function intercept(words, talk).</source>
        <translation>{0} no define la función intercept(words, talk).</translation>
    </message>
    <message>
        <source>{0} does not load: {1}</source>
        <translation>{0} no se carga: {1}</translation>
    </message>
    <message>
        <source>{0} holds no event.</source>
        <translation>{0} no contiene ningún evento.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} está vacío.</translation>
    </message>
    <message>
        <source>{0} is no Azure resource.</source>
        <translation>{0} no es un recurso de Azure.</translation>
    </message>
    <message>
        <source>{0} is no answer: None, a text, False, or a dict with action send, discard or ask.</source>
        <translation>{0} no es una respuesta: None, un texto, False o un dict con action send, discard o ask.</translation>
    </message>
    <message>
        <source>{0} is no log: it is not text.</source>
        <translation>{0} no es un registro: no es texto.</translation>
    </message>
    <message>
        <source>{0} is no log: line {1} is not an event.</source>
        <translation>{0} no es un registro: la línea {1} no es un evento.</translation>
    </message>
    <message>
        <source>{0} is no sound file.</source>
        <translation>{0} no es un archivo de sonido.</translation>
    </message>
    <message>
        <source>{0} sounds like a telephone while its microphone is open.</source>
        <translation>{0} suena como un teléfono mientras su micrófono está abierto.</translation>
    </message>
    <message>
        <source>{0} was raised.</source>
        <translation>Se lanzó {0}.</translation>
    </message>
</context>
<context>
    <name>CostPopover</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turno</numerusform>
            <numerusform>%n turnos</numerusform>
        </translation>
    </message>
    <message>
        <source>Audio in</source>
        <translation>Audio de entrada</translation>
    </message>
    <message>
        <source>Audio out</source>
        <translation>Audio de salida</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En caché</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>Coste de esta conversación</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Text and images</source>
        <translation>Texto e imágenes</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Esta conversación</translation>
    </message>
    <message>
        <source>Time to first sound</source>
        <translation>Tiempo hasta el primer sonido</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
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
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Algo salió mal dentro del programa.</translation>
    </message>
    <message>
        <source>The program ended by a fault last time.</source>
        <translation>La última vez el programa terminó por un fallo.</translation>
    </message>
    <message>
        <source>The report below has no words of yours and no keys; nothing is sent.</source>
        <translation>El informe de abajo no tiene palabras tuyas ni claves; no se envía nada.</translation>
    </message>
    <message>
        <source>Your conversation is kept, and you can go on. </source>
        <translation>Tu conversación está guardada y puedes continuar. </translation>
    </message>
    <message>
        <source>Your conversation was kept and is in the list. </source>
        <translation>Tu conversación se guardó y está en la lista. </translation>
    </message>
</context>
<context>
    <name>DeviceButton</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Do you hear a voice? If not, choose another device.</source>
        <translation>¿Oyes una voz? Si no, elige otro dispositivo.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Seguir al sistema</translation>
    </message>
    <message>
        <source>Follow the system ({0})</source>
        <translation>Seguir al sistema ({0})</translation>
    </message>
    <message>
        <source>Input level</source>
        <translation>Nivel de entrada</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Sin respuesta.</translation>
    </message>
    <message>
        <source>Recording three seconds: say something</source>
        <translation>Grabando tres segundos: di algo</translation>
    </message>
    <message>
        <source>Sound processing</source>
        <translation>Procesado del sonido</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Altavoces</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Probar el micrófono</translation>
    </message>
    <message>
        <source>Test the speakers</source>
        <translation>Probar los altavoces</translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation>{0} (no conectado)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>This is what was recorded.</source>
        <translation>Esto es lo grabado.</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message numerus="yes">
        <source>%n thing(s) needed are missing.</source>
        <translation>
            <numerusform>Falta %n cosa necesaria.</numerusform>
            <numerusform>Faltan %n cosas necesarias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar otra vez</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Comprobar este ordenador</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Everything needed is there.</source>
        <translation>Está todo lo necesario.</translation>
    </message>
    <message>
        <source>Looking ...</source>
        <translation>Mirando ...</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop the conversation here</source>
        <translation>Suelta la conversación aquí</translation>
    </message>
    <message>
        <source>Drop the picture here</source>
        <translation>Suelta la imagen aquí</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn {0}</source>
        <translation>Turno {0}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>código {0}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>interrupted at {0} s</source>
        <translation>interrumpido a los {0} s</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>tool result</source>
        <translation>resultado de herramienta</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>espera aprobación</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>{0} ms hasta el primer sonido</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} tokens</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Both on one track</source>
        <translation>Ambas en una pista</translation>
    </message>
    <message>
        <source>Both: you left, the assistant right</source>
        <translation>Ambas: tú a la izquierda, el asistente a la derecha</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Captions, SRT</source>
        <translation>Subtítulos, SRT</translation>
    </message>
    <message>
        <source>Captions, WebVTT</source>
        <translation>Subtítulos, WebVTT</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Exportar la conversación</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>JSON Lines: every event, to be replayed or imported</source>
        <translation>JSON Lines: cada evento, para reproducir o importar</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON: palabras, tiempos, tokens</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto plano</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>Leyendo la conversación…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Guardado como {0}</translation>
    </message>
    <message>
        <source>Sound, FLAC</source>
        <translation>Sonido, FLAC</translation>
    </message>
    <message>
        <source>Sound, WAV</source>
        <translation>Sonido, WAV</translation>
    </message>
    <message>
        <source>The assistant</source>
        <translation>El asistente</translation>
    </message>
    <message>
        <source>Web page with sound and timeline</source>
        <translation>Página web con sonido y línea de tiempo</translation>
    </message>
    <message>
        <source>Whose sound</source>
        <translation>El sonido de quién</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>El siguiente (F3)</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>El anterior (Mayús+F3)</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A voice assistant that runs on this computer. No account, no key, nothing to set up.</source>
        <translation>Un asistente de voz que funciona en este ordenador. Sin cuenta, sin clave, sin configurar nada.</translation>
    </message>
    <message>
        <source>Any server that speaks</source>
        <translation>Cualquier servidor que hable</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>Servidor compatible</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Local assistant  ·  speech stays on this computer  ·  free</source>
        <translation>Asistente local  ·  la voz se queda en este ordenador  ·  gratis</translation>
    </message>
    <message>
        <source>Most natural voices.</source>
        <translation>Las voces más naturales.</translation>
    </message>
    <message>
        <source>Needs an API key.</source>
        <translation>Necesita una clave API.</translation>
    </message>
    <message>
        <source>Needs endpoint and key.</source>
        <translation>Necesita punto de acceso y clave.</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>Di hola</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>Empezar a hablar</translation>
    </message>
    <message>
        <source>You can change all of this later in Settings.</source>
        <translation>Todo esto se puede cambiar luego en Ajustes.</translation>
    </message>
    <message>
        <source>Your own deployment.</source>
        <translation>Tu propia implementación.</translation>
    </message>
    <message>
        <source>or connect a service</source>
        <translation>o conecta un servicio</translation>
    </message>
    <message>
        <source>the Realtime protocol.</source>
        <translation>el protocolo Realtime.</translation>
    </message>
</context>
<context>
    <name>FullPicture</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>GlobalKey</name>
    <message>
        <source>Another program has these keys.</source>
        <translation>Otro programa tiene estas teclas.</translation>
    </message>
    <message>
        <source>The library libX11 is not installed.</source>
        <translation>La biblioteca libX11 no está instalada.</translation>
    </message>
    <message>
        <source>The screen does not answer.</source>
        <translation>La pantalla no responde.</translation>
    </message>
    <message>
        <source>There is no screen to take keys from.</source>
        <translation>No hay pantalla de la que tomar teclas.</translation>
    </message>
    <message>
        <source>This keyboard has no such key.</source>
        <translation>Este teclado no tiene esa tecla.</translation>
    </message>
    <message>
        <source>Wayland gives no program the keys of another. Give a key to this window in your desktop&apos;s settings.</source>
        <translation>Wayland no da a ningún programa las teclas de otro. Asigna una tecla a esta ventana en los ajustes de tu escritorio.</translation>
    </message>
    <message>
        <source>macOS gives no program the keys of another without a special permission.</source>
        <translation>macOS no da a ningún programa las teclas de otro sin un permiso especial.</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag it, or press the up and down arrow keys</source>
        <translation>Arrástralo, o pulsa las flechas arriba y abajo</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Compatible server</source>
        <translation>Servidor compatible</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>Coste de esta conversación</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Asistente local</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Ventana mini</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Provider settings</source>
        <translation>Ajustes del proveedor</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>Tiempo desde tu última palabra hasta el primer sonido</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>Usar el asistente local</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} tokens</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>Título de la conversación</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Reproducir</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Copy as Python client</source>
        <translation>Copiar como cliente Python</translation>
    </message>
    <message>
        <source>Event as a tree</source>
        <translation>Evento como árbol</translation>
    </message>
    <message>
        <source>Event as text</source>
        <translation>Evento como texto</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Evento siguiente</translation>
    </message>
    <message>
        <source>Play its sound</source>
        <translation>Reproducir su sonido</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Evento anterior</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Show its turn in the conversation</source>
        <translation>Mostrar su turno en la conversación</translation>
    </message>
    <message>
        <source>There is no earlier event of this type.</source>
        <translation>No hay un evento anterior de este tipo.</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>What differs from the one before</source>
        <translation>En qué difiere del anterior</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>recibido {0}</translation>
    </message>
    <message>
        <source>sent {0}</source>
        <translation>enviado {0}</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>API key</source>
        <translation>Clave API</translation>
    </message>
    <message>
        <source>Kept in the system keychain.</source>
        <translation>Guardada en el llavero del sistema.</translation>
    </message>
    <message>
        <source>Not entered yet.</source>
        <translation>Aún no introducida.</translation>
    </message>
    <message>
        <source>Paste your key</source>
        <translation>Pega tu clave</translation>
    </message>
    <message>
        <source>Saved for this session only.</source>
        <translation>Guardada solo para esta sesión.</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Mostrar la clave</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>Probar la clave</translation>
    </message>
</context>
<context>
    <name>KeysButton</name>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Press keys. Esc leaves, Backspace takes the keys off.</source>
        <translation>Pulsa teclas. Esc cancela, Retroceso quita las teclas.</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Pulsa teclas…</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>sin teclas</translation>
    </message>
    <message>
        <source>{0}: {1}. Press to change.</source>
        <translation>{0}: {1}. Pulsa para cambiar.</translation>
    </message>
</context>
<context>
    <name>LaneView</name>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Lanes of sound</source>
        <translation>Pistas de sonido</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>You spoke {0} s, the assistant {1} s.</source>
        <translation>Hablaste {0} s, el asistente {1} s.</translation>
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
        <translation>Añadir a esto</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>Escribiendo lo que dijiste</translation>
    </message>
</context>
<context>
    <name>LiveCheck</name>
    <message>
        <source>Drag the line</source>
        <translation>Arrastra la línea</translation>
    </message>
    <message>
        <source>Drag the line, or press Up and Down</source>
        <translation>Arrastra la línea o pulsa Arriba y Abajo</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech. Up and Down change it.</source>
        <translation>Qué seguridad debe tener de oír habla. Arriba y Abajo la cambian.</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Di algo</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>{0} ms kept</source>
        <translation>{0} ms guardados</translation>
    </message>
    <message>
        <source>{0} ms silence</source>
        <translation>{0} ms de silencio</translation>
    </message>
</context>
<context>
    <name>LoadingView</name>
    <message>
        <source>Getting ready</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>Speech detection</source>
        <translation>Detección de habla</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Reconocimiento de voz</translation>
    </message>
    <message>
        <source>The models are fetched once and stay on this computer.</source>
        <translation>Los modelos se descargan una vez y se quedan en este ordenador.</translation>
    </message>
    <message>
        <source>This happens once after each start.</source>
        <translation>Ocurre una vez tras cada inicio.</translation>
    </message>
    <message numerus="yes">
        <source>This happens once after each start. About %n second(s) left.</source>
        <translation>
            <numerusform>Ocurre una vez tras cada inicio. Queda %n segundo.</numerusform>
            <numerusform>Ocurre una vez tras cada inicio. Quedan unos %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>You can already type below. Your message waits until the model is ready.</source>
        <translation>Ya puedes escribir abajo. Tu mensaje espera a que el modelo esté listo.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Imported: {0}</source>
        <translation>Importada: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
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
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>MicrophoneCheck</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Microphone access is off. Open system settings.</source>
        <translation>El acceso al micrófono está desactivado. Abre los ajustes del sistema.</translation>
    </message>
    <message>
        <source>Microphone check</source>
        <translation>Prueba del micrófono</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Nivel del micrófono</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Di algo</translation>
    </message>
    <message>
        <source>Very quiet. Move closer or raise the gain.</source>
        <translation>Muy bajo. Acércate o sube la ganancia.</translation>
    </message>
    <message>
        <source>We can hear you.</source>
        <translation>Te oímos.</translation>
    </message>
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>Silenciar el micrófono (M)</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>Abrir la ventana</translation>
    </message>
    <message>
        <source>Or hold {0} in any app</source>
        <translation>O mantén {0} en cualquier app</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Talk to interrupt</source>
        <translation>Habla para interrumpir</translation>
    </message>
</context>
<context>
    <name>NewView</name>
    <message>
        <source>English to Portuguese</source>
        <translation>Inglés a portugués</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>Medir la latencia</translation>
    </message>
    <message>
        <source>Practise a conversation</source>
        <translation>Practicar una conversación</translation>
    </message>
    <message>
        <source>Start talking, type, or try one of these.</source>
        <translation>Habla, escribe o prueba una de estas.</translation>
    </message>
    <message>
        <source>Take a spoken note</source>
        <translation>Tomar una nota hablada</translation>
    </message>
    <message>
        <source>Ten short questions, then a report</source>
        <translation>Diez preguntas cortas y un informe</translation>
    </message>
    <message>
        <source>Then read it back in short</source>
        <translation>Y léela después en breve</translation>
    </message>
    <message>
        <source>Translate as I speak</source>
        <translation>Traducir mientras hablo</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>¿En qué piensas?</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon</source>
        <translation>Eres camarero en Lisboa</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Changes apply at once.</source>
        <translation>Los cambios se aplican al instante.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>Dispositivos de audio</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Enter to run</source>
        <translation>Intro para ejecutar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Esc to close</source>
        <translation>Esc para cerrar</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>No se encontró nada para «{0}».</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>Privacidad y datos</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>Herramientas y MCP</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>Detección de turnos</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quieres hacer?</translation>
    </message>
    <message>
        <source>↑ ↓ to move</source>
        <translation>↑ ↓ para moverse</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
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
        <translation>Importar una conversación</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Aún no se ha preguntado nada.</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>Reproducir una sesión</translation>
    </message>
    <message>
        <source>Session logs (*.jsonl);;All files (*)</source>
        <translation>Registros de sesión (*.jsonl);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Approve or deny the tool call above</source>
        <translation>Aprueba o deniega la llamada de arriba</translation>
    </message>
    <message>
        <source>Check the network, or use the local assistant</source>
        <translation>Comprueba la red o usa el asistente local</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Esc para detener</translation>
    </message>
    <message>
        <source>Go ahead, I am listening</source>
        <translation>Adelante, te escucho</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>Te oigo</translation>
    </message>
    <message>
        <source>Hold Space to interrupt</source>
        <translation>Mantén Espacio para interrumpir</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Mantén pulsado para hablar</translation>
    </message>
    <message>
        <source>Just start talking</source>
        <translation>Empieza a hablar</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escuchando</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>Cargando el modelo de voz</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Sin micrófono</translation>
    </message>
    <message>
        <source>Nothing is sent until you press Send</source>
        <translation>No se envía nada hasta que pulses Enviar</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Pause when you are done</source>
        <translation>Haz una pausa al terminar</translation>
    </message>
    <message>
        <source>Paused for review</source>
        <translation>En pausa para revisar</translation>
    </message>
    <message>
        <source>Press and hold the button or Space</source>
        <translation>Mantén pulsado el botón o Espacio</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>Reconexión en %n s</numerusform>
            <numerusform>Reconexión en %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Release to send</source>
        <translation>Suelta para enviar</translation>
    </message>
    <message>
        <source>See the message above</source>
        <translation>Mira el mensaje de arriba</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Hablando</translation>
    </message>
    <message>
        <source>Talk to interrupt, or press Esc</source>
        <translation>Habla para interrumpir o pulsa Esc</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Pensando</translation>
    </message>
    <message>
        <source>Usually takes about a second</source>
        <translation>Suele tardar un segundo</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Te espera</translation>
    </message>
    <message>
        <source>You can still type</source>
        <translation>Aún puedes escribir</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>Has interrumpido</translation>
    </message>
    <message>
        <source>Your microphone is off</source>
        <translation>Tu micrófono está apagado</translation>
    </message>
    <message>
        <source>Your words are kept on this computer</source>
        <translation>Tus palabras se guardan en este ordenador</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n conversation(s) written.</source>
        <translation>
            <numerusform>%n conversación escrita.</numerusform>
            <numerusform>%n conversaciones escritas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed or refused in the system&apos;s settings.</source>
        <translation>Se permite o se niega en los ajustes del sistema.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Eliminar todo</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Eliminar todo…</translation>
    </message>
    <message>
        <source>Every conversation with its sound. Settings and keys stay.</source>
        <translation>Todas las conversaciones con su sonido. Los ajustes y claves se quedan.</translation>
    </message>
    <message>
        <source>Everything is deleted.</source>
        <translation>Todo está eliminado.</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>Exportar todas las conversaciones</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>JSON Lines: every event with its sound</source>
        <translation>JSON Lines: cada evento con su sonido</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON: palabras, tiempos, tokens</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Asistente local</translation>
    </message>
    <message>
        <source>Markdown: the words</source>
        <translation>Markdown: las palabras</translation>
    </message>
    <message>
        <source>Microphone access</source>
        <translation>Acceso al micrófono</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>One file for each, in a folder.</source>
        <translation>Un archivo por cada una, en una carpeta.</translation>
    </message>
    <message>
        <source>Open the system&apos;s page for microphone access</source>
        <translation>Abrir la página del sistema para el acceso al micrófono</translation>
    </message>
    <message>
        <source>OpenAI, Azure OpenAI, other server</source>
        <translation>OpenAI, Azure OpenAI, otro servidor</translation>
    </message>
    <message>
        <source>Plain text: the words</source>
        <translation>Texto plano: las palabras</translation>
    </message>
    <message>
        <source>Really delete everything</source>
        <translation>Eliminar todo de verdad</translation>
    </message>
    <message>
        <source>Really? There is no way back.</source>
        <translation>¿Seguro? No hay vuelta atrás.</translation>
    </message>
    <message>
        <source>Sound, lossless</source>
        <translation>Sonido, sin pérdida</translation>
    </message>
    <message>
        <source>Sound, uncompressed</source>
        <translation>Sonido, sin comprimir</translation>
    </message>
    <message>
        <source>Sound, words, pictures and the answers of tools go to the provider you choose, and nowhere else.</source>
        <translation>El sonido, las palabras, las imágenes y las respuestas de herramientas van al proveedor que elijas y a ningún otro sitio.</translation>
    </message>
    <message>
        <source>System settings…</source>
        <translation>Ajustes del sistema…</translation>
    </message>
    <message>
        <source>They lie in the system keychain and in no file.</source>
        <translation>Están en el llavero del sistema y en ningún archivo.</translation>
    </message>
    <message>
        <source>This system asks nobody: every program may. Its sound settings mute it for all.</source>
        <translation>Este sistema no pregunta: cualquier programa puede. En los ajustes de sonido se silencia para todos.</translation>
    </message>
    <message>
        <source>This system has no keychain: keys are forgotten when the program ends.</source>
        <translation>Este sistema no tiene llavero: las claves se olvidan al cerrar el programa.</translation>
    </message>
    <message>
        <source>Web page: sound, words, timeline</source>
        <translation>Página web: sonido, palabras, línea de tiempo</translation>
    </message>
    <message>
        <source>Where your words go</source>
        <translation>Adónde van tus palabras</translation>
    </message>
    <message>
        <source>Who may hear the microphone</source>
        <translation>Quién puede oír el micrófono</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Tus datos</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Allow it in the system settings.</source>
        <translation>Permítelo en los ajustes del sistema.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>Otro programa lo usa.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar otra vez</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>Compruébala o crea una nueva en tu proveedor.</translation>
    </message>
    <message>
        <source>Choose device</source>
        <translation>Elegir dispositivo</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>Conexión perdida.</translation>
    </message>
    <message>
        <source>Continue in a new one</source>
        <translation>Continuar en una nueva</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>No se pudo reconectar.</translation>
    </message>
    <message>
        <source>Eight tries failed.</source>
        <translation>Fallaron ocho intentos.</translation>
    </message>
    <message>
        <source>Go on to {0}</source>
        <translation>Seguir hasta {0}</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>El acceso al micrófono está desactivado.</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>Próximo intento en {0} s.</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>No queda crédito en el proveedor.</translation>
    </message>
    <message>
        <source>No microphone found.</source>
        <translation>No se encontró ningún micrófono.</translation>
    </message>
    <message>
        <source>Open Provider</source>
        <translation>Abrir Proveedor</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Abrir ajustes</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>Conecta uno y se usará al instante, o elige otro dispositivo.</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>Mostrar evento</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Parar aquí</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>No se aceptó la clave.</translation>
    </message>
    <message>
        <source>The microphone is busy.</source>
        <translation>El micrófono está ocupado.</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>El servidor rechazó un ajuste.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Demasiadas peticiones.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Trying again in {0} s ({1} of {2}). What you say is kept and sent when it is back.</source>
        <translation>Nuevo intento en {0} s ({1} de {2}). Lo que digas se guarda y se envía al volver.</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>Usar el asistente local</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Esperar</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Answer in two short sentences: {heard}</source>
        <translation>Responde en dos frases cortas: {heard}</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Breve</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Role play</source>
        <translation>Juego de rol</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traducir</translation>
    </message>
    <message>
        <source>Translate this into French and say only the translation: {heard}</source>
        <translation>Traduce esto al francés y di solo la traducción: {heard}</translation>
    </message>
    <message>
        <source>You are a ship&apos;s captain in a storm. Answer in that voice: {heard}</source>
        <translation>Eres capitán de barco en una tormenta. Responde con esa voz: {heard}</translation>
    </message>
</context>
<context>
    <name>PromptList</name>
    <message>
        <source>New prompt</source>
        <translation>Nueva instrucción</translation>
    </message>
    <message>
        <source>{0}: place {1} of {2}</source>
        <translation>{0}: puesto {1} de {2}</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>Move {0}</source>
        <translation>Mover {0}</translation>
    </message>
    <message>
        <source>Name of prompt {0}</source>
        <translation>Nombre de la instrucción {0}</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Quitar {0}</translation>
    </message>
    <message>
        <source>Send exactly what was heard</source>
        <translation>Enviar exactamente lo oído</translation>
    </message>
    <message>
        <source>Text of prompt {0}</source>
        <translation>Texto de la instrucción {0}</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>Any server that speaks the Realtime protocol.</source>
        <translation>Cualquier servidor que hable el protocolo Realtime.</translation>
    </message>
    <message>
        <source>Runs on this computer. No key. Free.</source>
        <translation>Funciona en este ordenador. Sin clave. Gratis.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>For every provider</source>
        <translation>Para todos los proveedores</translation>
    </message>
    <message>
        <source>Key saved for this session only.</source>
        <translation>Clave guardada solo para esta sesión.</translation>
    </message>
    <message>
        <source>Key saved in the system keychain.</source>
        <translation>Clave guardada en el llavero del sistema.</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Sin respuesta.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>The address starts with ws:// or wss://</source>
        <translation>La dirección empieza por ws:// o wss://</translation>
    </message>
    <message>
        <source>Your deployment, your region.</source>
        <translation>Tu implementación, tu región.</translation>
    </message>
    <message>
        <source>Your key, the service&apos;s models.</source>
        <translation>Tu clave, los modelos del servicio.</translation>
    </message>
    <message>
        <source>Your key, xAI&apos;s voices.</source>
        <translation>Tu clave, las voces de xAI.</translation>
    </message>
    <message>
        <source>for hearing and speaking only</source>
        <translation>solo para oír y hablar</translation>
    </message>
</context>
<context>
    <name>ProviderRow</name>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Set up {0}</source>
        <translation>Configurar {0}</translation>
    </message>
</context>
<context>
    <name>RemoteServers</name>
    <message>
        <source>A server needs a name, and an address or a connector.</source>
        <translation>Un servidor necesita un nombre y una dirección o un conector.</translation>
    </message>
    <message>
        <source>Add a server that the service calls</source>
        <translation>Añadir un servidor al que llama el servicio</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Añadir servidor</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Clave del servidor</translation>
    </message>
    <message>
        <source>Key, if it wants one</source>
        <translation>Clave, si la pide</translation>
    </message>
    <message>
        <source>Key, kept as it is if empty</source>
        <translation>Clave; vacío: se conserva la actual</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>None yet. The service talks to these by itself, so it must be able to reach them.</source>
        <translation>Ninguno aún. El servicio habla con ellos por sí mismo, así que debe poder alcanzarlos.</translation>
    </message>
    <message>
        <source>The local assistant does not call these; a service does.</source>
        <translation>El asistente local no los llama; un servicio, sí.</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>Lo que puede hacer {0}</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>One event back (Left)</source>
        <translation>Un evento atrás (Izquierda)</translation>
    </message>
    <message>
        <source>One event further (Right)</source>
        <translation>Un evento adelante (Derecha)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproducir (Espacio)</translation>
    </message>
    <message>
        <source>The next turn (Page down)</source>
        <translation>El turno siguiente (Av Pág)</translation>
    </message>
    <message>
        <source>The turn before (Page up)</source>
        <translation>El turno anterior (Re Pág)</translation>
    </message>
    <message>
        <source>{0} times as fast</source>
        <translation>{0} veces más rápido</translation>
    </message>
</context>
<context>
    <name>ReplayWindow</name>
    <message>
        <source>Replay: {0}</source>
        <translation>Reproducción: {0}</translation>
    </message>
    <message>
        <source>{0} places break the protocol; the first: {1}</source>
        <translation>{0} lugares rompen el protocolo; el primero: {1}</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Intro</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Play what you said</source>
        <translation>Reproducir lo que dijiste</translation>
    </message>
    <message>
        <source>Prompt for this reply</source>
        <translation>Instrucción para esta respuesta</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Grabar otra vez</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Speak the reply</source>
        <translation>Decir la respuesta</translation>
    </message>
    <message>
        <source>What I heard</source>
        <translation>Lo que oí</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>Escribiendo lo que dijiste</translation>
    </message>
    <message>
        <source>Your own prompt</source>
        <translation>Tu propia instrucción</translation>
    </message>
    <message>
        <source>edit before it is sent</source>
        <translation>edita antes de enviar</translation>
    </message>
    <message>
        <source>{heard} stands for what I heard</source>
        <translation>{heard} representa lo oído</translation>
    </message>
</context>
<context>
    <name>RiskChip</name>
    <message>
        <source>Changes data</source>
        <translation>Cambia datos</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>Ejecuta un programa</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>Usa la red</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Command line, or http://…</source>
        <translation>Línea de órdenes o http://…</translation>
    </message>
    <message>
        <source>Command or address of the server</source>
        <translation>Orden o dirección del servidor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>https://… or connector_…</source>
        <translation>https://… o connector_…</translation>
    </message>
</context>
<context>
    <name>ServerMenu</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>More about {0}</source>
        <translation>Más sobre {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
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
        <translation>30 días</translation>
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
        <translation>7 días</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 días</translation>
    </message>
    <message>
        <source>A Python file with intercept(words, talk).</source>
        <translation>Un archivo Python con intercept(words, talk).</translation>
    </message>
    <message>
        <source>A Python file; each public function with a docstring is a tool.</source>
        <translation>Un archivo Python; cada función pública con docstring es una herramienta.</translation>
    </message>
    <message>
        <source>A dotted line under words it may have misheard</source>
        <translation>Una línea de puntos bajo palabras quizá mal oídas</translation>
    </message>
    <message>
        <source>A screen reader hears of changes while the assistant speaks, too</source>
        <translation>Un lector de pantalla se entera de cambios también mientras habla el asistente</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Un año</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Announce everything</source>
        <translation>Anunciar todo</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
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
        <translation>Nombres beta</translation>
    </message>
    <message>
        <source>Both voices, to be heard again; about 50 MB an hour.</source>
        <translation>Ambas voces, para oírlas de nuevo; unos 50 MB por hora.</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Búfer</translation>
    </message>
    <message>
        <source>By free memory</source>
        <translation>Según la memoria libre</translation>
    </message>
    <message>
        <source>Check in when I am quiet</source>
        <translation>Preguntar si callo</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Current (GA)</source>
        <translation>Actual (GA)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Default (4 GB)</source>
        <translation>Normal (4 GB)</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Implementación</translation>
    </message>
    <message>
        <source>Mark unsure words</source>
        <translation>Marcar palabras dudosas</translation>
    </message>
    <message>
        <source>Said when you press play on a voice</source>
        <translation>Se dice al reproducir una voz</translation>
    </message>
    <message>
        <source>Show what I say</source>
        <translation>Mostrar lo que digo</translation>
    </message>
    <message>
        <source>Eagerness</source>
        <translation>Prontitud</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s own choice.</source>
        <translation>Vacío: lo que elija el proveedor.</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s usual one.</source>
        <translation>Vacío: el habitual del proveedor.</translation>
    </message>
    <message>
        <source>Empty: the system&apos;s default, followed when it changes.</source>
        <translation>Vacío: el predeterminado del sistema, aunque cambie.</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>For example ws://localhost:8765/v1/realtime</source>
        <translation>Por ejemplo ws://localhost:8765/v1/realtime</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Grows every text.</source>
        <translation>Agranda todos los textos.</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Manos libres</translation>
    </message>
    <message>
        <source>Held down in any program; empty: off.</source>
        <translation>Mantenida en cualquier programa; vacía: desactivada.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Mantener</translation>
    </message>
    <message>
        <source>How fast the assistant speaks.</source>
        <translation>A qué velocidad habla el asistente.</translation>
    </message>
    <message>
        <source>How soon it takes its turn. Only with Meaning.</source>
        <translation>Cuándo toma su turno. Solo con Significado.</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech.</source>
        <translation>Qué seguridad debe tener de oír habla.</translation>
    </message>
    <message>
        <source>How that server names its events.</source>
        <translation>Cómo llama ese servidor a sus eventos.</translation>
    </message>
    <message>
        <source>I use headphones</source>
        <translation>Uso auriculares</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instrucciones</translation>
    </message>
    <message>
        <source>Keep before speech</source>
        <translation>Guardar antes del habla</translation>
    </message>
    <message>
        <source>Keep conversations</source>
        <translation>Guardar conversaciones</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Guardar durante</translation>
    </message>
    <message>
        <source>Keep sound</source>
        <translation>Guardar el sonido</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Leaves out the echo canceller.</source>
        <translation>Prescinde del cancelador de eco.</translation>
    </message>
    <message>
        <source>Let me interrupt</source>
        <translation>Dejarme interrumpir</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light, dark, or as the system.</source>
        <translation>Claro, oscuro o como el sistema.</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Asistente local</translation>
    </message>
    <message>
        <source>Local models</source>
        <translation>Modelos locales</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bajo</translation>
    </message>
    <message>
        <source>Low latency</source>
        <translation>Baja latencia</translation>
    </message>
    <message>
        <source>Makes the microphone louder or softer in this program; the system&apos;s level stays as it is.</source>
        <translation>Sube o baja el micrófono en este programa; el nivel del sistema se queda como está.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Names and terms that are easy to mishear</source>
        <translation>Nombres y términos fáciles de oír mal</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Preview sentence</source>
        <translation>Frase de muestra</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reducido</translation>
    </message>
    <message>
        <source>Reduced shows a still orb with a level ring</source>
        <translation>Reducido muestra una esfera quieta con un anillo de nivel</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
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
        <translation>Un archivo GGUF en este ordenador.</translation>
    </message>
    <message>
        <source>A conversation with a paid service ends there; 0: never.</source>
        <translation>Una conversación con un servicio de pago termina ahí; 0: nunca.</translation>
    </message>
    <message>
        <source>A paid service is left after so long; your next words connect again.</source>
        <translation>Un servicio de pago se deja tras ese tiempo; tus próximas palabras reconectan.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible address, such as http://127.0.0.1:11434/v1 for Ollama.</source>
        <translation>Cualquier dirección compatible con OpenAI, como http://127.0.0.1:11434/v1 para Ollama.</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>Si hace falta</translation>
    </message>
    <message>
        <source>As the server names it.</source>
        <translation>Como lo llama el servidor.</translation>
    </message>
    <message>
        <source>Automatic microphone level</source>
        <translation>Nivel automático del micrófono</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Abajo</translation>
    </message>
    <message>
        <source>Chat model</source>
        <translation>Modelo de chat</translation>
    </message>
    <message>
        <source>Chat server</source>
        <translation>Servidor de chat</translation>
    </message>
    <message>
        <source>Comes with the product</source>
        <translation>Incluido</translation>
    </message>
    <message>
        <source>Compact events</source>
        <translation>Eventos compactos</translation>
    </message>
    <message>
        <source>For what the microphone hears; the service does it.</source>
        <translation>Para lo que oye el micrófono; lo hace el servicio.</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>Archivo GGUF</translation>
    </message>
    <message>
        <source>Hang up when nobody speaks</source>
        <translation>Colgar si nadie habla</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>Auriculares</translation>
    </message>
    <message>
        <source>In tokens; a longer reply is cut. 0: no limit.</source>
        <translation>En tokens; una respuesta más larga se corta. 0: sin límite.</translation>
    </message>
    <message>
        <source>It sees pictures</source>
        <translation>Ve imágenes</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>Laptop or room</source>
        <translation>Portátil o sala</translation>
    </message>
    <message>
        <source>Less noise</source>
        <translation>Menos ruido</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Respuesta más larga</translation>
    </message>
    <message>
        <source>Lower rows in the timeline.</source>
        <translation>Filas más bajas en la línea de tiempo.</translation>
    </message>
    <message>
        <source>Makes a soft voice louder, slowly.</source>
        <translation>Sube poco a poco una voz baja.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Archivo del modelo</translation>
    </message>
    <message>
        <source>Noise reduction at the service</source>
        <translation>Reducción de ruido en el servicio</translation>
    </message>
    <message>
        <source>Off is Review mode.</source>
        <translation>Desactivado es el modo Revisar.</translation>
    </message>
    <message>
        <source>Older conversations are deleted when the program starts.</source>
        <translation>Las más antiguas se eliminan al iniciar el programa.</translation>
    </message>
    <message>
        <source>OpenAI</source>
        <translation>OpenAI</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>Servidor compatible</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Ganancia</translation>
    </message>
    <message>
        <source>Of the assistant alone, below the system&apos;s volume.</source>
        <translation>Solo el del asistente, por debajo del volumen del sistema.</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausas</translation>
    </message>
    <message>
        <source>Pictures are sent to the chat model.</source>
        <translation>Las imágenes se envían al modelo de chat.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Quiet that ends an utterance.</source>
        <translation>Silencio que termina una frase.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Reply by itself</source>
        <translation>Responder por sí solo</translation>
    </message>
    <message>
        <source>Reply language</source>
        <translation>Idioma de respuesta</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Recurso</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Right of the conversation, or below it.</source>
        <translation>A la derecha de la conversación o debajo.</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Sent as ?model=; may be empty.</source>
        <translation>Se envía como ?model=; puede estar vacío.</translation>
    </message>
    <message>
        <source>Silence before the reply</source>
        <translation>Silencio antes de responder</translation>
    </message>
    <message>
        <source>Small (2 GB)</source>
        <translation>Pequeños (2 GB)</translation>
    </message>
    <message>
        <source>Smaller is quicker, larger is safer on a busy computer.</source>
        <translation>Menor es más rápido; mayor, más seguro en un ordenador ocupado.</translation>
    </message>
    <message>
        <source>Softens fans and hiss before anything is sent.</source>
        <translation>Suaviza ventiladores y siseos antes de enviar nada.</translation>
    </message>
    <message>
        <source>Sound kept from before the first word.</source>
        <translation>Sonido guardado de antes de la primera palabra.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Altavoz</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Habladas</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Stop at this cost</source>
        <translation>Parar con este coste</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Talk from any app</source>
        <translation>Hablar desde cualquier app</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>The assistant asks whether you are still there. Only with Pauses.</source>
        <translation>El asistente pregunta si sigues ahí. Solo con Pausas.</translation>
    </message>
    <message>
        <source>The larger models answer better; the small ones need less memory.</source>
        <translation>Los modelos grandes responden mejor; los pequeños necesitan menos memoria.</translation>
    </message>
    <message>
        <source>The model at OpenAI.</source>
        <translation>El modelo en OpenAI.</translation>
    </message>
    <message>
        <source>The model at xAI.</source>
        <translation>El modelo en xAI.</translation>
    </message>
    <message>
        <source>The name before .openai.azure.com, or the whole address.</source>
        <translation>El nombre antes de .openai.azure.com, o la dirección completa.</translation>
    </message>
    <message>
        <source>The name you gave the model in Azure.</source>
        <translation>El nombre que diste al modelo en Azure.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Timeline beside</source>
        <translation>Línea de tiempo al lado</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>Detección de turnos</translation>
    </message>
    <message>
        <source>Two letters, such as de; empty: as you speak.</source>
        <translation>Dos letras, como de; vacío: como hables.</translation>
    </message>
    <message>
        <source>Two letters, such as en; empty: found by itself.</source>
        <translation>Dos letras, como en; vacío: se detecta.</translation>
    </message>
    <message>
        <source>Use of tools</source>
        <translation>Uso de herramientas</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>What the assistant is told before every conversation.</source>
        <translation>Lo que se dice al asistente antes de cada conversación.</translation>
    </message>
    <message>
        <source>What the local assistant thinks with. It hears and speaks by itself in any case.</source>
        <translation>Con qué piensa el asistente local. Oye y habla por sí mismo en todo caso.</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>¿Cuándo le toca al asistente?</translation>
    </message>
    <message>
        <source>Whether a reply may, must or must not call a tool.</source>
        <translation>Si una respuesta puede, debe o no debe llamar a una herramienta.</translation>
    </message>
    <message>
        <source>Who answers. The local assistant needs no key and nothing leaves this computer.</source>
        <translation>Quién responde. El asistente local no necesita clave y nada sale de este ordenador.</translation>
    </message>
    <message>
        <source>Who decides when it is the assistant&apos;s turn.</source>
        <translation>Quién decide cuándo le toca al asistente.</translation>
    </message>
    <message>
        <source>Words and events stay on this computer, to be found again.</source>
        <translation>Las palabras y eventos se quedan en este ordenador, para encontrarlos.</translation>
    </message>
    <message>
        <source>Words to expect</source>
        <translation>Palabras esperadas</translation>
    </message>
    <message>
        <source>Writes your words into the conversation</source>
        <translation>Escribe tus palabras en la conversación</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escritas</translation>
    </message>
    <message>
        <source>Written replies make no sound and cost less.</source>
        <translation>Las respuestas escritas no suenan y cuestan menos.</translation>
    </message>
    <message>
        <source>Your code before the answer</source>
        <translation>Tu código antes de la respuesta</translation>
    </message>
    <message>
        <source>Your own tools</source>
        <translation>Tus propias herramientas</translation>
    </message>
    <message>
        <source>Your voice stops the reply.</source>
        <translation>Tu voz detiene la respuesta.</translation>
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
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>Dispositivos de audio</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>How the assistant sounds.</source>
        <translation>Cómo suena el asistente.</translation>
    </message>
    <message>
        <source>How your words are written down and sent on.</source>
        <translation>Cómo se escriben y se envían tus palabras.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>No se encontró nada para «{0}».</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>Privacidad y datos</translation>
    </message>
    <message>
        <source>Privacy and data</source>
        <translation>Privacidad y datos</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Restablecer esta página</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar en ajustes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>Herramientas y MCP</translation>
    </message>
    <message>
        <source>Tools and MCP servers</source>
        <translation>Herramientas y servidores MCP</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Transcription and prompts</source>
        <translation>Transcripción e instrucciones</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>Detección de turnos</translation>
    </message>
    <message>
        <source>Versions and licences.</source>
        <translation>Versiones y licencias.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>What stays on this computer, and for how long.</source>
        <translation>Qué se queda en este ordenador y cuánto tiempo.</translation>
    </message>
    <message>
        <source>What the assistant may do for you.</source>
        <translation>Lo que el asistente puede hacer por ti.</translation>
    </message>
    <message>
        <source>What you talk into and listen to.</source>
        <translation>Por dónde hablas y escuchas.</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>¿Cuándo le toca al asistente?</translation>
    </message>
    <message>
        <source>Who answers you.</source>
        <translation>Quién te responde.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Hablar</translation>
    </message>
    <message>
        <source>The plain key talks only while no text field has the focus. Click a shortcut to change it.</source>
        <translation>La tecla sola habla solo mientras ningún campo de texto tiene el foco. Haz clic en un atajo para cambiarlo.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>{0} is already {1}. Replace?</source>
        <translation>{0} ya es «{1}». ¿Sustituir?</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations you have will be listed here.</source>
        <translation>Aquí aparecerán tus conversaciones.</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Eliminada: {0}</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>Ocultar la barra lateral</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>No se encontró nada para «{0}».</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Buscar conversaciones</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Writing down what you said</source>
        <translation>Escribiendo lo que dijiste</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Ask me ten very short questions, one after the other, and wait for each answer.</source>
        <translation>Hazme diez preguntas muy cortas, una tras otra, y espera cada respuesta.</translation>
    </message>
    <message>
        <source>I am going to speak a note. Listen, and then read it back to me in short.</source>
        <translation>Voy a dictar una nota. Escucha y después léemela en resumen.</translation>
    </message>
    <message>
        <source>Translate everything I say from English to Portuguese, and say only the translation.</source>
        <translation>Traduce todo lo que diga del inglés al portugués y di solo la traducción.</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon. Take my order in simple Portuguese and help me when I am stuck.</source>
        <translation>Eres camarero en Lisboa. Toma mi pedido en un portugués sencillo y ayúdame cuando me atasque.</translation>
    </message>
</context>
<context>
    <name>StoppedCard</name>
    <message>
        <source>Ask again</source>
        <translation>Preguntar otra vez</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>Mostrar evento</translation>
    </message>
    <message>
        <source>The reply stopped halfway</source>
        <translation>La respuesta se detuvo a medias</translation>
    </message>
    <message>
        <source>the connection dropped.</source>
        <translation>se cortó la conexión.</translation>
    </message>
    <message>
        <source>{0} Nothing was lost on your side.</source>
        <translation>{0} No se perdió nada por tu parte.</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Hold while you talk</source>
        <translation>Mantén pulsado mientras hablas</translation>
    </message>
</context>
<context>
    <name>TalkButton</name>
    <message>
        <source>Hold to talk</source>
        <translation>Mantén pulsado para hablar</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Open in full size</source>
        <translation>Abrir a tamaño completo</translation>
    </message>
    <message>
        <source>Picture: open in full size</source>
        <translation>Imagen: abrir a tamaño completo</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Remove this picture</source>
        <translation>Quitar esta imagen</translation>
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
        <translation>Todos</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Filas compactas</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Events appear here as soon as you talk.</source>
        <translation>Los eventos aparecen aquí en cuanto hablas.</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>Exportar los eventos</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>No event matches.</source>
        <translation>Ningún evento coincide.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n new</source>
        <translation>
            <numerusform>En pausa, %n nuevo</numerusform>
            <numerusform>En pausa, %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s after {1}</source>
        <translation>{0} s después de {1}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibidos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Buscar eventos</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Show it below the conversation</source>
        <translation>Mostrarla bajo la conversación</translation>
    </message>
    <message>
        <source>Show it right of the conversation</source>
        <translation>Mostrarla a la derecha de la conversación</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
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
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Now using {0} instead of {1}.</source>
        <translation>Ahora se usa {0} en lugar de {1}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} ha vuelto.</translation>
    </message>
    <message>
        <source>{0} is gone. Now using the default.</source>
        <translation>{0} ya no está. Ahora se usa el predeterminado.</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>what I heard</source>
        <translation>lo que oí</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Always allow {0}</source>
        <translation>Permitir siempre {0}</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Arguments and result</source>
        <translation>Argumentos y resultado</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Denegar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Not allowed in Settings</source>
        <translation>No permitido en los ajustes</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>¿Ejecutar {0}?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Tool {0}: {1}</source>
        <translation>Herramienta {0}: {1}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>You said no</source>
        <translation>Dijiste que no</translation>
    </message>
    <message>
        <source>You stopped it</source>
        <translation>Lo detuviste</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>denegado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>preparando</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
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
            <numerusform>%n herramienta</numerusform>
            <numerusform>%n herramientas</numerusform>
        </translation>
    </message>
    <message>
        <source>A server needs a name, and a command or an address.</source>
        <translation>Un servidor necesita un nombre y una orden o dirección.</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Añadir servidor</translation>
    </message>
    <message>
        <source>Adds to your notes</source>
        <translation>Añade a tus notas</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Permitir</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Integradas</translation>
    </message>
    <message>
        <source>Calculates</source>
        <translation>Calcula</translation>
    </message>
    <message>
        <source>Cancels a timer or reminder</source>
        <translation>Cancela un temporizador o recordatorio</translation>
    </message>
    <message>
        <source>Changes data</source>
        <translation>Cambia datos</translation>
    </message>
    <message>
        <source>Choose a Python file</source>
        <translation>Elegir un archivo Python</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Counts days from a date</source>
        <translation>Cuenta días desde una fecha</translation>
    </message>
    <message>
        <source>Counts the days to a date</source>
        <translation>Cuenta los días hasta una fecha</translation>
    </message>
    <message>
        <source>Lists timers and reminders</source>
        <translation>Enumera temporizadores y recordatorios</translation>
    </message>
    <message>
        <source>MCP servers</source>
        <translation>Servidores MCP</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>None yet. A server is a program started by this app, or an address.</source>
        <translation>Aún ninguno. Un servidor es un programa que inicia esta app, o una dirección.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Opens a page in your browser</source>
        <translation>Abre una página en tu navegador</translation>
    </message>
    <message>
        <source>Reads memory, disk and battery of this computer</source>
        <translation>Lee memoria, disco y batería de este ordenador</translation>
    </message>
    <message>
        <source>Reads what you copied</source>
        <translation>Lee lo que copiaste</translation>
    </message>
    <message>
        <source>Reads your notes</source>
        <translation>Lee tus notas</translation>
    </message>
    <message>
        <source>Reminds you</source>
        <translation>Te recuerda cosas</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>Ejecuta un programa</translation>
    </message>
    <message>
        <source>Sets a timer</source>
        <translation>Pone un temporizador</translation>
    </message>
    <message>
        <source>Started by this app: {0}</source>
        <translation>Iniciado por esta app: {0}</translation>
    </message>
    <message>
        <source>Tells date and time</source>
        <translation>Dice fecha y hora</translation>
    </message>
    <message>
        <source>Tools marked Ask show a card in the conversation and wait for you.</source>
        <translation>Las herramientas con Preguntar muestran una tarjeta en la conversación y te esperan.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Usar {0}</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>Usa la red</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>Lo que puede hacer {0}</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation>Tu archivo</translation>
    </message>
    <message>
        <source>Your own code</source>
        <translation>Tu propio código</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Lo último</translation>
    </message>
</context>
<context>
    <name>TranscriptionPage</name>
    <message>
        <source>Detect</source>
        <translation>Detectar</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Nueva instrucción</translation>
    </message>
    <message>
        <source>Review mode prompts</source>
        <translation>Instrucciones del modo Revisar</translation>
    </message>
    <message>
        <source>The provider&apos;s usual one</source>
        <translation>El habitual del proveedor</translation>
    </message>
    <message>
        <source>{0} in a text stands for what was heard; without it, the text is sent as instructions only.</source>
        <translation>{0} en un texto representa lo oído; sin ello, el texto se envía solo como instrucción.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Asistente local</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>Abrir ventana</translation>
    </message>
    <message>
        <source>Realtime: {0}</source>
        <translation>Realtime: {0}</translation>
    </message>
    <message>
        <source>Talk now</source>
        <translation>Hablar ahora</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>Live check</source>
        <translation>Prueba en vivo</translation>
    </message>
    <message>
        <source>After a silence</source>
        <translation>Tras un silencio</translation>
    </message>
    <message>
        <source>Speech heard</source>
        <translation>Habla detectada</translation>
    </message>
    <message>
        <source>When you sound finished</source>
        <translation>Cuando parece que acabaste</translation>
    </message>
    <message>
        <source>You hold the button</source>
        <translation>Tú mantienes el botón</translation>
    </message>
    <message>
        <source>only with Meaning</source>
        <translation>solo con Significado</translation>
    </message>
    <message>
        <source>only with Pauses</source>
        <translation>solo con Pausas</translation>
    </message>
    <message>
        <source>speech likelihood, measured on this computer</source>
        <translation>probabilidad de habla, medida en este ordenador</translation>
    </message>
    <message>
        <source>you hold the button</source>
        <translation>tú mantienes el botón</translation>
    </message>
</context>
<context>
    <name>TurnSlider</name>
    <message>
        <source>Place in the session</source>
        <translation>Lugar en la sesión</translation>
    </message>
</context>
<context>
    <name>UserRow</name>
    <message>
        <source>Edited before sending</source>
        <translation>Editado antes de enviar</translation>
    </message>
    <message>
        <source>No transcript</source>
        <translation>Sin transcripción</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>Sin palabras</translation>
    </message>
    <message>
        <source>Play what you said (P)</source>
        <translation>Reproducir lo que dijiste (P)</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>You: {0}</source>
        <translation>Tú: {0}</translation>
    </message>
    <message>
        <source>photo {0}</source>
        <translation>foto {0}</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Play {0}</source>
        <translation>Reproducir {0}</translation>
    </message>
    <message>
        <source>Play {0} (P)</source>
        <translation>Reproducir {0} (P)</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>Sonando…</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>A little higher</source>
        <translation>Algo más aguda</translation>
    </message>
    <message>
        <source>A little lower</source>
        <translation>Algo más grave</translation>
    </message>
    <message>
        <source>A new voice starts with the next conversation.</source>
        <translation>La nueva voz empieza en la próxima conversación.</translation>
    </message>
    <message>
        <source>Airy and quick</source>
        <translation>Ligera y rápida</translation>
    </message>
    <message>
        <source>Bright and warm</source>
        <translation>Clara y cálida</translation>
    </message>
    <message>
        <source>Clear and friendly</source>
        <translation>Clara y amable</translation>
    </message>
    <message>
        <source>Crisp and light</source>
        <translation>Nítida y ligera</translation>
    </message>
    <message>
        <source>Dry and direct</source>
        <translation>Seca y directa</translation>
    </message>
    <message>
        <source>Even and neutral</source>
        <translation>Serena y neutra</translation>
    </message>
    <message>
        <source>Gentle, slower</source>
        <translation>Suave, más lenta</translation>
    </message>
    <message>
        <source>High and young</source>
        <translation>Aguda y joven</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Animada</translation>
    </message>
    <message>
        <source>Low and calm</source>
        <translation>Grave y tranquila</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Sin respuesta.</translation>
    </message>
    <message>
        <source>Same as I speak</source>
        <translation>Como yo hablo</translation>
    </message>
    <message>
        <source>Soft and patient</source>
        <translation>Suave y paciente</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Muy grave</translation>
    </message>
    <message>
        <source>Warm and steady</source>
        <translation>Cálida y firme</translation>
    </message>
    <message>
        <source>xAI always speaks</source>
        <translation>xAI siempre habla</translation>
    </message>
</context>
<context>
    <name>VoiceStage</name>
    <message>
        <source>Choose the speakers</source>
        <translation>Elegir los altavoces</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Nivel del micrófono</translation>
    </message>
    <message>
        <source>Microphone sound</source>
        <translation>Sonido del micrófono</translation>
    </message>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>Silenciar el micrófono (M)</translation>
    </message>
    <message>
        <source>No speakers</source>
        <translation>Sin altavoces</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Ninguno encontrado</translation>
    </message>
    <message>
        <source>Speaker level</source>
        <translation>Nivel del altavoz</translation>
    </message>
    <message>
        <source>Speaker sound</source>
        <translation>Sonido del altavoz</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Altavoces</translation>
    </message>
</context>
</TS>
