package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import doorstep.cast.TestGround;
import doorstep.database.Durability;
import doorstep.database.Pools;
import doorstep.database.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The migrated schema: every statement fits it, every foreign key is indexed, every role may do what it should and no more. */
class SchemaTests {
    private static final Server SERVER = TestGround.fresh();
    private static HikariDataSource app;
    private static HikariDataSource facts;

    @BeforeAll
    static void connect() {
        app = Pools.app(SERVER, 2);
        facts = Pools.facts(SERVER);
    }

    @AfterAll
    static void disconnect() {
        app.close();
        facts.close();
    }

    @Test
    void everyStatementPrepares() {
        JdbcClient db = JdbcClient.create(app);
        List<String> wrong = new ArrayList<>();
        for (Sql sql : Sql.all()) {
            String text = whole(sql.text());
            if (text.isEmpty()) {
                continue;
            }
            String numbered = numbered(text);
            try {
                db.sql("prepare probe as " + numbered).update();
                db.sql("deallocate probe").update();
            } catch (DataAccessException e) {
                wrong.add(sql.file() + "\n" + numbered + "\n"
                        + e.getMostSpecificCause().getMessage());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A text that another piece follows at run time is prepared with the plainest such piece. */
    private static String whole(String text) {
        String told = text.replace("\\s", " ")
                .replace("%s", "(select * from staff.person where id = :person) p")
                .stripTrailing();
        if (told.endsWith("and")) {
            return told + " true";
        }
        return told;
    }

    private static String numbered(String text) {
        String plain = NamedParameterUtils.parseSqlStatementIntoString(text);
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (String piece : plain.split("\\?", -1)) {
            numbered.append(number == 0 ? "" : "$" + number).append(piece);
            number++;
        }
        return numbered.toString();
    }

    @Test
    void everyForeignKeyHasAnIndexThatBeginsWithIt() {
        List<String> bare = JdbcClient.create(app).sql("""
                select format('create index on %s (%s);', c.conrelid::regclass,
                              (select string_agg(a.attname, ', ') from pg_attribute a
                                where a.attrelid = c.conrelid and a.attnum = any(c.conkey)))
                  from pg_constraint c
                 where c.contype = 'f'
                   and not exists (
                       select from pg_index i
                        where i.indrelid = c.conrelid
                          and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
                """).query(String.class).list();
        assertThat(bare).as("run these").isEmpty();
    }

    @Test
    void foreignKeysAcrossSchemasPointToIds() {
        List<String> odd = JdbcClient.create(app).sql("""
                select c.conname
                  from pg_constraint c
                  join pg_class child on child.oid = c.conrelid
                  join pg_class parent on parent.oid = c.confrelid
                  join pg_attribute a on a.attrelid = c.confrelid and a.attnum = c.confkey[1]
                 where c.contype = 'f'
                   and child.relnamespace <> parent.relnamespace
                   and a.attname not in ('id', 'code')
                """).query(String.class).list();
        assertThat(odd).isEmpty();
    }

    @Test
    void noIndexSortsByALocale() {
        List<String> odd = JdbcClient.create(app).sql("""
                select i.indexrelid::regclass::text
                  from pg_index i
                  cross join unnest(i.indcollation) as used(oid)
                  join pg_collation c on c.oid = used.oid
                 where c.collprovider = 'i'
                """).query(String.class).list();
        assertThat(odd).isEmpty();
    }

    @Test
    void historyCannotBeChangedByTheApplication() {
        JdbcClient db = JdbcClient.create(app);
        for (String table : List.of("audit.entry", "matter.step", "matter.word", "matter.correction")) {
            assertThatThrownBy(() -> db.sql("delete from " + table).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> db.sql("update " + table + " set at = at").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> db.sql("drop table audit.entry").update())
                .rootCause()
                .hasMessageContaining("owner");
    }

    @Test
    void factsReadsViewsAndNothingElse() {
        JdbcClient db = JdbcClient.create(facts);
        assertThat(db.sql("select count(*) from matter.matter_facts")
                        .query(Long.class)
                        .single())
                .isZero();
        for (String table : List.of("matter.matter", "place.resident", "staff.person", "audit.entry")) {
            assertThatThrownBy(() -> db.sql("select * from " + table).query().listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> db.sql("select matter.take_out(gen_random_uuid(), '')")
                        .query()
                        .listOfRows())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> db.sql("create table public.mine (id int)").update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|read-only).*");
    }

    @Test
    void factsNameNobody() {
        List<String> columns =
                JdbcClient.create(app).sql("""
                select table_schema || '.' || table_name || '.' || column_name
                  from information_schema.columns
                 where table_name like '%\\_facts'
                """).query(String.class).list();
        Pattern personal = Pattern.compile(".*\\.(phone|identity|words|said|note|text|reporter.*)");
        assertThat(columns)
                .isNotEmpty()
                .noneMatch(column -> personal.matcher(column).matches());
    }

    @Test
    void settingsThatKeepWorkSafeAreOn() {
        assertThat(Durability.read(SERVER))
                .containsEntry("fsync", "on")
                .containsEntry("full_page_writes", "on")
                .containsEntry("synchronous_commit", "on")
                .containsEntry("data_checksums", "on")
                .containsEntry("locale", "b C.UTF-8");
    }
}
