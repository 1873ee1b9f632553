<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticleRow</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the inbox</source>
        <translation>
            <numerusform>%n in the inbox</numerusform>
            <numerusform>%n in the inbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardInfoDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%n card(s) suspended.</source>
        <translation>
            <numerusform>%n card suspended.</numerusform>
            <numerusform>%n cards suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) unsuspended.</source>
        <translation>
            <numerusform>%n card unsuspended.</numerusform>
            <numerusform>%n cards unsuspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) buried until tomorrow.</source>
        <translation>
            <numerusform>%n card buried until tomorrow.</numerusform>
            <numerusform>%n cards buried until tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) marked.</source>
        <translation>
            <numerusform>%n card marked.</numerusform>
            <numerusform>%n cards marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mark was taken off %n card(s).</source>
        <translation>
            <numerusform>The mark was taken off %n card.</numerusform>
            <numerusform>The mark was taken off %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) flagged.</source>
        <translation>
            <numerusform>%n card flagged.</numerusform>
            <numerusform>%n cards flagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The flag was taken off %n card(s).</source>
        <translation>
            <numerusform>The flag was taken off %n card.</numerusform>
            <numerusform>The flag was taken off %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) got another due date.</source>
        <translation>
            <numerusform>%n card got another due date.</numerusform>
            <numerusform>%n cards got another due date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) made new again.</source>
        <translation>
            <numerusform>%n card made new again.</numerusform>
            <numerusform>%n cards made new again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoveragePopup</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeckRow</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DensityCard</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>introduced in %n day(s)</source>
        <translation>
            <numerusform>introduced in %n day</numerusform>
            <numerusform>introduced in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message numerus="yes">
        <source>The card comes in %n day(s).</source>
        <translation>
            <numerusform>The card comes in %n day.</numerusform>
            <numerusform>The card comes in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n pair(s) left</source>
        <translation>
            <numerusform>%n pair left</numerusform>
            <numerusform>%n pairs left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastPanel</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeroPanel</name>
    <message numerus="yes">
        <source>card(s) to review</source>
        <translation>
            <numerusform>card to review</numerusform>
            <numerusform>cards to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportNews</name>
    <message numerus="yes">
        <source>%n article(s) imported: {0}.</source>
        <translation>
            <numerusform>%n article imported: {0}.</numerusform>
            <numerusform>%n articles imported: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new note(s)</source>
        <translation>
            <numerusform>%n new note</numerusform>
            <numerusform>%n new notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rewritten</source>
        <translation>
            <numerusform>%n rewritten</numerusform>
            <numerusform>%n rewritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retired</source>
        <translation>
            <numerusform>%n retired</numerusform>
            <numerusform>%n retired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost their place</source>
        <translation>
            <numerusform>%n lost its place</numerusform>
            <numerusform>%n lost their place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) done in Anki</source>
        <translation>
            <numerusform>%n review done in Anki</numerusform>
            <numerusform>%n reviews done in Anki</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n place(s) the count does not match the list.</source>
        <translation>
            <numerusform>In %n place the count does not match the list.</numerusform>
            <numerusform>In %n places the count does not match the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) reworded in Anki stay as they are here.</source>
        <translation>
            <numerusform>%n note reworded in Anki stays as it is here.</numerusform>
            <numerusform>%n notes reworded in Anki stay as they are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and sound(s) were left out.</source>
        <translation>
            <numerusform>%n picture or sound was left out.</numerusform>
            <numerusform>%n pictures and sounds were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) without text were left out.</source>
        <translation>
            <numerusform>%n note without text was left out.</numerusform>
            <numerusform>%n notes without text were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message numerus="yes">
        <source>The same for the %n other(s)</source>
        <translation>
            <numerusform>The same for the other one</numerusform>
            <numerusform>The same for the %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) move along with the text.</source>
        <translation>
            <numerusform>%n card moves along with the text.</numerusform>
            <numerusform>%n cards move along with the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxHead</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message numerus="yes">
        <source>%n card(s) accepted.</source>
        <translation>
            <numerusform>%n card accepted.</numerusform>
            <numerusform>%n cards accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) rejected.</source>
        <translation>
            <numerusform>%n card rejected.</numerusform>
            <numerusform>%n cards rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSheet</name>
    <message numerus="yes">
        <source>missed %n time(s) before</source>
        <translation>
            <numerusform>missed once before</numerusform>
            <numerusform>missed %n times before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanOutcome</name>
    <message numerus="yes">
        <source>%n card(s) get another day. One undo takes it back.</source>
        <translation>
            <numerusform>%n card gets another day. One undo takes it back.</numerusform>
            <numerusform>%n cards get another day. One undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n less important card(s) come later than today.</source>
        <translation>
            <numerusform>%n less important card comes later than today.</numerusform>
            <numerusform>%n less important cards come later than today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanningDesk</name>
    <message numerus="yes">
        <source>“{0}” is archived; %n card(s) are suspended.</source>
        <translation>
            <numerusform>“{0}” is archived; %n card is suspended.</numerusform>
            <numerusform>“{0}” is archived; %n cards are suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) got another day.</source>
        <translation>
            <numerusform>%n card got another day.</numerusform>
            <numerusform>%n cards got another day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderHead</name>
    <message numerus="yes">
        <source>%n place(s) lost</source>
        <translation>
            <numerusform>%n place lost</numerusform>
            <numerusform>%n places lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message numerus="yes">
        <source>%n line(s) that do not belong to the text</source>
        <translation>
            <numerusform>%n line that does not belong to the text</numerusform>
            <numerusform>%n lines that do not belong to the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message numerus="yes">
        <source>Replaced by %n card(s).</source>
        <translation>
            <numerusform>Replaced by %n card.</numerusform>
            <numerusform>Replaced by %n cards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairRow</name>
    <message numerus="yes">
        <source>%n card(s) want repair</source>
        <translation>
            <numerusform>%n card wants repair</numerusform>
            <numerusform>%n cards want repair</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message numerus="yes">
        <source>%n card(s) suggested</source>
        <translation>
            <numerusform>%n card suggested</numerusform>
            <numerusform>%n cards suggested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped, because they</source>
        <translation>
            <numerusform>%n dropped, because they</numerusform>
            <numerusform>%n dropped, because they</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewFinished</name>
    <message numerus="yes">
        <source>%n more minute(s)</source>
        <translation>
            <numerusform>%n more minute</numerusform>
            <numerusform>%n more minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go over today&apos;s %n mistake(s) once more</source>
        <translation>
            <numerusform>Go over today&apos;s mistake once more</numerusform>
            <numerusform>Go over today&apos;s %n mistakes once more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n more card(s)</source>
        <translation>
            <numerusform>Review %n more card</numerusform>
            <numerusform>Review %n more cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) will be due tomorrow.</source>
        <translation>
            <numerusform>%n card will be due tomorrow.</numerusform>
            <numerusform>%n cards will be due tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due card(s) are not asked today: a limit, a sibling or an exam holds them back.</source>
        <translation>
            <numerusform>%n due card is not asked today: a limit, a sibling or an exam holds it back.</numerusform>
            <numerusform>%n due cards are not asked today: a limit, a sibling or an exam holds them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of today are left. Those not done today wait for you tomorrow.</source>
        <translation>
            <numerusform>%n card of today is left. If it is not done today, it waits for you tomorrow.</numerusform>
            <numerusform>%n cards of today are left. Those not done today wait for you tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more card(s) will be due tomorrow.</source>
        <translation>
            <numerusform>%n more card will be due tomorrow.</numerusform>
            <numerusform>%n more cards will be due tomorrow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message numerus="yes">
        <source>Ahead · %n day(s)</source>
        <translation>
            <numerusform>Ahead · %n day</numerusform>
            <numerusform>Ahead · %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten lately · %n day(s)</source>
        <translation>
            <numerusform>Forgotten lately · %n day</numerusform>
            <numerusform>Forgotten lately · %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RewriteRow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionsPage</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of the article are sent.</source>
        <translation>
            <numerusform>%n character of the article is sent.</numerusform>
            <numerusform>%n characters of the article are sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>%n day in a row</numerusform>
            <numerusform>%n days in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message numerus="yes">
        <source>%n card(s) to review</source>
        <translation>
            <numerusform>%n card to review</numerusform>
            <numerusform>%n cards to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepsField</name>
    <message numerus="yes">
        <source>At most %n step(s).</source>
        <translation>
            <numerusform>At most %n step.</numerusform>
            <numerusform>At most %n steps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyDesk</name>
    <message numerus="yes">
        <source>%n more new card(s) come today.</source>
        <translation>
            <numerusform>%n more new card comes today.</numerusform>
            <numerusform>%n more new cards come today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferDesk</name>
    <message numerus="yes">
        <source>%n note(s) written to “{0}”.</source>
        <translation>
            <numerusform>%n note written to “{0}”.</numerusform>
            <numerusform>%n notes written to “{0}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypedSheet</name>
    <message numerus="yes">
        <source>%n pair(s) in the wrong order</source>
        <translation>
            <numerusform>%n pair in the wrong order</numerusform>
            <numerusform>%n pairs in the wrong order</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeakRow</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_WayRow</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
</TS>
