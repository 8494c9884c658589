<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Fonts, icons and models</source>
        <translation>Polices, icônes et modèles</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Report for a question or a bug</source>
        <translation>Rapport pour une question ou un bogue</translation>
    </message>
    <message>
        <source>The licence texts lie in THIRD_PARTY.md and beside the fonts and icons.</source>
        <translation>Les textes des licences sont dans THIRD_PARTY.md et à côté des polices et icônes.</translation>
    </message>
    <message>
        <source>Versions, system and choices. No key, no word of a conversation, no address.</source>
        <translation>Versions, système et choix. Aucune clé, aucun mot d&apos;une conversation, aucune adresse.</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Instructions for this answer alone; {heard} stands for the words.</source>
        <translation>Instructions pour cette réponse seule ; {heard} remplace les mots.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Spoken: {0}</source>
        <translation>Parlé : {0}</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Typed: {0}</source>
        <translation>Écrit : {0}</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Assistant: {0}</source>
        <translation>Assistant : {0}</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Asking…</source>
        <translation>Question posée…</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>Coût inconnu</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>No words.</source>
        <translation>Pas de mots.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>{0} ms jusqu&apos;au premier son</translation>
    </message>
    <message>
        <source>{0} s of sound</source>
        <translation>{0} s de son</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} jetons</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>System ({0})</source>
        <translation>Système ({0})</translation>
    </message>
    <message>
        <source>Text and motion</source>
        <translation>Texte et mouvement</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>La langue change au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>AssistantRow</name>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Assistant: {0}</source>
        <translation>Assistant : {0}</translation>
    </message>
    <message>
        <source>Copy the words (C)</source>
        <translation>Copier les mots (C)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Play again (P)</source>
        <translation>Réécouter (P)</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>Voir dans la chronologie</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>Temps entre votre dernier mot et le premier son</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>Vous avez interrompu</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>ClashBar</name>
    <message>
        <source>Keep as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Ask the last turn again</source>
        <translation>Redemander le dernier tour</translation>
    </message>
    <message>
        <source>Change microphone…</source>
        <translation>Changer de micro…</translation>
    </message>
    <message>
        <source>Change speakers…</source>
        <translation>Changer de haut-parleurs…</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Vérifier cet ordinateur</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Cost and time to first sound</source>
        <translation>Coût et temps jusqu&apos;au premier son</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Maintenir pour parler</translation>
    </message>
    <message>
        <source>Hold to talk, also in a field</source>
        <translation>Maintenir pour parler, même dans un champ</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Mini-fenêtre</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>Couper le micro</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>Rechercher dans toutes les conversations</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Import a conversation…</source>
        <translation>Importer une conversation…</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Panneau suivant</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>Tour suivant</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>Rejouer une session</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Rechercher des événements</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Show turn in timeline</source>
        <translation>Voir le tour dans la chronologie</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Stop speaking or thinking</source>
        <translation>Arrêter la parole ou la réflexion</translation>
    </message>
    <message>
        <source>Switch to Hands-free mode</source>
        <translation>Passer en Mains libres</translation>
    </message>
    <message>
        <source>Switch to Hold mode</source>
        <translation>Passer en Maintenir</translation>
    </message>
    <message>
        <source>Switch to Review mode</source>
        <translation>Passer en Relecture</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Timeline: right or below</source>
        <translation>Chronologie : à droite ou en bas</translation>
    </message>
    <message>
        <source>Turn before</source>
        <translation>Tour précédent</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>Utiliser l&apos;assistant local</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille de texte habituelle</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Réécouter</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>Voir dans la chronologie</translation>
    </message>
    <message>
        <source>This sound is no longer here.</source>
        <translation>Ce son n&apos;est plus là.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Add a picture</source>
        <translation>Ajouter une image</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Mains libres</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Maintenir</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Image collée</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Envoyer (Entrée)</translation>
    </message>
    <message>
        <source>That file is not a picture. PNG and JPEG work.</source>
        <translation>Ce fichier n&apos;est pas une image. PNG et JPEG conviennent.</translation>
    </message>
    <message>
        <source>That picture is too large. At most 20 MB; it is shrunk before sending.</source>
        <translation>Cette image est trop grande. 20 Mo au plus ; elle est réduite avant l&apos;envoi.</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Pas encore testé.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A line looks like {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}}.</source>
        <translation>Une ligne ressemble à {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}}.</translation>
    </message>
    <message>
        <source>Add some there, or go on with the local assistant.</source>
        <translation>Ajoutez-en là-bas, ou continuez avec l’assistant local.</translation>
    </message>
    <message>
        <source>Allow desktop apps to use the microphone in Settings, Privacy &amp; security, Microphone; then check again.</source>
        <translation>Autorisez les applications de bureau à utiliser le microphone dans Paramètres, Confidentialité et sécurité, Microphone, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Microphone; then check again.</source>
        <translation>Autorisez-le dans Réglages Système, Confidentialité et sécurité, Microphone, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Another program holds the history.</source>
        <translation>Un autre programme occupe l&apos;historique.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>Un autre programme l&apos;utilise.</translation>
    </message>
    <message>
        <source>Ask it anew.</source>
        <translation>Redemandez-le.</translation>
    </message>
    <message>
        <source>Azure needs a resource and a deployment.</source>
        <translation>Azure demande une ressource et un déploiement.</translation>
    </message>
    <message>
        <source>Check both under Settings, Provider.</source>
        <translation>Vérifiez les deux sous Paramètres, Fournisseur.</translation>
    </message>
    <message>
        <source>Check it under Settings, Provider.</source>
        <translation>Vérifiez-la dans Réglages, Fournisseur.</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>Vérifiez-la, ou créez-en une nouvelle chez votre fournisseur.</translation>
    </message>
    <message>
        <source>Check its name under Settings, Provider.</source>
        <translation>Vérifiez son nom sous Paramètres, Fournisseur.</translation>
    </message>
    <message>
        <source>Check the address under Settings, Provider.</source>
        <translation>Vérifiez l’adresse sous Paramètres, Fournisseur.</translation>
    </message>
    <message>
        <source>Check the clock, or a sign-in page; a company&apos;s own certificates go in SSL_CERT_FILE.</source>
        <translation>Vérifiez l’horloge ou une page de connexion ; les certificats propres à une entreprise vont dans SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>Check the network and try again: what has arrived is kept.</source>
        <translation>Vérifiez le réseau et réessayez : ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings; SOCKS proxies are not supported.</source>
        <translation>Vérifiez les réglages de proxy du système ; les proxys SOCKS ne sont pas pris en charge.</translation>
    </message>
    <message>
        <source>Choose GA under Settings, Provider.</source>
        <translation>Choisissez GA sous Paramètres, Fournisseur.</translation>
    </message>
    <message>
        <source>Choose a turn with a question.</source>
        <translation>Choisissez un tour avec une question.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose the computer&apos;s own microphone to hear the assistant in full quality.</source>
        <translation>Choisissez le micro de l&apos;ordinateur pour entendre l&apos;assistant en pleine qualité.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the small models under Settings, Provider.</source>
        <translation>Fermez d&apos;autres programmes ou choisissez les petits modèles dans Réglages, Fournisseur.</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>Connexion perdue.</translation>
    </message>
    <message>
        <source>Copy it again, without spaces or dots that hide it.</source>
        <translation>Copiez-la à nouveau, sans espaces ni points qui la masquent.</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>Reconnexion impossible.</translation>
    </message>
    <message>
        <source>Echo cancelling is not available here.</source>
        <translation>L&apos;annulation d&apos;écho n&apos;est pas disponible ici.</translation>
    </message>
    <message>
        <source>Enter it under Settings, Provider, or use the local assistant.</source>
        <translation>Saisissez-la dans Réglages, Fournisseur, ou utilisez l&apos;assistant local.</translation>
    </message>
    <message>
        <source>Enter its name, as in https://&lt;name&gt;.openai.azure.com.</source>
        <translation>Saisissez son nom, comme dans https://&lt;name&gt;.openai.azure.com.</translation>
    </message>
    <message>
        <source>Fetching the models was stopped.</source>
        <translation>Le téléchargement des modèles a été arrêté.</translation>
    </message>
    <message>
        <source>Fill both in under Settings, Provider.</source>
        <translation>Renseignez les deux dans Réglages, Fournisseur.</translation>
    </message>
    <message>
        <source>Hold a little longer, or check the level.</source>
        <translation>Maintenez un peu plus longtemps ou vérifiez le niveau.</translation>
    </message>
    <message>
        <source>Hung up.</source>
        <translation>Raccroché.</translation>
    </message>
    <message>
        <source>I do not listen while I speak. With headphones, switch on &apos;I use headphones&apos; and you can interrupt me.</source>
        <translation>Je n&apos;écoute pas pendant que je parle. Avec un casque, activez « J&apos;utilise un casque » et vous pourrez m&apos;interrompre.</translation>
    </message>
    <message>
        <source>I heard nothing.</source>
        <translation>Je n&apos;ai rien entendu.</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libasound2-data</source>
        <translation>Installez-la avec : sudo apt-get install libasound2-data</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libportaudio2</source>
        <translation>Installez-le avec : sudo apt-get install libportaudio2</translation>
    </message>
    <message>
        <source>It goes on where it ended.</source>
        <translation>Cela reprend là où c&apos;était arrêté.</translation>
    </message>
    <message>
        <source>It has cost ${0}.</source>
        <translation>Elle a coûté {0} $.</translation>
    </message>
    <message>
        <source>It is put aside and a new one is begun.</source>
        <translation>Il est mis de côté et un nouveau est commencé.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Un nouvel essai se fait tout seul.</translation>
    </message>
    <message>
        <source>It looks like https://host/v1; without it OpenAI&apos;s own is used.</source>
        <translation>Elle ressemble à https://host/v1 ; sans elle, celle d&apos;OpenAI sert.</translation>
    </message>
    <message>
        <source>It looks like ws://localhost:8765/v1/realtime or wss://...; enter it under Settings, Provider.</source>
        <translation>Elle ressemble à ws://localhost:8765/v1/realtime ou wss://... ; saisissez-la dans Réglages, Fournisseur.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Cela a été annulé.</translation>
    </message>
    <message>
        <source>It was put aside as history.damaged-{0}.db, and a new one was begun.</source>
        <translation>Il a été mis de côté sous history.damaged-{0}.db et un nouveau a été commencé.</translation>
    </message>
    <message>
        <source>Make room, or set GPT_REALTIME_MODELS to a folder on another disk (now {0}).</source>
        <translation>Libérez de la place ou indiquez dans GPT_REALTIME_MODELS un dossier d&apos;un autre disque (actuellement {0}).</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>L&apos;accès au micro est désactivé.</translation>
    </message>
    <message>
        <source>Name one under Settings, Provider.</source>
        <translation>Indiquez-en un dans Réglages, Fournisseur.</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>Prochain essai dans {0} s.</translation>
    </message>
    <message>
        <source>No Realtime server answers at that address.</source>
        <translation>Aucun serveur Realtime ne répond à cette adresse.</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>Plus de crédit chez le fournisseur.</translation>
    </message>
    <message>
        <source>No history is kept.</source>
        <translation>Aucun historique n&apos;est conservé.</translation>
    </message>
    <message>
        <source>No sound: ALSA&apos;s configuration is missing.</source>
        <translation>Pas de son : la configuration d&apos;ALSA manque.</translation>
    </message>
    <message>
        <source>No sound: PortAudio is not installed.</source>
        <translation>Pas de son : PortAudio n&apos;est pas installé.</translation>
    </message>
    <message>
        <source>No transcript came.</source>
        <translation>Aucune transcription n’est arrivée.</translation>
    </message>
    <message>
        <source>No transcript: {0}</source>
        <translation>Pas de transcription : {0}</translation>
    </message>
    <message>
        <source>No words were heard.</source>
        <translation>Aucun mot n’a été entendu.</translation>
    </message>
    <message>
        <source>No {0} found.</source>
        <translation>Introuvable : {0}.</translation>
    </message>
    <message>
        <source>Nobody asked anything here.</source>
        <translation>Personne n&apos;a rien demandé ici.</translation>
    </message>
    <message>
        <source>Not enough disk space for the local models: {0} GB needed, {1} GB free.</source>
        <translation>Espace insuffisant pour les modèles locaux : {0} Go nécessaires, {1} Go libres.</translation>
    </message>
    <message>
        <source>Nothing was said in {0}.</source>
        <translation>Rien n&apos;a été dit dans {0}.</translation>
    </message>
    <message>
        <source>OPENAI_BASE_URL is no address: {0}.</source>
        <translation>OPENAI_BASE_URL n&apos;est pas une adresse : {0}.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another device.</source>
        <translation>Branchez-le ou choisissez un autre appareil.</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>Branchez-en un, il sert aussitôt, ou choisissez un autre appareil.</translation>
    </message>
    <message>
        <source>Restart it, then check again.</source>
        <translation>Redémarrez-le, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>See that it is not muted in the system&apos;s sound settings, and that the program may use it.</source>
        <translation>Vérifiez qu’il n’est pas coupé dans les réglages de son du système et que le programme peut l’utiliser.</translation>
    </message>
    <message>
        <source>See the list in docs or `main.py doctor`.</source>
        <translation>Voir la liste dans docs ou `main.py doctor`.</translation>
    </message>
    <message>
        <source>Set {0} to a file of certificates in PEM form, or take it away.</source>
        <translation>Faites pointer {0} vers un fichier de certificats au format PEM, ou retirez-le.</translation>
    </message>
    <message>
        <source>That is no address of a server.</source>
        <translation>Ce n&apos;est pas l&apos;adresse d&apos;un serveur.</translation>
    </message>
    <message>
        <source>The assistant got stuck.</source>
        <translation>L&apos;assistant est bloqué.</translation>
    </message>
    <message>
        <source>The built app has no package installer.</source>
        <translation>L&apos;application construite n&apos;a pas d&apos;installateur de paquets.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>La connexion a été coupée</translation>
    </message>
    <message>
        <source>The connection broke before the words came.</source>
        <translation>La connexion a été coupée avant l’arrivée des mots.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The history cannot be written here.</source>
        <translation>L&apos;historique ne peut pas être écrit ici.</translation>
    </message>
    <message>
        <source>The history cannot be written.</source>
        <translation>L&apos;historique ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The history file is damaged.</source>
        <translation>Le fichier d&apos;historique est endommagé.</translation>
    </message>
    <message>
        <source>The history was written by a newer version (form {0}, this one knows {1}).</source>
        <translation>L&apos;historique vient d&apos;une version plus récente (forme {0}, celle-ci connaît {1}).</translation>
    </message>
    <message>
        <source>The key holds a character that no key has.</source>
        <translation>La clé contient un caractère qu&apos;aucune clé n&apos;a.</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>La clé n&apos;a pas été acceptée.</translation>
    </message>
    <message>
        <source>The language model is missing.</source>
        <translation>Le modèle de langage manque.</translation>
    </message>
    <message>
        <source>The local assistant ended at once (status {0}).</source>
        <translation>L&apos;assistant local s&apos;est arrêté aussitôt (état {0}).</translation>
    </message>
    <message>
        <source>The microphone gives only silence.</source>
        <translation>Le micro ne donne que du silence.</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>Le micro a disparu.</translation>
    </message>
    <message>
        <source>The provider allows 60.</source>
        <translation>Le fournisseur en autorise 60.</translation>
    </message>
    <message>
        <source>The proxy could not be used.</source>
        <translation>Le proxy n&apos;a pas pu être utilisé.</translation>
    </message>
    <message>
        <source>The reply failed.</source>
        <translation>La réponse a échoué.</translation>
    </message>
    <message>
        <source>The server accepted the connection but opened no session.</source>
        <translation>Le serveur a accepté la connexion mais n&apos;a ouvert aucune session.</translation>
    </message>
    <message>
        <source>The server answered with HTTP {0}.</source>
        <translation>Le serveur a répondu HTTP {0}.</translation>
    </message>
    <message>
        <source>The server closed it</source>
        <translation>Le serveur l’a fermée</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Le serveur n&apos;a pas répondu.</translation>
    </message>
    <message>
        <source>The server did not confirm the settings.</source>
        <translation>Le serveur n&apos;a pas confirmé les réglages.</translation>
    </message>
    <message>
        <source>The server does not accept this model.</source>
        <translation>Le serveur n’accepte pas ce modèle.</translation>
    </message>
    <message>
        <source>The server hung up while we connected.</source>
        <translation>Le serveur a raccroché pendant la connexion.</translation>
    </message>
    <message>
        <source>The server is busy with others.</source>
        <translation>Le serveur est occupé avec d&apos;autres.</translation>
    </message>
    <message>
        <source>The server knows no such address or model.</source>
        <translation>Le serveur ne connaît pas cette adresse ou ce modèle.</translation>
    </message>
    <message>
        <source>The server no longer speaks this dialect.</source>
        <translation>Le serveur ne parle plus ce dialecte.</translation>
    </message>
    <message>
        <source>The server opened no session.</source>
        <translation>Le serveur n&apos;a ouvert aucune session.</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>Le serveur a refusé un réglage.</translation>
    </message>
    <message>
        <source>The server refused the connection (HTTP {0}).</source>
        <translation>Le serveur a refusé la connexion (HTTP {0}).</translation>
    </message>
    <message>
        <source>The server refused to go on (code {0}).</source>
        <translation>Le serveur a refusé de continuer (code {0}).</translation>
    </message>
    <message>
        <source>The server reported an error.</source>
        <translation>Le serveur a signalé une erreur.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted.</source>
        <translation>Le certificat du serveur n&apos;a pas été accepté.</translation>
    </message>
    <message>
        <source>The session reached the server&apos;s time limit.</source>
        <translation>La session a atteint la limite de temps du serveur.</translation>
    </message>
    <message>
        <source>The settings could not be saved ({0}); they last until you quit.</source>
        <translation>Les réglages n&apos;ont pas pu être enregistrés ({0}) ; ils durent jusqu&apos;à la fermeture.</translation>
    </message>
    <message>
        <source>The settings file could not be read ({0}); defaults are used.</source>
        <translation>Le fichier des réglages n&apos;a pas pu être lu ({0}) ; les valeurs par défaut s&apos;appliquent.</translation>
    </message>
    <message>
        <source>The settings file holds no settings; defaults are used.</source>
        <translation>Le fichier des réglages n&apos;en contient aucun ; les valeurs par défaut s&apos;appliquent.</translation>
    </message>
    <message>
        <source>The sound of this turn is not kept.</source>
        <translation>Le son de ce tour n&apos;est pas conservé.</translation>
    </message>
    <message>
        <source>The sound system could not be asked.</source>
        <translation>Le système sonore n&apos;a pas pu être interrogé.</translation>
    </message>
    <message>
        <source>The sound system does not answer.</source>
        <translation>Le système sonore ne répond pas.</translation>
    </message>
    <message>
        <source>The speaker is gone.</source>
        <translation>Le haut-parleur a disparu.</translation>
    </message>
    <message>
        <source>The speech model could not start: the system ended it, most likely for want of memory.</source>
        <translation>Le modèle vocal n&apos;a pas pu démarrer : le système l&apos;a arrêté, sans doute par manque de mémoire.</translation>
    </message>
    <message>
        <source>The {0} could not be opened.</source>
        <translation>Impossible d&apos;ouvrir : {0}.</translation>
    </message>
    <message>
        <source>The {0} is busy.</source>
        <translation>Occupé : {0}.</translation>
    </message>
    <message>
        <source>The {0} {1} is gone.</source>
        <translation>Disparu : {0} {1}.</translation>
    </message>
    <message>
        <source>There is no address for the other server.</source>
        <translation>Il n&apos;y a pas d&apos;adresse pour l&apos;autre serveur.</translation>
    </message>
    <message>
        <source>There is no conversation {0}.</source>
        <translation>Il n&apos;y a pas de conversation {0}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Il n&apos;y a pas de fichier {0}.</translation>
    </message>
    <message>
        <source>There is no format {0} with {1}.</source>
        <translation>Il n&apos;y a pas de format {0} avec {1}.</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>Il n&apos;y a pas encore d&apos;historique.</translation>
    </message>
    <message>
        <source>There is no key for {0}.</source>
        <translation>Il n&apos;y a pas de clé pour {0}.</translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation>Il n&apos;y a pas de réglage {0}.</translation>
    </message>
    <message>
        <source>There is no sound in it.</source>
        <translation>Il ne contient aucun son.</translation>
    </message>
    <message>
        <source>There is nobody to ask beside this talk.</source>
        <translation>Il n&apos;y a personne d&apos;autre à interroger.</translation>
    </message>
    <message>
        <source>This conversation reached your ${0} limit.</source>
        <translation>Cette conversation a atteint votre limite de {0} $.</translation>
    </message>
    <message>
        <source>This session ends in 2 minutes.</source>
        <translation>Cette session se termine dans 2 minutes.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Trop de requêtes.</translation>
    </message>
    <message>
        <source>Try again later: `{0} models get`.</source>
        <translation>Réessayez plus tard : `{0} models get`.</translation>
    </message>
    <message>
        <source>What was being said goes on when it is back, or when you choose another device.</source>
        <translation>Ce qui se disait reprend à son retour, ou quand vous choisissez un autre appareil.</translation>
    </message>
    <message>
        <source>Works, {0} ms</source>
        <translation>Fonctionne, {0} ms</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>micro</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>haut-parleur</translation>
    </message>
    <message>
        <source>{0}: {1} does not fit; {2} is used.</source>
        <translation>{0} : {1} ne convient pas ; {2} est utilisé.</translation>
    </message>
    <message>
        <source>Update the program. Nothing there is changed; this conversation is kept aside.</source>
        <translation>Mettez le programme à jour. Rien n&apos;y est modifié ; cette conversation est gardée à part.</translation>
    </message>
    <message>
        <source>There is no model for {0}.</source>
        <translation>Il n&apos;y a pas de modèle pour {0}.</translation>
    </message>
    <message>
        <source>WAV, FLAC, OGG and MP3 work.</source>
        <translation>WAV, FLAC, OGG et MP3 conviennent.</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>la connexion s&apos;est rompue</translation>
    </message>
    <message>
        <source>{0} (code {1}).</source>
        <translation>{0} (code {1}).</translation>
    </message>
    <message>
        <source>{0} Close the other one.</source>
        <translation>{0} Fermez l&apos;autre.</translation>
    </message>
    <message>
        <source>{0} Decide yourself.</source>
        <translation>{0} Décidez vous-même.</translation>
    </message>
    <message>
        <source>{0} Make room.</source>
        <translation>{0} Libérez de la place.</translation>
    </message>
    <message>
        <source>{0} arrived damaged twice ({1}).</source>
        <translation>{0} est arrivé endommagé deux fois ({1}).</translation>
    </message>
    <message>
        <source>{0} can not be written: {1}.</source>
        <translation>{0} ne peut pas être écrit : {1}.</translation>
    </message>
    <message>
        <source>{0} can not be {1}.</source>
        <translation>{0} ne peut pas être {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} ne peut pas être lu : {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation>{0} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} ne peut pas être écrit : {1}.</translation>
    </message>
    <message>
        <source>{0} could not be fetched ({1}).</source>
        <translation>{0} n&apos;a pas pu être téléchargé ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be fetched: {1}</source>
        <translation>{0} n&apos;a pas pu être téléchargé : {1}</translation>
    </message>
    <message>
        <source>{0} could not decide.</source>
        <translation>{0} n&apos;a pas pu décider.</translation>
    </message>
    <message>
        <source>{0} defines no function intercept(words, talk).</source>
        <translation>{0} ne définit aucune fonction intercept(words, talk).</translation>
    </message>
    <message>
        <source>{0} does not load: {1}</source>
        <translation>{0} ne se charge pas : {1}</translation>
    </message>
    <message>
        <source>{0} holds no event.</source>
        <translation>{0} ne contient aucun événement.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} est vide.</translation>
    </message>
    <message>
        <source>{0} is no Azure resource.</source>
        <translation>{0} n&apos;est pas une ressource Azure.</translation>
    </message>
    <message>
        <source>{0} is no answer: None, a text, False, or a dict with action send, discard or ask.</source>
        <translation>{0} n&apos;est pas une réponse : None, un texte, False ou un dict avec action send, discard ou ask.</translation>
    </message>
    <message>
        <source>{0} is no log: it is not text.</source>
        <translation>{0} n&apos;est pas un journal : ce n&apos;est pas du texte.</translation>
    </message>
    <message>
        <source>{0} is no log: line {1} is not an event.</source>
        <translation>{0} n&apos;est pas un journal : la ligne {1} n&apos;est pas un événement.</translation>
    </message>
    <message>
        <source>{0} is no sound file.</source>
        <translation>{0} n&apos;est pas un fichier son.</translation>
    </message>
    <message>
        <source>{0} sounds like a telephone while its microphone is open.</source>
        <translation>{0} sonne comme un téléphone quand son micro est ouvert.</translation>
    </message>
    <message>
        <source>{0} was raised.</source>
        <translation>{0} a été levée.</translation>
    </message>
</context>
<context>
    <name>CostPopover</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n tour</numerusform>
            <numerusform>%n tours</numerusform>
        </translation>
    </message>
    <message>
        <source>Audio in</source>
        <translation>Audio entrant</translation>
    </message>
    <message>
        <source>Audio out</source>
        <translation>Audio sortant</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>En cache</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>Coût de cette conversation</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>Text and images</source>
        <translation>Texte et images</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Cette conversation</translation>
    </message>
    <message>
        <source>Time to first sound</source>
        <translation>Temps jusqu&apos;au premier son</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
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
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Un problème est survenu dans le programme.</translation>
    </message>
    <message>
        <source>The program ended by a fault last time.</source>
        <translation>Le programme s&apos;est arrêté sur une erreur la dernière fois.</translation>
    </message>
    <message>
        <source>The report below has no words of yours and no keys; nothing is sent.</source>
        <translation>Le rapport ci-dessous ne contient ni vos mots ni vos clés ; rien n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>Your conversation is kept, and you can go on. </source>
        <translation>Votre conversation est conservée, et vous pouvez continuer. </translation>
    </message>
    <message>
        <source>Your conversation was kept and is in the list. </source>
        <translation>Votre conversation a été conservée et figure dans la liste. </translation>
    </message>
</context>
<context>
    <name>DeviceButton</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Do you hear a voice? If not, choose another device.</source>
        <translation>Entendez-vous une voix ? Sinon, choisissez un autre appareil.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Suivre le système</translation>
    </message>
    <message>
        <source>Follow the system ({0})</source>
        <translation>Suivre le système ({0})</translation>
    </message>
    <message>
        <source>Input level</source>
        <translation>Niveau d&apos;entrée</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Pas de réponse.</translation>
    </message>
    <message>
        <source>Recording three seconds: say something</source>
        <translation>Enregistrement de trois secondes : dites quelque chose</translation>
    </message>
    <message>
        <source>Sound processing</source>
        <translation>Traitement du son</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Haut-parleurs</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>Tester le micro</translation>
    </message>
    <message>
        <source>Test the speakers</source>
        <translation>Tester les haut-parleurs</translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation>{0} (non connecté)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>This is what was recorded.</source>
        <translation>Voici ce qui a été enregistré.</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message numerus="yes">
        <source>%n thing(s) needed are missing.</source>
        <translation>
            <numerusform>%n élément nécessaire manque.</numerusform>
            <numerusform>%n éléments nécessaires manquent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Vérifier cet ordinateur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Everything needed is there.</source>
        <translation>Tout le nécessaire est là.</translation>
    </message>
    <message>
        <source>Looking ...</source>
        <translation>Vérification ...</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop the conversation here</source>
        <translation>Déposez la conversation ici</translation>
    </message>
    <message>
        <source>Drop the picture here</source>
        <translation>Déposez l&apos;image ici</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn {0}</source>
        <translation>Tour {0}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>code {0}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>interrupted at {0} s</source>
        <translation>interrompu à {0} s</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>tool result</source>
        <translation>résultat de l&apos;outil</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>attend l&apos;accord</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>{0} ms jusqu&apos;au premier son</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} jetons</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Both on one track</source>
        <translation>Les deux sur une piste</translation>
    </message>
    <message>
        <source>Both: you left, the assistant right</source>
        <translation>Les deux : vous à gauche, l&apos;assistant à droite</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Captions, SRT</source>
        <translation>Sous-titres, SRT</translation>
    </message>
    <message>
        <source>Captions, WebVTT</source>
        <translation>Sous-titres, WebVTT</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Exporter la conversation</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON Lines: every event, to be replayed or imported</source>
        <translation>JSON Lines : chaque événement, à rejouer ou importer</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON : mots, temps, jetons</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>Lecture de la conversation…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Enregistré sous {0}</translation>
    </message>
    <message>
        <source>Sound, FLAC</source>
        <translation>Son, FLAC</translation>
    </message>
    <message>
        <source>Sound, WAV</source>
        <translation>Son, WAV</translation>
    </message>
    <message>
        <source>The assistant</source>
        <translation>L&apos;assistant</translation>
    </message>
    <message>
        <source>Web page with sound and timeline</source>
        <translation>Page web avec son et chronologie</translation>
    </message>
    <message>
        <source>Whose sound</source>
        <translation>Le son de qui</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>Suivant (F3)</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>Précédent (Maj+F3)</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A voice assistant that runs on this computer. No account, no key, nothing to set up.</source>
        <translation>Un assistant vocal qui fonctionne sur cet ordinateur. Ni compte, ni clé, rien à configurer.</translation>
    </message>
    <message>
        <source>Any server that speaks</source>
        <translation>Tout serveur qui parle</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>Serveur compatible</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Local assistant  ·  speech stays on this computer  ·  free</source>
        <translation>Assistant local  ·  la voix reste sur cet ordinateur  ·  gratuit</translation>
    </message>
    <message>
        <source>Most natural voices.</source>
        <translation>Les voix les plus naturelles.</translation>
    </message>
    <message>
        <source>Needs an API key.</source>
        <translation>Demande une clé API.</translation>
    </message>
    <message>
        <source>Needs endpoint and key.</source>
        <translation>Demande un point d&apos;accès et une clé.</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>Dites bonjour</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>Commencer à parler</translation>
    </message>
    <message>
        <source>You can change all of this later in Settings.</source>
        <translation>Tout cela se change plus tard dans Réglages.</translation>
    </message>
    <message>
        <source>Your own deployment.</source>
        <translation>Votre propre déploiement.</translation>
    </message>
    <message>
        <source>or connect a service</source>
        <translation>ou connectez un service</translation>
    </message>
    <message>
        <source>the Realtime protocol.</source>
        <translation>le protocole Realtime.</translation>
    </message>
</context>
<context>
    <name>FullPicture</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>GlobalKey</name>
    <message>
        <source>Another program has these keys.</source>
        <translation>Un autre programme a ces touches.</translation>
    </message>
    <message>
        <source>The library libX11 is not installed.</source>
        <translation>La bibliothèque libX11 n&apos;est pas installée.</translation>
    </message>
    <message>
        <source>The screen does not answer.</source>
        <translation>L&apos;écran ne répond pas.</translation>
    </message>
    <message>
        <source>There is no screen to take keys from.</source>
        <translation>Il n&apos;y a pas d&apos;écran d&apos;où viendraient des touches.</translation>
    </message>
    <message>
        <source>This keyboard has no such key.</source>
        <translation>Ce clavier n&apos;a pas cette touche.</translation>
    </message>
    <message>
        <source>Wayland gives no program the keys of another. Give a key to this window in your desktop&apos;s settings.</source>
        <translation>Wayland ne donne à aucun programme les touches d&apos;un autre. Attribuez une touche à cette fenêtre dans les réglages de votre bureau.</translation>
    </message>
    <message>
        <source>macOS gives no program the keys of another without a special permission.</source>
        <translation>macOS ne donne à aucun programme les touches d&apos;un autre sans autorisation spéciale.</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag it, or press the up and down arrow keys</source>
        <translation>Faites-le glisser, ou utilisez les flèches haut et bas</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Compatible server</source>
        <translation>Serveur compatible</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>Coût de cette conversation</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Assistant local</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>Mini-fenêtre</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Provider settings</source>
        <translation>Réglages du fournisseur</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>Temps entre votre dernier mot et le premier son</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>Utiliser l&apos;assistant local</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} jetons</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>Titre de la conversation</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>Copy as Python client</source>
        <translation>Copier en client Python</translation>
    </message>
    <message>
        <source>Event as a tree</source>
        <translation>Événement en arbre</translation>
    </message>
    <message>
        <source>Event as text</source>
        <translation>Événement en texte</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Événement suivant</translation>
    </message>
    <message>
        <source>Play its sound</source>
        <translation>Écouter son son</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Événement précédent</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Show its turn in the conversation</source>
        <translation>Voir son tour dans la conversation</translation>
    </message>
    <message>
        <source>There is no earlier event of this type.</source>
        <translation>Il n&apos;y a pas d&apos;événement antérieur de ce type.</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>What differs from the one before</source>
        <translation>Ce qui diffère du précédent</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>reçu {0}</translation>
    </message>
    <message>
        <source>sent {0}</source>
        <translation>envoyé {0}</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>Kept in the system keychain.</source>
        <translation>Conservée dans le trousseau du système.</translation>
    </message>
    <message>
        <source>Not entered yet.</source>
        <translation>Pas encore saisie.</translation>
    </message>
    <message>
        <source>Paste your key</source>
        <translation>Collez votre clé</translation>
    </message>
    <message>
        <source>Saved for this session only.</source>
        <translation>Gardée pour cette session seulement.</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Afficher la clé</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>Tester la clé</translation>
    </message>
</context>
<context>
    <name>KeysButton</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Press keys. Esc leaves, Backspace takes the keys off.</source>
        <translation>Appuyez sur des touches. Échap annule, Retour arrière les retire.</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>Appuyez…</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>{0}: {1}. Press to change.</source>
        <translation>{0} : {1}. Appuyez pour changer.</translation>
    </message>
</context>
<context>
    <name>LaneView</name>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Lanes of sound</source>
        <translation>Pistes sonores</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>You spoke {0} s, the assistant {1} s.</source>
        <translation>Vous avez parlé {0} s, l&apos;assistant {1} s.</translation>
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
        <translation>Ajouter à la suite</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>Transcription de vos paroles</translation>
    </message>
</context>
<context>
    <name>LiveCheck</name>
    <message>
        <source>Drag the line</source>
        <translation>Glissez la ligne</translation>
    </message>
    <message>
        <source>Drag the line, or press Up and Down</source>
        <translation>Glissez la ligne, ou touches Haut et Bas</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech. Up and Down change it.</source>
        <translation>Degré de certitude d&apos;entendre de la parole. Haut et Bas le changent.</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Dites quelque chose</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>{0} ms kept</source>
        <translation>{0} ms gardées</translation>
    </message>
    <message>
        <source>{0} ms silence</source>
        <translation>{0} ms de silence</translation>
    </message>
</context>
<context>
    <name>LoadingView</name>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modèle de langage</translation>
    </message>
    <message>
        <source>Speech detection</source>
        <translation>Détection de la parole</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>Reconnaissance vocale</translation>
    </message>
    <message>
        <source>The models are fetched once and stay on this computer.</source>
        <translation>Les modèles sont téléchargés une fois et restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>This happens once after each start.</source>
        <translation>Cela arrive une fois après chaque démarrage.</translation>
    </message>
    <message numerus="yes">
        <source>This happens once after each start. About %n second(s) left.</source>
        <translation>
            <numerusform>Cela arrive une fois après chaque démarrage. Encore %n seconde environ.</numerusform>
            <numerusform>Cela arrive une fois après chaque démarrage. Encore %n secondes environ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>You can already type below. Your message waits until the model is ready.</source>
        <translation>Vous pouvez déjà écrire ci-dessous. Votre message attend que le modèle soit prêt.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Imported: {0}</source>
        <translation>Importée : {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
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
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>MicrophoneCheck</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Microphone access is off. Open system settings.</source>
        <translation>L&apos;accès au micro est désactivé. Ouvrez les réglages du système.</translation>
    </message>
    <message>
        <source>Microphone check</source>
        <translation>Essai du micro</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Niveau du micro</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Dites quelque chose</translation>
    </message>
    <message>
        <source>Very quiet. Move closer or raise the gain.</source>
        <translation>Très faible. Approchez-vous ou augmentez le gain.</translation>
    </message>
    <message>
        <source>We can hear you.</source>
        <translation>On vous entend.</translation>
    </message>
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>Couper le micro (M)</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>Ouvrir la fenêtre</translation>
    </message>
    <message>
        <source>Or hold {0} in any app</source>
        <translation>Ou maintenez {0} dans toute app</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Talk to interrupt</source>
        <translation>Parlez pour interrompre</translation>
    </message>
</context>
<context>
    <name>NewView</name>
    <message>
        <source>English to Portuguese</source>
        <translation>De l&apos;anglais au portugais</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>Mesurer la latence</translation>
    </message>
    <message>
        <source>Practise a conversation</source>
        <translation>S&apos;exercer à converser</translation>
    </message>
    <message>
        <source>Start talking, type, or try one of these.</source>
        <translation>Parlez, écrivez, ou essayez ceci.</translation>
    </message>
    <message>
        <source>Take a spoken note</source>
        <translation>Prendre une note vocale</translation>
    </message>
    <message>
        <source>Ten short questions, then a report</source>
        <translation>Dix courtes questions, puis un rapport</translation>
    </message>
    <message>
        <source>Then read it back in short</source>
        <translation>Puis la relire en bref</translation>
    </message>
    <message>
        <source>Translate as I speak</source>
        <translation>Traduire quand je parle</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>Qu&apos;avez-vous en tête ?</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon</source>
        <translation>Vous êtes serveur à Lisbonne</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Changes apply at once.</source>
        <translation>Les changements s&apos;appliquent aussitôt.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>Appareils audio</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Enter to run</source>
        <translation>Entrée pour exécuter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Esc to close</source>
        <translation>Échap pour fermer</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>Rien trouvé pour « {0} ».</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>Confidentialité et données</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>Outils et MCP</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>Détection des tours</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>↑ ↓ to move</source>
        <translation>↑ ↓ pour se déplacer</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
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
        <translation>Importer une conversation</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>Rien n&apos;a encore été demandé.</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>Rejouer une session</translation>
    </message>
    <message>
        <source>Session logs (*.jsonl);;All files (*)</source>
        <translation>Journaux de session (*.jsonl);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Approve or deny the tool call above</source>
        <translation>Approuvez ou refusez l&apos;appel ci-dessus</translation>
    </message>
    <message>
        <source>Check the network, or use the local assistant</source>
        <translation>Vérifiez le réseau, ou utilisez l&apos;assistant local</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Échap pour arrêter</translation>
    </message>
    <message>
        <source>Go ahead, I am listening</source>
        <translation>Allez-y, j&apos;écoute</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>Je vous entends</translation>
    </message>
    <message>
        <source>Hold Space to interrupt</source>
        <translation>Maintenez Espace pour interrompre</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Maintenir pour parler</translation>
    </message>
    <message>
        <source>Just start talking</source>
        <translation>Parlez, tout simplement</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>À l&apos;écoute</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>Chargement du modèle vocal</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Micro coupé</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Pas de micro</translation>
    </message>
    <message>
        <source>Nothing is sent until you press Send</source>
        <translation>Rien n&apos;est envoyé avant Envoyer</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Pause when you are done</source>
        <translation>Faites une pause quand vous avez fini</translation>
    </message>
    <message>
        <source>Paused for review</source>
        <translation>En pause pour relecture</translation>
    </message>
    <message>
        <source>Press and hold the button or Space</source>
        <translation>Maintenez le bouton ou Espace</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnexion</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>Reconnexion dans %n s</numerusform>
            <numerusform>Reconnexion dans %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Release to send</source>
        <translation>Relâchez pour envoyer</translation>
    </message>
    <message>
        <source>See the message above</source>
        <translation>Voir le message ci-dessus</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>Parle</translation>
    </message>
    <message>
        <source>Talk to interrupt, or press Esc</source>
        <translation>Parlez pour interrompre, ou Échap</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réfléchit</translation>
    </message>
    <message>
        <source>Usually takes about a second</source>
        <translation>Prend environ une seconde</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Vous attend</translation>
    </message>
    <message>
        <source>You can still type</source>
        <translation>Vous pouvez encore écrire</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>Vous avez interrompu</translation>
    </message>
    <message>
        <source>Your microphone is off</source>
        <translation>Votre micro est coupé</translation>
    </message>
    <message>
        <source>Your words are kept on this computer</source>
        <translation>Vos mots restent sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n conversation(s) written.</source>
        <translation>
            <numerusform>%n conversation écrite.</numerusform>
            <numerusform>%n conversations écrites.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed or refused in the system&apos;s settings.</source>
        <translation>Autorisé ou refusé dans les réglages du système.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>Every conversation with its sound. Settings and keys stay.</source>
        <translation>Chaque conversation avec son son. Réglages et clés restent.</translation>
    </message>
    <message>
        <source>Everything is deleted.</source>
        <translation>Tout est supprimé.</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>Exporter toutes les conversations</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>JSON Lines: every event with its sound</source>
        <translation>JSON Lines : chaque événement avec son son</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON : mots, temps, jetons</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Assistant local</translation>
    </message>
    <message>
        <source>Markdown: the words</source>
        <translation>Markdown : les mots</translation>
    </message>
    <message>
        <source>Microphone access</source>
        <translation>Accès au micro</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>One file for each, in a folder.</source>
        <translation>Un fichier pour chacune, dans un dossier.</translation>
    </message>
    <message>
        <source>Open the system&apos;s page for microphone access</source>
        <translation>Ouvrir la page du système pour l’accès au micro</translation>
    </message>
    <message>
        <source>OpenAI, Azure OpenAI, other server</source>
        <translation>OpenAI, Azure OpenAI, autre serveur</translation>
    </message>
    <message>
        <source>Plain text: the words</source>
        <translation>Texte brut : les mots</translation>
    </message>
    <message>
        <source>Really delete everything</source>
        <translation>Vraiment tout supprimer</translation>
    </message>
    <message>
        <source>Really? There is no way back.</source>
        <translation>Vraiment ? C&apos;est sans retour.</translation>
    </message>
    <message>
        <source>Sound, lossless</source>
        <translation>Son, sans perte</translation>
    </message>
    <message>
        <source>Sound, uncompressed</source>
        <translation>Son, non compressé</translation>
    </message>
    <message>
        <source>Sound, words, pictures and the answers of tools go to the provider you choose, and nowhere else.</source>
        <translation>Le son, les mots, les images et les réponses des outils vont au fournisseur choisi, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>System settings…</source>
        <translation>Réglages du système…</translation>
    </message>
    <message>
        <source>They lie in the system keychain and in no file.</source>
        <translation>Elles sont dans le trousseau du système et dans aucun fichier.</translation>
    </message>
    <message>
        <source>This system asks nobody: every program may. Its sound settings mute it for all.</source>
        <translation>Ce système ne demande rien : tout programme peut l’entendre. Ses réglages du son le coupent pour tous.</translation>
    </message>
    <message>
        <source>This system has no keychain: keys are forgotten when the program ends.</source>
        <translation>Ce système n&apos;a pas de trousseau : les clés sont oubliées à la fin du programme.</translation>
    </message>
    <message>
        <source>Web page: sound, words, timeline</source>
        <translation>Page web : son, mots, chronologie</translation>
    </message>
    <message>
        <source>Where your words go</source>
        <translation>Où vont vos mots</translation>
    </message>
    <message>
        <source>Who may hear the microphone</source>
        <translation>Qui peut entendre le micro</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Allow it in the system settings.</source>
        <translation>Autorisez-le dans les réglages du système.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>Un autre programme l&apos;utilise.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>Vérifiez-la, ou créez-en une nouvelle chez votre fournisseur.</translation>
    </message>
    <message>
        <source>Choose device</source>
        <translation>Choisir un appareil</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>Connexion perdue.</translation>
    </message>
    <message>
        <source>Continue in a new one</source>
        <translation>Continuer dans une nouvelle</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>Reconnexion impossible.</translation>
    </message>
    <message>
        <source>Eight tries failed.</source>
        <translation>Huit essais ont échoué.</translation>
    </message>
    <message>
        <source>Go on to {0}</source>
        <translation>Continuer jusqu’à {0}</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>L&apos;accès au micro est désactivé.</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>Prochain essai dans {0} s.</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>Plus de crédit chez le fournisseur.</translation>
    </message>
    <message>
        <source>No microphone found.</source>
        <translation>Aucun micro trouvé.</translation>
    </message>
    <message>
        <source>Open Provider</source>
        <translation>Ouvrir Fournisseur</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Ouvrir les réglages</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>Branchez-en un, il sert aussitôt, ou choisissez un autre appareil.</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>Afficher l&apos;événement</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>S&apos;arrêter là</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>La clé n&apos;a pas été acceptée.</translation>
    </message>
    <message>
        <source>The microphone is busy.</source>
        <translation>Le micro est occupé.</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>Le serveur a refusé un réglage.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>Trop de requêtes.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Trying again in {0} s ({1} of {2}). What you say is kept and sent when it is back.</source>
        <translation>Nouvel essai dans {0} s ({1} sur {2}). Vos paroles sont gardées et envoyées à son retour.</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>Utiliser l&apos;assistant local</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attendre</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Answer in two short sentences: {heard}</source>
        <translation>Réponds en deux phrases courtes : {heard}</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Bref</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Role play</source>
        <translation>Jeu de rôle</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Translate this into French and say only the translation: {heard}</source>
        <translation>Traduis ceci en anglais et dis seulement la traduction : {heard}</translation>
    </message>
    <message>
        <source>You are a ship&apos;s captain in a storm. Answer in that voice: {heard}</source>
        <translation>Tu es un capitaine dans la tempête. Réponds sur ce ton : {heard}</translation>
    </message>
</context>
<context>
    <name>PromptList</name>
    <message>
        <source>New prompt</source>
        <translation>Nouvelle invite</translation>
    </message>
    <message>
        <source>{0}: place {1} of {2}</source>
        <translation>{0} : place {1} sur {2}</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>Move {0}</source>
        <translation>Déplacer {0}</translation>
    </message>
    <message>
        <source>Name of prompt {0}</source>
        <translation>Nom de l&apos;invite {0}</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Retirer {0}</translation>
    </message>
    <message>
        <source>Send exactly what was heard</source>
        <translation>Envoyer exactement ce qui a été entendu</translation>
    </message>
    <message>
        <source>Text of prompt {0}</source>
        <translation>Texte de l&apos;invite {0}</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>Any server that speaks the Realtime protocol.</source>
        <translation>Tout serveur qui parle le protocole Realtime.</translation>
    </message>
    <message>
        <source>Runs on this computer. No key. Free.</source>
        <translation>Fonctionne sur cet ordinateur. Sans clé. Gratuit.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>For every provider</source>
        <translation>Pour tous les fournisseurs</translation>
    </message>
    <message>
        <source>Key saved for this session only.</source>
        <translation>Clé gardée pour cette session seulement.</translation>
    </message>
    <message>
        <source>Key saved in the system keychain.</source>
        <translation>Clé conservée dans le trousseau du système.</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Pas de réponse.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconnexion</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>The address starts with ws:// or wss://</source>
        <translation>L’adresse commence par ws:// ou wss://</translation>
    </message>
    <message>
        <source>Your deployment, your region.</source>
        <translation>Votre déploiement, votre région.</translation>
    </message>
    <message>
        <source>Your key, the service&apos;s models.</source>
        <translation>Votre clé, les modèles du service.</translation>
    </message>
    <message>
        <source>Your key, xAI&apos;s voices.</source>
        <translation>Votre clé, les voix de xAI.</translation>
    </message>
    <message>
        <source>for hearing and speaking only</source>
        <translation>seulement pour écouter et parler</translation>
    </message>
</context>
<context>
    <name>ProviderRow</name>
    <message>
        <source>Set up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Set up {0}</source>
        <translation>Configurer {0}</translation>
    </message>
</context>
<context>
    <name>RemoteServers</name>
    <message>
        <source>A server needs a name, and an address or a connector.</source>
        <translation>Un serveur a besoin d’un nom et d’une adresse ou d’un connecteur.</translation>
    </message>
    <message>
        <source>Add a server that the service calls</source>
        <translation>Ajouter un serveur que le service appelle</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Ajouter un serveur</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Clé du serveur</translation>
    </message>
    <message>
        <source>Key, if it wants one</source>
        <translation>Clé, s’il en demande une</translation>
    </message>
    <message>
        <source>Key, kept as it is if empty</source>
        <translation>Clé ; vide : inchangée</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>None yet. The service talks to these by itself, so it must be able to reach them.</source>
        <translation>Aucun pour l’instant. Le service leur parle lui-même ; il doit donc pouvoir les joindre.</translation>
    </message>
    <message>
        <source>The local assistant does not call these; a service does.</source>
        <translation>L’assistant local ne les appelle pas ; un service, si.</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>Ce que {0} peut faire</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>One event back (Left)</source>
        <translation>Un événement en arrière (Gauche)</translation>
    </message>
    <message>
        <source>One event further (Right)</source>
        <translation>Un événement en avant (Droite)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Lire (Espace)</translation>
    </message>
    <message>
        <source>The next turn (Page down)</source>
        <translation>Tour suivant (Page bas)</translation>
    </message>
    <message>
        <source>The turn before (Page up)</source>
        <translation>Tour précédent (Page haut)</translation>
    </message>
    <message>
        <source>{0} times as fast</source>
        <translation>{0} fois plus vite</translation>
    </message>
</context>
<context>
    <name>ReplayWindow</name>
    <message>
        <source>Replay: {0}</source>
        <translation>Lecture : {0}</translation>
    </message>
    <message>
        <source>{0} places break the protocol; the first: {1}</source>
        <translation>{0} endroits enfreignent le protocole ; le premier : {1}</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Entrée</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Play what you said</source>
        <translation>Écouter vos paroles</translation>
    </message>
    <message>
        <source>Prompt for this reply</source>
        <translation>Invite pour cette réponse</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Réenregistrer</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Speak the reply</source>
        <translation>Dire la réponse</translation>
    </message>
    <message>
        <source>What I heard</source>
        <translation>Ce que j&apos;ai entendu</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>Transcription de vos paroles</translation>
    </message>
    <message>
        <source>Your own prompt</source>
        <translation>Votre propre invite</translation>
    </message>
    <message>
        <source>edit before it is sent</source>
        <translation>modifiez avant l&apos;envoi</translation>
    </message>
    <message>
        <source>{heard} stands for what I heard</source>
        <translation>{heard} remplace ce que j&apos;ai entendu</translation>
    </message>
</context>
<context>
    <name>RiskChip</name>
    <message>
        <source>Changes data</source>
        <translation>Modifie des données</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>Lance un programme</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>Utilise le réseau</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Command line, or http://…</source>
        <translation>Ligne de commande, ou http://…</translation>
    </message>
    <message>
        <source>Command or address of the server</source>
        <translation>Commande ou adresse du serveur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>https://… or connector_…</source>
        <translation>https://… ou connector_…</translation>
    </message>
</context>
<context>
    <name>ServerMenu</name>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>More about {0}</source>
        <translation>Plus sur {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
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
        <translation>30 jours</translation>
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
        <translation>7 jours</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 jours</translation>
    </message>
    <message>
        <source>A Python file with intercept(words, talk).</source>
        <translation>Un fichier Python avec intercept(words, talk).</translation>
    </message>
    <message>
        <source>A Python file; each public function with a docstring is a tool.</source>
        <translation>Un fichier Python ; chaque fonction publique avec docstring est un outil.</translation>
    </message>
    <message>
        <source>A dotted line under words it may have misheard</source>
        <translation>Un pointillé sous les mots peut-être mal entendus</translation>
    </message>
    <message>
        <source>A screen reader hears of changes while the assistant speaks, too</source>
        <translation>Un lecteur d&apos;écran apprend les changements même quand l&apos;assistant parle</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Un an</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Announce everything</source>
        <translation>Tout annoncer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
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
        <translation>Noms bêta</translation>
    </message>
    <message>
        <source>Both voices, to be heard again; about 50 MB an hour.</source>
        <translation>Les deux voix, à réécouter ; environ 50 Mo par heure.</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Tampon</translation>
    </message>
    <message>
        <source>By free memory</source>
        <translation>Selon la mémoire libre</translation>
    </message>
    <message>
        <source>Check in when I am quiet</source>
        <translation>Relancer quand je me tais</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Current (GA)</source>
        <translation>Actuel (GA)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Default (4 GB)</source>
        <translation>Standard (4 Go)</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Déploiement</translation>
    </message>
    <message>
        <source>Mark unsure words</source>
        <translation>Marquer les mots incertains</translation>
    </message>
    <message>
        <source>Said when you press play on a voice</source>
        <translation>Dite quand vous écoutez une voix</translation>
    </message>
    <message>
        <source>Show what I say</source>
        <translation>Afficher ce que je dis</translation>
    </message>
    <message>
        <source>Eagerness</source>
        <translation>Empressement</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s own choice.</source>
        <translation>Vide : le choix du fournisseur.</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s usual one.</source>
        <translation>Vide : celui habituel du fournisseur.</translation>
    </message>
    <message>
        <source>Empty: the system&apos;s default, followed when it changes.</source>
        <translation>Vide : celui du système, suivi quand il change.</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>For example ws://localhost:8765/v1/realtime</source>
        <translation>Par exemple ws://localhost:8765/v1/realtime</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Grows every text.</source>
        <translation>Agrandit tous les textes.</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>Mains libres</translation>
    </message>
    <message>
        <source>Held down in any program; empty: off.</source>
        <translation>Maintenue dans tout programme ; vide : désactivé.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Maintenir</translation>
    </message>
    <message>
        <source>How fast the assistant speaks.</source>
        <translation>Vitesse de parole de l&apos;assistant.</translation>
    </message>
    <message>
        <source>How soon it takes its turn. Only with Meaning.</source>
        <translation>Quand il prend son tour. Seulement avec Sens.</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech.</source>
        <translation>Degré de certitude d&apos;entendre de la parole.</translation>
    </message>
    <message>
        <source>How that server names its events.</source>
        <translation>Comment ce serveur nomme ses événements.</translation>
    </message>
    <message>
        <source>I use headphones</source>
        <translation>J&apos;utilise un casque</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>Keep before speech</source>
        <translation>Garder avant la parole</translation>
    </message>
    <message>
        <source>Keep conversations</source>
        <translation>Garder les conversations</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Garder pendant</translation>
    </message>
    <message>
        <source>Keep sound</source>
        <translation>Garder le son</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Leaves out the echo canceller.</source>
        <translation>Se passe de l&apos;annulation d&apos;écho.</translation>
    </message>
    <message>
        <source>Let me interrupt</source>
        <translation>Me laisser interrompre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Light, dark, or as the system.</source>
        <translation>Clair, sombre ou comme le système.</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Assistant local</translation>
    </message>
    <message>
        <source>Local models</source>
        <translation>Modèles locaux</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Low latency</source>
        <translation>Faible latence</translation>
    </message>
    <message>
        <source>Makes the microphone louder or softer in this program; the system&apos;s level stays as it is.</source>
        <translation>Rend le micro plus fort ou plus faible dans ce programme ; le niveau du système ne change pas.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Names and terms that are easy to mishear</source>
        <translation>Noms et termes faciles à mal entendre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Preview sentence</source>
        <translation>Phrase d&apos;essai</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduit</translation>
    </message>
    <message>
        <source>Reduced shows a still orb with a level ring</source>
        <translation>Réduit montre une sphère immobile avec un anneau de niveau</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
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
        <translation>Un fichier GGUF sur cet ordinateur.</translation>
    </message>
    <message>
        <source>A conversation with a paid service ends there; 0: never.</source>
        <translation>Une conversation avec un service payant s&apos;arrête là ; 0 : jamais.</translation>
    </message>
    <message>
        <source>A paid service is left after so long; your next words connect again.</source>
        <translation>Un service payant est quitté après ce délai ; vos prochains mots reconnectent.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible address, such as http://127.0.0.1:11434/v1 for Ollama.</source>
        <translation>Toute adresse compatible OpenAI, comme http://127.0.0.1:11434/v1 pour Ollama.</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>Au besoin</translation>
    </message>
    <message>
        <source>As the server names it.</source>
        <translation>Comme le serveur le nomme.</translation>
    </message>
    <message>
        <source>Automatic microphone level</source>
        <translation>Niveau automatique du micro</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>En bas</translation>
    </message>
    <message>
        <source>Chat model</source>
        <translation>Modèle de chat</translation>
    </message>
    <message>
        <source>Chat server</source>
        <translation>Serveur de chat</translation>
    </message>
    <message>
        <source>Comes with the product</source>
        <translation>Fourni</translation>
    </message>
    <message>
        <source>Compact events</source>
        <translation>Événements compacts</translation>
    </message>
    <message>
        <source>For what the microphone hears; the service does it.</source>
        <translation>Pour ce que le micro entend ; le service s&apos;en charge.</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>Fichier GGUF</translation>
    </message>
    <message>
        <source>Hang up when nobody speaks</source>
        <translation>Raccrocher si personne ne parle</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>Casque</translation>
    </message>
    <message>
        <source>In tokens; a longer reply is cut. 0: no limit.</source>
        <translation>En jetons ; une réponse plus longue est coupée. 0 : sans limite.</translation>
    </message>
    <message>
        <source>It sees pictures</source>
        <translation>Il voit les images</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modèle de langage</translation>
    </message>
    <message>
        <source>Laptop or room</source>
        <translation>Portable ou pièce</translation>
    </message>
    <message>
        <source>Less noise</source>
        <translation>Moins de bruit</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>Réponse la plus longue</translation>
    </message>
    <message>
        <source>Lower rows in the timeline.</source>
        <translation>Lignes plus basses dans la chronologie.</translation>
    </message>
    <message>
        <source>Makes a soft voice louder, slowly.</source>
        <translation>Renforce peu à peu une voix faible.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Fichier du modèle</translation>
    </message>
    <message>
        <source>Noise reduction at the service</source>
        <translation>Réduction du bruit par le service</translation>
    </message>
    <message>
        <source>Off is Review mode.</source>
        <translation>Désactivé, c&apos;est le mode Relecture.</translation>
    </message>
    <message>
        <source>Older conversations are deleted when the program starts.</source>
        <translation>Les plus anciennes sont supprimées au démarrage.</translation>
    </message>
    <message>
        <source>OpenAI</source>
        <translation>OpenAI</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>Serveur compatible</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Of the assistant alone, below the system&apos;s volume.</source>
        <translation>Celui de l&apos;assistant seul, sous le volume du système.</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>Pictures are sent to the chat model.</source>
        <translation>Les images sont envoyées au modèle de chat.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Quiet that ends an utterance.</source>
        <translation>Silence qui termine une phrase.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Reply by itself</source>
        <translation>Répondre de lui-même</translation>
    </message>
    <message>
        <source>Reply language</source>
        <translation>Langue de réponse</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>À droite</translation>
    </message>
    <message>
        <source>Right of the conversation, or below it.</source>
        <translation>À droite de la conversation, ou dessous.</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Sûr</translation>
    </message>
    <message>
        <source>Sent as ?model=; may be empty.</source>
        <translation>Envoyé comme ?model= ; peut être vide.</translation>
    </message>
    <message>
        <source>Silence before the reply</source>
        <translation>Silence avant la réponse</translation>
    </message>
    <message>
        <source>Small (2 GB)</source>
        <translation>Petits (2 Go)</translation>
    </message>
    <message>
        <source>Smaller is quicker, larger is safer on a busy computer.</source>
        <translation>Plus petit est plus rapide, plus grand est plus sûr sur un ordinateur chargé.</translation>
    </message>
    <message>
        <source>Softens fans and hiss before anything is sent.</source>
        <translation>Atténue ventilateurs et souffle avant tout envoi.</translation>
    </message>
    <message>
        <source>Sound kept from before the first word.</source>
        <translation>Son gardé d&apos;avant le premier mot.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Haut-parleur</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Parlées</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Stop at this cost</source>
        <translation>S&apos;arrêter à ce coût</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Talk from any app</source>
        <translation>Parler depuis toute app</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>The assistant asks whether you are still there. Only with Pauses.</source>
        <translation>L&apos;assistant demande si vous êtes encore là. Seulement avec Pauses.</translation>
    </message>
    <message>
        <source>The larger models answer better; the small ones need less memory.</source>
        <translation>Les grands modèles répondent mieux ; les petits demandent moins de mémoire.</translation>
    </message>
    <message>
        <source>The model at OpenAI.</source>
        <translation>Le modèle chez OpenAI.</translation>
    </message>
    <message>
        <source>The model at xAI.</source>
        <translation>Le modèle chez xAI.</translation>
    </message>
    <message>
        <source>The name before .openai.azure.com, or the whole address.</source>
        <translation>Le nom avant .openai.azure.com, ou l&apos;adresse entière.</translation>
    </message>
    <message>
        <source>The name you gave the model in Azure.</source>
        <translation>Le nom donné au modèle dans Azure.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Timeline beside</source>
        <translation>Chronologie à côté</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>Détection des tours</translation>
    </message>
    <message>
        <source>Two letters, such as de; empty: as you speak.</source>
        <translation>Deux lettres, comme de ; vide : comme vous parlez.</translation>
    </message>
    <message>
        <source>Two letters, such as en; empty: found by itself.</source>
        <translation>Deux lettres, comme en ; vide : détectée.</translation>
    </message>
    <message>
        <source>Use of tools</source>
        <translation>Usage des outils</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>What the assistant is told before every conversation.</source>
        <translation>Ce qui est dit à l&apos;assistant avant chaque conversation.</translation>
    </message>
    <message>
        <source>What the local assistant thinks with. It hears and speaks by itself in any case.</source>
        <translation>Ce avec quoi l&apos;assistant local réfléchit. Il écoute et parle lui-même dans tous les cas.</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>Quand est-ce le tour de l&apos;assistant ?</translation>
    </message>
    <message>
        <source>Whether a reply may, must or must not call a tool.</source>
        <translation>Si une réponse peut, doit ou ne doit pas appeler un outil.</translation>
    </message>
    <message>
        <source>Who answers. The local assistant needs no key and nothing leaves this computer.</source>
        <translation>Qui répond. L&apos;assistant local n&apos;a pas besoin de clé et rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Who decides when it is the assistant&apos;s turn.</source>
        <translation>Qui décide du tour de l&apos;assistant.</translation>
    </message>
    <message>
        <source>Words and events stay on this computer, to be found again.</source>
        <translation>Mots et événements restent sur cet ordinateur, pour être retrouvés.</translation>
    </message>
    <message>
        <source>Words to expect</source>
        <translation>Mots attendus</translation>
    </message>
    <message>
        <source>Writes your words into the conversation</source>
        <translation>Écrit vos mots dans la conversation</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrites</translation>
    </message>
    <message>
        <source>Written replies make no sound and cost less.</source>
        <translation>Les réponses écrites sont muettes et coûtent moins.</translation>
    </message>
    <message>
        <source>Your code before the answer</source>
        <translation>Votre code avant la réponse</translation>
    </message>
    <message>
        <source>Your own tools</source>
        <translation>Vos propres outils</translation>
    </message>
    <message>
        <source>Your voice stops the reply.</source>
        <translation>Votre voix arrête la réponse.</translation>
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
        <translation>À propos</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Tous les réglages</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>Appareils audio</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>How the assistant sounds.</source>
        <translation>La voix de l&apos;assistant.</translation>
    </message>
    <message>
        <source>How your words are written down and sent on.</source>
        <translation>Comment vos mots sont écrits et transmis.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>Rien trouvé pour « {0} ».</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>Confidentialité et données</translation>
    </message>
    <message>
        <source>Privacy and data</source>
        <translation>Confidentialité et données</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Réinitialiser la page</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher un réglage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>Outils et MCP</translation>
    </message>
    <message>
        <source>Tools and MCP servers</source>
        <translation>Outils et serveurs MCP</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Transcription and prompts</source>
        <translation>Transcription et invites</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>Détection des tours</translation>
    </message>
    <message>
        <source>Versions and licences.</source>
        <translation>Versions et licences.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>What stays on this computer, and for how long.</source>
        <translation>Ce qui reste sur cet ordinateur, et combien de temps.</translation>
    </message>
    <message>
        <source>What the assistant may do for you.</source>
        <translation>Ce que l&apos;assistant peut faire pour vous.</translation>
    </message>
    <message>
        <source>What you talk into and listen to.</source>
        <translation>Ce dans quoi vous parlez et écoutez.</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>Quand est-ce le tour de l&apos;assistant ?</translation>
    </message>
    <message>
        <source>Who answers you.</source>
        <translation>Qui vous répond.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Parler</translation>
    </message>
    <message>
        <source>The plain key talks only while no text field has the focus. Click a shortcut to change it.</source>
        <translation>La touche seule ne parle que si aucun champ n&apos;a le focus. Cliquez sur un raccourci pour le changer.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>{0} is already {1}. Replace?</source>
        <translation>{0} est déjà « {1} ». Remplacer ?</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations you have will be listed here.</source>
        <translation>Vos conversations apparaîtront ici.</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>Supprimée : {0}</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>Masquer la barre latérale</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>Rien trouvé pour « {0} ».</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Rechercher des conversations</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Writing down what you said</source>
        <translation>Transcription de vos paroles</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Ask me ten very short questions, one after the other, and wait for each answer.</source>
        <translation>Pose-moi dix questions très courtes, l’une après l’autre, et attends chaque réponse.</translation>
    </message>
    <message>
        <source>I am going to speak a note. Listen, and then read it back to me in short.</source>
        <translation>Je vais dicter une note. Écoute, puis relis-la-moi en résumé.</translation>
    </message>
    <message>
        <source>Translate everything I say from English to Portuguese, and say only the translation.</source>
        <translation>Traduis tout ce que je dis de l’anglais au portugais, et ne dis que la traduction.</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon. Take my order in simple Portuguese and help me when I am stuck.</source>
        <translation>Tu es serveur à Lisbonne. Prends ma commande en portugais simple et aide-moi quand je suis bloqué.</translation>
    </message>
</context>
<context>
    <name>StoppedCard</name>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>Afficher l&apos;événement</translation>
    </message>
    <message>
        <source>The reply stopped halfway</source>
        <translation>La réponse s&apos;est arrêtée en route</translation>
    </message>
    <message>
        <source>the connection dropped.</source>
        <translation>la connexion est tombée.</translation>
    </message>
    <message>
        <source>{0} Nothing was lost on your side.</source>
        <translation>{0} Rien n&apos;a été perdu de votre côté.</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Hold while you talk</source>
        <translation>Maintenez pendant que vous parlez</translation>
    </message>
</context>
<context>
    <name>TalkButton</name>
    <message>
        <source>Hold to talk</source>
        <translation>Maintenir pour parler</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Open in full size</source>
        <translation>Ouvrir en grand</translation>
    </message>
    <message>
        <source>Picture: open in full size</source>
        <translation>Image : ouvrir en grand</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Remove this picture</source>
        <translation>Retirer cette image</translation>
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
        <translation>Tous</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Lignes compactes</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Events appear here as soon as you talk.</source>
        <translation>Les événements apparaissent dès que vous parlez.</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>Exporter les événements</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>No event matches.</source>
        <translation>Aucun événement ne correspond.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n new</source>
        <translation>
            <numerusform>En pause, %n nouveau</numerusform>
            <numerusform>En pause, %n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s after {1}</source>
        <translation>{0} s après {1}</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Rechercher des événements</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyés</translation>
    </message>
    <message>
        <source>Show it below the conversation</source>
        <translation>L&apos;afficher sous la conversation</translation>
    </message>
    <message>
        <source>Show it right of the conversation</source>
        <translation>L&apos;afficher à droite de la conversation</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
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
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Now using {0} instead of {1}.</source>
        <translation>{0} est utilisé à la place de {1}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} est de retour.</translation>
    </message>
    <message>
        <source>{0} is gone. Now using the default.</source>
        <translation>{0} n’est plus là. L’appareil par défaut prend le relais.</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>what I heard</source>
        <translation>ce que j&apos;ai entendu</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Always allow {0}</source>
        <translation>Toujours autoriser {0}</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Arguments and result</source>
        <translation>Arguments et résultat</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Not allowed in Settings</source>
        <translation>Non autorisé dans les réglages</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>Exécuter {0} ?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Tool {0}: {1}</source>
        <translation>Outil {0} : {1}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>You said no</source>
        <translation>Vous avez refusé</translation>
    </message>
    <message>
        <source>You stopped it</source>
        <translation>Vous l&apos;avez arrêté</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>préparation</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
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
            <numerusform>%n outil</numerusform>
            <numerusform>%n outils</numerusform>
        </translation>
    </message>
    <message>
        <source>A server needs a name, and a command or an address.</source>
        <translation>Un serveur demande un nom et une commande ou une adresse.</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Ajouter un serveur</translation>
    </message>
    <message>
        <source>Adds to your notes</source>
        <translation>Ajoute à vos notes</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Intégrés</translation>
    </message>
    <message>
        <source>Calculates</source>
        <translation>Calcule</translation>
    </message>
    <message>
        <source>Cancels a timer or reminder</source>
        <translation>Annule un minuteur ou un rappel</translation>
    </message>
    <message>
        <source>Changes data</source>
        <translation>Modifie des données</translation>
    </message>
    <message>
        <source>Choose a Python file</source>
        <translation>Choisir un fichier Python</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Counts days from a date</source>
        <translation>Compte des jours depuis une date</translation>
    </message>
    <message>
        <source>Counts the days to a date</source>
        <translation>Compte les jours jusqu&apos;à une date</translation>
    </message>
    <message>
        <source>Lists timers and reminders</source>
        <translation>Liste minuteurs et rappels</translation>
    </message>
    <message>
        <source>MCP servers</source>
        <translation>Serveurs MCP</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>None yet. A server is a program started by this app, or an address.</source>
        <translation>Aucun. Un serveur est un programme lancé par cette application, ou une adresse.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Opens a page in your browser</source>
        <translation>Ouvre une page dans le navigateur</translation>
    </message>
    <message>
        <source>Reads memory, disk and battery of this computer</source>
        <translation>Lit mémoire, disque et batterie de cet ordinateur</translation>
    </message>
    <message>
        <source>Reads what you copied</source>
        <translation>Lit ce que vous avez copié</translation>
    </message>
    <message>
        <source>Reads your notes</source>
        <translation>Lit vos notes</translation>
    </message>
    <message>
        <source>Reminds you</source>
        <translation>Vous rappelle</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>Lance un programme</translation>
    </message>
    <message>
        <source>Sets a timer</source>
        <translation>Règle un minuteur</translation>
    </message>
    <message>
        <source>Started by this app: {0}</source>
        <translation>Lancé par cette application : {0}</translation>
    </message>
    <message>
        <source>Tells date and time</source>
        <translation>Donne la date et l&apos;heure</translation>
    </message>
    <message>
        <source>Tools marked Ask show a card in the conversation and wait for you.</source>
        <translation>Les outils marqués Demander montrent une carte dans la conversation et vous attendent.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Utiliser {0}</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>Utilise le réseau</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>Ce que {0} peut faire</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation>Votre fichier</translation>
    </message>
    <message>
        <source>Your own code</source>
        <translation>Votre propre code</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Plus récent</translation>
    </message>
</context>
<context>
    <name>TranscriptionPage</name>
    <message>
        <source>Detect</source>
        <translation>Détecter</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Nouvelle invite</translation>
    </message>
    <message>
        <source>Review mode prompts</source>
        <translation>Invites du mode Relecture</translation>
    </message>
    <message>
        <source>The provider&apos;s usual one</source>
        <translation>Celui du fournisseur</translation>
    </message>
    <message>
        <source>{0} in a text stands for what was heard; without it, the text is sent as instructions only.</source>
        <translation>{0} dans un texte remplace ce qui a été entendu ; sans cela, le texte part seulement comme instruction.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Free</source>
        <translation>Gratuit</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>Assistant local</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>Ouvrir la fenêtre</translation>
    </message>
    <message>
        <source>Realtime: {0}</source>
        <translation>Realtime : {0}</translation>
    </message>
    <message>
        <source>Talk now</source>
        <translation>Parler maintenant</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>Live check</source>
        <translation>Essai en direct</translation>
    </message>
    <message>
        <source>After a silence</source>
        <translation>Après un silence</translation>
    </message>
    <message>
        <source>Speech heard</source>
        <translation>Parole entendue</translation>
    </message>
    <message>
        <source>When you sound finished</source>
        <translation>Quand vous semblez avoir fini</translation>
    </message>
    <message>
        <source>You hold the button</source>
        <translation>Vous tenez le bouton</translation>
    </message>
    <message>
        <source>only with Meaning</source>
        <translation>seulement avec Sens</translation>
    </message>
    <message>
        <source>only with Pauses</source>
        <translation>seulement avec Pauses</translation>
    </message>
    <message>
        <source>speech likelihood, measured on this computer</source>
        <translation>probabilité de parole, mesurée sur cet ordinateur</translation>
    </message>
    <message>
        <source>you hold the button</source>
        <translation>vous tenez le bouton</translation>
    </message>
</context>
<context>
    <name>TurnSlider</name>
    <message>
        <source>Place in the session</source>
        <translation>Position dans la session</translation>
    </message>
</context>
<context>
    <name>UserRow</name>
    <message>
        <source>Edited before sending</source>
        <translation>Modifié avant l&apos;envoi</translation>
    </message>
    <message>
        <source>No transcript</source>
        <translation>Pas de transcription</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>Pas de mots</translation>
    </message>
    <message>
        <source>Play what you said (P)</source>
        <translation>Écouter vos paroles (P)</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>You: {0}</source>
        <translation>Vous : {0}</translation>
    </message>
    <message>
        <source>photo {0}</source>
        <translation>photo {0}</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Play {0}</source>
        <translation>Écouter {0}</translation>
    </message>
    <message>
        <source>Play {0} (P)</source>
        <translation>Écouter {0} (P)</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>Lecture…</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>A little higher</source>
        <translation>Un peu plus aiguë</translation>
    </message>
    <message>
        <source>A little lower</source>
        <translation>Un peu plus grave</translation>
    </message>
    <message>
        <source>A new voice starts with the next conversation.</source>
        <translation>La nouvelle voix commence à la prochaine conversation.</translation>
    </message>
    <message>
        <source>Airy and quick</source>
        <translation>Aérienne et vive</translation>
    </message>
    <message>
        <source>Bright and warm</source>
        <translation>Claire et chaude</translation>
    </message>
    <message>
        <source>Clear and friendly</source>
        <translation>Claire et aimable</translation>
    </message>
    <message>
        <source>Crisp and light</source>
        <translation>Nette et légère</translation>
    </message>
    <message>
        <source>Dry and direct</source>
        <translation>Sèche et directe</translation>
    </message>
    <message>
        <source>Even and neutral</source>
        <translation>Égale et neutre</translation>
    </message>
    <message>
        <source>Gentle, slower</source>
        <translation>Douce, plus lente</translation>
    </message>
    <message>
        <source>High and young</source>
        <translation>Aiguë et jeune</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Vive</translation>
    </message>
    <message>
        <source>Low and calm</source>
        <translation>Grave et calme</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>Pas de réponse.</translation>
    </message>
    <message>
        <source>Same as I speak</source>
        <translation>Comme je parle</translation>
    </message>
    <message>
        <source>Soft and patient</source>
        <translation>Douce et patiente</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Très grave</translation>
    </message>
    <message>
        <source>Warm and steady</source>
        <translation>Chaude et posée</translation>
    </message>
    <message>
        <source>xAI always speaks</source>
        <translation>xAI parle toujours</translation>
    </message>
</context>
<context>
    <name>VoiceStage</name>
    <message>
        <source>Choose the speakers</source>
        <translation>Choisir les haut-parleurs</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Niveau du micro</translation>
    </message>
    <message>
        <source>Microphone sound</source>
        <translation>Son du micro</translation>
    </message>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>Couper le micro (M)</translation>
    </message>
    <message>
        <source>No speakers</source>
        <translation>Pas de haut-parleurs</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Aucun trouvé</translation>
    </message>
    <message>
        <source>Speaker level</source>
        <translation>Niveau du haut-parleur</translation>
    </message>
    <message>
        <source>Speaker sound</source>
        <translation>Son du haut-parleur</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Haut-parleurs</translation>
    </message>
</context>
</TS>
