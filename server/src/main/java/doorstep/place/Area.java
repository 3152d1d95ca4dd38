package doorstep.place;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A county, township, village or grid (片区).
 *
 * @param code fifteen digits; see {@link Level#width}
 * @param last the last code inside it
 * @param dutyPhone whom a resident of this area can ring; a village without one has its township's
 */
public record Area(
        long code,
        long last,
        Level level,
        String name,
        @Nullable Long parent,
        @Nullable String dutyPhone) {
    public enum Level {
        /** Above every county; only administrators of the whole system stand here. */
        ROOT(1_000_000_000_000_000L),
        COUNTY(1_000_000_000L),
        TOWNSHIP(1_000_000L),
        VILLAGE(1_000L),
        GRID(1L);

        private final long width;

        Level(long width) {
            this.width = width;
        }

        /** How many codes lie inside one area of this level, its own included. */
        public long width() {
            return width;
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level fromStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }

        /** The level of areas directly inside one of this level; a grid has none. */
        @Nullable
        Level inside() {
            return switch (this) {
                case ROOT -> COUNTY;
                case COUNTY -> TOWNSHIP;
                case TOWNSHIP -> VILLAGE;
                case VILLAGE -> GRID;
                case GRID -> null;
            };
        }
    }

    /** The code's own last code, by its level. */
    static Area of(long code, Level level, String name, @Nullable Long parent) {
        return new Area(code, code + level.width() - 1, level, name, parent, null);
    }

    public Scope.Span span() {
        return new Scope.Span(code, last);
    }

    static Area of(ResultSet row, int number) throws SQLException {
        return new Area(
                row.getLong("code"),
                row.getLong("last"),
                Level.fromStored(row.getString("level")),
                row.getString("name"),
                row.getObject("parent", Long.class),
                row.getString("duty_phone"));
    }
}
