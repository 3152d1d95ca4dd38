package doorstep.study;

import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A group session (集体学习) with what the rules ask for: time, place, host, who was there, who was not and why, what was studied,
 * what was said, who wrote it down (record book of a township's 中心组 rule).
 *
 * @param present names as they were said
 */
public record GroupSession(
        LocalDate heldOn,
        String place,
        String host,
        String recorder,
        String content,
        String discussion,
        List<String> present,
        List<Absent> absent,
        List<Said> lines) {
    /** Who was not there, and why. */
    public record Absent(String name, String why) {}

    /** What stood on the agenda, or was agreed. */
    public record Said(boolean agreed, String text) {}

    private static final int MOST = 200;

    /** @throws Problem {@code study.session-incomplete}, {@code study.absent-without-reason}, {@code study.named-twice}, {@code study.day-to-come} */
    void check(LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new Problem(StudyProblem.DAY_TO_COME);
        }
        boolean incomplete = Stream.of(place, host, recorder, content).anyMatch(String::isBlank)
                || present.isEmpty()
                || present.stream().anyMatch(String::isBlank);
        if (incomplete) {
            throw new Problem(StudyProblem.SESSION_INCOMPLETE);
        }
        if (absent.stream().anyMatch(one -> one.name().isBlank() || one.why().isBlank())) {
            throw new Problem(StudyProblem.ABSENT_WITHOUT_REASON);
        }
        Set<String> named = new HashSet<>();
        Stream.concat(present.stream(), absent.stream().map(Absent::name))
                .map(String::strip)
                .filter(name -> !named.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Problem(StudyProblem.NAMED_TWICE, name);
                });
        if (present.size() > MOST || absent.size() > MOST || lines.size() > MOST) {
            throw new Problem(StudyProblem.TEXT_WRONG, MOST);
        }
        Stream.of(place, host, recorder).forEach(Desk::line);
        lines.forEach(line -> Desk.line(line.text()));
        Desk.text(content);
        if (!discussion.isBlank()) {
            Desk.text(discussion);
        }
    }
}
