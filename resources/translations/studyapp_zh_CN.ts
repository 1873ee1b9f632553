<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArticleBrowser</name>
    <message>
        <source>Text of the article</source>
        <translation>文章正文</translation>
    </message>
</context>
<context>
    <name>CalendarHeat</name>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">更多</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Hide cards</source>
        <translation>隐藏卡片</translation>
    </message>
    <message>
        <source>Review this paragraph</source>
        <translation>复习本段</translation>
    </message>
    <message>
        <source>Next and previous paragraph</source>
        <translation>下一段 / 上一段</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a paragraph to see its cards.</source>
        <translation>单击一个段落，这里就会列出它的卡片。</translation>
    </message>
    <message>
        <source>There are no cards for this paragraph.</source>
        <translation>这一段没有卡片。</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新卡片</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Cloze</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列举</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Recite</source>
        <translation>背诵</translation>
    </message>
</context>
<context>
    <name>CountDots</name>
    <message>
        <source>{0} due, {1} learning, {2} new</source>
        <translation>到期 {0} 张，学习中 {1} 张，新卡 {2} 张</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{0}” cannot be read. Check that the file is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is too large for an article. Split it and import the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” holds no readable text. Save it as UTF-8 text and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is of a kind that cannot be imported. Save it as text (.txt).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” could not be written. Check free space and permissions, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deck file “{0}” has a mistake: {1}. Correct it and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be used: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library “{0}” is open in another window. Close that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library “{0}” was written by a later version. Update this program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library “{0}” is damaged. Restore a backup with “studyapp restore FILE”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library “{0}” cannot be written. Check free space and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library “{0}” cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to study in this text: it has no paragraphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is not in the library. Import it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is no longer in the library. Go on with the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no cards to export here. Choose another deck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text could not be cut into words. Start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Flashcard</name>
    <message>
        <source>Show hint</source>
        <translation>显示提示</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Cloze</source>
        <translation>填空</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>金句</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Recite</source>
        <translation>背诵</translation>
    </message>
</context>
<context>
    <name>MemoryChip</name>
    <message>
        <source>Chance of recall {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryStrip</name>
    <message>
        <source>One bar per paragraph: the greener, the firmer; grey has no cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory of the paragraphs, mean {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paragraph has cards yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Wengu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened. Your answers are safe. Details were written to {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>No article yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Text size (Ctrl + and Ctrl −)</source>
        <translation>字号（Ctrl + 和 Ctrl −）</translation>
    </message>
    <message>
        <source>Review this article</source>
        <translation>复习本文</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Articles that you import into the library can be read here.</source>
        <translation>把文章导入文库后，就可以在这里阅读。</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} 字</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>End (Esc)</source>
        <translation>结束（Esc）</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Source (S)</source>
        <translation>看原文（S）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Open in the reader</source>
        <translation>在阅读中打开</translation>
    </message>
    <message>
        <source>Bury until tomorrow</source>
        <translation>搁置到明天</translation>
    </message>
    <message>
        <source>Suspend card</source>
        <translation>暂停这张卡片</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>ReviewFinished</name>
    <message>
        <source>Reviews</source>
        <translation>复习次数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>New learnt</source>
        <translation>新学</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Time for a short break</source>
        <translation>先歇一会儿</translation>
    </message>
    <message>
        <source>Nothing to review now</source>
        <translation>现在没有要复习的卡片</translation>
    </message>
    <message>
        <source>This part is done</source>
        <translation>这一部分复习完了</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>今天的复习完成了</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) will be due tomorrow.</source>
        <translation>
            <numerusform>明天有 %n 张卡片到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>No card will be due tomorrow.</source>
        <translation>明天没有卡片到期。</translation>
    </message>
    <message>
        <source>The next learning card comes {0}.</source>
        <translation>下一张学习中的卡片 {0}到期。</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今日</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The card is suspended.</source>
        <translation>这张卡片已暂停。</translation>
    </message>
    <message>
        <source>The note rests until tomorrow.</source>
        <translation>这条笔记已搁置到明天。</translation>
    </message>
    <message>
        <source>Show answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重来</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>简单</translation>
    </message>
    <message>
        <source>Space / Enter</source>
        <translation>空格 / Enter</translation>
    </message>
    <message>
        <source>Show the answer, then: good</source>
        <translation>显示答案，再按为良好</translation>
    </message>
    <message>
        <source>Again, hard, good, easy</source>
        <translation>重来、困难、良好、简单</translation>
    </message>
    <message>
        <source>Uncover the next item of a list</source>
        <translation>逐条显示清单的下一条</translation>
    </message>
    <message>
        <source>Show the hint</source>
        <translation>显示提示</translation>
    </message>
    <message>
        <source>Show the source paragraph</source>
        <translation>看原文段落</translation>
    </message>
    <message>
        <source>Open the paragraph in the reader</source>
        <translation>在阅读中打开这一段</translation>
    </message>
    <message>
        <source>Bury the note until tomorrow</source>
        <translation>把笔记搁置到明天</translation>
    </message>
    <message>
        <source>Suspend the card</source>
        <translation>暂停这张卡片</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>结束复习</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>显示快捷键</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>in {0} min</source>
        <translation>{0} 分钟后</translation>
    </message>
    <message>
        <source>in {0} h</source>
        <translation>{0} 小时后</translation>
    </message>
    <message>
        <source>in {0} d</source>
        <translation>{0} 天后</translation>
    </message>
    <message>
        <source>in {0} mo</source>
        <translation>{0} 个月后</translation>
    </message>
    <message>
        <source>in {0} y</source>
        <translation>{0} 年后</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>新卡</translation>
    </message>
    <message>
        <source>Recall {0}</source>
        <translation>记忆率 {0}</translation>
    </message>
    <message>
        <source>Stability {0} d</source>
        <translation>稳定性 {0} 天</translation>
    </message>
    <message>
        <source>Difficulty {0}</source>
        <translation>难度 {0}</translation>
    </message>
    <message>
        <source>Review no. {0}</source>
        <translation>第 {0} 次复习</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>{0} learnt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
