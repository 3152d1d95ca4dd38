package doorstep.review.indicator;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
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
 * was known then and with what is known today, and things are compared one by one. What stands around a file is in parentheses: alone it is no
 * statement, and is tried at start with every file in it.
 */
@Repository
class IndicatorQuery {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)\\b");

    /** What each parameter of a file is. */
    private static final Map<String, String> TYPES = Map.of(
            "from", "date",
            "to", "date",
            "on", "date",
            "known", "date",
            "first", "bigint",
            "last", "bigint",
            "scope", "int8multirange",
            "unit", "uuid");

    private final JdbcClient db;

    IndicatorQuery(@Qualifier("factsDataSource") DataSource facts) {
        this.db = JdbcClient.create(facts);
    }

    /** @throws IllegalStateException with file and line, for a column or view that is not there or a statement that cannot be read */
    void mustRun(Indicator indicator) {
        Indicator.Sql sql = indicator.sql();
        String whole = "(select c.thing::text, c.amount::bigint, c.silent::boolean from (\n"
                + inPlace(sql.text(), name -> "null::" + TYPES.get(name))
                + "\n) c where false)";
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

    private record Row(int nth, Known known) {
        static Row of(ResultSet row, int number) throws SQLException {
            long late = row.getLong("late");
            return new Row(
                    row.getInt("nth"),
                    new Known(
                            new Value(
                                    row.getLong("then_amount"),
                                    row.getLong("then_things"),
                                    row.getLong("then_silent"),
                                    late),
                            new Value(
                                    row.getLong("now_amount"),
                                    row.getLong("now_things"),
                                    row.getLong("now_silent"),
                                    late)));
        }

        /** Asked of today: nothing can have come since. */
        Known knownToday() {
            Value then = known.then();
            Value today = new Value(then.numerator(), then.denominator(), then.noWord(), 0);
            return new Known(today, today);
        }
    }

    /**
     * The answers, in the order of the questions. The statement of a file stands in it once for each question, and once more with what
     * is known today for one of a past day: the planner has to see the days to find the rows of a window by an index.
     */
    List<Known> known(List<Question> questions, LocalDate today) {
        List<Question> once = questions.stream().distinct().toList();
        List<Known> answers = answers(once, today);
        return questions.stream().map(one -> answers.get(once.indexOf(one))).toList();
    }

    private List<Known> answers(List<Question> questions, LocalDate today) {
        List<Known> answers = new ArrayList<>(Collections.nCopies(questions.size(), Known.NOTHING));
        Map<String, @Nullable Object> asked = new HashMap<>();
        List<String> counted = new ArrayList<>();
        for (int nth = 0; nth < questions.size(); nth++) {
            Question question = questions.get(nth);
            LocalDate day = question.knownOn().isBefore(today) ? question.knownOn() : today;
            counted.add(counted(question, nth, false, day, day, asked));
            if (day.isBefore(today)) {
                counted.add(counted(question, nth, true, day, today, asked));
            }
        }
        if (counted.isEmpty()) {
            return answers;
        }
        db.sql("""
                (with counted as (
                """ + String.join("union all\n", counted) + """
                ),
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
                 group by t.nth)
                """)
                .params(asked)
                .query(Row::of)
                .list()
                .forEach(row -> answers.set(
                        row.nth(),
                        questions.get(row.nth()).knownOn().isBefore(today) ? row.known() : row.knownToday()));
        return answers;
    }

    /** One question, as of one day and with what was known on one; what it asks is noted under names of its own. */
    private static String counted(
            Question question,
            int nth,
            boolean later,
            LocalDate on,
            LocalDate known,
            Map<String, @Nullable Object> asked) {
        String own = "_" + nth + (later ? "_later" : "");
        Target target = question.target();
        asked.put("from" + own, question.from());
        asked.put("to" + own, question.to());
        asked.put("on" + own, on);
        asked.put("known" + own, known);
        asked.put("first" + own, target.area().first());
        asked.put("last" + own, target.area().last());
        asked.put("scope" + own, target.scope().toString());
        asked.put("unit" + own, target.unit());
        return """
                (select %d as nth, %b as later, c.thing::text as thing, c.amount::bigint as amount, c.silent::boolean as silent
                   from (
                %s
                ) c)
                """.formatted(
                        nth,
                        later,
                        inPlace(question.indicator().sql().text(), name -> ":" + name + own + "::" + TYPES.get(name)));
    }

    private static String inPlace(String sql, Function<String, String> asked) {
        return PARAMETER
                .matcher(sql)
                .replaceAll(named -> Matcher.quoteReplacement(
                        TYPES.containsKey(named.group(1)) ? asked.apply(named.group(1)) : named.group()));
    }
}
