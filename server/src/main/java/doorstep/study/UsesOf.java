package doorstep.study;

import doorstep.kernel.Actor;
import doorstep.kernel.Ref;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a module above made of what was studied, for the use chain: measures that go back to a note, question or clause, and the doors
 * and matters these led to. A module that has such things offers a bean of this.
 */
public interface UsesOf {
    /**
     * One use.
     *
     * @param from what it goes back to: {@code note:…}, {@code question:…}, {@code clause:…}, {@code line:…}
     * @param title as this reader may see it
     * @param doorOn when a home was last visited because of it
     * @param matter the matter it led to, if one
     */
    record Use(
            Ref from,
            Ref measure,
            String title,
            @Nullable LocalDate doorOn,
            @Nullable UUID matter) {}

    /** Of these, what this reader may see. */
    List<Use> of(Actor reader, Set<Ref> studied);
}
