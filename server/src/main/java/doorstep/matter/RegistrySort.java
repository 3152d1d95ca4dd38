package doorstep.matter;

/** The orders a list can have; each walks an index of its own, and another inside one township. */
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

    /** What comes after the row that {@code :afterKey} and {@code :afterId} name. */
    String after() {
        return "(%s, m.id) %s (:afterKey::%s, :afterId)".formatted(key, direction.equals("asc") ? ">" : "<", type);
    }
}
