package doorstep.matter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to help with what (协办).
 *
 * @param id made by whoever asks
 * @param unit one of ours; absent for a body outside
 * @param outside a body without an account; absent for a unit
 * @param dueOn the helper's own day
 */
public record HelpAsked(
        UUID id,
        @Nullable UUID unit,
        @Nullable String outside,
        String asked,
        @Nullable LocalDate dueOn) {}
