<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Copied.</source>
        <translation>تم النسخ.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Fonts, icons and models</source>
        <translation>الخطوط والأيقونات والنماذج</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>الحزم</translation>
    </message>
    <message>
        <source>Report for a question or a bug</source>
        <translation>تقرير لسؤال أو خلل</translation>
    </message>
    <message>
        <source>The licence texts lie in THIRD_PARTY.md and beside the fonts and icons.</source>
        <translation>نصوص التراخيص في THIRD_PARTY.md وبجوار الخطوط والأيقونات.</translation>
    </message>
    <message>
        <source>Versions, system and choices. No key, no word of a conversation, no address.</source>
        <translation>الإصدارات والنظام والخيارات. بلا مفتاح ولا كلمة من محادثة ولا عنوان.</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>غير مثبت</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>Ask again</source>
        <translation>اسأل مجددًا</translation>
    </message>
    <message>
        <source>Instructions for this answer alone; {heard} stands for the words.</source>
        <translation>تعليمات لهذا الجواب وحده؛ {heard} يمثل الكلمات.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>توجيه</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Spoken: {0}</source>
        <translation>منطوق: {0}</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>حينها</translation>
    </message>
    <message>
        <source>Typed: {0}</source>
        <translation>مكتوب: {0}</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Assistant: {0}</source>
        <translation>المساعد: {0}</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Asking…</source>
        <translation>جارٍ السؤال…</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>التكلفة غير معروفة</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>No words.</source>
        <translation>لا كلمات.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>{0} م.ث إلى أول صوت</translation>
    </message>
    <message>
        <source>{0} s of sound</source>
        <translation>{0} ث من الصوت</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} رمزًا</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>System ({0})</source>
        <translation>النظام ({0})</translation>
    </message>
    <message>
        <source>Text and motion</source>
        <translation>النص والحركة</translation>
    </message>
    <message>
        <source>The language changes when the program starts again.</source>
        <translation>تتغير اللغة عند بدء البرنامج مجددًا.</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
</context>
<context>
    <name>AssistantRow</name>
    <message>
        <source>Ask again</source>
        <translation>اسأل مجددًا</translation>
    </message>
    <message>
        <source>Assistant: {0}</source>
        <translation>المساعد: {0}</translation>
    </message>
    <message>
        <source>Copy the words (C)</source>
        <translation>نسخ الكلمات (C)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Play again (P)</source>
        <translation>إعادة التشغيل (P)</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>عرض في الخط الزمني</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>الزمن من آخر كلمة لك إلى أول صوت</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} م.ث</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>لقد قاطعتَ</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ClashBar</name>
    <message>
        <source>Keep as it is</source>
        <translation>إبقاء الوضع</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Ask the last turn again</source>
        <translation>إعادة سؤال الدور الأخير</translation>
    </message>
    <message>
        <source>Change microphone…</source>
        <translation>تغيير الميكروفون…</translation>
    </message>
    <message>
        <source>Change speakers…</source>
        <translation>تغيير مكبرات الصوت…</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>فحص هذا الحاسوب</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Cost and time to first sound</source>
        <translation>التكلفة والزمن إلى أول صوت</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>بحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>البحث عن التالي</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>البحث عن السابق</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>اضغط مطولًا للتحدث</translation>
    </message>
    <message>
        <source>Hold to talk, also in a field</source>
        <translation>اضغط مطولًا للتحدث، حتى داخل حقل</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>النافذة المصغرة</translation>
    </message>
    <message>
        <source>Mute microphone</source>
        <translation>كتم الميكروفون</translation>
    </message>
    <message>
        <source>Search all conversations</source>
        <translation>بحث في كل المحادثات</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Import a conversation…</source>
        <translation>استيراد محادثة…</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>الدور التالي</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>إعادة تشغيل جلسة</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>بحث في الأحداث</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Show turn in timeline</source>
        <translation>عرض الدور في الخط الزمني</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Stop speaking or thinking</source>
        <translation>إيقاف الكلام أو التفكير</translation>
    </message>
    <message>
        <source>Switch to Hands-free mode</source>
        <translation>التبديل إلى بلا يدين</translation>
    </message>
    <message>
        <source>Switch to Hold mode</source>
        <translation>التبديل إلى الضغط المطوّل</translation>
    </message>
    <message>
        <source>Switch to Review mode</source>
        <translation>التبديل إلى المراجعة</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Timeline: right or below</source>
        <translation>الخط الزمني: يمينًا أو أسفل</translation>
    </message>
    <message>
        <source>Turn before</source>
        <translation>الدور السابق</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>استخدام المساعد المحلي</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Ask again</source>
        <translation>اسأل مجددًا</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>إعادة التشغيل</translation>
    </message>
    <message>
        <source>Show in timeline</source>
        <translation>عرض في الخط الزمني</translation>
    </message>
    <message>
        <source>This sound is no longer here.</source>
        <translation>هذا الصوت لم يعد هنا.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Add a picture</source>
        <translation>إضافة صورة</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>بلا يدين</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>ضغط مطوّل</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>صورة ملصقة</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>صور (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>إرسال (Enter)</translation>
    </message>
    <message>
        <source>That file is not a picture. PNG and JPEG work.</source>
        <translation>هذا الملف ليس صورة. تُقبل PNG وJPEG.</translation>
    </message>
    <message>
        <source>That picture is too large. At most 20 MB; it is shrunk before sending.</source>
        <translation>هذه الصورة كبيرة جدًا. 20 ميغابايت كحد أقصى؛ وتُصغَّر قبل الإرسال.</translation>
    </message>
</context>
<context>
    <name>ConnectionRow</name>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>لم يُختبر بعد.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>اختبار الاتصال</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A line looks like {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}}.</source>
        <translation>يبدو السطر هكذا: {&quot;dir&quot;: &quot;server&quot;, &quot;t&quot;: 0.5, &quot;event&quot;: {&quot;type&quot;: &quot;...&quot;}}.</translation>
    </message>
    <message>
        <source>Add some there, or go on with the local assistant.</source>
        <translation>أضف رصيدًا هناك، أو تابع مع المساعد المحلي.</translation>
    </message>
    <message>
        <source>Allow desktop apps to use the microphone in Settings, Privacy &amp; security, Microphone; then check again.</source>
        <translation>اسمح لتطبيقات سطح المكتب باستخدام الميكروفون في الإعدادات، الخصوصية والأمان، الميكروفون، ثم تحقق مرة أخرى.</translation>
    </message>
    <message>
        <source>Allow it in System Settings, Privacy &amp; Security, Microphone; then check again.</source>
        <translation>اسمح بذلك في إعدادات النظام، الخصوصية والأمان، الميكروفون، ثم تحقق مرة أخرى.</translation>
    </message>
    <message>
        <source>Another program holds the history.</source>
        <translation>برنامج آخر يمسك بالسجل.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>يستخدمه برنامج آخر.</translation>
    </message>
    <message>
        <source>Ask it anew.</source>
        <translation>اسأله من جديد.</translation>
    </message>
    <message>
        <source>Azure needs a resource and a deployment.</source>
        <translation>يحتاج Azure إلى مورد ونشر.</translation>
    </message>
    <message>
        <source>Check both under Settings, Provider.</source>
        <translation>تحقق منهما في الإعدادات، المزوّد.</translation>
    </message>
    <message>
        <source>Check it under Settings, Provider.</source>
        <translation>تحقق منه في الإعدادات، المزوّد.</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>تحقق منه أو أنشئ واحدًا جديدًا لدى مزوّدك.</translation>
    </message>
    <message>
        <source>Check its name under Settings, Provider.</source>
        <translation>تحقق من اسمه في الإعدادات، المزوّد.</translation>
    </message>
    <message>
        <source>Check the address under Settings, Provider.</source>
        <translation>تحقق من العنوان في الإعدادات، المزوّد.</translation>
    </message>
    <message>
        <source>Check the clock, or a sign-in page; a company&apos;s own certificates go in SSL_CERT_FILE.</source>
        <translation>تحقق من الساعة أو من صفحة تسجيل الدخول؛ شهادات الشركة الخاصة توضع في SSL_CERT_FILE.</translation>
    </message>
    <message>
        <source>Check the network and try again: what has arrived is kept.</source>
        <translation>تحقق من الشبكة وأعد المحاولة: ما وصل محفوظ.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings; SOCKS proxies are not supported.</source>
        <translation>تحقق من إعدادات الوكيل في النظام؛ وكلاء SOCKS غير مدعومين.</translation>
    </message>
    <message>
        <source>Choose GA under Settings, Provider.</source>
        <translation>اختر GA في الإعدادات، المزوّد.</translation>
    </message>
    <message>
        <source>Choose a turn with a question.</source>
        <translation>اختر دورًا فيه سؤال.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>اختر غيره.</translation>
    </message>
    <message>
        <source>Choose the computer&apos;s own microphone to hear the assistant in full quality.</source>
        <translation>اختر ميكروفون الحاسوب لسماع المساعد بجودة كاملة.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the small models under Settings, Provider.</source>
        <translation>أغلق برامج أخرى أو اختر النماذج الصغيرة في الإعدادات، المزوّد.</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>Copy it again, without spaces or dots that hide it.</source>
        <translation>انسخه مجددًا بلا مسافات أو نقاط تخفيه.</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>تعذّرت إعادة الاتصال.</translation>
    </message>
    <message>
        <source>Echo cancelling is not available here.</source>
        <translation>إلغاء الصدى غير متاح هنا.</translation>
    </message>
    <message>
        <source>Enter it under Settings, Provider, or use the local assistant.</source>
        <translation>أدخله في الإعدادات، المزوّد، أو استخدم المساعد المحلي.</translation>
    </message>
    <message>
        <source>Enter its name, as in https://&lt;name&gt;.openai.azure.com.</source>
        <translation>أدخل اسمه كما في https://&lt;name&gt;.openai.azure.com.</translation>
    </message>
    <message>
        <source>Fetching the models was stopped.</source>
        <translation>أُوقف جلب النماذج.</translation>
    </message>
    <message>
        <source>Fill both in under Settings, Provider.</source>
        <translation>املأهما في الإعدادات، المزوّد.</translation>
    </message>
    <message>
        <source>Hold a little longer, or check the level.</source>
        <translation>اضغط مدة أطول قليلًا أو تحقق من المستوى.</translation>
    </message>
    <message>
        <source>Hung up.</source>
        <translation>أُغلق الخط.</translation>
    </message>
    <message>
        <source>I do not listen while I speak. With headphones, switch on &apos;I use headphones&apos; and you can interrupt me.</source>
        <translation>لا أستمع أثناء كلامي. مع سماعات الرأس فعّل «أستخدم سماعات رأس» لتتمكن من مقاطعتي.</translation>
    </message>
    <message>
        <source>I heard nothing.</source>
        <translation>لم أسمع شيئًا.</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libasound2-data</source>
        <translation>ثبّته بالأمر: sudo apt-get install libasound2-data</translation>
    </message>
    <message>
        <source>Install it with: sudo apt-get install libportaudio2</source>
        <translation>ثبّته بالأمر: sudo apt-get install libportaudio2</translation>
    </message>
    <message>
        <source>It goes on where it ended.</source>
        <translation>يُستأنف من حيث توقف.</translation>
    </message>
    <message>
        <source>It has cost ${0}.</source>
        <translation>كلّفت {0}$.</translation>
    </message>
    <message>
        <source>It is put aside and a new one is begun.</source>
        <translation>يُوضع جانبًا ويُبدأ سجل جديد.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>It looks like https://host/v1; without it OpenAI&apos;s own is used.</source>
        <translation>يبدو مثل https://host/v1؛ وبدونه يُستخدم عنوان OpenAI.</translation>
    </message>
    <message>
        <source>It looks like ws://localhost:8765/v1/realtime or wss://...; enter it under Settings, Provider.</source>
        <translation>يبدو مثل ws://localhost:8765/v1/realtime أو wss://...؛ أدخله في الإعدادات، المزوّد.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>It was put aside as history.damaged-{0}.db, and a new one was begun.</source>
        <translation>وُضع جانبًا باسم history.damaged-{0}.db وبُدئ ملف جديد.</translation>
    </message>
    <message>
        <source>Make room, or set GPT_REALTIME_MODELS to a folder on another disk (now {0}).</source>
        <translation>وفّر مساحة أو اضبط GPT_REALTIME_MODELS على مجلد في قرص آخر (الآن {0}).</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>الوصول إلى الميكروفون معطّل.</translation>
    </message>
    <message>
        <source>Name one under Settings, Provider.</source>
        <translation>سمِّ واحدًا في الإعدادات، المزوّد.</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>المحاولة التالية بعد {0} ث.</translation>
    </message>
    <message>
        <source>No Realtime server answers at that address.</source>
        <translation>لا يجيب أي خادم Realtime على هذا العنوان.</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>لا رصيد متبقٍّ لدى المزوّد.</translation>
    </message>
    <message>
        <source>No history is kept.</source>
        <translation>لا يُحفظ سجل.</translation>
    </message>
    <message>
        <source>No sound: ALSA&apos;s configuration is missing.</source>
        <translation>لا صوت: إعدادات ALSA مفقودة.</translation>
    </message>
    <message>
        <source>No sound: PortAudio is not installed.</source>
        <translation>لا صوت: PortAudio غير مثبت.</translation>
    </message>
    <message>
        <source>No transcript came.</source>
        <translation>لم يصل أي نص.</translation>
    </message>
    <message>
        <source>No transcript: {0}</source>
        <translation>لا نص: {0}</translation>
    </message>
    <message>
        <source>No words were heard.</source>
        <translation>لم تُسمع أي كلمات.</translation>
    </message>
    <message>
        <source>No {0} found.</source>
        <translation>لم يُعثر على: {0}.</translation>
    </message>
    <message>
        <source>Nobody asked anything here.</source>
        <translation>لم يسأل أحد شيئًا هنا.</translation>
    </message>
    <message>
        <source>Not enough disk space for the local models: {0} GB needed, {1} GB free.</source>
        <translation>لا مساحة كافية للنماذج المحلية: المطلوب {0} غيغابايت والمتاح {1}.</translation>
    </message>
    <message>
        <source>Nothing was said in {0}.</source>
        <translation>لم يُقل شيء في {0}.</translation>
    </message>
    <message>
        <source>OPENAI_BASE_URL is no address: {0}.</source>
        <translation>OPENAI_BASE_URL ليس عنوانًا: {0}.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another device.</source>
        <translation>صِله أو اختر جهازًا آخر.</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>صِل واحدًا فيُستخدم فورًا، أو اختر جهازًا آخر.</translation>
    </message>
    <message>
        <source>Restart it, then check again.</source>
        <translation>أعد تشغيله ثم تحقق مجددًا.</translation>
    </message>
    <message>
        <source>See that it is not muted in the system&apos;s sound settings, and that the program may use it.</source>
        <translation>تأكد من أنه غير مكتوم في إعدادات الصوت في النظام، وأن البرنامج مسموح له باستخدامه.</translation>
    </message>
    <message>
        <source>See the list in docs or `main.py doctor`.</source>
        <translation>انظر القائمة في docs أو `main.py doctor`.</translation>
    </message>
    <message>
        <source>Set {0} to a file of certificates in PEM form, or take it away.</source>
        <translation>اجعل {0} يشير إلى ملف شهادات بصيغة PEM، أو احذفه.</translation>
    </message>
    <message>
        <source>That is no address of a server.</source>
        <translation>هذا ليس عنوان خادم.</translation>
    </message>
    <message>
        <source>The assistant got stuck.</source>
        <translation>علق المساعد.</translation>
    </message>
    <message>
        <source>The built app has no package installer.</source>
        <translation>لا يحتوي التطبيق المبني على مثبّت حزم.</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>The connection broke before the words came.</source>
        <translation>انقطع الاتصال قبل وصول الكلمات.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <source>The history cannot be written here.</source>
        <translation>لا يمكن كتابة السجل هنا.</translation>
    </message>
    <message>
        <source>The history cannot be written.</source>
        <translation>لا يمكن كتابة السجل.</translation>
    </message>
    <message>
        <source>The history file is damaged.</source>
        <translation>ملف السجل تالف.</translation>
    </message>
    <message>
        <source>The history was written by a newer version (form {0}, this one knows {1}).</source>
        <translation>كُتب السجل بإصدار أحدث (الصيغة {0}، وهذا يعرف {1}).</translation>
    </message>
    <message>
        <source>The key holds a character that no key has.</source>
        <translation>يحتوي المفتاح على حرف لا يوجد في أي مفتاح.</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>لم يُقبل المفتاح.</translation>
    </message>
    <message>
        <source>The language model is missing.</source>
        <translation>نموذج اللغة مفقود.</translation>
    </message>
    <message>
        <source>The local assistant ended at once (status {0}).</source>
        <translation>انتهى المساعد المحلي فورًا (الحالة {0}).</translation>
    </message>
    <message>
        <source>The microphone gives only silence.</source>
        <translation>لا يعطي الميكروفون سوى الصمت.</translation>
    </message>
    <message>
        <source>The microphone is gone.</source>
        <translation>اختفى الميكروفون.</translation>
    </message>
    <message>
        <source>The provider allows 60.</source>
        <translation>يسمح المزوّد بستين دقيقة.</translation>
    </message>
    <message>
        <source>The proxy could not be used.</source>
        <translation>تعذّر استخدام الوكيل.</translation>
    </message>
    <message>
        <source>The reply failed.</source>
        <translation>فشل الرد.</translation>
    </message>
    <message>
        <source>The server accepted the connection but opened no session.</source>
        <translation>قبل الخادم الاتصال ولم يفتح جلسة.</translation>
    </message>
    <message>
        <source>The server answered with HTTP {0}.</source>
        <translation>أجاب الخادم بـ HTTP {0}.</translation>
    </message>
    <message>
        <source>The server closed it</source>
        <translation>أغلقه الخادم</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>لم يجب الخادم.</translation>
    </message>
    <message>
        <source>The server did not confirm the settings.</source>
        <translation>لم يؤكد الخادم الإعدادات.</translation>
    </message>
    <message>
        <source>The server does not accept this model.</source>
        <translation>لا يقبل الخادم هذا النموذج.</translation>
    </message>
    <message>
        <source>The server hung up while we connected.</source>
        <translation>أغلق الخادم الخط أثناء الاتصال.</translation>
    </message>
    <message>
        <source>The server is busy with others.</source>
        <translation>الخادم مشغول بغيرنا.</translation>
    </message>
    <message>
        <source>The server knows no such address or model.</source>
        <translation>لا يعرف الخادم هذا العنوان أو هذا النموذج.</translation>
    </message>
    <message>
        <source>The server no longer speaks this dialect.</source>
        <translation>لم يعد الخادم يتحدث هذه اللهجة.</translation>
    </message>
    <message>
        <source>The server opened no session.</source>
        <translation>لم يفتح الخادم جلسة.</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>رفض الخادم إعدادًا.</translation>
    </message>
    <message>
        <source>The server refused the connection (HTTP {0}).</source>
        <translation>رفض الخادم الاتصال (HTTP {0}).</translation>
    </message>
    <message>
        <source>The server refused to go on (code {0}).</source>
        <translation>رفض الخادم المتابعة (الرمز {0}).</translation>
    </message>
    <message>
        <source>The server reported an error.</source>
        <translation>أبلغ الخادم عن خطأ.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted.</source>
        <translation>لم تُقبل شهادة الخادم.</translation>
    </message>
    <message>
        <source>The session reached the server&apos;s time limit.</source>
        <translation>بلغت الجلسة الحد الزمني للخادم.</translation>
    </message>
    <message>
        <source>The settings could not be saved ({0}); they last until you quit.</source>
        <translation>تعذّر حفظ الإعدادات ({0})؛ وهي باقية حتى إنهاء البرنامج.</translation>
    </message>
    <message>
        <source>The settings file could not be read ({0}); defaults are used.</source>
        <translation>تعذّرت قراءة ملف الإعدادات ({0})؛ تُستخدم القيم الافتراضية.</translation>
    </message>
    <message>
        <source>The settings file holds no settings; defaults are used.</source>
        <translation>لا يحتوي ملف الإعدادات على إعدادات؛ تُستخدم القيم الافتراضية.</translation>
    </message>
    <message>
        <source>The sound of this turn is not kept.</source>
        <translation>صوت هذا الدور غير محفوظ.</translation>
    </message>
    <message>
        <source>The sound system could not be asked.</source>
        <translation>تعذّر سؤال نظام الصوت.</translation>
    </message>
    <message>
        <source>The sound system does not answer.</source>
        <translation>نظام الصوت لا يجيب.</translation>
    </message>
    <message>
        <source>The speaker is gone.</source>
        <translation>اختفى مكبر الصوت.</translation>
    </message>
    <message>
        <source>The speech model could not start: the system ended it, most likely for want of memory.</source>
        <translation>تعذّر بدء نموذج الكلام: أنهاه النظام، على الأرجح لنقص الذاكرة.</translation>
    </message>
    <message>
        <source>The {0} could not be opened.</source>
        <translation>تعذّر فتح: {0}.</translation>
    </message>
    <message>
        <source>The {0} is busy.</source>
        <translation>مشغول: {0}.</translation>
    </message>
    <message>
        <source>The {0} {1} is gone.</source>
        <translation>اختفى: {0} {1}.</translation>
    </message>
    <message>
        <source>There is no address for the other server.</source>
        <translation>لا عنوان للخادم الآخر.</translation>
    </message>
    <message>
        <source>There is no conversation {0}.</source>
        <translation>لا توجد محادثة {0}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>لا يوجد ملف {0}.</translation>
    </message>
    <message>
        <source>There is no format {0} with {1}.</source>
        <translation>لا توجد صيغة {0} مع {1}.</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>لا سجل بعد.</translation>
    </message>
    <message>
        <source>There is no key for {0}.</source>
        <translation>لا مفتاح لـ {0}.</translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation>لا يوجد إعداد {0}.</translation>
    </message>
    <message>
        <source>There is no sound in it.</source>
        <translation>لا صوت فيه.</translation>
    </message>
    <message>
        <source>There is nobody to ask beside this talk.</source>
        <translation>لا أحد يُسأل بجانب هذه المحادثة.</translation>
    </message>
    <message>
        <source>This conversation reached your ${0} limit.</source>
        <translation>بلغت هذه المحادثة حدّك البالغ {0}$.</translation>
    </message>
    <message>
        <source>This session ends in 2 minutes.</source>
        <translation>تنتهي هذه الجلسة خلال دقيقتين.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>طلبات كثيرة جدًا.</translation>
    </message>
    <message>
        <source>Try again later: `{0} models get`.</source>
        <translation>حاول لاحقًا: `{0} models get`.</translation>
    </message>
    <message>
        <source>What was being said goes on when it is back, or when you choose another device.</source>
        <translation>يُستأنف ما كان يُقال عند عودته، أو عند اختيار جهاز آخر.</translation>
    </message>
    <message>
        <source>Works, {0} ms</source>
        <translation>يعمل، {0} م.ث</translation>
    </message>
    <message>
        <source>microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>مكبر الصوت</translation>
    </message>
    <message>
        <source>{0}: {1} does not fit; {2} is used.</source>
        <translation>{0}: القيمة {1} غير صالحة؛ تُستخدم {2}.</translation>
    </message>
    <message>
        <source>Update the program. Nothing there is changed; this conversation is kept aside.</source>
        <translation>حدّث البرنامج. لا يتغير شيء هناك؛ وتُحفظ هذه المحادثة جانبًا.</translation>
    </message>
    <message>
        <source>There is no model for {0}.</source>
        <translation>لا نموذج لـ {0}.</translation>
    </message>
    <message>
        <source>WAV, FLAC, OGG and MP3 work.</source>
        <translation>تُقبل WAV وFLAC وOGG وMP3.</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>{0} (code {1}).</source>
        <translation>{0} (الرمز {1}).</translation>
    </message>
    <message>
        <source>{0} Close the other one.</source>
        <translation>{0} أغلق الآخر.</translation>
    </message>
    <message>
        <source>{0} Decide yourself.</source>
        <translation>{0} قرّر بنفسك.</translation>
    </message>
    <message>
        <source>{0} Make room.</source>
        <translation>{0} وفّر مساحة.</translation>
    </message>
    <message>
        <source>{0} arrived damaged twice ({1}).</source>
        <translation>وصل {0} تالفًا مرتين ({1}).</translation>
    </message>
    <message>
        <source>{0} can not be written: {1}.</source>
        <translation>لا يمكن كتابة {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} can not be {1}.</source>
        <translation>لا يمكن أن يكون {0} {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>لا يمكن قراءة {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation>لا يمكن استخدام {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>لا يمكن كتابة {0}: {1}.</translation>
    </message>
    <message>
        <source>{0} could not be fetched ({1}).</source>
        <translation>تعذّر جلب {0} ({1}).</translation>
    </message>
    <message>
        <source>{0} could not be fetched: {1}</source>
        <translation>تعذّر جلب {0}: {1}</translation>
    </message>
    <message>
        <source>{0} could not decide.</source>
        <translation>تعذّر على {0} أن يقرر.</translation>
    </message>
    <message>
        <source>{0} defines no function intercept(words, talk).</source>
        <translation>لا يعرّف {0} الدالة intercept(words, talk).</translation>
    </message>
    <message>
        <source>{0} does not load: {1}</source>
        <translation>لا يُحمَّل {0}: {1}</translation>
    </message>
    <message>
        <source>{0} holds no event.</source>
        <translation>لا يحوي {0} أي حدث.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} فارغ.</translation>
    </message>
    <message>
        <source>{0} is no Azure resource.</source>
        <translation>{0} ليس موردًا في Azure.</translation>
    </message>
    <message>
        <source>{0} is no answer: None, a text, False, or a dict with action send, discard or ask.</source>
        <translation>{0} ليس جوابًا: None أو نص أو False أو dict فيه action بقيمة send أو discard أو ask.</translation>
    </message>
    <message>
        <source>{0} is no log: it is not text.</source>
        <translation>{0} ليس سجلًا: ليس نصًا.</translation>
    </message>
    <message>
        <source>{0} is no log: line {1} is not an event.</source>
        <translation>{0} ليس سجلًا: السطر {1} ليس حدثًا.</translation>
    </message>
    <message>
        <source>{0} is no sound file.</source>
        <translation>{0} ليس ملف صوت.</translation>
    </message>
    <message>
        <source>{0} sounds like a telephone while its microphone is open.</source>
        <translation>يبدو {0} كالهاتف ما دام ميكروفونه مفتوحًا.</translation>
    </message>
    <message>
        <source>{0} was raised.</source>
        <translation>أُثير {0}.</translation>
    </message>
</context>
<context>
    <name>CostPopover</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>لا أدوار</numerusform>
            <numerusform>دور واحد</numerusform>
            <numerusform>دوران</numerusform>
            <numerusform>%n أدوار</numerusform>
            <numerusform>%n دورًا</numerusform>
            <numerusform>%n دور</numerusform>
        </translation>
    </message>
    <message>
        <source>Audio in</source>
        <translation>صوت داخل</translation>
    </message>
    <message>
        <source>Audio out</source>
        <translation>صوت خارج</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>مخزّن</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>تكلفة هذه المحادثة</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>Text and images</source>
        <translation>نص وصور</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>هذه المحادثة</translation>
    </message>
    <message>
        <source>Time to first sound</source>
        <translation>الزمن إلى أول صوت</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>p50 {0}   p95 {1} ms</source>
        <translation>p50 {0}   p95 {1} م.ث</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ ما</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>حدث خطأ داخل البرنامج.</translation>
    </message>
    <message>
        <source>The program ended by a fault last time.</source>
        <translation>انتهى البرنامج بخلل في المرة الماضية.</translation>
    </message>
    <message>
        <source>The report below has no words of yours and no keys; nothing is sent.</source>
        <translation>لا يحوي التقرير أدناه كلماتك ولا مفاتيحك؛ ولا يُرسل شيء.</translation>
    </message>
    <message>
        <source>Your conversation is kept, and you can go on. </source>
        <translation>محادثتك محفوظة ويمكنك المتابعة. </translation>
    </message>
    <message>
        <source>Your conversation was kept and is in the list. </source>
        <translation>حُفظت محادثتك وهي في القائمة. </translation>
    </message>
</context>
<context>
    <name>DeviceButton</name>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Do you hear a voice? If not, choose another device.</source>
        <translation>هل تسمع صوتًا؟ إن لم تسمع فاختر جهازًا آخر.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Follow the system ({0})</source>
        <translation>حسب النظام ({0})</translation>
    </message>
    <message>
        <source>Input level</source>
        <translation>مستوى الإدخال</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>لا جواب.</translation>
    </message>
    <message>
        <source>Recording three seconds: say something</source>
        <translation>تسجيل ثلاث ثوانٍ: قل شيئًا</translation>
    </message>
    <message>
        <source>Sound processing</source>
        <translation>معالجة الصوت</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>مكبرات الصوت</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>اختبار الميكروفون</translation>
    </message>
    <message>
        <source>Test the speakers</source>
        <translation>اختبار مكبرات الصوت</translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation>{0} (غير متصل)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>This is what was recorded.</source>
        <translation>هذا ما سُجّل.</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message numerus="yes">
        <source>%n thing(s) needed are missing.</source>
        <translation>
            <numerusform>لا ينقص شيء.</numerusform>
            <numerusform>ينقص شيء لازم واحد.</numerusform>
            <numerusform>ينقص شيئان لازمان.</numerusform>
            <numerusform>تنقص %n أشياء لازمة.</numerusform>
            <numerusform>ينقص %n شيئًا لازمًا.</numerusform>
            <numerusform>ينقص %n شيء لازم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>تحقق مجددًا</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>فحص هذا الحاسوب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>نُسخ</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Everything needed is there.</source>
        <translation>كل ما يلزم موجود.</translation>
    </message>
    <message>
        <source>Looking ...</source>
        <translation>جارٍ الفحص ...</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop the conversation here</source>
        <translation>أفلت المحادثة هنا</translation>
    </message>
    <message>
        <source>Drop the picture here</source>
        <translation>أفلت الصورة هنا</translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn {0}</source>
        <translation>الدور {0}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>الرمز {0}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>هنا</translation>
    </message>
    <message>
        <source>interrupted at {0} s</source>
        <translation>قوطع عند {0} ث</translation>
    </message>
    <message>
        <source>received</source>
        <translation>مستلَم</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>مرسَل</translation>
    </message>
    <message>
        <source>tool result</source>
        <translation>نتيجة الأداة</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>{0} ms to first sound</source>
        <translation>{0} م.ث إلى أول صوت</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} رمزًا</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Both on one track</source>
        <translation>كلاهما على مسار واحد</translation>
    </message>
    <message>
        <source>Both: you left, the assistant right</source>
        <translation>كلاهما: أنت يسارًا والمساعد يمينًا</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Captions, SRT</source>
        <translation>ترجمة نصية، SRT</translation>
    </message>
    <message>
        <source>Captions, WebVTT</source>
        <translation>ترجمة نصية، WebVTT</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>تصدير المحادثة</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>JSON Lines: every event, to be replayed or imported</source>
        <translation>JSON Lines: كل حدث، للإعادة أو الاستيراد</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON: الكلمات والأوقات والرموز</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Reading the conversation…</source>
        <translation>جارٍ قراءة المحادثة…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>حُفظ باسم {0}</translation>
    </message>
    <message>
        <source>Sound, FLAC</source>
        <translation>صوت، FLAC</translation>
    </message>
    <message>
        <source>Sound, WAV</source>
        <translation>صوت، WAV</translation>
    </message>
    <message>
        <source>The assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>Web page with sound and timeline</source>
        <translation>صفحة ويب بصوت وخط زمني</translation>
    </message>
    <message>
        <source>Whose sound</source>
        <translation>صوت مَن</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>بحث في هذه المحادثة</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>التالي (F3)</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>السابق (Shift+F3)</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A voice assistant that runs on this computer. No account, no key, nothing to set up.</source>
        <translation>مساعد صوتي يعمل على هذا الحاسوب. بلا حساب ولا مفتاح ولا إعداد.</translation>
    </message>
    <message>
        <source>Any server that speaks</source>
        <translation>أي خادم يتحدث</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>خادم متوافق</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Local assistant  ·  speech stays on this computer  ·  free</source>
        <translation>المساعد المحلي  ·  يبقى الكلام على هذا الحاسوب  ·  مجاني</translation>
    </message>
    <message>
        <source>Most natural voices.</source>
        <translation>أكثر الأصوات طبيعية.</translation>
    </message>
    <message>
        <source>Needs an API key.</source>
        <translation>يحتاج مفتاح API.</translation>
    </message>
    <message>
        <source>Needs endpoint and key.</source>
        <translation>يحتاج نقطة نهاية ومفتاحًا.</translation>
    </message>
    <message>
        <source>Say hello</source>
        <translation>قل مرحبًا</translation>
    </message>
    <message>
        <source>Start talking</source>
        <translation>ابدأ الكلام</translation>
    </message>
    <message>
        <source>You can change all of this later in Settings.</source>
        <translation>يمكنك تغيير كل هذا لاحقًا في الإعدادات.</translation>
    </message>
    <message>
        <source>Your own deployment.</source>
        <translation>نشرك الخاص.</translation>
    </message>
    <message>
        <source>or connect a service</source>
        <translation>أو اربط خدمة</translation>
    </message>
    <message>
        <source>the Realtime protocol.</source>
        <translation>بروتوكول Realtime.</translation>
    </message>
</context>
<context>
    <name>FullPicture</name>
    <message>
        <source>Picture</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>GlobalKey</name>
    <message>
        <source>Another program has these keys.</source>
        <translation>برنامج آخر يستخدم هذه المفاتيح.</translation>
    </message>
    <message>
        <source>The library libX11 is not installed.</source>
        <translation>المكتبة libX11 غير مثبتة.</translation>
    </message>
    <message>
        <source>The screen does not answer.</source>
        <translation>الشاشة لا تجيب.</translation>
    </message>
    <message>
        <source>There is no screen to take keys from.</source>
        <translation>لا توجد شاشة تؤخذ منها المفاتيح.</translation>
    </message>
    <message>
        <source>This keyboard has no such key.</source>
        <translation>لا يوجد مفتاح كهذا في لوحة المفاتيح.</translation>
    </message>
    <message>
        <source>Wayland gives no program the keys of another. Give a key to this window in your desktop&apos;s settings.</source>
        <translation>لا يعطي Wayland برنامجًا مفاتيح غيره. خصّص مفتاحًا لهذه النافذة في إعدادات سطح المكتب.</translation>
    </message>
    <message>
        <source>macOS gives no program the keys of another without a special permission.</source>
        <translation>لا يعطي macOS برنامجًا مفاتيح غيره دون إذن خاص.</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag it, or press the up and down arrow keys</source>
        <translation>اسحبه، أو اضغط سهمي الأعلى والأسفل</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Compatible server</source>
        <translation>خادم متوافق</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Cost of this conversation</source>
        <translation>تكلفة هذه المحادثة</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>المساعد المحلي</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Mini window</source>
        <translation>النافذة المصغرة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Provider settings</source>
        <translation>إعدادات المزوّد</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Time from your last word to the first sound</source>
        <translation>الزمن من آخر كلمة لك إلى أول صوت</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>استخدام المساعد المحلي</translation>
    </message>
    <message>
        <source>{0} tokens</source>
        <translation>{0} رمزًا</translation>
    </message>
</context>
<context>
    <name>HistoryDelegate</name>
    <message>
        <source>Title of the conversation</source>
        <translation>عنوان المحادثة</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>إعادة تشغيل</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>نسخ بصيغة JSON</translation>
    </message>
    <message>
        <source>Copy as Python client</source>
        <translation>نسخ كعميل Python</translation>
    </message>
    <message>
        <source>Event as a tree</source>
        <translation>الحدث كشجرة</translation>
    </message>
    <message>
        <source>Event as text</source>
        <translation>الحدث كنص</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>الحدث التالي</translation>
    </message>
    <message>
        <source>Play its sound</source>
        <translation>تشغيل صوته</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>الحدث السابق</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>خام</translation>
    </message>
    <message>
        <source>Show its turn in the conversation</source>
        <translation>عرض دوره في المحادثة</translation>
    </message>
    <message>
        <source>There is no earlier event of this type.</source>
        <translation>لا حدث سابق من هذا النوع.</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>شجرة</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>What differs from the one before</source>
        <translation>ما يختلف عن السابق</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>استُلم {0}</translation>
    </message>
    <message>
        <source>sent {0}</source>
        <translation>أُرسل {0}</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>API key</source>
        <translation>مفتاح API</translation>
    </message>
    <message>
        <source>Kept in the system keychain.</source>
        <translation>محفوظ في سلسلة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Not entered yet.</source>
        <translation>لم يُدخل بعد.</translation>
    </message>
    <message>
        <source>Paste your key</source>
        <translation>الصق مفتاحك</translation>
    </message>
    <message>
        <source>Saved for this session only.</source>
        <translation>محفوظ لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>إظهار المفتاح</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>اختبار المفتاح</translation>
    </message>
</context>
<context>
    <name>KeysButton</name>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Press keys. Esc leaves, Backspace takes the keys off.</source>
        <translation>اضغط مفاتيح. Esc للخروج وBackspace لإزالة المفاتيح.</translation>
    </message>
    <message>
        <source>Press keys…</source>
        <translation>اضغط مفاتيح…</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>بلا مفاتيح</translation>
    </message>
    <message>
        <source>{0}: {1}. Press to change.</source>
        <translation>{0}: {1}. اضغط للتغيير.</translation>
    </message>
</context>
<context>
    <name>LaneView</name>
    <message>
        <source>Assistant</source>
        <translation>المساعد</translation>
    </message>
    <message>
        <source>Lanes of sound</source>
        <translation>مسارات الصوت</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>You spoke {0} s, the assistant {1} s.</source>
        <translation>تحدثتَ {0} ث والمساعد {1} ث.</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} م.ث</translation>
    </message>
</context>
<context>
    <name>LaterWords</name>
    <message>
        <source>Add to this</source>
        <translation>إضافة إلى هذا</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>جارٍ تدوين ما قلته</translation>
    </message>
</context>
<context>
    <name>LiveCheck</name>
    <message>
        <source>Drag the line</source>
        <translation>اسحب الخط</translation>
    </message>
    <message>
        <source>Drag the line, or press Up and Down</source>
        <translation>اسحب الخط أو اضغط أعلى وأسفل</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech. Up and Down change it.</source>
        <translation>مدى التيقن من سماع كلام. أعلى وأسفل يغيّرانه.</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>قل شيئًا</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>العتبة</translation>
    </message>
    <message>
        <source>{0} ms kept</source>
        <translation>يُحفظ {0} م.ث</translation>
    </message>
    <message>
        <source>{0} ms silence</source>
        <translation>صمت {0} م.ث</translation>
    </message>
</context>
<context>
    <name>LoadingView</name>
    <message>
        <source>Getting ready</source>
        <translation>جارٍ التحضير</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>نموذج اللغة</translation>
    </message>
    <message>
        <source>Speech detection</source>
        <translation>كشف الكلام</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>التعرّف على الكلام</translation>
    </message>
    <message>
        <source>The models are fetched once and stay on this computer.</source>
        <translation>تُجلب النماذج مرة وتبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This happens once after each start.</source>
        <translation>يحدث هذا مرة بعد كل تشغيل.</translation>
    </message>
    <message numerus="yes">
        <source>This happens once after each start. About %n second(s) left.</source>
        <translation>
            <numerusform>يحدث هذا مرة بعد كل تشغيل. أوشك على الانتهاء.</numerusform>
            <numerusform>يحدث هذا مرة بعد كل تشغيل. بقيت ثانية تقريبًا.</numerusform>
            <numerusform>يحدث هذا مرة بعد كل تشغيل. بقيت ثانيتان تقريبًا.</numerusform>
            <numerusform>يحدث هذا مرة بعد كل تشغيل. بقيت نحو %n ثوانٍ.</numerusform>
            <numerusform>يحدث هذا مرة بعد كل تشغيل. بقيت نحو %n ثانية.</numerusform>
            <numerusform>يحدث هذا مرة بعد كل تشغيل. بقيت نحو %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>You can already type below. Your message waits until the model is ready.</source>
        <translation>يمكنك الكتابة أدناه الآن. تنتظر رسالتك حتى يجهز النموذج.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Imported: {0}</source>
        <translation>تم الاستيراد: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
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
        <translation>رسالة</translation>
    </message>
</context>
<context>
    <name>MicrophoneCheck</name>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Microphone access is off. Open system settings.</source>
        <translation>الوصول إلى الميكروفون معطّل. افتح إعدادات النظام.</translation>
    </message>
    <message>
        <source>Microphone check</source>
        <translation>فحص الميكروفون</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>مستوى الميكروفون</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>قل شيئًا</translation>
    </message>
    <message>
        <source>Very quiet. Move closer or raise the gain.</source>
        <translation>خافت جدًا. اقترب أو ارفع الكسب.</translation>
    </message>
    <message>
        <source>We can hear you.</source>
        <translation>نسمعك.</translation>
    </message>
</context>
<context>
    <name>MiniWindow</name>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>كتم الميكروفون (M)</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>فتح النافذة</translation>
    </message>
    <message>
        <source>Or hold {0} in any app</source>
        <translation>أو اضغط {0} مطولًا في أي تطبيق</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Talk to interrupt</source>
        <translation>تكلّم للمقاطعة</translation>
    </message>
</context>
<context>
    <name>NewView</name>
    <message>
        <source>English to Portuguese</source>
        <translation>من الإنجليزية إلى البرتغالية</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>قياس زمن الاستجابة</translation>
    </message>
    <message>
        <source>Practise a conversation</source>
        <translation>التدرّب على محادثة</translation>
    </message>
    <message>
        <source>Start talking, type, or try one of these.</source>
        <translation>تحدث أو اكتب أو جرّب واحدًا من هذه.</translation>
    </message>
    <message>
        <source>Take a spoken note</source>
        <translation>تدوين ملاحظة صوتية</translation>
    </message>
    <message>
        <source>Ten short questions, then a report</source>
        <translation>عشرة أسئلة قصيرة ثم تقرير</translation>
    </message>
    <message>
        <source>Then read it back in short</source>
        <translation>ثم قراءتها باختصار</translation>
    </message>
    <message>
        <source>Translate as I speak</source>
        <translation>ترجمة أثناء كلامي</translation>
    </message>
    <message>
        <source>What is on your mind?</source>
        <translation>بماذا تفكر؟</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon</source>
        <translation>أنت نادل في لشبونة</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Changes apply at once.</source>
        <translation>تُطبَّق التغييرات فورًا.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>أجهزة الصوت</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Enter to run</source>
        <translation>Enter للتنفيذ</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Esc to close</source>
        <translation>Esc للإغلاق</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>لا نتائج لـ «{0}».</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>الخصوصية والبيانات</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>الأدوات وMCP</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>التدوين</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>كشف الأدوار</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>↑ ↓ to move</source>
        <translation>↑ ↓ للتنقل</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} ٪</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Import a conversation</source>
        <translation>استيراد محادثة</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>لم يُسأل شيء بعد.</translation>
    </message>
    <message>
        <source>Replay a session</source>
        <translation>إعادة تشغيل جلسة</translation>
    </message>
    <message>
        <source>Session logs (*.jsonl);;All files (*)</source>
        <translation>سجلات الجلسات (*.jsonl);;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Approve or deny the tool call above</source>
        <translation>وافق على استدعاء الأداة أعلاه أو ارفضه</translation>
    </message>
    <message>
        <source>Check the network, or use the local assistant</source>
        <translation>تحقق من الشبكة أو استخدم المساعد المحلي</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Esc to stop</source>
        <translation>Esc للإيقاف</translation>
    </message>
    <message>
        <source>Go ahead, I am listening</source>
        <translation>تفضل، أنا أستمع</translation>
    </message>
    <message>
        <source>Hearing you</source>
        <translation>أسمعك</translation>
    </message>
    <message>
        <source>Hold Space to interrupt</source>
        <translation>اضغط المسافة مطولًا للمقاطعة</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>اضغط مطولًا للتحدث</translation>
    </message>
    <message>
        <source>Just start talking</source>
        <translation>ابدأ الكلام فقط</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>أستمع</translation>
    </message>
    <message>
        <source>Loading the speech model</source>
        <translation>جارٍ تحميل نموذج الكلام</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>مكتوم</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>لا ميكروفون</translation>
    </message>
    <message>
        <source>Nothing is sent until you press Send</source>
        <translation>لا يُرسل شيء حتى تضغط إرسال</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Pause when you are done</source>
        <translation>توقف عندما تنتهي</translation>
    </message>
    <message>
        <source>Paused for review</source>
        <translation>متوقف للمراجعة</translation>
    </message>
    <message>
        <source>Press and hold the button or Space</source>
        <translation>اضغط مطولًا على الزر أو المسافة</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>جارٍ إعادة الاتصال</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>إعادة الاتصال الآن</numerusform>
            <numerusform>إعادة الاتصال بعد ثانية</numerusform>
            <numerusform>إعادة الاتصال بعد ثانيتين</numerusform>
            <numerusform>إعادة الاتصال بعد %n ثوانٍ</numerusform>
            <numerusform>إعادة الاتصال بعد %n ثانية</numerusform>
            <numerusform>إعادة الاتصال بعد %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Release to send</source>
        <translation>أفلت للإرسال</translation>
    </message>
    <message>
        <source>See the message above</source>
        <translation>انظر الرسالة أعلاه</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ ما</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>يتحدث الآن</translation>
    </message>
    <message>
        <source>Talk to interrupt, or press Esc</source>
        <translation>تكلّم للمقاطعة، أو اضغط Esc</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>يفكر</translation>
    </message>
    <message>
        <source>Usually takes about a second</source>
        <translation>يستغرق نحو ثانية عادة</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>بانتظارك</translation>
    </message>
    <message>
        <source>You can still type</source>
        <translation>ما زال بإمكانك الكتابة</translation>
    </message>
    <message>
        <source>You interrupted</source>
        <translation>لقد قاطعتَ</translation>
    </message>
    <message>
        <source>Your microphone is off</source>
        <translation>ميكروفونك مغلق</translation>
    </message>
    <message>
        <source>Your words are kept on this computer</source>
        <translation>كلماتك محفوظة على هذا الحاسوب</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n conversation(s) written.</source>
        <translation>
            <numerusform>لم تُكتب أي محادثة.</numerusform>
            <numerusform>كُتبت محادثة واحدة.</numerusform>
            <numerusform>كُتبت محادثتان.</numerusform>
            <numerusform>كُتبت %n محادثات.</numerusform>
            <numerusform>كُتبت %n محادثة.</numerusform>
            <numerusform>كُتبت %n محادثة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowed or refused in the system&apos;s settings.</source>
        <translation>يُسمح به أو يُرفض في إعدادات النظام.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>حذف كل شيء</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>حذف كل شيء…</translation>
    </message>
    <message>
        <source>Every conversation with its sound. Settings and keys stay.</source>
        <translation>كل محادثة مع صوتها. تبقى الإعدادات والمفاتيح.</translation>
    </message>
    <message>
        <source>Everything is deleted.</source>
        <translation>حُذف كل شيء.</translation>
    </message>
    <message>
        <source>Export all conversations</source>
        <translation>تصدير كل المحادثات</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>تصدير الكل…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>JSON Lines: every event with its sound</source>
        <translation>JSON Lines: كل حدث مع صوته</translation>
    </message>
    <message>
        <source>JSON: words, times, tokens</source>
        <translation>JSON: الكلمات والأوقات والرموز</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>المساعد المحلي</translation>
    </message>
    <message>
        <source>Markdown: the words</source>
        <translation>Markdown: الكلمات</translation>
    </message>
    <message>
        <source>Microphone access</source>
        <translation>الوصول إلى الميكروفون</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>One file for each, in a folder.</source>
        <translation>ملف لكل واحدة في مجلد.</translation>
    </message>
    <message>
        <source>Open the system&apos;s page for microphone access</source>
        <translation>فتح صفحة النظام الخاصة بالوصول إلى الميكروفون</translation>
    </message>
    <message>
        <source>OpenAI, Azure OpenAI, other server</source>
        <translation>OpenAI وAzure OpenAI وخادم آخر</translation>
    </message>
    <message>
        <source>Plain text: the words</source>
        <translation>نص عادي: الكلمات</translation>
    </message>
    <message>
        <source>Really delete everything</source>
        <translation>حذف كل شيء فعلًا</translation>
    </message>
    <message>
        <source>Really? There is no way back.</source>
        <translation>أمتأكد؟ لا رجعة في ذلك.</translation>
    </message>
    <message>
        <source>Sound, lossless</source>
        <translation>صوت بلا فقد</translation>
    </message>
    <message>
        <source>Sound, uncompressed</source>
        <translation>صوت غير مضغوط</translation>
    </message>
    <message>
        <source>Sound, words, pictures and the answers of tools go to the provider you choose, and nowhere else.</source>
        <translation>يذهب الصوت والكلمات والصور وأجوبة الأدوات إلى المزوّد الذي تختاره وحده.</translation>
    </message>
    <message>
        <source>System settings…</source>
        <translation>إعدادات النظام…</translation>
    </message>
    <message>
        <source>They lie in the system keychain and in no file.</source>
        <translation>هي في سلسلة مفاتيح النظام وليست في أي ملف.</translation>
    </message>
    <message>
        <source>This system asks nobody: every program may. Its sound settings mute it for all.</source>
        <translation>هذا النظام لا يسأل أحدًا: كل برنامج يجوز له ذلك. إعدادات الصوت فيه تكتمه عن الجميع.</translation>
    </message>
    <message>
        <source>This system has no keychain: keys are forgotten when the program ends.</source>
        <translation>لا توجد سلسلة مفاتيح في هذا النظام: تُنسى المفاتيح عند انتهاء البرنامج.</translation>
    </message>
    <message>
        <source>Web page: sound, words, timeline</source>
        <translation>صفحة ويب: صوت وكلمات وخط زمني</translation>
    </message>
    <message>
        <source>Where your words go</source>
        <translation>إلى أين تذهب كلماتك</translation>
    </message>
    <message>
        <source>Who may hear the microphone</source>
        <translation>من يجوز له سماع الميكروفون</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>بياناتك</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Allow it in the system settings.</source>
        <translation>اسمح به في إعدادات النظام.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>يستخدمه برنامج آخر.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>تحقق مجددًا</translation>
    </message>
    <message>
        <source>Check it, or make a new one at your provider.</source>
        <translation>تحقق منه أو أنشئ واحدًا جديدًا لدى مزوّدك.</translation>
    </message>
    <message>
        <source>Choose device</source>
        <translation>اختيار جهاز</translation>
    </message>
    <message>
        <source>Connection lost.</source>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>Continue in a new one</source>
        <translation>المتابعة في جلسة جديدة</translation>
    </message>
    <message>
        <source>Could not reconnect.</source>
        <translation>تعذّرت إعادة الاتصال.</translation>
    </message>
    <message>
        <source>Eight tries failed.</source>
        <translation>فشلت ثماني محاولات.</translation>
    </message>
    <message>
        <source>Go on to {0}</source>
        <translation>المتابعة حتى {0}</translation>
    </message>
    <message>
        <source>Microphone access is off.</source>
        <translation>الوصول إلى الميكروفون معطّل.</translation>
    </message>
    <message>
        <source>Next try in {0} s.</source>
        <translation>المحاولة التالية بعد {0} ث.</translation>
    </message>
    <message>
        <source>No credit left at the provider.</source>
        <translation>لا رصيد متبقٍّ لدى المزوّد.</translation>
    </message>
    <message>
        <source>No microphone found.</source>
        <translation>لم يُعثر على ميكروفون.</translation>
    </message>
    <message>
        <source>Open Provider</source>
        <translation>فتح المزوّد</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>فتح الإعدادات</translation>
    </message>
    <message>
        <source>Plug one in and it is used at once, or choose another device.</source>
        <translation>صِل واحدًا فيُستخدم فورًا، أو اختر جهازًا آخر.</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>عرض الحدث</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>التوقف هنا</translation>
    </message>
    <message>
        <source>The key was not accepted.</source>
        <translation>لم يُقبل المفتاح.</translation>
    </message>
    <message>
        <source>The microphone is busy.</source>
        <translation>الميكروفون مشغول.</translation>
    </message>
    <message>
        <source>The server refused a setting.</source>
        <translation>رفض الخادم إعدادًا.</translation>
    </message>
    <message>
        <source>Too many requests.</source>
        <translation>طلبات كثيرة جدًا.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>جرّب الآن</translation>
    </message>
    <message>
        <source>Trying again in {0} s ({1} of {2}). What you say is kept and sent when it is back.</source>
        <translation>محاولة جديدة بعد {0} ث ({1} من {2}). ما تقوله محفوظ ويُرسل عند عودته.</translation>
    </message>
    <message>
        <source>Use local assistant</source>
        <translation>استخدام المساعد المحلي</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>انتظار</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Answer in two short sentences: {heard}</source>
        <translation>أجب في جملتين قصيرتين: {heard}</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>موجز</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Role play</source>
        <translation>تمثيل دور</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>ترجمة</translation>
    </message>
    <message>
        <source>Translate this into French and say only the translation: {heard}</source>
        <translation>ترجم هذا إلى الفرنسية وقل الترجمة فقط: {heard}</translation>
    </message>
    <message>
        <source>You are a ship&apos;s captain in a storm. Answer in that voice: {heard}</source>
        <translation>أنت قبطان سفينة في عاصفة. أجب بهذا الصوت: {heard}</translation>
    </message>
</context>
<context>
    <name>PromptList</name>
    <message>
        <source>New prompt</source>
        <translation>توجيه جديد</translation>
    </message>
    <message>
        <source>{0}: place {1} of {2}</source>
        <translation>{0}: الموضع {1} من {2}</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>Move {0}</source>
        <translation>نقل {0}</translation>
    </message>
    <message>
        <source>Name of prompt {0}</source>
        <translation>اسم التوجيه {0}</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>توجيه</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>إزالة {0}</translation>
    </message>
    <message>
        <source>Send exactly what was heard</source>
        <translation>إرسال ما سُمع كما هو</translation>
    </message>
    <message>
        <source>Text of prompt {0}</source>
        <translation>نص التوجيه {0}</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>Any server that speaks the Realtime protocol.</source>
        <translation>أي خادم يتحدث بروتوكول Realtime.</translation>
    </message>
    <message>
        <source>Runs on this computer. No key. Free.</source>
        <translation>يعمل على هذا الحاسوب. بلا مفتاح. مجاني.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>For every provider</source>
        <translation>لكل المزوّدين</translation>
    </message>
    <message>
        <source>Key saved for this session only.</source>
        <translation>المفتاح محفوظ لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>Key saved in the system keychain.</source>
        <translation>المفتاح محفوظ في سلسلة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>لا جواب.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>جارٍ إعادة الاتصال</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>جارٍ الاختبار…</translation>
    </message>
    <message>
        <source>The address starts with ws:// or wss://</source>
        <translation>يبدأ العنوان بـ ws:// أو wss://</translation>
    </message>
    <message>
        <source>Your deployment, your region.</source>
        <translation>نشرك ومنطقتك.</translation>
    </message>
    <message>
        <source>Your key, the service&apos;s models.</source>
        <translation>مفتاحك ونماذج الخدمة.</translation>
    </message>
    <message>
        <source>Your key, xAI&apos;s voices.</source>
        <translation>مفتاحك وأصوات xAI.</translation>
    </message>
    <message>
        <source>for hearing and speaking only</source>
        <translation>للسمع والنطق فقط</translation>
    </message>
</context>
<context>
    <name>ProviderRow</name>
    <message>
        <source>Set up</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Set up {0}</source>
        <translation>إعداد {0}</translation>
    </message>
</context>
<context>
    <name>RemoteServers</name>
    <message>
        <source>A server needs a name, and an address or a connector.</source>
        <translation>يحتاج الخادم إلى اسم، وإلى عنوان أو موصل.</translation>
    </message>
    <message>
        <source>Add a server that the service calls</source>
        <translation>إضافة خادم تتصل به الخدمة</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>إضافة خادم</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>سماح</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>مفتاح الخادم</translation>
    </message>
    <message>
        <source>Key, if it wants one</source>
        <translation>المفتاح، إن طُلب</translation>
    </message>
    <message>
        <source>Key, kept as it is if empty</source>
        <translation>المفتاح؛ فارغ: يبقى كما هو</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>None yet. The service talks to these by itself, so it must be able to reach them.</source>
        <translation>لا شيء بعد. تتحدث الخدمة إليها بنفسها، لذا يجب أن تستطيع الوصول إليها.</translation>
    </message>
    <message>
        <source>The local assistant does not call these; a service does.</source>
        <translation>المساعد المحلي لا يتصل بها؛ الخدمة هي التي تفعل.</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>ما يُسمح لـ {0} بفعله</translation>
    </message>
</context>
<context>
    <name>ReplayBar</name>
    <message>
        <source>One event back (Left)</source>
        <translation>حدث إلى الوراء (يسار)</translation>
    </message>
    <message>
        <source>One event further (Right)</source>
        <translation>حدث إلى الأمام (يمين)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>تشغيل (المسافة)</translation>
    </message>
    <message>
        <source>The next turn (Page down)</source>
        <translation>الدور التالي (Page down)</translation>
    </message>
    <message>
        <source>The turn before (Page up)</source>
        <translation>الدور السابق (Page up)</translation>
    </message>
    <message>
        <source>{0} times as fast</source>
        <translation>أسرع بـ {0} مرات</translation>
    </message>
</context>
<context>
    <name>ReplayWindow</name>
    <message>
        <source>Replay: {0}</source>
        <translation>إعادة التشغيل: {0}</translation>
    </message>
    <message>
        <source>{0} places break the protocol; the first: {1}</source>
        <translation>{0} مواضع تخالف البروتوكول؛ أولها: {1}</translation>
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
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Play what you said</source>
        <translation>تشغيل ما قلته</translation>
    </message>
    <message>
        <source>Prompt for this reply</source>
        <translation>توجيه لهذا الرد</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>تسجيل مجددًا</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Speak the reply</source>
        <translation>نطق الرد</translation>
    </message>
    <message>
        <source>What I heard</source>
        <translation>ما سمعتُه</translation>
    </message>
    <message>
        <source>Writing down what you said</source>
        <translation>جارٍ تدوين ما قلته</translation>
    </message>
    <message>
        <source>Your own prompt</source>
        <translation>توجيهك الخاص</translation>
    </message>
    <message>
        <source>edit before it is sent</source>
        <translation>عدّل قبل الإرسال</translation>
    </message>
    <message>
        <source>{heard} stands for what I heard</source>
        <translation>{heard} يمثل ما سُمع</translation>
    </message>
</context>
<context>
    <name>RiskChip</name>
    <message>
        <source>Changes data</source>
        <translation>يغيّر بيانات</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>يشغّل برنامجًا</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>يستخدم الشبكة</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Command line, or http://…</source>
        <translation>سطر أوامر أو http://…</translation>
    </message>
    <message>
        <source>Command or address of the server</source>
        <translation>أمر الخادم أو عنوانه</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>اسم الخادم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>https://… or connector_…</source>
        <translation>https://… أو connector_…</translation>
    </message>
</context>
<context>
    <name>ServerMenu</name>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>More about {0}</source>
        <translation>المزيد عن {0}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>10 s</source>
        <translation>10 ث</translation>
    </message>
    <message>
        <source>20 s</source>
        <translation>20 ث</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 ث</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 ث</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 يومًا</translation>
    </message>
    <message>
        <source>A Python file with intercept(words, talk).</source>
        <translation>ملف Python فيه intercept(words, talk).</translation>
    </message>
    <message>
        <source>A Python file; each public function with a docstring is a tool.</source>
        <translation>ملف Python؛ كل دالة عامة لها docstring أداة.</translation>
    </message>
    <message>
        <source>A dotted line under words it may have misheard</source>
        <translation>خط منقط تحت كلمات ربما أُسيء سماعها</translation>
    </message>
    <message>
        <source>A screen reader hears of changes while the assistant speaks, too</source>
        <translation>يسمع قارئ الشاشة بالتغييرات حتى أثناء كلام المساعد</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Announce everything</source>
        <translation>إعلان كل شيء</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Azure OpenAI</source>
        <translation>Azure OpenAI</translation>
    </message>
    <message>
        <source>Beta names</source>
        <translation>أسماء تجريبية</translation>
    </message>
    <message>
        <source>Both voices, to be heard again; about 50 MB an hour.</source>
        <translation>الصوتان لإعادة سماعهما؛ نحو 50 ميغابايت في الساعة.</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>المخزن المؤقت</translation>
    </message>
    <message>
        <source>By free memory</source>
        <translation>حسب الذاكرة المتاحة</translation>
    </message>
    <message>
        <source>Check in when I am quiet</source>
        <translation>السؤال عند صمتي</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Current (GA)</source>
        <translation>الحالي (GA)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Default (4 GB)</source>
        <translation>افتراضي (4 غ.ب)</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>النشر</translation>
    </message>
    <message>
        <source>Mark unsure words</source>
        <translation>تمييز الكلمات المشكوك فيها</translation>
    </message>
    <message>
        <source>Said when you press play on a voice</source>
        <translation>تُقال عند تشغيل صوت</translation>
    </message>
    <message>
        <source>Show what I say</source>
        <translation>عرض ما أقول</translation>
    </message>
    <message>
        <source>Eagerness</source>
        <translation>المبادرة</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s own choice.</source>
        <translation>فارغ: اختيار المزوّد.</translation>
    </message>
    <message>
        <source>Empty: the provider&apos;s usual one.</source>
        <translation>فارغ: المعتاد لدى المزوّد.</translation>
    </message>
    <message>
        <source>Empty: the system&apos;s default, followed when it changes.</source>
        <translation>فارغ: افتراضي النظام، ويُتبع عند تغيره.</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>For example ws://localhost:8765/v1/realtime</source>
        <translation>مثل ws://localhost:8765/v1/realtime</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>كامل</translation>
    </message>
    <message>
        <source>Grows every text.</source>
        <translation>يكبّر كل نص.</translation>
    </message>
    <message>
        <source>Hands-free</source>
        <translation>بلا يدين</translation>
    </message>
    <message>
        <source>Held down in any program; empty: off.</source>
        <translation>تُضغط مطولًا في أي برنامج؛ فارغ: معطّل.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>ضغط مطوّل</translation>
    </message>
    <message>
        <source>How fast the assistant speaks.</source>
        <translation>سرعة كلام المساعد.</translation>
    </message>
    <message>
        <source>How soon it takes its turn. Only with Meaning.</source>
        <translation>متى يأخذ دوره. مع المعنى فقط.</translation>
    </message>
    <message>
        <source>How sure it must be that it hears speech.</source>
        <translation>مدى التيقن من سماع كلام.</translation>
    </message>
    <message>
        <source>How that server names its events.</source>
        <translation>كيف يسمي ذلك الخادم أحداثه.</translation>
    </message>
    <message>
        <source>I use headphones</source>
        <translation>أستخدم سماعات رأس</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>التعليمات</translation>
    </message>
    <message>
        <source>Keep before speech</source>
        <translation>الحفظ قبل الكلام</translation>
    </message>
    <message>
        <source>Keep conversations</source>
        <translation>حفظ المحادثات</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>مدة الحفظ</translation>
    </message>
    <message>
        <source>Keep sound</source>
        <translation>حفظ الصوت</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Leaves out the echo canceller.</source>
        <translation>يستغني عن إلغاء الصدى.</translation>
    </message>
    <message>
        <source>Let me interrupt</source>
        <translation>السماح لي بالمقاطعة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Light, dark, or as the system.</source>
        <translation>فاتح أو داكن أو حسب النظام.</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>المساعد المحلي</translation>
    </message>
    <message>
        <source>Local models</source>
        <translation>النماذج المحلية</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Low latency</source>
        <translation>زمن منخفض</translation>
    </message>
    <message>
        <source>Makes the microphone louder or softer in this program; the system&apos;s level stays as it is.</source>
        <translation>يرفع صوت الميكروفون أو يخفضه في هذا البرنامج؛ ويبقى مستوى النظام كما هو.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Names and terms that are easy to mishear</source>
        <translation>أسماء ومصطلحات يسهل الخطأ في سماعها</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Preview sentence</source>
        <translation>جملة المعاينة</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>مخفّض</translation>
    </message>
    <message>
        <source>Reduced shows a still orb with a level ring</source>
        <translation>المخفّض يعرض كرة ساكنة بحلقة مستوى</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 د</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 د</translation>
    </message>
    <message>
        <source>60 min</source>
        <translation>60 د</translation>
    </message>
    <message>
        <source>A GGUF file on this computer.</source>
        <translation>ملف GGUF على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>A conversation with a paid service ends there; 0: never.</source>
        <translation>تنتهي هناك المحادثة مع خدمة مدفوعة؛ 0: أبدًا.</translation>
    </message>
    <message>
        <source>A paid service is left after so long; your next words connect again.</source>
        <translation>تُترك الخدمة المدفوعة بعد هذه المدة؛ وكلماتك التالية تعيد الاتصال.</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Any OpenAI-compatible address, such as http://127.0.0.1:11434/v1 for Ollama.</source>
        <translation>أي عنوان متوافق مع OpenAI، مثل http://127.0.0.1:11434/v1 لـ Ollama.</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>عند الحاجة</translation>
    </message>
    <message>
        <source>As the server names it.</source>
        <translation>كما يسميه الخادم.</translation>
    </message>
    <message>
        <source>Automatic microphone level</source>
        <translation>مستوى الميكروفون التلقائي</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>أسفل</translation>
    </message>
    <message>
        <source>Chat model</source>
        <translation>نموذج المحادثة</translation>
    </message>
    <message>
        <source>Chat server</source>
        <translation>خادم محادثة</translation>
    </message>
    <message>
        <source>Comes with the product</source>
        <translation>مرفق</translation>
    </message>
    <message>
        <source>Compact events</source>
        <translation>أحداث متراصة</translation>
    </message>
    <message>
        <source>For what the microphone hears; the service does it.</source>
        <translation>لما يسمعه الميكروفون؛ والخدمة تقوم به.</translation>
    </message>
    <message>
        <source>GGUF file</source>
        <translation>ملف GGUF</translation>
    </message>
    <message>
        <source>Hang up when nobody speaks</source>
        <translation>إغلاق الخط عند الصمت</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>سماعة رأس</translation>
    </message>
    <message>
        <source>In tokens; a longer reply is cut. 0: no limit.</source>
        <translation>بالرموز؛ يُقطع الرد الأطول. 0: بلا حد.</translation>
    </message>
    <message>
        <source>It sees pictures</source>
        <translation>يرى الصور</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>نموذج اللغة</translation>
    </message>
    <message>
        <source>Laptop or room</source>
        <translation>حاسوب محمول أو غرفة</translation>
    </message>
    <message>
        <source>Less noise</source>
        <translation>ضوضاء أقل</translation>
    </message>
    <message>
        <source>Longest reply</source>
        <translation>أطول رد</translation>
    </message>
    <message>
        <source>Lower rows in the timeline.</source>
        <translation>صفوف أقصر في الخط الزمني.</translation>
    </message>
    <message>
        <source>Makes a soft voice louder, slowly.</source>
        <translation>يرفع الصوت الخافت ببطء.</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>ملف النموذج</translation>
    </message>
    <message>
        <source>Noise reduction at the service</source>
        <translation>تقليل الضوضاء لدى الخدمة</translation>
    </message>
    <message>
        <source>Off is Review mode.</source>
        <translation>الإيقاف هو وضع المراجعة.</translation>
    </message>
    <message>
        <source>Older conversations are deleted when the program starts.</source>
        <translation>تُحذف المحادثات الأقدم عند بدء البرنامج.</translation>
    </message>
    <message>
        <source>OpenAI</source>
        <translation>OpenAI</translation>
    </message>
    <message>
        <source>Compatible server</source>
        <translation>خادم متوافق</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>كسب الصوت</translation>
    </message>
    <message>
        <source>Of the assistant alone, below the system&apos;s volume.</source>
        <translation>مستوى صوت المساعد وحده، ضمن مستوى صوت النظام.</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>الوقفات</translation>
    </message>
    <message>
        <source>Pictures are sent to the chat model.</source>
        <translation>تُرسل الصور إلى نموذج المحادثة.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Quiet that ends an utterance.</source>
        <translation>صمت ينهي الكلام.</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>الردود</translation>
    </message>
    <message>
        <source>Reply by itself</source>
        <translation>الرد من تلقاء نفسه</translation>
    </message>
    <message>
        <source>Reply language</source>
        <translation>لغة الرد</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>المورد</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>مراجعة</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Right of the conversation, or below it.</source>
        <translation>يمين المحادثة أو أسفلها.</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>آمن</translation>
    </message>
    <message>
        <source>Sent as ?model=; may be empty.</source>
        <translation>يُرسل كـ ?model=؛ ويمكن تركه فارغًا.</translation>
    </message>
    <message>
        <source>Silence before the reply</source>
        <translation>الصمت قبل الرد</translation>
    </message>
    <message>
        <source>Small (2 GB)</source>
        <translation>صغير (2 غ.ب)</translation>
    </message>
    <message>
        <source>Smaller is quicker, larger is safer on a busy computer.</source>
        <translation>الأصغر أسرع والأكبر أسلم على حاسوب مشغول.</translation>
    </message>
    <message>
        <source>Softens fans and hiss before anything is sent.</source>
        <translation>يخفف المراوح والهسيس قبل إرسال أي شيء.</translation>
    </message>
    <message>
        <source>Sound kept from before the first word.</source>
        <translation>صوت محفوظ من قبل الكلمة الأولى.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>مكبر الصوت</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>الصياغة</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>منطوقة</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>قياسي</translation>
    </message>
    <message>
        <source>Stop at this cost</source>
        <translation>التوقف عند هذه التكلفة</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Talk from any app</source>
        <translation>التحدث من أي تطبيق</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>The assistant asks whether you are still there. Only with Pauses.</source>
        <translation>يسأل المساعد إن كنت لا تزال هنا. مع الوقفات فقط.</translation>
    </message>
    <message>
        <source>The larger models answer better; the small ones need less memory.</source>
        <translation>النماذج الأكبر تجيب أفضل؛ والصغيرة تحتاج ذاكرة أقل.</translation>
    </message>
    <message>
        <source>The model at OpenAI.</source>
        <translation>النموذج لدى OpenAI.</translation>
    </message>
    <message>
        <source>The model at xAI.</source>
        <translation>النموذج لدى xAI.</translation>
    </message>
    <message>
        <source>The name before .openai.azure.com, or the whole address.</source>
        <translation>الاسم قبل .openai.azure.com أو العنوان كاملًا.</translation>
    </message>
    <message>
        <source>The name you gave the model in Azure.</source>
        <translation>الاسم الذي أعطيته للنموذج في Azure.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>العتبة</translation>
    </message>
    <message>
        <source>Timeline beside</source>
        <translation>موضع الخط الزمني</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>كشف الأدوار</translation>
    </message>
    <message>
        <source>Two letters, such as de; empty: as you speak.</source>
        <translation>حرفان مثل de؛ فارغ: كما تتكلم.</translation>
    </message>
    <message>
        <source>Two letters, such as en; empty: found by itself.</source>
        <translation>حرفان مثل en؛ فارغ: يُكتشف تلقائيًا.</translation>
    </message>
    <message>
        <source>Use of tools</source>
        <translation>استخدام الأدوات</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>مستوى الصوت</translation>
    </message>
    <message>
        <source>What the assistant is told before every conversation.</source>
        <translation>ما يُقال للمساعد قبل كل محادثة.</translation>
    </message>
    <message>
        <source>What the local assistant thinks with. It hears and speaks by itself in any case.</source>
        <translation>ما يفكر به المساعد المحلي. يسمع ويتكلم بنفسه على أي حال.</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>متى يحين دور المساعد؟</translation>
    </message>
    <message>
        <source>Whether a reply may, must or must not call a tool.</source>
        <translation>هل يجوز للرد استدعاء أداة أم يجب أم لا يجوز.</translation>
    </message>
    <message>
        <source>Who answers. The local assistant needs no key and nothing leaves this computer.</source>
        <translation>من يجيب. المساعد المحلي لا يحتاج مفتاحًا ولا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Who decides when it is the assistant&apos;s turn.</source>
        <translation>من يقرر متى يحين دور المساعد.</translation>
    </message>
    <message>
        <source>Words and events stay on this computer, to be found again.</source>
        <translation>تبقى الكلمات والأحداث على هذا الحاسوب لتجدها لاحقًا.</translation>
    </message>
    <message>
        <source>Words to expect</source>
        <translation>كلمات متوقعة</translation>
    </message>
    <message>
        <source>Writes your words into the conversation</source>
        <translation>يكتب كلماتك في المحادثة</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>مكتوبة</translation>
    </message>
    <message>
        <source>Written replies make no sound and cost less.</source>
        <translation>الردود المكتوبة بلا صوت وأقل كلفة.</translation>
    </message>
    <message>
        <source>Your code before the answer</source>
        <translation>شيفرتك قبل الجواب</translation>
    </message>
    <message>
        <source>Your own tools</source>
        <translation>أدواتك الخاصة</translation>
    </message>
    <message>
        <source>Your voice stops the reply.</source>
        <translation>صوتك يوقف الرد.</translation>
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
        <translation>حول</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>كل الإعدادات</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Audio devices</source>
        <translation>أجهزة الصوت</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>How the assistant sounds.</source>
        <translation>كيف يبدو صوت المساعد.</translation>
    </message>
    <message>
        <source>How your words are written down and sent on.</source>
        <translation>كيف تُدوَّن كلماتك وتُرسل.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>لا نتائج لـ «{0}».</translation>
    </message>
    <message>
        <source>Privacy &amp; data</source>
        <translation>الخصوصية والبيانات</translation>
    </message>
    <message>
        <source>Privacy and data</source>
        <translation>الخصوصية والبيانات</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>المزوّد</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>إعادة ضبط الصفحة</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>بحث في الإعدادات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Tools &amp; MCP</source>
        <translation>الأدوات وMCP</translation>
    </message>
    <message>
        <source>Tools and MCP servers</source>
        <translation>الأدوات وخوادم MCP</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>التدوين</translation>
    </message>
    <message>
        <source>Transcription and prompts</source>
        <translation>التدوين والتوجيهات</translation>
    </message>
    <message>
        <source>Turn detection</source>
        <translation>كشف الأدوار</translation>
    </message>
    <message>
        <source>Versions and licences.</source>
        <translation>الإصدارات والتراخيص.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>What stays on this computer, and for how long.</source>
        <translation>ما يبقى على هذا الحاسوب وإلى متى.</translation>
    </message>
    <message>
        <source>What the assistant may do for you.</source>
        <translation>ما يُسمح للمساعد بفعله لك.</translation>
    </message>
    <message>
        <source>What you talk into and listen to.</source>
        <translation>ما تتحدث إليه وتستمع منه.</translation>
    </message>
    <message>
        <source>When is it the assistant&apos;s turn?</source>
        <translation>متى يحين دور المساعد؟</translation>
    </message>
    <message>
        <source>Who answers you.</source>
        <translation>من يجيبك.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>التحدث</translation>
    </message>
    <message>
        <source>The plain key talks only while no text field has the focus. Click a shortcut to change it.</source>
        <translation>يعمل المفتاح وحده ما دام لا حقل نص نشط. انقر اختصارًا لتغييره.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>{0} is already {1}. Replace?</source>
        <translation>{0} مستخدم لـ «{1}». هل تستبدله؟</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Conversations you have will be listed here.</source>
        <translation>ستظهر محادثاتك هنا.</translation>
    </message>
    <message>
        <source>Deleted: {0}</source>
        <translation>حُذفت: {0}</translation>
    </message>
    <message>
        <source>Hide the sidebar</source>
        <translation>إخفاء الشريط الجانبي</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Nothing found for &quot;{0}&quot;.</source>
        <translation>لا نتائج لـ «{0}».</translation>
    </message>
    <message>
        <source>Realtime</source>
        <translation>Realtime</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>بحث في المحادثات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Writing down what you said</source>
        <translation>جارٍ تدوين ما قلته</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Ask me ten very short questions, one after the other, and wait for each answer.</source>
        <translation>اطرح عليّ عشرة أسئلة قصيرة جدًا، واحدًا تلو الآخر، وانتظر كل جواب.</translation>
    </message>
    <message>
        <source>I am going to speak a note. Listen, and then read it back to me in short.</source>
        <translation>سأملي ملاحظة. استمع، ثم اقرأها عليّ باختصار.</translation>
    </message>
    <message>
        <source>Translate everything I say from English to Portuguese, and say only the translation.</source>
        <translation>ترجم كل ما أقوله من الإنجليزية إلى البرتغالية، وقل الترجمة فقط.</translation>
    </message>
    <message>
        <source>You are a waiter in Lisbon. Take my order in simple Portuguese and help me when I am stuck.</source>
        <translation>أنت نادل في لشبونة. خذ طلبي ببرتغالية بسيطة وساعدني حين أتعثر.</translation>
    </message>
</context>
<context>
    <name>StoppedCard</name>
    <message>
        <source>Ask again</source>
        <translation>اسأل مجددًا</translation>
    </message>
    <message>
        <source>Show event</source>
        <translation>عرض الحدث</translation>
    </message>
    <message>
        <source>The reply stopped halfway</source>
        <translation>توقف الرد في منتصفه</translation>
    </message>
    <message>
        <source>the connection dropped.</source>
        <translation>انقطع الاتصال.</translation>
    </message>
    <message>
        <source>{0} Nothing was lost on your side.</source>
        <translation>{0} لم يُفقد شيء من جهتك.</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Hold while you talk</source>
        <translation>اضغط مطولًا أثناء الكلام</translation>
    </message>
</context>
<context>
    <name>TalkButton</name>
    <message>
        <source>Hold to talk</source>
        <translation>اضغط مطولًا للتحدث</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>Open in full size</source>
        <translation>فتح بالحجم الكامل</translation>
    </message>
    <message>
        <source>Picture: open in full size</source>
        <translation>صورة: فتح بالحجم الكامل</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Remove this picture</source>
        <translation>إزالة هذه الصورة</translation>
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
        <translation>الكل</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح المرشحات</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>صفوف متراصة</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>التكلفة</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>الأحداث</translation>
    </message>
    <message>
        <source>Events appear here as soon as you talk.</source>
        <translation>تظهر الأحداث هنا فور كلامك.</translation>
    </message>
    <message>
        <source>Export the events</source>
        <translation>تصدير الأحداث</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>No event matches.</source>
        <translation>لا حدث مطابق.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n new</source>
        <translation>
            <numerusform>متوقف، لا جديد</numerusform>
            <numerusform>متوقف، حدث جديد</numerusform>
            <numerusform>متوقف، حدثان جديدان</numerusform>
            <numerusform>متوقف، %n أحداث جديدة</numerusform>
            <numerusform>متوقف، %n حدثًا جديدًا</numerusform>
            <numerusform>متوقف، %n حدث جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s after {1}</source>
        <translation>بعد {1} بـ {0} ث</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>المستلَمة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>بحث في الأحداث</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>المرسَلة</translation>
    </message>
    <message>
        <source>Show it below the conversation</source>
        <translation>عرضه أسفل المحادثة</translation>
    </message>
    <message>
        <source>Show it right of the conversation</source>
        <translation>عرضه يمين المحادثة</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>الكلام</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>الرموز</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
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
        <translation>{0} من {1}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Now using {0} instead of {1}.</source>
        <translation>يُستخدم الآن {0} بدلًا من {1}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>عاد {0}.</translation>
    </message>
    <message>
        <source>{0} is gone. Now using the default.</source>
        <translation>لم يعد {0} موجودًا. يُستخدم الآن الجهاز الافتراضي.</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>what I heard</source>
        <translation>ما سمعتُه</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Always allow {0}</source>
        <translation>السماح دائمًا بـ {0}</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Arguments and result</source>
        <translation>الوسائط والنتيجة</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Not allowed in Settings</source>
        <translation>غير مسموح به في الإعدادات</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Run {0}?</source>
        <translation>تشغيل {0}؟</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Tool {0}: {1}</source>
        <translation>الأداة {0}: {1}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>You said no</source>
        <translation>رفضتَ</translation>
    </message>
    <message>
        <source>You stopped it</source>
        <translation>أوقفتَه</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>يُحضَّر</translation>
    </message>
    <message>
        <source>running</source>
        <translation>قيد التشغيل</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} م.ث</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message numerus="yes">
        <source>%n tool(s)</source>
        <translation>
            <numerusform>لا أدوات</numerusform>
            <numerusform>أداة واحدة</numerusform>
            <numerusform>أداتان</numerusform>
            <numerusform>%n أدوات</numerusform>
            <numerusform>%n أداة</numerusform>
            <numerusform>%n أداة</numerusform>
        </translation>
    </message>
    <message>
        <source>A server needs a name, and a command or an address.</source>
        <translation>يحتاج الخادم إلى اسم وإلى أمر أو عنوان.</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>إضافة خادم</translation>
    </message>
    <message>
        <source>Adds to your notes</source>
        <translation>يضيف إلى ملاحظاتك</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>سماح</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>مدمجة</translation>
    </message>
    <message>
        <source>Calculates</source>
        <translation>يحسب</translation>
    </message>
    <message>
        <source>Cancels a timer or reminder</source>
        <translation>يلغي مؤقتًا أو تذكيرًا</translation>
    </message>
    <message>
        <source>Changes data</source>
        <translation>يغيّر بيانات</translation>
    </message>
    <message>
        <source>Choose a Python file</source>
        <translation>اختيار ملف Python</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Counts days from a date</source>
        <translation>يعدّ أيامًا من تاريخ</translation>
    </message>
    <message>
        <source>Counts the days to a date</source>
        <translation>يعدّ الأيام حتى تاريخ</translation>
    </message>
    <message>
        <source>Lists timers and reminders</source>
        <translation>يسرد المؤقتات والتذكيرات</translation>
    </message>
    <message>
        <source>MCP servers</source>
        <translation>خوادم MCP</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>None yet. A server is a program started by this app, or an address.</source>
        <translation>لا شيء بعد. الخادم برنامج يشغّله هذا التطبيق أو عنوان.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Opens a page in your browser</source>
        <translation>يفتح صفحة في متصفحك</translation>
    </message>
    <message>
        <source>Reads memory, disk and battery of this computer</source>
        <translation>يقرأ ذاكرة هذا الحاسوب وقرصه وبطاريته</translation>
    </message>
    <message>
        <source>Reads what you copied</source>
        <translation>يقرأ ما نسختَه</translation>
    </message>
    <message>
        <source>Reads your notes</source>
        <translation>يقرأ ملاحظاتك</translation>
    </message>
    <message>
        <source>Reminds you</source>
        <translation>يذكّرك</translation>
    </message>
    <message>
        <source>Runs a program</source>
        <translation>يشغّل برنامجًا</translation>
    </message>
    <message>
        <source>Sets a timer</source>
        <translation>يضبط مؤقتًا</translation>
    </message>
    <message>
        <source>Started by this app: {0}</source>
        <translation>يشغّله هذا التطبيق: {0}</translation>
    </message>
    <message>
        <source>Tells date and time</source>
        <translation>يخبر بالتاريخ والوقت</translation>
    </message>
    <message>
        <source>Tools marked Ask show a card in the conversation and wait for you.</source>
        <translation>الأدوات المعلّمة بـ «سؤال» تعرض بطاقة في المحادثة وتنتظرك.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>استخدام {0}</translation>
    </message>
    <message>
        <source>Uses the network</source>
        <translation>يستخدم الشبكة</translation>
    </message>
    <message>
        <source>What {0} may do</source>
        <translation>ما يُسمح لـ {0} بفعله</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation>ملفك</translation>
    </message>
    <message>
        <source>Your own code</source>
        <translation>شيفرتك الخاصة</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>الأحدث</translation>
    </message>
</context>
<context>
    <name>TranscriptionPage</name>
    <message>
        <source>Detect</source>
        <translation>اكتشاف</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>توجيه جديد</translation>
    </message>
    <message>
        <source>Review mode prompts</source>
        <translation>توجيهات وضع المراجعة</translation>
    </message>
    <message>
        <source>The provider&apos;s usual one</source>
        <translation>المعتاد لدى المزوّد</translation>
    </message>
    <message>
        <source>{0} in a text stands for what was heard; without it, the text is sent as instructions only.</source>
        <translation>{0} في النص يمثل ما سُمع؛ وبدونه يُرسل النص كتعليمات فقط.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Free</source>
        <translation>مجاني</translation>
    </message>
    <message>
        <source>Local assistant</source>
        <translation>المساعد المحلي</translation>
    </message>
    <message>
        <source>Open window</source>
        <translation>فتح النافذة</translation>
    </message>
    <message>
        <source>Realtime: {0}</source>
        <translation>Realtime: {0}</translation>
    </message>
    <message>
        <source>Talk now</source>
        <translation>تحدث الآن</translation>
    </message>
</context>
<context>
    <name>TurnPage</name>
    <message>
        <source>Live check</source>
        <translation>فحص مباشر</translation>
    </message>
    <message>
        <source>After a silence</source>
        <translation>بعد صمت</translation>
    </message>
    <message>
        <source>Speech heard</source>
        <translation>سُمع كلام</translation>
    </message>
    <message>
        <source>When you sound finished</source>
        <translation>حين يبدو أنك انتهيت</translation>
    </message>
    <message>
        <source>You hold the button</source>
        <translation>أنت تضغط الزر</translation>
    </message>
    <message>
        <source>only with Meaning</source>
        <translation>مع المعنى فقط</translation>
    </message>
    <message>
        <source>only with Pauses</source>
        <translation>مع الوقفات فقط</translation>
    </message>
    <message>
        <source>speech likelihood, measured on this computer</source>
        <translation>احتمال الكلام، يُقاس على هذا الحاسوب</translation>
    </message>
    <message>
        <source>you hold the button</source>
        <translation>أنت تضغط الزر</translation>
    </message>
</context>
<context>
    <name>TurnSlider</name>
    <message>
        <source>Place in the session</source>
        <translation>الموضع في الجلسة</translation>
    </message>
</context>
<context>
    <name>UserRow</name>
    <message>
        <source>Edited before sending</source>
        <translation>عُدّل قبل الإرسال</translation>
    </message>
    <message>
        <source>No transcript</source>
        <translation>لا تدوين</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>لا كلمات</translation>
    </message>
    <message>
        <source>Play what you said (P)</source>
        <translation>تشغيل ما قلته (P)</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>مكتوب</translation>
    </message>
    <message>
        <source>You: {0}</source>
        <translation>أنت: {0}</translation>
    </message>
    <message>
        <source>photo {0}</source>
        <translation>صورة {0}</translation>
    </message>
</context>
<context>
    <name>VoiceCard</name>
    <message>
        <source>Play {0}</source>
        <translation>تشغيل {0}</translation>
    </message>
    <message>
        <source>Play {0} (P)</source>
        <translation>تشغيل {0} (P)</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>يُشغَّل…</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>A little higher</source>
        <translation>أعلى قليلًا</translation>
    </message>
    <message>
        <source>A little lower</source>
        <translation>أخفض قليلًا</translation>
    </message>
    <message>
        <source>A new voice starts with the next conversation.</source>
        <translation>يبدأ الصوت الجديد مع المحادثة التالية.</translation>
    </message>
    <message>
        <source>Airy and quick</source>
        <translation>خفيف وسريع</translation>
    </message>
    <message>
        <source>Bright and warm</source>
        <translation>مشرق ودافئ</translation>
    </message>
    <message>
        <source>Clear and friendly</source>
        <translation>واضح وودود</translation>
    </message>
    <message>
        <source>Crisp and light</source>
        <translation>نقي وخفيف</translation>
    </message>
    <message>
        <source>Dry and direct</source>
        <translation>جاف ومباشر</translation>
    </message>
    <message>
        <source>Even and neutral</source>
        <translation>متزن ومحايد</translation>
    </message>
    <message>
        <source>Gentle, slower</source>
        <translation>لطيف وأبطأ</translation>
    </message>
    <message>
        <source>High and young</source>
        <translation>عالٍ وشاب</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>حيوي</translation>
    </message>
    <message>
        <source>Low and calm</source>
        <translation>منخفض وهادئ</translation>
    </message>
    <message>
        <source>No answer.</source>
        <translation>لا جواب.</translation>
    </message>
    <message>
        <source>Same as I speak</source>
        <translation>كما أتكلم</translation>
    </message>
    <message>
        <source>Soft and patient</source>
        <translation>ناعم وصبور</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>منخفض جدًا</translation>
    </message>
    <message>
        <source>Warm and steady</source>
        <translation>دافئ وثابت</translation>
    </message>
    <message>
        <source>xAI always speaks</source>
        <translation>xAI تتحدث دائمًا</translation>
    </message>
</context>
<context>
    <name>VoiceStage</name>
    <message>
        <source>Choose the speakers</source>
        <translation>اختيار مكبرات الصوت</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>مستوى الميكروفون</translation>
    </message>
    <message>
        <source>Microphone sound</source>
        <translation>صوت الميكروفون</translation>
    </message>
    <message>
        <source>Mute the microphone (M)</source>
        <translation>كتم الميكروفون (M)</translation>
    </message>
    <message>
        <source>No speakers</source>
        <translation>لا مكبرات صوت</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Speaker level</source>
        <translation>مستوى مكبر الصوت</translation>
    </message>
    <message>
        <source>Speaker sound</source>
        <translation>صوت مكبر الصوت</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>مكبرات الصوت</translation>
    </message>
</context>
</TS>
