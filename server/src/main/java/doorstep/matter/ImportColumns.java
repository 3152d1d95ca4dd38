package doorstep.matter;

import doorstep.document.Sheet;
import doorstep.kernel.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which header of a source's file means what (列对应), as somebody said and as it is remembered for the source.
 *
 * @param headers by meaning
 */
public record ImportColumns(Map<String, String> headers) {
    /** Meanings, each with the headers that hotlines, letters and ledgers give it (the ledgers' from DOMAIN 11.2). */
    private static final Map<String, List<String>> USUAL = usual();

    private static final List<String> NEEDED = List.of("words", "heard");

    private static Map<String, List<String>> usual() {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        usual.put("number", List.of("工单编号", "工单号", "信访件编号", "本级编号", "上级编号", "留言编号", "编号"));
        usual.put("title", List.of("标题", "留言主题", "诉求标题", "主题", "事项"));
        usual.put("words", List.of("诉求内容", "诉求事项", "留言详情", "反映问题", "主要问题", "主要内容", "问题描述", "事实理由", "描述", "内容"));
        usual.put("heard", List.of("来电时间", "留言时间", "诉求时间", "登记日期", "登记时间", "受理时间", "发现日期", "日期", "时间"));
        usual.put("reporter", List.of("反映人", "来电人", "信访人", "来访人", "留言用户", "诉求人", "联系人", "姓名"));
        usual.put("phone", List.of("联系电话", "来电号码", "联系方式", "手机号码", "电话"));
        usual.put("place", List.of("村（社区）", "所属村", "村居", "村", "社区", "事发地点", "发生地", "住址", "地址"));
        usual.put("due", List.of("办结期限", "办理期限", "截止时间", "应办结日期", "限办日期"));
        usual.put("reply", List.of("答复意见", "答复内容", "办理结果", "处理结果", "答复"));
        usual.put("replied", List.of("答复时间", "答复日期", "反馈日期", "办结日期", "办结时间"));
        return usual;
    }

    /** What the headers of a file probably mean, for somebody to look at before it is used. */
    static Map<String, String> guess(List<String> headers) {
        Map<String, String> guess = new LinkedHashMap<>();
        USUAL.forEach((meaning, names) -> names.stream()
                .filter(headers::contains)
                .filter(name -> !guess.containsValue(name))
                .findFirst()
                .ifPresent(name -> guess.put(meaning, name)));
        return guess;
    }

    /**
     * As picked on the page.
     *
     * @throws Problem {@code matter.bad-columns}
     */
    static ImportColumns of(Map<String, String> headers) {
        if (!USUAL.keySet().containsAll(headers.keySet()) || !headers.keySet().containsAll(NEEDED)) {
            throw new Problem(MatterProblem.BAD_COLUMNS, String.join(" ", USUAL.keySet()));
        }
        return new ImportColumns(headers);
    }

    /**
     * From {@code words=留言详情,heard=留言时间,…}.
     *
     * @throws Problem {@code matter.bad-columns} for an unknown meaning, or when words or time are not said
     */
    public static ImportColumns parse(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String pair : text.split("[,，]", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length != 2 || sides[1].isBlank()) {
                throw new Problem(MatterProblem.BAD_COLUMNS, String.join(" ", USUAL.keySet()));
            }
            headers.put(sides[0].strip(), sides[1].strip());
        }
        return of(headers);
    }

    /** @throws Problem {@code matter.column-missing} */
    void mustBeIn(Sheet.Line line) {
        for (String header : headers.values()) {
            if (!line.cells().containsKey(header)) {
                throw new Problem(MatterProblem.COLUMN_MISSING, header);
            }
        }
    }

    String number(Sheet.Line line) {
        return cell(line, "number").strip();
    }

    String title(Sheet.Line line) {
        return cell(line, "title").strip();
    }

    String words(Sheet.Line line) {
        return cell(line, "words");
    }

    String heard(Sheet.Line line) {
        return cell(line, "heard").strip();
    }

    String reporter(Sheet.Line line) {
        return cell(line, "reporter").strip();
    }

    String phone(Sheet.Line line) {
        return cell(line, "phone").strip();
    }

    String place(Sheet.Line line) {
        return cell(line, "place").strip();
    }

    String due(Sheet.Line line) {
        return cell(line, "due").strip();
    }

    /** Whether the other system's due days count: then it is the system of record, and no second clock runs here. */
    boolean recordsThere() {
        return headers.containsKey("due");
    }

    String reply(Sheet.Line line) {
        return cell(line, "reply");
    }

    String replied(Sheet.Line line) {
        return cell(line, "replied").strip();
    }

    private String cell(Sheet.Line line, String meaning) {
        String header = headers.get(meaning);
        return header == null ? "" : line.whole(header);
    }
}
