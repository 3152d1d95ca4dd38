package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.Day;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Mark;
import doorstep.database.Backup;
import doorstep.database.Server;
import doorstep.demo.Cast;
import doorstep.text.ReadableCode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opinions, reminders and restricted passages, attacked from every operation by every role among the very colleagues of those who told
 * them: each string is read by those it was meant for, and stands in no other answer, error, table, view, file or log.
 */
@DoorstepTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidedTests {
    /** Where it is kept, and nowhere else; a backup holds the same. */
    private static final Set<String> KEPT = Set.of(
            "library.withheld",
            "review.item",
            "review.item_state",
            "review.opinion",
            "review.reminder_line",
            "review.self_review");

    /** A character as a workbook writes it. */
    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]+);");

    private static final Cast.Township TOWNSHIP = Cast.load().townships().getFirst();
    private static final Mark MARK = new Mark("黄杨白", "boxwood", "19900005001");

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Server server;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<String, Browser> others = new LinkedHashMap<>();
    private Confided confided;

    @BeforeAll
    void tell() {
        log.start();
        root().addAppender(log);
        confided = new Confided(port, colleagues).tell();
        others.put("another leader", confided.anotherLeader());
        for (String other :
                List.of("chenyu", "lichunsheng", "wangjianguo", "gaoyuan", "zhouning", "shenjing", "zhengqiming")) {
            others.put(other, confided.as(other));
        }
        others.putAll(employedToday());
        others.put("nobody", new Browser(port));
    }

    @AfterAll
    void theLogRepeatsNoneOfIt() {
        root().detachAppender(log);
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage).flatMap(this::in))
                .isEmpty();
    }

    /** The township's own administrator and auditor, who did a whole day's work. */
    private Map<String, Browser> employedToday() {
        Map<String, Browser> employed =
                new LinkedHashMap<>(Day.of(port, TOWNSHIP, MARK).people());
        employed.keySet().retainAll(Set.of(MARK.latin() + "-adm", MARK.latin() + "-aud"));
        assertThat(employed).hasSize(2);
        return employed;
    }

    @Test
    void eachIsReadByThoseItWasMeantForAndInNoAnswerToAnybodyElse() {
        Map<String, Browser> everybody = new LinkedHashMap<>(others);
        for (String told : List.of(Confided.GIVER, Confided.HEARER, Confided.SECRETARY)) {
            everybody.put(told, confided.as(told));
        }
        Map<String, Set<String>> readBy = new LinkedHashMap<>();
        confided.told.keySet().forEach(word -> readBy.put(word, new TreeSet<>()));
        everybody.forEach((who, browser) -> Reader.everything(browser, words())
                .values()
                .forEach(answer -> in(answer).forEach(word -> readBy.get(word).add(who))));
        assertThat(readBy).isEqualTo(confided.told);
    }

    @Test
    void noOperationTellsAnyOfItFromNothing() {
        Map<Slot.Names, Strangers.Things> things = new EnumMap<>(Slot.Names.class);
        String nothing = Confided.next().toString();
        things.put(Slot.Names.ID, new Strangers.Things(nothing, confided.ids));
        things.put(Slot.Names.AREA, new Strangers.Things("990101101999000", List.of()));
        things.put(Slot.Names.CODE, new Strangers.Things(ReadableCode.next(8), List.of()));
        things.put(Slot.Names.CURSOR, new Strangers.Things(nothing, List.of()));
        Strangers strangers = new Strangers(others, things);
        Day.of(port, TOWNSHIP, new Mark("黄杨黑", "boxwoods", "19900005002"), strangers);
        assertThat(confided.ids).hasSizeGreaterThan(6);
        assertThat(strangers.told()).isEmpty();
        assertThat(strangers.tried()).hasSizeGreaterThan(100);
    }

    @Test
    void standsInNoOtherTableAndInNoView() {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (String table : tables()) {
            String text = db.sql("select string_agg(t::text, '') from %s t".formatted(table))
                    .query((row, number) -> String.valueOf(row.getString(1)))
                    .single();
            in(text).forEach(word ->
                    found.computeIfAbsent(table, key -> new TreeSet<>()).add(word));
        }
        assertThat(found.keySet()).isEqualTo(KEPT);
    }

    @Test
    void aBackupHoldsItWhereItIsKeptAndNowhereElse() throws IOException {
        Path file = folder.resolve("all.backup");
        Backup.write(server, null, file, Instant.parse("2026-11-23T01:00:00Z"), rows -> {});
        Set<String> found = new TreeSet<>();
        inside(file).forEach((name, text) -> in(text).forEach(word -> found.add(name.replace("tables/", ""))));
        assertThat(found).isEqualTo(KEPT);
    }

    @Test
    void theAccountTakenAlongHoldsNoneOfIt() throws IOException, InterruptedException {
        for (String format : List.of("XLSX", "DOCX")) {
            String address = "/api/rounds/" + confided.round + "/account/file?on=2026-11-23&format=" + format;
            Path file = Files.write(folder.resolve("account." + format), bytes(address));
            String inside = NUMBERED.matcher(String.join("", inside(file).values()))
                    .replaceAll(character -> Character.toString(Integer.parseInt(character.group(1), 16)));
            assertThat(inside).as(format).contains("下村太少");
            assertThat(in(inside)).as(format).isEmpty();
        }
    }

    @Test
    void noRefusalRepeatsWhatWasSent() {
        String word = confided.told.keySet().iterator().next();
        Browser giver = confided.as(Confided.GIVER);
        List<Browser.Answer> refusals = new ArrayList<>();
        for (String body : List.of(
                "{\"words\": \"" + word,
                "{\"id\": \"" + word + "\", \"about\": 1, \"words\": \"" + word + "\"}",
                "{\"id\": \"" + Confided.next() + "\", \"about\": \"" + colleagues.person(Confided.HEARER)
                        + "\", \"words\": \"" + word.repeat(1000) + "\"}",
                "{\"id\": \"" + Confided.next() + "\", \"about\": \"" + colleagues.person(Confided.HEARER)
                        + "\", \"words\": \"" + word + "\\u0000\"}")) {
            refusals.add(giver.send("POST", confided.opinionAddress(), body));
        }
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.status()).isBetween(400, 422);
            assertThat(refusal.text()).doesNotContain(word);
        });
    }

    private Stream<String> in(String text) {
        return confided.told.keySet().stream().filter(text::contains);
    }

    /** What is searched for: of the library, of the self-review, of an opinion. */
    private static List<String> words() {
        return Stream.of("紫檀壬", "紫檀癸", "紫檀乙")
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .toList();
    }

    private List<String> tables() {
        return db.sql("""
                select format('%I.%I', table_schema, table_name)
                  from information_schema.tables
                 where table_schema not in ('pg_catalog', 'information_schema', 'public')
                 order by 1
                """).query(String.class).list();
    }

    private static Map<String, String> inside(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private byte[] bytes(String address) throws IOException, InterruptedException {
        Browser reader = confided.as(Confided.SECRETARY);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        reader.request(address)
                                .header("Cookie", reader.cookie())
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
