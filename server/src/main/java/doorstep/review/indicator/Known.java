package doorstep.review.indicator;

/**
 * One day, seen twice.
 *
 * @param then as it was known on that day
 * @param now the same day, with what has been written down about it since
 */
public record Known(Value then, Value now) {
    static final Known NOTHING = new Known(Value.NOTHING, Value.NOTHING);
}
