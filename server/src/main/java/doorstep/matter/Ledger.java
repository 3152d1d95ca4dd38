package doorstep.matter;

import doorstep.document.SheetOut;
import doorstep.kernel.Words;
import doorstep.matter.kind.Act;
import doorstep.text.SearchTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ledgers that offices keep and superiors ask for (台账), each filled from what matters hold already: nothing is typed for a
 * ledger. The headers are those in use (DOMAIN 11.2); a column that nothing here can fill stays, empty, because the form has it.
 */
enum Ledger {
    /** 信访登记. */
    PETITIONS("信访登记台账", "m.kind in ('appeal', 'suggestion', 'review', 'recheck')") {
        @Override
        List<Column> columns() {
            return List.of(
                    column("本级编号", 10, LedgerQuery.Row::label),
                    column("上级编号", 8, LedgerQuery.Row::numbers),
                    column("登记日期", 5, LedgerQuery.Row::registeredOn),
                    column("形式", 5, Ledger::channel),
                    column("信访人", 6, Ledger::reporter),
                    column("住址", 8, LedgerQuery.Row::place),
                    column("联系", 7, LedgerQuery.Row::phone),
                    column("人数", 3, LedgerQuery.Row::people),
                    column("代表", 8, LedgerQuery.Row::representatives),
                    column("类别", 5, Ledger::kind),
                    column("初重件", 4, row -> word(row.repeated() ? "again" : "first")),
                    column("请求", 14, Ledger::requests),
                    column("事实理由", 20, LedgerQuery.Row::words),
                    column("涉法涉诉", 5, row -> "one".equals(said(row, Act.DECLINE, "way")) ? word("yes") : null),
                    column("来源", 5, row -> word(row.channel() == Opening.Heard.SUPERIOR ? "assigned" : "direct")),
                    column("承办单位", 8, LedgerQuery.Row::unit),
                    column("受理日期", 5, row -> row.done().get("accept")),
                    column("办理期限", 5, LedgerQuery.Row::dueOn),
                    column("延期告知日期", 5, row -> row.done().get("extend-serve")),
                    column("答复送达日期", 5, LedgerQuery.Row::servedOn),
                    column("办结日期", 5, LedgerQuery.Row::endedOn),
                    column("办理状态", 8, Ledger::stage),
                    column("群众评价", 6, Ledger::word));
        }
    },
    /** 民情台账. */
    NEEDS("民情台账", "m.kind = 'need'") {
        @Override
        List<Column> columns() {
            return List.of(
                    column("编号", 10, LedgerQuery.Row::label),
                    column("登记日期", 5, LedgerQuery.Row::registeredOn),
                    column("反映人", 6, Ledger::reporter),
                    column("网格", 8, LedgerQuery.Row::place),
                    column("诉求事项", 20, LedgerQuery.Row::words),
                    column("类别", 8, LedgerQuery.Row::category),
                    column("办理状态", 8, Ledger::stage),
                    column("责任人", 6, LedgerQuery.Row::holder),
                    column("办理结果", 20, LedgerQuery.Row::reply),
                    column("反馈日期", 5, LedgerQuery.Row::servedOn),
                    column("群众评价", 6, Ledger::word));
        }
    },
    /** 矛盾纠纷. */
    DISPUTES("矛盾纠纷台账", "m.kind = 'dispute'") {
        @Override
        List<Column> columns() {
            return List.of(
                    column("编号", 10, LedgerQuery.Row::label),
                    column("排查日期", 5, LedgerQuery.Row::heardOn),
                    column("区域", 8, LedgerQuery.Row::place),
                    column("排查人", 6, LedgerQuery.Row::registrar),
                    column("当事人", 10, Ledger::parties),
                    column("类别", 8, LedgerQuery.Row::category),
                    column("涉及人数", 4, LedgerQuery.Row::people),
                    column("等级", 4, row -> null),
                    column("原因", 20, LedgerQuery.Row::words),
                    column("化解措施", 20, row -> said(row, Act.AGREE, "terms")),
                    column("责任领导", 6, LedgerQuery.Row::lead),
                    column("责任人", 6, LedgerQuery.Row::holder),
                    column("时限", 5, LedgerQuery.Row::dueOn),
                    column("结果", 8, Ledger::stage),
                    column("回访", 6, Ledger::word));
        }
    },
    /** 隐患. */
    HAZARDS("隐患台账", "m.kind = 'hazard'") {
        @Override
        List<Column> columns() {
            return List.of(
                    column("编号", 10, LedgerQuery.Row::label),
                    column("发现日期", 5, LedgerQuery.Row::heardOn),
                    column("排查人", 6, LedgerQuery.Row::registrar),
                    column("部位", 8, LedgerQuery.Row::place),
                    column("描述", 20, LedgerQuery.Row::words),
                    column("类别", 8, LedgerQuery.Row::category),
                    column("等级", 4, Ledger::grade),
                    column("措施", 20, row -> graded(row, "measures")),
                    column("资金", 6, row -> graded(row, "funds")),
                    column("责任人", 6, row -> graded(row, "person")),
                    column("时限", 5, LedgerQuery.Row::dueOn),
                    column("应急措施", 20, row -> graded(row, "emergency")),
                    column("验收", 20, row -> said(row, isMajor(row) ? Act.PASS_MAJOR : Act.PASS, "finding")),
                    column("销号日期", 5, LedgerQuery.Row::endedOn));
        }
    },
    /** 任务: what there is no header of in DOMAIN is what the matter holds. */
    TASKS("任务台账", "m.kind = 'task'") {
        @Override
        List<Column> columns() {
            return List.of(
                    column("编号", 10, LedgerQuery.Row::label),
                    column("登记日期", 5, LedgerQuery.Row::registeredOn),
                    column("任务", 20, LedgerQuery.Row::words),
                    column("来源", 12, LedgerQuery.Row::numbers),
                    column("承办单位", 8, LedgerQuery.Row::unit),
                    column("责任人", 6, LedgerQuery.Row::holder),
                    column("时限", 5, LedgerQuery.Row::dueOn),
                    column("进展", 8, Ledger::stage),
                    column("结果", 20, row -> said(row, Act.REPORT, "result")),
                    column("办结日期", 5, LedgerQuery.Row::endedOn));
        }
    },
    /** 督办: whatever was supervised, of any kind. */
    SUPERVISED(
            "督办台账",
            "exists (select from matter.step s where s.matter_id = m.id and s.act in ('supervise', 'grade-major'))") {
        @Override
        List<Column> columns() {
            return List.of(
                    column("编号", 10, LedgerQuery.Row::label),
                    column("类别", 5, Ledger::kind),
                    column("事项", 20, LedgerQuery.Row::title),
                    column("承办单位", 8, LedgerQuery.Row::unit),
                    column("责任人", 6, LedgerQuery.Row::holder),
                    column(
                            "督办日期",
                            6,
                            row -> row.done()
                                    .getOrDefault("supervise", row.done().get("grade-major"))),
                    column("督办理由", 20, row -> said(row, Act.SUPERVISE, "reason")),
                    column("时限", 5, LedgerQuery.Row::dueOn),
                    column("办理状态", 8, Ledger::stage),
                    column("办结日期", 5, LedgerQuery.Row::endedOn));
        }
    },
    /** 接访: what was told to a leader on a reception day, on the day it was held. */
    RECEPTIONS(
            "接访台账",
            "exists (select from matter.link l where l.matter_id = m.id and l.relation = 'from' and l.ref_kind = 'reception')") {
        @Override
        List<Column> columns() {
            return List.of(
                    column("日期", 5, LedgerQuery.Row::receivedOn),
                    column("接访领导", 6, LedgerQuery.Row::receiver),
                    column("来访人", 6, Ledger::reporter),
                    column("住址", 8, row -> null),
                    column("主要问题", 20, LedgerQuery.Row::words),
                    column("发生地", 8, LedgerQuery.Row::place),
                    column("原因", 12, row -> null),
                    column("处理意见", 20, LedgerQuery.Row::instruction),
                    column("责任单位", 8, LedgerQuery.Row::unit),
                    column("办理结果", 20, row -> row.reply() == null ? stage(row) : row.reply()));
        }
    };

    /** One column and what fills it. */
    record Column(SheetOut.Column head, Function<LedgerQuery.Row, @Nullable Object> cell) {}

    private final String title;
    private final String which;

    Ledger(String title, String which) {
        this.title = title;
        this.which = which;
    }

    abstract List<Column> columns();

    String title() {
        return title;
    }

    /** A condition on {@code matter.matter m}. */
    String which() {
        return which;
    }

    List<@Nullable Object> line(LedgerQuery.Row row) {
        List<@Nullable Object> line = new ArrayList<>();
        columns().forEach(column -> line.add(column.cell.apply(row)));
        return line;
    }

    private static Column column(String header, int width, Function<LedgerQuery.Row, @Nullable Object> cell) {
        return new Column(new SheetOut.Column(header, width), cell);
    }

    private static @Nullable String said(LedgerQuery.Row row, Act act, String name) {
        String said = row.said().getOrDefault(act.stored(), Map.of()).get(name);
        return said == null ? null : SearchTerms.withoutNumbers(said);
    }

    private static boolean isMajor(LedgerQuery.Row row) {
        return row.said().containsKey(Act.GRADE_MAJOR.stored());
    }

    private static @Nullable String grade(LedgerQuery.Row row) {
        boolean graded = isMajor(row) || row.said().containsKey(Act.GRADE.stored());
        return graded ? word(isMajor(row) ? "major" : "general") : null;
    }

    private static @Nullable String graded(LedgerQuery.Row row, String name) {
        return said(row, isMajor(row) ? Act.GRADE_MAJOR : Act.GRADE, name);
    }

    private static @Nullable String reporter(LedgerQuery.Row row) {
        return row.confidential() ? word("confidential") : row.reporter();
    }

    private static @Nullable String parties(LedgerQuery.Row row) {
        String first = said(row, Act.CONSENT, "first");
        String second = said(row, Act.CONSENT, "second");
        return first == null || second == null
                ? reporter(row)
                : LedgerQuery.masked(first) + "、" + LedgerQuery.masked(second);
    }

    private static String requests(LedgerQuery.Row row) {
        return row.requests().isEmpty() ? row.title() : SearchTerms.withoutNumbers(String.join("\n", row.requests()));
    }

    private static String stage(LedgerQuery.Row row) {
        return Objects.requireNonNullElse(row.life().stages().get(row.stage()), row.stage());
    }

    private static String kind(LedgerQuery.Row row) {
        return word("kind." + row.life().kind());
    }

    private static String channel(LedgerQuery.Row row) {
        return Words.say(Locale.CHINESE, "matter.paper.heard." + row.channel());
    }

    private static @Nullable String word(LedgerQuery.Row row) {
        Word word = row.word();
        return word == null ? null : word("word." + word);
    }

    private static String word(String key) {
        return Words.say(Locale.CHINESE, "matter.ledger." + key);
    }
}
