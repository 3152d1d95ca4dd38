package doorstep.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How sentences of each kind are worded, for where no heading tells. */
final class Wording {
    private static final Pattern COMPLAINT = Pattern.compile(
            "不(?:够|足|强|深|高|实|严|细|牢|力|透|准|多|敢|愿|善|硬|广|新|优|大|全|清|畅|主动|到位|及时|扎实|全面|彻底|明确|经常|注重|重视|习惯|规范|平衡)"
                    + "|没有|缺乏|缺少|欠缺|淡薄|薄弱|滞后|松懈|放松|拖拉|推诿|畏难|等靠|满足于|流于形式|走过场|一般化|浮于表面"
                    + "|有待|差距|毛病|一言堂|赖我|怕得罪|偏[低弱少软差慢]|较[低弱少差慢]|欠[佳火妥]|未能|有所(?:下降|减弱|松)|重\\S{1,8}轻|不能|存在\\S{0,14}(?:现象|问题|思想|情绪|倾向|短板)");
    private static final Pattern INTENT = Pattern.compile(
            "(?<![需主重只就还想])要(?!求|点|素|害|领|义|闻|么|件|紧)|将(?=[会继进努严认以从把坚加建每定积在切])|我将|加强|强化|坚持|提升|提高|增强|树立|树牢|牢固|着力|努力|切实"
                    + "|确保|进一步|今后|下一步|建立|健全|完善|推动|推进|制定|月底前|年底前|每[周月季年]|做到|自觉|持续|主动");
    private static final Pattern OWN =
            Pattern.compile("自查|对照检查|检视|检讨|毛病|查摆|剖析|存在(?:的|以下|如下)?\\S{0,4}(?:问题|不足)|整改|我|本人|自身|不足");
    private static final Pattern CAUSE = Pattern.compile(
            "根源|究其原因|原因(?:是|在于|主要|[：:])|(?:主要|根本)(?:是|在于|原因)?(?:因为|由于)|说到底|说白了|归根(?:到|结)底|深层次|思想上|思想深处|内心深处|根子|之所以|私心|是因为");
    private static final Pattern CAUSE_LABEL = Pattern.compile("\\s*(?:主要|思想|产生|根本)?(?:原因|根源)(?:分析|剖析)?[：:]\\s*");
    private static final Pattern EXAMPLE =
            Pattern.compile("^(?:比如|例如|又如|再如|再比如|有一次|譬如|诸如|如[\\uff0c,：:]|举例|典型事例|事例|具体事例|特别是在|以\\S{2,20}为例)");
    private static final Pattern LEADS_ON =
            Pattern.compile("(?:[：:]|(?:以下|如下)\\S{0,12}|(?:下列|几个|几点|[一二三四五六七八]个|[一二三四五六七八]点)\\S{0,8})[\\u3002：:]?$");
    private static final Pattern SHOWS =
            Pattern.compile("(?:主要|具体|突出)?(?:表现|体现|反映)(?:在|为|是|有)?(?:以下|如下)?\\S{0,6}[\\u3002：:\\uff0c]?$");
    private static final Pattern CLOSES =
            Pattern.compile("^(?:以上(?:就|便)?(?:是|材料|情况|汇报|检查|剖析|发言|内容|报告|\\uff0c|,)|(?:敬|恳)请|不(?:妥|当|足)之处|请\\S{0,12}批评"
                    + "|(?:汇报|述职|承诺|检查|报告|剖析|填报|报送|填表|签字|签名)人?[：:]|此致|敬礼|特此|附[：:件]|总之|综上)");
    private static final Pattern NEXT = Pattern.compile(
            "(?<=[\\u3002；\\uff01\\n])\\s{0,8}(?=(?:下一步|今后|往后|接下来|对此|为此|下步|打今)[\\uff0c,]?\\S{0,8}[将要]|下一步[\\uff0c,])");
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]+[。！？；]?");
    private static final Pattern ANNOUNCES_MEASURES =
            Pattern.compile("今后|打算|下一步|措施|这样做|怎么改|努力方向|从以下\\S{0,6}(?:改|做|着手|入手)");
    private static final Pattern ANNOUNCES_PROBLEMS = Pattern.compile("毛病|问题|不足|差距|短板");
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
        long complaints = count(COMPLAINT, text);
        long intents = count(INTENT, text);
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

    /** Announces the manifestations of what it said. */
    static boolean showsHow(String text) {
        return SHOWS.matcher(end(text)).find();
    }

    static boolean closes(String line) {
        return CLOSES.matcher(line).find();
    }

    /** Where a problem's text goes over to what will be done, or its length. */
    static int turn(String text) {
        Matcher matcher = NEXT.matcher(start(text));
        return matcher.find() && matcher.start() > 0 ? matcher.end() : text.length();
    }

    /** Where a cause begins behind its label. */
    static int behindLabel(String sentence) {
        Matcher matcher = CAUSE_LABEL.matcher(sentence);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    static boolean isCause(String sentence) {
        return CAUSE.matcher(start(sentence)).find();
    }

    static boolean isExample(String sentence) {
        return EXAMPLE.matcher(start(sentence).strip()).find();
    }

    static Matcher sentences(String text, int from, int to) {
        return SENTENCE.matcher(text).region(from, to);
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
