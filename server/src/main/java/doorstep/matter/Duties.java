package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.document.Sheet;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.place.Area;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a township's duty list from its file, and gives it to whoever dispatches or objects. */
@Component
public class Duties {
    private static final int LONGEST_CLAUSE = 40;
    private static final int LONGEST_TITLE = 300;

    private final DutyStore store;
    private final Trail trail;

    Duties(DutyStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /**
     * Takes a list with the columns 类别, 序号 and 事项, in the place of the one before.
     *
     * @return how many clauses it has
     * @throws Problem {@code matter.column-missing}, {@code matter.duty-wrong} for a line without a part, number or title, and
     *     then nothing is taken
     */
    @Transactional
    public int take(Actor actor, Area township, Path file) {
        Map<String, Duty> duties = new LinkedHashMap<>();
        Sheet.read(file, line -> {
            for (String column : List.of("类别", "序号", "事项")) {
                if (!line.cells().containsKey(column)) {
                    throw new Problem(MatterProblem.COLUMN_MISSING, column);
                }
            }
            String clause = line.get("类别").replaceAll("履职事项|上级部门|事项", "") + " " + line.get("序号");
            Duty.Part part = Duty.Part.of(line.get("类别"))
                    .orElseThrow(() -> new Problem(MatterProblem.DUTY_WRONG, line.number()));
            Duty duty = new Duty(clause, part, line.get("事项"));
            boolean good = !line.get("序号").isEmpty()
                    && !duty.title().isEmpty()
                    && clause.length() <= LONGEST_CLAUSE
                    && duty.title().length() <= LONGEST_TITLE
                    && duties.putIfAbsent(clause, duty) == null;
            if (!good) {
                throw new Problem(MatterProblem.DUTY_WRONG, line.number());
            }
        });
        store.replace(township.code(), List.copyOf(duties.values()));
        trail.record(
                actor,
                "matter.import-duties",
                Ref.of("area", township.code()),
                township.code(),
                Map.of("clauses", duties.size()));
        return duties.size();
    }

    List<Duty> of(long township) {
        return store.of(township);
    }
}
