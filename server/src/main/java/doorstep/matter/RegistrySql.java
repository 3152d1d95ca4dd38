package doorstep.matter;

import doorstep.kernel.Page;
import doorstep.kernel.Scope;
import doorstep.text.Sought;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the registry is asked for as SQL over {@code matter.matter m}: pure, and what is not asked leaves no trace in the text.
 *
 * <p>A page is looked for twice at most ({@link Way}). First near by: so many rows along the index of the order, tried one by one;
 * that is all it takes when a fair part of them fits. When that gave no whole page, far off: everything that fits, by the indexes
 * of what was asked, put in order. A planner that is left to choose takes the first way to its end, a million rows, whenever
 * nothing fits and it thought something would.
 */
final class RegistrySql {
    /** How many are counted before it is "and more". */
    static final int MOST_COUNTED = 1000;

    /**
     * How a page is looked for, which {@link RegistryGuess} says.
     *
     * @param near rows tried near by; none when nothing is gained by it
     * @param looksInto whether far off texts are looked into in their order until a page is full, and not all found by their words:
     *     these are common, and what else was asked is rare
     */
    record Way(int near, boolean looksInto) {
        static final Way FAR = new Way(0, false);
    }

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

    /** The same of an order that has only what is waited for. */
    boolean findsNothing(RegistrySort sort) {
        return findsNothing() || sort == RegistrySort.DUE && filter.onlyOver;
    }

    @Nullable
    Sought sought() {
        return sought;
    }

    Map<String, Object> parameters() {
        return filter.parameters;
    }

    /**
     * How the planner thinks of it, as JSON: first what an order is walked through, then what fits of it, then all among which words
     * are found. The words of a text are left out, of which it knows nothing.
     */
    String guess(RegistrySort sort) {
        String walked = all(among(sort, filter.lane == null ? "" : filter.lane.column() + " = " + filter.lane.value()));
        String fitting = all(among(sort, ""), List.of(filter.sight.sql()), filter.everywhere);
        String worded = filter.parameters.containsKey("township") ? "m.area / 1000000 = :township" : "true";
        return "explain (format json) "
                + Stream.of(walked, fitting, worded)
                        .map("select from matter.matter m where "::concat)
                        .collect(Collectors.joining(" union all "));
    }

    /**
     * The ids of one page, as {@code with … page (id, key)}.
     *
     * @param after whether it begins after {@code :afterKey} and {@code :afterId}
     */
    String page(RegistrySort sort, boolean after, Way way) {
        int limit = Page.SIZE + 1;
        boolean near = way.near() > 0;
        String far = """
                far as materialized (
                    select m.id, %s as key from matter.matter m where %s),
                """.formatted(
                sort.key(), all(among(sort, after ? sort.after() : ""), far(way), List.of(near ? few(limit) : "")));
        String farPage = "select f.id, f.key from (select id, key from far order by %s offset 0) f where %s limit %d"
                .formatted(sort.order("key", "id"), rechecked(way), limit);
        return !near
                ? "with " + far + "page as (" + farPage + ")"
                : near(sort, after, way.near(), "w.id, w.key", limit) + far + "page as (" + nearPage(sort, after, limit)
                        + " union all (" + farPage + "))";
    }

    /** How many fit, counted no further than one over {@link #MOST_COUNTED}. */
    String count(Way way) {
        int limit = MOST_COUNTED + 1;
        boolean near = way.near() > 0;
        String far = "far as materialized (select m.id from matter.matter m where "
                + all(far(way), List.of(near ? few(limit) : "")) + ")";
        String farCount =
                "(select count(*) from (select from far f where %s limit %d) c)".formatted(rechecked(way), limit);
        return !near
                ? "with " + far + " select " + farCount
                : near(RegistrySort.NEWEST, false, way.near(), "1", limit) + far
                        + " select greatest((select count(*) from near), " + farCount + ")";
    }

    /** Rows along the index of an order, tried one by one. */
    private String near(RegistrySort sort, boolean after, int rows, String what, int limit) {
        Lane lane = filter.lane;
        String from = lane == null ? "" : lane.inside();
        if (after) {
            from = lane == null ? sort.after() : sort.after(lane);
        }
        return """
                with near as materialized (
                    select %s
                      from (select m.id, %s as key, %s as fits
                              from matter.matter m where %s order by %s limit %d) w
                     where w.fits limit %d),
                """.formatted(
                        what,
                        sort.key(),
                        fits(),
                        all(among(sort, from)),
                        lane == null ? sort.order(sort.key(), "m.id") : sort.order(lane),
                        rows,
                        limit);
    }

    /** The page when enough was found near by: with the few beside the lane, which are all tried. */
    private String nearPage(RegistrySort sort, boolean after, int limit) {
        String beside = filter.lane == null ? "" : filter.lane.beside();
        String found = "select id, key from near where not " + few(limit);
        if (beside.isEmpty()) {
            return found;
        }
        String others = all(among(sort, after ? sort.after() : ""), List.of(beside, "not " + few(limit), fits()));
        return """
                (select n.id, n.key
                   from (%s union all select m.id, %s as key from matter.matter m where %s) n
                  order by %s limit %d)
                """.formatted(found, sort.key(), others, sort.order("n.key", "n.id"), limit);
    }

    /** Everything that fits, as a condition, for whoever reads it to the end. */
    String everything() {
        return all(far(Way.FAR), List.of(sought == null ? "" : "(" + said() + ")"));
    }

    /** Which part of an order is looked at. */
    private List<String> among(RegistrySort sort, String lane) {
        List<String> among = new ArrayList<>(List.of(lane));
        if (sort == RegistrySort.DUE) {
            among.add("m.ended_at is null");
            among.addAll(filter.dueAlongItsOrder(sort.key()));
        }
        // Nothing is over before it is registered, nor heard after: the walk along the newest begins and ends where it
        // may.
        if (sort == RegistrySort.NEWEST && filter.parameters.containsKey("closedTo")) {
            among.add("m.registered_at < :closedTo");
        }
        if (sort == RegistrySort.NEWEST && filter.parameters.containsKey("heardFrom")) {
            among.add("m.registered_at >= :heardFrom");
        }
        return among;
    }

    /** All that fits, by the indexes of what was asked. */
    private List<String> far(Way way) {
        List<String> far = new ArrayList<>(List.of(filter.sight.sql()));
        far.addAll(filter.everywhere);
        far.add(way.looksInto() ? "" : candidates());
        return far;
    }

    /** Every condition on one row, the cheap ones first. */
    private String fits() {
        String plain = all(List.of(filter.sight.rowByRow()), filter.rowByRow);
        if (sought == null) {
            return plain;
        }
        return plain + " and " + looksInto();
    }

    private String looksInto() {
        String has = "(select s.terms @> :terms from matter.search s where s.id = m.id)";
        return "(" + has + " and " + words() + orByNumber() + ")";
    }

    private String candidates() {
        if (sought == null) {
            return "";
        }
        String ids = "select s.id from matter.search s where s.terms @> :terms";
        if (!filter.numbered.isEmpty()) {
            ids += " union all " + filter.numbered;
        }
        return "m.id in (" + ids + ")";
    }

    private String rechecked(Way way) {
        return sought == null
                ? "true"
                : "(select " + (way.looksInto() ? looksInto() : said()) + " from matter.matter m where m.id = f.id)";
    }

    private String said() {
        return "(" + words() + orByNumber() + ")";
    }

    /** Looked up once, and then only compared. */
    private String orByNumber() {
        return filter.numbered.isEmpty() ? "" : " or m.id = any (array(" + filter.numbered + "))";
    }

    /** The words themselves: terms are found in any order, and across them. */
    private String words() {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < filter.found().words().size(); i++) {
            each.add("strpos(lower(normalize(m.title || ' ' || x.words, NFKC)), :said" + i + ") > 0");
        }
        return "(select " + String.join(" and ", each) + " from matter.wording x where x.id = m.id)";
    }

    private static String few(int whole) {
        return "(select count(*) < %d from near)".formatted(whole);
    }

    private static String all(List<String> conditions) {
        return all(conditions, List.of());
    }

    private static String all(List<String> first, List<String> second) {
        return all(first, second, List.of());
    }

    private static String all(List<String> first, List<String> second, List<String> third) {
        String all = Stream.of(first, second, third)
                .flatMap(List::stream)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "true" : all;
    }
}
