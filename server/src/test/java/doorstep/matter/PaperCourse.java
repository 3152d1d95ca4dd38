package doorstep.matter;

import doorstep.cast.Colleagues;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.matter.kind.Act;
import doorstep.text.PersonalNumber;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes matters of 柳塘镇 to where each of their papers can be opened. */
final class PaperCourse {
    static final String NAME = "买买提·吐尔逊";
    static final String PHONE = "19900005123";

    private final Colleagues colleagues;
    private final Matters matters;
    private final Acts acts;
    private final Cases cases;
    private final SettableClock clock;
    private final Actor clerk;
    private final Actor handler;
    private final Actor leader;
    private final UUID unit;
    private String number = "";

    PaperCourse(Colleagues colleagues, Matters matters, Acts acts, Cases cases, SettableClock clock) {
        this.colleagues = colleagues;
        this.matters = matters;
        this.acts = acts;
        this.cases = cases;
        this.clock = clock;
        Course course = new Course(colleagues, matters, acts);
        clerk = course.clerk();
        handler = course.handler();
        leader = colleagues.as("zhengqiming");
        unit = course.unit();
    }

    /** The number of the document made last. */
    String number() {
        return number;
    }

    private String numbered(String office) {
        number = Course.numbered(office);
        return number;
    }

    Actor clerk() {
        return clerk;
    }

    Actor handler() {
        return handler;
    }

    Actor leader() {
        return leader;
    }

    UUID unit() {
        return unit;
    }

    UUID registered(String kind, String words, boolean confidential) {
        UUID id = Ids.next(1);
        matters.open(
                clerk,
                new Opening(
                        id,
                        kind,
                        "征地款少给了两亩",
                        words,
                        colleagues.area("柳塘村", "二组"),
                        null,
                        Opening.Heard.LETTER,
                        clock.now(),
                        null,
                        null,
                        new Opening.Reporter(NAME, PersonalNumber.phone(PHONE)),
                        null,
                        null,
                        null,
                        confidential,
                        null,
                        null,
                        List.of()));
        return id;
    }

    UUID appeal() {
        return registered(Opening.APPEAL, "征地款少给了两亩。", false);
    }

    UUID accepted() {
        UUID id = appeal();
        cases.request(clerk, id, List.of("补发两亩征地款", "公开丈量记录"));
        acts.assign(clerk, id, unit, null, null, Map.of("clause", "基本 12"));
        acts.takeOver(handler, id);
        plain(handler, id, Act.ACCEPT, Map.of("way", "six", "reason", "由本机关处理", "document", numbered("柳政信受")));
        return id;
    }

    UUID answered() {
        UUID id = accepted();
        acts.answer(
                handler,
                id,
                "",
                List.of(
                        new Opinion(
                                "补发两亩征地款",
                                "经重新丈量，少记2.03亩。\n原因是水渠边的三角地漏记。",
                                "土地管理法第四十八条",
                                Opinion.Outcome.SUPPORTED,
                                "于2026年12月10日前补发。"),
                        new Opinion(
                                "公开丈量记录", "已贴在村务公开栏。", "村民委员会组织法第三十条", Opinion.Outcome.EXPLAINED, "已经公开，可以到村委会查看。")));
        return id;
    }

    UUID sealed() {
        UUID id = answered();
        plain(clerk, id, Act.CHECK, Map.of());
        plain(leader, id, Act.SIGN, Map.of());
        plain(clerk, id, Act.SEAL, Map.of("document", numbered("柳政信"), "day", today().toString()));
        return id;
    }

    void plain(Actor actor, UUID id, Act act, Map<String, String> said) {
        acts.plain(actor, id, act, null, said);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.now(), Time.ZONE);
    }

    UUID agreed(String form) {
        UUID id = registered("dispute", "两家为田埂吵起来了。", false);
        acts.assign(clerk, id, unit, null, null);
        acts.takeOver(handler, id);
        plain(
                handler,
                id,
                Act.CONSENT,
                Map.of("first", "王大勇", "second", "周永贵", "day", today().toString(), "mediator", "许老五"));
        Map<String, String> said = new HashMap<>(Map.of("form", form, "parties", "双方为相邻承包户。", "facts", "田埂被挖。"));
        said.putAll(Map.of("terms", "退回田埂三十公分。", "manner", "当场履行", "term", "2026-12-01"));
        said.putAll(Map.of("day", today().toString(), "signed", "双方签字"));
        plain(handler, id, Act.AGREE, said);
        return id;
    }

    /** Declined for another lawful route. */
    UUID declined() {
        UUID id = appeal();
        plain(
                clerk,
                id,
                Act.DECLINE,
                Map.of("way", "two", "reason", "劳动争议", "route", "县劳动人事争议仲裁委员会", "document", numbered("柳政信不")));
        return id;
    }

    /** Extended by twenty days, not served yet. */
    UUID extended() {
        UUID id = accepted();
        plain(handler, id, Act.EXTEND_ASK, Map.of("days", "20", "reason", "等测绘结果"));
        plain(leader, id, Act.EXTEND_GRANT, Map.of());
        return id;
    }

    UUID supervised() {
        UUID id = accepted();
        plain(leader, id, Act.SUPERVISE, Map.of("reason", "过了一半时间还没有丈量"));
        return id;
    }
}
