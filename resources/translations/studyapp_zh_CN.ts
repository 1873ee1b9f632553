<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActionWords</name>
    <message>
        <source>Flag: {0}</source>
        <translation>旗标：{0}</translation>
    </message>
    <message>
        <source>Quotable</source>
        <translation>金句</translation>
    </message>
    <message>
        <source>Error-prone</source>
        <translation>易错</translation>
    </message>
    <message>
        <source>To be improved</source>
        <translation>待改</translation>
    </message>
    <message>
        <source>Exam point</source>
        <translation>考点</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show the answer, then: good, or as suggested</source>
        <translation>显示答案；之后为良好，或按建议评分</translation>
    </message>
    <message>
        <source>Show the whole answer, then likewise</source>
        <translation>一次显示全部答案；之后同上</translation>
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
        <source>Show the hint</source>
        <translation>显示提示</translation>
    </message>
    <message>
        <source>Type the answer</source>
        <translation>输入答案</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Show the source paragraph</source>
        <translation>查看原文</translation>
    </message>
    <message>
        <source>Show the sentences around the source</source>
        <translation>显示出处前后的句子</translation>
    </message>
    <message>
        <source>Open the paragraph in the reader</source>
        <translation>在阅读中打开这一段</translation>
    </message>
    <message>
        <source>Read aloud, or stop</source>
        <translation>朗读或停止</translation>
    </message>
    <message>
        <source>Why this card comes now</source>
        <translation>卡片信息：为什么现在复习</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>显示快捷键</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>结束复习</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>编辑卡片</translation>
    </message>
    <message>
        <source>Mark the card, or not</source>
        <translation>标记或取消标记</translation>
    </message>
    <message>
        <source>Bury the card until tomorrow</source>
        <translation>搁置卡片到明天</translation>
    </message>
    <message>
        <source>Bury the note until tomorrow</source>
        <translation>搁置笔记到明天</translation>
    </message>
    <message>
        <source>Suspend the card</source>
        <translation>暂停卡片</translation>
    </message>
    <message>
        <source>Suspend the note</source>
        <translation>暂停笔记</translation>
    </message>
    <message>
        <source>Set the due date…</source>
        <translation>设定到期日…</translation>
    </message>
    <message>
        <source>Forget: make the card new again</source>
        <translation>重置：变回新卡</translation>
    </message>
</context>
<context>
    <name>AdvancedPanel</name>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Longest due first</source>
        <translation>到期久的优先</translation>
    </message>
    <message>
        <source>Most forgotten first</source>
        <translation>快忘的优先</translation>
    </message>
    <message>
        <source>As in the article</source>
        <translation>按文章顺序</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>After the reviews</source>
        <translation>复习之后</translation>
    </message>
    <message>
        <source>Among the reviews</source>
        <translation>穿插在复习中</translation>
    </message>
    <message>
        <source>Before the reviews</source>
        <translation>复习之前</translation>
    </message>
    <message>
        <source>Order of reviews</source>
        <translation>复习顺序</translation>
    </message>
    <message>
        <source>Most forgotten first saves most when you cannot do them all</source>
        <translation>做不完时，选“快忘的优先”能留住最多</translation>
    </message>
    <message>
        <source>New cards come</source>
        <translation>新卡出现在</translation>
    </message>
    <message>
        <source>After the reviews, nothing old is left undone for something new</source>
        <translation>放在复习之后，不会为了新卡耽误旧卡</translation>
    </message>
    <message>
        <source>Suspend leeches</source>
        <translation>暂停记忆难点</translation>
    </message>
    <message>
        <source>A card forgotten ten times is asked no more until you have mended it</source>
        <translation>忘了十次的卡片不再出现，直到你修改好它</translation>
    </message>
    <message>
        <source>A study day begins at</source>
        <translation>一天开始于</translation>
    </message>
    <message>
        <source>Reviews before this hour count for the evening before</source>
        <translation>此前的复习算在前一天</translation>
    </message>
    <message>
        <source>Even out the days</source>
        <translation>均衡每天的复习量</translation>
    </message>
    <message>
        <source>A review may move a little, to a day with less to do; easy days need it</source>
        <translation>复习会在允许的范围内挪到较闲的一天；轻松日靠它生效</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>休息日期</translation>
    </message>
    <message>
        <source>No new due dates are put on them; what is due already stays</source>
        <translation>新的复习不再排到这些天；已经排好的不动</translation>
    </message>
    <message>
        <source>Underlined or tinted in the text while you read</source>
        <translation>阅读时在正文里加底线或底色</translation>
    </message>
    <message>
        <source>Mark quotations</source>
        <translation>标出引文</translation>
    </message>
    <message>
        <source>Mark figures</source>
        <translation>标出数据</translation>
    </message>
    <message>
        <source>Mark terms</source>
        <translation>标出术语</translation>
    </message>
    <message>
        <source>Mark ordinals</source>
        <translation>标出序号</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>Your answer</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <source>Type the answer, then Enter</source>
        <translation>输入答案，按回车比对</translation>
    </message>
</context>
<context>
    <name>ArticleBrowser</name>
    <message>
        <source>Text of the article</source>
        <translation>文章正文</translation>
    </message>
</context>
<context>
    <name>ArticleGroup</name>
    <message>
        <source>Hide the decks</source>
        <translation>收起牌组</translation>
    </message>
    <message>
        <source>Show the decks</source>
        <translation>展开牌组</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Review this article</source>
        <translation>复习这篇文章</translation>
    </message>
    <message>
        <source>Plan an exam on it…</source>
        <translation>为这篇文章安排考试…</translation>
    </message>
    <message>
        <source>Desired retention…</source>
        <translation>目标记忆保留率…</translation>
    </message>
    <message>
        <source>Export to Anki…</source>
        <translation>导出到 Anki…</translation>
    </message>
    <message>
        <source>Import a new version…</source>
        <translation>导入新版本…</translation>
    </message>
    <message>
        <source>Make the cards again…</source>
        <translation>重新生成卡片…</translation>
    </message>
    <message>
        <source>Let the AI assistant add cards…</source>
        <translation>请 AI 助手补充卡片…</translation>
    </message>
    <message>
        <source>Article details…</source>
        <translation>文章信息…</translation>
    </message>
</context>
<context>
    <name>ArticleRetentionDialog</name>
    <message>
        <source>Desired retention</source>
        <translation>目标记忆保留率</translation>
    </message>
    <message>
        <source>As in the settings ({0})</source>
        <translation>与设置相同（{0}）</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在推算…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Higher remembers more, and asks for more reviews. It holds for each card from its next answer on; an exam on the article goes before.</source>
        <translation>越高记得越牢，复习也越多。每张卡片从下一次回答起生效；这篇文章有考试时以考试为准。</translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 张到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the decks</source>
        <translation>展开牌组</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message numerus="yes">
        <source>%n in the inbox</source>
        <translation>
            <numerusform>%n 张待定</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssistantDialog</name>
    <message>
        <source>Let the AI assistant add cards</source>
        <translation>请 AI 助手补充卡片</translation>
    </message>
</context>
<context>
    <name>AssistantPanel</name>
    <message>
        <source>Read and allow…</source>
        <translation>阅读并同意…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Use an AI assistant</source>
        <translation>使用 AI 助手</translation>
    </message>
    <message>
        <source>Off, the program never uses the network. On, the assistant suggests more cards when you ask it to, and you decide on each</source>
        <translation>关闭时，程序从不联网。开启后，只在你要求时由助手推荐更多卡片，每一张都由你决定取舍</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Of any OpenAI-compatible service; https, or http for a model on this computer</source>
        <translation>任何兼容 OpenAI 接口的服务；须用 https，本机上的模型可用 http</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Its name, as the service writes it</source>
        <translation>按该服务的写法填写模型名称</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意发送</translation>
    </message>
    <message>
        <source>Nothing is sent before you have read what it is and agreed</source>
        <translation>在你阅读发送内容并同意之前，什么都不会发送</translation>
    </message>
</context>
<context>
    <name>BacklogDialog</name>
    <message>
        <source>Spread the backlog</source>
        <translation>摊平积压</translation>
    </message>
    <message>
        <source>{0} reviews wait; a usual day has {1}. Spread over some days, the most important come first, of these those most likely forgotten.</source>
        <translation>积压了 {0} 次复习，平时每天 {1} 次。摊到几天里：重要的先复习，同样重要的先复习最可能忘的。</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>摊开</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>摊到</translation>
    </message>
</context>
<context>
    <name>BacklogPanel</name>
    <message>
        <source>Spread over some days</source>
        <translation>摊到几天里</translation>
    </message>
    <message>
        <source>Let new cards come</source>
        <translation>恢复学新卡</translation>
    </message>
    <message>
        <source>Much has piled up</source>
        <translation>积压了一些复习</translation>
    </message>
    <message>
        <source>{0} reviews wait; a usual day has {1}.</source>
        <translation>有 {0} 次复习在等，平常一天约 {1} 次。</translation>
    </message>
    <message>
        <source>You are working off what piled up</source>
        <translation>正在还清积压的复习</translation>
    </message>
    <message>
        <source>Until {0} no new cards come, but for those an exam needs.</source>
        <translation>到{0}为止不学新卡，考试需要的除外。</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Copies of the library</source>
        <translation>文库的备份</translation>
    </message>
    <message>
        <source>None yet; made by itself while you study</source>
        <translation>还没有备份；学习时会自动备份</translation>
    </message>
    <message>
        <source>The last one is of {0}; made by itself while you study</source>
        <translation>最近一次备份：{0}；学习时会自动备份</translation>
    </message>
</context>
<context>
    <name>BlockMenu</name>
    <message>
        <source>More cards for this paragraph	G</source>
        <translation>为这一段补卡	G</translation>
    </message>
    <message>
        <source>This paragraph needs cards	Shift+G</source>
        <translation>这一段需要卡片	Shift+G</translation>
    </message>
    <message>
        <source>This paragraph needs no cards	Shift+G</source>
        <translation>这一段不需要卡片	Shift+G</translation>
    </message>
    <message>
        <source>Recite this paragraph	Alt+R</source>
        <translation>背诵本段	Alt+R</translation>
    </message>
    <message>
        <source>Ask about it…	Alt+X</source>
        <translation>提问…	Alt+X</translation>
    </message>
    <message>
        <source>Blank it out…	Alt+Z</source>
        <translation>挖空…	Alt+Z</translation>
    </message>
    <message>
        <source>Card of a quotation…	Alt+Q</source>
        <translation>引文卡…	Alt+Q</translation>
    </message>
    <message>
        <source>Card of a list…	Alt+L</source>
        <translation>清单卡…	Alt+L</translation>
    </message>
    <message>
        <source>Recite it	Alt+R</source>
        <translation>背诵	Alt+R</translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>复制	Ctrl+C</translation>
    </message>
    <message>
        <source>Suspend the cards of this section</source>
        <translation>本节暂不背</translation>
    </message>
    <message>
        <source>Bring back the cards of this section</source>
        <translation>恢复本节的卡片</translation>
    </message>
    <message>
        <source>This is…</source>
        <translation>这一段是…</translation>
    </message>
    <message>
        <source>Level {0}</source>
        <translation>{0} 级</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>恢复自动识别</translation>
    </message>
</context>
<context>
    <name>BreakDialog</name>
    <message>
        <source>Take a break</source>
        <translation>休息几天</translation>
    </message>
    <message>
        <source>Reviews of these days go to the week before and the week after, each to where it is forgotten least.</source>
        <translation>这几天的复习会挪到前后一周，各挪到最不容易忘的那天。</translation>
    </message>
    <message>
        <source>Take the break</source>
        <translation>安排休息</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>for</source>
        <translation>起，共</translation>
    </message>
</context>
<context>
    <name>BrokenCard</name>
    <message>
        <source>It is suspended and not asked.</source>
        <translation>已暂停，不再出现。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
</context>
<context>
    <name>CalendarHeat</name>
    <message>
        <source>Mon</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation>1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>多</translation>
    </message>
</context>
<context>
    <name>CalendarPanel</name>
    <message>
        <source>last {0} weeks</source>
        <translation>近 {0} 周</translation>
    </message>
    <message>
        <source>Perseverance</source>
        <translation>坚持</translation>
    </message>
    <message>
        <source>Calendar of reviews</source>
        <translation>复习日历</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>连续 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n 次复习</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Edit card</source>
        <translation>编辑卡片</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Card {0} of {1}</source>
        <translation>第 {0} 张，共 {1} 张</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Discard what you have changed?</source>
        <translation>要放弃所做的修改吗？</translation>
    </message>
</context>
<context>
    <name>CardFaces</name>
    <message>
        <source>Hint: {0}</source>
        <translation>提示：{0}</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Items, one a line</source>
        <translation>各项（每行一项）</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>牌组</translation>
    </message>
    <message>
        <source>3 · Must know</source>
        <translation>3 · 必背</translation>
    </message>
    <message>
        <source>2 · Important</source>
        <translation>2 · 重要</translation>
    </message>
    <message>
        <source>1 · Good to know</source>
        <translation>1 · 了解</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Shown above the question, parted by ›</source>
        <translation>显示在问题上方，用 › 分隔</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Shown on demand before the answer</source>
        <translation>答题时按需显示</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Shown with the answer</source>
        <translation>与答案一起显示</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Separated by spaces</source>
        <translation>用空格分隔</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>New item (Enter)</source>
        <translation>新增一项 (Enter)</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move up (Alt+↑)</source>
        <translation>上移 (Alt+↑)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move down (Alt+↓)</source>
        <translation>下移 (Alt+↓)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove (Ctrl+Shift+K)</source>
        <translation>删除 (Ctrl+Shift+K)</translation>
    </message>
    <message>
        <source>New pair (Enter in the last one)</source>
        <translation>新增一对（在最后一行按 Enter）</translation>
    </message>
    <message>
        <source>New blank</source>
        <translation>新挖空</translation>
    </message>
    <message>
        <source>Hide the selection (Ctrl+Shift+C)</source>
        <translation>把选中的文字挖空 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Same number</source>
        <translation>同号挖空</translation>
    </message>
    <message>
        <source>Hide the selection together with the last blank (Ctrl+Shift+Alt+C)</source>
        <translation>与上一个空同号，一起遮住 (Ctrl+Shift+Alt+C)</translation>
    </message>
</context>
<context>
    <name>CardInfo</name>
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
        <source>{0} d</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>in {0} s</source>
        <translation>{0} 秒后</translation>
    </message>
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
        <source>Due today.</source>
        <translation>今天到期。</translation>
    </message>
    <message>
        <source>Due on {0}, {1} day(s) ago.</source>
        <translation>{0}到期，已过 {1} 天。</translation>
    </message>
    <message>
        <source>Due on {0}, in {1} day(s).</source>
        <translation>{0}到期，还有 {1} 天。</translation>
    </message>
    <message>
        <source>It took the place of a card that was repaired on {0}, after {1} lapse(s) in all.</source>
        <translation>它接替了{0}修过的卡片，那张卡片此前共遗忘 {1} 次。</translation>
    </message>
    <message>
        <source>It began with seven tenths of the old stability: {0}.</source>
        <translation>它从原卡片稳定性的七成开始：{0}。</translation>
    </message>
    <message>
        <source>Recall is down to {0}, what is wanted, {1} days after the answer.</source>
        <translation>作答 {1} 天后，回忆概率降到所要的 {0}。</translation>
    </message>
    <message>
        <source>The exam “{0}” says how much is wanted.</source>
        <translation>这个标准由考试“{0}”决定。</translation>
    </message>
    <message>
        <source>That much was chosen for this article.</source>
        <translation>这是这篇文章自己的目标保留率。</translation>
    </message>
    <message>
        <source>So that cards do not bunch up, any of {0} to {1} days will do; drawn: {2}.</source>
        <translation>为免卡片扎堆，{0}～{1} 天都可以，抽到 {2} 天。</translation>
    </message>
    <message>
        <source>The weakest item, “{0}”, brings it forward to {1} days.</source>
        <translation>最弱的一条“{0}”把复习提前到了第 {1} 天。</translation>
    </message>
    <message>
        <source>After {0} days there is less to do, or it is no easy day: that was taken.</source>
        <translation>{0} 天后那天复习较少（或避开轻松日），因此改取 {0} 天。</translation>
    </message>
    <message>
        <source>A plan, or you, then moved it to {0}.</source>
        <translation>之后由计划或由你改到 {0}。</translation>
    </message>
</context>
<context>
    <name>CardInfoDialog</name>
    <message>
        <source>About this card</source>
        <translation>卡片详情</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Recall now</source>
        <translation>现在的回忆概率</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>作答次数</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>遗忘次数</translation>
    </message>
    <message>
        <source>Why then?</source>
        <translation>为什么是这一天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>{0} d</source>
        <comment>days on an axis</comment>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>after {0} days: {1}</source>
        <translation>{0} 天后：{1}</translation>
    </message>
    <message>
        <source>Chance of recall after the last answer</source>
        <translation>上次作答后的回忆概率</translation>
    </message>
    <message>
        <source>It is suspended and not asked.</source>
        <translation>已暂停，不会出现。</translation>
    </message>
    <message>
        <source>It is being learnt: the next step comes within the day.</source>
        <translation>正在学习：下一步就在当天。</translation>
    </message>
    <message>
        <source>It is new: it comes when its turn is.</source>
        <translation>新卡：轮到时出现。</translation>
    </message>
    <message>
        <source>It is put aside until tomorrow.</source>
        <translation>它已搁置到明天。</translation>
    </message>
    <message>
        <source>What each rating would do</source>
        <translation>各个评分的结果</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>History</source>
        <translation>复习记录</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>间隔</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>step</source>
        <translation>学习步骤</translation>
    </message>
</context>
<context>
    <name>CardLabels</name>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Unsuspend</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Bury until tomorrow</source>
        <translation>搁置到明天</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Set the due date…</source>
        <translation>设置到期日…</translation>
    </message>
    <message>
        <source>Forget: make new again</source>
        <translation>重置为新卡</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>编辑卡片</translation>
    </message>
    <message>
        <source>Show in the reader</source>
        <translation>在文中查看</translation>
    </message>
    <message>
        <source>Explain the card</source>
        <translation>卡片信息</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>无旗标</translation>
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
        <source>More cards</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Suggest more cards for this paragraph (G)</source>
        <translation>为这一段生成更多建议卡片（G）</translation>
    </message>
    <message>
        <source>Next and previous paragraph</source>
        <translation>下一段 / 上一段</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>未列入正文</translation>
    </message>
    <message>
        <source>Places lost</source>
        <translation>锚点丢失</translation>
    </message>
    <message>
        <source>The text these cards were made from has changed. Select where a card belongs now, or stop asking it.</source>
        <translation>这些卡片所依据的原文已经改动。请在文中选出卡片现在对应的文字，或停用卡片。</translation>
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
        <source>Edit this card (E)</source>
        <translation>编辑这张卡片（E）</translation>
    </message>
    <message>
        <source>Why it comes when it comes (I)</source>
        <translation>为什么这时候出现（I）</translation>
    </message>
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
        <translation>已逾期</translation>
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
</context>
<context>
    <name>CardTable</name>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What the card asks</source>
        <translation>卡片问什么</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>How the note asks</source>
        <translation>笔记怎样提问</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>牌组</translation>
    </message>
    <message>
        <source>The deck below the article</source>
        <translation>文章下的牌组</translation>
    </message>
    <message>
        <source>¶ Article</source>
        <translation>¶ 文章</translation>
    </message>
    <message>
        <source>The paragraph, and its article</source>
        <translation>所在段落和文章</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>When the card comes again</source>
        <translation>下次出现的时间</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Retrievability: the chance of recall today</source>
        <translation>可提取性：今天能回忆起来的概率</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Stability: days until the chance of recall is down to 90%</source>
        <translation>稳定性：回忆概率降到 90% 所需的天数</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Difficulty, 1 to 10</source>
        <translation>难度，1 到 10</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>How often it was forgotten</source>
        <translation>遗忘次数</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>Your flag, and ★ for a mark</source>
        <translation>你加的旗标；★ 表示已标记</translation>
    </message>
    <message>
        <source>The cards are like that already; nothing was changed.</source>
        <translation>卡片本来就是这样，没有改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) suspended.</source>
        <translation>
            <numerusform>已暂停 %n 张卡片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) unsuspended.</source>
        <translation>
            <numerusform>已恢复 %n 张卡片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) buried until tomorrow.</source>
        <translation>
            <numerusform>已把 %n 张卡片搁置到明天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) marked.</source>
        <translation>
            <numerusform>已标记 %n 张卡片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mark was taken off %n card(s).</source>
        <translation>
            <numerusform>已取消 %n 张卡片的标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) flagged.</source>
        <translation>
            <numerusform>已为 %n 张卡片加上旗标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The flag was taken off %n card(s).</source>
        <translation>
            <numerusform>已取消 %n 张卡片的旗标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) got another due date.</source>
        <translation>
            <numerusform>已调整 %n 张卡片的到期日。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) made new again.</source>
        <translation>
            <numerusform>已把 %n 张卡片重置为新卡。</numerusform>
        </translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新卡</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardsDesk</name>
    <message>
        <source>Keep this search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <source>It stands at the side under this name: {0}</source>
        <translation>以这个名称出现在左侧：{0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>No card meets this search. Try fewer words, or leave a condition out.</source>
        <translation>没有符合的卡片。试试少用几个词，或去掉一个条件。</translation>
    </message>
    <message>
        <source>There are no cards yet. They come with the first article you import.</source>
        <translation>还没有卡片。导入第一篇文章后就会有。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Something else was done since: undo that first, in the review.</source>
        <translation>之后又有别的操作，请先在复习页撤销它。</translation>
    </message>
    <message>
        <source>Hide the searches</source>
        <translation>收起搜索列表</translation>
    </message>
    <message>
        <source>Show the searches</source>
        <translation>展开搜索列表</translation>
    </message>
    <message>
        <source>To the search</source>
        <translation>到搜索框</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>From the search to the cards</source>
        <translation>从搜索框到卡片列表</translation>
    </message>
    <message>
        <source>Choose all cards</source>
        <translation>选中全部卡片</translation>
    </message>
    <message>
        <source>Keep this search under a name</source>
        <translation>保存这个搜索</translation>
    </message>
    <message>
        <source>Review these</source>
        <translation>复习这些</translation>
    </message>
    <message>
        <source>Review what is due of these cards, and new ones</source>
        <translation>复习其中到期的卡片和新卡</translation>
    </message>
    <message>
        <source>The cards are being changed</source>
        <translation>正在处理卡片</translation>
    </message>
    <message>
        <source>Cancel: the cards stay as they were</source>
        <translation>取消：卡片保持原样</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>AI assistant</source>
        <translation>AI 助手</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>What the assistant would get</source>
        <translation>助手会收到什么</translation>
    </message>
    <message>
        <source>To suggest cards, the program sends to</source>
        <translation>为了推荐卡片，程序会向下面的地址发送</translation>
    </message>
    <message>
        <source>What is done with it there is up to that service. You can withdraw your consent in the settings at any time.</source>
        <translation>对方如何使用这些内容，由该服务决定。你可以随时在设置中撤回同意。</translation>
    </message>
    <message>
        <source>the text of the sections that you choose, with their headings, and the questions that your cards ask about them already; and your key, if the service needs one.</source>
        <translation>你所选各节的正文和标题，以及这些内容已有卡片的问题；该服务需要密钥时，还有你的密钥。</translation>
    </message>
    <message>
        <source>Nothing else: no other article, no answers, no progress, nothing about you. Nothing is ever sent by itself.</source>
        <translation>此外什么都不发送：没有其他文章，没有答案，没有学习进度，没有关于你的任何信息。程序从不自行发送。</translation>
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
    <name>CoveragePopup</name>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Cards ask about {0} of the text</source>
        <translation>卡片覆盖了 {0} 的段落</translation>
    </message>
    <message>
        <source>Paragraphs that no card asks about</source>
        <translation>还没有卡片的段落</translation>
    </message>
    <message>
        <source>Every paragraph has cards or was skipped.</source>
        <translation>每一段都有卡片，或已被跳过。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>Make cards</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Make cards for paragraph {0}</source>
        <translation>为第 {0} 段补卡</translation>
    </message>
    <message>
        <source>Skip paragraph {0}</source>
        <translation>跳过第 {0} 段</translation>
    </message>
    <message>
        <source>Paragraph {0}: {1}</source>
        <translation>第 {0} 段：{1}</translation>
    </message>
</context>
<context>
    <name>DeckRow</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 张到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 张新卡</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Review the deck {0}</source>
        <translation>复习牌组“{0}”</translation>
    </message>
    <message>
        <source>Export the deck {0}</source>
        <translation>导出牌组“{0}”</translation>
    </message>
    <message>
        <source>Limits of the deck…</source>
        <translation>牌组上限…</translation>
    </message>
    <message>
        <source>Export to Anki…</source>
        <translation>导出到 Anki…</translation>
    </message>
    <message>
        <source>More on the deck {0}</source>
        <translation>牌组 {0} 的更多操作</translation>
    </message>
</context>
<context>
    <name>DensityCard</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>covers {0}</source>
        <translation>覆盖 {0} 的段落</translation>
    </message>
    <message>
        <source>no new cards a day, by your settings</source>
        <translation>设置里每天不学新卡片</translation>
    </message>
    <message>
        <source>nothing new to learn</source>
        <translation>没有要新学的卡片</translation>
    </message>
    <message numerus="yes">
        <source>introduced in %n day(s)</source>
        <translation>
            <numerusform>%n 天学完</numerusform>
        </translation>
    </message>
    <message>
        <source>about {0} a day</source>
        <translation>每天约 {0}</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>What you put right here stays when you import a new version.</source>
        <translation>这里的修改在导入新版本后仍然有效。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>This may have been read wrongly: {0}</source>
        <translation>这里可能识别有误：{0}</translation>
    </message>
    <message>
        <source>“{0}” announces {1}, but {2} were found.</source>
        <translation>“{0}”说有 {1} 项，实际找到 {2} 项。</translation>
    </message>
</context>
<context>
    <name>DoubtsPopup</name>
    <message>
        <source>Have a look at these places: something may have been read wrongly.</source>
        <translation>这些地方可能识别有误，请看一看。</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Set the due date</source>
        <translation>设定到期日</translation>
    </message>
    <message>
        <source>Days from today</source>
        <translation>几天后到期</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>0 is today, 1 tomorrow; 3-7 picks one of these days.</source>
        <translation>0 是今天，1 是明天；3-7 会在第 3 至 7 天中选一天。</translation>
    </message>
    <message>
        <source>Write a number of days, such as 5, or two, such as 3-7.</source>
        <translation>请输入天数，如 5；或范围，如 3-7。</translation>
    </message>
    <message>
        <source>The card comes today.</source>
        <translation>这张卡片今天到期。</translation>
    </message>
    <message numerus="yes">
        <source>The card comes in %n day(s).</source>
        <translation>
            <numerusform>这张卡片 %n 天后到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>The card comes in {0} to {1} days.</source>
        <translation>这张卡片 {0} 至 {1} 天后到期。</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Find duplicates</source>
        <translation>查找重复卡片</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) left</source>
        <translation>
            <numerusform>还有 %n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing all cards…</source>
        <translation>正在比较全部卡片……</translation>
    </message>
    <message>
        <source>All pairs are decided.</source>
        <translation>都处理完了。</translation>
    </message>
    <message>
        <source>No two cards ask for the same.</source>
        <translation>没有发现问同一知识点的卡片。</translation>
    </message>
    <message>
        <source>These two cards ask for the same. Make them one: it keeps its schedule and leads to both places. The other one is not asked any more.</source>
        <translation>这两张卡片问的是同一知识点。合成一张：它的复习进度不变，两处原文都能找到它；另一张不再出现。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep the left one</source>
        <translation>保留左边</translation>
    </message>
    <message>
        <source>Keep the right one</source>
        <translation>保留右边</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是一回事</translation>
    </message>
</context>
<context>
    <name>EasyDaysDialog</name>
    <message>
        <source>Clear easy days</source>
        <translation>腾空轻松日</translation>
    </message>
    <message>
        <source>Reviews that are due on easy days of the next 30 days go to days around, no farther than their interval allows. New dates keep to easy days by themselves.</source>
        <translation>今后 30 天里排在轻松日的复习挪到前后几天，只挪到间隔允许的范围内。以后新排的日期自会避开轻松日。</translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>挪开</translation>
    </message>
</context>
<context>
    <name>EasyRanges</name>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不复习</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>减半</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>复习多少</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不复习</translation>
    </message>
    <message>
        <source>half</source>
        <translation>减半</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>删除 {0}</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>“{0}” cannot be read. Check that the file is still there.</source>
        <translation>无法读取“{0}”。请确认文件还在原处。</translation>
    </message>
    <message>
        <source>“{0}” is too large for an article. Split it and import the parts.</source>
        <translation>“{0}”太大，不像一篇文章。请拆成几份再导入。</translation>
    </message>
    <message>
        <source>“{0}” holds no readable text. Save it as UTF-8 text and try again.</source>
        <translation>“{0}”里没有可读的文字。请另存为 UTF-8 文本后再试。</translation>
    </message>
    <message>
        <source>“{0}” is of a kind that cannot be imported. Save it as text (.txt).</source>
        <translation>无法导入“{0}”这类文件。请另存为文本文件（.txt）。</translation>
    </message>
    <message>
        <source>“{0}” could not be written. Check free space and permissions, or choose another folder.</source>
        <translation>无法写入“{0}”。请检查剩余空间和权限，或换一个文件夹。</translation>
    </message>
    <message>
        <source>The deck file “{0}” has a mistake: {1}. Correct it and import again.</source>
        <translation>牌组文件“{0}”有错误：{1}。请改正后重新导入。</translation>
    </message>
    <message>
        <source>“{0}” cannot be used: {1}.</source>
        <translation>无法使用“{0}”：{1}。</translation>
    </message>
    <message>
        <source>“{0}” is a copy of a whole collection. Export decks from Anki (.apkg) instead.</source>
        <translation>“{0}”是整个收藏的备份。请在 Anki 里导出牌组（.apkg）再导入。</translation>
    </message>
    <message>
        <source>“{0}” is in a format that cannot be read. Export it from Anki again with “Support older Anki versions”.</source>
        <translation>“{0}”的格式读不了。请在 Anki 里勾选“支持旧版 Anki”重新导出。</translation>
    </message>
    <message>
        <source>“{0}” holds too much for one import. Export single decks from Anki.</source>
        <translation>“{0}”的内容太多，一次导入不了。请在 Anki 里按牌组分别导出。</translation>
    </message>
    <message>
        <source>“{0}” holds no notes that can be read. Export it from Anki again.</source>
        <translation>“{0}”里没有能读的笔记。请在 Anki 里重新导出。</translation>
    </message>
    <message>
        <source>The library “{0}” is open in another window. Close that one first.</source>
        <translation>文库“{0}”已在另一个窗口中打开。请先关闭那个窗口。</translation>
    </message>
    <message>
        <source>The library “{0}” was written by a later version. Update this program to open it.</source>
        <translation>文库“{0}”由更新的版本写成。请升级本程序后再打开。</translation>
    </message>
    <message>
        <source>Another program deleted or replaced the library “{0}”. All you did is in the latest copy in the folder “backups”: close this window and start again.</source>
        <translation>另一个程序删除或替换了文库“{0}”。你做过的一切都在“backups”文件夹里最新的备份中：请关闭窗口，再重新启动程序。</translation>
    </message>
    <message>
        <source>The library “{0}” is damaged. Start the program again: it offers the latest copy.</source>
        <translation>文库“{0}”已损坏。请重新启动程序，它会提供最近的备份。</translation>
    </message>
    <message>
        <source>The library “{0}” cannot be written. Check free space and permissions.</source>
        <translation>无法写入文库“{0}”。请检查剩余空间和权限。</translation>
    </message>
    <message>
        <source>The library “{0}” cannot be opened.</source>
        <translation>无法打开文库“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” is no address. Enter one like https://host/v1 in the settings.</source>
        <translation>“{0}”不是有效的地址。请在设置中填写形如 https://host/v1 的地址。</translation>
    </message>
    <message>
        <source>“{0}” would send your text unprotected. Enter an https address.</source>
        <translation>“{0}”会以明文发送你的文字。请填写 https 地址。</translation>
    </message>
    <message>
        <source>“{0}” cannot be reached. Check the address and your connection.</source>
        <translation>连接不上“{0}”。请检查地址和网络。</translation>
    </message>
    <message>
        <source>“{0}” did not answer in time. Try again later.</source>
        <translation>“{0}”没有及时答复。请稍后再试。</translation>
    </message>
    <message>
        <source>“{0}” does not accept the key. Enter it again in the settings.</source>
        <translation>“{0}”不接受这个密钥。请在设置中重新填写。</translation>
    </message>
    <message>
        <source>“{0}” takes no more requests for now. Wait, or check your account there.</source>
        <translation>“{0}”暂时不再接受请求。请稍等，或查看你在该服务的账户。</translation>
    </message>
    <message>
        <source>“{0}” sends on to another address. Enter the final one in the settings.</source>
        <translation>“{0}”要转到另一个地址。请在设置中填写最终的地址。</translation>
    </message>
    <message>
        <source>“{0}” answers with error {1}. Check address and model in the settings.</source>
        <translation>“{0}”返回错误 {1}。请在设置中检查地址和模型。</translation>
    </message>
    <message>
        <source>“{0}” gives replies that make no sense. Check address and model.</source>
        <translation>“{0}”的答复无法理解。请检查地址和模型。</translation>
    </message>
    <message>
        <source>“{0}” cannot be used as an assistant.</source>
        <translation>“{0}”不能用作助手。</translation>
    </message>
    <message>
        <source>There is nothing to study in this text: it has no paragraphs.</source>
        <translation>这段文字里没有可学的内容：找不到段落。</translation>
    </message>
    <message>
        <source>The article is not in the library. Import it first.</source>
        <translation>文库里没有这篇文章。请先导入。</translation>
    </message>
    <message>
        <source>The card is no longer in the library. Go on with the next one.</source>
        <translation>这张卡片已不在文库中。请继续下一张。</translation>
    </message>
    <message>
        <source>There are no cards to export here. Choose another deck.</source>
        <translation>这里没有可以导出的卡片。请换一个牌组。</translation>
    </message>
    <message>
        <source>The assistant is off. Switch it on and agree to it in the settings.</source>
        <translation>助手没有开启。请在设置中开启并同意发送。</translation>
    </message>
    <message>
        <source>The text could not be cut into words. Start the program again.</source>
        <translation>分词没有成功。请重新启动程序。</translation>
    </message>
    <message>
        <source>A new card has no due date yet. Answer it once, then set one.</source>
        <translation>新卡还没有到期日。请先回答一次，再设定。</translation>
    </message>
    <message>
        <source>The card is due on that day already.</source>
        <translation>这张卡片本来就在那一天到期。</translation>
    </message>
    <message>
        <source>This computer has no program that reads aloud. Install espeak-ng, then try again.</source>
        <translation>这台电脑上没有朗读程序。请安装 espeak-ng 后再试。</translation>
    </message>
    <message>
        <source>The text could not be read aloud. See whether a Chinese voice is installed.</source>
        <translation>无法朗读。请检查系统是否装有中文语音。</translation>
    </message>
</context>
<context>
    <name>ExamDialog</name>
    <message>
        <source>Exam</source>
        <translation>考试</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>Target {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <source>{0} min: {1}</source>
        <translation>{0} 分钟：{1}</translation>
    </message>
    <message>
        <source>Such as: finals</source>
        <translation>例如：期末考试</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Desired retention until the last week</source>
        <translation>最后一周之前的目标记忆保留率</translation>
    </message>
    <message>
        <source>Desired retention in the last week</source>
        <translation>最后一周的目标记忆保留率</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在推算…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Its cards go on as all others do</source>
        <translation>其中的卡片照常复习</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>until the last week</source>
        <translation>最后一周之前</translation>
    </message>
    <message>
        <source>in the last week</source>
        <translation>最后一周</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Time for it, a day</source>
        <translation>每天可用的时间</translation>
    </message>
    <message>
        <source>Desired retention</source>
        <translation>目标记忆保留率</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>考试范围</translation>
    </message>
    <message>
        <source>How well you will know it</source>
        <translation>到时候能记住多少</translation>
    </message>
</context>
<context>
    <name>ExamPanel</name>
    <message>
        <source>Change the plan</source>
        <translation>修改计划</translation>
    </message>
    <message>
        <source>How shall its cards go on?</source>
        <translation>这些卡片接下来怎么办？</translation>
    </message>
    <message>
        <source>Good luck! Look at the weakest cards once more.</source>
        <translation>祝考试顺利！再看一遍最弱的卡片吧。</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在推算…</translation>
    </message>
    <message>
        <source>As planned you will know about {0} on the day (target {1})</source>
        <translation>按此计划，考试当天约能答对 {0}（目标 {1}）</translation>
    </message>
    <message>
        <source>Suspend its cards</source>
        <translation>暂停这些卡</translation>
    </message>
    <message>
        <source>They are not asked until you unsuspend them</source>
        <translation>取消暂停之前不再出现</translation>
    </message>
    <message>
        <source>Learn on for long</source>
        <translation>继续长期</translation>
    </message>
    <message>
        <source>Its cards go on as all others do; the exam is deleted</source>
        <translation>卡片照常复习，考试计划删除</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Its cards go on as all others do; the exam is kept</source>
        <translation>卡片照常复习，考试计划保留</translation>
    </message>
    <message>
        <source>A last look</source>
        <translation>考前速览</translation>
    </message>
</context>
<context>
    <name>Exams</name>
    <message>
        <source>It is tomorrow</source>
        <translation>就在明天</translation>
    </message>
    <message>
        <source>{0} days to go</source>
        <translation>还有 {0} 天</translation>
    </message>
    <message>
        <source>It is today</source>
        <translation>就在今天</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>With {0} min a day you will know about {1} on the day ({2} to {3}).</source>
        <translation>每天 {0} 分钟，考试当天约能答对 {1}（{2}～{3}）。</translation>
    </message>
    <message>
        <source>There is no time for {0} of the cards.</source>
        <translation>有 {0} 张卡片来不及学。</translation>
    </message>
    <message>
        <source>Sections that the article has no longer: {0}. Choose anew what the exam asks.</source>
        <translation>考试范围里有 {0} 个章节在文章中已经没有了，请重新选择。</translation>
    </message>
    <message>
        <source>There are no cards in this scope.</source>
        <translation>这个范围里没有卡片。</translation>
    </message>
    <message>
        <source>{0} cannot be reached, not even with four hours a day. Choose a lower target, a later day or fewer cards.</source>
        <translation>每天学四小时也达不到 {0}：请降低目标、推迟日期或缩小范围。</translation>
    </message>
    <message>
        <source>That is not {0}: for it you need about {1} min a day, or a lower target, a later day or fewer cards.</source>
        <translation>这样达不到 {0}：需要每天约 {1} 分钟，或者降低目标、推迟日期、缩小范围。</translation>
    </message>
    <message>
        <source>{0} cards, {1} of them new; {2} new ones a day</source>
        <translation>共 {0} 张卡片，其中新卡 {1} 张，每天学 {2} 张新卡</translation>
    </message>
    <message>
        <source>New cards all come ten days before the exam, if time allows. Until the last week {0} is kept; in the last week the weakest come first, until each has {1} for the day. That is about {2} answers in all.</source>
        <translation>时间够的话，新卡在考前十天学完。最后一周之前按 {0} 复习；最后一周先问最弱的，直到每张卡到考试那天都有 {1}。总共约回答 {2} 次。</translation>
    </message>
    <message>
        <source>New cards come until the exam, in the time that reviews leave. Until the last week {0} is kept; in the last week the weakest come first, until each has {1} for the day. That is about {2} answers in all.</source>
        <translation>新卡一直学到考前，用复习之后余下的时间。最后一周之前按 {0} 复习；最后一周先问最弱的，直到每张卡到考试那天都有 {1}。总共约回答 {2} 次。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to Anki</source>
        <translation>导出到 Anki</translation>
    </message>
    <message>
        <source>With my progress</source>
        <translation>带上学习进度</translation>
    </message>
    <message>
        <source>“{0}” as a package that Anki imports.</source>
        <translation>把“{0}”导出成 Anki 可以导入的卡包。</translation>
    </message>
    <message>
        <source>With progress, Anki goes on where you are. Without it, all cards are new there: choose this for somebody else.</source>
        <translation>带上进度，Anki 会接着你现在的进度继续；不带进度，所有卡片都是新卡，适合分享给别人。</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <source>This item by itself</source>
        <translation>单独练这一条</translation>
    </message>
    <message>
        <source>paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message>
        <source>place lost</source>
        <translation>锚点丢失</translation>
    </message>
</context>
<context>
    <name>ForecastPanel</name>
    <message>
        <source>Next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <comment>today, in a narrow label</comment>
        <translation>今</translation>
    </message>
    <message>
        <source>Cards of the next 7 days</source>
        <translation>未来 7 天的卡片</translation>
    </message>
    <message>
        <source>{0} cards a day</source>
        <translation>平均 {0} 张/天</translation>
    </message>
</context>
<context>
    <name>HeroPanel</name>
    <message>
        <source>To review today</source>
        <translation>今日复习</translation>
    </message>
    <message>
        <source>Start reviewing</source>
        <translation>开始复习</translation>
    </message>
    <message numerus="yes">
        <source>card(s) to review</source>
        <translation>
            <numerusform>张待复习</numerusform>
        </translation>
    </message>
    <message>
        <source>All done for today</source>
        <translation>今天的复习都做完了</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>Desired retention {0}</source>
        <translation>目标记忆保留率 {0}</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新卡</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Brief</source>
        <translation>精简</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>详尽</translation>
    </message>
    <message>
        <source>the outline and the weightiest</source>
        <translation>框架和最要紧的内容</translation>
    </message>
    <message>
        <source>all that the article is about</source>
        <translation>文章的主要内容都问到</translation>
    </message>
    <message>
        <source>down to examples and details</source>
        <translation>连例证和细节也不放过</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>并列要点</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>definitions</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>key points</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>锚点丢失</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>ImportNews</name>
    <message>
        <source>“{0}” is in the library already: text and cards are the same.</source>
        <translation>《{0}》已在文库中，正文和卡片都没有变化。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>the cards stay as they are</source>
        <translation>卡片没有变化</translation>
    </message>
    <message>
        <source>“{0}” is in the library: {1}.</source>
        <translation>《{0}》已进入文库：{1}。</translation>
    </message>
    <message>
        <source>“{0}” was updated: {1}.</source>
        <translation>《{0}》已更新：{1}。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported: {0}.</source>
        <translation>
            <numerusform>导入了 %n 篇文章：{0}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>two sentences</comment>
        <translation>{0}{1}</translation>
    </message>
    <message numerus="yes">
        <source>%n new note(s)</source>
        <translation>
            <numerusform>新增 %n 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rewritten</source>
        <translation>
            <numerusform>改写 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retired</source>
        <translation>
            <numerusform>停用 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost their place</source>
        <translation>
            <numerusform>%n 条锚点丢失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) done in Anki</source>
        <translation>
            <numerusform>在 Anki 里的复习 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>The new ones wait in the inbox.</source>
        <translation>新卡片在收件箱里等你过目。</translation>
    </message>
    <message numerus="yes">
        <source>In %n place(s) the count does not match the list.</source>
        <translation>
            <numerusform>有 %n 处说的数目与找到的项数不符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) reworded in Anki stay as they are here.</source>
        <translation>
            <numerusform>有 %n 条笔记在 Anki 里改过措辞，这里保持原样。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) and sound(s) were left out.</source>
        <translation>
            <numerusform>%n 个图片和声音没有导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) without text were left out.</source>
        <translation>
            <numerusform>%n 条没有文字的笔记没有导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreviewDialog</name>
    <message numerus="yes">
        <source>The same for the %n other(s)</source>
        <translation>
            <numerusform>其余 %n 篇也照此办理</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Study at once</source>
        <translation>直接开始学习</translation>
    </message>
    <message>
        <source>New version of an article</source>
        <translation>导入新版本</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>What the article says about itself</source>
        <translation>文章信息</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>识别到的内容</translation>
    </message>
    <message>
        <source>Reckoned with {0} new cards a day and {1} s for an answer.</source>
        <translation>按每天新学 {0} 张、每次作答约 {1} 秒估算。</translation>
    </message>
    <message>
        <source>How many cards</source>
        <translation>生成多少卡片</translation>
    </message>
    <message>
        <source>Cards of an article</source>
        <translation>重新生成卡片</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} 字</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Into the inbox</source>
        <translation>放进收件箱</translation>
    </message>
    <message>
        <source>Apply the changes</source>
        <translation>应用改动</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Nothing has changed: text and cards are as in the library.</source>
        <translation>没有变化：正文和卡片都与文库里的一样。</translation>
    </message>
    <message>
        <source>Nothing was found to ask about. You can import the article to read it, and make cards yourself.</source>
        <translation>没有找到可以提问的内容。仍可导入来阅读，再自己制卡。</translation>
    </message>
    <message>
        <source>Cards in the inbox are asked once you have accepted them.</source>
        <translation>收件箱里的卡片，等你过目接受后才会安排复习。</translation>
    </message>
    <message>
        <source>Your progress stays, and what you edited is not overwritten.</source>
        <translation>学习进度全部保留，你改过的卡片不会被覆盖。</translation>
    </message>
    <message>
        <source>Cards that lost their place are still asked, with the old text.</source>
        <translation>锚点丢失的卡片保留原来的文字，照常复习。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) move along with the text.</source>
        <translation>
            <numerusform>另有 %n 条随正文移动了位置。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>two sentences</comment>
        <translation>{0}{1}</translation>
    </message>
</context>
<context>
    <name>InboxActions</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Accept the section ({0})</source>
        <translation>接受本节 ({0})</translation>
    </message>
</context>
<context>
    <name>InboxHead</name>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Must know</source>
        <translation>必背</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>了解</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>原文顺序</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>低分在前</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>还剩 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>所有文章</translation>
    </message>
    <message>
        <source>Accept all ({0})</source>
        <translation>全部接受 ({0})</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Suggestions</source>
        <translation>待定的卡片</translation>
    </message>
    <message>
        <source>{0}, importance {1}</source>
        <translation>{0}，重要性 {1}</translation>
    </message>
    <message>
        <source>{0}, importance {1}, quality {2}</source>
        <translation>{0}，重要性 {1}，质量 {2}</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Open in the reader</source>
        <translation>在阅读中打开</translation>
    </message>
    <message>
        <source>Open the paragraph in the reader (Shift+S)</source>
        <translation>在阅读中打开这一段 (Shift+S)</translation>
    </message>
    <message>
        <source>No suggestion is like that.</source>
        <translation>没有符合条件的卡片。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Deciding on the cards</source>
        <translation>正在处理卡片</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) accepted.</source>
        <translation>
            <numerusform>已接受 %n 张卡片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) rejected.</source>
        <translation>
            <numerusform>已拒绝 %n 张卡片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>收件箱是空的</translation>
    </message>
    <message>
        <source>Cards made from an article you import wait here until you accept them. Only accepted cards are asked.</source>
        <translation>导入文章后生成的卡片先放在这里，接受之后才会进入复习。</translation>
    </message>
    <message>
        <source>Accept the card</source>
        <translation>接受这张卡片</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>编辑这张卡片</translation>
    </message>
    <message>
        <source>Reject the card; it is never suggested again</source>
        <translation>拒绝这张卡片，以后不再生成</translation>
    </message>
    <message>
        <source>Accept all cards of the section</source>
        <translation>接受本节的全部卡片</translation>
    </message>
    <message>
        <source>Next card, card before</source>
        <translation>下一张、上一张</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Scroll the card</source>
        <translation>滚动卡片</translation>
    </message>
    <message>
        <source>Open the paragraph in the reader</source>
        <translation>在阅读中打开这一段</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>显示快捷键</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>In the system&apos;s keyring</source>
        <translation>保存在系统密钥环中</translation>
    </message>
    <message>
        <source>In memory until the program ends; the system offers no keyring</source>
        <translation>系统没有可用的密钥环，只在内存中保留到程序退出</translation>
    </message>
    <message>
        <source>None; a model on this computer needs none</source>
        <translation>没有密钥；本机上的模型不需要</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>The assistant answers.</source>
        <translation>助手有答复，连接正常。</translation>
    </message>
    <message>
        <source>No usable answer.</source>
        <translation>没有得到可用的答复。</translation>
    </message>
    <message>
        <source>The test sends a greeting, nothing of an article.</source>
        <translation>测试只发送一句问候，不发送文章的任何内容。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys of the review</source>
        <translation>复习快捷键</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>改用在这里</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A click on a key takes it away; plus adds one. Holds at once.</source>
        <translation>点按键可移除，点加号可添加；更改立即生效。</translation>
    </message>
    <message>
        <source>Press a key for “{0}”. Esc gives up.</source>
        <translation>请按下用于“{0}”的键，Esc 放弃。</translation>
    </message>
    <message>
        <source>“{0}” moves within cards and exercises; choose another.</source>
        <translation>“{0}”用于在卡片和练习中移动，请换一个键。</translation>
    </message>
    <message>
        <source>“{0}” already does this: {1}</source>
        <translation>“{0}”已经用于：{1}</translation>
    </message>
</context>
<context>
    <name>LayersPopup</name>
    <message>
        <source>What is marked in the text</source>
        <translation>文中的标注</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>全部隐藏</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Export all</source>
        <translation>全部导出</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查找重复卡片</translation>
    </message>
    <message>
        <source>Repair cards</source>
        <translation>修卡</translation>
    </message>
    <message>
        <source>Import article</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Paste article</source>
        <translation>粘贴文章</translation>
    </message>
    <message>
        <source>Nothing here yet. Import an article, drop a file onto the window, or copy a text and paste it here with Ctrl+V.</source>
        <translation>这里还没有文章。点“导入文章”，把文件拖进窗口，或者复制一篇文章，在这里按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} 字</translation>
    </message>
    <message>
        <source>kept at {0}</source>
        <translation>目标保留率 {0}</translation>
    </message>
    <message>
        <source>Wengu</source>
        <translation>温故</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Only today</source>
        <translation>仅限今天</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>每日上限</translation>
    </message>
    <message>
        <source>Limits of</source>
        <translation>哪一部分的上限</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>全部卡片</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>恢复照常</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>More or less than usual; tomorrow the settings count again.</source>
        <translation>今天多学或少学一些；明天恢复设置里的数量。</translation>
    </message>
    <message>
        <source>They count beside those of all cards: the smaller one holds.</source>
        <translation>与全部卡片的上限同时生效，取较小的一个。</translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>There is no question.</source>
        <translation>还没有问题。</translation>
    </message>
    <message>
        <source>The question is too short to tell what is asked.</source>
        <translation>问题太短，看不出问什么。</translation>
    </message>
    <message>
        <source>The question has {0} characters; shorten it to {1} or fewer.</source>
        <translation>问题有 {0} 个字，请缩短到 {1} 个字以内。</translation>
    </message>
    <message>
        <source>“{0}” refers to nothing here. Name it.</source>
        <translation>“{0}”在这里指代不明，请写明所指。</translation>
    </message>
    <message>
        <source>The question begins with “{0}”, which needs the sentence before it.</source>
        <translation>问题以“{0}”开头，离开上文就读不通。</translation>
    </message>
    <message>
        <source>Yes or no can be guessed. Ask what, which or how.</source>
        <translation>是非题靠猜也能对一半，请改问“什么”“哪些”或“怎样”。</translation>
    </message>
    <message>
        <source>“{0}” of what? Name the list it belongs to.</source>
        <translation>“{0}”指哪一组里的？请写明所属的内容。</translation>
    </message>
    <message>
        <source>Say when the figure “{0}” was true; figures age.</source>
        <translation>数字会过时，请注明“{0}”是何时的数据。</translation>
    </message>
    <message>
        <source>Another card asks the same.</source>
        <translation>已有另一张卡片问同样的内容。</translation>
    </message>
    <message>
        <source>Another card asks the same and wants another answer. Say which is meant.</source>
        <translation>另一张卡片问法相同而答案不同，请写明指的是哪一个。</translation>
    </message>
    <message>
        <source>Nothing is hidden. Mark the words to be recalled.</source>
        <translation>还没有挖空，请标出要回忆的词语。</translation>
    </message>
    <message>
        <source>{0} blanks on one card; {1} are enough.</source>
        <translation>一张卡片有 {0} 个空，{1} 个就够了。</translation>
    </message>
    <message>
        <source>“{0}” is not worth hiding.</source>
        <translation>“{0}”没有记忆价值，不宜挖空。</translation>
    </message>
    <message>
        <source>The blank “{0}” cuts the word “{1}” in two.</source>
        <translation>空“{0}”把词语“{1}”切成了两半。</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>还没有答案。</translation>
    </message>
    <message>
        <source>The answer has {0} characters; {1} are easier to remember. Split the card.</source>
        <translation>答案有 {0} 个字，不超过 {1} 个字才好记，请拆成几张卡片。</translation>
    </message>
    <message>
        <source>“{2}” has {0} characters; shorten it to {1} or fewer.</source>
        <translation>“{2}”有 {0} 个字，请缩短到 {1} 个字以内。</translation>
    </message>
    <message>
        <source>{0} items are hard to remember; group them by {1}.</source>
        <translation>{0} 项不好记，请分组，每组不超过 {1} 项。</translation>
    </message>
    <message>
        <source>A list with one item is a plain question.</source>
        <translation>列表只有一项，改成问答即可。</translation>
    </message>
    <message>
        <source>“{0}” stands in the list twice.</source>
        <translation>“{0}”在列表里出现了两次。</translation>
    </message>
    <message>
        <source>“{0}” begins or ends in the middle.</source>
        <translation>“{0}”首尾不完整。</translation>
    </message>
    <message>
        <source>A quotation mark or bracket has no partner: {0}</source>
        <translation>引号或括号不成对：{0}</translation>
    </message>
    <message>
        <source>“{0}” does not belong into a text.</source>
        <translation>“{0}”是乱码或标记，不应出现在正文里。</translation>
    </message>
    <message>
        <source>The card does not say where its knowledge stands.</source>
        <translation>卡片没有注明出处。</translation>
    </message>
    <message>
        <source>“{0}” no longer stands where the card says.</source>
        <translation>原文该处已没有“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” does not stand in the paragraph.</source>
        <translation>出处段落里没有“{0}”。</translation>
    </message>
    <message>
        <source>A heading above the question holds the answer “{0}”.</source>
        <translation>问题上方的标题里已有答案“{0}”。</translation>
    </message>
    <message>
        <source>The hint holds the answer “{0}”.</source>
        <translation>提示里已有答案“{0}”。</translation>
    </message>
    <message>
        <source>The question holds the answer “{0}”.</source>
        <translation>问题里已有答案“{0}”。</translation>
    </message>
</context>
<context>
    <name>LintList</name>
    <message>
        <source>Nothing to find fault with.</source>
        <translation>没有发现问题。</translation>
    </message>
</context>
<context>
    <name>ListSheet</name>
    <message>
        <source>{0} of {1} known</source>
        <translation>记得 {0} / {1} 项</translation>
    </message>
    <message>
        <source>In order: → knew it, ← did not, Space only shows</source>
        <translation>按顺序：→ 记得，← 不记得，空格只显示</translation>
    </message>
    <message>
        <source>In any order: → knew it, ← did not, Space only shows</source>
        <translation>不分顺序：→ 记得，← 不记得，空格只显示</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>未显示</translation>
    </message>
    <message numerus="yes">
        <source>missed %n time(s) before</source>
        <translation>
            <numerusform>曾忘过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>known</source>
        <translation>记得</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不记得</translation>
    </message>
</context>
<context>
    <name>LoadButton</name>
    <message>
        <source>as usual</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>half as much</source>
        <translation>减半</translation>
    </message>
    <message>
        <source>next to nothing</source>
        <translation>几乎不排</translation>
    </message>
</context>
<context>
    <name>LostRow</name>
    <message>
        <source>Place lost</source>
        <translation>锚点丢失</translation>
    </message>
    <message>
        <source>Edit this card (E)</source>
        <translation>编辑这张卡片（E）</translation>
    </message>
    <message>
        <source>Use selection</source>
        <translation>定位到所选文字</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>{0} (place lost)</source>
        <translation>{0}（锚点丢失）</translation>
    </message>
    <message>
        <source>Tie the card to the selected text</source>
        <translation>把卡片定位到所选的文字</translation>
    </message>
    <message>
        <source>First select in the article where the card belongs</source>
        <translation>请先在文中选出卡片对应的文字</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Wengu</source>
        <translation>温故</translation>
    </message>
</context>
<context>
    <name>MatchSheet</name>
    <message>
        <source>{0} of {1} right</source>
        <translation>{0} / {1} 项正确</translation>
    </message>
    <message>
        <source>Press the number of what belongs to the marked row, or drag it; Space checks</source>
        <translation>按数字键为选中的一行配对，或拖动；空格检查</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>You left it open</source>
        <translation>你没有选</translation>
    </message>
    <message>
        <source>You put: {0}</source>
        <translation>你选的是：{0}</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>MemoryChip</name>
    <message>
        <source>Chance of recall {0}</source>
        <translation>回忆概率 {0}</translation>
    </message>
</context>
<context>
    <name>MemoryStrip</name>
    <message>
        <source>One bar per paragraph: the greener, the firmer; grey has no cards</source>
        <translation>每一竖条是一段：越绿记得越牢，灰色还没有卡片</translation>
    </message>
    <message>
        <source>Memory of the paragraphs, mean {0}</source>
        <translation>各段的记忆情况，平均 {0}</translation>
    </message>
    <message>
        <source>No paragraph has cards yet</source>
        <translation>还没有段落有卡片</translation>
    </message>
</context>
<context>
    <name>MetaFields</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteType</name>
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
        <translation>匹配</translation>
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
        <translation>概念</translation>
    </message>
    <message>
        <source>Recite</source>
        <translation>背诵</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>The card is suspended.</source>
        <translation>卡片已暂停。</translation>
    </message>
    <message>
        <source>The note is suspended with all its cards.</source>
        <translation>笔记及其所有卡片已暂停。</translation>
    </message>
    <message>
        <source>The note rests until tomorrow.</source>
        <translation>笔记已搁置到明天。</translation>
    </message>
    <message>
        <source>The card rests until tomorrow.</source>
        <translation>卡片已搁置到明天。</translation>
    </message>
    <message>
        <source>Flagged: {0}</source>
        <translation>已设旗标：{0}</translation>
    </message>
    <message>
        <source>The flag is off.</source>
        <translation>已取消旗标。</translation>
    </message>
    <message>
        <source>The card is marked.</source>
        <translation>已标记卡片。</translation>
    </message>
    <message>
        <source>The card is marked no more.</source>
        <translation>已取消标记。</translation>
    </message>
    <message>
        <source>The card got another day.</source>
        <translation>已更改到期日。</translation>
    </message>
    <message>
        <source>The card is new again.</source>
        <translation>卡片已重置为新卡。</translation>
    </message>
</context>
<context>
    <name>OneLineDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>OptimiserRow</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Fit now</source>
        <translation>立即优化</translation>
    </message>
    <message>
        <source>Memory model fitted to you</source>
        <translation>按你的记录优化记忆模型</translation>
    </message>
    <message>
        <source>Learning from your answers…</source>
        <translation>正在根据你的作答优化…</translation>
    </message>
    <message>
        <source>The usual parameters are in force; they suit most people. With the package fsrs-rs-python they are fitted to you.</source>
        <translation>正在使用适合多数人的默认参数；安装 fsrs-rs-python 后可按你的记录优化。</translation>
    </message>
    <message>
        <source>By itself from {0} answers on; there are {1} so far</source>
        <translation>满 {0} 次作答后自动进行，目前 {1} 次</translation>
    </message>
    <message>
        <source>There are enough answers; it is done by itself soon</source>
        <translation>记录已足够，很快会自动进行</translation>
    </message>
    <message>
        <source>On {0} you went back to earlier parameters</source>
        <translation>{0} 已撤回，恢复为之前的参数</translation>
    </message>
    <message>
        <source>Fitted on {0} to {1} answers: log loss {2} → {3}, {4} better</source>
        <translation>{0} 已按 {1} 次回答优化：对数损失 {2} → {3}，改善 {4}</translation>
    </message>
    <message>
        <source>Tried on {0} with {1} answers, nothing better found: log loss {2} → {3}</source>
        <translation>{0} 用 {1} 次回答试过，没有更好的参数：对数损失 {2} → {3}</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>{0} of {1} in place</source>
        <translation>{0} / {1} 项位置正确</translation>
    </message>
    <message>
        <source>Drag, or ↑ ↓ and Alt+↑ ↓, or a number; Space checks</source>
        <translation>拖动，或用 ↑ ↓ 选择、Alt+↑ ↓ 移动、数字键定位；空格检查</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>位置正确</translation>
    </message>
    <message>
        <source>You put it at {0}</source>
        <translation>你放在第 {0} 位</translation>
    </message>
    <message>
        <source>out of place</source>
        <translation>位置不对</translation>
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
    <name>Pages</name>
    <message>
        <source>Reading the article again</source>
        <translation>正在重新识别文章</translation>
    </message>
</context>
<context>
    <name>PairsField</name>
    <message>
        <source>Left side</source>
        <translation>左边</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>右边</translation>
    </message>
    <message>
        <source>Remove the pair</source>
        <translation>删除这一对</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>每天的分钟数</translation>
    </message>
    <message>
        <source>{0}: {1} reviews, {2} min</source>
        <translation>{0}：复习 {1} 次，{2} 分钟</translation>
    </message>
</context>
<context>
    <name>PlanOutcome</name>
    <message>
        <source>Working it out…</source>
        <translation>正在推算…</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) get another day. One undo takes it back.</source>
        <translation>
            <numerusform>%n 张卡片改到别的日子，可以一步撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs to move.</source>
        <translation>没有需要改期的卡片。</translation>
    </message>
    <message numerus="yes">
        <source>%n less important card(s) come later than today.</source>
        <translation>
            <numerusform>%n 张次要卡片推迟到今天以后。</numerusform>
        </translation>
    </message>
    <message>
        <source>Until {0} no new cards come, but for those an exam needs.</source>
        <translation>到{0}为止不学新卡，考试需要的除外。</translation>
    </message>
</context>
<context>
    <name>PlanningDesk</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{0}” is planned.</source>
        <translation>已安排“{0}”。</translation>
    </message>
    <message>
        <source>“{0}” is archived; its cards go on as all others do.</source>
        <translation>“{0}”已归档，其中的卡片照常复习。</translation>
    </message>
    <message>
        <source>“{0}” was deleted.</source>
        <translation>已删除“{0}”。</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” is archived; %n card(s) are suspended.</source>
        <translation>
            <numerusform>“{0}”已归档，%n 张卡片已暂停。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is kept like all others.</source>
        <translation>“{0}”恢复为通用的目标保留率。</translation>
    </message>
    <message>
        <source>“{0}” is kept at {1}.</source>
        <translation>“{0}”的目标保留率改为 {1}。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) got another day.</source>
        <translation>
            <numerusform>%n 张卡片已改期。</numerusform>
        </translation>
    </message>
    <message>
        <source>The deck “{0}” has other limits now.</source>
        <translation>牌组“{0}”的上限已更改。</translation>
    </message>
    <message>
        <source>Cards were answered since; undo that first, in the review, with Ctrl+Z.</source>
        <translation>之后又答过卡片；请先在复习页按 Ctrl+Z 撤销那些回答。</translation>
    </message>
    <message>
        <source>No card of this exam was learnt yet.</source>
        <translation>这场考试的卡片还一张都没学。</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Show in the reader</source>
        <translation>在文中查看</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Wengu</source>
        <translation>温故</translation>
    </message>
    <message>
        <source>Something unexpected happened. Your answers are safe. Details were written to {0}</source>
        <translation>发生了意外。你的答题记录都在。详情已写入 {0}</translation>
    </message>
    <message>
        <source>The copy is the library now. What it replaced was kept as “{0}”.</source>
        <translation>已恢复这份备份。被替换的文库保留为“{0}”。</translation>
    </message>
    <message>
        <source>The damaged file was kept as “{0}”.</source>
        <translation>损坏的文件已保留为“{0}”。</translation>
    </message>
    <message>
        <source>The library could not be backed up. {0}</source>
        <translation>文库未能备份。{0}</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Articles and decks ({0});;All files (*)</source>
        <translation>文章和牌组 ({0});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a new version</source>
        <translation>导入新版本</translation>
    </message>
    <message>
        <source>Articles ({0});;All files (*)</source>
        <translation>文章 ({0});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the package for Anki</source>
        <translation>保存 Anki 卡包</translation>
    </message>
    <message>
        <source>Anki package (*.apkg)</source>
        <translation>Anki 卡包 (*.apkg)</translation>
    </message>
</context>
<context>
    <name>QuickLookDialog</name>
    <message>
        <source>A last look: {0}</source>
        <translation>考前速览：{0}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Looking changes nothing: no answer is logged.</source>
        <translation>只看不评分，不影响复习安排。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 张，共 {1} 张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Show answer</source>
        <translation>显示答案</translation>
    </message>
</context>
<context>
    <name>RateButton</name>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>RatingsPanel</name>
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
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Quotations</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>List markers</source>
        <translation>列表标记</translation>
    </message>
    <message>
        <source>Heading, level {0}</source>
        <translation>标题（{0} 级）</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Block quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>列表项</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Not part of the text</source>
        <translation>不属于正文</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>偏少</translation>
    </message>
    <message>
        <source>uncovered</source>
        <translation>未覆盖</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>This paragraph gives no further cards.</source>
        <translation>这一段没有更多可生成的卡片。</translation>
    </message>
    <message>
        <source>New suggested cards: {0}</source>
        <translation>新增 {0} 张建议卡片</translation>
    </message>
    <message>
        <source>This paragraph needs no cards.</source>
        <translation>这一段不再要求有卡片。</translation>
    </message>
    <message>
        <source>This paragraph needs cards again.</source>
        <translation>这一段重新要求有卡片。</translation>
    </message>
    <message>
        <source>The card has its place again.</source>
        <translation>卡片已重新定位。</translation>
    </message>
    <message>
        <source>The card is not asked any more.</source>
        <translation>卡片已停用。</translation>
    </message>
    <message>
        <source>The card is stored.</source>
        <translation>卡片已保存。</translation>
    </message>
    <message>
        <source>The card is changed.</source>
        <translation>卡片已修改。</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>As recognised again.</source>
        <translation>已恢复自动识别。</translation>
    </message>
    <message>
        <source>Now: {0}.</source>
        <translation>已改为{0}。</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>新增 {0}</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>修改 {0}</translation>
    </message>
    <message>
        <source>{0} retired</source>
        <translation>停用 {0}</translation>
    </message>
    <message>
        <source>{0} lost their place</source>
        <translation>锚点丢失 {0}</translation>
    </message>
    <message>
        <source> The cards stay as they are.</source>
        <translation>卡片没有变化。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source> Cards: {0}.</source>
        <translation>卡片：{0}。</translation>
    </message>
    <message>
        <source>Next and previous paragraph</source>
        <translation>下一段、上一段</translation>
    </message>
    <message>
        <source>More cards for the paragraph</source>
        <translation>为这一段补卡</translation>
    </message>
    <message>
        <source>The paragraph needs no cards</source>
        <translation>这一段不需要卡片（再按一次恢复）</translation>
    </message>
    <message>
        <source>Select; with Alt from the other end</source>
        <translation>选择文字；加 Alt 移动起点</translation>
    </message>
    <message>
        <source>Ask about it, blank it out</source>
        <translation>把所选文字做成问答、挖空</translation>
    </message>
    <message>
        <source>Card of a quotation, of a list</source>
        <translation>把所选文字做成引文卡、清单卡</translation>
    </message>
    <message>
        <source>Recite the selection or the paragraph</source>
        <translation>背诵选中的文字或整段</translation>
    </message>
    <message>
        <source>Blank or quotation, without the editor</source>
        <translation>挖空、引文卡直接保存</translation>
    </message>
    <message>
        <source>Edit the card in the panel</source>
        <translation>编辑卡片栏里的卡片</translation>
    </message>
    <message>
        <source>Menu of the paragraph</source>
        <translation>打开这一段的菜单</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Choose no paragraph</source>
        <translation>取消选中段落</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>显示这些按键</translation>
    </message>
</context>
<context>
    <name>ReaderDesk</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>去收件箱</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>First select some words of one paragraph.</source>
        <translation>请先选中一段之内的文字。</translation>
    </message>
</context>
<context>
    <name>ReaderHead</name>
    <message>
        <source>Text size (Ctrl + and Ctrl −)</source>
        <translation>字号（Ctrl + 和 Ctrl −）</translation>
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
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>What is marked in the text</source>
        <translation>文中的标注</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>What the cards ask about</source>
        <translation>卡片覆盖了哪些段落</translation>
    </message>
    <message>
        <source>Review this article</source>
        <translation>复习这篇文章</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) lost</source>
        <translation>
            <numerusform>锚点丢失 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n 处可疑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>No article yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Articles that you import into the library can be read here.</source>
        <translation>把文章导入文库后，就可以在这里阅读。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that do not belong to the text</source>
        <translation>
            <numerusform>未列入正文的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} characters</source>
        <translation>{0} 字</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Continue reading</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>paragraph {0} of {1}</source>
        <translation>第 {0} 段，共 {1} 段</translation>
    </message>
</context>
<context>
    <name>RecentItem</name>
    <message>
        <source>{0} · {1} learnt</source>
        <translation>{0} · 已学 {1}</translation>
    </message>
</context>
<context>
    <name>RecitalSheet</name>
    <message>
        <source>Clauses 1 to {0} of {1}</source>
        <translation>第 1–{0} 句，共 {1} 句</translation>
    </message>
    <message>
        <source>{0} of {1} clauses</source>
        <translation>{0} / {1} 句</translation>
    </message>
    <message>
        <source>{0} was wrong before</source>
        <translation>{0} 以前背错过</translation>
    </message>
    <message>
        <source>{0} without a slip; click a clause to mark it</source>
        <translation>{0} 无误；点击句子可标记</translation>
    </message>
    <message>
        <source>Space goes on to one clause more; X marks the last one wrong</source>
        <translation>空格：再加一句从头背；X：上一句背错了</translation>
    </message>
    <message>
        <source>Say the clause, Space shows it; X marks it wrong, H shows its beginning, ← → the level</source>
        <translation>先背出这一句，再按空格核对；X 背错了，H 提示首字，← → 换档</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>实词</translation>
    </message>
    <message>
        <source>First characters</source>
        <translation>首字</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>遮条</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>提示词</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>What you did after it would be missing. How much that is can no longer be read.</source>
        <translation>备份之后所做的内容会丢失，具体有多少已无法读出。</translation>
    </message>
    <message>
        <source>No answer was given after it.</source>
        <translation>备份之后没有答过题。</translation>
    </message>
    <message>
        <source>Answers given after it, which would be missing: {0}</source>
        <translation>备份之后的 {0} 次答题会丢失</translation>
    </message>
    <message>
        <source>Answers given after it, which would be missing: {0}; more cannot be read</source>
        <translation>备份之后至少 {0} 次答题会丢失，其余已无法读出</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>The library is damaged</source>
        <translation>文库已损坏</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空文库开始</translation>
    </message>
    <message>
        <source>Looking for a sound copy…</source>
        <translation>正在查找完好的备份…</translation>
    </message>
    <message>
        <source>There is no sound copy.</source>
        <translation>没有完好的备份。</translation>
    </message>
    <message>
        <source>The latest sound copy is of {0}.</source>
        <translation>最近的完好备份：{0}</translation>
    </message>
    <message>
        <source>Your library cannot be read any more: the file is damaged or gone. Whatever you choose, the damaged file is kept.</source>
        <translation>文库无法读取：文件已损坏或丢失。无论选择哪一项，损坏的文件都会保留。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>quote what does not stand in the paragraph</source>
        <translation>所引的话不在该段原文中</translation>
    </message>
    <message>
        <source>answer with words that the article does not have there</source>
        <translation>答案不在所引的原文中</translation>
    </message>
    <message>
        <source>ask when or how much and do not answer that</source>
        <translation>问时间或数量，答案却不是</translation>
    </message>
    <message>
        <source>hide words in a sentence that is not the article&apos;s own</source>
        <translation>挖空的句子不是文章的原句</translation>
    </message>
    <message>
        <source>name a figure that does not stand there</source>
        <translation>出现了原处没有的数字</translation>
    </message>
    <message>
        <source>say what the article denies</source>
        <translation>与原文的肯定或否定相反</translation>
    </message>
    <message>
        <source>ask about what does not stand there</source>
        <translation>问的内容不在原处</translation>
    </message>
    <message>
        <source>have their answer from another part of the paragraph</source>
        <translation>答案出自该段的另一处</translation>
    </message>
    <message>
        <source>are badly asked</source>
        <translation>问法不合格</translation>
    </message>
    <message>
        <source>ask what is asked already, or was rejected</source>
        <translation>已有卡片问过，或曾被拒绝</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>格式无法读取</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1} parts.</source>
        <translation>已停止，完成了 {1} 部分中的 {0} 部分。</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Split into {0} cards</source>
        <translation>拆成 {0} 张</translation>
    </message>
    <message>
        <source>Ask for a list</source>
        <translation>改成清单</translation>
    </message>
    <message>
        <source>Learn it in {0} parts</source>
        <translation>分成 {0} 组来记</translation>
    </message>
    <message>
        <source>Say more in the question</source>
        <translation>补上语境</translation>
    </message>
    <message>
        <source>Ask in words, without a blank</source>
        <translation>改成问答</translation>
    </message>
    <message>
        <source>Take out what is too much</source>
        <translation>去掉多余或泄露答案的部分</translation>
    </message>
    <message>
        <source>Hide the whole word</source>
        <translation>挖空整个词</translation>
    </message>
    <message>
        <source>Hide each item in its sentence</source>
        <translation>放回原句，逐项挖空</translation>
    </message>
    <message>
        <source>Hide the answer in its sentence</source>
        <translation>放回原句挖空</translation>
    </message>
    <message>
        <source>Set it beside the card it is confused with</source>
        <translation>与易混的卡片对照</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between days</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Forgotten {0} times, lately on {1}.</source>
        <translation>遗忘 {0} 次，最近几次：{1}。</translation>
    </message>
    <message>
        <source>Forgotten {0} time(s): {1}.</source>
        <translation>遗忘 {0} 次：{1}。</translation>
    </message>
</context>
<context>
    <name>RepairDesk</name>
    <message>
        <source>The last card was forgotten for the sixth time; better ask it differently.</source>
        <translation>刚才那张卡片已经遗忘六次，不如换一种问法。</translation>
    </message>
    <message>
        <source>The last card was forgotten too often and is suspended now.</source>
        <translation>刚才那张卡片遗忘次数太多，已被暂停。</translation>
    </message>
    <message>
        <source>Repair it</source>
        <translation>去修卡</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Repair workshop</source>
        <translation>修卡工坊</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 张，共 {1} 张</translation>
    </message>
    <message>
        <source>{0} of {1}, still looking through the others</source>
        <translation>第 {0} 张，共 {1} 张，还在检查其余卡片</translation>
    </message>
    <message numerus="yes">
        <source>Replaced by %n card(s).</source>
        <translation>
            <numerusform>已换成 %n 张卡片。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as it is, until it is forgotten again.</source>
        <translation>保持原样，再次遗忘时才会回到这里。</translation>
    </message>
    <message>
        <source>The card is suspended.</source>
        <translation>卡片已暂停。</translation>
    </message>
    <message>
        <source>The card is changed.</source>
        <translation>卡片已修改。</translation>
    </message>
    <message>
        <source>Cards were answered since; undo that first, in the review, with Ctrl+Z.</source>
        <translation>此后又回答过卡片；请先在复习中用 Ctrl+Z 撤销那些回答。</translation>
    </message>
    <message>
        <source>Looking through the cards…</source>
        <translation>正在检查卡片……</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>全部修完</translation>
    </message>
    <message>
        <source>No card is left to repair. Well done!</source>
        <translation>没有需要修的卡片了，辛苦了！</translation>
    </message>
    <message>
        <source>Nothing to repair</source>
        <translation>没有要修的卡片</translation>
    </message>
    <message>
        <source>Cards come here when they were forgotten six times, or when something is wrong with how they ask.</source>
        <translation>遗忘满六次的卡片，或问法有毛病的卡片，会出现在这里。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Card before (←)</source>
        <translation>上一张（←）</translation>
    </message>
    <message>
        <source>Next card (→)</source>
        <translation>下一张（→）</translation>
    </message>
    <message>
        <source>Keys (?)</source>
        <translation>快捷键（?）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ask it as shown beside the number</source>
        <translation>采用该序号的改法</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>编辑卡片</translation>
    </message>
    <message>
        <source>Keep the card as it is, until it is forgotten again</source>
        <translation>保持原样，再次遗忘时再问</translation>
    </message>
    <message>
        <source>Suspend the card</source>
        <translation>暂停卡片</translation>
    </message>
    <message>
        <source>Card before, next card</source>
        <translation>上一张、下一张</translation>
    </message>
</context>
<context>
    <name>RepairRow</name>
    <message>
        <source>Forgotten again and again, or badly asked: better ask them differently.</source>
        <translation>反复遗忘或问法有毛病，不如换一种问法。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) want repair</source>
        <translation>
            <numerusform>%n 张卡片需要修</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a copy</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The library goes back to the moment of the copy. As it is now it is kept in a file beside it.</source>
        <translation>文库会回到备份时的样子。现在的文库会作为另一个文件保留在旁边。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This copy cannot be read. Choose another one.</source>
        <translation>这份备份无法读取，请选择另一份。</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>To the inbox</source>
        <translation>去收件箱</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) suggested</source>
        <translation>
            <numerusform>推荐了 %n 张卡片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped, because they</source>
        <translation>
            <numerusform>舍弃了 %n 张，原因是：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was suggested</source>
        <translation>没有推荐卡片</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source>{0}: about {1} min a day ({2} reviews); in {3} days you know {4} of what was learnt</source>
        <translation>{0}：每天约 {1} 分钟（复习 {2} 次），{3} 天后学过的内容记得 {4}</translation>
    </message>
</context>
<context>
    <name>RetentionRow</name>
    <message>
        <source>Desired retention</source>
        <translation>目标记忆保留率</translation>
    </message>
    <message>
        <source>Higher remembers more, and asks for more reviews every day</source>
        <translation>越高记得越牢，但每天的复习也越多</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Time left in this session</source>
        <translation>本次还剩的时间</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>Read aloud: no such program found</source>
        <translation>朗读（未找到朗读程序）</translation>
    </message>
</context>
<context>
    <name>ReviewDetails</name>
    <message>
        <source>Keys of the review</source>
        <translation>复习快捷键</translation>
    </message>
    <message>
        <source>Every action may have other keys; ? shows them in the review</source>
        <translation>每个操作都可以换键；复习时按问号键查看</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Bury siblings</source>
        <translation>搁置关联卡片</translation>
    </message>
    <message>
        <source>Of one note, one card a day is asked; its other cards wait</source>
        <translation>同一条笔记一天只问一张，其余的改天再问</translation>
    </message>
    <message>
        <source>Next interval on the buttons</source>
        <translation>按钮上显示下次间隔</translation>
    </message>
    <message>
        <source>Shows when a card would come back after each rating</source>
        <translation>选每个评分之后，卡片多久再出现</translation>
    </message>
    <message>
        <source>的, 地 and 得 count as equal</source>
        <translation>的、地、得视为相同</translation>
    </message>
    <message>
        <source>In typed answers one may stand for the other</source>
        <translation>键入答案时，写成哪一个都算对</translation>
    </message>
    <message>
        <source>Size of the text of cards</source>
        <translation>卡片文字大小</translation>
    </message>
    <message>
        <source>Also with Ctrl and +, −, 0 while reviewing</source>
        <translation>复习时也可用 Ctrl 加 +、−、0 调整</translation>
    </message>
    <message>
        <source>Speed of reading aloud</source>
        <translation>朗读速度</translation>
    </message>
    <message>
        <source>R reads a card in the review, with the voice of the system</source>
        <translation>复习时按 R，用系统的语音朗读卡片</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>界面缩放</translation>
    </message>
    <message>
        <source>Text, buttons and pictures alike, from the next start</source>
        <translation>文字、按钮和图标一起放大，下次启动时生效</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减弱动态效果</translation>
    </message>
    <message>
        <source>Nothing slides or fades; otherwise as the system wishes</source>
        <translation>界面不再滑动或渐隐；关闭时跟随系统设置</translation>
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
    <message numerus="yes">
        <source>%n more minute(s)</source>
        <translation>
            <numerusform>再来 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go over today&apos;s %n mistake(s) once more</source>
        <translation>
            <numerusform>再过一遍今天错的 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n more card(s)</source>
        <translation>
            <numerusform>复习其余 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>All known once</source>
        <translation>都答对过一遍了</translation>
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
        <source>Nothing of this was counted; the days of the cards stay as they are.</source>
        <translation>这一轮不计入复习记录，卡片的到期日都没有变。</translation>
    </message>
    <message numerus="yes">
        <source>%n due card(s) are not asked today: a limit, a sibling or an exam holds them back.</source>
        <translation>
            <numerusform>还有 %n 张到期的卡片今天不问：受每日上限、关联卡片或考试安排限制。</numerusform>
        </translation>
    </message>
    <message>
        <source>The next learning card comes {0}.</source>
        <translation>下一张学习中的卡片 {0}到期。</translation>
    </message>
    <message>
        <source>Nothing is left for today.</source>
        <translation>今天的任务都完成了。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of today are left. Those not done today wait for you tomorrow.</source>
        <translation>
            <numerusform>今天还剩 %n 张。没做完的顺延到明天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more card(s) will be due tomorrow.</source>
        <translation>
            <numerusform>明天另有 %n 张到期。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今日</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Custom study…</source>
        <translation>自定义学习…</translation>
    </message>
</context>
<context>
    <name>ReviewKeys</name>
    <message>
        <source>Text larger, smaller, as usual</source>
        <translation>文字放大、缩小、恢复</translation>
    </message>
    <message>
        <source>Forgotten, remembered</source>
        <translation>没记住、记住</translation>
    </message>
    <message>
        <source>Again, hard, good, easy</source>
        <translation>重来、困难、良好、简单</translation>
    </message>
    <message>
        <source>Flags: {0}</source>
        <translation>旗标：{0}</translation>
    </message>
    <message>
        <source>List: knew the item, did not; Space shows the next</source>
        <translation>清单：记得、不记得；空格显示下一项</translation>
    </message>
    <message>
        <source>Order and match: choose; Alt+↑ ↓ moves</source>
        <translation>排序、配对：选择；Alt+↑ ↓ 移动</translation>
    </message>
    <message>
        <source>Recite: the clause was wrong; more or less to be seen</source>
        <translation>背诵：这一句错了；多露或少露</translation>
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
        <source>Show answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Show the whole passage</source>
        <translation>显示全文</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>没记住</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>记住</translation>
    </message>
</context>
<context>
    <name>ReviewWaiting</name>
    <message>
        <source>Choosing the cards…</source>
        <translation>正在挑选卡片…</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Doing it again…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>in {0} s</source>
        <translation>{0} 秒后</translation>
    </message>
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
        <source>Ahead · %n day(s)</source>
        <translation>
            <numerusform>提前复习 · %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forgotten lately · %n day(s)</source>
        <translation>
            <numerusform>近 %n 天忘的</numerusform>
        </translation>
    </message>
    <message>
        <source>Time box</source>
        <translation>限时学习</translation>
    </message>
    <message>
        <source>Cram · does not count</source>
        <translation>突击 · 不计入</translation>
    </message>
    <message>
        <source>Final drill · does not count</source>
        <translation>错题再过 · 不计入</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>时间到</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RewriteList</name>
    <message>
        <source>No rule knows how to ask this better. Edit it (E), keep it as it is (K), or suspend it (@).</source>
        <translation>没有规则能把它问得更好。可以编辑（E）、保持原样（K）或暂停（@）。</translation>
    </message>
    <message>
        <source>The new cards begin with 70 % of its stability, and its history stays visible.</source>
        <translation>新卡片从原卡片 70% 的稳定性开始，遗忘记录仍可查看。</translation>
    </message>
    <message>
        <source>Ask it differently</source>
        <translation>换一种问法</translation>
    </message>
</context>
<context>
    <name>RewriteRow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>{0} learnt</source>
        <translation>已学 {0}</translation>
    </message>
</context>
<context>
    <name>RunningPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The assistant is reading…</source>
        <translation>助手正在阅读…</translation>
    </message>
    <message>
        <source>What it suggests is checked against the article, word for word.</source>
        <translation>助手推荐的每一张都会与原文逐字核对。</translation>
    </message>
    <message>
        <source>{0} of {1} parts</source>
        <translation>已完成 {0} / {1} 部分</translation>
    </message>
</context>
<context>
    <name>ScopeChooser</name>
    <message>
        <source>Choose cards by</source>
        <translation>选卡方式</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>选哪一个</translation>
    </message>
    <message>
        <source>Which part of it</source>
        <translation>选其中哪一部分</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>一篇文章</translation>
    </message>
    <message>
        <source>A deck</source>
        <translation>一个牌组</translation>
    </message>
    <message>
        <source>A section</source>
        <translation>一节</translation>
    </message>
    <message>
        <source>A tag</source>
        <translation>一个标签</translation>
    </message>
    <message>
        <source>A flag</source>
        <translation>一种旗标</translation>
    </message>
    <message>
        <source>A saved search</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>全部卡片</translation>
    </message>
    <message>
        <source>Marked cards</source>
        <translation>已标记的卡片</translation>
    </message>
</context>
<context>
    <name>ScopeList</name>
    <message>
        <source>All articles, those to come as well</source>
        <translation>全部文章（包括以后导入的）</translation>
    </message>
    <message>
        <source>Find an article, a section or a deck</source>
        <translation>查找文章、章节或牌组</translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation>考试范围</translation>
    </message>
</context>
<context>
    <name>ScopeModel</name>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>A section that the article has no longer</source>
        <translation>文章中已没有的一节</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>牌组</translation>
    </message>
</context>
<context>
    <name>ScoreChip</name>
    <message>
        <source>Quality {0} of 100</source>
        <translation>质量 {0} 分（满分 100）</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>The quotation mark in “{0}” is not closed.</source>
        <translation>“{0}”里的引号没有配对。</translation>
    </message>
    <message>
        <source>A bracket “{0}” is not closed.</source>
        <translation>括号“{0}”没有配对。</translation>
    </message>
    <message>
        <source>A bracket “{0}” closes nothing.</source>
        <translation>括号“{0}”前面没有与它配对的括号。</translation>
    </message>
    <message>
        <source>There is nothing between the brackets after “{0}”.</source>
        <translation>括号“{0}”里是空的。</translation>
    </message>
    <message>
        <source>Something must stand on both sides of “{0}”.</source>
        <translation>“{0}”的前后都要有条件。</translation>
    </message>
    <message>
        <source>Something must follow “{0}”.</source>
        <translation>“{0}”后面要有条件。</translation>
    </message>
    <message>
        <source>Something must follow the colon of “{0}”.</source>
        <translation>“{0}”的冒号后面要有内容。</translation>
    </message>
    <message>
        <source>“{0}” says nothing that can be looked for. Choose one of those offered.</source>
        <translation>没有“{0}”这个条件，请从提示中选择。</translation>
    </message>
    <message>
        <source>“{0}” needs a number, such as prop:ivl&gt;=21 or added:7.</source>
        <translation>“{0}”里要有数字，例如 间隔:&gt;=21 或 新增:7。</translation>
    </message>
    <message>
        <source>“{0}” holds nothing to look for but signs.</source>
        <translation>“{0}”里只有标点，没有可搜索的文字。</translation>
    </message>
    <message>
        <source>There are too many brackets within each other at “{0}”.</source>
        <translation>“{0}”处的括号嵌套太深。</translation>
    </message>
    <message>
        <source>The search has too many conditions, from “{0}” on.</source>
        <translation>搜索的条件太多，从“{0}”起请删减。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search cards</source>
        <translation>搜索卡片</translation>
    </message>
    <message>
        <source>Words, or is:due, tag:…, prop:lapses&gt;3</source>
        <translation>词语，或 是:到期、标签:…、遗忘:&gt;3</translation>
    </message>
    <message>
        <source>Words are found as they stand; “or”, - and brackets join them.
is:new learn review due suspended buried leech marked
prop:ivl due reps lapses s d r, with &lt; &lt;= = &gt;= &gt; !=
rated:7 rated:7:1 introduced:7 added:7 edited:7
deck: tag: flag:1 art: sec: para:12 type:list</source>
        <translation>词语按原样查找；可用“或”、-（排除）和括号组合。
是:新 学习 复习 到期 暂停 搁置 记忆难点 标记
间隔: 到期: 复习次数: 遗忘: 稳定性: 难度: 可提取性:，可用 &lt; &lt;= = &gt;= &gt; !=
答过:7&#x3000;答过:7:1（忘记）&#x3000;初学:7&#x3000;新增:7&#x3000;修改:7
牌组: 标签: 旗标:1 文章: 章节: 段:12 类型:清单</translation>
    </message>
</context>
<context>
    <name>SearchSide</name>
    <message>
        <source>Searches</source>
        <translation>搜索列表</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>保存的搜索</translation>
    </message>
    <message>
        <source>Usual searches</source>
        <translation>常用搜索</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>旗标</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>全部卡片</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>New cards</source>
        <translation>新卡</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习中</translation>
    </message>
    <message>
        <source>Answered today</source>
        <translation>今天复习过</translation>
    </message>
    <message>
        <source>Forgotten this week</source>
        <translation>本周忘记过</translation>
    </message>
    <message>
        <source>Added this week</source>
        <translation>本周新增</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Buried</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Leeches</source>
        <translation>记忆难点</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>Keep this search no longer</source>
        <translation>删除这个搜索</translation>
    </message>
</context>
<context>
    <name>SectionsPage</name>
    <message>
        <source>Ask the assistant</source>
        <translation>请助手出题</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Which sections?</source>
        <translation>选择哪些节？</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring, or else until the program ends</source>
        <translation>保存在系统密钥环中；没有密钥环时只保留到程序退出</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of the article are sent.</source>
        <translation>
            <numerusform>将发送文章的 %n 个字。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBubble</name>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>挖空</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Recite</source>
        <translation>背诵</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>AI assistant (optional)</source>
        <translation>AI 助手（可选）</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Song (serif)</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Hei (sans serif)</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Like the system: light and dark change with it</source>
        <translation>跟随系统时自动切换明暗</translation>
    </message>
    <message>
        <source>Typeface of articles and cards</source>
        <translation>正文字体</translation>
    </message>
    <message>
        <source>Song is made for long reading</source>
        <translation>用于文章和卡片；宋体适合长文阅读</translation>
    </message>
    <message>
        <source>Size of the article&apos;s text</source>
        <translation>正文字号</translation>
    </message>
    <message>
        <source>Lines and column follow the size</source>
        <translation>行高与栏宽随字号调整</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不输入</translation>
    </message>
    <message>
        <source>Figures and quotations</source>
        <translation>数据和引文</translation>
    </message>
    <message>
        <source>All short ones</source>
        <translation>所有短答案</translation>
    </message>
    <message>
        <source>A session stops after</source>
        <translation>每次学习时长</translation>
    </message>
    <message>
        <source>The card shown may be finished, and five more minutes are offered</source>
        <translation>时间到了可以答完当前这张，还能再来 5 分钟</translation>
    </message>
    <message>
        <source>Two buttons</source>
        <translation>双键模式</translation>
    </message>
    <message>
        <source>Forgotten (1) or remembered (2): nothing to weigh up after each card</source>
        <translation>只有“没记住”(1) 和“记住”(2)，不必每张都斟酌</translation>
    </message>
    <message>
        <source>Easy days</source>
        <translation>轻松日</translation>
    </message>
    <message>
        <source>Reviews keep away from days with a short column; click to change one</source>
        <translation>柱子越短，那天排的复习越少；点一下可更改</translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation>每日新卡</translation>
    </message>
    <message>
        <source>Each new card brings several reviews in its first weeks</source>
        <translation>每张新卡在头几周都会带来好几次复习</translation>
    </message>
    <message>
        <source>Reviews a day, at most</source>
        <translation>每日复习上限</translation>
    </message>
    <message>
        <source>Cards beyond the limit wait until the next day</source>
        <translation>超出上限的卡片留到第二天</translation>
    </message>
    <message>
        <source>Type answers</source>
        <translation>输入答案</translation>
    </message>
    <message>
        <source>They are compared character by character; T types any other card</source>
        <translation>逐字比对；其他卡片按 T 也可输入</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>From the next start</source>
        <translation>下次启动后生效</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Where your data lie</source>
        <translation>数据位置</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Wengu</source>
        <translation>温故</translation>
    </message>
    <message>
        <source>Fold the sidebar</source>
        <translation>折叠侧栏</translation>
    </message>
    <message>
        <source>Read recently</source>
        <translation>最近阅读</translation>
    </message>
    <message>
        <source>Days in a row with reviews</source>
        <translation>连续复习的天数</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>切换明暗</translation>
    </message>
    <message>
        <source>Unfold the sidebar</source>
        <translation>展开侧栏</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row</source>
        <translation>
            <numerusform>连续 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复习</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>切换到浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>切换到深色</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message numerus="yes">
        <source>%n card(s) to review</source>
        <translation>
            <numerusform>%n 张待复习</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>This card names no place in an article.</source>
        <translation>这张卡片没有注明出处。</translation>
    </message>
</context>
<context>
    <name>SourcePart</name>
    <message>
        <source>Paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message>
        <source>Paragraph {0} of another article</source>
        <translation>另一篇文章的第 {0} 段</translation>
    </message>
    <message>
        <source>No longer in the article; it used to say:</source>
        <translation>文章里已没有这段话，原来写的是：</translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message>
        <source>True retention</source>
        <translation>真实记忆保留率</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片总数</translation>
    </message>
    <message>
        <source>Mean stability</source>
        <translation>平均稳定性</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>累计用时</translation>
    </message>
    <message>
        <source>Calendar of reviews</source>
        <translation>复习日历</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>未来 30 天</translation>
    </message>
    <message>
        <source>Retention by week</source>
        <translation>每周记忆保留率</translation>
    </message>
    <message>
        <source>Stability (days)</source>
        <translation>稳定性（天）</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n 次复习</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in a year</source>
        <translation>近一年 {0}</translation>
    </message>
    <message>
        <source>goal {0} · last 30 days</source>
        <translation>目标 {0} · 近 30 天</translation>
    </message>
    <message>
        <source>{0} mature · {1} young · {2} new</source>
        <translation>已掌握 {0} · 巩固中 {1} · 新卡 {2}</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} 天</translation>
    </message>
    <message>
        <source>until the chance of recall is 90%</source>
        <translation>回忆概率降到 90% 所需的时间</translation>
    </message>
    <message>
        <source>{0} s per review</source>
        <translation>平均每次 {0} 秒</translation>
    </message>
    <message>
        <source>now</source>
        <comment>today, in a narrow label</comment>
        <translation>今</translation>
    </message>
    <message>
        <source>goal {0}</source>
        <translation>目标 {0}</translation>
    </message>
    <message>
        <source>Shown after the first reviews of learnt cards.</source>
        <translation>复习过学会的卡片之后，这里会显示走势。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown after the first reviews.</source>
        <translation>开始复习之后，这里会显示分布。</translation>
    </message>
    <message>
        <source>{0} · {1} to review, {2} new</source>
        <translation>{0} · 复习 {1} 张，新卡 {2} 张</translation>
    </message>
</context>
<context>
    <name>StepRows</name>
    <message>
        <source>Learning steps</source>
        <translation>学习阶段</translation>
    </message>
    <message>
        <source>How long a new card waits each time; without steps FSRS decides at once</source>
        <translation>新卡片每次隔多久再问；留空则直接由 FSRS 决定</translation>
    </message>
    <message>
        <source>Relearning steps</source>
        <translation>重新学习阶段</translation>
    </message>
    <message>
        <source>How long a forgotten card waits before it goes back to the reviews</source>
        <translation>忘记的卡片隔多久再问，然后回到复习</translation>
    </message>
    <message>
        <source>Learn ahead</source>
        <translation>提前学习</translation>
    </message>
    <message>
        <source>When nothing else is left, a step may be asked so much too early</source>
        <translation>没有别的卡片时，学习中的卡片最多可提前这么久</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Longest interval</source>
        <translation>最大间隔</translation>
    </message>
    <message>
        <source>No review is further off, however well a card is known</source>
        <translation>记得再牢，下次复习也不会更晚</translation>
    </message>
    <message>
        <source> d</source>
        <translation> 天</translation>
    </message>
</context>
<context>
    <name>StepsField</name>
    <message>
        <source>No steps</source>
        <translation>无阶段</translation>
    </message>
    <message>
        <source>“{0}” is no step: write numbers with s, m or h, such as 1m 10m.</source>
        <translation>“{0}”不是学习阶段：请写数字加 s、m 或 h，例如 1m 10m。</translation>
    </message>
    <message>
        <source>“{0}” is too long: a step takes less than a day.</source>
        <translation>“{0}”太长：每个阶段须短于一天。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n step(s).</source>
        <translation>
            <numerusform>最多 %n 个阶段。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyDesk</name>
    <message numerus="yes">
        <source>%n more new card(s) come today.</source>
        <translation>
            <numerusform>今天多学 %n 张新卡。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>StudyDialog</name>
    <message>
        <source>Custom study</source>
        <translation>自定义学习</translation>
    </message>
    <message>
        <source>Only cards learnt before</source>
        <translation>只刷学过的</translation>
    </message>
    <message>
        <source>In random order</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>More new cards today</source>
        <translation>今天再学新卡</translation>
    </message>
    <message>
        <source>Beyond the limit of the day; tomorrow the settings count again.</source>
        <translation>超出每日上限的部分；明天恢复设置里的上限。</translation>
    </message>
    <message>
        <source> cards</source>
        <translation> 张</translation>
    </message>
    <message>
        <source>Study ahead</source>
        <translation>提前复习</translation>
    </message>
    <message>
        <source>Cards due within these days. Answers count, with shorter waits.</source>
        <translation>几天内到期的卡片，照常计入，间隔按实际天数重算。</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Forgotten lately</source>
        <translation>近几天忘的</translation>
    </message>
    <message>
        <source>Cards forgotten within these days and not answered today.</source>
        <translation>这几天点过“重来”、今天还没答过的卡片，照常计入。</translation>
    </message>
    <message>
        <source>Cram, without counting</source>
        <translation>按范围刷（不计入）</translation>
    </message>
    <message>
        <source>Until each was known once. No card gets another day.</source>
        <translation>每张答对一次为止，不影响复习安排。</translation>
    </message>
    <message>
        <source>Time box</source>
        <translation>限时学习</translation>
    </message>
    <message>
        <source>What gains the most recall in this time: due, weak, a few new.</source>
        <translation>用这段时间记住最多：到期的、快忘的、再加几张新卡。</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Import article</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Custom study…</source>
        <translation>自定义学习…</translation>
    </message>
    <message>
        <source>About to be forgotten</source>
        <translation>最容易忘的段落</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>早上好</translation>
    </message>
    <message>
        <source>Good day</source>
        <translation>中午好</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <source>It is late</source>
        <translation>夜深了</translation>
    </message>
    <message>
        <source>Plan an exam…</source>
        <translation>安排考试…</translation>
    </message>
    <message>
        <source>Take a break…</source>
        <translation>休息几天…</translation>
    </message>
    <message>
        <source>Clear easy days…</source>
        <translation>腾空轻松日…</translation>
    </message>
    <message>
        <source>More or fewer today…</source>
        <translation>今天多学或少学…</translation>
    </message>
</context>
<context>
    <name>TransferDesk</name>
    <message>
        <source>Importing “{0}”</source>
        <translation>正在导入“{0}”</translation>
    </message>
    <message>
        <source>Writing “{0}”</source>
        <translation>正在写入“{0}”</translation>
    </message>
    <message>
        <source>To the inbox</source>
        <translation>去收件箱</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>去阅读</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy an article first, then paste it.</source>
        <translation>剪贴板里没有文字。先复制一篇文章，再来粘贴。</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) written to “{0}”.</source>
        <translation>
            <numerusform>已把 %n 条笔记写入“{0}”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferViewModel</name>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>TrustPanel</name>
    <message>
        <source>Working it out…</source>
        <translation>正在推算…</translation>
    </message>
    <message>
        <source>predicted {0}, came {1}, of {2} answers</source>
        <translation>预测 {0}，实际 {1}，共 {2} 次</translation>
    </message>
    <message>
        <source>Predicted and actual recall</source>
        <translation>预测与实际的回忆率</translation>
    </message>
    <message>
        <source>How well the model knows you</source>
        <translation>模型对你的预测准不准</translation>
    </message>
    <message>
        <source>Nothing to judge by yet: no reviews in the last 30 days.</source>
        <translation>近 30 天没有复习，还无从判断。</translation>
    </message>
    <message>
        <source>Over the last 30 days, {0} answers: prediction and outcome differ by {1} on average. Bars: what came; lines: what was predicted.</source>
        <translation>近 30 天 {0} 次作答，预测与实际平均相差 {1}。柱子是实际，横线是预测。</translation>
    </message>
</context>
<context>
    <name>TypedSheet</name>
    <message>
        <source>Your answer: {0} right</source>
        <translation>你的答案：{0} 正确</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>漏写</translation>
    </message>
    <message>
        <source>too much</source>
        <translation>多写</translation>
    </message>
    <message>
        <source>belongs here</source>
        <translation>应在此处</translation>
    </message>
    <message>
        <source>stood here</source>
        <translation>写在了这里</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) in the wrong order</source>
        <translation>
            <numerusform>%n 对顺序颠倒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeakRow</name>
    <message>
        <source>paragraph {0}</source>
        <translation>第 {0} 段</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekPanel</name>
    <message>
        <source>True retention</source>
        <translation>真实记忆保留率</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>复习次数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>{0} h</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>dddd, MMMM d</source>
        <comment>format of QDate</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>format of QDate</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Mo Tu We Th Fr Sa Su</source>
        <translation>一 二 三 四 五 六 日</translation>
    </message>
    <message>
        <source>today {0}</source>
        <translation>今天 {0}</translation>
    </message>
    <message>
        <source>yesterday {0}</source>
        <translation>昨天 {0}</translation>
    </message>
</context>
<context>
    <name>_KeyRow</name>
    <message>
        <source>Another key for “{0}”</source>
        <translation>为“{0}”添加按键</translation>
    </message>
    <message>
        <source>Usual keys for “{0}”</source>
        <translation>恢复“{0}”的默认按键</translation>
    </message>
    <message>
        <source>Take “{0}” away</source>
        <translation>移除“{0}”</translation>
    </message>
    <message>
        <source>Also: {0}</source>
        <translation>同时用于：{0}</translation>
    </message>
</context>
<context>
    <name>_Pair</name>
    <message>
        <source>New cards</source>
        <translation>新卡片</translation>
    </message>
    <message>
        <source>Reviews, at most</source>
        <translation>复习上限</translation>
    </message>
</context>
<context>
    <name>_WayRow</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start: {0}</source>
        <translation>开始：{0}</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在计算…</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>约 {0}</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>没有卡片</translation>
    </message>
</context>
</TS>
