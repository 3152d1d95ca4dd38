package doorstep.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether something holds on a day (效力). */
public enum Standing {
    /** 还没有施行. */
    NOT_YET,
    /** 有效. */
    IN_FORCE,
    /** 已失效. */
    REPEALED;

    /** @param until the first day on which it holds no more */
    static Standing on(LocalDate day, LocalDate from, @Nullable LocalDate until) {
        if (day.isBefore(from)) {
            return NOT_YET;
        }
        return until == null || day.isBefore(until) ? IN_FORCE : REPEALED;
    }
}
