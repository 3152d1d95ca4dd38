package doorstep.matter;

import doorstep.kernel.Page;
import doorstep.kernel.Scope;
import doorstep.text.Sought;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the registry is asked for as SQL over {@code matter.matter m}: pure, and what is not asked leaves no trace in the text.
 *
 * <p>A page is looked for twice at most. First near by: so many rows along the index of the order, tried one by one; that is
 * all it takes when a fair part of them fits. Only when that gave no whole page, far off: everything that fits, by the indexes
 * of what was asked, put in order. A planner that is left to choose takes the first way to its end, a million rows, whenever
 * nothing fits and it thought something would.
 */
final class RegistrySql {
    /** How many are counted before it is "and more". */
    static final int MOST_COUNTED = 1000;

    /** Rows tried near by: about as dear as the plainest way far off. */
    private static final int NEAR = 10_000;

    /** Looking into a text costs three times a look at a row. */
    private static final int NEAR_IN_TEXTS = 6_000;

    private static final int NEAR_WHEN_COUNTING = 20_000;

    /** Row by row: as {@code exists} the planner would keep all of a system's matters at hand, and when they are too many, ask each time. */
    private static final String ELSEWHERE_NEAR =
            "(select true from matter.reference e where e.matter_id = m.id and e.system = :system limit 1)";

    private static final String ELSEWHERE_FAR =
            "m.id in (select e.matter_id from matter.reference e where e.system = :system)";

    private final FilterSql filter;
    private final @Nullable Sought sought;

    private RegistrySql(FilterSql filter) {
        this.filter = filter;
        this.sought = filter.sought;
    }

    /**
     * A filter as somebody may ask it.
     *
     * @param area of the filter, with its end
     */
    static RegistrySql of(Sight sight, RegistryFilter filter, Scope.@Nullable Span area, LocalDate today) {
        return new RegistrySql(FilterSql.of(sight, filter, area, today));
    }

    /** Whether a text was given in which there is nothing to look for: then nothing is found. */
    boolean findsNothing() {
        return sought != null && sought.isNothing();
    }

    @Nullable
    Sought sought() {
        return sought;
    }

    Map<String, Object> parameters() {
        return filter.parameters;
    }

    /**
     * The ids of one page, as {@code with … page (id, key)}.
     *
     * @param after whether it begins after {@code :afterKey} and {@code :afterId}
     * @param nearFirst false when a text is so rare that nothing is gained by looking near by
     */
    String page(RegistrySort sort, boolean after, boolean nearFirst) {
        List<String> along = lane(sort, after);
        String far = """
                far as materialized (
                    select m.id, %s as key from matter.matter m where %s),
                """.formatted(
                sort.key(), all(along, filter.conditions, candidates(), nearFirst ? few("near", Page.SIZE + 1) : ""));
        String farPage = """
                select f.id, f.key from (select id, key from far order by %s offset 0) f where %s limit %d
                """.formatted(sort.order("key", "id"), rechecked(), Page.SIZE + 1);
        if (!nearFirst) {
            return "with " + far + "page as (" + farPage + ")";
        }
        String near = """
                with near as materialized (
                    select w.id, w.key
                      from (select m.id, %s as key, %s as fits
                              from matter.matter m where %s order by %s limit %d) w
                     where w.fits limit %d),
                """.formatted(
                        sort.key(),
                        fits(),
                        all(along),
                        sort.order(sort.key(), "m.id"),
                        sought == null ? NEAR : NEAR_IN_TEXTS,
                        Page.SIZE + 1);
        return near + far + "page as (select id, key from near where not " + few("near", Page.SIZE + 1) + " union all ("
                + farPage + "))";
    }

    /** How many fit, counted no further than one over {@link #MOST_COUNTED}. */
    String count(boolean nearFirst) {
        int limit = MOST_COUNTED + 1;
        String far = "far as materialized (select m.id from matter.matter m where "
                + all(filter.lane, filter.conditions, candidates(), nearFirst ? few("near", limit) : "") + ")";
        String farCount =
                "(select count(*) from (select from far f where %s limit %d) c)".formatted(rechecked(), limit);
        if (!nearFirst) {
            return "with " + far + " select " + farCount;
        }
        return """
                with near as materialized (
                    select 1 from (select %s as fits from matter.matter m where %s order by %s limit %d) w
                     where w.fits limit %d),
                """.formatted(
                                fits(),
                                all(filter.lane),
                                RegistrySort.NEWEST.order(RegistrySort.NEWEST.key(), "m.id"),
                                NEAR_WHEN_COUNTING,
                                limit)
                + far + " select greatest((select count(*) from near), " + farCount + ")";
    }

    /** Everything that fits, as a condition, for whoever reads it to the end. */
    String everything() {
        return all(filter.lane, filter.conditions, candidates(), sought == null ? "" : "(" + said() + ")");
    }

    private List<String> lane(RegistrySort sort, boolean after) {
        List<String> along = new ArrayList<>(filter.lane);
        if (sort == RegistrySort.DUE) {
            along.add("m.ended_at is null");
        }
        // Nothing is over before it is registered, nor heard after: the walk along the newest begins and ends where it
        // may.
        if (sort == RegistrySort.NEWEST && filter.parameters.containsKey("closedTo")) {
            along.add("m.registered_at < :closedTo");
        }
        if (sort == RegistrySort.NEWEST && filter.parameters.containsKey("heardFrom")) {
            along.add("m.registered_at >= :heardFrom");
        }
        if (after) {
            along.add(sort.after());
        }
        return along;
    }

    /** Every condition on one row, the cheap ones first. */
    private String fits() {
        String plain = all(filter.conditions, List.of(), filter.elsewhere ? ELSEWHERE_NEAR : "");
        if (sought == null) {
            return plain;
        }
        String has = "(select s.terms @> :terms from matter.search s where s.id = m.id)";
        return plain + " and (" + has + " and " + words() + (filter.number.isEmpty() ? "" : " or " + filter.number)
                + ")";
    }

    private String candidates() {
        if (sought == null) {
            return filter.elsewhere ? ELSEWHERE_FAR : "";
        }
        String ids = "select s.id from matter.search s where s.terms @> :terms";
        if (!filter.number.isEmpty()) {
            ids += " union all select e.matter_id from matter.reference e where e.number = :reference";
        }
        if (filter.parameters.containsKey("number")) {
            ids += " union all select x.id from matter.matter x where x.number = :number";
        }
        return "m.id in (" + ids + ")" + (filter.elsewhere ? " and " + ELSEWHERE_FAR : "");
    }

    private String rechecked() {
        return sought == null ? "true" : "(select " + said() + " from matter.matter m where m.id = f.id)";
    }

    private String said() {
        return filter.number.isEmpty() ? words() : "(" + filter.number + " or " + words() + ")";
    }

    /** The words themselves: terms are found in any order, and across them. */
    private String words() {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < filter.found().words().size(); i++) {
            each.add("strpos(lower(normalize(m.title || ' ' || m.words, NFKC)), :said" + i + ") > 0");
        }
        return String.join(" and ", each);
    }

    private static String few(String of, int whole) {
        return "(select count(*) < %d from %s)".formatted(whole, of);
    }

    private static String all(List<String> first, List<String> second, String... more) {
        List<String> every = new ArrayList<>(first);
        every.addAll(second);
        every.addAll(List.of(more));
        return all(every);
    }

    private static String all(List<String> conditions) {
        List<String> said = conditions.stream().filter(one -> !one.isEmpty()).toList();
        return said.isEmpty() ? "true" : String.join(" and ", said);
    }
}
