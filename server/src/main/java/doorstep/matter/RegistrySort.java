package doorstep.matter;

/** The orders a list can have; each walks an index of its own, and another inside each {@link Lane}. */
enum RegistrySort {
    NEWEST("m.registered_at", "desc", "timestamptz"),
    /** Of what is waited for; without a day first, since that is a gap. */
    DUE("coalesce(m.due_on, '-infinity'::date)", "asc", "date"),
    UPDATED("m.updated_at", "desc", "timestamptz"),
    NUMBER("m.number", "desc", "bigint");

    private final String key;
    private final String direction;
    private final String type;

    RegistrySort(String key, String direction, String type) {
        this.key = key;
        this.direction = direction;
        this.type = type;
    }

    /** The column or expression of {@code matter.matter m} that the index begins with. */
    String key() {
        return key;
    }

    String order(String sorted, String id) {
        return "%s %s, %s %s".formatted(sorted, direction, id, direction);
    }

    /** Along the index inside a lane; with the lane in the order, no other index gives it. */
    String order(Lane lane) {
        return "%s %s, %s".formatted(lane.column(), direction, order(key, "m.id"));
    }

    /** What comes after the row that {@code :afterKey} and {@code :afterId} name. */
    String after() {
        return "(%s, m.id) %s (:afterKey::%s, :afterId)".formatted(key, next(), type);
    }

    /** The same inside a lane, as one comparison, so that the index is entered there, and not beyond the lane's other end. */
    String after(Lane lane) {
        return "(%s, %s, m.id) %s (%s, :afterKey::%s, :afterId) and %s %s= %s"
                .formatted(lane.column(), key, next(), lane.value(), type, lane.column(), back(), lane.value());
    }

    private String back() {
        return direction.equals("asc") ? "<" : ">";
    }

    private String next() {
        return direction.equals("asc") ? ">" : "<";
    }
}
