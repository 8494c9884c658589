<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Fonts, icons and models</source>
        <translation>フォント、アイコン、モデル</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>Report for a question or a bug</source>
        <translation>質問や不具合のためのレポート</translation>
    </message>
    <message>
        <source>The licence texts lie in THIRD_PARTY.md and beside the fonts and icons.</source>
        <translation>ライセンス文は THIRD_PARTY.md とフォント・アイコンのフォルダーにあります。</translation>
    </message>
    <message>
        <source>Versions, system and choices. No key, no word of a conversation, no address.</source>
        <translation>バージョン、システム、設定内容です。キー、会話の内容、アドレスは含みません。</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未インストール</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>Ask again</source>
        <translation>もう一度尋ねる</translation>
    </message>
    <message>
        <source>Instructions for this answer alone; {heard} stands for the words.</source>
        <translation>この返答だけの指示。{heard} は言葉です。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Spoken: {0}</source>
        <translation>発話: {0}</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当時</translation>
    </message>
    <message>
        <source>Typed: {0}</source>
        <translation>入力: {0}</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Assistant: {0}</source>
        <translation>アシスタント: {0}</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Asking…</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>費用不明</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>No words.</source>
        <translation>言葉なし。</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>最初の音まで {0} ms</translation>
    </message>
    <message>
        <source>{0} s of sound</source>
        <translation>{0} 秒の音声</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} トークン</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>System ({0})</source>
        <translation>システム ({0})</translation>
    </message>
    <message>
        <source>Text and motion</source>
        <translation>文字と動き</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>言語は次回の起動時に変わります。</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
</context>
<context>
    <name>AssistantRow</name>
    <message>
        <source>Ask again</source>
        <translation>もう一度尋ねる</translation>
    </message>
    <message>
        <source>Assistant: {0}</source>
        <translation>アシスタント: {0}</translation>
    </message>
    <message>
        <source>Copy the words (C)</source>
        <translation>言葉をコピー (C)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Play again (P)</source>
        <translation>もう一度再生 (P)</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>タイムラインで表示</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>最後の言葉から最初の音までの時間</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} 件中 {0} 件</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>割り込みました</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ClashBar</name>
    <message>
        <source>Keep as it is</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Ask the last turn again</source>
        <translation>最後の発言をもう一度尋ねる</translation>
    </message>
    <message>
        <source>Change microphone…</source>
        <translation>マイクを変更…</translation>
    </message>
    <message>
        <source>Change speakers…</source>
        <translation>スピーカーを変更…</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>このコンピューターを確認</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Cost and time to first sound</source>
        <translation>費用と最初の音までの時間</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>この会話を検索</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>次を検索</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>前を検索</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>押している間に話す</translation>
    </message>
    <message>
        <source>Hold to talk, also in a field</source>
        <translation>押して話す（入力欄でも）</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>ミニウィンドウ</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>マイクをミュート</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>すべての会話を検索</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Import a conversation…</source>
        <translation>会話を読み込む…</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>次のパネル</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>次の発言</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>セッションを再生</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>イベントを検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Show turn in timeline</source>
        <translation>発言をタイムラインで表示</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Stop speaking or thinking</source>
        <translation>発話や思考を止める</translation>
    </message>
    <message>
        <source>Switch to Hands-free mode</source>
        <translation>ハンズフリーに切り替え</translation>
    </message>
    <message>
        <source>Switch to Hold mode</source>
        <translation>押して話すに切り替え</translation>
    </message>
    <message>
        <source>Switch to Review mode</source>
        <translation>確認に切り替え</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Timeline: right or below</source>
        <translation>タイムライン: 右または下</translation>
    </message>
    <message>
        <source>Turn before</source>
        <translation>前の発言</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>ローカルアシスタントを使う</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>標準の文字サイズ</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Ask again</source>
        <translation>もう一度尋ねる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>テキストをコピー</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>もう一度再生</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>タイムラインで表示</translation>
    </message>
    <message>
        <source>This sound is no longer here.</source>
        <translation>この音声はもうありません。</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Add a picture</source>
        <translation>画像を追加</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>ハンズフリー</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>押して話す</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>画像 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>送信 (Enter)</translation>
    </message>
    <message>
        <source>That file is not a picture. PNG and JPEG work.</source>
        <translation>このファイルは画像ではありません。PNG と JPEG が使えます。</translation>
    </message>
    <message>
        <source>That picture is too large. At most 20 MB; it is shrunk before sending.</source>
        <translation>画像が大きすぎます。20 MB までで、送信前に縮小されます。</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>まだテストしていません。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>接続をテスト</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A line looks like {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}}.</source>
        <translation>1 行の形は {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}} です。</translation>
    </message>
    <message>
        <source>Add some there, or go on with the local assistant.</source>
        <translation>そこで追加するか、ローカルアシスタントで続けてください。</translation>
    </message>
    <message>
        <source>Allow desktop apps to use the microphone in Settings, Privacy &amp; security, Microphone; then check again.</source>
        <translation>「設定」の「プライバシーとセキュリティ」→「マイク」でデスクトップ アプリにマイクの使用を許可してから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Microphone; then check again.</source>
        <translation>「システム設定」の「プライバシーとセキュリティ」→「マイク」で許可してから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>Another program holds the history.</source>
        <translation>別のプログラムが履歴を使っています。</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>別のプログラムが使っています。</translation>
    </message>
    <message>
        <source>Ask it anew.</source>
        <translation>改めて尋ねてください。</translation>
    </message>
    <message>
        <source>Azure needs a resource and a deployment.</source>
        <translation>Azure にはリソースとデプロイメントが必要です。</translation>
    </message>
    <message>
        <source>Check both under Settings, Provider.</source>
        <translation>「設定」の「プロバイダー」で両方を確認してください。</translation>
    </message>
    <message>
        <source>Check it under Settings, Provider.</source>
        <translation>設定の「プロバイダー」で確認してください。</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>確認するか、プロバイダーで新しく作ってください。</translation>
    </message>
    <message>
        <source>Check its name under Settings, Provider.</source>
        <translation>「設定」の「プロバイダー」で名前を確認してください。</translation>
    </message>
    <message>
        <source>Check the address under Settings, Provider.</source>
        <translation>「設定」の「プロバイダー」でアドレスを確認してください。</translation>
    </message>
    <message>
        <source>Check the clock, or a sign-in page; a company&apos;s own certificates go in SSL_CERT_FILE.</source>
        <translation>時計やサインインページを確認してください。会社独自の証明書は SSL_CERT_FILE に指定します。</translation>
    </message>
    <message>
        <source>Check the network and try again: what has arrived is kept.</source>
        <translation>ネットワークを確認して再試行してください。受信済みの分は残ります。</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings; SOCKS proxies are not supported.</source>
        <translation>システムのプロキシ設定を確認してください。SOCKS プロキシには対応していません。</translation>
    </message>
    <message>
        <source>Choose GA under Settings, Provider.</source>
        <translation>「設定」の「プロバイダー」で GA を選んでください。</translation>
    </message>
    <message>
        <source>Choose a turn with a question.</source>
        <translation>質問のある発言を選んでください。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>別のものを選んでください。</translation>
    </message>
    <message>
        <source>Choose the computer&apos;s own microphone to hear the assistant in full quality.</source>
        <translation>本体のマイクを選ぶと、アシスタントを高音質で聞けます。</translation>
    </message>
    <message>
        <source>Close other programs, or choose the small models under Settings, Provider.</source>
        <translation>他のプログラムを閉じるか、設定の「プロバイダー」で小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>接続が切れました。</translation>
    </message>
    <message>
        <source>Copy it again, without spaces or dots that hide it.</source>
        <translation>空白や伏せ字の点を含めずに、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>再接続できませんでした。</translation>
    </message>
    <message>
        <source>Echo cancelling is not available here.</source>
        <translation>ここではエコー除去を使えません。</translation>
    </message>
    <message>
        <source>Enter it under Settings, Provider, or use the local assistant.</source>
        <translation>設定の「プロバイダー」で入力するか、ローカルアシスタントを使ってください。</translation>
    </message>
    <message>
        <source>Enter its name, as in https://&lt;name&gt;.openai.azure.com.</source>
        <translation>https://&lt;name&gt;.openai.azure.com の名前の部分を入力してください。</translation>
    </message>
    <message>
        <source>Fetching the models was stopped.</source>
        <translation>モデルの取得が中止されました。</translation>
    </message>
    <message>
        <source>Fill both in under Settings, Provider.</source>
        <translation>設定の「プロバイダー」で両方を入力してください。</translation>
    </message>
    <message>
        <source>Hold a little longer, or check the level.</source>
        <translation>もう少し長く押すか、レベルを確認してください。</translation>
    </message>
    <message>
        <source>Hung up.</source>
        <translation>切断しました。</translation>
    </message>
    <message>
        <source>I do not listen while I speak. With headphones, switch on &apos;I use headphones&apos; and you can interrupt me.</source>
        <translation>話している間は聞いていません。ヘッドホンなら「ヘッドホンを使う」をオンにすると割り込めます。</translation>
    </message>
    <message>
        <source>I heard nothing.</source>
        <translation>何も聞こえませんでした。</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libasound2-data</source>
        <translation>次で入れてください: sudo apt-get install libasound2-data</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libportaudio2</source>
        <translation>次で入れてください: sudo apt-get install libportaudio2</translation>
    </message>
    <message>
        <source>It goes on where it ended.</source>
        <translation>続きから再開します。</translation>
    </message>
    <message>
        <source>It has cost ${0}.</source>
        <translation>これまでの費用は ${0} です。</translation>
    </message>
    <message>
        <source>It is put aside and a new one is begun.</source>
        <translation>それは退避され、新しいものが始まります。</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>自動的に再試行します。</translation>
    </message>
    <message>
        <source>It looks like https://host/v1; without it OpenAI&apos;s own is used.</source>
        <translation>https://host/v1 の形です。なければ OpenAI のものを使います。</translation>
    </message>
    <message>
        <source>It looks like ws://localhost:8765/v1/realtime or wss://...; enter it under Settings, Provider.</source>
        <translation>ws://localhost:8765/v1/realtime や wss://... の形です。設定の「プロバイダー」で入力してください。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>取り消されました。</translation>
    </message>
    <message>
        <source>It was put aside as history.damaged-{0}.db, and a new one was begun.</source>
        <translation>history.damaged-{0}.db として退避し、新しいものを始めました。</translation>
    </message>
    <message>
        <source>Make room, or set GPT_REALTIME_MODELS to a folder on another disk (now {0}).</source>
        <translation>空きを作るか、GPT_REALTIME_MODELS を別のディスクのフォルダーにしてください (現在 {0})。</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>マイクへのアクセスがオフです。</translation>
    </message>
    <message>
        <source>Name one under Settings, Provider.</source>
        <translation>設定の「プロバイダー」で指定してください。</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>{0} 秒後に再試行します。</translation>
    </message>
    <message>
        <source>No Realtime server answers at that address.</source>
        <translation>そのアドレスでは Realtime サーバーが応答しません。</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>プロバイダーの残高がありません。</translation>
    </message>
    <message>
        <source>No history is kept.</source>
        <translation>履歴は保存されていません。</translation>
    </message>
    <message>
        <source>No sound: ALSA&apos;s configuration is missing.</source>
        <translation>音が出ません: ALSA の設定がありません。</translation>
    </message>
    <message>
        <source>No sound: PortAudio is not installed.</source>
        <translation>音が出ません: PortAudio がインストールされていません。</translation>
    </message>
    <message>
        <source>No transcript came.</source>
        <translation>文字起こしが届きませんでした。</translation>
    </message>
    <message>
        <source>No transcript: {0}</source>
        <translation>文字起こしなし: {0}</translation>
    </message>
    <message>
        <source>No words were heard.</source>
        <translation>言葉は聞き取れませんでした。</translation>
    </message>
    <message>
        <source>No {0} found.</source>
        <translation>{0}が見つかりません。</translation>
    </message>
    <message>
        <source>Nobody asked anything here.</source>
        <translation>ここでは何も尋ねられていません。</translation>
    </message>
    <message>
        <source>Not enough disk space for the local models: {0} GB needed, {1} GB free.</source>
        <translation>ローカルモデル用の空きが足りません: {0} GB 必要、空き {1} GB。</translation>
    </message>
    <message>
        <source>Nothing was said in {0}.</source>
        <translation>{0} には発言がありません。</translation>
    </message>
    <message>
        <source>OPENAI_BASE_URL is no address: {0}.</source>
        <translation>OPENAI_BASE_URL はアドレスではありません: {0}</translation>
    </message>
    <message>
        <source>Plug it in, or choose another device.</source>
        <translation>接続するか、別のデバイスを選んでください。</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>接続するとすぐ使われます。別のデバイスも選べます。</translation>
    </message>
    <message>
        <source>Restart it, then check again.</source>
        <translation>再起動してから、もう一度確認してください。</translation>
    </message>
    <message>
        <source>See that it is not muted in the system&apos;s sound settings, and that the program may use it.</source>
        <translation>システムのサウンド設定でミュートになっていないこと、プログラムがマイクを使えることを確認してください。</translation>
    </message>
    <message>
        <source>See the list in docs or `main.py doctor`.</source>
        <translation>docs または `main.py doctor` の一覧をご覧ください。</translation>
    </message>
    <message>
        <source>Set {0} to a file of certificates in PEM form, or take it away.</source>
        <translation>{0} に PEM 形式の証明書ファイルを指定するか、設定を外してください。</translation>
    </message>
    <message>
        <source>That is no address of a server.</source>
        <translation>サーバーのアドレスではありません。</translation>
    </message>
    <message>
        <source>The assistant got stuck.</source>
        <translation>アシスタントが止まってしまいました。</translation>
    </message>
    <message>
        <source>The built app has no package installer.</source>
        <translation>ビルド済みアプリにはパッケージのインストーラーがありません。</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>The connection broke before the words came.</source>
        <translation>言葉が届く前に接続が切れました。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクがいっぱいです。</translation>
    </message>
    <message>
        <source>The history cannot be written here.</source>
        <translation>ここには履歴を書き込めません。</translation>
    </message>
    <message>
        <source>The history cannot be written.</source>
        <translation>履歴を書き込めません。</translation>
    </message>
    <message>
        <source>The history file is damaged.</source>
        <translation>履歴ファイルが壊れています。</translation>
    </message>
    <message>
        <source>The history was written by a newer version (form {0}, this one knows {1}).</source>
        <translation>履歴は新しいバージョンで書かれています (形式 {0}、対応は {1})。</translation>
    </message>
    <message>
        <source>The key holds a character that no key has.</source>
        <translation>キーにあり得ない文字が含まれています。</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>キーが受け入れられませんでした。</translation>
    </message>
    <message>
        <source>The language model is missing.</source>
        <translation>言語モデルがありません。</translation>
    </message>
    <message>
        <source>The local assistant ended at once (status {0}).</source>
        <translation>ローカルアシスタントがすぐ終了しました (状態 {0})。</translation>
    </message>
    <message>
        <source>The microphone gives only silence.</source>
        <translation>マイクから無音しか届きません。</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>マイクがなくなりました。</translation>
    </message>
    <message>
        <source>The provider allows 60.</source>
        <translation>プロバイダーの上限は 60 分です。</translation>
    </message>
    <message>
        <source>The proxy could not be used.</source>
        <translation>プロキシを使えませんでした。</translation>
    </message>
    <message>
        <source>The reply failed.</source>
        <translation>返答に失敗しました。</translation>
    </message>
    <message>
        <source>The server accepted the connection but opened no session.</source>
        <translation>サーバーは接続を受け入れましたが、セッションを開きませんでした。</translation>
    </message>
    <message>
        <source>The server answered with HTTP {0}.</source>
        <translation>サーバーの応答は HTTP {0} でした。</translation>
    </message>
    <message>
        <source>The server closed it</source>
        <translation>サーバーが切断しました</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>サーバーが応答しませんでした。</translation>
    </message>
    <message>
        <source>The server did not confirm the settings.</source>
        <translation>サーバーが設定を確認しませんでした。</translation>
    </message>
    <message>
        <source>The server does not accept this model.</source>
        <translation>サーバーはこのモデルを受け付けません。</translation>
    </message>
    <message>
        <source>The server hung up while we connected.</source>
        <translation>接続中にサーバーが切断しました。</translation>
    </message>
    <message>
        <source>The server is busy with others.</source>
        <translation>サーバーは他の処理で混み合っています。</translation>
    </message>
    <message>
        <source>The server knows no such address or model.</source>
        <translation>サーバーにそのアドレスまたはモデルはありません。</translation>
    </message>
    <message>
        <source>The server no longer speaks this dialect.</source>
        <translation>サーバーはこの方言にもう対応していません。</translation>
    </message>
    <message>
        <source>The server opened no session.</source>
        <translation>サーバーがセッションを開きませんでした。</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>サーバーが設定を拒否しました。</translation>
    </message>
    <message>
        <source>The server refused the connection (HTTP {0}).</source>
        <translation>サーバーが接続を拒否しました (HTTP {0})。</translation>
    </message>
    <message>
        <source>The server refused to go on (code {0}).</source>
        <translation>サーバーが続行を拒否しました (コード {0})。</translation>
    </message>
    <message>
        <source>The server reported an error.</source>
        <translation>サーバーがエラーを報告しました。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted.</source>
        <translation>サーバーの証明書を受け入れられませんでした。</translation>
    </message>
    <message>
        <source>The session reached the server&apos;s time limit.</source>
        <translation>セッションがサーバーの制限時間に達しました。</translation>
    </message>
    <message>
        <source>The settings could not be saved ({0}); they last until you quit.</source>
        <translation>設定を保存できませんでした（{0}）。終了するまで有効です。</translation>
    </message>
    <message>
        <source>The settings file could not be read ({0}); defaults are used.</source>
        <translation>設定ファイルを読めませんでした（{0}）。既定の設定を使います。</translation>
    </message>
    <message>
        <source>The settings file holds no settings; defaults are used.</source>
        <translation>設定ファイルに設定がありません。既定の設定を使います。</translation>
    </message>
    <message>
        <source>The sound of this turn is not kept.</source>
        <translation>この発言の音声は保存されていません。</translation>
    </message>
    <message>
        <source>The sound system could not be asked.</source>
        <translation>サウンドシステムに問い合わせできませんでした。</translation>
    </message>
    <message>
        <source>The sound system does not answer.</source>
        <translation>サウンドシステムが応答しません。</translation>
    </message>
    <message>
        <source>The speaker is gone.</source>
        <translation>スピーカーがなくなりました。</translation>
    </message>
    <message>
        <source>The speech model could not start: the system ended it, most likely for want of memory.</source>
        <translation>音声モデルを開始できませんでした。おそらくメモリ不足でシステムが終了させました。</translation>
    </message>
    <message>
        <source>The {0} could not be opened.</source>
        <translation>{0}を開けませんでした。</translation>
    </message>
    <message>
        <source>The {0} is busy.</source>
        <translation>{0}が使用中です。</translation>
    </message>
    <message>
        <source>The {0} {1} is gone.</source>
        <translation>{0} {1} がなくなりました。</translation>
    </message>
    <message>
        <source>There is no address for the other server.</source>
        <translation>他のサーバーのアドレスがありません。</translation>
    </message>
    <message>
        <source>There is no conversation {0}.</source>
        <translation>会話 {0} はありません。</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>ファイル {0} はありません。</translation>
    </message>
    <message>
        <source>There is no format {0} with {1}.</source>
        <translation>{1} の形式 {0} はありません。</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>履歴はまだありません。</translation>
    </message>
    <message>
        <source>There is no key for {0}.</source>
        <translation>{0} のキーがありません。</translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation>設定 {0} はありません。</translation>
    </message>
    <message>
        <source>There is no sound in it.</source>
        <translation>音が入っていません。</translation>
    </message>
    <message>
        <source>There is nobody to ask beside this talk.</source>
        <translation>この会話のほかに尋ねる相手がいません。</translation>
    </message>
    <message>
        <source>This conversation reached your ${0} limit.</source>
        <translation>この会話は上限の ${0} に達しました。</translation>
    </message>
    <message>
        <source>This session ends in 2 minutes.</source>
        <translation>このセッションはあと 2 分で終わります。</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>リクエストが多すぎます。</translation>
    </message>
    <message>
        <source>Try again later: `{0} models get`.</source>
        <translation>あとで再試行してください: `{0} models get`</translation>
    </message>
    <message>
        <source>What was being said goes on when it is back, or when you choose another device.</source>
        <translation>戻ったとき、または別のデバイスを選んだときに、続きが再生されます。</translation>
    </message>
    <message>
        <source>Works, {0} ms</source>
        <translation>動作、{0} ms</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>{0}: {1} does not fit; {2} is used.</source>
        <translation>{0}：{1} は使えないため、{2} を使います。</translation>
    </message>
    <message>
        <source>Update the program. Nothing there is changed; this conversation is kept aside.</source>
        <translation>プログラムを更新してください。履歴は変更されず、この会話は別に保存されます。</translation>
    </message>
    <message>
        <source>There is no model for {0}.</source>
        <translation>{0} のモデルが指定されていません。</translation>
    </message>
    <message>
        <source>WAV, FLAC, OGG and MP3 work.</source>
        <translation>WAV、FLAC、OGG、MP3 が使えます。</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>{0} (code {1}).</source>
        <translation>{0} (コード {1})。</translation>
    </message>
    <message>
        <source>{0} Close the other one.</source>
        <translation>{0} もう一方を閉じてください。</translation>
    </message>
    <message>
        <source>{0} Decide yourself.</source>
        <translation>{0} ご自分で決めてください。</translation>
    </message>
    <message>
        <source>{0} Make room.</source>
        <translation>{0} 空きを作ってください。</translation>
    </message>
    <message>
        <source>{0} arrived damaged twice ({1}).</source>
        <translation>{0} は 2 回とも壊れて届きました ({1})。</translation>
    </message>
    <message>
        <source>{0} can not be written: {1}.</source>
        <translation>{0} を書き込めません: {1}</translation>
    </message>
    <message>
        <source>{0} can not be {1}.</source>
        <translation>{0} に {1} は使えません。</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} を読めません: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation>{0} は使えません。</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} を書き込めません: {1}</translation>
    </message>
    <message>
        <source>{0} could not be fetched ({1}).</source>
        <translation>{0} を取得できませんでした ({1})。</translation>
    </message>
    <message>
        <source>{0} could not be fetched: {1}</source>
        <translation>{0} を取得できませんでした: {1}</translation>
    </message>
    <message>
        <source>{0} could not decide.</source>
        <translation>{0} は判断できませんでした。</translation>
    </message>
    <message>
        <source>{0} defines no function intercept(words, talk).</source>
        <translation>{0} に関数 intercept(words, talk) がありません。</translation>
    </message>
    <message>
        <source>{0} does not load: {1}</source>
        <translation>{0} を読み込めません: {1}</translation>
    </message>
    <message>
        <source>{0} holds no event.</source>
        <translation>{0} にイベントがありません。</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} は空です。</translation>
    </message>
    <message>
        <source>{0} is no Azure resource.</source>
        <translation>{0} は Azure のリソースではありません。</translation>
    </message>
    <message>
        <source>{0} is no answer: None, a text, False, or a dict with action send, discard or ask.</source>
        <translation>{0} は返せません。None、文字列、False、または action が send・discard・ask の dict にしてください。</translation>
    </message>
    <message>
        <source>{0} is no log: it is not text.</source>
        <translation>{0} はログではありません: テキストではありません。</translation>
    </message>
    <message>
        <source>{0} is no log: line {1} is not an event.</source>
        <translation>{0} はログではありません: {1} 行目はイベントではありません。</translation>
    </message>
    <message>
        <source>{0} is no sound file.</source>
        <translation>{0} は音声ファイルではありません。</translation>
    </message>
    <message>
        <source>{0} sounds like a telephone while its microphone is open.</source>
        <translation>マイクを開いている間、{0} は電話のような音になります。</translation>
    </message>
    <message>
        <source>{0} was raised.</source>
        <translation>{0} が発生しました。</translation>
    </message>
</context>
<context>
    <name>CostPopover</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n 回の発言</numerusform>
        </translation>
    </message>
    <message>
        <source>Audio in</source>
        <translation>音声入力</translation>
    </message>
    <message>
        <source>Audio out</source>
        <translation>音声出力</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>この会話の費用</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>Text and images</source>
        <translation>テキストと画像</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>この会話</translation>
    </message>
    <message>
        <source>Time to first sound</source>
        <translation>最初の音までの時間</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
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
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が起きました</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>プログラム内で問題が起きました。</translation>
    </message>
    <message>
        <source>The program ended by a fault last time.</source>
        <translation>前回、プログラムは不具合で終了しました。</translation>
    </message>
    <message>
        <source>The report below has no words of yours and no keys; nothing is sent.</source>
        <translation>下のレポートにあなたの言葉やキーは含まれず、何も送信されません。</translation>
    </message>
    <message>
        <source>Your conversation is kept, and you can go on. </source>
        <translation>会話は保存されており、続けられます。 </translation>
    </message>
    <message>
        <source>Your conversation was kept and is in the list. </source>
        <translation>会話は保存され、一覧にあります。 </translation>
    </message>
</context>
<context>
    <name>DeviceButton</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Do you hear a voice? If not, choose another device.</source>
        <translation>声が聞こえますか？聞こえなければ別のデバイスを選んでください。</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>システムに従う</translation>
    </message>
    <message>
        <source>Follow the system ({0})</source>
        <translation>システムに従う ({0})</translation>
    </message>
    <message>
        <source>Input level</source>
        <translation>入力レベル</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>応答がありません。</translation>
    </message>
    <message>
        <source>Recording three seconds: say something</source>
        <translation>3 秒間録音します。何か話してください</translation>
    </message>
    <message>
        <source>Sound processing</source>
        <translation>音声処理</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>マイクをテスト</translation>
    </message>
    <message>
        <source>Test the speakers</source>
        <translation>スピーカーをテスト</translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation>{0} (未接続)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>This is what was recorded.</source>
        <translation>録音した音です。</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message numerus="yes">
        <source>%n thing(s) needed are missing.</source>
        <translation>
            <numerusform>必要なものが %n 個足りません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>このコンピューターを確認</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Everything needed is there.</source>
        <translation>必要なものはすべてあります。</translation>
    </message>
    <message>
        <source>Looking ...</source>
        <translation>確認中 ...</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop the conversation here</source>
        <translation>会話をここにドロップ</translation>
    </message>
    <message>
        <source>Drop the picture here</source>
        <translation>画像をここにドロップ</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 語</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn {0}</source>
        <translation>発言 {0}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>コード {0}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ここ</translation>
    </message>
    <message>
        <source>interrupted at {0} s</source>
        <translation>{0} 秒で割り込み</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>tool result</source>
        <translation>ツールの結果</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>許可待ち</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>最初の音まで {0} ms</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} 件中 {0} 件</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} トークン</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Both on one track</source>
        <translation>両方を 1 トラックに</translation>
    </message>
    <message>
        <source>Both: you left, the assistant right</source>
        <translation>両方: あなたは左、アシスタントは右</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Captions, SRT</source>
        <translation>字幕、SRT</translation>
    </message>
    <message>
        <source>Captions, WebVTT</source>
        <translation>字幕、WebVTT</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>会話を書き出す</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>JSON Lines: every event, to be replayed or imported</source>
        <translation>JSON Lines: 全イベント、再生や取り込み用</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON: 言葉、時刻、トークン</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>会話を読み込み中…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>{0} として保存</translation>
    </message>
    <message>
        <source>Sound, FLAC</source>
        <translation>音声、FLAC</translation>
    </message>
    <message>
        <source>Sound, WAV</source>
        <translation>音声、WAV</translation>
    </message>
    <message>
        <source>The assistant</source>
        <translation>アシスタント</translation>
    </message>
    <message>
        <source>Web page with sound and timeline</source>
        <translation>音声とタイムライン付きウェブページ</translation>
    </message>
    <message>
        <source>Whose sound</source>
        <translation>誰の音声か</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>この会話を検索</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>次 (F3)</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>前 (Shift+F3)</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1} 件中 {0} 件</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A voice assistant that runs on this computer. No account, no key, nothing to set up.</source>
        <translation>このコンピューターで動く音声アシスタント。アカウントもキーも設定も不要です。</translation>
    </message>
    <message>
        <source>Any server that speaks</source>
        <translation>対応サーバー:</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>互換サーバー</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Local assistant  ·  speech stays on this computer  ·  free</source>
        <translation>ローカルアシスタント  ·  音声はこのコンピューターに残ります  ·  無料</translation>
    </message>
    <message>
        <source>Most natural voices.</source>
        <translation>最も自然な声。</translation>
    </message>
    <message>
        <source>Needs an API key.</source>
        <translation>API キーが必要です。</translation>
    </message>
    <message>
        <source>Needs endpoint and key.</source>
        <translation>エンドポイントとキーが必要です。</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>話しかけてください</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>話し始める</translation>
    </message>
    <message>
        <source>You can change all of this later in Settings.</source>
        <translation>すべて後で設定で変更できます。</translation>
    </message>
    <message>
        <source>Your own deployment.</source>
        <translation>自分のデプロイメント。</translation>
    </message>
    <message>
        <source>or connect a service</source>
        <translation>またはサービスに接続</translation>
    </message>
    <message>
        <source>the Realtime protocol.</source>
        <translation>Realtime プロトコル</translation>
    </message>
</context>
<context>
    <name>FullPicture</name>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>GlobalKey</name>
    <message>
        <source>Another program has these keys.</source>
        <translation>別のプログラムがこのキーを使っています。</translation>
    </message>
    <message>
        <source>The library libX11 is not installed.</source>
        <translation>ライブラリ libX11 がインストールされていません。</translation>
    </message>
    <message>
        <source>The screen does not answer.</source>
        <translation>画面が応答しません。</translation>
    </message>
    <message>
        <source>There is no screen to take keys from.</source>
        <translation>キーを受け取れる画面がありません。</translation>
    </message>
    <message>
        <source>This keyboard has no such key.</source>
        <translation>このキーボードにそのキーはありません。</translation>
    </message>
    <message>
        <source>Wayland gives no program the keys of another. Give a key to this window in your desktop&apos;s settings.</source>
        <translation>Wayland では他のプログラムのキーを受け取れません。デスクトップの設定でこのウィンドウにキーを割り当ててください。</translation>
    </message>
    <message>
        <source>macOS gives no program the keys of another without a special permission.</source>
        <translation>macOS では特別な許可なしに他のプログラムのキーを受け取れません。</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag it, or press the up and down arrow keys</source>
        <translation>ドラッグするか、上下の矢印キーを押してください</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Compatible server</source>
        <translation>互換サーバー</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>この会話の費用</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>ローカルアシスタント</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>ミニウィンドウ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Provider settings</source>
        <translation>プロバイダーの設定</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>最後の言葉から最初の音までの時間</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>ローカルアシスタントを使う</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} トークン</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>会話のタイトル</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>再生</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON としてコピー</translation>
    </message>
    <message>
        <source>Copy as Python client</source>
        <translation>Python クライアントとしてコピー</translation>
    </message>
    <message>
        <source>Event as a tree</source>
        <translation>イベントのツリー</translation>
    </message>
    <message>
        <source>Event as text</source>
        <translation>イベントのテキスト</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>次のイベント</translation>
    </message>
    <message>
        <source>Play its sound</source>
        <translation>音声を再生</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>前のイベント</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>生データ</translation>
    </message>
    <message>
        <source>Show its turn in the conversation</source>
        <translation>会話での発言を表示</translation>
    </message>
    <message>
        <source>There is no earlier event of this type.</source>
        <translation>この種類の前のイベントはありません。</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>ツリー</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>What differs from the one before</source>
        <translation>前のものとの違い</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>{0} 受信</translation>
    </message>
    <message>
        <source>sent {0}</source>
        <translation>{0} 送信</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>Kept in the system keychain.</source>
        <translation>システムのキーチェーンに保存。</translation>
    </message>
    <message>
        <source>Not entered yet.</source>
        <translation>未入力です。</translation>
    </message>
    <message>
        <source>Paste your key</source>
        <translation>キーを貼り付け</translation>
    </message>
    <message>
        <source>Saved for this session only.</source>
        <translation>今回のみ保存されます。</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>キーを表示</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>キーをテスト</translation>
    </message>
</context>
<context>
    <name>KeysButton</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Press keys. Esc leaves, Backspace takes the keys off.</source>
        <translation>キーを押してください。Esc で取り消し、Backspace で外します。</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>キーを押す…</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>{0}: {1}. Press to change.</source>
        <translation>{0}: {1}。押すと変更。</translation>
    </message>
</context>
<context>
    <name>LaneView</name>
    <message>
        <source>Assistant</source>
        <translation>アシスタント</translation>
    </message>
    <message>
        <source>Lanes of sound</source>
        <translation>音声レーン</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>You spoke {0} s, the assistant {1} s.</source>
        <translation>あなたは {0} 秒、アシスタントは {1} 秒話しました。</translation>
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
        <translation>これに追加</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>話した内容を書き起こし中</translation>
    </message>
</context>
<context>
    <name>LiveCheck</name>
    <message>
        <source>Drag the line</source>
        <translation>線をドラッグ</translation>
    </message>
    <message>
        <source>Drag the line, or press Up and Down</source>
        <translation>線をドラッグ、または上下キー</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech. Up and Down change it.</source>
        <translation>音声と判断する確かさ。上下キーで変えます。</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>何か話してください</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>{0} ms kept</source>
        <translation>{0} ms 保持</translation>
    </message>
    <message>
        <source>{0} ms silence</source>
        <translation>{0} ms の無音</translation>
    </message>
</context>
<context>
    <name>LoadingView</name>
    <message>
        <source>Getting ready</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>言語モデル</translation>
    </message>
    <message>
        <source>Speech detection</source>
        <translation>音声検出</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>音声認識</translation>
    </message>
    <message>
        <source>The models are fetched once and stay on this computer.</source>
        <translation>モデルは一度だけ取得し、このコンピューターに残ります。</translation>
    </message>
    <message>
        <source>This happens once after each start.</source>
        <translation>起動のたびに一度だけ行われます。</translation>
    </message>
    <message numerus="yes">
        <source>This happens once after each start. About %n second(s) left.</source>
        <translation>
            <numerusform>起動のたびに一度だけ行われます。残り約 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>You can already type below. Your message waits until the model is ready.</source>
        <translation>もう下に入力できます。準備ができるまでメッセージは待機します。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Imported: {0}</source>
        <translation>読み込みました：{0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
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
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>MicrophoneCheck</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Microphone access is off. Open system settings.</source>
        <translation>マイクへのアクセスがオフです。システム設定を開いてください。</translation>
    </message>
    <message>
        <source>Microphone check</source>
        <translation>マイクの確認</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>マイクのレベル</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>何か話してください</translation>
    </message>
    <message>
        <source>Very quiet. Move closer or raise the gain.</source>
        <translation>とても小さい音です。近づくかゲインを上げてください。</translation>
    </message>
    <message>
        <source>We can hear you.</source>
        <translation>聞こえています。</translation>
    </message>
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>マイクをミュート (M)</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>ウィンドウを開く</translation>
    </message>
    <message>
        <source>Or hold {0} in any app</source>
        <translation>またはどのアプリでも {0} を押し続ける</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Talk to interrupt</source>
        <translation>話すと割り込みます</translation>
    </message>
</context>
<context>
    <name>NewView</name>
    <message>
        <source>English to Portuguese</source>
        <translation>英語からポルトガル語</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>遅延を測る</translation>
    </message>
    <message>
        <source>Practise a conversation</source>
        <translation>会話を練習</translation>
    </message>
    <message>
        <source>Start talking, type, or try one of these.</source>
        <translation>話すか、入力するか、次を試してください。</translation>
    </message>
    <message>
        <source>Take a spoken note</source>
        <translation>音声メモを取る</translation>
    </message>
    <message>
        <source>Ten short questions, then a report</source>
        <translation>短い質問 10 問とレポート</translation>
    </message>
    <message>
        <source>Then read it back in short</source>
        <translation>あとで短く読み上げ</translation>
    </message>
    <message>
        <source>Translate as I speak</source>
        <translation>話しながら翻訳</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>何についてお話ししますか？</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon</source>
        <translation>リスボンの給仕になって</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Changes apply at once.</source>
        <translation>変更はすぐ反映されます。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>オーディオデバイス</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Enter to run</source>
        <translation>Enter で実行</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Esc to close</source>
        <translation>Esc で閉じる</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>「{0}」は見つかりません。</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>プライバシーとデータ</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>ツールと MCP</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>文字起こし</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>話者交代の検出</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>何をしますか？</translation>
    </message>
    <message>
        <source>↑ ↓ to move</source>
        <translation>↑ ↓ で移動</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
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
        <translation>会話を読み込む</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>まだ何も尋ねられていません。</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>セッションを再生</translation>
    </message>
    <message>
        <source>Session logs (*.jsonl);;All files (*)</source>
        <translation>セッションログ (*.jsonl);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Approve or deny the tool call above</source>
        <translation>上のツール呼び出しを許可または拒否</translation>
    </message>
    <message>
        <source>Check the network, or use the local assistant</source>
        <translation>ネットワークを確認するか、ローカルアシスタントを使ってください</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Esc で停止</translation>
    </message>
    <message>
        <source>Go ahead, I am listening</source>
        <translation>どうぞ、聞いています</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>聞いています</translation>
    </message>
    <message>
        <source>Hold Space to interrupt</source>
        <translation>Space を押して割り込む</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>押している間に話す</translation>
    </message>
    <message>
        <source>Just start talking</source>
        <translation>そのまま話してください</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>音声モデルを読み込み中</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>ミュート中</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>マイクなし</translation>
    </message>
    <message>
        <source>Nothing is sent until you press Send</source>
        <translation>送信を押すまで何も送られません</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Pause when you are done</source>
        <translation>話し終えたら間を置いてください</translation>
    </message>
    <message>
        <source>Paused for review</source>
        <translation>確認のため一時停止</translation>
    </message>
    <message>
        <source>Press and hold the button or Space</source>
        <translation>ボタンか Space を押し続けてください</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>再接続中</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>%n 秒後に再接続</numerusform>
        </translation>
    </message>
    <message>
        <source>Release to send</source>
        <translation>離すと送信</translation>
    </message>
    <message>
        <source>See the message above</source>
        <translation>上のメッセージをご覧ください</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が起きました</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>発話中</translation>
    </message>
    <message>
        <source>Talk to interrupt, or press Esc</source>
        <translation>話すか Esc で割り込む</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>考え中</translation>
    </message>
    <message>
        <source>Usually takes about a second</source>
        <translation>通常 1 秒ほどです</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>あなたを待っています</translation>
    </message>
    <message>
        <source>You can still type</source>
        <translation>入力はできます</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>割り込みました</translation>
    </message>
    <message>
        <source>Your microphone is off</source>
        <translation>マイクはオフです</translation>
    </message>
    <message>
        <source>Your words are kept on this computer</source>
        <translation>言葉はこのコンピューターに残ります</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n conversation(s) written.</source>
        <translation>
            <numerusform>%n 件の会話を書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed or refused in the system&apos;s settings.</source>
        <translation>システムの設定で許可または拒否します。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>すべて削除…</translation>
    </message>
    <message>
        <source>Every conversation with its sound. Settings and keys stay.</source>
        <translation>すべての会話とその音声。設定とキーは残ります。</translation>
    </message>
    <message>
        <source>Everything is deleted.</source>
        <translation>すべて削除しました。</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>すべての会話を書き出す</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>すべて書き出す…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>JSON Lines: every event with its sound</source>
        <translation>JSON Lines: 全イベントと音声</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON: 言葉、時刻、トークン</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>ローカルアシスタント</translation>
    </message>
    <message>
        <source>Markdown: the words</source>
        <translation>Markdown: 言葉</translation>
    </message>
    <message>
        <source>Microphone access</source>
        <translation>マイクへのアクセス</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>何もこのコンピューターから出ません。</translation>
    </message>
    <message>
        <source>One file for each, in a folder.</source>
        <translation>会話ごとに 1 ファイル、フォルダーに保存。</translation>
    </message>
    <message>
        <source>Open the system&apos;s page for microphone access</source>
        <translation>マイクのアクセスに関するシステムのページを開く</translation>
    </message>
    <message>
        <source>OpenAI, Azure OpenAI, other server</source>
        <translation>OpenAI、Azure OpenAI、他のサーバー</translation>
    </message>
    <message>
        <source>Plain text: the words</source>
        <translation>テキスト: 言葉</translation>
    </message>
    <message>
        <source>Really delete everything</source>
        <translation>本当にすべて削除</translation>
    </message>
    <message>
        <source>Really? There is no way back.</source>
        <translation>本当ですか？元に戻せません。</translation>
    </message>
    <message>
        <source>Sound, lossless</source>
        <translation>音声、ロスレス</translation>
    </message>
    <message>
        <source>Sound, uncompressed</source>
        <translation>音声、非圧縮</translation>
    </message>
    <message>
        <source>Sound, words, pictures and the answers of tools go to the provider you choose, and nowhere else.</source>
        <translation>音声、言葉、画像、ツールの結果は、選んだプロバイダーにだけ送られます。</translation>
    </message>
    <message>
        <source>System settings…</source>
        <translation>システム設定…</translation>
    </message>
    <message>
        <source>They lie in the system keychain and in no file.</source>
        <translation>システムのキーチェーンにあり、ファイルには保存しません。</translation>
    </message>
    <message>
        <source>This system asks nobody: every program may. Its sound settings mute it for all.</source>
        <translation>このシステムは確認せず、どのプログラムも使えます。サウンド設定ですべてに対してミュートできます。</translation>
    </message>
    <message>
        <source>This system has no keychain: keys are forgotten when the program ends.</source>
        <translation>このシステムにはキーチェーンがないため、終了するとキーは忘れられます。</translation>
    </message>
    <message>
        <source>Web page: sound, words, timeline</source>
        <translation>ウェブページ: 音声、言葉、タイムライン</translation>
    </message>
    <message>
        <source>Where your words go</source>
        <translation>言葉の行き先</translation>
    </message>
    <message>
        <source>Who may hear the microphone</source>
        <translation>マイクを使えるもの</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>あなたのデータ</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Allow it in the system settings.</source>
        <translation>システム設定で許可してください。</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>別のプログラムが使っています。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>確認するか、プロバイダーで新しく作ってください。</translation>
    </message>
    <message>
        <source>Choose device</source>
        <translation>デバイスを選択</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>接続が切れました。</translation>
    </message>
    <message>
        <source>Continue in a new one</source>
        <translation>新しいセッションで続ける</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>再接続できませんでした。</translation>
    </message>
    <message>
        <source>Eight tries failed.</source>
        <translation>8 回試して失敗しました。</translation>
    </message>
    <message>
        <source>Go on to {0}</source>
        <translation>{0} まで続ける</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>マイクへのアクセスがオフです。</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>{0} 秒後に再試行します。</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>プロバイダーの残高がありません。</translation>
    </message>
    <message>
        <source>No microphone found.</source>
        <translation>マイクが見つかりません。</translation>
    </message>
    <message>
        <source>Open Provider</source>
        <translation>プロバイダーを開く</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>設定を開く</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>接続するとすぐ使われます。別のデバイスも選べます。</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>イベントを表示</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>ここで終了</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>キーが受け入れられませんでした。</translation>
    </message>
    <message>
        <source>The microphone is busy.</source>
        <translation>マイクが使用中です。</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>サーバーが設定を拒否しました。</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>リクエストが多すぎます。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>Trying again in {0} s ({1} of {2}). What you say is kept and sent when it is back.</source>
        <translation>{0} 秒後に再試行します ({1}/{2})。話した内容は残り、復帰後に送られます。</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>ローカルアシスタントを使う</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待つ</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Answer in two short sentences: {heard}</source>
        <translation>短い 2 文で答えて: {heard}</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>短く</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Role play</source>
        <translation>役を演じる</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻訳</translation>
    </message>
    <message>
        <source>Translate this into French and say only the translation: {heard}</source>
        <translation>フランス語に訳し、訳だけを言って: {heard}</translation>
    </message>
    <message>
        <source>You are a ship&apos;s captain in a storm. Answer in that voice: {heard}</source>
        <translation>あなたは嵐の中の船長です。その口調で答えて: {heard}</translation>
    </message>
</context>
<context>
    <name>PromptList</name>
    <message>
        <source>New prompt</source>
        <translation>新しいプロンプト</translation>
    </message>
    <message>
        <source>{0}: place {1} of {2}</source>
        <translation>{0}: {2} 件中 {1} 番目</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>Move {0}</source>
        <translation>{0} を移動</translation>
    </message>
    <message>
        <source>Name of prompt {0}</source>
        <translation>プロンプト {0} の名前</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>{0} を削除</translation>
    </message>
    <message>
        <source>Send exactly what was heard</source>
        <translation>聞こえたまま送る</translation>
    </message>
    <message>
        <source>Text of prompt {0}</source>
        <translation>プロンプト {0} の文</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>Any server that speaks the Realtime protocol.</source>
        <translation>Realtime プロトコルを話すサーバー。</translation>
    </message>
    <message>
        <source>Runs on this computer. No key. Free.</source>
        <translation>このコンピューターで動作。キー不要、無料。</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>For every provider</source>
        <translation>すべてのプロバイダー</translation>
    </message>
    <message>
        <source>Key saved for this session only.</source>
        <translation>キーは今回のみ保存。</translation>
    </message>
    <message>
        <source>Key saved in the system keychain.</source>
        <translation>キーはシステムのキーチェーンに保存。</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>応答がありません。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>再接続中</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>テスト中…</translation>
    </message>
    <message>
        <source>The address starts with ws:// or wss://</source>
        <translation>アドレスは ws:// または wss:// で始まります</translation>
    </message>
    <message>
        <source>Your deployment, your region.</source>
        <translation>自分のデプロイメントとリージョン。</translation>
    </message>
    <message>
        <source>Your key, the service&apos;s models.</source>
        <translation>自分のキーでサービスのモデルを利用。</translation>
    </message>
    <message>
        <source>Your key, xAI&apos;s voices.</source>
        <translation>自分のキーで xAI の声を利用。</translation>
    </message>
    <message>
        <source>for hearing and speaking only</source>
        <translation>聞き取りと発話のみ</translation>
    </message>
</context>
<context>
    <name>ProviderRow</name>
    <message>
        <source>Set up</source>
        <translation>設定する</translation>
    </message>
    <message>
        <source>Set up {0}</source>
        <translation>{0} を設定する</translation>
    </message>
</context>
<context>
    <name>RemoteServers</name>
    <message>
        <source>A server needs a name, and an address or a connector.</source>
        <translation>サーバーには名前と、アドレスまたはコネクターが必要です。</translation>
    </message>
    <message>
        <source>Add a server that the service calls</source>
        <translation>サービスが呼び出すサーバーを追加</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>サーバーを追加</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>サーバーのキー</translation>
    </message>
    <message>
        <source>Key, if it wants one</source>
        <translation>キー（必要な場合）</translation>
    </message>
    <message>
        <source>Key, kept as it is if empty</source>
        <translation>キー（空欄なら今のまま）</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>None yet. The service talks to these by itself, so it must be able to reach them.</source>
        <translation>まだありません。サービスが直接やり取りするため、サービスから届く必要があります。</translation>
    </message>
    <message>
        <source>The local assistant does not call these; a service does.</source>
        <translation>ローカルアシスタントは呼び出しません。呼び出すのはサービスです。</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>{0} に許可すること</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>One event back (Left)</source>
        <translation>1 イベント戻る (←)</translation>
    </message>
    <message>
        <source>One event further (Right)</source>
        <translation>1 イベント進む (→)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>再生 (Space)</translation>
    </message>
    <message>
        <source>The next turn (Page down)</source>
        <translation>次の発言 (Page Down)</translation>
    </message>
    <message>
        <source>The turn before (Page up)</source>
        <translation>前の発言 (Page Up)</translation>
    </message>
    <message>
        <source>{0} times as fast</source>
        <translation>{0} 倍速</translation>
    </message>
</context>
<context>
    <name>ReplayWindow</name>
    <message>
        <source>Replay: {0}</source>
        <translation>再生: {0}</translation>
    </message>
    <message>
        <source>{0} places break the protocol; the first: {1}</source>
        <translation>{0} か所がプロトコルに反しています。最初: {1}</translation>
    </message>
</context>
<context>
    <name>ReviewCard</name>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Enter</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Play what you said</source>
        <translation>話した内容を再生</translation>
    </message>
    <message>
        <source>Prompt for this reply</source>
        <translation>この返答のプロンプト</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>録り直す</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Speak the reply</source>
        <translation>返答を読み上げる</translation>
    </message>
    <message>
        <source>What I heard</source>
        <translation>聞こえた内容</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>話した内容を書き起こし中</translation>
    </message>
    <message>
        <source>Your own prompt</source>
        <translation>自分のプロンプト</translation>
    </message>
    <message>
        <source>edit before it is sent</source>
        <translation>送信前に編集できます</translation>
    </message>
    <message>
        <source>{heard} stands for what I heard</source>
        <translation>{heard} は聞こえた内容です</translation>
    </message>
</context>
<context>
    <name>RiskChip</name>
    <message>
        <source>Changes data</source>
        <translation>データを変更</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>プログラムを実行</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>ネットワークを使用</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Command line, or http://…</source>
        <translation>コマンドライン、または http://…</translation>
    </message>
    <message>
        <source>Command or address of the server</source>
        <translation>サーバーのコマンドまたはアドレス</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>サーバーの名前</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>https://… or connector_…</source>
        <translation>https://… または connector_…</translation>
    </message>
</context>
<context>
    <name>ServerMenu</name>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>More about {0}</source>
        <translation>{0} のその他</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>10 s</source>
        <translation>10 秒</translation>
    </message>
    <message>
        <source>20 s</source>
        <translation>20 秒</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 秒</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 秒</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 日</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 日</translation>
    </message>
    <message>
        <source>A Python file with intercept(words, talk).</source>
        <translation>intercept(words, talk) を含む Python ファイル。</translation>
    </message>
    <message>
        <source>A Python file; each public function with a docstring is a tool.</source>
        <translation>Python ファイル。docstring のある公開関数がツールになります。</translation>
    </message>
    <message>
        <source>A dotted line under words it may have misheard</source>
        <translation>聞き違えたかもしれない言葉に点線を引きます</translation>
    </message>
    <message>
        <source>A screen reader hears of changes while the assistant speaks, too</source>
        <translation>アシスタントの発話中も変化を読み上げに伝えます</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Announce everything</source>
        <translation>すべて通知</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Azure OpenAI</source>
        <translation>Azure OpenAI</translation>
    </message>
    <message>
        <source>Beta names</source>
        <translation>ベータの名前</translation>
    </message>
    <message>
        <source>Both voices, to be heard again; about 50 MB an hour.</source>
        <translation>聞き直せる両者の声。1 時間で約 50 MB。</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>バッファ</translation>
    </message>
    <message>
        <source>By free memory</source>
        <translation>空きメモリに応じて</translation>
    </message>
    <message>
        <source>Check in when I am quiet</source>
        <translation>黙っていたら声をかける</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>コントラスト</translation>
    </message>
    <message>
        <source>Current (GA)</source>
        <translation>現行 (GA)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Default (4 GB)</source>
        <translation>標準 (4 GB)</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイメント</translation>
    </message>
    <message>
        <source>Mark unsure words</source>
        <translation>不確かな言葉に印</translation>
    </message>
    <message>
        <source>Said when you press play on a voice</source>
        <translation>声を試聴するときの文</translation>
    </message>
    <message>
        <source>Show what I say</source>
        <translation>話した内容を表示</translation>
    </message>
    <message>
        <source>Eagerness</source>
        <translation>積極性</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s own choice.</source>
        <translation>空欄: プロバイダーの選択。</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s usual one.</source>
        <translation>空欄: プロバイダーの標準。</translation>
    </message>
    <message>
        <source>Empty: the system&apos;s default, followed when it changes.</source>
        <translation>空欄: システムの既定。変わると追従します。</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>無期限</translation>
    </message>
    <message>
        <source>For example ws://localhost:8765/v1/realtime</source>
        <translation>例: ws://localhost:8765/v1/realtime</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Grows every text.</source>
        <translation>すべての文字を大きくします。</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>ハンズフリー</translation>
    </message>
    <message>
        <source>Held down in any program; empty: off.</source>
        <translation>どのプログラムでも押して話せます。空欄: オフ。</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>押して話す</translation>
    </message>
    <message>
        <source>How fast the assistant speaks.</source>
        <translation>アシスタントの話す速さ。</translation>
    </message>
    <message>
        <source>How soon it takes its turn. Only with Meaning.</source>
        <translation>話し始める早さ。「意味」でのみ有効。</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech.</source>
        <translation>音声と判断する確かさ。</translation>
    </message>
    <message>
        <source>How that server names its events.</source>
        <translation>そのサーバーのイベント名の形式。</translation>
    </message>
    <message>
        <source>I use headphones</source>
        <translation>ヘッドホンを使う</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Keep before speech</source>
        <translation>発話前を残す</translation>
    </message>
    <message>
        <source>Keep conversations</source>
        <translation>会話を残す</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Keep sound</source>
        <translation>音声を残す</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Leaves out the echo canceller.</source>
        <translation>エコー除去を使いません。</translation>
    </message>
    <message>
        <source>Let me interrupt</source>
        <translation>割り込みを許可</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Light, dark, or as the system.</source>
        <translation>ライト、ダーク、またはシステムに合わせる。</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>ローカルアシスタント</translation>
    </message>
    <message>
        <source>Local models</source>
        <translation>ローカルモデル</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Low latency</source>
        <translation>低遅延</translation>
    </message>
    <message>
        <source>Makes the microphone louder or softer in this program; the system&apos;s level stays as it is.</source>
        <translation>このプログラムの中だけでマイクの音を大きく、または小さくします。システムの音量は変わりません。</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Names and terms that are easy to mishear</source>
        <translation>聞き違えやすい名前や用語</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Preview sentence</source>
        <translation>試聴の文</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>少なめ</translation>
    </message>
    <message>
        <source>Reduced shows a still orb with a level ring</source>
        <translation>「少なめ」では静止した球とレベルの輪を表示</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 分</translation>
    </message>
    <message>
        <source>60 min</source>
        <translation>60 分</translation>
    </message>
    <message>
        <source>A GGUF file on this computer.</source>
        <translation>このコンピューターの GGUF ファイル。</translation>
    </message>
    <message>
        <source>A conversation with a paid service ends there; 0: never.</source>
        <translation>有料サービスとの会話はそこで終わります。0: なし。</translation>
    </message>
    <message>
        <source>A paid service is left after so long; your next words connect again.</source>
        <translation>この時間が過ぎると有料サービスを切断し、次の言葉で再接続します。</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible address, such as http://127.0.0.1:11434/v1 for Ollama.</source>
        <translation>OpenAI 互換のアドレス。例: Ollama は http://127.0.0.1:11434/v1。</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>必要に応じて</translation>
    </message>
    <message>
        <source>As the server names it.</source>
        <translation>サーバーでの名前。</translation>
    </message>
    <message>
        <source>Automatic microphone level</source>
        <translation>マイクの自動音量</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Chat model</source>
        <translation>チャットモデル</translation>
    </message>
    <message>
        <source>Chat server</source>
        <translation>チャットサーバー</translation>
    </message>
    <message>
        <source>Comes with the product</source>
        <translation>付属</translation>
    </message>
    <message>
        <source>Compact events</source>
        <translation>イベントをコンパクトに</translation>
    </message>
    <message>
        <source>For what the microphone hears; the service does it.</source>
        <translation>マイクの音に対し、サービスが処理します。</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>GGUF ファイル</translation>
    </message>
    <message>
        <source>Hang up when nobody speaks</source>
        <translation>無言なら切断</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>ヘッドセット</translation>
    </message>
    <message>
        <source>In tokens; a longer reply is cut. 0: no limit.</source>
        <translation>トークン数。これより長い応答は途中で切れます。0：制限なし。</translation>
    </message>
    <message>
        <source>It sees pictures</source>
        <translation>画像を見る</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>言語モデル</translation>
    </message>
    <message>
        <source>Laptop or room</source>
        <translation>ノートPC・室内</translation>
    </message>
    <message>
        <source>Less noise</source>
        <translation>雑音を減らす</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>応答の最大の長さ</translation>
    </message>
    <message>
        <source>Lower rows in the timeline.</source>
        <translation>タイムラインの行を低くします。</translation>
    </message>
    <message>
        <source>Makes a soft voice louder, slowly.</source>
        <translation>小さな声を徐々に大きくします。</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>モデルファイル</translation>
    </message>
    <message>
        <source>Noise reduction at the service</source>
        <translation>サービス側の雑音低減</translation>
    </message>
    <message>
        <source>Off is Review mode.</source>
        <translation>オフは確認モードです。</translation>
    </message>
    <message>
        <source>Older conversations are deleted when the program starts.</source>
        <translation>古い会話は起動時に削除されます。</translation>
    </message>
    <message>
        <source>OpenAI</source>
        <translation>OpenAI</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>互換サーバー</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>Of the assistant alone, below the system&apos;s volume.</source>
        <translation>アシスタントの声だけの音量で、システムの音量の範囲内です。</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>間</translation>
    </message>
    <message>
        <source>Pictures are sent to the chat model.</source>
        <translation>画像をチャットモデルに送ります。</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Quiet that ends an utterance.</source>
        <translation>発話の終わりとみなす無音。</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Reply by itself</source>
        <translation>自動で返答</translation>
    </message>
    <message>
        <source>Reply language</source>
        <translation>返答の言語</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Right of the conversation, or below it.</source>
        <translation>会話の右、または下。</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Sent as ?model=; may be empty.</source>
        <translation>?model= として送信。空欄可。</translation>
    </message>
    <message>
        <source>Silence before the reply</source>
        <translation>返答前の無音</translation>
    </message>
    <message>
        <source>Small (2 GB)</source>
        <translation>小 (2 GB)</translation>
    </message>
    <message>
        <source>Smaller is quicker, larger is safer on a busy computer.</source>
        <translation>小さいほど速く、大きいほど負荷時に安定します。</translation>
    </message>
    <message>
        <source>Softens fans and hiss before anything is sent.</source>
        <translation>送信前にファンや雑音を弱めます。</translation>
    </message>
    <message>
        <source>Sound kept from before the first word.</source>
        <translation>最初の言葉より前に残す音声。</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>スピーカー</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速さ</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>表記</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Stop at this cost</source>
        <translation>この費用で停止</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Talk from any app</source>
        <translation>どのアプリからでも話す</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>The assistant asks whether you are still there. Only with Pauses.</source>
        <translation>まだいるかどうかを尋ねます。「間」でのみ有効。</translation>
    </message>
    <message>
        <source>The larger models answer better; the small ones need less memory.</source>
        <translation>大きいモデルほど返答がよく、小さいモデルはメモリが少なくて済みます。</translation>
    </message>
    <message>
        <source>The model at OpenAI.</source>
        <translation>OpenAI のモデル。</translation>
    </message>
    <message>
        <source>The model at xAI.</source>
        <translation>xAI のモデル。</translation>
    </message>
    <message>
        <source>The name before .openai.azure.com, or the whole address.</source>
        <translation>.openai.azure.com の前の名前、または全体のアドレス。</translation>
    </message>
    <message>
        <source>The name you gave the model in Azure.</source>
        <translation>Azure でモデルに付けた名前。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Timeline beside</source>
        <translation>タイムラインの位置</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>話者交代の検出</translation>
    </message>
    <message>
        <source>Two letters, such as de; empty: as you speak.</source>
        <translation>de などの 2 文字。空欄: 話した言語。</translation>
    </message>
    <message>
        <source>Two letters, such as en; empty: found by itself.</source>
        <translation>en などの 2 文字。空欄: 自動検出。</translation>
    </message>
    <message>
        <source>Use of tools</source>
        <translation>ツールの使用</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>What the assistant is told before every conversation.</source>
        <translation>会話の前にアシスタントへ伝える内容。</translation>
    </message>
    <message>
        <source>What the local assistant thinks with. It hears and speaks by itself in any case.</source>
        <translation>ローカルアシスタントの考える部分です。聞き取りと発話は常に自前です。</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>アシスタントの番はいつ？</translation>
    </message>
    <message>
        <source>Whether a reply may, must or must not call a tool.</source>
        <translation>応答がツールを呼び出してよいか、必ず呼び出すか、呼び出さないか。</translation>
    </message>
    <message>
        <source>Who answers. The local assistant needs no key and nothing leaves this computer.</source>
        <translation>返答する相手。ローカルアシスタントはキー不要で、何も外に出ません。</translation>
    </message>
    <message>
        <source>Who decides when it is the assistant&apos;s turn.</source>
        <translation>アシスタントの番を誰が決めるか。</translation>
    </message>
    <message>
        <source>Words and events stay on this computer, to be found again.</source>
        <translation>言葉とイベントはこのコンピューターに残り、あとで探せます。</translation>
    </message>
    <message>
        <source>Words to expect</source>
        <translation>予想される言葉</translation>
    </message>
    <message>
        <source>Writes your words into the conversation</source>
        <translation>話した言葉を会話に書き込みます</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Written replies make no sound and cost less.</source>
        <translation>文字の応答は音が出ず、費用も少なくなります。</translation>
    </message>
    <message>
        <source>Your code before the answer</source>
        <translation>返答前に動く自分のコード</translation>
    </message>
    <message>
        <source>Your own tools</source>
        <translation>自分のツール</translation>
    </message>
    <message>
        <source>Your voice stops the reply.</source>
        <translation>声を出すと返答が止まります。</translation>
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
        <translation>情報</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>オーディオデバイス</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>How the assistant sounds.</source>
        <translation>アシスタントの声。</translation>
    </message>
    <message>
        <source>How your words are written down and sent on.</source>
        <translation>話した言葉の書き起こしと送り方。</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>「{0}」は見つかりません。</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>プライバシーとデータ</translation>
    </message>
    <message>
        <source>Privacy and data</source>
        <translation>プライバシーとデータ</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>このページを初期化</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>ツールと MCP</translation>
    </message>
    <message>
        <source>Tools and MCP servers</source>
        <translation>ツールと MCP サーバー</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>文字起こし</translation>
    </message>
    <message>
        <source>Transcription and prompts</source>
        <translation>文字起こしとプロンプト</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>話者交代の検出</translation>
    </message>
    <message>
        <source>Versions and licences.</source>
        <translation>バージョンとライセンス。</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>What stays on this computer, and for how long.</source>
        <translation>このコンピューターに残るものと期間。</translation>
    </message>
    <message>
        <source>What the assistant may do for you.</source>
        <translation>アシスタントに許可すること。</translation>
    </message>
    <message>
        <source>What you talk into and listen to.</source>
        <translation>話す機器と聞く機器。</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>アシスタントの番はいつ？</translation>
    </message>
    <message>
        <source>Who answers you.</source>
        <translation>返答する相手。</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>話す</translation>
    </message>
    <message>
        <source>The plain key talks only while no text field has the focus. Click a shortcut to change it.</source>
        <translation>単独のキーは入力欄にフォーカスがないときだけ働きます。クリックすると変更できます。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>{0} is already {1}. Replace?</source>
        <translation>{0} はすでに「{1}」です。置き換えますか？</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations you have will be listed here.</source>
        <translation>会話はここに表示されます。</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>削除しました: {0}</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>サイドバーを隠す</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>「{0}」は見つかりません。</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>会話を検索</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Writing down what you said</source>
        <translation>話した内容を書き起こし中</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Ask me ten very short questions, one after the other, and wait for each answer.</source>
        <translation>とても短い質問を一つずつ十個して、毎回私の答えを待ってください。</translation>
    </message>
    <message>
        <source>I am going to speak a note. Listen, and then read it back to me in short.</source>
        <translation>これからメモを話します。聞いてから、短くまとめて読み返してください。</translation>
    </message>
    <message>
        <source>Translate everything I say from English to Portuguese, and say only the translation.</source>
        <translation>私が話すことをすべて英語からポルトガル語に訳して、訳だけを話してください。</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon. Take my order in simple Portuguese and help me when I am stuck.</source>
        <translation>あなたはリスボンのウェイターです。やさしいポルトガル語で注文を取り、私が言葉に詰まったら助けてください。</translation>
    </message>
</context>
<context>
    <name>StoppedCard</name>
    <message>
        <source>Ask again</source>
        <translation>もう一度尋ねる</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>イベントを表示</translation>
    </message>
    <message>
        <source>The reply stopped halfway</source>
        <translation>返答が途中で止まりました</translation>
    </message>
    <message>
        <source>the connection dropped.</source>
        <translation>接続が切れました。</translation>
    </message>
    <message>
        <source>{0} Nothing was lost on your side.</source>
        <translation>{0} あなたの側では何も失われていません。</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Hold while you talk</source>
        <translation>話す間は押し続けてください</translation>
    </message>
</context>
<context>
    <name>TalkButton</name>
    <message>
        <source>Hold to talk</source>
        <translation>押している間に話す</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Open in full size</source>
        <translation>原寸で開く</translation>
    </message>
    <message>
        <source>Picture: open in full size</source>
        <translation>画像: 原寸で開く</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Remove this picture</source>
        <translation>この画像を削除</translation>
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
        <translation>すべて</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>行をコンパクトに</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Events appear here as soon as you talk.</source>
        <translation>話すとここにイベントが表示されます。</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>イベントを書き出す</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>No event matches.</source>
        <translation>該当するイベントはありません。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n new</source>
        <translation>
            <numerusform>一時停止、新着 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s after {1}</source>
        <translation>{1} の {0} 秒後</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>イベントを検索</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Show it below the conversation</source>
        <translation>会話の下に表示</translation>
    </message>
    <message>
        <source>Show it right of the conversation</source>
        <translation>会話の右に表示</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
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
        <translation>{1} 件中 {0} 件</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Now using {0} instead of {1}.</source>
        <translation>{1} の代わりに {0} を使っています。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} が戻りました。</translation>
    </message>
    <message>
        <source>{0} is gone. Now using the default.</source>
        <translation>{0} が見つかりません。既定の機器を使っています。</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>what I heard</source>
        <translation>聞こえた内容</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Always allow {0}</source>
        <translation>{0} を常に許可</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Arguments and result</source>
        <translation>引数と結果</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Not allowed in Settings</source>
        <translation>設定で許可されていません</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>{0} を実行しますか？</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Tool {0}: {1}</source>
        <translation>ツール {0}: {1}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>You said no</source>
        <translation>拒否しました</translation>
    </message>
    <message>
        <source>You stopped it</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
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
            <numerusform>%n 個のツール</numerusform>
        </translation>
    </message>
    <message>
        <source>A server needs a name, and a command or an address.</source>
        <translation>サーバーには名前と、コマンドかアドレスが必要です。</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>サーバーを追加</translation>
    </message>
    <message>
        <source>Adds to your notes</source>
        <translation>メモに追加します</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内蔵</translation>
    </message>
    <message>
        <source>Calculates</source>
        <translation>計算します</translation>
    </message>
    <message>
        <source>Cancels a timer or reminder</source>
        <translation>タイマーやリマインダーを取り消します</translation>
    </message>
    <message>
        <source>Changes data</source>
        <translation>データを変更</translation>
    </message>
    <message>
        <source>Choose a Python file</source>
        <translation>Python ファイルを選択</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Counts days from a date</source>
        <translation>日付からの日数を数えます</translation>
    </message>
    <message>
        <source>Counts the days to a date</source>
        <translation>日付までの日数を数えます</translation>
    </message>
    <message>
        <source>Lists timers and reminders</source>
        <translation>タイマーとリマインダーを一覧します</translation>
    </message>
    <message>
        <source>MCP servers</source>
        <translation>MCP サーバー</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>None yet. A server is a program started by this app, or an address.</source>
        <translation>まだありません。サーバーはこのアプリが起動するプログラムか、アドレスです。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Opens a page in your browser</source>
        <translation>ブラウザーでページを開きます</translation>
    </message>
    <message>
        <source>Reads memory, disk and battery of this computer</source>
        <translation>メモリ、ディスク、電池の状態を読みます</translation>
    </message>
    <message>
        <source>Reads what you copied</source>
        <translation>コピーした内容を読みます</translation>
    </message>
    <message>
        <source>Reads your notes</source>
        <translation>メモを読みます</translation>
    </message>
    <message>
        <source>Reminds you</source>
        <translation>思い出させます</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>プログラムを実行</translation>
    </message>
    <message>
        <source>Sets a timer</source>
        <translation>タイマーを設定します</translation>
    </message>
    <message>
        <source>Started by this app: {0}</source>
        <translation>このアプリが起動: {0}</translation>
    </message>
    <message>
        <source>Tells date and time</source>
        <translation>日付と時刻を伝えます</translation>
    </message>
    <message>
        <source>Tools marked Ask show a card in the conversation and wait for you.</source>
        <translation>「確認」のツールは会話にカードを出して待ちます。</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} を使う</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>ネットワークを使用</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>{0} に許可すること</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation>自分のファイル</translation>
    </message>
    <message>
        <source>Your own code</source>
        <translation>自分のコード</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
</context>
<context>
    <name>TranscriptionPage</name>
    <message>
        <source>Detect</source>
        <translation>自動検出</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>新しいプロンプト</translation>
    </message>
    <message>
        <source>Review mode prompts</source>
        <translation>確認モードのプロンプト</translation>
    </message>
    <message>
        <source>The provider&apos;s usual one</source>
        <translation>プロバイダーの標準</translation>
    </message>
    <message>
        <source>{0} in a text stands for what was heard; without it, the text is sent as instructions only.</source>
        <translation>文中の {0} は聞こえた内容です。ない場合は指示としてだけ送られます。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Free</source>
        <translation>無料</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>ローカルアシスタント</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>ウィンドウを開く</translation>
    </message>
    <message>
        <source>Realtime: {0}</source>
        <translation>Realtime: {0}</translation>
    </message>
    <message>
        <source>Talk now</source>
        <translation>今すぐ話す</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>Live check</source>
        <translation>ライブ確認</translation>
    </message>
    <message>
        <source>After a silence</source>
        <translation>無音のあと</translation>
    </message>
    <message>
        <source>Speech heard</source>
        <translation>音声を検出</translation>
    </message>
    <message>
        <source>When you sound finished</source>
        <translation>話し終えたと思われるとき</translation>
    </message>
    <message>
        <source>You hold the button</source>
        <translation>ボタンを押して話す</translation>
    </message>
    <message>
        <source>only with Meaning</source>
        <translation>「意味」のみ</translation>
    </message>
    <message>
        <source>only with Pauses</source>
        <translation>「間」のみ</translation>
    </message>
    <message>
        <source>speech likelihood, measured on this computer</source>
        <translation>音声らしさ、このコンピューターで測定</translation>
    </message>
    <message>
        <source>you hold the button</source>
        <translation>ボタンで操作</translation>
    </message>
</context>
<context>
    <name>TurnSlider</name>
    <message>
        <source>Place in the session</source>
        <translation>セッション内の位置</translation>
    </message>
</context>
<context>
    <name>UserRow</name>
    <message>
        <source>Edited before sending</source>
        <translation>送信前に編集</translation>
    </message>
    <message>
        <source>No transcript</source>
        <translation>文字起こしなし</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>言葉なし</translation>
    </message>
    <message>
        <source>Play what you said (P)</source>
        <translation>話した内容を再生 (P)</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>You: {0}</source>
        <translation>あなた: {0}</translation>
    </message>
    <message>
        <source>photo {0}</source>
        <translation>写真 {0}</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Play {0}</source>
        <translation>{0} を再生</translation>
    </message>
    <message>
        <source>Play {0} (P)</source>
        <translation>{0} を再生 (P)</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>再生中…</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>A little higher</source>
        <translation>少し高め</translation>
    </message>
    <message>
        <source>A little lower</source>
        <translation>少し低め</translation>
    </message>
    <message>
        <source>A new voice starts with the next conversation.</source>
        <translation>新しい声は次の会話から使われます。</translation>
    </message>
    <message>
        <source>Airy and quick</source>
        <translation>軽やかで速い</translation>
    </message>
    <message>
        <source>Bright and warm</source>
        <translation>明るく温かい</translation>
    </message>
    <message>
        <source>Clear and friendly</source>
        <translation>明瞭で親しみやすい</translation>
    </message>
    <message>
        <source>Crisp and light</source>
        <translation>歯切れよく軽い</translation>
    </message>
    <message>
        <source>Dry and direct</source>
        <translation>淡々と率直</translation>
    </message>
    <message>
        <source>Even and neutral</source>
        <translation>落ち着いて中立</translation>
    </message>
    <message>
        <source>Gentle, slower</source>
        <translation>穏やか、ゆっくり</translation>
    </message>
    <message>
        <source>High and young</source>
        <translation>高く若々しい</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>快活</translation>
    </message>
    <message>
        <source>Low and calm</source>
        <translation>低く落ち着いた</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>応答がありません。</translation>
    </message>
    <message>
        <source>Same as I speak</source>
        <translation>話した言語</translation>
    </message>
    <message>
        <source>Soft and patient</source>
        <translation>柔らかく丁寧</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>とても低い</translation>
    </message>
    <message>
        <source>Warm and steady</source>
        <translation>温かく安定</translation>
    </message>
    <message>
        <source>xAI always speaks</source>
        <translation>xAI は常に話します</translation>
    </message>
</context>
<context>
    <name>VoiceStage</name>
    <message>
        <source>Choose the speakers</source>
        <translation>スピーカーを選択</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>マイク</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>マイクのレベル</translation>
    </message>
    <message>
        <source>Microphone sound</source>
        <translation>マイクの音</translation>
    </message>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>マイクをミュート (M)</translation>
    </message>
    <message>
        <source>No speakers</source>
        <translation>スピーカーなし</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Speaker level</source>
        <translation>スピーカーのレベル</translation>
    </message>
    <message>
        <source>Speaker sound</source>
        <translation>スピーカーの音</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>スピーカー</translation>
    </message>
</context>
</TS>
