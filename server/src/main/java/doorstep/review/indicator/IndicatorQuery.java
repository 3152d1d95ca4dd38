package doorstep.review.indicator;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Asks what the files declare, over the facts views, as the role that can read nothing else. Around a file's statement, which answers
 * a row for each thing counted ({@code thing}, {@code amount}, {@code silent}), stand the questions: each is asked twice, with what
 * was known then and with what is known today, and things are compared one by one.
 */
@Repository
class IndicatorQuery {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)\\b");

    /** What a parameter of a file is in the statement around it. */
    private static final Map<String, String> ASKED = Map.of(
            "from", "asked.from_on",
            "to", "asked.to_on",
            "on", "asked.on_day",
            "known", "asked.known_on",
            "first", "asked.first",
            "last", "asked.last",
            "scope", "asked.scope",
            "unit", "asked.unit");

    /** The same when only the statement itself is looked at. */
    private static final Map<String, String> NOTHING_ASKED = Map.of(
            "from", "date '2000-01-01'",
            "to", "date '2000-01-01'",
            "on", "date '2000-01-01'",
            "known", "date '2000-01-01'",
            "first", "0::bigint",
            "last", "0::bigint",
            "scope", "'{}'::int8multirange",
            "unit", "null::uuid");

    private final JdbcClient db;

    IndicatorQuery(@Qualifier("factsDataSource") DataSource facts) {
        this.db = JdbcClient.create(facts);
    }

    /** @throws IllegalStateException with file and line, for a column or view that is not there or a statement that cannot be read */
    void mustRun(Indicator indicator) {
        Indicator.Sql sql = indicator.sql();
        String whole = "select c.thing::text, c.amount::bigint, c.silent::boolean from (\n"
                + inPlace(sql.text(), NOTHING_ASKED)
                + "\n) c where false";
        try {
            db.sql(whole).query().listOfRows();
        } catch (DataAccessException e) {
            ServerErrorMessage said =
                    e.getMostSpecificCause() instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
            if (said == null) {
                throw e;
            }
            int line = Math.max(0, Declaration.lines(whole, said.getPosition()) - 1);
            throw new IllegalStateException(sql.file() + ":" + (sql.line() + line) + ": " + said.getMessage(), e);
        }
    }

    /** A unit that an indicator may be asked of. */
    record IndicatorUnit(UUID id, String name) {
        static IndicatorUnit of(ResultSet row, int number) throws SQLException {
            return new IndicatorUnit(row.getObject("id", UUID.class), row.getString("name"));
        }
    }

    /**
     * Units whose area lies around this one or inside it, by name.
     *
     * @param scope what the asker may see
     * @param every where they may see every unit
     * @param own those they belong to
     */
    List<IndicatorUnit> units(Scope.Span area, Scope scope, Scope every, List<UUID> own) {
        return db.sql("""
                select u.id, u.name
                  from staff.unit_facts u
                  join place.area_facts a on a.code = u.area
                 where a.code <= :last and a.last >= :first
                   and u.area <@ :scope::int8multirange
                   and (u.area <@ :every::int8multirange or u.id = any(:own::uuid[]))
                 order by u.sort_key, u.id
                """)
                .param("first", area.first())
                .param("last", area.last())
                .param("scope", scope.toString())
                .param("every", every.toString())
                .param("own", own.toArray(UUID[]::new))
                .query(IndicatorUnit::of)
                .list();
    }

    private record Row(int nth, Value then, Value now) {
        static Row of(ResultSet row, int number) throws SQLException {
            long late = row.getLong("late");
            return new Row(
                    row.getInt("nth"),
                    new Value(row.getLong("then_amount"), row.getLong("then_things"), row.getLong("then_silent"), late),
                    new Value(row.getLong("now_amount"), row.getLong("now_things"), row.getLong("now_silent"), late));
        }
    }

    /** The answers, in the order of the questions. */
    List<Known> known(List<Question> questions, LocalDate today) {
        List<Known> answers = new ArrayList<>(Collections.nCopies(questions.size(), Known.NOTHING));
        if (questions.isEmpty()) {
            return answers;
        }
        db.sql(around(questions))
                .param("keys", each(questions, asked -> asked.indicator().key()))
                .param("froms", each(questions, Question::from))
                .param("tos", each(questions, Question::to))
                .param("days", each(questions, Question::knownOn))
                .param("today", today)
                .param("firsts", each(questions, asked -> asked.target().area().first()))
                .param("lasts", each(questions, asked -> asked.target().area().last()))
                .param("scopes", each(questions, asked -> asked.target().scope()))
                .param("units", each(questions, asked -> asked.target().unit()))
                .query(Row::of)
                .list()
                .forEach(row -> {
                    boolean past = questions.get(row.nth() - 1).knownOn().isBefore(today);
                    answers.set(row.nth() - 1, new Known(row.then(), past ? row.now() : row.then()));
                });
        return answers;
    }

    private static @Nullable String[] each(List<Question> questions, Function<Question, @Nullable Object> of) {
        return questions.stream()
                .map(of)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    private static String around(List<Question> questions) {
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        questions.forEach(asked -> indicators.put(asked.indicator().key(), asked.indicator()));
        List<String> counted = indicators.values().stream()
                .map(one -> """
                    select asked.nth, asked.later, c.thing::text as thing, c.amount::bigint as amount, c.silent::boolean as silent
                      from asked
                     cross join lateral (
                    %s
                    ) c
                     where asked.key = '%s'
                    """.formatted(inPlace(one.sql().text(), ASKED), one.key()))
                .toList();
        return """
                with asked as (
                    select q.nth::int as nth, q.key, q.from_on::date as from_on, q.to_on::date as to_on,
                           least(q.day::date, :today::date) as on_day,
                           case when twice.later then :today::date else least(q.day::date, :today::date) end as known_on,
                           twice.later, q.first::bigint as first, q.last::bigint as last, q.scope::int8multirange as scope,
                           q.unit::uuid as unit
                      from unnest(:keys::text[], :froms::text[], :tos::text[], :days::text[], :firsts::text[], :lasts::text[],
                                  :scopes::text[], :units::text[])
                           with ordinality as q (key, from_on, to_on, day, first, last, scope, unit, nth)
                     cross join (values (false), (true)) as twice (later)
                     where not twice.later or q.day::date < :today::date),
                counted as (
                %s),
                things as (
                    select nth, thing, bool_or(not later) as was, bool_or(later) as is_now,
                           max(amount) filter (where not later) as then_amount, max(amount) filter (where later) as now_amount,
                           bool_or(silent) filter (where not later) as then_silent, bool_or(silent) filter (where later) as now_silent
                      from counted
                     group by nth, thing)
                select t.nth,
                       coalesce(sum(then_amount), 0) as then_amount, count(*) filter (where was) as then_things,
                       count(*) filter (where then_silent) as then_silent,
                       coalesce(sum(now_amount), 0) as now_amount, count(*) filter (where is_now) as now_things,
                       count(*) filter (where now_silent) as now_silent,
                       count(*) filter (where was <> is_now or then_amount <> now_amount or then_silent <> now_silent) as late
                  from things t
                 group by t.nth
                """.formatted(String.join("union all\n", counted));
    }

    private static String inPlace(String sql, Map<String, String> asked) {
        return PARAMETER.matcher(sql).replaceAll(named -> asked.getOrDefault(named.group(1), named.group()));
    }
}
