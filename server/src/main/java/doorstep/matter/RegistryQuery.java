package doorstep.matter;

import doorstep.kernel.Page;
import doorstep.kernel.Problem;
import doorstep.text.Excerpt;
import doorstep.text.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registry (登记簿): pages, capped counts, and everything one after the other. */
@Repository
class RegistryQuery {
    /** Rows that are held at once when everything is read. */
    private static final int HELD = 500;

    private static final String PAGE = " join page on page.id = m.id";

    /** Row by row: a plan for all at once would sort the words of a county. */
    private static final String SAID = "(select w.words from matter.wording w where w.id = m.id)";

    private final JdbcClient db;
    private final MatterListQuery lines;
    private final TermShares terms;

    RegistryQuery(DataSource database, MatterListQuery lines, TermShares terms) {
        this.db = JdbcClient.create(new Anew(database));
        this.lines = lines;
        this.terms = terms;
    }

    /**
     * Every statement is planned for what is asked in it: from its sixth time on a prepared one is planned for nothing in
     * particular, and then a rare word took two seconds.
     */
    private static final class Anew extends JdbcTemplate {
        Anew(DataSource database) {
            super(database);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }

    /** One more than a page, when there are as many. */
    List<MatterListQuery.Line> page(RegistrySql asked, RegistrySort sort, Page.@Nullable Cursor after) {
        if (asked.findsNothing(sort)) {
            return List.of();
        }
        Map<String, Object> parameters = new LinkedHashMap<>(asked.parameters());
        if (after != null) {
            parameters.put("afterKey", after.key());
            parameters.put("afterId", after.id());
        }
        Sought sought = asked.sought();
        try {
            return db.sql(asked.page(sort, after != null, way(asked, sort, Page.SIZE + 1))
                            + MatterListQuery.LINE
                            + ", page.key::text as key"
                            + (sought == null ? "" : ", " + SAID + " as said")
                            + MatterListQuery.LINE_FROM
                            + PAGE
                            + " order by "
                            + sort.order("page.key", "page.id"))
                    .params(parameters)
                    .query((row, number) -> line(row, sought))
                    .list();
        } catch (DataIntegrityViolationException e) {
            throw after == null ? e : Page.Cursor.bad();
        }
    }

    /** How many fit, but no more than {@link RegistrySql#MOST_COUNTED} and one. */
    int count(RegistrySql asked) {
        return asked.findsNothing()
                ? 0
                : db.sql(asked.count(way(asked, RegistrySort.NEWEST, RegistrySql.MOST_COUNTED + 1)))
                        .params(asked.parameters())
                        .query(Integer.class)
                        .single();
    }

    /**
     * Everything that fits, newest first, through a cursor of the server's: the caller's transaction keeps one moment of it all.
     *
     * @throws Problem what {@code taker} throws ends it
     */
    void all(RegistrySql asked, Consumer<RegistryLine> taker) {
        if (asked.findsNothing()) {
            return;
        }
        db.sql(MatterListQuery.LINE
                        + ", '' as key, case when m.stage <> 'void' then " + SAID + " end as said, m.concerned, m.area"
                        + MatterListQuery.LINE_FROM
                        + " where "
                        + asked.everything()
                        + " order by "
                        + RegistrySort.NEWEST.order("m.registered_at", "m.id"))
                .withFetchSize(HELD)
                .params(asked.parameters())
                .query(row -> {
                    taker.accept(RegistryLine.of(lines.line(row), row));
                });
    }

    private RegistrySql.Way way(RegistrySql asked, RegistrySort sort, int wanted) {
        Double share = asked.sought() == null ? null : terms.share(asked.sought());
        if (share != null && share == 0) {
            return RegistrySql.Way.FAR;
        }
        String guess = db.sql(asked.guess(sort))
                .params(asked.parameters())
                .query(String.class)
                .single();
        return RegistryGuess.read(guess).way(wanted, share);
    }

    private MatterListQuery.Line line(ResultSet row, @Nullable Sought sought) throws SQLException {
        return lines.line(
                row,
                sought == null
                        ? null
                        : Excerpt.of(row.getString("said"), sought.words()).orElse(null));
    }
}
