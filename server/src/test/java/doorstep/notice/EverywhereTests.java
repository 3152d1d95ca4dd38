package doorstep.notice;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Ids;
import doorstep.kernel.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One act, told in the inbox, by mail and by webhook, each once, where mail and webhook failed twice before. */
@DoorstepTest
class EverywhereTests {
    private static final Scope COUNTY = Scope.of(List.of(new Scope.Span(990101000000000L, 990101999999999L)));

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Digests digests;

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

    @Test
    void aNoticeReachesInboxMailAndWebhookOnceAfterTwoFailures() throws IOException {
        Desk desk = new Desk(port, colleagues);
        try (FakeSmtp smtp = new FakeSmtp();
                FakeGateway gateway = new FakeGateway()) {
            smtp.will(FakeSmtp.Mood.REFUSES_THE_CALL, FakeSmtp.Mood.REFUSES_THE_ADDRESS);
            gateway.will(FakeGateway.Mood.SAYS_NO, FakeGateway.Mood.HANGS_UP);
            Courier courier = new Courier(new Gateways("127.0.0.0/8,::1"), FakeGateway.context());
            Deliveries deliveries = new Deliveries(store, courier, json, clock);
            while (newsroom.read() > 0) {
                // what other tests did
            }
            // A Friday that no other test uses.
            clock.set(Time.read("2026-12-04T09:30").orElseThrow());
            arranged(desk, smtp, gateway);

            UUID appeal = desk.assigned("appeal", "镇综治办");
            for (int minutes = 0; minutes < 8 * 60; minutes += 10) {
                newsroom.read();
                digests.prepare();
                digests.sendOne();
                deliveries.bringAll(delivery -> {});
                clock.tick(Duration.ofMinutes(10));
            }

            assertThat(desk.told("huangzhiqiang", appeal)).containsExactly("ASSIGNED");
            assertThat(smtp.mails()).hasSize(1);
            assertThat(gateway.got())
                    .as("two that failed and the one that was taken")
                    .hasSize(3);
            assertThat(gateway.got().stream()
                            .map(got -> got.headers().get("doorstep-delivery"))
                            .distinct())
                    .hasSize(1);
            assertThat(gateway.got().getLast().body()).contains(appeal.toString());
            courier.destroy();
        }
    }

    private void arranged(Desk desk, FakeSmtp smtp, FakeGateway gateway) {
        db.sql("update notice.hook set ended_at = now()").update();
        db.sql("delete from notice.habit").update();
        Browser chief = desk.as("zhouning");
        desk.done(chief.put(
                "/api/mail/server",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        smtp.port(),
                        "security",
                        "NONE",
                        "sender",
                        "doorstep@example.gov.cn",
                        "site",
                        "https://doorstep.example.gov.cn")));
        desk.done(desk.as("huangzhiqiang")
                .put(
                        "/api/notices/habits",
                        Map.of("mailTo", "huang@example.gov.cn", "digestHour", 9, "quietFrom", 20, "quietTo", 8)));
        HookStore.Hook hook = new HookStore.Hook(
                Ids.next(clock.now().toEpochMilli()),
                990101000000000L,
                "网关",
                gateway.url(),
                List.of(News.ASSIGNED),
                true,
                null,
                null,
                null);
        assertThat(hooks.add(hook, key.lock("secret"), COUNTY, clock.now())).isTrue();
    }
}
