package doorstep.matter;

import doorstep.clock.Time;
import doorstep.document.PaperTemplate;
import doorstep.kernel.Words;
import doorstep.matter.kind.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the papers of one matter say (文书内容), field by field, from what its story holds. Pure; papers are Chinese. */
record PaperFields(
        MatterQuery.Whole whole, PaperQuery.Beside beside, Extension extension, List<String> count, LocalDate today) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    /** The day before an extension and the day with it; absent where there is none. */
    record Extension(@Nullable LocalDate before, @Nullable LocalDate after) {}

    PaperTemplate.Values values(PaperKind paper) {
        Map<String, String> fields = new HashMap<>(always());
        switch (paper) {
            case RECEIPT -> receipt(fields);
            case ACCEPTANCE -> acceptance(fields);
            case REFUSAL -> refusal(fields);
            case EXTENSION -> extension(fields);
            case REPLY -> reply(fields);
            case SERVICE -> service(fields);
            case AGREEMENT -> agreement(fields);
            case SUPERVISION -> supervision(fields);
        }
        return new PaperTemplate.Values(fields, Map.of("诉求", requests()));
    }

    private Map<String, String> always() {
        return Map.of(
                "编号", whole.label(),
                "标题", whole.title(),
                "姓名", names(),
                "机关", beside.county() ? said(whole.unitName()) : government(beside.township()),
                "承办单位", said(whole.unitName()),
                "承办电话", said(whole.unitPhone()),
                "反映日期", day(whole.heardAt()),
                "反映方式", word("heard." + whole.channel()),
                "登记日期", day(whole.registeredAt()),
                "今天", DAY.format(today));
    }

    /** The reporter, who represents them, and how many came along. */
    private String names() {
        List<String> names = new ArrayList<>();
        if (beside.reporter() != null && !beside.reporter().isBlank()) {
            names.add(beside.reporter());
        }
        beside.representatives().stream().filter(name -> !names.contains(name)).forEach(names::add);
        long others = whole.companions().stream()
                .filter(one -> one.role() == Opening.Companion.Role.TOGETHER)
                .count();
        String all = String.join("、", names);
        return others == 0 || all.isEmpty() ? all : all + "等" + (names.size() + others) + "人";
    }

    /** The body that signs for a place: an office of a unit may not (DOMAIN 2.6). */
    static String government(@Nullable String place) {
        if (place == null) {
            return "";
        }
        return place + (place.endsWith("街道") ? "办事处" : "人民政府");
    }

    /** What is over has no next day, whatever day it once had. */
    private void receipt(Map<String, String> fields) {
        if (whole.matter().life().isOver(whole.matter().standing().stage())) {
            return;
        }
        fields.put("办理期限", day(whole.matter().standing().due().on()));
        // From the day itself on it is told already, or is for the desk.
        fields.put(
                "期限说明", count.stream().takeWhile(line -> !line.startsWith("→")).collect(Collectors.joining("；")));
    }

    private void acceptance(Map<String, String> fields) {
        fields.put("文号", said(Act.ACCEPT, "document"));
        fields.put("受理日期", day(Act.ACCEPT));
        fields.put("受理类别", said(Act.ACCEPT, "way").isEmpty() ? "" : word("way." + said(Act.ACCEPT, "way")));
        fields.put("理由", said(Act.ACCEPT, "reason"));
        fields.put(
                "办理期限",
                day(
                        newest(Act.ACCEPT) == null
                                ? null
                                : Objects.requireNonNull(newest(Act.ACCEPT)).dueOn()));
    }

    private void refusal(Map<String, String> fields) {
        String way = said(Act.DECLINE, "way");
        fields.put("文号", said(Act.DECLINE, "document"));
        fields.put("情形", way.isEmpty() ? "" : word("case." + way));
        fields.put("理由", said(Act.DECLINE, "reason"));
        fields.put("途径", said(Act.DECLINE, "route"));
        fields.put("决定日期", day(Act.DECLINE));
    }

    private void extension(Map<String, String> fields) {
        fields.put("受理日期", day(Act.ACCEPT));
        fields.put("原期限", day(extension.before()));
        fields.put("新期限", day(extension.after()));
        fields.put("延长日数", said(Act.EXTEND_ASK, "days"));
        fields.put("理由", said(Act.EXTEND_ASK, "reason"));
        fields.put("决定日期", day(Act.EXTEND_GRANT));
    }

    private void reply(Map<String, String> fields) {
        MatterQuery.ReplyLine reply = reply();
        boolean isDraft = isUnsigned();
        fields.put("草稿", isDraft ? word("draft") : "");
        fields.put("文号", isSealed() ? said(Act.SEAL, "document") : "");
        fields.put("成文日期", writtenOn(isDraft, reply));
        fields.put("受理日期", newest(Act.ACCEPT) == null ? day(whole.registeredAt()) : day(Act.ACCEPT));
        fields.put("答复", reply == null ? "" : reply.text());
    }

    /** The day of the seal where there is one; else the day it was written. */
    private String writtenOn(boolean isDraft, MatterQuery.@Nullable ReplyLine reply) {
        if (whole.matter().life().acts().containsKey(Act.SEAL)) {
            return isSealed() && !isDraft ? day(LocalDate.parse(said(Act.SEAL, "day"))) : "";
        }
        return reply == null ? "" : day(reply.at());
    }

    private void service(Map<String, String> fields) {
        MatterQuery.ReplyLine reply = reply();
        fields.put(
                "文书名称",
                word("reply." + PaperKind.REPLY.template(whole.matter().life().kind())));
        fields.put("文号", isSealed() ? said(Act.SEAL, "document") : "");
        if (reply != null && reply.servedOn() != null) {
            fields.put("送达日期", day(reply.servedOn()));
            fields.put("送达方式", reply.way() == null ? "" : word("way." + reply.way()));
            fields.put("备注", said(reply.receipt()));
        }
    }

    private void agreement(Map<String, String> fields) {
        fields.put("甲方", said(Act.CONSENT, "first"));
        fields.put("乙方", said(Act.CONSENT, "second"));
        fields.put("调解员", said(Act.CONSENT, "mediator"));
        fields.put("当事人情况", said(Act.AGREE, "parties"));
        fields.put("事实", said(Act.AGREE, "facts"));
        fields.put("协议内容", said(Act.AGREE, "terms"));
        fields.put("履行方式", said(Act.AGREE, "manner"));
        fields.put("履行期限", saidDay(Act.AGREE, "term"));
        fields.put("达成日期", saidDay(Act.AGREE, "day"));
    }

    private void supervision(Map<String, String> fields) {
        if (beside.supervisor() != null) {
            fields.put("机关", government(beside.supervisor()));
        }
        fields.put(
                "状态",
                said(whole.matter()
                        .life()
                        .stages()
                        .get(whole.matter().standing().stage())));
        fields.put("办理期限", day(whole.matter().standing().due().on()));
        fields.put("督办理由", said(Act.SUPERVISE, "reason"));
        fields.put("督办日期", day(Act.SUPERVISE));
    }

    /** What was asked for, each with what the reply says of it; the whole matter where nothing was listed. */
    private List<Map<String, String>> requests() {
        MatterQuery.ReplyLine reply = reply();
        List<Opinion> opinions = reply == null || reply.opinions() == null ? List.of() : reply.opinions();
        List<String> asked = new ArrayList<>(whole.requests());
        opinions.stream()
                .map(Opinion::request)
                .filter(one -> !asked.contains(one))
                .forEach(asked::add);
        if (asked.isEmpty()) {
            asked.add(whole.title());
        }
        List<Map<String, String>> requests = new ArrayList<>();
        for (String request : asked) {
            Map<String, String> fields = new HashMap<>();
            fields.put("序号", ordinal(requests.size() + 1));
            fields.put("诉求", request);
            opinions.stream()
                    .filter(one -> one.request().equals(request))
                    .findFirst()
                    .ifPresent(one -> {
                        fields.put("事实", one.facts());
                        fields.put("依据", one.basis());
                        fields.put("结果", word("outcome." + one.outcome()));
                        fields.put("意见", one.opinion());
                    });
            requests.add(fields);
        }
        return requests;
    }

    /** 一 to 九十九. */
    static String ordinal(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10 % 10]) + "十";
        return tens + DIGITS[number % 10];
    }

    private MatterQuery.@Nullable ReplyLine reply() {
        return whole.replies().isEmpty() ? null : whole.replies().getFirst();
    }

    /** Written, and not signed since; where nobody signs, never. */
    private boolean isUnsigned() {
        return whole.matter().life().acts().containsKey(Act.SIGN) && !isSince(Act.SIGN, Act.ANSWER);
    }

    private boolean isSealed() {
        return isSince(Act.SEAL, Act.ANSWER);
    }

    private boolean isSince(Act act, Act other) {
        return MatterPages.isSince(whole, act, other);
    }

    private MatterQuery.@Nullable StepLine newest(Act act) {
        return MatterPages.newest(whole, act);
    }

    private String said(Act act, String name) {
        MatterQuery.StepLine step = newest(act);
        return step == null || step.said() == null ? "" : step.said().getOrDefault(name, "");
    }

    private String saidDay(Act act, String name) {
        String said = said(act, name);
        return said.isEmpty() ? "" : day(LocalDate.parse(said));
    }

    private String day(Act act) {
        MatterQuery.StepLine step = newest(act);
        return step == null ? "" : day(step.at());
    }

    private static String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, Time.ZONE));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String word(String key) {
        return Words.say(Locale.CHINESE, "matter.paper." + key);
    }
}
