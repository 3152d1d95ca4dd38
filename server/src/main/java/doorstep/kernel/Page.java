package doorstep.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and the cursor to ask for the next with. Pages are cut at {@code (sort key, id)}, never by offset, so
 * that page 500 costs what page 1 costs and nothing is shown twice when rows arrive in between.
 *
 * @param next absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** Rows of a page; a store asks for one more to learn whether there is a next. */
    public static final int SIZE = 50;

    /** Where a page begins: after the row with this key and id. */
    public record Cursor(String key, UUID id) {
        @Override
        public String toString() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
        }

        /** Where a page begins in a list that is ordered by area first. */
        public record InArea(long area, String key) {}

        public static Cursor inArea(long area, String key, UUID id) {
            return new Cursor(area + " " + key, id);
        }

        /** @throws Problem {@code kernel.bad-cursor} for a key that {@link #inArea(long, String, UUID)} did not make */
        public InArea inArea() {
            int blank = key.indexOf(' ');
            try {
                return new InArea(Long.parseLong(key, 0, blank, 10), key.substring(blank + 1));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw bad();
            }
        }

        /** @throws Problem {@code kernel.bad-cursor} for a text that {@link #toString} did not make */
        public static Cursor parse(String text) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                return new Cursor(plain.substring(36), UUID.fromString(plain.substring(0, 36)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw bad();
            }
        }

        /** {@code kernel.bad-cursor}, for a store that cannot read the key. */
        public static Problem bad() {
            return new Problem(KernelProblem.BAD_CURSOR);
        }
    }

    /** @param rows up to {@link #SIZE} + 1 rows, in order */
    public static <T> Page<T> of(List<T> rows, Function<T, Cursor> cursor) {
        if (rows.size() <= SIZE) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, SIZE));
        return new Page<>(items, cursor.apply(items.getLast()).toString());
    }
}
