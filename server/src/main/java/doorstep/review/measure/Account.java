package doorstep.review.measure;

import doorstep.clock.Time;
import doorstep.document.Paper;
import doorstep.document.SheetOut;
import doorstep.kernel.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The account of what was put right (整改台账) as it stood on a day: nothing is typed for it. The headers are those in use (DOMAIN 11.2).
 * Pure.
 */
record Account(String round, LocalDate on, List<Line> lines) {
    private static final int HASH_SHOWN = 12;

    /** A measure, or a problem that none answers. */
    record Line(@Nullable String problem, @Nullable Measure measure) {
        static Line of(Measure measure) {
            return new Line(
                    measure.problems().stream().map(Measure.Answered::words).collect(Collectors.joining("\n")),
                    measure);
        }
    }

    /** One column and what fills it. */
    private record Column(String header, int width, Function<Measure, @Nullable Object> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("账号", 5, Measure::account),
            new Column("问题", 20, measure -> null),
            new Column("整改标准", 14, Measure::standard),
            new Column("措施", 20, Measure::words),
            new Column("责任领导", 8, measure -> post(measure.lead())),
            new Column(
                    "责任单位",
                    8,
                    measure -> measure.unit() == null ? null : measure.unit().name()),
            new Column("责任人", 8, measure -> post(measure.owner())),
            new Column("时限", 5, Measure::dueOn),
            new Column("进展", 20, Account::progress),
            new Column("佐证", 20, Account::evidence),
            new Column("验收人", 8, measure -> signed(measure, one -> one.post() + " " + one.by())),
            new Column("验收日期", 5, measure -> signed(measure, one -> day(one.at()))),
            new Column("销号", 10, Account::state),
            new Column(
                    "长效机制",
                    14,
                    measure -> measure.rule() == null ? null : measure.rule().words()));

    static List<SheetOut.Column> heads() {
        return COLUMNS.stream()
                .map(column -> new SheetOut.Column(column.header, column.width))
                .toList();
    }

    /** What stands in the columns of a line. */
    static List<@Nullable Object> cells(Line line) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Column column : COLUMNS) {
            Measure measure = line.measure();
            cells.add(measure == null ? null : column.cell.apply(measure));
        }
        cells.set(1, line.problem());
        return cells;
    }

    String title() {
        return Words.say(Locale.CHINESE, "measure.account.title", round);
    }

    /** As a paper: each line a form of its own, since fourteen columns do not fit a page that is read. */
    Paper paper() {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(block(Paper.Kind.TITLE, title(), ""));
        blocks.add(block(Paper.Kind.TEXT, Words.say(Locale.CHINESE, "measure.account.on", on, lines.size()), ""));
        int nth = 0;
        for (Line line : lines) {
            nth++;
            blocks.add(block(Paper.Kind.HEADING, Words.say(Locale.CHINESE, "measure.account.nth", nth), ""));
            List<@Nullable Object> cells = cells(line);
            for (int i = 0; i < COLUMNS.size(); i++) {
                blocks.add(block(
                        Paper.Kind.ROW,
                        COLUMNS.get(i).header,
                        Objects.requireNonNullElse(cells.get(i), "").toString()));
            }
        }
        return new Paper(blocks);
    }

    private static Paper.Block block(Paper.Kind kind, String text, String beside) {
        return new Paper.Block(kind, text, beside);
    }

    private static @Nullable String post(Measure.@Nullable Post post) {
        return post == null ? null : post.holder() == null ? post.name() : post.name() + " " + post.holder();
    }

    private static String progress(Measure measure) {
        return measure.notes().stream()
                .filter(note -> note.kind() == Measure.Note.Kind.PROGRESS)
                .map(note -> day(note.at()) + " " + note.words())
                .collect(Collectors.joining("\n"));
    }

    private static String evidence(Measure measure) {
        return measure.evidence().stream()
                .filter(Measure.Evidence::stands)
                .map(one -> one.happenedOn() + " " + Words.say(Locale.CHINESE, "measure.evidence." + one.kind())
                        + (one.words().isEmpty() ? "" : " " + one.words()))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable Object signed(Measure measure, Function<Measure.SignOff, Object> what) {
        Measure.SignOff signed = measure.signed();
        return signed == null ? null : what.apply(signed);
    }

    private static String state(Measure measure) {
        Measure.SignOff signed = measure.signed();
        if (signed == null) {
            return say(measure.wasTakenUp() ? "measure.account.again" : "measure.account.open");
        }
        String stands = say(
                Stand.changedSince(measure, signed) ? "measure.account.changed" : "measure.account.signed",
                signed.hash().substring(0, HASH_SHOWN));
        return signed.exception() == null ? stands : stands + say("measure.account.exception", signed.exception());
    }

    private static String say(String key, Object... details) {
        return Words.say(Locale.CHINESE, key, details);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Time.ZONE);
    }
}
