package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Day;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Mark;
import doorstep.demo.Cast;
import doorstep.kernel.Ids;
import doorstep.kernel.Page;
import doorstep.kernel.Role;
import doorstep.text.ReadableCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What belongs to another township cannot be told from what does not exist: every operation of the contract, asked by every role
 * and by nobody, with each thing another township made today in every place that names a thing.
 */
@DoorstepTest
class ScopeTests {
    private static final List<Cast.Township> TOWNSHIPS = Cast.load().townships();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void whatIsSomebodyElsesAnswersLikeWhatIsNot() {
        Map<UUID, String> before = ids();
        Day.Done others = Day.of(port, TOWNSHIPS.get(1), new Mark("别镇的", "theirs", "19900007101"));
        List<String> theirs = twoOfEach(ids(), before.keySet());
        Day.Done ours = Day.of(port, TOWNSHIPS.getFirst(), new Mark("本镇的", "ours", "19900007102"));
        Map<String, Browser> askers = new LinkedHashMap<>(ours.people());
        assertThat(roles(askers)).containsAll(Set.of(Role.values()));
        askers.put("nobody", new Browser(port));
        Strangers strangers = new Strangers(askers, things(theirs, others.codes()));

        Day.of(port, TOWNSHIPS.getFirst(), new Mark("次日的", "again", "19900007103"), strangers);

        assertThat(strangers.told()).isEmpty();
        assertThat(strangers.tried())
                .as("every place in the contract that names a thing")
                .isEqualTo(Contract.operations().stream()
                        .flatMap(operation -> Slot.of(operation).stream())
                        .map(Slot::toString)
                        .collect(Collectors.toSet()));
    }

    /** An id that a device made up and that is taken says so, and the same whoever's it is. */
    @Test
    void aTakenIdSaysNothingAboutWhoTookIt() {
        Browser clerk = new Browser(port).as("chenyu");
        UUID colleagues = register(new Browser(port).as("luodan"), TOWNSHIPS.getFirst());
        UUID strangers = register(new Browser(port).as("jiangling"), TOWNSHIPS.get(1));
        Browser.Answer same = clerk.post("/api/matters", matter(colleagues, TOWNSHIPS.getFirst()));
        assertThat(same.code()).isEqualTo("matter.id-taken");
        assertThat(clerk.post("/api/matters", matter(strangers, TOWNSHIPS.getFirst())))
                .isEqualTo(same);
    }

    private static UUID register(Browser clerk, Cast.Township township) {
        UUID id = Ids.next(1_795_000_000_000L);
        assertThat(clerk.post("/api/matters", matter(id, township)).status()).isEqualTo(200);
        return id;
    }

    private static Map<String, Object> matter(UUID id, Cast.Township township) {
        return Map.of("id", id, "words", "灯坏了。", "area", township.code() * 1_000_000L, "channel", "DESK");
    }

    private static Map<Slot.Names, Strangers.Things> things(List<String> ids, List<String> codes) {
        long area = TOWNSHIPS.get(1).code() * 1_000_000L;
        long village = TOWNSHIPS.get(1).villages().getFirst().code() * 1_000L;
        String nothing = Ids.next(1_795_000_000_000L).toString();
        Map<Slot.Names, Strangers.Things> things = new EnumMap<>(Slot.Names.class);
        things.put(Slot.Names.ID, new Strangers.Things(nothing, ids));
        things.put(
                Slot.Names.AREA,
                new Strangers.Things(
                        Long.toString(area + 999_000),
                        List.of(Long.toString(area), Long.toString(village), Long.toString(village + 1))));
        things.put(Slot.Names.CODE, new Strangers.Things(ReadableCode.next(8), codes));
        things.put(
                Slot.Names.CURSOR,
                new Strangers.Things(
                        cursor(nothing), ids.stream().map(ScopeTests::cursor).toList()));
        return things;
    }

    private static String cursor(String id) {
        return new Page.Cursor("", UUID.fromString(id)).toString();
    }

    private static Set<Role> roles(Map<String, Browser> people) {
        return people.values().stream()
                .flatMap(browser ->
                        browser.get("/api/session").json().at("/me/posts").valueStream())
                .map(post -> Role.valueOf(post.path("role").asString()))
                .collect(Collectors.toSet());
    }

    private static List<String> twoOfEach(Map<UUID, String> all, Set<UUID> without) {
        Map<String, Integer> taken = new HashMap<>();
        return all.entrySet().stream()
                .filter(id -> !without.contains(id.getKey()))
                .filter(id -> taken.merge(id.getValue(), 1, Integer::sum) <= 2)
                .map(id -> id.getKey().toString())
                .toList();
    }

    /** Every id and the table it is from, of every table whose key is one: a new table joins by itself. */
    private Map<UUID, String> ids() {
        List<String> selects = db.sql("""
                select format('select %I as id, %L as of from %s', a.attname, i.indrelid::regclass, i.indrelid::regclass)
                  from pg_index i
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                  join pg_class c on c.oid = i.indrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where i.indisprimary
                   and a.atttypid = 'uuid'::regtype
                   and n.nspname not like 'pg\\_%'
                """).query(String.class).list();
        Map<UUID, String> ids = new LinkedHashMap<>();
        db.sql(String.join(" union all ", selects)).query(row -> {
            ids.putIfAbsent(row.getObject("id", UUID.class), row.getString("of"));
        });
        return ids;
    }
}
