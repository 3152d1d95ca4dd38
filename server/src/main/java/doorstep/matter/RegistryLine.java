package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.text.SearchTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an export: what the list shows, and the words for whoever may read them.
 *
 * @param concerned the unit that the words concern
 */
record RegistryLine(
        MatterListQuery.Line line,
        @Nullable String words,
        @Nullable UUID concerned,
        long area) {
    static RegistryLine of(MatterListQuery.Line line, ResultSet row) throws SQLException {
        return new RegistryLine(
                line, row.getString("said"), row.getObject("concerned", UUID.class), row.getLong("area"));
    }

    /** The words without anybody's number; nothing for the unit that they concern (DESIGN: lines we do not cross). */
    @Nullable
    String wordsFor(Actor actor) {
        boolean own = concerned != null
                && actor.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.HANDLER && concerned.equals(grant.unit()))
                && !actor.is(Role.CLERK, area);
        return own || words == null ? null : SearchTerms.withoutNumbers(words);
    }
}
