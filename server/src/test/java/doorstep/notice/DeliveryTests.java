package doorstep.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.AtOnce;
import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Scope;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks: signed, without anybody's data, once in spite of failures, and unharmed by whoever answers badly. */
@DoorstepTest
class DeliveryTests {
    private static final String SECRET = "shown-once";
    private static final Scope COUNTY = Scope.of(List.of(new Scope.Span(990101000000000L, 990101999999999L)));

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Newsroom newsroom;

    @Autowired
    HookStore hooks;

    @Autowired
    DeliveryStore store;

    @Autowired
    NoticeKey key;

    @Autowired
    JsonMapper json;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private final FakeGateway gateway = new FakeGateway();
    private final Courier courier =
            new Courier(new Gateways("127.0.0.0/8, ::1"), FakeGateway.context(), Duration.ofSeconds(2));
    private Deliveries deliveries;
    private Desk desk;
    private UUID hook;

    @BeforeEach
    void aGatewayListens() {
        desk = new Desk(port, colleagues);
        deliveries = new Deliveries(store, courier, json, clock);
        db.sql("update notice.hook set ended_at = now()").update();
        while (newsroom.read() > 0) {
            // what other tests did, before anybody listens
        }
        hook = hook(gateway.url(), true);
    }

    @AfterEach
    void itIsOver() throws IOException {
        gateway.close();
        courier.destroy();
    }

    @Test
    void itSaysIdsKindStageUnitDayAndLinkAndNothingElse() {
        UUID appeal = happened();
        assertThat(bring()).isEqualTo(1);
        FakeGateway.Got got = gateway.got().getFirst();
        JsonNode body = json.readTree(got.body());
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder(
                        "delivery", "event", "at", "audience", "matter", "link", "stage", "unit", "unitName", "dueOn");
        assertThat(body.path("event").asString()).isEqualTo("ASSIGNED");
        assertThat(body.path("matter").asString()).isEqualTo(appeal.toString());
        assertThat(body.path("link").asString()).endsWith("/matters/" + appeal);
        assertThat(body.path("unitName").asString()).isEqualTo("镇建设办");
        assertThat(got.body()).doesNotContain("征地", "周桂芳", "19900001234", "渡口", "陈雨", "chenyu");
    }

    /** As docs/notices.md tells whoever writes a gateway. */
    @Test
    void itsSignatureCanBeCheckedWithTheSecret() throws Exception {
        happened();
        bring();
        FakeGateway.Got got = gateway.got().getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = got.headers().get("doorstep-timestamp") + "."
                + got.headers().get("doorstep-delivery") + "." + got.body();
        assertThat(got.headers().get("doorstep-signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(Long.parseLong(got.headers().get("doorstep-timestamp")))
                .isEqualTo(clock.now().getEpochSecond());
    }

    @Test
    void afterTwoFailuresItArrivesOnceUnderTheSameId() {
        gateway.will(FakeGateway.Mood.SAYS_NO, FakeGateway.Mood.HANGS_UP);
        UUID appeal = happened();
        for (int i = 0; i < 10; i++) {
            bring();
            clock.tick(Duration.ofMinutes(10));
        }
        assertThat(gateway.got()).hasSize(3);
        assertThat(gateway.got().stream().map(got -> got.headers().get("doorstep-delivery")))
                .as("by its id the other side knows it")
                .containsOnly(gateway.got().getFirst().headers().get("doorstep-delivery"));
        assertThat(state(appeal)).isEqualTo("SENT");
    }

    @Test
    void whatNeverGetsThroughIsOnTheListAndCanBeSentAgain() {
        gateway.will(java.util.Collections.nCopies(7, FakeGateway.Mood.SAYS_NO).toArray(FakeGateway.Mood[]::new));
        UUID appeal = happened();
        for (int i = 0; i < 8; i++) {
            bring();
            clock.tick(Duration.ofHours(12));
        }
        assertThat(gateway.got()).hasSize(Pauses.HOOK.after().size() + 1);
        Browser chief = new Browser(port).as("zhouning");
        JsonNode failure = chief.get("/api/hooks/failures").json().get(0);
        assertThat(failure.path("matter").asString()).isEqualTo(appeal.toString());
        assertThat(failure.at("/why/trouble").asString()).isEqualTo("ANSWERED");
        assertThat(failure.at("/why/number").asInt()).isEqualTo(500);
        desk.done(chief.post("/api/hooks/failures/" + failure.path("id").asString() + "/again"));
        bring();
        assertThat(state(appeal)).isEqualTo("SENT");
    }

    @Test
    void aWebhookThatFailsForDaysIsPausedAndWaitsToBeTakenUp() {
        gateway.will(java.util.Collections.nCopies(9, FakeGateway.Mood.SAYS_NO).toArray(FakeGateway.Mood[]::new));
        happened();
        for (int i = 0; i < 8; i++) {
            bring();
            clock.tick(Duration.ofHours(12));
        }
        happened();
        bring();
        clock.tick(Duration.ofHours(1));
        assertThat(bring()).as("nothing goes through a paused one").isZero();
        Browser chief = new Browser(port).as("zhouning");
        assertThat(chief.get("/api/hooks").json().get(0).has("pausedAt")).isTrue();
        desk.done(chief.post("/api/hooks/" + hook + "/taking-up"));
        assertThat(bring()).isEqualTo(1);
    }

    @Test
    void twoNodesBringItOnce() {
        happened();
        AtOnce.run(List.of(this::bring, this::bring, this::bring, this::bring));
        assertThat(gateway.got()).hasSize(1);
    }

    @Test
    void killedInTheMiddleItSaysSoAndIsBroughtAgainUnderTheSameId() {
        UUID appeal = happened();
        DeliveryStore.Claimed first = deliveries.claim(10).getFirst();
        assertThat(state(appeal)).isEqualTo("SENDING");
        assertThat(bring()).as("somebody has it").isZero();
        clock.tick(Deliveries.LEASE.plusSeconds(1));
        assertThat(bring()).isEqualTo(1);
        assertThat(gateway.got().getFirst().headers().get("doorstep-delivery"))
                .isEqualTo(first.id().toString());
        store.failed(first, Trouble.BROKE_OFF.name(), clock.now(), clock.now(), Instant.EPOCH);
        assertThat(state(appeal))
                .as("whoever was taken for dead settles nothing")
                .isEqualTo("SENT");
    }

    @Test
    void whoeverNeverAnswersHoldsUpNobodyElse() throws Exception {
        gateway.will(FakeGateway.Mood.NEVER_ANSWERS);
        try (FakeGateway other = new FakeGateway()) {
            hook(other.url(), true);
            happened();
            List<DeliveryStore.Claimed> due = deliveries.claim(10);
            assertThat(due).as("one of each").hasSize(2);
            Thread silent = Thread.ofVirtual()
                    .start(() ->
                            due.stream().filter(one -> one.hook().equals(hook)).forEach(deliveries::bring));
            gateway.asked.await();
            due.stream().filter(one -> !one.hook().equals(hook)).forEach(deliveries::bring);
            assertThat(other.got()).hasSize(1);
            happened();
            assertThat(bring())
                    .as("the silent one gets no second while the first is under way")
                    .isEqualTo(1);
            silent.join();
            assertThat(reason()).isEqualTo("NO_ANSWER");
        }
    }

    @Test
    void whoeverAnswersWithoutEndIsCutOff() {
        gateway.will(FakeGateway.Mood.DRIPS);
        happened();
        bring();
        assertThat(reason()).isEqualTo("NO_ANSWER");
    }

    @Test
    void tenMegabytesAreNotRead() {
        gateway.will(FakeGateway.Mood.ANSWERS_TEN_MEGABYTES);
        UUID appeal = happened();
        bring();
        assertThat(state(appeal)).isEqualTo("SENT");
        assertThat(gateway.written.get()).isLessThan(9 * 1024 * 1024);
    }

    @Test
    void aRedirectIsNotFollowed() {
        gateway.will(FakeGateway.Mood.SENDS_ELSEWHERE);
        happened();
        bring();
        assertThat(reason()).isEqualTo("REDIRECTED 307");
    }

    @Test
    void loopbackAndInnerNetworksAreRefusedUnlessTheOperatorNamedThem() throws Exception {
        Gateways none = new Gateways("");
        for (String inside : List.of(
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fec0::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::")) {
            assertThat(none.isAllowed(InetAddress.ofLiteral(inside))).as(inside).isFalse();
        }
        assertThat(none.isAllowed(InetAddress.ofLiteral("203.0.113.7"))).isTrue();
        assertThat(none.isAllowed(InetAddress.ofLiteral("2400:3200::1"))).isTrue();
        Gateways named = new Gateways("10.8.0.5,10.9.0.0/24");
        assertThat(named.isAllowed(InetAddress.ofLiteral("10.8.0.5"))).isTrue();
        assertThat(named.isAllowed(InetAddress.ofLiteral("10.8.0.6"))).isFalse();
        assertThat(named.isAllowed(InetAddress.ofLiteral("10.9.0.77"))).isTrue();
        assertThat(Network.firstBad(List.of("10.8.0.5", "10.8.0.5/33"))).contains("10.8.0.5/33");
        assertThat(Network.firstBad(List.of("gateway.example"))).contains("gateway.example");
    }

    /** A name that leads inside is told only when it is called: names change. */
    @Test
    void aNameThatLeadsInsideIsNotCalled() throws IOException {
        Courier strict = new Courier(new Gateways(""), FakeGateway.context());
        happened();
        new Deliveries(store, strict, json, clock).bringAll(one -> {});
        assertThat(reason()).isEqualTo("ADDRESS_NOT_ALLOWED");
        String literal = gateway.url().replace("localhost", "127.0.0.1");
        assertThat(strict.bring(literal, hook, "{}", SECRET, clock.now()).trouble())
                .isEqualTo(Trouble.ADDRESS_NOT_ALLOWED);
        assertThat(gateway.got()).isEmpty();
        strict.destroy();
    }

    @Test
    void onlyHttpsToAnAllowedAddressIsTaken() {
        Gateways none = new Gateways("");
        for (String bad : List.of(
                "http://gateway.example/in", "https://user:pw@gateway.example/", "ftp://x/", "https:///x", "nothing")) {
            assertThatThrownBy(() -> none.checked(bad))
                    .as(bad)
                    .isInstanceOf(Problem.class)
                    .hasMessage("notice.bad-url");
        }
        for (String inside : List.of("https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest")) {
            assertThatThrownBy(() -> none.checked(inside)).as(inside).hasMessage("notice.url-not-allowed");
        }
        assertThat(none.checked(" https://gateway.example/in ")).isEqualTo("https://gateway.example/in");
    }

    @Test
    void outsideWorkingHoursItWaitsForTheNextOnesUnlessAskedOtherwise() {
        try (FakeGateway patient = new FakeGateway()) {
            hook(patient.url(), false);
            clock.set(Time.read("2026-11-27T19:00").orElseThrow());
            happened();
            bring();
            assertThat(gateway.got()).hasSize(1);
            assertThat(patient.got()).isEmpty();
            clock.set(Time.read("2026-11-30T08:00").orElseThrow());
            bring();
            assertThat(patient.got()).hasSize(1);
        }
    }

    @Test
    void aSecretIsShownOnceAndLockedInTheTable() {
        Browser chief = new Browser(port).as("zhouning");
        JsonNode added = chief.post(
                        "/api/hooks",
                        Map.of(
                                "name",
                                "短信网关",
                                "url",
                                "https://203.0.113.9/in",
                                "events",
                                List.of("OVERDUE"),
                                "area",
                                990101000000000L,
                                "always",
                                false))
                .json();
        String secret = added.path("secret").asString();
        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(chief.get("/api/hooks").text()).contains("短信网关").doesNotContain(secret);
        assertThat(db.sql("select string_agg(h::text, '') from notice.hook h")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        assertThat(key.unlock(db.sql("select secret from notice.hook where id = :id")
                        .param("id", UUID.fromString(added.path("id").asString()))
                        .query((row, number) -> row.getBytes("secret"))
                        .single()))
                .contains(secret);
        assertThat(NoticeKey.of("another instance").unlock(key.lock(secret))).isEmpty();
    }

    private UUID hook(String url, boolean always) {
        UUID id = Ids.next(clock.now().toEpochMilli());
        HookStore.Hook added = new HookStore.Hook(
                id, 990101000000000L, "网关", url, new ArrayList<>(News.all()), always, null, null, null);
        assertThat(hooks.add(added, key.lock(SECRET), COUNTY, clock.now())).isTrue();
        return id;
    }

    /** Something that webhooks are told of. */
    private UUID happened() {
        UUID appeal = desk.assigned("appeal", "镇建设办");
        newsroom.read();
        return appeal;
    }

    private int bring() {
        return deliveries.bringAll(one -> {});
    }

    private String state(UUID matter) {
        return db.sql("select state from notice.delivery where matter_id = :matter and hook_id = :hook")
                .param("matter", matter)
                .param("hook", hook)
                .query(String.class)
                .single();
    }

    private String reason() {
        return db.sql("select reason from notice.delivery where hook_id = :hook and reason is not null")
                .param("hook", hook)
                .query(String.class)
                .single();
    }
}
