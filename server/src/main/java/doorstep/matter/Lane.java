package doorstep.matter;

/**
 * A part of all matters that lies together in one index of every order: whoever's matters all stand in it walks there and meets
 * nobody else's.
 *
 * @param column what the indexes begin with, of {@code matter.matter m}
 * @param value the parameter that says which
 * @param beside a condition on the few that fit without standing in it; empty when there are none
 */
record Lane(String column, String value, String beside) {
    static final Lane TOWNSHIP = new Lane("m.area / 1000000", ":township", "");

    /** All that one unit has. */
    static final Lane UNIT = new Lane("m.unit_id", ":lane", "");

    Lane and(String beside) {
        return new Lane(column, value, beside);
    }

    /** Bounds, and not one value: the planner would leave the column out of the order, and take another index. */
    String inside() {
        return column + " between " + value + " and " + value;
    }
}
