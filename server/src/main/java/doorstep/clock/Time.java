package doorstep.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The present. The only way anyone in the house learns what day it is. */
public interface Time {
    /** Where every day of this system begins and ends; China keeps one time. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** The machine's own. */
    static Time system() {
        return Instant::now;
    }
}
