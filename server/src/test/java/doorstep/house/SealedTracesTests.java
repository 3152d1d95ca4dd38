package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import doorstep.TestApplication;
import doorstep.cast.Browser;
import doorstep.cast.Day;
import doorstep.cast.Mark;
import doorstep.cast.Settled;
import doorstep.cast.TestGround;
import doorstep.database.Backup;
import doorstep.database.Pools;
import doorstep.database.Server;
import doorstep.demo.Cast;
import doorstep.sealed.Bundles;
import doorstep.sealed.Teller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two databases that differ by one report told in confidence: every answer to everybody, every refusal, every count, sequence and
 * table, backups, bundles and logs are the same. And a matter that was sealed reads like one that was voided.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedTracesTests {
    private static final Mark MARK = new Mark("榕树绿", "banyan", "19900006001");
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final Map<String, Browser> people = new LinkedHashMap<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private String database = "";
    private String rules = "";
    private UUID mistake = new UUID(0, 0);

    @TempDir
    Path folder;

    /** A day's work, then two copies of it at a time. */
    @BeforeAll
    void aDay() {
        log.start();
        root().addAppender(log);
        try (ConfigurableApplicationContext whole = run(new Settled(), TestApplication.class, Settled.class)) {
            people.putAll(Day.of(port(whole), Cast.load().townships().getFirst(), MARK)
                    .people());
            people.put("nobody", new Browser(port(whole)));
            mistake = toBeTakenBack(port(whole));
            rules = String.valueOf(whole.getEnvironment().getProperty("doorstep.rules"));
            String url = whole.getBean("server", Server.class).url();
            database = url.substring(url.lastIndexOf('/') + 1);
        }
    }

    @AfterAll
    void noMoreLog() {
        root().detachAppender(log);
    }

    /** With everything a matter can carry until it is void. */
    private static UUID toBeTakenBack(int port) {
        Browser clerk = new Browser(port).as("chenyu");
        UUID id = UUID.fromString("019ab000-0000-7000-8000-00000000aaaa");
        long area = Cast.load().townships().getFirst().code() * 1_000_000L;
        ok(clerk.post(
                "/api/matters",
                Map.of(
                        "id",
                        id,
                        "words",
                        "金丝楠木的床是谁送的。",
                        "title",
                        "金丝楠木",
                        "summary",
                        "问一张床",
                        "area",
                        area,
                        "channel",
                        "DESK",
                        "reporterName",
                        "祝英",
                        "reporterPhone",
                        "19900006002")));
        ok(clerk.post("/api/matters/" + id + "/acts/NOTE", Map.of("note", "说是金丝楠木。")));
        return id;
    }

    @Test
    void aReportLeavesNoTraceOutside() throws IOException {
        Seen with = seen("with", context -> {
            Browser somebody = new Browser(port(context));
            ok(somebody.post(
                    "/api/sealed/envelopes",
                    Teller.sealed(somebody.get("/api/sealed/office").json(), "他收了两条烟。")));
        });
        Seen without = seen("without", context -> {});

        assertThat(with.answers.size()).isGreaterThan(500);
        assertThat(differing(with.answers, without.answers)).isEmpty();
        assertThat(with.refusals.size()).isGreaterThan(300);
        assertThat(differing(with.refusals, without.refusals)).isEmpty();
        assertThat(with.sequences).isNotEmpty().isEqualTo(without.sequences);
        assertThat(with.counts).isNotEmpty().isEqualTo(without.counts);
        assertThat(with.log).isEqualTo(without.log);
        assertThat(with.listing).isEqualTo(without.listing);
        assertThat(with.bundle).isEqualTo(without.bundle);
        assertThat(differing(with.digests, without.digests)).containsExactly("sealed.envelope");
        assertThat(differing(with.backup, without.backup)).containsExactly("tables/sealed.envelope");
    }

    @Test
    void aSealedMatterReadsLikeAVoidEntry() throws IOException {
        Map<String, String> note = Map.of("note", "登记错了。");
        Seen sealed = seen("sealed", context -> ok(clerk(context).post("/api/matters/" + mistake + "/sealing", note)));
        Seen voided = seen("voided", context -> ok(clerk(context).post("/api/matters/" + mistake + "/voiding", note)));

        assertThat(differing(sealed.answers, voided.answers)).isEmpty();
        assertThat(String.join("", sealed.answers.values()))
                .contains(mistake.toString())
                .doesNotContain("金丝楠木", "祝英");
        assertThat(differing(sealed.refusals, voided.refusals)).isEmpty();
        assertThat(sealed.sequences).isEqualTo(voided.sequences);
        assertThat(sealed.counts).isEqualTo(voided.counts);
        assertThat(sealed.log).isEqualTo(voided.log);
        assertThat(differing(sealed.digests, voided.digests))
                .containsExactly(
                        "matter.matter",
                        "matter.reporter",
                        "matter.search",
                        "matter.step",
                        "matter.wording",
                        "sealed.envelope");
        for (String said : List.of("金丝楠木", "问一张床", "祝英")) {
            assertThat(sealed.text.contains(said)).as(said).isFalse();
            assertThat(voided.text.contains(said)).as(said).isTrue();
        }
    }

    /** Everything that can be seen of one copy of the day. */
    private static final class Seen {
        final Map<String, String> answers = new LinkedHashMap<>();
        final Map<String, String> refusals = new LinkedHashMap<>();
        Map<String, String> sequences = Map.of();
        Map<String, String> counts = Map.of();
        Map<String, String> digests = Map.of();
        List<String> log = List.of();
        final List<String> listing = new ArrayList<>();
        final Map<String, String> backup = new TreeMap<>();
        long bundle;
        String text = "";
    }

    private interface Deed {
        void in(ConfigurableApplicationContext context);
    }

    private Seen seen(String name, Deed deed) throws IOException {
        Seen seen = new Seen();
        Server server = TestGround.copyOf(database);
        log.list.clear();
        try (ConfigurableApplicationContext context = run(copy(server), TestApplication.class)) {
            new Browser(port(context));
            deed.in(context);
            backup(server, seen, folder.resolve(name + ".backup"));
            Path bundle = folder.resolve(name + ".bundle");
            context.getBean(Bundles.class).export(bundle);
            seen.bundle = Files.size(bundle);
            people.forEach((who, browser) -> {
                Browser here = browser.at(port(context));
                Reader.everything(here, List.of("%E9%87%91%E4%B8%9D%E6%A5%A0%E6%9C%A8", MARK.latin()))
                        .forEach((address, answer) -> seen.answers.put(who + " " + address, answer));
                refusals(who, here, seen);
            });
            seen.log = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        }
        tables(server, seen);
        return seen;
    }

    /** Every act of the contract with nothing in it, on nothing. */
    private static void refusals(String who, Browser browser, Seen seen) {
        for (Contract.Operation operation : Contract.operations()) {
            if (operation.reads() || operation.name().equals("DELETE /api/session")) {
                continue;
            }
            String path = HOLE.matcher(operation.path())
                    .replaceAll(hole -> hole.group(1).equals("code")
                            ? "110000000000000"
                            : hole.group(1).equals("act") ? "NOTE" : "019ab000-0000-7000-8000-0000000000ff");
            seen.refusals.put(
                    who + " " + operation.name(), String.valueOf(browser.send(operation.method(), path, "{}")));
        }
    }

    private static void backup(Server server, Seen seen, Path file) throws IOException {
        Backup.write(server, null, file, NOW, rows -> {});
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                seen.listing.add(entry.getName() + " " + entry.getSize() + " "
                        + (entry.getName().startsWith("tables/matter.") ? "" : entry.getCompressedSize()));
                seen.backup.put(entry.getName(), "%08x %d".formatted(entry.getCrc(), entry.getSize()));
            }
        }
    }

    /** As the application's own role sees them; what is left to chance in a row is left out. */
    private static void tables(Server server, Seen seen) {
        try (var pool = Pools.app(server, 1)) {
            JdbcClient db = JdbcClient.create(pool);
            seen.sequences = pairs(db, """
                    select schemaname || '.' || sequencename as name, coalesce(last_value, 0)::text as value from pg_sequences
                    """);
            Map<String, String> columns = pairs(db, """
                    select table_schema || '.' || table_name as name, string_agg(quote_ident(column_name), ', ') as value
                      from information_schema.columns
                      join information_schema.tables using (table_schema, table_name)
                     where table_type = 'BASE TABLE'
                       and table_schema not in ('pg_catalog', 'information_schema', 'public')
                       and data_type <> 'xid8' and column_name <> 'salt'
                     group by 1
                    """);
            Map<String, String> digests = new TreeMap<>();
            Map<String, String> counts = new TreeMap<>();
            columns.forEach((table, of) -> {
                digests.putAll(pairs(db, """
                        select '%s' as name, coalesce(md5(string_agg(r, chr(10) order by r)), '') as value
                          from (select row(%s)::text as r from %s) rows
                        """.formatted(table, of, table)));
                counts.putAll(
                        pairs(db, "select '%s' as name, count(*)::text as value from %s".formatted(table, table)));
            });
            seen.digests = digests;
            seen.counts = counts;
            seen.text = String.join(
                    "\n",
                    columns.entrySet().stream()
                            .filter(entry -> !entry.getKey().startsWith("sealed."))
                            .map(entry -> db.sql("select string_agg(row(%s)::text, '') from %s"
                                            .formatted(entry.getValue(), entry.getKey()))
                                    .query((row, number) -> String.valueOf(row.getString(1)))
                                    .single())
                            .toList());
        }
    }

    private static Map<String, String> pairs(JdbcClient db, String sql) {
        Map<String, String> pairs = new TreeMap<>();
        db.sql(sql).query(row -> {
            pairs.put(row.getString("name"), row.getString("value"));
        });
        return pairs;
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        assertThat(one.keySet()).isEqualTo(other.keySet());
        return one.keySet().stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .toList();
    }

    private ApplicationContextInitializer<ConfigurableApplicationContext> copy(Server server) {
        return context -> {
            context.getBeanFactory().registerSingleton("server", server);
            context.getBeanFactory().registerSingleton("time", TestGround.clock());
        };
    }

    private ConfigurableApplicationContext run(
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer, Class<?>... sources) {
        SpringApplication application = new SpringApplication(sources);
        application.setDefaultProperties(Map.of("server.port", "0", "doorstep.rules", rules));
        application.setRegisterShutdownHook(false);
        application.addInitializers(initializer);
        return application.run();
    }

    private Browser clerk(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(people.get("chenyu")).at(port(context));
    }

    private static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    private static void ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
