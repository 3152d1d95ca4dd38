package doorstep.database;

import static doorstep.database.OwnGround.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.TestGround;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One history over all modules: forwards from any version, never backwards. */
class MigrationsTests {
    private static final String SHAPE = """
            select md5(string_agg(concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default), ';'
                                  order by table_schema, table_name, column_name))
              from information_schema.columns
             where table_schema not in ('pg_catalog', 'information_schema')
            """;

    @Test
    void aDatabaseOfANewerProgramIsLeftAsItIs() throws SQLException {
        Server server = TestGround.fresh();
        ask(server, server.owner(), """
                insert into public.flyway_schema_history
                       (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '9999', 'from tomorrow', 'SQL', 'V9999__from_tomorrow.sql', 'somebody', 1, true)
                """);
        ask(server, server.owner(), "create view matter.tomorrow_facts as select 1 as one");
        assertThatThrownBy(() -> new Migrations(server).run()).hasMessage("database.newer-schema");
        assertThat(new Migrations(server).isCurrent()).isFalse();
        assertThat(ask(server, server.owner(), "select one from matter.tomorrow_facts"))
                .isEqualTo("1");
    }

    @Test
    void everyEarlierVersionBecomesWhatAFreshOneIs() throws SQLException {
        Server fresh = TestGround.fresh();
        String shape = ask(fresh, fresh.owner(), SHAPE);
        for (String version : List.of("1", "3", "5")) {
            Server server = TestGround.empty();
            new Migrations(server).run(version);
            assertThat(new Migrations(server).isCurrent()).isFalse();
            new Migrations(server).run();
            assertThat(ask(server, server.owner(), SHAPE))
                    .as("from %s", version)
                    .isEqualTo(shape);
            assertThat(new Migrations(server).isCurrent()).isTrue();
        }
    }

    @Test
    void runningAgainChangesNothing() throws SQLException {
        Server server = TestGround.fresh();
        String shape = ask(server, server.owner(), SHAPE);
        new Migrations(server).run();
        assertThat(ask(server, server.owner(), SHAPE)).isEqualTo(shape);
    }
}
