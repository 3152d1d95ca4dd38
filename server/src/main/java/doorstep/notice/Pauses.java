package doorstep.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before trying again: longer each time, and in the end not at all. */
record Pauses(List<Duration> after) {
    /** Within the day: tomorrow there is another digest. */
    static final Pauses MAIL = new Pauses(List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4)));

    static final Pauses HOOK = new Pauses(List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12)));

    /** Empty when that was the last try. */
    Optional<Duration> afterTry(int tries) {
        return tries <= after.size() ? Optional.of(after.get(tries - 1)) : Optional.empty();
    }
}
