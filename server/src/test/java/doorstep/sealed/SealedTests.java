package doorstep.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.BareTest;
import doorstep.cast.Browser;
import doorstep.clock.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From a county without any key to a bundle in the office: one story, told in its order. */
@BareTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SealedTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Bundles bundles;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void withoutAKeyNothingIsTakenAndThePageIsTold() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/api/sealed/office").json().path("keys").size()).isZero();
        Browser.Answer answer = browser.post("/api/sealed/envelopes", Map.of("keys", List.of(), "envelope", "AAAA"));
        assertThat(answer.code()).isEqualTo("sealed.not-open");
        assertThat(answer.text()).contains("12388");
        assertThatThrownBy(() -> bundles.export(folder.resolve("none"))).hasMessage("sealed.not-open");
        assertThat(places()).isZero();
    }

    @Test
    @Order(2)
    void theOfficesHalfIsRefusedAtTheServer() throws IOException {
        KeyFiles.Made made = KeyFiles.make(folder.resolve("first"));
        assertThatThrownBy(() -> office.add(Files.readString(made.secret()), "纪委", TODAY, null))
                .hasMessage("sealed.bad-key");
        assertThat(office.add(Files.readString(made.open()), "纪委", TODAY, null)).isEqualTo(made.fingerprint());
        assertThatThrownBy(() -> office.add(Files.readString(made.open()), "纪委", TODAY, null))
                .hasMessage("sealed.key-known");
        assertThat(places()).isEqualTo(16);
    }

    @Test
    @Order(3)
    void whatIsTooLongOrNoEnvelopeIsRefusedBeforeAnythingIsKept() {
        String before = digest();
        Browser browser = new Browser(port);
        Map<String, Object> good = Teller.sealed(keys(browser), "他收了两条烟。");
        String envelope = String.valueOf(good.get("envelope"));
        Object keys = Objects.requireNonNull(good.get("keys"));
        assertThat(send(browser, keys, envelope.repeat(2)).code()).isEqualTo("sealed.too-long");
        assertThat(send(browser, keys, envelope.substring(4)).code()).isEqualTo("sealed.malformed");
        assertThat(send(browser, keys, "!").code()).isEqualTo("sealed.malformed");
        assertThat(send(browser, List.of("00"), envelope).code()).isEqualTo("sealed.keys-changed");
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void afterARotationBothKeysOpenAndTheEndedOneReceivesNoMore() throws IOException {
        Browser browser = new Browser(port);
        KeyFiles.Made second = KeyFiles.make(folder.resolve("second"));
        tell(browser, "第一件");
        office.add(Files.readString(second.open()), "纪委（新）", TODAY, null);
        tell(browser, "第二件");
        office.end(pair("first").fingerprint().substring(0, 12), TODAY);
        tell(browser, "第三件");
        clock.tick(Duration.ofDays(1));
        assertThat(keys(browser).path("keys").size()).isEqualTo(1);
        tell(browser, "第四件");
        clock.tick(Duration.ofDays(-1));
        Path bundle = folder.resolve("rotation");
        assertThat(bundles.export(bundle)).isEqualTo(16);
        assertThat(words(bundle, pair("first"))).containsExactlyInAnyOrder("第一件", "第二件", "第三件");
        assertThat(words(bundle, pair("second"))).containsExactlyInAnyOrder("第二件", "第三件", "第四件");
    }

    @Test
    @Order(5)
    void aStrangersKeyAndADamagedBundleAreToldInOneSentence() throws IOException {
        Path bundle = folder.resolve("rotation");
        KeyFiles.make(folder.resolve("stranger"));
        assertThatThrownBy(() -> words(bundle, pair("stranger"))).hasMessage("sealed.not-for-this-key");
        byte[] bytes = Files.readAllBytes(bundle);
        Path shorter = Files.write(folder.resolve("shorter"), java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> words(shorter, pair("first"))).hasMessage("sealed.bad-bundle");
        for (int at = 8 + 5000; at < bytes.length; at += Envelope.SIZE) {
            bytes[at] ^= 1;
        }
        Path altered = Files.write(folder.resolve("altered"), bytes);
        List<Bundle.Report> reports = new ArrayList<>();
        Bundle.Contents contents = Bundle.open(altered, pair("first"), reports::add);
        assertThat(reports).isEmpty();
        assertThat(contents.altered()).isPositive();
    }

    @Test
    @Order(6)
    void moreThanThereArePlacesForDoublesThem() {
        Browser browser = new Browser(port);
        for (int i = 0; i < 13; i++) {
            tell(browser, "又一件");
        }
        assertThat(places()).isEqualTo(32);
        Path bundle = folder.resolve("many");
        bundles.export(bundle);
        assertThat(words(bundle, pair("second"))).hasSize(16);
    }

    @Test
    @Order(7)
    void whatTheOfficeHasConfirmedGivesWayToDecoys() {
        Path bundle = folder.resolve("many");
        tell(new Browser(port), "后来的");
        assertThat(bundles.clear(bundle))
                .as("all but the place that was taken since")
                .isEqualTo(31);
        Path next = folder.resolve("next");
        assertThat(bundles.export(next)).isEqualTo(32);
        assertThat(words(next, pair("second"))).containsExactly("后来的");
    }

    @Test
    @Order(8)
    void theOtherHalfIsNowhereHere() throws IOException {
        String everything = String.join(
                "",
                db.sql(
                                "select row(k.*)::text from sealed.office_key k union all select row(e.*)::text from sealed.envelope e")
                        .query(String.class)
                        .list());
        for (String name : List.of("first", "second")) {
            String secret = HexFormat.of().formatHex(pair(name).secret().getS().toByteArray());
            assertThat(everything).doesNotContain(secret.substring(secret.length() - 60));
        }
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("PRIVATE KEY");
            }
        }
    }

    /** Nobody waits for another but where places are made, and nothing is lost. */
    @Test
    @Order(9)
    void manyAtOnceAllArriveAndPlacesStayAPowerOfTwo() throws InterruptedException, ExecutionException {
        JsonNode keys = keys(new Browser(port));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Browser.Answer>> sent = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                sent.add(crowd.submit(
                        () -> new Browser(port).post("/api/sealed/envelopes", Teller.sealed(keys, "一起来的"))));
            }
            for (Future<Browser.Answer> one : sent) {
                assertThat(one.get().status()).isEqualTo(200);
            }
        }
        Path bundle = folder.resolve("crowd");
        assertThat(bundles.export(bundle)).isIn(32, 64);
        assertThat(words(bundle, pair("second"))).filteredOn("一起来的"::equals).hasSize(24);
    }

    @Test
    @Order(10)
    void oneAddressCannotFillEveryPlace() {
        Browser browser = new Browser(port);
        for (int i = 0; i < 60; i++) {
            send(browser, List.of("00"), "AAAA");
        }
        Browser.Answer last = send(browser, List.of("00"), "AAAA");
        assertThat(last.code()).isEqualTo("sealed.too-many");
    }

    private void tell(Browser browser, String words) {
        Browser.Answer answer = browser.post("/api/sealed/envelopes", Teller.sealed(keys(browser), words));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static JsonNode keys(Browser browser) {
        return browser.get("/api/sealed/office").json();
    }

    private static Browser.Answer send(Browser browser, Object keys, String envelope) {
        return browser.post("/api/sealed/envelopes", Map.of("keys", keys, "envelope", envelope));
    }

    private static OfficePair pair(String name) {
        return KeyFiles.read(folder.resolve(name).resolve("office.key"));
    }

    private static List<String> words(Path bundle, OfficePair pair) {
        List<String> words = new ArrayList<>();
        Bundle.open(bundle, pair, report -> words.add(report.said().get("words")));
        return words;
    }

    private int places() {
        return db.sql("select count(*) from sealed.envelope")
                .query(Integer.class)
                .single();
    }

    private String digest() {
        return Base64.getEncoder()
                .encodeToString(db.sql(
                                "select sha256(convert_to(string_agg(e::text, '' order by id), 'UTF8')) from sealed.envelope e")
                        .query((row, number) -> row.getBytes(1))
                        .single());
    }
}
