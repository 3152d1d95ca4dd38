package doorstep.demo;

import java.time.LocalDate;
import java.util.UUID;

/** A matter on its way, as the players remember it. */
final class Live {
    final UUID id;
    final Cast.Need need;
    final long township;
    final String unit;
    String stage = "registered";
    LocalDate since;
    boolean word;
    boolean callWanted;
    boolean unsolved;

    Live(UUID id, Cast.Need need, long township, String unit, LocalDate since) {
        this.id = id;
        this.need = need;
        this.township = township;
        this.unit = unit;
        this.since = since;
    }

    void at(String next, LocalDate day) {
        stage = next;
        since = day;
    }
}
