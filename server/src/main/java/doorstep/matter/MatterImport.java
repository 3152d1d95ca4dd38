package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.document.CellTime;
import doorstep.document.Sheet;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import doorstep.text.PersonalNumber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes matters from another system's export or an older ledger (导入), in one transaction: every line keeps its number there,
 * its text to the letter and the day it was raised; a reply in the file comes along as served. A line already here by
 * number adds nothing. A line whose text repeats another's to the letter is taken and linked to it. A table that says the other
 * system's due days brings hotline orders, which are counted by these days and recorded there.
 */
@Component
public class MatterImport {
    private static final int PROGRESS_EVERY = 100;
    /** From here on what is common may have changed; below, the next count is early enough. */
    private static final int MANY = 1_000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final ImportStore store;
    private final Lifecycles lifecycles;
    private final Clocks clocks;
    private final TermShares terms;
    private final Trail trail;
    private final Time time;

    MatterImport(ImportStore store, Lifecycles lifecycles, Clocks clocks, TermShares terms, Trail trail, Time time) {
        this.store = store;
        this.lifecycles = lifecycles;
        this.clocks = clocks;
        this.terms = terms;
        this.trail = trail;
        this.time = time;
    }

    /**
     * What an import did.
     *
     * @param known lines whose number was here before
     * @param reposts lines taken whose text repeats an earlier one
     */
    public record Report(int lines, int added, int answered, int known, int reposts, List<Skipped> skipped) {}

    /** A line that was not taken, and why. */
    public record Skipped(long line, Problem why) {}

    /**
     * Takes a file.
     *
     * @param source the other system's name; its numbers are known by it
     * @param columns which header means what; absent to use what this source's last import said
     * @param area where all of it belongs
     * @param progress is told the number of lines read so far
     * @throws Problem {@code matter.unknown-source}, {@code matter.column-missing}, or the sheet's own; bad lines are reported
     */
    @Transactional
    public Report take(
            Actor actor, Path file, String source, @Nullable ImportColumns columns, long area, IntConsumer progress) {
        Run run = read(actor, file, source, columns, area, progress, true);
        store.saveColumns(source, run.columns, area);
        if (run.added >= MANY) {
            terms.countNow();
        }
        trail.record(
                actor,
                "matter.import",
                Ref.of("area", area),
                area,
                Map.of("source", source, "lines", run.lines, "added", run.added));
        return run.report();
    }

    /** What {@link #take} would do; nothing is kept. */
    @Transactional(readOnly = true)
    Report look(Actor actor, Path file, String source, ImportColumns columns, long area) {
        return read(actor, file, source, columns, area, lines -> {}, false).report();
    }

    /** Systems that this clerk's areas took tables from, each with what its headers meant the last time. */
    Map<String, Map<String, String>> sources(Actor actor) {
        return store.sources(actor.scope(Role.CLERK));
    }

    private Run read(
            Actor actor,
            Path file,
            String source,
            @Nullable ImportColumns columns,
            long area,
            IntConsumer progress,
            boolean keeps) {
        ImportColumns used = Optional.ofNullable(columns)
                .or(() -> store.columns(source))
                .orElseThrow(() -> new Problem(MatterProblem.UNKNOWN_SOURCE, source));
        Map<String, Long> known = store.numbers(source);
        Map<UUID, UUID> texts = store.texts(source);
        Instant now = time.now();
        Map<String, Long> villages = used.headers().containsKey("place") ? store.villages(area) : Map.of();
        ImportTable table = new ImportTable(source, used, area, villages);
        Run run = new Run(actor, table, known, texts, now, keeps);
        Sheet.read(file, line -> {
            run.take(line);
            if (run.lines % PROGRESS_EVERY == 0) {
                progress.accept(run.lines);
            }
        });
        return run;
    }

    /** One import under way. */
    private final class Run {
        private final Actor actor;
        private final ImportTable table;
        private final ImportColumns columns;
        private final Map<String, Long> known;
        private final Map<UUID, UUID> texts;
        private final Instant now;
        private final boolean keeps;
        private final Lifecycle life;
        private final List<Skipped> skipped = new ArrayList<>();
        private int lines;
        private int added;
        private int answered;
        private int repeated;
        private int reposts;

        Run(
                Actor actor,
                ImportTable table,
                Map<String, Long> known,
                Map<UUID, UUID> texts,
                Instant now,
                boolean keeps) {
            this.actor = actor;
            this.table = table;
            this.columns = table.columns();
            this.life = lifecycles.newest(columns.recordsThere() ? Opening.HOTLINE : Opening.NEED);
            this.known = known;
            this.texts = texts;
            this.now = now;
            this.keeps = keeps;
        }

        void take(Sheet.Line line) {
            if (lines++ == 0) {
                columns.mustBeIn(line);
            }
            try {
                takeOne(line);
            } catch (Problem e) {
                skipped.add(new Skipped(line.number(), e));
            }
        }

        private void takeOne(Sheet.Line line) {
            String words = columns.words(line);
            if (words.isBlank()) {
                throw new Problem(MatterProblem.LINE_NO_WORDS);
            }
            Opening.checkWords(words);
            String written = columns.title(line);
            // As it will be kept, so that a later file finds the same text again.
            String title = written.isEmpty()
                    ? Opening.beginning(words)
                    : written.length() > Opening.LONGEST_TITLE ? Opening.beginning(written) : written;
            Instant heard = moment(columns.heard(line));
            if (heard.isAfter(now)) {
                throw new Problem(MatterProblem.HEARD_IN_FUTURE);
            }
            String letters = letters(title, words);
            String number = columns.number(line);
            if (number.isEmpty() && columns.recordsThere()) {
                throw new Problem(MatterProblem.LINE_NO_NUMBER);
            }
            if (number.isEmpty()) {
                number = Integer.toHexString((letters + columns.reporter(line)).hashCode()) + "-"
                        + heard.getEpochSecond();
            }
            Long where = known.get(number);
            if (where != null && !sees(where)) {
                throw new Problem(MatterProblem.NUMBER_TAKEN);
            }
            if (where != null) {
                repeated++;
                return;
            }
            long place = table.place(line);
            PersonalNumber phone = table.phone(line);
            Matter.Due due = due(columns.due(line), place, heard);
            UUID id = Ids.next(now.toEpochMilli());
            String reply = columns.reply(line);
            LocalDate repliedOn = reply.isBlank() || columns.replied(line).isEmpty()
                    ? null
                    : LocalDate.ofInstant(moment(columns.replied(line)), Time.ZONE);
            mustBeServedInTime(repliedOn, LocalDate.ofInstant(heard, Time.ZONE));
            UUID same = texts.putIfAbsent(fingerprint(letters), id);
            if (keeps) {
                store.insert(new ImportStore.Imported(
                        id,
                        life,
                        title,
                        words,
                        place,
                        heard,
                        columns.reporter(line),
                        phone,
                        columns.recordsThere(),
                        table.source(),
                        number,
                        due,
                        reply,
                        repliedOn,
                        same,
                        actor,
                        now));
            }
            known.put(number, place);
            added++;
            answered += reply.isBlank() ? 0 : 1;
            reposts += same == null ? 0 : 1;
        }

        /** Their day where they keep the record, and no second clock here; else the county's rule. */
        private Matter.Due due(String written, long place, Instant heard) {
            if (!columns.recordsThere()) {
                return clocks.first(life, place, heard);
            }
            return written.isEmpty()
                    ? Matter.Due.NONE
                    : Matter.Due.stated(LocalDate.ofInstant(moment(written), Time.ZONE));
        }

        /** What another township keeps under the same name is not counted as here: nobody here could find it. */
        private boolean sees(long where) {
            return actor.kind() == Actor.Kind.OPERATOR
                    || actor.scope(Role.CLERK).contains(where);
        }

        private void mustBeServedInTime(@Nullable LocalDate on, LocalDate heardOn) {
            if (on != null && on.isBefore(heardOn)) {
                throw new Problem(MatterProblem.SERVED_BEFORE_HEARD);
            }
            if (on != null && on.isAfter(LocalDate.ofInstant(now, Time.ZONE))) {
                throw new Problem(MatterProblem.SERVED_IN_FUTURE);
            }
        }

        Report report() {
            return new Report(lines, added, answered, repeated, reposts, List.copyOf(skipped));
        }
    }

    private static Instant moment(String written) {
        LocalDateTime moment =
                CellTime.parse(written).orElseThrow(() -> new Problem(MatterProblem.LINE_BAD_TIME, written));
        return moment.atZone(Time.ZONE).toInstant();
    }

    /** What makes two texts the same to the letter: blanks and line breaks do not. */
    static String letters(String title, String words) {
        return BLANKS.matcher(title + "\n" + words).replaceAll("");
    }

    /** Of the letters, and short, since an import keeps one for each line. */
    static UUID fingerprint(String letters) {
        return UUID.nameUUIDFromBytes(letters.getBytes(StandardCharsets.UTF_8));
    }
}
