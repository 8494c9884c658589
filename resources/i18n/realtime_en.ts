<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CostPopover</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message numerus="yes">
        <source>%n thing(s) needed are missing.</source>
        <translation>
            <numerusform>%n thing needed is missing.</numerusform>
            <numerusform>%n things needed are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventModel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadingView</name>
    <message numerus="yes">
        <source>This happens once after each start. About %n second(s) left.</source>
        <translation>
            <numerusform>This happens once after each start. About %n second left.</numerusform>
            <numerusform>This happens once after each start. About %n seconds left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message numerus="yes">
        <source>Reconnecting in %n s</source>
        <translation>
            <numerusform>Reconnecting in %n s</numerusform>
            <numerusform>Reconnecting in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n conversation(s) written.</source>
        <translation>
            <numerusform>%n conversation written.</numerusform>
            <numerusform>%n conversations written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message numerus="yes">
        <source>Paused, %n new</source>
        <translation>
            <numerusform>Paused, %n new</numerusform>
            <numerusform>Paused, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message numerus="yes">
        <source>%n tool(s)</source>
        <translation>
            <numerusform>%n tool</numerusform>
            <numerusform>%n tools</numerusform>
        </translation>
    </message>
</context>
</TS>
