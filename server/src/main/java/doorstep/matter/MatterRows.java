package doorstep.matter;

import doorstep.matter.kind.Act;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the columns that several queries of this module share. */
final class MatterRows {
    private MatterRows() {}

    static Matter.Standing standing(ResultSet row) throws SQLException {
        return new Matter.Standing(
                row.getString("stage"),
                row.getObject("unit_id", UUID.class),
                row.getObject("post_id", UUID.class),
                new Matter.Due(
                        row.getString("rule"),
                        instant(row, "clock_from"),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("extended")),
                instant(row, "answered_at"),
                row.getObject("served_on", LocalDate.class),
                instant(row, "ended_at"));
    }

    /** What a void entry is called everywhere: it is not told what it said, whether it was entered by mistake or sealed. */
    private static final String VOIDED = "（已作废）";

    static String title(ResultSet row) throws SQLException {
        return row.getString("stage").equals("void") ? VOIDED : row.getString("title");
    }

    static Past past(ResultSet row) throws SQLException {
        return new Past(
                acts(row.getArray("done")),
                acts(row.getArray("since_redo")),
                acts(row.getArray("by_asker")),
                ids(row.getArray("helpers")),
                row.getInt("bounced"),
                row.getInt("days_asked"),
                row.getObject("granted_on", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("concerned", UUID.class),
                row.getTimestamp("call_wanted") != null);
    }

    private static Set<Act> acts(@Nullable Array stored) throws SQLException {
        return stored == null
                ? Set.of()
                : Arrays.stream((String[]) stored.getArray())
                        .map(Act::fromStored)
                        .collect(Collectors.toSet());
    }

    private static Set<UUID> ids(@Nullable Array stored) throws SQLException {
        return stored == null ? Set.of() : Set.of((UUID[]) stored.getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static String label(ResultSet row) throws SQLException {
        String township = row.getString("township_name");
        return Numbering.label(
                township == null ? "" : township,
                row.getObject("registered_on", LocalDate.class),
                row.getLong("number"));
    }

    static @Nullable Word word(ResultSet row, String column) throws SQLException {
        String word = row.getString(column);
        return word == null ? null : Word.valueOf(word);
    }

    static Word.@Nullable Channel channel(ResultSet row) throws SQLException {
        String channel = row.getString("word_channel");
        return channel == null ? null : Word.Channel.valueOf(channel);
    }
}
