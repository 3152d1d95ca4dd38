package doorstep.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a heading says about the part below it. */
final class Headings {
    /** A heading made of nothing but these is about the paper itself, not about its author. */
    private static final Pattern ABOUT_THE_PAPER = Pattern.compile(
            "(?:自我批评|存在|主要|突出|具体|个人|自身|目前|当前|本人|我|的|方面|方向|情况|清单|以及|及其|及|和|与|、|其|检视|查摆|剖析|分析|对照|检查|自查|自我|问题|不足|毛病|缺点|之处"
                    + "|差距|短板|弱项|原因|根源|成因|思想|深层次|深层|产生|整改|改进|改正|措施|举措|今后|下一步|下步|努力|打算|思路|计划|工作|安排|对策|建议|表现|形式|内容|针对性|目标"
                    + "|查摆出来|出来|怎么改|怎么办|怎样改|长期坚持|长期|长效机制|几项|坚持|在哪儿?里?|哪里|哪些|什么|为什么|为啥|啥|这样|改|为何|这些|自己|找|怎么看|接下来|准备|以后|往后|怎么|如何|没(?:干|做|办)好|明年|咋|会|有|出|做|干|承诺|办法|改法|方案|描述|出|病根|病因|症结|我们|解决|明确|制定|本次|此次|发现|对应|相应|事项|项目|任务|意见|拟采取|采取){1,12}");

    private static final Pattern PAPER = Pattern.compile("情况|材料|报告|提纲|清单|台账|汇报|总结|(?:自查|检查|剖析|检视|自查自纠)$");

    private static final Pattern PROBLEMS =
            Pattern.compile("问题|不足|差距|短板|弱项|毛病|缺点|没(?:干|做|办)好|表现|查摆|检视|对照检查|自查|自我剖析|自我批评");
    private static final Pattern CAUSES = Pattern.compile("为什么|原因|根源|成因|病根|病因|症结|剖析(?!材料)|为何|何以|(?:问题|毛病|差距)出在");
    private static final Pattern CAUSES_OF_PROBLEMS =
            Pattern.compile("(?:问题|不足|差距)(?:产生|存在)?的?\\S{0,4}(?:原因|根源)|(?:问题|毛病|差距)出在|为什么\\S{0,6}(?:问题|不足)");
    private static final Pattern MEASURES = Pattern.compile(
            "措施|举措|整改|改进|改正|改法|办法|努力|打算|思路|下一步|下步|今后|对策|计划|安排|承诺|(?:怎么|怎样|如何|咋|这样|这么)(?:改|办|做|干)|明年|接下来|往后|长期|长效");
    private static final Pattern MEASURES_FOR_PROBLEMS = Pattern.compile("(?:问题|不足)的?(?:整改|改进)|针对\\S{0,6}(?:问题|不足)");
    private static final Pattern AND = Pattern.compile("[及和与、]");
    private static final Pattern PAST = Pattern.compile("(?:上一?(?:年度?|次|轮|届)|去年|前期|以往|上年)\\S{0,20}(?:整改|落实|问题|措施|情况)");
    private static final Pattern OTHER = Pattern.compile(
            "体会|收获|成效|基本情况|开展情况|学习情况|准备情况|总体|概况|背景|认识|感悟|简介|征求意见|工作情况|主要做法|经验(?:做法|体会)?$"
                    + "|(?:干|做)了(?:啥|什么|哪些)|(?:审核|审查|审阅|审批|评议|点评|组织|支部|党委|上级|领导)\\S{0,4}意见$|^(?:最后|结语|结束语|表态|备注)$|(?:需要|有关|情况)说明|说明的?(?:事项|问题|情况)|其他(?:事项|情况)|成绩|业绩|亮点|优点|完成情况|履职情况|(?:思想|政治)(?:表现|情况)|^(?:提高认识|加强领导)");

    private static final Pattern SAYS_PROBLEMS =
            Pattern.compile("(?:存在|检视|查摆|突出|主要|剖析|查找|对照|找准|列出)\\S{0,10}(?:问题|不足|差距|短板)|(?:问题|不足|差距|短板)(?:之处|表现|清单)?$");
    /** 采访作风不扎实的问题: names one problem, as against 存在的问题 and 群众反映的问题. */
    private static final Pattern NAMES_ONE = Pattern.compile(
            "^(?!.*(?:有无|有没有|是否)).*(?<!存在|突出|主要|自身|[出我中上到来过见]|反映|反映强烈|指出|反馈|整改|解决|发现|提出|查找|查摆|检视|方面)的问题$");

    private static final Pattern PROBLEMS_AT_END = Pattern.compile(
            "(?:上|方面)?(?:还|仍|仍然)?(?:存在|有)?(?:着|一定)?的?(?:主要|突出|明显|具体|一些|不少)?(?:问题|不足|差距|短板|弱项|毛病|缺点)(?:和(?:问题|不足|差距))?(?:之处)?$|存在\\S{0,10}问题|不足之处|差距");
    private static final Pattern SAYS_CAUSES =
            Pattern.compile("(?:原因|根源|成因)(?:分析|剖析)?$|(?:剖析|分析|查找|深挖|探究|找准)\\S{0,8}(?:原因|根源)");
    private static final Pattern SAYS_MEASURES =
            Pattern.compile("(?:措施|举措|方向|打算|对策|思路|计划|安排|整改|改进)$|下一步|努力方向|(?:整改|改进)(?:措施|举措|方向|落实|提高)|长效机制|长期坚持");

    private static final Pattern ASIDE = Pattern.compile(
            "(?:完成|整改|办结|达标|落实|责任|牵头|包保)?(?:时限|期限|时间|责任人|人|领导|单位|部门|进度|进展|结果|成效|效果|目标|标准)|联系人|备注|[^，。；：:]{0,6}(?:(?<!整改|改进)意见|评语|评价|点评)");

    private static final Pattern SIDE = Pattern.compile(
            "(?:我|本人)?(?:在|从|对照|围绕|关于|聚焦|就|针对)?[“\"]?(?<core>[^，。；：:\\s”\"]{2,24}?)[”\"]?"
                    + "(?:方面(?=[\\u3002：:\\uff0c,；;、\\s）)]|存在|主要|还|的|有|不|$)"
                    + "|上(?:(?:还|仍|仍然)?(?:存在|有)\\S{0,3})?的?(?:主要|突出)?(?:差距|不足|问题|短板|弱项)(?:之处)?(?=[\\u3002：:\\s]|$)|(?<short>上)(?=[，：]))");
    /** Words about the paper that are dimensions too: 工作方面. */
    private static final Pattern OF_A_PERSON = Pattern.compile("思想|工作|思想工作");

    private static final Pattern AROUND = Pattern.compile(
            "提升|提高|增强|加强|强化|转变|改进|改善|主动|锤炼|锻造|坚定|坚守|筑牢|夯实|严守|恪守|勇于|敢于|勤于|深化|狠抓|抓好|树牢|保持|过硬|优良|自身|个人|干部|本领|素质|建设|方面|问题|存在|对照|围绕|聚焦|对标|关于|遵守|[“”\"]|的|在|要|不断|进一步|着力|切实|情况");
    /** 整改措施（序号与问题对应）: what stands in brackets behind a title says nothing of the part. */
    private static final Pattern NOTE = Pattern.compile("[（(〔][^）)〕]{1,20}[）)〕]$");

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_NAME = 18;
    /** 学习, 作风: a word alone. */
    private static final int SHORTEST_NAME = 2;

    /** 关于学习, 在理论学习上, 对照“对党忠诚”: a dimension, however loosely named. */
    private static final Pattern ABOUT = Pattern.compile(
            "(?:关于|在)\\S{2,4}|(?:在|从)\\S{2,8}上" + "|(?:对照|围绕|聚焦|对标|关于|在)[“\"「]\\S{2,8}[”\"」](?:方面|上|要求|标准)?");

    /** A dimension that a heading names. */
    record Named(String name, int from, int to, boolean usual, boolean surely) {}

    private Headings() {}

    /** Where the title at {@code from} ends: before its full stop or colon; {@code -1} when this is running text. */
    static int titleEnd(String text, int from, int to) {
        int most = Math.min(to, from + LONGEST_TITLE);
        for (int i = from; i < most; i++) {
            if ("。：:；;！？!?\u000b".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return most == to ? to : -1;
    }

    /** A title of nothing but words about the paper: 存在的突出问题, 原因剖析及整改措施. */
    static @Nullable Kind whole(String title) {
        String bare = NOTE.matcher(title.strip().replaceAll("^[\\[（(〔〖【]([^\\]）)〕〗】]*)[\\]）)〕〗】]$", "$1"))
                .replaceAll("");
        if (bare.length() > LONGEST_TITLE || PAST.matcher(bare).find()) {
            return PAST.matcher(bare).find() ? Kind.PAST : null;
        }
        return ABOUT_THE_PAPER.matcher(bare).matches() ? kind(bare) : null;
    }

    /** 责任人： 完成时限： what a form asks beside its measures. */
    static boolean isAside(String label) {
        return ASIDE.matcher(label).matches();
    }

    /** The first line: 存在的问题 opens a part, 自查情况 and 对照检查材料 are titles of the whole. */
    static boolean opensPart(String line) {
        Kind kind = whole(line);
        return kind != null && kind != Kind.PAST && !PAPER.matcher(line).find();
    }

    /** A title of the outermost parts, which may be worded freely: 对标对表，检视存在的突出问题. */
    static @Nullable Kind free(String title) {
        @Nullable Kind whole = whole(title);
        if (whole != null) {
            return whole;
        }
        boolean problems =
                SAYS_PROBLEMS.matcher(title).find() && !NAMES_ONE.matcher(title).find();
        boolean causes = SAYS_CAUSES.matcher(title).find();
        boolean measures = SAYS_MEASURES.matcher(title).find();
        if (problems || causes || measures) {
            return Wording.complains(withoutPaper(title)) ? null : kind(title);
        }
        return isOther(title) ? Kind.OTHER : null;
    }

    /** What a title says beside that it is about problems: 理论学习上的差距, 照镜子照出来的不足. */
    static String withoutPaper(String title) {
        return PROBLEMS_AT_END.matcher(title).replaceAll("");
    }

    /** A part's title behind the problems, of which any word about the paper tells: 整改和移交的意见, 往后的路怎么走. */
    static @Nullable Kind loosely(String title) {
        return title.isEmpty()
                        || Wording.complains(withoutPaper(title))
                        || PAST.matcher(title).find()
                        || isOther(title)
                ? null
                : kind(title);
    }

    private static boolean isOther(String title) {
        return OTHER.matcher(title).find();
    }

    private static @Nullable Kind kind(String title) {
        boolean causes = CAUSES.matcher(title).find();
        boolean measures = MEASURES.matcher(title).find();
        boolean problems = PROBLEMS.matcher(title).find()
                && !(causes
                        && CAUSES_OF_PROBLEMS.matcher(title).find()
                        && !AND.matcher(title).find())
                && !(measures && MEASURES_FOR_PROBLEMS.matcher(title).find());
        if (problems) {
            return measures ? Kind.EITHER : Kind.PROBLEM;
        }
        if (measures) {
            return Kind.MEASURE;
        }
        return causes ? Kind.CAUSE : null;
    }

    /** 在政治素质方面, at the beginning of a title. */
    static Optional<Named> side(String text, int from, int to) {
        Matcher matcher = SIDE.matcher(text).region(from, to);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String core = matcher.group("core");
        boolean in = "在从".indexOf(text.charAt(from)) >= 0;
        if (matcher.group("short") != null
                && Usual.named(core)
                        .filter(usual -> in || usual.without(core).isEmpty())
                        .isEmpty()) {
            return Optional.empty();
        }
        if (Wording.complains(core)
                || ABOUT_THE_PAPER.matcher(core).matches()
                        && !OF_A_PERSON.matcher(core).matches()
                || core.startsWith("一")) {
            return Optional.empty();
        }
        Optional<Usual> usual = Usual.meant(core);
        return Optional.of(new Named(
                usual.map(Usual::title).orElse(stripped(core)), from, matcher.end(), usual.isPresent(), true));
    }

    /** 对照担当精神方面：…, 在理论学习方面，…: a paragraph that begins with its dimension. */
    static boolean opensSide(String text, int from, int to) {
        return side(text, from, to)
                .filter(named -> named.to() < to
                        && ("：:".indexOf(text.charAt(named.to())) >= 0
                                || named.usual() && "，,。".indexOf(text.charAt(named.to())) >= 0))
                .isPresent();
    }

    /** The same for a usual dimension, wherever a sentence begins. */
    static boolean opensUsualSide(String text, int from, int to) {
        return opensSide(text, from, to)
                && "在从".indexOf(text.charAt(from)) >= 0
                && side(text, from, to).filter(Named::usual).isPresent();
    }

    /** 政治素质, 转变工作作风: the usual name, surely when nothing else is said beside it. */
    static Optional<Named> name(String text, int from, int to) {
        String title = text.substring(from, to);
        if (to - from > LONGEST_NAME) {
            return Optional.empty();
        }
        return Usual.meant(title).map(usual -> {
            String rest = AROUND.matcher(usual.without(title)).replaceAll("").replaceAll("[、，]", "");
            boolean bare = to - from <= SHORTEST_NAME || ABOUT.matcher(title).matches();
            return new Named(usual.title(), from, to, true, rest.isEmpty() || bare);
        });
    }

    /** What stands in a table's column for dimensions. */
    static Named given(String text, int from, int to) {
        String title = text.substring(from, to);
        Optional<Usual> usual = Usual.meant(title);
        return new Named(usual.map(Usual::title).orElse(stripped(title)), from, to, usual.isPresent(), true);
    }

    private static String stripped(String title) {
        String rest = AROUND.matcher(title).replaceAll("");
        return rest.isEmpty() ? title : rest;
    }
}
