package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doorstep.cast.RealData;
import doorstep.document.CellTime;
import doorstep.document.Sheet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Petitions that were really sent and answered (附件4, 2011 to 2020), counted as if a rule had held. None of the rules did: they are
 * older than the 2022 regulations, and only the message and the reply have a time, no registration and no acceptance. The figures
 * are printed, not asserted; without the data nothing is tested here, and the run says so.
 */
class ReplayTests {
    private static final List<Rule> ASSUMED =
            List.of(Made.rule(15, Rule.Unit.DAY), Made.rule(60, Rule.Unit.DAY), Made.rule(5, Rule.Unit.WORKDAY));

    private final WorkCalendar calendar = RuleFiles.calendar(null);
    private final Deadlines deadlines = new Deadlines(calendar, new Rules(List.of()));

    private record Petition(String number, LocalDateTime asked, LocalDateTime answered) {}

    private record Replay(List<Petition> petitions, List<String> impossible, int lines) {}

    @ParameterizedTest
    @ValueSource(strings = {"附件4.xlsx", "附件4.csv"})
    void everyPetitionIsKeptOrLateOrImpossible(String file) {
        Replay replay = read(file);
        System.out.printf(
                "%s: %d lines, %d impossible%n",
                file, replay.lines(), replay.impossible().size());
        replay.impossible().forEach(line -> System.out.println("  " + line));
        long keptByShorter = 0;
        for (Rule rule : ASSUMED) {
            long kept = replay.petitions().stream()
                    .filter(petition -> isKept(rule, petition))
                    .count();
            long late = replay.petitions().stream()
                    .filter(petition -> !isKept(rule, petition))
                    .count();
            System.out.printf(
                    "  assumed: %d %s from the day after the message to the day of the reply: kept %d, late %d (%.1f %%)%n",
                    rule.limit(),
                    rule.unit(),
                    kept,
                    late,
                    100.0 * late / replay.petitions().size());
            assertThat(kept + late + replay.impossible().size()).isEqualTo(replay.lines());
            if (rule.unit() == Rule.Unit.DAY) {
                assertThat(kept)
                        .as("who keeps a short limit keeps a longer one")
                        .isGreaterThanOrEqualTo(keptByShorter);
                keptByShorter = kept;
            }
        }
    }

    /** The kept and late of the calendar itself, by plain subtraction and by a count of the days worked in between. */
    @Test
    void agreesWithCountingTheDaysBetween() {
        for (Petition petition : read("附件4.xlsx").petitions()) {
            LocalDate asked = petition.asked().toLocalDate();
            LocalDate answered = petition.answered().toLocalDate();
            long days = answered.toEpochDay() - asked.toEpochDay();
            // Of a reply on a day off the worked days are as many as on the last worked day, and that limit was kept.
            LocalDate lastWorked = answered;
            while (!calendar.isWorkday(lastWorked)) {
                lastWorked = lastWorked.minusDays(1);
            }
            long workdays = asked.plusDays(1)
                    .datesUntil(answered.plusDays(1))
                    .filter(calendar::isWorkday)
                    .count();
            boolean afterTheFifth = workdays > 5 || workdays == 5 && lastWorked.isBefore(answered);
            assertThat(isKept(ASSUMED.get(0), petition)).as(petition.number()).isEqualTo(days <= 15);
            assertThat(isKept(ASSUMED.get(1), petition)).as(petition.number()).isEqualTo(days <= 60);
            assertThat(isKept(ASSUMED.get(2), petition)).as(petition.number()).isEqualTo(!afterTheFifth);
        }
    }

    private boolean isKept(Rule rule, Petition petition) {
        LocalDate due = deadlines
                .count(rule, petition.asked().atZone(Time.ZONE).toInstant(), 0)
                .due();
        return !petition.answered().toLocalDate().isAfter(due);
    }

    /** A reply of which only the day is known may have come at any time of it. */
    private static boolean isBefore(LocalDateTime answered, LocalDateTime asked) {
        boolean dayOnly = answered.toLocalTime().equals(LocalTime.MIDNIGHT);
        return dayOnly ? answered.toLocalDate().isBefore(asked.toLocalDate()) : answered.isBefore(asked);
    }

    private static Replay read(String file) {
        Path path = RealData.folder().resolve("taidi").resolve(file);
        assumeTrue(Files.exists(path), () -> "not replayed, no " + path + "; name its folder by DOORSTEP_DATA");
        List<Petition> petitions = new ArrayList<>();
        List<String> impossible = new ArrayList<>();
        int[] lines = {0};
        Sheet.read(path, line -> {
            lines[0]++;
            String number = line.get("留言编号");
            String asked = line.get("留言时间");
            String answered = line.get("答复时间");
            Optional<LocalDateTime> from = CellTime.parse(asked);
            Optional<LocalDateTime> to = CellTime.parse(answered);
            if (from.isEmpty() || to.isEmpty()) {
                impossible.add("line %d, number %s: unreadable time \"%s\" / \"%s\""
                        .formatted(line.number(), number, asked, answered));
            } else if (isBefore(to.get(), from.get())) {
                impossible.add("line %d, number %s: answered %s before asked %s"
                        .formatted(line.number(), number, answered, asked));
            } else {
                petitions.add(new Petition(number, from.get(), to.get()));
            }
        });
        return new Replay(petitions, impossible, lines[0]);
    }
}
