package doorstep.matter;

import doorstep.document.PaperTemplate;
import doorstep.kernel.Words;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Lifecycle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The papers that a matter goes through life with (文书): after which act there is something to print, and what a template of it
 * may name. {@code docs/papers.md} lists the fields.
 */
enum PaperKind {
    /** 收件告知书 (信访工作条例第二十三条). */
    RECEIPT(Act.REGISTER, true, "期限说明 办理期限", "姓名 编号"),
    /** 受理告知书 (第二十三、三十四条). */
    ACCEPTANCE(Act.ACCEPT, true, "文号 受理日期 受理类别 理由 办理期限", "姓名 理由 受理日期"),
    /** 不予受理告知书 (第三十一条): with the reason and the route that is open. */
    REFUSAL(Act.DECLINE, true, "文号 情形 理由 途径 决定日期", "姓名 理由 途径"),
    /** 延长办理期限告知书 (第三十四条): with the reason. */
    EXTENSION(Act.EXTEND_GRANT, true, "受理日期 原期限 新期限 延长日数 理由 决定日期", "姓名 新期限 理由"),
    /** 处理、复查、复核意见书 (第三十二、三十五、三十六条), or a plain answer: on every request. */
    REPLY(Act.ANSWER, true, "文号 成文日期 受理日期 答复 草稿", "姓名 诉求 意见 答复"),
    /** 送达回证. */
    SERVICE(Act.ANSWER, true, "文书名称 文号 送达方式 送达地点 送达日期 签收 代收 送达人 备注", "姓名 文书名称"),
    /** 人民调解协议书 (人民调解法第二十九条). */
    AGREEMENT(Act.AGREE, true, "甲方 乙方 调解员 当事人情况 事实 协议内容 履行方式 履行期限 达成日期", "事实 协议内容 履行方式 履行期限"),
    /** 督办函: to the unit, and so without a word about who raised it. */
    SUPERVISION(Act.SUPERVISE, false, "文号 状态 办理期限 督办理由 督办日期", "承办单位 督办理由");

    private static final String ALWAYS = "编号 标题 机关 承办单位 承办电话 反映日期 反映方式 登记日期 今天";
    private static final String NAMES = "姓名";
    private static final String REQUESTS = "诉求";
    private static final Set<String> OF_A_REQUEST = Set.of("序号", "诉求", "事实", "依据", "结果", "意见");

    /** Promises and tasks are raised by nobody, and what 12345 has registered gets its receipt there. */
    private static final Set<String> WITHOUT_RECEIPT = Set.of(Opening.PROMISE, "task", Opening.HOTLINE);

    private static final Set<String> REPLIES = Set.of("reply", "review", "recheck", "answer");

    private final Act act;
    private final boolean names;
    private final String fields;
    private final String needed;

    PaperKind(Act act, boolean names, String fields, String needed) {
        this.act = act;
        this.names = names;
        this.fields = fields;
        this.needed = needed;
    }

    /** Whether matters of this kind come to have this paper. */
    boolean isOf(Lifecycle life) {
        return switch (this) {
            case RECEIPT -> !WITHOUT_RECEIPT.contains(life.kind());
            case SERVICE -> life.acts().containsKey(Act.SERVE) && !life.kind().equals(Opening.HOTLINE);
            default -> life.acts().containsKey(act);
        };
    }

    /** The act after which there is something to print. */
    Act after(Lifecycle life) {
        return this == SERVICE && life.acts().containsKey(Act.SEAL) ? Act.SEAL : act;
    }

    /** Whether it says who raised the matter, or who the parties are. */
    boolean names() {
        return names;
    }

    /** Which template it is made from. */
    String template(String kind) {
        if (this == REPLY) {
            return switch (kind) {
                case Opening.APPEAL -> "reply";
                case Opening.REVIEW -> "review";
                case Opening.RECHECK -> "recheck";
                default -> "answer";
            };
        }
        return name().toLowerCase(Locale.ROOT);
    }

    /** The paper that a template makes; empty for a name that no paper has. */
    static Optional<PaperKind> ofTemplate(String name) {
        return Stream.of(values())
                .filter(paper -> paper == REPLY
                        ? REPLIES.contains(name)
                        : paper.template("").equals(name))
                .findFirst();
    }

    /** What a template may name, and must. */
    PaperTemplate.Known known() {
        Set<String> all = words(ALWAYS + " " + fields);
        if (names) {
            all.add(NAMES);
        }
        return new PaperTemplate.Known(all, Map.of(REQUESTS, OF_A_REQUEST), words(needed));
    }

    Words.Sayable word() {
        return language -> Words.say(language, "matter.paper." + name());
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Set.of(text.split(" ")));
    }
}
