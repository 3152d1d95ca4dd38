package doorstep.matter;

import doorstep.clock.Time;
import doorstep.kernel.Scope;
import doorstep.text.SearchTerms;
import doorstep.text.Sought;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A filter as somebody may ask it, part by part as conditions on {@code matter.matter m}: pure, and what is not asked leaves no
 * trace. {@link RegistrySql} puts them together.
 */
final class FilterSql {
    /** 河湾〔2026〕0312 号, or its digits alone. */
    private static final Pattern OWN_NUMBER = Pattern.compile("(?:.*〔\\d{4}〕)?\\s*0*(\\d{1,12})\\s*号?");

    /** Who asks. */
    final Sight sight;

    /** Where all that fits lies together, but for the few beside it; absent when it lies in several places. */
    @Nullable
    Lane lane;

    /** Conditions as the indexes take them, for all rows at once. */
    final List<String> everywhere = new ArrayList<>();

    /** The same conditions for a walk that tries one row after another. */
    final List<String> rowByRow = new ArrayList<>();

    final Map<String, Object> parameters = new LinkedHashMap<>();

    /** What is looked for; absent when no text was given. */
    final @Nullable Sought sought;

    /** The few that a number finds, whatever their words; empty when a text holds no digit. */
    String numbered = "";

    /** Whether only what is over can fit. */
    boolean onlyOver;

    /** Whether only what has a day can fit, or only what has none; absent when both can. */
    private @Nullable Boolean dated;

    private FilterSql(Sight sight, @Nullable Sought sought) {
        this.sight = sight;
        this.sought = sought;
    }

    /**
     * A filter as somebody may ask it.
     *
     * @param area of the filter, with its end
     */
    static FilterSql of(Sight sight, RegistryFilter filter, Scope.@Nullable Span area, LocalDate today) {
        // Numbers as an input method writes them, ０４３０, too.
        String text = filter.text() == null
                ? ""
                : Normalizer.normalize(filter.text(), Normalizer.Form.NFKC).strip();
        boolean searches = !text.isEmpty();
        FilterSql sql = new FilterSql(sight, searches ? Sought.of(text) : null);
        sql.parameters.putAll(sight.parameters());
        sql.area(area);
        sql.plain(filter);
        sql.unit(filter.unit());
        sql.onlyOver = Boolean.FALSE.equals(filter.open())
                || filter.closedFrom() != null
                || filter.closedTo() != null
                || filter.table() == RegistryFilter.Table.CLOSED_HERE;
        sql.days(filter, today);
        if (searches) {
            sql.text(text);
        }
        return sql;
    }

    private void area(Scope.@Nullable Span area) {
        Long township = area == null ? sight.township() : area.township();
        if (township != null) {
            lane = Lane.TOWNSHIP;
            parameters.put("township", township);
        }
        if (area != null && area.isTownship()) {
            holds("m.area / 1000000 = :township");
        } else if (area != null) {
            holds("m.area between :areaFirst and :areaLast");
            parameters.put("areaFirst", area.first());
            parameters.put("areaLast", area.last());
        }
    }

    private void unit(@Nullable UUID asked) {
        UUID unit = asked == null ? sight.unit() : asked;
        if (unit != null) {
            lane = asked == null ? Lane.UNIT.and(Sight.HELPED + " and m.unit_id is distinct from :lane") : Lane.UNIT;
            parameters.put("lane", unit);
        }
    }

    private void plain(RegistryFilter filter) {
        if (filter.open() != null) {
            holds(filter.open() ? "m.ended_at is null" : "m.ended_at is not null");
        }
        equal("kind", "m.kind", filter.kind());
        equal("stage", "m.stage", filter.stage());
        equal("category", "m.category", filter.category());
        equal("unit", "m.unit_id", filter.unit());
        equal("post", "m.post_id", filter.post());
        equal(
                "channel",
                "m.channel",
                filter.channel() == null ? null : filter.channel().name());
        if (filter.word() == RegistryFilter.Says.NONE) {
            holds("m.word is null");
        } else if (filter.word() != null) {
            equal("word", "m.word", filter.word().name());
        }
        if (filter.system() != null && !filter.system().isBlank()) {
            elsewhere("e.system = :system");
            parameters.put("system", filter.system().strip());
        }
    }

    private void holds(String condition) {
        everywhere.add(condition);
        rowByRow.add(condition);
    }

    /**
     * Of one of the other systems' numbers. Row by row as one answer each: as {@code exists} the planner would keep all of a system's
     * matters at hand.
     */
    private void elsewhere(String condition) {
        everywhere.add("m.id in (select e.matter_id from matter.reference e where " + condition + ")");
        rowByRow.add("(select true from matter.reference e where e.matter_id = m.id and " + condition + " limit 1)");
    }

    private void equal(String name, String column, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            holds(column + " = :" + name);
            parameters.put(name, value);
        }
    }

    private void days(RegistryFilter filter, LocalDate today) {
        moments("heard", "m.heard_at", filter.heardFrom(), filter.heardTo());
        moments("closed", "m.ended_at", filter.closedFrom(), filter.closedTo());
        bound("dueFrom", "m.due_on >= ", filter.dueFrom());
        bound("dueTo", "m.due_on <= ", filter.dueTo());
        if (filter.dueFrom() != null || filter.dueTo() != null || filter.table() == RegistryFilter.Table.OVERDUE) {
            dated = true;
        }
        if (filter.due() != null) {
            dated = filter.due() != RegistryFilter.Due.NONE;
            holds(filter.due().which());
            parameters.put("today", today);
            parameters.put("soon", today.plusDays(RegistryFilter.SOON));
        }
        if (filter.table() != null) {
            holds(filter.table().which());
            if (filter.table().elsewhere() != null) {
                elsewhere(filter.table().elsewhere());
            }
            parameters.put("today", today);
        }
    }

    /** The same days as bounds of the order by them, in which what has none comes first. */
    List<String> dueAlongItsOrder(String key) {
        List<String> bounds = new ArrayList<>();
        if (dated != null) {
            bounds.add(key + (dated ? " > " : " = ") + "'-infinity'::date");
        }
        if (parameters.containsKey("dueFrom")) {
            bounds.add(key + " >= :dueFrom");
        }
        if (parameters.containsKey("dueTo")) {
            bounds.add(key + " <= :dueTo");
        }
        return bounds;
    }

    private void moments(String name, String column, @Nullable LocalDate from, @Nullable LocalDate to) {
        bound(name + "From", column + " >= ", from == null ? null : start(from));
        bound(name + "To", column + " < ", to == null ? null : start(to.plusDays(1)));
    }

    private static Object start(LocalDate day) {
        return MatterStore.utc(day.atStartOfDay(Time.ZONE).toInstant());
    }

    private void bound(String name, String condition, @Nullable Object value) {
        if (value != null) {
            holds(condition + ":" + name);
            parameters.put(name, value);
        }
    }

    private void text(String typed) {
        holds(sight.searchable());
        holds("m.stage <> 'void'");
        parameters.put("terms", terms());
        for (int i = 0; i < found().words().size(); i++) {
            parameters.put("said" + i, found().words().get(i));
        }
        Matcher own = OWN_NUMBER.matcher(typed);
        if (typed.chars().anyMatch(Character::isDigit)) {
            numbered = "select e.matter_id from matter.reference e where e.number = :reference";
            parameters.put("reference", typed);
            if (own.matches()) {
                numbered += " union all select x.id from matter.matter x where x.number = :number";
                parameters.put("number", Long.valueOf(own.group(1)));
            }
        }
    }

    Sought found() {
        return Objects.requireNonNull(sought);
    }

    private long[] terms() {
        Object township = parameters.get("township");
        LongStream placed =
                township == null ? LongStream.empty() : LongStream.of(SearchTerms.inTownship((long) township));
        return LongStream.concat(found().terms().stream().mapToLong(Long::longValue), placed)
                .toArray();
    }
}
