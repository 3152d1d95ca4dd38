package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The shipped rules on the shipped calendar, against due days that were counted without either. */
class CasesTests {
    private static final String CASES = "/clock/cases.csv";

    private final Deadlines deadlines = new Deadlines(RuleFiles.calendar(null), RuleFiles.rules(null));

    @ParameterizedTest(name = "{0} {1} from {2} +{3} {4}: {5} ({6})")
    @CsvFileSource(resources = CASES, useHeadersInDisplayName = false, numLinesToSkip = 3)
    void fallsOnTheDayCountedOtherwise(
            String key, String region, String from, int extension, String hearing, String due, String why) {
        Count count = count(key, region, from, new Granted(extension, days(hearing), dates(hearing)));
        ZonedDateTime moment = count.moment();
        String counted = moment == null
                ? count.due().toString()
                : moment.toOffsetDateTime().toString();
        assertThat(counted).as(why).isEqualTo(due);
    }

    @Test
    void everyShippedRuleHasACase() throws Exception {
        Set<String> without =
                deadlines.rules().all().stream().map(Rule::key).collect(Collectors.toCollection(HashSet::new));
        try (var in = CasesTests.class.getResourceAsStream(CASES)) {
            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> without.remove(line.split(",", 2)[0]));
        }
        assertThat(without).isEmpty();
    }

    private Count count(String key, String region, String from, Granted granted) {
        long area = region == null ? 0 : Region.area(region, deadlines.rules());
        var event = Time.read(from).orElseThrow();
        Rule rule = deadlines.rules().explain(key, area, LocalDate.ofInstant(event, Time.ZONE));
        return deadlines.count(rule, event, granted);
    }

    private static int days(String hearing) {
        return hearing != null && hearing.matches("\\d{1,3}") ? Integer.parseInt(hearing) : 0;
    }

    private static List<LocalDate> dates(String hearing) {
        return hearing == null || hearing.matches("\\d{1,3}")
                ? List.of()
                : Arrays.stream(hearing.split(";")).map(LocalDate::parse).toList();
    }
}
