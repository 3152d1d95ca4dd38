package doorstep.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How sentences of each kind are worded, for where no heading tells. */
final class Wording {
    private static final Pattern COMPLAINT = Pattern.compile(
            "不(?:够|足|强|深|高|实|严|细|牢|力|透|准|多|敢|愿|善|硬|广|新|优|大|全|清|畅|主动|到位|及时|扎实|全面|彻底|明确|经常|注重|重视|习惯|规范|平衡)"
                    + "|没有(?!收受|发现|发生|插手|干预|违反|违规|利用|接受|参与|出现过?违|任何|不良|辜负)|缺乏|缺少|欠缺|淡薄|薄弱|滞后|松懈|放松|拖拉|推诿|畏难|等靠|满足于|流于形式|走过场|一般化|浮于表面"
                    + "|有待|差距|毛病|一言堂|赖我|怕得罪|偏[低弱少软差慢]|较[低弱少差慢]|欠[佳火妥]|未能|有所(?:下降|减弱|松)|重\\S{1,8}轻|不能|存在\\S{0,14}(?:现象|问题|思想|情绪|倾向|短板)");
    /** As people speak of their failings where no form asks for it. */
    private static final Pattern PLAIN_COMPLAINT = Pattern.compile(
            "没(?:把|去|当|能|想|问|管|顾|说|做|办|弄|听|给|再|往|换|拆|人|少)|不(?:爱|会|上心|当回事|耐烦|在意|懂|管|合适)"
                    + "|图(?:省事|方便|热闹|快|自己)|偷懒|凑合|应付|糊弄|敷衍|马虎|粗心|大意|急躁|打(?:了)?折扣|有水分|老好人|往后缩|绕(?:着|道)|耽误|惭愧|自责"
                    + "|怪我|挨(?:了)?个?(?:批|骂|警告)|被\\S{0,6}(?:通报|批评|点名|投诉|退回)|得罪|装看不见|犯困|[我就也](?:真|还|就)?不行|不(?:咋地|怎么样|像样|够格)|对不(?:起|住)|偏心|得(?:慢|急|少|浮|空|软|虚|粗|松|浅|晚|乱|差)");

    private static final Pattern INTENT = Pattern.compile(
            "(?<![需主重只就还想])要(?!求|点|素|害|领|义|闻|么|件|紧)|将(?=[会继进努严认以从把坚加建每定积在切])|我将|加强|强化|坚持|提升|提高|增强|树立|树牢|牢固|着力|努力|切实"
                    + "|确保|进一步|今后|下一步|建立|健全|完善|推动|推进|制定|月底前|年底前|每[周月季年]|做到|自觉|持续|主动");
    private static final Pattern PLAIN_INTENT =
            Pattern.compile("往后|以后|打今|从今天起|得改|一律|不再|当场|凡是|改成|[一二三四五六七八九十0-9](?:月底?|日)?前|每个?(?:天|次|半|星期)|要么");
    private static final Pattern OWN =
            Pattern.compile("自查|对照检查|检视|检讨|毛病|查摆|剖析|存在(?:的|以下|如下)?\\S{0,4}(?:问题|不足)|整改|我|本人|自身|不足");
    private static final Pattern BELONGS = Pattern.compile(
            "比如|例如|又如|有一次|(?:究其|深挖)?(?:主要|思想|产生|根本)?(?:原因|根源|根子|症结)(?:分析|剖析)?(?:[：:]|是|在于|，)|说到底|说白了|说穿了|归根(?:到|结)底|之所以");
    private static final Pattern LEADS_ON = Pattern.compile(
            "(?:[：:]|(?:(?<![元岁个人次年级名件户亩%％度米时分天])以下|如下|下面)[^\\s，]{0,12}|下列[^\\s，]{0,8}|(?:几|[两二三四五六七八])(?:个方面|个问题|点|条|件事)(?:[^\\s，]{0,8}(?:问题|不足|毛病|缺点|体会|认识|打算|措施|说明|意见|汇报|发言|检查))?"
                    + "|(?:问题|毛病|不足|差距|短板)(?:也|还|还是|仍然?)?(?:不少|很多|存在)|还?存在(?:不少|一些|许多|诸多|很多)(?:问题|不足|差距|毛病))[\\u3002：:]?$");
    private static final Pattern LEAD = Pattern.compile("[^：\\n]{0,100}(?:表(?:一)?个?态|如下|以下几[点条件]|(?:这样|这么)[做改办])：\\s*");
    private static final Pattern FOR_ALL = Pattern.compile(
            "(?:针对|对于?|围绕)(?:以上|上述|存在|查摆|自查|检视|这些|前述|对照检查|发现|剖析|个人|自身|梳理)[^，。0-9]{0,14}(?:问题|不足|差距|短板|原因)[^0-9]*$");
    private static final Pattern SHOWS =
            Pattern.compile("(?:主要|具体|突出)?(?:表现|体现|反映)(?:在|为|是|有)?(?:以下|如下)?\\S{0,6}[\\u3002：:\\uff0c]?$");
    private static final String BEHIND_SENTENCE = "(?<=[\\u3002；\\uff01\\n])\\s{0,8}";
    private static final String NOT_AMISS = "(?![^。；]{0,20}(?:没有|未能|未及时|不及时|不够|缺乏|缺少))";
    private static final String ANSWERING = "针对[^。；，,]{2,30}(?:问题|不足|短板|差距|毛病)[”\"]?[，,：:]" + NOT_AMISS;
    private static final Pattern NEXT = Pattern.compile(BEHIND_SENTENCE
            + "(?=(?:下一步|今后|往后|接下来|对此|为此|下步|打今)[\\uff0c,]?\\S{0,8}[将要]|下一步[\\uff0c,]|" + ANSWERING + ")");
    /** Without a heading the first sentence that speaks of the time to come. */
    private static final Pattern NEXT_PLAIN = Pattern.compile(BEHIND_SENTENCE
            + "(?=(?:今后|往后|以后|打今|我?(?:打算|准备|决心|计划)|从(?:今|现在|明|下|本)\\S{0,3}起|接下来)|[^。；！？\\n，怕想为觉]{0,12}，?(?:今后|往后))");

    private static final Pattern FUTURE =
            Pattern.compile("我?(?:打算|准备|决心|保证)|今后|往后|下一步|下步|接下来|从(?:今|现在|明天)\\S{0,3}起|打今");
    private static final Pattern ANSWERS = Pattern.compile("\\s*" + ANSWERING);
    private static final Pattern TURNS_TO = Pattern.compile(
            "^[^。；！？，]{0,8}(?:以后|今后|往后|接下来|下一步|下面)[^。；，]{0,6}(?:咋|怎么|怎样|如何)[^。；，]{0,4}(?:办|改|做|干|走)[^。；]{0,20}[。：？]?$|^(?:说到|谈到|讲到|至于|关于|再说)\\S{0,4}(?:今后|往后|以后|将来|整改|改进|怎么改|打算|下一步)[^。；！？]{0,60}[。：:]?$"
                    + "|^(?:问题|差距|毛病|不足)[^。，]{0,6}(?:找|摆|说|讲|查)[^。，]{0,3}了，[^。；]{0,20}(?:改|补|治)[^。，]{0,4}。?$"
                    + "|^[^。；！？]{0,20}(?:说说|谈谈|讲讲|说一说|谈一谈|讲一讲|说|谈|讲)[^。；，！？]{0,8}(?:怎么改|打算|整改|改进|措施|毛病|问题|不足)[^。；，！？]{0,6}[。：:]?$");
    private static final Pattern REFLECTS = Pattern.compile(
            "^(?:我的?|这些|上述)?(?:问题|毛病|不足)的?(?:根源|原因|根子|病根)[^。]{0,2}(?:是|在)|^(?:反思|剖析|深挖|细想|出现|存在|产生|造成)?(?:以上|上述|这些|前面|这几)\\S{0,4}(?:问题|不足|毛病|缺点|差距)(?!\\S{0,4}请)"
                    + "|^为什么会?[^。？]{0,12}？|^(?:为啥|为什么|为何|咋)会?(?:这样|这么|弄成|变成)[^。？，]{0,6}[？，]|^(?:再|接着|然后)?(?:说|讲|谈)(?:说|讲|谈)?[^。，]{0,3}(?:原因|根源)[。，：]");
    private static final Pattern NONE = Pattern.compile(
            "^(?:无|暂无|略|没有|未发现|不存在)(?:此类|上述)?(?:问题|情况|现象)?[。；]?$|(?:本次|暂时?|先|这次)[^。；，]{0,2}不(?:列|提|写|定)[^。；，]{0,6}措施|措施[^。；]{0,16}(?:另行(?:上报|制定|研究|报送)|再定)");
    private static final Pattern ANNOUNCES_MEASURES = Pattern.compile(
            "今后|往后|打算|下一步|措施|保证|决心|对策|举措|(?<!没有?|缺少|缺乏|少)办法|这样做|(?:怎么|这么|这样|怎样|如何|咋)(?:改|办|整|干)|整改|改正|承诺|就要[^。，]{0,6}(?:改|补|治)|表(?:一)?个?态|努力方向|从以下\\S{0,6}(?:改|做|着手|入手)");
    private static final Pattern ANNOUNCES_CAUSES =
            Pattern.compile("原因|根源|根子|病根|症结|之所以(?:会|有|存在|出现|产生|犯|这样|如此)|为什么|为啥|归根");
    private static final Pattern ANNOUNCES_PROBLEMS = Pattern.compile("毛病|缺点|问题|不足|差距|短板");
    private static final Pattern ANNOUNCES_OTHER = Pattern.compile("认识到|体会|收获|启示|感悟|感受");
    private static final int BEGINNING = 10;
    private static final int LOOKED_AT = 2000;
    private static final int LAST = 60;

    private Wording() {}

    /** Whether it says that something is amiss. */
    static boolean complains(String text) {
        return COMPLAINT.matcher(start(text)).find();
    }

    /** Problem or measure, told by the words alone; empty when they tell neither clearly. */
    static Optional<Kind> kind(String whole) {
        String text = start(whole);
        long complaints = count(COMPLAINT, text) + count(PLAIN_COMPLAINT, text);
        long intents = count(INTENT, text) + count(PLAIN_INTENT, text);
        if (complaints > 0 && complaints * 2 >= intents) {
            return Optional.of(Kind.PROBLEM);
        }
        return intents >= 2 || intents == 1 && INTENT.matcher(text).lookingAt()
                ? Optional.of(Kind.MEASURE)
                : Optional.empty();
    }

    /** What the list that a sentence leads to will hold; empty when it does not say. */
    static Optional<Kind> announced(String lead) {
        String end = end(lead);
        if (ANNOUNCES_MEASURES.matcher(end).find()) {
            return Optional.of(Kind.MEASURE);
        }
        if (ANNOUNCES_CAUSES.matcher(end).find()) {
            return Optional.of(Kind.CAUSE);
        }
        if (ANNOUNCES_PROBLEMS.matcher(end).find()) {
            return Optional.of(Kind.PROBLEM);
        }
        return ANNOUNCES_OTHER.matcher(end).find() ? Optional.of(Kind.OTHER) : Optional.empty();
    }

    /** Whether it begins with what will be done. */
    static boolean intends(String text) {
        return INTENT.matcher(text.substring(0, Math.min(BEGINNING, text.length())))
                .find();
    }

    /** Whether a text without headings is about its author's own failings at all. */
    static boolean isSelfReview(String text) {
        return count(OWN, text.substring(0, Math.min(LOOKED_AT * 4, text.length()))) >= 3;
    }

    /** Announces what follows and says nothing itself. */
    static boolean leadsOn(String text) {
        return LEADS_ON.matcher(end(text)).find();
    }

    /** What a sentence that only leads on announces: 主要存在以下问题： 我制定如下措施： */
    static Optional<Kind> leadsTo(String text) {
        String lead = end(text);
        return leadsOn(lead) || turnsTo(lead)
                ? announced(lead.substring(lead.lastIndexOf('。', lead.length() - 2) + 1))
                        .or(() -> announced(lead))
                : Optional.empty();
    }

    /** Behind what leads to a colon within a paragraph, 这里我只表一个态：, or 0. */
    static int behindLead(String text) {
        Matcher lead = LEAD.matcher(text);
        return lead.lookingAt() ? lead.end() : 0;
    }

    /** Speaks of all problems together before the measures, and is none itself: 针对自查出的问题，坚持立行立改。 */
    static boolean introducesMeasures(String text) {
        return FOR_ALL.matcher(start(text)).lookingAt();
    }

    /** Announces the manifestations of what it said. */
    static boolean showsHow(String text) {
        return SHOWS.matcher(end(text)).find();
    }

    /** Goes over to what will be done, and says no more: 说到今后，只说做得到的。 */
    static boolean turnsTo(String line) {
        return TURNS_TO.matcher(start(line)).find();
    }

    /** 今后，… at the beginning of a paragraph: from there on it is about what will be done. */
    static boolean beginsWithFuture(String text) {
        return FUTURE.matcher(text).lookingAt();
    }

    /** Looks back on all problems together, for what is behind them. */
    static boolean reflects(String text) {
        return REFLECTS.matcher(start(text)).find();
    }

    /** Names the problem that it answers, 针对学得碎的问题，我将…: a measure, however much it complains. */
    static boolean answers(String text) {
        return ANSWERS.matcher(start(text)).lookingAt();
    }

    /** Says that there is no problem, or no measure yet: 无。 本次先不列措施。 */
    static boolean isNone(String text) {
        return NONE.matcher(start(text)).find();
    }

    /** Tells something and then announces how it shows: 落实部署打折扣。主要表现在： */
    static boolean tellsAndShowsHow(String text) {
        String end = end(text);
        Matcher shows = SHOWS.matcher(end);
        return shows.find() && shows.start() > 0 && "。；，".indexOf(end.charAt(shows.start() - 1)) >= 0;
    }

    /** A paragraph of its own with the cause or an example of the problem before it. */
    static boolean belongsToProblem(String line) {
        return BELONGS.matcher(line).lookingAt();
    }

    /**
     * Where a problem's text goes over to what will be done, or its length.
     *
     * @param plain no heading says that it is a problem, so any word of the time to come tells
     */
    static int turn(String text, boolean plain) {
        int turn = text.length();
        if (answers(text)) {
            return turn;
        }
        for (Pattern next : plain ? List.of(NEXT, NEXT_PLAIN) : List.of(NEXT)) {
            Matcher matcher = next.matcher(start(text));
            turn = matcher.find() && matcher.start() > 0 ? Math.min(turn, matcher.end()) : turn;
        }
        return turn;
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().limit(50).count();
    }

    /** As much as a person says in one go; whoever goes on for longer is not told any better by the rest. */
    private static String start(String text) {
        return text.substring(0, Math.min(LOOKED_AT, text.length()));
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - LAST)).strip();
    }
}
