package doorstep.matter;

import doorstep.clock.Time;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Matters as the people who raised them may read them. */
@Component
public class ResidentMatters {
    private static final UUID NOBODY = new UUID(0, 0);

    private final MatterQuery query;
    private final MatterPages pages;
    private final Time time;

    ResidentMatters(MatterQuery query, MatterPages pages, Time time) {
        this.query = query;
        this.pages = pages;
        this.time = time;
    }

    /** What is on a resident's card, oldest first; one that was put with another says how far that is. */
    public List<ResidentMatter> read(List<UUID> ids, Locale language) {
        return whole(ids).stream()
                .map(own -> pages.resident(own, lead(own), language))
                .toList();
    }

    /** Where it is done: itself, or the matter it was put with, however often that was put with another. */
    private MatterQuery.Whole lead(MatterQuery.Whole own) {
        MatterQuery.Whole at = own;
        for (Optional<UUID> next = at.mergedInto(); next.isPresent(); next = at.mergedInto()) {
            at = whole(List.of(next.get())).getFirst();
        }
        return at;
    }

    private List<MatterQuery.Whole> whole(List<UUID> ids) {
        return query.whole(ids, Sight.EVERYTHING, NOBODY, time.today());
    }
}
